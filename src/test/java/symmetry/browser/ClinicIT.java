package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import symmetry.engine.init.VarianceScaling;
import symmetry.exact.RandomStream;
import symmetry.experiment.Experiment;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.Link;
import symmetry.experiment.Links;
import symmetry.format.WeightsFile;
import symmetry.training.Trainer;

/** The Clinic page: a file is brought, examined, sorted, taken away; what is no file of weights is refused. */
class ClinicIT extends BrowserTest {

  private static final Path FILE = network();

  /** Four layers; units 3 and 8 of the second are the same, the third starts as zeros. */
  static Path network() {
    try {
      double[] cloned = drawn(2, 128, 128);
      System.arraycopy(cloned, 2 * 128, cloned, 7 * 128, 128);
      Path file = Files.createTempFile("network", ".safetensors");
      file.toFile().deleteOnExit();
      return new WeightsFile()
        .with("net.1.weight", drawn(1, 128, 64), 128, 64)
        .with("net.2.weight", cloned, 128, 128)
        .with("net.3.weight", new double[128 * 128], 128, 128)
        .with("net.10.weight", drawn(3, 10, 128), 10, 128)
        .write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] drawn(long seed, int units, int inputs) {
    RandomStream random = new RandomStream(seed, RandomStream.Purpose.WEIGHTS, 0);
    return VarianceScaling.torchLinear().weights(units, inputs, random);
  }

  /** Brings a file and waits for the verdict. */
  static void examine(Page page, Path file) {
    page.locator("#weights-file").setInputFiles(file);
    page.locator("#verdict li").first().waitFor();
  }

  @Test
  void broughtFileIsExaminedSortedAndTakenAway() throws IOException {
    page.navigate("/clinic");
    examine(page, FILE);

    Locator verdict = page.locator("#verdict");
    assertThat(verdict).containsText("Layer 2 (net.2.weight): 1 of 128 units is a copy");
    assertThat(verdict).containsText("Layer 3 (net.3.weight): all 16,384 weights are 0.");
    Locator names = page.locator(".layer-name");
    assertThat(names).hasText(new String[] {
      "net.1.weight",
      "net.2.weight",
      "net.3.weight",
      "net.10.weight",
    });
    page.locator(".sort:has-text('units')").first().click();
    assertThat(names.first()).hasText("net.10.weight");
    page.locator(".layer-name:has-text('net.2.weight')").click();
    assertThat(page.locator("#layer-title")).containsText(
      "2 · net.2.weight, 128 units of 128 inputs"
    );
    assertThat(page.locator("count-bars .expected").nth(1)).hasAttribute(
      "d",
      Pattern.compile("^M.+")
    );
    assertThat(page.locator("#chain-signal circle").first()).isVisible();

    Download csv = page.waitForDownload(() -> page.locator("#download-clinic-csv").click());
    List<String> lines = Files.readAllLines(csv.path());
    assertThat(lines).hasSize(5);
    assertThat(lines.get(2)).startsWith("2,net.2.weight,fault,dense,128,128,float32,");
  }

  @Test
  void exampleIsExamined_andOpensInThePlayground() {
    page.navigate("/clinic");
    page.locator("#example").click();
    Locator verdict = page.locator("#verdict");
    assertThat(verdict).containsText("Layer 2 (fc2.weight): 1 of 96 units is a copy");
    assertThat(verdict).containsText("Layer 3 (fc3.weight): σ_w = ");
    assertThat(page.locator("#ways")).isHidden();
    choose("#clinic-data", "Digits");
    page.locator("#open-network").click();
    page.waitForURL(Pattern.compile(".*data=digits.*weights=.*"));
    assertThat(page.locator("#init")).containsText("As in a file");
    assertThat(page.locator(".message:visible")).hasCount(0);
  }

  @Test
  void nearnessMayBeAskedAnew() {
    page.navigate("/clinic");
    examine(page, FILE);
    Locator threshold = page.locator("#clinic-threshold input");
    threshold.fill("0.5");
    threshold.press("Enter");
    page.locator("#run").click();
    assertThat(page.locator("#status")).hasText(Pattern.compile(".*safetensors\\."));
    page.locator(".layer-name:has-text('net.1.weight')").click();
    assertThat(page.locator("#layer")).not().containsText("beyond ±0.98");
  }

  /** A small network, its units in an order: the layers of a file, float32. */
  private static Path small(int... order) throws IOException {
    double[] in = drawn(5, 3, 2);
    double[] out = drawn(6, 1, 3);
    double[] ordered = new double[6];
    double[] outgoing = new double[3];
    for (int place = 0; place < 3; place++) {
      System.arraycopy(in, 2 * order[place], ordered, 2 * place, 2);
      outgoing[place] = out[order[place]];
    }
    Path file = Files.createTempFile("small", ".safetensors");
    file.toFile().deleteOnExit();
    return new WeightsFile()
      .with("0.weight", ordered, 3, 2)
      .with("0.bias", new double[3], 3)
      .with("1.weight", outgoing, 1, 3)
      .write(file);
  }

  /** Brings two files and waits for what they have to do with each other. */
  static void compare(Page page) {
    try {
      examine(page, small(0, 1, 2));
      page.locator("#weights-2-file").setInputFiles(small(2, 0, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.locator("#pair-verdict li").first().waitFor();
  }

  @Test
  void twoFilesAreMatchedAndTheLossBetweenThemDrawn() {
    page.navigate("/clinic");
    compare(page);
    Locator verdict = page.locator("#pair-verdict");
    assertThat(verdict).containsText(
      "3 of 3 hidden units have the same function up to permutation"
    );
    assertThat(verdict).not().containsText("training loss");
    choose("#clinic-data", "Moons");
    assertThat(verdict).containsText("training loss");
    assertThat(page.locator("#pair exhibit-chart svg")).isVisible();
  }

  private void choose(String select, String item) {
    page.locator(select).click();
    page.locator("vaadin-select-item:has-text('%s')".formatted(item)).first().click();
  }

  /** From its weights: what the playground says of its start is what the file has. */
  @Test
  void networkOpensInThePlaygroundFromItsWeights() throws IOException {
    page.navigate("/clinic");
    Path file = small(0, 1, 2);
    examine(page, file);
    assertThat(page.locator("#open-network")).isDisabled();
    choose("#clinic-data", "Circle");
    page.locator("#open-network").click();
    page.waitForURL(Pattern.compile(".*weights=[A-Za-z0-9_-]+.*"));
    assertThat(page.locator("#init")).containsText("As in a file");
    String query = URI.create(page.url()).getRawQuery();
    Experiment opened = Links.experiment(query);
    double[] expected = drawn(5, 3, 2);
    double[] found = new Trainer(opened).snapshot().parameters().weights(0);
    for (int k = 0; k < 6; k++) assertThat(found[k]).isEqualTo((float) expected[k]);
    assertThat(page.locator(".message:visible")).hasCount(0);
  }

  /** On every page, wherever the link is followed; whoever brings other weights is told. */
  @Test
  void linkOfLargeWeightsAsksForTheirFile() throws IOException {
    double[] values = new double[64 * 3 + 64 * 65 + 65];
    double[][] layers = { drawn(6, 64, 2), drawn(7, 64, 64), drawn(8, 1, 64) };
    int at = 0;
    WeightsFile file = new WeightsFile();
    WeightsFile another = new WeightsFile();
    for (int l = 0; l < 3; l++) {
      int units = l < 2 ? 64 : 1;
      for (int k = 0; k < layers[l].length; k++) values[at + k] = (float) layers[l][k];
      at += layers[l].length + units;
      file.with("layers.%d.weight".formatted(l), layers[l], units, layers[l].length / units);
      another.with(
        "layers.%d.weight".formatted(l),
        drawn(l, units, layers[l].length / units),
        units,
        layers[l].length / units
      );
    }
    Path wanted = file.write(Files.createTempFile("wanted", ".safetensors"));
    Path other = another.write(Files.createTempFile("other", ".safetensors"));
    GivenWeights weights = GivenWeights.of(List.of(2, 64, 64, 1), values);
    Experiment experiment = Links.experiment("v=1&data=circle&hidden=64-64").from(weights);
    String query = new Link(experiment, 0).query();
    for (String path : List.of("/", "/compare", "/restarts", "/landscape")) {
      Page one = newVisitor();
      one.navigate(path + "?" + query);
      Locator ask = one.locator("#link-file");
      assertThat(ask).containsText("the weights of a network 2 → 64 → 64 → 1");
      assertThat(one.locator("#link-problems")).isHidden();
      one.locator("#wanted-weights-file").setInputFiles(other);
      assertThat(ask.locator("[role=alert]")).containsText(
        "The network: the file has a network 2 → 64 → 64 → 1, but with other weights than the link was made with"
      );
      one.locator("#wanted-weights-file").setInputFiles(FILE);
      assertThat(ask.locator("[role=alert]")).containsText("has no network 2 → 64 → 64 → 1.");
      one.locator("#wanted-weights-file").setInputFiles(wanted);
      assertThat(ask).isHidden();
      assertThat(one.locator("#link-problems")).isHidden();
      assertThat(one).hasURL(Pattern.compile(".*weights=sha256_" + weights.fingerprint() + ".*"));
    }
    Files.delete(wanted);
    Files.delete(other);
  }

  /** Out of order, the last layer first, and one left out. */
  @Test
  void orderAndRolesMayBeChanged() {
    page.navigate("/clinic");
    examine(page, FILE);
    page.locator("#roles .panel-fold").click();
    Locator rows = page.locator(".role-row");
    assertThat(rows).hasCount(4);
    rows.nth(3).locator("button").first().click();
    assertThat(page.locator(".role-row").nth(2)).containsText("net.10.weight");
    page.locator(".role-row").nth(0).locator("input").uncheck();
    page.locator("#examine-order").click();
    assertThat(page.locator(".layer-name")).hasText(new String[] {
      "net.2.weight",
      "net.10.weight",
      "net.3.weight",
    });
  }

  @Test
  void whatIsNoFileOfWeightsIsRefusedWithItsPart() throws IOException {
    Path file = Files.createTempFile("letter", ".pt");
    Files.writeString(file, "PK, my weights are in the post");
    page.navigate("/clinic");
    page.locator("#weights-file").setInputFiles(file);
    assertThat(page.locator(".clinic-found [role='alert']:visible")).containsText(
      "could not be read. The zip file: its directory cannot be read."
    );
    assertThat(page.locator("#verdict")).isHidden();
    Files.delete(file);
  }
}
