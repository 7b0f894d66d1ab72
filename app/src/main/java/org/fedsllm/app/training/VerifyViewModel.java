package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobMonitor;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.WorkloadSpec;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.verification.SplitReport;
import org.fedsllm.training.verification.VerificationMonitor;

/**
 * Shows on the user's own model and text that splitting it changes nothing that is learned. What
 * was shown goes when the model, the text or the labels' place change. FX thread only.
 */
public final class VerifyViewModel {
  private static final String JOB_TITLE = "Verifying the split";

  /** What a verification speaks about. */
  private record Subject(
      long seed, String checkpoint, DataSpec data, WorkloadSpec workload, LabelPlacement labels) {

    static Subject of(Project project) {
      return project == null || project.trainable().isEmpty()
          ? null
          : new Subject(
              project.seed(),
              project.training().checkpoint(),
              project.training().data(),
              project.workload(),
              project.algorithm().labels());
    }
  }

  private final ProjectSession session;
  private final JobQueue jobs;
  private final Notices notices;
  private final Supplier<Path> folder;
  private final ReadOnlyObjectWrapper<SplitReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private Subject subject;
  private Job job;

  /**
   * @param folder that the project's paths are relative to
   */
  public VerifyViewModel(
      ProjectSession session, JobQueue jobs, Notices notices, Supplier<Path> folder) {
    this.session = session;
    this.jobs = jobs;
    this.notices = notices;
    this.folder = folder;
    session.projectProperty().addListener((property, before, now) -> follow(now));
  }

  /** Compares at every place the model can be cut, as a job. */
  public void verify() {
    Project project = session.settled().orElse(null);
    if (running.get() || Subject.of(project) == null) {
      return;
    }
    running.set(true);
    report.set(null);
    Subject asked = Subject.of(project);
    subject = asked;
    Path from = folder.get();
    job =
        jobs.submit(
            JOB_TITLE,
            monitor -> compare(project, from, monitor),
            found -> finish(asked, found),
            fault -> {
              running.set(false);
              notices.fail("The split was not verified. " + Notices.words(fault), fault);
            });
  }

  /** What was found; {@code null} before that. */
  public ReadOnlyObjectProperty<SplitReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  private static SplitReport compare(Project project, Path folder, JobMonitor monitor) {
    monitor.progress(-1, "opening the language model");
    try (TrainingSession opened = TrainingSession.open(project, folder)) {
      return opened.verifySplit(
          null,
          true,
          new VerificationMonitor() {
            @Override
            public void checked(int done, int total) {
              monitor.progress((double) done / total, "split %d of %d".formatted(done, total));
            }

            @Override
            public boolean cancelled() {
              return monitor.cancelled();
            }
          });
    }
  }

  private void finish(Subject asked, SplitReport found) {
    running.set(false);
    job = null;
    if (asked.equals(subject) && !found.checks().isEmpty()) {
      report.set(found);
    }
  }

  private void follow(Project project) {
    Subject now = Subject.of(project);
    if (subject == null || subject.equals(now)) {
      return;
    }
    subject = null;
    report.set(null);
    if (job != null) {
      job.cancel();
    }
  }
}
