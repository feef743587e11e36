package org.perceptory.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Given;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProjectSearchTest {

    /** Every project, the last changed first. */
    static final ProjectQuery ALL = new ProjectQuery("", ProjectOrder.CHANGED, 0, Integer.MAX_VALUE);

    private static final Instant MONDAY = Instant.parse("2026-10-05T08:00:00Z");

    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    ProjectSearch search;

    Person student;

    @BeforeEach
    void aStudent() {
        student = given.student();
    }

    @Test
    void theListTellsWhatIsInEach() {
        Project project = given.project(student);
        Label cats = given.label(student, project, "Cats");
        given.sample(student, cats);
        SampleView secondCat = given.sample(student, cats);
        SampleView dog = given.sample(student, given.label(student, project, "Dogs"));

        assertThat(search.find(student, ALL).projects()).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("Cats and dogs");
            assertThat(p.labels()).isEqualTo(2);
            assertThat(p.samples()).isEqualTo(3);
            assertThat(p.covers()).startsWith(dog.id(), secondCat.id()).hasSize(3);
            assertThat(p.model()).isEmpty();
            assertThat(search.find(student, project.id)).contains(p);
        });
    }

    @Test
    void theListTellsHowGoodTheNewestModelIsWhereItCouldBeJudged() {
        Project project = given.project(student);
        assertThat(onlyOne().accuracy()).isEmpty();
        Model first = classroom.trained(student, project);
        assertThat(onlyOne().model()).contains(first.id);
        assertThat(onlyOne().accuracy()).hasValue(0.9);
        Model second = classroom.trained(student, project);
        QuarkusTransaction.requiringNew()
                .run(() -> Model.<Model>findById(second.id).evaluation =
                        new ModelEvaluation(0, 0, 1, 0, 0, 0, List.of(), new int[0][0], null));
        assertThat(onlyOne().model()).contains(second.id);
        assertThat(onlyOne().accuracy()).isEmpty();
    }

    private ProjectSummary onlyOne() {
        List<ProjectSummary> all = search.find(student, ALL).projects();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "cat, Cat food|My CATS",
                "CAT, Cat food|My CATS",
                "\0cat\0, Cat food|My CATS",
                "ca\ud83dt, Cat food|My CATS",
                "\"  food \", Cat food",
                "%, 100 % wool",
                "0 %, 100 % wool",
                "_, snake_case",
                "e_c, snake_case",
                "x_y, ''",
                "\\, back\\slash",
                "k\\s, back\\slash",
                "\\%, ''",
                "elan, Élan|ÉLAN 2",
                "ÉLAN, Élan|ÉLAN 2",
                "E\u0301lan, Élan|ÉLAN 2",
                "бук, Буква",
                "БУКВА, Буква",
                "猫, 猫と犬",
                "🐱, 🐱 or 🐶",
                "'; drop table project; --, ''",
                "nothing like it, ''",
            })
    void aNameIsFoundByAnyPartOfItHoweverWritten(String text, String expected) {
        for (String name : List.of(
                "Cat food",
                "My CATS",
                "100 % wool",
                "snake_case",
                "back\\slash",
                "Élan",
                "ÉLAN 2",
                "Буква",
                "猫と犬",
                "🐱 or 🐶",
                "plain")) {
            project(student, name, Modality.IMAGE, MONDAY);
        }
        ProjectPage found = search.find(student, new ProjectQuery(text, ProjectOrder.NAME, 0, 20));
        assertThat(names(found))
                .containsExactlyInAnyOrder(expected.equals("''") ? new String[0] : expected.split("\\|"));
        assertThat(found.total()).isEqualTo(found.projects().size());
    }

    @Test
    void aTextLongerThanAnyNameFindsNothingAndBreaksNothing() {
        project(student, "Cats", Modality.IMAGE, MONDAY);
        assertThat(search.find(student, new ProjectQuery("c".repeat(100_000), ProjectOrder.NAME, 0, 20))
                        .total())
                .isZero();
    }

    @Test
    void theyAreSortedByLastChangeByNameAndByKind() {
        project(student, "älter", Modality.AUDIO, MONDAY);
        project(student, "Zoo", Modality.IMAGE, MONDAY.plusSeconds(1));
        project(student, "alt", Modality.AUDIO, MONDAY.plusSeconds(2));
        project(student, "Birds", Modality.IMAGE, MONDAY.plusSeconds(3));

        assertThat(names(sorted(ProjectOrder.CHANGED))).containsExactly("Birds", "alt", "Zoo", "älter");
        assertThat(names(sorted(ProjectOrder.NAME))).containsExactly("alt", "älter", "Birds", "Zoo");
        assertThat(names(sorted(ProjectOrder.KIND))).containsExactly("Birds", "Zoo", "alt", "älter");
    }

    @ParameterizedTest
    @EnumSource(ProjectOrder.class)
    void pagesOfProjectsThatAreAlikeHoldEachOnce(ProjectOrder order) {
        List<UUID> all = IntStream.range(0, 50)
                .mapToObj(i -> project(student, "Same", Modality.IMAGE, MONDAY))
                .toList();
        List<UUID> read = new ArrayList<>();
        for (int offset = 0; offset < 60; offset += 12) {
            ProjectPage page = search.find(student, new ProjectQuery("same", order, offset, 12));
            assertThat(page.total()).isEqualTo(50);
            page.projects().forEach(project -> read.add(project.id()));
        }
        assertThat(read)
                .containsExactlyElementsOf(all.stream()
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList());
    }

    @Test
    void aPageBehindTheLastIsEmptyAndKnowsHowManyThereAre() {
        project(student, "One", Modality.IMAGE, MONDAY);
        assertThat(search.find(student, new ProjectQuery("", ProjectOrder.CHANGED, 24, 24)))
                .isEqualTo(new ProjectPage(List.of(), 1));
        assertThat(search.find(student, ALL).total()).isEqualTo(1);
        assertThatThrownBy(() -> new ProjectQuery("", ProjectOrder.CHANGED, -1, 24))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somebodyElsesAreNeverFound() {
        UUID mine = project(student, "Mine", Modality.IMAGE, MONDAY);
        for (Person other : List.of(given.student(), given.admin())) {
            for (String text : List.of("", "Mine", "%", "_")) {
                assertThat(search.find(other, new ProjectQuery(text, ProjectOrder.CHANGED, 0, 20)))
                        .isEqualTo(new ProjectPage(List.of(), 0));
            }
            assertThat(search.find(other, mine)).isEmpty();
            assertThat(search.find(other, ALL).total()).isZero();
        }
        assertThat(search.find(student, mine)).isPresent();
    }

    @Test
    void aThousandAreSearchedInNoTime() {
        IntStream.range(0, 1_000).forEach(i -> project(student, "Project " + i, Modality.IMAGE, MONDAY.plusSeconds(i)));
        search.find(student, new ProjectQuery("9", ProjectOrder.NAME, 0, 24));
        Instant start = Instant.now();
        ProjectPage found = search.find(student, new ProjectQuery("9", ProjectOrder.NAME, 0, 24));
        assertThat(Duration.between(start, Instant.now()))
                .as("generous: a busy machine is slow, not wrong")
                .isLessThan(Duration.ofSeconds(1));
        assertThat(found.projects()).hasSize(24);
        assertThat(found.total()).isEqualTo(271);
    }

    private ProjectPage sorted(ProjectOrder order) {
        return search.find(student, new ProjectQuery("", order, 0, 20));
    }

    private static List<String> names(ProjectPage page) {
        return page.projects().stream().map(ProjectSummary::name).toList();
    }

    /** Beyond the limit that tests run with. */
    private static UUID project(Person owner, String name, Modality modality, Instant changed) {
        var project = new Project();
        project.id = UUID.randomUUID();
        project.ownerId = owner.id;
        project.name = name;
        project.modality = modality;
        project.backbone = "any";
        project.settings = TrainingSettings.DEFAULT;
        project.createdAt = changed;
        project.changedAt = changed;
        QuarkusTransaction.requiringNew().run(project::persist);
        return project.id;
    }
}
