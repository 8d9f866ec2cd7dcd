package io.headgate.acceptance.given;

/**
 * The tenants. Neither their keys nor their names occur in what the identity provider says, so that
 * each mention of one is the system's own doing.
 */
public enum House {
    LONDON("isles", "House of the Isles", "\"London\",\"City of London\"", "isles.example"),
    PARIS("hexagon", "House of the Hexagon", "\"Paris\",\"La Défense\"", "atelier-lumiere.example"),
    BERLIN("havel", "House by the Havel", "\"Berlin\",\"Berlin-Mitte\"", "spreewerk.example");

    private final String key;
    private final String title;
    private final String aliases;
    private final String domain;

    House(String key, String title, String aliases, String domain) {
        this.key = key;
        this.title = title;
        this.aliases = aliases;
        this.domain = domain;
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
        {"key":"%s","name":"%s","aliases":[%s],"domains":["%s"]}"""
                .formatted(key, title, aliases, domain);
    }
}
