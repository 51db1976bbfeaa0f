package symmetry.ui;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What crosses between server and browser, as TypeScript declares it: the records that elements are sent, as
 * Jackson writes them, and the methods that elements call. Records of a package of elements cross, and those
 * that stand in an element.
 */
final class WireTypes {

  private static final Set<String> OF_ELEMENTS = Set.of(
    "symmetry.ui.board",
    "symmetry.ui.chart",
    "symmetry.ui.draw",
    "symmetry.ui.health",
    "symmetry.ui.map",
    "symmetry.ui.microscope",
    "symmetry.ui.network"
  );
  private static final Set<Class<?>> NUMBERS = Set.of(
    int.class,
    long.class,
    double.class,
    Integer.class,
    Long.class,
    Double.class,
    Number.class
  );

  private static final String HEAD = """
  // What crosses between server and browser. Written from the Java records by symmetry.ui.WireTypesTest, which
  // fails where this file is stale; `mvn test -Dtest=WireTypesTest -Dwire.write` writes it anew.

  /** Bytes, as Jackson writes a byte[]. */
  type Base64 = string;

  """;

  private final List<Class<?>> ui = classes();
  private final Map<String, Class<?>> found = new TreeMap<>();

  /** The whole file. */
  static String file() {
    return new WireTypes().write();
  }

  private String write() {
    ui.stream().filter(WireTypes::crosses).forEach(this::name);
    StringBuilder out = new StringBuilder(HEAD);
    out.append("/** Records that the server sends. */\ndeclare namespace Wire {\n");
    // Describing a type may find others.
    Map<String, String> described = new TreeMap<>();
    while (described.size() < found.size()) {
      for (var type : List.copyOf(found.entrySet())) {
        if (!described.containsKey(type.getKey())) {
          described.put(type.getKey(), declaration(type.getValue()));
        }
      }
    }
    out.append(described.values().stream().collect(joining("\n")));
    out.append("}\n\n/** Methods of the server that an element may call, as `$server`. */\n");
    out.append("declare namespace Server {\n");
    out.append(callables().collect(joining("\n")));
    return out.append("}\n").toString();
  }

  private static boolean crosses(Class<?> type) {
    if (!type.isRecord()) return false;
    Class<?> outer = type.getEnclosingClass();
    return OF_ELEMENTS.contains(type.getPackageName()) || (outer != null && isElement(outer));
  }

  /** Whether the browser has a class of ours for it. */
  static boolean isElement(Class<?> type) {
    Tag tag = type.getDeclaredAnnotation(Tag.class);
    return tag != null && tag.value().contains("-") && !tag.value().startsWith("vaadin-");
  }

  /** All of the user interface. */
  static List<Class<?>> classes() {
    Path classes = Path.of("target", "classes");
    try (Stream<Path> files = Files.walk(classes.resolve(Path.of("symmetry", "ui")))) {
      return files
        .map(file -> classes.relativize(file).toString())
        .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
        .map(file -> file.replaceAll("[.]class$", "").replaceAll("[/\\\\]", "."))
        .sorted()
        .<Class<?>>map(WireTypes::load)
        .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, WireTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its name in the namespace; nested types are named after what they stand in. */
  private String name(Class<?> type) {
    String name = type
      .getName()
      .substring(type.getPackageName().length() + 1)
      .replace("$", "");
    Class<?> known = found.putIfAbsent(name, type);
    if (known != null && known != type) throw new IllegalStateException("two types " + name);
    return name;
  }

  private String declaration(Class<?> type) {
    String head = "  /** %s */\n  ".formatted(type.getCanonicalName());
    if (type.isEnum()) return head + alias(type, names(type).collect(joining(" | ")));
    if (type.isSealed()) return (
      head +
      alias(
        type,
        Arrays.stream(type.getPermittedSubclasses()).map(this::name).collect(joining(" | "))
      )
    );
    Optional<Method> value = Arrays.stream(type.getDeclaredMethods())
      .filter(method -> method.isAnnotationPresent(JsonValue.class))
      .findFirst();
    if (value.isPresent()) return head + alias(type, typed(value.get().getAnnotatedReturnType()));
    Stream<String> fields = Arrays.stream(type.getRecordComponents()).map(this::field);
    JsonFormat format = type.getAnnotation(JsonFormat.class);
    if (format != null && format.shape() == JsonFormat.Shape.ARRAY) {
      return head + alias(type, "[%s]".formatted(fields.collect(joining(", "))));
    }
    return fields
      .map("    %s;\n"::formatted)
      .collect(joining("", "%sinterface %s {\n".formatted(head, name(type)), "  }\n"));
  }

  private String alias(Class<?> type, String meaning) {
    return "type %s = %s;\n".formatted(name(type), meaning);
  }

  private static Stream<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(
      constant -> '"' + ((Enum<?>) constant).name() + '"'
    );
  }

  private String field(RecordComponent component) {
    return component.getName() + ": " + typed(component.getAnnotatedType());
  }

  private String typed(AnnotatedType annotated) {
    String type = switch (annotated) {
      case AnnotatedArrayType array when array.getType() == byte[].class -> "Base64";
      case AnnotatedArrayType array -> many(array.getAnnotatedGenericComponentType());
      case AnnotatedParameterizedType generic -> generic(generic);
      default -> plain((Class<?>) annotated.getType());
    };
    return annotated.isAnnotationPresent(Nullable.class) ? type + " | null" : type;
  }

  private String generic(AnnotatedParameterizedType generic) {
    AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
    if (arguments.length == 1) return many(arguments[0]);
    return "Record<%s, %s>".formatted(typed(arguments[0]), typed(arguments[1]));
  }

  private String many(AnnotatedType one) {
    String type = typed(one);
    return (type.contains("|") ? "(" + type + ")" : type) + "[]";
  }

  private String plain(Class<?> type) {
    if (NUMBERS.contains(type)) return "number";
    if (type == boolean.class) return "boolean";
    if (type == String.class) return "string";
    if (type == Record.class) return "object";
    if (type.isRecord() || type.isEnum() || type.isSealed()) return name(type);
    throw new IllegalStateException("nothing in the browser is a " + type);
  }

  private Stream<String> callables() {
    return ui
      .stream()
      .filter(type -> callables(type).findAny().isPresent())
      .sorted(Comparator.comparing(Class::getSimpleName))
      .map(type ->
        callables(type)
          .map(this::call)
          .collect(joining("", "  interface %s {\n".formatted(type.getSimpleName()), "  }\n"))
      );
  }

  private static Stream<Method> callables(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
      .filter(method -> method.isAnnotationPresent(ClientCallable.class))
      .sorted(Comparator.comparing(Method::getName));
  }

  private String call(Method method) {
    return Arrays.stream(method.getParameters())
      .map(parameter -> parameter.getName() + ": " + typed(parameter.getAnnotatedType()))
      .collect(joining(", ", "    " + method.getName() + "(", "): Promise<void>;\n"));
  }
}
