#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "SmallModel.h"
#include "core/base/Error.h"
#include "core/exporting/ImageSet.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/VideoFile.h"
#include "core/exporting/gallery/ContactSheet.h"
#include "core/exporting/gallery/GalleryFile.h"
#include "core/exporting/gallery/GalleryItems.h"
#include "core/exporting/gallery/GalleryThumbnail.h"
#include "core/files/AtomicFile.h"
#include "core/project/ModelByHash.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

using namespace core;

namespace {

namespace fs = std::filesystem;

constexpr const char* kFirstId = "00000000000000aa";
constexpr const char* kSecondId = "ffffffffffffffff";

std::string textIn(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

Image flat(int height, int width, std::uint8_t value, int channels = 1) {
    Image image({height, width, channels});
    for (auto& pixel : image.pixels()) pixel = value;
    return image;
}

GalleryEntry imageEntry(const std::string& id, const fs::path& path) {
    GalleryEntry entry{id, GalleryKind::image, path};
    entry.modelName = "run-4";
    entry.weightsHash = "0123abcd";
    entry.created = "2026-11-26T12:00:00Z";
    return entry;
}

GalleryList listOf(const std::vector<GalleryEntry>& entries) {
    GalleryList list;
    for (const GalleryEntry& entry : entries) list.push_back(std::make_shared<const GalleryEntry>(entry));
    return list;
}

std::vector<GalleryEntry> entriesIn(const GalleryList& list) {
    std::vector<GalleryEntry> entries;
    for (const auto& entry : list) entries.push_back(*entry);
    return entries;
}

GalleryItem item(const std::string& name, const std::string& model, const std::string& created, int stars = 0,
                 std::optional<double> distance = {}) {
    GalleryItem item{.key = name, .entry = name};
    item.name = name;
    item.modelName = model;
    item.created = created;
    item.mark.stars = item.bestStars = stars;
    item.distance = distance;
    return item;
}

}  // namespace

class TestGallery : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        root_ = fs::path(folder_->path().toStdString());
        project_ = root_ / "project";
        fs::create_directories(project_);
    }

    void whatIsWrittenIsRead() {
        GalleryEntry image = imageEntry(kFirstId, project_ / "out/one.png");
        image.mark = {4, {"è bello", "shoes, \"best\""}};
        image.distance = 0.125;
        image.recipe.emplace();
        image.recipe->programVersion = "0.1.0";
        image.recipe->modelName = "run-4";
        image.recipe->weightsHash = "0123abcd";
        image.recipe->seed = 18446744073709551615ULL;
        image.recipe->index = 7;
        image.recipe->classes = {{"Bag", 0.25F}, {"Shirt", 0.75F}};
        image.recipe->latent = {0.1F, -2.5F, 1e-30F};
        GalleryEntry set = imageEntry(kSecondId, "/elsewhere/set");
        set.kind = GalleryKind::set;
        set.count = 10'000;
        set.cover = "Bag/000000.png";
        set.classes = {"Bag", "Shirt"};
        set.images = {{"Bag/000007.png", {5, {}}}, {"000008.png", {0, {"odd"}}}};
        GalleryEntry favorite{"00000000000000bb", GalleryKind::favorite};
        favorite.mark.stars = 2;
        const std::vector<GalleryEntry> all{image, set, favorite};
        writeGallery(project_, listOf(all));
        QVERIFY(entriesIn(readGallery(project_)) == all);
        const std::string text = textIn(galleryFile(project_));
        QVERIFY(text.find("\"path\":\"out/one.png\"") != std::string::npos);  // so that the project may move
        QVERIFY(text.find("\"path\":\"/elsewhere/set\"") != std::string::npos);
        fs::rename(project_, root_ / "moved");
        QCOMPARE(readGallery(root_ / "moved").front()->path, root_ / "moved/out/one.png");
    }

    void aProjectWithoutAFileHasAnEmptyGallery() { QVERIFY(readGallery(project_).empty()); }

    void aDamagedFileIsRefusedAndStays_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("complaint");
        const QString head = R"({"format":"imago-gallery","format_version":1,"entries":)";
        QTest::newRow("no JSON") << "{\"format"
                                 << "gallery.json";
        QTest::newRow("another file") << R"({"format":"x","format_version":1,"entries":[]})"
                                      << "is not a gallery";
        QTest::newRow("newer") << R"({"format":"imago-gallery","format_version":2,"entries":[]})"
                               << "newer";
        QTest::newRow("no list") << head + "3}"
                                 << "not a list";
        QTest::newRow("id") << head + R"([{"id":"../x","kind":"favorite"}]})"
                            << "16 hexadecimal";
        QTest::newRow("kind") << head + R"([{"id":"00000000000000aa","kind":"song"}]})"
                              << "neither";
        QTest::newRow("stars") << head + R"([{"id":"00000000000000aa","kind":"favorite","stars":6}]})"
                               << "stars";
        QTest::newRow("twice") << head + R"([{"id":"00000000000000aa","kind":"favorite"},)"
                                         R"({"id":"00000000000000aa","kind":"favorite"}]})"
                               << "same \"id\"";
    }

    void aDamagedFileIsRefusedAndStays() {
        QFETCH(QString, text);
        QFETCH(QString, complaint);
        std::ofstream(galleryFile(project_)) << text.toStdString();
        try {
            readGallery(project_);
            QFAIL("it was read");
        } catch (const Error& error) {
            const QString said = QString::fromUtf8(error.what());
            QVERIFY2(said.contains(complaint) && said.contains("gallery.json"), qPrintable(said));
        }
        QCOMPARE(QString::fromStdString(textIn(galleryFile(project_))), text);
    }

    void twoProgramsAreMerged() {
        const GalleryEntry one = imageEntry("0000000000000001", "/a.png");
        const GalleryEntry two = imageEntry("0000000000000002", "/b.png");
        const GalleryEntry three = imageEntry("0000000000000003", "/c.png");
        GalleryEntry starred = one;
        starred.mark.stars = 3;
        const GalleryEntry fresh = imageEntry("0000000000000004", "/d.png");
        const auto merged =
            mergedGalleries(listOf({one, two, three}), listOf({starred, two}), listOf({one, three, fresh}));
        QVERIFY(entriesIn(merged) == (std::vector<GalleryEntry>{starred, fresh}));
    }

    void aSetIsOneEntry() {
        SavedModel model = smallModel();
        model.weightsHash = std::string(64, 'a');
        ImageSetOptions options;
        options.count = 5;
        options.seed = 3;
        exportImageSet(model, "run-4", options, root_ / "set");
        const auto entry = galleryEntryOf(root_ / "set/", {"another", "", "2026-11-26T12:00:00Z"});
        QVERIFY(entry && entry->kind == GalleryKind::set);
        QCOMPARE(entry->path, root_ / "set");
        QCOMPARE(entry->count, 5);
        QCOMPARE(entry->cover, std::string("000000.png"));
        QCOMPARE(entry->modelName, std::string("run-4"));  // its manifest knows better
        QCOMPARE(entry->weightsHash, model.weightsHash);
        QVERIFY(!entry->distance);
        const auto images = readGallerySet(root_ / "set");
        QCOMPARE(images.size(), std::size_t{5});
        QCOMPARE(images[4].file, std::string("000004.png"));
        QCOMPARE(*images[4].recipe, readRecipe(root_ / "set/000004.png"));

        GalleryEntry marked = *entry;
        marked.images["000003.png"] = {4, {"odd"}};
        const auto items = gallerySetItems(marked, images);
        QCOMPARE(items[3].key, marked.id + "/000003.png");
        QCOMPARE(items[3].mark.stars, 4);
        QCOMPARE(items[2].mark.stars, 0);
        QCOMPARE(galleryItems(listOf({marked}), {}).front().bestStars, 4);
        QCOMPARE(galleryItems(listOf({marked}), {}).front().mark.stars, 0);
    }

    void distancesOfTheManifestAreRead() {
        SavedModel model = smallModel();
        model.weightsHash = std::string(64, 'a');
        ImageSetOptions options;
        options.count = 3;
        exportImageSet(model, "run-4", options, root_ / "set");
        // As exports write them that look for the nearest training image: in the lines, or in the whole manifest.
        const fs::path whole = root_ / "set/manifest.json";
        nlohmann::ordered_json json = nlohmann::ordered_json::parse(textIn(whole));
        json["images"][0]["distance"] = 0.75;
        json["images"][2]["distance"] = 0.25;
        std::ofstream(whole) << json.dump();
        auto images = readGallerySet(root_ / "set");
        QCOMPARE(images[0].distance, std::optional(0.75));
        QVERIFY(!images[1].distance);
        QCOMPARE(galleryEntryOf(root_ / "set", {})->distance, std::optional(0.25));
        const fs::path lines = root_ / "set/manifest.jsonl";
        std::istringstream before(textIn(lines));
        std::ostringstream after;
        int index = 0;
        for (std::string line; std::getline(before, line); ++index) {
            auto image = nlohmann::ordered_json::parse(line);
            image["distance"] = 1.5 + index;
            after << image.dump() << '\n';
        }
        std::ofstream(lines) << after.str();
        images = readGallerySet(root_ / "set");
        QCOMPARE(images[2].distance, std::optional(3.5));
        QCOMPARE(galleryEntryOf(root_ / "set", {})->distance, std::optional(1.5));
    }

    void whatIsNoImageIsNotListed() {
        std::ofstream(root_ / "model.safetensors") << "x";
        fs::create_directories(root_ / "model");
        QVERIFY(!galleryEntryOf(root_ / "model.safetensors", {}));
        QVERIFY(!galleryEntryOf(root_ / "model", {}));
        QVERIFY(!galleryEntryOf(root_ / "nothing.png", {}));
        std::ofstream(root_ / "walk.mp4") << "x";
        QCOMPARE(galleryEntryOf(root_ / "walk.mp4", {"run-4", "ab", "t"})->kind, GalleryKind::video);
        writePng(root_ / "plain.png", flat(4, 4, 9));
        const auto plain = galleryEntryOf(root_ / "plain.png", {"run-4", "ab", "t"});
        QVERIFY(plain && !plain->recipe && plain->modelName == "run-4" && plain->weightsHash == "ab");
    }

    void filtersAndOrders() {
        std::vector<GalleryItem> items{item("b.png", "run-10", "2026-01-02T00:00:00Z", 3, 0.5),
                                       item("a.png", "run-2", "2026-01-03T00:00:00Z", 0),
                                       item("c 10.png", "run-2", "2026-01-01T00:00:00Z", 5, 0.1),
                                       item("c 9.png", "Run-2", "2026-01-04T00:00:00Z", 1)};
        items[1].mark.tags = {"Best of all"};
        items[2].classes = {"Shirt"};
        items[3].kind = GalleryKind::set;
        items[3].bestStars = 4;
        const auto order = [&](const GalleryFilter& filter, GallerySort sort) {
            QString names;
            for (const int place : galleryOrder(items, filter, sort)) names += QString::number(place);
            return names;
        };
        QCOMPARE(order({}, GallerySort::date), "3102");
        QCOMPARE(order({}, GallerySort::distance), "2031");
        QCOMPARE(order({}, GallerySort::stars), "2031");
        QCOMPARE(order({}, GallerySort::name), "1032");
        QCOMPARE(order({}, GallerySort::model).back(), QChar('0'));  // 10 after 2
        QCOMPARE(order({"BEST all"}, GallerySort::date), "1");
        QCOMPARE(order({"shirt run"}, GallerySort::date), "2");
        QCOMPARE(order({"best shirt"}, GallerySort::date), "");
        QCOMPARE(order({"", 3}, GallerySort::date), "302");  // a set counts with its best image
        QCOMPARE(order({"", 0, GalleryKind::set}, GallerySort::date), "3");
    }

    void aContactSheetHasTheImagesInTheirPlaces() {
        ContactSheetOptions options;
        options.columns = 2;
        options.gap = 1;
        options.background = 24;
        const std::vector<Image> images{flat(4, 4, 200), flat(2, 4, 100), flat(4, 4, 50, 3)};
        const Image sheet = contactSheet(images, options);
        QCOMPARE(sheet.width(), 2 * 4 + 3);
        QCOMPARE(sheet.height(), 2 * 4 + 3);
        QCOMPARE(sheet.channels(), 3);
        const auto at = [&](int x, int y) { return static_cast<int>(sheet.row(y)[x * 3]); };
        QCOMPARE(at(0, 0), 24);
        QCOMPARE(at(1, 1), 200);
        QCOMPARE(at(4, 4), 200);
        QCOMPARE(at(6, 1), 24);  // above the one that is lower than its cell
        QCOMPARE(at(6, 2), 100);
        QCOMPARE(at(9, 3), 100);
        QCOMPARE(at(9, 4), 24);
        QCOMPARE(at(1, 6), 50);
        QVERIFY(contactSheet({}, options).empty());
        // Larger ones are scaled down to the cell.
        options.largestCell = 8;
        const std::vector<Image> large{flat(64, 32, 70)};
        QCOMPARE(contactSheet(large, options).height(), 8 + 2);
        QCOMPARE(contactSheet(large, options).width(), 4 + 2);
    }

    void aContactSheetIsWrittenWholeOrNotAtAll() {
        const std::vector<ContactImage> images{[] { return flat(4, 4, 200); }, [] { return flat(4, 4, 100); }};
        QCOMPARE(writeContactSheet(images, {}, root_ / "sheet.png"), Outcome::done);
        const std::vector<Image> same{flat(4, 4, 200), flat(4, 4, 100)};
        QCOMPARE(readImage(root_ / "sheet.png"), contactSheet(same));
        QVERIFY_EXCEPTION_THROWN(writeContactSheet({}, {}, root_ / "none.png"), Error);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(writeContactSheet(images, {}, root_ / "other.png", JobContext(stop.get_token())), Outcome::cancelled);
        QVERIFY(!fs::exists(root_ / "other.png"));
        const std::vector<ContactImage> many(kMostContactImages + 1, images.front());
        QVERIFY_EXCEPTION_THROWN(writeContactSheet(many, {}, root_ / "many.png"), Error);
    }

    void aContactSheetHasARecipe() {
        const std::vector<ContactImage> images(3, [] { return flat(4, 4, 200); });
        ContactSheetOptions options;
        options.recipe.modelName = "run-4";
        options.recipe.weightsHash = "0123abcd";
        writeContactSheet(images, options, root_ / "sheet.png");
        const Recipe recipe = readRecipe(root_ / "sheet.png");
        QCOMPARE(recipe.modelName, std::string("run-4"));
        QCOMPARE(recipe.weightsHash, std::string("0123abcd"));
        QCOMPARE(recipe.columns, 2);
        QCOMPARE(recipe.rows, 2);
    }

    void aContactSheetToPrint() {
        const std::vector<ContactImage> images{[] { return flat(4, 4, 200); }, [] { return flat(2, 8, 100, 3); },
                                               [] { return flat(4, 4, 50); }};
        ContactSheetOptions options;
        options.captions = {"one.png", "two.png", "three.png"};
        options.title = "run-4";
        options.recipe.modelName = "run-4";
        QCOMPARE(writeContactSheet(images, options, root_ / "sheet.PDF"), Outcome::done);
        const std::string pdf = textIn(root_ / "sheet.PDF");
        QVERIFY(pdf.starts_with("%PDF-1.4"));
        const auto count = [&](const std::string& part) {
            int found = 0;
            for (std::size_t at = pdf.find(part); at != std::string::npos; at = pdf.find(part, at + 1)) ++found;
            return found;
        };
        QCOMPARE(count("/Subtype /Image /Width 8 /Height 4 /ColorSpace /DeviceRGB"), 3);  // of one size
        for (const std::string& caption : options.captions) QVERIFY(pdf.find(caption) != std::string::npos);
        const Recipe recipe = readRecipe(root_ / "sheet.PDF");
        QCOMPARE(recipe.modelName, std::string("run-4"));
        QCOMPARE(recipe.columns, 2);
        // With many there are six a row.
        const std::vector<ContactImage> many(50, images.front());
        writeContactSheet(many, {}, root_ / "many.pdf");
        QCOMPARE(readRecipe(root_ / "many.pdf").columns, 6);
        QCOMPARE(readRecipe(root_ / "many.pdf").rows, 9);
    }

    void aVideoShowsItsFirstFrame() {
        const auto frame = [](int index) { return flat(48, 64, static_cast<std::uint8_t>(40 + 60 * index), 3); };
        for (const char* name : {"walk.mp4", "walk.avi"}) {
            writeVideo(frame, 3, {}, root_ / name);
            const GalleryItem item = galleryItems(listOf({[&] {
                                                      GalleryEntry entry = imageEntry(kFirstId, root_ / name);
                                                      entry.kind = GalleryKind::video;
                                                      return entry;
                                                  }()}),
                                                  {})
                                         .front();
            const GalleryThumbnail thumbnail = galleryThumbnail(item.path, item.image, 32);
            QVERIFY(thumbnail.isThere);
            QCOMPARE(thumbnail.image.width(), 32);
            QCOMPARE(thumbnail.image.height(), 24);
            for (const std::uint8_t value : thumbnail.image.pixels()) QVERIFY2(std::abs(value - 40) <= 8, name);
        }
        std::ofstream(root_ / "bad.mp4") << std::string(
                                                "\0\0\0\x18"
                                                "ftypisom\0\0\0\0",
                                                16)
                                         << "no video";
        const GalleryThumbnail bad = galleryThumbnail(root_ / "bad.mp4", root_ / "bad.mp4", 32);
        QVERIFY(bad.isThere && bad.image.empty());
    }

    void thumbnailsAreSmall() {
        writePng(root_ / "wide.png", flat(50, 400, 80));
        const GalleryThumbnail wide = galleryThumbnail(root_ / "wide.png", root_ / "wide.png", 160);
        QVERIFY(wide.isThere);
        QCOMPARE(wide.image.shape(), (ImageShape{20, 160, 1}));
        QVERIFY(!galleryThumbnail(root_ / "gone.png", root_ / "gone.png", 160).isThere);
        std::ofstream(root_ / "bad.png") << "no image";
        const GalleryThumbnail bad = galleryThumbnail(root_ / "bad.png", root_ / "bad.png", 160);
        QVERIFY(bad.isThere && bad.image.empty());
    }

    void theModelOfARunIsFoundByItsHash() {
        const std::string last = saveModel(smallModel(4), project_ / "runs/run-1/model");
        fs::create_directories(project_ / "runs/run-2/checkpoints");
        const std::string best = saveModel(smallModel(5), project_ / "runs/run-2/checkpoints/best");
        fs::create_directories(project_ / "runs/run-0/model");
        std::ofstream(project_ / "runs/run-0/model/model.safetensors") << "x";
        std::ofstream(project_ / "runs/run-0/model/settings.json") << "{";
        QCOMPARE(modelWithHash(project_, last), std::optional(project_ / "runs/run-1/model"));
        QCOMPARE(modelWithHash(project_, best), std::optional(project_ / "runs/run-2/checkpoints/best"));
        QVERIFY(!modelWithHash(project_, std::string(64, 'f')));
        QVERIFY(!modelWithHash(project_, ""));
        QVERIFY(!modelWithHash(root_ / "none", last));
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path root_;
    fs::path project_;
};

IMAGO_TEST(TestGallery)
#include "test_gallery.moc"
