package io.headgate.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.gateway.given.Answer;
import io.headgate.gateway.given.Demo;
import io.headgate.gateway.given.Scim;
import io.headgate.gateway.given.Users;
import io.headgate.local.test.EmbeddedStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The scope of row-level security holds however often a statement is used. */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "gateway"),
            @ResourceArg(name = "relay", value = "true")
        })
class ScopeComponentTest {

    private static final int OFTEN = 25;

    @Test
    void whatTheServerHasPreparedStillSeesItsSuperTenantAndNoOther() {
        Scim london = Demo.of(ScopeComponentTest.class, "london").connect("entra");
        Scim paris = Demo.of(ScopeComponentTest.class, "paris").connect("entra");
        Answer alice = london.post("/Users", Users.alice("alice@example.org", "a-1"));

        for (int turn = 0; turn < OFTEN; turn++) {
            assertThat(total(london)).isEqualTo("1");
            assertThat(total(paris)).isEqualTo("0");
            assertThat(london.get("/Users/" + alice.id()).status()).isEqualTo(200);
            assertThat(paris.get("/Users/" + alice.id()).status()).isEqualTo(404);
        }
    }

    @Test
    void aRefusedStatementLeavesTheConnectionUsable() {
        Scim entra = Demo.of(ScopeComponentTest.class, "refused").connect("entra");
        entra.post("/Users", Users.alice("alice@example.org", "a-1"));

        for (int turn = 0; turn < OFTEN; turn++) {
            assertThat(entra.post("/Users", Users.alice("ALICE@example.org", "a-2")).status())
                    .isEqualTo(409);
            assertThat(total(entra)).isEqualTo("1");
        }
    }

    private static String total(Scim provider) {
        return provider.get("/Users?filter=userName%20eq%20%22alice@example.org%22")
                .at("/totalResults");
    }
}
