package io.headgate.scim.schema;

import static io.headgate.scim.schema.AttributeType.BINARY;
import static io.headgate.scim.schema.AttributeType.BOOLEAN;
import static io.headgate.scim.schema.AttributeType.COMPLEX;
import static io.headgate.scim.schema.AttributeType.REFERENCE;
import static io.headgate.scim.schema.AttributeType.STRING;
import static io.headgate.scim.schema.Schemas.primary;
import static io.headgate.scim.schema.Schemas.text;

import java.util.ArrayList;
import java.util.List;

/** The attributes of the core User schema (RFC 7643, section 4.1). */
final class UserAttributes {
    private UserAttributes() {}

    static List<Attribute> all() {
        var all = new ArrayList<Attribute>(single());
        all.add(plural("emails", "E-mail addresses.", "e-mail address", "work", "home", "other"));
        all.add(
                plural(
                        "phoneNumbers",
                        "Phone numbers.",
                        "phone number",
                        "work",
                        "home",
                        "mobile",
                        "fax",
                        "pager",
                        "other"));
        all.add(
                plural(
                        "ims",
                        "Instant messaging addresses.",
                        "address",
                        "aim",
                        "gtalk",
                        "icq",
                        "xmpp",
                        "msn",
                        "skype",
                        "qq",
                        "yahoo"));
        all.add(photos());
        all.add(addresses());
        all.add(groups());
        all.add(plural("entitlements", "Things the user is entitled to.", "entitlement"));
        all.add(plural("roles", "Roles of the user at the identity provider.", "role"));
        all.add(certificates());
        return all;
    }

    private static List<Attribute> single() {
        return List.of(
                Attribute.of("userName", STRING)
                        .described(
                                "What the user signs in with; unique whatever the case. REQUIRED.")
                        .required()
                        .uniqueness(Uniqueness.SERVER)
                        .build(),
                Attribute.of("name", COMPLEX)
                        .described("The parts of the user's name.")
                        .subAttributes(
                                List.of(
                                        text("formatted", "The full name, ready to display."),
                                        text("familyName", "The family name."),
                                        text("givenName", "The given name."),
                                        text("middleName", "The middle names."),
                                        text("honorificPrefix", "The title before the name."),
                                        text("honorificSuffix", "The suffix after the name.")))
                        .build(),
                text("displayName", "The name of the user, ready to display."),
                text("nickName", "How the user is addressed casually."),
                Attribute.of("profileUrl", REFERENCE)
                        .described("A page about the user.")
                        .referenceTypes("external")
                        .build(),
                text("title", "The user's job title."),
                text("userType", "How the user relates to the organization."),
                text("preferredLanguage", "The languages the user prefers (RFC 7231)."),
                text("locale", "The user's locale, e.g. en-US."),
                text("timezone", "The user's time zone, e.g. Europe/Berlin."),
                Attribute.of("active", BOOLEAN)
                        .described("Whether the user may work; a user without it is active.")
                        .build(),
                Attribute.of("password", STRING)
                        .described("Accepted and discarded: this service keeps no passwords.")
                        .caseExact()
                        .mutability(Mutability.WRITE_ONLY)
                        .returned(Returned.NEVER)
                        .build());
    }

    private static Attribute plural(
            String name, String description, String what, String... canonicalTypes) {
        return Attribute.of(name, COMPLEX)
                .described(description)
                .multiValued()
                .subAttributes(
                        List.of(
                                text("value", "The " + what + "."),
                                text("display", "The " + what + " for people."),
                                type(what, canonicalTypes),
                                primary(what)))
                .build();
    }

    private static Attribute type(String what, String... canonicalTypes) {
        return Attribute.of("type", STRING)
                .described("What the " + what + " is for.")
                .canonicalValues(canonicalTypes)
                .build();
    }

    private static Attribute photos() {
        return Attribute.of("photos", COMPLEX)
                .described("Photos of the user.")
                .multiValued()
                .subAttributes(
                        List.of(
                                Attribute.of("value", REFERENCE)
                                        .described("The URL of a photo.")
                                        .referenceTypes("external")
                                        .build(),
                                text("display", "A caption."),
                                type("photo", "photo", "thumbnail"),
                                primary("photo")))
                .build();
    }

    private static Attribute addresses() {
        return Attribute.of("addresses", COMPLEX)
                .described("Postal addresses.")
                .multiValued()
                .subAttributes(
                        List.of(
                                text("formatted", "The full address, ready for a label."),
                                text("streetAddress", "Street, house, box."),
                                text("locality", "The city."),
                                text("region", "The state or region."),
                                text("postalCode", "The postal code."),
                                text("country", "The country, kept as it was sent."),
                                type("address", "work", "home", "other"),
                                primary("address")))
                .build();
    }

    private static Attribute groups() {
        return Attribute.of("groups", COMPLEX)
                .described("The groups that the user is a direct member of.")
                .multiValued()
                .readOnly()
                .subAttributes(
                        List.of(
                                Attribute.of("value", STRING)
                                        .described("The id of the group.")
                                        .caseExact()
                                        .readOnly()
                                        .build(),
                                Attribute.of("$ref", REFERENCE)
                                        .described("The URI of the group.")
                                        .referenceTypes("Group")
                                        .readOnly()
                                        .build(),
                                Attribute.of("display", STRING)
                                        .described("The display name of the group.")
                                        .readOnly()
                                        .build(),
                                Attribute.of("type", STRING)
                                        .described("How the user came into the group.")
                                        .canonicalValues("direct")
                                        .readOnly()
                                        .build()))
                .build();
    }

    private static Attribute certificates() {
        return Attribute.of("x509Certificates", COMPLEX)
                .described("Certificates of the user.")
                .multiValued()
                .subAttributes(
                        List.of(
                                Attribute.of("value", BINARY)
                                        .described("A certificate, DER in base64.")
                                        .build(),
                                text("display", "A name of the certificate."),
                                type("certificate"),
                                primary("certificate")))
                .build();
    }
}
