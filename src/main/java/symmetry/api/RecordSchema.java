package symmetry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of what Jackson writes from a record. */
final class RecordSchema {

  private RecordSchema() {}

  /** Of any type that our replies are made of. */
  static Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type item = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) return orNull(of(item));
      return Map.of("type", "array", "items", of(item));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) return ofRecord(plain);
    if (plain.isArray()) return Map.of("type", "array", "items", of(plain.componentType()));
    if (plain.isEnum()) {
      List<String> names = Stream.of(plain.getEnumConstants()).map(Object::toString).toList();
      return Map.of("type", "string", "enum", names);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> Map.of("type", "string");
      case "int", "Integer", "long", "Long" -> Map.of("type", "integer");
      case "double", "Double" -> Map.of("type", "number");
      case "boolean", "Boolean" -> Map.of("type", "boolean");
      default -> Map.of();
    };
  }

  private static Map<String, Object> ofRecord(Class<?> type) {
    boolean leavesOut = type.isAnnotationPresent(JsonInclude.class);
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean mayBeNull = isNullable(component);
      Map<String, Object> schema = of(component.getGenericType());
      String name = name(component);
      if (!mayBeNull || !leavesOut) required.add(name);
      properties.put(name, mayBeNull && !leavesOut ? orNull(schema) : schema);
    }
    return Map.of("type", "object", "properties", properties, "required", required);
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private static String name(RecordComponent component) {
    @Nullable
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null ? component.getName() : given.value();
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
