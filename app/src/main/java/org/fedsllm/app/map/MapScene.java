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
 * @param bottlenecks ids of the clients whose resources are worth most, empty while unknown
 * @param snr the range of the colours
 */
record MapScene(
    List<Marker> markers,
    Set<Station> selected,
    Station hovered,
    Set<String> bottlenecks,
    SnrRange snr) {

  static final MapScene EMPTY =
      new MapScene(List.of(), Set.of(), null, Set.of(), new SnrRange(0, 1));

  MapScene {
    markers = List.copyOf(markers);
    selected = Set.copyOf(selected);
    bottlenecks = Set.copyOf(bottlenecks);
  }

  /**
   * One station.
   *
   * @param snrDb signal-to-noise ratio at the main server over an equal share of its band; NaN for
   *     the servers
   */
  record Marker(Station station, Position place, double snrDb) {}

  /** The least and the greatest signal-to-noise ratio of the clients, dB. */
  record SnrRange(double lowDb, double highDb) {
    static final SnrRange UNKNOWN = new SnrRange(Double.NaN, Double.NaN);

    /** Where {@code snrDb} lies in the range, from 0 to 1; in the middle where that is unknown. */
    double fraction(double snrDb) {
      double fraction = (snrDb - lowDb) / (highDb - lowDb);
      return highDb > lowDb && !Double.isNaN(snrDb) ? Math.max(0, Math.min(1, fraction)) : 0.5;
    }
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
    return station.isClient() && bottlenecks.contains(station.id());
  }

  /** Whether the links of {@code station} to the two servers are drawn. */
  boolean showsLinks(Station station) {
    return station.isClient() && (selected.contains(station) || station.equals(hovered));
  }
}
