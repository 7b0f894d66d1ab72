package org.fedsllm.model.scenario;

import org.fedsllm.model.unit.Check;

/**
 * The main server: holds the server subnetwork, takes activations and labels.
 *
 * @param processorHz processor speed f_s, cycle/s
 * @param flopsPerCycle φ_s, FLOPs its processor does in a cycle
 * @param dividedAmongClients whether the clients share {@code processorHz} equally; the papers give
 *     each client all of it
 */
public record MainServer(
    Position position, double processorHz, double flopsPerCycle, boolean dividedAmongClients) {

  public MainServer {
    String where = "of the main server";
    Check.present("position", position, where);
    Check.positive("processorHz", processorHz, where, "Maybe it was entered in GHz.");
    Check.positive("flopsPerCycle", flopsPerCycle, where, "Usual values are 1 to 64.");
  }

  public MainServer movedTo(Position place) {
    return new MainServer(place, processorHz, flopsPerCycle, dividedAmongClients);
  }

  public MainServer withProcessorHz(double hertz) {
    return new MainServer(position, hertz, flopsPerCycle, dividedAmongClients);
  }

  public MainServer withFlopsPerCycle(double flops) {
    return new MainServer(position, processorHz, flops, dividedAmongClients);
  }

  public MainServer withDividedAmongClients(boolean divided) {
    return new MainServer(position, processorHz, flopsPerCycle, divided);
  }

  /** Processor speed that one of {@code clients} gets, cycle/s. */
  public double processorHzPerClient(int clients) {
    return dividedAmongClients ? processorHz / clients : processorHz;
  }
}
