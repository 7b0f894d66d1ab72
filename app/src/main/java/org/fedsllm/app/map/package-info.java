/**
 * The map of the Place: where clients and servers stand, and moving them.
 *
 * <p>{@link org.fedsllm.app.map.MapViewModel} turns the project into a {@link
 * org.fedsllm.app.map.MapScene} and gestures into edits, without a toolkit; {@link
 * org.fedsllm.app.map.MapView} draws the scene, {@link org.fedsllm.app.map.MapGestures} and {@link
 * org.fedsllm.app.map.MapKeys} read mouse and keys. What can be asked for by name is in {@link
 * org.fedsllm.app.map.StationActions}, placements in {@link
 * org.fedsllm.app.map.PlacementViewModel}. No path loss is computed here.
 */
package org.fedsllm.app.map;
