package org.fedsllm.app.manager;

import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.plugins.PluginFindings;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.optimizer.plugin.PluginKind;

/** The selected plug-in: who it is, what can be done with it, and what its check found. */
final class PluginDetails extends HBox {
  private static final double WORDS_WIDTH = 480;

  private final PluginsViewModel model;
  private final VBox words = new VBox(8);
  private final MeasurementTable measurements = new MeasurementTable();

  PluginDetails(PluginsViewModel model) {
    this.model = model;
    setId("plugin-details");
    words.getStyleClass().add("plugin-words");
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.setMinWidth(WORDS_WIDTH);
    scroll.setMaxWidth(WORDS_WIDTH);
    scroll.getStyleClass().add("form-scroll");
    HBox.setHgrow(measurements, Priority.ALWAYS);
    getChildren().addAll(scroll, measurements);
    model.selectedProperty().addListener((property, before, now) -> show());
    model.checks().runningProperty().addListener((property, before, now) -> show());
    model
        .checks()
        .reports()
        .addListener((MapChangeListener<Object, PluginFindings>) change -> show());
    show();
  }

  private void show() {
    words.getChildren().clear();
    measurements.show(List.of());
    PluginRow row = model.selectedProperty().get();
    if (row == null) {
      return;
    }
    introduce(row);
    words.getChildren().add(new PluginActions(model, row));
    PluginFindings found =
        model.checks().reports().getOrDefault(row.file(), new PluginFindings(List.of(), List.of()));
    measurements.show(found.optimizers());
    boolean radioAlone = row.optimizers().isEmpty() && !row.offer().all().isEmpty();
    measurements.setVisible(!radioAlone); // no problem measures a path loss
    found.optimizers().forEach(report -> words.getChildren().add(new ReportView(report)));
    found.radioModels().forEach(report -> words.getChildren().add(new RadioReportView(report)));
  }

  private void introduce(PluginRow row) {
    Label name = new Label(row.name() + (row.version().isEmpty() ? "" : " " + row.version()));
    name.setId("plugin-name");
    name.getStyleClass().add("page-title");
    words.getChildren().add(name);
    if (!row.message().isEmpty()) {
      Label message = text(row.message());
      message.setId("plugin-message");
      if (row.state() == PluginRow.State.REFUSED) {
        message.getStyleClass().add("worse");
      }
      words.getChildren().add(message);
    }
    for (Provider provider : row.offer().all()) {
      words.getChildren().add(text(introduction(row, provider)));
      if (!provider.reference().isBlank()) {
        Label reference = text(provider.reference());
        reference.getStyleClass().add("muted");
        words.getChildren().add(reference);
      }
    }
  }

  /** A single optimizer of the plug-in's own name needs no more words. */
  private static String introduction(PluginRow row, Provider provider) {
    PluginKind kind = PluginKind.of(provider);
    return kind == PluginKind.OPTIMIZER && provider.name().equals(row.name())
        ? provider.description()
        : "%s (%s): %s".formatted(provider.name(), kind.words(), provider.description());
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
