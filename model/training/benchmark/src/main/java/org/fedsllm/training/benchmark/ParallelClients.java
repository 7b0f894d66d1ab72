package org.fedsllm.training.benchmark;

import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two clients that train at the same time, on a thread each. */
final class ParallelClients implements AutoCloseable {
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final List<TrainingSteps> clients;

  ParallelClients(List<TrainingSteps> clients) {
    this.clients = List.copyOf(clients);
  }

  /** One step of each, over the split. */
  void step() {
    List<Future<Double>> losses =
        clients.stream().map(client -> workers.submit(() -> alone(client))).toList();
    try {
      for (Future<Double> loss : losses) {
        Sample.finite(loss.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A client failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while clients train", e);
    }
  }

  private static double alone(TrainingSteps client) {
    JniUtils.setNumThreads(1); // OpenMP keeps this for each thread
    return client.split();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
