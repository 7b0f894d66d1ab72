package org.fedsllm.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.folder.UserFolder;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.project.TrainingSpec;

/** Reads the sample projects. Thread-safe. */
public final class Samples {
  /** The first one to open. */
  public static final String QUICKSTART = "quickstart";

  /** In the order in which they are offered. */
  public static final List<String> NAMES =
      List.of(QUICKSTART, "restaurants", "fedsllm-cell", "delay-minimization-2020");

  /** A new project until it is saved under a name of its own. */
  public static final String UNTITLED = "untitled";

  private final ProjectStore store;
  private final Path dataFolder;

  /** Those whose text is put into the user's folder for data. */
  public Samples(ProjectStore store) {
    this(store, UserFolder.DATA.of(System.getenv()).resolve("samples"));
  }

  /**
   * @param dataFolder takes the text of a sample that is opened; need not exist
   */
  public Samples(ProjectStore store, Path dataFolder) {
    this.store = store;
    this.dataFolder = dataFolder;
  }

  /** All samples, in their order. */
  public List<Project> all() throws IOException {
    List<Project> projects = new ArrayList<>();
    for (String name : NAMES) {
      projects.add(read(name));
    }
    return List.copyOf(projects);
  }

  /** What a new project starts from: the quickstart's cell under a name to be changed. */
  public Project template() throws IOException {
    return load(QUICKSTART).withName(UNTITLED);
  }

  /**
   * The sample called {@code name}, ready to be trained: the files that its text is in are put
   * where the project finds them.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Project load(String name) throws IOException {
    Project sample = read(name);
    Optional<TrainingSpec> training = sample.trainable();
    return training.isPresent() && training.get().data() instanceof DataSpec.Files data
        ? sample.withTraining(training.get().withData(unpacked(data)))
        : sample;
  }

  private DataSpec unpacked(DataSpec.Files data) throws IOException {
    Files.createDirectories(dataFolder);
    List<String> unpacked = new ArrayList<>();
    for (String name : data.files()) {
      Path file = dataFolder.resolve(name).toAbsolutePath();
      try (InputStream stream = Samples.class.getResourceAsStream(name)) {
        Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
      }
      unpacked.add(file.toString());
    }
    return new DataSpec.Files(
        unpacked, data.heldOutShare(), data.format(), data.rows(), data.partition());
  }

  private Project read(String name) throws IOException {
    String file = name + ProjectStore.EXTENSION;
    try (InputStream stream = Samples.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "There is no sample %s. Choose one of %s.".formatted(name, String.join(", ", NAMES)));
      }
      return store.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file);
    }
  }
}
