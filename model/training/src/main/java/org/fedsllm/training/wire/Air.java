package org.fedsllm.training.wire;

import org.fedsllm.model.run.LinkBytes;

/**
 * Carries messages and counts their bytes, link by link. What does not come through here has not
 * been sent. Not thread-safe.
 */
public final class Air {
  private LinkBytes counted = LinkBytes.NONE;

  /** Delivers {@code message}. */
  public Message carry(Message message) {
    counted = counted.plus(bytesOf(message));
    return message;
  }

  /** Bytes carried since the last call of this method. */
  public LinkBytes takeCount() {
    LinkBytes taken = counted;
    counted = LinkBytes.NONE;
    return taken;
  }

  private static LinkBytes bytesOf(Message message) {
    long bytes = message.bytes();
    return switch (message.kind()) {
      case ACTIVATIONS -> new LinkBytes(bytes, 0, 0, 0, 0);
      case LABELS -> new LinkBytes(0, bytes, 0, 0, 0);
      case BOUNDARY_GRADIENT -> new LinkBytes(0, 0, bytes, 0, 0);
      case OUTPUT -> new LinkBytes(0, 0, 0, 0, 0, bytes, 0);
      case OUTPUT_GRADIENT -> new LinkBytes(0, 0, 0, 0, 0, 0, bytes);
      case ADAPTER_UP -> new LinkBytes(0, 0, 0, bytes, 0);
      case ADAPTER_DOWN -> new LinkBytes(0, 0, 0, 0, bytes);
    };
  }
}
