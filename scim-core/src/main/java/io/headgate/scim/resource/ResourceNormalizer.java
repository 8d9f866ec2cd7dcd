package io.headgate.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.dialect.EmptyStringUnassigns;
import io.headgate.scim.dialect.OktaReadOnlyIdInReplace;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.Mutability;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the body of a POST or PUT into the document that is kept. The body is not changed. */
public final class ResourceNormalizer {
    private final ResourceSchema schema;
    private final UnknownAttributes unknown;
    private final AttributeValues values;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private ResourceNormalizer(ResourceSchema schema, Leniency leniency) {
        this.schema = schema;
        this.unknown = new UnknownAttributes(schema, leniency, ScimErrorType.INVALID_SYNTAX);
        this.values = new AttributeValues(unknown);
    }

    /**
     * The canonical document of a resource: names as in the schemas, values of their types, no
     * read-only attributes, no password, nothing empty, the schema URNs as the data says.
     *
     * @throws io.headgate.scim.ScimException invalidValue for a value of the wrong type or a
     *     missing required attribute; invalidSyntax for an unknown attribute when strict
     */
    public static NormalizedResource normalize(
            ObjectNode raw, ResourceSchema schema, Leniency leniency) {
        var normalizer = new ResourceNormalizer(schema, leniency);
        raw.properties().forEach(normalizer::topLevel);
        Documents.describeSchemas(normalizer.document, schema);
        Documents.requireComplete(normalizer.document, schema);
        return new NormalizedResource(normalizer.document, normalizer.unknown.names());
    }

    /**
     * The same for a group, whose members are taken out.
     *
     * @throws io.headgate.scim.ScimException as above; invalidValue for a member without value,
     *     tooMany for more than {@value Members#MOST}
     */
    public static GroupDocument normalizeGroup(
            ObjectNode raw, ResourceSchema schema, Leniency leniency) {
        ObjectNode rest = raw.objectNode();
        JsonNode members = MissingNode.getInstance();
        for (Map.Entry<String, JsonNode> field : raw.properties()) {
            if (isMembers(field.getKey(), schema)) {
                members = field.getValue();
            } else {
                rest.set(field.getKey(), field.getValue());
            }
        }
        NormalizedResource group = normalize(rest, schema, leniency);
        List<Member> list = Members.read(members, schema, Members.MOST);
        return new GroupDocument(group.document(), list, !members.isMissingNode(), group.ignored());
    }

    private static boolean isMembers(String key, ResourceSchema schema) {
        return schema.resolve(key)
                .filter(found -> found.extension() == null && found.sub() == null)
                .filter(found -> found.attribute().name().equals("members"))
                .isPresent();
    }

    private void topLevel(Map.Entry<String, JsonNode> field) {
        String key = field.getKey();
        JsonNode value = field.getValue();
        if (OktaReadOnlyIdInReplace.isEcho(key)) {
            return;
        }
        Optional<Schema> extension = schema.extension(key);
        if (extension.isPresent()) {
            container(extension.get().id(), value);
        } else if (schema.isCore(key)) {
            container(schema.core().id(), value);
        } else {
            attribute(key, value);
        }
    }

    private void container(String urn, JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> attribute(urn + ":" + field.getKey(), field.getValue()));
        } else if (!EmptyStringUnassigns.isUnassigned(value)) {
            throw Documents.notAnObject(urn, value);
        }
    }

    private void attribute(String key, JsonNode value) {
        Optional<ResolvedAttribute> found = schema.resolve(key);
        if (found.isEmpty()) {
            unknown.add(key);
            return;
        }
        ResolvedAttribute target = found.get();
        if (isKept(target.attribute()) && isKept(target.leaf())) {
            values.canonical(target.leaf(), value, target.text())
                    .ifPresent(kept -> put(target, kept));
        }
    }

    private static boolean isKept(Attribute attribute) {
        return !attribute.isReadOnly() && attribute.mutability() != Mutability.WRITE_ONLY;
    }

    /** A complex attribute may come in pieces, whole or dotted: the pieces are put together. */
    private void put(ResolvedAttribute target, JsonNode kept) {
        ObjectNode holder = Documents.container(document, target.extension());
        String name = target.attribute().name();
        if (target.sub() != null) {
            ObjectNode piece = holder.objectNode();
            piece.set(target.sub().name(), kept);
            values.canonical(target.attribute(), piece, target.text())
                    .ifPresent(whole -> merge(holder, name, whole));
        } else {
            merge(holder, name, kept);
        }
    }

    private static void merge(ObjectNode holder, String name, JsonNode value) {
        if (holder.get(name) instanceof ObjectNode before && value instanceof ObjectNode after) {
            before.setAll(after);
        } else {
            holder.set(name, value);
        }
    }
}
