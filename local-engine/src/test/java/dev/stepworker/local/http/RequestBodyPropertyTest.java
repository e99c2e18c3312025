package dev.stepworker.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.time.EventLoop;
import dev.stepworker.local.time.RealTimeLoop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever the body: an answer of the protocol, soon, and no stack trace in it. */
class RequestBodyPropertyTest {
  private Fixture fixture;

  @BeforeProperty
  void start() throws IOException {
    fixture = new Fixture();
  }

  @AfterProperty
  void close() {
    fixture.close();
  }

  @Property(tries = 200)
  void anyBytesAreAnsweredOrRefused(@ForAll byte[] body) {
    assertAnswered(fixture.client.send("Echo", body).join());
  }

  @Property(tries = 300)
  void anyTextNearJsonIsAnsweredOrRefused(@ForAll("nearlyJson") String body) {
    assertAnswered(
        fixture.client.send("Echo", body.getBytes(StandardCharsets.UTF_8)).join());
  }

  @Property(tries = 20)
  void anyDepthIsAnsweredOrRefused(@ForAll("depths") int depth) {
    assertAnswered(fixture.client.call("Echo", "{\"a\":" + "[".repeat(depth)));
    assertAnswered(fixture.client.call("Echo", "{\"a\":".repeat(depth)));
  }

  private static void assertAnswered(WireClient.Response response) {
    assertThat(response.status()).isIn(200, 400);
    assertThat(response.body()).startsWith("{").doesNotContain("\tat ", "Exception:");
    if (response.status() == 400) {
      assertThat(response.errorType()).isIn("SerializationException", "ValidationException");
      assertThat(response.errorMessage()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> nearlyJson() {
    Arbitrary<String> pieces = Arbitraries.of(
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"name\"",
        "\"",
        "null",
        "1e999999",
        "-",
        "tru",
        "\\u00",
        " ");
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<Integer> depths() {
    return Arbitraries.integers().between(1, 100_000);
  }

  private static final class Fixture {
    private final EventLoop loop = RealTimeLoop.start(InstantSource.system(), "fuzzed");
    private final JsonServer server;
    private final WireClient client;

    Fixture() throws IOException {
      Operations operations = new Operations().answering("Echo", members -> {
        String name = members.text("name", 0, 5);
        members.check();
        return Map.of("name", name);
      });
      server = JsonServer.start(ServerSettings.named("fuzzed"), loop, operations);
      client = new WireClient(server.uri());
    }

    void close() {
      server.close();
      loop.close();
    }
  }
}
