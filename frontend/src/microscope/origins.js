/**
 * Where the numbers of a step come from. Each function gives the equation behind one number as a list
 * of texts and numbers; `view` is a symmetry.ui.microscope.StepView, `l` a layer, `u` a unit among
 * those shown, `i` an input among those shown.
 */

const product = (...factors) => factors.flatMap((factor, k) => (k ? [" · ", factor] : [factor]));

function sum(terms, unseen) {
  const shown = terms.flatMap((term, k) => (k ? [" + ", ...term] : term));
  return unseen > 0 ? [...shown, ` + … (${unseen} more)`] : shown;
}

/** What the layer reads from its i-th shown input: the sample, or a unit below as dropout lets it pass. */
function read(view, l, i) {
  if (l === 0) return [view.inputs[i]];
  const { a, mask } = view.layers[l - 1];
  return mask ? [a[i], mask[i]] : [a[i]];
}

export function preactivation(view, l, u) {
  const layer = view.layers[l];
  const terms = layer.before[u].map((w, i) => product(w, ...read(view, l, i)));
  const bias = [" + ", layer.biasBefore[u]];
  return [
    "z = Σ w·a + b = ",
    ...sum(terms, layer.fanIn - terms.length),
    ...bias,
    " = ",
    layer.z[u],
  ];
}

export function activation(view, l, u) {
  const { activation, z, a, mask } = view.layers[l];
  const dropped = mask ? ["; dropout multiplies it by ", mask[u]] : [];
  return [`a = ${activation}(z), at z = `, z[u], ": ", a[u], ...dropped];
}

export function slope(view, l, u) {
  const { activation, z, slope } = view.layers[l];
  return [`${activation}′(z), at z = `, z[u], ": ", slope[u]];
}

export function error(view, l, u) {
  return l === view.layers.length - 1 ? outputError(view, l, u) : hiddenError(view, l, u);
}

/** With the matching loss the derivative cancels out; otherwise the output layer has a slope. */
function outputError(view, l, u) {
  const { activation, a, slope, error } = view.layers[l];
  const difference = [a[u], " − ", view.target[u]];
  return slope
    ? [`dz = (a − y) · ${activation}′(z) = (`, ...difference, ") · ", slope[u], " = ", error[u]]
    : ["dz = a − y = ", ...difference, " = ", error[u]];
}

function hiddenError(view, l, u) {
  const { mask, slope, error } = view.layers[l];
  const above = view.layers[l + 1];
  const terms = above.before.map((weights, k) => product(weights[u], above.error[k]));
  return [
    `dz = (Σ w·dz of the next layer) · ${mask ? "mask · " : ""}f′(z) = (`,
    ...sum(terms, above.units - terms.length),
    ") · ",
    ...(mask ? [mask[u], " · "] : []),
    slope[u],
    " = ",
    error[u],
  ];
}

export function weightGradient(view, l, u, i) {
  const layer = view.layers[l];
  const own = product(layer.error[u], ...read(view, l, i));
  return [
    `dW = (1/${view.batch})·Σ dz·a over the ${view.batch} samples of the batch${view.penalty}; this sample gives `,
    ...own,
    "; all together ",
    layer.gradient[u][i],
  ];
}

export function biasGradient(view, l, u) {
  const layer = view.layers[l];
  return [
    `db = (1/${view.batch})·Σ dz over the ${view.batch} samples of the batch; this sample gives `,
    layer.error[u],
    "; all together ",
    layer.biasGradient[u],
  ];
}

export function before(view) {
  return [`As it stood after step ${view.step - 1}.`];
}

export function weightAfter(view, l, u, i) {
  const { before, gradient, after } = view.layers[l];
  return updated(view, "W", before[u][i], gradient[u][i], after[u][i]);
}

export function biasAfter(view, l, u) {
  const { biasBefore, biasGradient, biasAfter } = view.layers[l];
  return updated(view, "b", biasBefore[u], biasGradient[u], biasAfter[u]);
}

function updated({ learningRate, optimizer }, name, before, gradient, after) {
  if (optimizer) {
    return [
      `${optimizer} turns `,
      before,
      " with gradient ",
      gradient,
      " and what it remembers into ",
      after,
    ];
  }
  const step = product(learningRate, gradient);
  return [`${name} ← ${name} − η·d${name} = `, before, " − ", ...step, " = ", after];
}
