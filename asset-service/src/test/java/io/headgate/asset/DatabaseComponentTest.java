package io.headgate.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.asset.given.Organisation;
import io.headgate.asset.given.Person;
import io.headgate.asset.storage.Rows;
import io.headgate.events.contract.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself forbids, whatever the queries above it say. */
@QuarkusTest
class DatabaseComponentTest {

    private static final List<String> TABLES =
            List.of("tenant", "holder", "asset", "custody", "audit_log", "parked_event");

    @Inject DataSource dataSource;

    private final TenantId london = Organisation.fresh().id();
    private final TenantId paris = Organisation.fresh().id();
    private final Person alice = Person.of(london, "Alice");
    private final Person pierre = Person.of(paris, "Pierre");
    private final UUID laptop = UUID.randomUUID();
    private final UUID phone = UUID.randomUUID();

    @BeforeEach
    void twoTenantsWithAHolderAndAnAssetEach() throws SQLException {
        in(london, connection -> furnish(connection, alice, laptop));
        in(paris, connection -> furnish(connection, pierre, phone));
    }

    @Test
    void anAssetHasOneOpenCustodyAtMost() throws SQLException {
        in(london, connection -> handOut(connection, london, laptop, alice));

        assertThatThrownBy(
                        () -> in(london, connection -> handOut(connection, london, laptop, alice)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("custody_open");
    }

    @Test
    void noCustodyCrossesTenants() {
        assertThatThrownBy(
                        () -> in(london, connection -> handOut(connection, london, laptop, pierre)))
                .hasMessageContaining("violates foreign key constraint");
        assertThatThrownBy(
                        () -> in(london, connection -> handOut(connection, london, phone, alice)))
                .hasMessageContaining("violates foreign key constraint");
        assertThatThrownBy(
                        () -> in(london, connection -> handOut(connection, paris, phone, pierre)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void withoutATenantNothingIsSeenAndWithOneNothingElse() throws SQLException {
        in(london, connection -> handOut(connection, london, laptop, alice));
        in(paris, connection -> handOut(connection, paris, phone, pierre));
        for (String table : TABLES) {
            in(null, connection -> assertThat(count(connection, table, null)).as(table).isZero());
            in(
                    london,
                    connection -> assertThat(count(connection, table, paris)).as(table).isZero());
        }
        in(london, connection -> assertThat(count(connection, "custody", london)).isEqualTo(1));
    }

    @Test
    void everyTableWithATenantHasForcedRowLevelSecurity() throws SQLException {
        in(
                null,
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    """
                                    select c.relname from pg_class c
                                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                                    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                                        and c.relrowsecurity and c.relforcerowsecurity
                                    """)) {
                        assertThat(Rows.all(select, row -> row.getString(1)))
                                .containsExactlyInAnyOrderElementsOf(TABLES);
                    }
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    """
                                    select count(distinct c.relname) from pg_class c
                                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                                    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                                    """)) {
                        assertThat(Rows.first(select, row -> row.getInt(1)))
                                .contains(TABLES.size());
                    }
                });
    }

    @Test
    void theLedgerAndTheAuditLogAreAppendOnly() throws SQLException {
        in(london, connection -> handOut(connection, london, laptop, alice));
        in(
                london,
                connection ->
                        run(connection, "update custody set closed_at = now(), closed_by = 'x'"));

        in(
                london,
                connection ->
                        assertThat(run(connection, "update custody set note_in = 'changed'"))
                                .isZero());
        for (String forbidden :
                List.of(
                        "update custody set opened_by = 'y'",
                        "delete from custody",
                        "update audit_log set actor = 'y'",
                        "delete from audit_log",
                        "truncate audit_log",
                        "delete from holder")) {
            assertThatThrownBy(() -> in(london, connection -> run(connection, forbidden)))
                    .as(forbidden)
                    .hasMessageContaining("permission denied");
        }
    }

    private static void furnish(Connection connection, Person person, UUID asset)
            throws SQLException {
        UUID tenant = person.tenant().value();
        try (PreparedStatement holder =
                        connection.prepareStatement(
                                """
                                insert into holder (tenant_id, sub_account_id, revision, status, status_since, name, name_key)
                                values (?, ?, 1, 'ACTIVE', now(), ?, lower(?))
                                """);
                PreparedStatement item =
                        connection.prepareStatement(
                                """
                                insert into asset (tenant_id, asset_id, tag, tag_key, category, category_key, model,
                                    model_key, status, version, created_at, changed_at)
                                values (?, ?, 'A', 'a', 'C', 'c', 'M', 'm', 'DEPLOYABLE', 0, now(), now())
                                """)) {
            Rows.bind(holder, tenant, person.id().value(), person.name(), person.name());
            holder.executeUpdate();
            Rows.bind(item, tenant, asset);
            item.executeUpdate();
        }
    }

    private static void handOut(Connection connection, TenantId tenant, UUID asset, Person to)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into custody (tenant_id, custody_id, asset_id, sub_account_id, opened_at, opened_by)
                        values (?, ?, ?, ?, now(), 'desk')
                        """)) {
            Rows.bind(insert, tenant.value(), UUID.randomUUID(), asset, to.id().value());
            insert.executeUpdate();
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private static long count(Connection connection, String table, @Nullable TenantId of)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select count(*) from "
                                + table
                                + (of == null ? "" : " where tenant_id = '" + of + "'"))) {
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void in(@Nullable TenantId tenant, Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement scope =
                    connection.prepareStatement("select set_config('headgate.tenants', ?, true)")) {
                scope.setString(1, tenant == null ? "" : tenant.toString());
                scope.execute();
            }
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Work of the application's role. */
    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
