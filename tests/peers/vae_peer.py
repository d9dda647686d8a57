#!/usr/bin/python3
"""The default VAE in eager PyTorch, as one writes it from the paper: what imago_bench measures the training speed
against. Trains on Fashion-MNIST and prints one JSON object."""

import torch
from torch import nn
from torch.nn import functional

import networks
import peer

LEARNING_RATE = 0.004
LATENT = 24
WIDTH = 16
HIDDEN = 256


class Vae(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = networks.Encoder(WIDTH, HIDDEN, 2 * LATENT)
        self.decoder = networks.Decoder(LATENT, WIDTH, HIDDEN, residual_blocks=1, detail_blocks=1)
        self.prior = networks.PriorFlow(LATENT)
        self.correlation = networks.PosteriorCorrelation(LATENT)

    def forward(self, images):
        """-ELBO of the batch with one posterior sample each, in nats."""
        mean, log_variance = self.encoder(images).chunk(2, 1)
        spread = torch.exp(0.5 * log_variance) * torch.randn_like(mean)
        codes = mean + spread + (self.correlation(mean) @ spread.unsqueeze(2)).squeeze(2)
        latents, log_scale = self.prior(codes)
        logits = self.decoder(codes)
        reconstruction = functional.binary_cross_entropy_with_logits(logits, images, reduction="sum")
        kl = (0.5 * (latents.square() - log_variance - 1) - log_scale).sum()
        return reconstruction + kl


def build():
    model = Vae()
    return [model], peer.autoencoding_step(model, LEARNING_RATE)


if __name__ == "__main__":
    peer.measure(__doc__, build, lambda model: {"test_neg_elbo_nats": peer.mean_loss(model)})
