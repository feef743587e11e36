package org.perceptory.app.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Breadcrumbs;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.elements.Live;
import org.perceptory.app.elements.LiveModel;
import org.perceptory.app.elements.LiveSound;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.inside.Corrections;
import org.perceptory.app.inside.ModelInside;
import org.perceptory.app.inside.Remarks;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.submission.EarlierHandIns;
import org.perceptory.app.submission.MissingSamples;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.review.Marking;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.ClassList;
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
    private final transient ModelHistory history;
    private final transient Reviews reviews;
    private final transient RubricPoints points;
    private final transient People people;
    private final transient ClassList classList;
    private final transient Marking marking;
    private final transient Courses courses;
    private String title = "";
    private transient Activity activity;
    private transient ClassAddress address;
    private transient UUID here;

    @Inject
    public ReviewView(
            CurrentPerson current,
            Activities activities,
            Submissions submissions,
            Models models,
            ModelHistory history,
            Reviews reviews,
            RubricPoints points,
            People people,
            ClassList classList,
            Marking marking,
            Courses courses) {
        this.tutor = current.get();
        this.activities = activities;
        this.submissions = submissions;
        this.models = models;
        this.history = history;
        this.reviews = reviews;
        this.points = points;
        this.people = people;
        this.classList = classList;
        this.marking = marking;
        this.courses = courses;
        addClassNames("stack", "review");
        shortcut(Key.KEY_K, Walk::previous);
        shortcut(Key.KEY_J, Walk::next);
        shortcut(Key.KEY_U, Walk::nextUnmarked);
    }

    /**
     * Once for all submissions that this view comes to show; with Alt: a letter alone would be typed into the review.
     */
    private void shortcut(Key key, Function<Walk, Optional<UUID>> where) {
        // What is typed into the field that has the focus is sent first: it belongs to the submission that is left.
        Shortcuts.addShortcutListener(this, () -> go(where), key).withAlt().resetFocusOnActiveElement();
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        address = ClassAddress.of(event.getLocation().getQueryParameters());
        try {
            show(submissions.taught(tutor, Ids.parse(id).orElseThrow(NotFoundException::new)));
        } catch (RefusedException notTheirs) {
            throw new NotFoundException();
        }
    }

    private void show(Submission submission) {
        activity = activities.taught(tutor, submission.activityId);
        here = submission.id;
        Model model = models.find(tutor, submission.modelId).orElseThrow(NotFoundException::new);
        String name = name(activity, submission);
        title = Text.of("review.title", name);
        removeAll();
        var head = new Div(new H1(title));
        head.addClassName("page-head");
        var whoMarks = new WhoMarks(tutor, submission, name, marking, reviews);
        var answer = new Answer(tutor, activity, submission, model, reviews, points, whoMarks::refresh);
        var inside = new ModelInside(
                activity.modality,
                submission.projectId,
                model,
                () -> models.judged(tutor, model.id),
                new Remarks(answer::atCell, answer::atSample),
                Corrections.NONE);
        add(
                new Breadcrumbs(
                        Pages.course(activity.courseId).link(courses.taught(tutor, activity.courseId).title),
                        Pages.activity(activity.id).link(activity.title),
                        Pages.classOf(activity.id).with(address.query()).link(Text.of("activity.class"))),
                head,
                new WalkButtons(walk(), this::go),
                whoMarks,
                about(submission, model),
                new MissingSamples(activity.modality, history.remains(tutor, model.id)),
                new EarlierHandIns(
                        submissions.earlier(tutor, submission.id),
                        one -> models.find(tutor, one.modelId).orElseThrow()),
                answer,
                live(activity, submission, model),
                inside);
    }

    private String name(Activity activity, Submission submission) {
        boolean hidden = activity.anonymous
                && reviews.of(tutor, submission.id).stream().allMatch(review -> review.releasedAt == null);
        return hidden
                ? Text.of("person.unnamed", submission.personId.toString().substring(0, 6))
                : people.find(submission.personId).map(PersonName::of).orElse("");
    }

    /** As the class stands now. */
    private Walk walk() {
        return Walk.of(address.rows(tutor, activity, classList.of(tutor, activity.id), here), here);
    }

    private void go(Function<Walk, Optional<UUID>> where) {
        where.apply(walk())
                .ifPresent(to -> Pages.review(to).with(address.query()).open());
    }

    private static Component about(Submission submission, Model model) {
        var when = new Div(new Span(Text.of("hand-in.received")), new Moment(submission.submittedAt));
        when.addClassNames("row", "soft");
        when.add(new Span(VersionWords.title(model)));
        if (submission.late) {
            when.add(new Span(Text.of("hand-in.late")));
        }
        if (submission.hiddenCount != null && submission.hiddenCount > 0) {
            when.add(new Span(Text.of("review.hidden", submission.hiddenCorrect, submission.hiddenCount)));
        }
        var note = new Paragraph(submission.note.isBlank() ? Text.of("review.no-note") : submission.note);
        note.addClassName("as-written");
        var section = new Section(new H2(Text.of("review.note")), when, note);
        section.addClassNames("panel", "stack");
        return section;
    }

    private static Component live(Activity activity, Submission submission, Model model) {
        LiveModel live = activity.modality == Modality.IMAGE
                ? new Live(submission.projectId)
                : new LiveSound(submission.projectId);
        live.setModel(model.id);
        var section = new Section(new H2(Text.of("review.live")), live);
        section.addClassNames("panel", "stack");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
