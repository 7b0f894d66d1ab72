package org.fedsllm.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.map.MapScene.SnrRange;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.DelayProblemFactory;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioModelException;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.unit.Decibel;

/** From a project to its markers: where everything stands and how well it is heard. */
final class SceneBuilder {
  private static final double ANY_GAIN = 1; // stands in where no signal is shown
  private static final double ANY_ACCURACY = 0.5; // equal shares do not depend on it

  private SceneBuilder() {}

  /**
   * The markers of {@code project}. Where its path loss is a plug-in's, whose code does not run on
   * the FX thread, clients are heard as the plan last found them.
   *
   * @param plannedGains by client's id, gains to the main server as the plan found them
   */
  static List<Marker> markers(Project project, Map<String, Double> plannedGains) {
    Scenario scenario = project.scenario();
    double[] snrDb = snrDb(project, plannedGains);
    List<Marker> markers = new ArrayList<>();
    for (int k = 0; k < snrDb.length; k++) {
      Client client = scenario.clients().get(k);
      markers.add(new Marker(Station.client(client.id()), client.position(), snrDb[k]));
    }
    markers.add(
        new Marker(Station.FEDERATED_SERVER, scenario.federatedServer().position(), Double.NaN));
    markers.add(new Marker(Station.MAIN_SERVER, scenario.mainServer().position(), Double.NaN));
    return markers;
  }

  /** By client; not a number where nothing is known. */
  private static double[] snrDb(Project project, Map<String, Double> plannedGains) {
    List<Client> clients = project.scenario().clients();
    boolean plugged = project.scenario().radio().pathLoss() instanceof PluggedPathLoss;
    double[] snrDb = new double[clients.size()];
    Arrays.fill(snrDb, Double.NaN);
    try {
      DelayProblem problem =
          plugged
              ? DelayProblemFactory.of(project, gains(project.scenario(), plannedGains))
              : DelayProblemFactory.average(project);
      double shareHz = Allocation.equalShares(problem, ANY_ACCURACY).mainBandwidthHz(0);
      for (int k = 0; k < snrDb.length; k++) {
        if (!plugged || plannedGains.containsKey(clients.get(k).id())) {
          snrDb[k] = Decibel.fromLinear(problem.clients().mainSnrBandwidthHz(k) / shareHz);
        }
      }
    } catch (RadioModelException | IllegalArgumentException noChannels) {
      // The plan has no channels either and says why; the stations still stand where they are.
      return snrDb;
    }
    return snrDb;
  }

  private static ChannelState gains(Scenario scenario, Map<String, Double> planned) {
    double[] gains =
        scenario.clients().stream()
            .mapToDouble(client -> planned.getOrDefault(client.id(), ANY_GAIN))
            .toArray();
    return new ChannelState(gains, gains);
  }

  /** The range of what is known; not a number where nothing is. */
  static SnrRange range(List<Marker> markers) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Marker marker : markers) {
      if (!Double.isNaN(marker.snrDb())) {
        low = Math.min(low, marker.snrDb());
        high = Math.max(high, marker.snrDb());
      }
    }
    return low <= high ? new SnrRange(low, high) : SnrRange.UNKNOWN;
  }
}
