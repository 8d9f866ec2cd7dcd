package io.headgate.simulator.entra;

/** Hears how far a cycle is, in the threads that send. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress UNHEARD = (stage, done, total) -> {};

    /** So many of so many objects of a stage are done. */
    void at(Stage stage, int done, int total);

    /** The stages of a cycle, in their order. */
    enum Stage {
        USERS("users"),
        MANAGERS("managers"),
        GROUPS("groups"),
        MEMBERSHIPS("added members"),
        DEPARTURES("removed members"),
        DELETIONS("deletions");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }
}
