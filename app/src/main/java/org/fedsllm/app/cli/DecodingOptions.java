package org.fedsllm.app.cli;

import org.fedsllm.training.BeamDecoding;
import org.fedsllm.training.Decoding;
import org.fedsllm.training.Sampling;
import picocli.CommandLine.Option;

/** How text is generated, for every command that does. */
final class DecodingOptions {
  @Option(
      names = "--tokens",
      paramLabel = "N",
      defaultValue = "64",
      description = "Most tokens to add (${DEFAULT-VALUE}).")
  private int tokens;

  @Option(
      names = "--top-p",
      paramLabel = "P",
      description = "Draw from the likeliest tokens that together have this probability.")
  private Double topP;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Of the draws (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--beams",
      paramLabel = "N",
      description = "Search with this many beams. Without it and --top-p: the likeliest token.")
  private Integer beams;

  @Option(
      names = "--length-penalty",
      paramLabel = "X",
      defaultValue = "1",
      description = "Of the beams: 0 favours short texts, 1 compares means (${DEFAULT-VALUE}).")
  private double lengthPenalty;

  /**
   * @param text number of the text, so that each has draws of its own
   */
  Decoding of(int text) {
    if (beams != null && topP != null) {
      throw new IllegalArgumentException(
          "The beams (%d) and the top-p (%s) exclude each other. Choose one."
              .formatted(beams, topP));
    }
    return beams != null
        ? new BeamDecoding(tokens, beams, lengthPenalty)
        : new Sampling(tokens, topP == null ? 0 : topP, seed + text);
  }
}
