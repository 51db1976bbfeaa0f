// Vaadin's precompiled bundle holds all of its components. Its bundler wraps every module in a function
// that runs when it is first needed, `name = lazy(() => { … })`, and one statement at the end runs them
// all. Here that statement keeps only the modules of components we use; once the wrappers are marked as
// pure, esbuild drops what nobody runs any more.

import { parse } from "acorn";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

/** The elements that our pages show, with those these are made of. */
const USED = new Set([
  "vaadin-button",
  "vaadin-checkbox",
  "vaadin-checkbox-group",
  "vaadin-connection-indicator",
  "vaadin-details",
  "vaadin-details-summary",
  "vaadin-input-container",
  "vaadin-item",
  "vaadin-number-field",
  "vaadin-progress-bar",
  "vaadin-radio-button",
  "vaadin-radio-group",
  "vaadin-select",
  "vaadin-select-item",
  "vaadin-select-list-box",
  "vaadin-select-overlay",
  "vaadin-select-value-button",
  "vaadin-text-field",
  "vaadin-tooltip",
  "vaadin-tooltip-overlay",
]);
const TAG =
  /get is\(\)\{return[`"']([a-z]+(?:-[a-z]+)+)[`"']|customElements\.define\([`"']([a-z-]+)[`"']/g;
/** What is loaded on demand only: large components, and the texts of tooltips in Markdown. */
const ON_DEMAND = /\/(chunk-[0-9a-f]+|vaadin-markdown|markdown-helpers)-[\w-]+\.js$/;

/** Adds links to the files that Vaadin's bundler made, to have them preloaded. */
const PRELOADS = /^const __vite__mapDeps=.*$/m;
/** Called directly, it would keep every name around it alive. */
const EVAL = /=eval\(/g;

/** For esbuild: reads Vaadin's bundle so that unused components can be left out. */
export const vaadin = {
  name: "vaadin",
  setup(build) {
    build.onResolve({ filter: ON_DEMAND }, ({ path, kind }) =>
      kind === "dynamic-import" ? { path, namespace: "left-out" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "left-out" }, ({ path }) => ({
      contents: `throw new Error("not in our bundle: ${path}")`,
    }));
    build.onLoad({ filter: /VAADIN[\\/]build[\\/].*\.js$/ }, async ({ path }) => {
      const source = (await readFile(path, "utf8"))
        .replace(PRELOADS, "const __vite__mapDeps = () => [];")
        .replace(EVAL, "=(0,eval)(");
      return { contents: trimmed(source, basename(path)) };
    });
  },
};

function trimmed(source, file) {
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  const edits = [];
  const modules = new Map();
  for (const { id, init } of tree.body.flatMap(({ declarations }) => declarations ?? [])) {
    if (!isLazy(init)) continue;
    edits.push({ at: init.start, insert: "/* @__PURE__ */ " });
    modules.set(id.name, source.slice(init.start, init.end));
  }
  if (file.startsWith("generated-flow-imports"))
    edits.push(...withoutUnused(source, tree, modules));
  let text = source;
  for (const { at, end = at, insert } of edits.sort((a, b) => b.at - a.at))
    text = text.slice(0, at) + insert + text.slice(end);
  return text;
}

const isLazy = (node) =>
  node?.type === "CallExpression" &&
  node.callee.type === "Identifier" &&
  node.arguments.length === 1 &&
  node.arguments[0].type === "ArrowFunctionExpression";

/** Takes the calls of unused components from the statement that runs all modules. */
function withoutUnused(source, tree, modules) {
  const last = tree.body.find(({ type }) => type === "ExpressionStatement");
  const body = last.expression.callee.arguments[0].body.body;
  const calls = body[0].expression.expressions.filter(
    ({ type, callee }) => type === "CallExpression" && callee.type === "Identifier",
  );
  if (calls.length < 50) throw new Error("Vaadin's bundle is built otherwise than it was");
  const unused = calls.filter(({ callee }) =>
    tagsOf(callee.name, modules).some((tag) => tag.startsWith("vaadin-") && !USED.has(tag)),
  );
  // What it exports is for what is loaded on demand.
  const exported = tree.body.filter(({ type }) => type === "ExportNamedDeclaration");
  return [
    ...unused.map(({ start, end }) => ({ at: start, end, insert: "0" })),
    ...exported.map(({ start, end }) => ({ at: start, end, insert: "" })),
  ];
}

/** The elements that a module defines, and those that it needs. */
function tagsOf(name, modules, seen = new Set()) {
  if (seen.has(name) || !modules.has(name)) return [];
  seen.add(name);
  const text = modules.get(name);
  const own = [...text.matchAll(TAG)].map(([, is, defined]) => is ?? defined);
  const called = [...text.matchAll(/([\w$]+)\(\)/g)].map(([, callee]) => callee);
  return [...own, ...called.flatMap((callee) => tagsOf(callee, modules, seen))];
}
