package io.headgate.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {

    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @ParameterizedTest
    @EnumSource
    void whatIsSentIsAsTheSchemaSays(EventType type) {
        JsonSchema schema = SCHEMAS.getSchema(json("/schemas/" + type.wireName() + ".json"));

        for (Object state : States.of(type)) {
            assertThat(schema.validate(EventJson.read(EventJson.text(state), JsonNode.class)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatIsSentIsDescribed(EventType type) {
        JsonNode schema = json("/schemas/" + type.wireName() + ".json");

        assertThat(schema.path("title").asText()).isEqualTo(type.wireName());
        described(type.wireName(), schema);
        for (Object state : States.of(type)) {
            known("", EventJson.read(EventJson.text(state), JsonNode.class), schema);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRequiredIsMissed(EventType type) {
        JsonNode json = json("/schemas/" + type.wireName() + ".json");
        JsonSchema schema = SCHEMAS.getSchema(json);

        for (JsonNode name : json.path("required")) {
            ObjectNode state = (ObjectNode) json("/events/v1/" + type.wireName() + ".json");
            state.remove(name.asText());
            assertThat(schema.validate(state)).as(name.asText()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oldEventsStayReadable(EventType type) {
        JsonNode old = json("/events/v1/" + type.wireName() + ".json");
        Class<?> as = States.of(type).getFirst().getClass();

        assertThat(SCHEMAS.getSchema(json("/schemas/" + type.wireName() + ".json")).validate(old))
                .isEmpty();
        assertThat((Object) EventJson.read(old.toString(), as)).isEqualTo(States.old(type));
    }

    @Test
    void aStateSurvivesItsJson() {
        for (EventType type : EventType.values()) {
            for (Object state : States.of(type)) {
                assertThat((Object) EventJson.read(EventJson.bytes(state), klass(state)))
                        .isEqualTo(state);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventJson.read("[]", TenantState.class));
    }

    @Test
    void everyTypeIsInTheAsyncApiDocument() {
        JsonNode api = asyncApi();
        JsonNode messages = api.path("components").path("messages");

        assertThat(names(messages))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::wireName).toList());
        assertThat(messages.properties())
                .allSatisfy(
                        message ->
                                assertThat(message.getValue().at("/payload/$ref").asText())
                                        .isEqualTo("schemas/" + message.getKey() + ".json"));
        assertThat(names(api.at("/channels/accounts/messages")))
                .containsExactlyInAnyOrder(
                        "account.state",
                        "account.erased",
                        "group.state",
                        "group.gone",
                        "tenant.state");
        assertThat(names(api.at("/channels/subAccounts/messages")))
                .containsExactlyInAnyOrder(
                        "tenant.state", "sub-account.state", "sub-account.erased");
    }

    @Test
    void channelsAndHeadersAreThoseOfTheCode() {
        JsonNode api = asyncApi();

        assertThat(api.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(api.at("/channels/accounts/address").asText().replace("{cell}", "eu"))
                .isEqualTo(Topics.accounts("eu"));
        assertThat(api.at("/channels/subAccounts/address").asText().replace("{cell}", "eu"))
                .isEqualTo(Topics.subAccounts("eu"));
        assertThat(api.at("/channels/accounts/parameters/cell/default").asText())
                .isEqualTo(Topics.DEFAULT_CELL);
        assertThat(names(api.at("/components/schemas/headers/properties")))
                .containsExactlyInAnyOrderElementsOf(
                        States.headers().toKafka().stream().map(Header::key).toList());
    }

    private static void described(String path, JsonNode schema) {
        assertThat(schema.path("description").asText()).as(path).isNotBlank();
        if (schema.path("type").asText().equals("object")) {
            assertThat(schema.path("additionalProperties").asBoolean(true)).as(path).isTrue();
        }
        schema.path("properties")
                .properties()
                .forEach(one -> described(path + "/" + one.getKey(), one.getValue()));
        if (schema.has("items")) {
            described(path + "[]", schema.path("items"));
        }
    }

    private static void known(String path, JsonNode value, JsonNode schema) {
        if (value.isArray()) {
            value.forEach(one -> known(path + "[]", one, schema.path("items")));
        }
        for (var field : value.properties()) {
            String at = path + "/" + field.getKey();
            if (!path.endsWith("/custom")) {
                assertThat(schema.path("properties").has(field.getKey())).as(at).isTrue();
                known(at, field.getValue(), schema.path("properties").path(field.getKey()));
            }
        }
    }

    private static Class<?> klass(Object state) {
        return state.getClass();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.properties().forEach(one -> names.add(one.getKey()));
        return names;
    }

    private static JsonNode json(String path) {
        return EventJson.read(bytes(path), JsonNode.class);
    }

    private static JsonNode asyncApi() {
        try {
            return new YAMLMapper().readTree(bytes("/asyncapi.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException("asyncapi.yaml is no YAML", e);
        }
    }

    private static byte[] bytes(String path) {
        try (InputStream in =
                Objects.requireNonNull(SchemasTest.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
