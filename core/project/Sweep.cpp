#include "core/project/Sweep.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/Settings.h"
#include "core/training/TrainingOptions.h"

namespace core {

namespace {

constexpr int kFewestSweepSteps = 2;
constexpr int kMostSweepSteps = 100;
constexpr double kOrdersOfMagnitude = 100;
constexpr const char* kRangeSign = "..";

bool isSweptNumber(const Parameter& parameter) {
    return parameter.type == ParameterType::integer || parameter.type == ParameterType::real;
}

double sweptNumberOf(const ParameterValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    return std::get<double>(value);
}

/// Four digits are what a name is still read by. Written and read in the C locale, as all of Imago's numbers are.
double toFourDigits(double value) {
    char text[32];
    const auto written = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 4);
    double read = value;
    std::from_chars(text, written.ptr, read);
    return read;
}

struct SweepRange {
    std::string low;
    std::string high;
    int count = 0;
};

/// Of "low..high:count"; nothing where it has another form.
std::optional<SweepRange> sweepRangeOf(const std::string& text) {
    const std::size_t between = text.find(kRangeSign);
    const std::size_t colon = text.find(':', between);
    if (between == std::string::npos || colon == std::string::npos) return std::nullopt;
    SweepRange range{text.substr(0, between), text.substr(between + 2, colon - between - 2), 0};
    const std::string count = text.substr(colon + 1);
    const auto end = std::from_chars(count.data(), count.data() + count.size(), range.count);
    const bool fits = end.ec == std::errc() && end.ptr == count.data() + count.size();
    if (!fits || range.count < kFewestSweepSteps || range.count > kMostSweepSteps) return std::nullopt;
    return range;
}

/// Throws Error where whole numbers between the ends of a range are fewer than its values, or some round to the same.
void checkWholeRange(const Parameter& parameter, const SweepRange& range, const std::vector<ParameterValue>& values) {
    const Message ends = Message::verbatim(range.low + kRangeSign + range.high);
    const std::int64_t wholes =
        std::llround(std::abs(sweptNumberOf(values.back()) - sweptNumberOf(values.front()))) + 1;
    if (wholes < range.count)
        throw Error("%1: the number of whole values in the range %2 is only %3, not %4; choose fewer.",
                    Message::translated(parameter.label), ends, wholes, range.count);
    for (auto value = values.begin(); value != values.end(); ++value)
        if (std::find(values.begin(), value, *value) != value)
            throw Error("%1: of the %2 values in the range %3 several round to %4; choose fewer.",
                        Message::translated(parameter.label), range.count, ends, toText(*value));
}

std::vector<ParameterValue> valuesOfRange(const Parameter& parameter, const std::string& text) {
    if (!isSweptNumber(parameter))
        throw Error("%1 takes no range; give its values instead: %2.", Message::translated(parameter.label),
                    parameter.rangeText());
    const auto range = sweepRangeOf(text);
    if (!range)
        throw Error("\"%1\" is not a range; write it as low..high:count with a count from %2 to %3, such as 0.5..8:5.",
                    text, kFewestSweepSteps, kMostSweepSteps);
    const ParameterValue low = parameter.parsed(range->low);
    const ParameterValue high = parameter.parsed(range->high);
    if (std::holds_alternative<std::string>(low) || std::holds_alternative<std::string>(high))
        throw Error("%1 takes no range; give its values instead: %2.", Message::translated(parameter.label),
                    parameter.rangeText());
    const double from = sweptNumberOf(low);
    const double to = sweptNumberOf(high);
    // What stands for "automatic" may be 0, which has no ratio to anything.
    const bool ratios = isGeometric(parameter) && from > 0 && to > 0;
    std::vector<ParameterValue> values{low};
    for (int step = 1; step < range->count - 1; ++step) {
        const double share = static_cast<double>(step) / (range->count - 1);
        const double value = ratios ? from * std::pow(to / from, share) : from + (to - from) * share;
        const bool whole = parameter.type == ParameterType::integer;
        values.push_back(whole ? parameter.checked(std::int64_t{std::llround(value)})
                               : parameter.checked(toFourDigits(value)));
    }
    values.push_back(high);
    if (parameter.type == ParameterType::integer) checkWholeRange(parameter, *range, values);
    return values;
}

std::vector<ParameterValue> valuesOfList(const Parameter& parameter, const std::string& text) {
    std::vector<ParameterValue> values;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        values.push_back(parameter.parsed(text.substr(start, end - start)));
        start = end + 1;
    }
    return values;
}

}  // namespace

std::vector<Parameter> sweepParameters(const std::string& family) {
    std::vector<Parameter> parameters = modelFamily(family).modelParameters;
    for (const Parameter& parameter : allTrainingParameters(family)) {
        const auto same = [&](const Parameter& other) { return other.name == parameter.name; };
        if (std::none_of(parameters.begin(), parameters.end(), same)) parameters.push_back(parameter);
    }
    return parameters;
}

bool isGeometric(const Parameter& parameter) {
    return isSweptNumber(parameter) && parameter.minimum > 0 &&
           parameter.maximum >= kOrdersOfMagnitude * parameter.minimum;
}

SweptSetting readSweptSetting(const std::string& assignment, std::span<const Parameter> parameters) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos)
        throw Error("\"%1\" is not of the form name=value,value,... or name=low..high:count.", assignment);
    SweptSetting swept{assignment.substr(0, equals), {}};
    const auto parameter = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const Parameter& known) { return known.name == swept.name; });
    if (parameter == parameters.end())  // the settings have the sentence for that
        static_cast<void>(Settings({parameters.begin(), parameters.end()}).value(swept.name));
    const std::string text = assignment.substr(equals + 1);
    const bool isText = parameter->type == ParameterType::text;  // which may hold any of the signs
    if (isText) {
        swept.values.push_back(parameter->parsed(text));
    } else if (text.find(kRangeSign) != std::string::npos) {
        swept.values = valuesOfRange(*parameter, text);
    } else {
        swept.values = valuesOfList(*parameter, text);
    }
    for (auto value = swept.values.begin(); value != swept.values.end(); ++value)
        if (std::find(swept.values.begin(), value, *value) != value)
            throw Error("%1 has the value %2 twice in this sweep; give each value once.",
                        Message::translated(parameter->label), toText(*value));
    return swept;
}

std::vector<SweepRun> sweepGrid(std::span<const SweptSetting> swept) {
    if (swept.empty())
        throw Error(
            "No setting has several values, so there is nothing to compare; give at least one setting several.");
    if (swept.size() > 2) throw Error("A sweep varies one or two settings, but %1 have several values.", swept.size());
    if (swept.size() == 2 && swept.front().name == swept.back().name)
        throw Error("The sweep names %1 twice; give all of its values at once.", swept.front().name);
    std::size_t count = 1;
    for (const SweptSetting& setting : swept) count *= setting.values.size();
    if (count > kMostSweepRuns)
        throw Error("The sweep would have %1 runs, but at most %2 are possible; give fewer values.", count,
                    kMostSweepRuns);
    std::vector<SweepRun> runs{{}};
    for (const SweptSetting& setting : swept) {
        std::vector<SweepRun> more;
        for (const SweepRun& run : runs) {
            for (const ParameterValue& value : setting.values) {
                SweepRun next = run;
                next.name += (next.name.empty() ? "" : ", ") + setting.name + " " + toText(value);
                next.values.emplace(setting.name, value);
                more.push_back(std::move(next));
            }
        }
        runs = std::move(more);
    }
    return runs;
}

std::string freeSweepName(std::span<const SweptSetting> swept, std::span<const QueueEntry> queue) {
    std::string base;
    for (const SweptSetting& setting : swept) base += (base.empty() ? "" : "-") + setting.name;
    const auto isTaken = [&](const std::string& name) {
        return std::any_of(queue.begin(), queue.end(), [&](const QueueEntry& entry) { return entry.sweep == name; });
    };
    std::string name = base;
    for (int number = 2; isTaken(name); ++number) name = base + "-" + std::to_string(number);
    return name;
}

std::vector<QueueEntry> sweepEntries(const std::string& name, std::span<const SweptSetting> swept,
                                     const QueuedTraining& base) {
    std::vector<QueueEntry> entries;
    for (const SweepRun& run : sweepGrid(swept)) {
        QueueEntry entry;
        entry.name = run.name;
        entry.sweep = name;
        for (const SweptSetting& setting : swept) entry.swept.push_back(setting.name);
        entry.training = base;
        for (const auto& [setting, value] : run.values) entry.training.settings[setting] = value;
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace core
