#include "ui/session/KeptJourney.h"

#include <system_error>
#include <utility>

#include "core/latent/JourneyText.h"
#include "core/project/AtomicFile.h"
#include "core/project/FileProblem.h"
#include "ui/controllers/ErrorText.h"

namespace ui {

namespace {

constexpr int kRest = 500;                         // milliseconds
constexpr std::uint64_t kLargestFile = 64U << 20;  // bytes
constexpr std::size_t kNameLength = 32;            // of the hash: enough to tell models apart

/// No text: no file.
void write(const std::filesystem::path& file, const std::string& text) {
    if (text.empty()) {
        std::filesystem::remove(file);
        return;
    }
    std::filesystem::create_directories(file.parent_path());
    core::writeFileAtomically(file, text);
}

}  // namespace

KeptJourney::KeptJourney(const Session& session, StudioProject& project, JourneyController& journey, QObject* parent)
    : QObject(parent), session_(session), project_(project), journey_(journey) {
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    connect(&rest_, &QTimer::timeout, this, [this] {
        keep();
        work();
    });
    connect(&session_, &Session::modelChanged, this, &KeptJourney::changeModel);
    connect(&session_, &Session::snapshotChanged, this, &KeptJourney::restore);
    connect(&journey_, &JourneyController::changed, this, [this] {
        if (restoring_) return;  // it was cleared since it does not fit: nobody's wish
        classNames_ = session_.classNames();
        unsaved_ = true;
        rest_.start();
    });
    connect(writer_.get(), &JobRunner::failed, this, &KeptJourney::failed);
    connect(writer_.get(), &JobRunner::ended, this, &KeptJourney::work);
}

KeptJourney::~KeptJourney() {
    keep();
    writer_.reset();
    try {
        if (!waiting_.empty()) project_.open();
        for (const auto& [file, text] : waiting_) write(file, text);
    } catch (const std::exception&) {
        // nobody is there any more who could be told
    }
}

std::filesystem::path KeptJourney::file() const {
    return project_.path() / "journeys" / (hash_.substr(0, kNameLength) + ".json");
}

// Before the journey hears of it: what is there is still that of the model before.
void KeptJourney::changeModel() {
    const std::string hash = session_.weightsHash();
    if (hash == hash_) return;
    keep();
    work();
    hash_ = hash;
    restoring_ = !hash.empty();
}

std::string KeptJourney::textOfModel() const {
    // It may be on its way to the file only now.
    if (const auto known = known_.find(file()); known != known_.end()) return known->second;
    std::error_code ignored;
    if (!std::filesystem::exists(file(), ignored)) return {};
    return std::string(core::asText(core::readFile(file(), kLargestFile)));
}

void KeptJourney::restore() {
    if (!std::exchange(restoring_, false)) return;
    try {
        const std::string text = textOfModel();
        if (text.empty()) {
            if (unsaved_) rest_.start();  // made while the model was in training, say
            return;
        }
        journey_.putBack(core::journeyFromText(text, core::quotedPath(file()), session_.snapshot()->latentSize(),
                                               session_.classNames())
                             .journey);
        unsaved_ = false;
        rest_.stop();
    } catch (const std::exception& error) {
        damaged_ = file();
        Q_EMIT failed(errorText(error));
    }
}

void KeptJourney::keep() {
    rest_.stop();
    // What was made while a model was in training waits until that is saved.
    if (!unsaved_ || hash_.empty()) return;
    unsaved_ = false;
    std::error_code ignored;
    const bool nothing = journey_.empty() && !std::filesystem::exists(file(), ignored);
    if (nothing || file() == damaged_) return;
    known_[file()] = journey_.empty() ? std::string() : core::journeyToText(journey_.journey(), classNames_, hash_);
    waiting_[file()] = known_[file()];
}

void KeptJourney::work() {
    if (waiting_.empty() || writer_->running()) return;  // it comes again when that has ended
    try {
        project_.open();
    } catch (const std::exception& error) {
        waiting_.clear();
        Q_EMIT failed(errorText(error));
        return;
    }
    writer_->start([waiting = std::exchange(waiting_, {})](const std::stop_token&, const JobRunner::Post&) {
        for (const auto& [file, text] : waiting) write(file, text);
    });
}

}  // namespace ui
