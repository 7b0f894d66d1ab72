package org.fedsllm.app.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.training.checkpoint.PeftAdapterWriter;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.resume.CheckpointFile;
import org.fedsllm.training.resume.RunCheckpoint;

/**
 * What a run leaves on disk, written while it runs: {@code project.fedsllm} as it is trained, then
 * after every round the {@code checkpoints}, the {@code adapter} in PEFT layout, {@code rounds.csv}
 * and {@code run.json} with the provenance and all rounds, each replaced whole; and {@code figures}
 * at the end.
 *
 * @param folder belongs to this run alone
 */
public record RunFolder(Path folder) {
  private static final String RECORD = "run.json";
  static final String LABELS = "labels.json";
  private static final String LOG = "log.txt";
  private static final String ADAPTER = "adapter";
  private static final String CHECKPOINTS = "checkpoints";

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

  /** {@code wanted}, or the first of {@code wanted-2}, {@code wanted-3}, … that is not there. */
  public static Path unused(Path wanted) {
    Path folder = wanted;
    for (int number = 2; Files.exists(folder); number++) {
      folder = wanted.resolveSibling(wanted.getFileName() + "-" + number);
    }
    return folder;
  }

  /** Provenance and rounds. */
  public Path record() {
    return folder.resolve(RECORD);
  }

  /** What happened when, for people. */
  public Path log() {
    return folder.resolve(LOG);
  }

  /** The project as it is trained. */
  public Path project() {
    return folder.resolve("project" + ProjectStore.EXTENSION);
  }

  public Path checkpointOfPlan() {
    return folder.resolve(CHECKPOINTS).resolve("plan.safetensors");
  }

  /** Where equal bandwidth has a training of its own. */
  public Path checkpointOfEqualBandwidth() {
    return folder.resolve(CHECKPOINTS).resolve("equal-bandwidth.safetensors");
  }

  /** What was learned so far, in PEFT layout. */
  public Path adapter() {
    return folder.resolve(ADAPTER);
  }

  /** What the user wrote on the run, at any time: no part of its record. */
  public Path labels() {
    return folder.resolve(LABELS);
  }

  /** Writes what the run starts from. */
  public void begin(Project project) throws IOException {
    new ProjectStore().save(project, project());
    Files.createDirectories(folder.resolve(CHECKPOINTS));
  }

  void keepCheckpoint(boolean ofPlan, RunCheckpoint checkpoint) throws IOException {
    CheckpointFile.write(ofPlan ? checkpointOfPlan() : checkpointOfEqualBandwidth(), checkpoint);
  }

  void keepAdapter(LoraWeights adapter) throws IOException {
    PeftAdapterWriter.write(adapter(), adapter);
  }

  /** Replaces rounds and record. */
  void keepRecord(RunRecord record, Project project) throws IOException {
    List<String> ids = project.scenario().clients().stream().map(Client::id).toList();
    write("rounds.csv", RoundTable.of(record.runs(), ids).toCsv());
    write(RECORD, json(record));
  }

  /** Writes what can only be told at the end. */
  public void finish(RunRecord record, Project project, List<NamedFigure> figures)
      throws IOException {
    FigureExporter exporter =
        new FigureExporter(Program.source(project, record.provenance()), ExportStyle.DEFAULT);
    FigureFolder.write(folder.resolve("figures"), figures, exporter);
    keepRecord(record, project);
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
