package org.perceptory.app.push;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One person's pages, none of which keeps its news to itself. Vaadin's own sends each page its news, one page after the
 * other, as the lock is let go. News that come in meanwhile are taken up with the next page: those of a page that had
 * its turn then lay there until its person did something.
 */
class PagesSession extends VaadinSession {

    private static final long serialVersionUID = 1;

    private volatile boolean askedAgain;

    PagesSession(VaadinService service) {
        super(service);
    }

    /** Someone who has news found the lock taken, or is about to try it: whoever lets it go looks once more. */
    void askAgain() {
        askedAgain = true;
    }

    @Override
    public void unlock() {
        boolean letsGo = ((ReentrantLock) getLockInstance()).getHoldCount() == 1;
        if (letsGo) {
            askedAgain = false;
        }
        super.unlock();
        if (letsGo && askedAgain) { // Whoever took the lock by now sends all news when they let it go.
            getService().ensureAccessQueuePurged(this);
        }
    }
}
