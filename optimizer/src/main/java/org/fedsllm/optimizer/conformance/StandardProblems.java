package org.fedsllm.optimizer.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.random.SeedTree;

/**
 * The problems that every optimizer is tried on: each band regime with each schedule from 1 to 50
 * clients, the edges of what can be modelled, and problems with splits and ranks to choose.
 * Constants as in arXiv 2007.03462; drawn once and for all from a fixed seed.
 */
public final class StandardProblems {
  private static final SeedTree SEEDS = new SeedTree(20_240_709);
  private static final List<Integer> SIZES = List.of(1, 2, 10, 50);
  private static final ConvergenceModel PAPER = new ConvergenceModel(160, 4);
  private static final double BAND_HZ = 1e7;
  private static final double PAYLOAD_BITS = 281_000;

  private StandardProblems() {}

  /** All of them, the regular ones first. */
  public static List<StandardProblem> all() {
    List<StandardProblem> all = new ArrayList<>(regular());
    all.addAll(edges());
    all.addAll(designs());
    return List.copyOf(all);
  }

  /** Mixed clients in every regime, schedule and size. */
  public static List<StandardProblem> regular() {
    List<StandardProblem> problems = new ArrayList<>();
    for (int size : SIZES) {
      for (BandPlan band : bands()) {
        for (Schedule schedule : Schedule.values()) {
          String name =
              "K%d-%s-%s"
                  .formatted(size, band.getClass().getSimpleName(), schedule)
                  .toLowerCase(Locale.ROOT)
                  .replaceFirst("^k", "K");
          problems.add(
              new StandardProblem(
                  name, new DelayProblem(PAPER, schedule, band, mixed(size, name))));
        }
      }
    }
    return problems;
  }

  /** Small problems where something is zero, equal, very small or very large. */
  public static List<StandardProblem> edges() {
    return List.of(
        edge("identical-clients", PAPER, links(5, k -> 2e7), 0.02, PAYLOAD_BITS / 10),
        edge("no-compute", PAPER, links(5, k -> 1e7 * (k + 1)), 0, PAYLOAD_BITS / 10),
        edge("no-adapter", PAPER, links(5, k -> 1e7 * (k + 1)), 0.02, 0),
        edge("mostly-adapter", PAPER, links(5, k -> 1e7 * (k + 1)), 0.02, 1e4 * PAYLOAD_BITS),
        edge("slow-processors", PAPER, links(5, k -> 1e7 * (k + 1)), 100, PAYLOAD_BITS / 10),
        edge("weak-links", PAPER, links(5, k -> 1e3 * (k + 1)), 0.02, PAYLOAD_BITS / 10),
        edge("strong-links", PAPER, links(5, k -> 1e15), 0.02, PAYLOAD_BITS / 10),
        edge(
            "near-and-far", PAPER, links(5, k -> Math.pow(10, 4 + 2 * k)), 0.02, PAYLOAD_BITS / 10),
        edge(
            "many-local-iterations",
            new ConvergenceModel(160, 400),
            links(5, k -> 1e7 * (k + 1)),
            0.02,
            PAYLOAD_BITS / 10),
        edge(
            "few-local-iterations",
            new ConvergenceModel(1, 0.01),
            links(5, k -> 1e7 * (k + 1)),
            0.02,
            PAYLOAD_BITS / 10));
  }

  /** Problems with candidates: split and rank may be chosen, one for all clients or for each. */
  public static List<StandardProblem> designs() {
    return DesignProblems.all();
  }

  private static List<BandPlan> bands() {
    return List.of(
        new BandPlan.Separate(BAND_HZ, BAND_HZ),
        new BandPlan.Pooled(BAND_HZ),
        new BandPlan.Shared(BAND_HZ));
  }

  /** Uniform in the logarithm: the spread of a cell of 500 m and of today's devices. */
  private static ClientLoads mixed(int size, String name) {
    Random chance = SEEDS.stream(name);
    ClientLoads.Builder loads = ClientLoads.builder(size);
    for (int k = 0; k < size; k++) {
      loads
          .compute(k, logUniform(chance, 1e-3, 1e-1), logUniform(chance, 1e-4, 1e-3))
          .mainLink(k, PAYLOAD_BITS, logUniform(chance, 1e6, 1e9))
          .federatedLink(k, PAYLOAD_BITS / 10, logUniform(chance, 1e6, 1e9))
          .downloads(k, logUniform(chance, 1e-5, 1e-4), logUniform(chance, 1e-5, 1e-4));
    }
    return loads.build();
  }

  private static double logUniform(Random chance, double low, double high) {
    return low * Math.pow(high / low, chance.nextDouble());
  }

  private static StandardProblem edge(
      String name,
      ConvergenceModel convergence,
      double[] snrBandwidthHz,
      double computeS,
      double adapterBits) {
    ClientLoads.Builder loads = ClientLoads.builder(snrBandwidthHz.length);
    for (int k = 0; k < snrBandwidthHz.length; k++) {
      loads
          .compute(k, computeS, 0)
          .mainLink(k, PAYLOAD_BITS, snrBandwidthHz[k])
          .federatedLink(k, adapterBits, snrBandwidthHz[k]);
    }
    BandPlan band = new BandPlan.Separate(BAND_HZ, BAND_HZ);
    return new StandardProblem(
        name, new DelayProblem(convergence, Schedule.ITERATION, band, loads.build()));
  }

  /** SNR bandwidth in Hz by the client's number. */
  private interface Links {
    double snrBandwidthHz(int k);
  }

  private static double[] links(int size, Links of) {
    double[] snrBandwidthHz = new double[size];
    for (int k = 0; k < size; k++) {
      snrBandwidthHz[k] = of.snrBandwidthHz(k);
    }
    return snrBandwidthHz;
  }
}
