package org.fedsllm.model.run;

/** Bytes that crossed each link, counted where they were sent. */
public record LinkBytes(
    long activationsUp, long labelsUp, long gradientsDown, long adaptersUp, long adaptersDown) {

  public static final LinkBytes NONE = new LinkBytes(0, 0, 0, 0, 0);

  public LinkBytes plus(LinkBytes other) {
    return new LinkBytes(
        activationsUp + other.activationsUp,
        labelsUp + other.labelsUp,
        gradientsDown + other.gradientsDown,
        adaptersUp + other.adaptersUp,
        adaptersDown + other.adaptersDown);
  }

  /** What EQ-16 calls the upload to the main server: activations with their labels. */
  public long mainServerUp() {
    return activationsUp + labelsUp;
  }

  public long total() {
    return activationsUp + labelsUp + gradientsDown + adaptersUp + adaptersDown;
  }
}
