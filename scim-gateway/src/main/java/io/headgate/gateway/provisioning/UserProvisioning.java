package io.headgate.gateway.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.gateway.connection.ScimCaller;
import io.headgate.gateway.directory.DirectoryUsers;
import io.headgate.gateway.directory.Ids;
import io.headgate.gateway.directory.StoredUser;
import io.headgate.gateway.directory.UserDraft;
import io.headgate.gateway.storage.StorageException;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.headgate.gateway.storage.WorkAvailable;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.patch.Patch;
import io.headgate.scim.patch.PatchRequest;
import io.headgate.scim.resource.Leniency;
import io.headgate.scim.resource.ResourceNormalizer;
import io.headgate.scim.schema.ResourceSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What an identity provider does to users. When a method returns, the directory has it, committed;
 * what tenants make of it comes later and is never the identity provider's problem.
 */
@ApplicationScoped
public class UserProvisioning {

    private final DirectoryUsers users;
    private final SuperTenantTransactions transactions;
    private final Ids ids;
    private final Event<WorkAvailable> work;

    UserProvisioning(
            DirectoryUsers users,
            SuperTenantTransactions transactions,
            Ids ids,
            Event<WorkAvailable> work) {
        this.users = users;
        this.transactions = transactions;
        this.ids = ids;
        this.work = work;
    }

    /**
     * Creates a user (RFC 7644 section 3.3).
     *
     * @throws ScimException uniqueness if the userName or externalId is taken; invalidValue
     */
    public StoredUser create(ScimCaller caller, ObjectNode body, DirectoryUsers.Write write) {
        UserDraft draft = draft(body);
        StoredUser created =
                unique(
                        draft,
                        () ->
                                users.create(
                                        caller.superTenant(),
                                        caller.connection(),
                                        ids.next(),
                                        draft,
                                        write));
        work.fire(WorkAvailable.DIRTY);
        return created;
    }

    /**
     * Replaces a user (RFC 7644 section 3.5.1); what is left out is cleared.
     *
     * @throws ScimException notFound, uniqueness, invalidValue
     */
    public StoredUser replace(
            ScimCaller caller, UUID id, ObjectNode body, DirectoryUsers.Write write) {
        UserDraft draft = draft(body);
        return change(caller, id, stored -> draft.document(), write);
    }

    /**
     * Changes a user (RFC 7644 section 3.5.2). A change that changes nothing writes nothing.
     *
     * @throws ScimException notFound, uniqueness, and what a PATCH may be refused for
     */
    public StoredUser patch(
            ScimCaller caller, UUID id, ObjectNode body, DirectoryUsers.Write write) {
        PatchRequest request = PatchRequest.parse(body);
        return change(
                caller,
                id,
                stored -> Patch.apply(stored, request, ResourceSchema.user()).document(),
                write);
    }

    /**
     * Deletes a user (RFC 7644 section 3.6).
     *
     * @throws ScimException notFound
     */
    public void delete(ScimCaller caller, UUID id, DirectoryUsers.Write write) {
        if (!users.delete(caller.superTenant(), id, write)) {
            throw notFound();
        }
        work.fire(WorkAvailable.DIRTY);
    }

    /** The answer for a user that is not there, whoever has it. */
    public static ScimException notFound() {
        return new ScimException(
                ScimErrorType.NOT_FOUND,
                "There is no user with this id. It may have been deleted; look it up by userName"
                        + " or externalId, and create it if it is not found.");
    }

    private StoredUser change(
            ScimCaller caller,
            UUID id,
            UnaryOperator<ObjectNode> edit,
            DirectoryUsers.Write write) {
        UserDraft[] drafted = new UserDraft[1];
        Changed changed =
                unique(
                        () -> drafted[0],
                        () ->
                                transactions.transact(
                                        caller.superTenant(),
                                        connection -> {
                                            StoredUser stored =
                                                    users.lock(connection, caller.superTenant(), id)
                                                            .orElseThrow(
                                                                    UserProvisioning::notFound);
                                            ObjectNode document = edit.apply(stored.document());
                                            if (document.equals(stored.document())) {
                                                return new Changed(stored, false);
                                            }
                                            drafted[0] = new UserDraft(document);
                                            users.change(
                                                    connection,
                                                    caller.superTenant(),
                                                    id,
                                                    drafted[0],
                                                    write);
                                            return new Changed(
                                                    new StoredUser(
                                                            id,
                                                            document,
                                                            stored.groups(),
                                                            stored.createdAt(),
                                                            write.cause().at()),
                                                    true);
                                        }));
        if (changed.really()) {
            work.fire(WorkAvailable.DIRTY);
        }
        return changed.user();
    }

    private static UserDraft draft(ObjectNode body) {
        ObjectNode document =
                ResourceNormalizer.normalize(body, ResourceSchema.user(), Leniency.LENIENT)
                        .document();
        if (!document.has("active")) {
            document.put("active", true);
        }
        return new UserDraft(document);
    }

    private static <T> T unique(UserDraft draft, Supplier<T> write) {
        return unique(() -> draft, write);
    }

    private static <T> T unique(Supplier<UserDraft> draft, Supplier<T> write) {
        try {
            return write.get();
        } catch (StorageException e) {
            if (e.violates("directory_user_external")) {
                throw new ScimException(
                        ScimErrorType.UNIQUENESS,
                        "Another user of this connection has this externalId. Each externalId"
                                + " stands for one user; check the attribute mapping.");
            }
            if (e.uniqueViolation()) {
                throw new ScimException(
                        ScimErrorType.UNIQUENESS,
                        "Another user has the userName "
                                + ScimException.quote(draft.get().userName())
                                + " (case does not count). Look it up by filter and change it, or"
                                + " choose another userName.");
            }
            throw e;
        }
    }

    private record Changed(StoredUser user, boolean really) {}
}
