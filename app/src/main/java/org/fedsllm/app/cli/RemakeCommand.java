package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fedsllm.app.export.ProductVersion;
import org.fedsllm.app.remake.Remake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an exported figure again and compares the bytes. */
@Command(
    name = "remake",
    description = {
      "Make an exported figure again from the project or run that it names, and compare.",
      "Exit code 0: the same bytes; 1: they differ, and where is said."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm remake figures/bandwidth.pdf",
      "  fedsllm remake figures/bandwidth.pdf --from mine.fedsllm --out again"
    },
    mixinStandardHelpOptions = true)
final class RemakeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A figure as PDF, SVG, PNG, CSV or TeX.")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "PROJECT|RUN",
      description = {
        "The project file or the folder of the run.",
        "Default: what has the right content in the figure's folder, the three above, or the samples."
      })
  private Path from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write the figure as it is drawn now to this folder.")
  private Path folder;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Remake remake = Remake.of(file, Optional.ofNullable(from), Engine.of(spec).computation());
    List<Path> written = folder == null ? List.of() : remake.write(folder);
    if (json) {
      spec.commandLine().getOut().println(Json.text(json(remake, written)));
    } else {
      print(remake, written);
    }
    return remake.same() ? Faults.OK : Faults.FAILED;
  }

  private static ObjectNode json(Remake remake, List<Path> written) {
    ObjectNode node = Json.object().put("same", remake.same());
    remake.differences().forEach(node.putArray("differences")::add);
    node.put("drawnBy", remake.note().program());
    ArrayNode files = node.putArray("files");
    written.forEach(path -> files.add(path.toString()));
    return node;
  }

  private void print(Remake remake, List<Path> written) {
    PrintWriter out = spec.commandLine().getOut();
    written.forEach(out::println);
    out.println(
        remake.same()
            ? "%s: the same bytes when made again.".formatted(file.getFileName())
            : String.join("\n", remake.differences()));
    String now =
        "FedsLLM Workbench %s (%s)".formatted(ProductVersion.current(), ProductVersion.commit());
    if (!now.equals(remake.note().program())) {
      out.println("It was drawn by %s; this is %s.".formatted(remake.note().program(), now));
    }
  }
}
