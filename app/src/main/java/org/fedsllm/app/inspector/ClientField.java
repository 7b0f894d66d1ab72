package org.fedsllm.app.inspector;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.model.scenario.Client;

/** The quantities of a client that can be edited for many clients at once. */
enum ClientField {
  TRANSMIT_POWER(
      "client-power",
      Quantities.TRANSMIT_POWER,
      Client::transmitPowerW,
      Client::withTransmitPowerW),
  PROCESSOR("client-processor", Quantities.PROCESSOR, Client::processorHz, Client::withProcessorHz),
  FLOPS_PER_CYCLE(
      "client-flops-per-cycle",
      Quantities.FLOPS_PER_CYCLE,
      Client::flopsPerCycle,
      Client::withFlopsPerCycle),
  SAMPLES(
      "client-samples",
      Quantities.SAMPLES,
      Client::samples,
      (client, count) -> client.withSamples(count.intValue()));

  private final String id;
  private final Quantity quantity;
  private final ToDoubleFunction<Client> read;
  private final BiFunction<Client, Double, Client> write;

  ClientField(
      String id,
      Quantity quantity,
      ToDoubleFunction<Client> read,
      BiFunction<Client, Double, Client> write) {
    this.id = id;
    this.quantity = quantity;
    this.read = read;
    this.write = write;
  }

  /** The field's id on the screen. */
  String id() {
    return id;
  }

  Quantity quantity() {
    return quantity;
  }

  double of(Client client) {
    return read.applyAsDouble(client);
  }

  Client with(Client client, double value) {
    return write.apply(client, value);
  }
}
