package org.fedsllm.app.channel;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.SwitchField;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.Selection;

/** The radio and the servers at the left, each client's links beside them. */
public final class ChannelPlace implements Place {
  private static final double FORM_WIDTH = 292;

  private final ChannelViewModel model;
  private final HBox view;

  public ChannelPlace(ChannelViewModel model, Selection selection, FigurePanes figures) {
    this.model = model;
    view = new HBox(form(), links(selection, figures));
    view.setId("channel-place");
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
  public boolean showsCharts() {
    return true;
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
    ProjectChoice<Boolean> divided = model.serverDivided();
    form.heading("Main server")
        .field("server-processor", model.serverProcessor())
        .field("server-flops-per-cycle", model.serverFlopsPerCycle())
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
        .optionalField("main-server-power", model.mainServerPower())
        .optionalField("federated-server-power", model.federatedServerPower());
  }

  private Node links(Selection selection, FigurePanes figures) {
    Label heading = new Label("Link budget");
    heading.getStyleClass().add("panel-title");
    LinkBudgetTable table = new LinkBudgetTable(model, selection, figures.hover());
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox links = new VBox(heading, table);
    links.getStyleClass().add("panel");
    HBox.setHgrow(links, Priority.ALWAYS);
    return links;
  }
}
