package io.headgate.gateway.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.storage.SuperTenantId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubAccountIdsTest {

    private static final SuperTenantId ACME = new SuperTenantId(new UUID(0, 1));
    private static final UUID ALICE = new UUID(0, 2);
    private static final TenantId LONDON = new TenantId(new UUID(0, 3));
    private static final TenantId PARIS = new TenantId(new UUID(0, 4));

    @Test
    void theIdIsTheSameWheneverTheUserComesBack() {
        assertThat(SubAccountIds.of(ACME, ALICE, LONDON))
                .isEqualTo(SubAccountIds.of(ACME, ALICE, LONDON));
    }

    @Test
    void theDerivationIsFixedForAllTime() {
        assertThat(SubAccountIds.of(ACME, ALICE, LONDON))
                .isEqualTo(SubAccountId.of("9d63db09-6245-88e7-b1fa-4131255841d6"));
    }

    @Test
    void everyPartCounts() {
        SubAccountId id = SubAccountIds.of(ACME, ALICE, LONDON);

        assertThat(SubAccountIds.of(ACME, ALICE, PARIS)).isNotEqualTo(id);
        assertThat(SubAccountIds.of(ACME, new UUID(0, 9), LONDON)).isNotEqualTo(id);
        assertThat(SubAccountIds.of(new SuperTenantId(new UUID(0, 9)), ALICE, LONDON))
                .isNotEqualTo(id);
        assertThat(SubAccountIds.of(ACME, LONDON.value(), new TenantId(ALICE))).isNotEqualTo(id);
    }

    @Test
    void theFormIsAnIdOfVersion8() {
        Set<SubAccountId> ids = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            SubAccountId id = SubAccountIds.of(ACME, new UUID(7, i), LONDON);
            assertThat(id.value().version()).isEqualTo(8);
            assertThat(id.value().variant()).isEqualTo(2);
            ids.add(id);
        }
        assertThat(ids).hasSize(500);
    }
}
