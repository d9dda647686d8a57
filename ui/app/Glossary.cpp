#include "ui/app/Glossary.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <iterator>

namespace ui {

namespace {

struct Entry {
    const char* word;
    const char* meaning;
};

constexpr Entry kEntries[] = {
    {QT_TRANSLATE_NOOP("ui::Glossary", "Active dimension"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A latent dimension that carries information about the image: its KL is above 0.1 nats. "
                       "Moving the slider of an inactive dimension hardly changes the sample.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Autoencoder"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A model with an encoder, which compresses an image into a latent of a few numbers, and a "
                       "decoder, which reconstructs the image from it. It is trained only to reconstruct, so samples "
                       "from random latents may look unrealistic.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Batch"),
     QT_TRANSLATE_NOOP("ui::Glossary", "The training images that are processed together in one training step.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Beta"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "The weight of the KL term in the loss of a VAE. Above 1 the latent space becomes more regular and the images "
         "blurrier; below 1 reconstructions become sharper, but samples from random latents less realistic.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Checkpoint"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "The saved state of a training run: weights, optimizer state and step. It is written from time to "
         "time, so that an interrupted run can be resumed.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Class"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The category of an image, such as shirt or bag, as given by the labels of the dataset.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Code"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The latent that the encoder computes for an image: its position in latent space.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Conditional model"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "A model that is trained with the class of each image and can then generate samples of a given class.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Decoder"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "The part of a model that maps a latent to an image. In a GAN this part is called the generator.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Dimension"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "One of the numbers of a latent. Each one has a slider, but a single dimension does not "
                       "necessarily correspond to one visible feature.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Direction"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A vector in latent space. Moving a latent along it changes many dimensions at once and, "
                       "ideally, a single feature of the sample, such as the length of the sleeves.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Discriminator"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The network of a GAN that scores images and is trained to distinguish real images of the "
                       "dataset from generated samples. The generator learns from its scores.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Diversity"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "The mean distance between two samples of a GAN, divided by the mean distance between two images of the "
         "dataset. About 1 means as varied as the data; a fall toward 0 indicates mode collapse.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "ELBO"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "Evidence lower bound: a lower bound on the log-likelihood of the data, which a VAE is trained to maximize. "
         "The curves show −ELBO, the sum of reconstruction and KL, in nats: lower is better.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Encoder"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The part of a model that maps an image to a latent. A GAN has no encoder, so the latent of an "
                       "image has to be found by optimization (projection).")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Epoch"),
     QT_TRANSLATE_NOOP("ui::Glossary", "One pass of the training over all training images.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Free bits"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "An amount of KL per latent dimension that is not penalized in the loss of a VAE. It helps to "
                       "prevent posterior collapse.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "GAN"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Generative adversarial network: a generator produces samples, a discriminator tries to "
                       "distinguish them from real images, and the two are trained against each other. The samples are "
                       "often sharp, but can lack diversity (mode collapse).")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Generator"),
     QT_TRANSLATE_NOOP("ui::Glossary", "The network of a GAN that generates samples from latents, as a decoder does.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Gradient penalty (R1, WGAN-GP)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A term in the loss of a GAN's discriminator that limits the gradient of its score with respect "
                       "to the input image, which stabilizes the training. R1 penalizes the gradient at real images; "
                       "WGAN-GP pulls its norm toward 1 at points between real images and samples.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Timeline"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A sequence of keyframes, which are latents at given times. The latents in between are "
                       "interpolated, and the resulting animation can be played and saved as a video.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "KL divergence (KL)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Kullback-Leibler divergence: a measure of how much one probability distribution differs from "
                       "another. The loss of a VAE uses it to measure how far the posterior of an image is from the "
                       "prior; a dimension whose KL is near 0 is not used.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "KL warm-up"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Beta, the weight of the KL term, rises gradually from 0 to its value at the start of the "
                       "training. The VAE first learns to reconstruct, which reduces the risk of posterior collapse.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Latent, latent space"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A latent is the vector of numbers from which a model generates a sample; latent space is the "
                       "set of all latents. Latents that are close to each other usually give similar samples.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Learning rate"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The factor that sets how far each training step changes the weights. If it is too low, "
                       "training is slow; if it is too high, training is unstable or diverges.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Likelihood (Bernoulli, Gaussian)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The probability distribution of a pixel given the latent, which defines the reconstruction "
                       "error. Bernoulli suits images that are nearly black and white, Gaussian suits photographs.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Mode collapse"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A failure of GAN training: the generator produces only a few kinds of samples and ignores the "
                       "rest of the variety in the data.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Nat"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The unit of information that belongs to the natural logarithm, as the bit belongs to base 2: 1 "
                       "nat is about 1.44 bits. ELBO and KL are measured in nats.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Posterior"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The distribution over latents that the encoder of a VAE computes for an image. It is usually a "
                       "Gaussian around the most likely latent instead of a single point.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Posterior collapse"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "In a VAE, the posterior of some or all latent dimensions becomes equal to the prior, so that these "
         "dimensions carry no information about the image. A lower beta, a KL warm-up or free bits can help.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Prior"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The distribution that latents are assumed to follow before an image is seen; random latents "
                       "are sampled from it. It is centered at 0, which is the middle of each slider.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Reconstruction"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The image that the decoder generates from the latent of an encoded image. As a curve: the "
                       "reconstruction error, which is the negative log-likelihood of the image; lower is better.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Seed"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "The number that initializes the random number generator: the same seed gives the same random numbers.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Spectral normalization"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The weights of each layer of the discriminator are divided by their spectral norm (largest "
                       "singular value). This limits how strongly its output can react to small changes of the image, "
                       "which stabilizes the training of a GAN.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Step"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "One update of the weights by the optimizer, computed from one batch of training images.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Temperature"),
     QT_TRANSLATE_NOOP(
         "ui::Glossary",
         "A factor that scales the spread of random latents around the center of the prior; for GANs a similar setting "
         "is called truncation. Below 1 samples are more typical and less varied, above 1 more unusual.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Test images"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Images that are not used for training, only to measure the finished model on unseen data. If a "
                       "dataset has no test images of its own, the validation images are used.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Traversal"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A row of samples along one direction or dimension of latent space, from one end to the other, "
                       "while all other dimensions stay the same.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "VAE"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Variational autoencoder: an autoencoder whose encoder gives a distribution (the posterior) for "
                       "each image instead of a single latent, and whose training keeps these distributions close to "
                       "the prior. New samples are generated by decoding latents sampled from the prior.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Validation images"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Images that are not used for training, but to measure the model while it trains. If the loss "
                       "on them rises while that on the training images falls, the model is overfitting.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Weights"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The parameters of a network: the numbers that the optimizer adjusts during training.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Classification accuracy score (CAS)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The accuracy on real held-out images of a classifier that was trained on generated samples "
                       "only. If it is close to that of a classifier trained on real images, the samples can stand in "
                       "for them. Also called TSTR: train on synthetic, test on real.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Copies of training images"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Samples that are closer to a training image than held-out images usually are. A model that "
                       "copies has memorized. Finding no copies does not prove that there are none.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "DCI"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Disentanglement, completeness and informativeness: three numbers from 0 to 1 that say whether "
                       "each latent dimension stands for one property of the image, each property for one dimension, "
                       "and how well the properties can be read off the latent.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Density and coverage"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Density says how many samples lie close to real images, coverage what share of the real "
                       "images has a sample close by. They are less easily misled by outliers than precision and "
                       "recall.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Fréchet distance (FD)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How far the distribution of the features of samples is from that of real images, each seen as "
                       "a Gaussian; lower is better. It is called FID only with the features of the Inception "
                       "network, and comes out too high for few samples.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Floor"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The figure that real held-out images get in place of samples. A model can hardly be better, "
                       "so a figure means little without it.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Held-out images"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Images that a model was not trained on: the test images of the dataset, or its validation "
                       "images.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Kernel distance (KID)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How far the features of samples are from those of real images, by a kernel; lower is better. "
                       "Unlike FD it is right on average for any number of samples.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Membership inference"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "An attack that guesses from a model whether an image was among its training images. An AUC of "
                       "0.5 is a coin toss; the higher it is, the more the model gives away.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Precision and recall"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Precision is the share of samples that lie among the real images, recall the share of real "
                       "images that lie among the samples. A model that generates few kinds of good samples has high "
                       "precision and low recall.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Vendi score"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How many different samples there are in effect: 1 where all are identical, their number where "
                       "all are entirely different. It is compared with that of as many real images.")},
};

}  // namespace

std::vector<GlossaryWord> glossary() {
    const auto translated = [](const char* text) { return QCoreApplication::translate("ui::Glossary", text); };
    std::vector<GlossaryWord> words;
    std::transform(std::begin(kEntries), std::end(kEntries), std::back_inserter(words), [&](const Entry& entry) {
        return GlossaryWord{translated(entry.word), translated(entry.meaning)};
    });
    std::sort(words.begin(), words.end(), [](const GlossaryWord& one, const GlossaryWord& other) {
        return one.word.localeAwareCompare(other.word) < 0;
    });
    return words;
}

std::vector<GlossaryWord> glossaryFor(const QString& text) {
    const QString wanted = text.trimmed();
    std::vector<GlossaryWord> words = glossary();
    const auto named = [&](const GlossaryWord& word) { return word.word.contains(wanted, Qt::CaseInsensitive); };
    const auto others = std::stable_partition(words.begin(), words.end(), named);
    words.erase(
        std::remove_if(others, words.end(),
                       [&](const GlossaryWord& word) { return !word.meaning.contains(wanted, Qt::CaseInsensitive); }),
        words.end());
    return words;
}

QString glossaryTermIn(const QString& name) {
    static const QRegularExpression kBetweenNames(QStringLiteral("[,()]"));
    QString longest;
    for (const GlossaryWord& word : glossary()) {
        // "Latent, latent space" and "KL divergence (KL)" are known by two names each.
        for (const QString& part : word.word.split(kBetweenNames, Qt::SkipEmptyParts)) {
            const QString term = part.trimmed();
            const QRegularExpression whole(
                QStringLiteral("\\b%1s?\\b").arg(QRegularExpression::escape(term)),
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
            if (term.size() > longest.size() && whole.match(name).hasMatch()) longest = term;
        }
    }
    return longest;
}

}  // namespace ui
