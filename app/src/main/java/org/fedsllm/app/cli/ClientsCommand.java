package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.clients.ClientRows;
import org.fedsllm.app.clients.ClientTable;
import org.fedsllm.app.clients.ClientText;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The clients of a project as a table, out and in. */
@Command(
    name = "clients",
    description = {
      "Print the clients of a project as CSV, or take those of a CSV file.",
      "Positions in metres, devices, measured path losses or gains; headings as printed."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm clients mine.fedsllm > clients.csv",
      "  fedsllm clients mine.fedsllm --import measured.csv --out measured.fedsllm"
    },
    mixinStandardHelpOptions = true)
final class ClientsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(
      names = "--import",
      paramLabel = "CSV",
      description = "Take the clients of this file instead of those there are.")
  private Path table;

  @Option(
      names = "--keep",
      description = "Beside the clients there are, instead of in their place.")
  private boolean keep;

  @Option(names = "--export", paramLabel = "CSV", description = "Write the clients to this file.")
  private Path export;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the project with the imported clients here, and keep PROJECT.")
  private Path out;

  @Option(names = "--json", description = "Print the clients as JSON, in SI units.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    ProjectStore store = new ProjectStore();
    Project project = store.load(file);
    if (table != null) {
      project = importing(project);
      Path target = out == null ? file : out;
      store.save(project, target);
      Written.project(spec, false, target, project, "clients taken from " + table);
    }
    String csv = ClientText.csv(project.scenario().clients());
    if (export != null) {
      AtomicFile.write(export, csv.getBytes(StandardCharsets.UTF_8));
    }
    if (json) {
      spec.commandLine().getOut().println(Json.text(json(project)));
    } else if (export == null && table == null) {
      spec.commandLine().getOut().print(csv);
      spec.commandLine().getOut().flush();
    }
    return Faults.OK;
  }

  private static ObjectNode json(Project project) {
    ObjectNode node = Json.object().put("project", project.name());
    ArrayNode clients = node.putArray("clients");
    for (Client client : project.scenario().clients()) {
      ObjectNode one = clients.addObject().put("id", client.id());
      Json.put(one, "xM", client.position().xM());
      Json.put(one, "yM", client.position().yM());
      Json.put(one, "transmitPowerW", client.transmitPowerW());
      Json.put(one, "processorHz", client.processorHz());
      Json.put(one, "flopsPerCycle", client.flopsPerCycle());
      one.put("samples", client.samples());
      client
          .measured()
          .ifPresent(
              loss -> {
                Json.put(one, "mainPathLossDb", loss.mainDb());
                Json.put(one, "federatedPathLossDb", loss.federatedDb());
              });
    }
    return node;
  }

  private Project importing(Project project) throws IOException {
    Scenario scenario = project.scenario();
    try {
      ClientRows rows = ClientTable.read(table);
      if (!keep) {
        return project.withScenario(scenario.withClients(rows.instead(scenario)));
      }
      List<Client> clients = new ArrayList<>(scenario.clients());
      clients.addAll(rows.beside(scenario, 0, 0));
      return project.withScenario(scenario.withClients(clients));
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(table + ": " + refused.getMessage(), refused);
    }
  }
}
