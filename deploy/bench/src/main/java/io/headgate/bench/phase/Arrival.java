package io.headgate.bench.phase;

import io.headgate.bench.load.Call;
import io.headgate.bench.load.Sample;
import io.headgate.bench.load.Target;
import io.headgate.bench.load.Workers;
import io.headgate.bench.platform.Downstream;
import io.headgate.bench.platform.People;
import io.headgate.bench.platform.Population;
import io.headgate.bench.usage.Processes;
import io.headgate.local.process.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after the answer of the gateway a sub-account shows the change, at a steady pace of
 * writes: half of them create a user, half change one. Every change carries a title of its own, and
 * the tenant service's table is asked every ten milliseconds for those that are awaited; what is
 * told is therefore up to that much too long, and never too short.
 */
public final class Arrival {

    private static final int WRITERS = 8;
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long FIRST_NEW = 5_000_000;

    private final Target gateway;
    private final Population population;
    private final long interval;
    private final long count;
    private final long warmUp;
    private final AtomicLong next = new AtomicLong();
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();

    private record Awaited(String title, long answered, boolean counted) {}

    /**
     * A pace kept for a time.
     *
     * @param rate writes a second
     * @param watched how long it is watched, after a quarter of that which is not
     */
    public Arrival(Target gateway, Population population, int rate, Duration watched) {
        this.gateway = gateway;
        this.population = population;
        this.interval = Duration.ofSeconds(1).toNanos() / rate;
        this.warmUp = watched.toNanos() / interval / 4;
        this.count = warmUp + watched.toNanos() / interval;
    }

    /**
     * Plays it.
     *
     * @return as times the delays; as failures the changes that did not arrive within 20 seconds
     */
    public Sample measure(Downstream downstream, Processes everything) throws SQLException {
        List<Thread> writers = new ArrayList<>();
        Processes.Cpu cpu = everything.cpu();
        Processes.Cpu own = Processes.own().cpu();
        long begun = System.nanoTime();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().daemon().start(() -> write(begun)));
        }
        List<Long> delays = new ArrayList<>();
        long limit = Long.MAX_VALUE;
        while (limit == Long.MAX_VALUE || (!awaited.isEmpty() && System.nanoTime() < limit)) {
            LockSupport.parkNanos(POLL.toNanos());
            collect(downstream, delays);
            if (limit == Long.MAX_VALUE && writers.stream().noneMatch(Thread::isAlive)) {
                limit = System.nanoTime() + PATIENCE.toNanos();
            }
        }
        if (!broken.isEmpty()) {
            throw new StackException("A write failed: " + broken.peek(), broken.peek());
        }
        // The cost is that of all writes, so it is scaled to those whose delay is told.
        double part = (double) delays.size() / count;
        return new Sample(
                (count - warmUp) * interval / 1e9,
                delays.stream().mapToLong(Long::longValue).toArray(),
                everything.cpu().since(cpu).times(part),
                Processes.own().cpu().since(own).total() * part,
                awaited.size());
    }

    private void collect(Downstream downstream, List<Long> delays) throws SQLException {
        if (awaited.isEmpty()) {
            return;
        }
        Map<String, String> titles = downstream.titles(List.copyOf(awaited.keySet()));
        long now = System.nanoTime();
        titles.forEach(
                (key, title) -> {
                    Awaited one = awaited.get(key);
                    if (one != null && one.title().equals(title) && awaited.remove(key, one)) {
                        if (one.counted()) {
                            delays.add(Math.max(0, now - one.answered()));
                        }
                    }
                });
    }

    private void write(long begun) {
        String[] token = new String[1];
        String[] title = new String[1];
        long[] number = new long[1];
        Workers workers = Workers.http(gateway, ignored -> call(number[0], token, title));
        try (Workers.Worker worker = workers.open()) {
            for (number[0] = next.getAndIncrement();
                    number[0] < count && broken.isEmpty();
                    number[0] = next.getAndIncrement()) {
                LockSupport.parkNanos(begun + number[0] * interval - System.nanoTime());
                worker.once(number[0]);
                awaited.put(
                        People.userName(token[0]),
                        new Awaited(title[0], System.nanoTime(), number[0] >= warmUp));
            }
        } catch (IOException | SQLException | Workers.Unexpected failure) {
            broken.add(failure);
        }
    }

    private Call call(long number, String[] token, String[] title) {
        if (number % 2 == 0) {
            token[0] = People.fresh(FIRST_NEW + number);
            title[0] = "Engineer " + (FIRST_NEW + number);
            return Call.post("/scim/v2/Users", People.user(token[0], FIRST_NEW + number));
        }
        int index = (int) (number / 2 % population.size());
        token[0] = People.token(index);
        title[0] = "Moved " + number;
        return Call.patch("/scim/v2/Users/" + population.user(index), People.patch(title[0]));
    }
}
