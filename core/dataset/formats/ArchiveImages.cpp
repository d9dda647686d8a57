#include "core/dataset/formats/ArchiveImages.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/formats/ArchiveWalk.h"
#include "core/device/Device.h"

namespace core {

namespace {

constexpr std::uint64_t kPartBytes = 256ULL << 20;  // of compressed images that wait to be decoded
constexpr std::size_t kPartFiles = 2048;
constexpr int kMostWalks = 16;

struct FetchedMember {
    std::size_t index = 0;
    std::vector<std::uint8_t> bytes;
    Message problem;  ///< why there are none; else empty
};

/// Takes the wanted files of an archive out of it, and hands them on part by part.
class ArchiveFetcher {
   public:
    ArchiveFetcher(const std::vector<ArchiveMember>& images, std::size_t total, const ImageListing::Take& take,
                   const JobContext& context)
        : images_(images), total_(total), take_(take), context_(context) {}

    void fetch(ArchiveWalk& walk, std::size_t index) {
        FetchedMember member{index, {}, {}};
        if (nameInside(walk.name()) != images_[index].name) {
            member.problem = Message("the archive was changed while it was being read");
        } else if (const std::uint64_t most = mostBytes(); walk.size().value_or(0) > most) {
            member.problem = Message("it needs more memory than is free");
        } else {
            member.bytes = walk.read(most + 1);
            if (walk.isLonger())
                member.problem = Message("the archive is damaged: this file in it is longer than the archive says");
            else if (!walk.problem().empty())
                member.problem = Message("its data in the archive is damaged (%1)", shownName(walk.problem()));
            else if (member.bytes.size() > most)
                member.problem = Message("it needs more memory than is free");
            if (!member.problem.empty()) member.bytes = {};
        }
        partBytes_ += member.bytes.size();
        part_.push_back(std::move(member));
    }

    bool isFull() const { return partBytes_ >= kPartBytes || part_.size() >= kPartFiles; }

    /// False when cancelled.
    bool handOn() {
        const auto give = [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end && !context_.stopRequested(); ++at) {
                FetchedMember& member = part_[at];
                take_(member.index, [&member] {
                    if (!member.problem.empty()) throw Error(member.problem);
                    return std::move(member.bytes);
                });
            }
        };
        const auto progress = [&](std::size_t done) {
            if (!part_.empty())
                context_.report(done_ + done, total_, images_[part_[std::min(done, part_.size() - 1)].index].name);
        };
        if (!forEachChunk(part_.size(), 4, context_, give, progress)) return false;
        done_ += part_.size();
        part_.clear();
        partBytes_ = 0;
        return true;
    }

    void lose(std::size_t index) { part_.push_back({index, {}, Message("the archive is damaged before its data")}); }

   private:
    /// Of one file. Half of what is free, since it is decoded beside its bytes.
    static std::uint64_t mostBytes() {
        const std::uint64_t free = freeMemory();
        return free == 0 ? kMostMemberBytes : std::min(kMostMemberBytes, free / 2);
    }

    const std::vector<ArchiveMember>& images_;
    const std::size_t total_;
    const ImageListing::Take& take_;
    const JobContext& context_;
    std::vector<FetchedMember> part_;
    std::uint64_t partBytes_ = 0;
    std::size_t done_ = 0;
};

}  // namespace

bool readArchiveImages(const std::filesystem::path& file, const std::vector<ArchiveMember>& images,
                       const std::vector<std::size_t>& indices, const ImageListing::Take& take,
                       const JobContext& context) {
    std::map<std::size_t, std::size_t> wanted;
    for (const std::size_t index : indices) wanted.emplace(images[index].place, index);
    ArchiveFetcher fetcher(images, indices.size(), take, context);
    // Damage in one file of a ZIP ends the walk, but not the next one, which passes over that file.
    for (int round = 0; round < kMostWalks && !wanted.empty(); ++round) {
        const std::size_t before = wanted.size();
        ArchiveWalk walk(file);
        while (!wanted.empty() && walk.next()) {
            if (context.stopRequested()) return false;
            const auto found = wanted.find(walk.place());
            if (found == wanted.end()) {
                walk.pass(kMostArchiveBytes, context.stop());
                continue;
            }
            fetcher.fetch(walk, found->second);
            wanted.erase(found);
            if (fetcher.isFull() && !fetcher.handOn()) return false;
        }
        if (wanted.size() == before) break;
    }
    for (const auto& [place, index] : wanted) fetcher.lose(index);
    return fetcher.handOn();
}

}  // namespace core
