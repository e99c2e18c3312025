package dev.stepworker.local.server;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says in a line why the server does not start; what nobody can mend from outside is thrown on. */
final class StartFailure implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    PrintWriter err = command.getErr();
    if (failure instanceof UncheckedIOException) {
      err.println(failure.getMessage() + ": " + failure.getCause());
    } else if (failure instanceof IllegalStateException
        || failure instanceof IllegalArgumentException) {
      err.println(failure.getMessage());
    } else {
      throw failure;
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
