package org.fedsllm.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.unit.Check;

/**
 * A seeded way to place clients around a centre: a value, so that the same placement and seed give
 * the same positions, to the last bit, everywhere.
 *
 * @param count clients to place
 * @param sizeM how far the shape reaches from its centre, m: a radius, or half a side
 * @param clusters hubs that {@link Shape#CLUSTERS} gathers clients around; the other shapes have
 *     none
 */
public record Placement(Shape shape, int count, double sizeM, int clusters) {
  private static final int USUAL_CLUSTERS = 3;
  private static final double CLUSTER_SPREAD = 0.15;

  /** The shapes that clients can be strewn in. */
  public enum Shape {
    /** Every place of a disc is as likely as any other. */
    UNIFORM_DISC,
    /** Every place of a square is as likely as any other. */
    UNIFORM_SQUARE,
    /** Rows and columns, as square as the count allows; no chance in it. */
    GRID,
    /**
     * Small discs, three twentieths of the whole in radius, whose middles are drawn from the disc.
     */
    CLUSTERS
  }

  public Placement {
    Check.present("shape", shape, "of the placement");
    Check.atLeast("number of clients", count, 1, "of the placement", "Place at least one.");
    Check.positive("sizeM", sizeM, "of the placement", "It counts metres.");
    Check.atLeast("number of clusters", clusters, 1, "of the placement", "Ask for at least one.");
  }

  /** With the usual number of clusters. */
  public Placement(Shape shape, int count, double sizeM) {
    this(shape, count, sizeM, USUAL_CLUSTERS);
  }

  /** A grid of {@code count} places that are {@code spacingM} metres apart. */
  public static Placement grid(int count, double spacingM) {
    Check.positive("spacingM", spacingM, "of the grid", "It counts metres.");
    Check.atLeast("number of clients", count, 1, "of the placement", "Place at least one.");
    return new Placement(Shape.GRID, count, spacingM * columns(count) / 2);
  }

  /**
   * The positions, in the order in which they are drawn.
   *
   * @param keepOff where servers stand: places nearer than {@link Scenario#LEAST_DISTANCE_M} to one
   *     are moved east until they are not
   */
  public List<Position> positions(Position centre, List<Position> keepOff, SeedTree seeds) {
    Random chance = seeds.stream("placement");
    List<Position> hubs = hubs(centre, chance);
    List<Position> places = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      places.add(
          clear(
              keepOff,
              switch (shape) {
                case UNIFORM_DISC -> inDisc(chance, centre, sizeM);
                case UNIFORM_SQUARE ->
                    centre.plus(sizeM * symmetric(chance), sizeM * symmetric(chance));
                case GRID -> onGrid(i, centre);
                case CLUSTERS -> inDisc(chance, hubs.get(i % clusters), sizeM * CLUSTER_SPREAD);
              }));
    }
    return List.copyOf(places);
  }

  /** Drawn first whatever the shape, so that a seed goes on to give the drops it always gave. */
  private List<Position> hubs(Position centre, Random chance) {
    int number = shape == Shape.CLUSTERS ? clusters : USUAL_CLUSTERS;
    List<Position> hubs = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      hubs.add(inDisc(chance, centre, sizeM * (1 - 2 * CLUSTER_SPREAD)));
    }
    return hubs;
  }

  private static Position inDisc(Random chance, Position centre, double radiusM) {
    double r = radiusM * Math.sqrt(chance.nextDouble());
    double angle = 2 * Math.PI * chance.nextDouble();
    return centre.plus(r * Math.cos(angle), r * Math.sin(angle));
  }

  private static double symmetric(Random chance) {
    return 2 * chance.nextDouble() - 1;
  }

  private Position onGrid(int index, Position centre) {
    int columns = columns(count);
    double stepM = 2 * sizeM / columns;
    double x = (index % columns + 0.5) * stepM - sizeM;
    double y = (index / columns + 0.5) * stepM - sizeM;
    return centre.plus(x, y);
  }

  private static int columns(int count) {
    return (int) Math.ceil(Math.sqrt(count));
  }

  private static Position clear(List<Position> keepOff, Position drawn) {
    Position place = drawn;
    while (tooNear(keepOff, place)) {
      place = place.plus(Scenario.LEAST_DISTANCE_M, 0);
    }
    return place;
  }

  private static boolean tooNear(List<Position> keepOff, Position place) {
    return keepOff.stream().anyMatch(one -> place.distanceM(one) < Scenario.LEAST_DISTANCE_M);
  }
}
