package io.headgate.simulator.entra;

import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.Person;
import io.headgate.simulator.people.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider that provisions a company as Microsoft Entra ID does (application
 * provisioning, SCIM 2.0): an initial cycle, then incremental ones. Within a cycle users come
 * first, then their managers, then groups and memberships; several requests run at a time, but
 * never two about the same user.
 *
 * <p>What it was told once it knows: the ids that the gateway gave are kept between cycles.
 */
public final class EntraProvider {

    private final ScimClient scim;
    private final Settings settings;
    private final Progress progress;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private int cycle;

    /**
     * A provider of one connection.
     *
     * @param scim sends its requests; stays open
     */
    public EntraProvider(ScimClient scim, Settings settings, Progress progress) {
        this.scim = scim;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * What an administrator's click on <i>Test Connection</i> does: a search for somebody who does
     * not exist has to be answered with an empty list, and groups have to be searchable.
     *
     * @param random anything that is nobody's name
     * @throws ProviderException if the connection does not work, saying why
     */
    public void testConnection(String random) {
        Job job = job(Map.of());
        expectNobody(job, "/Users?" + Job.filter("userName eq " + Job.quoted(random)));
        expectNobody(
                job,
                "/Groups?excludedAttributes=members&"
                        + Job.filter("displayName eq " + Job.quoted(random)));
    }

    private static void expectNobody(Job job, String path) {
        ScimClient.Result result =
                job.sendUncounted(
                        new ScimRequest(Operation.TEST_CONNECTION, "nobody", "GET", path, null));
        if (!result.ok() || result.json().path("totalResults").asInt(-1) != 0) {
            throw new ProviderException(
                    "Test Connection expects an empty list with status 200 and got "
                            + result.status()
                            + ": "
                            + result.detail());
        }
    }

    /**
     * Provisions everybody and every team. What is there already is found and brought up to date.
     */
    public CycleReport initialCycle(Company company) {
        Job job = job(Map.of());
        UserSync users = new UserSync(job);
        users.provision(company.people());
        users.managers(
                company.people().stream().filter(one -> one.job().manager() != null).toList(),
                settings.matchByExternalId());
        GroupSync groups = new GroupSync(job);
        groups.provision(company.teams());
        groups.add(
                company.teams().stream()
                        .map(team -> new Delta.TeamChanged(team, false, team.members(), List.of()))
                        .toList());
        return job.tally().report();
    }

    /**
     * Tells what has changed since the last cycle.
     *
     * @param chosen shapes of PATCH by {@code externalId}, where it matters
     */
    public CycleReport incrementalCycle(
            Company before, Company after, Map<String, PatchShape> chosen) {
        Delta delta = Delta.between(before, after);
        Job job = job(chosen);
        UserSync users = new UserSync(job);
        users.provision(delta.hired());
        users.change(delta.changed());
        users.delete(delta.gone());
        users.managers(delta.managers(), false);
        GroupSync groups = new GroupSync(job);
        groups.provision(delta.founded());
        groups.rename(
                delta.teams().stream()
                        .filter(Delta.TeamChanged::renamed)
                        .map(Delta.TeamChanged::team)
                        .toList());
        groups.add(delta.teams());
        groups.remove(delta.teams());
        groups.delete(delta.dissolved());
        return job.tally().report();
    }

    /** What the gateway calls a person, once it was provisioned. */
    public Optional<String> idOf(Person person) {
        return Optional.ofNullable(known(person.nickname()));
    }

    /** What the gateway calls a team, once it was provisioned. */
    public Optional<String> idOf(Team team) {
        return Optional.ofNullable(known(team.objectId()));
    }

    private @Nullable String known(String externalId) {
        return ids.get(externalId);
    }

    private Job job(Map<String, PatchShape> chosen) {
        cycle++;
        return new Job(
                scim,
                new Tally(),
                new Lanes(settings.concurrency(), progress),
                new PatchShape.Choice(cycle, chosen),
                ids,
                settings);
    }
}
