package org.fedsllm.app.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.RememberedSplit;
import org.fedsllm.app.control.SidewaysPane;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.WindowLayout;

/** Puts the regions of the window together and shows the place in front. */
final class MainWindow {
  private static final double LEAST_TREE = 140;
  private static final double LEAST_SIDE = 284;

  /** Below this nothing is squeezed any further. */
  private static final double LEAST_WIDTH = 920;

  private static final double LEAST_HEIGHT = 520;
  private static final double NOTICE_MARGIN = 56;

  private final ProjectSession session;
  private final Navigation navigation;
  private final SettingsModel settings;
  private final Regions regions;

  /** Filled in place, between bar and foot: the keyboard goes through them as the eye does. */
  private final StackPane front = new StackPane();

  private final RememberedSplit middle =
      new RememberedSplit(Orientation.VERTICAL, this::rememberChartDivider);
  private final RememberedSplit columns =
      new RememberedSplit(Orientation.HORIZONTAL, this::rememberColumns);
  private final StackPane side = new StackPane();
  private final Map<Place, Node> canvases = new HashMap<>();
  private final DividerMemory dividers;
  private final StackPane root = new StackPane();

  /** Who had the keyboard before the page came; {@code null} while there is none. */
  private Node beforePage;

  /** The regions around the place in front. */
  record Regions(
      TopBar top,
      ProjectTree tree,
      Node inspector,
      PlanCharts charts,
      StatusBar status,
      WelcomePage welcome,
      NoticeBoard notices) {}

  MainWindow(
      ProjectSession session, Navigation navigation, SettingsModel settings, Regions regions) {
    this.session = session;
    this.navigation = navigation;
    this.settings = settings;
    this.regions = regions;
    dividers = new DividerMemory(settings);
    dividers.keep(regions.charts());
    BorderPane frame = new BorderPane();
    frame.setTop(regions.top());
    frame.setCenter(front);
    frame.setBottom(regions.status());
    middle.setId("middle");
    columns.setId("columns");
    side.getStyleClass().add("side");
    side.setMinWidth(LEAST_SIDE);
    regions.tree().setMinWidth(LEAST_TREE);
    middle.setMinWidth(0);
    SplitPane.setResizableWithParent(side, false);
    SplitPane.setResizableWithParent(regions.tree(), false);
    root.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
    frame.setMinSize(0, 0);
    StackPane.setAlignment(regions.notices(), Pos.BOTTOM_RIGHT);
    StackPane.setMargin(regions.notices(), new Insets(NOTICE_MARGIN));
    root.getChildren().addAll(frame, regions.notices());
    navigation.go(layout().place());
    navigation
        .currentProperty()
        .addListener(
            (property, before, now) -> {
              settings.update(known -> known.withWindow(old -> old.withPlace(now.title())));
              arrange();
            });
    navigation.pageProperty().addListener((property, before, now) -> arrange());
    session
        .projectProperty()
        .addListener(
            (property, before, now) -> {
              if ((before == null) != (now == null)) {
                navigation.closePage();
                arrange();
              }
            });
    arrange();
  }

  Region root() {
    return root;
  }

  /** Puts {@code palette} over everything, below the toolbar. */
  void overlay(CommandPalette palette) {
    StackPane.setAlignment(palette, Pos.TOP_CENTER);
    StackPane.setMargin(palette, new Insets(NOTICE_MARGIN));
    root.getChildren().add(palette);
  }

  /** Goes where a problem is mended, with the keyboard in the field if it is there. */
  void show(Cure cure) {
    navigation.go(cure.place());
    root.applyCss();
    root.layout();
    Node field = cure.field().isEmpty() ? null : root.lookup("#" + cure.field());
    if (field != null) {
      field.requestFocus();
    }
  }

  /** Lets Escape close a page wherever the focus is; a table would take it for itself. */
  void listen(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            navigation.closePage();
          }
        });
  }

  private void arrange() {
    Node page = navigation.pageProperty().get();
    if (page != null) {
      beforePage = beforePage == null ? focusOwner() : beforePage;
      front.getChildren().setAll(page);
      page.requestFocus();
      return;
    }
    arrangePlace();
    if (beforePage != null) {
      beforePage.requestFocus();
      beforePage = null;
    }
  }

  /** Who has the keyboard, so that it can be given back. */
  private Node focusOwner() {
    return root.getScene() == null ? null : root.getScene().getFocusOwner();
  }

  private void arrangePlace() {
    if (session.projectProperty().get() == null) {
      front.getChildren().setAll(regions.welcome());
      return;
    }
    Place place = navigation.currentProperty().get();
    side.getChildren().setAll(place.side().orElse(regions.inspector()));
    Node canvas =
        canvases.computeIfAbsent(place, made -> new SidewaysPane(dividers.keep(made.view())));
    if (place.showsCharts()) {
      middle.show(height -> new double[] {layout().chartDivider()}, canvas, regions.charts());
    } else {
      middle.show(height -> new double[0], canvas);
    }
    columns.show(
        width -> new double[] {layout().treeWidth() / width, 1 - layout().sideWidth() / width},
        regions.tree(),
        middle,
        side);
    front.getChildren().setAll(columns);
  }

  private WindowLayout layout() {
    return settings.get().window();
  }

  private void rememberColumns() {
    settings.update(
        now ->
            now.withWindow(
                layout ->
                    layout
                        .withTreeWidth(regions.tree().getWidth())
                        .withSideWidth(side.getWidth())));
  }

  private void rememberChartDivider() {
    double fraction = middle.getDividerPositions()[0];
    settings.update(now -> now.withWindow(layout -> layout.withChartDivider(fraction)));
  }
}
