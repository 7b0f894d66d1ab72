package org.fedsllm.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.clients.NewClients;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Placement;
import org.fedsllm.model.scenario.Placement.Shape;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Places many clients at once, by shape and seed. */
@Command(
    name = "place",
    description = {
      "Place the clients of a project anew, by shape and seed: the same places as in the window.",
      "Devices are those of the clients there are, in turn."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm place mine.fedsllm --count 50 --size 250 --seed 7",
      "  fedsllm place mine.fedsllm --shape grid --count 16 --size 40 --out grid.fedsllm"
    },
    mixinStandardHelpOptions = true)
final class PlaceCommand implements Callable<Integer> {

  /** The shapes by the names of the command line. */
  enum ShapeName {
    disc,
    square,
    grid,
    clusters
  }

  /** What the clients stand around. */
  enum Centre {
    main,
    federated
  }

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(
      names = "--shape",
      defaultValue = "disc",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private ShapeName shape;

  @Option(names = "--count", required = true, paramLabel = "K", description = "Clients to place.")
  private int count;

  @Option(
      names = "--size",
      required = true,
      paramLabel = "METRES",
      description = {
        "Radius of the disc and of the disc that clusters are drawn from,",
        "side of the square, spacing of the grid."
      })
  private double sizeM;

  @Option(
      names = "--clusters",
      defaultValue = "3",
      paramLabel = "N",
      description = "How many, where the shape has any; default ${DEFAULT-VALUE}.")
  private int clusters;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed gives the same places; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--around",
      defaultValue = "main",
      paramLabel = "SERVER",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Centre around;

  @Option(
      names = "--keep",
      description = "Beside the clients there are, instead of in their place.")
  private boolean keep;

  @Option(names = "--out", paramLabel = "FILE", description = "Write here, and keep PROJECT.")
  private Path out;

  @Option(names = "--json", description = "Print what was written, as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    ProjectStore store = new ProjectStore();
    Project project = store.load(file);
    Scenario scenario = project.scenario();
    List<Client> clients = keep ? new ArrayList<>(scenario.clients()) : new ArrayList<>();
    clients.addAll(NewClients.at(places(scenario), scenario, !keep));
    Path target = out == null ? file : out;
    Project placed = project.withScenario(scenario.withClients(clients));
    store.save(placed, target);
    Written.project(spec, json, target, placed, count + " clients placed");
    return Faults.OK;
  }

  private List<Position> places(Scenario scenario) {
    Position main = scenario.mainServer().position();
    Position federated = scenario.federatedServer().position();
    return placement()
        .positions(
            around == Centre.main ? main : federated, List.of(main, federated), new SeedTree(seed));
  }

  private Placement placement() {
    return switch (shape) {
      case disc -> new Placement(Shape.UNIFORM_DISC, count, sizeM);
      case square -> new Placement(Shape.UNIFORM_SQUARE, count, sizeM / 2);
      case grid -> Placement.grid(count, sizeM);
      case clusters -> new Placement(Shape.CLUSTERS, count, sizeM, clusters);
    };
  }
}
