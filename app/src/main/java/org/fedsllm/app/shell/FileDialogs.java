package org.fedsllm.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fedsllm.app.export.FigureFormat;
import org.fedsllm.model.project.ProjectStore;

/** Asks with the dialogs of the desktop. */
final class FileDialogs implements FileQuestions {
  private static final ButtonType SAVE = new ButtonType("Save", ButtonData.YES);
  private static final ButtonType DISCARD = new ButtonType("Don't save", ButtonData.NO);

  private final Window owner;
  private File folder;

  FileDialogs(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> whichToOpen() {
    return remembered(chooser("Open project").showOpenDialog(owner));
  }

  @Override
  public Optional<Path> whichPluginToAdd() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Add a plug-in");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Plug-ins", "*.jar", "*.zip"));
    File chosen = chooser.showOpenDialog(owner);
    return Optional.ofNullable(chosen).map(File::toPath); // projects are elsewhere: not remembered
  }

  @Override
  public List<Path> whichData() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Choose the text of the clients");
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("Text", "*.txt", "*.jsonl", "*.json", "*.csv"),
            new FileChooser.ExtensionFilter("All files", "*"));
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> whichClients() {
    FileChooser chooser = tables("Import clients");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*"));
    return remembered(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> whereToWriteClients() {
    FileChooser chooser = tables("Export clients");
    chooser.setInitialFileName("clients.csv");
    return remembered(chooser.showSaveDialog(owner));
  }

  private FileChooser tables(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Tables", "*.csv", "*.tsv", "*.txt"));
    return chooser;
  }

  @Override
  public Optional<Path> whichRun() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Choose the folder of an interrupted run");
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> whichFolder(String meaning) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(meaning);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> whereToSave(String name) {
    FileChooser chooser = chooser("Save project");
    chooser.setInitialFileName(name + ProjectStore.EXTENSION);
    return remembered(chooser.showSaveDialog(owner));
  }

  @Override
  public Optional<Path> whereToExport(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export " + title);
    chooser.setInitialFileName(fileName(title) + FigureFormat.PDF.extension());
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    for (FigureFormat format : FigureFormat.values()) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(format.name(), "*" + format.extension()));
    }
    return remembered(chooser.showSaveDialog(owner));
  }

  @Override
  public Optional<Path> whereToWrite(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Write " + name);
    chooser.setInitialFileName(name);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return remembered(chooser.showSaveDialog(owner));
  }

  @Override
  public Answer saveChanges(String name) {
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", SAVE, DISCARD, ButtonType.CANCEL);
    alert.initOwner(owner);
    alert.setTitle("Save changes");
    alert.setHeaderText("Save the changes of " + name + "?");
    alert.setContentText("They are lost otherwise.");
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer == SAVE ? Answer.SAVE : answer == DISCARD ? Answer.DISCARD : Answer.CANCEL;
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("FedsLLM projects", "*" + ProjectStore.EXTENSION));
    return chooser;
  }

  private static String fileName(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private Optional<Path> remembered(File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }
}
