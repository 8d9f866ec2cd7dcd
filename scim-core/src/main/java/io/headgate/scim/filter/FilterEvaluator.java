package io.headgate.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.scim.schema.ResourceSchema;

/** Asks resources whether they fulfil a filter. */
public final class FilterEvaluator {
    private FilterEvaluator() {}

    /**
     * Whether a resource fulfils a filter, as in a SCIM query.
     *
     * @throws io.headgate.scim.ScimException invalidFilter when the filter does not fit the schema
     */
    public static Truth evaluate(Filter filter, JsonNode resource, ResourceSchema schema) {
        return compile(filter, schema, AbsentPolicy.SCIM).test(resource);
    }

    /**
     * A filter made ready for many resources: paths are resolved and literals folded once.
     *
     * @throws io.headgate.scim.ScimException invalidFilter when the filter does not fit the schema
     */
    public static CompiledFilter compile(
            Filter filter, ResourceSchema schema, AbsentPolicy absent) {
        Filter canonical = Filters.validate(filter, schema);
        return new CompiledFilter(canonical, new FilterCompiler(schema, absent).node(canonical));
    }

    /**
     * A filter over the elements of one multi-valued attribute, such as the one in the brackets of
     * a PATCH path.
     *
     * @param attribute the path of the complex attribute
     * @throws io.headgate.scim.ScimException invalidFilter when the filter does not fit the
     *     attribute
     */
    public static CompiledFilter compileElement(
            Filter filter, AttributePath attribute, ResourceSchema schema) {
        Filter canonical = Filters.validate(new ValuePath(attribute, filter), schema);
        Filter inner = ((ValuePath) canonical).filter();
        var compiler = new FilterCompiler(schema, AbsentPolicy.SCIM);
        return new CompiledFilter(
                inner, compiler.element(inner, attribute.resolve(schema).orElseThrow()));
    }
}
