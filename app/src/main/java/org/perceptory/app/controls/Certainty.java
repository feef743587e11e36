package org.perceptory.app.controls;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once more before something is done that takes much away. */
public class Certainty extends ConfirmDialog {

    private boolean answered;

    /**
     * @param yes what the button says that does it
     * @param confirmed does it; once, however often the button is pressed before the dialog has closed
     */
    public Certainty(String title, String what, String yes, Runnable confirmed) {
        setHeader(title);
        setText(what);
        setCancelable(true);
        setConfirmText(yes);
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirm -> {
            if (!answered) {
                answered = true;
                confirmed.run();
            }
        });
    }
}
