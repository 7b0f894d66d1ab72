package org.fedsllm.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.model.history.Change;
import org.fedsllm.model.history.Changes;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes values of a project file, all of them or none. */
@Command(
    name = "edit",
    description = {
      "Change values of a project file: set PATH VALUE, append PATH VALUE, remove PATH.",
      "The file is written once all changes are made and the outcome is a project."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm edit mine.fedsllm 'set scenario.clients.c7.transmitPowerW 0.02'",
      "  fedsllm edit mine.fedsllm 'remove scenario.clients.c3' 'set seed 7' --out other.fedsllm"
    },
    mixinStandardHelpOptions = true)
final class EditCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "CHANGE",
      description = "One change, in quotes. Values are as in the file: JSON, in SI units.")
  private List<String> lines;

  @Option(names = "--out", paramLabel = "FILE", description = "Write here, and keep PROJECT.")
  private Path out;

  @Option(names = "--json", description = "Print what was written, as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    ProjectStore store = new ProjectStore();
    List<Change> changes = lines.stream().map(Change::parse).toList();
    Project changed = new Changes(store).apply(store.load(file), changes);
    Path target = out == null ? file : out;
    store.save(changed, target);
    String count = changes.size() == 1 ? "1 change" : changes.size() + " changes";
    Written.project(spec, json, target, changed, count + " made");
    return Faults.OK;
  }
}
