package org.fedsllm.app.split;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * The split of the open project: where it is, what stands on either side, and what every other one
 * would cost. The sweep is solved only while the place is in view. FX thread only.
 */
public final class SplitViewModel {
  private static final String PROBLEM_SOURCE = "split";

  private final ProjectSession session;
  private final PlanComputation computation;
  private final Notices notices;
  private final Latest<SplitSweep> latest;
  private final ReadOnlyObjectWrapper<TransformerWorkload> workload = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SplitSides> sides = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SplitSweep> sweep = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>();

  /** The project whose sweep is shown or asked for, with its split taken out of account. */
  private Project swept;

  private boolean inView;

  public SplitViewModel(
      ProjectSession session, PlanComputation computation, Notices notices, Background background) {
    this.session = session;
    this.computation = computation;
    this.notices = notices;
    latest = new Latest<>(background, this::publish, this::fail);
    session.projectProperty().addListener((property, before, now) -> follow(now));
    follow(session.projectProperty().get());
  }

  /** The language model's workload; {@code null} where the project has constants instead. */
  public ReadOnlyObjectProperty<TransformerWorkload> workloadProperty() {
    return workload.getReadOnlyProperty();
  }

  /** What stands on either side; {@code null} as {@link #workloadProperty} is. */
  public ReadOnlyObjectProperty<SplitSides> sidesProperty() {
    return sides.getReadOnlyProperty();
  }

  /** The newest sweep; {@code null} before the first. */
  public ReadOnlyObjectProperty<SplitSweep> sweepProperty() {
    return sweep.getReadOnlyProperty();
  }

  /** The sweep with the present split marked; {@code null} before the first. */
  public ReadOnlyObjectProperty<Figure> figureProperty() {
    return figure.getReadOnlyProperty();
  }

  /** Says whether anyone looks: sweeps are solved only then. */
  public void setInView(boolean visible) {
    inView = visible;
    follow(session.projectProperty().get());
  }

  /** Sweeps anew, since the optimizers changed. */
  public void refresh() {
    swept = null;
    follow(session.projectProperty().get());
  }

  /** Shows the split at {@code layer} while it is dragged. */
  public void preview(int layer) {
    session.preview(project -> WorkloadEdits.withSplitLayer(project, layer));
  }

  /** Ends the drag at {@code layer}: one edit. */
  public void settle(int layer) {
    session.apply(
        new Edit("Move the split", project -> WorkloadEdits.withSplitLayer(project, layer)));
  }

  private void follow(Project project) {
    if (project == null || !(project.workload() instanceof TransformerWorkload model)) {
      latest.drop();
      swept = null;
      workload.set(null);
      sides.set(null);
      sweep.set(null);
      figure.set(null);
      return;
    }
    workload.set(model);
    sides.set(SplitSides.of(model));
    Project unsplit = WorkloadEdits.withSplitLayer(project, 1);
    if (inView && !unsplit.equals(swept)) {
      swept = unsplit;
      latest.ask(() -> SplitSweep.solve(computation, project, model));
    }
    draw();
  }

  private void publish(SplitSweep solved) {
    notices.mended(PROBLEM_SOURCE);
    sweep.set(solved);
    draw();
  }

  private void fail(Throwable fault) {
    notices.stand(PROBLEM_SOURCE, Notices.words(fault));
  }

  private void draw() {
    if (sweep.get() == null || workload.get() == null) {
      return;
    }
    figure.set(sweep.get().figure(workload.get().splitLayer()));
  }

  /** The best split in words; empty before the first sweep. */
  public Optional<SplitSweep.Point> best() {
    return Optional.ofNullable(sweep.get()).flatMap(SplitSweep::best);
  }
}
