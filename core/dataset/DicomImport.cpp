#include "core/dataset/DicomImport.h"

#include <array>
#include <string>

namespace core {

namespace {

constexpr const char* kWindow = "window";
constexpr const char* kWindowCenter = "window_center";
constexpr const char* kWindowWidth = "window_width";
constexpr std::array<const char*, 3> kWindowIds = {"file", "range", "numbers"};  // as DicomWindow::From has them

std::string idOf(DicomWindow::From from) {
    return kWindowIds[static_cast<std::size_t>(from)];
}

}  // namespace

std::vector<Parameter> imageFileParameters() {
    using From = DicomWindow::From;
    const DicomWindow usual;
    std::vector<Parameter> parameters = imageImportParameters();
    parameters.push_back(
        Parameter::choice(kWindow, "DICOM window", idOf(usual.from),
                          {{idOf(From::file), "From the file",
                            "The window that the file suggests; the full range where it suggests none."},
                           {idOf(From::range), "Full range", "From the lowest to the highest value of all images."},
                           {idOf(From::numbers), "Center and width", "The window of the two settings below."}},
                          "Which values of grayscale DICOM images become black and white.")
            .asAdvanced()
            .addedLater(idOf(usual.from)));
    parameters.push_back(Parameter::real(kWindowCenter, "Window center", usual.center, -65536, 65536, "",
                                         "The value that becomes medium gray, in Hounsfield units for CT; only for "
                                         "the DICOM window Center and width.")
                             .asAdvanced()
                             .addedLater(usual.center));
    parameters.push_back(Parameter::real(kWindowWidth, "Window width", usual.width, 1, 131072, "",
                                         "How many values lie between black and white; only for the DICOM window "
                                         "Center and width.")
                             .asAdvanced()
                             .addedLater(usual.width));
    return parameters;
}

ImageImport imageFileImport(const Settings& settings) {
    ImageImport import = imageImport(settings);
    for (std::size_t from = 0; from < kWindowIds.size(); ++from)
        if (settings.choice(kWindow) == kWindowIds[from]) import.window.from = static_cast<DicomWindow::From>(from);
    import.window.center = settings.real(kWindowCenter);
    import.window.width = settings.real(kWindowWidth);
    return import;
}

}  // namespace core
