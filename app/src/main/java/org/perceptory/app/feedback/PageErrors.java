package org.perceptory.app.feedback;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;

/**
 * The border at which a page's exceptions end: a refusal becomes its sentence, and so does a database that is gone for
 * the moment; anything else is a fault of ours, is logged under a number, and the person is told the number.
 */
class PageErrors {

    private static final Logger LOG = Logger.getLogger(PageErrors.class);

    void install(@Observes ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(PageErrors::tell));
    }

    private static void tell(ErrorEvent error) {
        words(error.getThrowable()).ifPresent(PageErrors::show);
    }

    /** What the person is told of an exception, which is in the log afterwards; empty where nobody is left to tell. */
    static Optional<String> words(Throwable fault) {
        var refusal = causes(fault)
                .filter(RefusedException.class::isInstance)
                .map(RefusedException.class::cast)
                .findFirst();
        if (refusal.isPresent()) {
            return Optional.of(Refusals.sentence(refusal.get()));
        }
        if (pageWentAway(fault)) {
            LOG.debug("A page went away in the middle of a request", fault);
            return Optional.empty();
        }
        if (databaseIsGone(fault)) {
            LOG.warn("The database did not answer a page", fault);
            return Optional.of(Text.of("fault.database"));
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(fault, "Fault %s in a page", number);
        return Optional.of(Text.of("fault", number));
    }

    /**
     * Pages read nothing but requests, so what fails to be read is a connection that was closed or has stalled; unless
     * it is the database's, which a person has to be told of.
     */
    static boolean pageWentAway(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof IOException)
                && causes(fault).noneMatch(SQLException.class::isInstance);
    }

    /**
     * By its SQL state: 08… for the connection, 57P0… for a server that stops or starts; the pool gives none when it
     * could get no connection in time.
     */
    static boolean databaseIsGone(Throwable fault) {
        return causes(fault)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || state.startsWith("08") || state.startsWith("57P0"));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }

    private static void show(String words) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Toast.problem(words));
        }
    }
}
