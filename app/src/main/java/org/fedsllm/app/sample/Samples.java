package org.fedsllm.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;

/** Reads the sample projects. Thread-safe. */
public final class Samples {
  /** The first one to open. */
  public static final String QUICKSTART = "quickstart";

  /** In the order in which they are offered. */
  public static final List<String> NAMES =
      List.of(QUICKSTART, "fedsllm-cell", "delay-minimization-2020");

  private final ProjectStore store;

  public Samples(ProjectStore store) {
    this.store = store;
  }

  /** All samples, in their order. */
  public List<Project> all() throws IOException {
    List<Project> projects = new ArrayList<>();
    for (String name : NAMES) {
      projects.add(load(name));
    }
    return List.copyOf(projects);
  }

  /** What a new project starts from: the quickstart's cell under a name to be changed. */
  public Project template() throws IOException {
    return load(QUICKSTART).withName("untitled");
  }

  /**
   * The sample called {@code name}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Project load(String name) throws IOException {
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
