package dev.stepworker.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the fields of a request are declared with; every declaration registers its member. */
abstract class MemberDeclarations {
  private final List<Field> fields = new ArrayList<>();

  final List<Field> fields() {
    return fields;
  }

  /** A text. */
  protected final Member<String> text(String name) {
    return text(name, Rule.any());
  }

  protected final Member<String> text(String name, Rule<String> rule) {
    return scalar(name, new Kind<>(Json::text, rule));
  }

  /** A literal of any type that the service takes as a text. */
  protected final <T> Member<T> textOf(String name, Function<? super T, String> form) {
    return textOf(name, form, Rule.any());
  }

  protected final <T> Member<T> textOf(
      String name, Function<? super T, String> form, Rule<T> rule) {
    return scalar(name, new Kind<>(literal -> Json.text(form.apply(literal)), rule));
  }

  /** A whole number. */
  protected final Member<Integer> integer(String name) {
    return integer(name, Rule.any());
  }

  protected final Member<Integer> integer(String name, Rule<Integer> rule) {
    return scalar(name, new Kind<>(Json::number, rule));
  }

  /** A number that may have a fraction. */
  protected final Member<Double> decimal(String name) {
    return decimal(name, Rule.any());
  }

  protected final Member<Double> decimal(String name, Rule<Double> rule) {
    return scalar(name, new Kind<>(Json::number, rule));
  }

  /** True or false. */
  protected final Member<Boolean> flag(String name) {
    return flag(name, Rule.any());
  }

  protected final Member<Boolean> flag(String name, Rule<Boolean> rule) {
    return scalar(name, new Kind<>(Json::flag, rule));
  }

  /** A duration that renders as a number of {@code unit}; an expression must give that number. */
  protected final Member<Duration> duration(String name, ChronoUnit unit) {
    return duration(name, unit, Rule.any());
  }

  protected final Member<Duration> duration(String name, ChronoUnit unit, Rule<Duration> rule) {
    return scalar(name, Kind.duration(unit, rule));
  }

  /** A size that renders as a number of {@code unit}; an expression must give that number. */
  protected final Member<DataSize> size(String name, DataSize.Unit unit) {
    return scalar(name, Kind.size(unit, Rule.any()));
  }

  /** A size that renders as a text, a number of {@code unit}. */
  protected final Member<DataSize> sizeAsText(String name, DataSize.Unit unit) {
    return scalar(name, Kind.size(unit, Rule.any()).asText());
  }

  /** One of a closed set of words. */
  protected final <E extends Enum<E> & Constant> Member<E> enumeration(String name) {
    return textOf(name, Constant::value);
  }

  /** Any JSON. */
  protected final DocumentMember document(String name) {
    return declared(new DocumentMember(self(), name));
  }

  /** A list of texts. */
  protected final ListMember<String> texts(String name) {
    return texts(name, Rule.any());
  }

  protected final ListMember<String> texts(String name, Rule<List<?>> rule) {
    return declared(new ListMember<>(self(), name, new Kind<>(Json::text, Rule.any()), rule));
  }

  /** A list of literals of any type that the service takes as texts. */
  protected final <T> ListMember<T> textsOf(String name, Function<? super T, String> form) {
    Kind<T> kind = new Kind<>(literal -> Json.text(form.apply(literal)), Rule.any());
    return declared(new ListMember<>(self(), name, kind, Rule.any()));
  }

  /** An object of texts by name. */
  protected final MapMember<String> textMap(String name) {
    return textMap(name, Rule.any());
  }

  protected final MapMember<String> textMap(String name, Rule<String> keyRule) {
    return map(name, MapForm.OBJECT, keyRule);
  }

  /** Texts by name, which the service takes as a list of objects such as {@code {Key, Value}}. */
  protected final MapMember<String> keyedTexts(String name, String keyField, String valueField) {
    return keyedTexts(name, keyField, valueField, Rule.any());
  }

  protected final MapMember<String> keyedTexts(
      String name, String keyField, String valueField, Rule<String> keyRule) {
    return map(name, MapForm.listOf(keyField, valueField), keyRule);
  }

  /** An object with fields of its own. */
  protected final <S extends Structure> StructureMember<S> structure(
      String name, Supplier<S> blank) {
    return declared(new StructureMember<>(self(), name, blank));
  }

  /** A list of objects with fields of their own. */
  protected final <S extends Structure> StructureListMember<S> structures(
      String name, Supplier<S> blank) {
    return structures(name, blank, Rule.any());
  }

  protected final <S extends Structure> StructureListMember<S> structures(
      String name, Supplier<S> blank, Rule<List<?>> rule) {
    return declared(new StructureListMember<>(self(), name, blank, rule));
  }

  /** Objects with fields of their own, by name. */
  protected final <S extends Structure> StructureMapMember<S> structureMap(
      String name, Supplier<S> blank) {
    return declared(new StructureMapMember<>(self(), name, blank, ""));
  }

  /** Objects by name, which the service takes as a list whose elements hold the name themselves. */
  protected final <S extends Structure> StructureMapMember<S> keyedStructures(
      String name, String keyField, Supplier<S> blank) {
    return declared(new StructureMapMember<>(self(), name, blank, keyField));
  }

  /** A field that nobody sets, because it follows from others; rendered if there is a value. */
  protected final void computed(
      String name, Function<AwsEnvironment, Optional<Value<String>>> compute) {
    declared(new ComputedField(self(), name, compute));
  }

  /** Makes a member one that has to be set. */
  protected static <F extends Field> F required(F member) {
    member.require();
    return member;
  }

  /** Keeps a member out of the request: the integration uses it for something else. */
  protected static <F extends Field> F notRendered(F member) {
    member.keepOut();
    return member;
  }

  /** Renders a literal where nothing is set. */
  protected static <T> Member<T> withDefault(Member<T> member, T literal) {
    return withDefault(member, Value.of(literal));
  }

  /** Renders a value, such as that of an expression, where nothing is set. */
  protected static <T> Member<T> withDefault(Member<T> member, Value<T> value) {
    member.fallBackTo(value);
    return member;
  }

  /** Renders a document where nothing is set. */
  protected static DocumentMember withDefault(DocumentMember member, Value<?> value) {
    return withDefault(member, Document.of(value));
  }

  /** Renders a document where nothing is set. */
  protected static DocumentMember withDefault(DocumentMember member, Document document) {
    member.fallBackTo(document);
    return member;
  }

  /** Renders a path as the language does for some fields: {@code MaxItemsPath}. */
  protected static <F extends Field> F namedForPaths(F member) {
    member.nameForPaths();
    return member;
  }

  /** Renders an object even where nothing is set. */
  protected static <S extends Structure> StructureMember<S> always(StructureMember<S> member) {
    member.renderAlways();
    return member;
  }

  /** An object of lists of texts by name. */
  protected final MapMember<List<String>> textListMap(String name) {
    Kind<List<String>> kind = new Kind<>(Json::texts, Rule.any());
    return declared(new MapMember<>(self(), name, kind, MapForm.OBJECT, Rule.any()));
  }

  private <T> Member<T> scalar(String name, Kind<T> kind) {
    return declared(new Member<>(self(), name, kind));
  }

  private MapMember<String> map(String name, MapForm form, Rule<String> keyRule) {
    return declared(
        new MapMember<>(self(), name, new Kind<>(Json::text, Rule.any()), form, keyRule));
  }

  private Structure self() {
    return (Structure) this;
  }

  private <F extends Field> F declared(F field) {
    fields.add(field);
    return field;
  }
}
