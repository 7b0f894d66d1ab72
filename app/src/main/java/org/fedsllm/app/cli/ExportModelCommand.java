package org.fedsllm.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.training.ModelExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Merges an adapter into its model. */
@Command(
    name = "export-model",
    description = "Merge an adapter into its model and write a Hugging Face directory.",
    footer = {
      "",
      "Examples:",
      "  fedsllm export-model --model embedded --adapter run/adapter --out merged"
    },
    mixinStandardHelpOptions = true)
final class ExportModelCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      paramLabel = "HFDIR",
      required = true,
      description = "A Hugging Face model directory, or the word embedded.")
  private String model;

  @Option(
      names = "--adapter",
      paramLabel = "PEFTDIR",
      required = true,
      description = "A PEFT adapter directory, such as a run's.")
  private Path adapter;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A new folder for the merged model.")
  private Path folder;

  @Option(names = "--json", description = "Print the folder as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ModelExport.merge(model, Path.of(""), adapter, folder);
    Written.files(spec, json, List.of(folder));
    return Faults.OK;
  }
}
