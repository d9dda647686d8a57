#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/exporting/Exporter.h"
#include "core/exporting/SampleDraw.h"
#include "core/files/AtomicFile.h"

namespace core {

/// How far an interrupted set is: what SampleDraw::resume() takes.
struct PartialProgress {
    std::vector<SetSample> samples = {};  ///< whose files are whole
    int nextIndex = 0;
    DrawCounts counts = {};
};

/// A batch of a set that is to be written.
struct PartialBatch {
    std::vector<SetSample> samples;
    std::vector<std::string> files;  ///< one each, relative to the set
    int nextIndex = 0;               ///< of the stream, behind the batch
    DrawCounts counts = {};          ///< with the batch
};

/// The folder "NAME.partial" in which a set of image files is written before it gets the name NAME. Its file
/// export-state.jsonl says for which request it is and, a line each, which files are about to be written and which are
/// whole, so that a later export of the same request continues it. It is locked while a program writes it. A set
/// without an identity is written into a hidden folder and cannot be continued. Of what lies in the folder only files
/// that the state names are ever removed or replaced.
///
/// Destroyed without commit() or keepWhole(), it removes what was written. One thread at a time.
class PartialSet {
   public:
    /// `identity` is that of the set, see identityOf(); empty: it cannot be continued. Throws Error: like AtomicFolder;
    /// the folder is of another export or not of Imago, or is not to be continued, or another program writes it.
    PartialSet(const std::filesystem::path& target, const std::string& identity, int total, Interrupted policy);
    ~PartialSet();
    PartialSet(const PartialSet&) = delete;
    PartialSet& operator=(const PartialSet&) = delete;

    const std::filesystem::path& working() const { return folder_->working(); }
    /// What was there already.
    const PartialProgress& found() const { return found_; }
    /// It continues what was there.
    bool resumed() const { return resumed_; }
    /// Files of batches that are whole, of those that were there, too.
    std::size_t written() const { return whole_.size(); }

    /// Before the first file of a batch is written. Throws Error where a file of its name is there that Imago did not
    /// write.
    void begin(const PartialBatch& batch);
    /// Its files are whole; the SHA-256 of each.
    void end(const PartialBatch& batch, std::span<const std::string> hashes);
    /// Of a file that belongs to no batch.
    void beginFile(const std::string& name);
    /// Something went wrong, or it is cancelled: where batches were written, they stay to be continued; the other files
    /// go.
    void keepWhole();
    /// Throws Error like AtomicFolder::commit().
    void commit();

   private:
    class State;

    void removeFile(const std::string& file) const;
    void removeFiles();

    std::unique_ptr<State> state_;  // null: it cannot be continued
    PartialProgress found_;
    std::vector<std::string> whole_;      // files of batches
    std::set<std::string> unfinished_;    // other files
    std::set<std::string> begun_;         // those of them that this export began
    std::optional<AtomicFolder> folder_;  // last: goes first
    bool resumed_ = false;
    bool kept_ = false;
    bool committed_ = false;
};

/// What an interrupted set left that would become `target`; nothing where there is none, or it is being written. Asks
/// the disk.
std::optional<InterruptedExport> interruptedSet(const std::filesystem::path& target, const std::string& identity);

}  // namespace core
