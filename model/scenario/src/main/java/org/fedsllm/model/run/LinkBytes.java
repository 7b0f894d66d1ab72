package org.fedsllm.model.run;

/**
 * Bytes that crossed each link, counted where they were sent.
 *
 * @param activationsUp to the main server
 * @param labelsUp to the main server; 0 where labels stay on the client
 * @param gradientsDown boundary gradients from the main server
 * @param adaptersUp to the federated server
 * @param adaptersDown from the federated server
 * @param outputsDown of the last block, from the main server; of a U-shaped split only
 * @param outputGradientsUp to the main server; of a U-shaped split only
 */
public record LinkBytes(
    long activationsUp,
    long labelsUp,
    long gradientsDown,
    long adaptersUp,
    long adaptersDown,
    long outputsDown,
    long outputGradientsUp) {

  public static final LinkBytes NONE = new LinkBytes(0, 0, 0, 0, 0);

  /** Without a U-shaped split. */
  public LinkBytes(
      long activationsUp, long labelsUp, long gradientsDown, long adaptersUp, long adaptersDown) {
    this(activationsUp, labelsUp, gradientsDown, adaptersUp, adaptersDown, 0, 0);
  }

  public LinkBytes plus(LinkBytes other) {
    return new LinkBytes(
        activationsUp + other.activationsUp,
        labelsUp + other.labelsUp,
        gradientsDown + other.gradientsDown,
        adaptersUp + other.adaptersUp,
        adaptersDown + other.adaptersDown,
        outputsDown + other.outputsDown,
        outputGradientsUp + other.outputGradientsUp);
  }

  /** What EQ-16 calls the upload to the main server. */
  public long mainServerUp() {
    return activationsUp + labelsUp + outputGradientsUp;
  }

  /** What EQ-16 calls the download from the main server. */
  public long mainServerDown() {
    return gradientsDown + outputsDown;
  }

  public long total() {
    return mainServerUp() + mainServerDown() + adaptersUp + adaptersDown;
  }
}
