package io.headgate.bench.platform;

import java.util.List;

/**
 * Users as Entra ID sends them, about 1 KB each. A token stands in each value that has to be
 * unique.
 */
public final class People {

    /** The keys of the tenants, which are the users' departments as well. */
    public static final List<String> TENANTS = List.of("london", "madrid", "oslo", "paris");

    private static final long TEN_MILLION = 10_000_000;

    private People() {}

    /** The token of a user of the population. */
    public static String token(long index) {
        return "user" + digits(index);
    }

    /** The token of a user that a measurement creates. */
    public static String fresh(long number) {
        return "new" + digits(number);
    }

    /** The userName to a token. */
    public static String userName(String token) {
        return token + "@bench.example";
    }

    /** The externalId to a token. */
    public static String externalId(String token) {
        return "5f2a-" + token;
    }

    /** A user as it is created. */
    public static String user(String token, long number) {
        return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",\
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],\
        "externalId":"5f2a-%1$s","userName":"%1$s@bench.example","active":true,\
        "displayName":"Alexandra %1$s Montgomery","title":"Engineer %2$d","preferredLanguage":"en-GB",\
        "name":{"givenName":"Alexandra","familyName":"Montgomery","formatted":"Alexandra %1$s Montgomery"},\
        "emails":[{"type":"work","primary":true,"value":"%1$s@bench.example"}],\
        "phoneNumbers":[{"type":"work","value":"+44 20 7946 0%2$d"},{"type":"mobile","value":"+44 7700 900123"}],\
        "addresses":[{"type":"work","streetAddress":"18 Exchange Square, Broadgate","locality":"London",\
        "region":"Greater London","postalCode":"EC2A 2JN","country":"United Kingdom",\
        "formatted":"18 Exchange Square, Broadgate, London EC2A 2JN"}],\
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"%2$d",\
        "costCenter":"4130","organization":"Universal Instruments","division":"Field Operations",\
        "department":"%3$s"}}"""
                .formatted(token, number, TENANTS.get((int) (number % TENANTS.size())));
    }

    /** A change of one attribute, as Entra ID sends it. */
    public static String patch(String title) {
        return """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],\
        "Operations":[{"op":"Replace","path":"title","value":"%s"}]}"""
                .formatted(title);
    }

    private static String digits(long number) {
        return Long.toString(TEN_MILLION + number).substring(1);
    }
}
