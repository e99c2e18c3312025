package dev.stepworker.local.integration;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Functions behind an endpoint that speaks Lambda's Invoke, such as {@code sam local start-lambda}.
 *
 * <p>Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
final class HttpFunctions {
  private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(5).toMillis();
  private static final int READ_MILLIS = (int) Duration.ofMinutes(15).toMillis();
  private static final int OK_END = 300;

  private final URI endpoint;

  HttpFunctions(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** The function of that name, whether or not it exists. */
  TaskFunction named(String name) {
    return input -> invoke(name, input);
  }

  private @Nullable Object invoke(String name, @Nullable Object input) throws IOException {
    String path =
        "/2015-03-31/functions/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "/invocations";
    HttpURLConnection connection =
        (HttpURLConnection) endpoint.resolve(path).toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setDoOutput(true);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(Json.write(input).getBytes(StandardCharsets.UTF_8));
    }
    return result(name, connection);
  }

  private static @Nullable Object result(String name, HttpURLConnection connection)
      throws IOException {
    if (connection.getResponseCode() >= OK_END) {
      throw new TaskFailedException(
          "Lambda.ServiceException",
          "The endpoint answered " + connection.getResponseCode() + " for the function " + name);
    }
    String payload;
    try (InputStream body = connection.getInputStream()) {
      payload = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (connection.getHeaderField("X-Amz-Function-Error") != null) {
      throw new TaskFailedException(errorType(payload), payload);
    }
    return payload.isEmpty() ? null : Json.parse(payload);
  }

  private static String errorType(String payload) {
    try {
      return Optional.ofNullable(Json.parse(payload))
          .filter(Map.class::isInstance)
          .map(error -> ((Map<?, ?>) error).get("errorType"))
          .map(String::valueOf)
          .orElse("Lambda.Unknown");
    } catch (InvalidJsonException e) {
      return "Lambda.Unknown";
    }
  }
}
