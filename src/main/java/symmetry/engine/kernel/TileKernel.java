package symmetry.engine.kernel;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The template of every {@link Tile}: a block of sums kept in registers, each one chain of fused
 * multiply-adds in the order of the terms. A lane holds one independent sum from its first operation
 * to its last; nothing is ever reduced across lanes, so their number does not show in the bits.
 *
 * <p>{@link Templates} loads this class once for each form. The conditions on constants vanish when the
 * JIT compiles one of them: what is left for one row and one column is one sum. The sums are named by
 * row and column and written out, since the JIT keeps vectors in registers only as local variables
 * of one method. Six rows by four columns fit the 32 registers of AVX-512, and five with the row of
 * ones; six by two fit the 16 of AVX2.
 */
final class TileKernel implements Tile {

  static final int MAX_ROWS = 6;
  static final int MAX_COLUMNS = 4;

  private static final TileForm FORM = Templates.form(MethodHandles.lookup(), TileForm.class);
  private static final VectorSpecies<Double> S = FORM.species();
  private static final Class<? extends DoubleVector> TYPE = VectorLanes.type(S);
  private static final int L = FORM.lanes();
  private static final int R = FORM.rows();
  private static final int C = FORM.columns();
  private static final boolean ONES = FORM.ones();
  private static final boolean LANEWISE = FORM.lanewise();

  TileKernel() {}

  @Override
  public void multiply(
    Strides strides,
    double[] x,
    int xAt,
    double[] m,
    int mAt,
    double[] init,
    int initAt,
    double[] out,
    int outAt,
    int blocks,
    int terms
  ) {
    int xRow = strides.xRow();
    int xTerm = strides.xTerm();
    int mTerm = strides.mTerm();
    int mColumn = LANEWISE ? strides.mColumn() : L;
    int initRow = strides.initRow();
    int initColumn = LANEWISE ? strides.initColumn() : L;
    int outRow = strides.outRow();
    int outColumn = LANEWISE ? strides.outColumn() : L;
    DoubleVector none = TYPE.cast(zero(S));
    for (int block = 0; block < blocks; block++) {
      int xFrom = xAt + block * R * xRow;
      int from = initAt + block * R * initRow;
      int to = outAt + block * R * outRow;
      DoubleVector s00 = R > 0 ? fromArray(S, init, from) : none;
      DoubleVector s01 = R > 0 && C > 1 ? fromArray(S, init, from + initColumn) : none;
      DoubleVector s02 = R > 0 && C > 2 ? fromArray(S, init, from + 2 * initColumn) : none;
      DoubleVector s03 = R > 0 && C > 3 ? fromArray(S, init, from + 3 * initColumn) : none;
      DoubleVector s10 = R > 1 ? fromArray(S, init, from + initRow) : none;
      DoubleVector s11 = R > 1 && C > 1 ? fromArray(S, init, from + initRow + initColumn) : none;
      DoubleVector s12 =
        R > 1 && C > 2 ? fromArray(S, init, from + initRow + 2 * initColumn) : none;
      DoubleVector s13 =
        R > 1 && C > 3 ? fromArray(S, init, from + initRow + 3 * initColumn) : none;
      DoubleVector s20 = R > 2 ? fromArray(S, init, from + 2 * initRow) : none;
      DoubleVector s21 =
        R > 2 && C > 1 ? fromArray(S, init, from + 2 * initRow + initColumn) : none;
      DoubleVector s22 =
        R > 2 && C > 2 ? fromArray(S, init, from + 2 * initRow + 2 * initColumn) : none;
      DoubleVector s23 =
        R > 2 && C > 3 ? fromArray(S, init, from + 2 * initRow + 3 * initColumn) : none;
      DoubleVector s30 = R > 3 ? fromArray(S, init, from + 3 * initRow) : none;
      DoubleVector s31 =
        R > 3 && C > 1 ? fromArray(S, init, from + 3 * initRow + initColumn) : none;
      DoubleVector s32 =
        R > 3 && C > 2 ? fromArray(S, init, from + 3 * initRow + 2 * initColumn) : none;
      DoubleVector s33 =
        R > 3 && C > 3 ? fromArray(S, init, from + 3 * initRow + 3 * initColumn) : none;
      DoubleVector s40 = R > 4 ? fromArray(S, init, from + 4 * initRow) : none;
      DoubleVector s41 =
        R > 4 && C > 1 ? fromArray(S, init, from + 4 * initRow + initColumn) : none;
      DoubleVector s42 =
        R > 4 && C > 2 ? fromArray(S, init, from + 4 * initRow + 2 * initColumn) : none;
      DoubleVector s43 =
        R > 4 && C > 3 ? fromArray(S, init, from + 4 * initRow + 3 * initColumn) : none;
      DoubleVector s50 = R > 5 ? fromArray(S, init, from + 5 * initRow) : none;
      DoubleVector s51 =
        R > 5 && C > 1 ? fromArray(S, init, from + 5 * initRow + initColumn) : none;
      DoubleVector s52 =
        R > 5 && C > 2 ? fromArray(S, init, from + 5 * initRow + 2 * initColumn) : none;
      DoubleVector s53 =
        R > 5 && C > 3 ? fromArray(S, init, from + 5 * initRow + 3 * initColumn) : none;
      DoubleVector s60 = ONES ? fromArray(S, init, from + R * initRow) : none;
      DoubleVector s61 = ONES && C > 1 ? fromArray(S, init, from + R * initRow + initColumn) : none;
      DoubleVector s62 =
        ONES && C > 2 ? fromArray(S, init, from + R * initRow + 2 * initColumn) : none;
      DoubleVector s63 =
        ONES && C > 3 ? fromArray(S, init, from + R * initRow + 3 * initColumn) : none;
      for (int k = 0; k < terms; k++) {
        int xk = xFrom + k * xTerm;
        int mk = mAt + k * mTerm;
        DoubleVector m0 = fromArray(S, m, mk);
        DoubleVector m1 = C > 1 ? fromArray(S, m, mk + mColumn) : none;
        DoubleVector m2 = C > 2 ? fromArray(S, m, mk + 2 * mColumn) : none;
        DoubleVector m3 = C > 3 ? fromArray(S, m, mk + 3 * mColumn) : none;
        if (R > 0) {
          DoubleVector f = TYPE.cast(LANEWISE ? fromArray(S, x, xk) : broadcast(S, x[xk]));
          s00 = f.fma(m0, s00);
          if (C > 1) s01 = f.fma(m1, s01);
          if (C > 2) s02 = f.fma(m2, s02);
          if (C > 3) s03 = f.fma(m3, s03);
        }
        if (R > 1) {
          DoubleVector f = TYPE.cast(
            LANEWISE ? fromArray(S, x, xk + xRow) : broadcast(S, x[xk + xRow])
          );
          s10 = f.fma(m0, s10);
          if (C > 1) s11 = f.fma(m1, s11);
          if (C > 2) s12 = f.fma(m2, s12);
          if (C > 3) s13 = f.fma(m3, s13);
        }
        if (R > 2) {
          DoubleVector f = TYPE.cast(
            LANEWISE ? fromArray(S, x, xk + 2 * xRow) : broadcast(S, x[xk + 2 * xRow])
          );
          s20 = f.fma(m0, s20);
          if (C > 1) s21 = f.fma(m1, s21);
          if (C > 2) s22 = f.fma(m2, s22);
          if (C > 3) s23 = f.fma(m3, s23);
        }
        if (R > 3) {
          DoubleVector f = TYPE.cast(
            LANEWISE ? fromArray(S, x, xk + 3 * xRow) : broadcast(S, x[xk + 3 * xRow])
          );
          s30 = f.fma(m0, s30);
          if (C > 1) s31 = f.fma(m1, s31);
          if (C > 2) s32 = f.fma(m2, s32);
          if (C > 3) s33 = f.fma(m3, s33);
        }
        if (R > 4) {
          DoubleVector f = TYPE.cast(
            LANEWISE ? fromArray(S, x, xk + 4 * xRow) : broadcast(S, x[xk + 4 * xRow])
          );
          s40 = f.fma(m0, s40);
          if (C > 1) s41 = f.fma(m1, s41);
          if (C > 2) s42 = f.fma(m2, s42);
          if (C > 3) s43 = f.fma(m3, s43);
        }
        if (R > 5) {
          DoubleVector f = TYPE.cast(
            LANEWISE ? fromArray(S, x, xk + 5 * xRow) : broadcast(S, x[xk + 5 * xRow])
          );
          s50 = f.fma(m0, s50);
          if (C > 1) s51 = f.fma(m1, s51);
          if (C > 2) s52 = f.fma(m2, s52);
          if (C > 3) s53 = f.fma(m3, s53);
        }
        if (ONES) {
          s60 = TYPE.cast(s60).add(m0);
          if (C > 1) s61 = TYPE.cast(s61).add(m1);
          if (C > 2) s62 = TYPE.cast(s62).add(m2);
          if (C > 3) s63 = TYPE.cast(s63).add(m3);
        }
      }
      if (R > 0) TYPE.cast(s00).intoArray(out, to);
      if (R > 0 && C > 1) TYPE.cast(s01).intoArray(out, to + outColumn);
      if (R > 0 && C > 2) TYPE.cast(s02).intoArray(out, to + 2 * outColumn);
      if (R > 0 && C > 3) TYPE.cast(s03).intoArray(out, to + 3 * outColumn);
      if (R > 1) TYPE.cast(s10).intoArray(out, to + outRow);
      if (R > 1 && C > 1) TYPE.cast(s11).intoArray(out, to + outRow + outColumn);
      if (R > 1 && C > 2) TYPE.cast(s12).intoArray(out, to + outRow + 2 * outColumn);
      if (R > 1 && C > 3) TYPE.cast(s13).intoArray(out, to + outRow + 3 * outColumn);
      if (R > 2) TYPE.cast(s20).intoArray(out, to + 2 * outRow);
      if (R > 2 && C > 1) TYPE.cast(s21).intoArray(out, to + 2 * outRow + outColumn);
      if (R > 2 && C > 2) TYPE.cast(s22).intoArray(out, to + 2 * outRow + 2 * outColumn);
      if (R > 2 && C > 3) TYPE.cast(s23).intoArray(out, to + 2 * outRow + 3 * outColumn);
      if (R > 3) TYPE.cast(s30).intoArray(out, to + 3 * outRow);
      if (R > 3 && C > 1) TYPE.cast(s31).intoArray(out, to + 3 * outRow + outColumn);
      if (R > 3 && C > 2) TYPE.cast(s32).intoArray(out, to + 3 * outRow + 2 * outColumn);
      if (R > 3 && C > 3) TYPE.cast(s33).intoArray(out, to + 3 * outRow + 3 * outColumn);
      if (R > 4) TYPE.cast(s40).intoArray(out, to + 4 * outRow);
      if (R > 4 && C > 1) TYPE.cast(s41).intoArray(out, to + 4 * outRow + outColumn);
      if (R > 4 && C > 2) TYPE.cast(s42).intoArray(out, to + 4 * outRow + 2 * outColumn);
      if (R > 4 && C > 3) TYPE.cast(s43).intoArray(out, to + 4 * outRow + 3 * outColumn);
      if (R > 5) TYPE.cast(s50).intoArray(out, to + 5 * outRow);
      if (R > 5 && C > 1) TYPE.cast(s51).intoArray(out, to + 5 * outRow + outColumn);
      if (R > 5 && C > 2) TYPE.cast(s52).intoArray(out, to + 5 * outRow + 2 * outColumn);
      if (R > 5 && C > 3) TYPE.cast(s53).intoArray(out, to + 5 * outRow + 3 * outColumn);
      if (ONES) TYPE.cast(s60).intoArray(out, to + R * outRow);
      if (ONES && C > 1) TYPE.cast(s61).intoArray(out, to + R * outRow + outColumn);
      if (ONES && C > 2) TYPE.cast(s62).intoArray(out, to + R * outRow + 2 * outColumn);
      if (ONES && C > 3) TYPE.cast(s63).intoArray(out, to + R * outRow + 3 * outColumn);
    }
  }
}
