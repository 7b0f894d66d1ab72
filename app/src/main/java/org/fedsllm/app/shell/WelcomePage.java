package org.fedsllm.app.shell;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.map.MapThumbnail;
import org.fedsllm.app.recovery.RecoveryViewModel;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;
import org.kordamp.ikonli.javafx.FontIcon;

/** What shows while no project is open: samples, recent files, new and open. */
final class WelcomePage extends ScrollPane {
  private static final double COLUMN_WIDTH = 1136;
  private static final double CARD_WIDTH = 248;
  private static final double PICTURE_HEIGHT = 132;
  private static final double CARD_HEIGHT = 240;

  private final ProjectFiles files;
  private final SettingsModel settings;
  private final FlowPane cards = new FlowPane(24, 24);
  private final VBox recent = new VBox(4);

  /**
   * @param tutorial opens the guide where it begins
   */
  WelcomePage(
      ProjectFiles files, SettingsModel settings, RecoveryViewModel recovery, Runnable tutorial) {
    this.files = files;
    this.settings = settings;
    setId("welcome");
    getStyleClass().add("welcome");
    setFitToWidth(true);
    setFitToHeight(true);
    VBox column =
        new VBox(
            16,
            greeting(),
            buttons(tutorial),
            new RecoveredEdits(recovery),
            heading("Sample projects"),
            cards,
            recentBlock());
    column.setMaxWidth(COLUMN_WIDTH);
    column.getStyleClass().add("welcome-column");
    VBox centred = new VBox(column);
    centred.setAlignment(Pos.CENTER);
    setContent(centred);
    settings.settingsProperty().addListener((property, before, now) -> showRecent());
    showRecent();
  }

  /** Shows the samples as soon as they are read. */
  void read(Samples samples, Background background, Notices notices) {
    new Latest<List<Project>>(
            background,
            found -> cards.getChildren().setAll(found.stream().map(this::card).toList()),
            fault -> notices.fail("The samples cannot be read. " + Notices.words(fault), fault))
        .ask(samples::all);
  }

  private static Node greeting() {
    Label title = new Label("FedsLLM Workbench");
    title.getStyleClass().add("welcome-title");
    Label words =
        new Label(
            "Place clients, split a language model between them and a server, plan the radio, "
                + "and watch it learn on the simulated clock.");
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    return new VBox(4, title, words);
  }

  private Node buttons(Runnable tutorial) {
    Button create = new Button("New project", new FontIcon("mdi2p-plus"));
    create.setId("welcome-new");
    create.setOnAction(event -> files.create());
    Button open = new Button("Open…", new FontIcon("mdi2f-folder-open-outline"));
    open.setId("welcome-open");
    open.setOnAction(event -> files.open());
    Hyperlink steps = new Hyperlink("First steps: from a new project to a figure");
    steps.setId("welcome-tutorial");
    steps.setOnAction(event -> tutorial.run());
    HBox line = new HBox(8, create, open, steps);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node card(Project sample) {
    MapThumbnail picture =
        new MapThumbnail(sample, CARD_WIDTH, PICTURE_HEIGHT, settings.appearanceProperty());
    Label name = new Label(sample.name());
    name.getStyleClass().add("card-title");
    Label words = new Label(sample.description());
    words.setWrapText(true);
    words.getStyleClass().addAll("muted", "card-words");
    words.setMinHeight(Region.USE_PREF_SIZE);
    VBox below = new VBox(4, name, words);
    below.getStyleClass().add("card-body");
    Button card = new Button(null, new VBox(picture, below));
    card.setId("sample-" + sample.name());
    card.getStyleClass().addAll("card", Styles.FLAT);
    card.setAccessibleText("Open sample " + sample.name() + ". " + sample.description());
    card.setPrefWidth(CARD_WIDTH);
    card.setMinHeight(CARD_HEIGHT);
    card.setPrefHeight(CARD_HEIGHT);
    card.setOnAction(event -> files.openSample(sample.name()));
    return card;
  }

  private Node recentBlock() {
    VBox block = new VBox(8, heading("Recent"), recent);
    block.visibleProperty().bind(Bindings.isNotEmpty(recent.getChildren()));
    block.managedProperty().bind(block.visibleProperty());
    return block;
  }

  private void showRecent() {
    recent.getChildren().clear();
    for (String file : settings.get().recentFiles()) {
      Hyperlink link = new Hyperlink(Path.of(file).getFileName().toString());
      link.setOnAction(event -> files.open(Path.of(file)));
      Label folder = new Label(String.valueOf(Path.of(file).getParent()));
      folder.getStyleClass().add("muted");
      HBox line = new HBox(8, link, folder);
      line.setAlignment(Pos.CENTER_LEFT);
      recent.getChildren().add(line);
    }
  }

  private static Label heading(String words) {
    Label heading = new Label(words.toUpperCase(Locale.ROOT));
    heading.getStyleClass().add("section-title");
    return heading;
  }
}
