#include "core/project/ModelFiles.h"

// From EmbeddedModel.S: the files of the pre-trained model as they are.
extern "C" {
extern const std::uint8_t imago_embedded_weights_start[];
extern const std::uint8_t imago_embedded_weights_end[];
extern const std::uint8_t imago_embedded_settings_start[];
extern const std::uint8_t imago_embedded_settings_end[];
extern const std::uint8_t imago_embedded_history_start[];
extern const std::uint8_t imago_embedded_history_end[];
}

namespace core {

namespace {

std::string_view text(const std::uint8_t* begin, const std::uint8_t* end) {
    return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

}  // namespace

SavedModel embeddedModel() {
    ModelFiles files;
    files.weights = std::span(imago_embedded_weights_start, imago_embedded_weights_end);
    files.settings = text(imago_embedded_settings_start, imago_embedded_settings_end);
    files.history = text(imago_embedded_history_start, imago_embedded_history_end);
    files.weightsName = "The built-in model.safetensors";
    files.settingsName = "The built-in settings.json";
    files.historyName = "the built-in history.jsonl";
    return readModel(files);
}

}  // namespace core
