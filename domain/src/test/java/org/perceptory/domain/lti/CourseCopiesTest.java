package org.perceptory.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.lti.CourseCopies.Former;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Purpose;
import org.perceptory.testbed.PostgresResource;

/** A VLE's copy of a course, its links naming the activities of the original. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CourseCopiesTest {

    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    Platforms platforms;

    @Inject
    Courses courses;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    ResourceLinks links;

    @Inject
    CourseCopies copies;

    private UUID platform;
    private Course before;
    private Course now;
    private Person tutor;
    private Activity cats;
    private Activity draft;

    @BeforeEach
    void aCourseAndTheNextTerms() {
        platform = platform();
        before = course(platform, "Machine learning 2026");
        tutor = classroom.member(before, CourseRole.TUTOR);
        cats = activities.create(tutor, before.id, "Cats", Modality.IMAGE);
        cats = activities.publish(tutor, cats.id, true);
        draft = activities.create(tutor, before.id, "Draft", Modality.AUDIO);
        parts.material(tutor, cats.id, Purpose.START, "Start", "any");
        parts.material(tutor, cats.id, Purpose.HIDDEN_TEST, "Hidden", "any");
        now = course(platform, "Machine learning 2027");
        courses.enter(now.id, tutor.id, CourseRole.TUTOR);
    }

    @Test
    void allActivitiesComeAlongAtOnceAndEveryLinkOpensItsOwn() {
        ResourceLink first = naming(now, cats.id);
        ResourceLink second = naming(now, draft.id);
        assertThat(copies.waits(first)).isTrue();
        Former former = copies.former(tutor, first.id).orElseThrow();
        assertThat(former.title()).isEqualTo("Machine learning 2026");
        assertThat(former.activities()).containsExactly(cats.id, draft.id);

        assertThat(copies.copy(tutor, first.id, true)).isEqualTo(2);

        List<Activity> copied = activities.of(tutor, now.id);
        assertThat(copied).extracting(copy -> copy.title).containsExactly("Cats", "Draft");
        assertThat(copied).extracting(copy -> copy.published).containsExactly(true, false);
        assertThat(ActivityParts.part(copied.get(0).id, Purpose.START)).isPresent();
        assertThat(ActivityParts.part(copied.get(0).id, Purpose.HIDDEN_TEST)).isPresent();
        assertThat(links.find(first.id).activityId).isEqualTo(copied.get(0).id);
        assertThat(links.find(second.id).activityId).isEqualTo(copied.get(1).id);
        assertThat(copies.former(tutor, first.id)).isEmpty();
        ResourceLink third = naming(now, cats.id);
        assertThat(third.activityId).as("one that is followed later").isEqualTo(copied.get(0).id);
        assertThat(copies.waits(third)).isFalse();
        assertThat(activities.of(tutor, before.id)).as("the original").hasSize(2);
    }

    @Test
    void studentsSeeNothingYetWhereTheTutorSaysSo() {
        copies.copy(tutor, naming(now, cats.id).id, false);
        assertThat(activities.of(tutor, now.id)).noneMatch(copy -> copy.published);
    }

    @Test
    void whatALinkNamesIsTakenByWhoTeachesOrTaughtItsCourseAndNobodyElse() {
        ResourceLink link = naming(now, cats.id);
        Person other = classroom.member(now, CourseRole.TUTOR);
        Person student = classroom.member(before, CourseRole.STUDENT);
        courses.enter(now.id, student.id, CourseRole.TUTOR);
        for (Person stranger : List.of(other, student)) {
            assertThat(copies.former(stranger, link.id)).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> copies.copy(stranger, link.id, true));
        }
        for (Person outside : List.of(classroom.tutor(), given.admin(), classroom.member(now, CourseRole.STUDENT))) {
            assertRefused(Refusal.NOT_FOUND, () -> copies.former(outside, link.id));
            assertRefused(Refusal.NOT_FOUND, () -> copies.copy(outside, link.id, true));
        }
        leave(tutor, before);
        assertThat(copies.former(tutor, link.id)).map(Former::title).contains("Machine learning 2026");
        assertThat(copies.copy(tutor, link.id, true)).isEqualTo(2);
    }

    @Test
    void whatALinkSaysThatItIsACopyOfGivesNoLeaveEither() {
        ResourceLink old = leading(before, cats.id);
        ResourceLink link = told(now, List.of("unknown", old.link));
        Person student = classroom.member(before, CourseRole.STUDENT);
        courses.enter(now.id, student.id, CourseRole.TUTOR);
        for (Person stranger : List.of(classroom.member(now, CourseRole.TUTOR), student)) {
            assertThat(copies.former(stranger, link.id)).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> copies.copy(stranger, link.id, true));
        }
        assertThat(copies.waits(link)).as("they read that somebody else has to").isTrue();
        assertThat(activities.of(tutor, now.id)).isEmpty();

        assertThat(copies.copy(tutor, link.id, true)).isEqualTo(2);

        UUID copy = links.find(link.id).activityId;
        assertThat(ActivityParts.part(copy, Purpose.START)).isPresent();
        assertThat(ActivityParts.part(copy, Purpose.HIDDEN_TEST)).isPresent();
    }

    @Test
    void aLaterCourseThatIsNotTheirsDoesNotStandBeforeTheirOwn() {
        ResourceLink theirs = leading(before, cats.id);
        Course strangers = course(platform, "Strangers");
        Person stranger = classroom.member(strangers, CourseRole.TUTOR);
        ResourceLink foreign = place(strangers, "1");
        Activity dogs = activities.create(stranger, strangers.id, "Dogs", Modality.IMAGE);
        links.lead(stranger, foreign.id, dogs.id);
        ResourceLink link = place(now, "1");
        copies.launched(link.id, "", List.of(foreign.link, theirs.link));
        assertThat(copies.former(tutor, link.id)).map(Former::course).contains(before.id);
    }

    @Test
    void anotherPlatformsOrDeploymentsHistoryIsNone() {
        ResourceLink old = leading(before, cats.id);
        Course elsewhere = course(platform(), "Elsewhere");
        Person there = classroom.member(elsewhere, CourseRole.TUTOR);
        ResourceLink link = told(elsewhere, List.of(old.link));
        assertThat(copies.waits(link)).isFalse();
        assertThat(copies.former(there, link.id)).isEmpty();
        ResourceLink deployed = place(now, "another");
        copies.launched(deployed.id, "", List.of(old.link));
        assertThat(copies.former(tutor, deployed.id)).isEmpty();
    }

    @Test
    void theLatestCourseIsTakenFromAndLinksFitThroughEveryTerm() {
        copies.copy(tutor, naming(now, cats.id).id, true);
        Activity second = activities.of(tutor, now.id).getFirst();
        activities.delete(tutor, draft.id);
        Course next = course(platform, "Machine learning 2028");
        courses.enter(next.id, tutor.id, CourseRole.TUTOR);
        ResourceLink link = naming(next, cats.id);
        assertThat(copies.former(tutor, link.id)).map(Former::title).contains("Machine learning 2027");
        copies.copy(tutor, link.id, true);
        assertThat(activities.of(tutor, next.id)).hasSize(2);
        activities.delete(tutor, second.id);
        activities.delete(tutor, cats.id);
        UUID third = activities.of(tutor, next.id).getFirst().id;
        assertThat(naming(next, cats.id).activityId).as("the first is gone").isEqualTo(third);
        assertThat(naming(next, second.id).activityId).as("the second is gone").isEqualTo(third);
    }

    @Test
    void anActivityThatWasCopiedByHandIsFoundToo() {
        UUID copy = activities.copy(tutor, cats.id, now.id).id;
        assertThat(naming(now, cats.id).activityId).isEqualTo(copy);
        assertThat(copies.former(tutor, naming(now, draft.id).id))
                .map(Former::activities)
                .contains(List.of(draft.id));
    }

    @Test
    void twoAtOnceCopyOnce() throws Exception {
        ResourceLink link = naming(now, cats.id);
        Callable<Boolean> click = () -> {
            copies.copy(tutor, link.id, true);
            return true;
        };
        try (var windows = Executors.newFixedThreadPool(3)) {
            assertThat(windows.invokeAll(List.of(click, click, click)))
                    .filteredOn(done -> done.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
        assertThat(activities.of(tutor, now.id)).hasSize(2);
    }

    @Test
    void aLinkThatATutorLedElsewhereOrThatNamesNothingIsLeftAlone() {
        Activity own = activities.create(tutor, now.id, "Own", Modality.IMAGE);
        ResourceLink led = naming(now, cats.id);
        links.lead(tutor, led.id, own.id);
        assertThat(copies.former(tutor, led.id)).isEmpty();
        ResourceLink gone = naming(now, UUID.randomUUID());
        assertThat(copies.waits(gone)).isFalse();
        assertThat(copies.former(tutor, gone.id)).isEmpty();
        copies.copy(tutor, naming(now, cats.id).id, true);
        assertThat(links.find(led.id).activityId).isEqualTo(own.id);
        assertThat(links.find(gone.id).activityId).isNull();
    }

    private UUID platform() {
        String issuer = "https://" + UUID.randomUUID() + ".example";
        return platforms.register(new PlatformFacts(
                        "VLE", issuer, "client", issuer, issuer, "", "", issuer, true, List.of("1"), List.of()))
                .id;
    }

    private Course course(UUID of, String title) {
        return courses.launched(of, UUID.randomUUID().toString(), title);
    }

    private ResourceLink naming(Course course, UUID activity) {
        ResourceLink link = place(course, "1");
        copies.launched(link.id, activity.toString(), List.of());
        return links.find(link.id);
    }

    private ResourceLink told(Course course, List<String> history) {
        ResourceLink link = place(course, "1");
        copies.launched(link.id, "", history);
        return links.find(link.id);
    }

    private ResourceLink leading(Course course, UUID activity) {
        ResourceLink link = place(course, "1");
        links.lead(tutor, link.id, activity);
        return links.find(link.id);
    }

    private ResourceLink place(Course course, String deployment) {
        return links.launched(new ResourceLinks.Place(
                course.platformId, deployment, UUID.randomUUID().toString(), course.id, "Link", null, null, "", null));
    }

    private static void leave(Person person, Course course) {
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> org.perceptory.domain.course.Membership.update(
                        "active = false where personId = ?1 and courseId = ?2", person.id, course.id));
    }
}
