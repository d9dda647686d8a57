#!/usr/bin/python3
"""The default autoencoder in eager PyTorch: what imago_bench measures the training speed against. Trains on
Fashion-MNIST and prints one JSON object."""

from torch import nn
from torch.nn import functional

import networks
import peer

LEARNING_RATE = 0.004
LATENT = 24
WIDTH = 16
HIDDEN = 256


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = networks.Encoder(WIDTH, HIDDEN, LATENT)
        self.decoder = networks.Decoder(LATENT, WIDTH, HIDDEN, residual_blocks=1, detail_blocks=1)

    def forward(self, images):
        """What is missing of the batch when it is drawn again, in nats."""
        logits = self.decoder(self.encoder(images))
        return functional.binary_cross_entropy_with_logits(logits, images, reduction="sum")


def build():
    model = Autoencoder()
    return [model], peer.autoencoding_step(model, LEARNING_RATE)


if __name__ == "__main__":
    peer.measure(__doc__, build, lambda model: {"test_reconstruction_nats": peer.mean_loss(model)})
