package io.headgate.simulator.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are given in the company's cities. */
final class Names {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Region BRITISH =
            region(
                    """
                    Olivia Amelia Isla Ava Mia Ivy Lily Freya Florence Willow Grace Evie Elsie Poppy Charlotte
                    Phoebe Harriet Imogen Matilda Beatrice Aisha Priyanka Zara Nadia Chidinma George Arthur Noah
                    Muhammad Leo Oscar Harry Theodore Archie Jack Freddie Alfie Edward Hugo Rory Callum Ewan Rhys
                    Owen Gareth Tariq Imran Rohan Kwame Tobias""",
                    """
                    Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans
                    Walker White Roberts Green Hall Wood Jackson Clarke Khan Hughes Edwards Turner Harris Cooper
                    Ward Begum Baker Singh Marshall Allen Ali Bell Chapman Fletcher Hartley Iqbal Kaur Lambert
                    Mensah Nwosu Osborne Pritchard Quigley Rahman Sutton Thornton Underwood Whitfield""");
    private static final Region FRENCH =
            region(
                    """
                    Jade Louise Emma Ambre Alice Rose Anna Alba Romy Mia Lina Inès Zoé Camille Juliette Margaux
                    Élise Aurélie Manon Clémence Océane Noémie Fatou Yasmine Leïla Gabriel Raphaël Louis Jules
                    Adam Maël Hugo Arthur Sacha Léo Nathan Éthan Théo Baptiste Antoine Étienne Maxime Rémi
                    Sébastien Mathis Karim Mehdi Youssef Ousmane Thibault""",
                    """
                    Bernard Dubois Thomas Robert Richard Petit Durand Leroy Morel Simon Laurent Lefèvre Michel
                    Garcia David Bertrand Roux Vincent Fournier Girard Bonnet Dupont Fontaine Rousseau Blanc
                    Guérin Boyer Garnier Chevalier François Legrand Gauthier Perrin Robin Clément Morin Noël
                    Mathieu Masson Marchand Duval Denis Dumont Benali Diallo Traoré Nguyen Renaud Picard Colin""");
    private static final Region GERMAN =
            region(
                    """
                    Emilia Mia Sophia Emma Hannah Lina Mila Lea Ella Clara Marie Frieda Johanna Greta Ida Luisa
                    Theresa Antonia Paula Charlotte Ayşe Elif Zeynep Svenja Heike Noah Matteo Elias Luca Leon
                    Paul Emil Liam Finn Felix Henry Anton Jakob Oskar Maximilian Moritz Friedrich Jürgen Götz
                    Sören Björn Emre Murat Stefan Thorsten""",
                    """
                    Müller Schmidt Schneider Fischer Meyer Wagner Becker Schulz Schäfer Koch Bauer Richter Klein
                    Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner
                    Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser
                    Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Vogt Yılmaz Demir Kowalski""");

    private Names() {}

    /** How people of an office are called. */
    static Region of(Office office) {
        return switch (office) {
            case LONDON, CITY_OF_LONDON -> BRITISH;
            case PARIS, LA_DEFENSE, MADRID -> FRENCH;
            case BERLIN, BERLIN_MITTE -> GERMAN;
        };
    }

    /** A name as it may stand in a user name: lower-case ASCII letters, digits and dots. */
    static String plain(String text) {
        String expanded =
                text.toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ı", "i");
        String letters =
                MARKS.matcher(Normalizer.normalize(expanded, Normalizer.Form.NFD)).replaceAll("");
        return NOT_PLAIN.matcher(letters).replaceAll("");
    }

    private static Region region(String given, String family) {
        return new Region(words(given), words(family));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Given and family names of a region. */
    record Region(List<String> given, List<String> family) {}
}
