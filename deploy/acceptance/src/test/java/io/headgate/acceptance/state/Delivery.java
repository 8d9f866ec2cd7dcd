package io.headgate.acceptance.state;

import io.headgate.local.stack.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/**
 * How far what a super tenant was told has come: nothing waits, and each service holds the very
 * revision that the one before it holds.
 *
 * @param databases where to look
 * @param superTenant whose
 */
public record Delivery(Databases databases, String superTenant) {

    private static final String WAITING =
            """
            with me as (select super_tenant_id as id from super_tenant where key = ?)
            select (select count(*) from dirty_user, me where super_tenant_id = me.id),
                (select count(*) from dirty_group, me where super_tenant_id = me.id),
                (select count(*) from placement, me where super_tenant_id = me.id
                    and revision > published_revision),
                (select count(*) from group_placement, me where super_tenant_id = me.id
                    and revision > published_revision),
                (select count(*) from tenant, me where super_tenant_id = me.id
                    and revision > published_revision)
            """;
    private static final String SAID_ACCOUNTS =
            "select sub_account_id, revision from placement where tenant_id = any (?)";
    private static final String HEARD_ACCOUNTS =
            "select id, revision from sub_account where tenant_id = any (?)";
    private static final String SAID_GROUPS =
            "select tenant_id || '/' || group_id, revision from group_placement"
                    + " where tenant_id = any (?)";
    private static final String HEARD_GROUPS =
            "select tenant_id || '/' || id, revision from tenant_group where tenant_id = any (?)";
    private static final String SAID_TENANTS = "select id, revision from tenant where id = any (?)";
    private static final String HEARD_TENANTS =
            "select tenant_id, revision from tenant where tenant_id = any (?)";
    private static final String SAID_SUB_ACCOUNTS =
            "select id, out_revision from sub_account where tenant_id = any (?)";
    private static final String HEARD_SUB_ACCOUNTS =
            "select sub_account_id, revision from holder where tenant_id = any (?)";
    private static final String RECOMPUTING =
            """
            select (select count(*) from dirty_account where tenant_id = any (?)),
                (select count(*) from sub_account where tenant_id = any (?)
                    and out_revision > published_revision),
                (select count(*) from parked_event where tenant_id = any (?))
            """;

    /** Waits until all has arrived. */
    public void await(Duration limit) {
        Awaitility.await("delivery of " + superTenant)
                .atMost(limit)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(this::assertArrived);
    }

    /** Fails unless all has arrived; says what has not. */
    public void assertArrived() {
        List<String> tenants = databases.tenants(superTenant);
        Assertions.assertThat(databases.rows(Service.GATEWAY, WAITING, superTenant).getFirst())
                .as("dirty users, dirty groups, unpublished placements, groups, tenants")
                .containsOnly("0");
        assertSame("tenants", pairs(Service.GATEWAY, SAID_TENANTS), Service.TENANTS, HEARD_TENANTS);
        assertSame("groups", pairs(Service.GATEWAY, SAID_GROUPS), Service.TENANTS, HEARD_GROUPS);
        assertSame(
                "accounts", pairs(Service.GATEWAY, SAID_ACCOUNTS), Service.TENANTS, HEARD_ACCOUNTS);
        Assertions.assertThat(
                        databases
                                .rows(Service.TENANTS, RECOMPUTING, tenants, tenants, tenants)
                                .getFirst())
                .as("accounts to recompute, unpublished sub-accounts, parked events")
                .containsOnly("0");
        assertSame(
                "tenants of equipment",
                pairs(Service.TENANTS, HEARD_TENANTS),
                Service.ASSETS,
                HEARD_TENANTS);
        assertSame(
                "holders",
                pairs(Service.TENANTS, SAID_SUB_ACCOUNTS),
                Service.ASSETS,
                HEARD_SUB_ACCOUNTS);
    }

    private void assertSame(
            String what, Map<String, String> said, Service hearer, String heardQuery) {
        Assertions.assertThat(pairs(hearer, heardQuery)).as(what).isEqualTo(said);
    }

    private Map<String, String> pairs(Service service, String sql) {
        Map<String, String> pairs = new HashMap<>();
        for (List<String> row : databases.rows(service, sql, databases.tenants(superTenant))) {
            if (pairs.put(row.get(0), row.get(1)) != null) {
                throw new AssertionError(service.title() + " has " + row.get(0) + " twice");
            }
        }
        return pairs;
    }

    /** The sub-account of a person in a tenant. */
    public static String accountOf(
            Databases databases, String superTenant, String tenant, String nickname) {
        return databases.value(
                Service.GATEWAY,
                """
                select p.sub_account_id from placement p
                    join super_tenant s on s.super_tenant_id = p.super_tenant_id
                    join tenant t on t.super_tenant_id = p.super_tenant_id and t.id = p.tenant_id
                    join directory_user u
                        on u.super_tenant_id = p.super_tenant_id and u.id = p.user_id
                where s.key = ? and t.key = ? and u.external_id = ?
                """,
                superTenant,
                tenant,
                nickname);
    }

    /** The group of this name, if the tenant has members in it. */
    public static Optional<String> groupOf(
            Databases databases, String superTenant, String tenant, String name) {
        return databases
                .rows(
                        Service.TENANTS,
                        """
                        select g.id from tenant_group g join tenant t using (tenant_id)
                        where t.super_tenant = ? and t.key = ? and g.display_name = ? and not g.gone
                        """,
                        superTenant,
                        tenant,
                        name)
                .stream()
                .map(List::getFirst)
                .findFirst();
    }
}
