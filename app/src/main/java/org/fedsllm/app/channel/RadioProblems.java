package org.fedsllm.app.channel;

import org.fedsllm.app.optimize.CurrentOptimizers;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;

/**
 * Says when the project asks for a fading that is not at hand. The plan does without fading, so
 * nobody else would say so before the training. (A path loss that is missing leaves no plan, which
 * the plan tells of.) FX thread only.
 */
public final class RadioProblems {
  private static final String SOURCE = "fading";

  private final CurrentOptimizers optimizers;
  private final Notices notices;

  private RadioProblems(CurrentOptimizers optimizers, Notices notices) {
    this.optimizers = optimizers;
    this.notices = notices;
  }

  /** Watches the project and the plug-ins from now on. */
  public static void watch(ProjectSession session, CurrentOptimizers optimizers, Notices notices) {
    RadioProblems problems = new RadioProblems(optimizers, notices);
    session.projectProperty().addListener((property, before, now) -> problems.check(now));
    optimizers
        .installedProperty()
        .addListener((property, before, now) -> problems.check(session.projectProperty().get()));
    problems.check(session.projectProperty().get());
  }

  /** Finding a model runs no foreign code; its first draw would. */
  private void check(Project project) {
    try {
      if (project != null) {
        optimizers.radioModels().of(project.scenario().radio().fading());
      }
      notices.mended(SOURCE);
    } catch (IllegalArgumentException missing) {
      notices.stand(SOURCE, Notices.words(missing));
    }
  }
}
