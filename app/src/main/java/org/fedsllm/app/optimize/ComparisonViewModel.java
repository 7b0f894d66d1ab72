package org.fedsllm.app.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.optimize.ComparisonRow.Role;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.optimizer.OptimizerProvider;

/**
 * All optimizers side by side: which one makes the plan, which ones it is compared with, and how
 * they fare. T(η) is scanned only while the place is in view, and while it is hidden no plan is
 * followed. FX thread only.
 */
public final class ComparisonViewModel {
  private static final String PROBLEM_SOURCE = "local accuracy";

  private final ProjectSession session;
  private final CurrentOptimizers optimizers;
  private final PlanViewModel plan;
  private final PlanComputation computation;
  private final Notices notices;
  private final Latest<Figure> latest;
  private final ObservableList<ComparisonRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ComparisonRow> view = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<ComparisonRow> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Figure> accuracy = new ReadOnlyObjectWrapper<>();
  private boolean inView;

  /** Until a view says that it is hidden, somebody may look at the rows. */
  private boolean hidden;

  /** The optimizer that was just told to make the plan, until its plan is there. */
  private String wanted;

  public ComparisonViewModel(
      ProjectSession session,
      CurrentOptimizers optimizers,
      PlanViewModel plan,
      PlanComputation computation,
      Notices notices,
      Background background) {
    this.session = session;
    this.optimizers = optimizers;
    this.plan = plan;
    this.computation = computation;
    this.notices = notices;
    latest = new Latest<>(background, this::publish, this::fail);
    plan.planProperty().addListener((property, before, now) -> follow(now));
    optimizers
        .installedProperty()
        .addListener((property, before, now) -> follow(plan.planProperty().get()));
    follow(plan.planProperty().get());
  }

  /** One row for each optimizer at hand; empty while there is no plan. */
  public ObservableList<ComparisonRow> rows() {
    return view;
  }

  /** The row whose charts are shown, at first the plan's; {@code null} while there is none. */
  public ReadOnlyObjectProperty<ComparisonRow> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** T(η); {@code null} before the first scan. */
  public ReadOnlyObjectProperty<Figure> accuracyFigureProperty() {
    return accuracy.getReadOnlyProperty();
  }

  /** The labels of the clients of the newest plan. */
  List<String> clientIds() {
    PlanSnapshot now = plan.planProperty().get();
    return now == null ? List.of() : now.clientIds();
  }

  /** The split and rank that the row's plan chose itself; empty if it leaves them. */
  Optional<DesignChoice> designOf(ComparisonRow row) {
    PlanSnapshot now = plan.planProperty().get();
    return now == null || row == null
        ? Optional.empty()
        : row.entry()
            .flatMap(entry -> entry.result().allocation())
            .flatMap(found -> DesignChoice.of(now.problem(), found));
  }

  /** Shows the charts of {@code row}. */
  public void select(ComparisonRow row) {
    selected.set(row);
  }

  /** Says whether anyone looks. */
  public void setInView(boolean visible) {
    inView = visible;
    hidden = !visible;
    follow(plan.planProperty().get());
  }

  /**
   * Lets the optimizer {@code id} make the plan, and looks at it; the one before becomes a
   * reference.
   */
  public void makePlanWith(String id) {
    wanted = id;
    session.apply(PlanEdits.planWith(id, nameOf(id)));
  }

  /** Adds the optimizer {@code id} to the references, or takes it away. */
  public void compareWith(String id, boolean compared) {
    session.apply(PlanEdits.compareWith(id, nameOf(id), compared));
  }

  private String nameOf(String id) {
    return optimizers.catalog().find(id).map(OptimizerProvider::name).orElse(id);
  }

  private void follow(PlanSnapshot now) {
    if (hidden) {
      return;
    }
    String kept = selected.get() == null ? null : selected.get().id();
    if (now != null && now.main().choice().id().equals(wanted)) {
      kept = wanted;
      wanted = null;
    }
    String shown = kept;
    rows.setAll(now == null ? List.of() : rowsOf(now));
    selected.set(
        rows.stream()
            .filter(row -> row.id().equals(shown) && row.entry().isPresent())
            .findFirst()
            .or(() -> rows.stream().filter(row -> row.role() == Role.PLAN).findFirst())
            .orElse(null));
    scan(now);
  }

  private List<ComparisonRow> rowsOf(PlanSnapshot now) {
    List<ComparisonRow> all = new ArrayList<>();
    for (OptimizerProvider provider : optimizers.catalog().providers()) {
      Optional<PlanEntry> reference =
          now.references().stream()
              .filter(entry -> entry.choice().id().equals(provider.id()))
              .findFirst();
      boolean main = now.main().choice().id().equals(provider.id());
      Role role = main ? Role.PLAN : reference.isPresent() ? Role.REFERENCE : Role.UNUSED;
      Optional<PlanEntry> entry = main ? Optional.of(now.main()) : reference;
      OptionalDouble reduction = entry.map(now::reductionOf).orElseGet(OptionalDouble::empty);
      all.add(new ComparisonRow(provider.id(), provider.name(), role, entry, reduction));
    }
    return all;
  }

  private void scan(PlanSnapshot now) {
    if (now == null) {
      latest.drop();
      accuracy.set(null);
    } else if (inView) {
      latest.ask(() -> AccuracyScan.figure(computation, now));
    }
  }

  private void publish(Figure figure) {
    notices.mended(PROBLEM_SOURCE);
    accuracy.set(figure);
  }

  private void fail(Throwable fault) {
    notices.stand(PROBLEM_SOURCE, Notices.words(fault));
  }
}
