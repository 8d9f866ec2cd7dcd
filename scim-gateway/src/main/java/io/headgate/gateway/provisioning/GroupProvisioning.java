package io.headgate.gateway.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.gateway.connection.ScimCaller;
import io.headgate.gateway.directory.DirectoryGroups;
import io.headgate.gateway.directory.DirectoryUsers;
import io.headgate.gateway.directory.Ids;
import io.headgate.gateway.directory.StoredGroup;
import io.headgate.gateway.storage.StorageException;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.headgate.gateway.storage.WorkAvailable;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.patch.GroupPatch;
import io.headgate.scim.patch.GroupPatchPlan;
import io.headgate.scim.patch.MembershipChange;
import io.headgate.scim.patch.Patch;
import io.headgate.scim.patch.PatchRequest;
import io.headgate.scim.resource.GroupDocument;
import io.headgate.scim.resource.Leniency;
import io.headgate.scim.resource.ResourceNormalizer;
import io.headgate.scim.schema.ResourceSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What an identity provider does to groups. Members are changed by rows; a group is never
 * rewritten.
 */
@ApplicationScoped
public class GroupProvisioning {

    private final DirectoryGroups groups;
    private final SuperTenantTransactions transactions;
    private final Ids ids;
    private final Event<WorkAvailable> work;

    GroupProvisioning(
            DirectoryGroups groups,
            SuperTenantTransactions transactions,
            Ids ids,
            Event<WorkAvailable> work) {
        this.groups = groups;
        this.transactions = transactions;
        this.ids = ids;
        this.work = work;
    }

    /**
     * Creates a group (RFC 7644 section 3.3).
     *
     * @throws ScimException uniqueness if the displayName or externalId is taken; invalidValue
     */
    public UUID create(ScimCaller caller, ObjectNode body, DirectoryUsers.Write write) {
        GroupDocument group = document(body);
        UUID id = ids.next();
        guarded(
                group.document(),
                caller,
                connection -> {
                    groups.create(
                            connection,
                            caller.superTenant(),
                            new DirectoryGroups.Row(id, caller.connection(), group.document()),
                            write);
                    groups.changeMembers(
                            connection,
                            caller.superTenant(),
                            id,
                            List.of(new MembershipChange.Add(group.members())),
                            write);
                });
        return id;
    }

    /**
     * Replaces a group (RFC 7644 section 3.5.1). Members are replaced as well if the attribute was
     * sent; left out, it means that nobody is a member.
     *
     * @throws ScimException notFound, uniqueness, invalidValue
     */
    public void replace(ScimCaller caller, UUID id, ObjectNode body, DirectoryUsers.Write write) {
        GroupDocument group = document(body);
        guarded(
                group.document(),
                caller,
                connection -> {
                    StoredGroup stored = locked(connection, caller, id);
                    store(connection, caller, stored, group.document(), write);
                    groups.changeMembers(
                            connection,
                            caller.superTenant(),
                            id,
                            List.of(new MembershipChange.ReplaceAll(group.members())),
                            write);
                });
    }

    /**
     * Changes a group (RFC 7644 section 3.5.2). Only the rows of the members that are named are
     * touched. A change that changes nothing writes nothing.
     *
     * @throws ScimException notFound, uniqueness, and what a PATCH may be refused for
     */
    public void patch(ScimCaller caller, UUID id, ObjectNode body, DirectoryUsers.Write write) {
        GroupPatchPlan plan = GroupPatch.plan(PatchRequest.parse(body), ResourceSchema.group());
        guarded(
                body,
                caller,
                connection -> {
                    StoredGroup stored = locked(connection, caller, id);
                    ObjectNode document =
                            Patch.apply(stored.document(), plan.rest(), ResourceSchema.group())
                                    .document();
                    store(connection, caller, stored, document, write);
                    groups.changeMembers(
                            connection, caller.superTenant(), id, plan.memberships(), write);
                });
    }

    /**
     * Deletes a group (RFC 7644 section 3.6).
     *
     * @throws ScimException notFound
     */
    public void delete(ScimCaller caller, UUID id, DirectoryUsers.Write write) {
        if (!groups.delete(caller.superTenant(), id, write)) {
            throw notFound();
        }
        work.fire(WorkAvailable.DIRTY);
    }

    /** The answer for a group that is not there, whoever has it. */
    public static ScimException notFound() {
        return new ScimException(
                ScimErrorType.NOT_FOUND,
                "There is no group with this id. It may have been deleted; look it up by"
                        + " displayName or externalId, and create it if it is not found.");
    }

    private StoredGroup locked(Connection connection, ScimCaller caller, UUID id)
            throws SQLException {
        return groups.lock(connection, caller.superTenant(), id)
                .orElseThrow(GroupProvisioning::notFound);
    }

    private void store(
            Connection connection,
            ScimCaller caller,
            StoredGroup stored,
            ObjectNode document,
            DirectoryUsers.Write write)
            throws SQLException {
        if (!document.equals(stored.document())) {
            groups.change(
                    connection,
                    caller.superTenant(),
                    new DirectoryGroups.Row(stored.id(), caller.connection(), document),
                    write);
        }
    }

    private static GroupDocument document(ObjectNode body) {
        return ResourceNormalizer.normalizeGroup(body, ResourceSchema.group(), Leniency.LENIENT);
    }

    private void guarded(ObjectNode sent, ScimCaller caller, Change change) {
        try {
            transactions.transact(
                    caller.superTenant(),
                    connection -> {
                        change.run(connection);
                        return sent;
                    });
        } catch (StorageException e) {
            if (e.violates("directory_group_external")) {
                throw new ScimException(
                        ScimErrorType.UNIQUENESS,
                        "Another group of this connection has this externalId. Each externalId"
                                + " stands for one group; check the attribute mapping.");
            }
            if (e.uniqueViolation()) {
                throw new ScimException(
                        ScimErrorType.UNIQUENESS,
                        "Another group has this displayName (case does not count). Look it up by"
                                + " filter and change it, or choose another displayName.");
            }
            throw e;
        }
        work.fire(WorkAvailable.DIRTY);
    }

    private interface Change {
        void run(Connection connection) throws SQLException;
    }
}
