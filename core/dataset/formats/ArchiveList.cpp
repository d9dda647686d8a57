#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "core/base/Error.h"
#include "core/base/NaturalOrder.h"
#include "core/dataset/ImageCheck.h"
#include "core/dataset/formats/ArchiveImages.h"
#include "core/dataset/formats/ArchiveWalk.h"
#include "core/dataset/formats/Clutter.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/FileKind.h"

namespace core {

namespace {

constexpr std::size_t kMostMembers = 20'000'000;
constexpr std::uint64_t kMostLabelBytes = 32;

/// The whole number that a ".cls" file consists of, with or without a line break.
std::optional<std::int64_t> labelIn(std::span<const std::uint8_t> bytes) {
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
    std::int64_t label = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), label);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return label;
}

/// Looks at every entry of an archive once.
class ArchiveLister {
   public:
    ArchiveLister(const std::filesystem::path& file, const JobContext& context)
        : file_(file), context_(context), walk_(file) {}

    ArchiveList run() {
        while (walk_.next()) {
            if (!context_.stopRequested()) look();
            if (context_.stopRequested()) {
                list_.cancelled = true;
                return std::move(list_);
            }
        }
        list_.problem = walk_.problem();
        for (auto& [name, place] : images_) list_.images.push_back({name, place});
        std::ranges::sort(list_.images, naturallyBefore, &ArchiveMember::name);
        std::ranges::sort(list_.skipped, naturallyBefore, &SkippedFile::file);
        return std::move(list_);
    }

   private:
    void skip(const std::string& name, Message reason, bool harmless = false) {
        list_.skipped.push_back({name, std::move(reason), harmless});
    }

    void look() {
        if (walk_.isEncrypted())
            throw Error("The archive %1 is encrypted; extract it with its password and open the folder.",
                        quotedPath(file_));
        countBytes(walk_.size().value_or(0));
        if (walk_.place() >= kMostMembers)
            throw Error(
                "The archive %1 contains more than %2 files, which is more than Imago reads; extract it and "
                "open a part of it.",
                quotedPath(file_), kMostMembers);
        if (!walk_.isFolder()) sort();
        passContent();
        if (walk_.place() % 64 == 0) context_.report(walk_.place(), 0, walk_.name());
    }

    /// Into the images or those that are left out.
    void sort() {
        const std::string name = nameInside(walk_.name());
        if (name.empty()) return skip(walk_.name(), Message("its name leads out of the archive"));
        if (isClutter(name)) return;
        if (!walk_.isFile()) return skip(name, Message("a link or a device, which is not read from an archive"));
        if (walk_.size().value_or(0) > kMostMemberBytes) return skip(name, Message("it is larger than 1 GB"));
        if (name.ends_with(".cls") && walk_.size().value_or(kMostMemberBytes) <= kMostLabelBytes) {
            if (const auto label = labelIn(walk_.read(kMostLabelBytes)))
                list_.labels[sampleKey(name)] = *label;
            else
                skip(name, Message("not a whole number, so no class"), true);
            return;
        }
        const ImageCheck check = checkImage(name, [&] { return walk_.read(kKindBytes); });
        if (!check.isImage) return skip(name, check.reason, check.harmless);
        const auto [found, isNew] = images_.emplace(name, walk_.place());
        if (isNew) return;
        // As for who extracts the archive, the last one counts.
        found->second = walk_.place();
        skip(name, Message("the archive contains it again, and the last one was read"), true);
    }

    /// Tells of a hidden folder once, however much it holds.
    bool isClutter(const std::string& name) {
        for (std::size_t begin = 0; begin < name.size();) {
            const std::size_t end = std::min(name.find('/', begin), name.size());
            if (const Message reason = clutterReason(std::string_view(name).substr(begin, end - begin));
                !reason.empty()) {
                if (clutter_.insert(name.substr(0, end)).second) skip(name.substr(0, end), reason, true);
                return true;
            }
            begin = end + 1;
        }
        return false;
    }

    void passContent() {
        const std::uint64_t passed = walk_.pass(walk_.size().value_or(kMostArchiveBytes - total_), context_.stop());
        // Of an entry that does not say how large it is only its content does.
        if (!walk_.size()) countBytes(passed);
    }

    void countBytes(std::uint64_t bytes) {
        if (bytes <= kMostArchiveBytes - total_) {
            total_ += bytes;
            return;
        }
        throw Error(
            "The archive %1 would take more than %2 GB when uncompressed, which is more than Imago reads; "
            "extract it and open a part of it.",
            quotedPath(file_), kMostArchiveBytes >> 30);
    }

    const std::filesystem::path& file_;
    const JobContext& context_;
    ArchiveWalk walk_;
    ArchiveList list_;
    std::map<std::string, std::size_t> images_;
    std::set<std::string> clutter_;
    std::uint64_t total_ = 0;
};

}  // namespace

ArchiveList listArchive(const std::filesystem::path& file, const JobContext& context) {
    return ArchiveLister(file, context).run();
}

std::string sampleKey(const std::string& name) {
    const std::size_t slash = name.rfind('/');
    return name.substr(0, name.find('.', slash == std::string::npos ? 0 : slash + 1));
}

std::string nameInside(const std::string& name) {
    if (name.starts_with('/')) return {};
    std::string inside;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        const std::string part = name.substr(begin, end - begin);
        begin = end + 1;
        if (part == "..") return {};
        if (part.empty() || part == ".") continue;
        inside += (inside.empty() ? "" : "/") + part;
    }
    return inside;
}

}  // namespace core
