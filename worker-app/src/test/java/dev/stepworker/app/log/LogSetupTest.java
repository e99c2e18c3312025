package dev.stepworker.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import co.elastic.logging.logback.EcsEncoder;
import dev.stepworker.app.config.LogFormat;
import dev.stepworker.app.config.LogLevel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogSetupTest {
  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void prepare() {
    context.setMDCAdapter(new LogbackMDCAdapter());
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void writesPlainLinesForPeople() {
    assertThat(encoder(LogFormat.PLAIN)).isInstanceOf(PatternLayoutEncoder.class);
  }

  @Test
  void writesJsonWithoutATerminal() {
    assertThat(Terminal.isAttached(null)).isFalse();
    assertThat(encoder(LogFormat.JSON)).isInstanceOf(EcsEncoder.class);
  }

  @Test
  void aJsonLineNamesTheWorkerAndTheEvent() {
    Encoder<ILoggingEvent> encoder = encoder(LogFormat.JSON);
    Logger logger = context.getLogger("orders");
    var event = new LoggingEvent(
        "orders", logger, Level.WARN, "Task failed activity={}", null, new Object[] {"resize"});

    String line = new String(encoder.encode(event), StandardCharsets.UTF_8);

    assertThat(line)
        .contains("\"message\":\"Task failed activity=resize\"")
        .contains("\"log.level\": \"WARN\"")
        .contains("\"service.name\":\"payments\"")
        .endsWith("}\n");
  }

  @Test
  void theSdkNeverLogsTheRequestsThatHoldTokens() {
    new LogSetup(LogLevel.TRACE, LogFormat.PLAIN, "payments").apply(context);

    assertThat(context.getLogger("dev.stepworker.runtime").isTraceEnabled()).isTrue();
    assertThat(context.getLogger("software.amazon.awssdk.request").isDebugEnabled())
        .isFalse();
    assertThat(context.getLogger("io.netty.handler.logging").isDebugEnabled()).isFalse();
  }

  @Test
  void aQuietLogIsQuietForAll() {
    new LogSetup(LogLevel.ERROR, LogFormat.PLAIN, "payments").apply(context);

    assertThat(context.getLogger("software.amazon.awssdk").isWarnEnabled()).isFalse();
  }

  @Test
  void nothingBelowWarnIsLoggedBeforeTheSettingsAreKnown() {
    new QuietStart().configure(context);

    assertThat(context.getLogger("io.smallrye.config").isInfoEnabled()).isFalse();
    assertThat(context.getLogger("io.smallrye.config").isWarnEnabled()).isTrue();
  }

  private Encoder<ILoggingEvent> encoder(LogFormat format) {
    new LogSetup(LogLevel.INFO, format, "payments").apply(context);
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    return ((ConsoleAppender<ILoggingEvent>) root.getAppender("console")).getEncoder();
  }
}
