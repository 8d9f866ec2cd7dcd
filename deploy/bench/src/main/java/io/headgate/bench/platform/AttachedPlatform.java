package io.headgate.bench.platform;

import io.headgate.bench.usage.Processes;
import io.headgate.local.postgres.PostgresNode;
import io.headgate.local.process.StackException;
import io.headgate.local.secret.Secrets;
import io.headgate.local.stack.Leftovers;
import io.headgate.local.storage.DataDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A stack that somebody else started and stops. */
public final class AttachedPlatform implements Platform {

    private static final int PORT_LINE = 3;

    private final URI gateway;
    private final DataDirectory data;

    /**
     * The stack that keeps its data here.
     *
     * @param gateway its gateway's address
     * @param data its data directory
     */
    public AttachedPlatform(URI gateway, DataDirectory data) {
        this.gateway = gateway;
        this.data = data;
    }

    @Override
    public URI gateway() {
        return gateway;
    }

    @Override
    public DataDirectory data() {
        return data;
    }

    @Override
    public Secrets secrets() {
        return new Secrets(data.secrets());
    }

    @Override
    public PostgresNode postgres() {
        Path file = data.part(PostgresNode.PART).resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            return new PostgresNode(
                    data,
                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                    secrets().databasePasswords());
        } catch (IOException failure) {
            throw new StackException("No PostgreSQL runs on " + data.root() + ".", failure);
        }
    }

    @Override
    public Processes answering() {
        return processes(List.of("scim-gateway"));
    }

    @Override
    public Processes everything() {
        return processes(List.of("scim-gateway", "tenant-service", "asset-service", "kafka"));
    }

    @Override
    public boolean own() {
        return false;
    }

    @Override
    public void close() {}

    private Processes processes(List<String> parts) {
        Map<String, Long> running = new LinkedHashMap<>();
        for (Leftovers.Part part : Leftovers.running(data)) {
            running.put(part.part(), part.process().pid());
        }
        Map<String, Long> counted = new LinkedHashMap<>();
        for (String part : parts) {
            counted.put(part.equals("scim-gateway") ? "gateway" : part, pid(running, part));
        }
        return new Processes(counted, OptionalLong.of(pid(running, PostgresNode.PART)));
    }

    private long pid(Map<String, Long> running, String part) {
        Long pid = running.get(part);
        if (pid == null) {
            throw new StackException("No " + part + " runs on " + data.root() + ".");
        }
        return pid;
    }
}
