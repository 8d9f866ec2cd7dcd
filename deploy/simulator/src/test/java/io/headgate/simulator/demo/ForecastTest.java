package io.headgate.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.simulator.people.People;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private final Story story = Story.of(People.USUAL);
    private final Forecast first = Forecast.ofFirst(story);
    private final Forecast later = Forecast.ofLater(story);

    @Test
    void everyReasonOfTheLobbyHasItsPeople() {
        assertThat(first.lobbyByReason())
                .isEqualTo(Map.of("AMBIGUOUS", 2L, "NO_MATCH", 3L, "UNKNOWN_TENANT", 10L));
        assertThat(later.lobbyByReason())
                .isEqualTo(Map.of("AMBIGUOUS", 2L, "NO_MATCH", 3L, "UNKNOWN_TENANT", 9L));
    }

    @Test
    void everybodyIsInATenantOrInTheLobbyExceptServiceAccounts() {
        Set<String> placed =
                first.accounts().values().stream()
                        .flatMap(accounts -> accounts.keySet().stream())
                        .collect(Collectors.toSet());
        assertThat(placed).hasSize(500 - 6 - 15);
    }

    @Test
    void theLaterStateKeepsThoseWhoLeft() {
        assertThat(later.in(House.LONDON).get(People.OLIVER))
                .isEqualTo(
                        new Forecast.Account(
                                "oliver.bennett@halden.example",
                                "DEPARTED",
                                "Viewer",
                                "DEFAULTED"));
        assertThat(account(later, House.LONDON, People.MATEO).status()).isEqualTo("SUSPENDED");
        assertThat(account(later, House.PARIS, People.MATEO).status()).isEqualTo("ACTIVE");
    }

    @Test
    void rolesFollowGroupsLocksAndBlocking() {
        assertThat(role(first, House.PARIS, People.CHLOE)).isEqualTo("Editor");
        assertThat(role(later, House.PARIS, People.CHLOE)).isEqualTo("Viewer");
        assertThat(later.in(House.PARIS).get(People.SOFIA))
                .isEqualTo(
                        new Forecast.Account(
                                "sofia.rossi@halden.example", "ACTIVE", "Editor", "LOCKED"));
        assertThat(role(later, House.BERLIN, People.JONAS)).isEqualTo("Disabled");
        assertThat(role(first, House.BERLIN, People.HANNAH)).isEqualTo("Disabled");
        assertThat(role(later, House.BERLIN, People.HANNAH)).isEqualTo("Editor");
        assertThat(role(later, House.PARIS, People.AMARA)).isEqualTo("Administrator");
        assertThat(role(later, House.BERLIN, People.KARIM)).isEqualTo("Editor");
    }

    @Test
    void aRenamedGroupKeepsItsMapping() {
        String reviewer = story.later().team(Story.APPROVERS).members().getFirst();
        assertThat(account(later, House.LONDON, reviewer).decision()).isEqualTo("MAPPED");
    }

    @Test
    void everyMappedGroupHasAPlacedMemberInItsTenantForEverySizeOfTheCompany() {
        for (int users : new int[] {People.FEWEST, 350, People.USUAL, 2_000}) {
            Story sized = Story.of(users);
            Forecast forecast = Forecast.ofFirst(sized);
            for (House house : House.values()) {
                for (String team : Story.roles(house).keySet()) {
                    assertThat(sized.first().team(team).members())
                            .as("%d users, %s in %s", users, team, house)
                            .anyMatch(forecast.in(house)::containsKey);
                }
            }
        }
    }

    @Test
    void equipmentOfThoseWhoAreNotActiveIsToBeRecovered() {
        assertThat(Stock.of(House.BERLIN, first, later).toRecover(House.BERLIN, later))
                .isEqualTo(Map.of(People.JONAS, "BER-LT-001"));
        assertThat(Stock.of(House.LONDON, first, later).toRecover(House.LONDON, later))
                .isEqualTo(Map.of(People.OLIVER, "LON-PH-002"));
        assertThat(Stock.of(House.PARIS, first, later).toRecover(House.PARIS, later)).isEmpty();
        assertThat(Stock.of(House.PARIS, first, later).assets()).hasSize(30);
    }

    private static String role(Forecast forecast, House house, String nickname) {
        return account(forecast, house, nickname).role();
    }

    private static Forecast.Account account(Forecast forecast, House house, String nickname) {
        return Objects.requireNonNull(forecast.in(house).get(nickname));
    }
}
