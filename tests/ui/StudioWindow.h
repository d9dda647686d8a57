#pragma once

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>
#include <optional>

#include "NoPlaceForModels.h"
#include "SmallModels.h"
#include "ui/app/MainWindow.h"
#include "ui/app/UnsavedModel.h"

/// The whole studio as the program puts it together, with its settings and models in a folder of the test. Nothing is
/// open at first; a question at closing is noted and answered.
struct StudioWindow {
    explicit StudioWindow(const QString& folder)
        : settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat),
          data(folder),
          runs(folder + QStringLiteral("/projects/default/runs")),
          parts(folder.toStdString()),
          window(parts, settings) {
        window.closing().setQuestion([this](const QString& text, const QString&) {
            questions << text;
            return answer;
        });
        window.unsavedModel().setQuestion([this](const QString& text) {
            questions << text;
            return unsavedAnswer;
        });
        // The offscreen screen is smaller than the screens that people have.
        if (!settings.contains(QStringLiteral("geometry"))) window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window did not become active");
    }

    template <typename Widget>
    Widget* child(const QString& name) {
        auto* widget = window.findChild<Widget*>(name);
        if (widget == nullptr) qFatal("nothing is called %s", qPrintable(name));
        return widget;
    }
    QAction* action(const QString& name) { return child<QAction>(name); }
    QDockWidget* dock(const QString& name) { return child<QDockWidget>(name); }
    /// Presses a shortcut where the focus is.
    void press(const QString& keys) {
        QWidget* focus = window.focusWidget() != nullptr ? window.focusWidget() : &window;
        QTest::keySequence(focus, QKeySequence(keys));
    }
    /// Shows a tab of the panel of sliders: "Dimensions".
    void openSliders(const QString& title) {
        auto* views = child<QTabBar>(QStringLiteral("latent_views"));
        for (int index = 0; index < views->count(); ++index)
            if (views->tabText(index) == title) return views->setCurrentIndex(index);
        qFatal("no tab is called %s", qPrintable(title));
    }
    void click(const QString& name) { QTest::mouseClick(child<QWidget>(name), Qt::LeftButton); }

    QStringList visibleDocks() const {
        QStringList names;
        for (const auto* dock : window.findChildren<QDockWidget*>()) {
            if (dock->isVisible()) names << dock->objectName();
        }
        names.sort();
        return names;
    }
    /// Names of the runs that have a model.
    QStringList savedModels() const {
        QStringList names;
        for (const QString& name : QDir(runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (QFile::exists(modelOf(name) + QStringLiteral("/model.safetensors"))) names << name;
        return names;
    }
    QString modelOf(const QString& run) const { return runs + QLatin1Char('/') + run + QStringLiteral("/model"); }
    /// Files where the folders of runs and models would be, and no other place that takes a model.
    void refuseToSave() {
        nowhere.emplace();
        for (const char* name : {"/projects", "/models"}) {
            QFile inTheWay(data + QString::fromLatin1(name));
            if (!inTheWay.open(QIODevice::WriteOnly)) qFatal("%s is there already", name);
        }
    }

    QStringList questions;
    ui::CloseAnswer answer = ui::CloseAnswer::stay;
    ui::UnsavedAnswer unsavedAnswer = ui::UnsavedAnswer::lose;
    QSettings settings;
    QString data;
    QString runs;
    std::optional<NoPlaceForModels> nowhere;
    ui::StudioParts parts;
    ui::MainWindow window;
};

/// A studio in its Train workspace with the small dataset open.
inline std::unique_ptr<StudioWindow> studioReadyToTrain(const QString& folder) {
    auto studio = std::make_unique<StudioWindow>(folder);
    studio->parts.session.setDataset(small::dataset());
    studio->press("Ctrl+2");
    return studio;
}
