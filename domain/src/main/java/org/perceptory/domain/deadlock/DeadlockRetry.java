package org.perceptory.domain.deadlock;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Stands around the transaction, and begins it again after a deadlock. */
@Interceptor
@RetriedOnDeadlock
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class DeadlockRetry {
    private static final Logger LOG = Logger.getLogger(DeadlockRetry.class);
    /** Of SQL: deadlock_detected. */
    private static final String DEADLOCK = "40P01";

    private static final int ATTEMPTS = 4;

    private final TransactionSynchronizationRegistry transactions;

    DeadlockRetry(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object attempt(InvocationContext work) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return work.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return work.proceed();
            } catch (Exception fault) {
                if (attempt == ATTEMPTS || !isDeadlock(fault)) {
                    throw fault;
                }
                // The one that it stood in the way of has gone on meanwhile: there is nothing to wait for.
                LOG.infof("%s is done anew after a deadlock", work.getMethod());
            }
        }
    }

    private static boolean isDeadlock(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState()));
    }
}
