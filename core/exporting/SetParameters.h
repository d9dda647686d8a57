#pragma once

#include <vector>

#include "core/exporting/Exporter.h"
#include "core/exporting/ImageForm.h"
#include "core/parameter/Parameter.h"

namespace core {

// What exporters of sets of generated images have in common.

/// "count", "per_class", "seed", "temperature", "spread", "min_distance" and "drop_similar".
std::vector<Parameter> setParameters();
/// "distances": whether the distance of each sample to the nearest training image is written, for exporters that have a
/// place for it.
Parameter distancesParameter();
/// "layout": flat or a folder for each class.
Parameter layoutParameter();
/// "name": what the files are called, see NamePattern.
Parameter nameParameter();
/// "scaling": how "enlarge" enlarges.
Parameter scalingParameter();
/// "quality", 1 to 100.
Parameter qualityParameter();

/// How many samples are asked for: "count" or, where that is above 0, "per_class" of each class that is asked for. At
/// least 1, whatever the model.
int sampleCount(const ExportRequest& request);
/// The same, but throws Error for a number for each class where the model has none, and for more than a million.
int checkedSampleCount(const ExportRequest& request);

/// The class that a sample shows most of, by its place; -1 for none.
int labelOf(const ClassMix& mix);

/// ExportPoints of the first samples: what Exporter::points is for a set.
ExportPoints firstOfSet(const ExportRequest& request, int most);

/// What Exporter::refusal says of samples that are no images.
Message refusalOfNoImages(const SampleSpec& spec);

}  // namespace core
