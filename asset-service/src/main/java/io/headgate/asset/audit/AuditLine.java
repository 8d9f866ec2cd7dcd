package io.headgate.asset.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param id grows with each line
 * @param at when
 * @param actor who
 * @param requestId in which request
 * @param action what
 * @param subjectType what kind of thing it was done to
 * @param subject which one
 * @param before its state before
 * @param after its state after
 */
public record AuditLine(
        long id,
        Instant at,
        String actor,
        String requestId,
        AuditAction action,
        String subjectType,
        String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
