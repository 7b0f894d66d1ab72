package org.fedsllm.model.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.fedsllm.model.unit.Check;

/**
 * A wireless client: holds private data and the client subnetwork.
 *
 * @param id its one label everywhere, unique in a scenario
 * @param transmitPowerW transmit power p on either uplink
 * @param processorHz processor speed f_k, cycle/s
 * @param flopsPerCycle φ_k, FLOPs its processor does in a cycle
 * @param samples training sequences D_k it holds at the most; its weight in every average
 * @param measuredPathLoss replaces the path-loss model and shadowing; {@code null} if not measured
 */
public record Client(
    String id,
    Position position,
    double transmitPowerW,
    double processorHz,
    double flopsPerCycle,
    int samples,
    @JsonInclude(JsonInclude.Include.NON_NULL) MeasuredPathLoss measuredPathLoss) {

  public Client {
    Check.named("id", id, "of a client");
    String where = "of client " + id;
    Check.present("position", position, where);
    Check.positive("transmitPowerW", transmitPowerW, where, "Maybe it was entered in dBm.");
    Check.positive("processorHz", processorHz, where, "Maybe it was entered in GHz.");
    Check.positive("flopsPerCycle", flopsPerCycle, where, "Usual values are 1 to 64.");
    Check.atLeast("samples", samples, 1, where, "A client without data cannot train.");
  }

  /** The measured path loss, if there is one. */
  public Optional<MeasuredPathLoss> measured() {
    return Optional.ofNullable(measuredPathLoss);
  }

  /** The same client elsewhere; a measured path loss belonged to the old place and is dropped. */
  public Client movedTo(Position place) {
    return new Client(id, place, transmitPowerW, processorHz, flopsPerCycle, samples, null);
  }

  public Client withTransmitPowerW(double powerW) {
    return new Client(id, position, powerW, processorHz, flopsPerCycle, samples, measuredPathLoss);
  }

  public Client withProcessorHz(double hertz) {
    return new Client(
        id, position, transmitPowerW, hertz, flopsPerCycle, samples, measuredPathLoss);
  }

  public Client withFlopsPerCycle(double flops) {
    return new Client(id, position, transmitPowerW, processorHz, flops, samples, measuredPathLoss);
  }

  public Client withSamples(int count) {
    return new Client(
        id, position, transmitPowerW, processorHz, flopsPerCycle, count, measuredPathLoss);
  }

  public Client withId(String name) {
    return new Client(
        name, position, transmitPowerW, processorHz, flopsPerCycle, samples, measuredPathLoss);
  }
}
