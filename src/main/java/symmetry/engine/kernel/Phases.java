package symmetry.engine.kernel;

import symmetry.bytecode.Code;
import symmetry.bytecode.Code.Array;
import symmetry.bytecode.Code.Value;
import symmetry.bytecode.Int;

/** The simple phases. */
final class Phases {

  private Phases() {}

  /** Numbers worth a loop of their own rather than one copy each. */
  private static final int MANY = 16;

  /** Takes in rows of samples: the targets of the last layer, or else the inputs of the first. */
  record Read(Layout layer, boolean targets) implements Phase {
    @Override
    public void emit(Body body) {
      Code code = body.code();
      int width = targets ? layer.fanOut() : layer.fanIn();
      int stride = targets ? layer.stride() : layer.strideIn();
      int lanes = targets ? layer.next() : layer.nextInput();
      Array from = body.samples(targets);
      Array into = body.array(targets ? Role.TARGETS : Role.INPUTS, layer);
      code.loop(body.count(), 1, s -> {
        Int source = code.let(body.index(s).times(width));
        Int row = code.let(s.times(stride));
        if (width <= MANY) {
          for (int k = 0; k < width; k++) copy(
            code,
            from,
            source.plus(k),
            into,
            row.plus(k * lanes),
            lanes
          );
        } else if (lanes == 1) {
          code.copyArray(from, source, into, row, Int.of(width));
        } else {
          code.loop(Int.of(width), 1, k ->
            copy(code, from, source.plus(k), into, row.plus(k.times(lanes)), lanes)
          );
        }
      });
    }

    @Override
    public Read lower(int layers) {
      return new Read(layer.lower(layers), targets);
    }

    /** Into so many places side by side. */
    private static void copy(Code code, Array from, Int source, Array into, Int at, int lanes) {
      code.scope(() -> code.store(code.spread(from, source, lanes), into, at));
    }
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

    @Override
    public ClearPadding lower(int layers) {
      return new ClearPadding(layer.lower(layers));
    }
  }

  /** w ← w − η·(gradient·perSample). */
  record Descend(Layout layer) implements Phase {
    @Override
    public void emit(Body body) {
      Code code = body.code();
      Array weights = body.array(Role.WEIGHTS, layer);
      Array gradient = body.array(Role.GRADIENT, layer);
      for (boolean biases : new boolean[] { false, true }) {
        int lanes = biases ? layer.lanesOut() : layer.lanesOfWeights();
        Int start = Int.of(biases ? layer.biasAt() : 0);
        Int numbers = Int.of(biases ? layer.stride() : layer.biasAt());
        Body.Update update = body.update(layer, biases, lanes);
        code.loop(numbers, lanes, k -> {
          Int at = code.let(k.plus(start));
          Value sum = code.load(gradient, at, lanes);
          code.store(update.of(sum, code.load(weights, at, lanes)), weights, at);
        });
      }
    }

    @Override
    public Descend lower(int layers) {
      return new Descend(layer.lower(layers));
    }
  }
}
