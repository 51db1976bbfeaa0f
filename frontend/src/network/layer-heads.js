import { HEAD } from "./layout.js";

/** A layer's name above its column, and for a hidden one the buttons that change it. */
export function layerHeads(shape, layers, names, server) {
  return layers.map((block, layer) => {
    const head = document.createElement("div");
    head.className = "net-head";
    head.style.left = `${block.left + block.width / 2}px`;
    head.style.height = `${HEAD - 8}px`;
    const hidden = shape.hidden[layer - 1];
    head.append(...(hidden ? controls(hidden, layer - 1, names, server) : ends(block, layer)));
    return head;
  });
}

function ends(block, layer) {
  const name = layer === 0 ? "input" : "output";
  return [text("strong", block.units), text("span", block.units === 1 ? name : `${name}s`)];
}

function controls(hidden, index, names, server) {
  const name = names.layer(index + 1);
  const count = document.createElement("div");
  count.className = "net-count";
  count.append(
    button("−", `One unit fewer in ${name}`, hidden.canShrink, () =>
      server().resize(index, hidden.units - 1),
    ),
    text("strong", hidden.units),
    button("+", `One unit more in ${name}`, hidden.canGrow, () =>
      server().resize(index, hidden.units + 1),
    ),
  );
  const kind = document.createElement("div");
  kind.className = "net-kind";
  kind.append(
    text("span", hidden.activation),
    button("×", `Remove ${name}`, true, () => server().remove(index)),
  );
  return [count, kind];
}

function text(tag, content) {
  return Object.assign(document.createElement(tag), { textContent: content });
}

function button(sign, name, enabled, onClick) {
  const made = Object.assign(text("button", sign), {
    type: "button",
    title: name,
    disabled: !enabled,
  });
  made.setAttribute("aria-label", name);
  made.addEventListener("click", onClick);
  return made;
}
