package io.headgate.simulator.people;

import java.util.List;

/**
 * The people of Halden, a publisher with houses in London, Paris and Berlin: fixed, so that what a
 * system makes of them can be predicted. A few have a story (see the constants), the others fill
 * the houses.
 */
public final class People {

    /** Administers systems in London and looks after those in Paris. */
    public static final String AMARA = "amara.okafor";

    /** Administers systems in Paris. */
    public static final String JULIEN = "julien.moreau";

    /** Administers systems in Berlin. */
    public static final String KATRIN = "katrin.vogel";

    /** A developer in Berlin with a laptop, who will be blocked. */
    public static final String JONAS = "jonas.weber";

    /** An editor in Paris who will leave the editors. */
    public static final String CHLOE = "chloe.martin";

    /** An editor in Berlin who will leave the editors. */
    public static final String LENA = "lena.hoffmann";

    /** An editor in Paris whose role is locked, who will leave the editors too. */
    public static final String SOFIA = "sofia.rossi";

    /** Marries and changes her name. */
    public static final String PRIYA = "priya.shah";

    /** Moves from London to Paris. */
    public static final String MATEO = "mateo.silva";

    /** Has left London with a phone; his account will be deleted. */
    public static final String OLIVER = "oliver.bennett";

    /** An editor in Berlin on parental leave, whose account will be unblocked. */
    public static final String HANNAH = "hannah.schuster";

    /** Works in an office that no tenant stands for, until she moves to Berlin. */
    public static final String INES = "ines.navarro";

    /** A developer in London who will help out in Berlin. */
    public static final String KARIM = "karim.haddad";

    /** Leads the company. */
    public static final String MARGARET = "margaret.ashworth";

    /** The domain of user names and mail. */
    public static final String DOMAIN = "halden.example";

    /** The domain of an agency in Paris whose people are guests. */
    public static final String PARIS_AGENCY = "atelier-lumiere.example";

    /** The domain of an agency in Berlin whose people are guests. */
    public static final String BERLIN_AGENCY = "spreewerk.example";

    /** The domain of guests who belong nowhere. */
    public static final String UNKNOWN_AGENCY = "freelance.example";

    /** A department that works for Paris and Berlin alike. */
    public static final String LIAISON = "Liaison Office";

    /** A department that belongs to London, wherever its people sit. */
    public static final String EXECUTIVE = "Executive Office";

    /** How many people the company has if nobody says otherwise. */
    public static final int USUAL = 500;

    /** The fewest people with whom every story can be told. */
    public static final int FEWEST = 200;

    private People() {}

    /**
     * The company with this many people, service accounts and guests included.
     *
     * @throws IllegalArgumentException if that is fewer than {@link #FEWEST}
     */
    public static Company company(int size) {
        if (size < FEWEST) {
            throw new IllegalArgumentException("a company has " + FEWEST + " people or more");
        }
        List<Person> people = new Hiring().upTo(size);
        return new Company(people, Teams.of(people));
    }
}
