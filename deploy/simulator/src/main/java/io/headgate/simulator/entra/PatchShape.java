package io.headgate.simulator.entra;

import java.util.Map;

/** The two ways in which Entra writes a PATCH. */
public enum PatchShape {
    /** The default: capitalised operations, {@code "False"} as text, one operation an attribute. */
    FLAG_OFF,
    /** With the flag {@code aadOptscim062020}: lower case, real booleans, values without a path. */
    FLAG_ON;

    /**
     * Which shape the requests about an object have. It depends on the object and the cycle only,
     * so a run is repeatable and both shapes come from one connection, as they do in practice:
     * on-demand provisioning ignores the flag.
     *
     * @param cycle the number of the cycle, from 1
     * @param chosen shapes by {@code externalId}, for those that matter
     */
    public record Choice(int cycle, Map<String, PatchShape> chosen) {

        /** Copies the map. */
        public Choice {
            chosen = Map.copyOf(chosen);
        }

        /** The shape for an object. */
        public PatchShape of(String externalId) {
            PatchShape fixed = chosen.get(externalId);
            return fixed != null
                    ? fixed
                    : Math.floorMod(externalId.hashCode() / 31 + cycle, 2) == 0
                            ? FLAG_OFF
                            : FLAG_ON;
        }
    }
}
