package dev.stepworker.runtime.options;

/** Which threads run handlers: one for each task that runs, so slots bound their number. */
public enum HandlerThreads {
  /** Threads of the operating system, used again and again. */
  PLATFORM,
  /** Virtual threads, which a JVM has from Java 21 on; the worker does not start without them. */
  VIRTUAL,
  /** Virtual threads where the JVM has them, else threads of the operating system. */
  AUTO
}
