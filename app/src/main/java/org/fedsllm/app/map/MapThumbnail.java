package org.fedsllm.app.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Position;

/** A project's map as a small picture. */
public final class MapThumbnail extends Canvas {
  private static final double MARGIN_PX = 14;

  private final MapScene scene;

  public MapThumbnail(
      Project project, double width, double height, ObservableValue<Appearance> appearance) {
    super(width, height);
    List<Marker> markers = SceneBuilder.markers(project, Map.of());
    scene = new MapScene(markers, Set.of(), null, Set.of(), SceneBuilder.range(markers));
    appearance.addListener((property, before, now) -> paint(now));
    paint(appearance.getValue());
  }

  private void paint(Appearance appearance) {
    List<Position> places = scene.places();
    Viewport view =
        new Viewport(Position.ORIGIN, 1, getWidth(), getHeight()).fitting(places, MARGIN_PX);
    new MapPainter().paintSmall(getGraphicsContext2D(), scene, view, MapColours.of(appearance));
  }
}
