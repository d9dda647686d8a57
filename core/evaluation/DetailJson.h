#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/evaluation/ImageJson.h"
#include "core/metric/MetricDetail.h"

namespace core {

/// As toJson() has it, with the English sentence first for those who do not know how to put it together.
nlohmann::ordered_json messageJson(const Message& message);

/// A list of them.
nlohmann::ordered_json messagesJson(const std::vector<Message>& messages);

/// null where it is not finite.
nlohmann::ordered_json finiteJson(double value);

/// {"kind": "images", "matrix", "table" or "curves", "title", "help", ...}
nlohmann::ordered_json toJson(const MetricDetail& detail);
nlohmann::ordered_json toJson(const std::vector<MetricDetail>& details);

/// The parts of one file, read again. Each throws Error that names the file and the `place` in it: damaged, or larger
/// than any that is written.
class DetailReader {
   public:
    /// `file`: how sentences call it.
    explicit DetailReader(const std::string& file) : file_(file), images_(file) {}

    Message message(const nlohmann::json& json, const std::string& place) const;
    std::vector<Message> messages(const nlohmann::json& json, const std::string& place) const;
    Image image(const nlohmann::json& json, const std::string& place) { return images_.read(json, place); }
    /// Kinds that this version does not know are left out.
    std::vector<MetricDetail> details(const nlohmann::json& json, const std::string& place);
    /// A list of at most `most` items.
    const nlohmann::json& list(const nlohmann::json& json, const std::string& place, std::size_t most) const;
    std::vector<double> numbers(const nlohmann::json& json, const std::string& place, std::size_t most) const;
    std::vector<std::string> names(const nlohmann::json& json, const std::string& place) const;

   private:
    [[noreturn]] void refuse(const std::string& place) const;
    ImageDetail images(const nlohmann::json& json, const std::string& place);
    MatrixDetail matrix(const nlohmann::json& json, const std::string& place) const;
    TableDetail table(const nlohmann::json& json, const std::string& place) const;
    CurveDetail curves(const nlohmann::json& json, const std::string& place) const;

    std::string file_;
    ImageJsonReader images_;
};

}  // namespace core
