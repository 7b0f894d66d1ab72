package org.fedsllm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemAppearanceTest {

  @Test
  void readsTheAnswersOfTheThreeSystems() {
    assertThat(SystemAppearance.interpret("'prefer-dark'\n", 0)).contains(Appearance.DARK);
    assertThat(SystemAppearance.interpret("'default'\n", 0)).contains(Appearance.LIGHT);
    assertThat(SystemAppearance.interpret("Dark\n", 0)).contains(Appearance.DARK);
    assertThat(SystemAppearance.interpret("  AppsUseLightTheme  REG_DWORD  0x0", 0))
        .contains(Appearance.DARK);
    assertThat(SystemAppearance.interpret("  AppsUseLightTheme  REG_DWORD  0x1", 0))
        .contains(Appearance.LIGHT);
  }

  @Test
  void aRefusalIsNoAnswer() {
    assertThat(SystemAppearance.interpret("No such schema", 1)).isEmpty();
  }

  @Test
  void everySystemIsAskedInItsOwnWay() {
    assertThat(SystemAppearance.question("Windows 11")).startsWith("reg");
    assertThat(SystemAppearance.question("Mac OS X")).startsWith("defaults");
    assertThat(SystemAppearance.question("Linux")).startsWith("gsettings");
  }
}
