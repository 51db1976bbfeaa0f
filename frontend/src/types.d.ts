// Shapes that several modules speak of, and what browsers have that TypeScript does not know.

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
/** On a canvas or a page, in CSS pixels. */
type Point = [x: number, y: number];
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface HTMLElement {
  /** What the server lets an element call, see `Server`; Vaadin adds it. */
  readonly $server: any;
}

/** One of a chart's lines, in the order of the values. */
interface Line {
  name: string;
  color: string;
  dash: number;
  width?: number;
  /** Upon it at some places. */
  sign?: string;
  /** Neither in the key nor in the tip. */
  unnamed?: boolean;
}
/** Where a line goes through, [step, value]; nothing where it has none. */
type Path = [step: number, value: number | null | undefined][];

/**
 * A layer of a network's picture. Layers count from 0, the inputs. Its tiles are the `items`, lists of the units
 * they stand for; `size` is their side, `left`, `top`, `width`, `height` the block of them, `room` the width of
 * its column, `pad` the room around a group of clones.
 */
interface Block extends Box {
  isEnd: boolean;
  items: number[][];
  units: number;
  center: number;
  room: number;
  size: number;
  rows: number;
  columns: number;
  gap: number;
  step: number;
  pad: { x: number; y: number };
}
/** Clones of a layer, and where the link that stands for all of theirs meets them. */
interface Group {
  units: number[];
  items: number[];
  /** Whether they send on alike as well. */
  whole: boolean;
  isStack: boolean;
  left: number;
  right: number;
  y: number;
  /** Encloses them where they are neighbours; else each has a frame of its own. */
  capsule: { x: number; y: number; width: number; height: number } | undefined;
}
/** A weight or bias; its layer counts from 0, the first hidden one. */
type Place = Wire.ParameterPlace;
interface Link extends Place {
  weight: number;
}
/** A link that has its place in the picture. */
interface PlacedLink extends Link {
  ends: { x1: number; y1: number; x2: number; y2: number };
}
interface Tiles extends Omit<Wire.NetworkStateTiles, "values"> {
  values: Uint8Array;
}

/** A map that is drawn: from above or from aside. */
interface MapView {
  /** Where it ends on the canvas. */
  right: number;
  place(x: number, y: number): Point;
  /** The point of the map under a point of the canvas, if there is one. */
  pointAt(left: number, top: number): Point | undefined;
  clip(context: Context): void;
  drawGround(context: Context, what: MapGround): void;
}
interface MapGround {
  grid: import("./map/grid.js").Grid;
  scale: import("./map/loss-scale.js").LossScale;
  mirrored: boolean;
  /** `x, y, way down along x, along y` of each. */
  arrows: Float32Array | undefined;
}

/** Shown by frames, by its `data-role`. */
interface FramePart extends HTMLElement {
  show(part: object): void | Promise<void>;
}

interface Window {
  Vaadin: {
    Flow: { navigation?: boolean; clients?: Record<string, { isActive?(): boolean }> };
  };
  noncedFunction?: Function;
}

interface Uint8ArrayConstructor {
  fromBase64?(text: Base64): Uint8Array<ArrayBuffer>;
}

/** The apexcharts package, as far as we use it. */
declare module "apexcharts" {
  export default class ApexCharts {
    constructor(box: HTMLElement, options: object);
    render(): Promise<void>;
    destroy(): void;
    w: {
      globals: { translateX: number; translateY: number; gridWidth: number; gridHeight: number };
    };
  }
}

/** What the Share dialog was opened on: addresses are whole; `first` is there where a run has gone on. */
interface Shared {
  query: string;
  address: string;
  first: string | undefined;
  step: number;
  isExperiment: boolean;
}
/** Copies a text, and tells so under this name. */
type Copy = (text: string, name: string) => void;
/** A section of the Share dialog; told whenever that opens, and when it closes. */
interface ShareSection {
  box: HTMLElement;
  show(shared: Shared): void;
  leave?(): void;
}
