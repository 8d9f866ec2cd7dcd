package io.headgate.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path made ready for reading the values of many resources, for example {@code addresses[type eq
 * "work"].locality}. Immutable, and safe to share between threads.
 */
public final class CompiledPath {
    private final ResolvedAttribute attribute;
    private final @Nullable CompiledFilter elements;

    private CompiledPath(ResolvedAttribute attribute, @Nullable CompiledFilter elements) {
        this.attribute = attribute;
        this.elements = elements;
    }

    /**
     * Makes a path ready. A complex attribute without a sub-attribute means its {@code value}.
     *
     * @throws ScimException invalidPath for a path that does not parse or name an attribute;
     *     invalidFilter for brackets that do not fit
     */
    public static CompiledPath compile(String text, ResourceSchema schema) {
        SelectedPath selected = Filters.parsePath(text);
        AttributePath path = selected.path();
        ResolvedAttribute found =
                schema.resolve(
                                path.schema(),
                                path.name(),
                                selected.sub() == null ? path.sub() : selected.sub())
                        .orElseThrow(
                                () ->
                                        new ScimException(
                                                ScimErrorType.INVALID_PATH,
                                                "The attribute "
                                                        + ScimException.quote(text)
                                                        + " does not exist."));
        Filter filter = selected.filter();
        return new CompiledPath(
                found.atValue(),
                filter == null ? null : FilterEvaluator.compileElement(filter, path, schema));
    }

    /** The values there as text, in their order; objects have none. */
    public List<String> values(JsonNode resource) {
        String extension = attribute.extension();
        JsonNode holder = extension == null ? resource : resource.path(extension);
        JsonNode node = holder.path(attribute.attribute().name());
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> add(element, values));
        } else {
            add(node, values);
        }
        return values;
    }

    private void add(JsonNode element, List<String> values) {
        if (elements != null && elements.test(element) != Truth.TRUE) {
            return;
        }
        JsonNode value = attribute.sub() == null ? element : element.path(attribute.leaf().name());
        if (value.isValueNode() && !value.isNull()) {
            values.add(value.asText());
        }
    }
}
