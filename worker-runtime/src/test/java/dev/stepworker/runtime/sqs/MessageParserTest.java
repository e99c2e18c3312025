package dev.stepworker.runtime.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.options.TokenLocator;
import dev.stepworker.runtime.payload.Payload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageParserTest {
  private static final TaskToken TOKEN = TaskToken.of("t0");

  private final MessageParser parser = new MessageParser(TokenLocator.defaults());

  @Test
  void findsTokenAndInputInTheBody() throws UnreadableMessageException {
    var parsed = parser.parse("{\"taskToken\":\"t0\",\"input\":{\"id\":1}}", Map.of());

    assertThat(parsed.token()).isEqualTo(TOKEN);
    assertThat(json(parsed)).isEqualTo("{\"id\":1}");
  }

  @Test
  void takesTheRestOfTheBodyForTheInput() throws UnreadableMessageException {
    var parsed =
        parser.parse("{\"TaskToken\":\"t0\",\"id\":1,\"_context\":{\"state\":\"S\"}}", Map.of());

    assertThat(json(parsed)).isEqualTo("{\"id\":1}");
    assertThat(parsed.input().context().stateName()).contains("S");
  }

  @Test
  void findsTheTokenInAnAttribute() throws UnreadableMessageException {
    var parsed = parser.parse("{\"id\":1}", Map.of("TaskToken", "t0"));

    assertThat(parsed.token()).isEqualTo(TOKEN);
    assertThat(json(parsed)).isEqualTo("{\"id\":1}");
  }

  @Test
  void keepsTheTokenOutOfTheAttributes() throws UnreadableMessageException {
    var parsed = parser.parse(
        "{\"id\":1}", Map.of("TaskToken", "t0", "taskToken", "older", "copy", "t0", "tenant", "a"));

    assertThat(parsed.attributes()).containsExactly(Map.entry("tenant", "a"));
  }

  @Test
  void keepsTheTokenOfATopicOutOfTheAttributes() throws UnreadableMessageException {
    var parsed = parser.parse("""
        {"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:1:t", "Message": "{}",
         "MessageAttributes": {"TaskToken": {"Type": "String", "Value": "t0"}}}""", Map.of());

    assertThat(parsed.token()).isEqualTo(TOKEN);
    assertThat(parsed.attributes()).isEmpty();
  }

  @Test
  void hasATextThatRepeatsNothing() throws UnreadableMessageException {
    var parsed = parser.parse("{\"taskToken\":\"t0\",\"id\":\"canary\"}", Map.of("a", "canary"));
    Unwrapped message = new Unwrapped(TextNode.valueOf("canary"), Map.of("a", "canary"));

    assertThat(parsed.toString()).contains("[a]").doesNotContain("canary", "t0");
    assertThat(message.toString()).contains("[a]").doesNotContain("canary");
  }

  @Test
  void unwrapsWhatCameThroughATopic() throws UnreadableMessageException {
    var parsed = parser.parse("""
        {"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:1:t",
         "Message": "{\\"taskToken\\":\\"t0\\",\\"input\\":7}",
         "MessageAttributes": {"tenant": {"Type": "String", "Value": "a"}}}""", Map.of());

    assertThat(parsed.token()).isEqualTo(TOKEN);
    assertThat(json(parsed)).isEqualTo("7");
    assertThat(parsed.attributes()).containsEntry("tenant", "a");
  }

  @Test
  void unwrapsWhatCameThroughAnEventBus() throws UnreadableMessageException {
    var parsed = parser.parse("""
        {"version": "0", "detail-type": "Approval", "source": "shop",
         "detail": {"taskToken": "t0", "id": 1}}""", Map.of());

    assertThat(parsed.token()).isEqualTo(TOKEN);
    assertThat(json(parsed)).isEqualTo("{\"id\":1}");
  }

  @Test
  void looksWhereItIsTold() throws UnreadableMessageException {
    MessageParser custom = new MessageParser(
        new TokenLocator(List.of("/meta/callback"), List.of("/payload"), List.of("/meta/context")));

    var parsed = custom.parse("""
        {"meta": {"callback": "t0", "context": {"retry": 2}}, "payload": "p"}""", Map.of());

    assertThat(parsed.token()).isEqualTo(TOKEN);
    assertThat(json(parsed)).isEqualTo("\"p\"");
    assertThat(parsed.input().context().retryCount()).hasValue(2);
  }

  @Test
  void refusesAMessageWithoutAToken() {
    assertThatThrownBy(() -> parser.parse("{\"input\":{}}", Map.of()))
        .isInstanceOf(UnreadableMessageException.class)
        .hasMessage("no task token was found");
    assertThatThrownBy(() -> parser.parse("{\"taskToken\":\"\"}", Map.of()))
        .hasMessage("no task token was found");
    assertThatThrownBy(() -> parser.parse("hello", Map.of())).hasMessage("its body is no JSON");
  }

  @Test
  void refusesAPlaceThatIsNone() {
    assertThatThrownBy(() -> new TokenLocator(List.of("taskToken"), List.of(), List.of()))
        .hasMessage("Place is 'taskToken'; must be a JSON pointer (/taskToken) or attr:NAME");
    assertThatThrownBy(() -> new TokenLocator(List.of(), List.of(), List.of()))
        .hasMessage("Token has no place; name one, such as /taskToken");
  }

  private static String json(MessageParser.Parsed parsed) {
    return ((Payload.Tree) parsed.input().payload()).value().toString();
  }
}
