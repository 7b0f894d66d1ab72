package org.fedsllm.app.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Notices.News;
import org.fedsllm.app.session.Notices.Offer;
import org.fedsllm.app.session.Notices.Question;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows news in the corner: what was done passes by itself, and so does, later, what was refused;
 * what went wrong with details to copy waits to be read.
 */
final class NoticeBoard extends VBox {
  private static final Duration STAY = Duration.seconds(4);
  private static final Duration STAY_TO_ACT = Duration.seconds(12);
  private static final double WIDTH = 380;
  private static final int MOST = 4;

  private final Map<Question, Notification> asked = new HashMap<>();

  NoticeBoard(Notices notices) {
    super(8);
    setId("notices");
    getStyleClass().add("notice-board");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    notices.newsProperty().addListener((property, before, now) -> show(now));
    notices
        .questions()
        .addListener(
            (ListChangeListener<Question>)
                change -> {
                  while (change.next()) {
                    change.getRemoved().forEach(gone -> getChildren().remove(asked.remove(gone)));
                    change.getAddedSubList().forEach(question -> ask(notices, question));
                  }
                });
  }

  /** A question stays until it is answered or closed. */
  private void ask(Notices notices, Question question) {
    Notification note =
        new Notification(question.message(), new FontIcon("mdi2h-help-circle-outline"));
    note.getStyleClass().addAll(Styles.ELEVATED_1, Styles.ACCENT);
    note.setPrefWidth(WIDTH);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.setOnClose(event -> notices.answered(question.topic()));
    for (Offer answer : question.answers()) {
      Button button = new Button(answer.words());
      button.setId("answer-" + answer.words().toLowerCase(Locale.ROOT).replace(' ', '-'));
      button.setOnAction(
          event -> {
            notices.answered(question.topic());
            answer.action().run();
          });
      note.getPrimaryActions().add(button);
    }
    asked.put(question, note);
    getChildren().add(note);
  }

  private void show(News news) {
    if (news.seen()) {
      return;
    }
    Notification note =
        new Notification(
            news.message(),
            new FontIcon(news.failure() ? "mdi2a-alert-circle-outline" : "mdi2c-check"));
    note.getStyleClass().addAll(Styles.ELEVATED_1, news.failure() ? Styles.DANGER : Styles.SUCCESS);
    note.setPrefWidth(WIDTH);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.setOnClose(event -> getChildren().remove(note));
    news.details().ifPresent(fault -> note.getSecondaryActions().add(copyDetails(fault)));
    news.offer().ifPresent(offer -> note.getPrimaryActions().add(offered(offer, note)));
    getChildren().add(note);
    if (getChildren().size() - asked.size() > MOST) {
      getChildren().stream()
          .filter(oldest -> !asked.containsValue(oldest))
          .findFirst()
          .ifPresent(getChildren()::remove);
    }
    if (!news.failure() || news.details().isEmpty()) {
      boolean brief = !news.failure() && news.offer().isEmpty();
      PauseTransition wait = new PauseTransition(brief ? STAY : STAY_TO_ACT);
      wait.setOnFinished(event -> getChildren().remove(note));
      wait.play();
    }
  }

  private Button offered(Offer offer, Notification note) {
    Button button = new Button(offer.words());
    button.setId("notice-offer");
    button.setOnAction(
        event -> {
          getChildren().remove(note);
          offer.action().run();
        });
    return button;
  }

  private static MenuItem copyDetails(Throwable fault) {
    MenuItem item = new MenuItem("Copy details");
    item.setOnAction(
        event -> {
          StringWriter text = new StringWriter();
          fault.printStackTrace(new PrintWriter(text));
          ClipboardContent content = new ClipboardContent();
          content.putString(text.toString());
          Clipboard.getSystemClipboard().setContent(content);
        });
    return item;
  }
}
