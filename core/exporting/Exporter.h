#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/files/AtomicFile.h"
#include "core/latent/timeline/Timeline.h"
#include "core/model/ClassMix.h"
#include "core/parameter/Settings.h"
#include "core/project/FavoritesFile.h"
#include "core/training/SavedModel.h"

namespace core {

/// What an exporter writes.
enum class ExportSubject {
    samples,   ///< that the model generates, from random points of its latent space
    latents,   ///< of given samples, or of those of a dataset
    timeline,  ///< what the model generates along a Timeline
    model,     ///< the model itself
    favorites  ///< samples that a person keeps, of any models
};

/// Points of latent space around which samples are drawn, in turn.
struct ExportCenters {
    std::vector<Latent> latents = {};
    std::vector<ClassMix> classes = {};  ///< one each; empty: all classes in turn around each of them
};

/// What became of the samples that an export drew.
struct DrawCounts {
    std::int64_t draws = 0;         ///< samples of the stream that were looked at
    std::int64_t nearTraining = 0;  ///< of these left out: too close to a training image
    std::int64_t similar = 0;       ///< the same: near duplicates of another one in the set

    std::int64_t leftOut() const { return nearTraining + similar; }
    bool operator==(const DrawCounts&) const = default;
};

/// What becomes of an interrupted export that lies where another one is to be written.
enum class Interrupted {
    refused,   ///< it stays, and the other one throws Error
    resumed,   ///< it is continued, where it is of the same request
    discarded  ///< it is removed, whatever it is of
};

/// An export that was interrupted: killed, stopped by a full disk, or cancelled.
struct InterruptedExport {
    std::filesystem::path folder;  ///< where it lies
    std::size_t done = 0;          ///< samples written
    std::size_t total = 0;
    bool resumable = false;  ///< it is of the request that was asked about
};

/// What is to be exported; an exporter reads what its subject needs.
struct ExportRequest {
    std::shared_ptr<const SavedModel> model;
    std::string modelName = {};  ///< what files call it, such as modelName(); may be empty
    Settings settings = {};      ///< of the exporter's parameters; those that it lacks are at their defaults
    /// What a conditional model is asked for: of generated samples empty for all classes in turn, of samples whose
    /// latents are searched for empty for all alike. Must be empty for other models.
    ClassMix classes = {};
    Timeline timeline = {};
    std::vector<Sample> samples = {};           ///< whose latents are wanted,
    std::vector<std::string> sampleNames = {};  ///< with a name each, such as the file; and
    /// In place of such samples, all of a dataset. Of generated samples: that of the model, to whose training images
    /// the distance is wanted.
    std::shared_ptr<const Dataset> dataset = {};
    ExportCenters centers = {};               ///< of generated samples; none: the whole prior
    std::shared_ptr<DrawCounts> counts = {};  ///< where it is set, told what became of the generated samples
    Interrupted interrupted = Interrupted::refused;
    /// Where such exports can be continued: a cancelled one that has written more samples than these stays for that;
    /// none: only one that was continued itself.
    std::optional<std::size_t> keptAbove = {};
    std::vector<Favorite> favorites = {};  ///< with the images that they have
    Existing existing = Existing::kept;    ///< replaced: because a person said so; a folder is always kept
    /// Where the model is saved: an evaluation that is kept there goes with it. Empty: nowhere.
    std::filesystem::path modelPath = {};
    std::shared_ptr<std::vector<Message>> notes = {};  ///< where it is set, gets sentences on what was left out
};

/// Points of latent space from which the first samples of an export are generated.
struct ExportPoints {
    std::vector<Latent> latents;
    std::vector<ClassMix> classes;  ///< one each; empty mixtures for a model without classes
    int columns = 0;                ///< a row, where the export has such; 0: it has none
};

/// One way to write something that other programs read, described as data. A new exporter is one file that defines such
/// a description and one line in core/exporting/Exporters.cpp; nothing else asks for its id.
struct Exporter {
    std::string id;     ///< on the command line: small letters
    std::string label;  ///< "PNG files"
    std::string help;   ///< a sentence or two
    ExportSubject subject = ExportSubject::samples;
    std::vector<Parameter> parameters = {};
    /// Endings, without the dot and the usual one first, that the file may have which it writes. None: it writes a
    /// folder, which must be new or empty.
    std::vector<std::string> endings = {};
    /// Of a folder with samples: each is a file of its own in it.
    bool filePerSample = true;
    /// Where it does not, the request may hold none.
    bool needsModel = true;
    /// Empty where it takes models that generate samples of this spec; else a clause that says what it takes: "it
    /// writes images". Null: it takes all.
    Message (*refusal)(const SampleSpec&) = nullptr;
    /// Of samples: the first `most` points, or all where those are fewer, to look at before. The request holds a model
    /// and all settings.
    ExportPoints (*points)(const ExportRequest& request, int most) = nullptr;
    /// A line on what will be written, such as its size, before it is. The request holds a model and all settings.
    /// Null: there is nothing to say. Throws Error for what write() would refuse.
    Message (*summary)(const ExportRequest& request) = nullptr;
    /// The names of the first `most` files in the folder, or of all where those are fewer. The request holds a model
    /// and all settings. Null: the names are fixed. Throws Error for names that write() would refuse.
    std::vector<std::string> (*names)(const ExportRequest& request, int most) = nullptr;
    /// An interrupted export that would become `target`; nothing where there is none. Asks the disk. The request holds
    /// a model and all settings. Null: such exports cannot be continued.
    std::optional<InterruptedExport> (*interrupted)(const ExportRequest& request,
                                                    const std::filesystem::path& target) = nullptr;
    /// See exportTo(), which checks the request and the target before.
    Outcome (*write)(const ExportRequest& request, const std::filesystem::path& target, const JobContext&) = nullptr;

    bool writesFolder() const { return endings.empty(); }
};

/// All of them, for each subject the usual one first. Listed in core/exporting/Exporters.cpp.
std::span<const Exporter> exporters();

/// Whether it takes models that generate samples of this spec.
bool accepts(const Exporter& exporter, const SampleSpec& spec);

/// Those of a subject that take models of this spec.
std::vector<const Exporter*> exportersFor(ExportSubject subject, const SampleSpec& spec);

/// All of a subject.
std::vector<const Exporter*> exportersOf(ExportSubject subject);

/// The first of `among` that writes a file with this name's ending or, for a name without one, a folder. Throws Error
/// that lists the endings, where there is none.
const Exporter& exporterForName(const std::vector<const Exporter*>& among, const std::filesystem::path& target);

/// Null for an id that is none.
const Exporter* findExporter(const std::string& id);

/// Throws Error that lists the known ones of this subject, where `id` is none of them; of another subject's it says
/// what that one takes.
const Exporter& exporterOf(ExportSubject subject, const std::string& id);

/// Throws Error where it writes a file, and this name has none of its endings.
void requireEnding(const Exporter& exporter, const std::filesystem::path& target);

/// An interrupted export of this request that would become `target`; nothing where there is none, or such exports
/// cannot be continued. Asks the disk. Throws Error like exportTo() for the request.
std::optional<InterruptedExport> interruptedExport(const Exporter& exporter, ExportRequest request,
                                                   const std::filesystem::path& target);

/// Writes `target` whole or not at all. Blocks; may be stopped, and tells how much is written. Throws Error: no model,
/// one that the exporter refuses, settings out of range, a file that is there already (if it is not to be replaced) or
/// has another ending, a folder that is not empty, what the disk refuses.
Outcome exportTo(const Exporter& exporter, ExportRequest request, const std::filesystem::path& target,
                 const JobContext& context = {});

}  // namespace core
