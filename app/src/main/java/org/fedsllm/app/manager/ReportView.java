package org.fedsllm.app.manager;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.PromiseResult;
import org.kordamp.ikonli.javafx.FontIcon;

/** The report on one optimizer: the verdict, gap and times, and each promise. */
final class ReportView extends VBox {
  private static final double REMARK_INDENT = 24;
  private static final double NAME_WIDTH = 112;

  ReportView(ConformanceReport report) {
    super(4);
    Label verdict = wrapped(ReportWords.verdict(report));
    verdict.setId("report-verdict-" + report.optimizer());
    verdict.getStyleClass().addAll("report-verdict", report.passed() ? "better" : "worse");
    getChildren().add(verdict);
    getChildren().add(reading("gap to optimum", ReportWords.gaps(report)));
    getChildren().add(reading("time of a solve", ReportWords.times(report)));
    getChildren().add(new FormPane().heading("Promises"));
    for (PromiseResult result : report.promises()) {
      getChildren().add(promise(result));
      for (String remark : ReportWords.remarks(result)) {
        Label words = wrapped(remark);
        words.getStyleClass().add("form-note");
        VBox.setMargin(words, new Insets(0, 0, 0, REMARK_INDENT));
        getChildren().add(words);
      }
    }
  }

  private static Node reading(String name, String value) {
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setMinWidth(NAME_WIDTH);
    return new HBox(8, label, wrapped(value));
  }

  private static Node promise(PromiseResult result) {
    FontIcon icon =
        switch (result.verdict()) {
          case KEPT -> icon("mdi2c-check", "kept");
          case BROKEN -> icon("mdi2c-close", "broken");
          case NOT_TRIED -> icon("mdi2m-minus", "not-tried");
        };
    Label words = wrapped(result.promise().words());
    words.setGraphic(icon);
    words.setAccessibleText(
        "%s: %s"
            .formatted(
                result.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                result.promise().words()));
    return words;
  }

  private static FontIcon icon(String name, String verdict) {
    FontIcon icon = new FontIcon(name);
    icon.getStyleClass().add("verdict-" + verdict);
    return icon;
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
