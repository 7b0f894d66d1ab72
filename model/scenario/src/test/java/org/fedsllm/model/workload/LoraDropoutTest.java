package org.fedsllm.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoraDropoutTest {
  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  @Test
  void noDropoutIsLeftOutOfFilesAndReadBack() throws JsonProcessingException {
    LoraSpec plain = new LoraSpec(4, 8, Set.of(Projection.QUERY_KEY_VALUE));
    String text = json.writeValueAsString(plain);
    assertThat(text).doesNotContain("dropout");
    assertThat(json.readValue(text, LoraSpec.class)).isEqualTo(plain);
  }

  @Test
  void dropoutIsKeptInFilesAndByOtherRanks() throws JsonProcessingException {
    LoraSpec dropping = new LoraSpec(4, 8, Set.of(Projection.QUERY_KEY_VALUE), 0.05);
    String text = json.writeValueAsString(dropping);
    assertThat(json.readValue(text, LoraSpec.class)).isEqualTo(dropping);
    assertThat(dropping.withRank(8).dropout()).isEqualTo(0.05);
  }

  @Test
  void dropoutOfEverythingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoraSpec(4, 8, Set.of(Projection.QUERY_KEY_VALUE), 1.0))
        .withMessageContainingAll("dropout (1.0)", "below 1");
  }
}
