package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Runs the program in this process and keeps what it prints. */
public final class Terminal {
  /** The folder of a module's committed golden files, seen from this module's. */
  static final Path OPTIMA = Path.of("../optimizer/src/test/resources/golden/fedsllm-optima.json");

  static final Path GPT2 = Path.of("../model/training/src/test/resources/golden/gpt2");
  static final Path SAMPLES = Path.of("../sample-projects");

  /** What one call left. */
  public record Printed(int exitCode, String out, String err) {}

  private Terminal() {}

  public static Printed run(Object... arguments) {
    return run(Map.of(), arguments);
  }

  static Printed run(Map<String, String> environment, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program = FedsLlm.program(environment);
    program.setOut(new PrintWriter(out, true));
    program.setErr(new PrintWriter(err, true));
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(arguments[i]);
    }
    return new Printed(program.execute(words), out.toString(), err.toString());
  }
}
