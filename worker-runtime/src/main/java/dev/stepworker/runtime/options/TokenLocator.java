package dev.stepworker.runtime.options;

import java.util.List;

/**
 * Where a message holds the task token, the input and the {@code _context} member. The body of a
 * message that came through SNS or EventBridge is unwrapped first. Immutable.
 *
 * <p>A place is a JSON pointer into the body, such as {@code /detail/token}, or {@code attr:} with
 * the name of a message attribute. The first place that holds something counts.
 *
 * @param token where the token may be
 * @param input where the input may be; if nowhere, it is the whole body without token and context
 * @param context where the {@code _context} member may be
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6901">JSON pointer</a>
 */
public record TokenLocator(List<String> token, List<String> input, List<String> context) {
  /**
   * Refuses what is no place.
   *
   * @throws IllegalArgumentException if a place is neither a pointer nor an attribute, or if there
   *     is none for the token
   */
  public TokenLocator {
    if (token.isEmpty()) {
      throw new IllegalArgumentException("Token has no place; name one, such as /taskToken");
    }
    List.of(token, input, context).forEach(places -> places.forEach(TokenLocator::check));
    token = List.copyOf(token);
    input = List.copyOf(input);
    context = List.copyOf(context);
  }

  /**
   * The usual places: token in {@code taskToken}, {@code TaskToken}, {@code token} or an attribute
   * {@code TaskToken}; input in {@code input} or {@code Input}; context in {@code _context}.
   */
  public static TokenLocator defaults() {
    return new TokenLocator(
        List.of("/taskToken", "/TaskToken", "/token", "attr:TaskToken", "attr:taskToken"),
        List.of("/input", "/Input"),
        List.of("/_context"));
  }

  private static void check(String place) {
    if (!place.startsWith("/") && !place.startsWith("attr:")) {
      throw new IllegalArgumentException(
          "Place is '" + place + "'; must be a JSON pointer (/taskToken) or attr:NAME");
    }
  }
}
