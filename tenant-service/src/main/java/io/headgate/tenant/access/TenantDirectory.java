package io.headgate.tenant.access;

import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;
import io.headgate.tenant.storage.Relay;
import io.headgate.tenant.storage.StorageException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds tenants by key. Names no tenant in its query, because that is what it looks for; it reads
 * no data of tenants beyond their names.
 */
@ApplicationScoped
class TenantDirectory {

    /** Index: tenant_by_key. */
    private static final String FIND =
            """
            select tenant_id, super_tenant, key, name, status from tenant
            where (super_tenant = ? or ?) and (? or key = ?) and super_tenant is not null
            order by super_tenant, key, revision desc
            """;

    private final Relay relay;

    TenantDirectory(Relay relay) {
        this.relay = relay;
    }

    /** Tenants of a super tenant, or of all, with this key, or with any. */
    List<ReachableTenant> find(String superTenant, boolean ofAll, @Nullable String key) {
        try (Connection connection = relay.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, superTenant);
            statement.setBoolean(2, ofAll);
            statement.setBoolean(3, key == null);
            statement.setString(4, key);
            List<ReachableTenant> tenants = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tenants.add(
                            new ReachableTenant(
                                    new TenantId(rows.getObject("tenant_id", UUID.class)),
                                    rows.getString("super_tenant"),
                                    rows.getString("key"),
                                    rows.getString("name"),
                                    TenantState.Status.valueOf(rows.getString("status"))));
                }
            }
            return tenants;
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }
}
