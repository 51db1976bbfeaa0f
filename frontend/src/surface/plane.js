/** Maps data coordinates to a rectangle of a canvas; y points up. */
export class Plane {
  /**
   * @param {Box} box
   * @param {Wire.AxisRange} xRange
   * @param {Wire.AxisRange} yRange
   */
  constructor(box, [xLow, xHigh], [yLow, yHigh]) {
    this.box = box;
    this.xLow = xLow;
    this.xHigh = xHigh;
    this.yLow = yLow;
    this.yHigh = yHigh;
  }

  /** @param {number} value */
  x(value) {
    return this.box.left + ((value - this.xLow) / (this.xHigh - this.xLow)) * this.box.width;
  }

  /** @param {number} value */
  y(value) {
    return this.box.top + ((this.yHigh - value) / (this.yHigh - this.yLow)) * this.box.height;
  }

  /**
   * Where a point stands on the canvas.
   *
   * @param {number} x
   * @param {number} y
   * @returns {Point}
   */
  place(x, y) {
    return [this.x(x), this.y(y)];
  }

  /**
   * Which point stands there on the canvas.
   *
   * @param {Point} place
   * @returns {Point}
   */
  pointAt([left, top]) {
    const { box, xLow, xHigh, yLow, yHigh } = this;
    return [
      xLow + ((left - box.left) / box.width) * (xHigh - xLow),
      yHigh - ((top - box.top) / box.height) * (yHigh - yLow),
    ];
  }
}
