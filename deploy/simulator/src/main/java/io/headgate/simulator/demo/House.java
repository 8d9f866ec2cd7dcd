package io.headgate.simulator.demo;

import io.headgate.simulator.admin.GatewayAdmin;
import io.headgate.simulator.people.People;
import java.util.List;

/** The tenants of the demonstration. */
enum House {
    LONDON("london", "Halden London", 30, "LON", "City of London", "uk.halden.example"),
    PARIS("paris", "Halden Paris", 20, "PAR", "La Défense", People.PARIS_AGENCY),
    BERLIN("berlin", "Halden Berlin", 10, "BER", "Berlin-Mitte", People.BERLIN_AGENCY);

    private final String key;
    private final String label;
    private final int rank;
    private final String tagPrefix;
    private final String alias;
    private final String domain;

    House(String key, String label, int rank, String tagPrefix, String alias, String domain) {
        this.key = key;
        this.label = label;
        this.rank = rank;
        this.tagPrefix = tagPrefix;
        this.alias = alias;
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
        return new GatewayAdmin.Tenant(key, label, rank, List.of(alias), List.of(domain));
    }

    /** Whether it is meant by this name of a city. */
    boolean isIn(String city) {
        return key.equalsIgnoreCase(city) || alias.equals(city);
    }

    /** Whether the people of this domain belong here. */
    boolean owns(String mailDomain) {
        return domain.equals(mailDomain);
    }
}
