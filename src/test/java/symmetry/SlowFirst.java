package symmetry;

import static java.util.Comparator.comparing;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Tag;

/** Test classes tagged {@code slow} before all others, so that none of them is left to run alone at the end. */
public final class SlowFirst implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(comparing(test -> !isSlow(test)));
  }

  private static boolean isSlow(ClassDescriptor test) {
    return test
      .findRepeatableAnnotations(Tag.class)
      .stream()
      .anyMatch(t -> t.value().equals("slow"));
  }
}
