package io.headgate.events.contract;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant learns about a person. Every field but the user name may be missing, because
 * identity providers do not send what they do not have.
 *
 * @param userName the identity provider's name of the user, as sent
 * @param manager the manager's sub-account in the same tenant; absent when the manager is not there
 * @param custom further mapped attributes by name, sorted
 */
public record Profile(
        String userName,
        @Nullable String displayName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title,
        @Nullable String department,
        @Nullable String employeeNumber,
        @Nullable String location,
        @Nullable SubAccountId manager,
        Map<String, String> custom) {

    /** Copies the custom attributes; a missing map is an empty one. */
    public Profile {
        custom =
                custom == null
                        ? Map.of()
                        : java.util.Collections.unmodifiableMap(new TreeMap<>(custom));
    }
}
