package org.fedsllm.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Beam search: of all one-token extensions of the kept texts the likeliest are kept, until no kept
 * one can still overtake the best that has ended. A text scores its log probability divided by its
 * added tokens, the end among them, to the power of the length penalty (as Hugging Face
 * transformers). Deterministic.
 */
final class BeamSearch {
  private final NextTokens model;
  private final long end;
  private final BeamDecoding spec;

  /** A text that still grows. */
  private record Beam(long[] ids, double logProbability) {
    Beam with(long token, double logProbabilityOfToken) {
      long[] longer = Arrays.copyOf(ids, ids.length + 1);
      longer[ids.length] = token;
      return new Beam(longer, logProbability + logProbabilityOfToken);
    }
  }

  /** A text that has ended. */
  private record Ended(long[] ids, double score) {}

  /**
   * @param end the token that ends a text
   */
  BeamSearch(NextTokens model, long end, BeamDecoding spec) {
    this.model = model;
    this.end = end;
    this.spec = spec;
  }

  /** The tokens that follow {@code prompt}, without the end. */
  long[] continuation(long[] prompt) {
    List<Beam> beams = List.of(new Beam(prompt, 0));
    Ended best = new Ended(prompt, Double.NEGATIVE_INFINITY);
    for (int added = 1; added <= spec.tokens(); added++) {
      List<Beam> growing = new ArrayList<>();
      int rank = 0;
      for (Beam candidate : extensions(beams)) {
        boolean ends = candidate.ids()[candidate.ids().length - 1] == end;
        if (!ends && growing.size() < spec.beams()) {
          growing.add(candidate);
        } else if (ends && rank < spec.beams()) {
          best = better(best, candidate, added, candidate.ids().length - 1);
        }
        rank++;
      }
      beams = growing;
      if (best.score() >= score(beams.get(0).logProbability(), spec.tokens())) {
        break;
      }
      if (added == spec.tokens()) {
        best = better(best, beams.get(0), added, beams.get(0).ids().length);
      }
    }
    return Arrays.copyOfRange(best.ids(), prompt.length, best.ids().length);
  }

  private Ended better(Ended best, Beam candidate, int added, int length) {
    double score = score(candidate.logProbability(), added);
    return score > best.score() ? new Ended(Arrays.copyOf(candidate.ids(), length), score) : best;
  }

  /** Log probabilities only fall, so the score at full length bounds what a beam can reach. */
  private double score(double logProbability, int added) {
    return logProbability / Math.pow(added, spec.lengthPenalty());
  }

  /** Enough extensions to keep all beams though each may end, the likeliest first. */
  private List<Beam> extensions(List<Beam> beams) {
    float[][] logits = model.logits(beams.stream().map(Beam::ids).toList());
    List<Beam> extensions = new ArrayList<>();
    for (int b = 0; b < beams.size(); b++) {
      double normaliser = logSumExp(logits[b]);
      for (int token : likeliest(logits[b], spec.beams() + 1)) {
        extensions.add(beams.get(b).with(token, logits[b][token] - normaliser));
      }
    }
    extensions.sort(Comparator.comparingDouble(Beam::logProbability).reversed());
    return extensions;
  }

  /** The tokens of the largest logits; of equal ones those with the smaller id. */
  private static List<Integer> likeliest(float[] logits, int count) {
    Comparator<Integer> byLogit = Comparator.comparingDouble(token -> logits[token]);
    PriorityQueue<Integer> kept =
        new PriorityQueue<>(byLogit.thenComparing(Comparator.reverseOrder()));
    for (int token = 0; token < logits.length; token++) {
      if (kept.size() < count || logits[token] > logits[kept.element()]) {
        kept.add(token);
        if (kept.size() > count) {
          kept.remove();
        }
      }
    }
    return kept.stream().sorted().toList();
  }

  private static double logSumExp(float[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - largest);
    }
    return largest + Math.log(sum);
  }
}
