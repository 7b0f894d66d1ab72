package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fedsllm.app.channel.LinkBudget;
import org.fedsllm.app.channel.LinkBudget.Link;
import org.fedsllm.app.optimize.PlanSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints every client's link budget under the plan. */
@Command(
    name = "link-budget",
    description = {
      "Print each client's two uplinks under the project's plan: distance, path loss, shadowing,",
      "fading in round 1, bandwidth, noise, SNR and rate."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm link-budget mine.fedsllm",
      "  fedsllm link-budget mine.fedsllm --json"
    },
    mixinStandardHelpOptions = true)
final class LinkBudgetCommand implements Callable<Integer> {
  private static final String ROW = "%-10s %-9s %7s %7s %7s %7s %8s %8s %7s %8s";
  private static final double MEGA = 1e6;

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    PlanSnapshot plan = engine.solve(engine.load(file));
    List<LinkBudget> budgets = LinkBudget.of(plan);
    if (plan.allocation().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(plan.main().name() + " gives no bandwidths: these are of equal shares.");
    }
    spec.commandLine().getOut().println(json ? Json.text(json(plan, budgets)) : text(budgets));
    return Faults.OK;
  }

  private static String text(List<LinkBudget> budgets) {
    StringBuilder text =
        new StringBuilder(
            ROW.formatted(
                "client",
                "link",
                "d [m]",
                "p [dBm]",
                "L [dB]",
                "sh.[dB]",
                "fad.[dB]",
                "b [MHz]",
                "SNR[dB]",
                "[Mbit/s]"));
    for (LinkBudget budget : budgets) {
      text.append('\n').append(row(budget, "main", budget.main()));
      text.append('\n').append(row(budget, "federated", budget.federated()));
    }
    return text.toString();
  }

  private static String row(LinkBudget budget, String name, Link link) {
    return ROW.formatted(
        budget.clientId(),
        name,
        number("%.0f", link.distanceM()),
        number("%.1f", budget.transmitPowerDbm()),
        number("%.1f", link.pathLossDb()),
        number("%.1f", link.shadowingDb()),
        number("%.1f", link.fadingDb()),
        number("%.3f", link.bandwidthHz() / MEGA),
        number("%.1f", link.snrDb()),
        number("%.3f", link.rateBitPerS() / MEGA));
  }

  private static String number(String format, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
  }

  private static ObjectNode json(PlanSnapshot plan, List<LinkBudget> budgets) {
    ObjectNode node = Json.object().put("project", plan.project().name());
    node.put("bandwidths", plan.allocation().isPresent() ? "plan" : "equalShares");
    ArrayNode clients = node.putArray("clients");
    for (LinkBudget budget : budgets) {
      ObjectNode one = clients.addObject().put("client", budget.clientId());
      Json.put(one, "transmitPowerDbm", budget.transmitPowerDbm());
      one.set("main", json(budget.main()));
      one.set("federated", json(budget.federated()));
    }
    return node;
  }

  private static ObjectNode json(Link link) {
    ObjectNode node = Json.object();
    Json.put(node, "distanceM", link.distanceM());
    Json.put(node, "pathLossDb", link.pathLossDb());
    Json.put(node, "shadowingDb", link.shadowingDb());
    Json.put(node, "fadingDb", link.fadingDb());
    Json.put(node, "bandwidthHz", link.bandwidthHz());
    Json.put(node, "noiseDbm", link.noiseDbm());
    Json.put(node, "snrDb", link.snrDb());
    return Json.put(node, "rateBitPerS", link.rateBitPerS());
  }
}
