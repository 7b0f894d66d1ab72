package org.fedsllm.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;

@AnalyzeClasses(
    packages = "org.fedsllm.training",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> UNSAFE_WITH_NUMBERS =
      Set.of("mul", "muli", "div", "divi", "pow", "powi", "maximum", "minimum");

  @ArchTest
  static final ArchRule NUMBERS_MEET_TENSORS_AS_TENSORS =
      noClasses()
          .should()
          .callMethodWhere(unsafeCallWithNumber())
          .because(
              "DJL lays the number over a Java buffer that autograd may read after it is freed:"
                  + " gradients go wrong silently. Use Tensors.scalar");

  @ArchTest
  static final ArchRule NO_LOSSES_OF_DJL =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl.training..")
          .because("its losses use such calls, and its GradientCollector is one per process");

  @ArchTest
  static final ArchRule ONE_PLACE_KNOWS_THE_ENGINE =
      noClasses()
          .that()
          .doNotHaveSimpleName("Autograd")
          .and()
          .doNotHaveSimpleName("TorchEngine")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl.pytorch..")
          .because("another engine or version should cost two files");

  @ArchTest
  static final ArchRule PLAIN_VALUES_KNOW_NO_TENSORS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..training.data..",
              "..training.wire..",
              "..training.federation..",
              "..training.state..",
              "..training.resume..",
              "..training.preflight..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl.ndarray..")
          .because("what is held, sent, merged, saved or foreseen is plain values");

  @ArchTest
  static final ArchRule SCHEMES_COMPUTE_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("..training.scheme..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(NDArray.class.getName())
          .because("a scheme says who talks to whom; the nodes hold the graphs");

  @ArchTest
  static final ArchRule CHANCE_COMES_FROM_THE_SEED_TREE =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callConstructor(Random.class, long.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
          .because("the same seed gives the same bytes, and a resumed run the same draws");

  @ArchTest
  static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .doNotHaveSimpleName("RunLog")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Instant")
          .because("wall time stands in a run's log alone: all else is equal in every run");

  @ArchTest
  static final ArchRule NO_WINDOWS_AND_NO_OPTIMIZERS_OF_RESOURCES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.fedsllm.app..", "org.fedsllm.optimizer..")
          .because("the arrows of the house point the other way");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("org.fedsllm.training.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each room can then be read on its own");

  private static DescribedPredicate<JavaMethodCall> unsafeCallWithNumber() {
    return DescribedPredicate.describe(
        "an arithmetic call of NDArray with a Number",
        call ->
            call.getTargetOwner().isAssignableTo(NDArray.class)
                && UNSAFE_WITH_NUMBERS.contains(call.getName())
                && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(Number.class));
  }
}
