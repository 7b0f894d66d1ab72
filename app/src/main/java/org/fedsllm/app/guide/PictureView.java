package org.fedsllm.app.guide;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture as wide as the column allows, and never wider than it is. */
final class PictureView extends Region {
  private final ImageView view;
  private final GuidePicture picture;

  PictureView(GuidePicture picture, String words) {
    this.picture = picture;
    view = new ImageView(new Image(picture.url().toExternalForm(), true)); // decoded elsewhere
    view.setSmooth(true);
    getStyleClass().add("guide-picture");
    getChildren().add(view);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(words);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return picture.widthPx();
  }

  @Override
  protected double computePrefHeight(double width) {
    double shown = width < 0 ? picture.widthPx() : Math.min(width, picture.widthPx());
    return Math.ceil(shown * picture.heightPx() / picture.widthPx());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    view.setFitWidth(Math.min(getWidth(), picture.widthPx()));
    view.setFitHeight(getHeight());
  }
}
