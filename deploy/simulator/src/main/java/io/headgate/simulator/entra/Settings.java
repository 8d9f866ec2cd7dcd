package io.headgate.simulator.entra;

/**
 * How a provider is set.
 *
 * @param concurrency how many requests run at a time
 * @param membersPerPatch how many members one PATCH adds or removes at most
 * @param matchByExternalId whether what is not found by name is searched by {@code externalId} too:
 *     the second matching attribute of the mapping, for a directory that is not empty
 */
public record Settings(int concurrency, int membersPerPatch, boolean matchByExternalId) {

    /** For an empty directory. */
    public static final Settings USUAL = new Settings(4, 20, false);

    /**
     * Refuses numbers below one.
     *
     * @throws IllegalArgumentException if one is
     */
    public Settings {
        if (concurrency < 1 || membersPerPatch < 1) {
            throw new IllegalArgumentException("at least one at a time");
        }
    }

    /** The same with another number of requests at a time. */
    public Settings withConcurrency(int requests) {
        return new Settings(requests, membersPerPatch, matchByExternalId);
    }

    /** The same for a directory that is not empty. */
    public Settings matchingByExternalId() {
        return new Settings(concurrency, membersPerPatch, true);
    }
}
