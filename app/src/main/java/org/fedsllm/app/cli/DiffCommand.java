package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.model.history.Change;
import org.fedsllm.model.history.Changes;
import org.fedsllm.model.project.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says in what two projects differ, as changes that {@code edit} takes. */
@Command(
    name = "diff",
    description = "Print the changes that make project B of project A; each line fits 'edit'.",
    footer = {
      "",
      "Examples:",
      "  fedsllm diff before.fedsllm after.fedsllm",
      "",
      "Exit code 0: the projects are equal. 1: they differ. 2: bad input."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "A project file.")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private Path after;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    ProjectStore store = new ProjectStore();
    List<Change> changes = new Changes(store).between(store.load(before), store.load(after));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode root = Json.object();
      ArrayNode lines = root.putArray("changes");
      changes.forEach(change -> lines.add(change.toString()));
      out.println(Json.text(root));
    } else {
      changes.forEach(out::println);
    }
    return changes.isEmpty() ? Faults.OK : Faults.FAILED;
  }
}
