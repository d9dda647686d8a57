"""What the peers share: Fashion-MNIST, their options and the measurement."""

import argparse
import gzip
import json
import math
import os
import time

import numpy
import torch

BATCH = 64
FOLDER = os.environ.get("IMAGO_FASHION_MNIST") or "/usr/share/datasets/fashion-mnist"


def training_images():
    return _images("train-images-idx3-ubyte.gz")


def test_images():
    return _images("t10k-images-idx3-ubyte.gz")


def _images(name):
    with gzip.open(os.path.join(FOLDER, name)) as file:
        values = numpy.frombuffer(file.read(), numpy.uint8, offset=16)
    return torch.from_numpy(values.reshape(-1, 1, 28, 28).astype(numpy.float32) / 255)


def images_per_second(step, images, warm_up, seconds):
    """Calls step(batch, share of the time that has passed) for shuffled batches; counts those of `seconds`, after
    `warm_up`."""
    start = time.perf_counter()
    began, counted, passed = 0.0, 0, 0.0
    while True:
        order = torch.randperm(len(images))
        for begin in range(0, len(images) - BATCH + 1, BATCH):
            step(images[order[begin : begin + BATCH]], passed)
            now = time.perf_counter() - start
            passed = min(1.0, now / (warm_up + seconds))
            if now < warm_up:
                began = now
                continue
            counted += BATCH
            if passed >= 1:
                return counted / (now - began)


def autoencoding_step(model, learning_rate):
    """For a model that is called with a batch and returns its loss, summed; the learning rate falls along a cosine, as
    in Imago."""
    adam = torch.optim.Adam(model.parameters(), lr=learning_rate)

    def step(batch, passed):
        adam.param_groups[0]["lr"] = learning_rate * 0.5 * (1 + math.cos(math.pi * passed))
        adam.zero_grad()
        loss = model(batch) / len(batch)
        loss.backward()
        adam.step()

    return step


def measure(description, build, test=None):
    """The whole of a peer: `build` returns the networks and their step; `test`, with the networks, further figures from
    the test images. Prints one JSON object."""
    arguments = argparse.ArgumentParser(description=description)
    arguments.add_argument("--warm-up", type=float, default=2, help="seconds that are not measured")
    arguments.add_argument("--seconds", type=float, default=15, help="seconds that are measured")
    if test:
        arguments.add_argument("--test", action="store_true", help="also the loss on the test images")
    options = arguments.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(len(os.sched_getaffinity(0)))
    networks, step = build()
    result = {
        "parameters": sum(each.numel() for network in networks for each in network.parameters()),
        "images_per_second": images_per_second(step, training_images(), options.warm_up, options.seconds),
    }
    if test and options.test:
        result.update(test(*networks))
    print(json.dumps(result))


def mean_loss(model):
    """An image of the test images, of a model as in autoencoding_step()."""
    images = test_images()
    with torch.no_grad():
        return sum(model(batch).item() for batch in images.split(1000)) / len(images)
