package io.headgate.scim.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * True when all operands are. At least two operands, none of them of this kind itself: nested ones
 * are taken over.
 */
public record And(List<Filter> operands) implements Filter {
    public And {
        var flat = new ArrayList<Filter>();
        for (Filter operand : operands) {
            if (operand instanceof And nested) {
                flat.addAll(nested.operands());
            } else {
                flat.add(operand);
            }
        }
        if (flat.size() < 2) {
            throw new IllegalArgumentException("A and needs two operands");
        }
        operands = List.copyOf(flat);
    }

    public And(Filter left, Filter right) {
        this(List.of(left, right));
    }

    @Override
    public String text() {
        return operands.stream().map(And::operand).collect(Collectors.joining(" and "));
    }

    private static String operand(Filter operand) {
        return operand instanceof Or ? "(" + operand.text() + ")" : operand.text();
    }
}
