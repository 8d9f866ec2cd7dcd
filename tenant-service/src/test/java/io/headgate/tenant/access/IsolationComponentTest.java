package io.headgate.tenant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.headgate.local.test.EmbeddedStackResource;
import io.headgate.tenant.given.Api;
import io.headgate.tenant.given.Gateway;
import io.headgate.tenant.given.London;
import io.headgate.tenant.given.TenantDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation, seen from another tenant: finds nothing, changes nothing. */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "tenant"),
            @ResourceArg(name = "relay", value = "true")
        })
class IsolationComponentTest {

    private static final String EVERYTHING =
            """
            select 'role', to_jsonb(t)::text from access_role t
            union all select 'mapping', to_jsonb(t)::text from group_mapping t
            union all select 'lock', to_jsonb(t)::text from role_lock t
            union all select 'account', to_jsonb(t)::text from sub_account t
            union all select 'audit', to_jsonb(t)::text from audit_log t
            order by 1, 2
            """;
    private static final London LONDON = new London("demo-isolation", "isolation-london");
    private static final London PARIS = new London("demo-isolation", "isolation-paris");

    /** The same key as London's, in another super tenant. */
    private static final London TWIN = new London("demo-elsewhere", "isolation-london");

    private final TenantDatabase database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers = "";

    IsolationComponentTest(DataSource dataSource) {
        this.database = new TenantDatabase(dataSource);
    }

    @BeforeEach
    void hearOfAllThree() {
        try (Gateway gateway = new Gateway(bootstrapServers)) {
            for (London tenant : List.of(LONDON, PARIS, TWIN)) {
                gateway.says(tenant.state(1));
                gateway.says(tenant.groupState("editors", 2));
                gateway.says(tenant.active("alice", 10, "editors"));
            }
        }
        for (London tenant : List.of(LONDON, PARIS, TWIN)) {
            await().untilAsserted(() -> assertThat(database.state(tenant)).hasSize(1));
            assertThat(
                            Api.superAdmin(tenant)
                                    .put(
                                            tenant,
                                            "group-mappings/" + tenant.group("editors"),
                                            Map.of("role", "Editor"))
                                    .statusCode())
                    .isEqualTo(200);
        }
        await().untilAsserted(
                        () -> assertThat(rows("select role from sub_account")).contains("Editor"));
    }

    @Test
    void everyEndpointMethodIsInTheList() {
        List<String> methods =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("io.headgate.tenant")
                                .stream()
                                .filter(type -> type.getSimpleName().endsWith("Endpoint"))
                                .flatMap(IsolationComponentTest::operations)
                                .sorted()
                                .toList();

        assertThat(Operations.all().stream().map(Operations.Operation::method).sorted().toList())
                .isEqualTo(methods)
                .hasSize(19);
    }

    @Test
    void withoutATokenNothingAnswers() {
        for (Operations.Operation operation : Operations.all()) {
            Response answer = call(io.restassured.RestAssured.given(), LONDON, LONDON, operation);
            assertThat(answer.statusCode()).as(operation.method()).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void aForeignTenantLooksLikeAnUnknownOneAndIsNotChanged() {
        London unknown = new London("demo-isolation", "isolation-nowhere");
        List<String> before = rows(EVERYTHING);
        for (Api foreign :
                List.of(
                        Api.as("tenant-admin", "demo-isolation", PARIS.key()),
                        Api.as("tenant-admin", "demo-isolation"),
                        Api.superAdmin(new London("demo-nobody", "x")))) {
            for (Operations.Operation operation : Operations.ofOneTenant()) {
                Response answer = call(foreign.request(), LONDON, LONDON, operation);
                Response nothing = call(foreign.request(), unknown, LONDON, operation);
                assertThat(answer.statusCode()).as(operation.method()).isEqualTo(404);
                assertThat(answer.asString()).isEqualTo(nothing.asString());
            }
        }
        assertThat(rows(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void idsOfAnotherTenantAreNotFoundInOnesOwn() {
        List<String> before = rows(EVERYTHING);
        Api own = Api.as("tenant-admin", "demo-isolation", PARIS.key());
        for (Operations.Operation operation : Operations.ofOneTenant()) {
            if (operation.path().contains("{")) {
                Response answer = call(own.request(), PARIS, LONDON, operation);
                assertThat(answer.statusCode()).as(operation.method()).isEqualTo(404);
            }
        }
        assertThat(rows(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void theSameKeyInAnotherSuperTenantIsAnotherTenant() {
        Api twin = Api.superAdmin(TWIN);

        assertThat(twin.read(TWIN, "sub-accounts").getList("items.id"))
                .isEqualTo(List.of(TWIN.account("alice").toString()));
        assertThat(twin.get(TWIN, "sub-accounts/" + LONDON.account("alice")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everybodyListsOnlyTheTenantsInReach() {
        assertThat(keys(Api.superAdmin(LONDON))).isEqualTo(List.of(LONDON.key(), PARIS.key()));
        assertThat(keys(Api.as("auditor", "demo-isolation", PARIS.key())))
                .isEqualTo(List.of(PARIS.key()));
        assertThat(keys(Api.as("tenant-admin", "demo-isolation"))).isEmpty();
    }

    @Test
    void anAuditorReadsEverythingAndChangesNothing() {
        List<String> before = rows(EVERYTHING);
        Api auditor = Api.as("auditor", "demo-isolation", LONDON.key());
        for (Operations.Operation operation : Operations.ofOneTenant()) {
            Response answer = call(auditor.request(), LONDON, LONDON, operation);
            assertThat(answer.statusCode())
                    .as(operation.method())
                    .isEqualTo(operation.changes() ? 403 : 200);
        }
        assertThat(rows(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void theDatabaseShowsNothingWithoutAScopeAndRefusesForeignRows() {
        assertThat(database.rows("", EVERYTHING)).isEmpty();
        String insert =
                "insert into group_mapping values ('%s', '%s', 'Editor') returning role"
                        .formatted(LONDON.id(), LONDON.group("admins"));
        assertThatThrownBy(() -> database.rows(PARIS.id().toString(), insert))
                .hasMessageContaining("violates row-level security policy");
        assertThat(database.rows(LONDON.id().toString(), insert)).isEqualTo(List.of("Editor"));
        assertThatThrownBy(
                        () ->
                                database.rows(
                                        LONDON.id().toString(),
                                        "delete from audit_log returning id"))
                .hasMessageContaining("permission denied");
    }

    private List<String> rows(String sql) {
        return database.rows(
                Stream.of(LONDON, PARIS, TWIN)
                        .map(tenant -> tenant.id().toString())
                        .collect(Collectors.joining(",")),
                sql);
    }

    private static List<String> keys(Api api) {
        return api.request().get("/api/v1/tenants").then().extract().jsonPath().getList("key");
    }

    private static Response call(
            RequestSpecification request,
            London tenant,
            London idsOf,
            Operations.Operation operation) {
        String path =
                operation.path().isEmpty()
                        ? "/api/v1/tenants"
                        : "/api/v1/tenants/" + tenant.key() + operation.path();
        if (operation.body() != null) {
            request.contentType(ContentType.JSON).body(operation.body());
        }
        return request.request(
                operation.verb(),
                path.replace("{account}", idsOf.account("alice").toString())
                        .replace("{group}", idsOf.group("editors").toString()));
    }

    private static Stream<String> operations(JavaClass endpoint) {
        return endpoint.getMethods().stream()
                .filter(
                        method ->
                                method.isAnnotatedWith(
                                        jakarta.annotation.security.RolesAllowed.class))
                .map(JavaMethod::getName)
                .map(name -> endpoint.getSimpleName() + "." + name);
    }
}
