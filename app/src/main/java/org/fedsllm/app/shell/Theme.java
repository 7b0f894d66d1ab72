package org.fedsllm.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.settings.Appearance;

/** Dresses a scene in the look in force. */
final class Theme {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private Theme() {}

  /**
   * Applies the look and follows it.
   *
   * @param content of the window, which stylesheets ask whether it is dark
   */
  static void follow(Scene scene, Node content, ObservableValue<Appearance> appearance) {
    for (String sheet : List.of("workbench.css", "focus.css")) {
      scene.getStylesheets().add(Place.class.getResource(sheet).toExternalForm());
    }
    appearance.addListener((property, before, now) -> dress(content, now));
    dress(content, appearance.getValue());
  }

  private static void dress(Node content, Appearance look) {
    boolean dark = look == Appearance.DARK;
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    content.pseudoClassStateChanged(DARK, dark);
  }
}
