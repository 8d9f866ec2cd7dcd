package io.headgate.tenant.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A group as a tenant sees it.
 *
 * @param id the group's id
 * @param displayName its name at the identity provider
 * @param memberCount how many of its members are in this tenant
 * @param role the role it is mapped to
 * @param hasSource false when the identity provider has no such group any more, or none of its
 *     members is here; only the mapping is left
 */
@Schema(name = "Group")
public record GroupView(
        String id,
        String displayName,
        long memberCount,
        @Nullable String role,
        boolean hasSource) {}
