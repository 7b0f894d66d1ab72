package org.fedsllm.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  static final RadioSpec RADIO =
      new RadioSpec(
          new BandPlan.Separate(1e7, 1e7),
          4e-21,
          LogDistancePathLoss.MACRO_CELL,
          8,
          new Fading.Rayleigh(),
          null);

  static Client client(String id, double xM, double yM) {
    return new Client(id, new Position(xM, yM), 0.01, 1e9, 8, 100, null);
  }

  static Scenario scenario(List<Client> clients) {
    return new Scenario(
        clients,
        new MainServer(Position.ORIGIN, 3e9, 16, false),
        new FederatedServer(new Position(80, 0)),
        RADIO);
  }

  @Test
  void aClientOnTopOfAServerIsRefused() {
    assertThatThrownBy(() -> scenario(List.of(client("c1", 80.5, 0))))
        .hasMessage(
            "The client c1 stands 0.50 m from the federated server;"
                + " path loss is defined from 1 m on. Move it away.");
  }

  @Test
  void zeroClientsAreRefused() {
    assertThatThrownBy(() -> scenario(List.of())).hasMessageContaining("must be at least 1");
  }

  @Test
  void twoClientsOfOneNameAreRefused() {
    assertThatThrownBy(() -> scenario(List.of(client("c1", 10, 0), client("c1", 20, 0))))
        .hasMessageContaining("The id (c1) of a client is taken twice.");
  }

  @Test
  void negativePowerIsRefused() {
    assertThatThrownBy(() -> client("c7", 10, 0).withTransmitPowerW(-3))
        .hasMessage(
            "The transmitPowerW (-3.0) of client c7 must be positive."
                + " Maybe it was entered in dBm.");
  }

  @Test
  void notANumberIsRefused() {
    assertThatThrownBy(() -> client("c7", 10, 0).withProcessorHz(Double.NaN))
        .hasMessageContaining("The processorHz (NaN) of client c7 must be positive.");
  }

  @Test
  void movingForgetsAMeasuredPathLoss() {
    Client measured =
        new Client("c1", new Position(10, 0), 0.01, 1e9, 8, 100, new MeasuredPathLoss(90, 95));

    assertThat(measured.measured()).isPresent();
    assertThat(measured.movedTo(new Position(20, 0)).measured()).isEmpty();
  }
}
