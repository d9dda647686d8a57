#include "core/exporting/onnx/OnnxCheck.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/dnn.hpp>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/base/QuietCerr.h"

namespace core {

namespace {

/// Newer versions of OpenCV compute convolutions by a quicker way that rounds more (Winograd), which is none of the
/// file's doing.
void withoutWinograd(cv::dnn::Net& net) {
#if CV_VERSION_MAJOR > 4 || (CV_VERSION_MAJOR == 4 && CV_VERSION_MINOR >= 7)
    net.enableWinograd(false);
#else
    (void)net;
#endif
}

/// Shares memory with `dense`.
cv::Mat asBlob(const torch::Tensor& dense) {
    std::vector<int> sides;
    for (const std::int64_t side : dense.sizes()) sides.push_back(static_cast<int>(side));
    return {static_cast<int>(sides.size()), sides.data(), CV_32F, dense.data_ptr<float>()};
}

}  // namespace

torch::Tensor evaluateOnnx(std::string_view file, const NamedTensors& inputs) try {
    const QuietCerr quiet;  // what it says is in the error below
    cv::dnn::Net net = cv::dnn::readNetFromONNX(file.data(), file.size());
    net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    withoutWinograd(net);
    for (const auto& [name, tensor] : inputs)
        net.setInput(asBlob(tensor.to(torch::kCPU, torch::kFloat).contiguous()).clone(), name);
    const cv::Mat output = net.forward();
    std::vector<std::int64_t> sizes(output.size.p, output.size.p + output.dims);
    return torch::from_blob(output.data, sizes, torch::kFloat).clone();
} catch (const cv::Exception& error) {
    throw Error("OpenCV cannot read the ONNX file that was written (%1); export the model as a model folder instead.",
                error.err);
}

double relativeDifference(const torch::Tensor& found, const torch::Tensor& wanted) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    if (found.sizes() != wanted.sizes()) return kInfinite;
    if (wanted.numel() == 0) return 0;
    const double difference = (found - wanted).abs().max().item<double>();
    const double range = (wanted.max() - wanted.min()).item<double>();
    return std::isfinite(difference) ? difference / std::max(range, 1.0) : kInfinite;
}

}  // namespace core
