package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One step of a PATCH.
 *
 * @param path null when the value names the attributes
 * @param value null when none was sent; a sent null is a node
 */
public record PatchOperation(Op op, @Nullable PatchPath path, @Nullable JsonNode value) {}
