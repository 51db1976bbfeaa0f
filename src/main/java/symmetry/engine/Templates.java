package symmetry.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kernels as templates: each is loaded once more for every form in use, as a hidden class of its own
 * with the form as class data. What is a field in the source is then a constant to the JIT, so that
 * one readable kernel becomes a family of specialised ones. There are few forms, shared by all
 * networks, so they stay compiled.
 */
final class Templates {

  private static final Map<Key, Object> LOADED = new ConcurrentHashMap<>();

  private record Key(Class<?> template, Record form) {}

  private Templates() {}

  /** The kernel for a form: an instance of a class made from the template, the same for equal forms. */
  static <T> T of(Class<T> kind, Class<? extends T> template, Record form) {
    return kind.cast(LOADED.computeIfAbsent(new Key(template, form), Templates::load));
  }

  /** The form that a template was loaded with; for its static initializer. */
  static <F> F form(Lookup template, Class<F> type) {
    try {
      return MethodHandles.classData(template, "_", type);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Object load(Key key) {
    byte[] code = code(key.template().getSimpleName() + ".class");
    try {
      Lookup hidden = MethodHandles.lookup().defineHiddenClassWithClassData(code, key.form(), true);
      MethodType noArguments = MethodType.methodType(void.class);
      return hidden.findConstructor(hidden.lookupClass(), noArguments).invoke();
    } catch (Throwable impossible) {
      throw new AssertionError("A kernel could not be loaded: " + key, impossible);
    }
  }

  private static byte[] code(String file) {
    try (InputStream code = Templates.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(code, file).readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
