package dev.stepworker.local.query.choice;

import dev.stepworker.local.query.value.Timestamps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What values can be compared as; values of any other type are never equal, less or greater. */
enum ComparedType {
  STRING("String") {
    @Override
    boolean compare(Relation relation, @Nullable Object left, @Nullable Object right) {
      return left instanceof String a && right instanceof String b && relation.holds(a, b);
    }
  },
  NUMERIC("Numeric") {
    @Override
    boolean compare(Relation relation, @Nullable Object left, @Nullable Object right) {
      return left instanceof Number a
          && right instanceof Number b
          && relation.holds(decimal(a), decimal(b));
    }
  },
  TIMESTAMP("Timestamp") {
    @Override
    boolean compare(Relation relation, @Nullable Object left, @Nullable Object right) {
      Optional<Instant> a = instant(left);
      Optional<Instant> b = instant(right);
      return a.isPresent() && b.isPresent() && relation.holds(a.get(), b.get());
    }
  };

  private final String beginning;

  ComparedType(String beginning) {
    this.beginning = beginning;
  }

  String beginning() {
    return beginning;
  }

  abstract boolean compare(Relation relation, @Nullable Object left, @Nullable Object right);

  static Optional<Instant> instant(@Nullable Object value) {
    return value instanceof String text ? Timestamps.parse(text) : Optional.empty();
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    } else if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return number instanceof Double || number instanceof Float
        ? BigDecimal.valueOf(number.doubleValue())
        : BigDecimal.valueOf(number.longValue());
  }
}
