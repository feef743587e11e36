package org.perceptory.app.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.inside.Remarks;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;

/** One submission, for the tutors of its course. */
@Route("submissions")
@PermitAll
public class ReviewView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Person tutor;
    private final transient Activities activities;
    private final transient Submissions submissions;
    private final transient Models models;
    private final transient Reviews reviews;
    private final transient Marking marking;
    private final transient Evidence evidence;
    private final transient People people;
    private String title = "";

    @Inject
    public ReviewView(
            CurrentPerson current,
            Activities activities,
            Submissions submissions,
            Models models,
            Reviews reviews,
            Marking marking,
            Evidence evidence,
            People people) {
        this.tutor = current.get();
        this.activities = activities;
        this.submissions = submissions;
        this.models = models;
        this.reviews = reviews;
        this.marking = marking;
        this.evidence = evidence;
        this.people = people;
        addClassNames("stack", "review");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            show(submissions.taught(tutor, Ids.parse(id).orElseThrow(NotFoundException::new)));
        } catch (RefusedException notTheirs) {
            throw new NotFoundException();
        }
    }

    private void show(Submission submission) {
        Activity activity = activities.taught(tutor, submission.activityId);
        Model model = models.find(tutor, submission.modelId).orElseThrow(NotFoundException::new);
        title = Text.of("review.title", name(activity, submission));
        removeAll();
        var head = new Div(new H1(title), Pages.classOf(activity.id).link(Text.of("activity.class")));
        head.addClassName("page-head");
        var answer = new Answer(tutor, activity, submission, model, marking);
        AnswerComments comments = answer.comments();
        var remarks = new Remarks(comments::atCell, comments::atSample);
        var columns = new Div(evidence.of(tutor, activity, submission, model, remarks), answer, new ToAnswer(answer));
        columns.addClassName("review-columns");
        add(head, steps(activity, submission), columns);
    }

    private String name(Activity activity, Submission submission) {
        boolean hidden = activity.anonymous
                && reviews.of(tutor, submission.id).stream().allMatch(review -> review.releasedAt == null);
        return hidden
                ? Text.of("person.unnamed", submission.personId.toString().substring(0, 6))
                : people.find(submission.personId).map(PersonName::of).orElse("");
    }

    private Component steps(Activity activity, Submission submission) {
        List<UUID> all = submissions.of(tutor, activity.id).stream()
                .map(other -> other.id)
                .toList();
        int at = all.indexOf(submission.id);
        var row = new Div(
                step(all, at - 1, "review.previous", VaadinIcon.ARROW_LEFT, Key.KEY_K),
                new Span(Text.of("review.place", at + 1, all.size())),
                step(all, at + 1, "review.next", VaadinIcon.ARROW_RIGHT, Key.KEY_J));
        row.addClassName("row");
        return row;
    }

    private Button step(List<UUID> all, int to, String words, VaadinIcon icon, Key key) {
        var button = new Button(
                Text.of(words),
                icon.create(),
                click -> Pages.review(all.get(to)).open());
        button.setEnabled(to >= 0 && to < all.size());
        // With Alt: a letter alone would be typed into the review.
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            if (button.isEnabled()) {
                                button.click();
                            }
                        },
                        key)
                .withAlt();
        return button;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
