package org.fedsllm.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.checkpoint.Checkpoint;

/** Whether a workload describes the model that is to be trained; else its delays would lie. */
final class ModelFit {
  private ModelFit() {}

  static void require(TransformerWorkload workload, Checkpoint checkpoint) {
    TransformerSpec real = checkpoint.config().transformer();
    if (workload.splitLayer() >= real.blocks()) {
      throw new IllegalArgumentException(
          "The splitLayer (%d) of the workload must be in 1 … %d: %s has %d blocks."
              .formatted(
                  workload.splitLayer(), real.blocks() - 1, checkpoint.name(), real.blocks()));
    }
    Map<String, Object> expected = fields(real);
    fields(workload.transformer())
        .forEach(
            (field, value) -> {
              if (!value.equals(expected.get(field))) {
                throw new IllegalArgumentException(
                    "The %s (%s) of the workload's transformer must be %s, as in %s."
                        .formatted(field, value, expected.get(field), checkpoint.name()));
              }
            });
  }

  private static Map<String, Object> fields(TransformerSpec spec) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("family", spec.family());
    fields.put("blocks", spec.blocks());
    fields.put("hiddenSize", spec.hiddenSize());
    fields.put("heads", spec.heads());
    fields.put("keyValueHeads", spec.keyValueHeads());
    fields.put("headSize", spec.headSize());
    fields.put("mlpSize", spec.mlpSize());
    fields.put("vocabularySize", spec.vocabularySize());
    fields.put("maximumTokens", spec.maximumTokens());
    return fields;
  }
}
