package io.headgate.local.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom a child runs. PostgreSQL refuses to run as root, so root either hides its identity in a
 * user namespace, which keeps the access to its files, or becomes another user.
 *
 * @param prefix the command that changes the identity, before the command to run
 * @param user the user that files have to belong to, when it is another one
 */
public record Identity(List<String> prefix, Optional<String> user) {

    private static final List<String> CANDIDATES = List.of("postgres", "nobody", "daemon");

    /** Copies the list. */
    public Identity {
        prefix = List.copyOf(prefix);
    }

    /** As whom this process runs. */
    public static Identity own() {
        return new Identity(List.of(), Optional.empty());
    }

    /** Somebody who is not root, with as much access to the files of this process as possible. */
    public static Identity unprivileged() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return own();
        }
        if (Spawner.works("unshare", "-U", "true")) {
            return new Identity(List.of("unshare", "-U"), Optional.empty());
        }
        for (String user : CANDIDATES) {
            List<String> prefix =
                    List.of("setpriv", "--reuid", user, "--regid", group(user), "--clear-groups");
            if (Spawner.works("setpriv", "--reuid", user, "--clear-groups", "true")) {
                return new Identity(prefix, Optional.of(user));
            }
        }
        throw new StackException(
                "PostgreSQL does not run as root, and this machine lets root become nobody else:"
                        + " start Headgate as an ordinary user.");
    }

    /** The given command, run as this identity and waited for; returns whether it succeeded. */
    public boolean canRun(String... command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        return Spawner.works(all.toArray(String[]::new));
    }

    private static String group(String user) {
        return "nobody".equals(user) && !Spawner.works("getent", "group", "nobody")
                ? "nogroup"
                : user;
    }
}
