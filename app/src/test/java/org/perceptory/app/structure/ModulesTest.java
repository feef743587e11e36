package org.perceptory.app.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the modules point one way: app → worker → domain; worker, app → learning. */
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
    noClasses().that().resideInAPackage("org.perceptory.learning..")
        .should().dependOnClassesThat().resideInAnyPackage("org.perceptory.domain..", "org.perceptory.worker..",
            "org.perceptory.app..", "io.quarkus..", "jakarta..", "java.sql..", "java.net.http..")
        .check(CLASSES);
  }

  @Test
  void domain_knows_neither_worker_nor_app_nor_learning() {
    noClasses().that().resideInAPackage("org.perceptory.domain..")
        .should().dependOnClassesThat().resideInAnyPackage("org.perceptory.worker..", "org.perceptory.app..",
            "org.perceptory.learning..")
        .check(CLASSES);
  }

  @Test
  void worker_does_not_know_the_app() {
    noClasses().that().resideInAPackage("org.perceptory.worker..")
        .should().dependOnClassesThat().resideInAnyPackage("org.perceptory.app..", "com.vaadin..")
        .check(CLASSES);
  }

  @Test
  void what_answers_programs_knows_no_pages() {
    noClasses().that().resideInAnyPackage("org.perceptory.app.intake..", "org.perceptory.app.model..")
        .should().dependOnClassesThat().resideInAPackage("com.vaadin..")
        .check(CLASSES);
  }

  @Test
  void rooms_of_learning_have_no_cycles() {
    slices().matching("org.perceptory.learning.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
