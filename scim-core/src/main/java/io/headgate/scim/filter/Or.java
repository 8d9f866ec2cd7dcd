package io.headgate.scim.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * True when any operand is. At least two operands, none of them of this kind itself: nested ones
 * are taken over.
 */
public record Or(List<Filter> operands) implements Filter {
    public Or {
        var flat = new ArrayList<Filter>();
        for (Filter operand : operands) {
            if (operand instanceof Or nested) {
                flat.addAll(nested.operands());
            } else {
                flat.add(operand);
            }
        }
        if (flat.size() < 2) {
            throw new IllegalArgumentException("A or needs two operands");
        }
        operands = List.copyOf(flat);
    }

    public Or(Filter left, Filter right) {
        this(List.of(left, right));
    }

    @Override
    public String text() {
        return operands.stream().map(Filter::text).collect(Collectors.joining(" or "));
    }
}
