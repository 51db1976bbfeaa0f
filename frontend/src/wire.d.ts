// What crosses between server and browser. Written from the Java records by symmetry.ui.WireTypesTest, which
// fails where this file is stale; `mvn test -Dtest=WireTypesTest -Dwire.write` writes it anew.

/** Bytes, as Jackson writes a byte[]. */
type Base64 = string;

/** Records that the server sends. */
declare namespace Wire {
  /** symmetry.ui.chart.AxisRange */
  type AxisRange = [low: number, high: number];

  /** symmetry.ui.health.Bars */
  interface Bars {
    low: number;
    high: number;
    heights: Base64;
  }

  /** symmetry.ui.board.Breaks */
  interface Breaks {
    steps: number[];
  }

  /** symmetry.ui.chart.ComparisonLines */
  interface ComparisonLines {
    names: string[];
    keep: number;
    points: LayerLinesPoint[];
  }

  /** symmetry.ui.health.ConfusionTable */
  interface ConfusionTable {
    classes: string[];
    splits: ConfusionTableSplit[];
  }

  /** symmetry.ui.health.ConfusionTable.Split */
  interface ConfusionTableSplit {
    name: string;
    counts: number[][];
  }

  /** symmetry.ui.clinic.CosineMap.Cells */
  interface CosineMapCells {
    units: number;
    cosines: Base64;
  }

  /** symmetry.ui.chart.CountBars.Counts */
  interface CountBarsCounts {
    counts: number[];
    expected: number[];
  }

  /** symmetry.ui.chart.Curve */
  interface Curve {
    heights: number[];
  }

  /** symmetry.ui.chart.DepthChart.Data */
  interface DepthChartData {
    xName: string;
    x: number[];
    description: string;
    lines: DepthChartLine[];
  }

  /** symmetry.ui.chart.DepthChart.Line */
  interface DepthChartLine {
    name: string;
    predicted: (number | null)[];
    mean: (number | null)[];
    least: (number | null)[];
    most: (number | null)[];
  }

  /** symmetry.ui.draw.DrawnData */
  interface DrawnData {
    curve: boolean;
    classes: number;
    x: AxisRange;
    y: AxisRange;
    points: DrawnPoint[];
  }

  /** symmetry.ui.draw.DrawnPoint */
  type DrawnPoint = [x: number, y: number, label: number];

  /** symmetry.ui.chart.EventMark */
  interface EventMark {
    step: number;
    label: string;
  }

  /** symmetry.ui.chart.ExhibitHeat */
  interface ExhibitHeat {
    title: string;
    rows: number;
    columns: number;
    values: Base64;
    low: number;
    high: number;
  }

  /** symmetry.ui.chart.ExhibitLines */
  interface ExhibitLines {
    x: string;
    y: string;
    logarithmic: boolean;
    lines: ExhibitLinesLine[];
  }

  /** symmetry.ui.chart.ExhibitLines.Line */
  interface ExhibitLinesLine {
    name: string;
    points: ExhibitLinesPoint[];
  }

  /** symmetry.ui.chart.ExhibitLines.Point */
  type ExhibitLinesPoint = [x: number, y: number];

  /** symmetry.ui.board.Frame */
  interface Frame {
    step: number;
    heats: Heat[];
    prediction: Prediction | null;
    texts: Record<string, string>;
    states: Record<string, string>;
    parts: Record<string, object>;
  }

  /** symmetry.ui.map.Ground */
  interface Ground {
    x: MapAxis;
    y: MapAxis;
    columns: number;
    rows: number;
    values: Base64;
    mirrored: boolean;
    choosable: boolean;
    description: string;
  }

  /** symmetry.ui.map.GroundRow */
  interface GroundRow {
    row: number;
    values: Base64;
  }

  /** symmetry.ui.health.HealthReport */
  interface HealthReport {
    verdict: string;
    layers: HealthReportLayer[];
  }

  /** symmetry.ui.health.HealthReport.Layer */
  interface HealthReportLayer {
    name: string;
    shares: string;
    activations: Bars;
    weights: Bars;
    gradients: Bars;
    gradientMean: number | null;
    gradientMax: number | null;
    signalMeasured: number | null;
    signalPredicted: number | null;
    errorMeasured: number | null;
    errorPredicted: number | null;
  }

  /** symmetry.ui.chart.Heat */
  interface Heat {
    role: string;
    units: number;
    classes: Base64;
    zeros: number[];
    description: string;
    figures: HeatFigures | null;
  }

  /** symmetry.ui.chart.Heat.Figures */
  interface HeatFigures {
    distances: Base64;
    cosines: Base64;
  }

  /** symmetry.ui.chart.LayerLines */
  interface LayerLines {
    measure: string;
    layers: string[];
    logarithmic: boolean;
    counted: boolean;
    keep: number;
    points: LayerLinesPoint[];
  }

  /** symmetry.ui.chart.LayerLines.Point */
  type LayerLinesPoint = (number | null)[];

  /** symmetry.ui.chart.LossLines */
  interface LossLines {
    keep: number;
    points: PlottedLoss[];
    ghost: LossLinesGhost | null;
    level: LossLinesLevel | null;
    events: EventMark[];
    furthest: number;
    diverged: boolean;
  }

  /** symmetry.ui.chart.LossLines.Ghost */
  interface LossLinesGhost {
    label: string;
    keep: number;
    points: PlottedLoss[];
  }

  /** symmetry.ui.chart.LossLines.Level */
  interface LossLinesLevel {
    loss: number;
    label: string;
    title: string;
  }

  /** symmetry.ui.map.MapAxis */
  interface MapAxis {
    name: string;
    low: number;
    high: number;
  }

  /** symmetry.ui.map.Mark */
  interface Mark {
    kind: string;
    name: string;
    x: number;
    y: number;
  }

  /** symmetry.ui.page.Memory.Question */
  interface MemoryQuestion {
    name: string;
    found: string[];
  }

  /** symmetry.ui.network.NetworkShape */
  interface NetworkShape {
    inputs: string[];
    pixels: boolean;
    hidden: NetworkShapeLayer[];
    outputs: string[];
  }

  /** symmetry.ui.network.NetworkShape.Layer */
  interface NetworkShapeLayer {
    units: number;
    activation: string;
    canGrow: boolean;
    canShrink: boolean;
  }

  /** symmetry.ui.network.NetworkState */
  interface NetworkState {
    units: number[];
    tiles: NetworkStateTiles[];
    links: Base64;
    weights: Base64;
    totalLinks: number;
    biases: Base64;
    clones: number[][];
    whole: number[][];
    diverged: boolean;
    watched: NetworkStateWatched | null;
  }

  /** symmetry.ui.network.NetworkState.Tiles */
  interface NetworkStateTiles {
    kind: string;
    rows: number;
    columns: number;
    values: Base64;
  }

  /** symmetry.ui.network.NetworkState.Watched */
  interface NetworkStateWatched {
    place: ParameterPlace;
    value: number;
  }

  /** symmetry.ui.network.ParameterPlace */
  interface ParameterPlace {
    layer: number;
    unit: number;
    input: number;
  }

  /** symmetry.ui.signal.PhaseMapChart.Axes */
  interface PhaseMapChartAxes {
    deviations: number[];
    depths: number[];
    description: string;
    shares: boolean;
    seen: boolean;
    keepLines: boolean;
  }

  /** symmetry.ui.signal.PhaseMapChart.Cell */
  interface PhaseMapChartCell {
    column: number;
    row: number;
    loss: number | null;
    shade: number | null;
    text: string;
    href: string;
  }

  /** symmetry.ui.signal.PhaseMapChart.Lines */
  interface PhaseMapChartLines {
    deviations: number[];
    depths: (number | null)[];
    gradientDepths: (number | null)[];
    edge: number | null;
  }

  /** symmetry.ui.chart.Plot */
  interface Plot {
    task: PlotTask;
    xRange: AxisRange;
    yRange: AxisRange;
    points: PlotPoint[];
  }

  /** symmetry.ui.chart.PlotPoint */
  type PlotPoint = [x: number, y: number, label: number, test: boolean];

  /** symmetry.ui.chart.Plot.Task */
  type PlotTask = "BINARY" | "CLASSES" | "CURVE";

  /** symmetry.ui.chart.PlottedLoss */
  type PlottedLoss = [step: number, train: number, test: number | null];

  /** symmetry.ui.chart.Prediction */
  type Prediction = Surface | Curve;

  /** symmetry.ui.microscope.Question */
  interface Question {
    quantity: StepQuantity;
    layer: number;
    unit: number;
    input: number;
  }

  /** symmetry.ui.chart.ShareChart.Line */
  interface ShareChartLine {
    name: string;
    member: number;
    predicted: boolean;
  }

  /** symmetry.ui.chart.ShareChart.Lines */
  interface ShareChartLines {
    lines: ShareChartLine[];
    points: LayerLinesPoint[];
  }

  /** symmetry.ui.microscope.StepQuantity */
  type StepQuantity = "Z" | "A" | "SLOPE" | "ERROR" | "BEFORE" | "GRADIENT" | "AFTER";

  /** symmetry.ui.microscope.StepView */
  interface StepView {
    summary: string;
    layers: StepViewLayer[];
  }

  /** symmetry.ui.microscope.StepView.Layer */
  interface StepViewLayer {
    name: string;
    formulas: string[];
    from: number;
    inputsFrom: number;
    z: number[];
    a: number[];
    slope: number[] | null;
    error: number[];
    biasBefore: number[];
    biasGradient: number[];
    biasAfter: number[];
    before: number[][];
    gradient: number[][];
    after: number[][];
    origin: StepViewOrigin | null;
  }

  /** symmetry.ui.microscope.StepView.Origin */
  interface StepViewOrigin {
    formula: string;
    numbers: string;
    value: string;
  }

  /** symmetry.ui.map.Steps */
  interface Steps {
    fresh: boolean;
    count: number;
    points: Base64;
    tips: Base64;
    kinds: Base64;
  }

  /** symmetry.ui.chart.Surface */
  interface Surface {
    rows: number;
    columns: number;
    values: Base64;
    confidence: Base64 | null;
  }

  /** symmetry.ui.board.TimeScrubber.Moment */
  interface TimeScrubberMoment {
    step: number;
    furthest: number;
    events: EventMark[];
  }
}

/** Methods of the server that an element may call, as `$server`. */
declare namespace Server {
  interface DrawingPad {
    drawn(curve: boolean, classes: number, numbers: number[]): Promise<void>;
  }

  interface LossMap {
    choose(x: number, y: number): Promise<void>;
    next(): Promise<void>;
  }

  interface NetworkPicture {
    setValue(layer: number, unit: number, input: number, value: number): Promise<void>;
    undo(): Promise<void>;
    unwatch(): Promise<void>;
    watch(layer: number, unit: number, input: number): Promise<void>;
  }

  interface StepMicroscope {
    ask(quantity: string, layer: number, unit: number, input: number): Promise<void>;
  }

  interface TableGrid {
    pasted(text: string): Promise<void>;
  }

  interface TimeScrubber {
    goTo(step: number): Promise<void>;
  }
}
