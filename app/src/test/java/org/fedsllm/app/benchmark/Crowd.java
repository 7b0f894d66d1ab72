package org.fedsllm.app.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;

/** The quickstart with more clients. */
final class Crowd {
  private static final double RADIUS_M = 250;

  /** A turn by this angle from each to the next spreads them evenly, as sunflowers do. */
  private static final double TURN_RAD = Math.PI * (3 - Math.sqrt(5));

  private Crowd() {}

  static Project of(int count) throws IOException {
    Project quickstart = new Samples(new ProjectStore()).load(Samples.QUICKSTART);
    Client like = quickstart.scenario().clients().get(0);
    List<Client> clients = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      double radiusM = RADIUS_M * Math.sqrt((k + 0.5) / count);
      Position place =
          new Position(radiusM * Math.cos(k * TURN_RAD), radiusM * Math.sin(k * TURN_RAD));
      clients.add(like.withId("c" + k).movedTo(place));
    }
    return quickstart.withName("crowd").withScenario(quickstart.scenario().withClients(clients));
  }
}
