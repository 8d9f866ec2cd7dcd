package io.headgate.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.agroal.api.AgroalDataSource;
import io.headgate.gateway.given.Answer;
import io.headgate.gateway.given.Api;
import io.headgate.gateway.given.Demo;
import io.headgate.gateway.given.GatewayDatabase;
import io.headgate.gateway.given.Http;
import io.headgate.gateway.given.Scim;
import io.headgate.local.test.EmbeddedStackResource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation, seen from another super tenant: finds nothing, changes nothing. */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "gateway"),
            @ResourceArg(name = "relay", value = "true")
        })
class IsolationComponentTest {

    private static final String EVERYTHING =
            """
            select 'user', id, to_jsonb(t) - 'shard' from directory_user t
            union all select 'group', id, to_jsonb(t) from directory_group t
            union all select 'member', member_id, to_jsonb(t) from membership t
            union all select 'connection', id, to_jsonb(t) - 'last_contact_at' from connection t
            union all select 'token', id, to_jsonb(t) - 'last_used_at' from secret_token t
            union all select 'tenant', id, to_jsonb(t) - 'published_revision' from tenant t
            union all select 'rules', super_tenant_id, to_jsonb(t) from routing_rules t
            union all select 'lobby', user_id, to_jsonb(t) from lobby t
            union all select 'audit', id, to_jsonb(t) from audit_log t
            order by 1, 2, 3
            """;
    private static int number;

    private final GatewayDatabase database;
    private final GatewayDatabase acrossSuperTenants;

    private Demo own = new Demo("", new Api(""));
    private Demo foreign = own;
    private Scim ownProvider = new Scim("", "", "");
    private Scim foreignProvider = ownProvider;
    private String scope = "";
    private Map<String, String> ids = Map.of();

    IsolationComponentTest(
            AgroalDataSource application, @DataSource("relay") AgroalDataSource relay) {
        this.database = new GatewayDatabase(application);
        this.acrossSuperTenants = new GatewayDatabase(relay);
    }

    @BeforeEach
    void twoSuperTenants() {
        number++;
        own = Demo.of(IsolationComponentTest.class, "own-" + number);
        foreign = Demo.of(IsolationComponentTest.class, "foreign-" + number);
        ownProvider = own.connect("entra");
        foreignProvider = foreign.connect("okta");
        own.tenant("secret-london");
        saveNoRules();
        String alice = ownProvider.user("secret-alice");
        String editors = ownProvider.group("secret-editors", alice);
        ids =
                Map.of(
                        "user",
                        alice,
                        "group",
                        editors,
                        "connection",
                        ownProvider.connection(),
                        "token",
                        ownProvider.tokenId(),
                        "tenant",
                        "secret-london",
                        "version",
                        own.admin().get("/routing-rules").at("/version"));
        scope =
                acrossSuperTenants
                        .rows(
                                "",
                                "select super_tenant_id from super_tenant where key = '"
                                        + own.key()
                                        + "'")
                        .getFirst();
        await().untilAsserted(
                        () ->
                                assertThat(database.rows(scope, "select 1 from lobby"))
                                        .isEqualTo(List.of("1")));
    }

    private void saveNoRules() {
        assertThat(
                        Http.send(
                                        Http.to("/api/v1/routing-rules")
                                                .header(
                                                        "Authorization",
                                                        "Bearer " + own.admin().token())
                                                .header("Content-Type", "application/json")
                                                .header("If-Match", "*")
                                                .PUT(
                                                        java.net.http.HttpRequest.BodyPublishers
                                                                .ofString("{\"rules\":[]}")))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void everyEndpointMethodIsInTheList() {
        List<String> methods =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("io.headgate.gateway")
                                .stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(
                                        method ->
                                                Stream.of(
                                                                GET.class,
                                                                POST.class,
                                                                PUT.class,
                                                                PATCH.class,
                                                                DELETE.class)
                                                        .anyMatch(method::isAnnotatedWith))
                                .map(
                                        method ->
                                                method.getOwner().getSimpleName()
                                                        + "."
                                                        + method.getName())
                                .sorted()
                                .toList();

        assertThat(
                        Stream.of(Operations.scim(), Operations.discovery(), Operations.api())
                                .flatMap(List::stream)
                                .map(Operations.Operation::method)
                                .sorted()
                                .toList())
                .isEqualTo(methods)
                .hasSize(40);
    }

    @Test
    void withoutACredentialNothingAnswersButDiscovery() {
        List<String> before = database.rows(scope, EVERYTHING);
        for (Operations.Operation operation : Operations.scim()) {
            Answer answer = Http.send("", operation.call(ids));
            assertThat(answer.status()).as(operation.method()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo(Scim.JSON);
        }
        for (Operations.Operation operation : Operations.api()) {
            Answer answer = Http.send("", operation.call(ids));
            assertThat(answer.status()).as(operation.method()).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        for (Operations.Operation operation : Operations.discovery()) {
            Answer answer = Http.send("", operation.call(ids));
            assertThat(answer.status()).as(operation.method()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("secret-");
        }
        assertThat(database.rows(scope, EVERYTHING)).isEqualTo(before);
    }

    @Test
    void aForeignSuperTenantFindsAndChangesNothing() {
        List<String> before = database.rows(scope, EVERYTHING);
        for (Operations.Operation operation : Operations.scim()) {
            assertFindsNothing(operation, foreignProvider.token());
        }
        for (Operations.Operation operation : Operations.api()) {
            assertFindsNothing(operation, foreign.admin().token());
        }
        assertThat(database.rows(scope, EVERYTHING)).isEqualTo(before);
    }

    @Test
    void aTenantAdminWithoutReachFindsAndChangesNothing() {
        List<String> before = database.rows(scope, EVERYTHING);
        for (Api nobody : List.of(own.as("tenant-admin"), own.as("tenant-admin", "paris"))) {
            for (Operations.Operation operation : Operations.api()) {
                Answer answer = Http.send(nobody.token(), operation.call(ids));
                assertThat(answer.text()).as(operation.method()).doesNotContain("secret-");
                assertThat(answer.status())
                        .as(operation.method())
                        .isEqualTo(
                                switch (operation.method()) {
                                    case "TenantsEndpoint.list" -> 200;
                                    case "TenantsEndpoint.get" -> 404;
                                    default -> 403;
                                });
            }
        }
        assertThat(database.rows(scope, EVERYTHING)).isEqualTo(before);
    }

    @Test
    void theHeaderOfDeploymentWideTokensMovesNobodyElse() {
        Answer answer =
                Http.send(
                        Http.to("/api/v1/connections")
                                .header("Authorization", "Bearer " + foreign.admin().token())
                                .header("X-Super-Tenant", own.key()));

        assertThat(answer.text()).doesNotContain(ownProvider.connection());
    }

    @Test
    void theDatabaseShowsNothingWithoutAScopeAndOnlyOnesOwnWithIt() {
        List<String> tables =
                database.rows(
                        "",
                        """
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                            and a.attname = 'super_tenant_id'
                            and has_table_privilege(c.oid, 'select')
                        order by 1
                        """);
        assertThat(tables).contains("directory_user", "secret_token", "audit_log").hasSize(17);
        for (String table : tables) {
            assertThat(database.rows("", "select 1 from " + table)).as(table).isEmpty();
            assertThat(
                            database.rows(
                                    scope,
                                    "select 1 from "
                                            + table
                                            + " where super_tenant_id <> '"
                                            + scope
                                            + "'"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(database.rows(scope, "select user_name from directory_user"))
                .isEqualTo(List.of("secret-alice"));
    }

    @Test
    void theDatabaseRefusesForeignRowsAndChangesOfTheAuditLog() {
        String insert =
                "insert into lobby select '%s', gen_random_uuid(), 'NO_MATCH', '', now() returning reason"
                        .formatted(scope);
        assertThatThrownBy(() -> database.rows("00000000-0000-0000-0000-000000000001", insert))
                .hasMessageContaining("violates row-level security policy");
        assertThat(database.rows(scope, insert)).isEqualTo(List.of("NO_MATCH"));
        assertThatThrownBy(
                        () -> database.rows(scope, "update audit_log set actor = '' returning id"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.rows(scope, "delete from audit_log returning id"))
                .hasMessageContaining("permission denied");
    }

    private void assertFindsNothing(Operations.Operation operation, String token) {
        Answer answer = Http.send(token, operation.call(ids));
        assertThat(answer.text())
                .as(operation.method())
                .doesNotContain("secret-", ownProvider.token(), ownProvider.connection());
        if (operation.namesSomething()) {
            assertThat(answer.status()).as(operation.method()).isEqualTo(404);
        }
    }
}
