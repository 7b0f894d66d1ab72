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
    footer = {
      "",
      "Examples:",
      "  fedsllm generate run --prompt 'a plant'",
      "  fedsllm generate mine.fedsllm --prompt 'a plant' --top-p 0.9 --seed 7"
    },
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

  @Option(names = "--json", description = "Print prompt and text as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (GenerationSession session = source.open()) {
      String text = session.generate(prompt, decoding.of(0));
      spec.commandLine()
          .getOut()
          .println(json ? Json.text(Json.object().put("prompt", prompt).put("text", text)) : text);
    }
    return Faults.OK;
  }
}
