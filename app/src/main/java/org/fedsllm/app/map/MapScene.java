package org.fedsllm.app.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.scenario.Position;

/**
 * Everything the map draws, as one value.
 *
 * @param markers the stations with their places
 * @param selected the marked stations
 * @param hovered the station under the pointer, {@code null} if none
 * @param plan what the plan says of the clients
 * @param range of the colours
 */
record MapScene(
    List<Marker> markers,
    Set<Station> selected,
    Station hovered,
    PlanReadings plan,
    ValueRange range) {

  /** With more selected, lines would hide the map. */
  private static final int MOST_LINKED = 8;

  static final MapScene EMPTY =
      new MapScene(
          List.of(),
          Set.of(),
          null,
          PlanReadings.NONE,
          ValueRange.of(MapQuantity.MAIN_SNR, List.of()));

  MapScene {
    markers = List.copyOf(markers);
    selected = Set.copyOf(selected);
  }

  /**
   * One station.
   *
   * @param value of the coloured quantity; NaN where it is unknown, and for servers
   */
  record Marker(Station station, Position place, double value) {}

  MapQuantity quantity() {
    return range.quantity();
  }

  Optional<Marker> marker(Station station) {
    return markers.stream().filter(marker -> marker.station().equals(station)).findFirst();
  }

  /** Whether any client stands where it stood in {@code other}; not so in another project. */
  boolean sharesClientsWith(MapScene other) {
    return markers.stream()
        .filter(marker -> marker.station().isClient())
        .anyMatch(
            marker ->
                other
                    .marker(marker.station())
                    .filter(old -> old.place().equals(marker.place()))
                    .isPresent());
  }

  List<Position> places() {
    return markers.stream().map(Marker::place).toList();
  }

  boolean isBottleneck(Station station) {
    return station.isClient() && plan.bottlenecks().contains(station.id());
  }

  /** Whether the links of {@code station} to the two servers are drawn. */
  boolean showsLinks(Station station) {
    return station.isClient()
        && (station.equals(hovered)
            || selected.contains(station) && selected.size() <= MOST_LINKED);
  }

  /** The client whose links say what they carry: the one pointed at, else the only one selected. */
  Optional<Station> read() {
    if (hovered != null) {
      return Optional.of(hovered).filter(Station::isClient);
    }
    return selected.size() == 1
        ? selected.stream().filter(Station::isClient).findFirst()
        : Optional.empty();
  }
}
