package io.headgate.scim.filter;

/** True when the attribute has a value; of a complex one, when any sub-attribute has. */
public record Present(AttributePath path) implements Filter {
    @Override
    public String text() {
        return path.text() + " pr";
    }
}
