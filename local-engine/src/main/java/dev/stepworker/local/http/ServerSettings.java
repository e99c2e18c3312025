package dev.stepworker.local.http;

/**
 * Where and how a server listens.
 *
 * @param port 0 to take any free port
 * @param threadName begins the names of its threads
 * @param maxBodyBytes longer requests are refused; the service allows 1 MiB
 */
public record ServerSettings(int port, String threadName, int maxBodyBytes) {
  private static final int MEBIBYTE = 1 << 20;

  /** The service's limits on any free port. */
  public static ServerSettings named(String threadName) {
    return new ServerSettings(0, threadName, MEBIBYTE);
  }

  /** The same on this port. */
  public ServerSettings port(int newPort) {
    return new ServerSettings(newPort, threadName, maxBodyBytes);
  }
}
