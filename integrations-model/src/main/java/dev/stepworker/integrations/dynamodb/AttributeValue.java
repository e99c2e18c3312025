package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.Field;
import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMapMember;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * One value of an item, of exactly one type: {@code v -> v.s.set("o-1")}, {@code v ->
 * v.n.path("$.weight")}, {@code v -> v.m.put("city", c -> c.s.set("Faro"))}.
 *
 * <p>An expression has to give what the type is sent as: a text for {@link #n}, too, and an object
 * of typed values for {@link #m}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">
 *     AttributeValue</a>
 */
public final class AttributeValue extends Structure {
  private static final Rule<Number> FINITE =
      new Rule<>("a finite number", number -> Double.isFinite(number.doubleValue()));

  /** A string. */
  public final Member<String> s = text("S");

  /** A number of any Java type, sent as text; up to 38 digits are kept. */
  public final Member<Number> n = textOf("N", AttributeValue::digits, FINITE);

  /** Binary data, in Base64. */
  public final Member<String> b = text("B");

  /** A set of strings. */
  public final ListMember<String> ss = texts("SS");

  /** A set of numbers, sent as texts. */
  public final ListMember<Number> ns = textsOf("NS", AttributeValue::digits);

  /** A set of binaries, each in Base64. */
  public final ListMember<String> bs = texts("BS");

  /** A map of values by name. */
  public final StructureMapMember<AttributeValue> m = structureMap("M", AttributeValue::new);

  /** A list of values of any types. */
  public final StructureListMember<AttributeValue> l = structures("L", AttributeValue::new);

  /** The null value; set it to true. */
  public final Member<Boolean> nul = flag("NULL");

  /** True or false. */
  public final Member<Boolean> bool = flag("BOOL");

  AttributeValue() {}

  @Override
  protected void checkTogether(Problems problems) {
    long types =
        Stream.of(s, n, b, ss, ns, bs, m, l, nul, bool).filter(Field::isSet).count();
    if (types != 1) {
      problems.add(
          "", "has " + types + " types; set one of S, N, B, SS, NS, BS, M, L, NULL and BOOL");
    }
  }

  private static String digits(Number number) {
    BigDecimal exact = new BigDecimal(number.toString());
    boolean binary = number instanceof Double || number instanceof Float;
    return (binary ? exact.stripTrailingZeros() : exact).toPlainString();
  }
}
