package dev.stepworker.runtime.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProxySettingsTest {
  @Test
  void readsProperties() {
    Properties properties = new Properties();
    properties.setProperty("https.proxyHost", "proxy.example");

    assertThat(new ProxySettings(properties, Map.of()).isSet()).isTrue();
  }

  @Test
  void readsTheEnvironmentInEitherCase() {
    assertThat(new ProxySettings(new Properties(), Map.of("HTTPS_PROXY", "http://p:1")).isSet())
        .isTrue();
    assertThat(new ProxySettings(new Properties(), Map.of("http_proxy", "http://p:1")).isSet())
        .isTrue();
  }

  @Test
  void hasATextThatRepeatsNothingOfTheEnvironment() {
    ProxySettings settings =
        new ProxySettings(new Properties(), Map.of("AWS_SECRET_ACCESS_KEY", "canary"));

    assertThat(settings.toString()).isEqualTo("ProxySettings[isSet=false]");
  }

  @Test
  void isNotSetByEmptyValues() {
    assertThat(new ProxySettings(new Properties(), Map.of("HTTPS_PROXY", "")).isSet())
        .isFalse();
  }
}
