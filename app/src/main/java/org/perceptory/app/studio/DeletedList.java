package org.perceptory.app.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.sample.Deletion;
import org.perceptory.domain.sample.RecentlyDeleted;

/** What was deleted and can still be brought back; not there where nothing was. */
class DeletedList extends Details {

    private final Person person;
    private final UUID project;
    private final Modality modality;
    private final RecentlyDeleted deleted;
    private final Runnable restored;
    private final UnorderedList list = new UnorderedList();
    private List<Deletion> shown = List.of();

    /** @param restored is called when something was brought back, and what had the focus goes */
    DeletedList(Person person, UUID project, Modality modality, RecentlyDeleted deleted, Runnable restored) {
        this.person = person;
        this.project = project;
        this.modality = modality;
        this.deleted = deleted;
        this.restored = restored;
        setId("deleted");
        addClassName("deleted");
        add(list);
        setWidthFull();
        refresh();
    }

    void refresh() {
        List<Deletion> now = deleted.of(person, project);
        setVisible(!now.isEmpty());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setSummaryText(Text.of("studio.deleted", now.size()));
        list.removeAll();
        now.forEach(deletion -> list.add(row(deletion)));
    }

    private ListItem row(Deletion deletion) {
        String what = Text.in(
                modality,
                deletion.whole() ? "studio.deleted.class" : "studio.deleted.samples",
                deletion.name(),
                deletion.samples());
        var until = new Span(new Span(Text.of("studio.deleted.until") + " "), new Moment(deletion.until()));
        until.addClassNames("soft", "small");
        var back = new Button(Text.of("studio.deleted.restore"), click -> restore(deletion));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back.setAriaLabel(Text.of("studio.deleted.restore.of", what));
        return new ListItem(new Div(new Span(what), until), back);
    }

    private void restore(Deletion deletion) {
        try {
            deleted.restore(person, project, deletion);
            restored.run();
        } catch (RefusedException refusal) {
            Toast.say(Refusals.sentence(refusal));
        }
        refresh();
    }
}
