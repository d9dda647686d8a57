#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include "Sentence.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/RecipeXmp.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/JpegSegments.h"
#include "core/sample/image/PngText.h"
#include "core/sample/image/WebpChunks.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

using core::ImageFileFormat;

/// With something in every field, and what text formats like to break.
core::Recipe fullRecipe(ImageFileFormat format) {
    core::Recipe recipe;
    recipe.programVersion = "9.8.7";
    recipe.modelName = "a <b> & \"c\" è\n";
    recipe.weightsHash = std::string(64, 'd');
    recipe.seed = 18446744073709551615ULL;
    recipe.index = 123456789012;
    recipe.temperature = 0.7;
    recipe.step = 4321;
    recipe.classes = {{"Bag & <co>", 0.3F}, {"Shirt", 0.7F}};
    recipe.form = {{format, 95, false}, 2, true};
    recipe.latent = {
        0.1F,   -0.0F, 1.0F / 3.0F, std::numeric_limits<float>::min(), std::numeric_limits<float>::denorm_min(),
        -3e38F, 1e-7F};
    return recipe;
}

core::Sample ramp(const core::ImageShape& shape) {
    core::Sample sample{core::imageSpec(shape), {}};
    sample.bytes.resize(sample.spec.bytes());
    for (int y = 0; y < shape.height; ++y)
        for (int x = 0; x < shape.width; ++x)
            for (int channel = 0; channel < shape.channels; ++channel)
                sample.bytes[static_cast<std::size_t>((y * shape.width + x) * shape.channels + channel)] =
                    static_cast<std::uint8_t>(channel == 3 ? 255 : 40 + 5 * x + 3 * y + 20 * (channel % 2));
    return sample;
}

void addFormats() {
    QTest::addColumn<int>("format");
    for (const ImageFileFormat format : {ImageFileFormat::png, ImageFileFormat::jpeg, ImageFileFormat::webp})
        QTest::newRow(core::idOf(format).c_str()) << static_cast<int>(format);
}

std::string told(const std::vector<std::uint8_t>& bytes) {
    return {bytes.begin(), bytes.end()};
}

}  // namespace

/// What an image file says of how it was generated.
class TestRecipe : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void theTextReadsBackExactly() {
        const core::Recipe recipe = fullRecipe(ImageFileFormat::jpeg);
        const std::string text = core::recipeToText(recipe);
        const core::Recipe back = core::recipeFromText(text, core::Message::verbatim("x"));
        QVERIFY(back == recipe);
        QVERIFY(std::signbit(back.latent[1]));
        QCOMPARE(core::recipeToText(back), text);
        QVERIFY(std::all_of(text.begin(), text.end(), [](char letter) { return letter >= ' ' && letter <= '~'; }));
    }

    void wrongTextsAreSentences() {
        const std::string text = core::recipeToText(fullRecipe(ImageFileFormat::png));
        const auto problem = [](const std::string& wrong) {
            return sentenceOf([&] { core::recipeFromText(wrong, core::Message::verbatim("the.png")); });
        };
        const auto changed = [&](const std::string& from, const std::string& to) {
            std::string wrong = text;
            return wrong.replace(wrong.find(from), from.size(), to);
        };
        QVERIFY(problem(text).isEmpty());
        for (const std::string& wrong :
             {std::string(), std::string("[]"), text.substr(0, text.size() - 1), changed("imago-recipe", "other"),
              changed("18446744073709551615", "-1"), changed("\"latent\":[0.1", "\"latent\":[null"),
              changed("\"latent\":[0.1", "\"latent\":[1e39"), changed("\"enlarge\":2", "\"enlarge\":17"),
              changed("\"scaling\":\"smooth\"", "\"scaling\":\"rough\""), changed("\"Shirt\":0.7", "\"Shirt\":1e300")})
            QVERIFY2(problem(wrong).contains("the.png"), wrong.c_str());
        QVERIFY(problem(changed("\"format_version\":1", "\"format_version\":2")).contains("newer version"));
    }

    void filesHoldTheRecipeAndTheImage_data() { addFormats(); }
    void filesHoldTheRecipeAndTheImage() {
        QFETCH(const int, format);
        const auto kind = static_cast<ImageFileFormat>(format);
        for (const int channels : {1, 3, 4}) {
            core::Recipe recipe = fullRecipe(kind);
            recipe.form.enlarge = 1;
            const core::Sample sample = ramp({17, 20, channels});
            const auto bytes = core::imageFile(sample, recipe);
            QVERIFY(core::imageFile(sample, recipe) == bytes);
            const auto text = core::recipeTextIn(bytes);
            QVERIFY(text.has_value());
            QVERIFY(core::recipeFromText(*text, core::Message::verbatim("x")) == recipe);
            QVERIFY(told(bytes).find("digitalsourcetype/trainedAlgorithmicMedia<") != std::string::npos);
            QVERIFY(told(bytes).find("Imago 9.8.7") != std::string::npos);

            const core::DecodedImage decoded = core::decodeImage(bytes);
            QVERIFY2(decoded.problem.empty(), decoded.problem.english().c_str());
            QCOMPARE(decoded.image.width(), 20);
            QCOMPARE(decoded.image.height(), 17);
            const int most = kind == ImageFileFormat::png ? 0 : 12;
            for (int y = 0; y < 17; ++y)
                for (int x = 0; x < 20; ++x) {
                    const int value = decoded.image.row(y)[x * decoded.image.channels()];
                    QVERIFY2(std::abs(value - (40 + 5 * x + 3 * y)) <= most, std::to_string(value).c_str());
                }
        }
    }

    void losslessWebpLosesNothing() {
        core::Recipe recipe = fullRecipe(ImageFileFormat::webp);
        recipe.form = {{ImageFileFormat::webp, 1, true}, 1, false};
        const core::Sample sample = ramp({16, 16, 3});
        const core::DecodedImage decoded = core::decodeImage(core::imageFile(sample, recipe));
        QVERIFY(decoded.problem.empty());
        QVERIFY(core::toSample(decoded.image) == sample);
        // A worse quality is a smaller file.
        recipe.form.encoding = {ImageFileFormat::webp, 95, false};
        const std::size_t good = core::imageFile(sample, recipe).size();
        recipe.form.encoding.quality = 5;
        QVERIFY(core::imageFile(sample, recipe).size() < good);
    }

    void webpStatesItsSizeAndOpacity() {
        core::Recipe recipe = fullRecipe(ImageFileFormat::webp);
        recipe.form.enlarge = 1;
        for (const bool lossless : {false, true}) {
            recipe.form.encoding.lossless = lossless;
            for (const int channels : {3, 4}) {
                core::Sample sample = ramp({17, 20, channels});
                if (channels == 4) sample.bytes[3] = 7;  // or the encoder leaves opacity out
                const auto bytes = core::imageFile(sample, recipe);
                QCOMPARE(told(bytes).substr(12, 4), std::string("VP8X"));
                QCOMPARE(int{bytes[20]}, channels == 4 ? 0x14 : 0x04);
                QCOMPARE(int{bytes[24]}, 19);
                QCOMPARE(int{bytes[27]}, 16);
                const std::size_t size = bytes[4] + 256U * bytes[5] + 65536U * bytes[6];
                QCOMPARE(size + 8, bytes.size());
                QCOMPARE(bytes.size() % 2, std::size_t{0});
            }
        }
    }

    void pngTextsAreThoseThatProgramsShow() {
        const auto bytes = core::imageFile(ramp({16, 16, 1}), fullRecipe(ImageFileFormat::png));
        QCOMPARE(core::pngText(bytes, "Comment").value_or(""), std::string("generated by a model"));
        QCOMPARE(core::pngText(bytes, "Software").value_or(""), std::string("Imago 9.8.7"));
        QVERIFY(core::pngText(bytes, "XML:com.adobe.xmp").has_value());
        QVERIFY(!core::pngText(bytes, "Comm").has_value());
        QVERIFY(!core::pngText(bytes, "Author").has_value());
        // A text whose checksum is wrong is none.
        auto wrong = bytes;
        wrong[told(bytes).find("generated by")] = 'G';
        QVERIFY(!core::pngText(wrong, "Comment").has_value());
    }

    void theRecipeIsFoundInXmpOfOtherPrograms() {
        QCOMPARE(core::recipeInXmp("<rdf:Description imago:recipe=\"{&quot;a&quot;:1}\"/>").value_or(""),
                 std::string("{\"a\":1}"));
        QCOMPARE(core::recipeInXmp("<imago:recipe>&amp;lt;&lt;</imago:recipe>").value_or(""), std::string("&lt;<"));
        QVERIFY(!core::recipeInXmp("<imago:recipe>{").has_value());
        QVERIFY(!core::recipeInXmp("").has_value());
    }

    void truncatedAndDamagedFilesAreRead_data() { addFormats(); }
    void truncatedAndDamagedFilesAreRead() {
        QFETCH(const int, format);
        const auto bytes = core::imageFile(ramp({16, 16, 3}), fullRecipe(static_cast<ImageFileFormat>(format)));
        const std::string whole = core::recipeTextIn(bytes).value_or("");
        QVERIFY(!whole.empty());
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            // Of just that size, so that a sanitizer sees every byte that is read beyond.
            const std::vector<std::uint8_t> part(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
            const auto text = core::recipeTextIn(part);
            QVERIFY(!text || *text == whole);
        }
        for (std::size_t place = 0; place < bytes.size(); ++place) {
            for (const int value : {0x00, 0x7F, 0xFF}) {
                auto damaged = bytes;
                damaged[place] = static_cast<std::uint8_t>(value);
                core::recipeTextIn(damaged);
            }
        }
    }

    void aTextIsAddedToWholeFilesOnly() {
        const std::vector<std::uint8_t> none{1, 2, 3};
        QVERIFY(!sentenceOf([&] { core::withPngTexts(none, {}); }).isEmpty());
        QVERIFY(!sentenceOf([&] { core::withJpegXmp(none, "x"); }).isEmpty());
        QVERIFY(!sentenceOf([&] { core::withWebpXmp(none, "x"); }).isEmpty());
        const std::vector<std::uint8_t> jpeg{0xFF, 0xD8, 0xFF, 0xD9};
        QCOMPARE(core::jpegXmp(core::withJpegXmp(jpeg, std::string(65504, 'x'))).value_or("").size(),
                 std::size_t{65504});
        QVERIFY(sentenceOf([&] { core::withJpegXmp(jpeg, std::string(65505, 'x')); }).contains("too long"));
    }

    void filesWithoutOneAreASentence() {
        const QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        std::ofstream(root / "a.txt") << "text";
        const auto plain = core::encodeImage(ramp({16, 16, 1}), {});
        core::writeFileAtomically(root / "plain.png", plain);
        for (const char* name : {"a.txt", "plain.png", "missing.png"}) {
            const QString sentence = sentenceOf([&] { core::readRecipe(root / name); });
            QVERIFY2(sentence.contains(name) && sentence.endsWith('.'), qPrintable(sentence));
        }
        const core::Recipe recipe = fullRecipe(ImageFileFormat::png);
        core::writeFileAtomically(root / "good.png", core::withRecipe(plain, recipe));
        QVERIFY(core::readRecipe(root / "good.png") == recipe);
    }
};

IMAGO_TEST(TestRecipe)
#include "test_recipe.moc"
