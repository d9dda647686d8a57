#include <QTemporaryDir>

#include "SmallModels.h"
#include "StudioWindow.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/VideoFile.h"
#include "core/exporting/VideoRecipe.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/ImageFile.h"
#include "tests/TestProgram.h"
#include "ui/common/ImageView.h"
#include "ui/common/MessageLine.h"
#include "ui/explore/ExploreView.h"

namespace {

constexpr int kOpenPatience = 60'000;

}  // namespace

/// A sample that was saved as an image brings its latent back when it is dropped on the window.
class TestRecipeOpener : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        studio_ = std::make_unique<StudioWindow>(folder_->path());
        studio_->parts.models.openEmbedded();
        QTRY_VERIFY_WITH_TIMEOUT(studio_->parts.session.model(), kOpenPatience);
    }
    void cleanup() { studio_.reset(); }

    void theLatentComesBack() {
        ui::Session& session = studio_->parts.session;
        core::Latent latent = session.latent();
        latent[0] = 1.25F;
        latent[3] = -0.1F;
        session.setLatent(latent);
        auto* image = studio_->child<ui::ImageView>("explore_image");
        QTRY_VERIFY(!image->image().isNull());
        save("one.png");
        const core::Recipe recipe = core::readRecipe(at("one.png").toStdString());
        QCOMPARE(recipe.latent, latent);
        QCOMPARE(recipe.weightsHash, session.weightsHash());
        QVERIFY(!recipe.seed && !recipe.modelName.empty());
        session.setLatent(core::Latent(latent.size(), 0.0F));
        studio_->window.openPath(at("one.png"));
        QTRY_COMPARE(session.latent(), latent);
        QTRY_VERIFY2(message()->sentence().contains(at("one.png")), qPrintable(message()->sentence()));
        QVERIFY(!message()->isError());
    }

    void aSampleOfAnotherModelSaysWhich() {
        ui::Session& session = studio_->parts.session;
        const core::Latent before = session.latent();
        write("other.png", recipeOf("0123456789abcdef", core::Latent(before.size(), 2.0F)));
        studio_->window.openPath(at("other.png"));
        QTRY_VERIFY2(message()->sentence().contains("kittens") && message()->sentence().contains("01234567"),
                     qPrintable(message()->sentence()));
        QCOMPARE(session.latent(), before);
        // It can be projected all the same.
        QCOMPARE(message()->command(), QString("Project the image"));
        message()->runCommand();
        QTRY_VERIFY_WITH_TIMEOUT(session.latent() != before, kOpenPatience);
    }

    void whatARecipeSaysStaysText() {
        core::Recipe recipe = recipeOf("0123456789abcdef", core::Latent(24, 2.0F));
        recipe.modelName = "kit\x1B[31m\ntens" + std::string(5000, 's');
        write("odd.png", recipe);
        studio_->window.openPath(at("odd.png"));
        QTRY_VERIFY2(message()->sentence().contains("kit\\x1B[31m\\x0Atens"), qPrintable(message()->sentence()));
        QVERIFY(message()->sentence().size() < 1000);
    }

    void whatHasNoLatentSaysSo() {
        const std::string hash = studio_->parts.session.weightsHash();
        write("sheet.png", recipeOf(hash, {}));
        studio_->window.openPath(at("sheet.png"));
        QTRY_VERIFY2(message()->sentence().contains("sheet of several samples"), qPrintable(message()->sentence()));
        write("training.png", recipeOf({}, core::Latent(24, 0.0F)));
        studio_->window.openPath(at("training.png"));
        QTRY_VERIFY2(message()->sentence().contains("was being trained"), qPrintable(message()->sentence()));
        core::Recipe recipe = recipeOf(hash, core::Latent(24, 0.0F));
        recipe.classes = {{"kitten", 1.0F}};
        write("class.png", recipe);
        studio_->window.openPath(at("class.png"));
        QTRY_VERIFY2(message()->sentence().contains("a class that"), qPrintable(message()->sentence()));
    }

    void aVideoBringsItsTimelineBack() {
        ui::Session& session = studio_->parts.session;
        core::Timeline timeline;
        for (const float value : {0.5F, -1.0F})
            timeline.keys.push_back({core::Latent(session.latent().size(), value), {}, 1.5});
        timeline.loop = true;
        writeVideo("own.avi", session.weightsHash(), timeline);
        studio_->window.openPath(at("own.avi"));
        QTRY_VERIFY(studio_->parts.explore.timeline.timeline() == timeline);
        QCOMPARE(studio_->window.workspaces().current(), ui::Workspace::explore);
        // One of another model says which, and leaves the timeline.
        writeVideo("other.avi", "0123456789abcdef", {.keys = {{core::Latent(3, 1.0F)}}});
        studio_->window.openPath(at("other.avi"));
        QTRY_VERIFY2(message()->sentence().contains("kittens") && message()->sentence().contains("01234567"),
                     qPrintable(message()->sentence()));
        QVERIFY(studio_->parts.explore.timeline.timeline() == timeline);
    }

    void anyOtherImageIsProjected() {
        ui::Session& session = studio_->parts.session;
        const core::Latent before = session.latent();
        core::writePng(at("plain.png").toStdString(), core::Image({28, 28, 1}));
        studio_->window.openPath(at("plain.png"));
        QTRY_VERIFY_WITH_TIMEOUT(session.latent() != before, kOpenPatience);
        QVERIFY2(message()->sentence().isEmpty(), qPrintable(message()->sentence()));
    }

   private:
    QString at(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }
    ui::MessageLine* message() { return studio_->child<ui::MessageLine>("window_message"); }
    void save(const char* name) {
        auto* view = studio_->window.findChild<ui::ExploreView*>();
        QSignalSpy saved(view, &ui::ExploreView::saved);
        view->saveImage(at(name));
        QTRY_COMPARE(saved.count(), 1);
    }
    void writeVideo(const char* name, const std::string& hash, const core::Timeline& timeline) {
        core::VideoRecipe recipe;
        recipe.programVersion = "0.1.0";
        recipe.modelName = "kittens";
        recipe.weightsHash = hash;
        recipe.timeline = core::timelineToText(timeline, {}, hash);
        core::VideoOptions options;
        options.xmp = core::videoXmp(recipe);
        core::writeVideo([](int) { return core::Image({28, 28, 1}); }, 3, options, at(name).toStdString());
    }
    static core::Recipe recipeOf(const std::string& hash, const core::Latent& latent) {
        core::Recipe recipe;
        recipe.programVersion = "0.1.0";
        recipe.modelName = "kittens";
        recipe.weightsHash = hash;
        recipe.latent = latent;
        if (latent.empty()) recipe.columns = recipe.rows = 2;
        return recipe;
    }
    void write(const char* name, const core::Recipe& recipe) {
        core::Image image({28, 28, 1});
        for (std::size_t index = 0; index < image.pixels().size(); ++index)
            image.pixels()[index] = static_cast<std::uint8_t>(index % 251);
        core::writeFileAtomically(at(name).toStdString(), core::withRecipe(core::encodePng(image), recipe));
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<StudioWindow> studio_;
};

IMAGO_GUI_TEST(TestRecipeOpener)
#include "test_recipe_opener.moc"
