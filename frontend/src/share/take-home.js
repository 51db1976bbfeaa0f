import { element } from "../shared/elements.js";
import { save } from "../shared/save.js";
import { help, section } from "./parts.js";

/** As symmetry.export.Dialect. */
const LANGUAGES = [
  ["numpy", "NumPy"],
  ["pytorch", "PyTorch"],
  ["keras", "Keras 3"],
  ["jax", "JAX"],
  ["javascript", "JavaScript"],
];
/** As symmetry.export.DataFile. */
const FILES = [
  ["history.csv", "Losses (CSV)"],
  ["data.csv", "Data (CSV)"],
  ["weights.npz", "Weights (NPZ)"],
  ["weights.safetensors", "Weights (safetensors)"],
  ["experiment.json", "Experiment with its data (JSON)"],
];
const LAST_STEP = 1000000;
/** Where nobody has gone anywhere yet. */
const USUAL_STEP = 500;
const REPLAYS =
  "A zip with script, notebook and all that our run drew: it trains the same run and compares every loss " +
  "and the weights with ours, to 1e-9.";
const PLAIN =
  "A zip with script, notebook and data: the same experiment with draws of its own, and a note where the " +
  "framework does something else than one would think.";

/**
 * The experiment as files: code that trains it, data, weights.
 *
 * @returns {ShareSection}
 */
export function takeHome() {
  const step = element("input", {
    type: "number",
    id: "take-step",
    min: "0",
    max: String(LAST_STEP),
    step: "1",
    required: true,
  });
  const language = element(
    "select",
    { id: "take-language" },
    ...LANGUAGES.map(([value, name]) => element("option", { value, textContent: name })),
  );
  const replays = element("input", { type: "checkbox", id: "take-replays", checked: true });
  const what = help(REPLAYS);
  const said = element("p", { className: "take-said", role: "status" });
  replays.addEventListener("change", () => (what.textContent = replays.checked ? REPLAYS : PLAIN));
  let query = "";

  /** @param {string} path */
  async function take(path) {
    if (!step.reportValidity()) return;
    said.textContent = "Being made …";
    const link = new URLSearchParams(query);
    link.delete("step");
    const fields = [link.toString(), `steps=${step.value}`].filter(Boolean).join("&");
    try {
      const answer = await fetch(`/api/${path}${path.includes("?") ? "&" : "?"}${fields}`);
      if (answer.ok) {
        const name = nameIn(answer.headers.get("Content-Disposition")) ?? "experiment.json";
        save(await answer.blob(), name);
        said.textContent = `Saved: ${name}`;
      } else {
        said.textContent = (await answer.json()).detail ?? "It could not be made.";
      }
    } catch {
      said.textContent = "The server did not answer. Try again.";
    }
  }

  /**
   * @param {string} id
   * @param {string} name
   * @param {() => string} path
   */
  function button(id, name, path) {
    const made = element("button", { id, type: "button", className: "button", textContent: name });
    made.addEventListener("click", () => take(path()));
    return made;
  }

  const code = button(
    "take-code",
    "Save code",
    () => `export/${language.value}${replays.checked ? "" : "-plain"}.zip`,
  );
  const files = FILES.map(([file, name]) =>
    button(`take-${file.replace(".", "-")}`, name, () => `export/${file}`),
  );
  const json = button("take-json", "All (JSON)", () => "experiment?include=batches_changes_masks");
  const box = section(
    "take",
    "Take it home",
    element(
      "div",
      { className: "take-row" },
      element("label", {}, "To step ", step),
      element("label", {}, "in ", language),
      element("label", {}, replays, " replays this run"),
      code,
    ),
    what,
    element("div", { className: "take-row" }, ...files, json),
    said,
  );
  return {
    box,
    show(shared) {
      box.hidden = !shared.isExperiment;
      query = shared.query;
      step.value = String(Math.min(shared.step || USUAL_STEP, LAST_STEP));
      said.textContent = "";
    },
  };
}

/**
 * The file's name in a Content-Disposition.
 *
 * @param {string | null} disposition
 */
export function nameIn(disposition) {
  return disposition?.match(/filename="([^"]+)"/)?.[1];
}
