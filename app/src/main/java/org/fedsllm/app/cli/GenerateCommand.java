package org.fedsllm.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fedsllm.training.GenerationSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Continues a text by a project's model. */
@Command(
    name = "generate",
    description = "Continue a text by a project's model, or by what a run made of it.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  @Mixin private ModelSource source;
  @Mixin private DecodingOptions decoding;

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      required = true,
      description = "The text to continue.")
  private String prompt;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (GenerationSession session = source.open()) {
      spec.commandLine().getOut().println(session.generate(prompt, decoding.of(0)));
    }
    return Faults.OK;
  }
}
