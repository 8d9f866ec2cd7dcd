package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Some clients add a member with the path that would remove it, and no value.
 *
 * <pre>
 * sent:      {"op": "add", "path": "members[value eq \"7f4b\"]"}
 * should be: {"op": "add", "path": "members", "value": [{"value": "7f4b"}]}
 * </pre>
 */
public final class AddByValueFilter {
    private AddByValueFilter() {}

    /** Whether an operation says with its filter alone what is to be there. */
    public static boolean applies(boolean filtered, @Nullable JsonNode value) {
        return filtered && (value == null || value.isNull());
    }
}
