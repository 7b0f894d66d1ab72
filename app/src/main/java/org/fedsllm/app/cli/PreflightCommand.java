package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.model.project.Project;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.preflight.MemoryNeed.Part;
import org.fedsllm.training.preflight.Preflight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a training run would need in memory, without loading anything. */
@Command(
    name = "preflight",
    description = "Say what training a project needs in memory, and whether it fits.",
    footer = {
      "",
      "Examples:",
      "  fedsllm preflight mine.fedsllm",
      "",
      "Exit code 0: it fits. 1: it does not. 2: bad input."
    },
    mixinStandardHelpOptions = true)
final class PreflightCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Project project = Engine.of(spec).load(file);
    Preflight preflight = TrainingSession.preflight(project, Engine.folderOf(file));
    spec.commandLine().getOut().println(json ? Json.text(json(preflight)) : text(preflight));
    return preflight.fits() ? Faults.OK : Faults.FAILED;
  }

  private static String text(Preflight preflight) {
    List<String> lines = new ArrayList<>();
    for (Part part : preflight.need().parts()) {
      lines.add(String.format("%10s  %s", Preflight.text(part.bytes()), part.what()));
    }
    lines.add(preflight.summary());
    lines.addAll(preflight.cures());
    return String.join("\n", lines);
  }

  private static ObjectNode json(Preflight preflight) {
    ObjectNode node = Json.object().put("fits", preflight.fits());
    node.put("neededBytes", preflight.need().totalBytes());
    node.put("availableBytes", preflight.machine().bytes());
    ArrayNode parts = node.putArray("parts");
    for (Part part : preflight.need().parts()) {
      parts.addObject().put("what", part.what()).put("bytes", part.bytes());
    }
    preflight.cures().forEach(node.putArray("cures")::add);
    return node;
  }
}
