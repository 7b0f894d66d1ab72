package org.fedsllm.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.model.project.Project;

/**
 * A workbench that opens no dialog of the desktop and writes nowhere but into its folder: for
 * whoever plays with the whole window. FX thread only.
 */
public final class Cage implements AutoCloseable {
  private final ScriptedAnswers answers = new ScriptedAnswers();
  private final Path folder;
  private final Stage stage;
  private final Workbench workbench;

  /** Furnishes and shows {@code stage}. */
  public Cage(Stage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
    workbench =
        new Workbench(
            stage,
            new SettingsStore(folder.resolve("settings.json")),
            answers,
            InstalledOptimizers.withoutPlugins());
    stage.show();
  }

  /** Makes up its mind about what the window may ask next. */
  public void answer(RandomGenerator chance) {
    Path file = folder.resolve("mine-%d.fedsllm".formatted(chance.nextInt(3)));
    answers.save = chance.nextBoolean() ? file : null;
    answers.open = chance.nextBoolean() && Files.exists(file) ? file : null;
    answers.export = chance.nextBoolean() ? folder.resolve("figure.svg") : null;
    answers.saveChanges = FileQuestions.Answer.values()[chance.nextInt(3)];
  }

  /** Closes the project without a question; the window shows its welcome page. */
  public void closeProject() {
    answers.saveChanges = FileQuestions.Answer.DISCARD;
    choose("menu-close");
  }

  /** Asks every job to stop. */
  public void cancelJobs() {
    stage.getScene().getRoot().lookupAll("#job-cancel").stream()
        .map(Button.class::cast)
        .forEach(Button::fire);
  }

  /** Chooses an item of the main menu by its id, unless it is off. */
  public void choose(String item) {
    MenuButton menu = (MenuButton) stage.getScene().lookup("#main-menu");
    menu.getItems().stream()
        .filter(one -> item.equals(one.getId()) && !one.isDisable())
        .forEach(MenuItem::fire);
  }

  /** Opens a sample in place of the present project, which is given up. */
  public void openSample(String name) {
    answers.saveChanges = FileQuestions.Answer.DISCARD;
    workbench.openSample(name);
  }

  /** Opens a project file in place of the present project, which is given up. */
  public void openFile(Path file) {
    answers.saveChanges = FileQuestions.Answer.DISCARD;
    workbench.openFile(file);
  }

  /** Selects a client by its id. */
  public void select(String client) {
    workbench.select(client);
  }

  /** The open project as it would be saved. */
  public Optional<Project> project() {
    return workbench.project();
  }

  @Override
  public void close() {
    workbench.close();
  }
}
