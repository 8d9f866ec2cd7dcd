package io.headgate.events.lease;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * A thread that works on one shard whenever its replica holds the shard's lease. A failure ends the
 * shift, and a new one begins after a pause that grows to five seconds; work is found by state, so
 * nothing is lost between shifts.
 */
public final class ShardWorker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ShardWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration RENEW = Duration.ofSeconds(1);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long STOP_MILLIS = 10_000;

    private final String name;
    private final ShardLease lease;
    private final Shift shift;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;
    private boolean held;
    private long renewedAt;

    /**
     * A worker; {@link #start()} lets it run.
     *
     * @param name the lease's name, the same in all replicas
     * @param owner this replica, different in each
     * @param dataSource reaches the table {@code shard_lease}
     * @param shift what to do
     */
    public ShardWorker(String name, String owner, DataSource dataSource, Shift shift) {
        this.name = name;
        this.lease = new ShardLease(name, owner, LEASE, dataSource);
        this.shift = shift;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    /** Begins to work. */
    public void start() {
        thread.start();
    }

    /**
     * Says that there is work, so that it need not wait for the next look. Cheap; from any thread.
     */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Ends the shift, gives the lease back and waits for the thread. */
    @Override
    public void close() {
        running = false;
        wake();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                if (!holdsLease()) {
                    pause(RENEW.toMillis());
                } else if (shift.work() == 0) {
                    pause(RENEW.toMillis());
                }
                failures = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (Exception e) {
                failures++;
                endShift();
                if (failures == 1 || failures % 12 == 0) {
                    LOG.warnf(
                            "shard worker stopped: shard=%s failures=%d cause=%s",
                            name, failures, e);
                }
                pauseAfter(failures);
            }
        }
        boolean worked = held;
        endShift();
        if (worked) {
            release();
        }
    }

    private boolean holdsLease() throws Exception {
        long now = System.nanoTime();
        if (held && now - renewedAt < RENEW.toNanos()) {
            return true;
        }
        boolean taken = lease.take();
        renewedAt = now;
        if (taken && !held) {
            shift.begin();
            held = true;
        } else if (!taken) {
            endShift();
        }
        return held;
    }

    private void endShift() {
        if (held) {
            held = false;
        }
        shift.end();
    }

    private void release() {
        try {
            lease.release();
        } catch (SQLException e) {
            LOG.debugf("lease runs out by itself: shard=%s cause=%s", name, e);
        }
    }

    private void pause(long millis) throws InterruptedException {
        if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    private void pauseAfter(int failures) {
        long millis = Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(failures, 6));
        try {
            if (running) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
