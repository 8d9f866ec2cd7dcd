package io.headgate.scim.schema;

/** Who may change an attribute and when (RFC 7643, section 2.2). */
public enum Mutability {
    READ_ONLY("readOnly"),
    READ_WRITE("readWrite"),
    IMMUTABLE("immutable"),
    WRITE_ONLY("writeOnly");

    private final String text;

    Mutability(String text) {
        this.text = text;
    }

    /** As written in a schema document. */
    public String text() {
        return text;
    }
}
