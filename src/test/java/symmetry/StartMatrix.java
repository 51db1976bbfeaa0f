package symmetry;

import java.util.List;

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

  public static final boolean WHOLE = "whole".equals(ASKED);

  /** Draws of a cell that is wanted by hand, {@code -Dsymmetry.matrix.draws}. */
  public static final int MANY = Integer.getInteger("symmetry.matrix.draws", 20);

  private StartMatrix() {}
}
