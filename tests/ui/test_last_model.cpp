#include "StudioWindow.h"
#include "core/project/ModelFolder.h"
#include "tests/TestProgram.h"
#include "tests/core/SmallModel.h"
#include "ui/app/LastModel.h"

namespace {

/// A studio that remembers, as the program has it.
struct Remembering {
    explicit Remembering(const QString& folder)
        : studio(folder), last(studio.parts.session, studio.parts.models, studio.settings) {}

    ui::Session& session() { return studio.parts.session; }

    StudioWindow studio;
    ui::LastModel last;
};

}  // namespace

/// The model that was open last, in the next start.
class TestLastModel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        core::SavedModel model;
        model.snapshot = small::snapshot();
        core::saveModel(model, path().toStdString());
        Remembering first(folder_->path());
        first.studio.parts.models.open(path());
        QTRY_VERIFY(first.session().model());
    }

    void itIsThereAgain() {
        Remembering second(folder_->path());
        second.last.restore();
        QTRY_VERIFY(second.session().model());
        QCOMPARE(second.session().modelPath(), path());
    }

    void theOneOfTheProgramIsRememberedToo() {
        {
            Remembering second(folder_->path());
            second.studio.parts.models.openEmbedded();
            QTRY_VERIFY(second.session().model());
        }
        Remembering third(folder_->path());
        third.last.restore();
        QTRY_VERIFY(third.session().model());
        QVERIFY(third.session().modelIsEmbedded());
    }

    void oneThatIsGoneGivesWayToTheOneOfTheProgram() {
        QVERIFY(QDir(path()).removeRecursively());
        Remembering second(folder_->path());
        QSignalSpy failed(&second.studio.parts.models, &ui::ModelController::failed);
        second.last.restore();
        QTRY_VERIFY(second.session().model());
        QVERIFY(second.session().modelIsEmbedded());
        QCOMPARE(failed.count(), 0);
    }

    void aDamagedOneIsToldAndGivesWay() {
        QFile weights(path() + "/model.safetensors");
        QVERIFY(weights.resize(20));
        Remembering second(folder_->path());
        QSignalSpy failed(&second.studio.parts.models, &ui::ModelController::failed);
        second.last.restore();
        QTRY_VERIFY(second.session().model());
        QVERIFY(second.session().modelIsEmbedded());
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.front().front().toString().contains("model.safetensors"));
    }

   private:
    QString path() const { return folder_->filePath("mine"); }

    std::unique_ptr<QTemporaryDir> folder_;
};

IMAGO_GUI_TEST(TestLastModel)
#include "test_last_model.moc"
