package org.fedsllm.app.map;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the map, while it has the keyboard. */
final class MapKeys {
  private static final double ZOOM_STEP = 1.15;
  private static final double STEP_M = 1;
  private static final double BIG_STEP_M = 10;

  private final MapView view;
  private final MapViewModel model;
  private final MapCommands commands;

  MapKeys(MapView view, MapViewModel model, MapCommands commands) {
    this.view = view;
    this.model = model;
    this.commands = commands;
  }

  void install() {
    view.setOnKeyPressed(this::pressed);
    view.setOnKeyReleased(
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            view.gestures().setPanning(false);
          }
        });
    view.focusedProperty()
        .addListener((property, before, now) -> view.gestures().setPanning(false));
  }

  private void pressed(KeyEvent event) {
    boolean known = event.isShortcutDown() ? withShortcut(event.getCode()) : alone(event);
    if (known) {
      event.consume();
    }
  }

  private boolean withShortcut(KeyCode key) {
    switch (key) {
      case A -> commands.actions().selectAll();
      case C -> commands.copy();
      case X -> commands.cut();
      case V -> commands.paste();
      case D -> commands.duplicate();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean alone(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    double step = event.isShiftDown() ? BIG_STEP_M : STEP_M;
    switch (event.getCode()) {
      case LEFT -> model.nudge(-step, 0);
      case RIGHT -> model.nudge(step, 0);
      case UP -> model.nudge(0, step);
      case DOWN -> model.nudge(0, -step);
      case DELETE, BACK_SPACE -> commands.actions().delete();
      case PLUS, EQUALS, ADD -> view.zoom(ZOOM_STEP);
      case MINUS, SUBTRACT -> view.zoom(1 / ZOOM_STEP);
      case DIGIT0, HOME, F -> view.fit();
      case SPACE -> view.gestures().setPanning(true);
      case CONTEXT_MENU -> commands.showMenu();
      case F10 -> {
        if (!event.isShiftDown()) {
          return false;
        }
        commands.showMenu();
      }
      case ESCAPE -> commands.escape();
      default -> {
        return false;
      }
    }
    return true;
  }
}
