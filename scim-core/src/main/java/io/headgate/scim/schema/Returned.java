package io.headgate.scim.schema;

/** When an answer carries an attribute (RFC 7643, section 2.2). */
public enum Returned {
    ALWAYS("always"),
    NEVER("never"),
    DEFAULT("default"),
    REQUEST("request");

    private final String text;

    Returned(String text) {
        this.text = text;
    }

    /** As written in a schema document. */
    public String text() {
        return text;
    }
}
