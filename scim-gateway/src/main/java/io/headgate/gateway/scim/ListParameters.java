package io.headgate.gateway.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.gateway.directory.Condition;
import io.headgate.gateway.directory.FilterSql;
import io.headgate.gateway.directory.Page;
import io.headgate.scim.message.ListResponse;
import io.headgate.scim.projection.Projection;
import io.headgate.scim.schema.ResourceSchema;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query (RFC 7644 section 3.4.2), the same for every resource type.
 *
 * @param filter which resources; all when left out
 * @param startIndex the first one, counted from 1
 * @param count how many at most
 * @param attributes what is wanted of each
 * @param excludedAttributes what is not wanted
 */
public record ListParameters(
        @QueryParam("filter") @Nullable String filter,
        @QueryParam("startIndex") @Nullable String startIndex,
        @QueryParam("count") @Nullable String count,
        @QueryParam("attributes") @Nullable String attributes,
        @QueryParam("excludedAttributes") @Nullable String excludedAttributes) {

    Projection projection(ResourceSchema schema) {
        return Projection.of(attributes, excludedAttributes, schema);
    }

    /**
     * Answers the query. The total is counted only where the page does not tell it.
     *
     * @throws io.headgate.scim.ScimException invalidFilter, or invalidValue for a number that is
     *     none
     */
    Response answer(
            FilterSql filters,
            Function<Page, List<ObjectNode>> fetching,
            ToLongFunction<Condition> counting) {
        Condition condition =
                filter == null || filter.isBlank() ? Condition.ALWAYS : filters.compile(filter);
        long start = ScimRequest.startIndex(startIndex);
        int limit = ScimRequest.count(count);
        List<ObjectNode> resources =
                limit == 0 ? List.of() : fetching.apply(new Page(condition, start - 1, limit));
        long total =
                ListTotals.known(start, limit, resources.size())
                        .orElseGet(() -> counting.applyAsLong(condition));
        return ScimAnswers.ok(ListResponse.of(total, start, resources));
    }
}
