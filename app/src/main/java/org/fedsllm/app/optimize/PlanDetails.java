package org.fedsllm.app.optimize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.SegmentField;

/** One question about the selected plan at a time: T(η), who gets what, or what more is worth. */
final class PlanDetails extends VBox {

  /** What is looked at. */
  private enum Part {
    ACCURACY("T(η)"),
    SHARES("Shares and locks"),
    WORTH("Worth");

    private final String title;

    Part(String title) {
      this.title = title;
    }
  }

  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ACCURACY);

  PlanDetails(
      ComparisonViewModel model, SharesViewModel shares, PlanViewModel plan, FigurePanes figures) {
    Map<Part, Node> parts =
        Map.of(
            Part.ACCURACY, accuracy(model, figures),
            Part.SHARES, new SharesTable(shares, figures.hover()),
            Part.WORTH, worth(model, plan, figures));
    StackPane shown = new StackPane();
    VBox.setVgrow(shown, Priority.ALWAYS);
    part.subscribe(now -> shown.getChildren().setAll(parts.get(now)));
    SegmentField<Part> choice =
        new SegmentField<>(
            "plan-details", "Look at", List.of(Part.values()), p -> p.title, part, part::set);
    choice.getStyleClass().add("detail-choice");
    getChildren().addAll(choice, shown);
  }

  private static Node accuracy(ComparisonViewModel model, FigurePanes figures) {
    FigurePane pane = figures.create("accuracy-figure");
    pane.say("Solving at every local accuracy …");
    model
        .accuracyFigureProperty()
        .addListener(
            (property, before, now) ->
                Optional.ofNullable(now).ifPresentOrElse(pane::show, () -> pane.say("")));
    return pane;
  }

  private static Node worth(ComparisonViewModel model, PlanViewModel plan, FigurePanes figures) {
    WorthPane pane = new WorthPane(figures);
    model.selectedProperty().addListener((property, before, now) -> pane.show(worth(plan, now)));
    pane.show(worth(plan, model.selectedProperty().get()));
    return pane;
  }

  private static Optional<ResourceWorth> worth(PlanViewModel plan, ComparisonRow row) {
    return row == null
        ? Optional.empty()
        : row.entry().flatMap(entry -> ResourceWorth.of(plan.planProperty().get(), entry));
  }
}
