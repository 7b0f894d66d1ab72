package org.fedsllm.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.PlanEdits;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.training.TrainViewModel;
import org.fedsllm.optimizer.OptimizerProvider;

/** All commands of the window: the menu's, and those that stand as buttons elsewhere. */
final class PaletteCommands {
  private final Commands menu;
  private final Services services;
  private final CurrentOptimizers optimizers;
  private final Trainings trainings;
  private final Navigation navigation;

  PaletteCommands(
      Commands menu,
      Services services,
      CurrentOptimizers optimizers,
      Trainings trainings,
      Navigation navigation) {
    this.menu = menu;
    this.services = services;
    this.optimizers = optimizers;
    this.trainings = trainings;
    this.navigation = navigation;
  }

  /**
   * What can be asked for now.
   *
   * @param window in which figures are looked for
   */
  List<Command> now(Node window) {
    List<Command> all = new ArrayList<>();
    if (services.session().projectProperty().get() != null) {
      navigation.places().forEach(place -> addPlace(all, place));
      addTraining(all);
      optimizers.catalog().providers().forEach(provider -> all.add(planWith(provider)));
      window.lookupAll(".figure-pane").stream()
          .flatMap(node -> export(node).stream())
          .forEach(all::add);
    }
    Stream.of(menu.fileGroup(), menu.editGroup(), menu.viewGroup(), menu.toolGroup())
        .forEach(all::addAll);
    all.add(appearance());
    all.addAll(menu.endGroup());
    return all;
  }

  private void addPlace(List<Command> all, Place place) {
    all.add(command("go-" + place.title(), "Go to " + place.title(), () -> navigation.go(place)));
    place
        .actions()
        .forEach(
            action ->
                all.add(
                    command(
                        action.id(),
                        action.words(),
                        () -> {
                          navigation.go(place);
                          action.run().run();
                        })));
  }

  private void addTraining(List<Command> all) {
    TrainViewModel training = trainings.training();
    if (training.runningProperty().get()) {
      all.add(command("stop", "Stop training", training::stop));
    } else {
      String refusal = trainings.readiness().readinessProperty().get().refusal();
      all.add(
          new Command(
              "train",
              new SimpleStringProperty("Train the language model"),
              null,
              new SimpleBooleanProperty(!refusal.isEmpty()),
              refusal,
              () -> {
                navigation.go(PlaceTitles.TRAIN);
                training.train();
              }));
    }
  }

  private Command planWith(OptimizerProvider provider) {
    return command(
        "plan-" + provider.id(),
        "Plan with optimizer " + provider.name(),
        () -> services.session().apply(PlanEdits.planWith(provider.id(), provider.name())));
  }

  private static Optional<Command> export(Node node) {
    return node instanceof FigurePane pane
        ? pane.exportName()
            .map(name -> command("export-" + name, "Export figure “" + name + "”…", pane::export))
        : Optional.empty();
  }

  private Command appearance() {
    SettingsModel settings = services.settings();
    boolean dark = settings.appearanceProperty().get() == Appearance.DARK;
    return command(
        "appearance",
        dark ? "Theme: change to light" : "Theme: change to dark",
        settings::toggleAppearance);
  }

  private static Command command(String id, String words, Runnable action) {
    return new Command(
        id, new SimpleStringProperty(words), null, new SimpleBooleanProperty(false), "", action);
  }
}
