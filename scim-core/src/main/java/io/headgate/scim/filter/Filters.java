package io.headgate.scim.filter;

import io.headgate.scim.schema.ResourceSchema;

/** Reads and checks filters. */
public final class Filters {
    private Filters() {}

    /**
     * The tree of a filter, within {@link FilterLimits#DEFAULT}.
     *
     * @throws io.headgate.scim.ScimException invalidFilter, with the 1-based position
     */
    public static Filter parse(String text) {
        return parse(text, FilterLimits.DEFAULT);
    }

    /**
     * The tree of a filter.
     *
     * @throws io.headgate.scim.ScimException invalidFilter, with the 1-based position
     */
    public static Filter parse(String text, FilterLimits limits) {
        return new FilterParser(text, limits, FilterParser.IN_FILTER).filter();
    }

    /**
     * Reads the path of a PATCH operation, which shares the grammar.
     *
     * @throws io.headgate.scim.ScimException invalidPath, with the 1-based position
     */
    public static SelectedPath parsePath(String text) {
        return new FilterParser(text, FilterLimits.DEFAULT, FilterParser.IN_PATH).path();
    }

    /**
     * Checks a filter against a resource type and returns it in canonical form: names as in the
     * schema, extension attributes with their URN, {@code .value} written out where a complex
     * attribute is compared, literals of the attribute's type. Code that compiles filters can rely
     * on that form.
     *
     * @throws io.headgate.scim.ScimException invalidFilter for an unknown attribute, an operator or
     *     a literal that does not fit the attribute
     */
    public static Filter validate(Filter filter, ResourceSchema schema) {
        return new FilterValidator(schema).canonical(filter);
    }
}
