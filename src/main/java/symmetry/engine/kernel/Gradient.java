package symmetry.engine.kernel;

import symmetry.engine.kernel.Code.Array;
import symmetry.engine.kernel.Code.Value;

/**
 * The gradient of a layer of few inputs and units: its sums stay in registers while the samples go by.
 *
 * @param descends whether the samples are the whole batch and the weights are updated at once; or else
 *     the sums go on with the gradient
 */
record Gradient(Layout layer, boolean descends) implements Phase {
  @Override
  public void emit(Body body) {
    body
      .code()
      .groups(layer.columns(), Affine.columns(layer.fanIn()), (first, columns) ->
        SampleLoop.emit(body, loop(body, first, columns))
      );
  }

  /** For some of the columns of units; of a single unit, of inputs. */
  SampleLoop loop(Body body, Int first, int columns) {
    return new Sums(body, layer.isSingle(), first, layer.isSingle() ? layer.columnsIn() : columns);
  }

  /** Σ_s factor[s, r]·vector[s, c]: of inputs and errors, or the other way round for a single unit. */
  private final class Sums implements SampleLoop {

    private final Body body;
    private final Code code;
    private final boolean single;
    private final Int from;
    private final int lanes;
    private final Value[][] sums;
    private final Value[] biases;
    private final Array x;
    private final Array error;

    Sums(Body body, boolean single, Int first, int columns) {
      this.body = body;
      this.code = body.code();
      this.single = single;
      lanes = single ? layer.lanesIn() : layer.lanesOut();
      from = code.let(first.times(lanes));
      sums = new Value[single ? 1 : layer.fanIn()][columns];
      biases = new Value[single ? 1 : columns];
      x = body.array(Role.INPUTS, layer);
      error = body.array(Role.ERRORS, layer);
    }

    @Override
    public void begin() {
      Array gradient = body.array(Role.GRADIENT, layer);
      for (int r = 0; r < sums.length; r++) {
        for (int c = 0; c < sums[r].length; c++) sums[r][c] = start(gradient, at(r, c), lanes);
      }
      for (int c = 0; c < biases.length; c++) biases[c] = start(gradient, biasAt(c), biasLanes());
    }

    private Value start(Array gradient, Int at, int width) {
      return code.variable(descends ? code.number(0, width) : code.load(gradient, at, width));
    }

    /** Where a sum's weight is. */
    private Int at(int row, int column) {
      return from.plus(row * layer.stride() + column * lanes);
    }

    private Int biasAt(int column) {
      return from.plus(layer.biasAt() + column * lanes);
    }

    private int biasLanes() {
      return layer.lanesOut();
    }

    @Override
    public void turn(Int sample) {
      Value[] vectors = new Value[sums[0].length];
      Int row = code.let(sample.times(single ? layer.strideIn() : layer.stride()).plus(from));
      for (int c = 0; c < vectors.length; c++) {
        vectors[c] = code.load(single ? x : error, row.plus(c * lanes), lanes);
        if (!single) code.add(biases[c], vectors[c]);
      }
      if (single) code.add(biases[0], code.load(error, sample, 1));
      for (int r = 0; r < sums.length; r++) {
        int k = r;
        code.scope(() -> {
          Value factor = factor(sample, k);
          for (int c = 0; c < vectors.length; c++) code.accumulate(sums[k][c], factor, vectors[c]);
        });
      }
    }

    private Value factor(Int sample, int row) {
      if (single) return code.spread(error, sample, lanes);
      Int at = sample.times(layer.strideIn()).plus(row * layer.nextInput());
      return code.factor(x, at, layer.nextInput(), lanes);
    }

    @Override
    public void end() {
      Array weights = body.array(descends ? Role.WEIGHTS : Role.GRADIENT, layer);
      for (int r = 0; r < sums.length; r++) finish(weights, sums[r], r, false);
      finish(weights, biases, 0, true);
    }

    private void finish(Array to, Value[] row, int r, boolean isBias) {
      int width = row[0].lanes();
      Value perSample = code.spread(body.perSample(), width);
      Value rate = code.spread(descends ? body.descent(layer, isBias) : body.perSample(), width);
      for (int c = 0; c < row.length; c++) {
        Int at = isBias ? biasAt(c) : at(r, c);
        Value sum = row[c];
        code.scope(() ->
          code.store(
            descends
              ? code.apply(Formulas.UPDATE, sum, perSample, rate, code.load(to, at, width))
              : sum,
            to,
            at
          )
        );
      }
    }
  }
}
