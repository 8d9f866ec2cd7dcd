package io.headgate.tenant.group;

import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Groups as a tenant sees them, with the role that they are mapped to. */
@ApplicationScoped
public class KnownGroups {

    private static final String LIST =
            """
            select told.id, told.display_name, told.member_count, told.gone, mapping.role
            from tenant_group told left join group_mapping mapping
                on mapping.tenant_id = told.tenant_id and mapping.group_id = told.id
            where told.tenant_id = ? and (not told.gone or mapping.role is not null)
            order by told.display_name, told.id
            """;
    private static final String NAMES =
            "select id, display_name from tenant_group where tenant_id = ? and id = any (?)";
    private static final String EXISTS =
            "select 1 from tenant_group where tenant_id = ? and id = ? and not gone";

    /** All that have a member here, and the gone ones that are still mapped. */
    List<GroupView> list(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setObject(1, tenant.value());
            List<GroupView> groups = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    groups.add(
                            new GroupView(
                                    rows.getString("id"),
                                    rows.getString("display_name"),
                                    rows.getLong("member_count"),
                                    rows.getString("role"),
                                    !rows.getBoolean("gone")));
                }
            }
            return groups;
        }
    }

    /** The display names of these groups, as far as they are known. */
    public Map<GroupId, String> names(
            Connection connection, TenantId tenant, Collection<GroupId> groups)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            statement.setObject(1, tenant.value());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", groups.stream().map(GroupId::value).toArray()));
            Map<GroupId, String> names = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.put(
                            new GroupId(rows.getObject("id", UUID.class)),
                            rows.getString("display_name"));
                }
            }
            return names;
        }
    }

    /** Whether the tenant sees this group now. */
    public boolean exists(Connection connection, TenantId tenant, GroupId group)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXISTS)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, group.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
