/**
 * The map of the Place: where clients and servers stand, and moving them.
 *
 * <p>{@link org.fedsllm.app.map.MapViewModel} turns the project into a {@link
 * org.fedsllm.app.map.MapScene} and gestures into edits, without a toolkit; {@link
 * org.fedsllm.app.map.MapView} draws the scene and reads the mouse. No radio formula lives here.
 */
package org.fedsllm.app.map;
