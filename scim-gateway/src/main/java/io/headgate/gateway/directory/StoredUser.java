package io.headgate.gateway.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A user as the directory has it.
 *
 * @param id the SCIM id
 * @param document canonical, without {@code id}, {@code meta} and {@code groups}
 * @param groups the groups as {@code {value, display}}; empty when they were not asked for
 * @param createdAt when it was first created
 * @param modifiedAt when it last changed
 */
public record StoredUser(
        UUID id, ObjectNode document, ArrayNode groups, Instant createdAt, Instant modifiedAt) {}
