package org.fedsllm.app.shell;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Problem;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how many problems stand, and on a click which. */
final class ProblemsButton extends Button {
  private static final double WORDS_WIDTH = 420;
  private static final PseudoClass STANDING = PseudoClass.getPseudoClass("standing");

  private final Notices notices;
  private final ContextMenu list = new ContextMenu();

  ProblemsButton(Notices notices) {
    this.notices = notices;
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
    if (notices.problems().isEmpty()) {
      return;
    }
    list.getItems().clear();
    for (Problem problem : notices.problems()) {
      list.getItems().add(item(problem));
    }
    list.show(this, Side.TOP, 0, 0);
  }

  private static CustomMenuItem item(Problem problem) {
    Label words = new Label(problem.message());
    words.setWrapText(true);
    words.setMaxWidth(WORDS_WIDTH);
    VBox lines = new VBox(8, words);
    problem.offer().ifPresent(offer -> lines.getChildren().add(button(offer)));
    return new CustomMenuItem(lines);
  }

  /** The menu closes with the click, since the problem should be gone then. */
  private static Button button(Notices.Offer offer) {
    Button button = new Button(offer.words());
    button.setId("mend");
    button.setOnAction(event -> offer.action().run());
    return button;
  }
}
