package dev.stepworker.model.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the text of a definition and reports what no JSON tree shows any more. */
final class DefinitionText {
  private static final int MAX_BYTES = 1_048_576;
  private static final Place WHOLE = Place.root(NullNode.getInstance());

  private final ObjectMapper mapper = new ObjectMapper();
  private final Findings findings;

  DefinitionText(Findings findings) {
    this.findings = findings;
  }

  /** The JSON; empty if there is none to check further. */
  Optional<JsonNode> read(String text) {
    if (text.isBlank()) {
      findings.add(DefinitionRule.D2, WHOLE, "is empty; give a JSON object");
      return Optional.empty();
    }
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      findings.add(
          DefinitionRule.D4,
          WHOLE,
          "has " + bytes + " bytes; must have at most " + MAX_BYTES
              + ", move parts into state machines of their own");
    }
    return parse(text);
  }

  private Optional<JsonNode> parse(String text) {
    try (JsonParser parser = mapper.createParser(text)) {
      JsonNode tree = new DuplicateFields(parser, findings).read();
      if (parser.nextToken() != null) {
        notJson("something follows the JSON object");
        return Optional.empty();
      }
      return Optional.of(tree);
    } catch (StreamConstraintsException e) {
      findings.add(DefinitionRule.M10, WHOLE, "is nested too deeply: " + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      notJson(e.getOriginalMessage() + where(e));
    } catch (IOException e) {
      notJson(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void notJson(String why) {
    findings.add(DefinitionRule.D1, WHOLE, "is not JSON: " + why);
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line " + e.getLocation().getLineNr() + ", column "
            + e.getLocation().getColumnNr() + ")";
  }
}
