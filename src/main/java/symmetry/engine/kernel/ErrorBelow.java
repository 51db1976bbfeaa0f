package symmetry.engine.kernel;

import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.engine.kernel.Code.Array;
import symmetry.engine.kernel.Code.Value;

/**
 * The error of the layer below a layer of few inputs and units, Σ_o error[o]·W[o, i].
 *
 * @param f by whose derivative the sums are multiplied at once; none if that comes later
 */
record ErrorBelow(Layout layer, @Nullable Activation f) implements Phase {
  @Override
  public void emit(Body body) {
    body
      .code()
      .groups(layer.columnsIn(), Affine.columns(layer.fanOut()), (first, columns) ->
        SampleLoop.emit(body, loop(body, first, columns))
      );
  }

  /** For some of the columns of inputs. */
  SampleLoop loop(Body body, Int first, int columns) {
    Code code = body.code();
    int lanes = layer.lanesIn();
    Role role = layer.isLanewise() ? Role.WEIGHTS : Role.WEIGHTS_BY_UNIT;
    Int column = Int.of(layer.isLanewise() ? layer.stride() : lanes);
    int term = layer.isLanewise() ? lanes : layer.strideIn();
    Int from = code.let(first.times(column));
    Int out = code.let(first.times(lanes));
    Array error = body.array(Role.ERRORS, layer);
    Array weights = body.array(role, layer);
    Array a = body.array(Role.INPUTS, layer);
    Array below = body.array(Role.ERRORS.of(layer.layer() - 1));
    return new RowSums(code, layer.fanOut(), columns, lanes, error, layer.stride(), layer.next()) {
      @Override
      Value m(int k, int c) {
        return code.load(weights, from.plus(column.times(c)).plus(k * term), lanes);
      }

      @Override
      Value start(int c) {
        return code.number(0, lanes);
      }

      @Override
      void finish(Int sample, int c, Value sum) {
        Int at = code.let(
          sample
            .times(layer.strideIn())
            .plus(out)
            .plus(c * lanes)
        );
        Value value = sum;
        if (f != null) {
          Value activation = code.load(a, at, lanes);
          value = code.apply(Formulas.timesSlope(f, lanes), activation, activation, sum);
        }
        code.store(value, below, at);
      }
    };
  }
}
