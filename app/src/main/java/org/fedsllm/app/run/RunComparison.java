package org.fedsllm.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.model.run.RunRecord;

/**
 * Whether two runs have the same outcome, bit for bit: the project, every number of every round,
 * and the bytes of the adapter. What no repetition can keep is left out: wall times, the date, the
 * machine, the folder.
 */
public final class RunComparison {
  private static final Set<String> NOT_OF_THE_OUTCOME = Set.of("wallS");

  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * The first difference, in the order of a run's life: project, rounds, adapter.
   *
   * @param then a run's folder
   * @param now the folder of another
   * @return a sentence that names place and both values, or empty if there is no difference
   */
  public Optional<String> firstDifference(Path then, Path now) throws IOException {
    Path project = new RunFolder(then).project().getFileName();
    Optional<String> found = ofBytes(project, then, now);
    if (found.isEmpty()) {
      found = ofRounds(SavedRun.recordIn(then), SavedRun.recordIn(now));
    }
    return found.isPresent() ? found : ofAdapters(then, now);
  }

  private Optional<String> ofRounds(RunRecord then, RunRecord now) {
    return first("runs", mapper.valueToTree(then.runs()), mapper.valueToTree(now.runs()));
  }

  private Optional<String> first(String place, JsonNode then, JsonNode now) {
    if (then.isContainerNode() && then.getNodeType() == now.getNodeType()) {
      return then.isArray() ? firstEntry(place, then, now) : firstField(place, then, now);
    }
    return then.equals(now)
        ? Optional.empty()
        : Optional.of("%s was %s and is %s now.".formatted(place, then, now));
  }

  private Optional<String> firstEntry(String place, JsonNode then, JsonNode now) {
    for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
      Optional<String> found = first(place + "[" + i + "]", then.get(i), now.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return then.size() == now.size()
        ? Optional.empty()
        : Optional.of(
            "%s had %d entries and has %d now.".formatted(place, then.size(), now.size()));
  }

  private Optional<String> firstField(String place, JsonNode then, JsonNode now) {
    Set<String> names = new LinkedHashSet<>();
    then.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    names.removeAll(NOT_OF_THE_OUTCOME);
    for (String name : names) {
      Optional<String> found = first(place + "." + name, then.path(name), now.path(name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofAdapters(Path then, Path now) throws IOException {
    for (Path file :
        List.of(Path.of("adapter_config.json"), Path.of("adapter_model.safetensors"))) {
      Optional<String> found = ofBytes(Path.of("adapter").resolve(file), then, now);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofBytes(Path file, Path then, Path now) throws IOException {
    for (Path folder : List.of(then, now)) {
      if (!Files.exists(folder.resolve(file))) {
        return Optional.of("%s has no %s.".formatted(folder, file));
      }
    }
    long at = Files.mismatch(then.resolve(file), now.resolve(file));
    return at < 0
        ? Optional.empty()
        : Optional.of("%s differs from byte %d on.".formatted(file, at + 1));
  }
}
