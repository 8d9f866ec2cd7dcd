package io.headgate.tenant.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group mapping.
 *
 * @param groupId the group
 * @param role the role that its members get
 */
@Schema(name = "GroupMapping")
public record GroupMappingView(String groupId, String role) {}
