package org.fedsllm.app.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.training.TrainingSession;

/**
 * What a run leaves on disk: {@code project.fedsllm} as it was trained, {@code run.json} with the
 * provenance and all rounds, {@code rounds.csv}, the {@code adapter} in PEFT layout, and {@code
 * figures}.
 *
 * @param folder belongs to this run alone
 */
public record RunFolder(Path folder) {
  private static final String RECORD = "run.json";

  /**
   * Makes {@code folder} ready for a run.
   *
   * @throws IllegalArgumentException if it cannot be written to, or holds a run already; the
   *     message is for the user
   */
  public static RunFolder prepare(Path folder) {
    if (Files.exists(folder.resolve(RECORD))) {
      throw new IllegalArgumentException(
          "The folder %s holds a run already, and runs are not overwritten. Choose another one."
              .formatted(folder));
    }
    return new RunFolder(OutputFolder.prepare(folder));
  }

  /** Writes everything; {@code run.json} comes last, so that a folder with one is whole. */
  public void write(
      Project project,
      RunRecord record,
      TrainingRun run,
      TrainingSession session,
      List<NamedFigure> figures)
      throws IOException {
    new ProjectStore().save(project, folder.resolve("project" + ProjectStore.EXTENSION));
    List<String> ids = project.scenario().clients().stream().map(Client::id).toList();
    write("rounds.csv", RoundTable.of(record.runs(), ids).toCsv());
    session.exportAdapter(run.adapter(), folder.resolve("adapter"));
    FigureExporter exporter =
        new FigureExporter(
            Program.source(project), FigureSize.IEEE_COLUMN, FigureExporter.DEFAULT_DPI);
    FigureFolder.write(folder.resolve("figures"), figures, exporter);
    write(RECORD, json(record));
  }

  private void write(String name, String text) throws IOException {
    AtomicFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(RunRecord record) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(record) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every run can be written as JSON.", e);
    }
  }
}
