package org.fedsllm.app.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.fedsllm.model.scenario.Position;

/** Ways to bring several stations into line. */
public enum Arrangement {
  ALIGN_LEFT("Align left edges", 2),
  ALIGN_CENTRE("Align centres, one above the other", 2),
  ALIGN_RIGHT("Align right edges", 2),
  ALIGN_TOP("Align tops", 2),
  ALIGN_MIDDLE("Align middles, side by side", 2),
  ALIGN_BOTTOM("Align bottoms", 2),
  DISTRIBUTE_ACROSS("Distribute evenly from west to east", 3),
  DISTRIBUTE_DOWN("Distribute evenly from north to south", 3);

  private final String words;
  private final int least;

  Arrangement(String words, int least) {
    this.words = words;
    this.least = least;
  }

  /** As a command. */
  public String words() {
    return words;
  }

  /** How many stations it takes to be of any use. */
  public int least() {
    return least;
  }

  /** Where the stations at {@code places} go; those that stay are there too. */
  Map<Station, Position> of(Map<Station, Position> places) {
    return switch (this) {
      case ALIGN_LEFT -> atX(places, edge(places, Position::xM, Math::min));
      case ALIGN_CENTRE -> atX(places, middle(places, Position::xM));
      case ALIGN_RIGHT -> atX(places, edge(places, Position::xM, Math::max));
      case ALIGN_TOP -> atY(places, edge(places, Position::yM, Math::max));
      case ALIGN_MIDDLE -> atY(places, middle(places, Position::yM));
      case ALIGN_BOTTOM -> atY(places, edge(places, Position::yM, Math::min));
      case DISTRIBUTE_ACROSS -> spread(places, Position::xM, true);
      case DISTRIBUTE_DOWN -> spread(places, Position::yM, false);
    };
  }

  private static Map<Station, Position> atX(Map<Station, Position> places, double xM) {
    Map<Station, Position> moved = new HashMap<>();
    places.forEach((station, place) -> moved.put(station, new Position(xM, place.yM())));
    return moved;
  }

  private static Map<Station, Position> atY(Map<Station, Position> places, double yM) {
    Map<Station, Position> moved = new HashMap<>();
    places.forEach((station, place) -> moved.put(station, new Position(place.xM(), yM)));
    return moved;
  }

  private static double edge(
      Map<Station, Position> places,
      ToDoubleFunction<Position> coordinate,
      DoubleBinaryOperator extreme) {
    return places.values().stream().mapToDouble(coordinate).reduce(extreme).orElse(0);
  }

  private static double middle(
      Map<Station, Position> places, ToDoubleFunction<Position> coordinate) {
    return (edge(places, coordinate, Math::min) + edge(places, coordinate, Math::max)) / 2;
  }

  /** The outermost stay, the others keep their order between them; names decide between equals. */
  private static Map<Station, Position> spread(
      Map<Station, Position> places, ToDoubleFunction<Position> coordinate, boolean across) {
    List<Station> order = new ArrayList<>(places.keySet());
    order.sort(
        Comparator.comparingDouble((Station one) -> coordinate.applyAsDouble(places.get(one)))
            .thenComparing(Station::id));
    double first = edge(places, coordinate, Math::min);
    double last = edge(places, coordinate, Math::max);
    Map<Station, Position> moved = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      Position place = places.get(order.get(i));
      double at = first + (last - first) * i / Math.max(1, order.size() - 1);
      moved.put(order.get(i), across ? new Position(at, place.yM()) : new Position(place.xM(), at));
    }
    return moved;
  }
}
