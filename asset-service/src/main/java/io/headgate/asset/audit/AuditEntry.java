package io.headgate.asset.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was done. Personal data is referred to by id, so that an erasure leaves the log whole.
 *
 * @param action what
 * @param subjectType what kind of thing it was done to
 * @param subject which one, as people call it
 * @param before its state before; absent if there was none
 * @param after its state after; absent if there is none
 */
public record AuditEntry(
        AuditAction action,
        String subjectType,
        String subject,
        @Nullable Object before,
        @Nullable Object after) {}
