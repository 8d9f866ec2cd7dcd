package io.headgate.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.bench.usage.Processes;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Processes.Cpu CPU = new Processes.Cpu(150, 50);

    @Test
    void percentilesAreOfTheSortedTimes() {
        long[] descending =
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray();
        Sample sample = new Sample(2, descending, CPU, 0, 0);

        assertThat(sample.millis(0.5)).isEqualTo(50);
        assertThat(sample.millis(0.99)).isEqualTo(99);
        assertThat(sample.millis(1)).isEqualTo(100);
    }

    @Test
    void turnsAddUp() {
        Sample slow = new Sample(1, new long[] {9_000_000}, CPU, 4, 1);
        Sample quick = new Sample(1, new long[] {1_000_000, 2_000_000, 3_000_000}, CPU, 0, 0);

        Sample both = slow.plus(quick);

        assertThat(both.rate()).isEqualTo(2);
        assertThat(both.cpuEach()).isEqualTo(100);
        assertThat(both.postgresEach()).isEqualTo(25);
        assertThat(both.loaderEach()).isEqualTo(1);
        assertThat(both.failures()).isEqualTo(1);
        assertThat(both.millis(1)).isEqualTo(9);
    }
}
