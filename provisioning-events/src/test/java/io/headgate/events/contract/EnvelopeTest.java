package io.headgate.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Revision, key, topic and headers of a record. */
class EnvelopeTest {

    @Test
    void aLaterEpochStandsAboveEverySequenceBefore() {
        Revision last = Revision.of(1, (1L << 40) - 1);

        assertThat(Revision.of(2, 0)).isGreaterThan(last);
        assertThat(Revision.of(1, 7)).isLessThan(Revision.of(1, 8));
        assertThat(last.epoch()).isEqualTo(1);
        assertThat(last.sequence()).isEqualTo((1L << 40) - 1);
    }

    @Test
    void revisionsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Revision.of(0, 1L << 40));
        assertThatIllegalArgumentException().isThrownBy(() -> Revision.of(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Revision.of(1L << 23, 0));
        assertThat(Revision.of((1L << 23) - 1, (1L << 40) - 1).value()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void everyKeySurvivesItsText() {
        for (EventType.Entity entity : EventType.Entity.values()) {
            EventKey key = new EventKey(States.LONDON, entity, new UUID(3, 4));
            assertThat(EventKey.parse(key.text())).isEqualTo(key);
        }
        assertThat(EventKey.account(States.LONDON, States.ALICE).text())
                .isEqualTo(
                        "00000000-0000-0000-0000-000000000001/account/"
                                + "00000000-0000-0000-0000-00000000000a");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        String id = States.LONDON.toString();
        for (String text :
                List.of(
                        "",
                        id,
                        id + "/account",
                        id + "/role/" + id,
                        id + "/account/x",
                        "a/b/c/d")) {
            assertThatIllegalArgumentException().isThrownBy(() -> EventKey.parse(text));
        }
    }

    @Test
    void topicsCarryTheNameOfTheCell() {
        assertThat(Topics.accounts("eu-1")).isEqualTo("headgate.accounts.eu-1");
        assertThat(Topics.subAccounts("shared")).isEqualTo("headgate.sub-accounts.shared");
        for (String cell : List.of("", "-a", "a-", "A", "a.b", "a".repeat(64))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Topics.accounts(cell));
        }
    }

    @Test
    void aTenantStandsInOnePartitionAndTenantsSpread() {
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            TenantId tenant = new TenantId(new UUID(Long.MIN_VALUE + i, i * 31L));
            used.add(Topics.partition(tenant, 4));
            assertThat(Topics.partition(tenant, 4)).isEqualTo(Topics.partition(tenant, 4));
        }
        assertThat(used).isSubsetOf(0, 1, 2, 3).hasSizeGreaterThan(1);
    }

    @Test
    void headersAreCloudEvents() {
        RecordHeaders headers = new RecordHeaders();
        States.headers().toKafka().forEach(headers::add);

        assertThat(EventHeaders.text(headers, "ce_specversion")).contains("1.0");
        assertThat(EventHeaders.text(headers, "ce_type")).contains("account.state");
        assertThat(EventHeaders.text(headers, "ce_revision")).contains("1099511627777");
        assertThat(EventHeaders.text(headers, "ce_time")).contains("2026-01-01T12:00:00Z");
        assertThat(EventHeaders.text(headers, "ce_tenant")).contains(States.LONDON.toString());
        assertThat(EventHeaders.text(headers, "ce_id"))
                .contains(EventKey.account(States.LONDON, States.ALICE).text() + "@1099511627777");
        assertThat(EventHeaders.text(headers, "ce_missing")).isEmpty();
    }

    @Test
    void theLastHeaderOfANameCounts() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("a", "1".getBytes(StandardCharsets.UTF_8));
        headers.add("a", "2".getBytes(StandardCharsets.UTF_8));

        assertThat(EventHeaders.text(headers, "a")).contains("2");
    }

    @Test
    void aTypeOfANewerPublisherIsNotKnown() {
        assertThat(EventType.ofWireName("account.renamed")).isEmpty();
        for (EventType type : EventType.values()) {
            assertThat(EventType.ofWireName(type.wireName())).contains(type);
        }
    }
}
