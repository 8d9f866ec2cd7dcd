package io.headgate.scim.dialect;

/**
 * Entra ID, and the RFC's own examples, compare a complex attribute where its {@code value} is
 * meant.
 *
 * <pre>
 * sent:      manager eq "42"          members eq "7f4b"          emails co "@example.com"
 * should be: manager.value eq "42"    members.value eq "7f4b"    emails.value co "@example.com"
 * </pre>
 */
public final class ComparedByValue {
    private ComparedByValue() {}

    /** The sub-attribute that is compared when a filter names none. */
    public static final String SUB_ATTRIBUTE = "value";
}
