package symmetry.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import symmetry.claims.Judgement.Finding;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.exhibit.Chart;
import symmetry.claims.exhibit.Figure;

/**
 * What the whole court found when this version was built. It is shipped with the program, so that
 * every verdict and figure is there at once, and a test that hears the court holds it to the bit.
 * Immutable.
 *
 * @param engine {@link symmetry.engine.Network#VERSION} of the engine that measured
 * @param measured the day on which the figures last changed
 * @param elsewhere what trials found from other seeds
 * @param exhibits by {@link RecordText#key}
 */
public record CourtRecord(
  String engine,
  LocalDate measured,
  SequencedMap<Integer, Map<Side, Ruling>> rulings,
  SequencedMap<Integer, Map<Side, OtherSeeds>> elsewhere,
  SequencedMap<String, Measured> exhibits
) {
  /** What refreshes the shipped record. */
  public static final String COMMAND = "mvn -q compile exec:exec@court";

  /** What an exhibit showed. */
  public record Measured(List<Figure> figures, Optional<Chart> chart) {
    public Measured {
      figures = List.copyOf(figures);
    }
  }

  private static final String FILE = "record.tsv";

  public CourtRecord {
    rulings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rulings));
    elsewhere = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(elsewhere));
    exhibits = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(exhibits));
  }

  /** The one that was built with this program. */
  public static CourtRecord shipped() {
    return Shipped.RECORD;
  }

  /**
   * Of judgements just made.
   *
   * @param repeats judgements of the same statements from other seeds
   */
  static CourtRecord of(
    List<Judgement> judgements,
    List<List<Judgement>> repeats,
    String engine,
    LocalDate measured
  ) {
    SequencedMap<Integer, Map<Side, Ruling>> rulings = new LinkedHashMap<>();
    SequencedMap<Integer, Map<Side, OtherSeeds>> elsewhere = new LinkedHashMap<>();
    SequencedMap<String, Measured> exhibits = new LinkedHashMap<>();
    for (int k = 0; k < judgements.size(); k++) {
      int place = k;
      Judgement judgement = judgements.get(k);
      for (Side side : Side.values()) {
        Hearing hearing = side.of(judgement);
        rulings
          .computeIfAbsent(judgement.statement().number(), _ -> new EnumMap<>(Side.class))
          .put(side, hearing.ruling());
        for (Finding f : hearing.findings()) {
          exhibits.put(RecordText.key(f.exhibit()), new Measured(f.figures(), f.chart()));
        }
        if (!side.of(judgement.statement()).isDrawn()) continue;
        List<Verdict> others = repeats
          .stream()
          .map(r -> side.of(r.get(place)).ruling().verdict())
          .toList();
        elsewhere
          .computeIfAbsent(judgement.statement().number(), _ -> new EnumMap<>(Side.class))
          .put(side, new OtherSeeds(others));
      }
    }
    return new CourtRecord(engine, measured, rulings, elsewhere, exhibits);
  }

  /** What was found from other seeds; empty where nothing is drawn, and for a statement that is newer than the record. */
  public Optional<OtherSeeds> elsewhere(int statement, Side side) {
    return Optional.ofNullable(elsewhere.getOrDefault(statement, Map.of()).get(side));
  }

  /** What was found in a trial; empty for a statement that is newer than the record. */
  public Optional<Hearing> hearing(Statement statement, Side side) {
    Ruling ruling = rulings.getOrDefault(statement.number(), Map.of()).get(side);
    if (ruling == null) return Optional.empty();
    List<Finding> findings = new ArrayList<>();
    for (Exhibit<?> exhibit : side.of(statement).exhibits()) {
      Measured measure = exhibits.get(RecordText.key(exhibit));
      if (measure == null) return Optional.empty();
      findings.add(new Finding(exhibit, measure.figures(), measure.chart()));
    }
    return Optional.of(new Hearing(findings, ruling));
  }

  /** The text of a file that is shipped here. */
  static String shipped(String name) {
    try (InputStream file = CourtRecord.class.getResourceAsStream(name)) {
      if (file == null) throw new IllegalStateException(name + " is not shipped");
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class Shipped {

    static final CourtRecord RECORD = RecordText.read(shipped(FILE));
  }
}
