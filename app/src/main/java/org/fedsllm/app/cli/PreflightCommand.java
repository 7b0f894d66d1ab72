package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fedsllm.model.project.Project;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.preflight.MemoryNeed.Part;
import org.fedsllm.training.preflight.Preflight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a training run would need in memory, without loading anything. */
@Command(
    name = "preflight",
    description = "Say what training a project needs in memory, and whether it fits.",
    mixinStandardHelpOptions = true)
final class PreflightCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Project project = Engine.of(spec).load(file);
    Preflight preflight = TrainingSession.preflight(project, Engine.folderOf(file));
    PrintWriter out = spec.commandLine().getOut();
    for (Part part : preflight.need().parts()) {
      out.printf(Locale.ROOT, "%10s  %s%n", Preflight.text(part.bytes()), part.what());
    }
    out.println(preflight.summary());
    preflight.cures().forEach(out::println);
    return preflight.fits() ? Faults.OK : Faults.FAILED;
  }
}
