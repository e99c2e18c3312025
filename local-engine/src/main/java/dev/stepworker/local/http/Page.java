package dev.stepworker.local.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as the service's List operations ask for it: {@code maxResults} 0 to 1,000 (0
 * means 100) and the {@code nextToken} of the page before.
 *
 * @param start index of the first element
 * @param size most elements on the page
 */
public record Page(int start, int size) {
  private static final int DEFAULT_SIZE = 100;
  private static final int MAX_SIZE = 1000;
  private static final int MAX_TOKEN = 3096;
  private static final String PREFIX = "page:";

  /**
   * Reads the two members.
   *
   * @throws ServiceError {@code InvalidToken} if the token is none of ours
   */
  public static Page of(Members members) {
    int max = members.number("maxResults", 0, MAX_SIZE, 0);
    String token = members.optionalText("nextToken", MAX_TOKEN);
    members.check();
    return new Page(token == null ? 0 : startOf(token), max == 0 ? DEFAULT_SIZE : max);
  }

  /** Answers with this page of the list, and the token of the next page if there is one. */
  public Map<String, @Nullable Object> answer(String name, List<?> all) {
    int from = Math.min(start, all.size());
    int to = Math.min(from + size, all.size());
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put(name, all.subList(from, to));
    if (to < all.size()) {
      members.put("nextToken", token(to));
    }
    return members;
  }

  private static String token(int start) {
    byte[] text = (PREFIX + start).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(text);
  }

  private static int startOf(String token) {
    try {
      String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      int start = text.startsWith(PREFIX) ? Integer.parseInt(text.substring(PREFIX.length())) : -1;
      if (start >= 0) {
        return start;
      }
    } catch (IllegalArgumentException e) {
      throw invalidToken();
    }
    throw invalidToken();
  }

  private static ServiceError invalidToken() {
    return ServiceError.of("InvalidToken", "Invalid Token: 'Invalid token'");
  }
}
