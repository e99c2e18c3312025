package dev.stepworker.model.check;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Parser;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A JSONata expression of a definition: the text between the delimiters. */
record Jsonata(String expression) {
  private static final String OPEN = "{%";
  private static final String CLOSE = "%}";

  /** Whether the whole text is an expression in its delimiters. */
  static boolean isExpression(String text) {
    return text.length() >= OPEN.length() + CLOSE.length()
        && text.startsWith(OPEN)
        && text.endsWith(CLOSE);
  }

  /** Whether one of the delimiters shows that an expression was meant. */
  static boolean isMeant(String text) {
    return text.strip().startsWith(OPEN) || text.strip().endsWith(CLOSE);
  }

  /** @param text an expression in its delimiters */
  static Jsonata of(String text) {
    return new Jsonata(text.substring(OPEN.length(), text.length() - CLOSE.length()));
  }

  /** Why it does not parse; empty if it does. */
  Optional<String> problem() {
    try {
      new Parser().parse(expression);
      return Optional.empty();
    } catch (JException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IndexOutOfBoundsException e) {
      // the parser trips over a comment at the very end, which is no fault of the expression
      return Optional.empty();
    }
  }

  JsonataScan scan() {
    return JsonataScan.of(expression);
  }

  /** The workflow variables that it reads. */
  Set<String> freeVariables() {
    Set<String> variables = new LinkedHashSet<>(scan().freeVariables());
    variables.removeAll(JsonataFunctions.NAMES);
    variables.remove("states");
    return variables;
  }
}
