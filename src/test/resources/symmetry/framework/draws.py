"""Draws from PyTorch and scikit-learn themselves; prints a line of statistics for each tensor.

kind, subject, shape, fan-out, fan-in, count, mean, variance, kurtosis, least, most, zeros in each column;
all apart by tabs. The values are taken as [fan-out, fan-in], whatever shape the framework gives them.
"""
import sys
import warnings

import numpy as np
import sklearn
import torch
from sklearn.neural_network import MLPClassifier, MLPRegressor
from torch import nn

warnings.filterwarnings("ignore")
torch.manual_seed(int(sys.argv[1]))
FAN_IN, FAN_OUT, HIDDEN = 48, 4096, 256


def tell(kind, subject, shape, fans, values):
    x = np.asarray(values, dtype=np.float64).reshape(fans[0], -1)
    variance = x.var()
    kurtosis = ((x - x.mean()) ** 4).mean() / variance**2
    zeros = sorted({int(n) for n in (x == 0).sum(axis=0)})
    print(kind, subject, "x".join(map(str, shape)), *fans, x.size, x.mean(), variance, kurtosis, x.min(), x.max(),
          ",".join(map(str, zeros)), sep="\t")


def layer(subject, weight, bias, fans, rows):
    tell("weights", subject, weight.shape, fans, rows)
    tell("biases", subject, bias.shape, fans, bias)


print("version", torch.__version__, sklearn.__version__, sep="\t")

fans = (FAN_OUT, FAN_IN)
with torch.no_grad():
    dense = nn.Linear(FAN_IN, FAN_OUT)
    layer("pytorch dense tanh", dense.weight, dense.bias, fans, dense.weight)
    conv = nn.Conv2d(FAN_IN // 4, FAN_OUT, 2)
    layer("pytorch convolution relu", conv.weight, conv.bias, fans, conv.weight.reshape(FAN_OUT, FAN_IN))
    rnn = nn.RNN(FAN_IN, HIDDEN)
    layer("pytorch recurrent tanh", rnn.weight_hh_l0, rnn.bias_hh_l0, (HIDDEN, HIDDEN), rnn.weight_hh_l0)

    init = nn.init
    for token, fill in {
        "trunc-normal_0.5_1_-0.3_1.2": lambda w: init.trunc_normal_(w, 0.5, 1, -0.3, 1.2),
        "trunc-normal_0_0.02_-2_2": lambda w: init.trunc_normal_(w, std=0.02),
        "torch-sparse_0.3_2": lambda w: init.sparse_(w, 0.3, 2),
        "xavier-uniform_1.5": lambda w: init.xavier_uniform_(w, 1.5),
        "xavier-normal_1.5": lambda w: init.xavier_normal_(w, 1.5),
        "glorot-uniform": init.xavier_uniform_,
        "glorot-normal": init.xavier_normal_,
        "he-uniform": lambda w: init.kaiming_uniform_(w, nonlinearity="relu"),
        "he-normal": lambda w: init.kaiming_normal_(w, nonlinearity="relu"),
        "he-uniform-fan-out": lambda w: init.kaiming_uniform_(w, mode="fan_out", nonlinearity="relu"),
        "he-fan-out": lambda w: init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu"),
        "he-leaky_0.2": lambda w: init.kaiming_normal_(w, 0.2),
        "torch-linear": lambda w: init.kaiming_uniform_(w, 5**0.5),
    }.items():
        w = fill(torch.empty(FAN_OUT, FAN_IN))
        tell("initializer", token, w.shape, fans, w)

# A step of 1e-300 leaves the start as it was drawn.
still = dict(solver="sgd", learning_rate_init=1e-300, max_iter=1, alpha=0, random_state=int(sys.argv[1]))
x = np.random.RandomState(0).randn(8, FAN_IN)
for act, name in {"linear": "identity", "sigmoid": "logistic", "tanh": "tanh", "relu": "relu"}.items():
    for model in (MLPClassifier, MLPRegressor):
        net = model((FAN_OUT,), activation=name, **still).fit(x, np.arange(8) % 2)
        layer("scikit-learn dense " + act, net.coefs_[0], net.intercepts_[0], fans, net.coefs_[0].T)
