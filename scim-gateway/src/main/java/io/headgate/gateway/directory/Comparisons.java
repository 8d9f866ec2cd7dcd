package io.headgate.gateway.directory;

import io.headgate.scim.filter.Operator;
import java.util.ArrayList;
import java.util.List;

/** The comparisons of RFC 7644 table 3 in SQL. */
final class Comparisons {

    private Comparisons() {}

    /** Compares text; what is absent differs from everything. */
    static Condition text(Condition left, Operator operator, String right) {
        return switch (operator) {
            case EQ -> with(left, " = ?", right);
            case NE -> new Condition("(" + left.sql() + " = ?) is not true", plus(left, right));
            case CO -> with(left, " like ? escape '\\'", "%" + escaped(right) + "%");
            case SW -> with(left, " like ? escape '\\'", escaped(right) + "%");
            case EW -> with(left, " like ? escape '\\'", "%" + escaped(right));
            case GT -> with(left, " collate \"C\" > ?", right);
            case GE -> with(left, " collate \"C\" >= ?", right);
            case LT -> with(left, " collate \"C\" < ?", right);
            case LE -> with(left, " collate \"C\" <= ?", right);
        };
    }

    /** Compares values that have an order of their own; looking into them makes no sense. */
    static Condition ordered(Condition left, Operator operator, Object right) {
        return switch (operator) {
            case EQ, CO, SW, EW -> with(left, " = ?", right);
            case NE -> new Condition("(" + left.sql() + " = ?) is not true", plus(left, right));
            case GT -> with(left, " > ?", right);
            case GE -> with(left, " >= ?", right);
            case LT -> with(left, " < ?", right);
            case LE -> with(left, " <= ?", right);
        };
    }

    private static Condition with(Condition left, String operator, Object right) {
        return new Condition(left.sql() + operator, plus(left, right));
    }

    private static List<Object> plus(Condition left, Object right) {
        List<Object> parameters = new ArrayList<>(left.parameters());
        parameters.add(right);
        return parameters;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
