package org.fedsllm.app.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.guide.GuideBook.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide as it is packed with the program. */
class GuideBookTest {
  private static final long MOST_PICTURE_BYTES = 1_500_000;

  private final GuideBook book = new GuideBook();

  static List<String> pages() throws IOException {
    return new GuideBook().contents().stream().map(Entry::path).toList();
  }

  static List<String> ownPages() throws IOException {
    return pages().stream().filter(path -> path.startsWith("guide/")).toList();
  }

  static Stream<String> places() {
    return Stream.of(PlaceTitles.class.getFields()).map(GuideBookTest::value);
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyPlaceHasItsPage(String place) throws IOException {
    GuidePage page = book.page(GuideBook.pathOf(place));
    assertThat(page.title()).isEqualTo(place);
    assertThat(ownPages()).contains(page.path());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageHasAHeadingAndWords(String path) throws IOException {
    GuidePage page = book.page(path);
    assertThat(page.title()).isNotEqualTo(path);
    assertThat(PlainText.of(page.document())).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("ownPages")
  void everyLinkLeadsSomewhere(String path) throws IOException {
    List<String> lost = new ArrayList<>();
    for (String link : book.page(path).links()) {
      GuideTarget target = GuideTarget.resolve(path, link).orElseThrow();
      boolean found =
          book.has(target.path())
              && (target.anchor().isEmpty()
                  || book.page(target.path()).anchors().contains(target.anchor()));
      if (!found) {
        lost.add(link);
      }
    }
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ownPages")
  void everyPictureIsPacked(String path) throws IOException {
    GuidePage page = book.page(path);
    assertThat(page.pictures().keySet()).containsAll(page.images());
    assertThat(page.pictures().values())
        .allSatisfy(
            picture -> {
              assertThat(picture.widthPx()).isBetween(200, 2000);
              assertThat(picture.heightPx()).isBetween(100, 2000);
            });
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyPlaceIsShownAndItsNumbersNameTheirEquations(String place) throws IOException {
    GuidePage page = book.page(GuideBook.pathOf(place));
    assertThat(page.images()).isNotEmpty();
    assertThat(page.links()).anyMatch(link -> link.matches("\\.\\./EQUATIONS\\.md#eq-\\d+"));
  }

  @Test
  void allPicturesTogetherAreModest() throws IOException {
    long bytes = 0;
    List<String> seen = new ArrayList<>();
    for (String path : ownPages()) {
      for (GuidePicture picture : book.page(path).pictures().values()) {
        if (!seen.contains(picture.url().toString())) {
          seen.add(picture.url().toString());
          bytes += picture.url().openConnection().getContentLengthLong();
        }
      }
    }
    assertThat(bytes).isBetween(1L, MOST_PICTURE_BYTES);
  }

  @Test
  void aPageThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> book.page("guide/nowhere.md"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("guide/nowhere.md");
  }

  @Test
  void linksAreReadFromTheirPage() {
    assertThat(GuideTarget.resolve("guide/plan.md", "../EQUATIONS.md#eq-8"))
        .contains(new GuideTarget("EQUATIONS.md", "eq-8"));
    assertThat(GuideTarget.resolve("guide/plan.md", "place.md"))
        .contains(GuideTarget.of("guide/place.md"));
    assertThat(GuideTarget.resolve("guide/plan.md", "#worth"))
        .contains(new GuideTarget("guide/plan.md", "worth"));
    assertThat(GuideTarget.resolve("guide/plan.md", "../../pom.xml")).isEqualTo(Optional.empty());
    assertThat(GuideTarget.resolve("guide/plan.md", "https://arxiv.org")).isEmpty();
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
