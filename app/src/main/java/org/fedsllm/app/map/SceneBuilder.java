package org.fedsllm.app.map;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.map.MapScene.SnrRange;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.DelayProblemFactory;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.unit.Decibel;

/** From a project to its markers: where everything stands and how well it is heard. */
final class SceneBuilder {
  private static final double ANY_ACCURACY = 0.5; // equal shares do not depend on it

  private SceneBuilder() {}

  static List<Marker> markers(Project project) {
    Scenario scenario = project.scenario();
    DelayProblem problem = DelayProblemFactory.average(project);
    double shareHz = Allocation.equalShares(problem, ANY_ACCURACY).mainBandwidthHz(0);
    List<Marker> markers = new ArrayList<>();
    for (int k = 0; k < scenario.clients().size(); k++) {
      Client client = scenario.clients().get(k);
      double snrDb = Decibel.fromLinear(problem.clients().mainSnrBandwidthHz(k) / shareHz);
      markers.add(new Marker(Station.client(client.id()), client.position(), snrDb));
    }
    markers.add(
        new Marker(Station.FEDERATED_SERVER, scenario.federatedServer().position(), Double.NaN));
    markers.add(new Marker(Station.MAIN_SERVER, scenario.mainServer().position(), Double.NaN));
    return markers;
  }

  static SnrRange range(List<Marker> markers) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Marker marker : markers) {
      if (marker.station().isClient()) {
        low = Math.min(low, marker.snrDb());
        high = Math.max(high, marker.snrDb());
      }
    }
    return new SnrRange(low, high);
  }
}
