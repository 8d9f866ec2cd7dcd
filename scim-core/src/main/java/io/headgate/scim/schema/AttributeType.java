package io.headgate.scim.schema;

/** The data types of RFC 7643, section 2.3. */
public enum AttributeType {
    STRING("string"),
    BOOLEAN("boolean"),
    DECIMAL("decimal"),
    INTEGER("integer"),
    DATE_TIME("dateTime"),
    REFERENCE("reference"),
    BINARY("binary"),
    COMPLEX("complex");

    private final String text;

    AttributeType(String text) {
        this.text = text;
    }

    /** As written in a schema document. */
    public String text() {
        return text;
    }
}
