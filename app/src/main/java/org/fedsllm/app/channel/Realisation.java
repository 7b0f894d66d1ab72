package org.fedsllm.app.channel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;

/**
 * The seed from which the project draws all chance: shadowing and fading, and also adapters' first
 * values and the order of the data. FX thread only.
 */
final class Realisation {
  private final ProjectSession session;
  private final ReadOnlyStringWrapper seed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper();

  Realisation(ProjectSession session) {
    this.session = session;
    session.projectProperty().addListener((property, before, now) -> follow(now));
    follow(session.projectProperty().get());
  }

  /** The seed as it is typed; empty without a project. */
  ReadOnlyStringProperty seedProperty() {
    return seed.getReadOnlyProperty();
  }

  /** Why the last seed was refused; {@code null} if it was not. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Takes a seed that was typed. */
  void enter(String typed) {
    try {
      long number = Long.parseLong(typed.strip());
      session.apply(new Edit("Change the seed", project -> project.withSeed(number)));
      error.set(null);
    } catch (NumberFormatException refused) {
      error.set("“%s” is not a whole number. Any will do, for example 42.".formatted(typed));
    }
  }

  /** Draws everything anew, by the next seed. */
  void redraw() {
    if (session.settled().isPresent()) {
      session.apply(
          new Edit("Redraw the channels", project -> project.withSeed(project.seed() + 1)));
    }
  }

  private void follow(Project project) {
    error.set(null);
    seed.set(project == null ? "" : String.valueOf(project.seed()));
  }
}
