package org.fedsllm.app.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that lets a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print a script that lets a shell complete commands, options and their values.",
    footer = {
      "",
      "Examples:",
      "  fedsllm completion bash > ~/.local/share/bash-completion/completions/fedsllm",
      "  fedsllm completion zsh > ~/.fedsllm-completion",
      "  fedsllm completion fish > ~/.config/fish/completions/fedsllm.fish",
      "",
      "zsh: add 'source ~/.fedsllm-completion' to ~/.zshrc."
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

  /** The shells that are known. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine program = spec.root().commandLine();
    spec.commandLine()
        .getOut()
        .println(
            switch (shell) {
              case bash, zsh -> AutoComplete.bash("fedsllm", program); // it knows zsh too
              case fish -> FishCompletion.of(program);
            });
    return Faults.OK;
  }
}
