package org.fedsllm.app.shell;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The headline in the toolbar; a change glows up beside it for a moment. */
final class HeadlineView extends HBox {
  private static final Duration CHANGE_STAYS = Duration.seconds(3);
  private static final Duration CHANGE_FADES = Duration.millis(600);

  private final Label delay = label("headline-delay");
  private final Label change = label("headline-change");
  private final Label comparison = label("headline-comparison");
  private final Label status = label("headline-status");
  private final Tooltip words = new Tooltip();
  private final SequentialTransition fade;
  private final HeadlineViewModel model;
  private boolean brief;

  HeadlineView(HeadlineViewModel model) {
    super(8);
    this.model = model;
    setId("headline");
    Tooltip.install(this, words);
    setAlignment(Pos.CENTER_RIGHT);
    status.getStyleClass().add("pill");
    getChildren().addAll(change, delay, comparison, status);
    FadeTransition out = new FadeTransition(CHANGE_FADES, change);
    out.setToValue(0);
    fade = new SequentialTransition(new PauseTransition(CHANGE_STAYS), out);
    model.headlineProperty().addListener((property, before, now) -> show(now));
    show(model.headlineProperty().get());
  }

  /** Says less, in a narrow window. */
  void setBrief(boolean brief) {
    if (brief != this.brief) {
      this.brief = brief;
      compare(model.headlineProperty().get());
    }
  }

  private void compare(Headline headline) {
    comparison.setText(brief ? headline.briefComparison() : headline.comparison());
    words.setText(String.join(" · ", headline.delay(), headline.comparison(), headline.status()));
  }

  private void show(Headline headline) {
    delay.setText(headline.delay());
    compare(headline);
    status.setText(headline.status());
    status.setVisible(!headline.status().isEmpty());
    fade.stop();
    change.setOpacity(headline.change().isPresent() ? 1 : 0);
    headline
        .change()
        .ifPresent(
            news -> {
              change.setText(news.words());
              change.getStyleClass().setAll("label", news.better() ? "better" : "worse");
              fade.playFromStart();
            });
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(id);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
