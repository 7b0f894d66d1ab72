package org.fedsllm.model.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.fedsllm.model.unit.Check;

/**
 * Where a run came from: all that is needed to make it again.
 *
 * @param workbenchVersion the program's version
 * @param java version and maker of the Java platform
 * @param operatingSystem name, version and architecture
 * @param seed of the project, the root of every random stream
 * @param intraOpThreads threads of one tensor operation; they decide the last bits of every sum
 * @param projectSha256 of the project's text, in hexadecimal
 * @param startedAt date and time in ISO 8601
 * @param machine what it ran on; {@code null} in runs of the first versions
 */
public record Provenance(
    String workbenchVersion,
    String java,
    String operatingSystem,
    long seed,
    int intraOpThreads,
    String projectSha256,
    String startedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Machine machine) {

  public Provenance {
    String where = "of a run";
    Check.named("workbenchVersion", workbenchVersion, where);
    Check.named("java", java, where);
    Check.named("operatingSystem", operatingSystem, where);
    Check.atLeast("intraOpThreads", intraOpThreads, 1, where, "It counts threads.");
    Check.named("projectSha256", projectSha256, where);
    Check.named("startedAt", startedAt, where);
  }

  /** Of a run whose machine is not known. */
  public Provenance(
      String workbenchVersion,
      String java,
      String operatingSystem,
      long seed,
      int intraOpThreads,
      String projectSha256,
      String startedAt) {
    this(
        workbenchVersion,
        java,
        operatingSystem,
        seed,
        intraOpThreads,
        projectSha256,
        startedAt,
        null);
  }

  /** What it ran on, or empty where that was not kept. */
  public Optional<Machine> hardware() {
    return Optional.ofNullable(machine);
  }
}
