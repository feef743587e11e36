package org.perceptory.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.communication.PushMode;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On the real Flow, as far as it sends news to pages. */
@Timeout(60)
class PagesSessionTest {

    private final List<Page> sent = new ArrayList<>();
    private final Service service = new Service();
    private final VaadinSession session = service.createVaadinSession(null);
    private final Page first = new Page(0);
    private final Page second = new Page(1);

    @BeforeEach
    void enter() {
        service.lock.lock();
        session.refreshTransients(Container.answeringNothing(WrappedSession.class), service);
        first.enter();
        second.enter();
        session.unlock();
        sent.clear();
    }

    @Test
    void each_page_is_sent_its_news_as_the_lock_is_let_go() {
        session.lock();
        first.change();
        second.change();
        session.unlock();
        assertThat(sent).containsExactly(first, second);
    }

    /** Who has them finds the lock taken. */
    @Test
    void news_of_a_page_that_had_its_turn_are_sent_though_they_come_while_another_has_its_own() {
        session.lock();
        second.meanwhile = () -> session.access(first::change);
        second.change();
        session.unlock();
        assertThat(sent).containsExactly(second, first);
    }

    private final class Page extends UI {

        private final int id;
        private int changes;
        private Runnable meanwhile = () -> {};

        Page(int id) {
            this.id = id;
            getInternals().setPushConnection(new Connection());
        }

        private void enter() {
            getInternals().setSession(session);
            session.addUI(this);
        }

        private void change() {
            getElement().setProperty("changes", ++changes);
        }

        @Override
        public int getUIId() {
            return id;
        }

        @Override
        public PushConfiguration getPushConfiguration() {
            return (PushConfiguration) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {PushConfiguration.class},
                    (self, method, arguments) -> PushMode.AUTOMATIC);
        }

        @Override
        public void push() {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            CompletableFuture.runAsync(now).join();
            super.push();
        }

        private final class Connection implements PushConnection {

            @Override
            public void push() {
                getInternals().getStateTree().collectChanges(change -> {});
                sent.add(Page.this);
            }

            @Override
            public void disconnect() {}

            @Override
            public boolean isConnected() {
                return true;
            }
        }
    }

    private static final class Service extends PagesService {

        private final Lock lock = new ReentrantLock();

        Service() {
            super(null, Container.answeringNothing(DeploymentConfiguration.class), null);
        }

        @Override
        protected Lock getSessionLock(WrappedSession session) {
            return lock;
        }
    }
}
