package symmetry.benchmark;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** What one core can do at most: ten independent chains of fma in registers, in FLOP. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PeakBenchmark {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int ROUNDS = 100_000;
  private static final int CHAINS = 10;

  /** FLOP of one round for each lane. */
  static final int FLOP = 2 * CHAINS;

  /** Counts rounds; multiply by {@link #FLOP} and the lanes. */
  @Benchmark
  @OperationsPerInvocation(ROUNDS)
  public double fma() {
    DoubleVector m = DoubleVector.broadcast(S, 0.999999);
    DoubleVector c = DoubleVector.broadcast(S, 1e-7);
    DoubleVector a0 = m;
    DoubleVector a1 = m.add(1);
    DoubleVector a2 = m.add(2);
    DoubleVector a3 = m.add(3);
    DoubleVector a4 = m.add(4);
    DoubleVector a5 = m.add(5);
    DoubleVector a6 = m.add(6);
    DoubleVector a7 = m.add(7);
    DoubleVector a8 = m.add(8);
    DoubleVector a9 = m.add(9);
    for (int k = 0; k < ROUNDS; k++) {
      a0 = a0.fma(m, c);
      a1 = a1.fma(m, c);
      a2 = a2.fma(m, c);
      a3 = a3.fma(m, c);
      a4 = a4.fma(m, c);
      a5 = a5.fma(m, c);
      a6 = a6.fma(m, c);
      a7 = a7.fma(m, c);
      a8 = a8.fma(m, c);
      a9 = a9.fma(m, c);
    }
    DoubleVector even = a0.add(a2).add(a4).add(a6).add(a8);
    return even.add(a1).add(a3).add(a5).add(a7).add(a9).lane(0);
  }

  static int lanes() {
    return S.length();
  }
}
