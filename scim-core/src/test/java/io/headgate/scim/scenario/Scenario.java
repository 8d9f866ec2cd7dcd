package io.headgate.scim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.headgate.scim.message.ScimJson;
import io.headgate.scim.schema.ResourceSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A recorded request with what was there before and what is to be there afterwards. */
record Scenario(String name, Path file, JsonNode content) {
    private static final Path ROOT = Path.of("src/test/resources/scenarios");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Scenario> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            var scenarios = new ArrayList<Scenario>();
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                scenarios.add(
                        new Scenario(
                                ROOT.relativize(file).toString(),
                                file,
                                YAML.readTree(file.toFile())));
            }
            return scenarios;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    List<String> dialects() {
        var names = new ArrayList<String>();
        content.path("dialects").forEach(dialect -> names.add(dialect.asText()));
        return names;
    }

    ObjectNode given() {
        return object(content.at("/given/resource"));
    }

    String method() {
        return content.at("/when/request").asText().split(" ", 2)[0];
    }

    boolean isGroup() {
        return content.at("/when/request").asText().contains("/Groups");
    }

    ResourceSchema schema() {
        return isGroup() ? ResourceSchema.group() : ResourceSchema.user();
    }

    ObjectNode body() {
        return object(content.at("/when/body"));
    }

    String filter() {
        return content.at("/when/filter").asText();
    }

    JsonNode then() {
        return content.path("then");
    }

    static ObjectNode object(JsonNode json) {
        return ScimJson.readObject(json.asText().getBytes(StandardCharsets.UTF_8));
    }
}
