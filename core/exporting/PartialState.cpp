#include "core/exporting/PartialState.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>

#include "core/base/Error.h"
#include "core/files/Sha256.h"

namespace core {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kPartialFormat = "imago-partial-set";
constexpr int kPartialVersion = 2;
constexpr std::int64_t kLargestIndex = 2'000'000'000;
constexpr std::uint64_t kLargestSample = 1ULL << 30;  // bytes

/// Whether it stays in the folder: who removes files by these names removes no others.
bool staysInside(const fs::path& file) {
    return !file.empty() && file.is_relative() && std::none_of(file.begin(), file.end(), [](const fs::path& part) {
        return part.empty() || part == "." || part == "..";
    });
}

std::vector<std::string> filesIn(const Json& line) {
    auto files = line.at("files").get<std::vector<std::string>>();
    std::erase_if(files, [](const std::string& file) { return !staysInside(file); });
    return files;
}

/// Whether the file, and no link to another one, has this SHA-256.
bool isFileOf(const fs::path& file, const std::string& hash) {
    std::error_code problem;
    if (!fs::is_regular_file(fs::symlink_status(file, problem)) || fs::file_size(file, problem) > kLargestSample)
        return false;
    try {
        return sha256(readFile(file)) == hash;
    } catch (const Error&) {
        return false;
    }
}

/// Reads the lines behind the first one.
class StateReader {
   public:
    StateReader(const fs::path& folder, PartialState& state) : folder_(folder), state_(state) {}

    /// Throws where the line is damaged.
    void take(const Json& line, std::uint64_t end) {
        if (line.contains("files")) {
            state_.others.insert(state_.others.end(), pending_.begin(), pending_.end());
            pending_ = filesIn(line);
        } else {
            takeBatch(line, end);
        }
    }
    void finish() { state_.others.insert(state_.others.end(), pending_.begin(), pending_.end()); }

   private:
    void takeBatch(const Json& line, std::uint64_t end) {
        const Json& written = line.at("written");
        std::vector<SetSample> samples;
        good_ = good_ && written.size() == pending_.size();
        for (std::size_t i = 0; good_ && i < written.size(); ++i) {
            samples.push_back(sampleFrom(written[i]));
            good_ = isFileOf(folder_ / pending_[i], written[i].at(1).get<std::string>());
        }
        PartialProgress& progress = state_.progress;
        const std::int64_t next = indexFrom(line.at("next"));
        good_ = good_ && next % DrawnSamples::kBatch == 0 && progress.samples.size() + samples.size() <= state_.total;
        if (!good_) return;  // from here on it is written again
        progress.nextIndex = static_cast<int>(next);
        progress.counts = {line.at("draws").get<std::int64_t>(), line.at("near").get<std::int64_t>(),
                           line.at("similar").get<std::int64_t>()};
        progress.samples.insert(progress.samples.end(), samples.begin(), samples.end());
        state_.whole.insert(state_.whole.end(), pending_.begin(), pending_.end());
        state_.wholeBytes = end;
        pending_.clear();
    }
    static std::int64_t indexFrom(const Json& json) {
        return std::clamp<std::int64_t>(json.get<std::int64_t>(), 0, kLargestIndex);
    }
    static SetSample sampleFrom(const Json& json) {
        SetSample sample{static_cast<int>(indexFrom(json.at(0)))};
        if (json.size() > 2) sample.nearest = NearSample{json.at(3).get<std::size_t>(), json.at(2).get<double>()};
        return sample;
    }

    const fs::path& folder_;
    PartialState& state_;
    std::vector<std::string> pending_;  // about to be written
    bool good_ = true;
};

}  // namespace

std::optional<PartialState> readPartialState(const fs::path& folder) {
    std::error_code problem;
    if (!fs::is_regular_file(folder / kPartialState, problem)) return std::nullopt;
    const std::vector<std::uint8_t> bytes = readFile(folder / kPartialState);
    PartialState state;
    StateReader reader(folder, state);
    std::string_view rest = asText(bytes);
    bool first = true;
    // A line without its end is one that was being written.
    for (std::size_t length = rest.find('\n'); length != std::string_view::npos; length = rest.find('\n')) {
        const std::string_view text = rest.substr(0, length);
        rest.remove_prefix(length + 1);
        const std::uint64_t end = bytes.size() - rest.size();
        try {
            const Json line = Json::parse(text);
            if (first) {
                if (line.at("format") != kPartialFormat || line.at("format_version").get<int>() != kPartialVersion)
                    return std::nullopt;
                state.request = line.at("request").get<std::string>();
                state.total = line.at("total").get<std::size_t>();
                state.wholeBytes = end;
                first = false;
            } else {
                reader.take(line, end);
            }
        } catch (const nlohmann::json::exception&) {
            break;
        }
    }
    if (first) return std::nullopt;
    reader.finish();
    return state;
}

std::string partialHead(const std::string& request, std::size_t total) {
    return Json{{"format", kPartialFormat},
                {"format_version", kPartialVersion},
                {"program_version", IMAGO_VERSION},
                {"request", request},
                {"total", total}}
               .dump() +
           "\n";
}

std::string partialFiles(const std::vector<std::string>& files) {
    return Json{{"files", files}}.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
}

std::string partialWritten(const PartialBatch& batch, std::span<const std::string> hashes) {
    Json written = Json::array();
    for (std::size_t i = 0; i < batch.samples.size(); ++i) {
        Json one = Json::array({batch.samples[i].index, hashes[i]});
        if (const auto& nearest = batch.samples[i].nearest) {
            one.push_back(nearest->distance);
            one.push_back(nearest->place);
        }
        written.push_back(std::move(one));
    }
    return Json{{"written", std::move(written)},
                {"next", batch.nextIndex},
                {"draws", batch.counts.draws},
                {"near", batch.counts.nearTraining},
                {"similar", batch.counts.similar}}
               .dump() +
           "\n";
}

}  // namespace core
