package io.headgate.gateway.supertenant;

import io.agroal.api.AgroalDataSource;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.storage.StorageException;
import io.headgate.gateway.storage.SuperTenantId;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The super tenants of the deployment. They are never removed, so what was found once stays true.
 */
@ApplicationScoped
public class SuperTenants {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final AgroalDataSource relay;
    private final SuperTenantTransactions transactions;
    private final Map<String, SuperTenant> byKey = new ConcurrentHashMap<>();

    SuperTenants(
            @DataSource("relay") AgroalDataSource relay, SuperTenantTransactions transactions) {
        this.relay = relay;
        this.transactions = transactions;
    }

    /** The super tenant of this key. */
    public Optional<SuperTenant> find(String key) {
        SuperTenant known = byKey.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        all().forEach(one -> byKey.put(one.key(), one));
        return Optional.ofNullable(byKey.get(key));
    }

    /** Every super tenant; for the administrators of the deployment. */
    public List<SuperTenant> all() {
        // Names no super tenant: it is the list of them, read with the delivery role.
        try (Connection connection = relay.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select super_tenant_id, key, name from super_tenant order by key");
                ResultSet rows = statement.executeQuery()) {
            List<SuperTenant> found = new ArrayList<>();
            while (rows.next()) {
                found.add(
                        new SuperTenant(
                                new SuperTenantId(rows.getObject(1, UUID.class)),
                                rows.getString(2),
                                rows.getString(3)));
            }
            return found;
        } catch (SQLException e) {
            throw StorageException.of(e);
        }
    }

    /**
     * Creates a super tenant, or finds the one of this key.
     *
     * @throws ProblemException if the key is not one
     */
    public SuperTenant ensure(String key, String name) {
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalid(
                    "A super tenant's key has 1 to 63 lower-case letters, digits and hyphens and"
                            + " begins and ends with a letter or digit.");
        }
        Optional<SuperTenant> existing = find(key);
        if (existing.isPresent()) {
            return existing.get();
        }
        SuperTenantId id = new SuperTenantId(UUID.randomUUID());
        transactions.call(id, connection -> insert(connection, id, key, name));
        return find(key).orElseThrow();
    }

    private static Boolean insert(Connection connection, SuperTenantId id, String key, String name)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with created as (
                            insert into super_tenant (super_tenant_id, key, name) values (?, ?, ?)
                            on conflict (key) do nothing returning super_tenant_id)
                        insert into routing_head (super_tenant_id, version, rules_version)
                        select super_tenant_id, 1, 0 from created
                        """)) {
            statement.setObject(1, id.value());
            statement.setString(2, key);
            statement.setString(3, name);
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * A super tenant.
     *
     * @param id what its rows are keyed by
     * @param key its short name, unique in the deployment
     * @param name its name for people
     */
    public record SuperTenant(SuperTenantId id, String key, String name) {}
}
