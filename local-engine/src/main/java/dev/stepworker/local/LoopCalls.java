package dev.stepworker.local;

import dev.stepworker.local.time.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Asks the loop's thread for something and waits for the answer. */
final class LoopCalls {
  private final EventLoop loop;

  LoopCalls(EventLoop loop) {
    this.loop = loop;
  }

  <T> T call(Supplier<T> question) {
    if (loop.isCurrent()) {
      return question.get();
    }
    try {
      return CompletableFuture.supplyAsync(question, loop).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
