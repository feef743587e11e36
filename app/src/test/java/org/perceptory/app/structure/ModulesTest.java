package org.perceptory.app.structure;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arrows between the modules point one way: app → worker → domain; worker, app → learning. Those between the rooms
 * of a house, a module or a room with rooms, make no circle.
 */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.perceptory");

    @ParameterizedTest
    @ValueSource(strings = {"learning", "domain", "worker", "app"})
    void the_rules_below_see_every_module(String module) {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().startsWith("org.perceptory." + module)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void learning_is_plain_java() {
        noClasses()
                .that()
                .resideInAPackage("org.perceptory.learning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.perceptory.domain..",
                        "org.perceptory.worker..",
                        "org.perceptory.app..",
                        "io.quarkus..",
                        "jakarta..",
                        "java.sql..",
                        "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void domain_knows_neither_worker_nor_app_nor_learning() {
        noClasses()
                .that()
                .resideInAPackage("org.perceptory.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.perceptory.worker..", "org.perceptory.app..", "org.perceptory.learning..")
                .check(CLASSES);
    }

    @Test
    void worker_does_not_know_the_app() {
        noClasses()
                .that()
                .resideInAPackage("org.perceptory.worker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.perceptory.app..", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void what_answers_programs_knows_no_pages() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.perceptory.app.api..",
                        "org.perceptory.app.intake..",
                        "org.perceptory.app.model..",
                        "org.perceptory.app.project..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"learning", "domain", "worker", "app", "app.lti", "app.signin"})
    void rooms_have_no_circles(String house) {
        slices().assignedFrom(new RoomsOf(house)).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pages_lead_to_those_of_other_rooms_by_address() {
        slices().matching("org.perceptory.app.(*)..")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), not(annotatedWith(Route.class)))
                .ignoreDependency(resideInAPackage("org.perceptory.app.shell.."), alwaysTrue())
                .check(CLASSES);
    }

    @Test
    void no_name_stands_for_two_things() {
        assertThat(CLASSES.stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toSet())))
                        .entrySet())
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(name.getValue()).as(name.getKey()).hasSize(1));
    }
}
