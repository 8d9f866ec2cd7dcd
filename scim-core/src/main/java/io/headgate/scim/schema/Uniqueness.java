package io.headgate.scim.schema;

/** Where a value may occur once only (RFC 7643, section 2.2). */
public enum Uniqueness {
    NONE("none"),
    SERVER("server"),
    GLOBAL("global");

    private final String text;

    Uniqueness(String text) {
        this.text = text;
    }

    /** As written in a schema document. */
    public String text() {
        return text;
    }
}
