package org.fedsllm.app.split;

import java.util.List;

/** What dragging on the stack of blocks does. A layer is the number of blocks on the client. */
interface SplitMoves {

  /** Shows the common split at {@code layer} while it is dragged. */
  void preview(int layer);

  /** Ends the drag at {@code layer}: one edit. */
  void settle(int layer);

  /** Shows these clients cut at {@code layer} while their mark is dragged. */
  void previewOwn(List<String> clients, int layer);

  /** Ends the drag of these clients' mark: one edit. */
  void settleOwn(List<String> clients, int layer);

  /** Ends a drag with everything back where it was. */
  void cancel();
}
