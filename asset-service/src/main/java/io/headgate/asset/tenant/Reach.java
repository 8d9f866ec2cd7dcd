package io.headgate.asset.tenant;

import io.headgate.asset.access.Caller;
import io.headgate.asset.access.CurrentCaller;
import io.headgate.asset.problem.ProblemException;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which tenants the caller of the request at hand reaches. */
@ApplicationScoped
public class Reach {

    private final CurrentCaller currentCaller;
    private final TenantTransactions transactions;
    private final Tenants tenants;

    /** Over the mirror of tenants. */
    public Reach(CurrentCaller currentCaller, TenantTransactions transactions, Tenants tenants) {
        this.currentCaller = currentCaller;
        this.transactions = transactions;
        this.tenants = tenants;
    }

    /**
     * The tenant of this key.
     *
     * @throws ProblemException not found, alike whether it does not exist or is not in reach
     */
    public TenantId tenant(String key) {
        Caller caller = currentCaller.get();
        if (caller.reaches(key)) {
            return transactions
                    .inSuperTenant(
                            caller.superTenant(), connection -> tenants.find(connection, key))
                    .orElseThrow(() -> unknown(key));
        }
        throw unknown(key);
    }

    /** Who is calling. */
    public Caller caller() {
        return currentCaller.get();
    }

    List<Tenant> all() {
        Caller caller = currentCaller.get();
        return transactions.inSuperTenant(caller.superTenant(), tenants::all).stream()
                .filter(tenant -> caller.reaches(tenant.key()))
                .toList();
    }

    private static ProblemException unknown(String key) {
        return ProblemException.notFound("The tenant \"" + key + "\"");
    }
}
