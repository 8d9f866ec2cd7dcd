package io.headgate.scim.dialect;

/**
 * Entra ID compares a sub-attribute of the elements that a value filter selects, which is a path
 * and no filter.
 *
 * <pre>
 * sent:      emails[type eq "work"].value eq "alice@example.com"
 * should be: emails[type eq "work" and value eq "alice@example.com"]
 * </pre>
 */
public final class TrailingSubAttribute {
    private TrailingSubAttribute() {}

    /** Whether a sub-attribute follows the bracket that was just closed. */
    public static boolean follows(String filter, int position) {
        return position < filter.length() && filter.charAt(position) == '.';
    }
}
