package io.headgate.scim.resource;

import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.text.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects, or refuses, attributes that the schemas do not know: names only, at most 100. */
public final class UnknownAttributes {
    private static final int MOST = 100;

    private final ResourceSchema schema;
    private final Leniency leniency;
    private final ScimErrorType refusal;
    private final Set<String> names = new LinkedHashSet<>();

    /**
     * @param refusal the error of {@link Leniency#STRICT}: invalidSyntax in a body, invalidPath in
     *     a PATCH path
     */
    public UnknownAttributes(ResourceSchema schema, Leniency leniency, ScimErrorType refusal) {
        this.schema = schema;
        this.leniency = leniency;
        this.refusal = refusal;
    }

    /** Notes a name as it was sent. */
    public void add(String name) {
        switch (leniency) {
            case LENIENT -> {
                if (names.size() < MOST) {
                    names.add(name);
                }
            }
            case STRICT -> throw new ScimException(refusal, detail(name));
        }
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    private String detail(String name) {
        String hint =
                Nearest.to(name, schema.names())
                        .map(near -> "Did you mean " + ScimException.quote(near) + "?")
                        .orElse("Remove it from the attribute mapping.");
        return "The attribute %s does not exist. %s".formatted(ScimException.quote(name), hint);
    }
}
