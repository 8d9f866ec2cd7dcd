package io.headgate.simulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.simulator.people.Office;
import io.headgate.simulator.people.Person;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entra's default attribute mapping of users, except the manager, which is a reference. */
enum Attribute {
    USER_NAME("userName", Person::userName),
    ACTIVE("active", person -> person.active() ? "True" : "False"),
    EXTERNAL_ID("externalId", Person::nickname),
    DISPLAY_NAME("displayName", person -> person.name().full()),
    TITLE("title", person -> person.job().title()),
    PREFERRED_LANGUAGE("preferredLanguage", atOffice(Office::language)),
    GIVEN_NAME("name.givenName", person -> person.name().given()),
    FAMILY_NAME(
            "name.familyName",
            person -> person.name().family().isEmpty() ? null : person.name().family()),
    FORMATTED_NAME("name.formatted", person -> person.name().full()),
    WORK_MAIL("emails[type eq \"work\"].value", person -> person.contact().mail()),
    WORK_PHONE("phoneNumbers[type eq \"work\"].value", person -> person.contact().phone()),
    MOBILE_PHONE("phoneNumbers[type eq \"mobile\"].value", person -> person.contact().mobile()),
    FORMATTED_ADDRESS("addresses[type eq \"work\"].formatted", atOffice(Attribute::address)),
    STREET("addresses[type eq \"work\"].streetAddress", atOffice(Office::street)),
    CITY("addresses[type eq \"work\"].locality", atOffice(Office::city)),
    POSTAL_CODE("addresses[type eq \"work\"].postalCode", atOffice(Office::postalCode)),
    COUNTRY("addresses[type eq \"work\"].country", atOffice(Office::country)),
    EMPLOYEE_NUMBER(
            Urns.ENTERPRISE_USER + ":employeeNumber", person -> person.job().employeeNumber()),
    DEPARTMENT(Urns.ENTERPRISE_USER + ":department", person -> person.job().department());

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Function<Person, @Nullable String> source;

    Attribute(String path, Function<Person, @Nullable String> source) {
        this.path = path;
        this.source = source;
    }

    /** Where it is, as Entra writes it. */
    String path() {
        return path;
    }

    /** Whether Entra can name it as a key of a value without a path. */
    boolean isPlain() {
        return path.indexOf('[') < 0;
    }

    /** Everything that is known of a person; what is not known is not sent. */
    static Map<Attribute, String> of(Person person) {
        Map<Attribute, String> known = new EnumMap<>(Attribute.class);
        for (Attribute attribute : values()) {
            String value = attribute.source.apply(person);
            if (value != null) {
                known.put(attribute, value);
            }
        }
        return known;
    }

    /**
     * Everything that a resource says, in the same form; booleans as {@code True}, {@code False}.
     */
    static Map<Attribute, String> of(JsonNode resource) {
        Map<Attribute, String> known = new EnumMap<>(Attribute.class);
        for (Attribute attribute : values()) {
            JsonNode value = attribute.in(resource);
            if (value.isBoolean()) {
                known.put(attribute, value.asBoolean() ? "True" : "False");
            } else if (value.isTextual()) {
                known.put(attribute, value.asText());
            }
        }
        return known;
    }

    private JsonNode in(JsonNode resource) {
        if (path.startsWith(Urns.ENTERPRISE_USER)) {
            return resource.path(Urns.ENTERPRISE_USER)
                    .path(path.substring(Urns.ENTERPRISE_USER.length() + 1));
        }
        int bracket = path.indexOf('[');
        if (bracket < 0) {
            int dot = path.indexOf('.');
            return dot < 0
                    ? resource.path(path)
                    : resource.path(path.substring(0, dot)).path(path.substring(dot + 1));
        }
        for (JsonNode element : resource.path(list())) {
            if (element.path("type").asText().toLowerCase(Locale.ROOT).equals(type())) {
                return element.path(part());
            }
        }
        return resource.path("nothing of this type");
    }

    /** The multi-valued attribute that it is in, for those that have a value filter. */
    String list() {
        return path.substring(0, path.indexOf('['));
    }

    /** The type that the value filter asks for. */
    String type() {
        return path.substring(path.indexOf('"') + 1, path.lastIndexOf('"'));
    }

    /** The part of the element. */
    String part() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Function<Person, @Nullable String> atOffice(Function<Office, String> source) {
        return person -> {
            Office office = person.office();
            return office == null ? null : source.apply(office);
        };
    }

    private static String address(Office office) {
        return office.street() + ", " + office.postalCode() + " " + office.city();
    }
}
