package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.training.ModelEvaluator;
import org.fedsllm.training.metric.MeanLoss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a Hugging Face model, with or without an adapter, on a file. */
@Command(
    name = "evaluate",
    description = "Measure loss and perplexity of a Hugging Face model on a file.",
    footer = {
      "",
      "Examples:",
      "  fedsllm evaluate --model merged --data texts.jsonl --sequence-length 64"
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      paramLabel = "HFDIR",
      required = true,
      description = "A Hugging Face model directory.")
  private Path model;

  @Option(names = "--adapter", paramLabel = "PEFTDIR", description = "A PEFT adapter directory.")
  private Path adapter;

  @Option(
      names = "--data",
      paramLabel = "FILE.jsonl",
      required = true,
      description = "Texts, one JSON object with \"text\" a line.")
  private Path data;

  @Option(
      names = "--prompt",
      paramLabel = "FIELD",
      description = "With --completion: what the model reads, but is not measured on.")
  private String prompt;

  @Option(
      names = "--completion",
      paramLabel = "FIELD",
      description = "What it is measured on, instead of \"text\".")
  private String completion;

  @Option(
      names = "--sequence-length",
      paramLabel = "N",
      required = true,
      description = "Tokens that a text is cut to.")
  private int sequenceLength;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (ModelEvaluator evaluator = ModelEvaluator.open(model, adapter)) {
      MeanLoss loss =
          prompt == null && completion == null
              ? evaluator.evaluate(data, sequenceLength)
              : evaluator.evaluate(data, promptRows(), sequenceLength);
      spec.commandLine().getOut().println(json ? Json.text(json(loss)) : text(loss));
    }
    return Faults.OK;
  }

  private RowFormat promptRows() {
    return new RowFormat.JsonLines(new Columns(null, prompt, completion, null));
  }

  private static ObjectNode json(MeanLoss loss) {
    ObjectNode node = Json.object();
    Json.put(node, "loss", loss.nats());
    Json.put(node, "perplexity", loss.perplexity());
    return node.put("tokens", loss.predictions());
  }

  private static String text(MeanLoss loss) {
    return String.format(
        Locale.ROOT,
        "loss %.6f nat/token, perplexity %.4f, over %d predicted tokens",
        loss.nats(),
        loss.perplexity(),
        loss.predictions());
  }
}
