#include "ui/app/Glossary.h"

#include <QCoreApplication>
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
                       "A latent dimension that the model really uses: moving its slider changes the picture. Sliders "
                       "of the others do next to nothing.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Autoencoder"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A model that learns to squeeze a picture into a few numbers and to draw it again from them. It "
                       "redraws well; random numbers may give it no picture.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Batch"),
     QT_TRANSLATE_NOOP("ui::Glossary", "The pictures that a model looks at together in one step of the training.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Beta"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How much a VAE pays for each bit of its code, against how well it redraws. Above 1 the "
                       "dimensions become fewer and tidier, and the pictures softer.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Checkpoint"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "All that a training needs to go on, written beside it from time to time, so that a stop or a "
                       "power cut loses little.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Class"),
     QT_TRANSLATE_NOOP("ui::Glossary", "What a picture shows, such as a shirt or a bag, where the dataset says it.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Code"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The latent that the encoder gives for a picture: where it lies in latent space.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Conditional model"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "One that was told the classes while it learned, and can be asked for one of them.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Decoder"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The part of a model that draws a picture from a latent; a GAN's is called generator.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Dimension"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "One of the numbers of a latent. Each has a slider, but need not mean anything by itself.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Direction"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A straight way through latent space that moves many dimensions at once and changes one thing "
                       "about the picture, such as the sleeves of a shirt.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Discriminator"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The part of a GAN that learns to tell real pictures from drawn ones, and so teaches the "
                       "generator.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Diversity"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How different a GAN's pictures are from each other, beside real ones. Where it falls, the "
                       "generator has forgotten some kinds of pictures.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "ELBO"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The evidence lower bound: how well a VAE explains pictures, reconstruction and KL together. "
                       "The curves show it with its sign turned round, in nats: lower is better.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Encoder"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The part of a model that reads a picture and says its code. A GAN has none, so its points are "
                       "searched for.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Epoch"),
     QT_TRANSLATE_NOOP("ui::Glossary", "One round of the training through all pictures that it learns from.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Free bits"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A little KL that each dimension of a VAE has for nothing, so that it does not give them up "
                       "early.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "GAN"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Generative adversarial network: a generator that draws and a discriminator that judges learn "
                       "against each other. Its pictures are sharp.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Generator"),
     QT_TRANSLATE_NOOP("ui::Glossary", "The part of a GAN that draws pictures from latents, as a decoder does.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Gradient penalty (R1, WGAN-GP)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A rein on the discriminator of a GAN: it must not change its mind too fast from one picture "
                       "to the next, which keeps the training steady.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Journey"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A way through latent space from stop to stop in time, which plays and becomes a film.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "KL divergence (KL)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How far the codes of pictures are from the prior: what a VAE pays for what it remembers of a "
                       "picture. Each dimension has its part; one with none is not used.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "KL warm-up"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The price of the KL rises slowly at the beginning, so that a VAE first learns to draw.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Latent, latent space"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A latent is the list of numbers that a picture is drawn from; latent space is all of them. "
                       "Points near each other give pictures that are alike.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Learning rate"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How far each step of the training moves the weights: too little takes long, too much never "
                       "settles.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Likelihood (Bernoulli, Gaussian)"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How a model counts the error of a pixel: Bernoulli for nearly black and white pictures, "
                       "Gaussian for photographs.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Mode collapse"),
     QT_TRANSLATE_NOOP("ui::Glossary", "A GAN draws only a few kinds of pictures again and again.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Nat"),
     QT_TRANSLATE_NOOP("ui::Glossary", "The unit of information that the losses are counted in: about 1.44 bits.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Posterior"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "What a VAE's encoder says of one picture: not a single point but a small cloud in latent space "
                       "in which its code may lie.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Posterior collapse"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A VAE leaves dimensions unused, since remembering costs it more than it gains. A lower beta, a "
                       "KL warm-up or free bits help.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Prior"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Where latents are expected before any picture was seen: random pictures are drawn from it. The "
                       "middle of every slider is its middle.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Reconstruction"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A picture read by the encoder and drawn again; as a curve, how much is lost on that way.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Seed"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The number that random choices begin with: the same seed gives the same ones again.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Spectral normalisation"),
     QT_TRANSLATE_NOOP("ui::Glossary", "A bound on every layer of a discriminator, so that it stays a calm teacher.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Step"),
     QT_TRANSLATE_NOOP("ui::Glossary", "One small change of the weights, after one batch of pictures.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Temperature"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "How far from the middle random points are drawn: below 1 the pictures are typical, above 1 "
                       "unusual.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Test pictures"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Pictures that are kept back until the end, to judge the finished model by what it has never "
                       "met.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Traversal"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "A row of pictures along one direction or dimension, from one end to the other, with all else "
                       "held.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "VAE"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Variational autoencoder: it codes each picture as a small cloud and keeps all of them close to "
                       "the prior, so that every point in between draws something.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Validation pictures"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "Pictures that the model does not learn from while it trains; how it does on them shows whether "
                       "it understands or only remembers.")},
    {QT_TRANSLATE_NOOP("ui::Glossary", "Weights"),
     QT_TRANSLATE_NOOP("ui::Glossary",
                       "The numbers inside a network that the training changes: what the model has learned.")},
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

}  // namespace ui
