package org.fedsllm.app.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.settings.Scale;
import org.fedsllm.app.settings.SettingsModel;

/** Says how large the window is drawn, and lets choose. */
final class ScaleButton extends MenuButton {

  ScaleButton(SettingsModel settings) {
    setId("scale");
    getStyleClass().addAll("flat-button", "scale-button");
    setAccessibleText("Scale of the window");
    setTooltip(Tooltips.wrapped("Scale of the window. Ctrl and +, − or 0."));
    ToggleGroup group = new ToggleGroup();
    for (int percent : Scale.STEPS) {
      RadioMenuItem item = new RadioMenuItem(Scale.words(percent));
      item.setId("scale-" + percent);
      item.setToggleGroup(group);
      item.setOnAction(event -> settings.update(now -> now.withScale(percent)));
      item.setUserData(percent);
      getItems().add(item);
    }
    settings.scaleProperty().addListener((property, before, now) -> show(now.intValue()));
    show(settings.scaleProperty().get());
  }

  private void show(int percent) {
    setText(Scale.words(percent));
    getItems()
        .forEach(item -> ((RadioMenuItem) item).setSelected(item.getUserData().equals(percent)));
  }
}
