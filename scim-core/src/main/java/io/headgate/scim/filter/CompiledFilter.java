package io.headgate.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A filter ready for many resources. Immutable, and safe to share between threads. */
public final class CompiledFilter {
    private final Filter filter;
    private final FilterNode node;

    CompiledFilter(Filter filter, FilterNode node) {
        this.filter = filter;
        this.node = node;
    }

    /** The filter in canonical form, see {@link Filters#validate}. */
    public Filter filter() {
        return filter;
    }

    public Truth test(JsonNode resource) {
        return node.test(resource);
    }

    /** What every comparison saw, in the order of the text; none is skipped. */
    public List<Observation> observed(JsonNode resource) {
        var observations = new ArrayList<Observation>();
        node.observe(resource, observations);
        return observations;
    }
}
