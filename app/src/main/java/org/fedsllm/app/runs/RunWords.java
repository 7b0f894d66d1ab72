package org.fedsllm.app.runs;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.RoundRecord;

/** A kept run in words. */
public final class RunWords {
  private static final int HASH_SHOWN = 16;

  private RunWords() {}

  /** A line of the record. */
  public record Line(String name, String value) {}

  /** For the end of a line: "12 rounds · 48.9", with the perplexity after the last of them. */
  public static String brief(KeptRun run) {
    PlanRun main = run.record().main();
    return switch (main.end()) {
      case FINISHED -> rounds(run.rounds()) + " · " + Numbers.brief(run.finalPerplexity());
      case UNFINISHED -> "interrupted at " + run.rounds();
      case CANCELLED -> "stopped at " + run.rounds();
      case DIVERGED -> "diverged at " + run.rounds();
    };
  }

  private static String rounds(int count) {
    return count == 1 ? "1 round" : count + " rounds";
  }

  /** All that a reader asks first. */
  static List<Line> of(KeptRun run) {
    Provenance made = run.record().provenance();
    List<Line> lines = new ArrayList<>();
    run.record().runs().forEach(each -> lines.add(new Line(each.plan(), plan(each))));
    lines.add(new Line("Started", made.startedAt()));
    lines.add(new Line("Made by", made.workbenchVersion() + ", Java " + made.java()));
    lines.add(new Line("Seed", String.valueOf(made.seed())));
    lines.add(new Line("Project's SHA-256", shortened(made.projectSha256())));
    lines.add(new Line("Folder", run.folder().toString()));
    return lines;
  }

  /** Enough to tell two apart; the record has it whole. */
  private static String shortened(String hash) {
    return hash.length() <= HASH_SHOWN ? hash : hash.substring(0, HASH_SHOWN) + "…";
  }

  private static String plan(PlanRun run) {
    LinkBytes bytes =
        run.rounds().stream().map(RoundRecord::bytes).reduce(LinkBytes.NONE, LinkBytes::plus);
    return "perplexity %s → %s after round %d, %s simulated, %s, %s"
        .formatted(
            Numbers.brief(run.first().perplexity()),
            Numbers.brief(run.last().perplexity()),
            run.last().round(),
            Numbers.withUnit(run.last().simulatedS(), "s"),
            Numbers.withUnit(bytes.total(), "B"),
            end(run));
  }

  /** How a training ended. */
  public static String end(PlanRun run) {
    return switch (run.end()) {
      case FINISHED -> "finished";
      case UNFINISHED -> "interrupted";
      case CANCELLED -> "stopped";
      case DIVERGED -> "diverged";
    };
  }
}
