package org.fedsllm.app.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;

/**
 * Keeps the headline up with the plan. A change is told against the plan before the present edit,
 * so that it grows while a gesture goes on. FX thread only.
 */
final class HeadlineViewModel {
  private final ProjectSession session;
  private final ReadOnlyObjectWrapper<Headline> headline =
      new ReadOnlyObjectWrapper<>(Headline.NONE);

  /** The plan of the state that the present edit starts from; {@code null} before the first. */
  private PlanSnapshot reference;

  HeadlineViewModel(ProjectSession session, ObservableValue<PlanSnapshot> plan) {
    this.session = session;
    plan.addListener((property, before, now) -> show(now));
    show(plan.getValue());
  }

  /** Never {@code null}. */
  ReadOnlyObjectProperty<Headline> headlineProperty() {
    return headline.getReadOnlyProperty();
  }

  private void show(PlanSnapshot now) {
    if (now == null || isFresh()) {
      reference = now;
      headline.set(Headline.of(null, now));
      return;
    }
    headline.set(Headline.of(reference, now));
    Project settled = session.settled().orElse(null);
    if (now.project().equals(settled)) {
      reference = now;
    }
  }

  /** Nothing was edited yet: there is nothing to compare with. */
  private boolean isFresh() {
    boolean untouched =
        session.undoNameProperty().get() == null && session.redoNameProperty().get() == null;
    return untouched
        && session.settled().equals(Optional.ofNullable(session.projectProperty().get()));
  }
}
