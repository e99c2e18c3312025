package dev.stepworker.runtime.http;

import java.time.Duration;

/**
 * The limits of a client.
 *
 * @param connections open at once to one host; more calls than these wait
 * @param waitingCalls that may wait for a connection; more are refused
 * @param acquireTimeout how long a call may wait for a connection
 * @param connectTimeout for a new connection, TLS handshake apart
 * @param readTimeout of an answer, from the moment its request is written
 * @param idleTimeout after which an unused connection is closed
 */
public record HttpSettings(
    int connections,
    int waitingCalls,
    Duration acquireTimeout,
    Duration connectTimeout,
    Duration readTimeout,
    Duration idleTimeout) {

  /** The client's defaults: 50 connections, 10,000 waiting calls, the SDK's own timeouts. */
  public static HttpSettings defaults() {
    return new HttpSettings(
        50,
        10_000,
        Duration.ofSeconds(10),
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        Duration.ofSeconds(50));
  }

  /** The same with this many connections. */
  public HttpSettings connections(int count) {
    return new HttpSettings(
        count, waitingCalls, acquireTimeout, connectTimeout, readTimeout, idleTimeout);
  }

  /** The same with this connect timeout. */
  public HttpSettings connectTimeout(Duration timeout) {
    return new HttpSettings(
        connections, waitingCalls, acquireTimeout, timeout, readTimeout, idleTimeout);
  }

  /** The same with this read timeout. */
  public HttpSettings readTimeout(Duration timeout) {
    return new HttpSettings(
        connections, waitingCalls, acquireTimeout, connectTimeout, timeout, idleTimeout);
  }
}
