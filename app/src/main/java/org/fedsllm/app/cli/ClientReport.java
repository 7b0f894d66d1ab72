package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.ResourceWorth;
import org.fedsllm.app.optimize.ResourceWorth.ClientWorth;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientEnergy;
import org.fedsllm.model.project.LockedShare.Link;

/** A plan client by client: shares and locks, energy (EQ-14), and what more would be worth. */
final class ClientReport {
  private static final String ROW = "%-10s %13s %13s %11s %9s %12s %13s %15s %15s";
  private static final double MHZ = 1e6;
  private static final double GHZ = 1e9;
  private static final double MBIT = 1e6;

  private ClientReport() {}

  /** The project's own plan as a table; a star marks a locked share. */
  static String text(PlanSnapshot plan) {
    PlanEntry entry = plan.main();
    Optional<ResourceWorth> worth = ResourceWorth.of(plan, entry);
    StringBuilder text = new StringBuilder();
    text.append(
        ROW.formatted(
            "client",
            "main [MHz]",
            "fed. [MHz]",
            "energy [J]",
            "holds up",
            "dT [s/dB]",
            "dT [s/GHz]",
            "act. [s/Mbit]",
            "adpt. [s/Mbit]"));
    List<String> ids = plan.clientIds();
    for (int k = 0; k < ids.size(); k++) {
      text.append('\n').append(row(plan, worth, k));
    }
    text.append('\n').append(worth.map(ClientReport::bands).orElse(unknown(entry)));
    if (!plan.project().plan().lockedShares().isEmpty()) {
      text.append("\n* locked");
    }
    return text.toString();
  }

  private static String row(PlanSnapshot plan, Optional<ResourceWorth> worth, int k) {
    PlanEntry entry = plan.main();
    String id = plan.clientIds().get(k);
    Optional<Allocation> shares = entry.result().allocation();
    Optional<ClientWorth> own = worth.map(all -> all.clients().get(k));
    return ROW.formatted(
        id,
        share(plan, id, Link.MAIN, shares.map(all -> all.mainBandwidthHz(k))),
        share(plan, id, Link.FEDERATED, shares.map(all -> all.federatedBandwidthHz(k))),
        number(entry.energy().map(use -> use.clients().get(k).totalJ())),
        own.map(w -> String.format(Locale.ROOT, "%.1f %%", 100 * w.weight())).orElse("–"),
        number(own.map(ClientWorth::perDb)),
        number(own.map(w -> w.perProcessorHz() * GHZ)),
        number(own.map(w -> w.perActivationBit() * MBIT)),
        number(own.map(w -> w.perAdapterBit() * MBIT)));
  }

  private static String share(PlanSnapshot plan, String id, Link link, Optional<Double> hertz) {
    String star = plan.lockOf(id, link).isPresent() ? "*" : "";
    return number(hertz.map(hz -> hz / MHZ)) + star;
  }

  private static String bands(ResourceWorth worth) {
    return bandPrices(worth) + "\nbottleneck: " + String.join(", ", worth.bottlenecks());
  }

  private static String bandPrices(ResourceWorth worth) {
    return worth.oneBand()
        ? "band: dT %s s/MHz".formatted(number(Optional.of(worth.perMainHz() * MHZ)))
        : "main band: dT %s s/MHz, federated band: dT %s s/MHz"
            .formatted(
                number(Optional.of(worth.perMainHz() * MHZ)),
                number(Optional.of(worth.perFederatedHz() * MHZ)));
  }

  private static String unknown(PlanEntry entry) {
    return entry.name() + " gives no multipliers, so what more is worth is not known.";
  }

  /** Adds energy and slopes of {@code entry}, in SI units, clients in the project's order. */
  static void add(ObjectNode node, PlanSnapshot plan, PlanEntry entry) {
    entry
        .energy()
        .ifPresent(
            use ->
                node.set(
                    "energyByClientJ",
                    Json.array(
                        use.clients().stream().mapToDouble(ClientEnergy::totalJ).toArray())));
    ResourceWorth.of(plan, entry).ifPresent(worth -> add(node.putObject("sensitivities"), worth));
  }

  private static void add(ObjectNode node, ResourceWorth worth) {
    Json.put(node, "perMainBandwidthHz", worth.perMainHz());
    Json.put(node, "perFederatedBandwidthHz", worth.perFederatedHz());
    worth.bottlenecks().forEach(node.putArray("bottlenecks")::add);
    ArrayNode clients = node.putArray("clients");
    for (ClientWorth client : worth.clients()) {
      ObjectNode one = clients.addObject().put("client", client.client());
      Json.put(one, "weight", client.weight());
      Json.put(one, "perTransmitDb", client.perDb());
      Json.put(one, "perProcessorHz", client.perProcessorHz());
      Json.put(one, "perActivationBit", client.perActivationBit());
      Json.put(one, "perAdapterBit", client.perAdapterBit());
    }
  }

  private static String number(Optional<Double> value) {
    return value
        .filter(Double::isFinite)
        .map(finite -> String.format(Locale.ROOT, "%.4f", finite))
        .orElse("–");
  }
}
