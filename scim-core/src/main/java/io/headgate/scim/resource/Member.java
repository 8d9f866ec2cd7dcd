package io.headgate.scim.resource;

import org.jspecify.annotations.Nullable;

/**
 * A member as the identity provider names it.
 *
 * @param value the id of the user or group
 * @param type {@code User} or {@code Group} when sent
 * @param display a name, as sent
 */
public record Member(String value, @Nullable String type, @Nullable String display) {}
