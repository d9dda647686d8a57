#include "core/dataset/formats/FolderScan.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <set>
#include <utility>

#include "core/base/Error.h"
#include "core/base/NaturalOrder.h"
#include "core/dataset/ImageCheck.h"
#include "core/dataset/OwnFolder.h"
#include "core/dataset/formats/Clutter.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

namespace fs = std::filesystem;

class Scanner {
   public:
    Scanner(const fs::path& root, const JobContext& context) : root_(root), context_(context) {}

    FolderScan run() {
        folders_.push_back(root_);
        // Links wait until all real folders are done, so that a link never takes a folder away from its own place.
        while (!result_.cancelled && (!folders_.empty() || !links_.empty())) {
            std::deque<fs::path>& queue = folders_.empty() ? links_ : folders_;
            const fs::path folder = std::move(queue.front());
            queue.pop_front();
            visit(folder);
        }
        std::ranges::sort(result_.images, naturallyBefore, &ScannedFile::name);
        std::ranges::sort(result_.skipped, naturallyBefore, &SkippedFile::file);
        return std::move(result_);
    }

   private:
    std::string nameOf(const fs::path& path) const {
        // Of each of a million files: fs::path takes its time.
        const std::string& whole = path.native();
        const std::string& root = root_.native();
        const bool isBelow = !root.empty() && whole.size() > root.size() + 1 && whole.starts_with(root);
        if (!isBelow || (root.back() != '/' && whole[root.size()] != '/'))
            return path.lexically_relative(root_).generic_string();
        return whole.substr(root.size() + (root.back() == '/' ? 0 : 1));
    }
    void skip(const fs::path& path, Message reason, bool harmless = false) {
        result_.skipped.push_back({nameOf(path), std::move(reason), harmless});
    }

    void visit(const fs::path& folder) {
        struct stat status {};
        if (::stat(folder.c_str(), &status) != 0) return failed(folder, errno);
        if (!seen_.emplace(status.st_dev, status.st_ino).second) {
            return skip(folder, Message("a link to a folder that was already read"));
        }
        const OwnFolder own = ownFolderKind(folder);
        // Who names such a folder itself means it.
        if (own != OwnFolder::none && folder != root_)
            return skip(folder, Message("%1, not used as training data", ownFolderName(own)));
        if (folder == root_) rootIsProject_ = own == OwnFolder::project;
        std::error_code problem;
        fs::directory_iterator entries(folder, problem);
        // Sorted, so that of two links to one folder the same is read each time.
        std::vector<fs::directory_entry> sorted;
        for (; !problem && entries != fs::directory_iterator(); entries.increment(problem)) {
            if (context_.stopRequested()) {
                result_.cancelled = true;
                return;
            }
            sorted.push_back(*entries);
        }
        if (problem) failed(folder, problem.value());
        std::ranges::sort(sorted, {},
                          [](const fs::directory_entry& entry) -> const std::string& { return entry.path().native(); });
        for (const fs::directory_entry& entry : sorted) add(entry);
        context_.report(result_.images.size(), 0, nameOf(folder));
    }

    void failed(const fs::path& folder, int errorNumber) {
        if (folder == root_)
            throw Error("Cannot read the folder %1: %2.", quotedPath(folder), fileProblem(errorNumber));
        skip(folder, Message("the folder cannot be read: %1", fileProblem(errorNumber)));
    }

    void add(const fs::directory_entry& entry) {
        const fs::path& path = entry.path();
        if (const Message clutter = clutterReason(path.filename().string()); !clutter.empty())
            return skip(path, clutter, true);
        std::error_code problem;
        const bool link = entry.is_symlink(problem);
        // What the folder says of its files is enough, and spares a look at each.
        const bool isPlain = !link && entry.is_regular_file(problem);
        const fs::file_status status = isPlain ? fs::file_status(fs::file_type::regular) : entry.status(problem);
        if (fs::is_directory(status)) {
            if (rootIsProject_ && path.parent_path() == root_ && isProjectPart(path.filename().string()))
                return skip(path, Message("it belongs to %1, which is not used as training data",
                                          ownFolderName(OwnFolder::project)));
            (link ? links_ : folders_).push_back(path);
        } else if (status.type() == fs::file_type::not_found) {
            skip(path, link ? Message("a broken link") : Message("it no longer exists"));
        } else if (!fs::is_regular_file(status)) {
            skip(path, link ? Message("a link that cannot be followed") : Message("not a file"));
        } else if (const ImageCheck check = checkImageFile(path); check.isImage) {
            result_.images.push_back({path, nameOf(path)});
        } else {
            skip(path, check.reason, check.harmless);
        }
    }

    const fs::path& root_;
    const JobContext& context_;
    FolderScan result_;
    std::deque<fs::path> folders_;
    std::deque<fs::path> links_;
    std::set<std::pair<dev_t, ino_t>> seen_;
    bool rootIsProject_ = false;
};

}  // namespace

FolderScan scanFolder(const fs::path& folder, const JobContext& context) {
    return Scanner(folder, context).run();
}

}  // namespace core
