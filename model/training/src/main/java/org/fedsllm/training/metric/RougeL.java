package org.fedsllm.training.metric;

import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * ROUGE-L (Lin 2004): how much of a text and of its reference lie, in order, in their longest
 * common subsequence.
 *
 * @param beta how many times recall weighs as much as precision
 */
public record RougeL(double beta, WordSplit split) {

  /** Recall and precision weigh the same: the F1 that most tools report. */
  public static final double F1 = 1;

  /** As in the COCO caption metrics, which the E2E NLG challenge used. */
  public static final double COCO = 1.2;

  public RougeL {
    Check.positive("beta", beta, "of ROUGE-L", "1 gives F1, 1.2 the COCO captions' form.");
  }

  /** The mean over all segments, 0 … 1. */
  public double mean(List<Segment> corpus) {
    return corpus.stream().mapToDouble(this::score).average().orElse(0);
  }

  /** With several references the best precision and the best recall count, as COCO does. */
  double score(Segment segment) {
    List<String> hypothesis = split.words(segment.hypothesis());
    double precision = 0;
    double recall = 0;
    for (String text : segment.references()) {
      List<String> reference = split.words(text);
      double common = longestCommonSubsequence(hypothesis, reference);
      precision = Math.max(precision, common / Math.max(1, hypothesis.size()));
      recall = Math.max(recall, common / Math.max(1, reference.size()));
    }
    if (precision == 0 || recall == 0) {
      return 0;
    }
    double weight = beta * beta;
    return (1 + weight) * precision * recall / (recall + weight * precision);
  }

  private static int longestCommonSubsequence(List<String> left, List<String> right) {
    int[] above = new int[right.size() + 1];
    for (String word : left) {
      int[] row = new int[right.size() + 1];
      for (int j = 1; j <= right.size(); j++) {
        row[j] = word.equals(right.get(j - 1)) ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
      }
      above = row;
    }
    return above[right.size()];
  }
}
