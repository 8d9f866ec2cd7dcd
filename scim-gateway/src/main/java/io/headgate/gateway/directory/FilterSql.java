package io.headgate.gateway.directory;

import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.filter.And;
import io.headgate.scim.filter.Compare;
import io.headgate.scim.filter.Filter;
import io.headgate.scim.filter.Filters;
import io.headgate.scim.filter.Literal;
import io.headgate.scim.filter.Not;
import io.headgate.scim.filter.Operator;
import io.headgate.scim.filter.Or;
import io.headgate.scim.filter.Present;
import io.headgate.scim.filter.ValuePath;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compiles a SCIM filter to SQL. What the text consists of is fixed here; attribute names and
 * literals are parameters, and attribute names are those of the schema, never those of the client.
 */
public final class FilterSql {

    private final ResourceSchema schema;
    private final Columns columns;

    /** A compiler for users or groups. */
    public FilterSql(ResourceSchema schema, Columns columns) {
        this.schema = schema;
        this.columns = columns;
    }

    /**
     * The condition of a filter.
     *
     * @throws ScimException invalidFilter if the filter does not parse or fit the schema
     */
    public Condition compile(String filter) {
        return condition(Filters.validate(Filters.parse(filter), schema));
    }

    private Condition condition(Filter filter) {
        return switch (filter) {
            case And and -> join(and.operands(), " and ");
            case Or or -> join(or.operands(), " or ");
            case Not not -> wrap("not coalesce(", condition(not.operand()), ", false)");
            case Present present -> present(resolved(present.path().text()));
            case Compare compare -> compare(compare);
            case ValuePath path -> elements(path);
        };
    }

    private Condition join(List<Filter> operands, String word) {
        List<Condition> all = operands.stream().map(this::condition).toList();
        return new Condition(
                all.stream().map(Condition::sql).collect(Collectors.joining(word, "(", ")")),
                all.stream().flatMap(one -> one.parameters().stream()).toList());
    }

    private Condition present(ResolvedAttribute attribute) {
        Optional<Columns.Column> column = columns.of(attribute);
        if (column.isPresent()) {
            return column.get().present();
        }
        if (attribute.attribute().multiValued() && attribute.sub() != null) {
            return exists(
                    attribute,
                    new Condition("e ->> ? is not null", List.of(attribute.leaf().name())));
        }
        return new Condition(
                columns.alias() + ".document #> ? is not null", List.of(path(attribute, true)));
    }

    private Condition compare(Compare compare) {
        ResolvedAttribute attribute = resolved(compare.path().text());
        if (compare.value() instanceof Literal.Null) {
            Condition present = present(attribute);
            return compare.op() == Operator.EQ ? wrap("not (", present, ")") : present;
        }
        Optional<Columns.Column> column = columns.of(attribute);
        if (column.isPresent()) {
            return column.get().compare(compare.op(), compare.value());
        }
        if (!attribute.attribute().multiValued()) {
            return text(
                    new Condition(
                            columns.alias() + ".document #>> ?", List.of(path(attribute, true))),
                    attribute,
                    compare);
        }
        Condition element =
                attribute.sub() == null
                        ? new Condition("e #>> '{}'", List.of())
                        : new Condition("e ->> ?", List.of(attribute.leaf().name()));
        Condition any = exists(attribute, text(element, attribute, compare));
        return compare.op() == Operator.NE ? wrap("(", or(any, absent(attribute)), ")") : any;
    }

    private Condition elements(ValuePath valuePath) {
        ResolvedAttribute attribute = resolved(valuePath.path().text());
        Optional<Condition> quick = columns.quick(valuePath);
        return quick.orElseGet(() -> exists(attribute, element(attribute, valuePath.filter())));
    }

    private Condition element(ResolvedAttribute parent, Filter filter) {
        return switch (filter) {
            case And and -> joinElements(parent, and.operands(), " and ");
            case Or or -> joinElements(parent, or.operands(), " or ");
            case Not not -> wrap("not coalesce(", element(parent, not.operand()), ", false)");
            case Present present ->
                    new Condition("e ->> ? is not null", List.of(present.path().name()));
            case Compare compare -> {
                ResolvedAttribute sub = resolved(parent.text() + "." + compare.path().name());
                Condition value = new Condition("e ->> ?", List.of(sub.leaf().name()));
                yield compare.value() instanceof Literal.Null
                        ? wrap("", value, compare.op() == Operator.EQ ? " is null" : " is not null")
                        : text(value, sub, compare);
            }
            case ValuePath nested ->
                    throw new ScimException(
                            ScimErrorType.INVALID_FILTER,
                            "Brackets within brackets have no meaning in a filter; remove the inner"
                                    + " ones.");
        };
    }

    private Condition joinElements(ResolvedAttribute parent, List<Filter> operands, String word) {
        List<Condition> all = operands.stream().map(one -> element(parent, one)).toList();
        return new Condition(
                all.stream().map(Condition::sql).collect(Collectors.joining(word, "(", ")")),
                all.stream().flatMap(one -> one.parameters().stream()).toList());
    }

    private Condition exists(ResolvedAttribute attribute, Condition within) {
        Condition source = source(attribute);
        List<Object> parameters = new ArrayList<>(source.parameters());
        parameters.addAll(within.parameters());
        return new Condition(
                "exists (select 1 from " + source.sql() + " where " + within.sql() + ")",
                parameters);
    }

    private Condition absent(ResolvedAttribute attribute) {
        return wrap("not ", exists(attribute, Condition.ALWAYS), "");
    }

    /** Rows of {@code e}, one an element of the attribute. */
    private Condition source(ResolvedAttribute attribute) {
        return columns.elements(attribute)
                .map(rows -> new Condition(rows, List.of()))
                .orElseGet(
                        () ->
                                new Condition(
                                        "jsonb_array_elements(coalesce("
                                                + columns.alias()
                                                + ".document #> ?, '[]'::jsonb)) e",
                                        List.of(path(attribute, false))));
    }

    private static Condition text(Condition value, ResolvedAttribute attribute, Compare compare) {
        boolean exact = attribute.leaf().caseExact();
        Condition left = exact ? value : wrap("lower(", value, ")");
        String plain = compare.value().plain();
        String right = exact ? plain : plain.toLowerCase(Locale.ROOT);
        return Comparisons.text(left, compare.op(), right);
    }

    private ResolvedAttribute resolved(String path) {
        return schema.resolve(path).orElseThrow();
    }

    private static List<String> path(ResolvedAttribute attribute, boolean toLeaf) {
        List<String> path = new ArrayList<>();
        if (attribute.extension() != null) {
            path.add(attribute.extension());
        }
        path.add(attribute.attribute().name());
        if (toLeaf && attribute.sub() != null) {
            path.add(attribute.leaf().name());
        }
        return path;
    }

    private static Condition or(Condition left, Condition right) {
        List<Object> parameters = new ArrayList<>(left.parameters());
        parameters.addAll(right.parameters());
        return new Condition(left.sql() + " or " + right.sql(), parameters);
    }

    private static Condition wrap(String before, Condition condition, String after) {
        return new Condition(before + condition.sql() + after, condition.parameters());
    }

    /** The moment that a literal names. */
    static OffsetDateTime moment(Literal literal) {
        try {
            return OffsetDateTime.parse(Objects.requireNonNull(literal).plain());
        } catch (DateTimeException e) {
            throw new ScimException(
                    ScimErrorType.INVALID_FILTER,
                    "A time is compared with something that is no dateTime; write it like"
                            + " 2026-01-31T08:00:00Z.");
        }
    }
}
