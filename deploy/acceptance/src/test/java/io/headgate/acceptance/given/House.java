package io.headgate.acceptance.given;

import java.util.List;

/**
 * The tenants. Neither their keys nor their names occur in what the identity provider says, so that
 * each mention of one is the system's own doing.
 */
public enum House {
    LONDON("isles", "House of the Isles", List.of("London", "City of London"), "\"none.example\""),
    PARIS(
            "hexagon",
            "House of the Hexagon",
            List.of("Paris", "La Défense"),
            "\"atelier-lumiere.example\""),
    BERLIN(
            "havel",
            "House by the Havel",
            List.of("Berlin", "Berlin-Mitte"),
            "\"spreewerk.example\"");

    private final String key;
    private final String title;
    private final List<String> aliases;
    private final String domains;

    House(String key, String title, List<String> aliases, String domains) {
        this.key = key;
        this.title = title;
        this.aliases = aliases;
        this.domains = domains;
    }

    /** The tenant's key, in every super tenant. */
    public String key() {
        return key;
    }

    /** The tenant's name. */
    public String title() {
        return title;
    }

    String definition() {
        return """
        {"key":"%s","name":"%s","rank":%d,"aliases":["%s"],"domains":[%s]}"""
                .formatted(key, title, 9 - ordinal(), String.join("\",\"", aliases), domains);
    }
}
