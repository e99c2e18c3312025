package dev.stepworker.local.query.choice;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of {@code StringMatches}: {@code *} stands for any text, a backslash takes its meaning
 * away.
 */
final class StringPattern {
  private final List<String> parts = new ArrayList<>();

  StringPattern(String pattern) {
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        part.append(pattern.charAt(++i));
      } else if (c == '*') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
  }

  boolean matches(String text) {
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      return text.equals(first);
    }
    int end = text.length() - last.length();
    return end >= first.length()
        && text.startsWith(first)
        && text.endsWith(last)
        && containsInOrder(text.substring(first.length(), end));
  }

  private boolean containsInOrder(String text) {
    int position = 0;
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = text.indexOf(part, position);
      if (found < 0) {
        return false;
      }
      position = found + part.length();
    }
    return true;
  }
}
