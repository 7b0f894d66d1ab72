package org.fedsllm.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectScriptTest {
  private final ProjectStore store = new ProjectStore();
  private Project begin;
  private ProjectScript script;

  @BeforeEach
  void write() throws IOException {
    begin = store.load(Path.of("..", "..", "sample-projects", "quickstart.fedsllm"));
    script =
        new ProjectScript(
            begin,
            List.of(
                step("Move c7", "set scenario.clients.c7.position.xM 120.0"),
                step("Delete c3", "remove scenario.clients.c3"),
                step("Rename", "set name \"two \\\"words\\\"\"")));
  }

  @Test
  void textRebuildsTheProject() {
    String text = script.format(store);

    ProjectScript read = ProjectScript.parse(text, "mine.steps", store);

    assertThat(read).isEqualTo(script);
    Project project = read.replay(store);
    assertThat(project.name()).isEqualTo("two \"words\"");
    assertThat(project.scenario().clients()).hasSize(7);
    assertThat(project.scenario().client("c7").orElseThrow().position().xM()).isEqualTo(120);
  }

  @Test
  void stepThatDoesNotFitIsNamed() {
    ProjectScript broken =
        new ProjectScript(begin, List.of(step("Move c9", "set scenario.clients.c9.position.xM 1")));

    assertThatThrownBy(() -> broken.replay(store))
        .hasMessageStartingWith("Step 1 (Move c9) cannot be done: There is no c9");
  }

  @Test
  void badLineIsNamed() {
    String text = script.format(store).replace("remove scenario.clients.c3", "drop c3");

    assertThatThrownBy(() -> ProjectScript.parse(text, "mine.steps", store))
        .hasMessage(
            "mine.steps, line 6: \"drop c3\" is no change. Write \"set PATH VALUE\", \"append PATH VALUE\" or \"remove PATH\".");
    assertThatThrownBy(() -> ProjectScript.parse("# nothing\n", "mine.steps", store))
        .hasMessageContaining("no line that begins a project");
    assertThatThrownBy(() -> ProjectScript.parse("step x\n", "mine.steps", store))
        .hasMessageContaining("line 1: a script starts with \"begin\"");
  }

  private static ProjectStep step(String name, String change) {
    return new ProjectStep(name, List.of(Change.parse(change)));
  }
}
