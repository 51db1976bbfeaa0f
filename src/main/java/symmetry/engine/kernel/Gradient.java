package symmetry.engine.kernel;

import symmetry.bytecode.Code;
import symmetry.bytecode.Code.Array;
import symmetry.bytecode.Code.Value;
import symmetry.bytecode.Int;

/**
 * The gradient of a layer of few inputs and units, Σ_s x[s, i]·error[s, o]: its sums stay in registers while
 * the samples go by.
 *
 * @param descends whether the samples are the whole batch and the weights are updated at once; or else
 *     the sums go on with the gradient
 */
record Gradient(Layout layer, boolean descends) implements Phase {
  @Override
  public void emit(Body body) {
    body
      .code()
      .groups(layer.columns(), RowSums.columns(layer.fanIn()), (first, columns) ->
        SampleLoop.emit(body, loop(body, first, columns))
      );
  }

  @Override
  public Gradient lower(int layers) {
    return new Gradient(layer.lower(layers), descends);
  }

  /** For some of the columns of units; of a single unit, of inputs. */
  SampleLoop loop(Body body, Int first, int columns) {
    Code code = body.code();
    boolean single = layer.isSingle();
    int lanes = layer.lanesOfWeights();
    Int from = code.let(first.times(lanes));
    Array inputs = body.array(Role.INPUTS, layer);
    Array errors = body.array(Role.ERRORS, layer);
    RegisterBlock weights = new RegisterBlock(
      body,
      from,
      single ? 1 : layer.fanIn(),
      single ? layer.columnsIn() : columns,
      lanes,
      false
    );
    Int biasAt = from.plus(layer.biasAt());
    RegisterBlock biases = new RegisterBlock(
      body,
      biasAt,
      1,
      single ? 1 : columns,
      layer.lanesOut(),
      true
    );
    return new SampleLoop() {
      @Override
      public void turn(Int sample) {
        Value[] vectors = new Value[weights.sums[0].length];
        Int row = code.let(sample.times(layer.strideOfWeights()).plus(from));
        for (int c = 0; c < vectors.length; c++) {
          vectors[c] = code.load(single ? inputs : errors, row.plus(c * lanes), lanes);
          if (!single) code.add(biases.sums[0][c], vectors[c]);
        }
        if (single) code.add(biases.sums[0][0], code.load(errors, sample, 1));
        for (int r = 0; r < weights.sums.length; r++) {
          Value[] sums = weights.sums[r];
          Int at = sample.times(layer.strideIn()).plus(r * layer.nextInput());
          code.scope(() -> {
            Value factor = single
              ? code.spread(errors, sample, lanes)
              : code.factor(inputs, at, layer.nextInput(), lanes);
            for (int c = 0; c < sums.length; c++) code.accumulate(sums[c], factor, vectors[c]);
          });
        }
      }

      @Override
      public void end() {
        weights.finish();
        biases.finish();
      }
    };
  }

  /** The sums of some of the weights, or of the biases. */
  private final class RegisterBlock {

    private final Body body;
    private final Code code;
    private final Int from;
    private final int lanes;
    private final boolean isBias;
    private final Value[][] sums;

    RegisterBlock(Body body, Int from, int rows, int columns, int lanes, boolean isBias) {
      this.body = body;
      this.from = from;
      this.lanes = lanes;
      this.isBias = isBias;
      code = body.code();
      sums = new Value[rows][columns];
      Array gradient = body.array(Role.GRADIENT, layer);
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          sums[r][c] = code.variable(
            descends ? code.number(0, lanes) : code.load(gradient, at(r, c), lanes)
          );
        }
      }
    }

    private Int at(int row, int column) {
      return from.plus(row * layer.stride() + column * lanes);
    }

    private void finish() {
      Array to = body.array(descends ? Role.WEIGHTS : Role.GRADIENT, layer);
      Body.Update update = descends ? body.update(layer, isBias, lanes) : null;
      for (int r = 0; r < sums.length; r++) {
        for (int c = 0; c < sums[r].length; c++) {
          Int at = at(r, c);
          Value sum = sums[r][c];
          code.scope(() ->
            code.store(update == null ? sum : update.of(sum, code.load(to, at, lanes)), to, at)
          );
        }
      }
    }
  }
}
