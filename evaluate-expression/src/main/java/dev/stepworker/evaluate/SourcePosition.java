package dev.stepworker.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Knows, character by character, whether a place in JavaScript is code, a string or a template's
 * text. Quotes inside comments and regular expressions are taken for those of strings. Used by one
 * thread.
 */
final class SourcePosition {
  /** What a place in the source is part of. */
  enum Place {
    CODE,
    SINGLE_QUOTES,
    DOUBLE_QUOTES,
    TEMPLATE
  }

  private final Deque<Place> enclosing = new ArrayDeque<>();
  private final Deque<Integer> openBraces = new ArrayDeque<>();
  private Place place = Place.CODE;
  private int braces;
  private boolean isEscaped;

  Place place() {
    return place;
  }

  /** Moves past one character. */
  void advance(String source, int index) {
    char c = source.charAt(index);
    if (place == Place.CODE) {
      advanceInCode(c);
    } else if (isEscaped) {
      isEscaped = false;
    } else if (c == '\\') {
      isEscaped = true;
    } else if (c == '{'
        && place == Place.TEMPLATE
        && index > 0
        && source.charAt(index - 1) == '$') {
      enterSubstitution();
    } else if (c == closing()) {
      place = enclosing.pop();
    }
  }

  private void advanceInCode(char c) {
    switch (c) {
      case '\'' -> enter(Place.SINGLE_QUOTES);
      case '"' -> enter(Place.DOUBLE_QUOTES);
      case '`' -> enter(Place.TEMPLATE);
      case '{' -> braces++;
      case '}' -> leaveBrace();
      default -> {
        // nothing else opens or closes anything
      }
    }
  }

  private void enter(Place inner) {
    enclosing.push(place);
    place = inner;
  }

  private void enterSubstitution() {
    openBraces.push(braces);
    braces = 0;
    enter(Place.CODE);
  }

  private void leaveBrace() {
    if (braces == 0 && !openBraces.isEmpty()) {
      braces = openBraces.pop();
      place = enclosing.pop();
    } else {
      braces--;
    }
  }

  private char closing() {
    return switch (place) {
      case SINGLE_QUOTES -> '\'';
      case DOUBLE_QUOTES -> '"';
      default -> '`';
    };
  }
}
