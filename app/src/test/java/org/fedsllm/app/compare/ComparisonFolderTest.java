package org.fedsllm.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun.End;
import org.fedsllm.model.run.RoundRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonFolderTest {
  private static final ComparisonUnit UNIT =
      new ComparisonUnit(ComparedAlgorithm.FLORA, PartitionSpec.dirichlet(0.3), -7);

  @TempDir Path folder;

  @Test
  void aResultIsReadAsItWasWritten() throws IOException {
    ComparisonFolder written = ComparisonFolder.open(folder, base());
    UnitResult result =
        new UnitResult(
            SummaryTest.row("flora", "dirichlet:0.3", -7, 1 / 3.0, End.DIVERGED),
            List.of(round(0, Double.NaN), round(1, 3.5)));

    written.keep(UNIT, result);

    assertThat(ComparisonFolder.open(folder, base()).result(UNIT)).contains(result);
    assertThat(folder.resolve("units/flora_dirichlet-0.3_-7.json")).exists();
  }

  @Test
  void whatIsNotFinishedIsNotThere() throws IOException {
    assertThat(ComparisonFolder.open(folder, base()).result(UNIT)).isEmpty();
  }

  @Test
  void anotherComparisonsFolderIsRefusedAndKept() throws IOException {
    ComparisonFolder.open(folder, base());
    byte[] before = Files.readAllBytes(folder.resolve("project.fedsllm"));
    Project longer = base().withTraining(base().trainable().orElseThrow().withRounds(9));

    assertThatThrownBy(() -> ComparisonFolder.open(folder, longer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Choose another folder");
    assertThat(folder.resolve("project.fedsllm")).hasBinaryContent(before);
  }

  private static Project base() throws IOException {
    return SmallTraining.project(1);
  }

  private static RoundRecord round(int round, double trainingLoss) {
    return new RoundRecord(round, 2, 0.5, 0.1, trainingLoss, 3, List.of(2.5, 3.5), LinkBytes.NONE);
  }
}
