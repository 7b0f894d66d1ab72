package org.fedsllm.app.optimize;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.optimize.CertificateWords.Residual;

/** What is proved about the plan: in a sentence, by its residuals, and to take along. */
final class CertificatePane extends VBox {
  private final ObservableValue<PlanSnapshot> plan;
  private final VBox residuals = new VBox();

  CertificatePane(ObservableValue<PlanSnapshot> plan) {
    this.plan = plan;
    Label words = new Label();
    words.setId("certificate");
    words.getStyleClass().add("form-text");
    words.setWrapText(true);
    words
        .textProperty()
        .bind(
            plan.map(now -> PlanWords.certificate(now.main().result())).orElse(PlanWords.NO_PLAN));
    residuals.setId("residuals");
    Button copy = new Button("Copy certificate");
    copy.setId("copy-certificate");
    copy.getStyleClass().add("small");
    copy.setTooltip(Tooltips.wrapped("Copies the proof with all its numbers as text"));
    copy.disableProperty().bind(plan.map(now -> false).orElse(true));
    copy.setOnAction(event -> copy());
    getChildren().add(new FormPane().heading("Certificate").add(words).add(residuals).add(copy));
    // Rows and their tooltips cost a millisecond at every step of a drag in another place.
    plan.when(sceneProperty().map(scene -> true).orElse(false)).subscribe(this::show);
  }

  private void show(PlanSnapshot now) {
    residuals
        .getChildren()
        .setAll(
            CertificateWords.of(now).map(CertificateWords::residuals).stream()
                .flatMap(all -> all.stream())
                .map(CertificatePane::row)
                .toList());
    residuals.setManaged(!residuals.getChildren().isEmpty());
  }

  private static HBox row(Residual residual) {
    HBox row = FormPane.readingRow("", residual.name(), new SimpleStringProperty(residual.text()));
    Tooltip.install(row, Tooltips.wrapped(residual.meaning()));
    return row;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(CertificateWords.copy(plan.getValue()));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
