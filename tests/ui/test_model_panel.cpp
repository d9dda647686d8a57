#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "Child.h"
#include "FileDialogs.h"
#include "SmallModels.h"
#include "core/rendering/Renderer.h"
#include "tests/TestProgram.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/ModelPanel.h"

using namespace ui;

namespace {

constexpr int kPatience = 60'000;

core::SavedModel smallModel(int latentSize = 4) {
    core::SavedModel model;
    std::vector<float> kl(static_cast<std::size_t>(latentSize), 1.0F);
    kl.front() = 0.0F;
    model.snapshot = small::snapshot(latentSize, small::activities(kl), 10);
    model.trainingSettings = small::trainingSettings(1);
    model.datasetName = "Small squares";
    model.datasetSource = "small";
    model.test = {{{"neg_elbo", 250.5}, {"reconstruction", 240.0}, {"kl", 10.5}}, 8, false};
    return model;
}

/// The panel with the controllers behind it.
struct Desk {
    explicit Desk(const QString& modelsFolder) : training(session, modelsFolder.toStdString()) {
        panel.resize(320, 700);
        panel.show();
    }
    QPushButton* button(const QString& name) { return child<QPushButton>(panel, name); }
    void click(const QString& name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString text(const QString& name) { return child<QLabel>(panel, name)->text(); }
    MessageLine* message() { return child<MessageLine>(panel, "model_message"); }

    Theme theme;
    Session session;
    ModelController models{session};
    TrainingController training;
    ModelPanel panel{session, models, training, theme};
};

}  // namespace

#define TRY_DONE(desk) QTRY_VERIFY_WITH_TIMEOUT(!(desk).models.busy(), kPatience)

/// What model is open; opening others and saving this one.
class TestModelPanel : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void startsEmpty();
    void opensAFolder();
    void opensTheEmbeddedModel();
    void whatItStartedFromIsShown();
    void theTestIsShownWithItsError_data();
    void theTestIsShownWithItsError();
    void brokenFoldersAreASentence_data();
    void brokenFoldersAreASentence();
    void savesACopy();
    void refusesAFolderThatIsInUse();
    void aModelThatIsNotSaved();
    void aTrainingKeepsOthersOut();

   private:
    QString at(const QString& name) const { return folder_->filePath(name); }
    std::string pathOf(const QString& name) const { return at(name).toStdString(); }

    std::unique_ptr<QTemporaryDir> folder_;
};

void TestModelPanel::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    core::saveModel(smallModel(), pathOf("squares"));
}

void TestModelPanel::startsEmpty() {
    Desk desk(at("models"));
    QCOMPARE(desk.text("model_name"), QString("No model is open"));
    QVERIFY(desk.button("model_open")->isEnabled() && desk.button("model_open_pretrained")->isEnabled());
    QVERIFY(!desk.button("model_save")->isEnabled());
    desk.panel.chooseSaveFolder();
    QVERIFY(!desk.panel.findChild<QFileDialog*>());
}

void TestModelPanel::whatItStartedFromIsShown() {
    core::SavedModel model = smallModel();
    model.startedFrom = core::StartedFrom{"clothes", "abc"};
    core::saveModel(model, pathOf("transferred"));
    Desk desk(at("models"));
    desk.panel.open(at("transferred"));
    TRY_DONE(desk);
    QCOMPARE(desk.text("model_start"), QString("clothes"));
    QVERIFY(child<QLabel>(desk.panel, "model_start")->isVisible());
    desk.panel.open(at("squares"));
    TRY_DONE(desk);
    QVERIFY(!child<QLabel>(desk.panel, "model_start")->isVisible());
}

void TestModelPanel::theTestIsShownWithItsError_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("as ever") << 236.04 << 0.81 << "−ELBO 236.0 ± 0.8 nats";
    QTest::newRow("small error") << 236.04 << 0.013 << "−ELBO 236.04 ± 0.01 nats";
    QTest::newRow("no error") << 236.04 << 0.0 << "−ELBO 236.0 ± 0.0 nats";
    QTest::newRow("negative value") << -236.04 << 3.0 << "−ELBO −236.0 ± 3.0 nats";
    QTest::newRow("not known") << 236.04 << qQNaN() << "−ELBO 236.0 nats";
}

void TestModelPanel::theTestIsShownWithItsError() {
    QFETCH(double, value);
    QFETCH(double, error);
    core::SavedModel model = smallModel();
    model.test.values[0] = {"neg_elbo", value, error};
    core::saveModel(model, pathOf("measured"));
    Desk desk(at("models"));
    desk.panel.open(at("measured"));
    TRY_DONE(desk);
    QTEST(desk.text("model_test"), "text");
    const auto* shown = desk.panel.findChild<QLabel*>("model_test");
    QCOMPARE(shown->accessibleName(), QString("Test"));

    model.test.onValidation = true;
    core::saveModel(model, pathOf("measured on validation"));
    desk.panel.open(at("measured on validation"));
    TRY_DONE(desk);
    QTEST(desk.text("model_test"), "text");
    QCOMPARE(shown->accessibleName(), QString("Validation"));
    QVERIFY(shown->toolTip().contains("no test images"));
}

void TestModelPanel::opensAFolder() {
    Desk desk(at("models"));
    desk.click("model_open");
    choosePath(desk.panel, "open_model_dialog", at("squares"));
    QVERIFY(desk.models.busy());
    QVERIFY(!desk.button("model_open")->isEnabled() && !desk.button("model_open_pretrained")->isEnabled());
    TRY_DONE(desk);
    QVERIFY2(desk.session.model(), qPrintable(desk.message()->text()));
    QCOMPARE(desk.session.modelPath(), at("squares"));
    QCOMPARE(desk.text("model_name"), QString("squares"));
    QCOMPARE(desk.text("model_family"), QString("Smooth (VAE)"));
    QCOMPARE(desk.text("model_image"), QString::fromUtf8("28 × 28, grayscale"));
    QCOMPARE(desk.text("model_latent"), QString("4 dimensions, 3 active"));
    QCOMPARE(desk.text("model_parameters"), QLocale::c().toString(desk.session.snapshot()->parameterCount()));
    QCOMPARE(desk.text("model_dataset"), QString("Small squares"));
    QCOMPARE(desk.text("model_test"), QString("−ELBO 250.5 nats"));
    QCOMPARE(desk.text("model_place").remove(QChar(0x200b)), at("squares"));
    QVERIFY(desk.button("model_open")->isEnabled() && desk.button("model_save")->isEnabled());
    QVERIFY(!desk.message()->isVisible());
    // The file with the weights stands for its folder.
    desk.panel.open(at("squares/model.safetensors"));
    TRY_DONE(desk);
    QCOMPARE(desk.text("model_name"), QString("squares"));
}

void TestModelPanel::opensTheEmbeddedModel() {
    Desk desk(at("models"));
    desk.click("model_open_pretrained");
    TRY_DONE(desk);
    QVERIFY2(desk.session.model(), qPrintable(desk.message()->text()));
    QCOMPARE(desk.text("model_name"), QString("Pre-trained model"));
    QCOMPARE(desk.text("model_place"), QString("Part of Imago"));
    QCOMPARE(desk.text("model_dataset"), QString("Fashion-MNIST"));
    QVERIFY(desk.button("model_save")->isEnabled());
    // A copy of it is a model like any other.
    desk.models.saveAs(at("copy"));
    TRY_DONE(desk);
    QCOMPARE(desk.text("model_name"), QString("copy"));
    core::Renderer renderer(1);
    const std::vector<core::Latent> latents = {desk.session.latent()};
    const core::SavedModel copy = core::loadModel(pathOf("copy"));
    QVERIFY(renderer.decode(*copy.snapshot, latents) == renderer.decode(*core::embeddedModel().snapshot, latents));
}

void TestModelPanel::brokenFoldersAreASentence_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no folder") << "" << QByteArray();
    QTest::newRow("no weights") << "model.safetensors" << QByteArray();
    QTest::newRow("other weights") << "model.safetensors" << QByteArray(1000, 'x');
    QTest::newRow("no settings") << "settings.json" << QByteArray();
    QTest::newRow("settings cut short") << "settings.json" << QByteArray("{\"family\": ");
    QTest::newRow("damaged curves") << "history.jsonl" << QByteArray("12");
}
void TestModelPanel::brokenFoldersAreASentence() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    core::saveModel(smallModel(6), pathOf("broken"));
    const QString path = at("broken") + (file.isEmpty() ? "" : "/" + file);
    if (file.isEmpty()) {
        QVERIFY(QDir(path).removeRecursively());
    } else if (content.isEmpty()) {
        QVERIFY(QFile::remove(path));
    } else {
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(content) == content.size());
    }
    Desk desk(at("models"));
    desk.panel.open(at("squares"));
    TRY_DONE(desk);
    const auto before = desk.session.model();
    desk.panel.open(at("broken"));
    TRY_DONE(desk);
    QVERIFY(desk.message()->isVisible() && desk.message()->isError());
    QVERIFY2(desk.message()->text().contains(at("broken")), qPrintable(desk.message()->text()));
    QVERIFY2(desk.message()->text().contains(file) && desk.message()->text().endsWith('.'),
             qPrintable(desk.message()->text()));
    QCOMPARE(desk.session.model(), before);
    QCOMPARE(desk.text("model_name"), QString("squares"));
    // The sentence goes with the next try.
    desk.panel.open(at("squares"));
    QVERIFY(!desk.message()->isVisible());
    TRY_DONE(desk);
    QVERIFY(!desk.message()->isVisible());
}

void TestModelPanel::savesACopy() {
    Desk desk(at("models"));
    desk.panel.open(at("squares"));
    TRY_DONE(desk);
    desk.click("model_save");
    choosePath(desk.panel, "save_model_dialog", at("copy"));
    QVERIFY(desk.models.busy());
    TRY_DONE(desk);
    QVERIFY2(!desk.message()->isError() && desk.message()->text().contains(at("copy")),
             qPrintable(desk.message()->text()));
    QCOMPARE(desk.session.modelPath(), at("copy"));
    QCOMPARE(desk.text("model_name"), QString("copy"));
    const core::SavedModel copy = core::loadModel(pathOf("copy"));
    QCOMPARE(copy.weightsHash, core::loadModel(pathOf("squares")).weightsHash);
    QCOMPARE(copy.datasetName, std::string("Small squares"));
    QCOMPARE(core::valueOf(copy.test.values, "neg_elbo"), 250.5);
}

void TestModelPanel::refusesAFolderThatIsInUse() {
    QVERIFY(QDir().mkpath(at("full/of/something")));
    Desk desk(at("models"));
    desk.panel.open(at("squares"));
    TRY_DONE(desk);
    desk.models.saveAs(at("full"));
    TRY_DONE(desk);
    QVERIFY(desk.message()->isError());
    QVERIFY2(desk.message()->text().contains(at("full")), qPrintable(desk.message()->text()));
    QCOMPARE(QDir(at("full")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"of"});
    QCOMPARE(desk.session.modelPath(), at("squares"));
}

void TestModelPanel::aModelThatIsNotSaved() {
    Desk desk(at("models"));
    auto model = smallModel();
    model.test = {};
    model.status.fraction = 0.5;
    model.status.seconds = 3;
    desk.session.setModel(std::make_shared<const core::SavedModel>(model), "");
    QCOMPARE(desk.text("model_name"), QString("New model"));
    QCOMPARE(desk.text("model_place"), QString("Not saved yet"));
    QCOMPARE(desk.text("model_test"), QString("Not measured: stopped before the end"));
    QVERIFY(desk.button("model_save")->isEnabled());
    // One that ended by itself, on too few images to measure it, was not stopped.
    model.status.fraction = 1;
    desk.session.setModel(std::make_shared<const core::SavedModel>(model), "");
    QCOMPARE(desk.text("model_test"), QString("Not measured: stopped before the test, or too few test images"));
    model.status = {};
    model.events = {
        {.kind = core::TrainingEventKind::ended, .step = 3, .message = core::Message::verbatim("It ended.")}};
    desk.session.setModel(std::make_shared<const core::SavedModel>(model), "");
    QCOMPARE(desk.text("model_test"), QString("Not measured: stopped before the test, or too few test images"));
    // The best weights of a run.
    model.events.clear();
    desk.session.setModel(std::make_shared<const core::SavedModel>(model), "");
    QCOMPARE(desk.text("model_test"), QString("Not measured: weights from before the end of training"));
    desk.session.setModel(nullptr, "");
    QCOMPARE(desk.text("model_name"), QString("No model is open"));
    QVERIFY(desk.text("model_latent") != "4");
}

void TestModelPanel::aTrainingKeepsOthersOut() {
    Desk desk(at("models"));
    desk.session.setDataset(small::dataset());
    desk.panel.open(at("squares"));
    TRY_DONE(desk);
    desk.training.start("vae", small::modelSettings(6), small::endlessSettings());
    QVERIFY(!desk.button("model_open")->isEnabled() && !desk.button("model_open_pretrained")->isEnabled());
    desk.panel.open(at("squares"));
    QVERIFY(!desk.models.busy());
    QVERIFY(desk.message()->isError() && desk.message()->text().contains("is being trained"));
    // Its weights take the place of the model.
    QTRY_VERIFY_WITH_TIMEOUT(!desk.session.model(), kPatience);
    QCOMPARE(desk.text("model_name"), QString("In training"));
    QCOMPARE(desk.text("model_latent").left(1), QString("6"));
    QCOMPARE(desk.text("model_dataset"), QString("Small squares"));
    QCOMPARE(desk.text("model_test"), QString("Not measured yet: in training"));
    QCOMPARE(desk.text("model_place"), QString("A new folder, when the training ends"));
    // Another dataset that is opened meanwhile is not the training's.
    auto other = std::make_shared<core::Dataset>(*small::dataset());
    other->name = "others";
    desk.session.setDataset(other);
    QCOMPARE(desk.text("model_dataset"), QString("Small squares"));
    QVERIFY(!desk.button("model_save")->isEnabled());
    desk.training.stop();
    QVERIFY(!desk.button("model_open")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(desk.training.canStart(), kPatience);
    QVERIFY(desk.button("model_open")->isEnabled() && desk.button("model_save")->isEnabled());
    QCOMPARE(desk.text("model_name"), QString("small-squares-vae"));
    desk.panel.open(at("squares"));
    TRY_DONE(desk);
    QCOMPARE(desk.text("model_name"), QString("squares"));
}

IMAGO_GUI_TEST(TestModelPanel)
#include "test_model_panel.moc"
