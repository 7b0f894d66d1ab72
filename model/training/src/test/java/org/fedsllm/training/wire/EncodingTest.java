package org.fedsllm.training.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.training.wire.Message.Kind;
import org.junit.jupiter.api.Test;

class EncodingTest {

  @Test
  void adapterValuesTakeFourBytesEachAndComeBackAsTheyWere() {
    float[] values = {0, -0f, 1.5f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY};
    Message message = Encoding.adapter(Kind.ADAPTER_UP, values);
    assertThat(message.bytes()).isEqualTo(4 * values.length);
    assertThat(Encoding.adapter(message)).containsExactly(values);
  }

  @Test
  void labelsTakeFourBytesEachAndComeBackAsTheyWere() {
    long[] ids = {0, 1, 2047, 50_256, 128_255, 3};
    Message message = Encoding.labels(ids, 2);
    assertThat(message.shape()).containsExactly(2, 3);
    assertThat(message.bytes()).isEqualTo(4 * ids.length);
    assertThat(Encoding.labels(message)).containsExactly(ids);
  }

  @Test
  void valuesAreLittleEndianOnEveryMachine() {
    assertThat(Encoding.labels(new long[] {258}, 1).payload()).containsExactly(2, 1, 0, 0);
  }

  @Test
  void eachKindOfMessageIsCountedOnItsOwnLink() {
    Air air = new Air();
    int bytes = 1;
    for (Kind kind : Kind.values()) {
      air.carry(new Message(kind, new long[] {bytes}, new byte[bytes]));
      bytes *= 10;
    }
    assertThat(air.takeCount()).isEqualTo(new LinkBytes(1, 10, 100, 1000, 10_000));
    assertThat(air.takeCount()).as("a count is taken once").isEqualTo(LinkBytes.NONE);
  }
}
