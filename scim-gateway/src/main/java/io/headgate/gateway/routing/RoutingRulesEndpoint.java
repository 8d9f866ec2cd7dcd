package io.headgate.gateway.routing;

import io.headgate.events.contract.Cause;
import io.headgate.gateway.access.Caller;
import io.headgate.gateway.access.Callers;
import io.headgate.gateway.access.Role;
import io.headgate.gateway.audit.AuditLog;
import io.headgate.gateway.directory.DirtyMarks;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.problem.ProblemType;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.headgate.gateway.storage.WorkAvailable;
import io.headgate.scim.schema.ResourceSchema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The ordered list of routing rules: read, replaced as a whole, and never lost. */
@Path("/api/v1/routing-rules")
@RolesAllowed(Role.SUPER_ADMIN)
public class RoutingRulesEndpoint {

    private static final int MOST_RULES = 1_000;

    private final Callers callers;
    private final SuperTenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final Event<WorkAvailable> work;

    RoutingRulesEndpoint(
            Callers callers,
            SuperTenantTransactions transactions,
            AuditLog audit,
            Clock clock,
            Event<WorkAvailable> work) {
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.work = work;
    }

    /** The rules in force; the ETag is what a change has to send as If-Match. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
    @Operation(summary = "The routing rules in force, in order")
    public Response get() {
        Caller caller = callers.caller();
        RuleSets.RuleSet set =
                transactions.call(
                        caller.superTenant(),
                        connection ->
                                RuleSets.history(connection, caller.superTenant()).stream()
                                        .findFirst()
                                        .orElseGet(this::none));
        return answer(set);
    }

    /** All versions, newest first. */
    @GET
    @Path("versions")
    @RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
    @Operation(summary = "All versions of the rules, newest first")
    public List<RuleSets.RuleSet> versions() {
        Caller caller = callers.caller();
        return transactions.call(
                caller.superTenant(),
                connection -> RuleSets.history(connection, caller.superTenant()));
    }

    /** One version. */
    @GET
    @Path("versions/{version}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
    @Operation(summary = "One version of the rules")
    public RuleSets.RuleSet version(@PathParam("version") long version) {
        Caller caller = callers.caller();
        return transactions
                .call(
                        caller.superTenant(),
                        connection -> RuleSets.find(connection, caller.superTenant(), version))
                .orElseThrow(() -> ProblemException.notFound("The version"));
    }

    /** Replaces the list. Everybody is looked at again; who moves is told by the placements. */
    @PUT
    @Operation(summary = "Replace the routing rules; send the ETag of the list as If-Match")
    public Response replace(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable Draft draft) {
        Caller caller = callers.caller();
        List<RoutingRule> rules = checked(draft);
        String reason = draft == null ? null : draft.reason();
        RuleSets.RuleSet saved =
                transactions.call(
                        caller.superTenant(),
                        connection -> save(connection, caller, rules, reason, ifMatch));
        work.fire(WorkAvailable.DIRTY);
        return answer(saved);
    }

    private RuleSets.RuleSet save(
            Connection connection,
            Caller caller,
            List<RoutingRule> rules,
            @Nullable String reason,
            @Nullable String ifMatch)
            throws SQLException {
        long inForce = RuleSets.lockVersion(connection, caller.superTenant());
        requireMatch(ifMatch, inForce);
        RuleSets.RuleSet next =
                new RuleSets.RuleSet(inForce + 1, rules, caller.subject(), reason, clock.instant());
        Object before = RuleSets.find(connection, caller.superTenant(), inForce).orElse(null);
        RuleSets.save(connection, caller.superTenant(), next);
        DirtyMarks.everybody(
                connection,
                caller.superTenant(),
                new Cause(Cause.Kind.ADMIN, caller.requestId(), caller.subject(), clock.instant()));
        audit.write(
                connection,
                caller,
                new AuditLog.Act(
                        "routing-rules.replace", "version " + next.version(), before, next));
        return next;
    }

    private static List<RoutingRule> checked(@Nullable Draft draft) {
        if (draft == null || draft.rules() == null) {
            throw ProblemException.invalid(
                    "The body has no \"rules\"; send the whole list, an empty one to remove all.");
        }
        if (draft.rules().size() > MOST_RULES) {
            throw ProblemException.invalid("A super tenant has at most " + MOST_RULES + " rules.");
        }
        List<RoutingRule> rules =
                draft.rules().stream().map(rule -> rule.identified(UUID.randomUUID())).toList();
        rules.forEach(rule -> CompiledRule.compile(rule, ResourceSchema.user()));
        return rules;
    }

    private static void requireMatch(@Nullable String ifMatch, long inForce) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of the list that this change was made from as If-Match, so that"
                            + " nobody's change is lost.");
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(etag(inForce))) {
            throw new ProblemException(
                    ProblemType.STALE,
                    "The rules have changed since; version "
                            + inForce
                            + " is in force. Read them again and repeat the change.");
        }
    }

    private RuleSets.RuleSet none() {
        return new RuleSets.RuleSet(0, List.of(), "nobody", null, clock.instant());
    }

    private static Response answer(RuleSets.RuleSet set) {
        return Response.ok(set).header(HttpHeaders.ETAG, etag(set.version())).build();
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * A list to be saved.
     *
     * @param rules in order
     * @param reason why, for the history
     */
    public record Draft(@Nullable List<RoutingRule> rules, @Nullable String reason) {}
}
