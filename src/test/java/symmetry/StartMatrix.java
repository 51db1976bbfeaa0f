package symmetry;

import java.util.List;
import java.util.regex.Pattern;

/** What the matrices of sentences about starts have in common; on a build machine they are gone through in part. */
public final class StartMatrix {

  /** Twelve that differ in kind: clones, too small, too large, one-sided, right for some activations. */
  public static final List<String> STARTS = List.of(
    "zeros",
    "constant_0.5",
    "normal_0_0.01",
    "uniform_0_1",
    "glorot-uniform",
    "he-normal",
    "sigmoid-uniform",
    "torch-linear",
    "orthogonal_1",
    "scaled-normal_4",
    "identity_1",
    "ramp_1"
  );

  public static final List<Integer> DEPTHS = List.of(1, 3, 10, 30);

  /** {@code -Dsymmetry.matrix}: which cells are wanted by hand; empty on a build machine. */
  public static final String ASKED = System.getProperty("symmetry.matrix", "");

  /** Whether cells are wanted by hand. */
  public static final boolean BY_HAND = !ASKED.isEmpty();

  /** Draws of a cell that is wanted by hand, {@code -Dsymmetry.matrix.draws}. */
  public static final int MANY = Integer.getInteger("symmetry.matrix.draws", 20);

  /** As many of them are trained and diagnosed, {@code -Dsymmetry.matrix.diagnosed}; all if not given. */
  public static final int MANY_DIAGNOSED = Integer.getInteger("symmetry.matrix.diagnosed", MANY);

  private static final Pattern NAMES = Pattern.compile("whole".equals(ASKED) ? "" : ASKED);

  private StartMatrix() {}

  /** Whether a cell is wanted by hand: all are by {@code whole}, else those in whose name the pattern is found. */
  public static boolean isAsked(String cell) {
    return BY_HAND && NAMES.matcher(cell).find();
  }
}
