package dev.stepworker.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import dev.stepworker.app.config.LogFormat;
import dev.stepworker.app.config.LogLevel;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Applies the log settings.
 *
 * @param level of everything but the libraries that would log task tokens
 * @param format of a line
 * @param serviceName the worker's name, part of each JSON line
 */
public record LogSetup(LogLevel level, LogFormat format, String serviceName) {
  /** Below INFO these write requests and answers, and so task tokens and payloads. */
  private static final List<String> TALKATIVE = List.of(
      "software.amazon.awssdk", "org.apache.http", "org.apache.hc", "io.netty", "jdk.httpserver");

  /** Replaces the whole Logback configuration, unless a file of the user's made it. */
  public void apply() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context && !isUsersOwn()) {
      apply(context);
    }
  }

  /**
   * Whether a configuration file of the user's rules, named by {@code -Dlogback.configurationFile}.
   */
  static boolean isUsersOwn() {
    return System.getProperty("logback.configurationFile") != null;
  }

  void apply(LoggerContext context) {
    context.reset();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(level.name()));
    root.addAppender(appender(context));
    if (level.compareTo(LogLevel.INFO) > 0) {
      TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.INFO));
    }
  }

  private Appender<ILoggingEvent> appender(LoggerContext context) {
    boolean isPlain = format == LogFormat.PLAIN
        || (format == LogFormat.AUTO && Terminal.isAttached(System.console()));
    return isPlain ? Appenders.plain(context) : Appenders.json(context, serviceName);
  }
}
