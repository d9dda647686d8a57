#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "SampleFiles.h"
#include "core/project/FavoritesFile.h"
#include "core/sample/image/Difference.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"

namespace {

namespace fs = std::filesystem;

core::Image image(std::uint8_t brightness) {
    core::Image image({4, 3, 1});
    for (auto& pixel : image.pixels()) pixel = brightness;
    return image;
}

core::Favorite favorite(const std::string& id, const std::string& name) {
    return {id,         name,    {0.1F, -2.5F, 1e-30F},  {{"Shirt", 0.7F}, {"Bag", 0.3F}},
            "0123abcd", "run-4", "2026-11-26T12:00:00Z", image(90)};
}

std::string textOf(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

constexpr const char* kOne = "00000000000000aa";
constexpr const char* kTwo = "ffffffffffffffff";

}  // namespace

class TestFavorites : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        project_ = fs::path(folder_->path().toStdString()) / "project";
        file_ = project_ / "favourites.json";
    }

    void whatIsWrittenIsRead() {
        std::vector<core::Favorite> favorites{favorite(kTwo, "Long sleeves, \"best\" ✓"), favorite(kOne, "")};
        favorites[1].classes.clear();
        favorites[1].image = core::Image({2, 2, 3}, std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 255, 7});
        core::writeFavorites(project_, favorites);
        QVERIFY(core::readFavorites(project_) == favorites);
        QVERIFY(core::readImage(project_ / "favourites" / (std::string(kTwo) + ".png")) == favorites[0].image);
        // Anybody may read it, too.
        QVERIFY(textOf(file_).find("\"latent\":[0.1,-2.5,1e-30]") != std::string::npos);
    }

    void theModelsPlaceMovesWithTheProject() {
        std::vector<core::Favorite> favorites{favorite(kOne, "a"), favorite(kTwo, "b"), favorite(kOne, "c")};
        favorites[2].id = std::string(16, '0');
        favorites[0].modelPath = (project_ / "runs" / "one" / "model").string();
        favorites[1].modelPath = "/elsewhere/model";
        favorites[2].modelPath = ":embedded";
        core::writeFavorites(project_, favorites);
        QVERIFY(core::readFavorites(project_) == favorites);
        QVERIFY(textOf(file_).find("\"runs/one/model\"") != std::string::npos);
        const fs::path moved = project_.parent_path() / "moved";
        fs::rename(project_, moved);
        const auto there = core::readFavorites(moved);
        QCOMPARE(there[0].modelPath, (moved / "runs" / "one" / "model").string());
        QCOMPARE(there[1].modelPath, std::string("/elsewhere/model"));
        QCOMPARE(there[2].modelPath, std::string(":embedded"));
    }

    void withoutAFileThereAreNone() { QVERIFY(core::readFavorites(project_).empty()); }

    void imagesGoWithTheirFavorites() {
        core::writeFavorites(project_, {favorite(kOne, "a"), favorite(kTwo, "b")});
        const std::string likeOurs = std::string(kOne).substr(1) + "f.png";
        for (const std::string& name : {std::string("notes.png"), likeOurs})
            std::ofstream(project_ / "favourites" / name) << "of a person";
        core::writeFavorites(project_, {favorite(kTwo, "b")});
        QVERIFY(!fs::exists(project_ / "favourites" / (std::string(kOne) + ".png")));
        QVERIFY(fs::exists(project_ / "favourites" / (std::string(kTwo) + ".png")));
        QVERIFY(fs::exists(project_ / "favourites" / "notes.png"));
        QVERIFY(fs::exists(project_ / "favourites" / likeOurs));
    }

    void aLostImageIsEmpty() {
        core::writeFavorites(project_, {favorite(kOne, "a"), favorite(kTwo, "b")});
        fs::remove(project_ / "favourites" / (std::string(kOne) + ".png"));
        std::ofstream(project_ / "favourites" / (std::string(kTwo) + ".png")) << "no image";
        const auto read = core::readFavorites(project_);
        QCOMPARE(read.size(), std::size_t{2});
        QVERIFY(read[0].image.empty() && read[1].image.empty());
        // What is there is not written over; what is missing is.
        core::writeFavorites(project_, {favorite(kOne, "a"), favorite(kTwo, "b")});
        QVERIFY(core::readFavorites(project_)[0].image == image(90));
        QCOMPARE(textOf(project_ / "favourites" / (std::string(kTwo) + ".png")), std::string("no image"));
    }

    void anAbsurdImageIsNotDecoded() {
        core::writeFavorites(project_, {favorite(kOne, "a")});
        const Bytes rows(std::size_t{1} + 5000 / 8, 0);
        QVERIFY(writeBytes(QString::fromStdString((project_ / "favourites" / (std::string(kOne) + ".png")).string()),
                           png(5000, 1, 1, 0, rows)));
        QVERIFY(core::readFavorites(project_)[0].image.empty());
    }

    void whatIsDamagedIsRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const char* from, const char* to, const char* named) {
            QTest::newRow(name) << QString(from) << QString(to) << QString(named);
        };
        row("half", "\"favourites\":", "", "JSON");
        row("another format", "imago-favourites", "imago-directions", "favorites");
        row("newer", "\"format_version\":1", "\"format_version\":2", "newer");
        row("no version", "\"format_version\":1,", "", "format_version");
        row("out of the folder", kOne, "../../../../etc/pw", "id");
        row("no id", "\"id\":", "\"xid\":", "\"favourites.id\" is missing");
        row("a number for a name", "\"name\":\"a\"", "\"name\":7", "name");
        row("no latent", "[0.1,-2.5,1e-30]", "[]", "latent");
        row("not finite", "[0.1,-2.5,1e-30]", "[0.1,null,1]", "latent");
        row("beyond a float", "[0.1,-2.5,1e-30]", "[1e300]", "latent");
        row("text in the latent", "[0.1,-2.5,1e-30]", "[\"a\"]", "latent");
        row("too much of a class", "0.7", "1.7", "share");
        row("less than all of a class", "0.7", "0.1", "add up");
        row("no class name", "\"name\":\"Bag\"", "\"name\":null", "name");
        row("classes of another kind", "\"classes\":[", "\"classes\":7,\"x\":[", "classes");
    }

    void whatIsDamagedIsRefused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, named);
        core::writeFavorites(project_, {favorite(kOne, "a")});
        const QString text = QString::fromStdString(textOf(file_));
        QVERIFY(text.contains(from));
        std::ofstream(file_) << QString(text).replace(from, to).toStdString();
        COMPARE_SENTENCE(core::readFavorites(project_), "favourites.json", named);
    }

    void twoOfOneIdAreRefused() {
        core::writeFavorites(project_, {favorite(kOne, "a"), favorite(kOne, "b")});
        COMPARE_SENTENCE(core::readFavorites(project_), "favourites.json", "same");
    }

    void whatCannotBeWrittenIsSaid() {
        fs::create_directories(project_.parent_path());
        std::ofstream(project_.string()) << "in the way";
        COMPARE_SENTENCE(core::writeFavorites(project_, {favorite(kOne, "a")}), "Cannot write");
    }

    void namesThatAreNoText() {
        core::Favorite odd = favorite(kOne, std::string("caf\xe9"));
        core::writeFavorites(project_, {odd});
        QVERIFY(QString::fromStdString(core::readFavorites(project_)[0].name).startsWith("caf"));
    }

    void idsAreNew() {
        const std::string one = core::newFavoriteId();
        QCOMPARE(one.size(), std::size_t{16});
        QVERIFY(one.find_first_not_of("0123456789abcdef") == std::string::npos);
        QVERIFY(one != core::newFavoriteId());
    }

    void classesByName() {
        const std::vector<std::string> names{"Bag", "Coat", "Shirt"};
        const core::ClassMix mix{{2, 0.7F}, {0, 0.3F}};
        core::Favorite one = favorite(kOne, "a");
        QVERIFY(core::namedClasses(mix, names) == one.classes);
        QVERIFY(core::classesOf(one, names) == mix);
        COMPARE_SENTENCE(core::classesOf(one, {"Coat"}), "Shirt");
    }

    void whereTwoImagesDiffer() {
        core::Image one({1, 3, 3}, std::vector<std::uint8_t>{0, 0, 0, 10, 20, 30, 255, 0, 0});
        core::Image other({1, 3, 3}, std::vector<std::uint8_t>{0, 0, 0, 15, 70, 30, 155, 20, 0});
        const core::Difference found = core::difference(one, other);
        QVERIFY(found.image == core::Image({1, 3, 1}, std::vector<std::uint8_t>{0, 128, 255}));
        QVERIFY(std::abs(found.largest - 100 / 255.0) < 1e-9);
        QVERIFY(std::abs(found.mean - 50 / 255.0) < 1e-9);
        const core::Difference none = core::difference(one, one);
        QVERIFY(none.image == core::Image({1, 3, 1}));
        QCOMPARE(none.largest, 0.0);
        COMPARE_SENTENCE(core::difference(one, image(1)), "same size");
        COMPARE_SENTENCE(core::difference({}, {}), "compared");
    }

   private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path project_;
    fs::path file_;
};

IMAGO_TEST(TestFavorites)
#include "test_favorites.moc"
