#pragma once

namespace bench {

// Each adds its benchmarks for every family to the program, "<name>/<family>". Called by main(), since the families are
// not there before it.

void addTrainings();                    ///< fashion_mnist/train
void addCheckpoints();                  ///< fashion_mnist/checkpoints
void addSlidersWhileTraining();         ///< slider_to_image_while_training
void addTrainingsWhileSliderDragged();  ///< training_while_slider_dragged

}  // namespace bench
