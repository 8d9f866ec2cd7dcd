package io.headgate.gateway.placement;

import io.headgate.events.contract.PlacementProof;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.connection.Unresolved;
import io.headgate.gateway.routing.Router;
import io.headgate.gateway.routing.Routing;
import io.headgate.gateway.routing.TenantRef;
import io.headgate.gateway.storage.SuperTenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one user: where it belongs, what changes for each tenant, and whether it waits in
 * the lobby. Pure: the same candidate and router always give the same decision.
 *
 * @param candidate who
 * @param routing where it belongs
 * @param changes what each tenant is told
 * @param lobby why it waits, if it does
 */
record PlacementDecision(
        Candidate candidate,
        Routing routing,
        List<PlacementPlan.Change> changes,
        Routing.@Nullable Lobby lobby) {

    static PlacementDecision of(
            SuperTenantId superTenant,
            Candidate candidate,
            Router router,
            PlacementPlan.Periods periods,
            Instant now) {
        Routing routing =
                candidate.deleted()
                        ? new Routing(List.of(), null, List.of())
                        : settled(router.route(candidate.document()), candidate, router);
        UUID manager = candidate.manager();
        PlacementPlan.Subject subject =
                new PlacementPlan.Subject(
                        candidate.active(),
                        candidate.deleted(),
                        candidate.groups(),
                        tenant -> profile(superTenant, candidate, manager, tenant),
                        candidate.placements(),
                        moveId(candidate));
        return new PlacementDecision(
                candidate,
                routing,
                new PlacementPlan(periods, now).changes(subject, routing, router.rulesVersion()),
                routing.lobby());
    }

    /** The connection's word on users that no rule places. */
    static Routing settled(Routing routing, Candidate candidate, Router router) {
        if (routing.lobby() == null) {
            return routing;
        }
        return switch (candidate.unresolved()) {
            case LOBBY -> routing;
            case IGNORE -> new Routing(List.of(), null, routing.steps());
            case DEFAULT_TENANT -> byDefault(routing, candidate, router);
        };
    }

    private static Routing byDefault(Routing routing, Candidate candidate, Router router) {
        Optional<TenantRef> tenant =
                Optional.ofNullable(candidate.defaultTenant())
                        .flatMap(key -> router.tenants().byKey(key))
                        .filter(TenantRef::active);
        if (tenant.isEmpty()) {
            return routing;
        }
        PlacementProof.Match match =
                new PlacementProof.Match(
                        Unresolved.DEFAULT_TENANT.name(),
                        "The connection's default tenant",
                        "HOME",
                        List.of("no routing rule matched"));
        return new Routing(
                List.of(new Routing.Assignment(tenant.get(), true, List.of(match))),
                null,
                routing.steps());
    }

    private static Profile profile(
            SuperTenantId superTenant,
            Candidate candidate,
            @Nullable UUID manager,
            TenantId tenant) {
        return Profiles.of(
                candidate.document(),
                manager != null && candidate.managerTenants().contains(tenant)
                        ? SubAccountIds.of(superTenant, manager, tenant)
                        : null);
    }

    /** Derived from the mark, so that a repeated computation gives the same id. */
    private static UUID moveId(Candidate candidate) {
        return UUID.nameUUIDFromBytes(
                (candidate.mark().user() + "/" + candidate.mark().revision())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Whether the set of tenants where the user counts has changed. */
    boolean placedElsewhere() {
        return changes.stream().anyMatch(change -> change.joins() || change.leaves());
    }
}
