package io.headgate.bench.phase;

/** What is asked of the gateway, and what is allowed compared with the bare endpoint. */
public enum RequestPhase {
    /** What Entra asks before it creates. */
    USER_NAME_MISS("look up userName, not found", Reference.READ_MISS, Allowed.READING),
    /** A new user; Entra looks it up first, which is counted apart. */
    CREATE("create user", Reference.CREATE, Allowed.WRITING),
    /** By id. */
    GET("get user", Reference.READ, Allowed.READING),
    /** By filter. */
    USER_NAME_HIT("filter userName, found", Reference.READ, Allowed.READING),
    /** By filter. */
    EXTERNAL_ID_HIT("filter externalId, found", Reference.READ, Allowed.READING),
    /** By filter. */
    EXTERNAL_ID_MISS("filter externalId, not found", Reference.READ_MISS, Allowed.READING),
    /** One attribute. */
    PATCH("PATCH user", Reference.CHANGE, Allowed.WRITING),
    /** One member that is not in the group yet. */
    ADD_ONE("PATCH group, add 1 member", Reference.CHANGE, Allowed.ANYTHING),
    /** A hundred at once. */
    ADD_HUNDRED("PATCH group, add 100 members", Reference.CHANGE, Allowed.ANYTHING),
    /** A hundred users from anywhere in the list. */
    PAGE("list a page of 100", Reference.READ, Allowed.ANYTHING);

    private final String title;
    private final Reference reference;
    private final Allowed allowed;

    RequestPhase(String title, Reference reference, Allowed allowed) {
        this.title = title;
        this.reference = reference;
        this.allowed = allowed;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** What of the bare endpoint it is measured beside. */
    public Reference reference() {
        return reference;
    }

    /** What is aimed at. */
    public Allowed allowed() {
        return allowed;
    }

    /** What the bare endpoint does. */
    public enum Reference {
        /** One row, one commit. */
        CREATE,
        /** One row by its key. */
        READ,
        /** No row by its key. */
        READ_MISS,
        /** Reads, changes and writes one row. */
        CHANGE
    }

    /** What is aimed at, compared with the bare endpoint. */
    public enum Allowed {
        /** Changes of users. */
        WRITING(0.5, 2.0),
        /** Users by id and by filter. */
        READING(0.6, 1.6),
        /** What the bare endpoint has no counterpart for. */
        ANYTHING(0, Double.POSITIVE_INFINITY);

        private final double throughput;
        private final double cpu;

        Allowed(double throughput, double cpu) {
            this.throughput = throughput;
            this.cpu = cpu;
        }

        /** At least so much of its operations a second. */
        public double throughput() {
            return throughput;
        }

        /** At most so many times its CPU time for each. */
        public double cpu() {
            return cpu;
        }

        /** Whether anything is aimed at. */
        public boolean something() {
            return throughput > 0;
        }
    }
}
