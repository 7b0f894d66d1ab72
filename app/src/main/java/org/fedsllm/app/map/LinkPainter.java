package org.fedsllm.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.map.LabelLayout.Box;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.map.PlanReadings.OfClient;
import org.fedsllm.app.map.PlanReadings.OfLink;
import org.fedsllm.app.session.Station;

/**
 * Draws the uplinks of the clients that are pointed at or selected: solid to the main server, which
 * hears a client every iteration; dashed to the federated one.
 */
final class LinkPainter {
  private static final double PAD = 6;
  private static final double MAIN_SERVER_ROOM = 48;

  private final TextWidth widths;

  LinkPainter(TextWidth widths) {
    this.widths = widths;
  }

  void lines(GraphicsContext pen, MapScene scene, Viewport view, MapColours colours) {
    pen.setStroke(colours.accent());
    for (Marker marker : scene.markers()) {
      if (scene.showsLinks(marker.station())) {
        line(pen, marker, Station.MAIN_SERVER, scene, view);
        line(pen, marker, Station.FEDERATED_SERVER, scene, view);
      }
    }
    pen.setLineDashes();
  }

  private static void line(
      GraphicsContext pen, Marker client, Station server, MapScene scene, Viewport view) {
    boolean main = server.equals(Station.MAIN_SERVER);
    pen.setLineWidth(main ? 1.5 : 1);
    pen.setLineDashes(main ? new double[0] : new double[] {4, 3});
    seen(client, server, scene, view)
        .ifPresent(line -> pen.strokeLine(line.fromX(), line.fromY(), line.toX(), line.toY()));
  }

  private static Optional<LineClip> seen(
      Marker client, Station server, MapScene scene, Viewport view) {
    return scene
        .marker(server)
        .flatMap(
            end ->
                new LineClip(
                        view.toX(client.place()),
                        view.toY(client.place()),
                        view.toX(end.place()),
                        view.toY(end.place()))
                    .within(view.widthPx(), view.heightPx()));
  }

  /**
   * Says at the links of one client what they carry.
   *
   * @return the room that the words take
   */
  List<Box> words(GraphicsContext pen, MapScene scene, Viewport view, MapColours colours) {
    List<Box> written = new ArrayList<>();
    scene
        .read()
        .flatMap(scene::marker)
        .ifPresent(
            client ->
                scene
                    .plan()
                    .client(client.station().id())
                    .ifPresent(plan -> words(pen, client, plan, scene, view, colours, written)));
    return written;
  }

  private void words(
      GraphicsContext pen,
      Marker client,
      OfClient plan,
      MapScene scene,
      Viewport view,
      MapColours colours,
      List<Box> written) {
    List<Box> taken = new ArrayList<>();
    scene.places().forEach(place -> taken.add(LabelLayout.glyph(view.toX(place), view.toY(place))));
    for (Station server : List.of(Station.MAIN_SERVER, Station.FEDERATED_SERVER)) {
      OfLink link = server.equals(Station.MAIN_SERVER) ? plan.mainLink() : plan.federatedLink();
      Optional<LineClip> line = seen(client, server, scene, view);
      if (Double.isNaN(link.snrDb()) || line.isEmpty()) {
        continue; // time division has no share to say it of
      }
      String words =
          Numbers.decibel(link.snrDb()) + " · " + Numbers.withUnit(link.bitPerS(), "bit/s");
      double width = widths.of(words, MapFonts.SMALL) + 2 * PAD;
      Box box =
          server.equals(Station.MAIN_SERVER)
              ? LinkLabels.place(line.get(), width, taken)
              : LinkLabels.placeTowardsEnd(line.get(), width, awayFromMain(scene, view, taken));
      taken.add(box);
      written.add(box);
      write(pen, words, box, colours);
    }
  }

  /** Words of the federated link that stood at the main server would be read as its own. */
  private static List<Box> awayFromMain(MapScene scene, Viewport view, List<Box> taken) {
    List<Box> all = new ArrayList<>(taken);
    scene
        .marker(Station.MAIN_SERVER)
        .ifPresent(
            main ->
                all.add(
                    Box.around(
                        view.toX(main.place()),
                        view.toY(main.place()),
                        2 * MAIN_SERVER_ROOM,
                        MAIN_SERVER_ROOM)));
    return all;
  }

  private static void write(GraphicsContext pen, String words, Box box, MapColours colours) {
    pen.setFill(colours.ground());
    pen.fillRoundRect(
        box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top(), 6, 6);
    pen.setFont(MapFonts.SMALL);
    pen.setFill(colours.accent());
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.CENTER);
    pen.fillText(words, (box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
  }
}
