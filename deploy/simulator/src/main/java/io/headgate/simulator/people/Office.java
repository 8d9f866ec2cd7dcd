package io.headgate.simulator.people;

/** Where people work. Two names for one city are as frequent here as anywhere. */
public enum Office {
    LONDON("London", "12 Finsbury Square", "EC2A 1AB", "GB", "en-GB"),
    CITY_OF_LONDON("City of London", "30 Gresham Street", "EC2V 7PG", "GB", "en-GB"),
    PARIS("Paris", "8 rue de la Boétie", "75008", "FR", "fr-FR"),
    LA_DEFENSE("La Défense", "1 parvis de la Défense", "92044", "FR", "fr-FR"),
    BERLIN("Berlin", "Torstraße 140", "10119", "DE", "de-DE"),
    BERLIN_MITTE("Berlin-Mitte", "Chausseestraße 8", "10115", "DE", "de-DE"),
    MADRID("Madrid", "Calle de Alcalá 45", "28014", "ES", "es-ES");

    private final String city;
    private final String street;
    private final String postalCode;
    private final String country;
    private final String language;

    Office(String city, String street, String postalCode, String country, String language) {
        this.city = city;
        this.street = street;
        this.postalCode = postalCode;
        this.country = country;
        this.language = language;
    }

    /** The city as the address says it. */
    public String city() {
        return city;
    }

    /** Street and number. */
    public String street() {
        return street;
    }

    /** The postal code. */
    public String postalCode() {
        return postalCode;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** BCP 47, what people here prefer to read. */
    public String language() {
        return language;
    }
}
