// The page's security policy forbids building functions from text, which Vaadin's client does with
// window.Function. This builds them from script elements that carry the page's nonce instead.
(() => {
  const { nonce } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const builtin = window.Function;
  /** @type {Map<string, Function | undefined>} */
  const cache = new Map(); // by source text: a script element per call would be slow

  /** @param {string} source */
  function build(source) {
    const script = document.createElement("script");
    script.nonce = nonce;
    script.textContent = `window.noncedFunction = ${source}`;
    document.head.append(script);
    script.remove();
    const built = window.noncedFunction;
    delete window.noncedFunction;
    return built;
  }

  /** @param {string[]} args the names of its parameters, then its text */
  function Function(...args) {
    const body = args.pop() ?? "";
    const source = `function (${args.join(",")}\n) {${body}\n}`;
    if (!cache.has(source)) cache.set(source, build(source));
    return cache.get(source);
  }

  Function.prototype = builtin.prototype;
  window.Function = /** @type {any} */ (Function);
})();
