package org.fedsllm.app.map;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.DisplayUnit;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.control.QuantityField;
import org.fedsllm.app.control.SegmentField;
import org.fedsllm.model.scenario.Placement.Shape;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of a placement, on the map. */
final class PlacementPane extends VBox {
  private static final double WIDTH = 268;
  private static final int MOST_CLIENTS = 1000;
  private static final int LARGEST_SEED = 1_000_000_000;

  private static final Quantity COUNT =
      Quantity.count("Clients", "K", "How many are placed.").within(1, MOST_CLIENTS);
  private static final Quantity RADIUS = length("Radius", "Of the disc, from its centre.");
  private static final Quantity SIDE = length("Side", "Of the square.");
  private static final Quantity SPACING = length("Spacing", "Between the lines of the grid.");
  private static final Quantity CLUSTERS =
      Quantity.count("Clusters", "", "Groups of clients, dealt out in turn.")
          .within(1, MOST_CLIENTS);
  private static final Quantity SEED =
      Quantity.count("Seed", "", "The same seed gives the same positions, here and in every run.")
          .within(0, LARGEST_SEED);

  private final PlacementViewModel model;

  PlacementPane(PlacementViewModel model) {
    super(8);
    this.model = model;
    setId("placement");
    getStyleClass().addAll("map-panel", "placement");
    setPrefWidth(WIDTH);
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    FormPane.shownWhile(this, model.openProperty());
    getChildren().addAll(title(), shape(), sizes(), seed(), centre(), instead(), note(), problem());
    getChildren().add(buttons());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model
        .openProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                lookup("#placement-count").requestFocus();
              }
            });
  }

  private static Quantity length(String name, String meaning) {
    return Quantity.of(name, "", meaning, DisplayUnit.si("m"), DisplayUnit.times("km", 1e3));
  }

  private static Label title() {
    Label title = new Label("Place clients");
    title.getStyleClass().add("card-title");
    return title;
  }

  private ChoiceField<Shape> shape() {
    return new ChoiceField<>(
            "placement-shape",
            "Shape",
            List.of(Shape.values()),
            PlacementPane::words,
            model.draftProperty().map(PlacementDraft::shape),
            model::choose)
        .explained(PlacementPane::meaning);
  }

  private VBox sizes() {
    QuantityField count =
        field(
            "placement-count",
            model.entry(
                COUNT, PlacementDraft::count, (draft, value) -> draft.withCount(value.intValue())));
    QuantityField radius =
        field(
            "placement-radius",
            model.entry(RADIUS, PlacementDraft::radiusM, PlacementDraft::withRadiusM));
    QuantityField side =
        field(
            "placement-side", model.entry(SIDE, PlacementDraft::sideM, PlacementDraft::withSideM));
    QuantityField spacing =
        field(
            "placement-spacing",
            model.entry(SPACING, PlacementDraft::spacingM, PlacementDraft::withSpacingM));
    QuantityField clusters =
        field(
            "placement-clusters",
            model.entry(
                CLUSTERS,
                PlacementDraft::clusters,
                (draft, value) -> draft.withClusters(value.intValue())));
    FormPane.shownWhile(radius, is(Shape.UNIFORM_DISC).or(is(Shape.CLUSTERS)));
    FormPane.shownWhile(side, is(Shape.UNIFORM_SQUARE));
    FormPane.shownWhile(spacing, is(Shape.GRID));
    FormPane.shownWhile(clusters, is(Shape.CLUSTERS));
    return new VBox(8, count, radius, side, spacing, clusters);
  }

  private HBox seed() {
    QuantityField field =
        field(
            "placement-seed",
            model.entry(
                SEED, PlacementDraft::seed, (draft, value) -> draft.withSeed(value.longValue())));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button redraw = new Button();
    redraw.setId("placement-redraw");
    redraw.setGraphic(new FontIcon("mdi2d-dice-5-outline"));
    redraw.setAccessibleText("Draw again with the next seed");
    redraw.setTooltip(new Tooltip("Draw again with the next seed"));
    redraw.getStyleClass().add("flat-button");
    redraw.setOnAction(event -> model.redraw());
    HBox row = new HBox(4, redraw, field);
    row.setAlignment(Pos.CENTER_LEFT);
    FormPane.shownWhile(row, is(Shape.GRID).not());
    return row;
  }

  private ChoiceField<PlacementDraft.Centre> centre() {
    return new ChoiceField<>(
        "placement-centre",
        "Around",
        List.of(PlacementDraft.Centre.values()),
        PlacementDraft.Centre::words,
        model.draftProperty().map(PlacementDraft::centre),
        model::choose);
  }

  private SegmentField<Boolean> instead() {
    return new SegmentField<>(
        "placement-instead",
        "Clients there are",
        List.of(true, false),
        instead -> instead ? "Replace" : "Keep",
        model.draftProperty().map(PlacementDraft::instead),
        model::chooseInstead);
  }

  private static Label note() {
    Label note = new Label("Devices are those of the clients there are, in turn.");
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  private Label problem() {
    Label problem = new Label();
    problem.setId("placement-error");
    problem.getStyleClass().add("field-error");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.textProperty().bind(model.errorProperty());
    FormPane.shownWhile(problem, model.errorProperty().isNotNull());
    return problem;
  }

  private HBox buttons() {
    Button take = new Button("Place");
    take.setId("placement-take");
    take.getStyleClass().add("accent");
    take.setOnAction(event -> model.take());
    take.disableProperty().bind(model.errorProperty().isNotNull());
    Button cancel = new Button("Cancel");
    cancel.setId("placement-cancel");
    cancel.setOnAction(event -> model.cancel());
    HBox buttons = new HBox(8, cancel, take);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  /** Escape gives the placement up, wherever in the form; a field has nothing to lose by it. */
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.cancel();
      event.consume();
    }
  }

  private BooleanBinding is(Shape shape) {
    return Bindings.createBooleanBinding(
        () -> model.draftProperty().get().shape() == shape, model.draftProperty());
  }

  private static QuantityField field(String id, QuantityEntry entry) {
    return new QuantityField(id, entry);
  }

  private static String words(Shape shape) {
    return switch (shape) {
      case UNIFORM_DISC -> "uniform disc";
      case UNIFORM_SQUARE -> "uniform square";
      case GRID -> "grid";
      case CLUSTERS -> "clusters";
    };
  }

  private static String meaning(Shape shape) {
    return switch (shape) {
      case UNIFORM_DISC -> "Every place of a disc is as likely as any other.";
      case UNIFORM_SQUARE -> "Every place of a square is as likely as any other.";
      case GRID -> "Rows and columns, as square as the count allows; no chance in it.";
      case CLUSTERS -> "Small discs, whose middles are drawn from a large one.";
    };
  }
}
