package org.fedsllm.app.control;

import java.util.Optional;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fedsllm.app.charts.DrawnFigure;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureImage;
import org.fedsllm.app.charts.FigureMark;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.app.task.Latest;

/**
 * A figure on the screen under its title: drawn off the FX thread at the screen's own resolution,
 * newest wins; what lies under the pointer says what it is. FX thread only.
 */
public final class FigurePane extends Region {
  private static final double TITLE_HEIGHT = 32;
  private static final double PAD = 8;
  private static final double LEAST_SIZE = 40;
  private static final double TOOLTIP_OFFSET = 14;

  private final FigurePanes context;
  private final Label title = new Label();
  private final Label empty = new Label();
  private final ImageView picture = new ImageView();
  private final HoverMarks lit = new HoverMarks();
  private final Tooltip tooltip = new Tooltip();
  private final FigureMenu menu;
  private final Latest<Drawing> drawing;
  private HandleGestures handles;
  private Set<String> highlighted = Set.of();
  private SourcedFigure figure;
  private Drawing shown;

  private record Drawing(
      SourcedFigure figure, FigureView view, double scale, Image image, DrawnFigure marks) {}

  FigurePane(String id, FigurePanes context) {
    this.context = context;
    drawing =
        new Latest<>(
            context.background(),
            this::publish,
            fault -> say("This figure cannot be drawn: " + fault.getMessage()));
    menu = new FigureMenu(context.actions());
    setId(id);
    getStyleClass().add("figure-pane");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleHelp("Enter opens the menu that exports and copies it.");
    MenuKeys.install(this);
    setMinSize(0, 0);
    title.getStyleClass().add("figure-title");
    empty.getStyleClass().add("empty-hint");
    empty.setWrapText(true);
    empty.setMouseTransparent(true);
    getChildren().addAll(title, picture, lit, empty);
    picture.setOnMouseMoved(this::point);
    picture.setOnMouseExited(event -> leave());
    setOnMousePressed(event -> tooltip.hide());
    setOnContextMenuRequested(
        event -> {
          if (shown != null && figure != null) {
            menu.show(this, shown.figure(), shown.view(), shown.image(), entryAt(event), event);
          }
        });
    context.appearance().addListener((property, before, now) -> redraw());
    context.hover().clientId().addListener((property, before, now) -> light());
    say("");
  }

  /** Shows a figure of the project as it stands; see {@link #show(SourcedFigure)}. */
  public void show(Figure next) {
    show(SourcedFigure.ofProject(next));
  }

  /** Shows {@code next}; the present drawing stays until the new one is done. */
  public void show(SourcedFigure next) {
    figure = next;
    setFocusTraversable(true);
    title.setText(next.figure().title());
    setAccessibleText(next.figure().title());
    redraw();
  }

  /** Shows {@code words} instead of a figure: why there is none, and what to do. */
  public void say(String words) {
    figure = null;
    setFocusTraversable(false);
    shown = null;
    drawing.drop();
    picture.setImage(null);
    empty.setText(words);
    empty.setVisible(true);
    light();
    tooltip.hide();
  }

  /** Lets these clients stand out. */
  public void highlight(Set<String> clientIds) {
    if (!clientIds.equals(highlighted)) {
      highlighted = Set.copyOf(clientIds);
      redraw();
    }
  }

  /** Lets the handles of this pane's figures be moved; once. */
  public void moveHandles(HandleListener listener) {
    handles =
        new HandleGestures(
            picture,
            () -> Optional.ofNullable(shown).map(Drawing::marks),
            listener,
            said -> tip(said.event(), said.words()));
  }

  private Optional<HandleListener.MenuEntry> entryAt(ContextMenuEvent event) {
    if (handles == null) {
      return Optional.empty();
    }
    Point2D at = picture.sceneToLocal(event.getSceneX(), event.getSceneY());
    return shown.marks().hit(at.getX(), at.getY()).flatMap(handles.listener()::menuOf);
  }

  /** The title of the figure that can be exported; empty while there is none. */
  public Optional<String> exportName() {
    return Optional.ofNullable(figure).map(now -> now.figure().title());
  }

  /** Asks where the figure goes, as wide as a column of a paper; see {@link #exportName}. */
  public void export() {
    if (figure != null) {
      context.actions().export(figure, FigureSize.IEEE_COLUMN, this);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    title.resizeRelocate(PAD, 0, Math.max(0, width - 2 * PAD), TITLE_HEIGHT);
    empty.resizeRelocate(
        2 * PAD,
        TITLE_HEIGHT,
        Math.max(0, width - 4 * PAD),
        Math.max(0, getHeight() - TITLE_HEIGHT - PAD));
    picture.relocate(PAD, TITLE_HEIGHT);
    lit.relocate(PAD, TITLE_HEIGHT);
    redraw();
  }

  /** Draws if anything has changed since the last drawing. */
  private void redraw() {
    double width = Math.floor(getWidth() - 2 * PAD);
    double height = Math.floor(getHeight() - TITLE_HEIGHT - PAD);
    if (figure == null || width < LEAST_SIZE || height < LEAST_SIZE) {
      return;
    }
    SourcedFigure drawn = figure;
    FigureView view = new FigureView(width, height, theme(), highlighted);
    double scale = RenderScale.of(this);
    if (shown != null
        && shown.figure() == drawn
        && shown.view().equals(view)
        && shown.scale() == scale) {
      return;
    }
    drawing.ask(
        () -> {
          FigureImage pixels = FigureImage.render(drawn.figure(), view, scale);
          Image image = SwingFXUtils.toFXImage(pixels.image(), null);
          return new Drawing(drawn, view, scale, image, pixels.drawn());
        });
  }

  private void publish(Drawing done) {
    if (figure == null) {
      return;
    }
    shown = done;
    empty.setVisible(false);
    picture.setImage(done.image());
    picture.setFitWidth(done.view().width());
    picture.setFitHeight(done.view().height());
    light();
  }

  private void light() {
    lit.light(shown == null ? null : shown.marks(), context.hover().clientId().getValue());
  }

  private FigureTheme theme() {
    return context.appearance().getValue() == Appearance.DARK
        ? FigureTheme.screenDark()
        : FigureTheme.screenLight();
  }

  private void point(MouseEvent event) {
    Optional<FigureMark> mark =
        shown == null ? Optional.empty() : shown.marks().hit(event.getX(), event.getY());
    context.hover().point().accept(mark.flatMap(FigureMark::clientId));
    if (mark.isEmpty()) {
      tooltip.hide();
      return;
    }
    tip(event, mark.get().text());
  }

  private void tip(MouseEvent event, String words) {
    tooltip.setText(words);
    double x = event.getScreenX() + TOOLTIP_OFFSET;
    double y = event.getScreenY() + TOOLTIP_OFFSET;
    if (tooltip.isShowing()) {
      tooltip.setAnchorX(x);
      tooltip.setAnchorY(y);
    } else {
      tooltip.show(picture, x, y);
    }
  }

  private void leave() {
    tooltip.hide();
    context.hover().point().accept(Optional.empty());
  }
}
