package org.perceptory.app.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.course.CourseTutors;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.privacy.AssessedWork;
import org.perceptory.domain.privacy.Erasure;

/** Asks once more before an account is deleted: a word has to be typed, for nothing brings it back. */
class EndOfAccount extends ConfirmDialog {

    EndOfAccount(Person person, AssessedWork assessed, CourseTutors tutors, Erasure erasure) {
        String word = Text.of("account.end.word");
        var yes = new Button(Text.of("account.end.button"));
        yes.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        yes.setEnabled(false);
        var typed = new TextField(Text.of("account.end.type", word));
        typed.setId("delete-word");
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(change -> yes.setEnabled(
                change.getValue().strip().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))));
        setHeader(Text.of("account.end.sure"));
        var words = new Div(new Paragraph(Text.of("account.end.what")));
        assessed.of(person.id)
                .ifPresent(kept ->
                        words.add(new Paragraph(Text.of("account.end.kept", kept.works(), When.day(kept.until())))));
        List<String> alone = tutors.alone(person);
        if (!alone.isEmpty()) {
            words.add(
                    new Paragraph(Text.of("account.end.alone")),
                    new UnorderedList(alone.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
        words.add(typed);
        words.addClassName("stack");
        setText(words);
        setCancelable(true);
        setConfirmButton(yes);
        addConfirmListener(confirm -> {
            erasure.person(person, person.id);
            UI.getCurrent().getPage().setLocation("sign-out");
            VaadinSession.getCurrent().getSession().invalidate();
        });
    }
}
