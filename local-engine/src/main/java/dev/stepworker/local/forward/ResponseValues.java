package dev.stepworker.local.forward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Turns the SDK's responses into plain JSON values, without the members that are not set. */
final class ResponseValues {
  private ResponseValues() {}

  static Map<String, @Nullable Object> of(SdkPojo response) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (SdkField<?> field : response.sdkFields()) {
      Object value = field.getValueOrDefault(response);
      if (isSet(value)) {
        members.put(MemberNames.of(field), value(value));
      }
    }
    return members;
  }

  private static boolean isSet(@Nullable Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof SdkPojo pojo) {
      return of(pojo);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> values = new ArrayList<>();
      list.forEach(element -> values.add(value(element)));
      return values;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      map.forEach((key, element) -> values.put(String.valueOf(key), value(element)));
      return values;
    }
    return scalar(value);
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value instanceof Number || value instanceof Boolean || value == null) {
      return value;
    }
    if (value instanceof SdkBytes bytes) {
      return bytes.asUtf8String();
    }
    return value instanceof Document document ? document.unwrap() : value.toString();
  }
}
