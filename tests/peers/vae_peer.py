#!/usr/bin/python3
"""The default VAE of core/model/ConvAutoencoder.cpp in eager PyTorch, as one writes it from the paper: what imago_bench
measures the training speed against. Trains on Fashion-MNIST and prints one JSON object.

Keep it in step with the network: the constants below are its settings, Encoder and Decoder its layers."""

import argparse
import gzip
import json
import math
import os
import time

import numpy
import torch
import torch.nn.functional as functional
from torch import nn

BATCH = 64
LEARNING_RATE = 0.004
LATENT = 24
WIDTH = 16
HIDDEN = 256
BASE = 7  # side at which the convolutions hand over to a dense layer
ACTIVATION = nn.SiLU
FOLDER = os.environ.get("IMAGO_FASHION_MNIST") or "/usr/share/datasets/fashion-mnist"


class Encoder(nn.Sequential):
    def __init__(self):
        super().__init__(
            nn.PixelUnshuffle(2),
            nn.Conv2d(4, WIDTH, 3, padding=1),
            ACTIVATION(),
            nn.Conv2d(WIDTH, 2 * WIDTH, 3, stride=2, padding=1),
            ACTIVATION(),
            nn.Conv2d(2 * WIDTH, WIDTH, 1),
            ACTIVATION(),
            nn.Flatten(),
            nn.Linear(BASE * BASE * WIDTH, HIDDEN),
            ACTIVATION(),
            nn.Linear(HIDDEN, 2 * LATENT),
        )


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.conv = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, features):
        return features + self.conv(functional.silu(features))


class Decoder(nn.Sequential):
    def __init__(self):
        super().__init__(
            nn.Linear(LATENT, HIDDEN),
            ACTIVATION(),
            nn.Linear(HIDDEN, BASE * BASE * WIDTH),
            nn.Unflatten(1, (WIDTH, BASE, BASE)),
            ACTIVATION(),
            nn.Conv2d(WIDTH, 2 * WIDTH, 1),
            Residual(2 * WIDTH),
            ACTIVATION(),
            nn.Conv2d(2 * WIDTH, 4 * WIDTH, 3, padding=1),
            nn.PixelShuffle(2),
            ACTIVATION(),
            nn.Conv2d(WIDTH, 4, 3, padding=1),
            nn.PixelShuffle(2),
        )


class Vae(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.decoder = Decoder()

    def forward(self, images):
        """-ELBO of the batch with one posterior sample each, in nats."""
        mean, log_variance = self.encoder(images).chunk(2, 1)
        latents = mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)
        logits = self.decoder(latents)
        reconstruction = functional.binary_cross_entropy_with_logits(logits, images, reduction="sum")
        kl = 0.5 * (mean.square() + log_variance.exp() - 1 - log_variance).sum()
        return reconstruction + kl


def pictures(name):
    with gzip.open(os.path.join(FOLDER, name)) as file:
        values = numpy.frombuffer(file.read(), numpy.uint8, offset=16)
    return torch.from_numpy(values.reshape(-1, 1, 28, 28).astype(numpy.float32) / 255)


def train(model, images, warm_up, seconds):
    """Images a second over `seconds`, after `warm_up`; the learning rate falls along a cosine, as in Imago."""
    adam = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE)
    start = time.perf_counter()
    began, counted, passed = 0.0, 0, 0.0
    while True:
        order = torch.randperm(len(images))
        for begin in range(0, len(images) - BATCH + 1, BATCH):
            adam.param_groups[0]["lr"] = LEARNING_RATE * 0.5 * (1 + math.cos(math.pi * passed))
            batch = images[order[begin : begin + BATCH]]
            adam.zero_grad()
            loss = model(batch) / BATCH
            loss.backward()
            adam.step()
            now = time.perf_counter() - start
            passed = min(1.0, now / (warm_up + seconds))
            if now < warm_up:
                began = now
                continue
            counted += BATCH
            if passed >= 1:
                return counted / (now - began)


def test(model, images):
    with torch.no_grad():
        return sum(model(batch).item() for batch in images.split(1000)) / len(images)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--warm-up", type=float, default=2, help="seconds that are not measured")
    arguments.add_argument("--seconds", type=float, default=15, help="seconds that are measured")
    arguments.add_argument("--test", action="store_true", help="also the -ELBO on the test pictures")
    options = arguments.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(len(os.sched_getaffinity(0)))
    model = Vae()
    images = pictures("train-images-idx3-ubyte.gz")
    result = {"images_per_second": train(model, images, options.warm_up, options.seconds)}
    if options.test:
        result["test_neg_elbo_nats"] = test(model, pictures("t10k-images-idx3-ubyte.gz"))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
