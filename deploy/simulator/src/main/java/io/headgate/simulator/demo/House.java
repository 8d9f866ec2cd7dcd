package io.headgate.simulator.demo;

import io.headgate.simulator.admin.GatewayAdmin;
import io.headgate.simulator.people.People;
import java.util.List;

/** The tenants of the demonstration. */
enum House {
    LONDON("london", "Halden London", 30, "LON", List.of("City of London"), "uk.halden.example"),
    PARIS("paris", "Halden Paris", 20, "PAR", List.of("La Défense"), People.PARIS_AGENCY),
    BERLIN("berlin", "Halden Berlin", 10, "BER", List.of("Berlin-Mitte"), People.BERLIN_AGENCY);

    private final String key;
    private final String label;
    private final int rank;
    private final String tagPrefix;
    private final List<String> aliases;
    private final String domain;

    House(
            String key,
            String label,
            int rank,
            String tagPrefix,
            List<String> aliases,
            String domain) {
        this.key = key;
        this.label = label;
        this.rank = rank;
        this.tagPrefix = tagPrefix;
        this.aliases = aliases;
        this.domain = domain;
    }

    /** The tenant's key. */
    String key() {
        return key;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** What the tags of its equipment begin with. */
    String tagPrefix() {
        return tagPrefix;
    }

    /** As an administrator declares it. */
    GatewayAdmin.Tenant declared() {
        return new GatewayAdmin.Tenant(key, label, rank, aliases, List.of(domain));
    }

    /** Whether it is meant by this name of a city. */
    boolean isIn(String city) {
        return key.equalsIgnoreCase(city) || aliases.contains(city);
    }

    /** Whether the people of this domain belong here. */
    boolean owns(String mailDomain) {
        return domain.equals(mailDomain);
    }
}
