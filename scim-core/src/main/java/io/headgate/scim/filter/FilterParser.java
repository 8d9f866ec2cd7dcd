package io.headgate.scim.filter;

import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.TrailingSubAttribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recursive descent with a depth counter, one pass over the text. Precedence: grouping, {@code
 * not}, {@code and}, {@code or}.
 */
final class FilterParser {
    static final ScimErrorType IN_FILTER = ScimErrorType.INVALID_FILTER;
    static final ScimErrorType IN_PATH = ScimErrorType.INVALID_PATH;

    private final Scanner scanner;
    private final FilterLimits limits;
    private final ScimErrorType error;
    private int depth;
    private int terms;

    FilterParser(String text, FilterLimits limits, ScimErrorType error) {
        this.limits = limits;
        this.error = error;
        this.scanner = new Scanner(text, error);
        if (text.length() > limits.length()) {
            throw new ScimException(
                    error,
                    "The filter has %d characters; at most %d are accepted. Shorten it."
                            .formatted(text.length(), limits.length()));
        }
    }

    Filter filter() {
        Filter filter = or();
        scanner.skipSpace();
        if (!scanner.atEnd()) {
            throw scanner.expected("\"and\", \"or\" or the end of the filter");
        }
        return filter;
    }

    SelectedPath path() {
        scanner.skipSpace();
        AttributePath path = scanner.attributePath();
        if (!scanner.accept('[')) {
            scanner.expectEnd();
            return new SelectedPath(path, null, null);
        }
        Filter selection = bracketed(path);
        String sub = scanner.accept('.') ? scanner.name() : null;
        scanner.expectEnd();
        return new SelectedPath(path, selection, sub);
    }

    private Filter or() {
        var operands = new ArrayList<Filter>();
        do {
            operands.add(and());
        } while (scanner.acceptWord("or"));
        return operands.size() == 1 ? operands.getFirst() : new Or(operands);
    }

    private Filter and() {
        var operands = new ArrayList<Filter>();
        do {
            operands.add(unary());
        } while (scanner.acceptWord("and"));
        return operands.size() == 1 ? operands.getFirst() : new And(operands);
    }

    private Filter unary() {
        scanner.skipSpace();
        if (scanner.accept('(')) {
            return grouped();
        }
        if (scanner.acceptNot()) {
            return new Not(grouped());
        }
        countTerm();
        AttributePath path = scanner.attributePath();
        if (scanner.accept('[')) {
            return valuePath(path);
        }
        return comparison(path);
    }

    private Filter grouped() {
        enter();
        Filter inner = or();
        scanner.skipSpace();
        if (!scanner.accept(')')) {
            throw scanner.expected("\")\"");
        }
        depth--;
        return inner;
    }

    private Filter bracketed(AttributePath path) {
        if (path.sub() != null) {
            throw scanner.problem("A value filter stands after an attribute, not a sub-attribute");
        }
        enter();
        Filter inner = or();
        scanner.skipSpace();
        if (!scanner.accept(']')) {
            throw scanner.expected("\"]\"");
        }
        depth--;
        return inner;
    }

    private Filter valuePath(AttributePath path) {
        Filter inner = bracketed(path);
        if (!TrailingSubAttribute.follows(scanner.text(), scanner.position())) {
            return new ValuePath(path, inner);
        }
        scanner.accept('.');
        countTerm();
        Filter trailing = comparison(AttributePath.of(scanner.name()));
        return new ValuePath(path, new And(List.of(inner, trailing)));
    }

    private Filter comparison(AttributePath path) {
        String word = scanner.word();
        if (word.equalsIgnoreCase("pr")) {
            return new Present(path);
        }
        @Nullable Operator operator = Operator.of(word).orElse(null);
        if (operator == null) {
            throw scanner.expectedBefore(
                    word, "an operator (eq, ne, co, sw, ew, gt, ge, lt, le, pr)");
        }
        return new Compare(path, operator, scanner.literal());
    }

    private void enter() {
        depth++;
        if (depth > limits.depth()) {
            throw scanner.problem(
                    "The filter is nested deeper than %d levels".formatted(limits.depth()));
        }
    }

    private void countTerm() {
        terms++;
        if (terms > limits.terms()) {
            throw new ScimException(
                    error,
                    "The filter has more than %d comparisons. Ask several smaller questions."
                            .formatted(limits.terms()));
        }
    }
}
