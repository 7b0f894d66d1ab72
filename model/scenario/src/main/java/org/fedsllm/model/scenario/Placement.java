package org.fedsllm.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.unit.Check;

/** Seeded ways to place clients around a centre. */
public final class Placement {
  private static final int CLUSTERS = 3;
  private static final double CLUSTER_SPREAD = 0.15;

  private Placement() {}

  /** The shapes that clients can be strewn in; {@code sizeM} is a radius or half a side. */
  public enum Shape {
    UNIFORM_DISC,
    UNIFORM_SQUARE,
    GRID,
    CLUSTERS
  }

  /**
   * Positions for {@code count} clients within {@code sizeM} of {@code centre}.
   *
   * <p>Places nearer than {@link Scenario#LEAST_DISTANCE_M} to the centre are pushed out to it, so
   * that a server may stand there.
   */
  public static List<Position> place(
      Shape shape, int count, Position centre, double sizeM, SeedTree seeds) {
    Check.atLeast("number of clients", count, 1, "of the placement", "Place at least one.");
    Check.positive("sizeM", sizeM, "of the placement", "It counts metres.");
    List<Position> places = new ArrayList<>(count);
    Random chance = seeds.stream("placement");
    Position[] hubs = new Position[CLUSTERS];
    for (int i = 0; i < CLUSTERS; i++) {
      hubs[i] = inDisc(chance, centre, sizeM * (1 - 2 * CLUSTER_SPREAD));
    }
    for (int i = 0; i < count; i++) {
      places.add(
          awayFrom(
              centre,
              switch (shape) {
                case UNIFORM_DISC -> inDisc(chance, centre, sizeM);
                case UNIFORM_SQUARE ->
                    centre.plus(sizeM * symmetric(chance), sizeM * symmetric(chance));
                case GRID -> onGrid(i, count, centre, sizeM);
                case CLUSTERS -> inDisc(chance, hubs[i % CLUSTERS], sizeM * CLUSTER_SPREAD);
              }));
    }
    return List.copyOf(places);
  }

  private static Position inDisc(Random chance, Position centre, double radiusM) {
    double r = radiusM * Math.sqrt(chance.nextDouble());
    double angle = 2 * Math.PI * chance.nextDouble();
    return centre.plus(r * Math.cos(angle), r * Math.sin(angle));
  }

  private static double symmetric(Random chance) {
    return 2 * chance.nextDouble() - 1;
  }

  private static Position onGrid(int index, int count, Position centre, double sizeM) {
    int columns = (int) Math.ceil(Math.sqrt(count));
    double stepM = 2 * sizeM / columns;
    double x = (index % columns + 0.5) * stepM - sizeM;
    double y = (index / columns + 0.5) * stepM - sizeM;
    return centre.plus(x, y);
  }

  private static Position awayFrom(Position centre, Position place) {
    return place.distanceM(centre) < Scenario.LEAST_DISTANCE_M
        ? centre.plus(Scenario.LEAST_DISTANCE_M, 0)
        : place;
  }
}
