package dev.stepworker.payloads.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * S3 on loopback as far as the store uses it: PutObject, with its chunks and its checksum, and
 * GetObject.
 */
final class FakeS3 implements AutoCloseable {
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final Map<String, String> encryption = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final S3Client client;
  private volatile int failing;

  FakeS3() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
    client = S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  S3Client client() {
    return client;
  }

  /** The objects by {@code /BUCKET/KEY}. */
  Map<String, byte[]> objects() {
    return objects;
  }

  /** How the objects are encrypted. */
  Map<String, String> encryption() {
    return encryption;
  }

  /** Answers every call with this status from now on. */
  void fail(int status) {
    failing = status;
  }

  private void handle(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    byte[] body = call.getRequestBody().readAllBytes();
    if (failing != 0) {
      answer(call, failing, error("AccessDenied"));
    } else if (call.getRequestMethod().equals("PUT")) {
      put(call, path, isChunked(call) ? withoutChunks(body) : body);
    } else if (objects.containsKey(path)) {
      answer(call, 200, objects.get(path));
    } else {
      answer(call, 404, error("NoSuchKey"));
    }
  }

  private void put(HttpExchange call, String path, byte[] body) throws IOException {
    String checksum = call.getRequestHeaders().getFirst("x-amz-checksum-sha256");
    if (!S3Reference.to("any-bucket", "k", body).base64Sha256().equals(checksum)) {
      answer(call, 400, error("BadDigest"));
      return;
    }
    objects.put(path, body);
    String key = call.getRequestHeaders().getFirst("x-amz-server-side-encryption");
    encryption.put(path, key == null ? "none" : key);
    call.getResponseHeaders().add("ETag", "\"1\"");
    answer(call, 200, new byte[0]);
  }

  private static boolean isChunked(HttpExchange call) {
    String hash = call.getRequestHeaders().getFirst("x-amz-content-sha256");
    return hash != null && hash.startsWith("STREAMING-");
  }

  /** Each chunk is its length in hex, perhaps a signature, and the bytes; the last one is empty. */
  private static byte[] withoutChunks(byte[] body) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int length = chunkLength(in); length > 0; length = chunkLength(in)) {
      out.write(in.readNBytes(length));
      in.skipNBytes(2);
    }
    return out.toByteArray();
  }

  private static int chunkLength(ByteArrayInputStream in) {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return Integer.parseInt(line.toString().strip().split(";", 2)[0], 16);
  }

  private static byte[] error(String code) {
    return ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
    call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
  }
}
