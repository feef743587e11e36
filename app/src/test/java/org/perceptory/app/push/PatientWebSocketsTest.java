package org.perceptory.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.atmosphere.websocket.WebSocketProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PatientWebSocketsTest {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch locked = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final PatientWebSockets sockets = new PatientWebSockets(slow(), workers);
    private final StubSocket socket = new StubSocket();

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    @Test
    void who_opens_a_socket_does_not_wait_for_the_sessions_lock() throws Exception {
        sockets.open(socket, null, null);
        begun.await();
        assertThat(done).isEmpty();
        locked.countDown();
        sockets.close(socket, 1000);
        assertThat(done).containsExactly("open", "close");
    }

    @Test
    void what_comes_over_it_and_its_end_wait_until_it_is_open() throws Exception {
        sockets.open(socket, null, null);
        begun.await();
        Future<?> after = workers.submit(() -> {
            sockets.invokeWebSocketProtocol(socket, "message");
            sockets.close(socket, 1000);
        });
        assertThat(done).isEmpty();
        locked.countDown();
        after.get(10, TimeUnit.SECONDS);
        assertThat(done).containsExactly("open", "invokeWebSocketProtocol", "close");
    }

    @Test
    void one_that_cannot_be_opened_is_closed_and_nobody_waits_for_it() {
        sockets.open(StubSocket.BROKEN, null, null);
        sockets.close(StubSocket.BROKEN, 1000);
        assertThat(done).containsExactly("close");
        assertThat(StubSocket.BROKEN.closed).isTrue();
    }

    @Test
    void one_that_comes_while_the_program_stops_keeps_nobody_waiting() {
        workers.shutdown();
        assertThatThrownBy(() -> sockets.open(socket, null, null)).isInstanceOf(RejectedExecutionException.class);
        sockets.close(socket, 1001);
        assertThat(done).containsExactly("close");
    }

    /** Opens as Vaadin does whose session is locked: not before it is let. */
    private WebSocketProcessor slow() {
        return (WebSocketProcessor) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WebSocketProcessor.class}, (self, method, arguments) -> {
                    if (method.getName().equals("open")) {
                        if (arguments[0] == StubSocket.BROKEN) {
                            throw new IllegalStateException("broken");
                        }
                        begun.countDown();
                        locked.await();
                    }
                    done.add(method.getName());
                    return null;
                });
    }
}
