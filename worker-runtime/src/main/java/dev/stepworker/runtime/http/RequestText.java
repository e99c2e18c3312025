package dev.stepworker.runtime.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Writes a request as one piece of text, so that it leaves in one write: head and body in buffers
 * of their own cost the kernel more. Written once, then immutable.
 */
final class RequestText {
  private static final int USUAL_HEAD_CHARACTERS = 1024;

  private final StringBuilder head = new StringBuilder(USUAL_HEAD_CHARACTERS);
  private final byte[] body;

  private RequestText(byte[] body) {
    this.body = body;
  }

  /**
   * The text of a request.
   *
   * @throws IllegalArgumentException if a header holds a line break, which would forge another
   */
  static RequestText of(SdkHttpRequest request, byte[] body, Destination destination) {
    RequestText text = new RequestText(body);
    text.requestLine(request);
    request.forEachHeader(text::header);
    if (request.firstMatchingHeader("Host").isEmpty()) {
      text.header("Host", List.of(destination.authority()));
    }
    if (request.firstMatchingHeader("Content-Length").isEmpty()) {
      text.header("Content-Length", List.of(Integer.toString(body.length)));
    }
    text.head.append("\r\n");
    return text;
  }

  ByteBuf in(ByteBufAllocator allocator) {
    ByteBuf bytes = allocator.ioBuffer(head.length() + body.length);
    bytes.writeCharSequence(head, StandardCharsets.ISO_8859_1);
    return bytes.writeBytes(body);
  }

  private void requestLine(SdkHttpRequest request) {
    String path = request.encodedPath();
    head.append(request.method().name()).append(' ').append(path.isEmpty() ? "/" : path);
    request.encodedQueryParameters().ifPresent(query -> head.append('?').append(query));
    head.append(" HTTP/1.1\r\n");
  }

  private void header(String name, List<String> values) {
    for (String value : values) {
      if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
        throw new IllegalArgumentException(
            "Header " + name + " holds a line break; remove it from the value");
      }
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }
}
