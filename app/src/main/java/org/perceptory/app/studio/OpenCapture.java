package org.perceptory.app.studio;

/** The camera or microphone that is open in a studio: one at a time, so that Space means one. */
class OpenCapture {

    private ClassCard open;
    /** The one that opens when that has closed; null where none is to. */
    private ClassCard next;

    /** Opens that of a class in place of another, or closes it. What was not added yet is asked about first. */
    void toggle(ClassCard card) {
        ClassCard before = open;
        if (before == null || !before.isAttached()) {
            open(card);
            return;
        }
        next = card == before ? null : card;
        before.capture().finish(() -> next = null, () -> closed(before));
    }

    private void open(ClassCard card) {
        open = card;
        next = null;
        card.showCapture(() -> closed(card));
    }

    /** Whoever was in it by keyboard comes back to the button that opened it, or is in the next one. */
    private void closed(ClassCard card) {
        if (open != card) {
            return;
        }
        ClassCard following = next;
        card.hideCapture();
        open = null;
        next = null;
        if (following != null && following.isAttached()) {
            open(following);
        } else {
            card.focusCapture();
        }
    }
}
