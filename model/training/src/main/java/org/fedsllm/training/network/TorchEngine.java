package org.fedsllm.training.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Starts PyTorch the one way this product uses it: offline, on the CPU unless {@code
 * fedsllm.device} names another device, with a known number of threads inside each operation.
 *
 * <p>That number decides how sums are split and so the last bits of every result; it is set, never
 * left to the machine. It is one: the operations of a small model are so short that a second thread
 * mostly waits, and on a busy machine it waits spinning, which made training ten times slower.
 * Setting {@code ai.djl.pytorch.num_threads} chooses another number, for wide models.
 */
public final class TorchEngine {
  private static final String OFFLINE = "ai.djl.offline";
  private static final String THREADS = "ai.djl.pytorch.num_threads";
  private static final String DEVICE = "fedsllm.device";

  private TorchEngine() {}

  /** A new root manager; starts the engine on first use. Close it to free all it made. */
  public static NDManager newManager() {
    // Read by DJL when the engine class is first touched. Offline turns a mismatch of versions
    // into an error instead of a download.
    if (System.getProperty(OFFLINE) == null) {
      System.setProperty(OFFLINE, "true");
    }
    String engine = Engine.getEngine("PyTorch").getEngineName();
    int threads = Integer.getInteger(THREADS, 1);
    if (JniUtils.getNumThreads() != threads) {
      JniUtils.setNumThreads(threads);
    }
    return NDManager.newBaseManager(device(), engine);
  }

  /** Everything under a manager lives on its device, so this is the only place that names one. */
  private static Device device() {
    String name = System.getProperty(DEVICE, "cpu");
    Device device = Device.fromName(name);
    if (device.isGpu() && device.getDeviceId() >= Engine.getEngine("PyTorch").getGpuCount()) {
      throw new IllegalArgumentException(
          "The %s (%s) is not there: PyTorch sees %d GPUs. Give it its CUDA libraries, or choose cpu."
              .formatted(DEVICE, name, Engine.getEngine("PyTorch").getGpuCount()));
    }
    return device;
  }
}
