#include "core/dataset/DatasetCacheFile.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/dataset/BlockSums.h"
#include "core/dataset/DatasetCacheSamples.h"
#include "core/dataset/DatasetReportJson.h"
#include "core/dataset/PlainFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/OutputFile.h"
#include "core/files/Sha256.h"
#include "core/sample/SampleSpecJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kFileVersion = 3;
constexpr std::uint64_t kAlignment = 65536;      // the largest page size of the systems there are
constexpr std::uint64_t kMostHead = 4ULL << 30;  // bytes
constexpr std::size_t kDigits = 64;              // of a SHA-256

/// Lengths in bytes, in this order, behind the magic; then the checksum of the head, the head, the samples, a checksum
/// of each block of them, and one of these checksums and that of the head.
struct Lengths {
    std::uint64_t version = kFileVersion;
    std::uint64_t json = 0;
    std::uint64_t labels = 0;
    std::uint64_t factors = 0;  ///< of all of them
    std::uint64_t start = 0;    ///< where the samples begin
    std::uint64_t samples = 0;

    std::uint64_t head() const { return json + labels + factors; }
    std::uint64_t sums() const { return sumsFor(samples) * sizeof(std::uint64_t); }
    std::uint64_t end() const { return start + samples + sums() + kDigits; }  ///< of the file
};
static_assert(sizeof(Lengths) == 48);

constexpr std::uint64_t kHeadStart = kDatasetMagic.size() + sizeof(Lengths) + kDigits;

template <typename Value>
std::string_view bytesOfValues(const std::vector<Value>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

std::string jsonOf(const Dataset& dataset) {
    Json factors = Json::array();
    for (const Factor& factor : dataset.factors) factors.push_back(factor.name);
    const Json json = {
        {"name", dataset.name},          {"source", dataset.source},        {"sample", toJson(dataset.spec)},
        {"classes", dataset.classNames}, {"weights", dataset.classWeights}, {"names", dataset.sampleNames},
        {"factors", std::move(factors)}, {"test", dataset.testCount},       {"report", toJson(dataset.report)},
        {"places", dataset.places},      {"reach", dataset.reach}};
    return json.dump();
}

std::string sumOfSums(std::string_view head, const std::vector<std::uint64_t>& sums) {
    Sha256 sum;
    sum.add(head);
    sum.add(bytesOfValues(sums));
    return sum.digits();
}

Lengths lengthsOf(const Dataset& dataset, const std::string& json) {
    Lengths lengths;
    lengths.json = json.size();
    lengths.labels = bytesOfValues(dataset.labels).size();
    for (const Factor& factor : dataset.factors) lengths.factors += bytesOfValues(factor.values).size();
    lengths.start = (kHeadStart + lengths.head() + kAlignment - 1) / kAlignment * kAlignment;
    lengths.samples = dataset.bytes.size();
    return lengths;
}

/// Nothing where they contradict each other or the size of the file.
bool areSound(const Lengths& lengths, std::uint64_t fileBytes) {
    if (lengths.version != kFileVersion || lengths.json > kMostHead || lengths.labels > kMostHead ||
        lengths.factors > kMostHead || lengths.head() > kMostHead)
        return false;
    return lengths.start % kAlignment == 0 && lengths.start >= kHeadStart + lengths.head() &&
           lengths.start <= fileBytes && lengths.samples != 0 && lengths.samples <= fileBytes - lengths.start &&
           lengths.end() == fileBytes;
}

/// Takes `count` values from the front of `bytes`.
template <typename Value>
std::vector<Value> takeValues(std::span<const std::uint8_t>& bytes, std::size_t count) {
    if (count > bytes.size() / sizeof(Value)) throw Error("The kept dataset is damaged; open the dataset again.");
    std::vector<Value> values(count);
    if (count != 0) std::memcpy(values.data(), bytes.data(), count * sizeof(Value));
    bytes = bytes.subspan(count * sizeof(Value));
    return values;
}

/// All but the samples, of which there are `sampleBytes`. Throws something for what is damaged.
std::unique_ptr<Dataset> readHead(std::span<const std::uint8_t> head, const Lengths& lengths,
                                  const std::filesystem::path& file) {
    const auto text = head.first(lengths.json);
    const nlohmann::json json = nlohmann::json::parse(text.begin(), text.end());
    auto dataset = std::make_unique<Dataset>();
    dataset->name = json.at("name").get<std::string>();
    dataset->source = json.at("source").get<std::string>();
    dataset->spec = readSampleSpec(JsonObject(json.at("sample"), file.string()), file.string());
    dataset->classNames = json.at("classes").get<std::vector<std::string>>();
    dataset->classWeights = json.at("weights").get<std::vector<double>>();
    dataset->sampleNames = json.at("names").get<std::vector<std::string>>();
    dataset->testCount = json.at("test").get<std::size_t>();
    dataset->report = readImportReport(json.at("report"));
    dataset->places = json.at("places").get<std::vector<std::int32_t>>();
    dataset->reach = json.at("reach").get<std::int32_t>();
    const std::uint64_t each = dataset->spec.bytes();
    if (each == 0 || lengths.samples % each != 0) return nullptr;
    const std::uint64_t count = lengths.samples / each;
    std::span<const std::uint8_t> values = head.subspan(lengths.json);
    dataset->labels = takeValues<std::int32_t>(values, lengths.labels / sizeof(std::int32_t));
    for (const auto& name : json.at("factors"))
        dataset->factors.push_back({name.get<std::string>(), takeValues<float>(values, count)});
    const auto classes = static_cast<std::int32_t>(dataset->classNames.size());
    const bool labeled =
        std::ranges::all_of(dataset->labels, [classes](std::int32_t label) { return label >= 0 && label < classes; });
    const auto fits = [count](std::size_t length) { return length == 0 || length == count; };
    const bool sound = labeled && values.empty() && fits(dataset->labels.size()) && fits(dataset->sampleNames.size()) &&
                       fits(dataset->places.size()) && dataset->testCount <= count;
    return sound ? std::move(dataset) : nullptr;
}

}  // namespace

std::uint64_t datasetFileBytes(const Dataset& dataset) {
    const Lengths lengths = lengthsOf(dataset, jsonOf(dataset));
    return lengths.end();
}

bool writeDatasetFile(const std::filesystem::path& file, const std::filesystem::path& shown, const Dataset& dataset,
                      const JobContext& context) {
    const std::string json = jsonOf(dataset);
    const Lengths lengths = lengthsOf(dataset, json);
    std::string head = json + std::string(bytesOfValues(dataset.labels));
    for (const Factor& factor : dataset.factors) head += bytesOfValues(factor.values);
    Sha256 sum;
    const std::string_view lengthBytes(reinterpret_cast<const char*>(&lengths), sizeof(lengths));
    sum.add(lengthBytes);
    sum.add(head);

    OutputFile output(file, shown);
    output.write(kDatasetMagic);
    output.write(lengthBytes);
    const std::string digits = sum.digits();
    output.write(digits);
    output.write(head);
    output.write(std::string(lengths.start - kHeadStart - lengths.head(), '\0'));
    std::vector<std::uint64_t> sums;
    for (std::size_t at = 0; at < dataset.bytes.size(); at += kSumBlock) {
        if (context.stopRequested()) return false;
        const auto block = std::span(dataset.bytes).subspan(at, std::min(kSumBlock, dataset.bytes.size() - at));
        sums.push_back(blockSum(block));
        output.write(block);
        dataset.bytes.touched(block.size());
    }
    output.write(bytesOfValues(sums));
    output.write(sumOfSums(digits, sums));
    output.close();
    return true;
}

std::unique_ptr<Dataset> readDatasetFile(const std::filesystem::path& path, const JobContext& context) try {
    const PlainFile file(path);
    std::vector<std::uint8_t> start(kHeadStart);
    if (!file.read(0, start) || !asText(start).starts_with(kDatasetMagic)) return nullptr;
    Lengths lengths;
    std::memcpy(&lengths, start.data() + kDatasetMagic.size(), sizeof(lengths));
    if (!areSound(lengths, file.size())) return nullptr;
    std::vector<std::uint8_t> head(lengths.head());
    if (!file.read(kHeadStart, head)) return nullptr;
    const std::string_view digits = asText(start).substr(kHeadStart - kDigits);
    Sha256 sum;
    sum.add(std::string_view(reinterpret_cast<const char*>(&lengths), sizeof(lengths)));
    sum.add(head);
    if (sum.digits() != digits) return nullptr;
    std::vector<std::uint8_t> end(lengths.sums() + kDigits);
    if (!file.read(lengths.start + lengths.samples, end)) return nullptr;
    std::vector<std::uint64_t> sums(sumsFor(lengths.samples));
    std::memcpy(sums.data(), end.data(), lengths.sums());
    if (sumOfSums(digits, sums) != asText(end).substr(lengths.sums())) return nullptr;
    auto dataset = readHead(head, lengths, path);
    if (!dataset) return nullptr;
    dataset->bytes = keptSamples(path, lengths.start, lengths.samples, sums, context);
    return dataset->bytes.empty() ? nullptr : std::move(dataset);
} catch (const std::exception&) {
    return nullptr;
}

}  // namespace core
