package org.fedsllm.app.allocation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fedsllm.app.charts.FigureTable;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.Phase;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.model.scenario.Client;

/**
 * A plan that divides the band, as tidy tables: one row a client, and one row a client and phase.
 *
 * @param localAccuracy η
 * @param localIterations I(η), a real number
 * @param globalRounds R(η)
 * @param roundDelayS the slowest client's
 * @param totalDelayS T
 * @param clients in the project's order
 * @param phases what each client waits for in one round, in the same order
 */
public record AllocationTables(
    double localAccuracy,
    double localIterations,
    double globalRounds,
    double roundDelayS,
    double totalDelayS,
    List<ClientAllocation> clients,
    List<ClientPhase> phases) {

  /** One client's wait for one phase of a round, all its local iterations together. */
  public record ClientPhase(String client, Phase phase, double delayS) {}

  public AllocationTables {
    clients = List.copyOf(clients);
    phases = List.copyOf(phases);
  }

  /**
   * The tables of {@code entry}'s plan.
   *
   * @throws IllegalArgumentException if it has none that divides the band; the message is for the
   *     user
   */
  public static AllocationTables of(PlanSnapshot plan, PlanEntry entry) {
    Allocation shares =
        entry
            .result()
            .allocation()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The optimizer (%s) gives no bandwidths: %s. Choose one that divides the band."
                            .formatted(entry.name(), entry.result().info().message())));
    DelayBreakdown delays = entry.breakdown().orElseThrow();
    List<ClientAllocation> clients = new ArrayList<>();
    List<ClientPhase> phases = new ArrayList<>();
    for (int k = 0; k < shares.size(); k++) {
      clients.add(client(plan, entry, shares, k));
      for (Phase phase : Phase.values()) {
        phases.add(
            new ClientPhase(plan.clientIds().get(k), phase, delays.clients().get(k).phaseS(phase)));
      }
    }
    return new AllocationTables(
        shares.localAccuracy(),
        delays.localIterations(),
        delays.globalRounds(),
        delays.roundDelayS(),
        entry.totalDelayS(),
        clients,
        phases);
  }

  private static ClientAllocation client(
      PlanSnapshot plan, PlanEntry entry, Allocation shares, int k) {
    Client client = plan.project().scenario().clients().get(k);
    ClientLoads loads = plan.problem().answeredBy(shares).clients();
    BandPlan band = plan.problem().band();
    double mainHz = shares.mainBandwidthHz(k);
    double federatedHz = shares.federatedBandwidthHz(k);
    double powerW = loads.transmitPowerW(k);
    return new ClientAllocation(
        client.id(),
        client.position().xM(),
        client.position().yM(),
        client.samples(),
        mainHz,
        federatedHz,
        mainHz / mainBandHz(band),
        federatedHz / federatedBandHz(band),
        ShannonRate.bitPerS(mainHz, loads.mainSnrBandwidthHz(k)),
        ShannonRate.bitPerS(federatedHz, loads.federatedSnrBandwidthHz(k)),
        powerW * shares.design().map(design -> design.mainPowerShare(k)).orElse(1.0),
        powerW * shares.design().map(design -> design.federatedPowerShare(k)).orElse(1.0),
        loads.activationBits(k),
        loads.adapterBits(k),
        entry.breakdown().orElseThrow().clients().get(k).totalS(),
        entry.energy().map(use -> use.clients().get(k).totalJ()).orElse(Double.NaN));
  }

  private static double mainBandHz(BandPlan band) {
    return band instanceof BandPlan.Separate own ? own.mainBandwidthHz() : band.allBandwidthHz();
  }

  private static double federatedBandHz(BandPlan band) {
    return band instanceof BandPlan.Separate own
        ? own.federatedBandwidthHz()
        : band.allBandwidthHz();
  }

  /** One row a client; the columns are the components of {@link ClientAllocation}. */
  public FigureTable allocation() {
    RecordComponent[] parts = ClientAllocation.class.getRecordComponents();
    return new FigureTable(
        Arrays.stream(parts).map(RecordComponent::getName).toList(),
        clients.stream()
            .map(client -> Arrays.stream(parts).map(part -> value(part, client)).toList())
            .toList());
  }

  private static Object value(RecordComponent part, ClientAllocation client) {
    try {
      return part.getAccessor().invoke(client);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record can be read.", e);
    }
  }

  /** One row a client and phase; phases in the order in which they happen. */
  public FigureTable breakdown() {
    return new FigureTable(
        List.of("client", "phase", "delayS"),
        phases.stream()
            .map(one -> List.<Object>of(one.client(), phaseName(one.phase()), one.delayS()))
            .toList());
  }

  /** As JSON and CSV have it: clientCompute, activationUpload, … */
  public static String phaseName(Phase phase) {
    StringBuilder name = new StringBuilder();
    for (String word : phase.name().split("_")) {
      String small = word.toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? small : word.charAt(0) + small.substring(1));
    }
    return name.toString();
  }
}
