package org.fedsllm.app.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.TrainingAxes;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.run.RunSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** All runs of the project: the table above, the chosen ones as curves and in words below. */
public final class RunsPage extends VBox {
  private static final double TABLE_SHARE = 0.34;
  private static final double FILTER_WIDTH = 264;

  private final RunsViewModel model;
  private final RunBrowser browser;

  /**
   * @param whereToWrite asks for a file; its argument is a name for it
   * @param report writes a report of runs
   * @param resume goes on from the run in a folder
   * @param close shows again what was there before
   */
  public RunsPage(
      RunsViewModel model,
      RunBrowser browser,
      FigurePanes panes,
      Function<String, Optional<Path>> whereToWrite,
      Consumer<List<KeptRun>> report,
      Consumer<Path> resume,
      Runnable close) {
    this.model = model;
    this.browser = browser;
    setId("runs-page");
    getStyleClass().add("plugins-page");
    RunDetails details = new RunDetails(model, browser, resume, this::deleteChosen);
    VBox curves = new VBox(controls(), figure(panes));
    HBox below = new HBox(curves, details);
    HBox.setHgrow(curves, Priority.ALWAYS);
    SplitPane parts = new SplitPane(new RunsTableView(browser, this::deleteChosen), below);
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(TABLE_SHARE);
    VBox.setVgrow(parts, Priority.ALWAYS);
    getChildren().addAll(header(whereToWrite, report, close), parts);
  }

  private Node header(
      Function<String, Optional<Path>> whereToWrite,
      Consumer<List<KeptRun>> report,
      Runnable close) {
    Label title = new Label("Runs");
    title.getStyleClass().add("page-title");
    TextField filter = new TextField();
    filter.setId("runs-filter");
    filter.setPromptText("filter: tag, plan, seed 42, stopped …");
    filter.setAccessibleText("Filter of the runs");
    filter.setPrefWidth(FILTER_WIDTH);
    filter.textProperty().bindBidirectional(browser.filterProperty());
    Label hint = new Label("Choose several to compare them; seeds of one training become a band.");
    hint.getStyleClass().add("muted");
    hint.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button export = new Button("Export CSV…", new FontIcon("mdi2f-file-table-outline"));
    export.setId("runs-export");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setTooltip(new Tooltip("Writes the runs that the filter leaves as a table"));
    export.setOnAction(
        event ->
            whereToWrite.apply("runs.csv").ifPresent(file -> model.export(file, browser.csv())));
    Button told = report(report);
    Button leave = new Button(null, new FontIcon("mdi2c-close"));
    leave.setId("runs-close");
    leave.getStyleClass().add("flat-button");
    leave.setAccessibleText("Close the runs");
    leave.setTooltip(new Tooltip("Close (Esc)"));
    leave.setOnAction(event -> close.run());
    HBox header = new HBox(12, title, filter, hint, gap, told, export, leave);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("page-header");
    return header;
  }

  private Button report(Consumer<List<KeptRun>> report) {
    Button told = new Button("Report…", new FontIcon("mdi2f-file-document-outline"));
    told.setId("runs-report");
    told.setMinWidth(Region.USE_PREF_SIZE);
    told.setTooltip(new Tooltip("Writes the chosen runs as one HTML page and as tables for LaTeX"));
    told.disableProperty().bind(browser.chosenProperty().map(List::isEmpty).orElse(true));
    told.setOnAction(event -> report.accept(browser.chosenProperty().get()));
    return told;
  }

  private Node controls() {
    CheckBox references = new CheckBox("equal bandwidth too");
    references.setId("runs-references");
    references.selectedProperty().bindBidirectional(browser.referencesProperty());
    HBox controls =
        new HBox(
            new TrainingAxes("runs-axis", browser.progressProperty(), browser.measureProperty()),
            references);
    controls.getStyleClass().add("training-controls");
    return controls;
  }

  private Node figure(FigurePanes panes) {
    FigurePane figure = panes.create("runs-figure");
    VBox.setVgrow(figure, Priority.ALWAYS);
    Runnable follow =
        () -> {
          if (browser.chosenProperty().get().isEmpty()) {
            figure.say("Choose one run above to see how it learned, or several to compare them.");
          } else {
            figure.show(sourced());
          }
        };
    browser.figureProperty().addListener((property, before, now) -> follow.run());
    follow.run();
    return figure;
  }

  private SourcedFigure sourced() {
    List<Path> folders = browser.chosenProperty().get().stream().map(KeptRun::folder).toList();
    return SourcedFigure.of(browser.figureProperty().get(), () -> RunSource.of(folders));
  }

  private void deleteChosen() {
    model.delete(List.copyOf(browser.chosenProperty().get()));
  }
}
