package org.fedsllm.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.fedsllm.model.project.Project;
import org.fedsllm.training.checkpoint.Checkpoint;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.checkpoint.PeftAdapter;
import org.fedsllm.training.data.PreparedData;
import org.fedsllm.training.data.Row;
import org.fedsllm.training.metric.Segment;
import org.fedsllm.training.network.LoraWeights;

/**
 * The language model of a project, with or without an adapter, ready to write. Works on the
 * caller's thread; close it to free the model.
 */
public final class GenerationSession implements AutoCloseable {
  private final Project project;
  private final Path folder;
  private final LanguageModel model;
  private final LoraWeights adapter;

  private GenerationSession(
      Project project, Path folder, LanguageModel model, LoraWeights adapter) {
    this.project = project;
    this.folder = folder;
    this.model = model;
    this.adapter = adapter;
  }

  /**
   * @param folder that the project's paths are relative to
   * @param adapterFolder a PEFT directory, or null for the base model
   * @throws IllegalArgumentException if model or adapter cannot be read; the message is for the
   *     user
   */
  public static GenerationSession open(Project project, Path folder, Path adapterFolder) {
    String checkpoint = ProjectData.training(project).checkpoint();
    LanguageModel model = LanguageModel.load(Checkpoint.find(checkpoint, folder));
    try {
      LoraWeights adapter =
          adapterFolder == null ? null : PeftAdapter.read(adapterFolder, model.spec());
      return new GenerationSession(project, folder, model, adapter);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** The continuation alone. */
  public String generate(String prompt, Decoding decoding) {
    return new TextGenerator(model).generate(prompt, decoding, adapter);
  }

  /**
   * Continues held-out prompts of all clients in turn. All rows with the same prompt are references
   * of one text. A prompt that some client trains on is left out: its answer may be remembered.
   *
   * @param most prompts
   * @param decoding of the text with this number, from 0
   * @throws IllegalArgumentException if no held-out row has a prompt of its own
   */
  public List<GeneratedText> continueHeldOut(int most, IntFunction<Decoding> decoding) {
    Map<String, List<String>> references = heldOutReferences();
    List<GeneratedText> texts = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : references.entrySet()) {
      if (texts.size() == most) {
        break;
      }
      String text = generate(entry.getKey(), decoding.apply(texts.size()));
      texts.add(new GeneratedText(entry.getKey(), new Segment(text.strip(), entry.getValue())));
    }
    return texts;
  }

  private Map<String, List<String>> heldOutReferences() {
    PreparedData data =
        ProjectData.prepare(project, folder, model.tokenizer(), model.config().endOfText());
    int longest = data.heldOutRows().stream().mapToInt(List::size).max().orElse(0);
    Map<String, List<String>> references = new LinkedHashMap<>();
    for (int i = 0; i < longest; i++) {
      for (List<Row> rows : data.heldOutRows()) {
        if (i < rows.size() && isNew(rows.get(i), data)) {
          references
              .computeIfAbsent(rows.get(i).prompt(), prompt -> new ArrayList<>())
              .add(rows.get(i).completion().strip());
        }
      }
    }
    if (references.isEmpty()) {
      throw new IllegalArgumentException(
          "The held-out data of the project %s have no prompts to continue that are not trained on too. Choose a format with prompt and completion, or more rows."
              .formatted(project.name()));
    }
    return references;
  }

  private static boolean isNew(Row row, PreparedData data) {
    return row.hasPrompt() && !data.learnedPrompts().contains(row.prompt());
  }

  @Override
  public void close() {
    model.close();
  }
}
