package org.fedsllm.app.split;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * The split of the open project: where it is, what stands on either side, and what every other one
 * would cost. The sweep is solved only while the place is in view. FX thread only.
 */
public final class SplitViewModel implements SplitMoves {
  private static final String PROBLEM_SOURCE = "split";

  private final ProjectSession session;
  private final Selection selection;
  private final PlanComputation computation;
  private final Notices notices;
  private final Latest<SplitSweep> latest;
  private final ReadOnlyObjectWrapper<TransformerWorkload> workload = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SortedMap<Integer, List<String>>> cuts =
      new ReadOnlyObjectWrapper<>(new TreeMap<>());
  private final ReadOnlyObjectWrapper<SplitSides> sides = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SplitSweep> sweep = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper bestTaken = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper noSplit = new ReadOnlyStringWrapper("");

  /** The project whose sweep is shown or asked for, with its split taken out of account. */
  private Project swept;

  private boolean inView;

  public SplitViewModel(
      ProjectSession session,
      Selection selection,
      PlanComputation computation,
      Notices notices,
      Background background) {
    this.session = session;
    this.selection = selection;
    this.computation = computation;
    this.notices = notices;
    latest = new Latest<>(background, this::publish, this::fail);
    session.projectProperty().addListener((property, before, now) -> follow(now));
    selection.selectedProperty().addListener((property, before, now) -> mark());
    follow(session.projectProperty().get());
  }

  /** The language model's workload; {@code null} where the project has constants instead. */
  public ReadOnlyObjectProperty<TransformerWorkload> workloadProperty() {
    return workload.getReadOnlyProperty();
  }

  /** Clients with a mark of their own, by the layer after which they are cut. */
  ReadOnlyObjectProperty<SortedMap<Integer, List<String>>> cutsProperty() {
    return cuts.getReadOnlyProperty();
  }

  /** Why no split counts in how this project trains; empty where one does. */
  public ReadOnlyStringProperty noSplitProperty() {
    return noSplit.getReadOnlyProperty();
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

  @Override
  public void preview(int layer) {
    session.preview(project -> WorkloadEdits.withSplitLayer(project, layer));
  }

  @Override
  public void settle(int layer) {
    session.apply(
        new Edit("Move the split", project -> WorkloadEdits.withSplitLayer(project, layer)));
  }

  @Override
  public void previewOwn(List<String> clients, int layer) {
    session.preview(project -> WorkloadEdits.withOwnSplit(project, clients, layer));
  }

  @Override
  public void settleOwn(List<String> clients, int layer) {
    String whose = clients.size() == 1 ? clients.get(0) : clients.size() + " clients";
    session.apply(
        new Edit(
            "Move the split of " + whose,
            project -> WorkloadEdits.withOwnSplit(project, clients, layer)));
  }

  @Override
  public void cancel() {
    session.cancelPreview();
  }

  /** Moves the common split to where the delay is least. */
  void takeBest() {
    best()
        .ifPresent(
            point ->
                session.apply(
                    new Edit(
                        "Take the best split",
                        project -> WorkloadEdits.withSplitLayer(project, point.splitLayer()))));
  }

  private void follow(Project project) {
    noSplit.set(project == null ? "" : NoSplit.why(project.algorithm().scheme()));
    if (project == null || !(project.workload() instanceof TransformerWorkload model)) {
      latest.drop();
      swept = null;
      workload.set(null);
      mark();
      sides.set(null);
      sweep.set(null);
      figure.set(null);
      return;
    }
    workload.set(model);
    sides.set(SplitSides.of(project, model));
    mark();
    Project unsplit = WorkloadEdits.withSplitLayer(project, 1);
    if (inView && !unsplit.equals(swept)) {
      swept = unsplit;
      latest.ask(() -> SplitSweep.solve(computation, project, model));
    }
    draw();
  }

  private void mark() {
    Project project = session.projectProperty().get();
    TransformerWorkload model = workload.get();
    if (project == null || model == null) {
      cuts.set(new TreeMap<>());
      return;
    }
    cuts.set(ClientCuts.of(project, model, Station.clientIds(selection.selectedProperty().get())));
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
    int layer = workload.get().splitLayer();
    figure.set(sweep.get().figure(layer));
    bestTaken.set(best().map(point -> point.splitLayer() == layer).orElse(true));
  }

  /** Whether the split is where the delay is least, or no such place is known. */
  ReadOnlyBooleanProperty bestTakenProperty() {
    return bestTaken.getReadOnlyProperty();
  }

  /** The best split in words; empty before the first sweep. */
  public Optional<SplitSweep.Point> best() {
    return Optional.ofNullable(sweep.get()).flatMap(SplitSweep::best);
  }
}
