package io.headgate.simulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.simulator.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of a cycle that is about users: first they themselves, then who leads them. */
final class UserSync {

    private final Job job;

    UserSync(Job job) {
        this.job = job;
    }

    /** Creates people, or takes over those that are there and brings them up to date. */
    void provision(List<Person> people) {
        job.lanes().each(Progress.Stage.USERS, people, this::provision);
    }

    private void provision(Person person) {
        Job.Found found = match(person);
        if (!found.answered()) {
            return;
        }
        JsonNode there = found.resource();
        if (there == null) {
            create(person);
        } else {
            takeOver(person, there);
        }
    }

    private Job.Found match(Person person) {
        Job.Found found = search(person, "userName eq " + Job.quoted(person.userName()));
        return found.answered() && found.resource() == null && job.settings().matchByExternalId()
                ? search(person, "externalId eq " + Job.quoted(person.nickname()))
                : found;
    }

    private Job.Found search(Person person, String expression) {
        return job.find(Operation.MATCH_USER, person.nickname(), "/Users", Job.filter(expression));
    }

    private void create(Person person) {
        ScimRequest request =
                new ScimRequest(
                        Operation.CREATE_USER,
                        person.nickname(),
                        "POST",
                        "/Users",
                        UserMessages.create(person));
        ScimClient.Result result = job.sendUncounted(request);
        if (result.status() == Job.CONFLICT && result.attempts() > 1) {
            // An earlier attempt took effect though its answer was lost.
            Job.Found found = search(person, "externalId eq " + Job.quoted(person.nickname()));
            JsonNode there = found.resource();
            if (there != null) {
                job.tally().note(request, result, true);
                takeOver(person, there);
                return;
            }
        }
        if (job.tally().note(request, result, result.ok())) {
            job.ids().put(person.nickname(), result.json().path("id").asText());
        }
    }

    private void takeOver(Person person, JsonNode there) {
        job.ids().put(person.nickname(), there.path("id").asText());
        Map<Attribute, String> present = Attribute.of(there);
        if (UserMessages.differing(present, Attribute.of(person)).isEmpty()) {
            job.tally().unchanged();
        } else {
            patch(person, present);
        }
    }

    /** Tells what is new of people. */
    void change(List<Delta.Changed> changes) {
        job.lanes()
                .each(
                        Progress.Stage.USERS,
                        changes,
                        change -> patch(change.after(), Attribute.of(change.before())));
    }

    private void patch(Person person, Map<Attribute, String> present) {
        Map<Attribute, String> wanted = Attribute.of(person);
        boolean disable =
                UserMessages.differing(present, wanted).equals(Set.of(Attribute.ACTIVE))
                        && !person.active();
        PatchShape shape = job.shapes().of(person.nickname());
        send(
                disable ? Operation.DISABLE_USER : Operation.UPDATE_USER,
                person,
                UserMessages.patch(present, wanted, shape));
    }

    /**
     * Tells who leads people.
     *
     * @param check whether to ask first if the reference is there already
     */
    void managers(List<Person> people, boolean check) {
        job.lanes().each(Progress.Stage.MANAGERS, people, person -> manager(person, check));
    }

    private void manager(Person person, boolean check) {
        PatchShape shape = job.shapes().of(person.nickname());
        String leader = person.job().manager();
        if (leader == null) {
            send(Operation.SET_MANAGER, person, UserMessages.noManager(shape));
            return;
        }
        String id = job.ids().get(person.nickname());
        String managerId = job.ids().get(leader);
        if (managerId == null || id == null) {
            job.tally()
                    .skipped(
                            Operation.SET_MANAGER,
                            person.nickname(),
                            "the user or the manager was not provisioned");
        } else if (!check || !references(person, id, managerId)) {
            int form = person.nickname().hashCode();
            send(Operation.SET_MANAGER, person, UserMessages.manager(managerId, shape, form));
        }
    }

    private boolean references(Person person, String id, String managerId) {
        String expression = "id eq " + Job.quoted(id) + " and manager eq " + Job.quoted(managerId);
        return job.find(
                                Operation.CHECK_REFERENCE,
                                person.nickname(),
                                "/Users",
                                Job.filter(expression) + "&attributes=id")
                        .resource()
                != null;
    }

    private void send(Operation operation, Person person, ObjectNode body) {
        String id = job.ids().get(person.nickname());
        if (id == null) {
            job.tally().skipped(operation, person.nickname(), "the user was not provisioned");
            return;
        }
        job.send(new ScimRequest(operation, person.nickname(), "PATCH", "/Users/" + id, body));
    }

    /** Deletes people; one who is gone already is as good as deleted. */
    void delete(List<Person> people) {
        job.lanes()
                .each(
                        Progress.Stage.DELETIONS,
                        people,
                        person -> {
                            String id = job.ids().remove(person.nickname());
                            if (id != null) {
                                delete(Operation.DELETE_USER, person.nickname(), "/Users/" + id);
                            }
                        });
    }

    private void delete(Operation operation, String subject, String path) {
        ScimRequest request = new ScimRequest(operation, subject, "DELETE", path, null);
        ScimClient.Result result = job.sendUncounted(request);
        job.tally().note(request, result, result.ok() || result.status() == Job.NOT_FOUND);
    }
}
