#!/usr/bin/python3
"""The default GAN in eager PyTorch, non-saturating with R1 every so many steps: what imago_bench measures the training
speed against. Trains on Fashion-MNIST and prints one JSON object."""

import torch
from torch.nn import functional

import networks
import peer

LEARNING_RATE = 0.002
BETAS = (0.0, 0.99)
R1 = 0.05
R1_INTERVAL = 16  # steps
LATENT = 64
WIDTH = 32
HIDDEN = 256


class GanStep:
    def __init__(self, generator, discriminator):
        self.generator = generator
        self.discriminator = discriminator
        self.generator_adam = torch.optim.Adam(generator.parameters(), lr=LEARNING_RATE, betas=BETAS)
        self.discriminator_adam = torch.optim.Adam(discriminator.parameters(), lr=LEARNING_RATE, betas=BETAS)
        self.steps = 0

    def __call__(self, batch, _passed):
        penalised = self.steps % R1_INTERVAL == 0
        self.steps += 1
        real = (2 * batch - 1).requires_grad_(penalised)
        fake = 2 * torch.sigmoid(self.generator(torch.randn(len(batch), LATENT))) - 1

        self.discriminator_adam.zero_grad()
        real_scores, fake_scores = self.discriminator(torch.cat([real, fake.detach()])).chunk(2)
        loss = functional.softplus(-real_scores).sum() + functional.softplus(fake_scores).sum()
        if penalised:
            (slope,) = torch.autograd.grad(real_scores.sum(), real, create_graph=True)
            loss = loss + 0.5 * R1 * R1_INTERVAL * slope.square().sum()
        (loss / len(batch)).backward()
        self.discriminator_adam.step()

        self.generator_adam.zero_grad()
        self.discriminator.requires_grad_(False)
        loss = functional.softplus(-self.discriminator(fake)).sum()
        (loss / len(batch)).backward()
        self.discriminator.requires_grad_(True)
        self.generator_adam.step()


def build():
    generator = networks.Decoder(LATENT, WIDTH, HIDDEN, residual_blocks=0, detail_blocks=0)
    discriminator = networks.Discriminator(WIDTH)
    return [generator, discriminator], GanStep(generator, discriminator)


if __name__ == "__main__":
    peer.measure(__doc__, build)
