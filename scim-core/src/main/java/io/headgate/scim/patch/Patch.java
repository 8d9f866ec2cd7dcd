package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.resource.Leniency;
import io.headgate.scim.schema.ResourceSchema;

/** Applies PATCH requests to canonical documents. */
public final class Patch {
    private Patch() {}

    /**
     * The document after all operations; unknown attributes are ignored and named.
     *
     * @param document canonical, see {@code ResourceNormalizer}; it is not changed
     * @throws io.headgate.scim.ScimException invalidPath, noTarget, mutability, invalidValue,
     *     invalidFilter; then none of the operations counts
     */
    public static PatchResult apply(
            ObjectNode document, PatchRequest request, ResourceSchema schema) {
        return apply(document, request, schema, Leniency.LENIENT);
    }

    /** The same, with a choice about unknown attributes: strict refuses them with invalidPath. */
    public static PatchResult apply(
            ObjectNode document, PatchRequest request, ResourceSchema schema, Leniency leniency) {
        var run = new PatchRun(document.deepCopy(), schema, leniency);
        request.operations().forEach(run::operation);
        return run.result();
    }
}
