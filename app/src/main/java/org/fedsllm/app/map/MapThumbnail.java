package org.fedsllm.app.map;

import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Position;

/** A project's map as a small picture, fine enough for the largest scale of the window. */
public final class MapThumbnail extends Region {
  private static final double MARGIN_PX = 14;

  private static final double FINENESS = 2;

  private final Canvas canvas;
  private final MapScene scene;

  public MapThumbnail(
      Project project, double width, double height, ObservableValue<Appearance> appearance) {
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    canvas = new Canvas(width * FINENESS, height * FINENESS);
    canvas.getTransforms().add(new Scale(1 / FINENESS, 1 / FINENESS));
    canvas.getGraphicsContext2D().setTransform(FINENESS, 0, 0, FINENESS, 0, 0);
    getChildren().add(canvas);
    MapQuantity colour = MapQuantity.MAIN_SNR;
    List<Marker> markers = SceneBuilder.markers(project, PlanReadings.NONE, colour);
    scene =
        new MapScene(
            markers, Set.of(), null, PlanReadings.NONE, SceneBuilder.range(markers, colour));
    appearance.addListener((property, before, now) -> paint(now));
    paint(appearance.getValue());
  }

  private void paint(Appearance appearance) {
    List<Position> places = scene.places();
    Viewport view =
        new Viewport(Position.ORIGIN, 1, getPrefWidth(), getPrefHeight())
            .withMargin(places, MARGIN_PX);
    new MapPainter()
        .paintSmall(canvas.getGraphicsContext2D(), scene, view, MapColours.of(appearance));
  }
}
