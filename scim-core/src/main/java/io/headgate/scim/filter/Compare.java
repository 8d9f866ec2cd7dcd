package io.headgate.scim.filter;

/**
 * Compares an attribute with a literal. Of a multi-valued attribute any value may match, for {@code
 * ne} too; {@code not (x eq "y")} says that none does.
 */
public record Compare(AttributePath path, Operator op, Literal value) implements Filter {
    @Override
    public String text() {
        return path.text() + " " + op.text() + " " + value.text();
    }
}
