package org.fedsllm.training.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.preflight.MemoryNeed.Part;

/**
 * Whether a run fits into memory, and if not, what would help.
 *
 * @param need outside the Java heap
 * @param machine what there is
 */
public record Preflight(TransformerWorkload workload, MemoryNeed need, MachineMemory machine) {
  private static final double GIBIBYTE = 1L << 30;

  public boolean fits() {
    return need.totalBytes() <= machine.bytes();
  }

  /**
   * @throws IllegalArgumentException if the run does not fit; the message is for the user
   */
  public void requireFit() {
    if (!fits()) {
      throw new IllegalArgumentException(summary() + " " + String.join(" ", cures()));
    }
  }

  /** One line: what is needed, what there is, and the largest part of it. */
  public String summary() {
    Part largest =
        need.parts().stream().max((a, b) -> Long.compare(a.bytes(), b.bytes())).orElseThrow();
    return "The run needs about %s of memory and %s is available; most of it for the %s (%s)."
        .formatted(
            text(need.totalBytes()), text(machine.bytes()), largest.what(), text(largest.bytes()));
  }

  /** What makes the run fit; empty if it does. */
  public List<String> cures() {
    if (fits()) {
      return List.of();
    }
    List<String> cures = new ArrayList<>();
    long missing = need.totalBytes() - machine.bytes();
    long fewer = (missing + need.perSequenceBytes() - 1) / need.perSequenceBytes();
    if (fewer < workload.batchSize()) {
      cures.add(
          "Lower the batchSize from %d to %d."
              .formatted(workload.batchSize(), workload.batchSize() - fewer));
    } else {
      cures.add("A smaller batch alone does not help: choose a smaller model.");
    }
    cures.add("Shorter sequences, fewer clients or a lower rank need less too.");
    cures.add("If the machine has more than it says, set -D%s.".formatted(MachineMemory.PROPERTY));
    return cures;
  }

  /** Bytes in words, as {@code 1.4 GiB}. */
  public static String text(long bytes) {
    return String.format(Locale.ROOT, "%.2f GiB", bytes / GIBIBYTE);
  }
}
