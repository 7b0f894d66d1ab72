package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fedsllm.app.export.ProductVersion;
import org.fedsllm.app.run.EngineThreads;
import org.fedsllm.app.run.RunComparison;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunManifest;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.model.run.PlanRun.End;
import org.fedsllm.model.run.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a run again and says whether the outcome is the same, bit for bit. */
@Command(
    name = "rerun",
    description = {
      "Train a kept run once more, from what its folder holds, and compare: project, every number",
      "of every round, and the bytes of the adapter. Wall times may differ."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm rerun runs/run-1 --out again",
      "",
      "Exit code 0: the same bytes. 1: a difference, which is named. 2: bad input."
    },
    mixinStandardHelpOptions = true)
final class RerunCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The folder of a run that came to its end.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the new run is kept; otherwise beside RUN.")
  private Path out;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    SavedRun saved = SavedRun.open(folder);
    requireEnded(saved);
    Provenance then = saved.record().provenance();
    new EngineThreads().use(then.intraOpThreads());
    if (!then.workbenchVersion().equals(ProductVersion.current())) {
      err()
          .printf(
              "The run was made by version %s; this is %s.%n",
              then.workbenchVersion(), ProductVersion.current());
    }
    Path name = folder.toAbsolutePath().normalize();
    Path target =
        out == null ? RunFolder.unused(name.resolveSibling(name.getFileName() + "-again")) : out;
    new HeadlessTraining(Engine.of(spec), err(), err(), false)
        .repeat(saved, RunFolder.prepare(target));
    return verdict(target);
  }

  private static void requireEnded(SavedRun saved) {
    End end = saved.record().main().end();
    if (end == End.UNFINISHED || end == End.CANCELLED) {
      throw new IllegalArgumentException(
          "The run in %s was stopped after round %d, so there is no outcome to compare with. Bring it to its end with 'fedsllm train --resume'."
              .formatted(saved.folder(), saved.round()));
    }
  }

  private int verdict(Path target) throws IOException {
    List<String> changed = RunManifest.isIn(folder) ? RunManifest.deviations(folder) : List.of();
    Optional<String> difference = new RunComparison().firstDifference(folder, target);
    if (json) {
      ObjectNode result = Json.object();
      result.put("rerun", target.toString());
      result.put("same", difference.isEmpty());
      result.put("firstDifference", difference.orElse(null));
      ArrayNode files = result.putArray("changedSince");
      changed.forEach(files::add);
      spec.commandLine().getOut().println(Json.text(result));
    } else {
      PrintWriter words = spec.commandLine().getOut();
      changed.forEach(file -> words.println(folder + ": " + file));
      words.println(
          difference
              .map(first -> "Not the same. The first difference: " + first)
              .orElse("The same, bit for bit: project, every round, adapter."));
    }
    return difference.isEmpty() && changed.isEmpty() ? Faults.OK : Faults.FAILED;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
