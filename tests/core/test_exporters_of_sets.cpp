#include <archive.h>
#include <archive_entry.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "Sentence.h"
#include "SmallModel.h"
#include "core/dataset/OwnFolder.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/FileNamePart.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/Regenerate.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

using SetBytes = std::vector<std::uint8_t>;

/// By their paths within `folder`.
std::map<std::string, SetBytes> setFiles(const fs::path& folder) {
    std::map<std::string, SetBytes> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = core::readFile(entry.path());
    return files;
}

/// The bytes of an array's values in a NumPy file that compresses nothing, and its header.
std::pair<std::string, SetBytes> arrayIn(const SetBytes& npz, const std::string& name, std::size_t bytes) {
    const std::string text(npz.begin(), npz.end());
    const std::size_t start = text.find("\x93NUMPY", text.find(name + ".npy"));
    if (start == std::string::npos) return {};
    const std::size_t length = npz[start + 8] + 256U * npz[start + 9];
    const auto values = npz.begin() + static_cast<std::ptrdiff_t>(start + 10 + length);
    return {text.substr(start + 10, length), SetBytes(values, values + static_cast<std::ptrdiff_t>(bytes))};
}

}  // namespace

/// The exporters that write many generated images.
class TestExportersOfSets : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() {
        core::SavedModel plain = smallModel();
        plain.weightsHash = std::string(64, 'a');
        plain_ = std::make_shared<const core::SavedModel>(plain);
        core::SavedModel model = plain;
        core::ModelSpec spec = model.snapshot->spec();
        spec.settings.set("labels", true);
        spec.classNames = {"T-shirt/top", "bag", "shoe"};
        model.snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1),
                                                                     core::LatentStatistics{}, 1);
        conditional_ = std::make_shared<const core::SavedModel>(model);
    }

    void init() {
        work_ = std::make_unique<QTemporaryDir>();
        root_ = work_->path().toStdString();
    }

    void aFolderForEachClass() {
        core::ExportRequest request = requestFor("png", conditional_);
        request.settings.set("layout", std::string("classes"));
        request.settings.set("per_class", std::int64_t{2});
        write("png", request, root_ / "set");
        const auto files = setFiles(root_ / "set");
        QCOMPARE(files.size(), std::size_t{9});
        for (const char* name : {"T-shirt-top/000000.png", "bag/000001.png", "shoe/000002.png",
                                 "T-shirt-top/000003.png", "bag/000004.png", "shoe/000005.png"})
            QVERIFY2(files.contains(name), name);
        // The same images as in one folder.
        request.settings.set("layout", std::string("flat"));
        write("png", request, root_ / "flat");
        QVERIFY(setFiles(root_ / "flat").at("000004.png") == files.at("bag/000004.png"));
        QCOMPARE(core::readRecipe(root_ / "set/bag/000004.png").classes.front().name, std::string("bag"));
        // One class alone, and a mixture.
        request.settings.set("layout", std::string("classes"));
        request.classes = {{2}};
        write("png", request, root_ / "one");
        QCOMPARE(setFiles(root_ / "one").size(), std::size_t{5});
        request.classes = {{1, 0.5F}, {2, 0.5F}};
        write("png", request, root_ / "mixed");
        QVERIFY(setFiles(root_ / "mixed").contains("0-5-bag-0-5-shoe/000001.png"));
    }

    void namesOfFoldersAreSafe() {
        QCOMPARE(core::classFolders({"a/b", "A:b", "..", "", "Gitter grün", "../../x", " 3: y? "}),
                 (std::vector<std::string>{"a-b", "A-b-2", "class-2", "class-3", "Gitter grün", "x", "3- y-"}));
    }

    void whatNeedsClassesSaysSo() {
        for (const char* id : {"png", "npz"}) {
            core::ExportRequest request = requestFor(id, plain_);
            request.settings.set("per_class", std::int64_t{2});
            QVERIFY(problemOf(id, request).contains("not conditional on class"));
        }
        core::ExportRequest request = requestFor("png", plain_);
        request.settings.set("layout", std::string("classes"));
        QVERIFY(problemOf("png", request).contains("not conditional on class"));
        request = requestFor("png", conditional_);
        request.settings.set("per_class", std::int64_t{400000});
        QVERIFY(problemOf("png", request).contains("1200000"));
        QVERIFY(fs::is_empty(root_));
        // The preview does not mind.
        QCOMPARE(core::findExporter("png")->points(request, 5).latents.size(), std::size_t{5});
    }

    void eachFormatRepeats() {
        for (const char* id : {"png", "jpeg", "webp", "idx"}) {
            core::ExportRequest request = requestFor(id, conditional_);
            write(id, request, root_ / id);
            write(id, request, root_ / (std::string(id) + "-2"));
            QVERIFY2(setFiles(root_ / id) == setFiles(root_ / (std::string(id) + "-2")), id);
        }
        for (const char* id : {"npz", "webdataset"}) {
            const std::string ending = "." + core::findExporter(id)->endings.front();
            write(id, requestFor(id, conditional_), root_ / ("a" + ending));
            write(id, requestFor(id, conditional_), root_ / ("b" + ending));
            QVERIFY2(core::readFile(root_ / ("a" + ending)) == core::readFile(root_ / ("b" + ending)), id);
        }
    }

    void imagesAreEnlargedBothWays() {
        core::ExportRequest request = requestFor("png", plain_);
        request.settings.set("enlarge", std::int64_t{3});
        write("png", request, root_ / "blocks");
        request.settings.set("scaling", std::string("smooth"));
        write("png", request, root_ / "smooth");
        const core::Image blocks = core::readImage(root_ / "blocks/000001.png");
        const core::Image smooth = core::readImage(root_ / "smooth/000001.png");
        QCOMPARE(blocks.shape(), (core::ImageShape{84, 84, 1}));
        QCOMPARE(smooth.shape(), blocks.shape());
        QVERIFY(!(smooth == blocks));
        // In the middle of a block cubic interpolation keeps the value.
        for (int y = 1; y < 84; y += 3)
            for (int x = 1; x < 84; x += 3) QVERIFY(std::abs(smooth.row(y)[x] - blocks.row(y)[x]) <= 1);
        QVERIFY(core::readRecipe(root_ / "smooth/000001.png").form == (core::ImageForm{{}, 3, true}));
    }

    void npzHoldsImagesLabelsAndLatents() {
        core::ExportRequest request = requestFor("npz", conditional_, 70);
        write("npz", request, root_ / "set.npz");
        write("png", requestFor("png", conditional_, 70), root_ / "set");
        const SetBytes npz = core::readFile(root_ / "set.npz");
        const auto [header, pixels] = arrayIn(npz, "images", 70 * 28 * 28);
        QVERIFY2(header.find("'|u1'") != std::string::npos && header.find("(70,28,28,1,)") != std::string::npos,
                 header.c_str());
        for (const int index : {0, 63, 64, 69}) {
            const std::string name = QString("set/%1.png").arg(index, 6, 10, QChar('0')).toStdString();
            const core::Image image = core::readImage(root_ / name);
            QVERIFY(std::memcmp(image.pixels().data(), pixels.data() + index * 784, 784) == 0);
        }
        const auto [latentHeader, latents] = arrayIn(npz, "latents", 70 * 4 * 4);
        QVERIFY(latentHeader.find("'<f4'") != std::string::npos && latentHeader.find("(70,4,)") != std::string::npos);
        const core::Latent latent = core::sampleLatent(4, 7, 69);
        QVERIFY(std::memcmp(latents.data() + 69 * 16, latent.data(), 16) == 0);
        const auto [labelHeader, labels] = arrayIn(npz, "labels", 70 * 8);
        QVERIFY(labelHeader.find("'<i8'") != std::string::npos && labelHeader.find("(70,)") != std::string::npos);
        for (std::size_t i = 0; i < 70; ++i) QCOMPARE(std::size_t{labels[8 * i]}, i % 3);
        QVERIFY(arrayIn(npz, "class_names", 12).first.find("'<U11'") != std::string::npos);
        // A model without classes has neither.
        write("npz", requestFor("npz", plain_), root_ / "plain.npz");
        QVERIFY(arrayIn(core::readFile(root_ / "plain.npz"), "labels", 0).first.empty());
    }

    void idxIsThatOfMnist() {
        write("idx", requestFor("idx", conditional_, 5), root_ / "set");
        const auto files = setFiles(root_ / "set");
        QCOMPARE(files.size(), std::size_t{2});
        const SetBytes& images = files.at("train-images-idx3-ubyte");
        QCOMPARE(images.size(), std::size_t{16 + 5 * 784});
        QCOMPARE(SetBytes(images.begin(), images.begin() + 16),
                 (SetBytes{0, 0, 8, 3, 0, 0, 0, 5, 0, 0, 0, 28, 0, 0, 0, 28}));
        QCOMPARE(files.at("train-labels-idx1-ubyte"), (SetBytes{0, 0, 8, 1, 0, 0, 0, 5, 0, 1, 2, 0, 1}));
        write("idx", requestFor("idx", plain_, 5), root_ / "plain");
        QCOMPARE(setFiles(root_ / "plain").size(), std::size_t{1});
    }

    void aWebDatasetIsATarWithoutOwners() {
        write("webdataset", requestFor("webdataset", conditional_, 4), root_ / "set.tar");
        write("png", requestFor("png", conditional_, 4), root_ / "set");
        const std::unique_ptr<archive, int (*)(archive*)> tar(archive_read_new(), archive_read_free);
        archive_read_support_format_tar(tar.get());
        QCOMPARE(archive_read_open_filename(tar.get(), (root_ / "set.tar").c_str(), 10240), ARCHIVE_OK);
        std::map<std::string, std::string> entries;
        archive_entry* entry = nullptr;
        while (archive_read_next_header(tar.get(), &entry) == ARCHIVE_OK) {
            QCOMPARE(archive_entry_mtime(entry), time_t{0});
            QCOMPARE(archive_entry_uid(entry), la_int64_t{0});
            QVERIFY(archive_entry_uname(entry) == nullptr || *archive_entry_uname(entry) == 0);
            std::string content(static_cast<std::size_t>(archive_entry_size(entry)), ' ');
            QCOMPARE(archive_read_data(tar.get(), content.data(), content.size()),
                     static_cast<la_ssize_t>(content.size()));
            entries[archive_entry_pathname(entry)] = content;
        }
        QCOMPARE(archive_format(tar.get()), ARCHIVE_FORMAT_TAR_USTAR);
        QCOMPARE(entries.size(), std::size_t{12});
        QCOMPARE(entries["000002.cls"], std::string("2"));
        QCOMPARE(entries["000003.cls"], std::string("0"));
        const SetBytes png = setFiles(root_ / "set").at("000003.png");
        QVERIFY(entries["000003.png"] == std::string(png.begin(), png.end()));
        QVERIFY(core::recipeFromText(entries["000003.json"], core::Message::verbatim("x")) ==
                core::readRecipe(root_ / "set/000003.png"));
    }

    void aCancelledArchiveIsNotFilledUp() {
        for (const char* id : {"npz", "webdataset"}) {
            core::ExportRequest request = requestFor(id, plain_, 1000000);
            std::stop_source stop;
            const core::JobContext context(stop.get_token(), [&](const core::Progress&) { stop.request_stop(); });
            const core::Exporter& exporter = *core::findExporter(id);
            QCOMPARE(core::exportTo(exporter, request, root_ / ("x." + exporter.endings.front()), context),
                     core::Outcome::cancelled);
            QVERIFY(fs::is_empty(root_));
        }
    }

    void aSheetHasARecipeToo() {
        core::ExportRequest request = requestFor("sheet", conditional_);
        request.settings.set("columns", std::int64_t{3});
        request.settings.set("rows", std::int64_t{2});
        write("sheet", request, root_ / "sheet.png");
        const core::Recipe recipe = core::readRecipe(root_ / "sheet.png");
        QCOMPARE(recipe.columns * 10 + recipe.rows, 32);
        QCOMPARE(recipe.seed.value_or(0), std::uint64_t{7});
        QVERIFY(recipe.latent.empty());
    }

    void framesAndFavoritesHaveRecipesToo() {
        core::ExportRequest request;
        request.model = plain_;
        request.settings = core::Settings(core::findExporter("frames")->parameters);
        request.settings.set("height", std::int64_t{56});
        request.timeline.keys = {{core::sampleLatent(4, 1, 0), {}, 0.2}, {core::sampleLatent(4, 1, 1), {}}};
        write("frames", request, root_ / "frames");
        const core::Recipe frame = core::readRecipe(root_ / "frames/000000.png");
        QCOMPARE(frame.latent, core::sampleLatent(4, 1, 0));
        QCOMPARE(frame.form.height, 56);
        QCOMPARE(frame.weightsHash, plain_->weightsHash);

        core::Favorite favorite;
        favorite.latent = core::sampleLatent(4, 1, 2);
        favorite.modelName = "squares";
        favorite.weightsHash = plain_->weightsHash;
        request.settings = {};
        request.favorites = {favorite};
        write("favorites", request, root_ / "favorites");
        const core::Recipe kept = core::readRecipe(root_ / "favorites/001.png");
        QCOMPARE(kept.latent, favorite.latent);
        QCOMPARE(kept.modelName, std::string("squares"));
        QVERIFY(!kept.seed.has_value());
    }

    void aManifestGivesTheSameFilesAgain() {
        for (const char* id : {"png", "jpeg", "webp"}) {
            core::ExportRequest request = requestFor(id, conditional_, 70);
            request.settings.set("layout", std::string("classes"));
            request.settings.set("temperature", 0.8);
            request.settings.set("enlarge", std::int64_t{2});
            write(id, request, root_ / id);
            const fs::path again = root_ / (std::string(id) + " again");
            std::size_t told = 0;
            const core::JobContext context({}, [&](const core::Progress& at) { told = at.done; });
            QCOMPARE(core::regenerateImages(*conditional_, root_ / id, again, context), core::Outcome::done);
            QCOMPARE(told, std::size_t{70});
            auto wanted = setFiles(root_ / id);
            wanted.erase("manifest.csv");
            wanted.erase("manifest.json");
            QVERIFY2(setFiles(again) == wanted, id);
            QCOMPARE(core::ownFolderKind(again), core::OwnFolder::images);
        }
    }

    void filesAreCalledAsThePatternSays() {
        core::ExportRequest request = requestFor("jpeg", conditional_, 5);
        request.modelName = "nets/my net";
        request.settings.set("seed", std::int64_t{12});
        request.settings.set("name", std::string("{class}_{index:4} {model}-{seed}"));
        const std::vector<std::string> first = core::findExporter("jpeg")->names(request, 2);
        QCOMPARE(first,
                 (std::vector<std::string>{"T-shirt-top_0000 nets-my-net-12.jpg", "bag_0001 nets-my-net-12.jpg"}));
        write("jpeg", request, root_ / "set");
        const auto files = setFiles(root_ / "set");
        for (const std::string& name : core::findExporter("jpeg")->names(request, 100)) QVERIFY(files.contains(name));
        QCOMPARE(core::findExporter("jpeg")->names(request, 100).size(), std::size_t{5});
        QCOMPARE(core::readManifest(root_ / "set")[3].file, std::string("T-shirt-top_0003 nets-my-net-12.jpg"));
        core::regenerateImages(*conditional_, root_ / "set", root_ / "again");
        QVERIFY(setFiles(root_ / "again").at(first[1]) == files.at(first[1]));
        // Each class once: no index is needed.
        request.settings.set("count", std::int64_t{3});
        request.settings.set("name", std::string("{class}"));
        QCOMPARE(core::findExporter("jpeg")->names(request, 9),
                 (std::vector<std::string>{"T-shirt-top.jpg", "bag.jpg", "shoe.jpg"}));
    }

    void namesThatCannotBe_data() {
        QTest::addColumn<std::string>("pattern");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("twice") << std::string("{class}") << "Several samples would be called T-shirt-top.png";
        QTest::newRow("one for all") << std::string("image {seed}") << "Several samples would be called image 7.png";
        QTest::newRow("empty") << std::string() << "are empty";
        QTest::newRow("blank") << std::string(" ..") << "are empty";
        QTest::newRow("hidden") << std::string(".{index}") << "cannot start with a period";
        QTest::newRow("slash") << std::string("a/{index}") << "cannot have the character /";
        QTest::newRow("colon") << std::string("{index}:") << "cannot have the character :";
        QTest::newRow("field") << std::string("{date}") << "no field {date}";
        QTest::newRow("no digits") << std::string("{index:0}") << "no field {index:0}";
        QTest::newRow("open") << std::string("a{index") << "a { without a }";
        QTest::newRow("closed") << std::string("a}{index}") << "a } without a {";
    }
    void namesThatCannotBe() {
        QFETCH(const std::string, pattern);
        QFETCH(const QString, sentence);
        core::ExportRequest request = requestFor("png", conditional_, 6);
        request.settings.set("name", pattern);
        QVERIFY2(problemOf("png", request).contains(sentence), qPrintable(problemOf("png", request)));
        QVERIFY(sentenceOf([&] { core::findExporter("png")->names(request, 1); }).contains(sentence));
        QVERIFY(fs::is_empty(root_));
    }

    void latentsAreATable() {
        core::ExportRequest request = requestFor("latents", conditional_, 70);
        request.settings.set("seed", std::int64_t{12});
        write("latents", request, root_ / "latents.csv");
        const SetBytes bytes = core::readFile(root_ / "latents.csv");
        const QStringList lines = QString::fromStdString(std::string(bytes.begin(), bytes.end())).split('\n');
        QCOMPARE(lines.size(), 72);
        QCOMPARE(lines[0], QString("index,seed,class,z0,z1,z2,z3"));
        const QStringList last = lines[70].split(',');
        QCOMPARE(last.mid(0, 3), (QStringList{"69", "12", "T-shirt/top"}));
        const core::Latent latent = core::sampleLatent(4, 12, 69);
        for (int z = 0; z < 4; ++z) QCOMPARE(last[3 + z].toFloat(), latent[static_cast<std::size_t>(z)]);
        write("latents", requestFor("latents", plain_), root_ / "plain.csv");
        const SetBytes plain = core::readFile(root_ / "plain.csv");
        QVERIFY(std::string(plain.begin(), plain.end()).starts_with("index,seed,z0,z1,z2,z3\n0,7,"));
    }

    void aNameWithAClassNeedsClasses() {
        core::ExportRequest request = requestFor("png", plain_);
        request.settings.set("name", std::string("{class}_{index}"));
        QVERIFY(problemOf("png", request).contains("cannot have {class}"));
        // Class T1 with index 0 and class T with index 10, without a separator.
        core::SavedModel model = *conditional_;
        core::ModelSpec spec = model.snapshot->spec();
        spec.classNames = {"T1", "T", "X"};
        model.snapshot = std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1),
                                                                     core::LatentStatistics{}, 1);
        request = requestFor("png", std::make_shared<const core::SavedModel>(model), 20);
        request.settings.set("name", std::string("{class}{index:1}"));
        QVERIFY2(problemOf("png", request).contains("Several samples would be called"),
                 qPrintable(problemOf("png", request)));
    }

    void aPartOfAManifestIsEnough() {
        write("png", requestFor("png", conditional_, 70), root_ / "set");
        std::ifstream lines(root_ / "set/manifest.jsonl");
        std::ofstream some(root_ / "some.jsonl");
        int number = 0;
        for (std::string line; std::getline(lines, line); ++number)
            if (number == 5 || number == 66) some << line << '\n';
        some.close();
        core::regenerateImages(*conditional_, root_ / "some.jsonl", root_ / "again");
        const auto again = setFiles(root_ / "again");
        QCOMPARE(again.size(), std::size_t{3});
        for (const char* name : {"000005.png", "000066.png"})
            QVERIFY2(again.at(name) == setFiles(root_ / "set").at(name), name);
    }

    void otherWeightsAreRefused() {
        write("png", requestFor("png", plain_, 2), root_ / "set");
        core::SavedModel other = *plain_;
        other.weightsHash = std::string(64, 'b');
        const QString sentence = sentenceOf([&] { core::regenerateImages(other, root_ / "set", root_ / "again"); });
        QVERIFY2(sentence.contains("squares") && sentence.contains("aaaaaaaaaaaa…"), qPrintable(sentence));
        QVERIFY(!fs::exists(root_ / "again"));
    }

    void wrongManifestsAreSentences() {
        write("png", requestFor("png", plain_, 2), root_ / "set");
        const SetBytes bytes = core::readFile(root_ / "set/manifest.jsonl");
        const std::string good(bytes.begin(), bytes.end());
        const auto problem = [&](const std::string& text) {
            std::ofstream(root_ / "bad.jsonl", std::ios::trunc) << text;
            return sentenceOf([&] { core::regenerateImages(*plain_, root_ / "bad.jsonl", root_ / "again"); });
        };
        const auto named = [&](const std::string& name) {
            std::string text = good;
            return text.replace(text.find("000001.png"), 10, name);
        };
        QVERIFY(problem("").contains("names no images"));
        QVERIFY(problem(good.substr(0, good.size() - 5)).contains("(line 2)"));
        QVERIFY(problem("\n  \n{" + good).contains("(line 3)"));  // blank ones count
        for (const char* name : {"../x.png", "/x.png", "a/../x.png", "a/b/x.png", ".png", "x.txt", "x.jpg", "a//x.png",
                                 "000000.png", ".hidden/x.png"})
            QVERIFY2(problem(named(name)).contains("(line 2)"), name);
        QVERIFY(sentenceOf([&] { core::readManifest(root_ / "missing.jsonl"); }).contains("missing.jsonl"));
        QVERIFY(!fs::exists(root_ / "again"));
        QVERIFY(problem(good + "\n  \r\n").isEmpty());
        QCOMPARE(setFiles(root_ / "again").size(), std::size_t{3});
    }

    void whatDoesNotFitNamesItsLine() {
        write("png", requestFor("png", plain_, 2), root_ / "set");
        const SetBytes bytes = core::readFile(root_ / "set/manifest.jsonl");
        const std::string good(bytes.begin(), bytes.end());
        const auto check = [&](const std::string& from, const std::string& to, const char* what) {
            std::string text = good;
            text.replace(text.rfind(from), from.size(), to);
            std::ofstream(root_ / "bad.jsonl", std::ios::trunc) << text;
            const QString told =
                sentenceOf([&] { core::regenerateImages(*plain_, root_ / "bad.jsonl", root_ / "again"); });
            const bool named = told.contains("bad.jsonl") && told.contains("(line 2)") && told.contains(what) &&
                               told.endsWith("use another copy of it.");
            QVERIFY2(named, qPrintable(told));
            QVERIFY(!fs::exists(root_ / "again"));
        };
        check("\"latent\":[", "\"latent\":[1,", "its latent has 5 values, but the model takes 4");
        check("\"format\":\"png\"", "\"format\":\"gif\\n\"", "the image format \"gif\\x0A\" does not exist");
        check("\"image\":{", "\"classes\":{\"a\\u001b\":1},\"image\":{", "the class \"a\\x1B\"");
        check("\"000001.png\"", "\"000000.png/y.png\"", "\"000000.png\" both as a file and as a folder");
        check("\"000001.png\"", "\"manifest.jsonl/y.png\"", "both as a file and as a folder");
        check("\"000001.png\"", "\"\\u001b[31m\\u0007evil\\n/..png\"", "\"\\x1B[31m\\x07evil\\x0A/..png\"");
        check("\"000001.png\"", "\"a\\u0000b.png\"", "\"a\\x00b.png\"");
        std::string text = good;
        text.replace(text.find("000000.png"), 10, "000001.png/y.png");
        std::ofstream(root_ / "bad.jsonl", std::ios::trunc) << text;
        QVERIFY(sentenceOf([&] { core::readManifest(root_ / "bad.jsonl"); }).contains("(line 2)"));
        text = good;
        text.replace(text.find("squares"), 7, "sq\\u001b[31m\\nx");
        text.replace(text.find(std::string(64, 'a')), 1, "b");
        std::ofstream(root_ / "bad.jsonl", std::ios::trunc) << text;
        const QString told = sentenceOf([&] { core::regenerateImages(*plain_, root_ / "bad.jsonl", root_ / "again"); });
        QVERIFY2(told.contains("\"sq\\x1B[31m\\x0Ax\" with other weights (baaa"), qPrintable(told));
    }

   private:
    static core::ExportRequest requestFor(const std::string& id, std::shared_ptr<const core::SavedModel> model,
                                          int count = 6) {
        const core::Exporter& exporter = *core::findExporter(id);
        core::ExportRequest request;
        request.model = std::move(model);
        request.modelName = "squares";
        request.settings = core::Settings(exporter.parameters);
        if (request.settings.has("count")) request.settings.set("count", std::int64_t{count});
        request.settings.set("seed", std::int64_t{7});
        return request;
    }

    static void write(const std::string& id, const core::ExportRequest& request, const fs::path& target) {
        QCOMPARE(core::exportTo(*core::findExporter(id), request, target), core::Outcome::done);
    }

    QString problemOf(const std::string& id, const core::ExportRequest& request) const {
        const core::Exporter& exporter = *core::findExporter(id);
        const std::string name = exporter.writesFolder() ? "x" : "x." + exporter.endings.front();
        return sentenceOf([&] { core::exportTo(exporter, request, root_ / name); });
    }

    std::shared_ptr<const core::SavedModel> plain_;
    std::shared_ptr<const core::SavedModel> conditional_;
    std::unique_ptr<QTemporaryDir> work_;
    fs::path root_;
};

IMAGO_TEST(TestExportersOfSets)
#include "test_exporters_of_sets.moc"
