package org.fedsllm.app.runs;

import java.nio.file.Path;
import java.util.Objects;
import org.fedsllm.model.run.RunRecord;

/** A run as its folder tells of it. */
public record KeptRun(Path folder, RunRecord record) {
  public KeptRun {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(record, "record");
  }

  /** The folder's own name. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** Finished rounds of the plan's training. */
  public int rounds() {
    return record.main().last().round();
  }

  /** Of the held-out text after the last finished round. */
  public double finalPerplexity() {
    return record.main().last().perplexity();
  }
}
