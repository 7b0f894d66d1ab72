package org.fedsllm.app.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.sample.Samples;

/** What there is to see, in an order in which each needs little change from the one before. */
final class Shots {
  private static final String CELL = "fedsllm-cell";
  private static final String SUM_RATE = "delay-minimization-2020";
  private static final List<String> PLACES =
      List.of(
          PlaceTitles.PLACE,
          PlaceTitles.CHANNEL,
          PlaceTitles.SPLIT,
          PlaceTitles.PLAN,
          PlaceTitles.TRAIN);

  private Shots() {}

  static List<Shot> all() {
    List<Shot> all = new ArrayList<>();
    all.add(new Shot("welcome", Studio::closeProject));
    for (String page : List.of("settings", "about", "plugins")) {
      all.add(new Shot(page, studio -> studio.choose("main-menu", "menu-" + page)));
    }
    all.add(
        new Shot(
            "new",
            studio -> {
              studio.create();
              studio.go("place");
            }));
    places("", Samples.QUICKSTART, all);
    onTheMap(all);
    all.add(new Shot("palette", studio -> palette(studio, "plan")));
    all.add(new Shot("problem", Shots::problem));
    planDetails(all);
    guide(all);
    places("cell-", CELL, all);
    places("no-model-", SUM_RATE, all);
    training(all);
    return List.copyOf(all);
  }

  private static void places(String prefix, String sample, List<Shot> all) {
    for (String place : PLACES) {
      String name = place.toLowerCase(Locale.ROOT);
      all.add(
          new Shot(
              prefix + name,
              studio -> {
                studio.type(KeyCode.ESCAPE, false, false);
                studio.open(sample);
                studio.select("c1");
                studio.go(name);
              }));
    }
  }

  private static void palette(Studio studio, String words) throws TimeoutException {
    studio.open(Samples.QUICKSTART);
    studio.go("place");
    studio.type(KeyCode.P, true, true);
    studio.waitFor(() -> studio.find("palette-query") instanceof TextInputControl);
    studio.run(() -> ((TextInputControl) studio.find("palette-query")).setText(words));
  }

  private static void onTheMap(List<Shot> all) {
    all.add(
        new Shot(
            "selected",
            studio -> {
              studio.open(Samples.QUICKSTART);
              studio.go("place");
              studio.focus("map");
              studio.type(KeyCode.A, false, true);
            }));
    all.add(
        new Shot(
            "plan-beside",
            studio -> {
              studio.open(Samples.QUICKSTART);
              studio.go("plan");
              studio.run(
                  () -> ((TableView<?>) studio.find("optimizers")).getSelectionModel().select(3));
            }));
    all.add(
        new Shot(
            "placement",
            studio -> {
              studio.open(Samples.QUICKSTART);
              studio.go("place");
              studio.press("map-place");
            }));
    all.add(
        new Shot(
            "history",
            studio -> {
              studio.open(Samples.QUICKSTART);
              studio.go("channel");
              studio.enter("path-loss-slope", "38");
              studio.choose("main-menu", "menu-history");
            }));
  }

  /** Three edits, of which the last is undone. */
  private static void history(Studio studio) throws TimeoutException {
    studio.type(KeyCode.ESCAPE, false, false);
    studio.open(Samples.QUICKSTART);
    studio.go("channel");
    studio.enter("path-loss-slope", "36");
    studio.go("train");
    studio.enter("rounds", "7");
    studio.enter("rounds", "9");
    studio.choose("main-menu", "menu-undo");
    studio.choose("main-menu", "menu-history");
  }

  /** A path loss that cannot be: the list of problems and the empty figures. */
  private static void problem(Studio studio) throws TimeoutException {
    studio.type(KeyCode.ESCAPE, false, false);
    studio.open(Samples.QUICKSTART);
    studio.go("channel");
    studio.enter("path-loss-slope", "120");
    studio.go("place");
    studio.press("problems");
  }

  private static void planDetails(List<Shot> all) {
    for (int i = 0; i < 4; i++) {
      String detail = "plan-details-" + i;
      all.add(
          new Shot(
              detail,
              studio -> {
                studio.type(KeyCode.ESCAPE, false, false);
                studio.open(Samples.QUICKSTART);
                studio.go("plan");
                studio.pressIfThere(detail);
              }));
    }
  }

  private static void guide(List<Shot> all) {
    all.add(
        new Shot(
            "guide",
            studio -> {
              studio.open(Samples.QUICKSTART);
              studio.go("plan");
              studio.choose("main-menu", "menu-guide");
            }));
  }

  /** Two rounds of the quickstart, and the run that they leave; then a whole training. */
  private static void training(List<Shot> all) {
    all.add(new Shot("trained", studio -> train(studio, 2)));
    all.add(new Shot("history", Shots::history));
    all.add(new Shot("log", studio -> studio.choose("main-menu", "menu-log")));
    all.add(
        new Shot(
            "runs",
            studio -> {
              palette(studio, "Runs: browse");
              studio.type(KeyCode.ENTER, false, false);
            }));
    all.add(
        new Shot(
            "learned",
            studio -> {
              studio.type(KeyCode.ESCAPE, false, false);
              train(studio, 25);
            }));
  }

  private static void train(Studio studio, int rounds) throws TimeoutException {
    studio.open(Samples.QUICKSTART);
    studio.go("train");
    studio.enter("rounds", String.valueOf(rounds));
    studio.press("train-button");
    studio.waitFor(() -> studio.text("training-result").contains("round " + rounds));
    studio.waitFor(() -> studio.find("job-cancel") == null);
  }
}
