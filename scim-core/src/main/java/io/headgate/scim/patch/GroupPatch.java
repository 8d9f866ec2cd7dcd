package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.AddByValueFilter;
import io.headgate.scim.dialect.EmptyStringUnassigns;
import io.headgate.scim.dialect.EntraRemoveMembersByValue;
import io.headgate.scim.filter.AttributePath;
import io.headgate.scim.filter.Compare;
import io.headgate.scim.filter.Filter;
import io.headgate.scim.filter.Filters;
import io.headgate.scim.filter.Literal;
import io.headgate.scim.filter.Operator;
import io.headgate.scim.filter.Or;
import io.headgate.scim.filter.ValuePath;
import io.headgate.scim.resource.Member;
import io.headgate.scim.resource.Members;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Separates what a PATCH wants of a group's members from what it wants of the group. */
public final class GroupPatch {
    private final ResourceSchema schema;
    private final PatchLimits limits;
    private final MembershipChanges changes = new MembershipChanges();
    private final List<PatchOperation> rest = new ArrayList<>();

    private GroupPatch(ResourceSchema schema, PatchLimits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /**
     * The plan of a PATCH, made without looking at the group.
     *
     * @throws ScimException invalidValue for a member without value, invalidFilter for a filter
     *     that is not about {@code value}, tooMany for more than 10,000 members in an operation
     */
    public static GroupPatchPlan plan(PatchRequest request, ResourceSchema schema) {
        return plan(request, schema, PatchLimits.DEFAULT);
    }

    /** The same with other limits. */
    public static GroupPatchPlan plan(
            PatchRequest request, ResourceSchema schema, PatchLimits limits) {
        var planning = new GroupPatch(schema, limits);
        request.operations().forEach(planning::operation);
        return new GroupPatchPlan(planning.changes.list(), new PatchRequest(planning.rest));
    }

    private void operation(PatchOperation operation) {
        PatchPath path = operation.path();
        JsonNode value = operation.value();
        if (path == null) {
            withoutPath(operation.op(), value);
        } else if (isMembers(path.attribute())) {
            atMembers(operation.op(), path, value);
        } else {
            rest.add(operation);
        }
    }

    private void withoutPath(Op op, @Nullable JsonNode value) {
        if (!(value instanceof ObjectNode attributes)) {
            return;
        }
        ObjectNode others = attributes.objectNode();
        for (Map.Entry<String, JsonNode> field : attributes.properties()) {
            if (isMembers(field.getKey())) {
                whole(op, field.getValue());
            } else {
                others.set(field.getKey(), field.getValue());
            }
        }
        if (!others.isEmpty()) {
            rest.add(new PatchOperation(op, null, others));
        }
    }

    private void atMembers(Op op, PatchPath path, @Nullable JsonNode value) {
        String sub = path.sub() == null ? path.attribute().sub() : path.sub();
        if (sub != null && !sub.equalsIgnoreCase("value")) {
            throw new ScimException(
                    ScimErrorType.MUTABILITY,
                    "The parts of a member cannot be changed. Remove the member and add another.");
        }
        Filter filter = path.filter();
        if (filter != null) {
            selected(op, path, selectedIds(filter), value);
        } else if (op == Op.REMOVE) {
            remove(value);
        } else if (value == null) {
            throw new ScimException(
                    ScimErrorType.INVALID_VALUE,
                    "The operation on \"members\" has no \"value\". Send the members.");
        } else {
            whole(op, value);
        }
    }

    private void whole(Op op, JsonNode value) {
        List<Member> members = Members.read(value, schema, limits.members());
        switch (op) {
            case ADD -> changes.add(members);
            case REPLACE -> changes.replaceAll(members);
            case REMOVE -> throw new IllegalStateException("A remove has a path");
        }
    }

    private void remove(@Nullable JsonNode value) {
        if (EntraRemoveMembersByValue.namesElements(value)) {
            JsonNode named = value == null ? NullNode.getInstance() : value;
            List<Member> members = Members.read(named, schema, limits.members());
            changes.remove(members.stream().map(Member::value).toList());
        } else {
            changes.removeAll();
        }
    }

    private void selected(Op op, PatchPath path, List<String> ids, @Nullable JsonNode value) {
        boolean named = AddByValueFilter.applies(path.sub() == null, value);
        switch (op) {
            case REMOVE -> changes.remove(ids);
            case ADD -> changes.add(named ? unnamed(ids) : given(value));
            case REPLACE -> {
                changes.remove(ids);
                changes.add(given(value));
            }
        }
    }

    private List<Member> given(@Nullable JsonNode value) {
        JsonNode sent = value == null ? NullNode.getInstance() : value;
        return EmptyStringUnassigns.isUnassigned(sent)
                ? List.of()
                : Members.read(sent, schema, limits.members());
    }

    private static List<Member> unnamed(List<String> ids) {
        return ids.stream().map(id -> new Member(id, null, null)).toList();
    }

    /** The ids of {@code value eq "a"}, or of several of these joined by {@code or}. */
    private List<String> selectedIds(Filter filter) {
        var path = new ValuePath(AttributePath.of("members"), filter);
        Filter canonical = ((ValuePath) Filters.validate(path, schema)).filter();
        List<Filter> operands = canonical instanceof Or or ? or.operands() : List.of(canonical);
        var ids = new ArrayList<String>();
        for (Filter operand : operands) {
            ids.add(id(operand).orElseThrow(GroupPatch::notById));
        }
        return ids;
    }

    private static Optional<String> id(Filter filter) {
        return filter instanceof Compare compare
                        && compare.op() == Operator.EQ
                        && compare.path().name().equals("value")
                        && compare.value() instanceof Literal.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private boolean isMembers(AttributePath path) {
        return schema.resolve(path.schema(), path.name(), null)
                .filter(GroupPatch::isMembers)
                .isPresent();
    }

    private boolean isMembers(String key) {
        return schema.resolve(key)
                .filter(found -> found.sub() == null)
                .filter(GroupPatch::isMembers)
                .isPresent();
    }

    private static boolean isMembers(ResolvedAttribute found) {
        return found.extension() == null && found.attribute().name().equals("members");
    }

    private static ScimException notById() {
        return new ScimException(
                ScimErrorType.INVALID_FILTER,
                "Members are selected by id only. Write members[value eq \"...\"].");
    }
}
