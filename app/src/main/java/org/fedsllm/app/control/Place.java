package org.fedsllm.app.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * One of the places of the window, in the order of the work: Place, Channel, Split, Plan, Train. FX
 * thread only.
 */
public interface Place {

  /** The word in the toolbar, which also serves as its id. */
  String title();

  /** The place's own canvas, made once; it fills the middle of the window. */
  Node view();

  /** The place's own form, made once; where there is one, it stands instead of the inspector. */
  default Optional<Node> side() {
    return Optional.empty();
  }

  /** What the place can be asked for by name. */
  default List<PlaceAction> actions() {
    return List.of();
  }

  /** Whether the charts of bandwidth and delay stay in view below this place. */
  default boolean showsCharts() {
    return false;
  }
}
