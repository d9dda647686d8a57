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

Message blasText() {
    if (at::hasMKL()) return Message("MKL (fast matrix products)");
    const std::string file = blasFile();
    const auto has = [&](const char* word) { return file.find(word) != std::string::npos; };
    if (has("openblas-openmp")) return Message("OpenBLAS with OpenMP (fast matrix products)");
    if (has("openblas")) return Message("OpenBLAS (fast matrix products)");
    if (has("mkl")) return Message("MKL (fast matrix products)");
    if (has("blis")) return Message("BLIS (fast matrix products)");
    if (has("libblas")) return Message("reference BLAS (slow matrix products: install libopenblas0-openmp)");
    return Message("BLAS built into LibTorch");
}

}  // namespace

Message libraryVersions() {
    const std::string torch = TORCH_VERSION;
    const std::string opencv = cv::getVersionString();
    return at::hasMKLDNN() ? Message("LibTorch %1, %2, oneDNN on, OpenCV %3", torch, blasText(), opencv)
                           : Message("LibTorch %1, %2, oneDNN off, OpenCV %3", torch, blasText(), opencv);
}

}  // namespace core
