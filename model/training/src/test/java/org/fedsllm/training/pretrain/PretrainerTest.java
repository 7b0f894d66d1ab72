package org.fedsllm.training.pretrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.checkpoint.HuggingFaceDirectory;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.WordNet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainerTest {
  private static final TransformerSpec TINY =
      new TransformerSpec(ModelFamily.GPT2, 2, 16, 2, 2, 8, 32, 300, 32);
  private static final int STEPS = 120;

  @TempDir private static Path folder;
  private static final List<Double> LOSSES = new ArrayList<>();

  @BeforeAll
  static void pretrainTwice() throws IOException {
    for (String name : List.of("first", "second")) {
      new Pretrainer(spec()).run(folder.resolve(name), (step, steps, loss) -> LOSSES.add(loss));
    }
  }

  /** Two small domains are enough to see it learn. */
  private static PretrainingSpec spec() {
    Set<String> heldOut = new HashSet<>(WordNet.domains());
    heldOut.removeAll(Set.of("noun.feeling", "verb.weather"));
    return new PretrainingSpec(TINY, heldOut, 3, STEPS, 8, 1e-2);
  }

  @Test
  void lossFallsBelowThatOfGuessing() {
    double guessing = Math.log(TINY.vocabularySize());
    assertThat(LOSSES.get(0)).isLessThan(guessing);
    assertThat(LOSSES.get(1)).isLessThan(LOSSES.get(0));
  }

  @Test
  void sameSpecificationWritesTheSameFiles() throws IOException {
    for (String file : List.of("config.json", "tokenizer.json", "model.safetensors")) {
      assertThat(Files.readAllBytes(folder.resolve("first").resolve(file)))
          .as(file)
          .isEqualTo(Files.readAllBytes(folder.resolve("second").resolve(file)));
    }
  }

  @Test
  void filesLoadAsAHuggingFaceModel() {
    try (LanguageModel model =
        LanguageModel.load(new HuggingFaceDirectory(folder.resolve("first")))) {
      assertThat(model.spec()).isEqualTo(TINY);
      String text = "joy: the emotion of great happiness; naïve café — 7 °C λ∇²";
      long[] ids = model.tokenizer().encode(text);
      assertThat(LongStream.of(ids).max().orElseThrow()).isLessThan(TINY.vocabularySize());
      assertThat(model.tokenizer().decode(ids)).isEqualTo(text);
    }
  }
}
