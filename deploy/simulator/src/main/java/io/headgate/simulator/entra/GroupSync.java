package io.headgate.simulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.simulator.people.Team;
import java.util.ArrayList;
import java.util.List;

/** The part of a cycle that is about groups: first they themselves, then who belongs to them. */
final class GroupSync {

    private final Job job;

    GroupSync(Job job) {
        this.job = job;
    }

    /** Creates groups without members, or takes over those that are there. */
    void provision(List<Team> teams) {
        job.lanes().each(Progress.Stage.GROUPS, teams, this::provision);
    }

    private void provision(Team team) {
        Job.Found found = match(team);
        if (!found.answered()) {
            return;
        }
        JsonNode there = found.resource();
        if (there == null) {
            create(team);
            return;
        }
        job.ids().put(team.objectId(), there.path("id").asText());
        if (!there.path("displayName").asText().equals(team.name())) {
            rename(team);
        }
    }

    private Job.Found match(Team team) {
        Job.Found found = search(team, "displayName eq " + Job.quoted(team.name()));
        return found.answered() && found.resource() == null && job.settings().matchByExternalId()
                ? search(team, "externalId eq " + Job.quoted(team.objectId()))
                : found;
    }

    private Job.Found search(Team team, String expression) {
        return job.find(
                Operation.MATCH_GROUP,
                team.name(),
                "/Groups",
                "excludedAttributes=members&" + Job.filter(expression));
    }

    private void create(Team team) {
        ScimRequest request =
                new ScimRequest(
                        Operation.CREATE_GROUP,
                        team.name(),
                        "POST",
                        "/Groups",
                        GroupMessages.create(team));
        ScimClient.Result result = job.sendUncounted(request);
        JsonNode made = result.json();
        boolean worked = result.ok();
        if (result.status() == Job.CONFLICT && result.attempts() > 1) {
            // An earlier attempt took effect though its answer was lost.
            JsonNode there = search(team, "displayName eq " + Job.quoted(team.name())).resource();
            worked = there != null;
            made = there == null ? made : there;
        }
        if (job.tally().note(request, result, worked)) {
            job.ids().put(team.objectId(), made.path("id").asText());
        }
    }

    /** Tells new names. */
    void rename(List<Team> teams) {
        job.lanes().each(Progress.Stage.GROUPS, teams, this::rename);
    }

    private void rename(Team team) {
        send(
                Operation.RENAME_GROUP,
                team,
                GroupMessages.rename(team.name(), job.shapes().of(team.objectId())));
    }

    /** Tells who belongs to groups, some people a request, also for one group at the same time. */
    void add(List<Delta.TeamChanged> changes) {
        job.lanes()
                .each(
                        Progress.Stage.MEMBERSHIPS,
                        portions(Operation.ADD_MEMBERS, changes),
                        this::send);
    }

    /** Tells who does not belong to groups any more. */
    void remove(List<Delta.TeamChanged> changes) {
        job.lanes()
                .each(
                        Progress.Stage.DEPARTURES,
                        portions(Operation.REMOVE_MEMBERS, changes),
                        this::send);
    }

    private List<Portion> portions(Operation operation, List<Delta.TeamChanged> changes) {
        List<Portion> portions = new ArrayList<>();
        for (Delta.TeamChanged change : changes) {
            List<String> known = new ArrayList<>();
            for (String nickname :
                    operation == Operation.ADD_MEMBERS ? change.joined() : change.left()) {
                String id = job.ids().get(nickname);
                if (id == null) {
                    job.tally()
                            .skipped(
                                    operation,
                                    change.team().name(),
                                    "\"" + nickname + "\" was not provisioned");
                } else {
                    known.add(id);
                }
            }
            for (int i = 0; i < known.size(); i += job.settings().membersPerPatch()) {
                int end = Math.min(known.size(), i + job.settings().membersPerPatch());
                portions.add(new Portion(operation, change.team(), known.subList(i, end)));
            }
        }
        return portions;
    }

    private void send(Portion portion) {
        PatchShape shape = job.shapes().of(portion.team().objectId());
        send(
                portion.operation(),
                portion.team(),
                portion.operation() == Operation.ADD_MEMBERS
                        ? GroupMessages.add(portion.ids(), shape)
                        : GroupMessages.remove(portion.ids(), shape));
    }

    private void send(Operation operation, Team team, ObjectNode body) {
        String id = job.ids().get(team.objectId());
        if (id == null) {
            job.tally().skipped(operation, team.name(), "the group was not provisioned");
            return;
        }
        job.send(new ScimRequest(operation, team.name(), "PATCH", "/Groups/" + id, body));
    }

    /** Deletes groups; one that is gone already is as good as deleted. */
    void delete(List<Team> teams) {
        job.lanes()
                .each(
                        Progress.Stage.DELETIONS,
                        teams,
                        team -> {
                            String id = job.ids().remove(team.objectId());
                            if (id != null) {
                                delete(team, "/Groups/" + id);
                            }
                        });
    }

    private void delete(Team team, String path) {
        ScimRequest request =
                new ScimRequest(Operation.DELETE_GROUP, team.name(), "DELETE", path, null);
        ScimClient.Result result = job.sendUncounted(request);
        job.tally().note(request, result, result.ok() || result.status() == Job.NOT_FOUND);
    }

    /** Some members of one group. */
    private record Portion(Operation operation, Team team, List<String> ids) {}
}
