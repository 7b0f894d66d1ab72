package org.fedsllm.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.RunRecord;

/** Where figures of runs come from, as the runs' own folders say. Reads files. */
public final class RunSource {
  private RunSource() {}

  /** The run in {@code folder}, which may still go on. Without its project, its record is asked. */
  public static FigureSource of(Path folder) throws IOException {
    RunRecord record = SavedRun.recordIn(folder);
    Provenance provenance = record.provenance();
    Path project = new RunFolder(folder).project();
    return Files.exists(project)
        ? Program.source(new ProjectStore().load(project), provenance)
        : FigureSource.ofRun(
            record.project(), provenance.projectSha256(), "", provenance.startedAt());
  }

  /**
   * The runs in {@code folders} beside each other, the first one named first.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FigureSource of(List<Path> folders) throws IOException {
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("No run is chosen. Choose one run at least.");
    }
    FigureSource first = of(folders.get(0));
    List<FigureSource.OtherRun> others = new ArrayList<>();
    for (Path folder : folders.subList(1, folders.size())) {
      FigureSource other = of(folder);
      others.add(new FigureSource.OtherRun(other.run(), other.projectSha256()));
    }
    return first.beside(others);
  }
}
