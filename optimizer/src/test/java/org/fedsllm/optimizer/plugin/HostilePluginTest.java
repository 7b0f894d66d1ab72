package org.fedsllm.optimizer.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.fedsllm.optimizer.testing.PluginJar;
import org.fedsllm.optimizer.testing.SmallProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plug-ins that load and then misbehave, and what the user reads about each. */
class HostilePluginTest {
  private static final GuardLimits PATIENT =
      new GuardLimits(Duration.ofMinutes(1), Duration.ofSeconds(30));
  private static final GuardLimits HASTY =
      new GuardLimits(Duration.ofSeconds(2), Duration.ofSeconds(1));
  private static final String NOBODY = "Hostile (plug-in hostile 1.0.0) ";

  private final DelayProblem problem = SmallProblems.separate(3);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw new IllegalStateException("boom");   | threw IllegalStateException: boom (at hostile.Provider.lambda$create$0, Provider.java line 12).
          throw new StackOverflowError();            | threw StackOverflowError (at hostile.Provider.lambda$create$0, Provider.java line 12).
          throw new NoSuchMethodError("old API");    | threw NoSuchMethodError: old API (at hostile.Provider.lambda$create$0, Provider.java line 12).
          return null;                               | returned nothing. Its optimize method must return a result.
          """)
  void aPluginThatThrowsOrReturnsNothingFailsByName(String body, String message)
      throws IOException {
    OptimizationResult result = run(body, PATIENT);

    assertThat(result.status()).isEqualTo(SolveStatus.FAILED);
    assertThat(result.info().message()).isEqualTo(NOBODY + message);
  }

  @Test
  void aClassThatThePluginForgotToBringIsNamed() throws IOException {
    PluginJar jar =
        PluginJar.of("hostile")
            .provider("hostile.Provider")
            .source(
                "hostile.Provider",
                PluginJar.provider("hostile", "return Missing.result();")
                    + "class Missing { static OptimizationResult result() { return null; } }")
            .without("hostile/Missing.class");

    OptimizationResult result = optimize(jar, PATIENT, SolveMonitor.none());

    assertThat(result.info().message())
        .startsWith(NOBODY + "threw NoClassDefFoundError: hostile/Missing (at hostile.Provider");
  }

  @Test
  void bandwidthsThatAreNoNumbersAreNamed() throws IOException {
    OptimizationResult result = run(planOf("0.5", "Double.NaN, 1, 1", "1, 1, 1"), PATIENT);

    assertThat(result.status()).isEqualTo(SolveStatus.FAILED);
    assertThat(result.info().message())
        .isEqualTo(
            NOBODY
                + "gave client number 1 the bandwidths NaN Hz and 1.0 Hz, which must be finite and"
                + " not negative.");
  }

  @Test
  void bandwidthThatIsNotThereIsRefused() throws IOException {
    OptimizationResult result = run(planOf("0.5", "5e6, 5e6, 5e6", "1e6, 1e6, 1e6"), PATIENT);

    assertThat(result.status()).isEqualTo(SolveStatus.FAILED);
    assertThat(result.info().message())
        .isEqualTo(
            NOBODY
                + "uses 50 % more bandwidth than there is. Maybe scale the shares to the band at"
                + " the end.");
  }

  @Test
  void aPlanForOtherClientsIsRefused() throws IOException {
    OptimizationResult result =
        run(
            "Allocation two = new Allocation(0.5, new double[] {1, 1}, new double[] {1, 1});"
                + "return OptimizationResult.of(SolveStatus.SOLVED,"
                + " new FrequencyDivisionPlan(two, 4, 1, 1), new SolveInfo(1, \"\"));",
            PATIENT);

    assertThat(result.info().message())
        .isEqualTo(NOBODY + "gave a plan for 2 clients, the problem has 3.");
  }

  @Test
  void aDelayThatTheModelDoesNotGiveIsRefused() throws IOException {
    OptimizationResult result =
        run(
            "Allocation equal = Allocation.equalShares(problem, 0.5);"
                + "return OptimizationResult.of(SolveStatus.OPTIMAL,"
                + " new FrequencyDivisionPlan(equal, 4, 1e-9, 1e-9), new SolveInfo(1, \"\"));",
            PATIENT);

    assertThat(result.status()).isEqualTo(SolveStatus.FAILED);
    assertThat(result.info().message())
        .startsWith(NOBODY + "claims a delay of 1.0E-9 s where the delay model gives ");
  }

  @Test
  void aClientWithoutBandwidthIsNoSolution() throws IOException {
    OptimizationResult result = run(planOf("0.5", "1e6, 1e6, 0", "1e6, 1e6, 1e6"), PATIENT);

    assertThat(result.info().message())
        .isEqualTo(
            NOBODY
                + "calls a plan with a delay of Infinity s SOLVED. Maybe a client that must send"
                + " got no bandwidth.");
  }

  @Test
  void optimalIsBelievedWithAProofOnly() throws IOException {
    OptimizationResult result =
        run(
            "Allocation equal = Allocation.equalShares(problem, 0.5);"
                + "return OptimizationResult.of(SolveStatus.OPTIMAL,"
                + " FrequencyDivisionPlan.of(problem, equal), new SolveInfo(1, \"trust me\"));",
            PATIENT);

    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(result.plan()).isPresent();
  }

  @Test
  void aPluginThatNeverReturnsIsAbandonedAndNotRunAgainMeanwhile() throws IOException {
    LoadedPlugin plugin = load(PluginJar.optimizing("hostile", "while (true) { }"), HASTY);

    OptimizationResult first = optimize(plugin, SolveMonitor.none());
    OptimizationResult second = optimize(plugin, SolveMonitor.none());

    assertThat(first.status()).isEqualTo(SolveStatus.FAILED);
    assertThat(first.info().message())
        .isEqualTo(
            NOBODY
                + "gave no answer in 2 s, did not stop when asked and was abandoned. Maybe it"
                + " never asks its monitor whether it is cancelled.");
    assertThat(second.info().message())
        .isEqualTo(
            NOBODY
                + "is still busy with an earlier problem and does not stop. Restart the program to"
                + " be rid of it.");
  }

  @Test
  void aPluginThatStopsAtTheDeadlineKeepsItsBestPlan() throws IOException {
    OptimizationResult result =
        run(
            "while (!monitor.cancelled()) { Thread.onSpinWait(); }"
                + "Allocation equal = Allocation.equalShares(problem, 0.5);"
                + "return OptimizationResult.of(SolveStatus.CANCELLED,"
                + " FrequencyDivisionPlan.of(problem, equal), new SolveInfo(7, \"stopped\"));",
            new GuardLimits(Duration.ofMillis(100), Duration.ofMinutes(1)));

    assertThat(result.status()).isEqualTo(SolveStatus.LIMIT_REACHED);
    assertThat(result.plan()).isPresent();
    assertThat(result.info().message())
        .isEqualTo(
            NOBODY.strip()
                + " was stopped at its deadline of 0.1 s; this is its best plan so far.");
  }

  @Test
  void aCancelThatThePluginDoesNotHearIsStillACancel() throws IOException {
    LoadedPlugin plugin =
        load(
            PluginJar.optimizing("hostile", "while (true) { }"),
            new GuardLimits(Duration.ofMinutes(10), Duration.ofMillis(200)));

    OptimizationResult result = optimize(plugin, new Cancelled());

    assertThat(result.status()).isEqualTo(SolveStatus.CANCELLED);
    assertThat(result.info().message())
        .isEqualTo(NOBODY + "did not stop within 0.2 s of the cancel and was abandoned.");
  }

  private OptimizationResult run(String body, GuardLimits limits) throws IOException {
    return optimize(PluginJar.optimizing("hostile", body), limits, SolveMonitor.none());
  }

  private OptimizationResult optimize(PluginJar jar, GuardLimits limits, SolveMonitor monitor)
      throws IOException {
    return optimize(load(jar, limits), monitor);
  }

  private OptimizationResult optimize(LoadedPlugin plugin, SolveMonitor monitor) {
    return plugin
        .optimizers()
        .get(0)
        .create()
        .optimize(problem, OptimizerSettings.defaults(), monitor);
  }

  private LoadedPlugin load(PluginJar jar, GuardLimits limits) throws IOException {
    PluginLoader loader = new PluginLoader(new Watchdog(Thread::new, limits), Set.of(), Set.of());
    PluginReport report = loader.load(List.of(jar.write(folder.resolve("hostile.jar"))));
    assertThat(report.refused()).isEmpty();
    return report.loaded().get(0);
  }

  private static String planOf(String accuracy, String mainHz, String federatedHz) {
    return ("Allocation plan = new Allocation(%s, new double[] {%s}, new double[] {%s});"
            + "return OptimizationResult.of(SolveStatus.SOLVED,"
            + " FrequencyDivisionPlan.of(problem, plan), new SolveInfo(1, \"\"));")
        .formatted(accuracy, mainHz, federatedHz);
  }

  /** The user has cancelled already. */
  private static final class Cancelled implements SolveMonitor {
    @Override
    public void report(SolveProgress progress) {
      // nobody listens
    }

    @Override
    public boolean cancelled() {
      return true;
    }
  }
}
