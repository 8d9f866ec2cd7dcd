package io.headgate.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FilterRoundTripTest {
    private static final FilterLimits WIDE = new FilterLimits(100_000, 1_000, 64);

    @Property(tries = 500)
    void parsingTheTextGivesTheTreeAgain(@ForAll("filters") Filter filter) {
        assertThat(Filters.parse(filter.text(), WIDE)).isEqualTo(filter);
    }

    @Property(tries = 500)
    void whateverIsSentIsAnsweredWithATreeOrARefusal(@ForAll String text) {
        try {
            Filter filter = Filters.parse(text, WIDE);
            assertThat(Filters.parse(filter.text(), WIDE)).isEqualTo(filter);
        } catch (io.headgate.scim.ScimException refused) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Provide
    Arbitrary<Filter> filters() {
        return tree(3);
    }

    private Arbitrary<Filter> tree(int depth) {
        Arbitrary<Filter> leaf = Arbitraries.oneOf(compare(), paths().map(Present::new));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Filter> inner = Arbitraries.lazy(() -> tree(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                inner.map(Not::new),
                inner.list().ofMinSize(2).ofMaxSize(4).map(And::new),
                inner.list().ofMinSize(2).ofMaxSize(4).map(Or::new),
                Combinators.combine(names(), inner)
                        .as((name, filter) -> new ValuePath(AttributePath.of(name), filter)));
    }

    private Arbitrary<Filter> compare() {
        return Combinators.combine(paths(), Arbitraries.of(Operator.class), literals())
                .as(Compare::new);
    }

    private Arbitrary<AttributePath> paths() {
        return Combinators.combine(
                        Arbitraries.of("urn:ietf:params:scim:schemas:core:2.0:User", "urn:a.b:C")
                                .injectNull(0.7),
                        names(),
                        names().injectNull(0.5))
                .as(AttributePath::new);
    }

    private Arbitrary<String> names() {
        return Arbitraries.of("userName", "x-y_z9", "$ref", "not", "and", "or", "pr", "eq");
    }

    private Arbitrary<Literal> literals() {
        return Arbitraries.oneOf(
                // Without NUL and halves of surrogate pairs: no filter may have them.
                Arbitraries.strings()
                        .withCharRange('\u0001', '\ud7ff')
                        .withCharRange('\ue000', '\uffff')
                        .ofMaxLength(10)
                        .map(Literal.Text::new),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1e9), BigDecimal.valueOf(1e9))
                        .ofScale(3)
                        .map(Literal.Numeric::new),
                Arbitraries.of(true, false).map(Literal.Bool::new),
                Arbitraries.just(new Literal.Null()));
    }
}
