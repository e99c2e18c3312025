package dev.stepworker.app.log;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Tells whether a person may be looking. */
final class Terminal {
  private Terminal() {}

  /** From Java 22 on there is a console without a terminal, too, which then says so itself. */
  static boolean isAttached(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJava) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
