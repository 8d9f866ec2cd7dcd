package io.headgate.scim.schema;

import static io.headgate.scim.schema.AttributeType.BOOLEAN;
import static io.headgate.scim.schema.AttributeType.COMPLEX;
import static io.headgate.scim.schema.AttributeType.DATE_TIME;
import static io.headgate.scim.schema.AttributeType.REFERENCE;
import static io.headgate.scim.schema.AttributeType.STRING;

import java.util.List;
import java.util.Optional;

/** The schemas of RFC 7643 as this product keeps them: what is said here is what is answered. */
public final class Schemas {
    /** Attributes of every resource (RFC 7643, section 3.1); part of no schema document. */
    public static final List<Attribute> COMMON =
            List.of(
                    Attribute.of("schemas", REFERENCE)
                            .described("The URNs of the schemas that the resource has data of.")
                            .multiValued()
                            .required()
                            .caseIgnored()
                            .readOnly()
                            .returned(Returned.ALWAYS)
                            .referenceTypes("uri")
                            .build(),
                    Attribute.of("id", STRING)
                            .described("The identifier that this service gave the resource.")
                            .caseExact()
                            .readOnly()
                            .returned(Returned.ALWAYS)
                            .uniqueness(Uniqueness.SERVER)
                            .build(),
                    Attribute.of("externalId", STRING)
                            .described("The identifier that the client knows the resource by.")
                            .caseExact()
                            .build(),
                    Attribute.of("meta", COMPLEX)
                            .described("When and where the resource is kept.")
                            .readOnly()
                            .subAttributes(meta())
                            .build());

    /** {@code urn:ietf:params:scim:schemas:core:2.0:User} (RFC 7643, sections 4.1 and 8.7.1). */
    public static final Schema USER =
            new Schema(
                    "urn:ietf:params:scim:schemas:core:2.0:User",
                    "User",
                    "User account",
                    UserAttributes.all());

    /** {@code urn:ietf:params:scim:schemas:core:2.0:Group} (RFC 7643, sections 4.2 and 8.7.1). */
    public static final Schema GROUP =
            new Schema(
                    "urn:ietf:params:scim:schemas:core:2.0:Group",
                    "Group",
                    "Group of users",
                    List.of(
                            Attribute.of("displayName", STRING)
                                    .described("A name of the group for people. REQUIRED.")
                                    .required()
                                    .build(),
                            Attribute.of("members", COMPLEX)
                                    .described("The members of the group.")
                                    .multiValued()
                                    .subAttributes(members())
                                    .build()));

    /** The enterprise extension of users (RFC 7643, section 4.3). */
    public static final Schema ENTERPRISE_USER =
            new Schema(
                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                    "EnterpriseUser",
                    "What organisations know about a user",
                    List.of(
                            text("employeeNumber", "What the organisation numbers the person by."),
                            text("costCenter", "The name of a cost center."),
                            text("organization", "The name of an organization."),
                            text("division", "The name of a division."),
                            text("department", "The name of a department."),
                            Attribute.of("manager", COMPLEX)
                                    .described("The user's manager.")
                                    .subAttributes(manager())
                                    .build()));

    private Schemas() {}

    static Optional<Attribute> common(String name) {
        for (Attribute attribute : COMMON) {
            if (attribute.name().equalsIgnoreCase(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    static Attribute text(String name, String description) {
        return Attribute.of(name, STRING).described(description).build();
    }

    private static List<Attribute> meta() {
        return List.of(
                Attribute.of("resourceType", STRING)
                        .described("The name of the resource type.")
                        .caseExact()
                        .readOnly()
                        .build(),
                Attribute.of("created", DATE_TIME)
                        .described("When the resource was created here.")
                        .readOnly()
                        .build(),
                Attribute.of("lastModified", DATE_TIME)
                        .described("When the resource last changed here.")
                        .readOnly()
                        .build(),
                Attribute.of("location", REFERENCE)
                        .described("The URI of the resource.")
                        .referenceTypes("uri")
                        .readOnly()
                        .build(),
                Attribute.of("version", STRING)
                        .described("The version of the resource, as in the ETag header.")
                        .caseExact()
                        .readOnly()
                        .build());
    }

    private static List<Attribute> members() {
        return List.of(
                Attribute.of("value", STRING)
                        .described("The id of the member.")
                        .caseExact()
                        .mutability(Mutability.IMMUTABLE)
                        .build(),
                Attribute.of("$ref", REFERENCE)
                        .described("The URI of the member.")
                        .referenceTypes("User", "Group")
                        .readOnly()
                        .build(),
                Attribute.of("type", STRING)
                        .described("What the member is.")
                        .canonicalValues("User", "Group")
                        .mutability(Mutability.IMMUTABLE)
                        .build(),
                Attribute.of("display", STRING)
                        .described("A name of the member for people.")
                        .mutability(Mutability.IMMUTABLE)
                        .build());
    }

    private static List<Attribute> manager() {
        return List.of(
                Attribute.of("value", STRING)
                        .described("The id of the manager's own user resource.")
                        .caseExact()
                        .build(),
                Attribute.of("$ref", REFERENCE)
                        .described("The URI of the manager's user resource.")
                        .referenceTypes("User")
                        .readOnly()
                        .build(),
                Attribute.of("displayName", STRING)
                        .described("The display name of the manager.")
                        .readOnly()
                        .build());
    }

    static Attribute primary(String what) {
        return Attribute.of("primary", BOOLEAN)
                .described("Whether this is the preferred " + what + "; true at most once.")
                .build();
    }
}
