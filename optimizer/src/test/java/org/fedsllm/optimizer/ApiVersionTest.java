package org.fedsllm.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ApiVersionTest {
  private final ApiVersion api = new ApiVersion(2, 3);

  @Test
  void servesWhatWasBuiltForTheSameOrAnEarlierMinor() {
    assertThat(api.serves(ApiVersion.parse("2.3"))).isTrue();
    assertThat(api.serves(ApiVersion.parse("2.0.7"))).isTrue();
    assertThat(api.serves(ApiVersion.parse("2.4"))).isFalse();
  }

  @Test
  void servesNoOtherMajor() {
    assertThat(api.serves(ApiVersion.parse("1.3"))).isFalse();
    assertThat(api.serves(ApiVersion.parse("3.0"))).isFalse();
  }

  @Test
  void aWordIsNoVersion() {
    assertThatThrownBy(() -> ApiVersion.parse("latest"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The API version (latest) must be two numbers with a dot, such as 1.0.");
  }
}
