package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.CommentBank;

/** Beside a text that a tutor writes: puts a comment in that they kept, and keeps what stands there. */
class SavedComments extends Div {

    /** What is selected, else all. */
    private static final String SELECTED =
            "const all = this.inputElement; return all.value.substring(all.selectionStart, all.selectionEnd) || all.value";

    private final transient Person tutor;
    private final transient CommentBank bank;
    private final TextArea text;

    SavedComments(Person tutor, CommentBank bank, TextArea text) {
        this.tutor = tutor;
        this.bank = bank;
        this.text = text;
        addClassNames("row", "saved-comments");
        add(
                button("comment.use", VaadinIcon.BOOKMARK_O, this::choose),
                button("comment.keep", VaadinIcon.PLUS, this::keep));
    }

    private static Button button(String words, VaadinIcon icon, Runnable action) {
        var button = new Button(Text.of(words), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void choose() {
        new CommentChoice(tutor, bank, this::insert).open();
    }

    /** Below what is written already, as it stands on the page: all of it may not have been sent yet. */
    private void insert(String comment) {
        text.getElement()
                .executeJs("return this.inputElement.value")
                .then(String.class, before -> insert(before.stripTrailing(), comment));
    }

    private void insert(String before, String comment) {
        String all = before.isEmpty() ? comment : before + "\n" + comment;
        if (all.length() > text.getMaxLength()) {
            Toast.problem(Text.of("refusal.TEXT_TOO_LONG", text.getMaxLength()));
            return;
        }
        text.setValue(all);
        text.getElement().executeJs("this.value = $0", all);
        text.focus();
    }

    private void keep() {
        text.getElement().executeJs(SELECTED).then(String.class, this::keep);
    }

    private void keep(String words) {
        try {
            Toast.say(Text.of(bank.keep(tutor, words).isPresent() ? "comment.kept" : "comment.keep.nothing"));
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
    }
}
