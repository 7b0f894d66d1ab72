package org.fedsllm.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import org.fedsllm.app.export.FigureFormat;
import org.fedsllm.model.project.ProjectStore;

/** Opens a project file that is dropped onto the window; says of a figure where it comes from. */
final class FileDrop {
  private FileDrop() {}

  static void accept(Scene scene, ProjectFiles files, FigureFiles figures) {
    scene.setOnDragOver(
        event -> {
          List<File> dragged = event.getDragboard().getFiles();
          if (projectAmong(dragged).or(() -> figureAmong(dragged)).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    scene.setOnDragDropped(
        event -> {
          Optional<Path> project = projectAmong(event.getDragboard().getFiles());
          Optional<Path> figure = figureAmong(event.getDragboard().getFiles());
          project.ifPresentOrElse(files::open, () -> figure.ifPresent(figures::aboutFile));
          event.setDropCompleted(project.or(() -> figure).isPresent());
          event.consume();
        });
  }

  /** The first file that may be an exported figure. */
  static Optional<Path> figureAmong(List<File> dropped) {
    return dropped.stream()
        .map(File::toPath)
        .filter(
            file ->
                Arrays.stream(FigureFormat.values())
                    .anyMatch(format -> file.toString().endsWith(format.extension())))
        .findFirst();
  }

  /** The first project file; other files are not ours to open. */
  static Optional<Path> projectAmong(List<File> dropped) {
    return dropped.stream()
        .filter(file -> file.getName().endsWith(ProjectStore.EXTENSION))
        .map(File::toPath)
        .findFirst();
  }
}
