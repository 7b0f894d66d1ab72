package org.fedsllm.training.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Corpus BLEU (Papineni et al. 2002) as sacrebleu computes it by default (Post 2018): runs of up to
 * four words, closest reference length, smoothing {@code exp} (the one of {@code mteval-v13a.pl}).
 * With {@link WordSplit#MTEVAL_13A} its signature is {@code case:mixed|eff:no|tok:13a|smooth:exp}.
 */
public final class Bleu {
  private static final int LONGEST = 4;
  private static final double PERCENT = 100;

  private final WordSplit split;
  private final long[] matched = new long[LONGEST];
  private final long[] total = new long[LONGEST];
  private long hypothesisWords;
  private long referenceWords;

  private Bleu(WordSplit split) {
    this.split = split;
  }

  /** The score of a whole corpus, 0 … 100. An empty corpus, or one without a match, scores 0. */
  public static double percent(List<Segment> corpus, WordSplit split) {
    Bleu bleu = new Bleu(split);
    corpus.forEach(bleu::add);
    return bleu.percent();
  }

  private void add(Segment segment) {
    List<String> hypothesis = split.words(segment.hypothesis());
    List<List<String>> references = segment.references().stream().map(split::words).toList();
    Map<List<String>, Integer> clip = Ngrams.most(references, LONGEST);
    Ngrams.count(hypothesis, LONGEST)
        .forEach(
            (run, times) -> matched[run.size() - 1] += Math.min(times, clip.getOrDefault(run, 0)));
    for (int order = 1; order <= LONGEST; order++) {
      total[order - 1] += Ngrams.runs(hypothesis.size(), order);
    }
    hypothesisWords += hypothesis.size();
    referenceWords += closestLength(references, hypothesis.size());
  }

  /** Of two equally close lengths the shorter. */
  private static int closestLength(List<List<String>> references, int words) {
    return references.stream()
        .map(List::size)
        .min(
            Comparator.<Integer>comparingInt(length -> Math.abs(length - words))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private double percent() {
    // Without a single common word smoothing would make a score out of nothing.
    if (matched[0] == 0 || total[LONGEST - 1] == 0) {
      return 0;
    }
    double logs = 0;
    double smoothing = 1;
    for (int order = 0; order < LONGEST; order++) {
      double hits = matched[order];
      if (hits == 0) {
        smoothing *= 2;
        hits = 1 / smoothing;
      }
      logs += Math.log(hits / total[order]);
    }
    return PERCENT * brevityPenalty() * Math.exp(logs / LONGEST);
  }

  private double brevityPenalty() {
    return hypothesisWords >= referenceWords
        ? 1
        : Math.exp(1 - (double) referenceWords / hypothesisWords);
  }
}
