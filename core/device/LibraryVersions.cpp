#include <ATen/Context.h>
#include <dlfcn.h>
#include <torch/version.h>

#include <cstdlib>
#include <memory>
#include <opencv2/core/utility.hpp>
#include <string>

#include "core/device/Device.h"

namespace core {

namespace {

/// The file that a BLAS call ends in. On Debian the name that LibTorch is linked with leads through a chain of links to
/// one of several libraries, and only its end tells the fast from the slow ones.
std::string blasFile() {
    Dl_info info{};
    void* symbol = dlsym(RTLD_DEFAULT, "sgemm_");
    if (!symbol || dladdr(symbol, &info) == 0 || !info.dli_fname) return "";
    const std::unique_ptr<char, void (*)(void*)> path(realpath(info.dli_fname, nullptr), std::free);
    return path ? path.get() : info.dli_fname;
}

std::string blasText() {
    if (at::hasMKL()) return "MKL (fast matrix products)";
    const std::string file = blasFile();
    const auto has = [&](const char* word) { return file.find(word) != std::string::npos; };
    if (has("openblas-openmp")) return "OpenBLAS with OpenMP (fast matrix products)";
    if (has("openblas")) return "OpenBLAS (fast matrix products)";
    if (has("mkl")) return "MKL (fast matrix products)";
    if (has("blis")) return "BLIS (fast matrix products)";
    if (has("libblas")) return "reference BLAS (slow matrix products: install libopenblas0-openmp)";
    return "BLAS inside LibTorch";
}

}  // namespace

std::string libraryVersions() {
    std::string text = "LibTorch " TORCH_VERSION ", ";
    text += blasText();
    text += at::hasMKLDNN() ? ", oneDNN on" : ", oneDNN off";
    text += ", OpenCV ";
    text += cv::getVersionString();
    return text;
}

}  // namespace core
