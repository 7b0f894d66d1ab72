package org.fedsllm.model.history;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectFormatException;
import org.fedsllm.model.project.ProjectStore;

/**
 * A project from its first state on, step by step, as text that rebuilds it:
 *
 * <pre>
 * begin {"format":"fedsllm-project", …}
 * step Move c7
 *   set scenario.clients.c7.position.xM 120.0
 * step Delete c3
 *   remove scenario.clients.c3
 * </pre>
 *
 * Lines that begin with {@code #} are comments.
 *
 * @param begin the project before the first step
 */
public record ProjectScript(Project begin, List<ProjectStep> steps) {
  private static final String BEGIN = "begin ";
  private static final String STEP = "step ";

  public ProjectScript {
    steps = List.copyOf(steps);
  }

  /**
   * The project after every step.
   *
   * @throws IllegalArgumentException if a step does not fit what the ones before it left; the
   *     message names the step
   */
  public Project replay(ProjectStore store) {
    Changes changes = new Changes(store);
    Project project = begin;
    for (int i = 0; i < steps.size(); i++) {
      try {
        project = changes.apply(project, steps.get(i).changes());
      } catch (IllegalArgumentException | ProjectFormatException e) {
        throw new IllegalArgumentException(
            "Step %d (%s) cannot be done: %s".formatted(i + 1, steps.get(i).name(), e.getMessage()),
            e);
      }
    }
    return project;
  }

  /** The text that {@link #parse} reads; equal scripts give equal text. */
  public String format(ProjectStore store) {
    StringBuilder text = new StringBuilder();
    text.append(
        "# A FedsLLM project, step by step. Rebuild it by: fedsllm replay THIS --out PROJECT\n");
    text.append(BEGIN).append(store.formatOnOneLine(begin)).append('\n');
    for (ProjectStep step : steps) {
      text.append(STEP).append(step.name()).append('\n');
      step.changes().forEach(change -> text.append("  ").append(change).append('\n'));
    }
    return text.toString();
  }

  /**
   * The script that {@code text} spells; {@code source} names it in errors.
   *
   * @throws IllegalArgumentException if it is none; the message names the line
   */
  public static ProjectScript parse(String text, String source, ProjectStore store) {
    Project begin = null;
    List<ProjectStep> steps = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = line.strip();
      try {
        if (said.isEmpty() || said.startsWith("#")) {
          continue;
        }
        if (begin == null) {
          begin = begin(said, store);
        } else if (said.startsWith(STEP)) {
          steps.add(new ProjectStep(said.substring(STEP.length()).strip(), List.of()));
        } else {
          addToLast(steps, Change.parse(said));
        }
      } catch (IllegalArgumentException | ProjectFormatException e) {
        throw new IllegalArgumentException(
            "%s, line %d: %s".formatted(source, number, e.getMessage()), e);
      }
    }
    if (begin == null) {
      throw new IllegalArgumentException(
          source + " has no line that begins a project. It was cut off, or is no script.");
    }
    return new ProjectScript(begin, steps);
  }

  private static Project begin(String line, ProjectStore store) throws ProjectFormatException {
    if (!line.startsWith(BEGIN)) {
      throw new IllegalArgumentException(
          "a script starts with \"begin\" and the first project. This is no script.");
    }
    return store.parse(line.substring(BEGIN.length()), "the first project");
  }

  private static void addToLast(List<ProjectStep> steps, Change change) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a change stands before the first \"step\". Name a step.");
    }
    ProjectStep last = steps.remove(steps.size() - 1);
    List<Change> changes = new ArrayList<>(last.changes());
    changes.add(change);
    steps.add(new ProjectStep(last.name(), changes));
  }
}
