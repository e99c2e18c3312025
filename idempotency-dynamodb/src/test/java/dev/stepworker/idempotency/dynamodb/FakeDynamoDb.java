package dev.stepworker.idempotency.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB on loopback as far as the stores use it: PutItem, GetItem and DeleteItem by the key
 * {@code id}, with condition expressions, in the service's wire protocol.
 */
final class FakeDynamoDb implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TARGET_PREFIX = "DynamoDB_20120810.";

  private final Map<String, JsonNode> items = new HashMap<>(); // guarded by this
  private final HttpServer server;
  private final DynamoDbClient client;

  FakeDynamoDb() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
    client = DynamoDbClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  DynamoDbClient client() {
    return client;
  }

  /** The item with this id, attribute types included. */
  synchronized JsonNode item(String id) {
    return items.getOrDefault(id, JSON.missingNode());
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode call = JSON.readTree(exchange.getRequestBody());
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    ObjectNode reply = JSON.createObjectNode();
    boolean isDone = perform(target.substring(TARGET_PREFIX.length()), call, reply);
    byte[] body = JSON.writeValueAsBytes(reply);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(isDone ? 200 : 400, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private synchronized boolean perform(String operation, JsonNode call, ObjectNode reply) {
    JsonNode key = call.has("Key") ? call.get("Key") : call.get("Item");
    String id = key.at("/id/S").textValue();
    JsonNode old = item(id);
    if (call.has("ConditionExpression") && !Condition.of(call).holdsFor(old)) {
      refuse(call, old, reply);
      return false;
    }
    switch (operation) {
      case "PutItem" -> items.put(id, call.get("Item"));
      case "DeleteItem" -> items.remove(id);
      case "GetItem" -> {
        if (!old.isMissingNode()) {
          reply.set("Item", old);
        }
      }
      default -> throw new IllegalArgumentException(operation);
    }
    return true;
  }

  private static void refuse(JsonNode call, JsonNode old, ObjectNode reply) {
    reply.put("__type", "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException");
    reply.put("message", "The conditional request failed");
    boolean returnsItem =
        "ALL_OLD".equals(call.path("ReturnValuesOnConditionCheckFailure").textValue());
    if (returnsItem && !old.isMissingNode()) {
      reply.set("Item", old);
    }
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
  }
}
