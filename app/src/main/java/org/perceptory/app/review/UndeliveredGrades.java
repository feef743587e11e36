package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.lti.Grades.Problem;
import org.perceptory.domain.lti.Grades.Undelivered;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Deliveries;

/** Points of an activity that are not in the VLE: how many and why, and a button that sends them again. */
class UndeliveredGrades extends Div {

    private final transient Person tutor;
    private final transient Deliveries deliveries;
    private final UUID activity;

    UndeliveredGrades(Person tutor, UUID activity, Deliveries deliveries) {
        this.tutor = tutor;
        this.activity = activity;
        this.deliveries = deliveries;
        addClassNames("notice", "stack");
        refresh();
    }

    private void refresh() {
        removeAll();
        List<Undelivered> grades = deliveries.undelivered(tutor, activity);
        setVisible(!grades.isEmpty());
        grades.forEach(some -> add(new Paragraph(words(some))));
        if (grades.stream().anyMatch(some -> some.problem() != Problem.NEWER_THERE)) {
            var again = new Button(Text.of("class.undelivered.again"), click -> {
                Toast.say(Text.of("class.undelivered.sent", deliveries.sendAllAgain(tutor, activity)));
                refresh();
            });
            again.setId("grades-again");
            var row = new Div(again);
            row.addClassName("row");
            add(row);
        }
    }

    private static String words(Undelivered some) {
        String why = Text.of("class.undelivered." + some.problem(), some.grades());
        return some.problem() == Problem.NEWER_THERE
                ? why
                : why + " " + Text.of(some.tried() ? "review.grade.tried" : "review.grade.not-tried");
    }
}
