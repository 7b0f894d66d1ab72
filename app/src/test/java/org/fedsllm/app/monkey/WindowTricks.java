package org.fedsllm.app.monkey;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.shell.Cage;

/** Tricks with the window and its project as a whole. FX thread only. */
final class WindowTricks {
  private static final double LEAST_PART = 0.6;

  private static final List<String> SAMPLES =
      List.of(Samples.QUICKSTART, "fedsllm-cell", "delay-minimization-2020", "restaurants");

  private final Sight sight;
  private final Cage cage;

  WindowTricks(Sight sight, Cage cage) {
    this.sight = sight;
    this.cage = cage;
  }

  /** Never beyond the screen: the toolkit without a display draws into an array of that size. */
  Optional<String> resize(RandomGenerator chance) {
    Stage stage = sight.stage();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(Math.floor(chance.nextDouble(LEAST_PART, 1) * screen.getWidth()));
    stage.setHeight(Math.floor(chance.nextDouble(LEAST_PART, 1) * screen.getHeight()));
    return Optional.of("resize to %.0f × %.0f".formatted(stage.getWidth(), stage.getHeight()));
  }

  Optional<String> changeLook(RandomGenerator chance) {
    return press("appearance");
  }

  /** A training may take long: sometimes it is stopped, sometimes it goes on under other tricks. */
  Optional<String> trainOrStop(RandomGenerator chance) {
    return chance.nextInt(4) == 0 ? press("train-button") : stop(chance);
  }

  /** Whatever runs. */
  Optional<String> stop(RandomGenerator chance) {
    return press("stop-training").or(() -> press("job-cancel"));
  }

  /** The only way on from the welcome page that always opens a project. */
  Optional<String> openSample(RandomGenerator chance) {
    if (cage.project().isPresent() && chance.nextInt(20) != 0) {
      return Optional.empty();
    }
    String name = SAMPLES.get(chance.nextInt(SAMPLES.size()));
    cage.openSample(name);
    return Optional.of("open sample " + name);
  }

  private Optional<String> press(String id) {
    return sight.all().stream()
        .filter(node -> id.equals(node.getId()) && !node.isDisabled())
        .filter(Button.class::isInstance)
        .map(Node.class::cast)
        .findFirst()
        .map(
            node -> {
              ((Button) node).fire();
              return "press #" + id;
            });
  }
}
