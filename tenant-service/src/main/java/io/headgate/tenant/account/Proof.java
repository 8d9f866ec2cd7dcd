package io.headgate.tenant.account;

import io.headgate.events.contract.PlacementProof;
import io.headgate.tenant.role.RoleDecision;

/**
 * Why an account is in the tenant and why it has its role.
 *
 * @param placement as the gateway told it
 * @param role as decided here
 */
record Proof(PlacementProof placement, RoleDecision role) {}
