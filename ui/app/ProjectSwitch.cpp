#include "ui/app/ProjectSwitch.h"

#include <QFileDialog>

#include "core/base/Error.h"
#include "core/project/ProjectFolder.h"
#include "ui/app/NewProjectDialog.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

bool isProject(const std::filesystem::path& folder) {
    try {
        core::checkProject(folder);
        return true;
    } catch (const core::Error&) {
        return false;
    }
}

}  // namespace

ProjectSwitch::ProjectSwitch(const StudioProject& project, QWidget& window)
    : QObject(&window), project_(project), window_(window) {}

void ProjectSwitch::chooseNew() {
    auto* dialog = new NewProjectDialog(&window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectSwitch::make);
    dialog->open();
}

void ProjectSwitch::chooseExisting() {
    auto* dialog = new QFileDialog(&window_, tr("Open a project"));
    dialog->setObjectName(QStringLiteral("open_project_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectSwitch::open);
    dialog->open();
}

void ProjectSwitch::make(const QString& folder) {
    ask(folder, [](const std::filesystem::path& path) {
        Found found{{}, !isProject(path)};
        const core::ProjectFolder made(path);
        return found;
    });
}

void ProjectSwitch::open(const QString& folder) {
    ask(folder, [](const std::filesystem::path& path) {
        core::checkProject(path);
        return Found{core::isProjectOpen(path)
                         ? tr("The project “%1” is open in another instance of Imago; close it there first.")
                               .arg(QString::fromStdString(path.string()))
                         : QString()};
    });
}

void ProjectSwitch::ask(const QString& folder, const std::function<Found(const std::filesystem::path&)>& look) {
    const auto find = [folder, look, current = project_.path()] {
        const std::filesystem::path path = folder.toStdString();
        std::error_code unknown;
        if (std::filesystem::equivalent(path, current, unknown))
            return Found{tr("The project “%1” is already open.").arg(folder)};
        try {
            return look(path);
        } catch (const std::exception& error) {
            return Found{errorText(error)};
        }
    };
    question_.ask(find, [this, folder](const Found& found) { answer(folder, found); });
}

void ProjectSwitch::answer(const QString& folder, const Found& found) {
    if (found.problem.isEmpty())
        Q_EMIT chosen(folder, found.isNew);
    else
        Q_EMIT failed(found.problem);
}

}  // namespace ui
