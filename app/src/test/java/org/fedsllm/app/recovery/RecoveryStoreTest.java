package org.fedsllm.app.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.app.testing.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryStoreTest {
  private static final Instant THEN = Instant.parse("2026-11-22T16:42:10Z");
  private static final Clock CLOCK = Clock.fixed(THEN, ZoneOffset.UTC);

  @TempDir Path home;

  private Path folder() {
    return home.resolve("state").resolve("recovery");
  }

  private RecoveryStore window() {
    return new RecoveryStore(folder(), CLOCK);
  }

  private static UnsavedState state(int clients) {
    return new UnsavedState(
        Projects.ofClients(clients), Optional.of(Path.of("mine.fedsllm").toAbsolutePath()));
  }

  @Test
  void whatAWindowLeavesBehindIsFoundByTheNext() throws IOException {
    try (RecoveryStore crashed = window()) {
      crashed.keep(state(3));
      crashed.keep(state(2));
    }
    assertThat(window().leftBehind())
        .singleElement()
        .satisfies(edits -> assertThat(edits.state()).isEqualTo(state(2)))
        .satisfies(edits -> assertThat(edits.savedAt()).isEqualTo(THEN));
  }

  @Test
  void theEditsOfALivingWindowAreNotOffered() throws IOException {
    try (RecoveryStore living = window()) {
      living.keep(state(2));
      assertThat(window().leftBehind()).isEmpty();
    }
  }

  @Test
  void savedEditsLeaveNothing() throws IOException {
    try (RecoveryStore window = window()) {
      window.keep(state(2));
      window.drop();
    }
    assertThat(folder()).isEmptyDirectory();
  }

  @Test
  void aWindowWithoutEditsTouchesNothing() throws IOException {
    try (RecoveryStore window = window()) {
      window.drop();
      assertThat(window.leftBehind()).isEmpty();
    }
    assertThat(folder()).doesNotExist();
  }

  @Test
  void editsAreTakenByOneWindowAndSurviveItsCrashToo() throws IOException {
    try (RecoveryStore crashed = window()) {
      crashed.keep(state(2));
    }
    LeftBehind edits = window().leftBehind().get(0);
    try (RecoveryStore first = window();
        RecoveryStore second = window()) {
      assertThat(first.take(edits)).isTrue();
      assertThat(second.take(edits)).isFalse();
      assertThat(second.leftBehind()).isEmpty();
    }
    assertThat(window().leftBehind()).extracting(LeftBehind::state).containsExactly(state(2));
  }

  @Test
  void discardedEditsAreGone() throws IOException {
    try (RecoveryStore crashed = window()) {
      crashed.keep(state(2));
    }
    RecoveryStore next = window();
    next.discard(next.leftBehind().get(0));
    assertThat(folder()).isEmptyDirectory();
  }

  @Test
  void aFileThatCannotBeReadIsLeftAloneAndHidesNoOther() throws IOException {
    try (RecoveryStore crashed = window()) {
      crashed.keep(state(2));
    }
    Path broken = folder().resolve("window-broken.recovery");
    Files.writeString(broken, "{\"version\": 1, \"proj");
    assertThat(window().leftBehind()).hasSize(1);
    assertThat(broken).exists();
  }

  @Test
  void wordsTellTheDayWhereItWasAnother() {
    LeftBehind edits = new LeftBehind(home, state(2), THEN);
    assertThat(edits.words(THEN, ZoneOffset.UTC)).isEqualTo("cell from 16:42");
    assertThat(edits.words(THEN.plusSeconds(86_400), ZoneOffset.UTC))
        .isEqualTo("cell from 22 Nov 16:42");
  }

  @Test
  void theFolderIsThatOfTheSystemForState() {
    Path user = Path.of("home", "user");
    assertThat(StateFolder.recovery(Map.of(), "Linux", user))
        .isEqualTo(user.resolve(Path.of(".local", "state", "fedsllm", "recovery")));
    assertThat(StateFolder.recovery(Map.of("XDG_STATE_HOME", "state"), "Linux", user))
        .isEqualTo(Path.of("state", "fedsllm", "recovery"));
    assertThat(StateFolder.recovery(Map.of(), "Mac OS X", user))
        .isEqualTo(user.resolve(Path.of("Library", "Application Support", "fedsllm", "recovery")));
    assertThat(StateFolder.recovery(Map.of("LOCALAPPDATA", "local"), "Windows 11", user))
        .isEqualTo(Path.of("local", "fedsllm", "recovery"));
  }
}
