package dev.stepworker.app;

import dev.stepworker.app.config.ConfigurationException;
import dev.stepworker.app.config.LauncherSettings;
import dev.stepworker.app.config.Settings;
import dev.stepworker.app.log.LogSetup;
import dev.stepworker.runtime.WorkerStartException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "stepworker",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description = {
      "Runs the handlers it finds for AWS Step Functions activities and SQS task tokens.",
      "",
      "Settings come from the environment, over it from a file, over it from the command line."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:stopped, every task finished",
      " 1:a subcommand found problems",
      " 2:the command line cannot be understood",
      "70:the worker failed or could not start",
      "75:stopped, but tasks were handed back or left",
      "78:the settings cannot be used"
    })
final class StepworkerCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read settings from this .yaml, .yml or .properties file.")
  private String file = "";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Set one setting, such as stepworker.drain.timeout=2m; may be repeated.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--check",
      description = "Print the effective settings and the handlers, check all, and exit.")
  private boolean isCheck;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any call
  private CommandSpec spec;

  StepworkerCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      Launch launch = launch();
      return (isCheck ? check(launch) : run(launch)).code();
    } catch (ConfigurationException e) {
      return refuse("The settings cannot be used:", e.problems(), ExitCode.CONFIGURATION);
    } catch (WorkerStartException e) {
      return refuse("The worker cannot start:", e.problems(), ExitCode.FAILED);
    }
  }

  /**
   * All that is needed to start a worker.
   *
   * @throws ConfigurationException with every problem found
   */
  Launch launch() {
    return Launch.prepare(environment, commandLine());
  }

  /**
   * The settings, unchecked.
   *
   * @throws ConfigurationException if their file cannot be read
   */
  Settings settings() {
    return Settings.load(environment, commandLine());
  }

  private Map<String, String> commandLine() {
    Map<String, String> all = new LinkedHashMap<>(values);
    if (!file.isEmpty()) {
      all.put(LauncherSettings.CONFIG_FILE.key(), file);
    }
    return all;
  }

  private ExitCode check(Launch launch) {
    PrintWriter out = spec.commandLine().getOut();
    launch.settings().effective(launch.known()).forEach(out::println);
    launch
        .handlers()
        .forEach(handler -> out.println("%s: %s"
            .formatted(handler.task(), handler.kind().name().toLowerCase(java.util.Locale.ROOT))));
    return ExitCode.OK;
  }

  private static ExitCode run(Launch launch) throws InterruptedException {
    Settings settings = launch.settings();
    new LogSetup(
            settings.get(LauncherSettings.LOG_LEVEL),
            settings.get(LauncherSettings.LOG_FORMAT),
            settings.get(LauncherSettings.NAME))
        .apply();
    WorkerProcess process = WorkerProcess.start(launch);
    StopOnSignal.register(process);
    process.awaitStopped();
    return ExitCode.OK;
  }

  private int refuse(String heading, List<String> problems, ExitCode code) {
    return new Refusal(heading, problems).print(spec.commandLine().getErr(), code);
  }
}
