package io.headgate.scim.filter;

import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.ComparedByValue;
import io.headgate.scim.dialect.EntraBooleanStrings;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.schema.Returned;
import io.headgate.scim.text.DateTimes;
import io.headgate.scim.text.Nearest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Checks a tree against a resource type and puts it into canonical form. */
final class FilterValidator {
    private final ResourceSchema schema;

    FilterValidator(ResourceSchema schema) {
        this.schema = schema;
    }

    Filter canonical(Filter filter) {
        return switch (filter) {
            case And and -> new And(and.operands().stream().map(this::canonical).toList());
            case Or or -> new Or(or.operands().stream().map(this::canonical).toList());
            case Not not -> new Not(canonical(not.operand()));
            case Present present -> new Present(path(resolve(present.path())));
            case Compare compare -> compare(compare);
            case ValuePath valuePath -> valuePath(valuePath);
        };
    }

    private ResolvedAttribute resolve(AttributePath path) {
        return path.resolve(schema)
                .filter(found -> found.leaf().returned() != Returned.NEVER)
                .orElseThrow(() -> unknown(path.text(), path, schema.names()));
    }

    private static AttributePath path(ResolvedAttribute found) {
        Attribute sub = found.sub();
        return new AttributePath(
                found.extension(), found.attribute().name(), sub == null ? null : sub.name());
    }

    private Compare compare(Compare compare) {
        ResolvedAttribute found = resolve(compare.path());
        boolean presence = compare.value() instanceof Literal.Null;
        ResolvedAttribute compared = presence ? found : found.atValue();
        Literal literal = literal(compared.leaf(), compared.text(), compare);
        return new Compare(path(compared), compare.op(), literal);
    }

    private ValuePath valuePath(ValuePath valuePath) {
        ResolvedAttribute found = resolve(valuePath.path());
        if (found.sub() != null || !found.attribute().isComplex()) {
            throw invalid(
                    "%s has no sub-attributes to filter by. Compare it without brackets."
                            .formatted(ScimException.quote(found.text())));
        }
        return new ValuePath(path(found), element(valuePath.filter(), found.attribute()));
    }

    /** Inside the brackets the paths are sub-attributes. */
    Filter element(Filter filter, Attribute attribute) {
        return switch (filter) {
            case And and -> new And(elements(and.operands(), attribute));
            case Or or -> new Or(elements(or.operands(), attribute));
            case Not not -> new Not(element(not.operand(), attribute));
            case Present present ->
                    new Present(AttributePath.of(sub(present.path(), attribute).name()));
            case Compare compare -> {
                Attribute sub = sub(compare.path(), attribute);
                String where = attribute.name() + "." + sub.name();
                yield new Compare(
                        AttributePath.of(sub.name()), compare.op(), literal(sub, where, compare));
            }
            case ValuePath nested ->
                    throw invalid(
                            "%s stands inside the brackets of %s. Brackets cannot be nested."
                                    .formatted(
                                            ScimException.quote(nested.path().text()),
                                            ScimException.quote(attribute.name())));
        };
    }

    private List<Filter> elements(List<Filter> operands, Attribute attribute) {
        return operands.stream().map(operand -> element(operand, attribute)).toList();
    }

    private static Attribute sub(AttributePath path, Attribute attribute) {
        Optional<Attribute> sub =
                path.sub() == null ? attribute.sub(path.name()) : withPrefix(path, attribute);
        return sub.orElseThrow(
                () ->
                        unknown(
                                attribute.name() + "." + path.text(),
                                path,
                                attribute.subAttributes().stream().map(Attribute::name).toList()));
    }

    /** Some write {@code emails[emails.type eq "work"]}. */
    private static Optional<Attribute> withPrefix(AttributePath path, Attribute attribute) {
        String sub = path.sub();
        return sub != null && path.name().equalsIgnoreCase(attribute.name())
                ? attribute.sub(sub)
                : Optional.empty();
    }

    private static Literal literal(Attribute attribute, String where, Compare compare) {
        Literal literal = compare.value();
        Operator operator = compare.op();
        if (literal instanceof Literal.Null) {
            if (operator != Operator.EQ && operator != Operator.NE) {
                throw misfit(operator, "null", where, "Compare with eq or ne, or use pr");
            }
            return literal;
        }
        return switch (attribute.type()) {
            case STRING, REFERENCE -> new Literal.Text(literal.plain());
            case BINARY -> {
                requireEquality(operator, where, "binary");
                yield new Literal.Text(literal.plain());
            }
            case BOOLEAN -> {
                requireEquality(operator, where, "boolean");
                yield bool(literal, where);
            }
            case DATE_TIME -> date(literal, operator, where);
            case INTEGER, DECIMAL -> number(literal, operator, where);
            case COMPLEX ->
                    throw invalid(
                            "%s consists of parts and has no %s to compare. Name a part, such as %s."
                                    .formatted(
                                            ScimException.quote(where),
                                            ComparedByValue.SUB_ATTRIBUTE,
                                            where
                                                    + "."
                                                    + attribute.subAttributes().getFirst().name()));
        };
    }

    private static void requireEquality(Operator operator, String where, String type) {
        if (operator != Operator.EQ && operator != Operator.NE) {
            throw misfit(operator, "a " + type + " attribute", where, "Compare with eq or ne");
        }
    }

    private static Literal bool(Literal literal, String where) {
        if (literal instanceof Literal.Bool) {
            return literal;
        }
        return EntraBooleanStrings.read(literal.plain())
                .map(Literal.Bool::new)
                .orElseThrow(() -> badLiteral(where, "true or false"));
    }

    private static Literal date(Literal literal, Operator operator, String where) {
        if (!operator.isSubstring() && DateTimes.parse(literal.plain()).isEmpty()) {
            throw badLiteral(where, "a date such as 2026-01-31T08:00:00Z");
        }
        return new Literal.Text(literal.plain());
    }

    private static Literal number(Literal literal, Operator operator, String where) {
        if (operator.isSubstring()) {
            throw misfit(operator, "a number", where, "Compare with eq, ne, gt, ge, lt or le");
        }
        if (literal instanceof Literal.Numeric) {
            return literal;
        }
        try {
            return new Literal.Numeric(new BigDecimal(literal.plain()));
        } catch (NumberFormatException notANumber) {
            throw badLiteral(where, "a number");
        }
    }

    private static ScimException badLiteral(String where, String expected) {
        return invalid(
                "%s is compared with something else than %s. Correct the value."
                        .formatted(ScimException.quote(where), expected));
    }

    private static ScimException misfit(
            Operator operator, String what, String where, String remedy) {
        return invalid(
                "The operator %s does not work on %s (%s). %s."
                        .formatted(operator.text(), what, ScimException.quote(where), remedy));
    }

    private static ScimException unknown(String full, AttributePath path, List<String> known) {
        String sub = path.sub();
        String wanted = path.name() + (sub == null ? "" : "." + sub);
        String hint =
                Nearest.to(wanted, known)
                        .map(name -> "Did you mean %s?".formatted(ScimException.quote(name)))
                        .orElse("Use an attribute that /Schemas lists.");
        return invalid(
                "The attribute %s does not exist. %s".formatted(ScimException.quote(full), hint));
    }

    private static ScimException invalid(String detail) {
        return new ScimException(ScimErrorType.INVALID_FILTER, detail);
    }
}
