package org.fedsllm.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.training.GenerationSession;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A project's model: bare, with an adapter, or as a run left it. */
final class ModelSource {
  @Parameters(
      paramLabel = "PROJECT|RUN",
      description = "A project file, or the folder of a run with its adapter.")
  private Path source;

  @Option(
      names = "--adapter",
      paramLabel = "PEFTDIR",
      description = "A PEFT adapter directory, instead of the run's.")
  private Path adapter;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where the project's relative paths start, if not beside its file.")
  private Path folder;

  GenerationSession open() throws IOException {
    boolean run = Files.isDirectory(source);
    Path file = run ? source.resolve("project" + ProjectStore.EXTENSION) : source;
    Path weights = adapter != null || !run ? adapter : source.resolve("adapter");
    Path from = folder == null ? Engine.folderOf(file) : folder;
    return GenerationSession.open(new ProjectStore().load(file), from, weights);
  }
}
