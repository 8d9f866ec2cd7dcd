package io.headgate.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The compiled tree: every node knows where its values are and how they compare. */
sealed interface FilterNode {
    Truth test(JsonNode resource);

    void observe(JsonNode resource, List<Observation> observations);

    /** Stops at the first false, or remembers that something is unknown. */
    record All(List<FilterNode> operands) implements FilterNode {
        @Override
        public Truth test(JsonNode resource) {
            Truth result = Truth.TRUE;
            for (FilterNode operand : operands) {
                switch (operand.test(resource)) {
                    case FALSE -> {
                        return Truth.FALSE;
                    }
                    case UNKNOWN -> result = Truth.UNKNOWN;
                    case TRUE -> {}
                }
            }
            return result;
        }

        @Override
        public void observe(JsonNode resource, List<Observation> observations) {
            operands.forEach(operand -> operand.observe(resource, observations));
        }
    }

    /** Stops at the first true, or remembers that something is unknown. */
    record Any(List<FilterNode> operands) implements FilterNode {
        @Override
        public Truth test(JsonNode resource) {
            Truth result = Truth.FALSE;
            for (FilterNode operand : operands) {
                switch (operand.test(resource)) {
                    case TRUE -> {
                        return Truth.TRUE;
                    }
                    case UNKNOWN -> result = Truth.UNKNOWN;
                    case FALSE -> {}
                }
            }
            return result;
        }

        @Override
        public void observe(JsonNode resource, List<Observation> observations) {
            operands.forEach(operand -> operand.observe(resource, observations));
        }
    }

    /** Turns true and false around. */
    record Negation(FilterNode operand) implements FilterNode {
        @Override
        public Truth test(JsonNode resource) {
            return operand.test(resource).negated();
        }

        @Override
        public void observe(JsonNode resource, List<Observation> observations) {
            operand.observe(resource, observations);
        }
    }

    /** Any value of an attribute fulfils a condition. */
    record Leaf(Accessor accessor, String text, Predicate<JsonNode> condition, Truth ifAbsent)
            implements FilterNode {
        @Override
        public Truth test(JsonNode resource) {
            Matching matching = new Matching(condition);
            accessor.each(resource, matching);
            return matching.seen ? Truth.of(matching.matched) : ifAbsent;
        }

        @Override
        public void observe(JsonNode resource, List<Observation> observations) {
            var values = new ArrayList<String>();
            accessor.each(
                    resource,
                    value -> {
                        values.add(value.isValueNode() ? value.asText() : value.toString());
                        return true;
                    });
            observations.add(new Observation(accessor.path(), text, values, test(resource)));
        }
    }

    /** One element of an attribute fulfils the inner filter. */
    record Element(Accessor accessor, FilterNode inner) implements FilterNode {
        @Override
        public Truth test(JsonNode resource) {
            var results = new Results(inner);
            accessor.each(resource, results);
            if (!results.seen && inner.test(NOTHING) == Truth.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            return results.result;
        }

        @Override
        public void observe(JsonNode resource, List<Observation> observations) {
            var elements = new ArrayList<JsonNode>();
            accessor.each(resource, elements::add);
            if (elements.isEmpty()) {
                elements.add(NOTHING);
            }
            for (JsonNode element : elements) {
                var inside = new ArrayList<Observation>();
                inner.observe(element, inside);
                inside.forEach(o -> observations.add(prefixed(o)));
            }
        }

        private Observation prefixed(Observation inside) {
            return new Observation(
                    accessor.path() + "." + inside.path(),
                    accessor.path() + "[" + inside.comparison() + "]",
                    inside.values(),
                    inside.truth());
        }
    }

    JsonNode NOTHING = MissingNode.getInstance();

    /** Stops at the first match. */
    final class Matching implements Predicate<JsonNode> {
        private final Predicate<JsonNode> condition;
        private boolean seen;
        private boolean matched;

        Matching(Predicate<JsonNode> condition) {
            this.condition = condition;
        }

        @Override
        public boolean test(JsonNode value) {
            seen = true;
            matched = condition.test(value);
            return !matched;
        }
    }

    /** Stops at the first element that fulfils the filter. */
    final class Results implements Predicate<JsonNode> {
        private final FilterNode inner;
        private boolean seen;
        private Truth result = Truth.FALSE;

        Results(FilterNode inner) {
            this.inner = inner;
        }

        @Override
        public boolean test(JsonNode element) {
            seen = true;
            Truth truth = inner.test(element);
            if (truth != Truth.FALSE) {
                result = truth;
            }
            return truth != Truth.TRUE;
        }
    }
}
