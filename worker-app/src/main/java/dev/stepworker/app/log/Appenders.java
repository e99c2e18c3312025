package dev.stepworker.app.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import co.elastic.logging.logback.EcsEncoder;

/** The two forms of the log, both on standard output. */
final class Appenders {
  private static final String PLAIN = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg %mdc%n";

  private Appenders() {}

  static ConsoleAppender<ILoggingEvent> plain(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(PLAIN);
    return started(context, encoder);
  }

  static ConsoleAppender<ILoggingEvent> json(LoggerContext context, String serviceName) {
    EcsEncoder encoder = new EcsEncoder();
    encoder.setServiceName(serviceName);
    encoder.setEventDataset(serviceName);
    return started(context, encoder);
  }

  private static ConsoleAppender<ILoggingEvent> started(
      LoggerContext context, Encoder<ILoggingEvent> encoder) {
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setName("console");
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }
}
