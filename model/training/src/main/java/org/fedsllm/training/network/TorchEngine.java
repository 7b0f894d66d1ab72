package org.fedsllm.training.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Starts PyTorch the one way this product uses it: offline, on the CPU, with a known number of
 * threads.
 *
 * <p>The number of threads decides how sums are split and so the last bits of every result; it is
 * set, never left to the machine's load.
 */
public final class TorchEngine {
  /** Two are as fast as parallel clients on small machines, and reproducible on any. */
  private static final int MOST_THREADS = 2;

  private TorchEngine() {}

  /** A new root manager; starts the engine on first use. Close it to free all it made. */
  public static NDManager newManager() {
    start();
    return NDManager.newBaseManager(ai.djl.Device.cpu(), "PyTorch");
  }

  private static void start() {
    // Read by DJL when the engine class is first touched. Offline turns a mismatch of versions
    // into an error instead of a download.
    setIfAbsent("ai.djl.offline", "true");
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    setIfAbsent("ai.djl.pytorch.num_threads", Integer.toString(threads));
    Engine.getEngine("PyTorch");
    int wanted = Integer.getInteger("ai.djl.pytorch.num_threads", threads);
    if (JniUtils.getNumThreads() != wanted) {
      JniUtils.setNumThreads(wanted);
    }
  }

  private static void setIfAbsent(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}
