package org.fedsllm.training;

import java.util.Map;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.resume.Digest;

/**
 * All that decides how a run goes on, by names in words: a checkpoint is only continued with equal
 * ones. The base model is not among them, as hashing it takes long; it is recognised by its loss.
 */
final class RunInputs {
  private RunInputs() {}

  static Map<String, String> of(TrainingSetup setup, TrainingPlan plan) {
    return Map.of(
        "workload", new Digest().add(setup.workload().toString()).hex(),
        "algorithm", setup.algorithm().toString(),
        "weight optimizer", setup.weightOptimizer().toString(),
        "seed", String.valueOf(setup.seeds().seed()),
        "local iterations", String.valueOf(plan.localIterations()),
        "adapter at the start", new Digest().add(setup.start().values()).hex(),
        "data", data(setup));
  }

  private static String data(TrainingSetup setup) {
    Digest digest = new Digest();
    for (ClientData client : setup.clients()) {
      digest.add(client.clientId());
      client.training().forEach(sequence -> add(digest, sequence));
      digest.add("held out");
      client.heldOut().forEach(sequence -> add(digest, sequence));
    }
    return digest.hex();
  }

  private static void add(Digest digest, TokenSequence sequence) {
    digest.add(sequence.ids()).add(sequence.counted()).add(sequence.starts());
  }
}
