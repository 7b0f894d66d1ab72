package org.fedsllm.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a project. */
@Command(
    name = "new",
    description = "Begin a project: write a new file from one of the samples.",
    footer = {
      "",
      "Examples:",
      "  fedsllm new mine.fedsllm",
      "  fedsllm new cell.fedsllm --sample fedsllm-cell --name 'my cell'"
    },
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  /** The samples, for help and completion. */
  static final class SampleNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    SampleNames() {
      super(Samples.NAMES);
    }
  }

  @Parameters(
      paramLabel = "FILE",
      description = "The project file to write; one that is there is not replaced.")
  private Path file;

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      defaultValue = Samples.QUICKSTART,
      completionCandidates = SampleNames.class,
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private String sample;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Of the project; default: that of the file.")
  private String name;

  @Option(names = "--json", description = "Print what was written, as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Written.requireNew(file);
    ProjectStore store = new ProjectStore();
    Project project = new Samples(store).load(sample).withName(name == null ? stem() : name);
    store.save(project, file);
    Written.project(spec, json, file, project, "begun from " + sample);
    return Faults.OK;
  }

  private String stem() {
    String whole = file.getFileName().toString();
    return whole.endsWith(ProjectStore.EXTENSION)
        ? whole.substring(0, whole.length() - ProjectStore.EXTENSION.length())
        : whole;
  }
}
