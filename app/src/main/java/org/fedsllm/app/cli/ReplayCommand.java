package org.fedsllm.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fedsllm.model.history.ProjectScript;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rebuilds a project from the script of its history. */
@Command(
    name = "replay",
    description = "Rebuild a project from a script of its steps, as the window exports it.",
    footer = {
      "",
      "Examples:",
      "  fedsllm replay history.txt --out again.fedsllm",
      "",
      "A script is text: a line \"begin\" with a project, then \"step NAME\" and",
      "changes as 'edit' takes."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  @Parameters(paramLabel = "SCRIPT", description = "A script of steps.")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PROJECT",
      description = "The project file to write; one that is there is not replaced.")
  private Path out;

  @Option(names = "--json", description = "Print what was written, as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Written.requireNew(out);
    ProjectStore store = new ProjectStore();
    ProjectScript script =
        ProjectScript.parse(Files.readString(file), String.valueOf(file.getFileName()), store);
    Project project = script.replay(store);
    store.save(project, out);
    String what = "%d steps from %s".formatted(script.steps().size(), file.getFileName());
    Written.project(spec, json, out, project, what);
    return Faults.OK;
  }
}
