package org.fedsllm.training.metric;

import java.util.List;

/**
 * How close generated texts are to what people wrote.
 *
 * @param bleu {@link Bleu}, 0 … 100
 * @param nist {@link Nist}
 * @param rougeL {@link RougeL} with the {@link RougeL#COCO} weight, 0 … 1
 * @param texts that were compared
 */
public record TextScores(double bleu, double nist, double rougeL, int texts) {

  /** All three over the same words. */
  public static TextScores of(List<Segment> corpus, WordSplit split) {
    return new TextScores(
        Bleu.percent(corpus, split),
        Nist.score(corpus, split),
        new RougeL(RougeL.COCO, split).mean(corpus),
        corpus.size());
  }
}
