package symmetry.engine.kernel;

import java.util.List;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.engine.kernel.Code.Array;
import symmetry.engine.kernel.Code.Value;

/** The simple phases. */
final class Phases {

  private Phases() {}

  /** Numbers worth a loop of their own rather than one copy each. */
  private static final int MANY = 16;

  /**
   * Takes in rows of samples.
   *
   * @param width numbers in a row of the samples
   * @param stride from one row to the next where they go
   * @param lanes into so many places side by side goes each number
   */
  record Read(int array, boolean targets, int width, int stride, int lanes) implements Phase {
    @Override
    public void emit(Body body) {
      Code code = body.code();
      Array from = body.samples(targets);
      Array into = body.array(array);
      code.loop(body.count(), 1, s -> {
        Int source = code.let(body.index(s).times(width));
        Int row = code.let(s.times(stride));
        if (width <= MANY) {
          for (int k = 0; k < width; k++) copy(
            code,
            from,
            source.plus(k),
            into,
            row.plus(k * lanes)
          );
        } else if (lanes == 1) {
          code.copyArray(from, source, into, row, Int.of(width));
        } else {
          code.loop(Int.of(width), 1, k ->
            copy(code, from, source.plus(k), into, row.plus(k.times(lanes)))
          );
        }
      });
    }

    private void copy(Code code, Array from, Int source, Array into, Int at) {
      code.scope(() -> code.store(code.spread(from, source, lanes), into, at));
    }
  }

  /** a = f(z). */
  record Activate(Layout layer, Activation f) implements Phase {
    @Override
    public void emit(Body body) {
      Array[] z = { body.array(Role.PREACTIVATIONS, layer) };
      everyUnit(
        body,
        layer,
        Formulas.value(f, layer.lanes()),
        z,
        body.array(Role.ACTIVATIONS, layer)
      );
    }
  }

  /** a = e^a. */
  record Exponential(Layout layer) implements Phase {
    @Override
    public void emit(Body body) {
      Array[] a = { body.array(Role.ACTIVATIONS, layer) };
      everyUnit(body, layer, Formulas.exp(layer.lanes()), a, a[0]);
    }
  }

  /** error = ∂L/∂z. */
  record ErrorSignal(Layout layer, Loss loss) implements Phase {
    @Override
    public void emit(Body body) {
      Array[] arguments = {
        body.array(Role.PREACTIVATIONS, layer),
        body.array(Role.ACTIVATIONS, layer),
        body.array(Role.TARGETS, layer),
      };
      everyUnit(
        body,
        layer,
        Formulas.error(loss, layer.lanes()),
        arguments,
        body.array(Role.ERRORS, layer)
      );
    }
  }

  /** error = error·f′(z). */
  record Differentiate(Layout layer, Activation f) implements Phase {
    @Override
    public void emit(Body body) {
      Array error = body.array(Role.ERRORS, layer);
      Array[] arguments = {
        body.array(Role.PREACTIVATIONS, layer),
        body.array(Role.ACTIVATIONS, layer),
        error,
      };
      everyUnit(body, layer, Formulas.timesSlope(f, layer.lanes()), arguments, error);
    }
  }

  private static void everyUnit(
    Body body,
    Layout layer,
    Expression formula,
    Array[] arguments,
    Array result
  ) {
    Int count = body.code().let(body.count().times(layer.stride()));
    Elementwise.emit(body, formula, count, layer.lanes(), arguments, result);
  }

  /** a = 0 where a row of units is padded. */
  record ClearPadding(Layout layer) implements Phase {
    @Override
    public void emit(Body body) {
      Code code = body.code();
      Array a = body.array(Role.ACTIVATIONS, layer);
      Value zero = code.number(0, 1);
      code.loop(body.count(), 1, s -> {
        for (int k = layer.fanOut(); k < layer.stride(); k++) {
          code.store(zero, a, s.times(layer.stride()).plus(k));
        }
      });
    }
  }

  /** w ← w − η·(gradient·perSample). */
  record Descend(Layout layer) implements Phase {
    @Override
    public void emit(Body body) {
      Code code = body.code();
      Array weights = body.array(Role.WEIGHTS, layer);
      Array gradient = body.array(Role.GRADIENT, layer);
      List<Integer> ends = List.of(layer.biasAt(), layer.biasAt() + layer.stride());
      for (int part = 0; part < 2; part++) {
        int lanes = part == 0 && layer.isSingle() ? layer.lanesIn() : layer.lanesOut();
        Int start = Int.of(part == 0 ? 0 : ends.getFirst());
        Int numbers = Int.of(ends.get(part) - (part == 0 ? 0 : ends.getFirst()));
        Value rate = code.spread(body.descent(layer, part == 1), lanes);
        Value perSample = code.spread(body.perSample(), lanes);
        code.loop(numbers, lanes, k -> {
          Int at = code.let(k.plus(start));
          Value sum = code.load(gradient, at, lanes);
          Value w = code.load(weights, at, lanes);
          code.store(code.apply(Formulas.UPDATE, sum, perSample, rate, w), weights, at);
        });
      }
    }
  }
}
