package dev.stepworker.app;

import java.io.PrintWriter;
import java.util.List;

/**
 * Why the process ends without having done anything.
 *
 * @param heading ends in a colon
 * @param problems one sentence each
 */
record Refusal(String heading, List<String> problems) {

  /** Prints all of it and gives the number of the exit code. */
  int print(PrintWriter err, ExitCode code) {
    err.println(heading);
    problems.forEach(problem -> err.println("- " + problem));
    return code.code();
  }
}
