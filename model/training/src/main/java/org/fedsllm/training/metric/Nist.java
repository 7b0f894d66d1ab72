package org.fedsllm.training.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The NIST score (Doddington 2002) by the definition of {@code mteval-v13a.pl}: runs of up to five
 * words, each weighted by what the references say it tells, matches clipped by the reference that
 * has most of them, and a penalty for texts shorter than the mean reference.
 */
public final class Nist {
  private static final int LONGEST = 5;

  /** Makes the penalty 1/2 where the hypotheses have 2/3 of the references' words. */
  private static final double PENALTY = Math.log(2) / Math.pow(Math.log(1.5), 2);

  private Nist() {}

  /** The score of a whole corpus; 0 or above, without an upper end. */
  public static double score(List<Segment> corpus, WordSplit split) {
    List<Words> segments = corpus.stream().map(segment -> Words.of(segment, split)).toList();
    Map<List<String>, Double> information = information(segments);
    double[] gained = new double[LONGEST];
    long[] total = new long[LONGEST];
    double hypothesisWords = 0;
    double referenceWords = 0;
    for (Words segment : segments) {
      Map<List<String>, Integer> clip = Ngrams.most(segment.references(), LONGEST);
      Ngrams.count(segment.hypothesis(), LONGEST)
          .forEach(
              (run, times) -> {
                if (clip.containsKey(run)) {
                  gained[run.size() - 1] += information.get(run) * Math.min(times, clip.get(run));
                }
              });
      for (int order = 1; order <= LONGEST; order++) {
        total[order - 1] += Ngrams.runs(segment.hypothesis().size(), order);
      }
      hypothesisWords += segment.hypothesis().size();
      referenceWords += segment.references().stream().mapToInt(List::size).average().orElseThrow();
    }
    double score = 0;
    for (int order = 0; order < LONGEST; order++) {
      score += gained[order] / Math.max(1, total[order]);
    }
    return score * penalty(hypothesisWords / referenceWords);
  }

  /** log2 of how much likelier the last word is after those before it than the run itself. */
  private static Map<List<String>, Double> information(List<Words> segments) {
    Map<List<String>, Integer> counts = new HashMap<>();
    int words = 0;
    for (Words segment : segments) {
      for (List<String> reference : segment.references()) {
        Ngrams.count(reference, LONGEST)
            .forEach((run, times) -> counts.merge(run, times, Integer::sum));
        words += reference.size();
      }
    }
    Map<List<String>, Double> information = new HashMap<>();
    for (Map.Entry<List<String>, Integer> entry : counts.entrySet()) {
      List<String> run = entry.getKey();
      double before = run.size() == 1 ? words : counts.get(run.subList(0, run.size() - 1));
      information.put(run, Math.log(before / entry.getValue()) / Math.log(2));
    }
    return information;
  }

  private static double penalty(double ratio) {
    if (ratio >= 1) {
      return 1;
    }
    return ratio > 0 ? Math.exp(-PENALTY * Math.pow(Math.log(ratio), 2)) : 0;
  }

  private record Words(List<String> hypothesis, List<List<String>> references) {
    static Words of(Segment segment, WordSplit split) {
      List<List<String>> references = new ArrayList<>();
      segment.references().forEach(reference -> references.add(split.words(reference)));
      return new Words(split.words(segment.hypothesis()), references);
    }
  }
}
