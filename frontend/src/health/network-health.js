import { element } from "../shared/elements.js";
import { Histogram } from "./histogram.js";
import { LogStrip } from "./log-strip.js";

/** A card for each layer: how its values are spread, and whether signal and gradient get through. */
class NetworkHealth extends HTMLElement {
  /** @type {LayerHealth[]} */
  #cards = [];
  #grid = element("div", { className: "health-cards" });
  #verdict = element("p", { className: "verdict" });

  /** @param {Wire.HealthReport} report */
  show({ verdict, layers }) {
    if (!this.#grid.isConnected) this.replaceChildren(this.#verdict, this.#grid);
    const words = verdict || "No layer is frozen.";
    if (this.#verdict.textContent !== words) this.#verdict.textContent = words;
    // Good news has no warning's bar.
    this.#verdict.toggleAttribute("data-well", !verdict);
    while (this.#cards.length > layers.length) this.#cards.pop()?.element.remove();
    while (this.#cards.length < layers.length) {
      const card = new LayerHealth();
      this.#cards.push(card);
      this.#grid.append(card.element);
    }
    layers.forEach((layer, k) => this.#cards[k].show(layer));
  }
}

class LayerHealth {
  #title = element("h3");
  #shares = element("p", { className: "health-shares" });
  #activations = new Histogram("activations");
  #weights = new Histogram("weights");
  #gradients = new Histogram("gradients");
  #gradient = new LogStrip("|∂L/∂W|", "mean", "max");
  #signal = new LogStrip("Variance of z", "measured", "predicted");
  #error = new LogStrip("Mean square of the error ∂L/∂z", "measured", "predicted");
  element = element(
    "article",
    { className: "health-card" },
    this.#title,
    element(
      "div",
      { className: "histograms" },
      this.#activations.element,
      this.#weights.element,
      this.#gradients.element,
    ),
    this.#shares,
    this.#gradient.element,
    this.#signal.element,
    this.#error.element,
  );

  /** @param {Wire.HealthReportLayer} layer */
  show(layer) {
    this.#title.textContent = layer.name;
    this.#shares.textContent = layer.shares;
    this.#activations.show(layer.activations);
    this.#weights.show(layer.weights);
    this.#gradients.show(layer.gradients);
    this.#gradient.show(layer.gradientMean, layer.gradientMax);
    this.#signal.show(layer.signalMeasured, layer.signalPredicted);
    this.#error.show(layer.errorMeasured, layer.errorPredicted);
  }
}

customElements.define("network-health", NetworkHealth);
