package dev.stepworker.runtime.aws;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Whether this JVM is told to go through an HTTP proxy, as the SDK's clients read it. */
record ProxySettings(Properties properties, Map<String, String> environment) {
  static ProxySettings ofThisJvm() {
    return new ProxySettings(System.getProperties(), System.getenv());
  }

  boolean isSet() {
    boolean byProperty = Stream.of("http.proxyHost", "https.proxyHost")
        .anyMatch(name -> !properties.getProperty(name, "").isEmpty());
    boolean byEnvironment = environment.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> entry.getKey().toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.equals("http_proxy") || name.equals("https_proxy"));
    return byProperty || byEnvironment;
  }

  /** Nothing of the environment, which may hold credentials. */
  @Override
  public String toString() {
    return "ProxySettings[isSet=" + isSet() + "]";
  }
}
