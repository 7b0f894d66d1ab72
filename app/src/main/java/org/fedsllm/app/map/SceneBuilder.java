package org.fedsllm.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.map.PlanReadings.OfClient;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioModelException;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.scenario.ChannelSampler;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.unit.Decibel;

/** From a project to its markers: where everything stands and what its colour says. */
final class SceneBuilder {
  private SceneBuilder() {}

  /**
   * The markers of {@code project}. Where its path loss is a plug-in's, whose code does not run on
   * the FX thread, clients are heard as the plan last found them.
   */
  static List<Marker> markers(Project project, PlanReadings plan, MapQuantity quantity) {
    Scenario scenario = project.scenario();
    double[] values = values(project, plan, quantity);
    List<Marker> markers = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      Client client = scenario.clients().get(k);
      markers.add(new Marker(Station.client(client.id()), client.position(), values[k]));
    }
    markers.add(
        new Marker(Station.FEDERATED_SERVER, scenario.federatedServer().position(), Double.NaN));
    markers.add(new Marker(Station.MAIN_SERVER, scenario.mainServer().position(), Double.NaN));
    return markers;
  }

  /** The range of the clients' values. */
  static ValueRange range(List<Marker> markers, MapQuantity quantity) {
    return ValueRange.of(
        quantity,
        markers.stream().filter(marker -> marker.station().isClient()).map(Marker::value).toList());
  }

  private static double[] values(Project project, PlanReadings plan, MapQuantity quantity) {
    List<Client> clients = project.scenario().clients();
    return switch (quantity) {
      case MAIN_SNR, FEDERATED_SNR -> snrDb(project, plan, quantity == MapQuantity.MAIN_SNR);
      case ROUND_DELAY -> planned(clients, plan, OfClient::roundDelayS);
      case BANDWIDTH -> planned(clients, plan, OfClient::bandwidthHz);
      case PROCESSOR -> clients.stream().mapToDouble(Client::processorHz).toArray();
      case SAMPLES -> clients.stream().mapToDouble(Client::samples).toArray();
      case POWER -> clients.stream().mapToDouble(Client::transmitPowerW).toArray();
    };
  }

  private static double[] planned(
      List<Client> clients, PlanReadings plan, ToDoubleFunction<OfClient> reading) {
    return clients.stream()
        .mapToDouble(
            client -> plan.client(client.id()).map(reading::applyAsDouble).orElse(Double.NaN))
        .toArray();
  }

  /** c / b of EQ-1 over an equal share b of the band, in dB. */
  private static double[] snrDb(Project project, PlanReadings plan, boolean main) {
    Scenario scenario = project.scenario();
    List<Client> clients = scenario.clients();
    RadioSpec radio = scenario.radio();
    double[] gains =
        radio.pathLoss() instanceof PluggedPathLoss
            ? planned(clients, plan, main ? OfClient::mainGain : OfClient::federatedGain)
            : modelled(project, main);
    double shareHz =
        main
            ? radio.band().equalMainShareHz(clients.size())
            : radio.band().equalFederatedShareHz(clients.size());
    double[] snrDb = new double[gains.length];
    for (int k = 0; k < gains.length; k++) {
      double snrBandwidthHz = clients.get(k).transmitPowerW() * gains[k] / radio.noisePsdWPerHz();
      snrDb[k] = Decibel.fromLinear(snrBandwidthHz / shareHz);
    }
    return snrDb;
  }

  /** Not a number where there are no channels. */
  private static double[] modelled(Project project, boolean main) {
    double[] gains = new double[project.scenario().clients().size()];
    try {
      ChannelState channels = new ChannelSampler(project.seeds()).average(project.scenario());
      for (int k = 0; k < gains.length; k++) {
        gains[k] = main ? channels.mainGain(k) : channels.federatedGain(k);
      }
    } catch (RadioModelException | IllegalArgumentException noChannels) {
      // The plan has no channels either and says why; the stations still stand where they are.
      Arrays.fill(gains, Double.NaN);
    }
    return gains;
  }
}
