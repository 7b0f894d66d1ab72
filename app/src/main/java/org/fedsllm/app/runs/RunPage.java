package org.fedsllm.app.runs;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.charts.TrainingCurve;
import org.fedsllm.app.charts.TrainingFigure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.kordamp.ikonli.javafx.FontIcon;

/** One kept run, to be read only: how it learned, and its record. */
public final class RunPage extends VBox {
  private final RunsViewModel model;
  private final Label title = new Label();
  private final GridPane record = new GridPane();
  private final FigurePane figure;

  /**
   * @param close shows again what was there before
   */
  public RunPage(RunsViewModel model, FigurePanes panes, Runnable close) {
    this.model = model;
    setId("run-page");
    getStyleClass().add("plugins-page");
    figure = panes.create("run-figure");
    VBox.setVgrow(figure, Priority.ALWAYS);
    record.setId("run-record");
    record.getStyleClass().add("run-record");
    record.setHgap(16);
    record.setVgap(4);
    getChildren().addAll(header(close), figure, record);
    model.shownProperty().addListener((property, before, now) -> show(now));
    show(model.shownProperty().get());
  }

  private Node header(Runnable close) {
    title.setId("run-title");
    title.getStyleClass().add("page-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button folder = new Button("Open folder", new FontIcon("mdi2f-folder-open-outline"));
    folder.setId("run-open-folder");
    folder.setOnAction(event -> model.openFolder());
    Button leave = new Button(null, new FontIcon("mdi2c-close"));
    leave.setId("run-close");
    leave.getStyleClass().add("flat-button");
    leave.setAccessibleText("Close the run");
    leave.setTooltip(new Tooltip("Close (Esc)"));
    leave.setOnAction(event -> close.run());
    HBox header = new HBox(8, title, gap, folder, leave);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("page-header");
    return header;
  }

  private void show(KeptRun run) {
    if (run == null) {
      return;
    }
    title.setText(run.name());
    List<TrainingCurve> curves =
        run.record().runs().stream()
            .map(each -> new TrainingCurve(each.plan(), each.rounds()))
            .toList();
    figure.show(
        TrainingFigure.of(curves, TrainingProgress.SIMULATED_TIME, TrainingMeasure.PERPLEXITY));
    record.getChildren().clear();
    int row = 0;
    for (RunWords.Line line : RunWords.of(run)) {
      Label name = new Label(line.name());
      name.getStyleClass().add("muted");
      Label value = new Label(line.value());
      value.setWrapText(true);
      record.addRow(row++, name, value);
    }
  }
}
