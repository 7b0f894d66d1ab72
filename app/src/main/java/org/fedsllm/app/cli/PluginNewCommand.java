package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.plugins.PluginProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a Maven project to begin a plug-in from. */
@Command(
    name = "new",
    description = "Begin a plug-in: write a Maven project that builds one.",
    footer = {"", "Examples:", "  fedsllm plugin new myopt"},
    mixinStandardHelpOptions = true)
final class PluginNewCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "A new folder; the plug-in is named after it.")
  private Path folder;

  @Option(names = "--json", description = "Print the files as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PluginProject project = PluginProject.namedAfter(folder);
    List<Path> files = project.write(folder);
    if (json) {
      Written.files(spec, true, files.stream().map(folder::resolve).toList());
      return Faults.OK;
    }
    PrintWriter out = spec.commandLine().getOut();
    files.forEach(file -> out.println("  " + file));
    String jar = "target/%s.jar".formatted(project.id());
    out.printf("%nThe plug-in %s is begun. Next:%n", project.id());
    out.printf("  cd %s%n  mvn package%n  fedsllm plugin check %s%n", folder, jar);
    return Faults.OK;
  }
}
