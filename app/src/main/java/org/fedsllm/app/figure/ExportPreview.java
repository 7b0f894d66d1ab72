package org.fedsllm.app.figure;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureImage;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.control.RenderScale;
import org.fedsllm.app.control.SegmentField;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.settings.ExportLook;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;

/**
 * The figure as it stands on paper, drawn by what writes the files; as large as there, or larger.
 */
final class ExportPreview extends VBox {
  private static final double POINTS_PER_INCH = 72;
  private static final double USUAL_DPI = 96;
  private static final double MOST_PIXELS = 16e6;

  private final ExportViewModel model;
  private final ImageView picture = new ImageView();
  private final Label fault = new Label();
  private final ObjectProperty<Integer> zoom = new SimpleObjectProperty<>(1);
  private final Latest<Drawing> drawing;

  /** What is shown, and how wide in units of the window. */
  private record Drawing(Image image, double width) {}

  ExportPreview(ExportViewModel model, Background background) {
    super(8);
    this.model = model;
    drawing = new Latest<>(background, this::publish, problem -> say(problem.getMessage()));
    setId("export-preview");
    getStyleClass().add("export-preview");
    picture.setId("export-picture");
    picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    picture.setPreserveRatio(true);
    fault.setId("export-fault");
    fault.setWrapText(true);
    fault.getStyleClass().add("empty-hint");
    StackPane paper = new StackPane(picture, fault);
    paper.setAlignment(Pos.CENTER);
    paper.getStyleClass().add("export-desk");
    ScrollPane scroll = new ScrollPane(paper);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("form-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(zooming(), scroll);
    model.figureProperty().addListener((property, before, now) -> redraw());
    model.part(ExportLook::style).subscribe(now -> redraw());
    sceneProperty().addListener((property, before, now) -> redraw());
  }

  private Node zooming() {
    return new SegmentField<>(
        "export-zoom",
        "Preview",
        List.of(1, 2, 4),
        factor -> factor == 1 ? "true size" : factor + " ×",
        zoom,
        factor -> {
          zoom.set(factor);
          redraw();
        });
  }

  private void redraw() {
    SourcedFigure shown = model.figureProperty().get();
    if (shown == null || getScene() == null) {
      return;
    }
    ExportStyle style = model.look().style();
    picture.setAccessibleText(
        "%s, preview in %s".formatted(shown.figure().title(), ExportWords.size(style.size())));
    FigureView view = style.view();
    Figure framed = style.framed(shown.figure());
    double unitsPerPoint = zoom.get() * unitsPerInch() / POINTS_PER_INCH;
    double pixelsPerPoint =
        Math.min(
            unitsPerPoint * RenderScale.of(this),
            Math.sqrt(MOST_PIXELS / (view.width() * view.height())));
    drawing.ask(
        () ->
            new Drawing(
                SwingFXUtils.toFXImage(
                    FigureImage.render(framed, view, pixelsPerPoint).image(), null),
                view.width() * unitsPerPoint));
  }

  /** Of this window, whose own scale does not make paper larger. */
  private double unitsPerInch() {
    Screen screen = Screen.getPrimary();
    double dpi = screen.getDpi() > 0 ? screen.getDpi() / screen.getOutputScaleX() : USUAL_DPI;
    return dpi / RenderScale.ofTransforms(this);
  }

  private void publish(Drawing done) {
    fault.setVisible(false);
    picture.setImage(done.image());
    picture.setFitWidth(done.width());
  }

  private void say(String words) {
    picture.setImage(null);
    fault.setText("This figure cannot be drawn so: " + words);
    fault.setVisible(true);
  }
}
