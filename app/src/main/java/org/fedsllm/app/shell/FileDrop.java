package org.fedsllm.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import org.fedsllm.model.project.ProjectStore;

/** Opens a project file that is dropped onto the window. */
final class FileDrop {
  private FileDrop() {}

  static void accept(Scene scene, ProjectFiles files) {
    scene.setOnDragOver(
        event -> {
          if (projectAmong(event.getDragboard().getFiles()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    scene.setOnDragDropped(
        event -> {
          Optional<Path> project = projectAmong(event.getDragboard().getFiles());
          project.ifPresent(files::open);
          event.setDropCompleted(project.isPresent());
          event.consume();
        });
  }

  /** The first project file; other files are not ours to open. */
  static Optional<Path> projectAmong(List<File> dropped) {
    return dropped.stream()
        .filter(file -> file.getName().endsWith(ProjectStore.EXTENSION))
        .map(File::toPath)
        .findFirst();
  }
}
