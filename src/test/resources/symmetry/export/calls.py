"""Calls of documented functions in scripts: each must be one of the signatures, and fit it."""
import ast, glob, json, sys

ALIASES = {
    "keras": "keras",
    "layers": "keras.layers",
    "ops": "keras.ops",
    "initializers": "keras.initializers",
    "optax": "optax",
    "jax": "jax",
    "jnp": "jax.numpy",
    "init": "jax.nn.initializers",
}


def dotted(node):
    if isinstance(node, ast.Name):
        return ALIASES.get(node.id)
    if isinstance(node, ast.Attribute):
        root = dotted(node.value)
        return root and f"{root}.{node.attr}"


def calls(script):
    for node in ast.walk(ast.parse(script)):
        if isinstance(node, ast.Call) and dotted(node.func):
            yield dotted(node.func), len(node.args), [k.arg for k in node.keywords]


def main(folder, file):
    signatures = json.load(open(file))
    seen = set()
    for name in sorted(glob.glob(folder + "/run*/train.py")):
        for function, positional, keywords in calls(open(name, encoding="utf-8").read()):
            seen.add(function)
            parameters = signatures.get(function)
            if parameters is None:
                print("UNKNOWN", function)
            elif positional > len(parameters) or not set(keywords) <= set(parameters[positional:]):
                print("WRONG", function, positional, keywords)
    print(len(seen), "functions")


if __name__ == "__main__":
    main(*sys.argv[1:])
