package io.headgate.scim.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.dialect.DottedKeys;
import io.headgate.scim.dialect.MisspeltEnterpriseUrn;
import io.headgate.scim.dialect.QualifiedKeys;
import io.headgate.scim.dialect.ScimOneUrns;
import io.headgate.scim.dialect.UnqualifiedExtensionAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What resources of one type consist of: the core schema, the common attributes, the extensions.
 */
public record ResourceSchema(ResourceType type, Schema core, List<Schema> extensions) {
    private static final ResourceSchema USERS =
            new ResourceSchema(ResourceTypes.USER, Schemas.USER, List.of(Schemas.ENTERPRISE_USER));
    private static final ResourceSchema GROUPS =
            new ResourceSchema(ResourceTypes.GROUP, Schemas.GROUP, List.of());

    public ResourceSchema {
        extensions = List.copyOf(extensions);
    }

    /** Users with the enterprise extension. */
    public static ResourceSchema user() {
        return USERS;
    }

    /** Groups without extensions. */
    public static ResourceSchema group() {
        return GROUPS;
    }

    /** The same with one more extension; one with the same URN is replaced. */
    public ResourceSchema with(Schema extension) {
        var all = new ArrayList<Schema>();
        for (Schema known : extensions) {
            if (!known.id().equalsIgnoreCase(extension.id())) {
                all.add(known);
            }
        }
        all.add(extension);
        return new ResourceSchema(type, core, all);
    }

    /** The extension behind a URN, whatever its case, its known misspellings included. */
    public Optional<Schema> extension(String urn) {
        String meant = ScimOneUrns.extension(MisspeltEnterpriseUrn.correct(urn));
        for (Schema extension : extensions) {
            if (extension.id().equalsIgnoreCase(meant)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }

    /** Whether a URN means the core schema. */
    public boolean isCore(String urn) {
        return core.id().equalsIgnoreCase(urn) || ScimOneUrns.isCore(urn);
    }

    /**
     * What a path means. Names are compared without case. A path without a URN means the core or
     * common attribute; when there is none, the attribute of the only extension that has one.
     *
     * @param schema the URN before the name, or null
     */
    public Optional<ResolvedAttribute> resolve(
            @Nullable String schema, String name, @Nullable String sub) {
        return attribute(schema, name).flatMap(found -> withSub(found, sub));
    }

    /**
     * What the text of a path means, e.g. {@code name.givenName} or {@code
     * urn:...:User:department}.
     */
    public Optional<ResolvedAttribute> resolve(String path) {
        int colon = QualifiedKeys.colon(path);
        int dot = DottedKeys.dot(path);
        String schema = colon < 0 ? null : path.substring(0, colon);
        return dot < 0
                ? resolve(schema, path.substring(colon + 1), null)
                : resolve(schema, path.substring(colon + 1, dot), path.substring(dot + 1));
    }

    /** All attribute paths without their URNs, for suggestions. */
    public List<String> names() {
        var names = new ArrayList<String>();
        addNames(core.attributes(), names);
        addNames(Schemas.COMMON, names);
        extensions.forEach(extension -> addNames(extension.attributes(), names));
        return names;
    }

    /** The type as {@code /ResourceTypes} shows it, without a location. */
    public ObjectNode toJson() {
        return type.toJson(extensions);
    }

    /** The type as {@code /ResourceTypes} shows it below a base URL without trailing slash. */
    public ObjectNode toJson(String baseUrl) {
        ObjectNode json = toJson();
        json.withObject("/meta").put("location", baseUrl + "/ResourceTypes/" + type.id());
        return json;
    }

    private static void addNames(List<Attribute> attributes, List<String> names) {
        for (Attribute attribute : attributes) {
            if (attribute.returned() != Returned.NEVER) {
                names.add(attribute.name());
                attribute
                        .subAttributes()
                        .forEach(sub -> names.add(attribute.name() + "." + sub.name()));
            }
        }
    }

    private Optional<ResolvedAttribute> attribute(@Nullable String schema, String name) {
        if (schema == null) {
            return coreAttribute(name).or(() -> unqualified(name));
        }
        if (isCore(schema)) {
            return coreAttribute(name);
        }
        return extension(schema).flatMap(extension -> inExtension(extension, name));
    }

    private Optional<ResolvedAttribute> coreAttribute(String name) {
        return core.attribute(name)
                .or(() -> Schemas.common(name))
                .map(attribute -> new ResolvedAttribute(null, attribute, null));
    }

    private Optional<ResolvedAttribute> unqualified(String name) {
        var candidates = new ArrayList<ResolvedAttribute>();
        extensions.forEach(e -> inExtension(e, name).ifPresent(candidates::add));
        return UnqualifiedExtensionAttribute.theOnly(candidates);
    }

    private static Optional<ResolvedAttribute> inExtension(Schema extension, String name) {
        return extension
                .attribute(name)
                .map(attribute -> new ResolvedAttribute(extension.id(), attribute, null));
    }

    private static Optional<ResolvedAttribute> withSub(
            ResolvedAttribute found, @Nullable String sub) {
        if (sub == null) {
            return Optional.of(found);
        }
        return found.attribute()
                .sub(sub)
                .map(s -> new ResolvedAttribute(found.extension(), found.attribute(), s));
    }
}
