package org.fedsllm.training.pretrain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedsllm.training.pretrain.BytePairVocabulary.Pair;

/**
 * Learns a byte-level byte-pair vocabulary (Sennrich et al. 2016, on GPT-2's byte alphabet): joins
 * the most frequent pair of neighbours again and again.
 *
 * <p>Deterministic: among equally frequent pairs the alphabetically first wins, so the same texts
 * give the same vocabulary whatever their order.
 */
final class BytePairTrainer {
  /** How GPT-2 cuts text into words before it merges; tokens never reach across. */
  private static final Pattern WORD =
      Pattern.compile(
          "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final ByteAlphabet alphabet = new ByteAlphabet();

  /** A distinct word of the corpus, as it is spelt so far. */
  private static final class Word {
    private List<String> symbols;
    private final long count;

    Word(List<String> symbols, long count) {
      this.symbols = symbols;
      this.count = count;
    }
  }

  /**
   * @param size tokens of the vocabulary, at least 257
   * @return fewer tokens than {@code size} only if the texts hold no further pair
   */
  BytePairVocabulary train(Iterable<String> texts, int size) {
    List<Word> words = distinctWords(texts);
    List<String> tokens = new ArrayList<>(List.of(BytePairVocabulary.END_OF_TEXT));
    tokens.addAll(alphabet.all());
    List<Pair> merges = new ArrayList<>();
    Map<Pair, Long> counts = countPairs(words);
    while (tokens.size() < size && !counts.isEmpty()) {
      Pair best = mostFrequent(counts);
      merges.add(best);
      tokens.add(best.joined());
      merge(words, best, counts);
    }
    return new BytePairVocabulary(tokens, merges);
  }

  private List<Word> distinctWords(Iterable<String> texts) {
    Map<String, Long> counts = new TreeMap<>();
    for (String text : texts) {
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        counts.merge(matcher.group(), 1L, Long::sum);
      }
    }
    List<Word> words = new ArrayList<>();
    counts.forEach((word, count) -> words.add(new Word(alphabet.spell(word), count)));
    return words;
  }

  private static Map<Pair, Long> countPairs(List<Word> words) {
    Map<Pair, Long> counts = new HashMap<>();
    words.forEach(word -> count(word, word.count, counts));
    return counts;
  }

  /** Adds {@code weight} for every pair of neighbours in {@code word}; forgets pairs at zero. */
  private static void count(Word word, long weight, Map<Pair, Long> counts) {
    for (int i = 0; i + 1 < word.symbols.size(); i++) {
      Pair pair = new Pair(word.symbols.get(i), word.symbols.get(i + 1));
      counts.merge(pair, weight, (old, more) -> old + more == 0 ? null : old + more);
    }
  }

  private static Pair mostFrequent(Map<Pair, Long> counts) {
    Comparator<Map.Entry<Pair, Long>> byCount = Map.Entry.comparingByValue();
    Comparator<Map.Entry<Pair, Long>> byOrder = Map.Entry.comparingByKey();
    return counts.entrySet().stream()
        .max(byCount.thenComparing(byOrder.reversed()))
        .orElseThrow()
        .getKey();
  }

  private static void merge(List<Word> words, Pair pair, Map<Pair, Long> counts) {
    for (Word word : words) {
      List<String> joined = join(word.symbols, pair);
      if (joined.size() < word.symbols.size()) {
        count(word, -word.count, counts);
        word.symbols = joined;
        count(word, word.count, counts);
      }
    }
  }

  private static List<String> join(List<String> symbols, Pair pair) {
    int first = symbols.indexOf(pair.left());
    if (first < 0) {
      return symbols;
    }
    List<String> joined = new ArrayList<>(symbols.subList(0, first));
    for (int i = first; i < symbols.size(); i++) {
      boolean matches =
          i + 1 < symbols.size()
              && symbols.get(i).equals(pair.left())
              && symbols.get(i + 1).equals(pair.right());
      joined.add(matches ? pair.joined() : symbols.get(i));
      i += matches ? 1 : 0;
    }
    return joined;
  }
}
