package dev.stepworker.local.http;

/**
 * The limits of the JDK's HTTP server, which it reads once from system properties: by default it
 * cuts connections beyond 200 and delays small answers. What is already set stays.
 */
final class JdkServerLimits {
  private JdkServerLimits() {}

  static void apply() {
    setUnlessSet("sun.net.httpserver.maxIdleConnections", "20000");
    setUnlessSet("sun.net.httpserver.idleInterval", "3600");
    setUnlessSet("sun.net.httpserver.nodelay", "true");
    setUnlessSet("sun.net.httpserver.maxReqTime", "30");
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
