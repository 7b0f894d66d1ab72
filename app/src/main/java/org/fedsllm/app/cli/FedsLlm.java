package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fedsllm.app.export.ProductVersion;
import org.fedsllm.app.plugins.PluginFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program: opens the window, or runs a subcommand. */
@Command(
    name = "fedsllm",
    description = {
      "Federated split learning of language models over wireless networks.",
      "Without a subcommand the workbench opens; without a display the quickstart project runs here."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm",
      "  fedsllm new mine.fedsllm",
      "  fedsllm mine.fedsllm",
      "  fedsllm optimize mine.fedsllm",
      "",
      "Exit code 0: done. 1: a run that failed, or found no plan, or found what it",
      "looked for to differ. 2: bad usage or input."
    },
    versionProvider = FedsLlm.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      NewCommand.class,
      OptimizeCommand.class,
      AllocationCommand.class,
      LinkBudgetCommand.class,
      SplitCommand.class,
      TableCommand.class,
      SolveCommand.class,
      TrainCommand.class,
      RerunCommand.class,
      RunsCommand.class,
      ReportCommand.class,
      PreflightCommand.class,
      PlaceCommand.class,
      ClientsCommand.class,
      DevicesCommand.class,
      CompareCommand.class,
      EvaluateCommand.class,
      DataCommand.class,
      VerifySplitCommand.class,
      GenerateCommand.class,
      ScoreCommand.class,
      ExportCommand.class,
      AboutCommand.class,
      RemakeCommand.class,
      ExportModelCommand.class,
      PretrainCommand.class,
      EditCommand.class,
      DiffCommand.class,
      ReplayCommand.class,
      PluginCommand.class,
      CompletionCommand.class
    })
public final class FedsLlm implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "A project file to open.")
  private Path project;

  @Option(
      names = "--stacktrace",
      scope = CommandLine.ScopeType.INHERIT,
      description = "After an error also print where in the program it arose.")
  private boolean stacktrace;

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      scope = CommandLine.ScopeType.INHERIT,
      description = {
        "Folder of plug-ins, instead of the user's own.",
        "Commands use all of them: what the window's plug-in manager switches off counts there only."
      })
  private Path plugins;

  @Spec private CommandSpec spec;

  private final Map<String, String> environment;

  /**
   * @param environment variables of the process; they tell whether there is a display
   */
  FedsLlm(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Starts the program and ends the process with the exit code. */
  public static void main(String... arguments) {
    // Figures are drawn in memory; Java2D must not look for a display that may not be there.
    System.setProperty("java.awt.headless", "true");
    CommandLine program = program(System.getenv());
    program.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    program.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(execute(program, arguments));
  }

  /** Errors of the platform, such as too little memory, are faults like any other. */
  private static int execute(CommandLine program, String... arguments) {
    try {
      return program.execute(arguments);
    } catch (Error e) {
      return new Faults().report(e, program);
    }
  }

  /** The program, ready to execute arguments. */
  static CommandLine program(Map<String, String> environment) {
    CommandLine program = new CommandLine(new FedsLlm(environment));
    program.setCaseInsensitiveEnumValuesAllowed(true);
    Faults faults = new Faults();
    program.setExecutionExceptionHandler(faults);
    program.setParameterExceptionHandler(faults);
    return program;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    if (project != null && !Files.exists(project)) {
      throw new NoSuchFileException(
          "There is no command and no file %s. Try 'fedsllm --help'.".formatted(project));
    }
    Window window = new Window(environment);
    String obstacle = window.obstacle();
    if (obstacle == null) {
      obstacle = window.open(windowArguments());
    }
    if (obstacle == null) {
      return Faults.OK;
    }
    if (project != null) {
      throw new RunFailedException(
          "%s Try 'fedsllm optimize %s' or 'fedsllm train'.".formatted(obstacle, project));
    }
    err.println(obstacle + " Running the quickstart project without a window.");
    return new HeadlessTour(spec.commandLine().getOut(), err).run(Path.of(""));
  }

  private String[] windowArguments() throws NoSuchFileException {
    String folder = "--plugins=" + pluginFolder();
    return project == null ? new String[] {folder} : new String[] {folder, project.toString()};
  }

  /** Where plug-ins are looked for; the user's own folder need not exist. */
  Path pluginFolder() throws NoSuchFileException {
    if (plugins != null && !Files.isDirectory(plugins)) {
      throw new NoSuchFileException("There is no folder " + plugins + " to take plug-ins from.");
    }
    return plugins == null ? PluginFolder.usual(environment) : plugins;
  }

  boolean stacktrace() {
    return stacktrace;
  }

  /** Says which version this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"FedsLLM Workbench " + ProductVersion.current()};
    }
  }
}
