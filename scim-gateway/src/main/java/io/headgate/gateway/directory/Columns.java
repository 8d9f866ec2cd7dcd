package io.headgate.gateway.directory;

import io.headgate.scim.filter.And;
import io.headgate.scim.filter.Compare;
import io.headgate.scim.filter.Filter;
import io.headgate.scim.filter.Literal;
import io.headgate.scim.filter.Operator;
import io.headgate.scim.filter.ValuePath;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.text.Folding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fixed map from attributes to columns; everything that is not in it is looked up in the
 * document.
 */
public enum Columns {
    /** Of users, under the alias {@code u}. */
    USERS(
            "u",
            Map.ofEntries(
                    Map.entry("id", new Column("u.id", Kind.ID)),
                    Map.entry("userName", new Column("u.user_name_key", Kind.FOLDED)),
                    Map.entry("displayName", new Column("u.display_name_key", Kind.FOLDED)),
                    Map.entry("externalId", new Column("u.external_id", Kind.EXACT)),
                    Map.entry("active", new Column("u.active", Kind.TRUTH)),
                    Map.entry("meta.created", new Column("u.created_at", Kind.MOMENT)),
                    Map.entry("meta.lastModified", new Column("u.modified_at", Kind.MOMENT)),
                    Map.entry("meta.resourceType", new Column("'User'", Kind.EXACT)),
                    Map.entry(
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
                            new Column("u.manager_ref", Kind.EXACT)),
                    Map.entry(
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value",
                            new Column("u.manager_ref", Kind.EXACT)),
                    Map.entry("groups", new Column(null, Kind.GROUP_OF_USER)),
                    Map.entry("groups.value", new Column(null, Kind.GROUP_OF_USER)))),
    /** Of groups, under the alias {@code g}. */
    GROUPS(
            "g",
            Map.ofEntries(
                    Map.entry("id", new Column("g.id", Kind.ID)),
                    Map.entry("displayName", new Column("g.display_name_key", Kind.FOLDED)),
                    Map.entry("externalId", new Column("g.external_id", Kind.EXACT)),
                    Map.entry("meta.created", new Column("g.created_at", Kind.MOMENT)),
                    Map.entry("meta.lastModified", new Column("g.modified_at", Kind.MOMENT)),
                    Map.entry("meta.resourceType", new Column("'Group'", Kind.EXACT)),
                    Map.entry("members", new Column(null, Kind.MEMBER_OF_GROUP)),
                    Map.entry("members.value", new Column(null, Kind.MEMBER_OF_GROUP))));

    private static final String GROUPS_OF_USER =
            """
            (select jsonb_build_object('value', n.id, 'display', n.display_name, 'type', 'direct') as e
             from membership m join directory_group n
                 on n.super_tenant_id = m.super_tenant_id and n.id = m.group_id and n.deleted_at is null
             where m.super_tenant_id = u.super_tenant_id and m.member_id = u.id) elements
            """;

    private static final String MEMBERS_OF_GROUP =
            """
            (select jsonb_build_object('value', m.member_id, 'type', m.member_type, 'display', coalesce(
                 n.document ->> 'displayName', n.user_name)) as e
             from membership m left join directory_user n
                 on n.super_tenant_id = m.super_tenant_id and n.id = m.member_id
             where m.super_tenant_id = g.super_tenant_id and m.group_id = g.id
             union all
             select jsonb_build_object('value', w.member_ref) from unresolved_member w
             where w.super_tenant_id = g.super_tenant_id and w.group_id = g.id) elements
            """;

    private final String alias;

    @SuppressWarnings("ImmutableEnumChecker") // a Map.ofEntries: nobody can change it
    private final Map<String, Column> byPath;

    Columns(String alias, Map<String, Column> byPath) {
        this.alias = alias;
        this.byPath = byPath;
    }

    String alias() {
        return alias;
    }

    Optional<Column> of(ResolvedAttribute attribute) {
        return Optional.ofNullable(byPath.get(attribute.text()));
    }

    /** Rows of {@code e}, one an element, of an attribute that is no part of the document. */
    Optional<String> elements(ResolvedAttribute attribute) {
        return Optional.ofNullable(
                switch (attribute.attribute().name()) {
                    case "groups" -> this == USERS ? GROUPS_OF_USER : null;
                    case "members" -> this == GROUPS ? MEMBERS_OF_GROUP : null;
                    default -> null;
                });
    }

    /**
     * Bracketed comparisons that have a column: {@code emails[type eq "work" and value eq "x"]},
     * which Entra matches by, and {@code members[value eq "x"]}.
     */
    Optional<Condition> quick(ValuePath path) {
        if (path.filter() instanceof Compare compare
                && compare.op() == Operator.EQ
                && compare.path().name().equalsIgnoreCase("value")
                && !(compare.value() instanceof Literal.Null)) {
            return Optional.ofNullable(byPath.get(path.path().text() + ".value"))
                    .map(column -> column.compare(Operator.EQ, compare.value()));
        }
        if (this != USERS
                || !path.path().text().equals("emails")
                || !(path.filter() instanceof And both)
                || both.operands().size() != 2) {
            return Optional.empty();
        }
        String type = equalTo(both.operands(), "type");
        String value = equalTo(both.operands(), "value");
        return "work".equalsIgnoreCase(type) && value != null
                ? Optional.of(new Condition("u.work_email_key = ?", List.of(Folding.fold(value))))
                : Optional.empty();
    }

    private static @Nullable String equalTo(List<Filter> operands, String name) {
        for (Filter operand : operands) {
            if (operand instanceof Compare compare
                    && compare.op() == Operator.EQ
                    && compare.path().name().equalsIgnoreCase(name)
                    && compare.value() instanceof Literal.Text text) {
                return text.value();
            }
        }
        return null;
    }

    /** How the values of a column are compared. */
    enum Kind {
        FOLDED,
        EXACT,
        TRUTH,
        MOMENT,
        ID,
        GROUP_OF_USER,
        MEMBER_OF_GROUP
    }

    /**
     * A column.
     *
     * @param sql its expression; none where memberships are asked
     * @param kind how it is compared
     */
    record Column(@Nullable String sql, Kind kind) {

        private static final String GROUP_OF_USER =
                "exists (select 1 from membership m where m.super_tenant_id = u.super_tenant_id"
                        + " and m.member_id = u.id";
        private static final String MEMBER_OF_GROUP =
                "exists (select 1 from membership m where m.super_tenant_id = g.super_tenant_id"
                        + " and m.group_id = g.id";

        Condition present() {
            return switch (kind) {
                case GROUP_OF_USER -> new Condition(GROUP_OF_USER + ")", List.of());
                case MEMBER_OF_GROUP -> new Condition(MEMBER_OF_GROUP + ")", List.of());
                case FOLDED, EXACT, TRUTH, MOMENT, ID ->
                        new Condition(sql + " is not null", List.of());
            };
        }

        Condition compare(Operator operator, Literal literal) {
            return switch (kind) {
                case FOLDED ->
                        Comparisons.text(expression(), operator, Folding.fold(literal.plain()));
                case EXACT -> Comparisons.text(expression(), operator, literal.plain());
                case TRUTH ->
                        Comparisons.ordered(
                                expression(), operator, Boolean.valueOf(literal.plain()));
                case MOMENT ->
                        Comparisons.ordered(expression(), operator, FilterSql.moment(literal));
                case ID -> id(operator, literal);
                case GROUP_OF_USER -> member(GROUP_OF_USER, "m.group_id", operator, literal);
                case MEMBER_OF_GROUP -> member(MEMBER_OF_GROUP, "m.member_id", operator, literal);
            };
        }

        private Condition expression() {
            return new Condition(String.valueOf(sql), List.of());
        }

        private Condition id(Operator operator, Literal literal) {
            Optional<UUID> id = UserId.parse(literal.plain()).map(UserId::value);
            if (operator == Operator.EQ) {
                return id.map(one -> new Condition(sql + " = ?", List.of(one)))
                        .orElse(new Condition("false", List.of()));
            }
            return Comparisons.text(
                    new Condition(sql + "::text", List.of()), operator, literal.plain());
        }

        private static Condition member(
                String exists, String column, Operator operator, Literal literal) {
            Optional<UUID> id = UserId.parse(literal.plain()).map(UserId::value);
            if (operator == Operator.EQ && id.isPresent()) {
                return new Condition(exists + " and " + column + " = ?)", List.of(id.get()));
            }
            if (operator == Operator.EQ) {
                return new Condition("false", List.of());
            }
            Condition text =
                    Comparisons.text(
                            new Condition(column + "::text", List.of()), operator, literal.plain());
            return new Condition(exists + " and " + text.sql() + ")", text.parameters());
        }
    }
}
