package org.fedsllm.app.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.export.ProductVersion;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.Provenance;

/** Which program made something, of which project and on what machine. */
public final class Program {
  private static final String THREADS = "ai.djl.pytorch.num_threads";

  private Program() {}

  /** Where a figure of {@code project} comes from. */
  public static FigureSource source(Project project) {
    return new FigureSource(project.name(), ProductVersion.current(), sha256(project));
  }

  /** Where a run of {@code project} that starts now comes from; to be asked once it trained. */
  public static Provenance provenance(Project project, Clock clock) {
    return new Provenance(
        ProductVersion.current(),
        property("java.version") + " (" + property("java.vendor") + ")",
        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
        project.seed(),
        Integer.getInteger(THREADS, 1),
        sha256(project),
        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /**
   * Has trainings of this process use {@code count} threads in a tensor operation, which decide the
   * last bits of a sum. To be called before the first training: the tensor library asks once.
   */
  public static void trainWithThreads(int count) {
    System.setProperty(THREADS, Integer.toString(count));
  }

  private static String property(String key) {
    return System.getProperty(key, "unknown");
  }

  private static String sha256(Project project) {
    try {
      byte[] text = new ProjectStore().format(project).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
    }
  }
}
