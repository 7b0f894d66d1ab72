package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.data.ClientShare;

/**
 * Who gets which text. Dealing it out reads the data and the tokenizer, so it is a job, done only
 * while the place is in view and only when something that matters has changed. FX thread only.
 */
public final class DataViewModel {
  private static final String NO_TEXT =
      "This project is about delay alone: there is no text to deal out.";
  private static final String JOB_TITLE = "Dealing out the text";

  /** Everything that the shares depend on. */
  private record Cause(
      long seed, TrainingSpec training, TransformerWorkload workload, List<String> clients) {}

  private final ProjectSession session;
  private final JobQueue jobs;
  private final Supplier<Path> folder;
  private final ObservableList<ClientShare> shares = FXCollections.observableArrayList();
  private final ObservableList<ClientShare> view = FXCollections.unmodifiableObservableList(shares);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private Cause shown;
  private Job job;
  private boolean inView;

  /**
   * @param folder that the project's paths are relative to
   */
  public DataViewModel(ProjectSession session, JobQueue jobs, Supplier<Path> folder) {
    this.session = session;
    this.jobs = jobs;
    this.folder = folder;
    session.projectProperty().addListener((property, before, now) -> follow());
  }

  /** One entry for each client, in their order; empty while unknown. */
  public ObservableList<ClientShare> shares() {
    return view;
  }

  /** Why there are no shares; empty where there are. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Says whether anyone looks: text is dealt out only then. */
  public void setInView(boolean visible) {
    inView = visible;
    follow();
  }

  private void follow() {
    Project project = session.settled().orElse(null);
    boolean preview = project != session.projectProperty().get();
    if (!inView || preview) {
      return;
    }
    Cause cause = cause(project);
    if (cause != null && cause.equals(shown)) {
      return;
    }
    shown = cause;
    shares.clear();
    if (job != null) {
      job.cancel();
      job = null;
    }
    if (cause == null) {
      message.set(project == null ? "" : NO_TEXT);
      return;
    }
    message.set("Dealing out the text …");
    Path from = folder.get();
    job =
        jobs.submit(
            JOB_TITLE,
            monitor -> {
              monitor.progress(-1, "reading");
              return monitor.cancelled() ? List.<ClientShare>of() : deal(project, from);
            },
            dealt -> show(cause, dealt),
            fault -> fail(cause, fault));
  }

  private static List<ClientShare> deal(Project project, Path folder) {
    try (TrainingSession opened = TrainingSession.open(project, folder)) {
      return opened.shares();
    }
  }

  private void show(Cause asked, List<ClientShare> dealt) {
    if (asked == shown) {
      shares.setAll(dealt);
      message.set("");
    }
  }

  private void fail(Cause asked, Throwable fault) {
    if (asked == shown) {
      message.set(Notices.words(fault));
    }
  }

  private static Cause cause(Project project) {
    if (project == null
        || project.trainable().isEmpty()
        || !(project.workload() instanceof TransformerWorkload workload)) {
      return null;
    }
    List<String> clients =
        project.scenario().clients().stream().map(DataViewModel::idAndSamples).toList();
    // Rounds, weight optimizer and split change nobody's share.
    TrainingSpec training = project.training();
    TrainingSpec data =
        new TrainingSpec(
            training.checkpoint(),
            training.data(),
            1,
            training.weightOptimizer(),
            null,
            training.evaluationSequences());
    return new Cause(project.seed(), data, workload.withSplitLayer(1), clients);
  }

  private static String idAndSamples(Client client) {
    return client.id() + " " + client.samples();
  }
}
