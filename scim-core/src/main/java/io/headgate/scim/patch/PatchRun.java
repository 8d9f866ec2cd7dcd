package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.AddByValueFilter;
import io.headgate.scim.dialect.EmptyStringUnassigns;
import io.headgate.scim.dialect.OktaReadOnlyIdInReplace;
import io.headgate.scim.dialect.OneElementArrayForSingle;
import io.headgate.scim.resource.AttributeValues;
import io.headgate.scim.resource.Documents;
import io.headgate.scim.resource.Leniency;
import io.headgate.scim.resource.UnknownAttributes;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.Mutability;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.schema.Schema;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One application of a PATCH to its own copy of a document. */
final class PatchRun {
    private final ObjectNode document;
    private final ResourceSchema schema;
    private final UnknownAttributes unknown;
    private final AttributeValues values;

    PatchRun(ObjectNode document, ResourceSchema schema, Leniency leniency) {
        this.document = document;
        this.schema = schema;
        this.unknown = new UnknownAttributes(schema, leniency, ScimErrorType.INVALID_PATH);
        this.values = new AttributeValues(unknown);
    }

    void operation(PatchOperation operation) {
        PatchPath path = operation.path();
        JsonNode value = operation.value();
        if (path == null) {
            if (value instanceof ObjectNode attributes) {
                attributes.properties().forEach(field -> key(operation.op(), field));
            }
            return;
        }
        String urn = path.filter() == null ? path.attribute().text() : "";
        Optional<Schema> extension = schema.extension(urn);
        if (extension.isPresent()) {
            extension(operation.op(), extension.get(), value);
        } else {
            at(operation.op(), path, value);
        }
    }

    PatchResult result() {
        Tidying.tidy(document, schema);
        Documents.describeSchemas(document, schema);
        Documents.requireComplete(document, schema);
        return new PatchResult(document, unknown.names());
    }

    /** A member of a value without path: an attribute, a path, or an extension with its own. */
    private void key(Op op, Map.Entry<String, JsonNode> field) {
        String key = field.getKey();
        if (OktaReadOnlyIdInReplace.isEcho(key)) {
            return;
        }
        Optional<Schema> extension = schema.extension(key);
        if (extension.isPresent()) {
            extension(op, extension.get(), field.getValue());
        } else if (schema.isCore(key) && field.getValue() instanceof ObjectNode core) {
            core.properties().forEach(inner -> key(op, inner));
        } else {
            named(op, key, field.getValue());
        }
    }

    private void named(Op op, String key, JsonNode value) {
        PatchPath path;
        try {
            path = PatchPath.parse(key);
        } catch (ScimException notAPath) {
            unknown.add(key);
            return;
        }
        boolean computedHere =
                path.attribute().resolve(schema).filter(PatchRun::isReadOnly).isPresent();
        if (!computedHere) {
            at(op, path, value);
        }
    }

    private void extension(Op op, Schema extension, @Nullable JsonNode value) {
        JsonNode sent = value == null ? NullNode.getInstance() : value;
        boolean clears = EmptyStringUnassigns.isUnassigned(sent);
        if (op == Op.REMOVE || (clears && op == Op.REPLACE)) {
            requireWritable(extension);
            document.remove(extension.id());
        } else if (sent instanceof ObjectNode attributes) {
            for (Map.Entry<String, JsonNode> field : attributes.properties()) {
                named(op, extension.id() + ":" + field.getKey(), field.getValue());
            }
        } else if (!clears) {
            throw Documents.notAnObject(extension.id(), sent);
        }
    }

    private static void requireWritable(Schema extension) {
        if (extension.attributes().stream().allMatch(Attribute::isReadOnly)) {
            throw readOnly(extension.id());
        }
    }

    private void at(Op op, PatchPath path, @Nullable JsonNode value) {
        Optional<ResolvedAttribute> resolved = resolve(path);
        if (resolved.isEmpty()) {
            unknown.add(path.nameOnly());
            return;
        }
        ResolvedAttribute target = resolved.get();
        if (target.attribute().name().equals("schemas")
                || target.attribute().mutability() == Mutability.WRITE_ONLY) {
            return;
        }
        if (isReadOnly(target)) {
            throw readOnly(target.text());
        }
        requireValue(op, path, value);
        write(op, path, target, value == null ? NullNode.getInstance() : value);
    }

    private Optional<ResolvedAttribute> resolve(PatchPath path) {
        String sub = path.sub();
        return sub == null
                ? path.attribute().resolve(schema)
                : schema.resolve(path.attribute().schema(), path.attribute().name(), sub);
    }

    private static void requireValue(Op op, PatchPath path, @Nullable JsonNode value) {
        boolean filtered = path.filter() != null && path.sub() == null;
        if (op == Op.REMOVE || value != null) {
            return;
        }
        if (op == Op.ADD && AddByValueFilter.applies(filtered, value)) {
            return;
        }
        throw new ScimException(
                ScimErrorType.INVALID_VALUE,
                "The operation on %s has no \"value\". Send one, or remove the attribute."
                        .formatted(ScimException.quote(path.nameOnly())));
    }

    private void write(Op op, PatchPath path, ResolvedAttribute target, JsonNode value) {
        if (path.filter() != null || target.attribute().multiValued()) {
            new ElementPatch(document, schema, values, target).apply(op, path, value);
        } else if (op == Op.REMOVE) {
            remove(target);
        } else if (target.sub() != null || !target.attribute().isComplex()) {
            set(target, values.canonical(target.leaf(), value, target.text()));
        } else {
            merge(target, OneElementArrayForSingle.unwrap(value));
        }
    }

    private void remove(ResolvedAttribute target) {
        if (target.leaf().required()) {
            throw new ScimException(
                    ScimErrorType.MUTABILITY,
                    "The required attribute %s cannot be removed. Replace it instead."
                            .formatted(ScimException.quote(target.text())));
        }
        set(target, Optional.empty());
    }

    private void set(ResolvedAttribute target, Optional<JsonNode> value) {
        Attribute sub = target.sub();
        String name = target.attribute().name();
        if (value.isEmpty()) {
            Documents.find(document, target.extension())
                    .ifPresent(
                            holder -> {
                                if (sub == null) {
                                    holder.remove(name);
                                } else if (holder.get(name) instanceof ObjectNode object) {
                                    object.remove(sub.name());
                                }
                            });
            return;
        }
        ObjectNode holder = Documents.container(document, target.extension());
        if (sub == null) {
            holder.set(name, value.get());
        } else {
            objectIn(holder, name).set(sub.name(), value.get());
        }
    }

    /** Add and replace of a complex value touch the sub-attributes sent and leave the others. */
    private void merge(ResolvedAttribute target, JsonNode value) {
        if (EmptyStringUnassigns.isUnassigned(value)) {
            set(target, Optional.empty());
            return;
        }
        Attribute attribute = target.attribute();
        ObjectNode sent = values.object(attribute, value, target.text());
        ObjectNode holder = Documents.container(document, target.extension());
        ObjectNode object = objectIn(holder, attribute.name());
        values.eachSub(
                attribute,
                sent,
                target.text(),
                (sub, canonical) ->
                        canonical.ifPresentOrElse(
                                v -> object.set(sub.name(), v), () -> object.remove(sub.name())));
    }

    private static ObjectNode objectIn(ObjectNode holder, String name) {
        return holder.get(name) instanceof ObjectNode object ? object : holder.putObject(name);
    }

    private static boolean isReadOnly(ResolvedAttribute target) {
        return target.attribute().isReadOnly() || target.leaf().isReadOnly();
    }

    private static ScimException readOnly(String path) {
        return new ScimException(
                ScimErrorType.MUTABILITY,
                "The attribute %s is read-only: this service computes it. Remove it from the attribute mapping."
                        .formatted(ScimException.quote(path)));
    }
}
