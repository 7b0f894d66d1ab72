package org.fedsllm.app.channel;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceAction;
import org.fedsllm.app.control.SegmentField;
import org.fedsllm.app.control.SwitchField;
import org.fedsllm.app.control.TextRow;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.kordamp.ikonli.javafx.FontIcon;

/** The radio and the servers at the left, each client's links beside them. */
public final class ChannelPlace implements Place {
  private static final double FORM_WIDTH = 292;

  /** The budget's title and the choice beside it; where there is less room, the place scrolls. */
  private static final double LINKS_WIDTH = 420;

  private static final double TABLE_SHARE = 0.64;
  private static final String NO_LINKS = "No plan yet, so no bandwidths and no SNR.";
  private static final String REDRAW =
      "Draws shadowing, fading and all other chance anew, by the next seed (Ctrl+R)";

  private static final KeyCombination REDRAW_KEYS =
      new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

  private final ChannelViewModel model;
  private final ScrollPane view;

  public ChannelPlace(ChannelViewModel model, Selection selection, FigurePanes figures) {
    this.model = model;
    view = whole(new HBox(form(), links(selection, figures)));
    model.setInView(false);
    view.sceneProperty().addListener((property, before, now) -> model.setInView(now != null));
    view.setId("channel-place");
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (REDRAW_KEYS.match(event)) {
            model.realisation().redraw();
            event.consume();
          }
        });
  }

  @Override
  public String title() {
    return "Channel";
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<PlaceAction> actions() {
    return List.of(
        new PlaceAction(
            "redraw-channels",
            "Redraw the channels by the next seed",
            model.realisation()::redraw));
  }

  @Override
  public boolean showsCharts() {
    return true;
  }

  private static ScrollPane whole(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setMinSize(0, 0);
    scroll.getStyleClass().add("form-scroll");
    return scroll;
  }

  private Node form() {
    FormPane form = new FormPane();
    band(form);
    propagation(form);
    mainServer(form);
    downlink(form);
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setMinWidth(FORM_WIDTH);
    scroll.setPrefWidth(FORM_WIDTH);
    scroll.getStyleClass().add("form-scroll");
    return scroll;
  }

  private void band(FormPane form) {
    ProjectChoice<BandRegime> regime = model.regime();
    form.heading("Band")
        .add(
            new ChoiceField<>(
                "band-regime",
                "Regime",
                List.of(BandRegime.values()),
                BandRegime::words,
                regime.valueProperty(),
                regime::choose))
        .optionalField("main-band", model.mainBand())
        .optionalField("federated-band", model.federatedBand())
        .optionalField("total-band", model.oneBand())
        .field("noise-psd", model.noise());
  }

  private void propagation(FormPane form) {
    form.heading("Propagation")
        .add(anew(this::pathLossChoice))
        .add(missing("path-loss-missing", model.pathLossMissingProperty()))
        .add(
            new PluggedForm(
                "path-loss-form", model.pathLossRows(), model.pluggedPathLossProperty()))
        .optionalField("path-loss-intercept", model.intercept())
        .optionalField("path-loss-slope", model.slope())
        .optionalField("carrier", model.carrier())
        .optionalField("server-height", model.serverHeight())
        .field("shadowing", model.shadowing())
        .add(anew(this::fadingChoice))
        .add(missing("fading-missing", model.fadingMissingProperty()))
        .add(new PluggedForm("fading-form", model.fadingRows(), model.pluggedFadingProperty()))
        .optionalField("rician-k", model.ricianK());
    realisation(form);
  }

  private void realisation(FormPane form) {
    Realisation chance = model.realisation();
    Button redraw = new Button("Redraw", new FontIcon("mdi2d-dice-multiple-outline"));
    redraw.setId("redraw-channels");
    redraw.setTooltip(Tooltips.wrapped(REDRAW));
    redraw.setOnAction(event -> chance.redraw());
    HBox right = new HBox(redraw);
    right.setAlignment(Pos.CENTER_RIGHT);
    form.heading("Realisation")
        .add(
            new TextRow(
                "seed",
                "Seed",
                "Shadowing and fading are drawn from it, and also the adapters' first values and"
                    + " the order of the data. The same seed gives the same numbers anywhere.",
                chance.seedProperty(),
                chance.errorProperty(),
                chance::enter))
        .add(right);
  }

  private Node pathLossChoice() {
    ProjectChoice<PathLossChoice> choice = model.pathLoss();
    return new ChoiceField<>(
        "path-loss",
        "Path loss",
        model.pathLosses(),
        PathLossChoice::words,
        choice.valueProperty(),
        choice::choose);
  }

  private Node fadingChoice() {
    ProjectChoice<FadingChoice> choice = model.fading();
    return new ChoiceField<>(
        "fading",
        "Fading",
        model.fadings(),
        FadingChoice::words,
        choice.valueProperty(),
        choice::choose);
  }

  private static Node missing(String id, ObservableValue<Boolean> condition) {
    Label note = new Label("Its plug-in is not installed. Install it, or choose another.");
    note.setId(id);
    note.getStyleClass().add("field-error");
    note.setWrapText(true);
    FormPane.shownWhile(note, condition);
    return note;
  }

  /** What {@code maker} makes now, and whenever plug-ins come or go. */
  private Node anew(Supplier<Node> maker) {
    VBox place = new VBox(maker.get());
    model
        .installedProperty()
        .addListener((property, before, now) -> place.getChildren().setAll(maker.get()));
    return place;
  }

  private void mainServer(FormPane form) {
    ProjectChoice<Boolean> divided = model.servers().divided();
    form.heading("Main server")
        .field("server-processor", model.servers().processor())
        .field("server-flops-per-cycle", model.servers().flopsPerCycle())
        .add(
            new SwitchField(
                "server-divided",
                "Divided among clients",
                "Off, each client finds all of the processor, as in the papers (EQ-6).",
                divided.valueProperty(),
                divided::choose));
  }

  private void downlink(FormPane form) {
    ProjectChoice<Boolean> modelled = model.downlinkModelled();
    form.heading("Downlinks")
        .add(
            new SwitchField(
                "downlink",
                "Count downlinks",
                "Off, gradients and adapters arrive at once, as in the papers (EQ-8).",
                modelled.valueProperty(),
                modelled::choose))
        .optionalField("main-server-power", model.servers().mainPower())
        .optionalField("federated-server-power", model.servers().federatedPower());
  }

  private Node links(Selection selection, FigurePanes figures) {
    Label heading = new Label("Link budget");
    heading.getStyleClass().add("panel-title");
    LinkBudgetTable table = new LinkBudgetTable(model, selection, figures.hover());
    ObjectProperty<BudgetView> shown = new SimpleObjectProperty<>(BudgetView.BOTH);
    shown.addListener((property, before, now) -> table.show(now));
    SegmentField<BudgetView> choice =
        new SegmentField<>(
            "budget-view", "", List.of(BudgetView.values()), BudgetView::words, shown, shown::set);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(heading, gap, choice);
    head.getStyleClass().add("panel-head");
    VBox.setVgrow(table, Priority.ALWAYS);
    SplitPane links = new SplitPane(new VBox(head, table), snr(figures, selection));
    links.setOrientation(Orientation.VERTICAL);
    links.setId("channel-split");
    links.setDividerPositions(TABLE_SHARE);
    links.setMinWidth(LINKS_WIDTH);
    HBox.setHgrow(links, Priority.ALWAYS);
    return links;
  }

  private FigurePane snr(FigurePanes figures, Selection selection) {
    FigurePane pane = figures.create("snr-figure");
    Runnable show =
        () ->
            Optional.ofNullable(model.snrFigureProperty().get())
                .ifPresentOrElse(pane::show, () -> pane.say(NO_LINKS));
    model.snrFigureProperty().addListener((property, before, now) -> show.run());
    show.run();
    selection
        .selectedProperty()
        .addListener((property, before, now) -> pane.highlight(Station.clientIds(now)));
    pane.highlight(Station.clientIds(selection.selectedProperty().get()));
    return pane;
  }
}
