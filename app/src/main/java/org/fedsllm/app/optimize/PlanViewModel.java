package org.fedsllm.app.optimize;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.project.Project;

/**
 * Keeps the plan up with the project: each state of it, previews included, is solved off the FX
 * thread, and the newest answer is published. FX thread only.
 */
public final class PlanViewModel {

  /** Whose problem an unsolvable project is, in {@link Notices}. */
  public static final String PROBLEM_SOURCE = "plan";

  private final ProjectSession session;
  private final PlanComputation computation;
  private final Notices notices;
  private final Latest<PlanSnapshot> latest;
  private final ReadOnlyObjectWrapper<PlanSnapshot> plan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private Project shown;

  public PlanViewModel(
      ProjectSession session, PlanComputation computation, Notices notices, Background background) {
    this.session = session;
    this.computation = computation;
    this.notices = notices;
    latest = new Latest<>(background, this::publish, this::fail);
    session.projectProperty().addListener((property, before, now) -> solve(now));
    solve(session.projectProperty().get());
  }

  /** The newest plan; {@code null} while no project is open or before its first plan. */
  public ReadOnlyObjectProperty<PlanSnapshot> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Whether the plan is of an earlier state of the project than the one shown. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** Solves the project anew, since the optimizers changed. */
  public void refresh() {
    solve(session.projectProperty().get());
  }

  private void solve(Project project) {
    shown = project;
    if (project == null) {
      latest.drop();
      plan.set(null);
      stale.set(false);
      notices.mended(PROBLEM_SOURCE);
      return;
    }
    stale.set(true);
    Optional<Allocation> start = Optional.ofNullable(plan.get()).flatMap(PlanSnapshot::allocation);
    latest.ask(() -> computation.solve(project, start));
  }

  private void publish(PlanSnapshot snapshot) {
    plan.set(snapshot);
    stale.set(snapshot.project() != shown);
    if (snapshot.main().result().status().complete()) {
      notices.mended(PROBLEM_SOURCE);
    } else if (snapshot.locked().fault().isPresent()) {
      notices.stand(
          PROBLEM_SOURCE,
          snapshot.locked().fault().get(),
          new Notices.Offer("Unlock", () -> session.apply(LockEdits.unlockAll())));
    } else {
      notices.stand(PROBLEM_SOURCE, PlanWords.problem(snapshot.main()));
    }
  }

  /** There are no channels to plan for; what was planned before is of another project. */
  private void fail(Throwable fault) {
    plan.set(null);
    stale.set(false);
    notices.stand(PROBLEM_SOURCE, Notices.words(fault));
  }
}
