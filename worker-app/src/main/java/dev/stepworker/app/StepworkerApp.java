package dev.stepworker.app;

import java.util.Map;
import picocli.CommandLine;

/**
 * The launcher: a process that runs the handlers found by {@link java.util.ServiceLoader}.
 *
 * <p>{@code java -jar worker-app.jar --help} tells the rest.
 */
public final class StepworkerApp {
  private StepworkerApp() {}

  /** Runs until it is told to stop, and exits with one of {@link ExitCode}. */
  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    StepworkerCommand launcher = new StepworkerCommand(environment);
    CommandLine commandLine = new CommandLine(launcher)
        .addSubcommand(new RenderCommand(launcher))
        .addSubcommand(new ValidateCommand(launcher))
        .addSubcommand(new PolicyCommand(launcher))
        .addSubcommand(new GraphCommand(launcher));
    commandLine
        .getCommandSpec()
        .usageMessage()
        .footerHeading("%nSettings:%n")
        .footer(SettingsHelp.lines().toArray(String[]::new));
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          throw failure;
        });
  }
}
