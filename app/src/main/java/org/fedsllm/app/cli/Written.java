package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.project.Project;
import picocli.CommandLine.Model.CommandSpec;

/** What commands say that write files: a remark, or JSON on standard output. */
final class Written {
  private Written() {}

  /**
   * Refuses to write over {@code file}.
   *
   * @throws IllegalArgumentException if it is there
   */
  static void requireNew(Path file) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(
          "There is a file %s already. Name a new one, or move it away.".formatted(file));
    }
  }

  /** Says that {@code project} is in {@code file} now, and {@code what} was done to it. */
  static void project(CommandSpec spec, boolean json, Path file, Project project, String what) {
    int clients = project.scenario().clients().size();
    if (json) {
      ObjectNode node = Json.object().put("project", file.toString());
      node.put("name", project.name()).put("clients", clients).put("done", what);
      spec.commandLine().getOut().println(Json.text(node));
    } else {
      spec.commandLine().getErr().printf("%s: %s, %d clients in all.%n", file, what, clients);
    }
  }

  /** Says which files were written: their paths are the result. */
  static void files(CommandSpec spec, boolean json, List<Path> files) {
    if (json) {
      ObjectNode node = Json.object();
      var all = node.putArray("files");
      files.forEach(file -> all.add(file.toString()));
      spec.commandLine().getOut().println(Json.text(node));
    } else {
      files.forEach(spec.commandLine().getOut()::println);
    }
  }
}
