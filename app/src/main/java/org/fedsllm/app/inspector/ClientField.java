package org.fedsllm.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;

/** The numbers that stand in a client itself. */
enum ClientField implements ClientQuantity {
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

  @Override
  public String id() {
    return id;
  }

  @Override
  public Quantity quantity() {
    return quantity;
  }

  @Override
  public double of(Project project, String client) {
    return project.scenario().client(client).map(read::applyAsDouble).orElse(Double.NaN);
  }

  @Override
  public Project with(Project project, Map<String, Double> values) {
    List<Client> clients = new ArrayList<>(project.scenario().clients());
    clients.replaceAll(
        client ->
            values.containsKey(client.id())
                ? write.apply(client, values.get(client.id()))
                : client);
    return project.withScenario(project.scenario().withClients(clients));
  }
}
