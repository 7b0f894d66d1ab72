package org.fedsllm.app.shell;

import java.util.Optional;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.guide.GuideView;
import org.fedsllm.app.guide.GuideViewModel;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;

/** F1: the guide's page of the place one stands in, and back again. FX thread only. */
final class Help {
  private static final String TUTORIAL = "Tutorial";

  /** The guide's page of all that surrounds the places. */
  private static final String WINDOW = "Window";

  private final Navigation navigation;
  private final ProjectSession session;
  private final GuideViewModel model;
  private final GuideView view;

  Help(Navigation navigation, ProjectSession session, Background background, Notices notices) {
    this.navigation = navigation;
    this.session = session;
    model = new GuideViewModel(background, notices);
    view = new GuideView(model, navigation::closePage);
  }

  /** Opens the guide, or closes it where it is open. */
  void toggle() {
    if (navigation.pageProperty().get() == view) {
      navigation.closePage();
      return;
    }
    model.openPlace(placeInFront());
    navigation.open(view);
  }

  /** Opens the guide where a newcomer begins. */
  void tutorial() {
    model.openPlace(Optional.of(TUTORIAL));
    navigation.open(view);
  }

  /** Empty where no project is open; pages before the places have one page together. */
  private Optional<String> placeInFront() {
    if (navigation.pageProperty().get() != null) {
      return Optional.of(WINDOW);
    }
    return session.projectProperty().get() != null
        ? Optional.of(navigation.currentProperty().get()).map(Place::title)
        : Optional.empty();
  }
}
