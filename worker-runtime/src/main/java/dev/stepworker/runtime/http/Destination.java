package dev.stepworker.runtime.http;

import software.amazon.awssdk.http.SdkHttpRequest;

/** Where connections of one pool lead. */
record Destination(String host, int port, boolean secure) {
  static Destination of(SdkHttpRequest request) {
    return new Destination(request.host(), request.port(), "https".equals(request.protocol()));
  }

  /** As the {@code Host} header has it: without the protocol's own port. */
  String authority() {
    boolean ownPort = port == (secure ? 443 : 80);
    return ownPort ? host : host + ":" + port;
  }
}
