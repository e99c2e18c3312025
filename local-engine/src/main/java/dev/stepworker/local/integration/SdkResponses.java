package dev.stepworker.local.integration;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Completes responses with the metadata that the service's optimized integrations show.
 *
 * <p>Thread-safe.
 */
public final class SdkResponses {
  private static final int OK = 200;
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
          "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  private final InstantSource clock;

  public SdkResponses(InstantSource clock) {
    this.clock = clock;
  }

  /** Adds {@code SdkHttpMetadata} and {@code SdkResponseMetadata}; date and request id are ours. */
  public void addMetadata(
      TaskCall call, Map<String, @Nullable Object> response, Map<String, String> headers) {
    String requestId = uuid("request", call).toString();
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Date", HTTP_DATE.format(clock.instant()));
    all.put("x-amzn-RequestId", requestId);
    Map<String, List<String>> listed = new LinkedHashMap<>();
    all.forEach((name, value) -> listed.put(name, List.of(value)));
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("AllHttpHeaders", listed);
    http.put("HttpHeaders", all);
    http.put("HttpStatusCode", OK);
    response.put("SdkHttpMetadata", http);
    response.put("SdkResponseMetadata", Map.of("RequestId", requestId));
  }

  /** A trace id of the form that X-Ray uses. */
  String traceId(TaskCall call) {
    String random = uuid("trace", call).toString().replace("-", "");
    return "Root=1-" + Long.toHexString(clock.instant().getEpochSecond()) + "-"
        + random.substring(0, 24);
  }

  /** The same for the same call at the same time, so that runs can be repeated. */
  private UUID uuid(String purpose, TaskCall call) {
    String name = purpose + call.executionArn() + call.stateName() + clock.instant();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
