package io.headgate.tenant.role;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An access role.
 *
 * @param name its name, unique within the tenant
 * @param rank the higher outranks the lower where groups give several
 * @param keepsTenantOpen whether a tenant that has an active holder always needs one
 * @param description for people
 */
@Schema(name = "AccessRole", description = "A tenant's own role, ranked")
public record AccessRoleView(String name, int rank, boolean keepsTenantOpen, String description) {

    /** What a tenant has from its first sight on. */
    static final List<AccessRoleView> SEED =
            List.of(
                    new AccessRoleView("Administrator", 400, true, "Administers the tenant"),
                    new AccessRoleView("Editor", 300, false, "Changes what the tenant keeps"),
                    new AccessRoleView("Viewer", 200, false, "Reads what the tenant keeps"),
                    new AccessRoleView("Loanee", 100, false, "Holds equipment, sees only that"));

    /** The default role of a new tenant. */
    static final String SEED_DEFAULT = "Viewer";
}
