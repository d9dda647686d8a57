#pragma once

#include <QAction>
#include <QComboBox>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>

#include "Child.h"
#include "SmallModels.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/directions/DirectionSlider.h"
#include "ui/explore/directions/DirectionsPanel.h"
#include "ui/jobs/RenderController.h"

namespace ui {

/// A studio's parts around one directions panel, with a saved model open.
struct DirectionsRoom {
    QTemporaryDir folder;
    bool hasSaved;  // before anything reads it
    Theme theme;
    Session session;
    StudioProject project{std::filesystem::path(folder.path().toStdString()) / "project"};
    RenderController renderer{1};
    DatasetController datasets{session};
    DirectionsController finder{session, std::filesystem::path(folder.path().toStdString()) / "directions"};
    KeptDirections kept{session, project};
    DirectionsPanel panel{session, finder, kept, renderer, datasets, theme};

    /// `saved` is what lies in the project's file of directions; empty: there is no project yet.
    explicit DirectionsRoom(const QByteArray& saved = {}) : hasSaved(write(saved)) {
        openModel("hash one", 4);
        panel.resize(320, 600);
        QTRY_VERIFY(kept.isRead());
    }

    bool write(const QByteArray& saved) const {
        if (saved.isEmpty()) return false;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "project";
        std::filesystem::create_directories(path);
        std::ofstream(path / "project.json") << R"({"format": "imago-project", "format_version": 1})";
        std::ofstream(path / "directions.json") << saved.toStdString();
        return true;
    }

    void openModel(const std::string& hash, int latentSize) {
        auto model = std::make_shared<core::SavedModel>();
        model->snapshot = small::snapshot(latentSize);
        model->weightsHash = hash;
        session.setModel(model, QStringLiteral("/models/") + QString::fromStdString(hash));
        session.setLatent(core::Latent(static_cast<std::size_t>(latentSize), 0.5F));
    }

    void choose(const QString& method) {
        auto* box = child<QComboBox>(panel, "directions_method");
        box->setCurrentIndex(box->findData(method));
    }

    /// Shows the panel and waits for the sliders of a method.
    void find(const QString& method) {
        choose(method);
        panel.show();
        QTRY_VERIFY(!finder.busy() && !panel.directions().empty());
        QVERIFY(QString::fromStdString(panel.directions().front().id).startsWith(method));
    }

    QAction* menuAction(std::size_t place, const char* name) const {
        return panel.slider(place)->findChild<QAction*>(QString::fromLatin1(name));
    }

    double coordinate(std::size_t place) const { return core::coordinate(session.latent(), panel.directions()[place]); }
};

inline void trigger(const QWidget& panel, const QString& name) {
    auto* action = child<QAction>(panel, name);
    if (!action->isEnabled()) qFatal("%s is disabled", qPrintable(name));
    action->trigger();
}

}  // namespace ui
