package org.fedsllm.app.manager;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DesktopFolderTest {
  @Test
  void everySystemHasItsCommand() {
    assertThat(DesktopFolder.command("Linux")).isEqualTo("xdg-open");
    assertThat(DesktopFolder.command("Mac OS X")).isEqualTo("open");
    assertThat(DesktopFolder.command("Windows 11")).isEqualTo("explorer");
  }
}
