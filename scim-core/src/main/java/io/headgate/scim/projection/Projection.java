package io.headgate.scim.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.schema.Returned;
import io.headgate.scim.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that an answer carries (RFC 7644, section 3.9). Attributes that do not exist are
 * ignored. It is known before anything is loaded, see {@link #includes}.
 */
public final class Projection {
    private static final int MOST = 100;

    private enum Mode {
        DEFAULT,
        ONLY,
        WITHOUT
    }

    private final ResourceSchema schema;
    private final Mode mode;

    /** Canonical paths; an extension's URN means all of it. */
    private final Set<String> named;

    private Projection(ResourceSchema schema, Mode mode, Set<String> named) {
        this.schema = schema;
        this.mode = mode;
        this.named = Set.copyOf(named);
    }

    /**
     * What the parameters of a request ask for.
     *
     * @param attributes comma-separated paths, null or blank when not given
     * @param excludedAttributes likewise
     * @throws ScimException invalidValue when both are given, or one has more than 100 paths
     */
    public static Projection of(
            @Nullable String attributes,
            @Nullable String excludedAttributes,
            ResourceSchema schema) {
        List<String> only = split(attributes, "attributes");
        List<String> without = split(excludedAttributes, "excludedAttributes");
        if (!only.isEmpty() && !without.isEmpty()) {
            throw new ScimException(
                    ScimErrorType.INVALID_VALUE,
                    "Both \"attributes\" and \"excludedAttributes\" were sent. Send one of them.");
        }
        if (!only.isEmpty()) {
            return new Projection(schema, Mode.ONLY, canonical(only, schema));
        }
        return without.isEmpty()
                ? new Projection(schema, Mode.DEFAULT, Set.of())
                : new Projection(schema, Mode.WITHOUT, canonical(without, schema));
    }

    /** Whether the request names attributes, so that even a PATCH is answered with a body. */
    public boolean isExplicit() {
        return mode != Mode.DEFAULT;
    }

    /**
     * Whether an answer carries an attribute or a part of it; false when there is no such
     * attribute.
     */
    public boolean includes(String path) {
        return schema.resolve(path).filter(this::includes).isPresent();
    }

    /** The resource cut down; the argument stays as it is. */
    public ObjectNode apply(ObjectNode resource) {
        ObjectNode cut = resource.objectNode();
        for (Map.Entry<String, JsonNode> field : resource.properties()) {
            Optional<Schema> extension = schema.extension(field.getKey());
            if (extension.isPresent() && field.getValue() instanceof ObjectNode container) {
                ObjectNode part = resource.objectNode();
                container
                        .properties()
                        .forEach(f -> copy(extension.get().id() + ":" + f.getKey(), f, part));
                if (!part.isEmpty()) {
                    cut.set(field.getKey(), part);
                }
            } else {
                copy(field.getKey(), field, cut);
            }
        }
        return cut;
    }

    private void copy(String path, Map.Entry<String, JsonNode> field, ObjectNode target) {
        schema.resolve(path)
                .filter(this::includes)
                .flatMap(found -> value(found, field.getValue()))
                .ifPresent(value -> target.set(field.getKey(), value));
    }

    private Optional<JsonNode> value(ResolvedAttribute found, JsonNode value) {
        if (!found.attribute().isComplex()) {
            return Optional.of(value.deepCopy());
        }
        if (value instanceof ArrayNode array) {
            ArrayNode cut = array.arrayNode();
            array.forEach(element -> object(found, element).ifPresent(cut::add));
            return array.isEmpty() || !cut.isEmpty() ? Optional.of(cut) : Optional.empty();
        }
        return object(found, value);
    }

    private Optional<JsonNode> object(ResolvedAttribute found, JsonNode value) {
        if (!(value instanceof ObjectNode whole)) {
            return Optional.of(value.deepCopy());
        }
        ObjectNode cut = whole.objectNode();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            boolean kept =
                    found.attribute()
                            .sub(field.getKey())
                            .map(
                                    s ->
                                            new ResolvedAttribute(
                                                    found.extension(), found.attribute(), s))
                            .filter(this::includes)
                            .isPresent();
            if (kept) {
                cut.set(field.getKey(), field.getValue().deepCopy());
            }
        }
        return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
    }

    private boolean includes(ResolvedAttribute found) {
        Returned returned = found.leaf().returned();
        if (returned == Returned.ALWAYS && found.sub() == null) {
            return true;
        }
        if (returned == Returned.NEVER || found.attribute().returned() == Returned.NEVER) {
            return false;
        }
        return switch (mode) {
            case DEFAULT -> returned == Returned.DEFAULT || returned == Returned.ALWAYS;
            case ONLY ->
                    isNamed(found)
                            || (found.sub() == null && isPartNamed(found.attribute(), found));
            case WITHOUT -> returned != Returned.REQUEST && !isNamed(found);
        };
    }

    private boolean isNamed(ResolvedAttribute found) {
        var whole = new ResolvedAttribute(found.extension(), found.attribute(), null);
        return named.contains(found.text())
                || named.contains(whole.text())
                || named.contains(
                        found.extension() == null ? schema.core().id() : found.extension());
    }

    private boolean isPartNamed(Attribute attribute, ResolvedAttribute found) {
        return attribute.subAttributes().stream()
                .anyMatch(sub -> named.contains(found.text() + "." + sub.name()));
    }

    private static Set<String> canonical(List<String> paths, ResourceSchema schema) {
        var names = new HashSet<String>();
        for (String path : paths) {
            Optional<Schema> extension = schema.extension(path);
            if (extension.isPresent()) {
                names.add(extension.get().id());
            } else if (schema.isCore(path)) {
                names.add(schema.core().id());
            } else {
                schema.resolve(path).ifPresent(found -> names.add(found.text()));
            }
        }
        return names;
    }

    /** Cuts at commas outside brackets; what brackets select is dropped, the attribute stays. */
    private static List<String> split(@Nullable String list, String parameter) {
        var paths = new ArrayList<String>();
        var path = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char c : (list == null ? "" : list + ",").toCharArray()) {
            if (c == '"' && depth > 0) {
                quoted = !quoted;
            } else if (c == '[' && !quoted) {
                depth++;
            } else if (c == ']' && !quoted) {
                depth--;
            } else if (c == ',' && depth <= 0) {
                addTo(paths, path.toString().strip());
                path.setLength(0);
            } else if (depth <= 0) {
                path.append(c);
            }
        }
        if (paths.size() > MOST) {
            throw new ScimException(
                    ScimErrorType.INVALID_VALUE,
                    "\"%s\" names %d attributes; at most %d are accepted. Name fewer."
                            .formatted(parameter, paths.size(), MOST));
        }
        return paths;
    }

    private static void addTo(List<String> paths, String path) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
    }
}
