package dev.stepworker.local.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The functions the service adds to JSONata, and those of JSONata's own that must not look at the
 * machine's clock, draw from its randomness or run without bounds. Thread-safe if clock and
 * randomness are.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">JSONata
 *     functions provided by Step Functions</a>
 */
public final class ServiceFunctions {
  private final RandomJsonataFunctions random;
  private final TimeJsonataFunctions time;

  /**
   * Takes what {@code $random}, {@code $uuid} and {@code $shuffle} draw from and what {@code $now}
   * tells.
   */
  public ServiceFunctions(RandomGenerator random, InstantSource clock) {
    this.random = new RandomJsonataFunctions(random);
    this.time = new TimeJsonataFunctions(clock);
  }

  void register(Jsonata jsonata) {
    jsonata.assign("eval", null);
    register(jsonata, "parse", "<s?:x>", TextJsonataFunctions::parse);
    register(jsonata, "hash", "<s?s?:s>", TextJsonataFunctions::hash);
    register(jsonata, "pad", "<s-ns?:s>", TextJsonataFunctions::pad);
    register(jsonata, "parseInteger", "<s-s:n>", TextJsonataFunctions::parseInteger);
    register(jsonata, "partition", "<xn?:a>", ArrayJsonataFunctions::partition);
    register(jsonata, "range", "<nnn?:x>", ArrayJsonataFunctions::range);
    register(jsonata, "shuffle", "<a:a>", random::shuffle);
    register(jsonata, "random", "<n?:n>", random::random);
    register(jsonata, "uuid", "<:s>", random::uuid);
    register(jsonata, "now", "<s?s?:s>", time::now);
    register(jsonata, "millis", "<:n>", time::millis);
  }

  private static void register(Jsonata jsonata, String name, String signature, Body body) {
    Jsonata.JFunctionCallable callable =
        (input, arguments) -> body.call(new FunctionArguments(name, arguments));
    jsonata.registerFunction(name, new Jsonata.JFunction(callable, signature));
  }

  /** What a function computes; null is undefined. */
  @FunctionalInterface
  interface Body {
    @Nullable Object call(FunctionArguments arguments);
  }
}
