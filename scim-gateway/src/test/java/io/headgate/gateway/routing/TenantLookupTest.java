package io.headgate.gateway.routing;

import static io.headgate.gateway.routing.London.LONDON;
import static io.headgate.gateway.routing.London.OSLO;
import static io.headgate.gateway.routing.London.PARIS;
import static io.headgate.gateway.routing.London.TENANTS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenantLookupTest {

    @Test
    void aTenantIsFoundByKeyAliasAndDomain() {
        assertThat(TENANTS.find("paris")).contains(PARIS);
        assertThat(TENANTS.find("Head Office")).contains(LONDON);
        assertThat(TENANTS.find("fr.example.com")).contains(PARIS);
        assertThat(TENANTS.find("someone@fr.example.com")).contains(PARIS);
    }

    @Test
    void spacesCaseAndFormsOfLettersDoNotMatter() {
        assertThat(TENANTS.find("  PARIS ")).contains(PARIS);
        assertThat(TENANTS.find("ｐａｒｉｓ")).contains(PARIS);
        assertThat(TENANTS.find("i\u0302le-de-france")).contains(PARIS);
        assertThat(TENANTS.find("Someone@FR.Example.com ")).contains(PARIS);
    }

    @Test
    void aKeyStandsAboveAnAliasOfTheSameName() {
        assertThat(TENANTS.find("london")).contains(LONDON);
    }

    @Test
    void aSuspendedTenantIsFoundAndSaysSo() {
        assertThat(TENANTS.find("oslo")).contains(OSLO);
    }

    @Test
    void nothingElseIsFound() {
        assertThat(TENANTS.find("")).isEmpty();
        assertThat(TENANTS.find("lon")).isEmpty();
        assertThat(TENANTS.find("sub.fr.example.com")).isEmpty();
        assertThat(TENANTS.find("paris@example.com")).isEmpty();
        assertThat(TENANTS.find("someone@paris")).isEmpty();
    }

    @Test
    void byKeyFindsKeysOnly() {
        assertThat(TENANTS.byKey(" Paris")).contains(PARIS);
        assertThat(TENANTS.byKey("Head Office")).isEmpty();
        assertThat(TENANTS.byKey("fr.example.com")).isEmpty();
    }
}
