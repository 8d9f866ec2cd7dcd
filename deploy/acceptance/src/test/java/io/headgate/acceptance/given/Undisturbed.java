package io.headgate.acceptance.given;

import io.headgate.acceptance.state.SystemState;
import io.headgate.simulator.entra.Wire;
import org.jspecify.annotations.Nullable;

/** What the company's two cycles lead to when nothing happens; computed once in a build. */
public final class Undisturbed {

    private static @Nullable SystemState state;

    private Undisturbed() {}

    /** The state. */
    public static synchronized SystemState state() {
        SystemState known = state;
        if (known == null) {
            SuperTenant calm = SuperTenant.create("calm", Wire.UNSEEN);
            calm.syncAll();
            calm.settle();
            known = calm.state();
            state = known;
        }
        return known;
    }
}
