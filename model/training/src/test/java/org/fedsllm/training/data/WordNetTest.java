package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordNetTest {
  private static final int SYNSETS_OF_WORDNET_3_1 = 117_791;

  private final List<Gloss> glosses = WordNet.glosses(WordNet.domains());

  @Test
  void everySynsetHasItsGlossInOneOfTheDomains() {
    assertThat(glosses).hasSize(SYNSETS_OF_WORDNET_3_1);
    Set<String> domains = glosses.stream().map(Gloss::domain).collect(Collectors.toSet());
    assertThat(domains).isEqualTo(new HashSet<>(WordNet.domains()));
    assertThat(glosses).allSatisfy(gloss -> assertThat(gloss.definition()).isNotBlank());
  }

  @Test
  void glossesReadAsText() {
    assertThat(glosses)
        .filteredOn(gloss -> gloss.word().equals("palm oil"))
        .singleElement()
        .satisfies(
            gloss -> {
              assertThat(gloss.domain()).isEqualTo("noun.food");
              assertThat(gloss.text()).startsWith("palm oil: ");
            });
  }

  @Test
  void wordsCarryNoMarkup() {
    assertThat(glosses).noneMatch(gloss -> gloss.word().matches(".*(_|\\((a|p|ip)\\)).*"));
  }
}
