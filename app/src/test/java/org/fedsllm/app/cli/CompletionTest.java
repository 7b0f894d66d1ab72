package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.cli.Terminal.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  @TempDir Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void bashCompletesCommandsOptionsAndTheirValues() throws IOException, InterruptedException {
    assertThat(completed("fedsllm", "op")).containsExactly("optimize");
    assertThat(completed("fedsllm", "optimize", "--jso")).containsExactly("--json");
    assertThat(completed("fedsllm", "place", "--shape", "cl")).containsExactly("clusters");
    assertThat(completed("fedsllm", "plugin", "ch")).containsExactly("check");
  }

  @Test
  void fishKnowsEveryCommand() {
    Printed printed = Terminal.run("completion", "fish");

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.out())
        .contains("-n '__fish_use_subcommand' -a optimize -d 'Plan a project")
        .contains("-n '__fish_seen_subcommand_from place' -l shape -x -a 'disc square grid")
        .contains("__fish_seen_subcommand_from plugin; and __fish_seen_subcommand_from check")
        .doesNotContain("${");
  }

  /**
   * What bash offers for the last of {@code words}, with the script that is printed for it. {@code
   * compopt} would refuse to be called by anything but a key.
   */
  private List<String> completed(String... words) throws IOException, InterruptedException {
    Path script =
        Files.writeString(folder.resolve("fedsllm"), Terminal.run("completion", "bash").out());
    String line = String.join(" ", words);
    String ask =
        """
        compopt() { true; }
        source '%s'
        COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; COMP_POINT=%d
        $(complete -p fedsllm | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        printf '%%s\\n' "${COMPREPLY[@]}" | sed 's/ *$//'
        """
            .formatted(script, line, words.length - 1, line, line.length());
    Process bash = new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }
}
