package org.fedsllm.app.channel;

import static org.fedsllm.app.channel.RadioEdits.radio;
import static org.fedsllm.app.channel.RadioEdits.withRadio;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.SnrFigure;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.parameter.ParameterRows;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.parameter.Provider;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.radio.UrbanPathLoss;

/** The project's radio and main server as fields and choices, and the link budgets of the plan. */
public final class ChannelViewModel {
  private final ProjectSession session;
  private final CurrentOptimizers installed;
  private final ReadOnlyObjectWrapper<Provider> pluggedPathLoss = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Provider> pluggedFading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper pathLossMissing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper fadingMissing = new ReadOnlyBooleanWrapper();
  private final Realisation realisation;
  private final PlanViewModel plan;

  /** Until a view says that it is hidden, somebody may look. */
  private boolean inView = true;

  private final ReadOnlyObjectWrapper<Figure> snrFigure = new ReadOnlyObjectWrapper<>();
  private final ObservableList<LinkBudget> budgets = FXCollections.observableArrayList();
  private final ObservableList<LinkBudget> view = FXCollections.unmodifiableObservableList(budgets);

  /**
   * @param installed what plug-ins bring, path losses and fadings among it
   */
  public ChannelViewModel(ProjectSession session, PlanViewModel plan, CurrentOptimizers installed) {
    this.session = session;
    this.plan = plan;
    this.installed = installed;
    realisation = new Realisation(session);
    session.projectProperty().addListener((property, before, now) -> findProviders());
    installed.installedProperty().addListener((property, before, now) -> findProviders());
    findProviders();
    plan.planProperty().addListener((property, before, now) -> follow(now));
    follow(plan.planProperty().get());
  }

  /** One row for each client; empty without a plan. */
  public ObservableList<LinkBudget> budgets() {
    return view;
  }

  /** The SNR of every client on both links; {@code null} without a plan. */
  ReadOnlyObjectProperty<Figure> snrFigureProperty() {
    return snrFigure.getReadOnlyProperty();
  }

  /** What all chance is drawn from, and the button that draws anew. */
  Realisation realisation() {
    return realisation;
  }

  ProjectChoice<BandRegime> regime() {
    return new ProjectChoice<>(
        session,
        "Change band regime",
        project -> BandRegime.of(radio(project).band()),
        (project, regime) ->
            withRadio(project, radio -> radio.withBand(regime.keeping(radio.band()))));
  }

  QuantityEntry oneBand() {
    return entry(Quantities.BANDWIDTH, RadioEdits::oneBandHz, RadioEdits::withOneBandHz);
  }

  QuantityEntry mainBand() {
    return entry(
        Quantities.BANDWIDTH.named("Main band", "Bs"),
        RadioEdits::mainBandHz,
        RadioEdits::withMainBandHz);
  }

  QuantityEntry federatedBand() {
    return entry(
        Quantities.BANDWIDTH.named("Fed. band", "Bf"),
        RadioEdits::federatedBandHz,
        RadioEdits::withFederatedBandHz);
  }

  QuantityEntry noise() {
    return entry(
        Quantities.NOISE_PSD,
        project -> radio(project).noisePsdWPerHz(),
        (project, psd) -> withRadio(project, radio -> radio.withNoisePsdWPerHz(psd)));
  }

  /** The path losses that there are now. */
  List<PathLossChoice> pathLosses() {
    return PathLossChoice.among(installed.radioModels());
  }

  /** The fadings that there are now. */
  List<FadingChoice> fadings() {
    return FadingChoice.among(installed.radioModels());
  }

  /** Changes when plug-ins come and go. */
  ObservableValue<InstalledOptimizers> installedProperty() {
    return installed.installedProperty();
  }

  /** Who provides the path loss asked for; {@code null} for a built-in or missing one. */
  ReadOnlyObjectProperty<Provider> pluggedPathLossProperty() {
    return pluggedPathLoss.getReadOnlyProperty();
  }

  /** Who provides the fading asked for; {@code null} for a built-in or missing one. */
  ReadOnlyObjectProperty<Provider> pluggedFadingProperty() {
    return pluggedFading.getReadOnlyProperty();
  }

  /** Whether the path loss asked for is of a plug-in that is not here. */
  ReadOnlyBooleanProperty pathLossMissingProperty() {
    return pathLossMissing.getReadOnlyProperty();
  }

  /** Whether the fading asked for is of a plug-in that is not here. */
  ReadOnlyBooleanProperty fadingMissingProperty() {
    return fadingMissing.getReadOnlyProperty();
  }

  /** Rows for the parameters of a plug-in's path loss. */
  ParameterRows pathLossRows() {
    return new ParameterRows(session, "path-loss-", PluggedSlot.pathLoss());
  }

  /** Rows for the parameters of a plug-in's fading. */
  ParameterRows fadingRows() {
    return new ParameterRows(session, "fading-", PluggedSlot.fading());
  }

  ProjectChoice<PathLossChoice> pathLoss() {
    return new ProjectChoice<>(
        session,
        "Change path loss model",
        project -> PathLossChoice.of(radio(project).pathLoss(), installed.radioModels()),
        (project, choice) -> withRadio(project, radio -> radio.withPathLoss(choice.usual())));
  }

  QuantityEntry intercept() {
    return entry(
        Quantities.PATH_LOSS_INTERCEPT,
        project -> RadioEdits.logDistance(project, LogDistancePathLoss::interceptDb),
        (project, db) ->
            RadioEdits.withLogDistance(
                project, model -> new LogDistancePathLoss(db, model.slopeDb())));
  }

  QuantityEntry slope() {
    return entry(
        Quantities.PATH_LOSS_SLOPE,
        project -> RadioEdits.logDistance(project, LogDistancePathLoss::slopeDb),
        (project, db) ->
            RadioEdits.withLogDistance(
                project, model -> new LogDistancePathLoss(model.interceptDb(), db)));
  }

  QuantityEntry carrier() {
    return entry(
        Quantities.CARRIER,
        project -> RadioEdits.urban(project, UrbanPathLoss::carrierHz),
        (project, hertz) ->
            RadioEdits.withUrban(
                project,
                model ->
                    new UrbanPathLoss(
                        model.environment(),
                        model.lineOfSight(),
                        hertz,
                        model.serverHeightM(),
                        model.clientHeightM())));
  }

  QuantityEntry serverHeight() {
    return entry(
        Quantities.SERVER_HEIGHT,
        project -> RadioEdits.urban(project, UrbanPathLoss::serverHeightM),
        (project, metres) ->
            RadioEdits.withUrban(
                project,
                model ->
                    new UrbanPathLoss(
                        model.environment(),
                        model.lineOfSight(),
                        model.carrierHz(),
                        metres,
                        model.clientHeightM())));
  }

  QuantityEntry shadowing() {
    return entry(
        Quantities.SHADOWING,
        project -> radio(project).shadowingSigmaDb(),
        (project, db) -> withRadio(project, radio -> radio.withShadowingSigmaDb(db)));
  }

  ProjectChoice<FadingChoice> fading() {
    return new ProjectChoice<>(
        session,
        "Change fading",
        project -> FadingChoice.of(radio(project).fading(), installed.radioModels()),
        (project, choice) -> withRadio(project, radio -> radio.withFading(choice.usual())));
  }

  QuantityEntry ricianK() {
    return entry(
        Quantities.RICIAN_K,
        RadioEdits::ricianK,
        (project, db) -> withRadio(project, radio -> radio.withFading(new Fading.Rician(db))));
  }

  ProjectChoice<Boolean> downlinkModelled() {
    return new ProjectChoice<>(
        session,
        "Model the downlinks",
        project -> radio(project).modelledDownlink().isPresent(),
        (project, on) ->
            withRadio(project, radio -> radio.withDownlink(on ? RadioEdits.USUAL_DOWNLINK : null)));
  }

  /** The numbers of the two servers. */
  ServerFields servers() {
    return new ServerFields(session);
  }

  private QuantityEntry entry(
      Quantity quantity,
      ToDoubleFunction<Project> read,
      BiFunction<Project, Double, Project> write) {
    return ProjectEntry.of(session, quantity, read, write);
  }

  private void findProviders() {
    Project project = session.projectProperty().get();
    RadioModels models = installed.radioModels();
    PluggedPathLoss loss =
        project != null && radio(project).pathLoss() instanceof PluggedPathLoss asked
            ? asked
            : null;
    PluggedFading fading =
        project != null && radio(project).fading() instanceof PluggedFading asked ? asked : null;
    pluggedPathLoss.set(loss == null ? null : models.pathLoss(loss.id()).orElse(null));
    pluggedFading.set(fading == null ? null : models.fading(fading.id()).orElse(null));
    pathLossMissing.set(loss != null && pluggedPathLoss.get() == null);
    fadingMissing.set(fading != null && pluggedFading.get() == null);
  }

  /** Says whether anyone looks: while nobody does, no plan is followed. */
  void setInView(boolean visible) {
    inView = visible;
    follow(plan.planProperty().get());
  }

  private void follow(PlanSnapshot snapshot) {
    if (!inView) {
      return;
    }
    List<LinkBudget> now = snapshot == null ? List.of() : LinkBudget.of(snapshot);
    snrFigure.set(now.isEmpty() ? null : snrFigure(now));
    if (ids(now).equals(ids(budgets))) {
      // Row by row, so that a table keeps what is selected in it.
      for (int k = 0; k < now.size(); k++) {
        budgets.set(k, now.get(k));
      }
    } else {
      budgets.setAll(now);
    }
  }

  private static Figure snrFigure(List<LinkBudget> budgets) {
    return SnrFigure.of(
        ids(budgets),
        budgets.stream().mapToDouble(budget -> budget.main().snrDb()).toArray(),
        budgets.stream().mapToDouble(budget -> budget.federated().snrDb()).toArray());
  }

  private static List<String> ids(List<LinkBudget> rows) {
    return rows.stream().map(LinkBudget::clientId).toList();
  }
}
