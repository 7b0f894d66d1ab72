package org.fedsllm.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPathTest {
  @Property
  void anyKeysAreFoundAgain(@ForAll @Size(min = 1, max = 5) List<@NotEmpty String> keys) {
    ProjectPath path = new ProjectPath(keys);

    assertThat(ProjectPath.parse(path.toString())).isEqualTo(path);
  }

  @Test
  void dotsAndBracketsMeanTheSame() {
    assertThat(ProjectPath.parse("scenario.clients[c7].position.xM"))
        .isEqualTo(ProjectPath.parse("scenario.clients.c7.position.xM"));
    assertThat(new ProjectPath(List.of("workload", "designs", "my phone", "rank")))
        .hasToString("workload.designs[\"my phone\"].rank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".a", "a..b", "a b", "a[", "a[]", "a[\"x]", "a]b", "[a]b", "a."})
  void whatIsNoPathIsRefused(String text) {
    assertThatThrownBy(() -> ProjectPath.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scenario.clients.c7.position.xM");
  }
}
