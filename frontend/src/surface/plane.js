/** Maps data coordinates to a rectangle of a canvas; y points up. */
export class Plane {
  constructor(box, [xLow, xHigh], [yLow, yHigh]) {
    Object.assign(this, { box, xLow, xHigh, yLow, yHigh });
  }

  x(value) {
    return this.box.left + ((value - this.xLow) / (this.xHigh - this.xLow)) * this.box.width;
  }

  y(value) {
    return this.box.top + ((this.yHigh - value) / (this.yHigh - this.yLow)) * this.box.height;
  }
}
