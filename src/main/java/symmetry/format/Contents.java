package symmetry.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader finds in a file; modified while it reads. */
final class Contents {

  private final List<Tensor> tensors = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, WeightLayout> layouts = new HashMap<>();

  List<Tensor> tensors() {
    return tensors;
  }

  List<Skipped> skipped() {
    return skipped;
  }

  /** What the file says of how some of them lie. */
  Map<String, WeightLayout> layouts() {
    return layouts;
  }

  void add(Tensor tensor) throws Unreadable {
    count(tensor.name());
    tensors.add(tensor);
  }

  void skip(String name, String why) throws Unreadable {
    count(name);
    skipped.add(new Skipped(Names.shown(name), why));
  }

  /** For formats that have no order of their own. */
  Contents inNaturalOrder() {
    tensors.sort(Comparator.comparing(Tensor::name, Names.NATURAL));
    return this;
  }

  private void count(String name) throws Unreadable {
    if (!names.add(name)) throw new Unreadable(name, "there are two tensors of this name.");
    if (names.size() > TensorFile.MAX_TENSORS) {
      throw new Unreadable(
        "The file",
        "it has more than %d tensors, which is the most that is read.".formatted(
          TensorFile.MAX_TENSORS
        )
      );
    }
  }
}
