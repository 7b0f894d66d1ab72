package org.fedsllm.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RunRecordTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As version 0.1.0 wrote it. */
  private static final String OLD =
      """
      {"project":"cell","provenance":{"workbenchVersion":"0.1.0","java":"17","operatingSystem":"Linux",
      "seed":1,"intraOpThreads":2,"projectSha256":"ab","startedAt":"2026-11-22T10:00:00Z"},
      "runs":[{"plan":"exact","localIterations":1,"localAccuracy":0.5,"plannedRoundS":1.5,"plannedTotalS":9.0,
      "origin":"trained","end":"finished","rounds":[{"round":0,"localIterations":0,"simulatedS":0.0,"wallS":0.0,
      "trainingLoss":"NaN","evaluationLoss":5.5,"clientEvaluationLoss":[5.5],
      "bytes":{"activationsUp":0,"labelsUp":0,"gradientsDown":0,"adaptersUp":0,"adaptersDown":0}}]}]}
      """;

  @Test
  void runsOfTheFirstVersionAreStillRead() throws IOException {
    RunRecord run = JSON.readValue(OLD, RunRecord.class);
    assertThat(run.main().finished()).isTrue();
    assertThat(run.main().explanation()).isNull();
    assertThat(run.resumes()).isNull();
    assertThat(run.main().first().bytes()).isEqualTo(LinkBytes.NONE);
  }

  @Test
  void linkToTheResumedRunComesBack() throws IOException {
    RunRecord old = JSON.readValue(OLD, RunRecord.class);
    ResumedRun link = new ResumedRun("runs/1", "2026-11-22T10:00:00Z", 3);
    RunRecord linked =
        new RunRecord(old.project(), old.provenance(), old.runs(), "projects", link, null);
    RunRecord read = JSON.readValue(JSON.writeValueAsString(linked), RunRecord.class);
    assertThat(read).isEqualTo(linked);
    assertThat(JSON.writeValueAsString(old)).doesNotContain("resumes", "explanation");
  }
}
