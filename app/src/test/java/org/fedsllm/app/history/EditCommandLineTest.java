package org.fedsllm.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.history.Change;
import org.junit.jupiter.api.Test;

class EditCommandLineTest {

  @Test
  void changesAndOddFileNamesAreQuotedForTheShell() {
    assertThat(
            EditCommandLine.of(Path.of("my cell's.fedsllm"), List.of(Change.parse("set seed 7"))))
        .isEqualTo("fedsllm edit 'my cell'\\''s.fedsllm' 'set seed 7'");
  }

  @Test
  void aProjectWithoutAFileHasAPlaceholder() {
    assertThat(
            EditCommandLine.of(
                null,
                List.of(Change.parse("remove scenario.clients.c3"), Change.parse("set seed 1"))))
        .isEqualTo("fedsllm edit PROJECT.fedsllm 'remove scenario.clients.c3' 'set seed 1'");
  }
}
