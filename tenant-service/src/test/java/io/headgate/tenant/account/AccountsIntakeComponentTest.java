package io.headgate.tenant.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.SubAccountState;
import io.headgate.local.test.EmbeddedStackResource;
import io.headgate.tenant.given.Downstream;
import io.headgate.tenant.given.Gateway;
import io.headgate.tenant.given.London;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "tenant"),
            @ResourceArg(name = "relay", value = "true")
        })
class AccountsIntakeComponentTest {

    private final London london = London.of(AccountsIntakeComponentTest.class, "london");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers = "";

    private Gateway gateway;
    private Downstream downstream;

    @BeforeEach
    void connect() {
        gateway = new Gateway(bootstrapServers);
        downstream = new Downstream(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        gateway.close();
        downstream.close();
    }

    @Test
    void anAccountBecomesASubAccountWithTheDefaultRoleAndIsPublished() {
        gateway.says(london.state(1));
        gateway.says(london.active("alice", 10));

        String key = EventKey.subAccount(london.id(), london.account("alice")).text();
        await().untilAsserted(() -> assertThat(downstream.states(key)).hasSize(1));
        SubAccountState state = downstream.states(key).getFirst();
        assertThat(state.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(state.role())
                .isEqualTo(new SubAccountState.Role("Viewer", "DEFAULTED", null, null));
        assertThat(state.profile()).isEqualTo(london.active("alice", 10).profile());
        assertThat(downstream.types(EventKey.tenant(london.id()).text()))
                .isEqualTo(List.of("tenant.state"));
    }
}
