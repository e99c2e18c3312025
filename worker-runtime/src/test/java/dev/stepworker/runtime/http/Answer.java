package dev.stepworker.runtime.http;

import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;

/** A whole answer. */
record Answer(SdkHttpResponse head, String body) {
  int status() {
    return head.statusCode();
  }

  String header(String name) {
    Optional<String> value = head.firstMatchingHeader(name);
    return value.orElse("");
  }
}
