package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.session.Notices;
import org.fedsllm.model.project.MissingInput;
import org.fedsllm.model.project.Project;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.preflight.Preflight;

/**
 * Whether a project can be trained on this machine, said before anything is loaded.
 *
 * @param memory for example "about 723 MB of 23.1 GB"; empty while unknown
 * @param parts of that memory, a line each
 * @param refusal why it cannot be trained and what would help; empty where it can
 * @param missing what the project names and is not there
 */
public record Readiness(String memory, String parts, String refusal, List<MissingInput> missing) {
  static final Readiness UNKNOWN = refused("");

  public Readiness {
    missing = List.copyOf(missing);
  }

  /** It cannot be trained, for the reason in {@code words}. */
  static Readiness refused(String words) {
    return new Readiness("", "", words, List.of());
  }

  /** Reads the model's shape from the disk. */
  static Readiness of(Project project, Path folder) {
    if (project.trainable().isEmpty()) {
      return UNKNOWN;
    }
    List<MissingInput> missing = MissingInput.of(project, folder);
    if (!missing.isEmpty()) {
      return new Readiness("", "", MissingInput.words(missing) + " Choose it again.", missing);
    }
    String conflict = AlgorithmLimits.of(project).conflict();
    try {
      Preflight preflight = TrainingSession.preflight(project, folder);
      String refusal = refusal(conflict, preflight);
      return new Readiness(memory(preflight), parts(preflight), refusal, List.of());
    } catch (IllegalArgumentException cannot) {
      return refused(Notices.words(cannot));
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
