package org.fedsllm.app.cli;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.fedsllm.app.run.NoPlanException;
import org.fedsllm.model.radio.RadioModelException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into one line on standard error and an exit code.
 *
 * <p>Everything in this program that refuses a value throws {@link IllegalArgumentException}, and
 * everything that cannot read a file {@link IOException}, with a message for the user: bad input.
 * Whatever else escapes is a run that failed, and so is an optimizer that found no plan.
 */
final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {

  /** Exit code: done. */
  static final int OK = 0;

  /** Exit code: a run that failed. */
  static final int FAILED = 1;

  /** Exit code: bad usage or bad input. */
  static final int BAD_INPUT = 2;

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("fedsllm: " + oneLine(fault) + " Try '" + name + " --help'.");
    return BAD_INPUT;
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    return report(
        thrown instanceof InvocationTargetException ? thrown.getCause() : thrown, command);
  }

  /** Prints {@code fault} and returns the exit code. */
  int report(Throwable fault, CommandLine command) {
    boolean noPlan = fault instanceof NoPlanException; // whatever was read was read well
    boolean badInput =
        !noPlan && (fault instanceof IllegalArgumentException || fault instanceof IOException);
    boolean explained =
        badInput
            || noPlan
            || fault instanceof RunFailedException
            || fault instanceof RadioModelException;
    String message =
        explained
            ? oneLine(fault)
            : "The run failed (%s): %s".formatted(fault.getClass().getSimpleName(), oneLine(fault));
    command.getErr().println("fedsllm: " + message);
    if (wantsStackTrace(command)) {
      fault.printStackTrace(command.getErr());
    }
    return badInput ? BAD_INPUT : FAILED;
  }

  private static boolean wantsStackTrace(CommandLine command) {
    return command.getCommandSpec().root().userObject() instanceof FedsLlm program
        && program.stacktrace();
  }

  private static String oneLine(Throwable fault) {
    String message = fault.getMessage() == null ? "no reason is known" : fault.getMessage();
    String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.matches(".*[.!?]") ? line : line + ".";
  }
}
