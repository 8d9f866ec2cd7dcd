package io.headgate.local.process;

import java.io.IOException;

/** The signals that this module sends. */
public enum Signal {
    /** Asks a process to end. */
    TERM,
    /** Interrupts; PostgreSQL ends its sessions and stops. */
    INT,
    /** Ends a process at once; it cannot prepare. */
    KILL,
    /** Holds a process until {@link #CONT}. */
    STOP,
    /** Lets a held process go on. */
    CONT;

    /** Sends this signal to a process; one that is gone by now is not an error. */
    public void send(long pid) {
        String command = "kill -" + name() + " " + pid + " 2>/dev/null";
        try {
            int status = new ProcessBuilder("sh", "-c", command).start().waitFor();
            if (status != 0 && ProcessHandle.of(pid).isPresent()) {
                throw new StackException("Signal " + name() + " to process " + pid + " failed.");
            }
        } catch (IOException failure) {
            throw new StackException("No shell to send signal " + name() + " with.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while sending signal " + name(), interrupted);
        }
    }
}
