package symmetry;

import java.util.ArrayList;
import java.util.List;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.experiment.Kind;

/** Links of small runs whose rounding hardly grows, so that another implementation can follow them. */
public final class CalmLinks {

  private static final List<BuiltIn> SOURCES = List.of(
    BuiltIn.XOR,
    BuiltIn.IRIS,
    BuiltIn.SINE,
    BuiltIn.CIRCLE,
    BuiltIn.MULTI_BLOBS,
    BuiltIn.HILLS,
    BuiltIn.MOONS
  );

  private static final List<String> RULES = List.of(
    "lr=0.1",
    "opt=momentum_0.8&lr=0.02",
    "opt=adam_0.9_0.999_1e-6&lr=0.005",
    "opt=nesterov_0.8&lr=0.02&l2=0.01",
    "opt=rmsprop_0.95_0.01&lr=0.002",
    "lr=0.05&l1=0.001&l2=0.01"
  );

  private CalmLinks() {}

  /** Every activation with a full batch and with mini-batches, and every loss of every task. */
  public static List<String> all() {
    List<String> links = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      for (String batch : List.of("batch=0", "batch=10")) {
        BuiltIn source = SOURCES.get(links.size() % SOURCES.size());
        List<Loss> losses = source.task().losses();
        Loss loss = losses.get(links.size() % losses.size());
        links.add(link(links.size(), source, activation, loss, batch));
      }
    }
    for (BuiltIn source : List.of(BuiltIn.XOR, BuiltIn.IRIS, BuiltIn.SINE)) {
      for (Loss loss : source.task().losses()) {
        links.add(link(links.size(), source, Activation.TANH, loss, "batch=10"));
      }
    }
    return links;
  }

  private static String link(
    int number,
    BuiltIn source,
    Activation activation,
    Loss loss,
    String batch
  ) {
    String samples = source.generated() ? "&samples=60" : "";
    return "v=1&data=%s%s&seed=%d&hidden=5-3&act=%s&init=glorot-uniform&loss=%s&%s&%s".formatted(
      Kind.token(source.name()),
      samples,
      number,
      Kind.token(activation.name()),
      Kind.token(loss.name()),
      batch,
      RULES.get(number % RULES.size())
    );
  }
}
