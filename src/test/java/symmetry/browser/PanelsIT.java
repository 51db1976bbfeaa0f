package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.number.Numerals;
import symmetry.training.Trainer;

/** The panels that look into a run: health, microscope, advice, symmetry over time, confusion. */
class PanelsIT extends BrowserTest {

  private static final String IMBALANCED = "/?v=1&data=blobs&positive=0.75&init=zeros&lr=0.5";
  private static final int LARGEST_FRAME = 20_000;

  /** Of each frame by itself: several may travel in one message. */
  private static final String WEIGH_FRAMES = """
  () => {
    const board = document.querySelector('play-board'), draw = board.frame;
    board.weighed = board.largest = 0;
    board.frame = frame => {
      board.weighed++;
      board.largest = Math.max(board.largest, JSON.stringify(frame).length);
      return draw.call(board, frame);
    };
  }""";

  @Test
  void zerosWithTanhOnImbalancedBlobsNameTheZeroFactors() {
    page.navigate(IMBALANCED);
    waitForStep(0);
    open("Symmetry");
    step();
    waitForStep(1);
    assertThat(page.locator("#frozen")).containsText(
      "Layer 1 is frozen: its outgoing weights are all zero"
    );
    assertThat(page.locator("#frozen")).containsText(
      "The output weights are frozen: the activations of layer 1 are all zero"
    );
    assertThat(page.locator("#frozen")).containsText("Only the output bias learns");
  }

  @Test
  void zerosWithSigmoidOnImbalancedBlobsMoveAsOneFromStepTwo() {
    page.navigate(IMBALANCED + "&act=sigmoid");
    waitForStep(0);
    open("Symmetry");
    assertThat(page.locator("#frozen")).containsText("Layer 1 is frozen");
    step();
    waitForStep(1);
    step();
    waitForStep(2);
    assertThat(page.locator("#frozen")).containsText("get identical gradients");
  }

  @Test
  void adviceAppliedGivesTheLayerTheStartThatFits() {
    page.navigate("/?v=1&act=relu");
    waitForStep(0);
    assertThat(page.locator("#init-1")).hasAttribute("data-advice", "");
    page.locator("#init-1").click();
    Locator advice = page.locator("#layer .advice");
    assertThat(advice).containsText("All 4 units start alike");
    assertThat(advice).containsText("He normal");
    page.locator("#use-advice").click();
    page.waitForURL("**/?v=1&act=relu&init=he-normal&initout=constant_0.5");
    assertThat(page.locator("#headline")).hasText("4 units, 4 different.");
    assertThat(page.locator("#use-advice")).hasCount(0);
  }

  @Test
  void microscopeShowsTheWeightsBeforeAndAfterTheLastStep() {
    page.navigate("/?v=1&data=circle&hidden=3&init=glorot-uniform&seed=5");
    waitForStep(0);
    open("Inside the last step");
    step();
    waitForStep(1);
    Trainer trainer = new Trainer(
      Experiment.defaults()
        .withSeed(5)
        .withData(DataSpec.of(BuiltIn.CIRCLE))
        .withHidden(0, layer -> layer.withUnits(3))
        .withStartEverywhere(LayerStart.of(InitializerKind.GLOROT_UNIFORM))
    );
    Parameters before = trainer.snapshot().parameters();
    trainer.advance();
    Parameters after = trainer.snapshot().parameters();
    Locator first = page.locator(".step-layer").first();
    assertThat(first.locator("table:has-text('Before') .reading")).hasText(incoming(before));
    assertThat(first.locator("table:has-text('After') .reading")).hasText(incoming(after));
  }

  @Test
  void numberClickedSaysWhereItComesFrom() {
    page.navigate("/?v=1&hidden=2&init=zeros&data=circle");
    waitForStep(0);
    open("Inside the last step");
    step();
    waitForStep(1);
    Locator first = page.locator(".step-layer").first();
    first.locator("table").first().locator("tbody tr").first().locator(".reading").last().click();
    assertThat(first.locator(".origin")).containsText("dz = (Σ w·dz above)·f′(z)");
  }

  @Test
  void closedDrawerIsNotSent() {
    AtomicInteger carrying = new AtomicInteger();
    page.onWebSocket(socket ->
      socket.onFrameReceived(frame -> {
        if (
          frame.text() != null && frame.text().contains("\"health\":")
        ) carrying.incrementAndGet();
      })
    );
    page.navigate("/?v=1&init=glorot-uniform");
    waitForStep(0);
    step();
    waitForStep(1);
    assertThat(carrying.get()).as("frames with the closed panel's part").isZero();
    open("Health");
    assertThat(page.locator(".health-card")).hasCount(2);
    close("Health");
    int whileOpen = carrying.get();
    assertThat(whileOpen).as("frames with the open panel's part").isPositive();
    step();
    waitForStep(2);
    assertThat(carrying.get()).as("frames with it once closed").isEqualTo(whileOpen);
  }

  @Test
  void drawerIsOpenedAndClosedByKeyboard() {
    page.navigate("/?v=1&init=glorot-uniform");
    waitForStep(0);
    key("Symmetry").focus();
    page.keyboard().press("Enter");
    assertThat(key("Symmetry")).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("layer-chart .chart-key")).containsText("Hidden layer 1 4");
    // Vaadin's own note that it waits for the server is no window to close.
    page.evaluate("() => document.querySelector('vaadin-connection-indicator').showPopover()");
    page.keyboard().press("Escape");
    assertThat(key("Symmetry")).hasAttribute("aria-expanded", "false");
    assertThat(page.locator("layer-chart")).isHidden();
    page.keyboard().press("b");
    assertThat(key("Break it")).hasAttribute("aria-expanded", "true");
  }

  @Test
  void confusionMatrixCountsEverySampleOnce() {
    page.navigate("/?v=1&data=iris&hidden=6&init=glorot-uniform&test=0.2");
    waitForStep(0);
    open("Confusion matrix");
    assertThat(page.locator("#drawer confusion-matrix table")).hasCount(2);
    assertThat(
      (Integer) page.evaluate(
        "() => [...document.querySelectorAll('#drawer confusion-matrix td')].reduce((n, td) => n + +td.textContent, 0)"
      )
    ).isEqualTo(150);
  }

  @Test
  void digitsSendSmallFramesWhicheverPanelIsOpen() {
    page.navigate("/?v=1&data=digits&hidden=64-32-32&init=he-normal&act=relu&lr=0.05&batch=32");
    waitForStep(0);
    page.evaluate(WEIGH_FRAMES);
    page.locator("#play").click();
    for (String panel : List.of("Symmetry", "Health", "Inside the last step", "Confusion matrix")) {
      open(panel);
      page.evaluate("() => { document.querySelector('play-board').weighed = 0; }");
      page.waitForFunction("() => document.querySelector('play-board').weighed > 25");
      assertThat((Integer) page.evaluate("() => document.querySelector('play-board').largest"))
        .as("characters of the largest frame with %s open", panel)
        .isBetween(1, LARGEST_FRAME);
    }
    page.locator("#play").click();
    assertThat(page.locator("#play")).containsText("Play");
  }

  private void step() {
    page.locator("#step").click();
  }

  private void waitForStep(long step) {
    page.waitForSelector("play-board[data-step='%d']".formatted(step));
  }

  private Locator key(String panel) {
    return page.locator(".drawer-bar > [data-drawer='%s']".formatted(panel));
  }

  private void open(String panel) {
    key(panel).click();
    assertThat(key(panel)).hasAttribute("aria-expanded", "true");
  }

  private void close(String panel) {
    key(panel).click();
    assertThat(key(panel)).hasAttribute("aria-expanded", "false");
  }

  /** The first layer's weights and biases, unit by unit, as the microscope writes them. */
  private static String[] incoming(Parameters parameters) {
    return IntStream.range(0, parameters.architecture().fanOut(0))
      .boxed()
      .flatMap(u ->
        Stream.of(parameters.weight(0, u, 0), parameters.weight(0, u, 1), parameters.bias(0, u))
      )
      .map(Numerals::six)
      .toArray(String[]::new);
  }
}
