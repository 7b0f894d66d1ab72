package org.fedsllm.optimizer.internal.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.EXCESS;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.ITERATIONS;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.OWN;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.PRICE;

import java.util.List;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.contract.StandardProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The linear response against re-settling at moved unknowns. */
class ClientResponseTest {
  private static final double SETTLED = 1e-13;
  private static final double STEP = 1e-5;
  private static final double DIFFERENCE_ERROR = 1e-6;

  static List<DelayProblem> problems() {
    return StandardProblems.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void respondsAsResettlingDoes(DelayProblem problem) {
    Uplinks uplinks = new Uplinks(problem);
    Point at = new StartingPoint(uplinks, hz(uplinks), hz(uplinks)).cold();
    for (int k = 0; k < uplinks.size(); k++) {
      ClientResponse here = settled(uplinks, at, k);
      assertThat(here.mainShift[OWN]).isCloseTo(0, within(1e-10));
      compare(uplinks, here, EXCESS, k, at.moved(STEP, 0, 0), at.moved(-STEP, 0, 0));
      compare(uplinks, here, ITERATIONS, k, at.moved(0, STEP, 0), at.moved(0, -STEP, 0));
      if (uplinks.twoBands) {
        compare(uplinks, here, PRICE, k, at.moved(0, 0, STEP), at.moved(0, 0, -STEP));
      }
    }
  }

  private static void compare(
      Uplinks uplinks, ClientResponse here, int column, int k, Point more, Point less) {
    ClientResponse up = settled(uplinks, more, k);
    ClientResponse down = settled(uplinks, less, k);
    double weight = Math.log(up.weight / down.weight) / (2 * STEP);
    double main = Math.log(up.mainHz[k] / down.mainHz[k]) / (2 * STEP);
    double growingS = (up.growingS - down.growingS) / (2 * STEP);
    double standingS = (up.standingS - down.standingS) / (2 * STEP);
    double roundS = here.growingS + here.standingS;

    close(here.mainShift[column], main, 1);
    close(here.weightShift[column], weight, 1);
    close(here.growingShift[column], growingS, roundS);
    close(here.standingShift[column], standingS, roundS);
    if (!uplinks.shared) {
      double federated = Math.log(up.federatedHz[k] / down.federatedHz[k]) / (2 * STEP);
      close(here.federatedShift[column], federated, 1);
    }
  }

  private static void close(double actual, double expected, double scale) {
    assertThat(actual).isCloseTo(expected, within(DIFFERENCE_ERROR * (scale + Math.abs(expected))));
  }

  private static ClientResponse settled(Uplinks uplinks, Point at, int k) {
    double[] mainHz = hz(uplinks);
    double[] federatedHz = hz(uplinks);
    new StartingPoint(uplinks, mainHz, federatedHz).cold();
    ClientResponse client = ClientResponse.of(uplinks, mainHz, federatedHz);
    client.moveTo(at);
    assertThat(client.settle(k, SETTLED)).isLessThan(1e-11);
    return client;
  }

  private static double[] hz(Uplinks uplinks) {
    return new double[uplinks.size()];
  }
}
