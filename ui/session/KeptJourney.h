#pragma once

#include <QObject>
#include <QTimer>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ui/controllers/JobRunner.h"
#include "ui/controllers/JourneyController.h"
#include "ui/session/Session.h"
#include "ui/session/StudioProject.h"

namespace ui {

/// Keeps the journey of each model from one start to the next: in the project's folder journeys, in the form in which a
/// journey is saved, by the hash of the model's weights. A model without one of its own goes on with the journey that
/// is there.
class KeptJourney : public QObject {
    Q_OBJECT

   public:
    KeptJourney(const Session& session, StudioProject& project, JourneyController& journey, QObject* parent = nullptr);
    /// Saves what was changed last.
    ~KeptJourney() override;

   Q_SIGNALS:
    /// It could not be read, or saved.
    void failed(const QString& sentence);

   private:
    std::filesystem::path file() const;
    void changeModel();
    void restore();
    /// Empty where there is none.
    std::string textOfModel() const;
    /// What is there is to be written.
    void keep();
    /// Writes what waits. While something else is written, it waits for that.
    void work();

    const Session& session_;
    StudioProject& project_;
    JourneyController& journey_;
    std::string hash_;                                    // of the model that the journey is kept for; empty: for none
    std::vector<std::string> classNames_;                 // that its keys are of
    bool restoring_ = false;                              // the model has changed, and its own journey is still to come
    bool unsaved_ = false;                                // changed by a person
    std::filesystem::path damaged_;                       // that file is not overwritten
    std::map<std::filesystem::path, std::string> known_;  // what is in these files, or will be; empty: no file
    std::map<std::filesystem::path, std::string> waiting_;               // to be written
    QTimer rest_;                                                        // of the hand, before it is saved
    std::unique_ptr<JobRunner> writer_ = std::make_unique<JobRunner>();  // last: joins first
};

}  // namespace ui
