package org.fedsllm.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
  private final RunComparison comparison = new RunComparison();

  @TempDir Path folder;

  @Test
  void anotherDayAndAnotherPaceAreNoDifference() throws IOException {
    Path then = run("then", "2026-01-01", 1.5, 3.25, "weights");
    Path now = run("now", "2026-02-02", 9.5, 3.25, "weights");

    assertThat(comparison.firstDifference(then, now)).isEmpty();
  }

  @Test
  void firstDifferentNumberIsNamedWithBothValues() throws IOException {
    Path then = run("then", "2026-01-01", 1.5, 3.25, "weights");
    Path now = run("now", "2026-01-01", 1.5, Math.nextUp(3.25), "other weights");

    assertThat(comparison.firstDifference(then, now))
        .contains("runs[0].rounds[1].evaluationLoss was 3.25 and is 3.2500000000000004 now.");
  }

  @Test
  void adapterIsComparedByteByByte() throws IOException {
    Path then = run("then", "2026-01-01", 1.5, 3.25, "weights");
    Path now = run("now", "2026-01-01", 1.5, 3.25, "weighty");

    assertThat(comparison.firstDifference(then, now).orElseThrow())
        .isEqualTo(Path.of("adapter", "adapter_model.safetensors") + " differs from byte 7 on.");
  }

  @Test
  void missingRoundIsADifference() throws IOException {
    Path then = run("then", "2026-01-01", 1.5, 3.25, "weights");
    Path now = folder.resolve("now");
    write(now, "2026-01-01", List.of(round(0, 0, 3.5)), "weights");

    assertThat(comparison.firstDifference(then, now))
        .contains("runs[0].rounds had 2 entries and has 1 now.");
  }

  @Test
  void changedByteOfAFinishedRunIsNamed() throws IOException {
    Path run = run("then", "2026-01-01", 1.5, 3.25, "weights");
    RunManifest.write(run);
    assertThat(RunManifest.deviations(run)).isEmpty();

    Files.writeString(run.resolve("note.txt"), "a note is no change");
    assertThat(RunManifest.deviations(run)).isEmpty();

    Files.writeString(run.resolve("adapter").resolve("adapter_model.safetensors"), "weighty");
    Files.delete(run.resolve("project.fedsllm"));
    assertThat(RunManifest.deviations(run))
        .containsExactly(
            Path.of("adapter", "adapter_model.safetensors") + " was changed after the run ended.",
            "project.fedsllm is gone.");
  }

  private Path run(String name, String date, double wallS, double loss, String weights)
      throws IOException {
    Path run = folder.resolve(name);
    write(run, date, List.of(round(0, 0, 3.5), round(1, wallS, loss)), weights);
    return run;
  }

  private static void write(Path run, String date, List<RoundRecord> rounds, String weights)
      throws IOException {
    Path adapter = Files.createDirectories(run.resolve("adapter"));
    Files.writeString(run.resolve("project.fedsllm"), "project");
    Files.writeString(adapter.resolve("adapter_config.json"), "{}");
    Files.writeString(adapter.resolve("adapter_model.safetensors"), weights);
    PlanRun plan =
        new PlanRun(
            "exact", 2, 0.7, 1, 100, PlanRun.Origin.TRAINED, PlanRun.End.FINISHED, rounds, null);
    RunRecord record =
        new RunRecord(
            "p",
            new Provenance("1", "17", "os", 1, 1, "ab", date),
            List.of(plan),
            null,
            null,
            null);
    new ObjectMapper().writeValue(run.resolve("run.json").toFile(), record);
  }

  private static RoundRecord round(int number, double wallS, double loss) {
    LinkBytes bytes = LinkBytes.NONE;
    return new RoundRecord(number, 2, number, wallS, Double.NaN, loss, List.of(loss), bytes);
  }
}
