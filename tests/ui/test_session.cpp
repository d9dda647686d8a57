#include <QSignalSpy>
#include <QtTest>

#include "SmallModels.h"
#include "tests/TestProgram.h"
#include "ui/explore/Session.h"

using ui::Session;

class TestSession : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void startsEmpty();
    void aModelBringsItsLatentSpace();
    void everythingIsInPlaceBeforeAnybodyIsTold();
    void aLiveSnapshotClosesTheModel();
    void laterSnapshotsKeepTheSliders();
    void anotherTrainingIsAnotherSpace();
    void refusesLatentsOfAnotherSize();
    void setsOneValue();
    void savingElsewhereKeepsTheSpace();
    void closingTheModelEmptiesTheLatent();
    void aConditionalModelBringsItsClasses();
    void refusesClassesThatTheModelDoesNotKnow();
};

namespace {

std::shared_ptr<const core::SavedModel> modelOf(core::SnapshotPointer snapshot) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = std::move(snapshot);
    return model;
}

}  // namespace

void TestSession::startsEmpty() {
    const Session session;
    QVERIFY(!session.dataset());
    QVERIFY(!session.model());
    QVERIFY(!session.snapshot());
    QVERIFY(session.latent().empty());
}

void TestSession::aModelBringsItsLatentSpace() {
    Session session;
    QSignalSpy space(&session, &Session::latentSpaceChanged);
    QSignalSpy latent(&session, &Session::latentChanged);
    session.setModel(modelOf(small::snapshot(6)), "/models/a");
    QCOMPARE(session.latent(), core::sampleLatent(6, 47, 0, 0.7));
    QCOMPARE(session.modelPath(), QString("/models/a"));
    QCOMPARE(space.count(), 1);
    QCOMPARE(latent.count(), 1);

    // Another model of the same size: sliders are built anew, and stay where they are.
    session.setLatentValue(2, 1.5F);
    session.setModel(modelOf(small::snapshot(6)), "/models/b");
    QCOMPARE(space.count(), 2);
    QCOMPARE(session.latent()[2], 1.5F);
}

void TestSession::everythingIsInPlaceBeforeAnybodyIsTold() {
    Session session;
    const auto model = modelOf(small::snapshot(5));
    QStringList order;
    const auto check = [&](const QString& name) {
        order << name;
        QCOMPARE(session.model(), model);
        QCOMPARE(session.snapshot(), model->snapshot);
        QCOMPARE(session.latent().size(), std::size_t{5});
    };
    connect(&session, &Session::modelChanged, this, [&] { check("model"); });
    connect(&session, &Session::latentSpaceChanged, this, [&] { check("space"); });
    connect(&session, &Session::snapshotChanged, this, [&] { check("snapshot"); });
    connect(&session, &Session::latentChanged, this, [&] { check("latent"); });
    session.setModel(model, "x");
    QCOMPARE(order, (QStringList{"model", "space", "snapshot", "latent"}));
}

void TestSession::aLiveSnapshotClosesTheModel() {
    Session session;
    session.setModel(modelOf(small::snapshot(4)), "/models/a");
    QSignalSpy model(&session, &Session::modelChanged);
    const auto live = small::snapshot(4, {}, 10);
    session.setLiveSnapshot(live);
    QVERIFY(!session.model());
    QVERIFY(session.modelPath().isEmpty());
    QCOMPARE(session.snapshot(), live);
    QCOMPARE(model.count(), 1);
}

void TestSession::laterSnapshotsKeepTheSliders() {
    Session session;
    session.setLiveSnapshot(small::snapshot(4, {}, 10));
    session.setLatentValue(0, 2.0F);
    QSignalSpy space(&session, &Session::latentSpaceChanged);
    QSignalSpy snapshot(&session, &Session::snapshotChanged);
    session.setLiveSnapshot(small::snapshot(4, {}, 20));
    QCOMPARE(space.count(), 0);
    QCOMPARE(snapshot.count(), 1);
    QCOMPARE(session.latent()[0], 2.0F);
}

void TestSession::anotherTrainingIsAnotherSpace() {
    Session session;
    session.setLiveSnapshot(small::snapshot(4, {}, 10));
    QSignalSpy space(&session, &Session::latentSpaceChanged);
    session.setLiveSnapshot(small::snapshot(4, {}, 1));
    QCOMPARE(space.count(), 1);
    session.setLiveSnapshot(small::snapshot(5, {}, 2));
    QCOMPARE(space.count(), 2);
    QCOMPARE(session.latent().size(), std::size_t{5});
    session.setLiveSnapshot(small::snapshot(5, {}, 3, {32, 32, 3}));
    QCOMPARE(space.count(), 3);
    session.setLiveSnapshot(nullptr);
    QVERIFY(session.snapshot());
}

void TestSession::refusesLatentsOfAnotherSize() {
    Session session;
    session.setLiveSnapshot(small::snapshot(3));
    QSignalSpy latent(&session, &Session::latentChanged);
    session.setLatent({1, 2});
    QCOMPARE(latent.count(), 0);
    session.setLatent({1, 2, 3});
    session.setLatent({1, 2, 3});
    QCOMPARE(latent.count(), 1);
    QCOMPARE(session.latent(), (core::Latent{1, 2, 3}));
}

void TestSession::setsOneValue() {
    Session session;
    session.setLiveSnapshot(small::snapshot(3));
    session.setLatent({0, 0, 0});
    QSignalSpy latent(&session, &Session::latentChanged);
    session.setLatentValue(1, -0.5F);
    session.setLatentValue(1, -0.5F);
    session.setLatentValue(3, 1.0F);
    session.setLatentValue(-1, 1.0F);
    QCOMPARE(latent.count(), 1);
    QCOMPARE(session.latent(), (core::Latent{0, -0.5F, 0}));
}

void TestSession::savingElsewhereKeepsTheSpace() {
    Session session;
    const auto model = modelOf(small::snapshot(3));
    session.setModel(model, "");
    QSignalSpy space(&session, &Session::latentSpaceChanged);
    QSignalSpy changed(&session, &Session::modelChanged);
    session.setModel(std::make_shared<core::SavedModel>(*model), "/elsewhere");
    QCOMPARE(space.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(session.modelPath(), QString("/elsewhere"));
}

void TestSession::closingTheModelEmptiesTheLatent() {
    Session session;
    session.setModel(modelOf(small::snapshot(3)), "/a");
    session.setModel(nullptr, "/a");
    QVERIFY(!session.snapshot());
    QVERIFY(session.latent().empty());
    QVERIFY(session.modelPath().isEmpty());
}

void TestSession::aConditionalModelBringsItsClasses() {
    Session session;
    QVERIFY(session.classMix().empty());
    QVERIFY(session.classNames().empty());
    QSignalSpy changed(&session, &Session::classMixChanged);
    QSignalSpy space(&session, &Session::latentSpaceChanged);
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag", "shoe"}));
    QCOMPARE(session.classMix(), core::ClassMix{{0}});
    QCOMPARE(session.classNames().size(), std::size_t{3});
    QCOMPARE(changed.count(), 1);
    session.setClassMix({{1, 0.25F}, {2, 0.75F}});
    session.setClassMix({{1, 0.25F}, {2, 0.75F}});
    QCOMPARE(changed.count(), 2);

    // Newer weights, and another model of the same classes: the choice stays, as the sliders do.
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag", "shoe"}, 5));
    session.setModel(modelOf(small::conditionalSnapshot({"shirt", "bag", "shoe"})), "/models/a");
    QCOMPARE(session.classMix(), (core::ClassMix{{1, 0.25F}, {2, 0.75F}}));
    const auto spaces = space.count();
    session.setModel(modelOf(small::conditionalSnapshot({"cat", "dog"})), "/models/b");
    QCOMPARE(session.classMix(), core::ClassMix{{0}});
    QCOMPARE(space.count(), spaces + 1);
    session.setModel(modelOf(small::snapshot()), "/models/c");
    QVERIFY(session.classMix().empty());
    QCOMPARE(changed.count(), 4);
}

void TestSession::refusesClassesThatTheModelDoesNotKnow() {
    Session session;
    session.setClassMix({{0}});
    QVERIFY(session.classMix().empty());
    session.setLiveSnapshot(small::conditionalSnapshot({"shirt", "bag"}));
    QSignalSpy changed(&session, &Session::classMixChanged);
    for (const core::ClassMix& mix : {core::ClassMix{}, core::ClassMix{{2}}, core::ClassMix{{-1}}}) {
        session.setClassMix(mix);
        QCOMPARE(session.classMix(), core::ClassMix{{0}});
    }
    QCOMPARE(changed.count(), 0);
}

IMAGO_TEST(TestSession)
#include "test_session.moc"
