import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { ecmaVersion: "latest" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      // Larger ones hold two ideas.
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-else-return": "error",
      "no-implicit-coercion": ["error", { allow: ["!!", "+"] }],
      "no-param-reassign": "error",
      "no-self-compare": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-unused-private-class-members": "error",
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "no-useless-constructor": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": ["error", { destructuring: "all" }],
      "prefer-template": "error",
    },
  },
  { files: ["src/**"], languageOptions: { globals: globals.browser } },
  // Before modules run: classic scripts.
  {
    files: ["src/nonced-function.js", "src/shell/first-paint.js"],
    languageOptions: { sourceType: "script" },
  },
  { files: ["test/**"], languageOptions: { globals: { ...globals.browser, Buffer: "readonly" } } },
  { files: ["*.js", "build/**"], languageOptions: { globals: globals.node } },
];
