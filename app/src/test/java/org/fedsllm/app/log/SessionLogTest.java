package org.fedsllm.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionLogTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T14:03:59.7Z"), ZoneOffset.UTC);

  private final SessionLog log = new SessionLog(CLOCK);

  @Test
  void anEntryIsOneLineWithItsTimeAndItsDetailsBelow() {
    log.done("Saved a.fedsllm.");
    log.failed("Not saved.", new IllegalStateException("disk full"));

    assertThat(log.entries().get(0).text()).isEqualTo("14:03:59\tdone\tSaved a.fedsllm.");
    assertThat(log.entries().get(1).text())
        .startsWith("14:03:59\tfailure\tNot saved.")
        .contains("IllegalStateException: disk full");
  }

  @Test
  void theOldestEntriesAreForgotten() {
    for (int i = 0; i < SessionLog.MOST + 10; i++) {
      log.warn("warning " + i);
    }

    assertThat(log.entries()).hasSize(SessionLog.MOST);
    assertThat(log.entries().get(0).words()).isEqualTo("warning 10");
  }
}
