package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;

/**
 * An {@code adapter_config.json}, asked module by module as PEFT asks it.
 *
 * @param folder of the adapter, for messages
 */
record PeftConfig(JsonNode root, Path folder) {
  static final String FILE = "adapter_config.json";
  private static final String ALL = "all-linear";

  /** Each of them changes what an adapter computes, or what it is laid over. */
  private static final List<String> UNSUPPORTED =
      List.of(
          "use_dora",
          "use_qalora",
          "lora_bias",
          "modules_to_save",
          "exclude_modules",
          "target_parameters",
          "trainable_token_indices",
          "layer_replication");

  /** These start from other base weights than the checkpoint's. */
  private static final List<String> CHANGED_BASES =
      List.of("pissa", "olora", "loftq", "corda", "lora_ga");

  static PeftConfig read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "There is no adapter at %s. Its directory must hold %s and %s."
              .formatted(folder, FILE, PeftAdapter.WEIGHTS));
    }
    PeftConfig config;
    try {
      config = new PeftConfig(new ObjectMapper().readTree(file.toFile()), folder);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s is not JSON (%s). Save the adapter again.".formatted(file, e.getMessage()), e);
    }
    config.requirePlain();
    return config;
  }

  private void requirePlain() {
    require(root.path("peft_type").asText("(none)").equals("LORA"), "peft_type");
    require(root.path("bias").asText("none").equals("none"), "bias");
    for (String option : UNSUPPORTED) {
      JsonNode value = root.path(option);
      boolean unused = value.isContainerNode() ? value.isEmpty() : !value.asBoolean(false);
      require(unused && !value.isTextual(), option);
    }
    String start = root.path("init_lora_weights").asText();
    require(CHANGED_BASES.stream().noneMatch(start::startsWith), "init_lora_weights");
  }

  private void require(boolean holds, String option) {
    if (!holds) {
      throw new IllegalArgumentException(
          "The adapter %s is not plain LoRA: its %s is %s. Train it without."
              .formatted(folder, option, root.path(option)));
    }
  }

  /** Whether the module with this full name carries an adapter. */
  boolean targets(String module, int block) {
    return inLayers(block) && named(module);
  }

  private boolean inLayers(int block) {
    JsonNode layers = root.path("layers_to_transform");
    if (layers.isInt()) {
      return layers.asInt() == block;
    }
    return layers.isEmpty() || elements(layers).stream().anyMatch(l -> l.asInt(-1) == block);
  }

  private boolean named(String module) {
    JsonNode targets = root.path("target_modules");
    if (targets.isTextual()) {
      return targets.asText().equals(ALL) || pattern(targets.asText()).matcher(module).matches();
    }
    return elements(targets).stream()
        .map(JsonNode::asText)
        .anyMatch(name -> module.equals(name) || module.endsWith("." + name));
  }

  int rank(String module) {
    return special("rank_pattern", module, root.path("r")).asInt();
  }

  /** The alpha that gives the module's scale as {@code alpha / rank}. */
  double alpha(String module) {
    double alpha = special("alpha_pattern", module, root.path("lora_alpha")).asDouble();
    return root.path("use_rslora").asBoolean(false) ? alpha * Math.sqrt(rank(module)) : alpha;
  }

  /** The factor before {@code B A x}. */
  double scale(String module) {
    return alpha(module) / rank(module);
  }

  double dropout() {
    return root.path("lora_dropout").asDouble(0);
  }

  /** For messages. */
  JsonNode targetModules() {
    return root.path("target_modules");
  }

  /** The first pattern that the end of the module's name matches decides. */
  private JsonNode special(String field, String module, JsonNode otherwise) {
    for (Map.Entry<String, JsonNode> entry : root.path(field).properties()) {
      if (pattern("(.*\\.)?(" + entry.getKey() + ")").matcher(module).matches()) {
        return entry.getValue();
      }
    }
    return otherwise;
  }

  private Pattern pattern(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "The pattern (%s) in %s of the adapter %s is no regular expression: %s."
              .formatted(expression, FILE, folder, e.getDescription()),
          e);
    }
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
