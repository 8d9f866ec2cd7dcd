package io.headgate.simulator.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the identity provider knows.
 *
 * @param nickname the mail nickname; never changes, the provider's {@code externalId}
 * @param userName the user principal name
 * @param active false while the account is blocked
 * @param name how the person is called
 * @param job what the person does
 * @param contact how the person is reached
 * @param office where the person works; absent for people without a desk
 */
public record Person(
        String nickname,
        String userName,
        boolean active,
        Name name,
        Job job,
        Contact contact,
        @Nullable Office office) {

    /** Guests have this in their user principal name, as in Entra. */
    public static final String GUEST_MARK = "#EXT#";

    /** Service accounts begin with this. */
    public static final String SERVICE_PREFIX = "svc-";

    /** Whether somebody of another company was invited. */
    public boolean guest() {
        return userName.contains(GUEST_MARK);
    }

    /** Whether it is a program. */
    public boolean service() {
        return userName.startsWith(SERVICE_PREFIX);
    }

    /** The same person, blocked. */
    public Person blocked() {
        return new Person(nickname, userName, false, name, job, contact, office);
    }

    /** The same person, no longer blocked. */
    public Person unblocked() {
        return new Person(nickname, userName, true, name, job, contact, office);
    }

    /** The same person, working elsewhere. */
    public Person movedTo(Office newOffice) {
        return new Person(nickname, userName, active, name, job, contact, newOffice);
    }

    /** The same person with another title. */
    public Person titled(String title) {
        return withJob(new Job(job.employeeNumber(), title, job.department(), job.manager()));
    }

    /** The same person with another manager. */
    public Person ledBy(String manager) {
        return withJob(new Job(job.employeeNumber(), job.title(), job.department(), manager));
    }

    /** The same person with another mobile phone. */
    public Person reachedAt(String mobile) {
        return new Person(
                nickname,
                userName,
                active,
                name,
                job,
                new Contact(contact.mail(), contact.phone(), mobile),
                office);
    }

    /** The same person under another family name; the user name follows, the nickname stays. */
    public Person renamed(String family) {
        String newUserName =
                Names.plain(name.given() + "." + family)
                        + userName.substring(userName.indexOf('@'));
        return new Person(
                nickname,
                newUserName,
                active,
                new Name(name.given(), family),
                job,
                new Contact(newUserName, contact.phone(), contact.mobile()),
                office);
    }

    private Person withJob(Job newJob) {
        return new Person(nickname, userName, active, name, newJob, contact, office);
    }

    /** A given and a family name. */
    public record Name(String given, String family) {

        /** Both. */
        public String full() {
            return family.isEmpty() ? given : given + " " + family;
        }
    }

    /**
     * What somebody does.
     *
     * @param employeeNumber unique in the company
     * @param title the title
     * @param department the department
     * @param manager the manager's nickname; absent at the top and for programs
     */
    public record Job(
            String employeeNumber, String title, String department, @Nullable String manager) {}

    /** How somebody is reached: work mail, desk phone, mobile phone. */
    public record Contact(String mail, @Nullable String phone, @Nullable String mobile) {}
}
