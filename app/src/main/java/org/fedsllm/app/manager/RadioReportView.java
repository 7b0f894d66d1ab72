package org.fedsllm.app.manager;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.optimizer.conformance.RadioFinding;
import org.fedsllm.optimizer.conformance.RadioReport;
import org.kordamp.ikonli.javafx.FontIcon;

/** The report on one path loss or fading: the verdict, some of its values, and each promise. */
final class RadioReportView extends VBox {
  private static final double REMARK_INDENT = 24;
  private static final double NAME_WIDTH = 112;

  RadioReportView(RadioReport report) {
    super(4);
    Label verdict = wrapped(report.name() + (report.passed() ? " conforms" : " does not conform"));
    verdict.setId("report-verdict-" + report.model());
    verdict.getStyleClass().addAll("report-verdict", report.passed() ? "better" : "worse");
    getChildren().add(verdict);
    report.readings().forEach(reading -> getChildren().add(reading(reading)));
    getChildren().add(new FormPane().heading("Promises"));
    for (RadioFinding finding : report.findings()) {
      getChildren().add(promise(finding));
      for (String remark : finding.remarks()) {
        Label words = wrapped(remark);
        words.getStyleClass().add("form-note");
        VBox.setMargin(words, new Insets(0, 0, 0, REMARK_INDENT));
        getChildren().add(words);
      }
    }
  }

  private static Node reading(RadioReport.Reading reading) {
    Label label = new Label(reading.what());
    label.getStyleClass().add("form-label");
    label.setMinWidth(NAME_WIDTH);
    return new HBox(8, label, wrapped(reading.text()));
  }

  private static Node promise(RadioFinding finding) {
    Label words = wrapped(finding.promise().words());
    String verdict =
        switch (finding.verdict()) {
          case KEPT -> "kept";
          case REMARKED -> "remark";
          case BROKEN -> "broken";
          case NOT_TRIED -> "not tried";
        };
    FontIcon icon =
        new FontIcon(
            switch (finding.verdict()) {
              case KEPT -> "mdi2c-check";
              case REMARKED -> "mdi2i-information-outline";
              case BROKEN -> "mdi2c-close";
              case NOT_TRIED -> "mdi2m-minus";
            });
    icon.getStyleClass().add("verdict-" + verdict.replace(' ', '-'));
    words.setGraphic(icon);
    words.setAccessibleText(verdict + ": " + finding.promise().words());
    return words;
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
