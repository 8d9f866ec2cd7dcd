package io.headgate.tenant.lock;

import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The role locks of tenants. */
@ApplicationScoped
class RoleLocks implements PanacheRepositoryBase<RoleLock, RoleLock.Key> {

    private static final String ACCOUNT =
            "select 1 from sub_account where tenant_id = ? and id = ? and status <> 'DELETED'";

    Optional<RoleLock> ofAccount(TenantId tenant, SubAccountId account) {
        return findByIdOptional(new RoleLock.Key(tenant.value(), account.value()));
    }

    boolean accountExists(Connection connection, TenantId tenant, SubAccountId account)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ACCOUNT)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, account.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
