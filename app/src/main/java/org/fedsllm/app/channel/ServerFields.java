package org.fedsllm.app.channel;

import static org.fedsllm.app.channel.RadioEdits.radio;
import static org.fedsllm.app.channel.RadioEdits.withMainServer;
import static org.fedsllm.app.channel.RadioEdits.withRadio;

import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.radio.Downlink;

/** The numbers of the two servers as fields. FX thread only. */
public final class ServerFields {
  private final ProjectSession session;

  public ServerFields(ProjectSession session) {
    this.session = session;
  }

  /** Speed of the main server. */
  public QuantityEntry processor() {
    return ProjectEntry.of(
        session,
        Quantities.PROCESSOR.named("Processor", "fs"),
        project -> project.scenario().mainServer().processorHz(),
        (project, hertz) -> withMainServer(project, server -> server.withProcessorHz(hertz)));
  }

  /** FLOPs that the main server does in a cycle. */
  public QuantityEntry flopsPerCycle() {
    return ProjectEntry.of(
        session,
        Quantities.FLOPS_PER_CYCLE.named("Work per cycle", "φs"),
        project -> project.scenario().mainServer().flopsPerCycle(),
        (project, flops) -> withMainServer(project, server -> server.withFlopsPerCycle(flops)));
  }

  /** Whether the clients share the main server's processor. */
  public ProjectChoice<Boolean> divided() {
    return new ProjectChoice<>(
        session,
        "Divide the main server",
        project -> project.scenario().mainServer().dividedAmongClients(),
        (project, divided) ->
            withMainServer(project, server -> server.withDividedAmongClients(divided)));
  }

  /** Power of the main server's downlink, where downlinks are counted. */
  public QuantityEntry mainPower() {
    return ProjectEntry.of(
        session,
        Quantities.TRANSMIT_POWER.named("Main server power", ""),
        project -> RadioEdits.downlink(project, Downlink::mainServerPowerW),
        (project, watts) ->
            withRadio(
                project,
                radio ->
                    radio.withDownlink(
                        new Downlink(watts, radio(project).downlink().federatedServerPowerW()))));
  }

  /** Power of the federated server's downlink, where downlinks are counted. */
  public QuantityEntry federatedPower() {
    return ProjectEntry.of(
        session,
        Quantities.TRANSMIT_POWER.named("Fed. server power", ""),
        project -> RadioEdits.downlink(project, Downlink::federatedServerPowerW),
        (project, watts) ->
            withRadio(
                project,
                radio ->
                    radio.withDownlink(
                        new Downlink(radio(project).downlink().mainServerPowerW(), watts))));
  }
}
