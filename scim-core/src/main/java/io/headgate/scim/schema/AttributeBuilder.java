package io.headgate.scim.schema;

import java.util.List;

/**
 * Describes an {@link Attribute} step by step; what is not said has the defaults of RFC 7643,
 * section 2.2.
 */
public final class AttributeBuilder {
    private final String name;
    private final AttributeType type;
    private boolean multiValued;
    private String description = "";
    private boolean required;
    private List<String> canonicalValues = List.of();
    private boolean caseExact;
    private Mutability mutability = Mutability.READ_WRITE;
    private Returned returned = Returned.DEFAULT;
    private Uniqueness uniqueness = Uniqueness.NONE;
    private List<String> referenceTypes = List.of();
    private List<Attribute> subAttributes = List.of();

    AttributeBuilder(String name, AttributeType type) {
        this.name = name;
        this.type = type;
        this.caseExact = type == AttributeType.BINARY || type == AttributeType.REFERENCE;
    }

    public AttributeBuilder described(String text) {
        description = text;
        return this;
    }

    public AttributeBuilder multiValued() {
        multiValued = true;
        return this;
    }

    public AttributeBuilder required() {
        required = true;
        return this;
    }

    public AttributeBuilder caseExact() {
        caseExact = true;
        return this;
    }

    /** For references, which are case-exact unless this is said. */
    public AttributeBuilder caseIgnored() {
        caseExact = false;
        return this;
    }

    public AttributeBuilder mutability(Mutability value) {
        mutability = value;
        return this;
    }

    public AttributeBuilder readOnly() {
        return mutability(Mutability.READ_ONLY);
    }

    public AttributeBuilder returned(Returned value) {
        returned = value;
        return this;
    }

    public AttributeBuilder uniqueness(Uniqueness value) {
        uniqueness = value;
        return this;
    }

    public AttributeBuilder canonicalValues(String... values) {
        canonicalValues = List.of(values);
        return this;
    }

    public AttributeBuilder referenceTypes(String... types) {
        referenceTypes = List.of(types);
        return this;
    }

    public AttributeBuilder subAttributes(List<Attribute> attributes) {
        subAttributes = attributes;
        return this;
    }

    public Attribute build() {
        return new Attribute(
                name,
                type,
                multiValued,
                description,
                required,
                canonicalValues,
                caseExact,
                mutability,
                returned,
                uniqueness,
                referenceTypes,
                subAttributes);
    }
}
