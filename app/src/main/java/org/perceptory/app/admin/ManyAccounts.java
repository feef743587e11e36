package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.perceptory.app.admin.PeopleFile.Line;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.access.Accounts;
import org.perceptory.domain.person.NewPerson;
import org.perceptory.domain.person.Person;

/**
 * Makes accounts from a list: a file, or what was pasted. What becomes of each line is shown before anything is made;
 * in the end there is a list of links to send.
 */
class ManyAccounts extends Dialog {

    private static final int SHOWN = 50;
    private static final int PAUSE_MILLIS = 400;

    private final transient Person admin;
    private final transient Accounts accounts;
    private final transient Runnable made;
    private final TextArea list = new TextArea(Text.of("people.many.list"));
    private final Div preview = new Div();
    private final Button make = new Button();
    private transient List<NewPerson> good = List.of();

    ManyAccounts(Person admin, Accounts accounts, Runnable made) {
        this.admin = admin;
        this.accounts = accounts;
        this.made = made;
        setHeaderTitle(Text.of("people.many"));
        setWidth("min(48rem, 96vw)");
        list.setId("people-list");
        list.setWidthFull();
        list.setMinRows(4);
        list.setMaxRows(8);
        list.setMaxLength(PeopleFile.MOST_BYTES);
        list.setValueChangeMode(ValueChangeMode.LAZY);
        list.setValueChangeTimeout(PAUSE_MILLIS);
        list.addValueChangeListener(change -> show());
        make.setId("make-accounts");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        preview.getElement().setAttribute("aria-live", "polite");
        preview.addClassName("stack");
        var form = new Div(
                new Paragraph(Text.of("people.many.text")),
                new Code(Text.of("people.many.example")),
                file(),
                list,
                preview);
        form.addClassNames("stack", "many-accounts");
        add(form);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), make);
        show();
    }

    private Upload file() {
        var upload = new Upload(UploadHandler.inMemory((about, content) -> list.setValue(PeopleFile.text(content))));
        upload.setUploadButton(new Button(Text.of("people.many.file")));
        upload.setDropLabel(new Span(Text.of("people.many.drop")));
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv", "text/plain");
        upload.setMaxFileSize(PeopleFile.MOST_BYTES);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Text.of("people.many.large"))
                        .setIncorrectFileType(Text.of("people.many.other"))));
        upload.addFileRejectedListener(rejected -> Toast.problem(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void show() {
        preview.removeAll();
        List<Line> lines = List.of();
        try {
            lines = known(PeopleFile.read(list.getValue()));
        } catch (PeopleFile.UnreadableException unreadable) {
            var why = new Paragraph(unreadable.getMessage());
            why.addClassNames("notice", "bad");
            preview.add(why);
        }
        good = lines.stream().filter(Line::good).map(Line::person).toList();
        make.setText(Text.of("people.many.make", good.size()));
        make.setEnabled(!good.isEmpty());
        if (!lines.isEmpty()) {
            preview.add(new Paragraph(Text.of("people.many.found", good.size(), lines.size() - good.size())));
            preview.add(table(lines));
        }
    }

    /** With what is wrong about those whose user name somebody has already. */
    private List<Line> known(List<Line> lines) {
        Set<String> taken = accounts.taken(
                admin, lines.stream().map(line -> line.person().username()).toList());
        return lines.stream()
                .map(line -> line.good() && taken.contains(line.person().username())
                        ? line.but(Text.of("people.many.taken"))
                        : line)
                .toList();
    }

    /** Those with a problem first: of a long list they are what matters. */
    private static Table table(List<Line> lines) {
        var table = new Table(
                Text.of("people.many"),
                "#people.many.line",
                "people.account",
                "people.name",
                "people.email",
                "people.role",
                "people.many.problem");
        lines.stream()
                .sorted(Comparator.comparing(Line::good))
                .limit(SHOWN)
                .forEach(line -> table.row(
                        line.number(),
                        line.person().username(),
                        line.person().name(),
                        line.person().email(),
                        Text.of("role." + line.person().role()),
                        line.problem()));
        return table;
    }

    private void make() {
        try {
            var invited = accounts.make(admin, good);
            close();
            made.run();
            new InvitationLinks(invited).open();
        } catch (RefusedException takenMeanwhile) {
            Toast.problem(Refusals.sentence(takenMeanwhile));
            show();
        }
    }
}
