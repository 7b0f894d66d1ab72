package org.fedsllm.app.shell;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.session.ProjectSession;
import org.kordamp.ikonli.javafx.FontIcon;

/** The toolbar: menu, project, places, the answer, the optimizer, Train. */
final class TopBar extends HBox {
  private static final double NAME_WIDTH = 200;
  private static final double LEAST_NAME_WIDTH = 72;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Below this width the headline says less. */
  private static final double ROOMY = 1240;

  TopBar(
      MainMenu menu,
      ProjectSession session,
      Navigation navigation,
      HeadlineView headline,
      Node optimizerBox,
      Node train) {
    setId("top-bar");
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tabs = tabs(navigation);
    getChildren().add(menu);
    getChildren().add(name(session));
    getChildren().addAll(tabs, gap, headline, optimizerBox, train);
    widthProperty()
        .addListener(
            (property, before, now) -> {
              boolean narrow = now.doubleValue() < ROOMY;
              headline.setBrief(narrow);
              pseudoClassStateChanged(NARROW, narrow);
            });
    for (Node part : new Node[] {tabs, headline, optimizerBox, train}) {
      part.visibleProperty().bind(session.projectProperty().isNotNull());
    }
  }

  /**
   * The button that trains from every place.
   *
   * @param refusal why the project cannot be trained, followed; empty where it can
   */
  static Node trainButton(Runnable train, ObservableValue<String> refusal) {
    Button button = new Button("Train", new FontIcon("mdi2p-play"));
    button.setId("train-button");
    button.getStyleClass().addAll(Styles.ACCENT, "train-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Train the language model on this plan"));
    button.setOnAction(event -> train.run());
    return Tooltips.offWhile(button, refusal);
  }

  private static Label name(ProjectSession session) {
    Label name = new Label();
    name.setId("project-name");
    name.getStyleClass().add("project-name");
    name.setMaxWidth(NAME_WIDTH);
    name.setMinWidth(LEAST_NAME_WIDTH);
    name.setTooltip(nameTooltip(name));
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(session), session.projectProperty(), session.unsavedProperty()));
    return name;
  }

  /** The name may be longer than its room. */
  private static Tooltip nameTooltip(Label name) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(name.textProperty());
    return tooltip;
  }

  private static String words(ProjectSession session) {
    if (session.projectProperty().get() == null) {
      return "FedsLLM Workbench";
    }
    return session.projectProperty().get().name() + (session.unsavedProperty().get() ? " •" : "");
  }

  private static HBox tabs(Navigation navigation) {
    HBox tabs = new HBox();
    tabs.setAlignment(Pos.CENTER_LEFT);
    ToggleGroup group = new ToggleGroup();
    for (Place place : navigation.places()) {
      ToggleButton tab = new ToggleButton(place.title());
      tab.setId("tab-" + place.title().toLowerCase(Locale.ROOT));
      tab.getStyleClass().add("place-tab");
      tab.setMinWidth(Region.USE_PREF_SIZE);
      tab.setToggleGroup(group);
      tab.setSelected(navigation.currentProperty().get() == place);
      tab.setOnAction(
          event -> {
            tab.setSelected(true); // a second click on the tab in front must not take it down
            navigation.go(place);
          });
      Runnable mark =
          () ->
              tab.setSelected(
                  navigation.pageProperty().get() == null
                      && navigation.currentProperty().get() == place);
      navigation.currentProperty().addListener((property, before, now) -> mark.run());
      navigation.pageProperty().addListener((property, before, now) -> mark.run());
      tab.selectedProperty()
          .addListener(
              (property, before, now) -> {
                if (now) {
                  navigation.go(place); // arrow keys choose a tab without its action
                }
              });
      tabs.getChildren().add(tab);
    }
    return tabs;
  }
}
