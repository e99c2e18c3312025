package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.IntegrationPattern;
import org.jspecify.annotations.Nullable;

/** Hears what becomes of a service's task; called on the engine's loop. */
interface TaskEnd {
  IntegrationPattern pattern();

  void submitted(@Nullable Object output);

  void succeeded(@Nullable Object output);

  void failed(Failure failure);

  void timedOut(Failure failure);
}
