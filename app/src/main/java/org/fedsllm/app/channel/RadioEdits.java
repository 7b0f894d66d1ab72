package org.fedsllm.app.channel;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.Downlink;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.radio.UrbanPathLoss;
import org.fedsllm.model.scenario.MainServer;

/** Reads and changes single numbers deep inside a project's radio. Pure functions. */
final class RadioEdits {
  /** 43 dBm, a macro cell's usual power. */
  static final Downlink USUAL_DOWNLINK = new Downlink(20, 20);

  private RadioEdits() {}

  static RadioSpec radio(Project project) {
    return project.scenario().radio();
  }

  static Project withRadio(Project project, UnaryOperator<RadioSpec> change) {
    return project.withScenario(project.scenario().withRadio(change.apply(radio(project))));
  }

  static Project withMainServer(Project project, UnaryOperator<MainServer> change) {
    return project.withScenario(
        project.scenario().withMainServer(change.apply(project.scenario().mainServer())));
  }

  static double oneBandHz(Project project) {
    BandPlan band = radio(project).band();
    return band instanceof BandPlan.Separate ? Double.NaN : band.allBandwidthHz();
  }

  static Project withOneBandHz(Project project, double hertz) {
    return withRadio(
        project, radio -> radio.withBand(BandRegime.of(radio.band()).ofOneBand(hertz)));
  }

  static double mainBandHz(Project project) {
    return separate(project, BandPlan.Separate::mainBandwidthHz);
  }

  static double federatedBandHz(Project project) {
    return separate(project, BandPlan.Separate::federatedBandwidthHz);
  }

  static Project withMainBandHz(Project project, double hertz) {
    double other = federatedBandHz(project);
    return withRadio(project, radio -> radio.withBand(new BandPlan.Separate(hertz, other)));
  }

  static Project withFederatedBandHz(Project project, double hertz) {
    double other = mainBandHz(project);
    return withRadio(project, radio -> radio.withBand(new BandPlan.Separate(other, hertz)));
  }

  static double logDistance(Project project, Function<LogDistancePathLoss, Double> read) {
    return radio(project).pathLoss() instanceof LogDistancePathLoss model
        ? read.apply(model)
        : Double.NaN;
  }

  static Project withLogDistance(Project project, UnaryOperator<LogDistancePathLoss> change) {
    return radio(project).pathLoss() instanceof LogDistancePathLoss model
        ? withRadio(project, radio -> radio.withPathLoss(change.apply(model)))
        : project;
  }

  static double urban(Project project, Function<UrbanPathLoss, Double> read) {
    return radio(project).pathLoss() instanceof UrbanPathLoss model
        ? read.apply(model)
        : Double.NaN;
  }

  static Project withUrban(Project project, UnaryOperator<UrbanPathLoss> change) {
    return radio(project).pathLoss() instanceof UrbanPathLoss model
        ? withRadio(project, radio -> radio.withPathLoss(change.apply(model)))
        : project;
  }

  static double ricianK(Project project) {
    return radio(project).fading() instanceof Fading.Rician model ? model.kFactorDb() : Double.NaN;
  }

  static double downlink(Project project, Function<Downlink, Double> read) {
    return radio(project).modelledDownlink().map(read).orElse(Double.NaN);
  }

  private static double separate(Project project, Function<BandPlan.Separate, Double> read) {
    return radio(project).band() instanceof BandPlan.Separate band ? read.apply(band) : Double.NaN;
  }
}
