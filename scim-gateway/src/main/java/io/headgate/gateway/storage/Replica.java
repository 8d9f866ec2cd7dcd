package io.headgate.gateway.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** This process among its replicas. */
@ApplicationScoped
public class Replica {

    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    /** A name that no other process has or had. */
    public String name() {
        return name;
    }
}
