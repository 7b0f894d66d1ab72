package org.fedsllm.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.charts.LegendPlace;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.DisplayUnit;
import org.fedsllm.app.control.PageFrame;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.control.QuantityField;
import org.fedsllm.app.control.SwitchField;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureFormat;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.Ink;
import org.fedsllm.app.settings.ExportLook;
import org.fedsllm.app.task.Background;
import org.kordamp.ikonli.javafx.FontIcon;

/** One figure for a paper: its formats and its looks at the left, how it comes out at the right. */
public final class ExportPage extends PageFrame {
  private static final double FORM_WIDTH = 340;
  private static final DisplayUnit INCH = DisplayUnit.si("in");
  private static final DisplayUnit POINT = DisplayUnit.si("pt");
  private static final DisplayUnit[] LENGTHS = {
    INCH, DisplayUnit.times("mm", 1 / 25.4), DisplayUnit.times("cm", 1 / 2.54)
  };

  private final ExportViewModel model;

  /**
   * @param background draws the preview
   * @param close shows again what was there before
   */
  public ExportPage(ExportViewModel model, Background background, Runnable close) {
    super("export-page", "Export a figure", close, exportButton(model));
    this.model = model;
    ScrollPane form = new ScrollPane(form());
    form.setFitToWidth(true);
    form.setMinWidth(FORM_WIDTH);
    form.setPrefWidth(FORM_WIDTH);
    form.getStyleClass().add("form-scroll");
    ExportPreview preview = new ExportPreview(model, background);
    HBox.setHgrow(preview, Priority.ALWAYS);
    fill(new HBox(form, preview));
  }

  private static Button exportButton(ExportViewModel model) {
    Button export = new Button("Export…", new FontIcon("mdi2e-export-variant"));
    export.setId("export-write");
    export.getStyleClass().add("accent");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(event -> model.export());
    return export;
  }

  private Node form() {
    List<Node> parts = new ArrayList<>();
    parts.add(heading("Files"));
    Arrays.stream(FigureFormat.values()).map(this::format).forEach(parts::add);
    parts.add(heading("On paper"));
    parts.add(paperWidth());
    parts.add(
        length(
            "width",
            "Width",
            size -> size.widthIn(),
            (size, widthIn) -> new FigureSize(widthIn, size.heightIn())));
    parts.add(
        length(
            "height",
            "Height",
            size -> size.heightIn(),
            (size, heightIn) -> new FigureSize(size.widthIn(), heightIn)));
    parts.add(heading("Looks"));
    parts.add(points("font", "Text", 3, 40, ExportStyle::fontPt, ExportStyle::withFontPt));
    parts.add(points("line", "Curves", 0.1, 10, ExportStyle::linePt, ExportStyle::withLinePt));
    parts.add(ink());
    parts.add(legend());
    parts.add(title());
    parts.add(dpi());
    parts.add(
        note("What is chosen here is remembered. Each file says where its figure comes from."));
    VBox form = new VBox(8);
    form.getChildren().addAll(parts);
    form.getStyleClass().add("page-column");
    return form;
  }

  private Node format(FigureFormat format) {
    return new SwitchField(
        "export-" + format.name().toLowerCase(Locale.ROOT),
        ExportWords.format(format),
        ExportWords.meaning(format),
        model.part(look -> look.formats().contains(format)),
        on -> model.format(format, on));
  }

  private Node paperWidth() {
    List<FigureSize> sizes = List.of(FigureSize.IEEE_COLUMN, FigureSize.IEEE_PAGE);
    return new ChoiceField<>(
            "export-paper",
            "In the paper",
            sizes,
            ExportWords::width,
            model.part(
                look ->
                    sizes.stream()
                        .filter(size -> size.widthIn() == look.style().size().widthIn())
                        .findFirst()
                        .orElse(null)),
            this::takeWidthOf)
        .wide()
        .prompting("a width of its own");
  }

  /** A height that was chosen before stays with a width that was typed. */
  private void takeWidthOf(FigureSize size) {
    if (model.look().style().size().widthIn() != size.widthIn()) {
      model.style(style -> style.withSize(size));
    }
  }

  private Node length(
      String id,
      String name,
      ToDoubleFunction<FigureSize> part,
      BiFunction<FigureSize, Double, FigureSize> with) {
    return number(
        id,
        Quantity.of(name, "", "Of the whole figure on paper.", LENGTHS).within(1, 20),
        style -> part.applyAsDouble(style.size()),
        (style, inches) -> style.withSize(with.apply(style.size(), inches)));
  }

  private Node points(
      String id,
      String name,
      double least,
      double most,
      ToDoubleFunction<ExportStyle> part,
      BiFunction<ExportStyle, Double, ExportStyle> with) {
    return number(
        id,
        Quantity.of(name, "", "In points; captions of papers have about 8, curves about 1.", POINT)
            .within(least, most),
        part,
        with);
  }

  private Node dpi() {
    return number(
        "dpi",
        Quantity.count("Pixels to an inch", "", "Of the PNG. Print wants 300 or 600.")
            .within(ExportStyle.LEAST_DPI, ExportStyle.MOST_DPI),
        ExportStyle::dpi,
        (style, dpi) -> style.withDpi(dpi.intValue()));
  }

  private Node number(
      String id,
      Quantity quantity,
      ToDoubleFunction<ExportStyle> part,
      BiFunction<ExportStyle, Double, ExportStyle> with) {
    QuantityEntry entry =
        new QuantityEntry(quantity, typed -> model.style(style -> with.apply(style, typed)));
    model.part(ExportLook::style).subscribe(style -> entry.show(part.applyAsDouble(style)));
    return new QuantityField("export-" + id, entry);
  }

  private Node ink() {
    return new ChoiceField<>(
            "export-ink",
            "Ink",
            List.of(Ink.COLOUR, Ink.GREY),
            ink -> ink == Ink.GREY ? "greys, hatches, dashes" : "colours",
            model.part(look -> look.style().ink()),
            ink -> model.style(style -> style.withInk(ink)))
        .wide();
  }

  private Node legend() {
    return new ChoiceField<>(
            "export-legend",
            "Legend",
            List.of(LegendPlace.values()),
            ExportWords::legend,
            model.part(look -> look.style().legend()),
            place -> model.style(style -> style.withLegend(place)))
        .wide();
  }

  private Node title() {
    return new SwitchField(
        "export-title",
        "Title over the figure",
        "Papers have captions instead.",
        model.part(look -> look.style().title()),
        shown -> model.style(style -> style.withTitle(shown)));
  }
}
