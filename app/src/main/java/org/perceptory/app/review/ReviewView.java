package org.perceptory.app.review;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import org.perceptory.app.inside.Remarks;
import org.perceptory.app.signin.CurrentPerson;
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
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Marking;
import org.perceptory.domain.review.Reviews;
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
    private final transient ReviewTools tools;
    private final transient Evidence evidence;
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
            ReviewTools tools,
            Evidence evidence,
            ClassList classList,
            Marking marking,
            Courses courses) {
        this.tutor = current.get();
        this.activities = activities;
        this.submissions = submissions;
        this.models = models;
        this.history = history;
        this.reviews = reviews;
        this.tools = tools;
        this.evidence = evidence;
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
        var answer = new Answer(tutor, activity, submission, model, tools, whoMarks::refresh);
        AnswerComments comments = answer.comments();
        var remarks = new Remarks(comments::atCell, comments::atSample);
        var columns = new Div(evidence.of(tutor, activity, submission, model, remarks), answer, new ToAnswer(answer));
        columns.addClassName("review-columns");
        add(
                new Breadcrumbs(
                        Pages.course(activity.courseId).link(courses.taught(tutor, activity.courseId).title),
                        Pages.activity(activity.id).link(activity.title),
                        Pages.classOf(activity.id).with(address.query()).link(Text.of("activity.class"))),
                head,
                new WalkButtons(walk(), this::go),
                whoMarks,
                new MissingSamples(activity.modality, history.remains(tutor, model.id)),
                new EarlierHandIns(
                        submissions.earlier(tutor, submission.id),
                        one -> models.find(tutor, one.modelId).orElseThrow()),
                columns);
    }

    private String name(Activity activity, Submission submission) {
        return ClassNames.shown(activity, classList.of(tutor, activity.id), submission.personId);
    }

    /** As the class stands now, but for one's own work. */
    private Walk walk() {
        return Walk.of(tutor, address.rows(tutor, activity, classList.of(tutor, activity.id), here), here);
    }

    private void go(Function<Walk, Optional<UUID>> where) {
        where.apply(walk())
                .ifPresent(to -> Pages.review(to).with(address.query()).open());
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
