package io.headgate.scim.filter;

/** True when the operand is false; unknown when it is unknown. */
public record Not(Filter operand) implements Filter {
    @Override
    public String text() {
        return "not (" + operand.text() + ")";
    }
}
