"""The networks of core/model/ConvAutoencoder.cpp, PriorFlow.cpp, PosteriorCorrelation.cpp and ConvDiscriminator.cpp
for 28 x 28 gray images, in eager PyTorch as one writes them from the papers.

Keep them in step with the C++ ones; imago_bench compares the numbers of parameters."""

import torch
from torch import nn
from torch.nn import functional

SIDE = 28
BASE = SIDE // 4  # side at which the convolutions hand over to a dense layer
ACTIVATION = nn.SiLU


class Encoder(nn.Sequential):
    def __init__(self, width, hidden, outputs):
        super().__init__(
            nn.PixelUnshuffle(2),
            nn.Conv2d(4, width, 3, padding=1),
            ACTIVATION(),
            nn.Conv2d(width, 2 * width, 3, stride=2, padding=1),
            ACTIVATION(),
            nn.Conv2d(2 * width, width, 1),
            ACTIVATION(),
            nn.Flatten(),
            nn.Linear(BASE * BASE * width, hidden),
            ACTIVATION(),
            nn.Linear(hidden, outputs),
        )


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.conv = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, features):
        return features + self.conv(functional.silu(features))


class Decoder(nn.Sequential):
    """Latents -> the logits of the pixels."""

    def __init__(self, latent, width, hidden, residual_blocks, detail_blocks):
        super().__init__(
            nn.Linear(latent, hidden),
            ACTIVATION(),
            nn.Linear(hidden, BASE * BASE * width),
            nn.Unflatten(1, (width, BASE, BASE)),
            ACTIVATION(),
            nn.Conv2d(width, 2 * width, 1),
            *(Residual(2 * width) for _ in range(residual_blocks)),
            ACTIVATION(),
            nn.Conv2d(2 * width, 4 * width, 3, padding=1),
            nn.PixelShuffle(2),
            *(Residual(width) for _ in range(detail_blocks)),
            ACTIVATION(),
            nn.Conv2d(width, 4, 3, padding=1),
            nn.PixelShuffle(2),
        )


class PriorFlow(nn.Module):
    """Codes -> their standard normal latents and the logarithm of the map's scale, both (N, latent)."""

    COUPLINGS = 4
    HIDDEN = 128

    def __init__(self, latent):
        super().__init__()
        self.half = latent // 2
        sizes = (self.half, latent - self.half)
        self.couplings = nn.ModuleList(
            nn.Sequential(
                nn.Linear(sizes[index % 2], self.HIDDEN), ACTIVATION(), nn.Linear(self.HIDDEN, 2 * sizes[1 - index % 2])
            )
            for index in range(self.COUPLINGS)
        )

    def forward(self, codes):
        halves = [codes[:, : self.half], codes[:, self.half :]]
        log_scales = [torch.zeros_like(half) for half in halves]
        for index, coupling in enumerate(self.couplings):
            read, changed = index % 2, 1 - index % 2
            log_scale, shift = coupling(halves[read]).chunk(2, 1)
            log_scale = torch.tanh(log_scale)
            halves[changed] = halves[changed] * torch.exp(log_scale) + shift
            log_scales[changed] = log_scales[changed] + log_scale
        return torch.cat(halves, 1), torch.cat(log_scales, 1)


class PosteriorCorrelation(nn.Module):
    """Posterior means -> what lies below the diagonal of the factor of their covariance, (N, latent, latent)."""

    HIDDEN = 64

    def __init__(self, latent):
        super().__init__()
        self.latent = latent
        self.layers = nn.Sequential(
            nn.Linear(latent, self.HIDDEN), ACTIVATION(), nn.Linear(self.HIDDEN, latent * latent)
        )

    def forward(self, means):
        return self.layers(means).view(-1, self.latent, self.latent).tril(-1)


class Discriminator(nn.Sequential):
    """Images in [-1, 1] -> scores, higher for real."""

    FEATURES = 128
    SMALLEST = 4  # side at which the convolutions hand over to a dense layer
    SLOPE = 0.2

    def __init__(self, width):
        super().__init__(
            nn.PixelUnshuffle(2),
            nn.Conv2d(4, width, 3, padding=1),
            nn.LeakyReLU(self.SLOPE),
            nn.Conv2d(width, 2 * width, 3, stride=2, padding=1),
            nn.LeakyReLU(self.SLOPE),
            nn.Conv2d(2 * width, 4 * width, 3, stride=2, padding=1),
            nn.LeakyReLU(self.SLOPE),
            nn.Flatten(),
            nn.Linear(self.SMALLEST * self.SMALLEST * 4 * width, self.FEATURES),
            nn.LeakyReLU(self.SLOPE),
            nn.Linear(self.FEATURES, 1),
            nn.Flatten(0),
        )
