package org.fedsllm.app.shell;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.settings.SettingsModel;

/** Puts the regions of the window together and shows the place in front. */
final class MainWindow {
  private static final double SIDE_WIDTH = 284;
  private static final double NOTICE_MARGIN = 56;

  private final ProjectSession session;
  private final Navigation navigation;
  private final SettingsModel settings;
  private final Regions regions;
  private final BorderPane frame = new BorderPane();
  private final SplitPane middle = new SplitPane();
  private final StackPane root = new StackPane(frame);

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
    frame.setTop(regions.top());
    frame.setBottom(regions.status());
    middle.setOrientation(Orientation.VERTICAL);
    middle.setId("middle");
    StackPane.setAlignment(regions.notices(), Pos.BOTTOM_RIGHT);
    StackPane.setMargin(regions.notices(), new Insets(NOTICE_MARGIN));
    root.getChildren().add(regions.notices());
    navigation.currentProperty().addListener((property, before, now) -> arrange());
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

  Parent root() {
    return root;
  }

  /** Puts {@code palette} over everything, below the toolbar. */
  void overlay(CommandPalette palette) {
    StackPane.setAlignment(palette, Pos.TOP_CENTER);
    StackPane.setMargin(palette, new Insets(NOTICE_MARGIN));
    root.getChildren().add(palette);
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
    rememberDivider();
    Node page = navigation.pageProperty().get();
    if (page != null) {
      beforePage = beforePage == null ? focusOwner() : beforePage;
      frame.setLeft(null);
      frame.setRight(null);
      frame.setCenter(page);
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
      frame.setLeft(null);
      frame.setRight(null);
      frame.setCenter(regions.welcome());
      return;
    }
    Place place = navigation.currentProperty().get();
    frame.setLeft(regions.tree());
    frame.setRight(side(place));
    if (place.showsCharts()) {
      middle.getItems().setAll(place.view(), regions.charts());
      middle.setDividerPositions(settings.get().chartDivider());
    } else {
      middle.getItems().setAll(place.view());
    }
    frame.setCenter(middle);
  }

  private Node side(Place place) {
    StackPane side = new StackPane(place.side().orElse(regions.inspector()));
    side.getStyleClass().add("side");
    side.setPrefWidth(SIDE_WIDTH);
    side.setMinWidth(SIDE_WIDTH);
    side.setMaxWidth(SIDE_WIDTH);
    return side;
  }

  /** Notes where the charts begin, before the places change or the window closes. */
  void rememberDivider() {
    if (middle.getDividers().size() == 1 && middle.getScene() != null) {
      double fraction = middle.getDividerPositions()[0];
      settings.update(now -> now.withChartDivider(fraction));
    }
  }
}
