package io.headgate.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.AttributeType;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.text.DateTimes;
import io.headgate.scim.text.Folding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** From the canonical tree to the one that is run. */
final class FilterCompiler {
    private final ResourceSchema schema;
    private final AbsentPolicy absent;

    FilterCompiler(ResourceSchema schema, AbsentPolicy absent) {
        this.schema = schema;
        this.absent = absent;
    }

    FilterNode node(Filter filter) {
        return switch (filter) {
            case And and -> new FilterNode.All(and.operands().stream().map(this::node).toList());
            case Or or -> new FilterNode.Any(or.operands().stream().map(this::node).toList());
            case Not not -> new FilterNode.Negation(node(not.operand()));
            case Present present -> present(Accessor.of(resolve(present.path())), present);
            case Compare compare -> {
                ResolvedAttribute found = resolve(compare.path());
                yield leaf(Accessor.of(found), found.leaf(), compare);
            }
            case ValuePath valuePath -> {
                ResolvedAttribute found = resolve(valuePath.path());
                yield new FilterNode.Element(
                        Accessor.of(found), element(valuePath.filter(), found));
            }
        };
    }

    FilterNode element(Filter filter, ResolvedAttribute of) {
        return switch (filter) {
            case And and -> new FilterNode.All(elements(and.operands(), of));
            case Or or -> new FilterNode.Any(elements(or.operands(), of));
            case Not not -> new FilterNode.Negation(element(not.operand(), of));
            case Present present -> present(Accessor.inElement(present.path().name()), present);
            case Compare compare ->
                    leaf(
                            Accessor.inElement(compare.path().name()),
                            of.attribute().sub(compare.path().name()).orElseThrow(),
                            compare);
            case ValuePath nested ->
                    throw new IllegalStateException("Refused before: " + nested.path().name());
        };
    }

    private List<FilterNode> elements(List<Filter> operands, ResolvedAttribute of) {
        return operands.stream().map(operand -> element(operand, of)).toList();
    }

    private ResolvedAttribute resolve(AttributePath path) {
        return path.resolve(schema).orElseThrow();
    }

    private static FilterNode present(Accessor accessor, Filter filter) {
        return new FilterNode.Leaf(accessor, filter.text(), value -> true, Truth.FALSE);
    }

    private FilterNode leaf(Accessor accessor, Attribute attribute, Compare compare) {
        if (compare.value() instanceof Literal.Null) {
            boolean absence = compare.op() == Operator.EQ;
            return new FilterNode.Leaf(
                    accessor, compare.text(), value -> !absence, Truth.of(absence));
        }
        Truth ifAbsent =
                switch (absent) {
                    case SCIM -> Truth.of(compare.op() == Operator.NE);
                    case UNKNOWN -> Truth.UNKNOWN;
                };
        return new FilterNode.Leaf(
                accessor, compare.text(), condition(attribute, compare), ifAbsent);
    }

    private static Predicate<JsonNode> condition(Attribute attribute, Compare compare) {
        Operator op = compare.op();
        String plain = compare.value().plain();
        if (attribute.type() == AttributeType.DATE_TIME && !op.isSubstring()) {
            return date(DateTimes.parse(plain).orElseThrow(), ordering(op));
        }
        if (compare.value() instanceof Literal.Numeric number) {
            IntPredicate ordering = ordering(op);
            BigDecimal wanted = number.value();
            return value ->
                    value.isNumber() && ordering.test(value.decimalValue().compareTo(wanted));
        }
        if (compare.value() instanceof Literal.Bool) {
            boolean equal = op == Operator.EQ;
            return value -> value.asText().equals(plain) == equal;
        }
        return attribute.caseExact()
                ? text(op, plain, value -> value)
                : text(op, Folding.fold(plain), Folding::fold);
    }

    private static Predicate<JsonNode> date(Instant wanted, IntPredicate ordering) {
        return value ->
                DateTimes.parse(value.asText())
                        .filter(instant -> ordering.test(instant.compareTo(wanted)))
                        .isPresent();
    }

    private interface Fold {
        String apply(String text);
    }

    private static Predicate<JsonNode> text(Operator op, String wanted, Fold fold) {
        return switch (op) {
            case CO -> value -> fold.apply(value.asText()).contains(wanted);
            case SW -> value -> fold.apply(value.asText()).startsWith(wanted);
            case EW -> value -> fold.apply(value.asText()).endsWith(wanted);
            case EQ -> value -> fold.apply(value.asText()).equals(wanted);
            case NE -> value -> !fold.apply(value.asText()).equals(wanted);
            case GT, GE, LT, LE -> {
                IntPredicate ordering = ordering(op);
                yield value -> ordering.test(fold.apply(value.asText()).compareTo(wanted));
            }
        };
    }

    private static IntPredicate ordering(Operator op) {
        return switch (op) {
            case EQ -> order -> order == 0;
            case NE -> order -> order != 0;
            case GT -> order -> order > 0;
            case GE -> order -> order >= 0;
            case LT -> order -> order < 0;
            case LE -> order -> order <= 0;
            case CO, SW, EW -> throw new IllegalArgumentException("No order: " + op);
        };
    }
}
