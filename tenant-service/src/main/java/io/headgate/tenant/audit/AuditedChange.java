package io.headgate.tenant.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was changed.
 *
 * @param action for example {@code role.put}
 * @param subject what it was done to, by id or name of the tenant's own things
 * @param before the state before; absent if there was none
 * @param after the state after; absent if there is none
 */
public record AuditedChange(
        String action, String subject, @Nullable Object before, @Nullable Object after) {}
