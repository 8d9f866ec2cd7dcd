package io.headgate.scim.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An attribute with all its characteristics (RFC 7643, sections 2.2 and 7).
 *
 * @param canonicalValues suggested values; others are accepted
 * @param referenceTypes what a reference may point to; empty for other types
 * @param subAttributes the parts of a complex attribute; empty for other types
 */
public record Attribute(
        String name,
        AttributeType type,
        boolean multiValued,
        String description,
        boolean required,
        List<String> canonicalValues,
        boolean caseExact,
        Mutability mutability,
        Returned returned,
        Uniqueness uniqueness,
        List<String> referenceTypes,
        List<Attribute> subAttributes) {

    public Attribute {
        canonicalValues = List.copyOf(canonicalValues);
        referenceTypes = List.copyOf(referenceTypes);
        subAttributes = List.copyOf(subAttributes);
        if ((type == AttributeType.COMPLEX) == subAttributes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Exactly the complex attributes have sub-attributes, but see " + name);
        }
    }

    /** An attribute to describe; by default an optional, single-valued, readWrite one. */
    public static AttributeBuilder of(String name, AttributeType type) {
        return new AttributeBuilder(name, type);
    }

    /** A sub-attribute by its name, whatever the case. */
    public Optional<Attribute> sub(String subName) {
        for (Attribute sub : subAttributes) {
            if (sub.name.equalsIgnoreCase(subName)) {
                return Optional.of(sub);
            }
        }
        return Optional.empty();
    }

    /** Whether clients cannot write it: it is computed here. */
    public boolean isReadOnly() {
        return mutability == Mutability.READ_ONLY;
    }

    public boolean isComplex() {
        return type == AttributeType.COMPLEX;
    }

    /** The attribute as an element of {@code attributes} in a schema document. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("type", type.text());
        json.put("multiValued", multiValued);
        json.put("description", description);
        json.put("required", required);
        if (!canonicalValues.isEmpty()) {
            canonicalValues.forEach(json.putArray("canonicalValues")::add);
        }
        if (type != AttributeType.BOOLEAN && type != AttributeType.COMPLEX) {
            json.put("caseExact", caseExact);
        }
        json.put("mutability", mutability.text());
        json.put("returned", returned.text());
        json.put("uniqueness", uniqueness.text());
        if (!referenceTypes.isEmpty()) {
            referenceTypes.forEach(json.putArray("referenceTypes")::add);
        }
        if (!subAttributes.isEmpty()) {
            subAttributes.forEach(sub -> json.withArray("subAttributes").add(sub.toJson()));
        }
        return json;
    }
}
