package io.headgate.gateway.connection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The SCIM clients whose dialects are known. */
public enum IdentityProvider {
    ENTRA,
    OKTA,
    ONELOGIN,
    JUMPCLOUD,
    GOOGLE,
    PING,
    SAILPOINT,
    AUTHENTIK,
    KEYCLOAK,
    OTHER;

    /** As it stands in the API. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads it from the API.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    @JsonCreator
    public static IdentityProvider ofWireName(String text) {
        return Arrays.stream(values())
                .filter(one -> one.wireName().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "identityProvider is one of "
                                                + Arrays.stream(values())
                                                        .map(IdentityProvider::wireName)
                                                        .collect(Collectors.joining(", "))));
    }
}
