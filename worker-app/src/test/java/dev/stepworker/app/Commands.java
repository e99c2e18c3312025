package dev.stepworker.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;

/** Runs command lines in this JVM and keeps what they print. */
final class Commands {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  void unset(String variable) {
    environment.remove(variable);
  }

  /** Puts a jar into a folder that names these providers, and points the settings there. */
  void install(Path folder, Class<?>... providers) throws IOException {
    set("STEPWORKER_PLUGINS_FOLDER", ServicesJar.folderWith(folder, providers).toString());
  }

  int run(String... arguments) {
    CommandLine commandLine = StepworkerApp.commandLine(environment);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
