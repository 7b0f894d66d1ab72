package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Every command explains itself, and what it shows as an example is understood. */
class HelpTest {
  private static final int COLUMNS = 80;

  /** A word as a shell takes it: in single quotes, or without blanks. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** Commands that print no JSON on demand, and why. */
  private static final Map<String, String> WITHOUT_JSON =
      Map.of(
          "fedsllm", "opens the window",
          "fedsllm solve", "prints JSON always",
          "fedsllm plugin", "does nothing by itself",
          "fedsllm completion", "prints a script");

  static Stream<CommandLine> commands() {
    return withSubcommands(FedsLlm.program(Map.of()));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void helpIsWholeAndFitsATerminal(String name) {
    CommandLine command = named(name);

    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    assertThat(command.getUsageMessage()).startsWith("Usage: " + name).contains("Examples:");
    assertThat(command.getUsageMessage().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    assertThat(command.getCommandSpec().options())
        .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void everyExampleIsUnderstood(String name) {
    List<String> examples = examples(named(name));

    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      List<String> words = words(example);
      assertThat(words.get(0)).isEqualTo("fedsllm");
      CommandLine program = FedsLlm.program(Map.of());
      String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
      assertThatCode(() -> program.parseArgs(arguments)).as(example).doesNotThrowAnyException();
      if (!name.equals("fedsllm")) {
        assertThat(called(program.getParseResult())).as(example).startsWith(name);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void everyCommandPrintsJsonOrHasAReasonNotTo(String name) {
    boolean json = named(name).getCommandSpec().findOption("--json") != null;

    assertThat(json).isNotEqualTo(WITHOUT_JSON.containsKey(name));
  }

  static Stream<String> names() {
    return commands().map(command -> command.getCommandSpec().qualifiedName());
  }

  private static CommandLine named(String name) {
    return commands()
        .filter(command -> command.getCommandSpec().qualifiedName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String called(ParseResult result) {
    ParseResult last = result;
    while (last.subcommand() != null) {
      last = last.subcommand();
    }
    return last.commandSpec().qualifiedName();
  }

  /** The indented lines after "Examples:", until an empty one. */
  private static List<String> examples(CommandLine command) {
    List<String> footer = Arrays.asList(command.getCommandSpec().usageMessage().footer());
    return footer.subList(footer.indexOf("Examples:") + 1, footer.size()).stream()
        .takeWhile(line -> !line.isBlank())
        .toList();
  }

  /** The words up to a redirection. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find() && !word.group().equals(">")) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }
}
