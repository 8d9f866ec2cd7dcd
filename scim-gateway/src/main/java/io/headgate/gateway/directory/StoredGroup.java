package io.headgate.gateway.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A group as the directory has it.
 *
 * @param id the SCIM id
 * @param document canonical, without {@code id}, {@code meta} and {@code members}
 * @param members as {@code {value, type, display}}; empty when they were not asked for
 * @param createdAt when it was created
 * @param modifiedAt when it or its members last changed
 */
public record StoredGroup(
        UUID id, ObjectNode document, ArrayNode members, Instant createdAt, Instant modifiedAt) {}
