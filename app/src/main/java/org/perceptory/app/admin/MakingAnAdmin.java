package org.perceptory.app.admin;

import org.perceptory.app.controls.Certainty;
import org.perceptory.app.text.Text;

/** Asks once more before somebody becomes an admin, who can end everything and make others admins. */
final class MakingAnAdmin {

    private MakingAnAdmin() {}

    /** @param otherwise puts back what was chosen */
    static void ask(String name, Runnable yes, Runnable otherwise) {
        var certainty = new Certainty(
                Text.of("people.admin.title", name), Text.of("people.admin.text"), Text.of("people.admin"), yes);
        certainty.addCancelListener(cancel -> otherwise.run());
        certainty.open();
    }
}
