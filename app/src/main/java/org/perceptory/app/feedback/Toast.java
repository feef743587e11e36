package org.perceptory.app.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import org.perceptory.app.text.Text;

/** A short message at the bottom of the page, also read out by screen readers. */
public final class Toast {

    private static final int READ_MS = 5_000;
    private static final int UNDO_MS = 10_000;
    private static final int ERROR_MS = 12_000;

    private Toast() {}

    public static void say(String words) {
        show(toast("good", new Span(words)), READ_MS);
    }

    /** Tells what went wrong and what to do; once, while the same words stand there already. */
    public static void problem(String words) {
        UI ui = UI.getCurrent();
        Problem shown = ComponentUtil.getData(ui, Problem.class);
        if (shown != null && shown.toast.isOpened() && shown.words.equals(words)) {
            return;
        }
        Notification toast = toast("bad", new Span(words));
        toast.setAssertive(true);
        show(toast, ERROR_MS);
        ComponentUtil.setData(ui, Problem.class, new Problem(words, toast));
    }

    /** The last problem that a page told. */
    private record Problem(String words, Notification toast) {}

    /** Says what was taken away and offers it back. */
    public static void undoable(String words, Runnable undo) {
        var button = new Button(Text.of("undo"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Notification toast = toast("good", new Span(words), button);
        button.addClickListener(click -> {
            toast.close();
            undo.run();
        });
        show(toast, UNDO_MS);
        UI ui = UI.getCurrent();
        var offers = new ArrayList<>(offers(ui));
        offers.removeIf(one -> !one.isOpened());
        offers.add(toast);
        ComponentUtil.setData(ui, Offers.class, new Offers(offers));
    }

    private static List<Notification> offers(UI ui) {
        Offers offers = ComponentUtil.getData(ui, Offers.class);
        return offers == null ? List.of() : offers.toasts;
    }

    /** The messages that offer to take something back. */
    private record Offers(List<Notification> toasts) {}

    /** Says what follows from what was said so the last time, and so in its place. */
    public static void replace(String words) {
        UI ui = UI.getCurrent();
        Following last = ComponentUtil.getData(ui, Following.class);
        if (last != null) {
            last.toast.close();
        }
        offers(ui).forEach(Notification::close); // What they offer may have just been done.
        Notification toast = toast("good", new Span(words));
        show(toast, READ_MS);
        ComponentUtil.setData(ui, Following.class, new Following(toast));
    }

    /** The last message that the next one takes the place of. */
    private record Following(Notification toast) {}

    /** @param tone of the message, as perceptory.css has them */
    private static Notification toast(String tone, Component... parts) {
        var message = new Div(parts);
        message.addClassNames("notice", "toast", tone);
        return new Notification(message);
    }

    private static void show(Notification toast, int millis) {
        toast.setDuration(millis);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.open();
    }
}
