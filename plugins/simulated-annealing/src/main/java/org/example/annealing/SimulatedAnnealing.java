package org.example.annealing;

import java.util.List;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizerProvider;

/** Introduces the optimizer: the form, the project file and the run record are built from this. */
public final class SimulatedAnnealing implements OptimizerProvider {
  static final Parameter.Whole MOVES_PER_CLIENT =
      new Parameter.Whole(
          "movesPerClient",
          "Moves per client",
          "How many moves are tried, for each client that there is.",
          "",
          1,
          1_000_000,
          2000);

  static final Parameter.Real INITIAL_TEMPERATURE =
      new Parameter.Real(
          "initialTemperature",
          "Initial temperature",
          "How much slower, relatively, a move may be to be accepted now and then at the start.",
          "",
          1e-6,
          10,
          0.01);

  static final Parameter.Whole SEED =
      new Parameter.Whole(
          "seed", "Seed", "The same seed tries the same moves.", "", 0, Integer.MAX_VALUE, 1);

  @Override
  public String id() {
    return "simulated-annealing";
  }

  @Override
  public String name() {
    return "Simulated annealing";
  }

  @Override
  public String description() {
    return "Random moves of bandwidth and local accuracy; slower plans are accepted while it is"
        + " hot. A heuristic that knows nothing of the problem's structure.";
  }

  @Override
  public String reference() {
    return "Kirkpatrick, Gelatt, Vecchi, Science 220 (1983)";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(MOVES_PER_CLIENT, INITIAL_TEMPERATURE, SEED);
  }

  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) -> {
      settings.checkedAgainst(parameters());
      Annealer annealer =
          new Annealer(
              problem,
              (long) settings.get(MOVES_PER_CLIENT) * problem.size(),
              settings.get(INITIAL_TEMPERATURE),
              new SeedTree(settings.get(SEED)).stream("moves"));
      return annealer.run(monitor);
    };
  }
}
