package org.perceptory.app.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.controls.DateFields;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.course.CourseEnds;
import org.perceptory.domain.course.CourseEnds.Ending;
import org.perceptory.domain.course.LastDay;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.privacy.Erasure;
import org.perceptory.domain.privacy.RetentionSettings;

/** Courses: when each closes, how long its data are kept after that, and their end. */
@Route("service/courses")
@RolesAllowed("ADMIN")
public class ClosingView extends Div implements HasDynamicTitle {

    private static final int LONGEST_DAYS = 3650;

    private final transient Person admin;
    private final transient CourseEnds courses;
    private final transient Erasure erasure;
    private final transient LastDay lastDay;
    private final int usualDays;
    private final int assessedDays;
    private final Div list = new Div();

    @Inject
    public ClosingView(
            CurrentPerson current, CourseEnds courses, LastDay lastDay, Erasure erasure, RetentionSettings retention) {
        this.admin = current.get();
        this.courses = courses;
        this.erasure = erasure;
        this.lastDay = lastDay;
        this.assessedDays = retention.assessedDays();
        this.usualDays = retention.courseDays();
        add(ServicePages.head("closing"), list);
        addClassNames("stack", "service");
        refresh();
    }

    private void refresh() {
        var table = new Table(
                Text.of("closing.title"),
                "closing.course",
                "#closing.members",
                "#closing.tutors",
                "#closing.activities",
                "closing.closes",
                "closing.kept",
                "closing.ends",
                "people.actions");
        courses.all(admin)
                .forEach(course -> table.row(
                        course.title(),
                        course.members(),
                        course.tutors() == 0 ? Text.of("closing.tutors.none") : course.tutors(),
                        course.activities(),
                        closes(course),
                        kept(course),
                        ends(course),
                        erase(course)));
        list.removeAll();
        list.add(table.isEmpty() ? new Paragraph(Text.of("closing.empty")) : table);
    }

    private Component closes(Ending course) {
        var closes = DateFields.alike(new DatePicker(course.closesOn()));
        closes.setAriaLabel(Text.of("closing.closes.of", course.title()));
        closes.setClearButtonVisible(true);
        closes.addValueChangeListener(change -> {
            LocalDate day = change.getValue();
            ask(course, day, course.retentionDays(), () -> courses.closes(admin, course.id(), day));
        });
        return closes;
    }

    private Component kept(Ending course) {
        var days = new IntegerField();
        days.setAriaLabel(Text.of("closing.kept.of", course.title()));
        days.setValue(course.retentionDays());
        days.setPlaceholder(String.valueOf(usualDays));
        days.setMin(0);
        days.setMax(LONGEST_DAYS);
        days.addValueChangeListener(change -> {
            if (!days.isInvalid()) {
                Integer kept = change.getValue();
                ask(course, course.closesOn(), kept, () -> courses.keeps(admin, course.id(), kept));
            }
        });
        return days;
    }

    /** First where it closes the course at once, or has its data removed at once. */
    private void ask(Ending course, LocalDate closesOn, Integer days, Runnable change) {
        LocalDate today = lastDay.today();
        boolean over = closesOn != null && closesOn.isBefore(today);
        boolean gone = over && removed(course, closesOn, days).isBefore(today);
        boolean closesNow = over && !closesOn.equals(course.closesOn());
        if (!gone && !closesNow) {
            keep(course, change);
            return;
        }
        var certainty = new Certainty(
                Text.of("closing.past.title", course.title()),
                gone
                        ? Text.of("closing.past.gone", When.day(closesOn))
                        : Text.of("closing.past.text", When.day(closesOn), When.day(removed(course, closesOn, days))),
                Text.of(gone ? "closing.past.gone.yes" : "closing.past.yes"),
                () -> keep(course, change));
        certainty.addCancelListener(cancel -> refresh());
        certainty.open();
    }

    /** The last day on which its data are there; marks that were released lately are waited for. */
    private LocalDate removed(Ending course, LocalDate closesOn, Integer days) {
        LocalDate due = closesOn.plusDays(days == null ? usualDays : days);
        return Optional.ofNullable(course.releasedAt())
                .map(at -> LocalDate.ofInstant(at, ZoneId.systemDefault()).plusDays(assessedDays))
                .filter(due::isBefore)
                .orElse(due);
    }

    private void keep(Ending course, Runnable change) {
        change.run();
        Toast.say(Text.of("closing.saved", course.title()));
        refresh();
    }

    private Component ends(Ending course) {
        return course.closesOn() == null
                ? new Span(Text.of("closing.never"))
                : Moment.day(removed(course, course.closesOn(), course.retentionDays()));
    }

    private Component erase(Ending course) {
        var erase = new Button(
                Text.of("closing.erase"),
                click -> new Certainty(
                                Text.of("closing.erase.title", course.title()),
                                whatGoes(course),
                                Text.of("closing.erase"),
                                () -> {
                                    erasure.course(admin, courses.get(admin, course.id()).id);
                                    Toast.say(Text.of("closing.erased", course.title()));
                                    refresh();
                                })
                        .open());
        erase.setAriaLabel(Text.of("closing.erase.of", course.title()));
        erase.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return erase;
    }

    private String whatGoes(Ending course) {
        LocalDate marked = course.releasedAt() == null
                ? LocalDate.MIN
                : LocalDate.ofInstant(course.releasedAt(), ZoneId.systemDefault())
                        .plusDays(assessedDays);
        return marked.isBefore(lastDay.today())
                ? Text.of("closing.erase.text")
                : Text.of("closing.erase.assessed", When.day(marked));
    }

    @Override
    public String getPageTitle() {
        return Text.of("closing.title") + " · " + Text.of("brand");
    }
}
