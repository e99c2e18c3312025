package dev.stepworker.model.check;

import dev.stepworker.model.check.JsonataToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks through the tokens of an expression and notes what it reads. Confined to one thread.
 *
 * <p>Inside of predicates, path steps, groupings, orderings and function bodies there is a context
 * item, to which names and {@code $} refer; outside there is none in a workflow.
 */
final class JsonataScan {
  private final List<JsonataToken> tokens;
  private final Deque<Boolean> hasItem = new ArrayDeque<>(List.of(false));
  private final Set<String> bound = new HashSet<>();
  private final Set<String> read = new LinkedHashSet<>();
  private final Set<String> ofStates = new LinkedHashSet<>();
  private final Set<Integer> bodies = new HashSet<>();
  private final Set<String> withoutItem = new LinkedHashSet<>();

  private JsonataScan(List<JsonataToken> tokens) {
    this.tokens = tokens;
  }

  static JsonataScan of(String expression) {
    JsonataScan scan = new JsonataScan(JsonataLexer.tokens(expression));
    scan.run();
    return scan;
  }

  /** The variables that the expression reads and does not bind itself, functions included. */
  Set<String> freeVariables() {
    Set<String> free = new LinkedHashSet<>(read);
    free.removeAll(bound);
    return free;
  }

  /** The fields of {@code $states} that are read. */
  Set<String> ofStates() {
    return ofStates;
  }

  /** Names, and {@code $} and {@code $$}, where there is no context item. */
  Set<String> withoutItem() {
    return withoutItem;
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      JsonataToken token = tokens.get(i);
      switch (token.kind()) {
        case NAME -> name(i);
        case VARIABLE -> variable(i);
        case OPERATOR ->
          i = token.isOperator("function") || token.isOperator("λ") ? lambda(i) : operator(i);
        case VALUE -> {
          // a literal reads nothing
        }
      }
    }
  }

  private void name(int i) {
    if (!isStep(i) && !hasItem.element()) {
      withoutItem.add(tokens.get(i).text());
    }
  }

  private void variable(int i) {
    String name = tokens.get(i).text();
    if (name.isEmpty() || name.equals("$")) {
      if (!isStep(i) && !hasItem.element()) {
        withoutItem.add("$" + name);
      }
    } else if (is(i + 1, ":=") || is(i - 1, "@") || is(i - 1, "#")) {
      bound.add(name);
    } else {
      read.add(name);
      if (name.equals("states") && is(i + 1, ".") && i + 2 < tokens.size()) {
        ofStates.add(tokens.get(i + 2).text());
      }
    }
  }

  private int operator(int i) {
    JsonataToken token = tokens.get(i);
    switch (token.text()) {
      case "(", "[", "{" -> hasItem.push(hasItem.element() || opensItem(i));
      case ")", "]", "}" -> close();
      case "|" -> replaceTop();
      default -> {
        // other operators leave the context as it is
      }
    }
    return i;
  }

  private boolean opensItem(int i) {
    JsonataToken token = tokens.get(i);
    if (bodies.contains(i)) {
      return true;
    }
    if (token.begins()) {
      return isStep(i) || is(i - 1, "^");
    }
    return !token.text().equals("(") || isStep(i - 1);
  }

  /** A transform: what is inside of the bars has an item of its own. */
  private void replaceTop() {
    hasItem.pop();
    hasItem.push(true);
  }

  private void close() {
    if (hasItem.size() > 1) {
      hasItem.pop();
    }
  }

  /** Binds the parameters and returns the last token of the head, signature included. */
  private int lambda(int i) {
    int at = i;
    while (at + 1 < tokens.size() && !is(at, ")")) {
      at++;
      if (tokens.get(at).kind() == Kind.VARIABLE) {
        bound.add(tokens.get(at).text());
      }
    }
    while (at + 1 < tokens.size() && !is(at + 1, "{")) {
      at++;
    }
    bodies.add(at + 1);
    return at;
  }

  private boolean isStep(int i) {
    return is(i - 1, ".");
  }

  private boolean is(int i, String operator) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isOperator(operator);
  }
}
