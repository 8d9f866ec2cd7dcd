package io.headgate.scim.filter;

import java.util.List;

/**
 * What one comparison of a filter saw, for explanations.
 *
 * @param path the attribute, in canonical spelling
 * @param comparison the comparison as text
 * @param values the values there, as text; empty when the attribute is absent
 */
public record Observation(String path, String comparison, List<String> values, Truth truth) {
    public Observation {
        values = List.copyOf(values);
    }
}
