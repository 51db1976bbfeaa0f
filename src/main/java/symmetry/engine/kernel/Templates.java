package symmetry.engine.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import symmetry.engine.Kernels;

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

  /** The kernel for some of the columns, from {@code first} to before {@code end}. */
  interface OfColumns<T> {
    T load(int first, int end);
  }

  /**
   * The kernel for all columns where a template does pairs of columns or a single one: the pairs, and the
   * last by itself if their number is odd.
   *
   * @param both runs one kernel after the other
   */
  static <T> T inPairs(int columns, OfColumns<T> kernel, BinaryOperator<T> both) {
    int even = columns - (columns % 2);
    if (even == columns) return kernel.load(0, even);
    T last = kernel.load(even, columns);
    return even == 0 ? last : both.apply(kernel.load(0, even), last);
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
