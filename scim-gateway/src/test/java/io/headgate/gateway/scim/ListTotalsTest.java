package io.headgate.gateway.scim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListTotalsTest {

    @Test
    void aPageThatIsNotFullIsTheLast() {
        assertThat(ListTotals.known(1, 100, 7)).contains(7L);
        assertThat(ListTotals.known(201, 100, 1)).contains(201L);
    }

    @Test
    void afterAFullPageMoreMayFollow() {
        assertThat(ListTotals.known(1, 100, 100)).isEmpty();
        assertThat(ListTotals.known(101, 100, 100)).isEmpty();
    }

    @Test
    void anEmptyFirstPageMeansThatThereIsNothing() {
        assertThat(ListTotals.known(1, 100, 0)).contains(0L);
    }

    @Test
    void anEmptyLaterPageSaysNothing() {
        assertThat(ListTotals.known(101, 100, 0)).isEmpty();
    }

    @Test
    void whoAsksForNoResultsWantsTheCount() {
        assertThat(ListTotals.known(1, 0, 0)).isEmpty();
    }
}
