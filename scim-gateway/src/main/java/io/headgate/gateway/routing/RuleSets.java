package io.headgate.gateway.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headgate.events.contract.EventJson;
import io.headgate.gateway.storage.SuperTenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of a super tenant's routing rules. */
final class RuleSets {

    private RuleSets() {}

    /** The rules of one version; none before the first was saved. */
    static List<RoutingRule> rules(Connection connection, SuperTenantId superTenant, long version)
            throws SQLException {
        return find(connection, superTenant, version).map(RuleSet::rules).orElse(List.of());
    }

    /** One version. */
    static Optional<RuleSet> find(Connection connection, SuperTenantId superTenant, long version)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select version, rules, author, reason, created_at from routing_rules
                        where super_tenant_id = ? and version = ?
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setLong(2, version);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /** All versions, newest first. */
    static List<RuleSet> history(Connection connection, SuperTenantId superTenant)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select version, rules, author, reason, created_at from routing_rules
                        where super_tenant_id = ? order by version desc limit 200
                        """)) {
            statement.setObject(1, superTenant.value());
            List<RuleSet> versions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.add(read(rows));
                }
            }
            return versions;
        }
    }

    /** The version in force, with the head locked. */
    static long lockVersion(Connection connection, SuperTenantId superTenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select rules_version from routing_head where super_tenant_id = ? for update")) {
            statement.setObject(1, superTenant.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Stores a version and puts it in force. */
    static void save(Connection connection, SuperTenantId superTenant, RuleSet set)
            throws SQLException {
        try (PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into routing_rules (super_tenant_id, version, rules, author, reason, created_at)
                                values (?, ?, ?::jsonb, ?, ?, ?)
                                """);
                PreparedStatement head =
                        connection.prepareStatement(
                                """
                                update routing_head set version = version + 1, rules_version = ?
                                where super_tenant_id = ?
                                """)) {
            insert.setObject(1, superTenant.value());
            insert.setLong(2, set.version());
            insert.setString(3, EventJson.text(set.rules()));
            insert.setString(4, set.author());
            insert.setString(5, set.reason());
            insert.setTimestamp(6, Timestamp.from(set.createdAt()));
            insert.executeUpdate();
            head.setLong(1, set.version());
            head.setObject(2, superTenant.value());
            head.executeUpdate();
        }
    }

    private static RuleSet read(ResultSet row) throws SQLException {
        return new RuleSet(
                row.getLong(1),
                List.of(EventJson.read(row.getString(2), RoutingRule[].class)),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant());
    }

    /**
     * One version of the rules.
     *
     * @param version counts from 1; the ETag of the list
     * @param rules in order
     * @param author who saved it
     * @param reason why, in their words
     * @param createdAt when
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleSet(
            long version,
            List<RoutingRule> rules,
            String author,
            @Nullable String reason,
            Instant createdAt) {

        RuleSet {
            rules = List.copyOf(rules);
        }
    }
}
