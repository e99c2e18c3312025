package dev.stepworker.local.http;

import com.sun.net.httpserver.HttpExchange;
import dev.stepworker.local.time.EventLoop;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The reply to one exchange of the JDK's server; written by the server's threads, not the loop. */
final class HttpReply implements Reply {
  private final HttpExchange exchange;
  private final Executor writers;
  private final EventLoop loop;
  private final AtomicBoolean answered = new AtomicBoolean();

  HttpReply(HttpExchange exchange, String requestId, Executor writers, EventLoop loop) {
    this.exchange = exchange;
    this.writers = writers;
    this.loop = loop;
    exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
  }

  @Override
  public void answer(Answer answer, DeliveryListener listener) {
    if (listener == DeliveryListener.NONE) {
      once(() -> write(answer, answer.body().length));
      return;
    }
    EventLoop.Hold hold = loop.beginWork();
    boolean first = once(() -> settle(listener, hold, write(answer, answer.body().length)));
    if (!first) {
      hold.release();
    }
  }

  private void settle(DeliveryListener listener, EventLoop.Hold hold, boolean delivered) {
    try {
      loop.execute(() -> listener.settled(delivered));
    } catch (RejectedExecutionException e) { // the engine closed meanwhile: nobody is left to tell
      exchange.close();
    } finally {
      hold.release();
    }
  }

  @Override
  public void cut(Answer answer) {
    once(() -> write(answer, answer.body().length / 2));
  }

  @Override
  public void hangUp() {
    once(exchange::close);
  }

  private boolean once(Runnable write) {
    boolean first = answered.compareAndSet(false, true);
    if (first) {
      try {
        writers.execute(write);
      } catch (RejectedExecutionException e) { // the server is closing and cuts every connection
        exchange.close();
      }
    }
    return first;
  }

  private boolean write(Answer answer, int length) {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body(), 0, length);
      exchange.getResponseBody().flush(); // closing would keep silent about a client that is gone
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
