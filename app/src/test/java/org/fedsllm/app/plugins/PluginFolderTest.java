package org.fedsllm.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PluginFolderTest {
  private static final Path HOME = Path.of("home");

  @Test
  void followsXdgOnLinux() {
    assertThat(PluginFolder.usual(Map.of(), "Linux", HOME))
        .isEqualTo(Path.of("home/.local/share/fedsllm/plugins"));
    assertThat(PluginFolder.usual(Map.of("XDG_DATA_HOME", "xdg"), "Linux", HOME))
        .isEqualTo(Path.of("xdg/fedsllm/plugins"));
  }

  @Test
  void followsTheConventionsOfMacAndWindows() {
    assertThat(PluginFolder.usual(Map.of(), "Mac OS X", HOME))
        .isEqualTo(Path.of("home/Library/Application Support/fedsllm/plugins"));
    assertThat(PluginFolder.usual(Map.of("APPDATA", "roaming"), "Windows 11", HOME))
        .isEqualTo(Path.of("roaming/fedsllm/plugins"));
  }
}
