#include "core/evaluation/DetailJson.h"

#include <cmath>
#include <variant>

#include "core/files/MessageJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

Json finitesJson(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values) list.push_back(finiteJson(value));
    return list;
}

/// What all kinds begin with.
template <typename Detail>
Json headOf(const char* kind, const Detail& detail) {
    return {{"kind", kind}, {"title", messageJson(detail.title)}, {"help", messageJson(detail.help)}};
}

Json detailJson(const ImageDetail& detail) {
    Json rows = Json::array();
    for (const auto& row : detail.rows) {
        Json cells = Json::array();
        for (const ImageDetail::Cell& cell : row)
            cells.push_back({{"png", imageJson(cell.image)}, {"caption", messageJson(cell.caption)}});
        rows.push_back(std::move(cells));
    }
    Json json = headOf("images", detail);
    json["columns"] = messagesJson(detail.columns);
    json["rows"] = std::move(rows);
    return json;
}

Json detailJson(const MatrixDetail& detail) {
    Json json = headOf("matrix", detail);
    json["row_label"] = messageJson(detail.rowLabel);
    json["column_label"] = messageJson(detail.columnLabel);
    json["rows"] = detail.rows;
    json["columns"] = detail.columns;
    json["values"] = finitesJson(detail.values);
    json["shares"] = detail.shares;
    return json;
}

Json detailJson(const TableDetail& detail) {
    Json rows = Json::array();
    for (const TableDetail::Row& row : detail.rows)
        rows.push_back({{"name", row.name}, {"values", finitesJson(row.values)}});
    Json json = headOf("table", detail);
    json["row_label"] = messageJson(detail.rowLabel);
    json["columns"] = messagesJson(detail.columns);
    json["rows"] = std::move(rows);
    return json;
}

Json detailJson(const CurveDetail& detail) {
    Json curves = Json::array();
    for (const CurveDetail::Curve& curve : detail.curves)
        curves.push_back(
            {{"label", messageJson(curve.label)}, {"x", finitesJson(curve.x)}, {"y", finitesJson(curve.y)}});
    Json json = headOf("curves", detail);
    json["x_label"] = messageJson(detail.xLabel);
    json["y_label"] = messageJson(detail.yLabel);
    json["curves"] = std::move(curves);
    return json;
}

}  // namespace

Json messageJson(const Message& message) {
    if (message.isVerbatim() || message.empty()) return toJson(message);
    Json json{{"english", message.english()}};
    json.update(toJson(message));
    return json;
}

Json messagesJson(const std::vector<Message>& messages) {
    Json list = Json::array();
    for (const Message& message : messages) list.push_back(messageJson(message));
    return list;
}

Json finiteJson(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

Json toJson(const MetricDetail& detail) {
    return std::visit([](const auto& each) { return detailJson(each); }, detail);
}

Json toJson(const std::vector<MetricDetail>& details) {
    Json list = Json::array();
    for (const MetricDetail& detail : details) list.push_back(toJson(detail));
    return list;
}

}  // namespace core
