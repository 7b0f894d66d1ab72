package org.fedsllm.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish: commands, those of {@code plugin}, and their options. */
final class FishCompletion {
  private FishCompletion() {}

  static String of(CommandLine program) {
    List<String> lines = new ArrayList<>();
    lines.add("# Completion of fedsllm for fish.");
    commands(program.getCommandSpec(), "__fish_use_subcommand", lines);
    for (Map.Entry<String, CommandLine> command : program.getSubcommands().entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      String inside = "__fish_seen_subcommand_from " + command.getKey();
      if (spec.subcommands().isEmpty()) {
        options(spec, inside, lines);
      } else {
        commands(spec, inside, lines);
        spec.subcommands()
            .forEach(
                (name, line) ->
                    options(
                        line.getCommandSpec(),
                        inside + "; and __fish_seen_subcommand_from " + name,
                        lines));
      }
    }
    return String.join("\n", lines);
  }

  private static void commands(CommandSpec spec, String condition, List<String> lines) {
    spec.subcommands()
        .forEach(
            (name, line) ->
                lines.add(
                    "complete -c fedsllm -n '%s' -a %s -d %s"
                        .formatted(condition, name, words(line.getCommandSpec()))));
  }

  private static void options(CommandSpec spec, String condition, List<String> lines) {
    for (OptionSpec option : spec.options()) {
      lines.add(
          "complete -c fedsllm -n '%s' -l %s%s -d %s"
              .formatted(
                  condition,
                  option.longestName().substring(2),
                  values(option),
                  quoted(first(option.description()))));
    }
  }

  /** Of an option: that it needs a value, and which there are. */
  private static String values(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    return option.completionCandidates() == null
        ? " -r"
        : " -x -a " + quoted(String.join(" ", option.completionCandidates()));
  }

  private static String words(CommandSpec spec) {
    return quoted(first(spec.usageMessage().description()));
  }

  private static String first(String[] description) {
    return description.length == 0 || description[0].contains("${") ? "" : description[0];
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
