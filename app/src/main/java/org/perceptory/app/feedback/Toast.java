package org.perceptory.app.feedback;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.perceptory.app.text.Text;

/** A short message at the bottom of the page, also read out by screen readers. */
public final class Toast {

    private static final int READ_MS = 5_000;
    private static final int UNDO_MS = 10_000;
    private static final int ERROR_MS = 12_000;

    private Toast() {}

    public static void say(String words) {
        show(new Notification(words, READ_MS, Notification.Position.BOTTOM_CENTER));
    }

    /** Tells what went wrong and what to do; once, while the same words stand there already. */
    public static void problem(String words) {
        UI ui = UI.getCurrent();
        Problem shown = ComponentUtil.getData(ui, Problem.class);
        if (shown != null && shown.toast.isOpened() && shown.words.equals(words)) {
            return;
        }
        var toast = new Notification(words, ERROR_MS, Notification.Position.BOTTOM_CENTER);
        toast.addThemeVariants(NotificationVariant.LUMO_ERROR);
        toast.setAssertive(true);
        show(toast);
        ComponentUtil.setData(ui, Problem.class, new Problem(words, toast));
    }

    /** The last problem that a page told. */
    private record Problem(String words, Notification toast) {}

    /** Says what was taken away and offers it back. */
    public static void undoable(String words, Runnable undo) {
        var toast = new Notification();
        toast.setDuration(UNDO_MS);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        var button = new Button(Text.of("undo"), click -> {
            toast.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new com.vaadin.flow.component.html.Div(new Span(words), button);
        row.addClassName("row");
        toast.add(row);
        show(toast);
    }

    /** Says what follows from what was said so the last time, and so in its place. */
    public static void replace(String words) {
        UI ui = UI.getCurrent();
        Following last = ComponentUtil.getData(ui, Following.class);
        if (last != null) {
            last.toast.close();
        }
        var toast = new Notification(words, READ_MS, Notification.Position.BOTTOM_CENTER);
        show(toast);
        ComponentUtil.setData(ui, Following.class, new Following(toast));
    }

    /** The last message that the next one takes the place of. */
    private record Following(Notification toast) {}

    private static void show(Notification toast) {
        toast.open();
    }
}
