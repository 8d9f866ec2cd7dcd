package io.headgate.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.headgate.asset.given.Api;
import io.headgate.asset.given.Organisation;
import io.headgate.asset.given.SubAccountTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inventory. */
@QuarkusTest
class AssetComponentTest {

    private final Organisation london = Organisation.fresh();
    private final Api api = Api.assetManager(london);

    @BeforeEach
    void theTenantIsKnown() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            topic.says(london.state(1));
        }
        await().untilAsserted(() -> api.get("assets").then().statusCode(200));
    }

    @Test
    void anAssetIsRecordedChangedAndRemoved() {
        String etag =
                api.post(
                                "assets",
                                """
                                {"tag":" LT-1 ","category":"Laptop","model":"ThinkPad X1","serial":"SN1",
                                 "purchaseDate":"2026-01-15","purchasePrice":1299.50,"warrantyUntil":"2029-01-14"}""")
                        .then()
                        .statusCode(201)
                        .header("Location", endsWith("/assets/LT-1"))
                        .body("status", equalTo("DEPLOYABLE"))
                        .body("purchasePrice", equalTo(1299.5f))
                        .extract()
                        .header("ETag");
        api.get("assets/lt-1").then().statusCode(200).header("ETag", equalTo(etag));

        api.request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body("{\"tag\":\"LT-2\",\"category\":\"Laptop\",\"model\":\"T14\"}")
                .put(api.base() + "assets/LT-1")
                .then()
                .statusCode(200)
                .body("tag", equalTo("LT-2"))
                .body("serial", nullValue());
        api.get("assets/LT-1").then().statusCode(404);
        api.request()
                .header("If-Match", etag)
                .delete(api.base() + "assets/LT-2")
                .then()
                .statusCode(412);
        api.delete("assets/LT-2").then().statusCode(204);
        api.get("assets/LT-2").then().statusCode(404);
        Api.as("tenant-admin", london)
                .get("audit")
                .then()
                .body("items.action", contains("ASSET_DELETED", "ASSET_CHANGED", "ASSET_CREATED"))
                .body("items[1].before.tag", equalTo("LT-1"))
                .body("items[1].after.tag", equalTo("LT-2"));
    }

    @Test
    void aTagIsUniqueWhateverItsCase() {
        api.laptop("LT-1");

        api.post("assets", Api.laptopJson("lt-1"))
                .then()
                .statusCode(409)
                .body("detail", containsString("has the tag \"lt-1\""));
        api.laptop("LT-2");
        api.put("assets/LT-2", Api.laptopJson("lt-1")).then().statusCode(409);
    }

    @Test
    void whatWasEverHandedOutIsArchivedNotRemoved() {
        api.laptop("LT-1");
        api.post("assets/LT-1/check-out", "{\"location\":\"Desk 4\"}").then().statusCode(201);
        String archived = Api.laptopJson("LT-1").replace("}", ",\"status\":\"ARCHIVED\"}");

        api.put("assets/LT-1", archived)
                .then()
                .statusCode(409)
                .body("detail", containsString("check it in before"));
        api.post("assets/LT-1/check-in", "{}").then().statusCode(200);
        api.delete("assets/LT-1")
                .then()
                .statusCode(409)
                .body("detail", containsString("ARCHIVED instead"));
        api.put("assets/LT-1", archived).then().statusCode(200);
    }

    @Test
    void everyWrongFieldIsNamedWithWhatToDo() {
        api.post(
                        "assets",
                        """
                        {"tag":"a/b","model":"x","purchasePrice":-1,"purchaseDate":"2026-02-01","warrantyUntil":"2026-01-01"}""")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        contains("tag", "warrantyUntil", "purchasePrice", "category"));
        api.post("assets", "{\"tag\":\"A\",\"purchaseDate\":\"31.12.2026\"}")
                .then()
                .statusCode(400)
                .body("detail", containsString("send it like 2026-12-31"));
        api.post("assets", "{\"tag\":\"A\",\"status\":\"BROKEN\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("status"))
                .body("detail", containsString("DEPLOYABLE, PENDING, UNDEPLOYABLE, ARCHIVED"));
        api.post("assets", "{\"tagg\":\"A\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("tagg"));
        api.post("assets", "{\"tag\":").then().statusCode(400);
        api.post("assets", "{\"tag\":\"A\\u0000\",\"category\":\"\\ud800\",\"model\":\"M\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("tag"));
    }

    @Test
    void theInventoryIsSearchedAndPaged() {
        for (String tag : List.of("LT-3", "LT-1", "PH-1", "LT-2")) {
            api.laptop(tag);
        }

        assertThat(tags("?limit=3")).containsExactly("LT-1", "LT-2", "LT-3");
        assertThat(tags("?limit=3&after=" + api.get("assets?limit=3").path("next")))
                .containsExactly("PH-1");
        assertThat(tags("?search=lt")).containsExactly("LT-1", "LT-2", "LT-3");
        assertThat(tags("?search=sn-ph")).containsExactly("PH-1");
        assertThat(tags("?search=thinkpad&category=LAPTOP&status=deployable")).hasSize(4);
        assertThat(tags("?category=Phone")).isEmpty();
        assertThat(tags("?search=%25")).isEmpty();
    }

    private List<String> tags(String query) {
        return api.get("assets" + query).path("items.tag");
    }
}
