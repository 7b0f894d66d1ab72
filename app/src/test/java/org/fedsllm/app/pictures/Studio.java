package org.fedsllm.app.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fedsllm.app.shell.Cage;
import org.testfx.util.WaitForAsyncUtils;

/** The window and the camera before it. Not used on the FX thread. */
final class Studio {
  private static final int PATIENCE_S = 900;
  private static final int MOST_LOOKS = 15;
  private static final int BETWEEN_LOOKS_MS = 1500;

  private final Stage stage;
  private final Cage cage;
  private final Path folder;

  Studio(Stage stage, Cage cage, Path folder) {
    this.stage = stage;
    this.cage = cage;
    this.folder = folder;
  }

  /** Takes {@code shot} in the light and then in the dark. */
  void take(Shot shot) throws TimeoutException, IOException, InterruptedException {
    shot.arrange().accept(this);
    for (String look : List.of("light", "dark")) {
      ImageIO.write(settled(), "png", folder.resolve(shot.name() + "-" + look + ".png").toFile());
      press("appearance");
    }
  }

  /** A person looks at a window in which nothing moves any more; some things always do. */
  private BufferedImage settled() throws InterruptedException {
    BufferedImage last = snapshot();
    for (int i = 0; i < MOST_LOOKS; i++) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
      BufferedImage next = snapshot();
      if (i > 0 && Arrays.equals(pixels(last), pixels(next))) {
        return next;
      }
      last = next;
    }
    return last;
  }

  private BufferedImage snapshot() {
    WritableImage picture = onFxThread(() -> stage.getScene().snapshot(null));
    return SwingFXUtils.fromFXImage(picture, null);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  Stage stage() {
    return stage;
  }

  /** Shows the welcome page. */
  void closeProject() throws TimeoutException {
    run(cage::closeProject);
    waitFor(() -> cage.project().isEmpty());
    waitFor(() -> find("sample-quickstart") != null);
  }

  /** Opens a sample with its first client selected, unless it is open already. */
  void open(String sample) throws TimeoutException {
    boolean there =
        onFxThread(() -> cage.project().filter(p -> p.name().equals(sample)).isPresent());
    if (!there) {
      run(() -> cage.openSample(sample));
      waitFor(() -> cage.project().filter(p -> p.name().equals(sample)).isPresent());
      waitFor(() -> text("headline-delay").startsWith("T "));
    }
  }

  /** Begins a new project in place of the present one. */
  void create() throws TimeoutException {
    run(cage::closeProject);
    waitFor(() -> cage.project().isEmpty());
    choose("main-menu", "menu-new");
    waitFor(() -> text("headline-delay").startsWith("T "));
  }

  void focus(String id) {
    run(() -> find(id).requestFocus());
  }

  /** Goes to a place by its name in small letters. */
  void go(String place) throws TimeoutException {
    press("tab-" + place);
  }

  void select(String client) {
    run(() -> cage.select(client));
  }

  /** Presses a button; waits until it is there and on. */
  void press(String id) throws TimeoutException {
    waitFor(() -> find(id) instanceof ButtonBase button && !button.isDisabled());
    run(() -> ((ButtonBase) find(id)).fire());
  }

  /** Presses a button if there is one of this id. */
  void pressIfThere(String id) {
    run(
        () -> {
          if (find(id) instanceof ButtonBase button) {
            button.fire();
          }
        });
  }

  /** Types a value into a field and enters it. */
  void enter(String field, String value) throws TimeoutException {
    waitFor(() -> find(field) instanceof TextField);
    run(
        () -> {
          TextField text = (TextField) find(field);
          text.setText(value);
          Event.fireEvent(text, new ActionEvent(text, text));
        });
  }

  /** Chooses an item of the menu button with this id. */
  void choose(String menu, String item) {
    run(
        () ->
            ((MenuButton) find(menu))
                .getItems().stream()
                    .filter(one -> item.equals(one.getId()) && !one.isDisable())
                    .forEach(MenuItem::fire));
  }

  /** Presses and lets go a key, with the modifiers of a shortcut if asked. */
  void type(KeyCode key, boolean shift, boolean shortcut) {
    run(
        () -> {
          Scene scene = stage.getScene();
          Node focus = scene.getFocusOwner();
          Event.fireEvent(
              focus == null ? scene : focus,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", key.getName(), key, shift, shortcut, false, false));
        });
  }

  /** What the label with this id says; empty where there is none. FX thread only. */
  String text(String id) {
    return find(id) instanceof Labeled label && label.getText() != null ? label.getText() : "";
  }

  /** The node with this id, {@code null} where there is none. FX thread only. */
  Node find(String id) {
    return stage.getScene().lookup("#" + id);
  }

  /** Waits for a condition that is looked at on the FX thread. */
  void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> onFxThread(condition));
  }

  void run(Runnable action) {
    onFxThread(
        () -> {
          action.run();
          return null;
        });
  }

  static <T> T onFxThread(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), action);
  }
}
