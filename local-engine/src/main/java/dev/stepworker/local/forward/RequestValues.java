package dev.stepworker.local.forward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Turns plain JSON values into requests, by what the SDK says of their members. */
final class RequestValues {
  private RequestValues() {}

  /**
   * Fills a builder of the SDK and builds it.
   *
   * @throws ForwardingException if the value does not fit; the message names the member
   */
  static Object build(SdkPojo builder, @Nullable Object value, String path)
      throws ForwardingException {
    if (!(value instanceof Map<?, ?> members)) {
      throw new ForwardingException(path + " is not an object; make it one");
    }
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = String.valueOf(member.getKey());
      SdkField<?> field = field(builder, name)
          .orElseThrow(() -> new ForwardingException(
              path + " has no member " + name + "; name it as the service's API does"));
      field.set(builder, value(field, member.getValue(), path + "." + name));
    }
    return ((SdkBuilder<?, ?>) builder).build();
  }

  private static Optional<SdkField<?>> field(SdkPojo builder, String name) {
    for (SdkField<?> field : builder.sdkFields()) {
      if (MemberNames.of(field).equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Object value(SdkField<?> field, @Nullable Object value, String path)
      throws ForwardingException {
    if (value == null) {
      return null;
    }
    try {
      return switch (field.marshallingType().getKnownType()) {
        case SDK_POJO -> build(field.constructor().get(), value, path);
        case LIST -> list(field.getTrait(ListTrait.class), (List<?>) value, path);
        case MAP -> map(field.getTrait(MapTrait.class), (Map<?, ?>) value, path);
        default -> ScalarValues.of(field.marshallingType(), value);
      };
    } catch (ClassCastException | ArithmeticException | IllegalArgumentException e) {
      throw new ForwardingException(
          path + " has to be " + field.marshallingType().getTargetClass().getSimpleName()
              + "; the state gives another type or range",
          e);
    }
  }

  private static List<@Nullable Object> list(ListTrait trait, List<?> values, String path)
      throws ForwardingException {
    List<@Nullable Object> list = new ArrayList<>();
    for (Object value : values) {
      list.add(value(trait.memberFieldInfo(), value, path + "[" + list.size() + "]"));
    }
    return list;
  }

  private static Map<String, @Nullable Object> map(MapTrait trait, Map<?, ?> values, String path)
      throws ForwardingException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      String key = String.valueOf(entry.getKey());
      map.put(key, value(trait.valueFieldInfo(), entry.getValue(), path + "." + key));
    }
    return map;
  }
}
