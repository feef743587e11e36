package org.perceptory.app.admin;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once more before something is done that nothing brings back. */
class Certainty extends ConfirmDialog {

    Certainty(String title, String what, String yes, Runnable confirmed) {
        setHeader(title);
        setText(what);
        setCancelable(true);
        setConfirmText(yes);
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirm -> confirmed.run());
    }
}
