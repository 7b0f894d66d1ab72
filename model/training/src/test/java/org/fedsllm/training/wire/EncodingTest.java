package org.fedsllm.training.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.wire.Message.Kind;
import org.junit.jupiter.api.Test;

class EncodingTest {

  @Test
  void adapterValuesTakeFourBytesEachAndComeBackAsTheyWere() {
    float[] values = {0, -0f, 1.5f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY};
    Codec codec = Codecs.adapter(32);
    Message message = codec.encode(Kind.ADAPTER_UP, values, values.length);
    assertThat(message.bytes()).isEqualTo(4 * values.length);
    assertThat(codec.decode(message)).containsExactly(values);
  }

  @Test
  void labelsTakeFourBytesEachAndComeBackAsTheyWere() {
    List<TokenSequence> labels =
        List.of(
            TokenSequence.plain(0, 1, 2047),
            new TokenSequence(
                new long[] {50_256, 128_255, TokenSequence.ID_LIMIT - 1},
                new boolean[] {false, false, true},
                new boolean[] {true, true, false}));
    Message message = Encoding.labels(labels);
    assertThat(message.shape()).containsExactly(2, 3);
    assertThat(message.bytes()).isEqualTo(4 * 6);
    assertThat(Encoding.labels(message)).isEqualTo(labels);
  }

  @Test
  void valuesAreLittleEndianOnEveryMachine() {
    Message message = Encoding.labels(List.of(TokenSequence.plain(7, 258)));
    assertThat(message.payload()).endsWith(2, 1, 0, 0);
  }

  @Test
  void flagsOfALabelLieAboveItsId() {
    Message message = Encoding.labels(List.of(TokenSequence.plain(258, 0)));
    int notCountedAndStart = 0b1100_0000;
    assertThat(message.payload()).startsWith(2, 1, 0, notCountedAndStart);
  }

  @Test
  void eachKindOfMessageIsCountedOnItsOwnLink() {
    Air air = new Air();
    int bytes = 1;
    for (Kind kind : Kind.values()) {
      air.carry(new Message(kind, new long[] {bytes}, new byte[bytes]));
      bytes *= 10;
    }
    assertThat(air.takeCount())
        .isEqualTo(new LinkBytes(1, 10, 100, 1000, 10_000, 100_000, 1_000_000));
    assertThat(air.takeCount()).as("a count is taken once").isEqualTo(LinkBytes.NONE);
  }
}
