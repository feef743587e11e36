package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.lti.Grades;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;

/** Whether the VLE has the points of released reviews, for those who teach the course. */
@ApplicationScoped
@Transactional
public class Deliveries {

    private final Submissions submissions;
    private final Activities activities;
    private final Grades grades;

    Deliveries(Submissions submissions, Activities activities, Grades grades) {
        this.submissions = submissions;
        this.activities = activities;
        this.grades = grades;
    }

    /** How far the points of a released review are on their way to the VLE; empty where none takes them. */
    public Optional<Grades.Progress> onItsWay(Person tutor, UUID submission) {
        Submission of = submissions.taught(tutor, submission);
        return grades.progress(of.activityId, of.personId);
    }

    /** Sends the points of a released review to the VLE again now, in the place of newer ones that it may have. */
    public void sendAgain(Person tutor, UUID submission) {
        Submission of = submissions.taught(tutor, submission);
        grades.tryAgain(of.activityId, of.personId);
    }

    /** Points of an activity that are not in the VLE, and why. @throws RefusedException NOT_FOUND */
    public List<Grades.Undelivered> undelivered(Person tutor, UUID activity) {
        return grades.undelivered(activities.taught(tutor, activity).id);
    }

    /** Sends them again now, but for those of which the VLE has newer ones. @return how many */
    public int sendAllAgain(Person tutor, UUID activity) {
        return grades.tryAgain(activities.taught(tutor, activity).id);
    }
}
