package org.fedsllm.model.run;

import java.util.Locale;
import org.fedsllm.model.unit.Check;

/**
 * The computer that a run was made on. It changes wall times, never an outcome.
 *
 * @param processor its name, or what is known of it
 * @param processors that the program may use
 * @param memoryBytes of the computer; 0 where it does not say
 */
public record Machine(String processor, int processors, long memoryBytes) {
  private static final double GIB = 1L << 30;

  public Machine {
    String where = "of a machine";
    Check.named("processor", processor, where);
    Check.atLeast("processors", processors, 1, where, "It counts those of the program.");
    Check.notNegative("memoryBytes", memoryBytes, where, "Use 0 where nobody knows it.");
  }

  /** For example "2 × AMD EPYC 7B13, 7.8 GiB". */
  public String words() {
    String memory =
        memoryBytes == 0 ? "" : String.format(Locale.ROOT, ", %.1f GiB", memoryBytes / GIB);
    return processors + " × " + processor + memory;
  }
}
