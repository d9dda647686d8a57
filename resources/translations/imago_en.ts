<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SettingText</name>
    <message numerus="yes">
        <source>early stopping (%n epoch(s))</source>
        <translation>
            <numerusform>early stopping (%n epoch)</numerusform>
            <numerusform>early stopping (%n epochs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClassImagesView</name>
    <message numerus="yes">
        <source>%Ln image(s); white is a deviation of %1</source>
        <translation>
            <numerusform>%Ln image; white is a deviation of %1</numerusform>
            <numerusform>%Ln images; white is a deviation of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClassifierCommand</name>
    <message numerus="yes">
        <source>Saved the classifier as %1. It recognizes %2% of %Ln held-out images.</source>
        <translation>
            <numerusform>Saved the classifier as %1. It recognizes %2% of %Ln held-out image.</numerusform>
            <numerusform>Saved the classifier as %1. It recognizes %2% of %Ln held-out images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CurveWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of 0 or less are not shown on a logarithmic axis.</source>
        <translation>
            <numerusform>%n value of 0 or less is not shown on a logarithmic axis.</numerusform>
            <numerusform>%n values of 0 or less are not shown on a logarithmic axis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataView</name>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DatasetChoice</name>
    <message numerus="yes">
        <source>Leave out %Ln image(s)</source>
        <translation>
            <numerusform>Leave out %Ln image</numerusform>
            <numerusform>Leave out %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring back %Ln image(s)</source>
        <translation>
            <numerusform>Bring back %Ln image</numerusform>
            <numerusform>Bring back %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) brought back.</source>
        <translation>
            <numerusform>%Ln image brought back.</numerusform>
            <numerusform>%Ln images brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DatasetSummary</name>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%n file left out</numerusform>
            <numerusform>%n files left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images, %1</source>
        <translation>
            <numerusform>%Ln image, %1</numerusform>
            <numerusform>%Ln images, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) left out in this project</source>
        <translation>
            <numerusform>%Ln image left out in this project</numerusform>
            <numerusform>%Ln images left out in this project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) next to the validation blocks are not used</source>
        <translation>
            <numerusform>%Ln image next to the validation blocks are not used</numerusform>
            <numerusform>%Ln images next to the validation blocks are not used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EvaluatePanel</name>
    <message numerus="yes">
        <source>Some figures are not given for fewer than %Ln samples.</source>
        <translation>
            <numerusform>Some figures are not given for fewer than %Ln sample.</numerusform>
            <numerusform>Some figures are not given for fewer than %Ln samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EvaluationMessages</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EvaluationPage</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportView</name>
    <message numerus="yes">
        <source>%n sample(s) written to %1.</source>
        <translation>
            <numerusform>%n sample written to %1.</numerusform>
            <numerusform>%n samples written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FavoritesExportBar</name>
    <message numerus="yes">
        <source>%n favorite(s) were written to %1.</source>
        <translation>
            <numerusform>%n favorite was written to %1.</numerusform>
            <numerusform>%n favorites were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favorite(s) without an image are only in the manifest: open their model and export again.</source>
        <translation>
            <numerusform>%n favorite without an image is only in the manifest: open its model and export again.</numerusform>
            <numerusform>%n favorites without an image are only in the manifest: open their model and export again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GalleryCell</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GalleryModel</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GalleryView</name>
    <message numerus="yes">
        <source>%n item(s) removed from the gallery; the files stay where they are.</source>
        <translation>
            <numerusform>%n item removed from the gallery; the files stay where they are.</numerusform>
            <numerusform>%n items removed from the gallery; the files stay where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthPanel</name>
    <message numerus="yes">
        <source>Health check: %n finding(s)</source>
        <translation>
            <numerusform>Health check: %n finding</numerusform>
            <numerusform>Health check: %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) left out.</source>
        <translation>
            <numerusform>%Ln image left out.</numerusform>
            <numerusform>%Ln images left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImageGroupButton</name>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewView</name>
    <message numerus="yes">
        <source>Preview: %Ln images</source>
        <translation>
            <numerusform>Preview: %Ln image</numerusform>
            <numerusform>Preview: %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln images would lose more than a third of their area (estimated from %1).</source>
        <translation>
            <numerusform>About %Ln image would lose more than a third of its area (estimated from %1).</numerusform>
            <numerusform>About %Ln images would lose more than a third of their area (estimated from %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images would lose more than a third of their area.</source>
        <translation>
            <numerusform>%Ln image would lose more than a third of its area.</numerusform>
            <numerusform>%Ln images would lose more than a third of their area.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LabelCommands</name>
    <message numerus="yes">
        <source>Assign %Ln image(s) to %1</source>
        <translation>
            <numerusform>Assign %Ln image to %1</numerusform>
            <numerusform>Assign %Ln images to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) assigned to %1.</source>
        <translation>
            <numerusform>%Ln image assigned to %1.</numerusform>
            <numerusform>%Ln images assigned to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LatentSliderList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive, little effect</source>
        <translation>
            <numerusform>%n inactive, little effect</numerusform>
            <numerusform>%n inactive, little effect</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelPanel</name>
    <message numerus="yes">
        <source>%Ln dimensions</source>
        <translation>
            <numerusform>%Ln dimension</numerusform>
            <numerusform>%Ln dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueController</name>
    <message numerus="yes">
        <source>The queue is finished; %n training(s) failed, and the list says why.</source>
        <translation>
            <numerusform>The queue is finished; %n training failed, and the list says why.</numerusform>
            <numerusform>The queue is finished; %n trainings failed, and the list says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueuePanel</name>
    <message numerus="yes">
        <source>%n training(s) wait in the queue.</source>
        <translation>
            <numerusform>%n training waits in the queue.</numerusform>
            <numerusform>%n trainings wait in the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) were removed from the queue.</source>
        <translation>
            <numerusform>%n training were removed from the queue.</numerusform>
            <numerusform>%n trainings were removed from the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln latent dimensions</source>
        <translation>
            <numerusform>%Ln latent dimension</numerusform>
            <numerusform>%Ln latent dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln images, %2</source>
        <translation>
            <numerusform>%1: %Ln image, %2</numerusform>
            <numerusform>%1: %Ln images, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SuggestionsPanel</name>
    <message numerus="yes">
        <source>%Ln image(s) look like %1</source>
        <translation>
            <numerusform>%Ln image looks like %1</numerusform>
            <numerusform>%Ln images look like %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln image(s) to %1</source>
        <translation>
            <numerusform>Assign %Ln image to %1</numerusform>
            <numerusform>Assign %Ln images to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) assigned to %1.</source>
        <translation>
            <numerusform>%Ln image assigned to %1.</numerusform>
            <numerusform>%Ln images assigned to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SweepView</name>
    <message numerus="yes">
        <source>%1 (%2 of %n run(s) done)</source>
        <extracomment>A sweep in a list: its name, and how many of its runs are done.</extracomment>
        <translation>
            <numerusform>%1 (%2 of %n run done)</numerusform>
            <numerusform>%1 (%2 of %n runs done)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TimelineTrack</name>
    <message numerus="yes">
        <source>%n keyframe(s), %1 s</source>
        <translation>
            <numerusform>%n keyframe, %1 s</numerusform>
            <numerusform>%n keyframes, %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrainMessages</name>
    <message numerus="yes">
        <source>Training… Best validation result %n measurement(s) ago.</source>
        <translation>
            <numerusform>Training… Best validation result %n measurement ago.</numerusform>
            <numerusform>Training… Best validation result %n measurements ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was trained for only %n step(s), so its samples are rough: train longer.</source>
        <translation>
            <numerusform>It was trained for only %n step, so its samples are rough: train longer.</numerusform>
            <numerusform>It was trained for only %n steps, so its samples are rough: train longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was trained for only %n step(s), so its samples are rough. To train longer, raise the patience or set the length in minutes.</source>
        <translation>
            <numerusform>It was trained for only %n step, so its samples are rough. To train longer, raise the patience or set the length in minutes.</numerusform>
            <numerusform>It was trained for only %n steps, so its samples are rough. To train longer, raise the patience or set the length in minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With only %n image(s) for training and validation, its samples may look poor. More images or horizontal flip can help.</source>
        <translation>
            <numerusform>With only %n image for training and validation, its samples may look poor. More images or horizontal flip can help.</numerusform>
            <numerusform>With only %n images for training and validation, its samples may look poor. More images or horizontal flip can help.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready to train on %Ln image(s) (%1 left out).</source>
        <extracomment>%1: how many more are left out.</extracomment>
        <translation>
            <numerusform>Ready to train on %Ln image (%1 left out).</numerusform>
            <numerusform>Ready to train on %Ln images (%1 left out).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrainPanel</name>
    <message numerus="yes">
        <source>Chosen because the dataset has only %n image(s).</source>
        <translation>
            <numerusform>Chosen because the dataset has only %n image.</numerusform>
            <numerusform>Chosen because the dataset has only %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrainRoom</name>
    <message numerus="yes">
        <source>%n run(s) compared</source>
        <translation>
            <numerusform>%n run compared</numerusform>
            <numerusform>%n runs compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n run(s) to the queue as the sweep %1.</source>
        <translation>
            <numerusform>Added %n run to the queue as the sweep %1.</numerusform>
            <numerusform>Added %n runs to the queue as the sweep %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unit</name>
    <message numerus="yes">
        <source>dimensions</source>
        <translation>
            <numerusform>dimension</numerusform>
            <numerusform>dimensions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>feature maps</source>
        <translation>
            <numerusform>feature map</numerusform>
            <numerusform>feature maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>units</source>
        <translation>
            <numerusform>unit</numerusform>
            <numerusform>units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>images</source>
        <translation>
            <numerusform>image</numerusform>
            <numerusform>images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>steps</source>
        <translation>
            <numerusform>step</numerusform>
            <numerusform>steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>epochs</source>
        <translation>
            <numerusform>epoch</numerusform>
            <numerusform>epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pixels</source>
        <translation>
            <numerusform>pixel</numerusform>
            <numerusform>pixels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>frames</source>
        <translation>
            <numerusform>frame</numerusform>
            <numerusform>frames</numerusform>
        </translation>
    </message>
</context>
</TS>
