package io.headgate.gateway.placement;

import io.agroal.api.AgroalDataSource;
import io.headgate.events.lease.ShardWorker;
import io.headgate.gateway.storage.Replica;
import io.headgate.gateway.storage.WorkAvailable;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets the reconciler run in one replica at a time. */
@ApplicationScoped
public class ReconcilerWorker {

    private final PlacementConfig config;
    private final ShardWorker worker;

    ReconcilerWorker(
            PlacementConfig config,
            Reconciler reconciler,
            Replica replica,
            @DataSource("relay") AgroalDataSource relay) {
        this.config = config;
        this.worker = new ShardWorker("reconcile", replica.name(), relay, reconciler);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            worker.start();
        }
    }

    void wake(@Observes WorkAvailable work) {
        if (work == WorkAvailable.DIRTY) {
            worker.wake();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (config.enabled()) {
            worker.close();
        }
    }
}
