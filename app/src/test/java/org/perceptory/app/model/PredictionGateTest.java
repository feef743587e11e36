package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PredictionGateTest {
    private final UUID anna = UUID.randomUUID();
    private final UUID bela = UUID.randomUUID();

    @Test
    void refusesWhoHasTooMuchWaitingAndLetsOthersThrough() throws Exception {
        PredictionGate gate = gate(2, 1, 10);
        try (Busy busy = new Busy(gate, anna)) {
            assertThat(gate.pass(anna, () -> 1)).isEmpty();
            assertThat(gate.pass(bela, () -> 1)).contains(1);
        }
        assertThat(gate.pass(anna, () -> 1)).contains(1);
    }

    @Test
    void refusesEverybodyWhenAllPlacesAreTaken() throws Exception {
        PredictionGate gate = gate(2, 5, 1);
        try (Busy busy = new Busy(gate, anna)) {
            assertThat(gate.pass(bela, () -> 1)).isEmpty();
        }
    }

    @Test
    void letsFewWorkAtATime() throws Exception {
        PredictionGate gate = gate(2, 100, 100);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<Integer>>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(threads.submit(() -> gate.pass(anna, () -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    Thread.yield();
                    return working.decrementAndGet();
                })));
            }
            for (Future<Optional<Integer>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aFaultFreesThePlace() {
        PredictionGate gate = gate(1, 1, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowable(() -> gate.pass(anna, () -> {
                        throw new IllegalStateException();
                    })))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(gate.pass(anna, () -> 1)).contains(1);
    }

    private static PredictionGate gate(int atATime, int perPerson, int inAll) {
        return new PredictionGate(new PredictionSettings() {
            @Override
            public int atATime() {
                return atATime;
            }

            @Override
            public int perPerson() {
                return perPerson;
            }

            @Override
            public int inAll() {
                return inAll;
            }
        });
    }

    /** Somebody whose picture is being classified until this is closed. */
    private static final class Busy implements AutoCloseable {
        private final CountDownLatch started = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final Thread thread;

        private Busy(PredictionGate gate, UUID person) throws InterruptedException {
            thread = Thread.ofVirtual()
                    .start(() -> gate.pass(person, () -> {
                        started.countDown();
                        return await(end);
                    }));
            started.await();
        }

        private static boolean await(CountDownLatch latch) {
            try {
                latch.await();
                return true;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void close() throws InterruptedException {
            end.countDown();
            thread.join();
        }
    }
}
