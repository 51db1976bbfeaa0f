"""Writes the same tensors with the tools that people write them with: argv[1] is the folder."""

import collections
import json
import sys
import zipfile

import h5py
import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

folder = sys.argv[1]


def numbers(*shape):
    """Multiples of 1/8 that every format of 16 bits has."""
    return ((numpy.arange(numpy.prod(shape)) * 7 % 23 - 11) / 8).reshape(shape)


first, bias, second, filters = numbers(6, 4), numbers(6), numbers(3, 6), numbers(5, 2, 3, 3)

for name, kind in ("f2", "<f2"), ("f4", "<f4"), ("f8", "<f8"), ("big", ">f4"):
    arrays = {"first": first.astype(kind), "bias": bias.astype(kind), "conv": filters.astype(kind)}
    numpy.savez(f"{folder}/numpy-{name}.npz", second=numpy.asfortranarray(second.astype(kind)),
                steps=numpy.arange(3), **arrays)
    numpy.savez_compressed(f"{folder}/packed-{name}.npz", second=second.astype(kind), **arrays)
numpy.save(f"{folder}/one.npy", first.astype("<f4"))
numpy.save(f"{folder}/objects.npy", numpy.array([{"a": 1}], dtype=object), allow_pickle=True)

for name, kind in ("f16", torch.float16), ("bf16", torch.bfloat16), ("f32", torch.float32), ("f64", torch.float64):
    state = collections.OrderedDict()
    state["net.0.weight"] = torch.tensor(first, dtype=kind)
    state["net.0.bias"] = torch.tensor(bias, dtype=kind)
    state["net.10.weight"] = torch.tensor(second, dtype=kind).t().contiguous().t()
    state["net.2.conv.weight"] = torch.tensor(filters, dtype=kind)
    state["net.2.num_batches_tracked"] = torch.tensor(7)
    torch.save(state, f"{folder}/torch-{name}.pt")
model = torch.nn.Sequential(torch.nn.Linear(4, 6), torch.nn.ReLU(), torch.nn.Linear(6, 3))
torch.save(model.state_dict(), f"{folder}/module.pth")
torch.save({"epoch": 3, "model": model.state_dict(), "rates": [0.1, None, True]}, f"{folder}/checkpoint.pt")
torch.save(model, f"{folder}/whole-module.pt")
torch.save(model.state_dict(), f"{folder}/old.pt", _use_new_zipfile_serialization=False)


def keras(file):
    """As Keras 3 has it, kernels in × out."""
    for layer, (kernel, vector) in {"dense": (first.T, bias), "dense_10": (second.T, None), "dense_2": (first.T, bias)}.items():
        group = file.create_group(f"layers/{layer}/vars")
        group.create_dataset("0", data=kernel.astype("<f4"))
        if vector is not None:
            group.create_dataset("1", data=vector.astype("<f4"))


with h5py.File(f"{folder}/model.weights.h5", "w") as file:
    keras(file)
with zipfile.ZipFile(f"{folder}/model.keras", "w") as archive:
    archive.writestr("config.json", json.dumps({"class_name": "Sequential"}))
    archive.writestr("metadata.json", json.dumps({"keras_version": "3.5.0"}))
    archive.write(f"{folder}/model.weights.h5", "model.weights.h5")
with h5py.File(f"{folder}/keras2.h5", "w") as file:
    group = file.create_group("model_weights/dense/dense")
    group.create_dataset("kernel:0", data=first.T.astype("<f4"), chunks=(2, 3), compression="gzip")
    group.create_dataset("bias:0", data=bias.astype("<f2"))

nodes = [
    helper.make_node("Gemm", ["x", "first", "bias"], ["h"], transB=1),
    helper.make_node("MatMul", ["h", "turned"], ["y"]),
]
initializers = [
    numpy_helper.from_array(first.astype("<f4"), "first"),
    numpy_helper.from_array(bias.astype("<f2"), "bias"),
    numpy_helper.from_array(second.T.astype("<f8"), "turned"),
    helper.make_tensor("listed", TensorProto.FLOAT, [6, 4], first.flatten().tolist()),
    numpy_helper.from_array(numpy.arange(3), "steps"),
]
graph = helper.make_graph(
    nodes, "g",
    [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 4])],
    [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 3])],
    initializers,
)
onnx.save(helper.make_model(graph), f"{folder}/model.onnx")
