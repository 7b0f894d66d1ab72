package org.fedsllm.model.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.scenario.ChannelSampler;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * From a project and its channels to the delay problem (EQ-6, EQ-7, EQ-15, EQ-16).
 *
 * <p>Who computes what, and what crosses the air, is as the project's training algorithm says. A
 * split model can be cut after any block but the last, so its problem lists every split as a
 * candidate, at the project's own rank and at every rank with measured rounds. A candidate is one
 * cut and rank; where clients have designs of their own, those are in the problem's own loads.
 */
public final class DelayProblemFactory {
  private DelayProblemFactory() {}

  /** The problem that a plan is made for: channels without fading. */
  public static DelayProblem average(Project project, RadioModels models) {
    return of(project, new ChannelSampler(project.seeds(), models).average(project.scenario()));
  }

  /** {@link #average(Project, RadioModels)} where the radio asks for no plug-in. */
  public static DelayProblem average(Project project) {
    return average(project, RadioModels.BUILT_IN);
  }

  /** The problem as global round {@code round} (from 1) finds it, fading included. */
  public static DelayProblem inRound(Project project, RadioModels models, int round) {
    return of(
        project, new ChannelSampler(project.seeds(), models).inRound(project.scenario(), round));
  }

  /** {@link #inRound(Project, RadioModels, int)} where the radio asks for no plug-in. */
  public static DelayProblem inRound(Project project, int round) {
    return inRound(project, RadioModels.BUILT_IN, round);
  }

  /** The problem under {@code channels}. */
  public static DelayProblem of(Project project, ChannelState channels) {
    if (!(project.workload() instanceof TransformerWorkload model)) {
      return plain(project, new ClientLoadsFactory(project, channels));
    }
    List<Integer> splits =
        project.algorithm().scheme().split()
            ? IntStream.range(1, model.transformer().blocks()).boxed().toList()
            : List.of(model.splitLayer()); // the cut means nothing: one stands for all
    Collection<Integer> ranks = new TreeSet<>(List.of(model.lora().rank()));
    project.learning().roundsPerRank().forEach(measured -> ranks.add(measured.rank()));
    return of(project, channels, splits, ranks);
  }

  /**
   * The problem under {@code channels} with these candidates only: each of {@code ranks} with each
   * of {@code splits}, splits running fastest.
   *
   * @throws IllegalArgumentException if the project has no language model to cut
   */
  public static DelayProblem of(
      Project project,
      ChannelState channels,
      Collection<Integer> splits,
      Collection<Integer> ranks) {
    if (!(project.workload() instanceof TransformerWorkload model)) {
      throw new IllegalArgumentException(
          "The workload of project %s has no layers to split. Choose a transformer workload."
              .formatted(project.name()));
    }
    ClientLoadsFactory factory = new ClientLoadsFactory(project, channels);
    DelayProblem own = plain(project, factory);
    DelayProblem open = own.withCandidates(candidates(model, own, project, factory, splits, ranks));
    return project.algorithm().scheme().oneServerCopy() ? open.withCommonDesign() : open;
  }

  private static DelayProblem plain(Project project, ClientLoadsFactory factory) {
    return new DelayProblem(
        convergence(project),
        project.learning().schedule(),
        project.scenario().radio().band(),
        factory.of(project.workload()));
  }

  /** With mixed ranks the slowest to converge sets the number of rounds. */
  private static ConvergenceModel convergence(Project project) {
    ConvergenceModel usual = project.learning().convergence();
    double factor = ownRoundsFactor(project);
    return factor == 1 ? usual : new ConvergenceModel(usual.a() * factor, usual.v());
  }

  private static double ownRoundsFactor(Project project) {
    if (!(project.workload() instanceof TransformerWorkload model) || model.designs().isEmpty()) {
      return 1;
    }
    int rank = model.lora().rank();
    return project.scenario().clients().stream()
        .mapToInt(client -> model.forClient(client.id()).lora().rank())
        .mapToDouble(own -> project.learning().roundsFactor(own, rank))
        .max()
        .orElse(1);
  }

  private static List<Candidate> candidates(
      TransformerWorkload own,
      DelayProblem plain,
      Project project,
      ClientLoadsFactory factory,
      Collection<Integer> splits,
      Collection<Integer> ranks) {
    TransformerWorkload alike = own.withDesigns(Map.of());
    double ownFactor = ownRoundsFactor(project);
    List<Candidate> candidates = new ArrayList<>(splits.size() * ranks.size());
    for (int rank : ranks) {
      LoraSpec lora =
          new LoraSpec(rank, own.lora().alpha(), own.lora().targets(), own.lora().dropout());
      double factor = project.learning().roundsFactor(rank, own.lora().rank()) / ownFactor;
      for (int split : splits) {
        boolean asItIs =
            own.designs().isEmpty() && rank == own.lora().rank() && split == own.splitLayer();
        ClientLoads loads =
            asItIs ? plain.clients() : factory.of(alike.withLora(lora).withSplitLayer(split));
        candidates.add(new Candidate(split, rank, factor, loads));
      }
    }
    return candidates;
  }
}
