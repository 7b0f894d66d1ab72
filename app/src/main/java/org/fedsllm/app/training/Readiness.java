package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.session.Notices;
import org.fedsllm.model.project.Project;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.preflight.Preflight;

/**
 * Whether a project can be trained on this machine, said before anything is loaded.
 *
 * @param memory for example "about 723 MB of 23.1 GB"; empty while unknown
 * @param parts of that memory, a line each
 * @param refusal why it cannot be trained and what would help; empty where it can
 */
public record Readiness(String memory, String parts, String refusal) {
  static final Readiness UNKNOWN = new Readiness("", "", "");

  /** Reads the model's shape from the disk. */
  static Readiness of(Project project, Path folder) {
    if (project.trainable().isEmpty()) {
      return UNKNOWN;
    }
    String conflict = AlgorithmLimits.of(project).conflict();
    try {
      Preflight preflight = TrainingSession.preflight(project, folder);
      return new Readiness(memory(preflight), parts(preflight), refusal(conflict, preflight));
    } catch (IllegalArgumentException cannot) {
      return new Readiness("", "", Notices.words(cannot));
    }
  }

  private static String memory(Preflight preflight) {
    return "about %s of %s"
        .formatted(
            Numbers.withUnit(preflight.need().totalBytes(), "B"),
            Numbers.withUnit(preflight.machine().bytes(), "B"));
  }

  private static String parts(Preflight preflight) {
    return preflight.need().parts().stream()
        .map(part -> Numbers.withUnit(part.bytes(), "B") + "  " + part.what())
        .collect(Collectors.joining("\n"));
  }

  private static String refusal(String conflict, Preflight preflight) {
    if (!conflict.isEmpty() || preflight.fits()) {
      return conflict;
    }
    return preflight.summary() + " " + String.join(" ", preflight.cures());
  }
}
