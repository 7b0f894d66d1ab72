package org.fedsllm.app.monkey;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Tricks with the keyboard: good and bad values, keys and shortcuts. FX thread only. */
final class TypingTricks {
  private static final List<String> VALUES =
      List.of(
          "1",
          "2",
          "3",
          "7",
          "12",
          "0.5",
          "0",
          "100",
          "1000",
          "23 dBm",
          "0.2 W",
          "20 MHz",
          "2 GHz",
          "150 m",
          "1.5e9",
          "4e-21",
          "-174 dBm/Hz",
          "-5",
          "-0",
          "1e308",
          "-1e308",
          "1e-308",
          "NaN",
          "Infinity",
          "∞",
          "abc",
          "",
          " ",
          "1,5",
          "1.000,5",
          "--1",
          "+3 dB",
          "*2",
          "5 furlong",
          "9999999999999999999999",
          "0x10",
          "١٢",
          "🙈",
          "a\tb",
          "x".repeat(300));

  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.DELETE,
          KeyCode.BACK_SPACE,
          KeyCode.ESCAPE,
          KeyCode.ENTER,
          KeyCode.TAB,
          KeyCode.SPACE,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.F1,
          KeyCode.F,
          KeyCode.PLUS,
          KeyCode.MINUS);

  private static final List<KeyCode> SHORTCUTS =
      List.of(
          KeyCode.Z,
          KeyCode.Y,
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.D,
          KeyCode.R,
          KeyCode.PLUS,
          KeyCode.MINUS,
          KeyCode.DIGIT0,
          KeyCode.COMMA,
          KeyCode.S,
          KeyCode.F);

  private final Sight sight;

  TypingTricks(Sight sight) {
    this.sight = sight;
  }

  /** Types a value into any field and mostly enters it. */
  Optional<String> fillField(RandomGenerator chance) {
    return sight
        .any(TextInputControl.class, TextInputControl::isEditable, chance)
        .map(
            field -> {
              String value = VALUES.get(chance.nextInt(VALUES.size()));
              field.requestFocus();
              field.setText(value);
              int end = chance.nextInt(8);
              if (end == 0) {
                press(field, KeyCode.ESCAPE, false, false);
              } else if (end < 7) {
                Event.fireEvent(field, new ActionEvent(field, field));
              }
              return "type “%s” into %s".formatted(value, Sight.name(field));
            });
  }

  Optional<String> pressKey(RandomGenerator chance) {
    KeyCode key = KEYS.get(chance.nextInt(KEYS.size()));
    boolean shift = chance.nextInt(4) == 0;
    press(focus(), key, shift, false);
    return Optional.of((shift ? "Shift+" : "") + key.getName());
  }

  Optional<String> pressShortcut(RandomGenerator chance) {
    KeyCode key = SHORTCUTS.get(chance.nextInt(SHORTCUTS.size()));
    press(focus(), key, false, true);
    return Optional.of("Ctrl+" + key.getName());
  }

  /** Half of the undone edits are done again. */
  Optional<String> undoOrRedo(RandomGenerator chance) {
    KeyCode key = chance.nextInt(3) == 0 ? KeyCode.Y : KeyCode.Z;
    int times = 1 + chance.nextInt(5);
    for (int i = 0; i < times; i++) {
      press(sight.scene(), key, false, true);
    }
    return Optional.of("%d × Ctrl+%s".formatted(times, key.getName()));
  }

  Optional<String> openPalette(RandomGenerator chance) {
    press(focus(), KeyCode.P, true, true);
    return Optional.of("Ctrl+Shift+P");
  }

  private EventTarget focus() {
    return sight.scene().getFocusOwner() == null ? sight.scene() : sight.scene().getFocusOwner();
  }

  private static void press(EventTarget target, KeyCode key, boolean shift, boolean shortcut) {
    fire(target, KeyEvent.KEY_PRESSED, key, shift, shortcut);
    fire(target, KeyEvent.KEY_RELEASED, key, shift, shortcut);
  }

  private static void fire(
      EventTarget target, EventType<KeyEvent> type, KeyCode key, boolean shift, boolean shortcut) {
    Event.fireEvent(
        target,
        new KeyEvent(type, key.getChar(), key.getName(), key, shift, shortcut, false, false));
  }
}
