package io.headgate.tenant.account;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.role.Administrators;
import io.headgate.tenant.role.RoleRules;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says loudly when events took a tenant's last active administrator. The events are applied all the
 * same: what the identity provider says of a person holds.
 */
@ApplicationScoped
class AdministratorAlarm {

    private static final Logger LOG = Logger.getLogger(AdministratorAlarm.class);

    private final Administrators administrators;
    private final Counter alarms;

    AdministratorAlarm(Administrators administrators, MeterRegistry registry) {
        this.administrators = administrators;
        this.alarms =
                Counter.builder("headgate.tenants.left.without.administrator")
                        .description("How often events took a tenant's last active administrator")
                        .register(registry);
    }

    /** Whether this account was an active administrator. */
    static boolean wasOne(RoleRules rules, Appearance.@Nullable Seen before) {
        return before != null
                && before.appearance().status() == AccountStatus.ACTIVE
                && rules.keepsTenantOpen(
                        Objects.requireNonNullElse(before.appearance().role(), ""));
    }

    /** Looks whether another one is left. */
    void look(Connection connection, TenantId tenant, RoleRules rules) throws SQLException {
        if (!administrators.remain(connection, tenant, rules)) {
            alarms.increment();
            LOG.warnf("tenant is without an active administrator: tenant=%s", tenant);
        }
    }
}
