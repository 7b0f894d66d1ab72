package org.fedsllm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The arrows of docs/ARCHITECTURE.md, over all modules. */
@AnalyzeClasses(packages = "org.fedsllm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String SCENARIO = "org.fedsllm.model..";
  private static final String OPTIMIZER = "org.fedsllm.optimizer..";
  private static final String TRAINING = "org.fedsllm.training..";
  private static final String APP = "org.fedsllm.app..";

  @ArchTest
  static final ArchRule SCENARIO_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage(SCENARIO)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OPTIMIZER, TRAINING, APP, "ai.djl..", "javafx..", "org.jfree..")
          .because("the delay mathematics must be usable without anything built on it");

  @ArchTest
  static final ArchRule OPTIMIZERS_SEE_THE_SCENARIO_ONLY =
      noClasses()
          .that()
          .resideInAPackage(OPTIMIZER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TRAINING, APP, "ai.djl..", "javafx..", "org.jfree..")
          .because("a plugin depends on the optimizer module alone and sees no window or tensor");

  @ArchTest
  static final ArchRule TRAINING_KNOWS_NO_OPTIMIZER =
      noClasses()
          .that()
          .resideInAPackage(TRAINING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OPTIMIZER, APP, "javafx..", "org.jfree..")
          .because("the trainer executes a plan and does not care who made it");

  @ArchTest
  static final ArchRule TENSORS_STAY_IN_TRAINING =
      noClasses()
          .that()
          .resideOutsideOfPackage(TRAINING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..")
          .because("native memory has one owner, and the engine can be replaced in one place");

  @ArchTest
  static final ArchRule CHARTS_OWN_JFREECHART =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fedsllm.app.charts..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jfree..")
          .because(
              "every figure has one theme, and the chart library can be replaced in one place");

  @ArchTest
  static final ArchRule COMMAND_LINE_NEEDS_NO_TOOLKIT =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.fedsllm.app.cli..",
              "org.fedsllm.app.charts..",
              "org.fedsllm.app.clients..",
              "org.fedsllm.app.compare..",
              "org.fedsllm.app.export..",
              "org.fedsllm.app.run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("the command line runs where there is no window system");

  @ArchTest
  static final ArchRule VIEW_MODELS_NEED_NO_TOOLKIT =
      classes()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .or()
          .resideInAPackage("org.fedsllm.app.session..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.fedsllm..", "java..", "javafx.beans..", "javafx.collections..", "org.slf4j..")
          .because("they are tested without a toolkit");

  @ArchTest
  static final ArchRule TASK_OWNS_THE_THREADS =
      noClasses()
          .that()
          .resideInAPackage(APP)
          .and()
          .resideOutsideOfPackages("org.fedsllm.app.task..", "org.fedsllm.app.shell..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javafx.application.Platform")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Executors.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Executor.class)
          .because("who may run what where is decided in one place");

  @ArchTest
  static final ArchRule CHANCE_COMES_FROM_THE_SEED_TREE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fedsllm.model.random..")
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callConstructor(Random.class, long.class)
          .orShould()
          .callMethod(Math.class, "random")
          .because("the same seed must give the same bytes");

  @ArchTest
  static final ArchRule NO_SINGLETONS =
      noMethods()
          .should()
          .haveName("getInstance")
          .because("what a class needs is given to its constructor");

  @ArchTest
  static final ArchRule NO_MUTABLE_STATICS =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("two projects in one process must not meet");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("org.fedsllm.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package can be understood after those it uses");
}
