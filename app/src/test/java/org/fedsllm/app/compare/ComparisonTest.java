package org.fedsllm.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun.End;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.training.TrainingMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {
  private static final List<ComparedAlgorithm> TWO =
      List.of(ComparedAlgorithm.SPLIT_FED_V1, ComparedAlgorithm.SPLIT_FED_V2);

  private final UnitRunner runner =
      new UnitRunner(
          new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader())),
          Path.of(""));
  private final Comparison comparison = new Comparison(runner);

  @TempDir Path folder;

  @Test
  void anInterruptedComparisonGoesOnWithWhatIsMissing() throws IOException {
    ComparisonSpec spec = spec(TWO, List.of(1L));
    ComparisonFolder target = ComparisonFolder.open(folder, spec.base());
    assertThatThrownBy(() -> comparison.report(spec, target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no finished training");
    ComparisonMonitor killer = killAfterTheFirst();
    assertThatThrownBy(() -> comparison.run(spec, target, killer)).isInstanceOf(Killed.class);
    Path first = folder.resolve("units/splitFedV1_iid_1.json");
    String kept = Files.readString(first);
    assertThat(comparison.report(spec, target)).hasSize(1);
    List<String> trained = new ArrayList<>();

    List<UnitResult> results =
        comparison.run(spec, ComparisonFolder.open(folder, spec.base()), telling(trained));

    assertThat(trained).containsExactly("1 of 2 missing", "splitFedV2");
    assertThat(first).hasContent(kept);
    assertThat(results)
        .extracting(result -> result.row().algorithm())
        .containsExactly("splitFedV1", "splitFedV2");
    assertThat(folder.resolve("rows.csv")).content().hasLineCount(3);
    assertThat(folder.resolve("summary.md")).content().contains("`splitFedV1`", "`splitFedV2`");
  }

  @Test
  void aResultDoesNotDependOnWhatWasTrainedBefore() {
    ComparisonSpec spec = spec(TWO, List.of(1L, 2L));
    UnitResult alone = runner.run(spec.units().get(3), spec.base(), training());

    List<UnitResult> all =
        spec.units().stream().map(unit -> runner.run(unit, spec.base(), training())).toList();

    assertThat(all.get(3).row().perplexity()).isEqualTo(alone.row().perplexity());
    assertThat(all.get(3).row().simulatedS()).isEqualTo(alone.row().simulatedS());
    assertThat(all.get(1).row().perplexity()).isNotEqualTo(alone.row().perplexity());
  }

  @ParameterizedTest
  @EnumSource
  void everyAlgorithmTrainsAndSendsWhatIsPredicted(ComparedAlgorithm algorithm) {
    ComparisonSpec spec = spec(List.of(algorithm), List.of(1L));
    ComparisonUnit unit = spec.units().get(0);
    Project project = unit.of(spec.base());

    ComparisonRow row = runner.run(unit, spec.base(), training()).row();

    assertThat(row.end()).isEqualTo(End.FINISHED);
    assertThat(row.perplexity()).isPositive().isNotEqualTo(row.startPerplexity());
    assertThat(row.simulatedS()).isPositive();
    if (algorithm != ComparedAlgorithm.HALF) { // its plan is made for all, so it need not be best
      assertThat(row.simulatedS()).isLessThanOrEqualTo(row.equalBandwidthS());
    }
    assertThat(row.bytes()).isEqualTo(predicted(project, algorithm, row));
  }

  /** Of one round. With half of two alike clients one trains, and both hear of it. */
  private static LinkBytes predicted(
      Project project, ComparedAlgorithm algorithm, ComparisonRow row) {
    if (algorithm == ComparedAlgorithm.HALF) {
      return project
          .predictedBytes()
          .of(0, row.localIterations(), true, 1)
          .plus(project.predictedBytes().of(1, 0, false, 1));
    }
    return project.predictedBytes().round(row.localIterations());
  }

  @Test
  void allAlgorithmsTakeEquallyManySteps() throws IOException {
    Project own = SmallTraining.project(3);

    Project base = comparison.base(own, 2, null);

    assertThat(base.trainable().orElseThrow().rounds()).isEqualTo(2);
    assertThat(base.trainable().orElseThrow().localIterations())
        .isEqualTo(runner.localIterations(ComparedAlgorithm.SPLIT_FED_V1.applyTo(own)));
    assertThat(comparison.base(own, null, 5).trainable().orElseThrow().localIterations())
        .isEqualTo(5);
    assertThatThrownBy(() -> new ComparisonSpec(own, TWO, List.of(PartitionSpec.IID), List.of(1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("localIterations");
  }

  private ComparisonSpec spec(List<ComparedAlgorithm> algorithms, List<Long> seeds) {
    try {
      Project base = comparison.base(SmallTraining.project(1), 1, 1);
      return new ComparisonSpec(base, algorithms, List.of(PartitionSpec.IID), seeds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrainingMonitor training() {
    return TrainingMonitor.NONE;
  }

  private static ComparisonMonitor killAfterTheFirst() {
    return new ComparisonMonitor() {
      @Override
      public void finished(int done, int missing, ComparisonRow row, double leftS) {
        throw new Killed();
      }
    };
  }

  private static ComparisonMonitor telling(List<String> told) {
    return new ComparisonMonitor() {
      @Override
      public void begins(int units, int missing, double estimatedS) {
        told.add("%d of %d missing".formatted(missing, units));
        assertThat(estimatedS).isPositive();
      }

      @Override
      public void finished(int done, int missing, ComparisonRow row, double leftS) {
        told.add(row.algorithm());
      }
    };
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
