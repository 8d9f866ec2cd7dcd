package io.headgate.tenant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.events.contract.AccountState;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.intake.ReceivedEvent;
import io.headgate.local.test.EmbeddedStackResource;
import io.headgate.tenant.given.London;
import io.headgate.tenant.given.TenantDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A batch costs a handful of statements, however many events it has. */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "tenant"),
            @ResourceArg(name = "relay", value = "true")
        })
class BatchComponentTest {

    private final DataSource dataSource;
    private final AccountsIntake intake;

    BatchComponentTest(DataSource dataSource, AccountsIntake intake) {
        this.dataSource = dataSource;
        this.intake = intake;
    }

    @Test
    void fiveHundredAccountsOfAKnownTenantAreFourStatements() throws SQLException {
        London london = London.of(BatchComponentTest.class, "london");
        apply(london, batch(london, 1));

        List<String> statements = apply(london, batch(london, 1_000));

        assertThat(statements).hasSize(4);
        assertThat(statements.get(0)).contains("from tenant").contains("for share");
        assertThat(statements.get(1)).contains("from sub_account").contains("for update");
        assertThat(statements.get(2)).contains("from role_lock");
        assertThat(statements.get(3)).startsWith("insert into sub_account");
        assertThat(
                        new TenantDatabase(dataSource)
                                .rows(
                                        london.id().toString(),
                                        "select count(*), min(revision) from sub_account"))
                .isEqualTo(List.of("500|1000"));
    }

    @Test
    void aBatchThatWasSeenBeforeWritesNothing() throws SQLException {
        London london = London.of(BatchComponentTest.class, "seen");
        apply(london, batch(london, 1));

        assertThat(apply(london, batch(london, 1)))
                .hasSize(2)
                .noneMatch(sql -> sql.startsWith("insert"));
    }

    private List<String> apply(London london, List<ReceivedEvent> events) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement scope =
                    connection.prepareStatement("select set_config('headgate.tenants', ?, true)")) {
                scope.setString(1, london.id().toString());
                scope.execute();
            }
            CountingConnection counting = new CountingConnection(connection);
            intake.apply(counting.connection(), events);
            connection.commit();
            return counting.statements();
        }
    }

    private static List<ReceivedEvent> batch(London london, long firstRevision) {
        return IntStream.range(0, 500)
                .mapToObj(i -> event(london.active("person" + i, firstRevision + i, "editors")))
                .toList();
    }

    private static ReceivedEvent event(AccountState state) {
        return new ReceivedEvent(
                EventType.ACCOUNT_STATE,
                EventKey.account(state.tenant(), state.subAccount()),
                state.revision(),
                Instant.now(),
                null,
                EventJson.bytes(state));
    }
}
