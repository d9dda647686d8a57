#include "core/exporting/card/LoadScript.h"

namespace core {

namespace {

constexpr std::string_view kScript =
    R"PY("""Rebuilds a network that Imago exported, in plain PyTorch: needs torch and numpy alone.

    import load
    networks = load.load()                  # {"decoder": ..., "encoder": ...} as far as they were exported
    decoder = networks["decoder"]
    images = decoder(torch.randn(4, decoder.inputs["latent"][0]))

A conditional model takes the classes as well: decoder(latents, classes), [N, classes], one-hot or shares.
From a shell: python3 load.py OUT.npy [LATENTS.npy [CLASSES.npy]] decodes latents, or four random ones.
"""

import json
import pathlib
import sys

import numpy
import torch
import torch.nn.functional as F

TYPES = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "I64": "<i8", "I32": "<i4", "I16": "<i2", "I8": "i1", "U8": "u1"}


def read_tensors(path):
    """A safetensors file as {name: tensor}."""
    try:
        from safetensors.torch import load_file

        return load_file(str(path))
    except ImportError:
        pass
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    tensors = {}
    for name, entry in json.loads(data[8:start]).items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        values = numpy.frombuffer(data[start + begin : start + end], TYPES[entry["dtype"]])
        tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


def shape_like(x, shape):
    return x.reshape([x.shape[0]] + list(shape))


def conv(function, a, **more):
    return lambda x, weight, bias=None: function(
        x, weight, bias, stride=a["stride"], padding=a["padding"], dilation=a["dilation"], groups=a["groups"][0], **more
    )


# What each kind of layer does, from its attributes.
KINDS = {
    "linear": lambda a: lambda x, w, b=None: F.linear(x, w.t() if a["transposed"][0] else w, b),
    "conv": lambda a: conv(F.conv2d, a),
    "conv_transposed": lambda a: conv(F.conv_transpose2d, a, output_padding=a["output_padding"]),
    "batch_norm": lambda a: lambda x, w, b, m, v: F.batch_norm(x, m, v, w, b, False, 0.0, a["epsilon"]),
    "group_norm": lambda a: lambda x, w=None, b=None: F.group_norm(x, a["groups"][0], w, b, a["epsilon"]),
    "silu": lambda a: F.silu,
    "relu": lambda a: F.relu,
    "sigmoid": lambda a: torch.sigmoid,
    "tanh": lambda a: torch.tanh,
    "exp": lambda a: torch.exp,
    "leaky_relu": lambda a: lambda x: F.leaky_relu(x, a["slope"]),
    "clamp": lambda a: lambda x: x.clamp(a["minimum"], a["maximum"]),
    "scale": lambda a: lambda x: a["factor"] * x + a["shift"],
    "add": lambda a: torch.add,
    "subtract": lambda a: torch.sub,
    "multiply": lambda a: torch.mul,
    "divide": lambda a: torch.div,
    "reshape": lambda a: lambda x: shape_like(x, a["shape"]),
    "permute": lambda a: lambda x: x.permute(a["order"]),
    "pixel_shuffle": lambda a: lambda x: F.pixel_shuffle(x, a["factor"][0]),
    "pixel_unshuffle": lambda a: lambda x: F.pixel_unshuffle(x, a["factor"][0]),
    "narrow": lambda a: lambda x: x.narrow(a["axis"][0], a["start"][0], a["length"][0]),
    "pad_edge": lambda a: lambda x: F.pad(
        x, [a["left"][0], a["right"][0], a["top"][0], a["bottom"][0]], mode="replicate"
    ),
    "concatenate": lambda a: lambda *x: torch.cat(x, a["axis"][0]),
    "upsample_nearest": lambda a: lambda x: F.interpolate(x, scale_factor=[float(f) for f in a["factor"]]),
}


class Network(torch.nn.Module):
    """A list of layers; its parameters have the names of the file, with __ in place of each dot."""

    def __init__(self, description, tensors):
        super().__init__()
        self.inputs = {port["name"]: port["shape"] for port in description["inputs"]}
        self.output = description["output"]["name"]
        self.layers = []
        self.tensors = {}
        for layer in description["layers"]:
            if layer["kind"] not in KINDS:
                raise ValueError("load.py does not know the layer %s; use a newer one." % layer["kind"])
            self.layers.append((KINDS[layer["kind"]](layer["attributes"]), layer["inputs"], layer["output"]))
            for name in layer["inputs"]:
                if name in tensors and name not in self.tensors:
                    self.tensors[name] = name.replace(".", "__")
                    parameter = torch.nn.Parameter(tensors[name].float(), requires_grad=False)
                    self.register_parameter(self.tensors[name], parameter)

    def forward(self, *inputs):
        if len(inputs) != len(self.inputs):
            raise TypeError("the network takes %s" % " and ".join(self.inputs))
        values = dict(zip(self.inputs, inputs))
        for function, names, output in self.layers:
            values[output] = function(
                *[getattr(self, self.tensors[name]) if name in self.tensors else values[name] for name in names]
            )
        return values[self.output]


def load(folder=None):
    """All networks of the folder, by default the one in which this file lies."""
    folder = pathlib.Path(folder or pathlib.Path(__file__).resolve().parent)
    tensors = read_tensors(folder / "weights.safetensors")
    description = json.loads((folder / "layers.json").read_text(encoding="utf-8"))
    return {name: Network(part, tensors).eval() for name, part in description["networks"].items()}


def main(arguments):
    if not arguments:
        sys.exit("usage: python3 load.py OUT.npy [LATENTS.npy [CLASSES.npy]]")
    decoder = load()["decoder"]
    given = [torch.from_numpy(numpy.load(name)).float() for name in arguments[1:]]
    for shape in list(decoder.inputs.values())[len(given) :]:
        rows = len(given[0]) if given else 4
        given.append(torch.full([rows] + shape, 1.0 / shape[0]) if given else torch.randn([rows] + shape))
    with torch.no_grad():
        samples = decoder(*given)
    numpy.save(arguments[0], samples.numpy())
    print("%s: %s, %g to %g" % (arguments[0], list(samples.shape), samples.min(), samples.max()))


if __name__ == "__main__":
    main(sys.argv[1:])
)PY";

}  // namespace

std::string_view loadScript() {
    return kScript;
}

}  // namespace core
