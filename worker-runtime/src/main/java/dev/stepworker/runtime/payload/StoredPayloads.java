package dev.stepworker.runtime.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.api.spi.PayloadStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Puts outputs that are too long into the user's store, and puts back what the references in inputs
 * stand for. A reference is an object with the single member {@code _payload}, at any place of an
 * input; what it stands for is not searched for more. Blocks for the store. Thread-safe.
 */
public final class StoredPayloads {
  private static final String MEMBER = "_payload";
  private static final String QUOTED_MEMBER = '"' + MEMBER + '"';
  private static final int MOST_REFERENCES = 16;

  private final PayloadStore store;
  private final JsonMapper json = ExactJson.mapper();

  public StoredPayloads(PayloadStore store) {
    this.store = store;
  }

  /**
   * Keeps an output.
   *
   * @return the reference that travels in its place
   * @throws PayloadStoreException if the store fails
   */
  public String keep(String taskId, String output) {
    try {
      String reference = store.put(taskId, output.getBytes(StandardCharsets.UTF_8));
      return json.createObjectNode().put(MEMBER, reference).toString();
    } catch (RuntimeException e) {
      throw new PayloadStoreException("Output could not be stored: " + nameOf(e), e);
    }
  }

  /**
   * Puts payloads in the places of their references.
   *
   * @throws PayloadException if there are too many references, or one is refused
   * @throws PayloadStoreException if the store fails
   */
  Payload resolve(Payload payload, Runnable onFetched) {
    if (payload instanceof Payload.Text text) {
      return text.json().contains(QUOTED_MEMBER) ? resolvedText(text, onFetched) : text;
    }
    return new Payload.Tree(new Resolution(onFetched).resolve(((Payload.Tree) payload).value()));
  }

  private Payload resolvedText(Payload.Text text, Runnable onFetched) {
    try {
      return new Payload.Tree(new Resolution(onFetched).resolve(json.readTree(text.json())));
    } catch (JsonProcessingException e) {
      return text;
    }
  }

  private static String nameOf(RuntimeException failure) {
    return failure.getClass().getSimpleName();
  }

  /** Walks through one input. */
  private final class Resolution {
    private final Runnable onFetched;
    private int references;

    Resolution(Runnable onFetched) {
      this.onFetched = onFetched;
    }

    JsonNode resolve(JsonNode value) {
      if (value instanceof ObjectNode object) {
        if (object.size() == 1 && object.path(MEMBER).isTextual()) {
          return fetch(object.get(MEMBER).textValue());
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          member.setValue(resolve(member.getValue()));
        }
      } else if (value instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, resolve(array.get(i)));
        }
      }
      return value;
    }

    private JsonNode fetch(String reference) {
      references++;
      if (references > MOST_REFERENCES) {
        throw new PayloadException(
            "Input has more than " + MOST_REFERENCES + " references to stored payloads");
      }
      try {
        JsonNode fetched = json.readTree(store.get(reference));
        onFetched.run();
        return fetched;
      } catch (IllegalArgumentException e) {
        throw new PayloadException("Payload store refuses a reference in the input");
      } catch (IOException e) {
        throw new PayloadException("Stored payload is no JSON");
      } catch (RuntimeException e) {
        throw new PayloadStoreException("Input could not be fetched: " + nameOf(e), e);
      }
    }
  }
}
