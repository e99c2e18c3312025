package dev.stepworker.local.query.jsonata;

import com.dashjoin.jsonata.Functions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** {@code $now} and {@code $millis}, by the engine's clock. */
final class TimeJsonataFunctions {
  private final InstantSource clock;

  TimeJsonataFunctions(InstantSource clock) {
    this.clock = clock;
  }

  @Nullable Object now(FunctionArguments arguments) {
    return Functions.dateTimeFromMillis(clock.millis(), arguments.text(0), arguments.text(1));
  }

  Long millis(FunctionArguments arguments) {
    return clock.millis();
  }
}
