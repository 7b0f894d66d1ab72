package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fedsllm.model.unit.Check;
import org.fedsllm.training.GeneratedText;
import org.fedsllm.training.GenerationSession;
import org.fedsllm.training.metric.TextScores;
import org.fedsllm.training.metric.WordSplit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a model continue held-out prompts and compares with what people wrote. */
@Command(
    name = "score",
    description =
        "Continue the held-out prompts of a project's data and score them: BLEU, NIST, ROUGE-L.",
    footer = {"", "Examples:", "  fedsllm score run --texts 20 --beams 4"},
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
  @Mixin private ModelSource source;
  @Mixin private DecodingOptions decoding;

  @Option(
      names = "--texts",
      paramLabel = "N",
      defaultValue = "100",
      description = "Prompts at the most, from all clients in turn (${DEFAULT-VALUE}).")
  private int texts;

  @Option(names = "--lowercase", description = "Compare in small letters.")
  private boolean lowercase;

  @Option(names = "--json", description = "Print JSON, with all texts.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Check.atLeast("texts", texts, 1, "to score", "100 give a first idea.");
    WordSplit split = lowercase ? WordSplit.MTEVAL_13A_LOWERCASE : WordSplit.MTEVAL_13A;
    try (GenerationSession session = source.open()) {
      List<GeneratedText> generated = session.continueHeldOut(texts, decoding::of);
      TextScores scores =
          TextScores.of(generated.stream().map(GeneratedText::continuation).toList(), split);
      spec.commandLine().getOut().println(json ? json(scores, generated) : text(scores));
    }
    return Faults.OK;
  }

  private static String text(TextScores scores) {
    return String.format(
        Locale.ROOT,
        "BLEU %.2f, NIST %.4f, ROUGE-L %.4f, over %d texts",
        scores.bleu(),
        scores.nist(),
        scores.rougeL(),
        scores.texts());
  }

  private static String json(TextScores scores, List<GeneratedText> generated) {
    ObjectNode node = Json.object();
    Json.put(node, "bleu", scores.bleu());
    Json.put(node, "nist", scores.nist());
    Json.put(node, "rougeL", scores.rougeL());
    ArrayNode list = node.putArray("texts");
    for (GeneratedText text : generated) {
      ObjectNode item = list.addObject().put("prompt", text.prompt());
      item.put("text", text.continuation().hypothesis());
      text.continuation().references().forEach(item.putArray("references")::add);
    }
    return Json.text(node);
  }
}
