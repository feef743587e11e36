package org.perceptory.app.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules point one way: app → worker → domain; worker, app → learning. */
@AnalyzeClasses(packages = "org.perceptory", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

  @ArchTest
  static final ArchRule learning_is_plain_java = noClasses().that().resideInAPackage("org.perceptory.learning..")
      .should().dependOnClassesThat().resideInAnyPackage("org.perceptory.domain..", "org.perceptory.worker..",
          "org.perceptory.app..", "io.quarkus..", "jakarta..", "java.sql..", "java.net.http..");

  @ArchTest
  static final ArchRule domain_knows_neither_worker_nor_app_nor_learning =
      noClasses().that().resideInAPackage("org.perceptory.domain..").should().dependOnClassesThat()
          .resideInAnyPackage("org.perceptory.worker..", "org.perceptory.app..", "org.perceptory.learning..");

  @ArchTest
  static final ArchRule worker_does_not_know_the_app = noClasses().that().resideInAPackage("org.perceptory.worker..")
      .should().dependOnClassesThat().resideInAnyPackage("org.perceptory.app..", "com.vaadin..");

  @ArchTest
  static final ArchRule only_views_know_vaadin = noClasses().that().resideInAnyPackage("org.perceptory.app.api..",
      "org.perceptory.app.intake..").should().dependOnClassesThat().resideInAPackage("com.vaadin..");

  @ArchTest
  static final ArchRule rooms_of_learning_have_no_cycles =
      slices().matching("org.perceptory.learning.(*)..").should().beFreeOfCycles();
}
