#include <limits>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/evaluation/DetailJson.h"
#include "core/files/JsonObject.h"
#include "core/files/MessageJson.h"

namespace core {

namespace {

// Far above what metrics show, and no burden for who draws it.
constexpr std::size_t kMostMessages = 1'000;
constexpr std::size_t kMostDetails = 200;
constexpr std::size_t kMostRows = 2'000;
constexpr std::size_t kMostColumns = 2'000;
constexpr std::size_t kMostPoints = 100'000;
constexpr std::size_t kMostCurves = 100;

}  // namespace

void DetailReader::refuse(const std::string& place) const {
    throw Error("%1 is damaged: \"%2\" is not valid; use another copy of it.", file_, place);
}

Message DetailReader::message(const nlohmann::json& json, const std::string& place) const {
    std::optional<Message> message = readMessage(json);
    if (!message) refuse(place);
    return std::move(*message);
}

const nlohmann::json& DetailReader::list(const nlohmann::json& json, const std::string& place, std::size_t most) const {
    if (!json.is_array() || json.size() > most) refuse(place);
    return json;
}

std::vector<Message> DetailReader::messages(const nlohmann::json& json, const std::string& place) const {
    std::vector<Message> messages;
    for (const nlohmann::json& each : list(json, place, kMostMessages)) messages.push_back(message(each, place));
    return messages;
}

std::vector<double> DetailReader::numbers(const nlohmann::json& json, const std::string& place,
                                          std::size_t most) const {
    std::vector<double> numbers;
    for (const nlohmann::json& each : list(json, place, most)) {
        if (!each.is_number() && !each.is_null()) refuse(place);
        numbers.push_back(each.is_null() ? std::numeric_limits<double>::quiet_NaN() : each.get<double>());
    }
    return numbers;
}

std::vector<std::string> DetailReader::names(const nlohmann::json& json, const std::string& place) const {
    std::vector<std::string> names;
    for (const nlohmann::json& each : list(json, place, kMostRows)) {
        if (!each.is_string()) refuse(place);
        names.push_back(each.get<std::string>());
    }
    return names;
}

ImageDetail DetailReader::images(const nlohmann::json& json, const std::string& place) {
    const JsonObject object(json, file_, place);
    ImageDetail detail;
    detail.columns = messages(object.value("columns"), place + ".columns");
    const std::string rows = place + ".rows";
    for (const nlohmann::json& row : list(object.value("rows"), rows, kMostRows)) {
        std::vector<ImageDetail::Cell> cells;
        for (const nlohmann::json& each : list(row, rows, kMostColumns)) {
            const JsonObject cell(each, file_, rows);
            cells.push_back({image(cell.value("png"), rows), message(cell.value("caption"), rows)});
        }
        if (!detail.columns.empty() && cells.size() != detail.columns.size()) refuse(rows);
        detail.rows.push_back(std::move(cells));
    }
    return detail;
}

MatrixDetail DetailReader::matrix(const nlohmann::json& json, const std::string& place) const {
    const JsonObject object(json, file_, place);
    MatrixDetail detail;
    detail.rowLabel = message(object.value("row_label"), place);
    detail.columnLabel = message(object.value("column_label"), place);
    detail.rows = names(object.value("rows"), place + ".rows");
    detail.columns = names(object.value("columns"), place + ".columns");
    detail.values = numbers(object.value("values"), place + ".values", kMostRows * kMostColumns);
    detail.shares = object.toggle("shares");
    if (detail.values.size() != detail.rows.size() * detail.columns.size()) refuse(place + ".values");
    return detail;
}

TableDetail DetailReader::table(const nlohmann::json& json, const std::string& place) const {
    const JsonObject object(json, file_, place);
    TableDetail detail;
    detail.rowLabel = message(object.value("row_label"), place);
    detail.columns = messages(object.value("columns"), place + ".columns");
    const std::string rows = place + ".rows";
    for (const nlohmann::json& each : list(object.value("rows"), rows, kMostRows)) {
        const JsonObject row(each, file_, rows);
        detail.rows.push_back({row.text("name"), numbers(row.value("values"), rows, kMostColumns)});
        if (detail.rows.back().values.size() != detail.columns.size()) refuse(rows);
    }
    return detail;
}

CurveDetail DetailReader::curves(const nlohmann::json& json, const std::string& place) const {
    const JsonObject object(json, file_, place);
    CurveDetail detail;
    detail.xLabel = message(object.value("x_label"), place);
    detail.yLabel = message(object.value("y_label"), place);
    const std::string curves = place + ".curves";
    for (const nlohmann::json& each : list(object.value("curves"), curves, kMostCurves)) {
        const JsonObject curve(each, file_, curves);
        detail.curves.push_back({message(curve.value("label"), curves), numbers(curve.value("x"), curves, kMostPoints),
                                 numbers(curve.value("y"), curves, kMostPoints)});
        if (detail.curves.back().x.size() != detail.curves.back().y.size()) refuse(curves);
    }
    return detail;
}

std::vector<MetricDetail> DetailReader::details(const nlohmann::json& json, const std::string& place) {
    std::vector<MetricDetail> details;
    for (const nlohmann::json& each : list(json, place, kMostDetails)) {
        const JsonObject object(each, file_, place);
        const std::string kind = object.text("kind");
        const auto add = [&](auto detail) {
            detail.title = message(object.value("title"), place);
            detail.help = message(object.value("help"), place);
            details.push_back(std::move(detail));
        };
        if (kind == "images") add(images(each, place));
        if (kind == "matrix") add(matrix(each, place));
        if (kind == "table") add(table(each, place));
        if (kind == "curves") add(curves(each, place));
    }
    return details;
}

}  // namespace core
