package org.fedsllm.app.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fedsllm.app.charts.DrawnFigure;
import org.fedsllm.app.charts.FigureHandle;

/**
 * Takes and moves the handles of a drawn figure with the pointer; Escape gives a gesture up. FX
 * thread only.
 */
final class HandleGestures {
  private final Node picture;
  private final Supplier<Optional<DrawnFigure>> drawn;
  private final HandleListener listener;
  private final EventHandler<KeyEvent> escape = this::escape;

  /** Hears what to say beside the pointer. */
  private final Consumer<Said> say;

  /** Words for the place of a mouse event. */
  record Said(MouseEvent event, String words) {}

  private FigureHandle grabbed;
  private double grabbedY;
  private boolean moving;

  /**
   * @param picture shows the drawing in its own coordinates
   * @param drawn what is seen at the moment
   */
  HandleGestures(
      Node picture,
      Supplier<Optional<DrawnFigure>> drawn,
      HandleListener listener,
      Consumer<Said> say) {
    this.picture = picture;
    this.drawn = drawn;
    this.listener = listener;
    this.say = say;
    picture.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    picture.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  HandleListener listener() {
    return listener;
  }

  private Optional<FigureHandle> at(MouseEvent event) {
    return drawn.get().flatMap(figure -> figure.handleAt(event.getX(), event.getY()));
  }

  private void hover(MouseEvent event) {
    picture.setCursor(at(event).isPresent() ? Cursor.V_RESIZE : Cursor.DEFAULT);
  }

  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
      grabbed = at(event).orElse(null);
      grabbedY = event.getY();
    }
  }

  private void drag(MouseEvent event) {
    if (grabbed == null) {
      return;
    }
    if (!moving) {
      begin();
    }
    say.accept(new Said(event, listener.move(grabbed.movedBy(grabbedY - event.getY()))));
    event.consume();
  }

  private void begin() {
    moving = true;
    listener.grab(grabbed);
    Scene scene = picture.getScene();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
  }

  private void release(MouseEvent event) {
    if (moving) {
      end();
      listener.release();
      event.consume();
    }
    grabbed = null;
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && moving) {
      end();
      listener.cancel();
      event.consume();
    }
  }

  private void end() {
    moving = false;
    grabbed = null;
    picture.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      at(event).ifPresent(listener::reset);
    }
  }
}
