package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.CommentBank;
import org.perceptory.domain.review.SavedComment;

/** The comments that a tutor keeps: to choose one, to write one anew, to remove one. */
class CommentChoice extends Dialog {

    private static final int SEARCHED_FROM = 6;
    private static final int SHORT = 60;

    private final transient Person tutor;
    private final transient CommentBank bank;
    private final transient Consumer<String> chosen;
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    /** @param chosen told the words of the one that is chosen */
    CommentChoice(Person tutor, CommentBank bank, Consumer<String> chosen) {
        super(Text.of("comment.title"));
        this.tutor = tutor;
        this.bank = bank;
        this.chosen = chosen;
        setWidth("min(34rem, 96vw)");
        addClassName("comment-choice");
        search.setPlaceholder(Text.of("comment.search"));
        search.setAriaLabel(Text.of("comment.search"));
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        search.setVisible(bank.of(tutor).size() >= SEARCHED_FROM);
        list.addClassName("saved-list");
        none.addClassName("soft");
        var all = new Div(search, none, list);
        all.addClassName("stack");
        add(all);
        getFooter().add(new Button(Text.of("close"), click -> close()));
        show();
    }

    private void show() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<SavedComment> shown = bank.of(tutor).stream()
                .filter(comment -> comment.text.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        list.removeAll();
        shown.forEach(comment -> list.add(item(comment)));
        list.setVisible(!shown.isEmpty());
        none.setText(Text.of(wanted.isEmpty() ? "comment.none" : "comment.none.found"));
        none.setVisible(shown.isEmpty());
    }

    private ListItem item(SavedComment comment) {
        var use = new NativeButton(comment.text, click -> {
            close();
            chosen.accept(comment.text);
        });
        use.addClassNames("as-written", "grow");
        var item = new ListItem(use);
        item.add(
                icon(VaadinIcon.PENCIL, "comment.edit", comment, () -> edit(item, comment)),
                icon(VaadinIcon.CLOSE_SMALL, "comment.remove", comment, () -> {
                    bank.remove(tutor, comment.id);
                    show();
                }));
        return item;
    }

    private static Button icon(VaadinIcon icon, String words, SavedComment comment, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        String beginning = comment.text.length() <= SHORT ? comment.text : comment.text.substring(0, SHORT) + "…";
        button.setAriaLabel(Text.of(words, beginning));
        button.setTooltipText(Text.of(words + ".short"));
        return button;
    }

    private void edit(ListItem item, SavedComment comment) {
        var words = new TextArea();
        words.setAriaLabel(Text.of("comment.words"));
        words.setValue(comment.text);
        words.setMaxLength(CommentBank.LONGEST);
        words.addClassName("grow");
        var save = new Button(Text.of("comment.save"), click -> {
            try {
                bank.change(tutor, comment.id, words.getValue());
                show();
            } catch (RefusedException refusal) {
                Toast.problem(Refusals.sentence(refusal));
            }
        });
        item.removeAll();
        item.add(words, save);
        words.focus();
    }
}
