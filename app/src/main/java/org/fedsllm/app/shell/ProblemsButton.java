package org.fedsllm.app.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Problem;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how many problems stand, and on a click which, where each is mended, and by what. */
final class ProblemsButton extends Button {
  private static final double WORDS_WIDTH = 420;
  private static final PseudoClass STANDING = PseudoClass.getPseudoClass("standing");

  private final Notices notices;
  private final Function<Problem, Cure> cures;
  private final Consumer<Cure> show;
  private final ContextMenu list = new ContextMenu();

  /**
   * @param cures what to do about a problem
   * @param show leads to the place and the field of a cure
   */
  ProblemsButton(Notices notices, Function<Problem, Cure> cures, Consumer<Cure> show) {
    this.notices = notices;
    this.cures = cures;
    this.show = show;
    setId("problems");
    getStyleClass().addAll("flat-button", "problems");
    setOnAction(event -> showList());
    notices.problems().addListener((ListChangeListener<Problem>) change -> count());
    count();
  }

  private void count() {
    int count = notices.problems().size();
    setText(count == 1 ? "1 problem" : count + " problems");
    setGraphic(
        new FontIcon(count == 0 ? "mdi2c-check-circle-outline" : "mdi2a-alert-circle-outline"));
    pseudoClassStateChanged(STANDING, count > 0);
    if (count == 0) {
      list.hide();
    }
  }

  private void showList() {
    list.getItems().clear();
    if (notices.problems().isEmpty()) {
      list.getItems().add(new CustomMenuItem(new Label("Nothing stands in the way.")));
    }
    for (Problem problem : notices.problems()) {
      list.getItems().add(item(problem, cures.apply(problem)));
    }
    list.show(this, Side.TOP, 0, 0);
  }

  /** The menu closes with the click: to see the place, or since the problem should be gone. */
  private CustomMenuItem item(Problem problem, Cure cure) {
    Label words = new Label(problem.message());
    words.setWrapText(true);
    words.setMaxWidth(WORDS_WIDTH);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox ways = new HBox(8);
    ways.setAlignment(Pos.CENTER_LEFT);
    for (Notices.Offer offer : cure.offers()) {
      Button mend = new Button(offer.words());
      mend.setId("mend");
      mend.setOnAction(event -> offer.action().run());
      ways.getChildren().add(mend);
    }
    if (!cure.place().isEmpty()) {
      Button there = new Button("Show in " + cure.place());
      there.setId("show-problem");
      there.getStyleClass().add("flat-button");
      there.setOnAction(event -> show.accept(cure));
      ways.getChildren().add(there);
    }
    VBox lines = new VBox(8, words);
    if (!ways.getChildren().isEmpty()) {
      lines.getChildren().add(ways);
    }
    return new CustomMenuItem(lines);
  }
}
