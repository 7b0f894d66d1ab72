package org.fedsllm.app.split;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;

/** The stack of blocks with its cut, both sides' numbers, and the delay over every cut. */
public final class SplitPlace implements Place {
  private static final double STACK_WIDTH = 160;
  private static final double SIDES_WIDTH = 280;

  private final SplitViewModel model;
  private final FigurePane figure;
  private final StackPane view;
  private final Node side;

  public SplitPlace(SplitViewModel model, ProjectSession session, FigurePanes figures) {
    this.model = model;
    figure = figures.create("split-figure");
    Node stack = stackAndFigure();
    Node constants = constantsHint();
    FormPane.shownWhile(stack, model.workloadProperty().isNotNull());
    FormPane.shownWhile(constants, model.workloadProperty().isNull());
    view = new StackPane(stack, constants);
    view.setId("split-place");
    view.sceneProperty().addListener((property, before, now) -> model.setInView(now != null));
    side = new WorkloadForm(session).view();
  }

  @Override
  public String title() {
    return PlaceTitles.SPLIT;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public Optional<Node> side() {
    return Optional.of(side);
  }

  @Override
  public boolean showsCharts() {
    return true;
  }

  private Node stackAndFigure() {
    HBox row = new HBox(stack(), sides(), delays());
    row.getStyleClass().add("columns");
    return row;
  }

  private Node stack() {
    Label title = new Label();
    title.setId("model-title");
    title.getStyleClass().add("panel-title");
    title.textProperty().bind(model.workloadProperty().map(SplitPlace::modelInWords).orElse(""));
    BlockStack stack = new BlockStack(model);
    Runnable show =
        () -> {
          TransformerWorkload workload = model.workloadProperty().get();
          if (workload != null) {
            stack.show(workload, model.cutsProperty().get());
          }
        };
    model.workloadProperty().addListener((property, before, now) -> show.run());
    model.cutsProperty().addListener((property, before, now) -> show.run());
    show.run();
    VBox.setVgrow(stack, Priority.ALWAYS);
    VBox panel = new VBox(title, noSplit(), stack);
    panel.getStyleClass().add("panel");
    panel.setMinWidth(STACK_WIDTH);
    panel.setPrefWidth(STACK_WIDTH);
    return panel;
  }

  private Node noSplit() {
    Label note = new Label();
    note.setId("no-split-note");
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.textProperty().bind(model.noSplitProperty());
    FormPane.shownWhile(note, model.noSplitProperty().isNotEmpty());
    return note;
  }

  private static String modelInWords(TransformerWorkload workload) {
    TransformerSpec model = workload.transformer();
    String family =
        switch (model.family()) {
          case GPT2 -> "GPT-2";
          case LLAMA -> "Llama";
          case QWEN2 -> "Qwen2";
        };
    return "%s, %d blocks".formatted(family, model.blocks());
  }

  private Node sides() {
    SidesPane sides = new SidesPane(model.sidesProperty());
    sides.setPrefWidth(SIDES_WIDTH);
    sides.setMinWidth(SIDES_WIDTH);
    return sides;
  }

  private Node delays() {
    figure.say("Solving every split …");
    model
        .figureProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                figure.say("Solving every split …");
              } else {
                figure.show(now);
              }
            });
    Label best = new Label();
    best.setId("best-split");
    best.getStyleClass().add("form-note");
    best.setWrapText(true);
    best.textProperty().bind(model.sweepProperty().map(SplitPlace::bestInWords).orElse(""));
    Button take = new Button("Use it");
    take.setId("take-best-split");
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setAccessibleText("Move the split to where the delay is least");
    take.setTooltip(Tooltips.wrapped("Moves the split to where the delay is least"));
    take.setOnAction(event -> model.takeBest());
    take.disableProperty().bind(model.bestTakenProperty());
    HBox.setHgrow(best, Priority.ALWAYS);
    best.setMaxWidth(Double.MAX_VALUE);
    HBox answer = new HBox(8, best, take);
    answer.getStyleClass().add("figure-answer");
    FormPane.shownWhile(answer, model.sweepProperty().isNotNull());
    VBox.setVgrow(figure, Priority.ALWAYS);
    VBox panel = new VBox(figure, answer);
    panel.getStyleClass().add("panel");
    HBox.setHgrow(panel, Priority.ALWAYS);
    return panel;
  }

  private static String bestInWords(SplitSweep sweep) {
    return sweep
        .best()
        .map(
            point ->
                "Least: %s after block %d"
                    .formatted(Numbers.delay(point.planDelayS()), point.splitLayer()))
        .orElse("No split has a plan with a finite delay.");
  }

  private static Node constantsHint() {
    Label hint =
        new Label(
            "This project takes compute and payloads from the paper's constants, at the right. "
                + "There is no language model to cut.");
    hint.getStyleClass().add("empty-hint");
    hint.setWrapText(true);
    hint.setMaxWidth(360);
    return hint;
  }
}
