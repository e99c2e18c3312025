package dev.stepworker.runtime.async;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** Finds virtual threads in the JVM that runs, which may be older than they are. Stateless. */
public final class VirtualThreads {
  private static final String BUILDER = "java.lang.Thread$Builder$OfVirtual";

  private VirtualThreads() {}

  /** Makes virtual threads named {@code name-1} and so on; empty where the JVM has none. */
  public static Optional<ThreadFactory> named(String name) {
    try {
      Class<?> type = Class.forName(BUILDER);
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle begin = lookup.findStatic(Thread.class, "ofVirtual", methodType(type));
      MethodHandle naming =
          lookup.findVirtual(type, "name", methodType(type, String.class, long.class));
      MethodHandle end = lookup.findVirtual(type, "factory", methodType(ThreadFactory.class));
      return Optional.of((ThreadFactory) end.invoke(naming.invoke(begin.invoke(), name + "-", 1L)));
    } catch (Throwable e) { // no such class, or a preview that is not enabled
      return Optional.empty();
    }
  }
}
