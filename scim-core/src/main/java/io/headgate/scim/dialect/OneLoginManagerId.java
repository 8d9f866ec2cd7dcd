package io.headgate.scim.dialect;

/**
 * OneLogin's enterprise template names the manager by SCIM 1.x's sub-attribute.
 *
 * <pre>
 * sent:      "manager": {"managerId": "42"}
 * should be: "manager": {"value": "42"}
 * </pre>
 */
public final class OneLoginManagerId {
    private OneLoginManagerId() {}

    /** The sub-attribute that was meant. */
    public static String correct(String subAttribute) {
        return subAttribute.equalsIgnoreCase("managerId") ? "value" : subAttribute;
    }
}
