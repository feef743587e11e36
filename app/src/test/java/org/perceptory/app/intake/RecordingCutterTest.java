package org.perceptory.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perceptory.learning.sound.Silence;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

class RecordingCutterTest {

    @Test
    void ofManyAtOnceNoMoreAreReadThanMayBe() throws InterruptedException {
        var cutter = new RecordingCutter(2);
        var read = new AtomicInteger();
        var cut = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        List<Thread> people = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    cutter.cut(
                            () -> {
                                read.incrementAndGet();
                                awaitUninterrupted(goOn);
                                return Sounds.wav(Kind.TONES, i, 1);
                            },
                            Silence.KEEP);
                    cut.incrementAndGet();
                }))
                .toList();
        people.forEach(Thread::start);

        await().until(() -> people.stream().allMatch(person -> person.getState() == Thread.State.WAITING));
        assertThat(read).hasValue(2);

        goOn.countDown();
        for (Thread person : people) {
            person.join();
        }
        assertThat(read).hasValue(8);
        assertThat(cut).hasValue(8);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
