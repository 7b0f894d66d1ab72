package org.fedsllm.app.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.TextRow;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen run in words, with the user's own words on it; of several, what can be done. */
final class RunDetails extends ScrollPane {
  private static final double WIDTH = 320;

  private final RunsViewModel model;
  private final RunBrowser browser;
  private final VBox record = new VBox();
  private final Label title = new Label();

  /**
   * @param resume goes on from the run in a folder
   * @param delete puts the chosen runs aside
   */
  RunDetails(RunsViewModel model, RunBrowser browser, Consumer<Path> resume, Runnable delete) {
    this.model = model;
    this.browser = browser;
    setId("run-details");
    getStyleClass().addAll("form-scroll", "side");
    setFitToWidth(true);
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    title.setId("run-title");
    title.getStyleClass().add("side-title");
    record.setId("run-record");
    record.getStyleClass().add("form-pane");
    FormPane labels =
        new FormPane()
            .add(label("run-tags", "Tags", "Words by which the run is found", RunLabels::tagsTyped))
            .add(label("run-note", "Note", "What is worth remembering", RunLabels::note));
    FormPane.shownWhile(labels, one().map(run -> true).orElse(false));
    setContent(new VBox(title, actions(resume, delete), labels, record));
    browser.chosenProperty().addListener((property, before, now) -> show(now));
    show(browser.chosenProperty().get());
  }

  private ObservableValue<KeptRun> one() {
    return browser.chosenProperty().map(runs -> runs.size() == 1 ? runs.get(0) : null);
  }

  private FlowPane actions(Consumer<Path> resume, Runnable delete) {
    Button goOn =
        button("run-resume", "Resume", "mdi2p-play", "Trains the rounds that are missing");
    goOn.setOnAction(event -> resume.accept(one().getValue().folder()));
    FormPane.shownWhile(goOn, one().map(KeptRun::resumable).orElse(false));
    Button open =
        button("run-open-folder", "Folder", "mdi2f-folder-open-outline", "Opens the run's folder");
    open.setOnAction(event -> model.openFolder(one().getValue()));
    FormPane.shownWhile(open, one().map(run -> true).orElse(false));
    Button remove =
        button(
            "run-delete", "Delete", "mdi2d-delete-outline", "Puts the chosen runs aside (Delete)");
    remove.setOnAction(event -> delete.run());
    FormPane.shownWhile(remove, browser.chosenProperty().map(runs -> !runs.isEmpty()));
    FlowPane actions = new FlowPane(8, 8, goOn, open, remove);
    actions.getStyleClass().add("form-pane");
    return actions;
  }

  private static Button button(String id, String words, String icon, String meaning) {
    Button button = new Button(words, new FontIcon(icon));
    button.setId(id);
    button.setTooltip(new Tooltip(meaning));
    button.setAccessibleHelp(meaning);
    return button;
  }

  private TextRow label(String id, String name, String meaning, Function<RunLabels, String> part) {
    return new TextRow(
        id,
        name,
        meaning,
        one().map(KeptRun::labels).map(part),
        new ReadOnlyObjectWrapper<String>(),
        typed -> write(id, typed));
  }

  private void write(String id, String typed) {
    KeptRun run = one().getValue();
    if (run != null) {
      boolean tags = id.equals("run-tags");
      model.label(
          run,
          RunLabels.typed(
              tags ? typed : run.labels().tagsTyped(), tags ? run.labels().note() : typed));
    }
  }

  private void show(List<KeptRun> runs) {
    record.getChildren().clear();
    title.setText(
        runs.size() == 1 ? runs.get(0).name() : runs.isEmpty() ? "" : runs.size() + " runs");
    if (runs.size() == 1) {
      for (RunWords.Line line : RunWords.of(runs.get(0))) {
        Label name = new Label(line.name());
        name.getStyleClass().add("form-label");
        Label value = new Label(line.value());
        value.setWrapText(true);
        record.getChildren().addAll(name, value);
      }
    }
  }
}
