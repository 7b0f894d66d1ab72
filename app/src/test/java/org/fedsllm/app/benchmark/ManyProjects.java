package org.fedsllm.app.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.shell.Cage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Opens and closes projects and starts and stops trainings, and prints what the heap and the
 * process hold meanwhile, as CSV. Arguments: how many projects (50), how many trainings (10).
 */
public final class ManyProjects {
  private static final long PATIENCE_S = 300;
  private static final double MIB = 1 << 20;
  private static final int COLLECTIONS = 4;
  private static final int EVERY = 5;
  private static final List<String> PLACES = List.of("place", "channel", "split", "plan", "train");

  private final Stage stage;
  private final Cage cage;

  private ManyProjects(Stage stage, Cage cage) {
    this.stage = stage;
    this.cage = cage;
  }

  /** Measures, prints and ends the program. */
  public static void main(String... arguments) throws Exception {
    int projects = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    int trainings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    Path folder = Files.createTempDirectory("fedsllm");
    Stage stage = FxToolkit.registerPrimaryStage();
    ManyProjects window = new ManyProjects(stage, onFxThread(() -> new Cage(stage, folder)));
    System.out.println("what,count,heap MiB,VmRSS MiB");
    for (int i = 1; i <= projects; i++) {
      window.visit(Samples.NAMES.get(i % Samples.NAMES.size()));
      print("projects", i);
    }
    for (int i = 1; i <= trainings; i++) {
      window.trainAndStop();
      print("trainings", i);
    }
    Platform.exit();
    System.exit(0);
  }

  /** Opens a sample, looks at every place and closes it. */
  private void visit(String sample) throws TimeoutException {
    open(sample);
    for (String place : PLACES) {
      press("tab-" + place);
      WaitForAsyncUtils.waitForFxEvents();
    }
    close();
  }

  private void trainAndStop() throws TimeoutException {
    open(Samples.QUICKSTART);
    press("train-button");
    waitFor(() -> find("job-cancel") != null);
    run(cage::cancelJobs);
    waitFor(() -> find("job-cancel") == null);
    close();
  }

  private void open(String sample) throws TimeoutException {
    run(() -> cage.openSample(sample));
    waitFor(() -> cage.project().isPresent());
  }

  private void close() throws TimeoutException {
    run(cage::closeProject);
    waitFor(() -> cage.project().isEmpty());
  }

  private void press(String id) throws TimeoutException {
    waitFor(() -> find(id) instanceof ButtonBase button && !button.isDisabled());
    run(() -> ((ButtonBase) find(id)).fire());
  }

  private Node find(String id) {
    return stage.getScene().lookup("#" + id);
  }

  private static void print(String what, int count) throws Exception {
    if (count % EVERY != 0) {
      return;
    }
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%s,%d,%.1f,%.0f%n",
        what,
        count,
        (runtime.totalMemory() - runtime.freeMemory()) / MIB,
        residentMib());
  }

  /** As the operating system counts it; not a number where it does not say. */
  private static double residentMib() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (Files.notExists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> onFxThread(condition));
  }

  private static void run(Runnable action) {
    onFxThread(
        () -> {
          action.run();
          return null;
        });
  }

  private static <T> T onFxThread(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), action);
  }
}
