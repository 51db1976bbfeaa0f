package symmetry.bytecode;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Makes a hidden class of one method for each description. Those in use last are remembered, so that
 * equal descriptions share a class and stay compiled.
 */
public final class Compiler {

  /** So many that no visitor waits twice, so few that their code stays small. */
  private static final int REMEMBERED = 500;

  private static final String NUMBER = "number";
  private static final MethodTypeDesc OF_NUMBER = MethodTypeDesc.of(
    ConstantDescs.CD_void,
    ConstantDescs.CD_int
  );

  private static final Map<Object, Object> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
      return size() > REMEMBERED;
    }
  };

  private Compiler() {}

  /** What was made of a description before, or is made now. */
  public static <T> T of(Class<T> kind, Object description, Supplier<T> make) {
    synchronized (KNOWN) {
      Object known = KNOWN.get(description);
      if (known == null) KNOWN.put(description, (known = make.get()));
      return kind.cast(known);
    }
  }

  /**
   * An instance of a new class that implements the only method of an interface.
   *
   * @param own of a class in the interface's package
   */
  public static <T> T make(Lookup own, Class<T> kind, Consumer<CodeBuilder> body) {
    return maker(own, kind, body).apply(0);
  }

  /** The same, an instance for each number that {@link Code#own} is to be. */
  public static <T> IntFunction<T> maker(Lookup own, Class<T> kind, Consumer<CodeBuilder> body) {
    try {
      Lookup hidden = own.defineHiddenClassWithClassData(
        bytes(kind, body),
        VectorLanes.classes(),
        true
      );
      MethodType ofNumber = MethodType.methodType(void.class, int.class);
      MethodHandle constructor = hidden.findConstructor(hidden.lookupClass(), ofNumber);
      return number -> {
        try {
          return kind.cast(constructor.invoke(number));
        } catch (Throwable impossible) {
          throw failed(kind, impossible);
        }
      };
    } catch (IllegalAccessException | NoSuchMethodException impossible) {
      throw failed(kind, impossible);
    }
  }

  private static AssertionError failed(Class<?> kind, Throwable impossible) {
    return new AssertionError("Code could not be made: " + kind, impossible);
  }

  /** Bytes of the method's code. */
  public static int size(Class<?> kind, Consumer<CodeBuilder> body) {
    String name = method(kind).getName();
    return ClassFile.of()
      .parse(bytes(kind, body))
      .methods()
      .stream()
      .filter(method -> method.methodName().equalsString(name))
      .mapToInt(method -> ((CodeAttribute) method.code().orElseThrow()).codeLength())
      .sum();
  }

  private static byte[] bytes(Class<?> kind, Consumer<CodeBuilder> body) {
    Method method = method(kind);
    ClassDesc name = name(kind);
    MethodTypeDesc type = MethodTypeDesc.of(
      ConstantDescs.CD_void,
      Arrays.stream(method.getParameterTypes())
        .map(parameter -> parameter.describeConstable().orElseThrow())
        .toList()
    );
    return ClassFile.of().build(name, made -> {
      made.withFlags(ClassFile.ACC_FINAL);
      made.withInterfaceSymbols(ClassDesc.of(kind.getName()));
      made.withField(NUMBER, ConstantDescs.CD_int, ClassFile.ACC_FINAL);
      made.withMethodBody(ConstantDescs.INIT_NAME, OF_NUMBER, 0, init ->
        init
          .aload(0)
          .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
          .aload(0)
          .iload(1)
          .putfield(name, NUMBER, ConstantDescs.CD_int)
          .return_()
      );
      made.withMethodBody(method.getName(), type, ClassFile.ACC_PUBLIC, code -> {
        body.accept(code);
        code.return_();
      });
    });
  }

  /** Pushes the number of the instance. */
  static void pushNumber(CodeBuilder to, Class<?> kind) {
    to.aload(0).getfield(name(kind), NUMBER, ConstantDescs.CD_int);
  }

  private static ClassDesc name(Class<?> kind) {
    return ClassDesc.of(kind.getPackageName(), kind.getSimpleName() + "Code");
  }

  private static Method method(Class<?> kind) {
    return kind.getDeclaredMethods()[0];
  }
}
