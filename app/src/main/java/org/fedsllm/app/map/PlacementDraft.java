package org.fedsllm.app.map;

import org.fedsllm.model.scenario.Placement;
import org.fedsllm.model.scenario.Placement.Shape;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;

/**
 * A placement as it is being chosen. Each shape keeps its own size, so that looking at another
 * loses nothing.
 *
 * @param radiusM of a disc, and of the disc that clusters are drawn from
 * @param sideM of a square
 * @param spacingM of a grid
 * @param clusters hubs, where the shape has any
 * @param centre what the clients stand around
 * @param instead whether they take the place of the clients there are
 */
record PlacementDraft(
    Shape shape,
    int count,
    double radiusM,
    double sideM,
    double spacingM,
    int clusters,
    long seed,
    Centre centre,
    boolean instead) {

  /** What clients are placed around. */
  enum Centre {
    MAIN_SERVER("main server"),
    FEDERATED_SERVER("federated server"),
    BETWEEN("between the two");

    private final String words;

    Centre(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    Position in(Scenario scenario) {
      Position main = scenario.mainServer().position();
      Position federated = scenario.federatedServer().position();
      return switch (this) {
        case MAIN_SERVER -> main;
        case FEDERATED_SERVER -> federated;
        case BETWEEN ->
            main.plus((federated.xM() - main.xM()) / 2, (federated.yM() - main.yM()) / 2);
      };
    }
  }

  private static final int USUAL_COUNT = 30;
  private static final int USUAL_CLUSTERS = 3;
  private static final double LEAST_RADIUS_M = 50;

  /** A disc as large as the cell now is. */
  static PlacementDraft suiting(Scenario scenario) {
    Position main = scenario.mainServer().position();
    double farthestM =
        scenario.clients().stream()
            .mapToDouble(client -> client.position().distanceM(main))
            .max()
            .orElse(0);
    return ofRadius(Math.max(LEAST_RADIUS_M, Math.ceil(farthestM / 10) * 10));
  }

  /** A disc of this radius; the other shapes would cover about the same. */
  static PlacementDraft ofRadius(double radiusM) {
    double spacingM = Math.max(1, Math.rint(2 * radiusM / Math.ceil(Math.sqrt(USUAL_COUNT))));
    return new PlacementDraft(
        Shape.UNIFORM_DISC,
        USUAL_COUNT,
        radiusM,
        2 * radiusM,
        spacingM,
        USUAL_CLUSTERS,
        1,
        Centre.MAIN_SERVER,
        true);
  }

  Placement placement() {
    return switch (shape) {
      case UNIFORM_DISC -> new Placement(shape, count, radiusM);
      case UNIFORM_SQUARE -> new Placement(shape, count, sideM / 2);
      case GRID -> Placement.grid(count, spacingM);
      case CLUSTERS -> new Placement(shape, count, radiusM, clusters);
    };
  }

  PlacementDraft withShape(Shape other) {
    return new PlacementDraft(
        other, count, radiusM, sideM, spacingM, clusters, seed, centre, instead);
  }

  PlacementDraft withCount(int other) {
    return new PlacementDraft(
        shape, other, radiusM, sideM, spacingM, clusters, seed, centre, instead);
  }

  PlacementDraft withRadiusM(double other) {
    return new PlacementDraft(
        shape, count, other, sideM, spacingM, clusters, seed, centre, instead);
  }

  PlacementDraft withSideM(double other) {
    return new PlacementDraft(
        shape, count, radiusM, other, spacingM, clusters, seed, centre, instead);
  }

  PlacementDraft withSpacingM(double other) {
    return new PlacementDraft(shape, count, radiusM, sideM, other, clusters, seed, centre, instead);
  }

  PlacementDraft withClusters(int other) {
    return new PlacementDraft(shape, count, radiusM, sideM, spacingM, other, seed, centre, instead);
  }

  PlacementDraft withSeed(long other) {
    return new PlacementDraft(
        shape, count, radiusM, sideM, spacingM, clusters, other, centre, instead);
  }

  PlacementDraft withCentre(Centre other) {
    return new PlacementDraft(
        shape, count, radiusM, sideM, spacingM, clusters, seed, other, instead);
  }

  PlacementDraft withInstead(boolean other) {
    return new PlacementDraft(
        shape, count, radiusM, sideM, spacingM, clusters, seed, centre, other);
  }
}
