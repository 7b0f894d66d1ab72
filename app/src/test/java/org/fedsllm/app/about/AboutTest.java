package org.fedsllm.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AboutTest {

  @Test
  void everyLibraryHasALicenceAndAHome() {
    assertThat(Library.all())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            library -> {
              assertThat(library.name()).isNotBlank();
              assertThat(library.licence()).isNotBlank();
              assertThat(library.home()).startsWith("https://");
            })
        .extracting(Library::name)
        .contains("JFreeChart", "PyTorch", "Deep Java Library (DJL)");
  }

  @Test
  void theCitationNamesThePaperAndTheVersion() {
    assertThat(Citation.bibtex("1.2.3"))
        .contains("eprint        = {2407.09250}", "version = {1.2.3}")
        .satisfies(
            text ->
                assertThat(text.chars().filter(c -> c == '{').count())
                    .isEqualTo(text.chars().filter(c -> c == '}').count()));
  }
}
