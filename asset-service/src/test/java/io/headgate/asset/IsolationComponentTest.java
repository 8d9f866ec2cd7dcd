package io.headgate.asset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.headgate.asset.given.Api;
import io.headgate.asset.given.Organisation;
import io.headgate.asset.given.Person;
import io.headgate.asset.given.SubAccountTopic;
import io.headgate.events.contract.AccountStatus;
import io.headgate.local.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seen from another tenant, everything finds nothing and changes nothing. */
@QuarkusTest
class IsolationComponentTest {

    private static final String ALICE = "{alice}";

    /** Every operation there is. A new endpoint method joins this list, or the build fails. */
    private static final List<Operation> OPERATIONS =
            List.of(
                    read("HolderEndpoint.holders", "holders"),
                    read("HolderEndpoint.holder", "holders/" + ALICE),
                    read("AssetEndpoint.assets", "assets"),
                    change("AssetEndpoint.create", "POST", "assets", Api.laptopJson("LT-9")),
                    read("AssetEndpoint.asset", "assets/LT-1"),
                    change("AssetEndpoint.change", "PUT", "assets/LT-2", Api.laptopJson("LT-8")),
                    change("AssetEndpoint.remove", "DELETE", "assets/LT-2", null),
                    change(
                            "CustodyEndpoint.checkOut",
                            "POST",
                            "assets/LT-2/check-out",
                            "{\"location\":\"elsewhere\"}"),
                    change("CustodyEndpoint.checkIn", "POST", "assets/LT-1/check-in", "{}"),
                    read("CustodyEndpoint.ledger", "assets/LT-1/custody"),
                    read(
                            "ReportEndpoint.disabledUsersWithEquipment",
                            "reports/disabled-users-with-equipment"),
                    read("SummaryEndpoint.summary", "summary"),
                    read("AuditEndpoint.lines", "audit"));

    /** Lists what is in reach, so it is looked at by itself. */
    private static final String LISTING = "TenantEndpoint.tenants";

    private final Organisation london = Organisation.fresh();
    private final Organisation paris = london.sister();
    private final Organisation foreign = Organisation.fresh();
    private final Person alice = Person.of(london.id(), "Alice Adams");

    @BeforeEach
    void londonHasSomething() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            topic.says(london.state(1));
            topic.says(paris.state(2));
            topic.says(foreign.state(3));
            topic.says(alice.is(AccountStatus.ACTIVE, 4));
            topic.says(Person.of(paris.id(), "Pierre").is(AccountStatus.ACTIVE, 5));
            topic.says(Person.of(foreign.id(), "Fritz").is(AccountStatus.ACTIVE, 6));
        }
        Api api = Api.assetManager(london);
        api.awaitHolder(alice, AccountStatus.ACTIVE);
        Api.assetManager(paris).awaitHolder(Person.of(paris.id(), "Pierre"), AccountStatus.ACTIVE);
        Api.assetManager(foreign)
                .awaitHolder(Person.of(foreign.id(), "Fritz"), AccountStatus.ACTIVE);
        api.laptop("LT-1");
        api.laptop("LT-2");
        api.handOut("LT-1", alice).then().statusCode(201);
    }

    @Test
    void noOperationReachesAnotherTenant() {
        String before = everythingOfLondon();
        List<Api> strangers =
                List.of(
                        Api.as("tenant-admin", paris).askingFor(london),
                        Api.as("tenant-admin", foreign).askingFor(london),
                        new Api(london.key(), TestTokens.superAdmin(foreign.superTenant())),
                        new Api(london.key(), token(foreign.superTenant(), london.key())),
                        new Api(london.key(), token("", london.key())));
        for (Api stranger : strangers) {
            for (Operation operation : OPERATIONS) {
                Response there = operation.by(stranger, alice);
                Response nowhere = operation.by(new Api("nowhere", stranger.token()), alice);

                assertThat(there.statusCode()).as(operation.name()).isEqualTo(404);
                assertThat(there.asString().replace(london.key(), "nowhere"))
                        .as(operation.name() + " answers alike for foreign and unknown")
                        .isEqualTo(nowhere.asString());
            }
            stranger.request()
                    .get("/api/v1/tenants")
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.id == '" + london.id() + "' }.size()", equalTo(0));
        }
        assertThat(everythingOfLondon()).isEqualTo(before);
    }

    @Test
    void withinOnesOwnTenantTheThingsOfAnotherAreUnknown() {
        String before = everythingOfLondon();
        Api own = Api.assetManager(paris);
        own.laptop("PA-1");

        own.get("holders/" + alice.id()).then().statusCode(404);
        own.get("assets/LT-1").then().statusCode(404);
        own.get("assets/LT-1/custody").then().statusCode(404);
        own.post("assets/LT-1/check-in", "{}").then().statusCode(404);
        own.handOut("PA-1", alice)
                .then()
                .statusCode(400)
                .body("detail", containsString("is not a sub-account of this tenant"));
        own.laptop("LT-1");
        assertThat(everythingOfLondon()).isEqualTo(before);
    }

    @Test
    void aSuperAdministratorReachesTheTenantsOfItsSuperTenant() {
        Api admin = new Api(london.key(), TestTokens.superAdmin(london.superTenant()));

        admin.get("assets").then().statusCode(200);
        assertThat(admin.request().get("/api/v1/tenants").<List<String>>path("items.key"))
                .containsExactly(london.key(), paris.key());
    }

    @Test
    void withoutAValidTokenNothingIsAnswered() {
        for (Operation operation : OPERATIONS) {
            String path = "/api/v1/tenants/" + london.key() + "/" + operation.pathFor(alice);
            for (RequestSpecification request :
                    List.of(given(), given().auth().oauth2("not.a.token"))) {
                operation
                        .send(request, path)
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .header("WWW-Authenticate", notNullValue());
            }
        }
        given().get("/api/v1/tenants").then().statusCode(401);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        String before = everythingOfLondon();
        Api auditor = Api.as("auditor", london);
        for (Operation operation : OPERATIONS) {
            assertThat(operation.by(auditor, alice).statusCode())
                    .as(operation.name())
                    .isEqualTo(operation.changes() ? 403 : 200);
        }
        assertThat(everythingOfLondon()).isEqualTo(before);
        Api.assetManager(london).get("audit").then().statusCode(403);
    }

    @Test
    void everyEndpointMethodIsInTheList() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.headgate.asset");
        Set<String> offered =
                classes.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(IsolationComponentTest::name)
                        .collect(Collectors.toSet());

        Set<String> listed = OPERATIONS.stream().map(Operation::name).collect(Collectors.toSet());
        listed.add(LISTING);
        assertThat(listed).isEqualTo(offered);
    }

    private String everythingOfLondon() {
        Api admin = Api.as("tenant-admin", london);
        return OPERATIONS.stream()
                .filter(operation -> !operation.changes())
                .map(operation -> operation.by(admin, alice).asString())
                .collect(Collectors.joining("\n"));
    }

    private static String token(String superTenant, String tenantKey) {
        return TestTokens.mint(superTenant, Set.of("tenant-admin"), Set.of(tenantKey));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static Operation read(String name, String path) {
        return new Operation(name, "GET", path, null);
    }

    private static Operation change(
            String name, String method, String path, @Nullable String body) {
        return new Operation(name, method, path, body);
    }

    /** A call of an endpoint method below a tenant. */
    private record Operation(String name, String method, String path, @Nullable String body) {

        boolean changes() {
            return !method.equals("GET");
        }

        Response by(Api api, Person person) {
            return send(api.request(), api.base() + pathFor(person));
        }

        String pathFor(Person person) {
            return path.replace(ALICE, person.id().toString());
        }

        Response send(RequestSpecification request, String uri) {
            if (body != null) {
                request.contentType(ContentType.JSON).body(body);
            }
            return request.request(method, uri);
        }
    }
}
