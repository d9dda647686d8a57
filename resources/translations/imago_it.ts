<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Fine</source>
        <translation>Bene</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Scarso</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non noto</translation>
    </message>
</context>
<context>
    <name>DatasetSources</name>
    <message>
        <source>Datasets</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>There is not enough memory for this. Close other programs or choose smaller settings, then try again.</source>
        <translation>Memoria insufficiente. Chiudi altri programmi o scegli impostazioni più piccole, poi riprova.</translation>
    </message>
    <message>
        <source>An unexpected error occurred: %1</source>
        <translation>Si è verificato un errore imprevisto: %1</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>step %1</source>
        <translation>passo %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Valore misurato</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>The measured value, and in parentheses its 95% confidence interval.</source>
        <translation>Il valore misurato e, tra parentesi, il suo intervallo di confidenza al 95%.</translation>
    </message>
    <message>
        <source>Real images</source>
        <translation>Immagini reali</translation>
    </message>
    <message>
        <source>Blurred images</source>
        <translation>Immagini sfocate</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Campioni</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Migliore</translation>
    </message>
    <message>
        <source>The number of samples that the figure was measured on.</source>
        <translation>Il numero di campioni su cui il valore è stato misurato.</translation>
    </message>
    <message>
        <source>Which of two values is the better one.</source>
        <translation>Quale di due valori è il migliore.</translation>
    </message>
    <message>
        <source>The floor: what real images that the model has not seen get in place of samples, or what a guess gets.</source>
        <translation>Il riferimento: ciò che ottengono immagini reali che il modello non ha visto al posto dei campioni, o ciò che ottiene chi tira a indovinare.</translation>
    </message>
    <message>
        <source>What real images get that were reduced to half their size and enlarged again.</source>
        <translation>Ciò che ottengono le immagini reali ridotte a metà dimensione e ingrandite di nuovo.</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>↓ lower</source>
        <translation>↓ più basso</translation>
    </message>
    <message>
        <source>↑ higher</source>
        <translation>↑ più alto</translation>
    </message>
    <message>
        <source>In parentheses: the 95% confidence interval.</source>
        <translation>Tra parentesi: l&apos;intervallo di confidenza al 95%.</translation>
    </message>
    <message>
        <source>Images blurred to half size: %1</source>
        <translation>Immagini sfocate a metà dimensione: %1</translation>
    </message>
    <message>
        <source>Number of samples: %1</source>
        <translation>Numero di campioni: %1</translation>
    </message>
    <message>
        <source>Better: %1</source>
        <translation>Meglio: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>Too few images to know: training images: %1, held-out images: %2, samples: %3. At least %4 of each are needed.</source>
        <translation>Troppe poche immagini per saperlo: immagini di addestramento: %1, immagini tenute da parte: %2, campioni: %3. Ne servono almeno %4 di ogni tipo.</translation>
    </message>
</context>
<context>
    <name>KeptFile</name>
    <message>
        <source>%1 The file was renamed to %2 and a new one is created.</source>
        <translation>%1 Il file è stato rinominato in %2 e ne viene creato uno nuovo.</translation>
    </message>
    <message>
        <source>Another instance of Imago has changed %1 in the meantime. Its version was saved as %2.</source>
        <translation>Nel frattempo un&apos;altra istanza di Imago ha modificato %1. La sua versione è stata salvata come %2.</translation>
    </message>
</context>
<context>
    <name>ModelText</name>
    <message>
        <source>Pre-trained model</source>
        <translation>Modello preaddestrato</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Nuovo modello</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>opening the dataset</source>
        <translation>apertura del dataset</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>in chiusura</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>in avvio</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>running, %1 %</source>
        <translation>in corso, %1 %</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrotto</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>stopped, waiting</source>
        <translation>fermato, in attesa</translation>
    </message>
    <message>
        <source>done</source>
        <translation>completato</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallito</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>A training in the queue: the model on the dataset.</extracomment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>sweep %1</source>
        <translation>sweep %1</translation>
    </message>
    <message>
        <source>Dataset: %1</source>
        <translation>Dataset: %1</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Impostazioni: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Addestramento: %1</translation>
    </message>
    <message>
        <source>Sweep: %1</source>
        <translation>Sweep: %1</translation>
    </message>
    <message>
        <source>learning the prior, %1 %</source>
        <translation>apprendimento della distribuzione a priori, %1 %</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>in verifica</translation>
    </message>
    <message>
        <source>the pre-trained model</source>
        <translation>il modello preaddestrato</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>da %1</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Miglior valore: %1</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Ultimo valore: %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Immagini/s</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Immagini di addestramento</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>not started</source>
        <translation>non iniziato</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrotto</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>fermato</translation>
    </message>
    <message>
        <source>done</source>
        <translation>completato</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>danneggiato</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>migliore %1</translation>
    </message>
    <message>
        <source>epoch %1, %2</source>
        <translation>epoca %1, %2</translation>
    </message>
    <message>
        <source>Dataset: %1</source>
        <translation>Dataset: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Stato: %1</translation>
    </message>
    <message>
        <source>Trained: step %1, %2</source>
        <translation>Addestrato: passo %1, %2</translation>
    </message>
    <message>
        <source>Validation: %1</source>
        <translation>Validazione: %1</translation>
    </message>
    <message>
        <source>Recoveries from divergence: %1</source>
        <translation>Ripristini dopo una divergenza: %1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Iniziato: %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>in pausa</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, notes damaged</source>
        <translation>%1, note danneggiate</translation>
    </message>
    <message>
        <source>%1 network</source>
        <translation>rete: %1</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Impostazioni: %1</translation>
    </message>
    <message>
        <source>starting in another instance</source>
        <extracomment>State of a run: another program may just have begun it.</extracomment>
        <translation>in avvio in un&apos;altra istanza</translation>
    </message>
    <message>
        <source>Images left out: %1</source>
        <translation>Immagini escluse: %1</translation>
    </message>
    <message>
        <source>Classes merged: %1</source>
        <translation>Classi unite: %1</translation>
    </message>
    <message>
        <source>Images moved from validation to training: %1</source>
        <translation>Immagini spostate dalla validazione all&apos;addestramento: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1: name of the model whose weights the training started from.</extracomment>
        <translation>da %1</translation>
    </message>
</context>
<context>
    <name>SettingText</name>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>fino all&apos;arresto</translation>
    </message>
    <message numerus="yes">
        <source>early stopping (%n epoch(s))</source>
        <translation>
            <numerusform>arresto anticipato (%n epoca)</numerusform>
            <numerusform>arresto anticipato (%n epoche)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoca</numerusform>
            <numerusform>%n epoche</numerusform>
        </translation>
    </message>
    <message>
        <source>not conditional on class</source>
        <translation>non condizionato alla classe</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>senza %1</translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n addestramento</numerusform>
            <numerusform>%n addestramenti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;8 runs&quot; and how long each takes: &quot;8 runs of 30 epochs&quot;</extracomment>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>%1: about %2</source>
        <translation>%1: circa %2</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <extracomment>&quot;8 runs&quot; and how they end: &quot;8 runs with early stopping (5 epochs)&quot;</extracomment>
        <translation>%1 con %2</translation>
    </message>
</context>
<context>
    <name>SweepFigures</name>
    <message>
        <source>This model has no encoder, so it cannot reconstruct.</source>
        <translation>Questo modello non ha un encoder, quindi non può ricostruire.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fallito: %1</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>nessun modello</translation>
    </message>
    <message>
        <source>run deleted</source>
        <translation>addestramento eliminato</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>How many times the run has seen the training images.</source>
        <translation>Quante volte l&apos;addestramento ha visto le immagini di addestramento.</translation>
    </message>
    <message>
        <source>These runs are limited by time and differ in how many epochs they were trained, so they compare less well; a length in epochs makes them comparable.</source>
        <translation>Questi addestramenti hanno un limite di tempo e differiscono nel numero di epoche, quindi si confrontano meno bene; una durata in epoche li rende confrontabili.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallito</translation>
    </message>
    <message>
        <source>generating…</source>
        <translation>generazione…</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Addestramento: %1</translation>
    </message>
    <message>
        <source>%1 (live)</source>
        <extracomment>A KID that was measured while the model was trained.</extracomment>
        <translation>%1 (durante l&apos;addestramento)</translation>
    </message>
    <message>
        <source>The last KID that was measured while this run was trained. &quot;Measure KID and DCI&quot; replaces it with a more exact one.</source>
        <translation>L&apos;ultimo KID misurato durante questo addestramento. &quot;Misura KID e DCI&quot; lo sostituisce con uno più esatto.</translation>
    </message>
</context>
<context>
    <name>TimelineFileController</name>
    <message>
        <source>another model</source>
        <translation>un altro modello</translation>
    </message>
    <message>
        <source>%1 was generated by %2. Open that model, then drop the video again: its timeline opens.</source>
        <translation>%1 è stato generato da %2. Apri quel modello, poi rilascia di nuovo il video: si aprirà la sua timeline.</translation>
    </message>
    <message>
        <source>%1 was generated by %2 (weights %3…). Open that model, then drop the video again: its timeline opens.</source>
        <translation>%1 è stato generato da %2 (pesi %3…). Apri quel modello, poi rilascia di nuovo il video: si aprirà la sua timeline.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Smooth (VAE)</source>
        <translation>Fluido (VAE)</translation>
    </message>
    <message>
        <source>Encodes each image as a few numbers (its latent) and reconstructs the image from them. The latent space is smooth, and random latents give new samples; fine detail is slightly blurred.</source>
        <translation>Codifica ogni immagine in pochi numeri (il suo latente) e la ricostruisce a partire da essi. Lo spazio latente è regolare, con transizioni fluide, e latenti casuali danno nuovi campioni; i dettagli fini sono un po&apos; sfocati.</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>Dimensioni latenti</translation>
    </message>
    <message>
        <source>Number of values that describe an image: more preserve more detail, fewer are easier to explore.</source>
        <translation>Numero di valori che descrivono un&apos;immagine: se sono di più conservano più dettagli, se sono di meno sono più facili da esplorare.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Larghezza</translation>
    </message>
    <message>
        <source>Feature maps of the network at half resolution: more give better results and slow training down.</source>
        <translation>Mappe di caratteristiche della rete a metà risoluzione: se sono di più danno risultati migliori ma rallentano l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Unità nascoste</translation>
    </message>
    <message>
        <source>Units of the dense layer between the feature maps and the latent: more capture more of each image and make the file larger.</source>
        <translation>Unità dello strato denso tra le mappe di caratteristiche e il latente: se sono di più colgono più aspetti di ogni immagine, ma il file è più grande.</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Verosimiglianza</translation>
    </message>
    <message>
        <source>How the difference between an image and its reconstruction is measured.</source>
        <translation>Come si misura la differenza tra un&apos;immagine e la sua ricostruzione.</translation>
    </message>
    <message>
        <source>Bernoulli</source>
        <translation>Bernoulli</translation>
    </message>
    <message>
        <source>Each pixel is a probability; the usual choice for grayscale images.</source>
        <translation>Ogni pixel è una probabilità; la scelta abituale per immagini in scala di grigi.</translation>
    </message>
    <message>
        <source>Gaussian, learned variance</source>
        <translation>Gaussiana, varianza appresa</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Ends after a number of passes over the training images.</source>
        <translation>Termina dopo un certo numero di passate sulle immagini di addestramento.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuti</translation>
    </message>
    <message>
        <source>Ends after a set time; the learning rate schedule is fitted to it.</source>
        <translation>Termina dopo un tempo stabilito; la pianificazione del tasso di apprendimento vi si adatta.</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Finché non lo fermi</translation>
    </message>
    <message>
        <source>Continues until you stop it; the learning rate stays constant.</source>
        <translation>Continua finché non lo fermi; il tasso di apprendimento resta costante.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasso di apprendimento</translation>
    </message>
    <message>
        <source>Step size of the optimizer: too high and training diverges, too low and it takes very long.</source>
        <translation>Ampiezza dei passi dell&apos;ottimizzatore: se è troppo alta l&apos;addestramento diverge, se è troppo bassa richiede moltissimo tempo.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Pianificazione</translation>
    </message>
    <message>
        <source>How the learning rate changes over the training.</source>
        <translation>Come cambia il tasso di apprendimento durante l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Costante</translation>
    </message>
    <message>
        <source>The learning rate stays constant.</source>
        <translation>Il tasso di apprendimento resta costante.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Dimensione del batch</translation>
    </message>
    <message>
        <source>Images per step: larger batches make training steadier and use more memory.</source>
        <translation>Immagini per passo: batch più grandi rendono l&apos;addestramento più regolare e usano più memoria.</translation>
    </message>
    <message>
        <source>Share of the images that is kept out of training, to detect overfitting.</source>
        <translation>Quota delle immagini esclusa dall&apos;addestramento, per rilevare l&apos;overfitting.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>Starting value of the random numbers: the same seed gives the same split, shuffling and initialization.</source>
        <translation>Valore iniziale dei numeri casuali: lo stesso seme dà la stessa suddivisione, lo stesso mescolamento e la stessa inizializzazione.</translation>
    </message>
    <message>
        <source>EMA decay</source>
        <translation>Decadimento EMA</translation>
    </message>
    <message>
        <source>Decay of the exponential moving average (EMA) of the weights: the average gives better results than the latest weights. 0 turns it off.</source>
        <translation>Decadimento della media mobile esponenziale (EMA) dei pesi: la media dà risultati migliori dei pesi più recenti. 0 la disattiva.</translation>
    </message>
    <message>
        <source>per step</source>
        <translation>per passo</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Clipping del gradiente</translation>
    </message>
    <message>
        <source>Largest norm of the gradient: larger gradients are scaled down, which prevents sudden jumps. 0 turns it off.</source>
        <translation>Norma massima del gradiente: i gradienti più grandi sono ridotti, così si evitano salti improvvisi. 0 lo disattiva.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Weight of the KL term: above 1 the latent space is smoother and the images are blurrier, below 1 the reverse.</source>
        <translation>Peso del termine KL: sopra 1 lo spazio latente è più regolare e le immagini sono più sfocate, sotto 1 il contrario.</translation>
    </message>
    <message>
        <source>KL warm-up</source>
        <translation>Riscaldamento KL</translation>
    </message>
    <message>
        <source>Steps over which beta rises from 0 to its value: helps when most latent dimensions stay unused (posterior collapse).</source>
        <translation>Passi nei quali beta sale da 0 al suo valore: aiuta quando la maggior parte delle dimensioni latenti resta inutilizzata (collasso della distribuzione a posteriori).</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Addestramento</translation>
    </message>
    <message>
        <source>−ELBO</source>
        <translation>−ELBO</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>Negative evidence lower bound on the training images: reconstruction + KL without beta, in nats per image; lower is better. A sudden rise often means that the learning rate is too high.</source>
        <translation>Limite inferiore dell&apos;evidenza (ELBO) cambiato di segno sulle immagini di addestramento: ricostruzione + KL senza beta, in nat per immagine; più basso è meglio. Un aumento improvviso indica spesso un tasso di apprendimento troppo alto.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validazione</translation>
    </message>
    <message>
        <source>Loss on the validation images, in nats per image; lower is better. If it rises while the training curve keeps falling, the model is overfitting.</source>
        <translation>Perdita sulle immagini di validazione, in nat per immagine; più bassa è meglio. Se sale mentre la curva di addestramento continua a scendere, il modello è in overfitting.</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Ricostruzione</translation>
    </message>
    <message>
        <source>Reconstruction loss on the training images (negative log-likelihood, in nats per image): lower is closer to the images. If it levels off while reconstructions are still blurry, try a larger latent size or network.</source>
        <translation>Perdita di ricostruzione sulle immagini di addestramento (log-verosimiglianza negativa, in nat per immagine): più bassa è, più le ricostruzioni sono vicine alle immagini. Se si stabilizza quando sono ancora sfocate, prova più dimensioni latenti o una rete più grande.</translation>
    </message>
    <message>
        <source>Reconstruction loss on the validation images, in nats per image; lower is better. A rise while the training curve keeps falling is overfitting.</source>
        <translation>Perdita di ricostruzione sulle immagini di validazione, in nat per immagine; più bassa è meglio. Se sale mentre la curva di addestramento continua a scendere, è overfitting.</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>KL divergence of the posterior from the prior on the training images, in nats per image: how much the latents say about an image. Near 0 they say nothing (posterior collapse). With a learned prior it is estimated from random samples; estimates below zero count as zero.</source>
        <translation>Divergenza KL della distribuzione a posteriori da quella a priori sulle immagini di addestramento, in nat per immagine: quanto i latenti dicono di un&apos;immagine. Vicino a 0 non dicono nulla (collasso della distribuzione a posteriori). Con una distribuzione a priori appresa è stimata da campioni casuali; le stime sotto zero valgono zero.</translation>
    </message>
    <message>
        <source>KL divergence on the validation images, in nats per image. Near 0 the latents say nothing about an image (posterior collapse). With a learned prior it is estimated from more samples than the training curve.</source>
        <translation>Divergenza KL sulle immagini di validazione, in nat per immagine. Vicino a 0 i latenti non dicono nulla di un&apos;immagine (collasso della distribuzione a posteriori). Con una distribuzione a priori appresa è stimata da più campioni della curva di addestramento.</translation>
    </message>
    <message>
        <source>PNG files</source>
        <translation>File PNG</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Random latents are sampled from the prior, a standard Gaussian in every dimension.</source>
        <translation>I latenti casuali sono estratti dalla distribuzione a priori, una gaussiana standard in ogni dimensione.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Piccola</translation>
    </message>
    <message>
        <source>Trains fastest, and overfits small datasets less quickly.</source>
        <translation>Si addestra più in fretta e va meno presto in overfitting con dataset piccoli.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Good images within minutes on an ordinary CPU.</source>
        <translation>Buone immagini in pochi minuti su una comune CPU.</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Generates finer detail; for large datasets and long training runs.</source>
        <translation>Genera dettagli più fini; per dataset grandi e addestramenti lunghi.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>A balance between sharp images and a smooth latent space; a good start.</source>
        <translation>Un equilibrio tra immagini nitide e uno spazio latente regolare; un buon inizio.</translation>
    </message>
    <message>
        <source>Sharper images</source>
        <translation>Immagini più nitide</translation>
    </message>
    <message>
        <source>A beta below 1 and more latent dimensions preserve more detail in reconstructions; random samples look less like the data.</source>
        <translation>Un beta sotto 1 e più dimensioni latenti conservano più dettagli nelle ricostruzioni; i campioni casuali somigliano meno ai dati.</translation>
    </message>
    <message>
        <source>Smooth latent space</source>
        <translation>Spazio latente regolare</translation>
    </message>
    <message>
        <source>A beta above 1, reached by a KL warm-up, keeps the latents close together: sliders change samples gradually, details are blurrier.</source>
        <translation>Un beta sopra 1, raggiunto con un riscaldamento KL, tiene vicini i latenti: i cursori cambiano i campioni gradualmente, i dettagli sono più sfocati.</translation>
    </message>
    <message>
        <source>Few images</source>
        <translation>Poche immagini</translation>
    </message>
    <message>
        <source>Quick preview</source>
        <translation>Anteprima rapida</translation>
    </message>
    <message>
        <source>A small network with few sliders generates its first samples within seconds, to check the dataset.</source>
        <translation>Una rete piccola con pochi cursori genera i primi campioni in pochi secondi, per verificare il dataset.</translation>
    </message>
    <message>
        <source>Gaussian, fixed variance</source>
        <translation>Gaussiana, varianza fissa</translation>
    </message>
    <message>
        <source>Each pixel has a mean, and the variance is fixed to a value that you set: the squared error.</source>
        <translation>Ogni pixel ha una media e la varianza è fissata al valore che scegli: l&apos;errore quadratico.</translation>
    </message>
    <message>
        <source>Pixel std. deviation</source>
        <translation>Deviazione std. dei pixel</translation>
    </message>
    <message>
        <source>Standard deviation of the pixels when the variance is fixed, as a share of full brightness: a smaller one asks for closer reconstructions.</source>
        <translation>Deviazione standard dei pixel quando la varianza è fissa, come frazione della luminosità piena: se è più piccola richiede ricostruzioni più fedeli.</translation>
    </message>
    <message>
        <source>Conditional on class</source>
        <translation>Condizionato alla classe</translation>
    </message>
    <message>
        <source>Trains the model on the class of each image as well, so that it can generate a chosen class. The dataset must have classes.</source>
        <translation>Addestra il modello anche sulla classe di ogni immagine, così può generare una classe scelta. Il dataset deve avere classi.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Arresto anticipato</translation>
    </message>
    <message>
        <source>Ends when the validation loss has not improved for a number of epochs, and keeps the best weights; the learning rate stays constant.</source>
        <translation>Termina quando la perdita di validazione non migliora per un certo numero di epoche, e conserva i pesi migliori; il tasso di apprendimento resta costante.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Pazienza</translation>
    </message>
    <message>
        <source>Early stopping: number of epochs without a better validation loss after which training ends.</source>
        <translation>Arresto anticipato (early stopping): numero di epoche senza una perdita di validazione migliore dopo le quali l&apos;addestramento termina.</translation>
    </message>
    <message>
        <source>Free bits</source>
        <translation>Bit liberi</translation>
    </message>
    <message>
        <source>KL that each latent dimension may have at no cost: keeps dimensions from collapsing to the prior (posterior collapse). 0 turns it off.</source>
        <translation>KL che ogni dimensione latente può avere senza costo: impedisce alle dimensioni di collassare sulla distribuzione a priori (collasso della distribuzione a posteriori). 0 la disattiva.</translation>
    </message>
    <message>
        <source>Active dimensions</source>
        <translation>Dimensioni attive</translation>
    </message>
    <message>
        <source>Close copies (AE)</source>
        <translation>Copie fedeli (AE)</translation>
    </message>
    <message>
        <source>Encodes each image as a few numbers (its latent) and reconstructs the image from them. Reconstructions are sharper than a VAE&apos;s, but latents between those of the images may give poor samples.</source>
        <translation>Codifica ogni immagine in pochi numeri (il suo latente) e la ricostruisce a partire da essi. Le ricostruzioni sono più nitide di quelle di un VAE, ma i latenti tra quelli delle immagini possono dare campioni scadenti.</translation>
    </message>
    <message>
        <source>Close reconstructions with few enough latent dimensions to explore; a good start.</source>
        <translation>Ricostruzioni fedeli con dimensioni latenti abbastanza poche da esplorare; un buon inizio.</translation>
    </message>
    <message>
        <source>More latent dimensions preserve more detail in reconstructions; random samples look less like the data.</source>
        <translation>Più dimensioni latenti conservano più dettagli nelle ricostruzioni; i campioni casuali somigliano meno ai dati.</translation>
    </message>
    <message>
        <source>Input noise makes neighboring latents give similar samples; fewer latent dimensions leave fewer empty areas.</source>
        <translation>Il rumore in ingresso fa sì che latenti vicini diano campioni simili; meno dimensioni latenti lasciano meno zone vuote.</translation>
    </message>
    <message>
        <source>Input noise</source>
        <translation>Rumore in ingresso</translation>
    </message>
    <message>
        <source>Standard deviation of the noise added to each image before it is encoded, as a share of full brightness: a denoising autoencoder learns to remove it. 0 is a plain autoencoder.</source>
        <translation>Deviazione standard del rumore aggiunto a ogni immagine prima della codifica, come frazione della luminosità piena: un denoising autoencoder impara a rimuoverlo. 0 è un autoencoder semplice.</translation>
    </message>
    <message>
        <source>Sharp (GAN)</source>
        <translation>Nitido (GAN)</translation>
    </message>
    <message>
        <source>GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <source>Random latents are sampled from a standard Gaussian in every dimension. A GAN has no encoder: the latent of a given image has to be searched for (projection), and may not exist.</source>
        <translation>I latenti casuali sono estratti da una gaussiana standard in ogni dimensione. Una GAN non ha un encoder: il latente di un&apos;immagine data va cercato (proiezione), e può non esistere.</translation>
    </message>
    <message>
        <source>Trains fastest; its samples are coarser.</source>
        <translation>Si addestra più in fretta; i suoi campioni sono più grossolani.</translation>
    </message>
    <message>
        <source>Recognizable samples within minutes on an ordinary CPU.</source>
        <translation>Campioni riconoscibili in pochi minuti su una comune CPU.</translation>
    </message>
    <message>
        <source>The standard loss with a light R1 penalty; a good start.</source>
        <translation>La perdita standard con una penalità R1 leggera; un buon inizio.</translation>
    </message>
    <message>
        <source>Hinge loss with spectral normalization: the discriminator can judge fine detail while training stays stable.</source>
        <translation>Perdita hinge con normalizzazione spettrale: il discriminatore può valutare i dettagli fini e l&apos;addestramento resta stabile.</translation>
    </message>
    <message>
        <source>Mode coverage (WGAN-GP)</source>
        <translation>Copertura dei modi (WGAN-GP)</translation>
    </message>
    <message>
        <source>WGAN-GP is less prone to mode collapse, so fewer kinds of images are missing among the samples; training is slower.</source>
        <translation>WGAN-GP è meno soggetta al collasso dei modi, perciò tra i campioni mancano meno tipi di immagini; l&apos;addestramento è più lento.</translation>
    </message>
    <message>
        <source>Small networks generate their first samples within seconds, to check the dataset.</source>
        <translation>Reti piccole generano i primi campioni in pochi secondi, per verificare il dataset.</translation>
    </message>
    <message>
        <source>Step size of the optimizer: too high and one of the two networks overpowers the other, too low and training takes very long.</source>
        <translation>Ampiezza dei passi dell&apos;ottimizzatore: se è troppo alta una delle due reti prevale sull&apos;altra, se è troppo bassa l&apos;addestramento richiede moltissimo tempo.</translation>
    </message>
    <message>
        <source>Decay of the exponential moving average (EMA) of the generator&apos;s weights: the samples you see come from the average, which is better than the latest weights. 0 turns it off.</source>
        <translation>Decadimento della media mobile esponenziale (EMA) dei pesi del generatore: i campioni che vedi vengono dalla media, che è migliore dei pesi più recenti. 0 la disattiva.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perdita</translation>
    </message>
    <message>
        <source>Loss function of the generator and the discriminator.</source>
        <translation>Funzione di perdita del generatore e del discriminatore.</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>Non saturante</translation>
    </message>
    <message>
        <source>The standard GAN loss: the discriminator estimates the probability that an image is real, and the generator tries to raise it for its samples.</source>
        <translation>La perdita standard delle GAN: il discriminatore stima la probabilità che un&apos;immagine sia reale, e il generatore cerca di aumentarla per i suoi campioni.</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>The discriminator ignores images and samples that it already separates by a margin; often used with spectral normalization.</source>
        <translation>Il discriminatore ignora le immagini e i campioni che già separa con un margine; usata spesso con la normalizzazione spettrale.</translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <source>The discriminator estimates the Wasserstein distance between samples and real images, kept smooth by a gradient penalty: slower, but less prone to mode collapse.</source>
        <translation>Il discriminatore stima la distanza di Wasserstein tra i campioni e le immagini reali, regolarizzato da una penalità sul gradiente: più lenta, ma meno soggetta al collasso dei modi.</translation>
    </message>
    <message>
        <source>R1 penalty</source>
        <translation>Penalità R1</translation>
    </message>
    <message>
        <source>Weight of the penalty on the discriminator&apos;s gradient at real images: higher is more stable and learns more slowly, 0 turns it off. WGAN-GP has its own penalty instead.</source>
        <translation>Peso della penalità sul gradiente del discriminatore nelle immagini reali: se è più alto l&apos;addestramento è più stabile e più lento, 0 la disattiva. WGAN-GP ha invece una penalità propria.</translation>
    </message>
    <message>
        <source>R1 interval</source>
        <translation>Intervallo di R1</translation>
    </message>
    <message>
        <source>WGAN-GP penalty</source>
        <translation>Penalità WGAN-GP</translation>
    </message>
    <message>
        <source>Weight of the penalty that pulls the norm of the discriminator&apos;s gradient toward 1 between real images and samples. The other losses ignore it.</source>
        <translation>Peso della penalità che porta verso 1 la norma del gradiente del discriminatore tra le immagini reali e i campioni. Le altre perdite la ignorano.</translation>
    </message>
    <message>
        <source>Spectral normalization</source>
        <translation>Normalizzazione spettrale</translation>
    </message>
    <message>
        <source>Divides the weights of each discriminator layer by their largest singular value, so that scores cannot change abruptly: stabilizes training without a penalty.</source>
        <translation>Divide i pesi di ogni strato del discriminatore per il loro massimo valore singolare, così i punteggi non possono cambiare bruscamente: stabilizza l&apos;addestramento senza penalità.</translation>
    </message>
    <message>
        <source>Discriminator width</source>
        <translation>Larghezza del discriminatore</translation>
    </message>
    <message>
        <source>Feature maps of the discriminator at half resolution: more detect finer detail and slow training down.</source>
        <translation>Mappe di caratteristiche del discriminatore a metà risoluzione: se sono di più rilevano dettagli più fini ma rallentano l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Discriminator steps</source>
        <translation>Passi del discriminatore</translation>
    </message>
    <message>
        <source>Discriminator steps for each generator step: more make the discriminator stronger and training slower.</source>
        <translation>Passi del discriminatore per ogni passo del generatore: se sono di più il discriminatore è più forte e l&apos;addestramento più lento.</translation>
    </message>
    <message>
        <source>Discriminator rate</source>
        <translation>Tasso del discriminatore</translation>
    </message>
    <message>
        <source>Learning rate of the discriminator as a multiple of the generator&apos;s: above 1 the discriminator learns faster.</source>
        <translation>Tasso di apprendimento del discriminatore come multiplo di quello del generatore: sopra 1 il discriminatore impara più in fretta.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Adam&apos;s beta 1, the decay of the average over earlier gradients: little or none is best, since the two networks keep changing each other&apos;s objective.</source>
        <translation>Beta 1 di Adam, il decadimento della media dei gradienti precedenti: meglio poco o nullo, perché le due reti si cambiano di continuo l&apos;obiettivo a vicenda.</translation>
    </message>
    <message>
        <source>Color jitter</source>
        <translation>Variazione del colore</translation>
    </message>
    <message>
        <source>Changes brightness, saturation and contrast at random in all images and samples that the discriminator sees (DiffAugment): helps with fewer than about 5,000 images.</source>
        <translation>Cambia a caso luminosità, saturazione e contrasto di tutte le immagini e i campioni che il discriminatore vede (DiffAugment): aiuta con meno di circa 5.000 immagini.</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traslazione</translation>
    </message>
    <message>
        <source>Shifts all images and samples that the discriminator sees at random, by up to an eighth of their side (DiffAugment): helps with fewer than about 5,000 images.</source>
        <translation>Sposta a caso tutte le immagini e i campioni che il discriminatore vede, fino a un ottavo del lato (DiffAugment): aiuta con meno di circa 5.000 immagini.</translation>
    </message>
    <message>
        <source>Cutout</source>
        <translation>Cutout</translation>
    </message>
    <message>
        <source>Covers a random square of half the side in all images and samples that the discriminator sees (DiffAugment): helps with few images and slows training down.</source>
        <translation>Copre un quadrato casuale di metà lato in tutte le immagini e i campioni che il discriminatore vede (DiffAugment): aiuta con poche immagini e rallenta l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversità</translation>
    </message>
    <message>
        <source>Mean pixel distance between two samples, divided by that between two training images: about 1 is as diverse as the data. A fall toward 0 is mode collapse: the generator repeats a few samples.</source>
        <translation>Distanza media dei pixel tra due campioni, divisa per quella tra due immagini di addestramento: circa 1 è vario quanto i dati. Se scende verso 0 è collasso dei modi: il generatore ripete pochi campioni.</translation>
    </message>
    <message>
        <source>Diversity of the samples of the averaged generator (EMA), compared with the validation images: about 1 is as diverse as the data, a fall toward 0 is mode collapse.</source>
        <translation>Diversità dei campioni del generatore mediato (EMA), rispetto alle immagini di validazione: circa 1 è vario quanto i dati, se scende verso 0 è collasso dei modi.</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generatore</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Perdite</translation>
    </message>
    <message>
        <source>Loss that the generator minimizes. It need not fall: the discriminator improves as well, and a stable balance is the goal. A steady rise often means that the discriminator overpowers the generator.</source>
        <translation>Perdita che il generatore minimizza. Non deve per forza scendere: migliora anche il discriminatore, e l&apos;obiettivo è un equilibrio stabile. Un aumento continuo indica spesso che il discriminatore prevale sul generatore.</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminatore</translation>
    </message>
    <message>
        <source>Loss that the discriminator minimizes, without penalties. Near 0 it separates images and samples perfectly, and the generator can no longer learn. With WGAN-GP it is usually negative, and nearer to 0 means that samples are closer to the images.</source>
        <translation>Perdita che il discriminatore minimizza, senza penalità. Vicino a 0 separa perfettamente immagini e campioni, e il generatore non può più imparare. Con WGAN-GP è di solito negativa, e più vicina a 0 indica campioni più vicini alle immagini.</translation>
    </message>
    <message>
        <source>D(real)</source>
        <translation>D(reali)</translation>
    </message>
    <message>
        <source>Discriminator scores</source>
        <translation>Punteggi del discriminatore</translation>
    </message>
    <message>
        <source>Mean discriminator score of real images: with the non-saturating loss the probability that they are real, otherwise the raw score. Far above D(fake), the discriminator tells them apart easily.</source>
        <translation>Punteggio medio del discriminatore per le immagini reali: con la perdita non saturante la probabilità che siano reali, altrimenti il punteggio grezzo. Se è molto sopra D(falsi), il discriminatore le distingue facilmente.</translation>
    </message>
    <message>
        <source>D(fake)</source>
        <translation>D(falsi)</translation>
    </message>
    <message>
        <source>Mean discriminator score of samples, on the scale of D(real). The closer the two curves, the less it can tell samples from images; a growing gap means that it overpowers the generator.</source>
        <translation>Punteggio medio del discriminatore per i campioni, sulla scala di D(reali). Più le due curve sono vicine, meno distingue i campioni dalle immagini; se si allontanano, prevale sul generatore.</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>Penalità sul gradiente</translation>
    </message>
    <message>
        <source>Penalty of R1 or WGAN-GP on the discriminator&apos;s gradient, before its weight; 0 if neither is used. Low and steady is good; a sudden jump often comes before a collapse.</source>
        <translation>Penalità di R1 o di WGAN-GP sul gradiente del discriminatore, prima del peso; 0 se non se ne usa nessuna. Bassa e stabile è un buon segno; un salto improvviso precede spesso un collasso.</translation>
    </message>
    <message>
        <source>MP4 video</source>
        <translation>Video MP4</translation>
    </message>
    <message>
        <source>WebM video</source>
        <translation>Video WebM</translation>
    </message>
    <message>
        <source>AVI video</source>
        <translation>Video AVI</translation>
    </message>
    <message>
        <source>Residual blocks</source>
        <translation>Blocchi residui</translation>
    </message>
    <message>
        <source>Residual convolutions at the lowest resolution of the decoder or generator: more improve the result of a long training and slow it down.</source>
        <translation>Convoluzioni residue alla risoluzione più bassa del decoder o del generatore: se sono di più migliorano il risultato di un addestramento lungo, ma lo rallentano.</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>KL per dim.</source>
        <translation>KL per dim.</translation>
    </message>
    <message>
        <source>KL divergence of each latent dimension on the validation images, in nats per image; they add up to the KL. A dimension at 0 says nothing about an image and its slider has no effect; most at 0 mean posterior collapse.</source>
        <translation>Divergenza KL di ogni dimensione latente sulle immagini di validazione, in nat per immagine; la somma è la KL. Una dimensione a 0 non dice nulla di un&apos;immagine e il suo cursore non ha effetto; se lo sono quasi tutte è collasso della distribuzione a posteriori.</translation>
    </message>
    <message>
        <source>Detail blocks</source>
        <translation>Blocchi di dettaglio</translation>
    </message>
    <message>
        <source>Residual convolutions at half of the final resolution: more give finer detail and slow training down.</source>
        <translation>Convoluzioni residue a metà della risoluzione finale: se sono di più danno dettagli più fini, ma rallentano l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Distribuzione a priori</translation>
    </message>
    <message>
        <source>Distribution from which random latents are sampled.</source>
        <translation>Distribuzione da cui sono estratti i latenti casuali.</translation>
    </message>
    <message>
        <source>Normalizing flow</source>
        <translation>Normalizing flow</translation>
    </message>
    <message>
        <source>Learns how the latents of the data are distributed: random samples are closer to the data, and the latent space is as easy to explore.</source>
        <translation>Impara come sono distribuiti i latenti dei dati: i campioni casuali sono più vicini ai dati, e lo spazio latente è altrettanto facile da esplorare.</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussiana</translation>
    </message>
    <message>
        <source>All latents are fitted to one standard Gaussian, as in the original VAE.</source>
        <translation>Tutti i latenti sono adattati a una sola gaussiana standard, come nel VAE originale.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensioni</translation>
    </message>
    <message>
        <source>Principal directions (GANSpace)</source>
        <translation>Direzioni principali (GANSpace)</translation>
    </message>
    <message>
        <source>Principal components of the data (PCA)</source>
        <translation>Componenti principali dei dati (PCA)</translation>
    </message>
    <message>
        <source>Directions in which the latents of the open dataset vary most. In a model that spreads its latents evenly, all directions vary alike.</source>
        <translation>Direzioni in cui i latenti del dataset aperto variano di più. In un modello che distribuisce i latenti in modo uniforme, tutte variano allo stesso modo.</translation>
    </message>
    <message>
        <source>Between classes</source>
        <translation>Tra le classi</translation>
    </message>
    <message>
        <source>Difference of the means: from the mean latent of the other classes to that of each class.</source>
        <translation>Differenza delle medie: dal latente medio delle altre classi a quello di ogni classe.</translation>
    </message>
    <message>
        <source>Local (Jacobian)</source>
        <translation>Locali (jacobiano)</translation>
    </message>
    <message>
        <source>Directions that change the sample most at the current latent, strongest first. Elsewhere in latent space others may be stronger.</source>
        <translation>Direzioni che cambiano di più il campione nel latente attuale, dalla più forte. Altrove nello spazio latente altre possono essere più forti.</translation>
    </message>
    <message>
        <source>SeFa</source>
        <translation>SeFa</translation>
    </message>
    <message>
        <source>Directions that the first layer of the decoder or generator amplifies most: found immediately from the weights, without data.</source>
        <translation>Direzioni che il primo strato del decoder o del generatore amplifica di più: trovate subito dai pesi, senza dati.</translation>
    </message>
    <message>
        <source>Spherical</source>
        <translation>Sferica</translation>
    </message>
    <message>
        <source>Along a great circle (slerp): keeps the distance from the origin that the latents have, for which the model was trained.</source>
        <translation>Lungo un cerchio massimo (slerp): mantiene la distanza dall&apos;origine propria dei latenti, per la quale il modello è stato addestrato.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineare</translation>
    </message>
    <message>
        <source>In a straight line, which passes near the origin if the keyframes are on opposite sides.</source>
        <translation>In linea retta, che passa vicino all&apos;origine se i fotogrammi chiave sono da parti opposte.</translation>
    </message>
    <message>
        <source>Constant speed all the way.</source>
        <translation>Velocità costante per tutto il percorso.</translation>
    </message>
    <message>
        <source>Ease in/out</source>
        <translation>Ease in/out</translation>
    </message>
    <message>
        <source>Slows down before every keyframe and speeds up after it.</source>
        <translation>Rallenta prima di ogni fotogramma chiave e poi accelera.</translation>
    </message>
    <message>
        <source>Strong ease</source>
        <translation>Ease forte</translation>
    </message>
    <message>
        <source>Almost stops at every keyframe, and is faster in between.</source>
        <translation>Quasi si ferma a ogni fotogramma chiave, ed è più veloce tra l&apos;uno e l&apos;altro.</translation>
    </message>
    <message>
        <source>Posterior</source>
        <translation>Distribuzione a posteriori</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Piena</translation>
    </message>
    <message>
        <source>Full covariance: latent dimensions may depend on one another, which fits the data more closely.</source>
        <translation>Covarianza piena: le dimensioni latenti possono dipendere l&apos;una dall&apos;altra, con un adattamento migliore ai dati.</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>Diagonale</translation>
    </message>
    <message>
        <source>Diagonal covariance: latent dimensions are independent, as in the original VAE.</source>
        <translation>Covarianza diagonale: le dimensioni latenti sono indipendenti, come nel VAE originale.</translation>
    </message>
    <message>
        <source>Directions in which random samples of the model differ most, strongest first (GANSpace).</source>
        <translation>Direzioni in cui i campioni casuali del modello differiscono di più, dalla più forte (GANSpace).</translation>
    </message>
    <message>
        <source>Long training</source>
        <translation>Addestramento lungo</translation>
    </message>
    <message>
        <source>Larger batches cover a large dataset more often in the same time: better after ten minutes, worse after one.</source>
        <translation>Batch più grandi scorrono più volte un dataset grande nello stesso tempo: meglio dopo dieci minuti, peggio dopo uno.</translation>
    </message>
    <message>
        <source>Each pixel has a mean, and all share one learned variance (sigma-VAE); suits large datasets of color photographs.</source>
        <translation>Ogni pixel ha una media, e tutti condividono una varianza appresa (sigma-VAE); adatta a grandi dataset di fotografie a colori.</translation>
    </message>
    <message>
        <source>Pixel mean</source>
        <translation>Media dei pixel</translation>
    </message>
    <message>
        <source>How the network&apos;s output becomes the mean of a pixel, with a Gaussian likelihood.</source>
        <translation>Come l&apos;uscita della rete diventa la media di un pixel, con una verosimiglianza gaussiana.</translation>
    </message>
    <message>
        <source>Black and white are learned as easily as gray.</source>
        <translation>Il nero e il bianco si imparano facilmente come il grigio.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoide</translation>
    </message>
    <message>
        <source>As in older models: learns slowly near black and white, and sometimes not at all; a learned variance adapts slowly as well.</source>
        <translation>Come nei modelli precedenti: impara lentamente vicino al nero e al bianco, e a volte non impara affatto; anche una varianza appresa si adatta lentamente.</translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation>Ribaltamento orizzontale</translation>
    </message>
    <message>
        <source>Flips each training image horizontally half of the time, which in effect doubles the dataset. Suits images in which left and right do not matter, such as faces; not text.</source>
        <translation>Ribalta in orizzontale ogni immagine di addestramento metà delle volte, il che in pratica raddoppia il dataset. Adatto a immagini in cui destra e sinistra non contano, come i volti; non alle scritte.</translation>
    </message>
    <message>
        <source>A small network, small batches and early stopping reduce overfitting.</source>
        <translation>Una rete piccola, batch piccoli e l&apos;arresto anticipato riducono l&apos;overfitting.</translation>
    </message>
    <message>
        <source>Augments all images and samples that the discriminator sees, so that it does not memorize a few hundred images. Takes ten minutes or more.</source>
        <translation>Applica trasformazioni casuali (augmentation) a tutte le immagini e i campioni che il discriminatore vede, così non memorizza alcune centinaia di immagini. Richiede dieci minuti o più.</translation>
    </message>
    <message>
        <source>Evidence lower bound (ELBO)</source>
        <translation>Limite inferiore dell&apos;evidenza (ELBO)</translation>
    </message>
    <message>
        <source>How well a model explains samples that it was not trained on: a lower bound of their log-likelihood (Kingma and Welling, arXiv 1312.6114), with one decoded posterior sample each and beta 1, whatever the training&apos;s beta.</source>
        <translation>Quanto bene un modello spiega campioni su cui non è stato addestrato: un limite inferiore della loro log-verosimiglianza (Kingma e Welling, arXiv 1312.6114), con un campione a posteriori decodificato ciascuno e beta 1, qualunque sia il beta dell&apos;addestramento.</translation>
    </message>
    <message>
        <source>Negative evidence lower bound per sample: reconstruction + KL, averaged over all samples. Lower is better.</source>
        <translation>Limite inferiore dell&apos;evidenza (ELBO) cambiato di segno, per campione: ricostruzione + KL, in media su tutti i campioni. Più basso è meglio.</translation>
    </message>
    <message>
        <source>Reconstruction loss: negative log-likelihood of the sample given its latent. Lower is closer to the sample.</source>
        <translation>Perdita di ricostruzione: log-verosimiglianza negativa del campione dato il suo latente. Più bassa è, più la ricostruzione è vicina al campione.</translation>
    </message>
    <message>
        <source>KL divergence of the posterior from the prior: how much the latents say about the samples. A higher one allows closer reconstructions; reconstruction + KL is the −ELBO.</source>
        <translation>Divergenza KL della distribuzione a posteriori da quella a priori: quanto i latenti dicono dei campioni. Se è più alta permette ricostruzioni più fedeli; ricostruzione + KL è la −ELBO.</translation>
    </message>
    <message>
        <source>How closely a model with an encoder reconstructs samples that it was not trained on.</source>
        <translation>Quanto fedelmente un modello con encoder ricostruisce campioni su cui non è stato addestrato.</translation>
    </message>
    <message>
        <source>Whether the samples that a model generates are as varied as the data, or a few are repeated (mode collapse).</source>
        <translation>Se i campioni che un modello genera sono vari quanto i dati, oppure ne ripete pochi (collasso dei modi).</translation>
    </message>
    <message>
        <source>Mean distance between two generated samples, divided by that between two samples of the data: about 1 is as diverse as the data, toward 0 is mode collapse.</source>
        <translation>Distanza media tra due campioni generati, divisa per quella tra due campioni dei dati: circa 1 è vario quanto i dati, verso 0 è collasso dei modi.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;; choose one of: %2.</source>
        <translation>Non c&apos;è nessuna metrica &quot;%1&quot;; scegli una tra: %2.</translation>
    </message>
    <message>
        <source>it needs a model with an encoder</source>
        <translation>serve un modello con encoder</translation>
    </message>
    <message>
        <source>it needs a model with a posterior</source>
        <translation>serve un modello con una distribuzione a posteriori</translation>
    </message>
    <message>
        <source>the reconstruction of a model with a posterior is measured with its ELBO</source>
        <translation>la ricostruzione di un modello con una distribuzione a posteriori si misura con la sua ELBO</translation>
    </message>
    <message>
        <source>it is meant for models without an encoder, in which mode collapse may occur</source>
        <translation>è pensata per modelli senza encoder, in cui può verificarsi il collasso dei modi</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; does not apply to this model (%2): %3; choose another metric.</source>
        <translation>La metrica &quot;%1&quot; non è applicabile a questo modello (%2): %3; scegli un&apos;altra metrica.</translation>
    </message>
    <message>
        <source>The model was trained on other classes than those of %1; open the dataset that it was trained on.</source>
        <translation>Il modello è stato addestrato su classi diverse da quelle di %1; apri il dataset su cui è stato addestrato.</translation>
    </message>
    <message>
        <source>A folder with a lossless file for each sample, at full bit depth and with transparency, and a manifest that says how each was generated.</source>
        <translation>Una cartella con un file senza perdita per ogni campione, a piena profondità di bit e con la trasparenza, e un manifesto che dice come è stato generato ciascuno.</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Numero di campioni</translation>
    </message>
    <message>
        <source>How many samples are saved.</source>
        <translation>Quanti campioni salvare.</translation>
    </message>
    <message>
        <source>Starting value of the random numbers: the same seed gives the same samples again.</source>
        <translation>Valore iniziale dei numeri casuali: lo stesso seme dà di nuovo gli stessi campioni.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Scales the distance of random latents from the origin: 1 is what the model was trained for, less gives typical samples, more gives unusual ones. Known as truncation for GANs.</source>
        <translation>Scala la distanza dei latenti casuali dall&apos;origine: 1 è il valore per cui il modello è stato addestrato, meno dà campioni tipici, di più ne dà di insoliti. Per le GAN è nota come troncamento.</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Ingrandimento</translation>
    </message>
    <message>
        <source>Sheet of samples</source>
        <translation>Foglio di campioni</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Number of samples in each row.</source>
        <translation>Numero di campioni in ogni riga.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Number of rows of the sheet.</source>
        <translation>Numero di righe del foglio.</translation>
    </message>
    <message>
        <source>Latents of samples</source>
        <translation>Latenti dei campioni</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Fotogrammi al secondo</translation>
    </message>
    <message>
        <source>Number of frames shown per second.</source>
        <translation>Numero di fotogrammi mostrati al secondo.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altezza</translation>
    </message>
    <message>
        <source>Height of the video. With sharp blocks it may be slightly larger.</source>
        <translation>Altezza del video. Con i blocchi nitidi può essere un po&apos; maggiore.</translation>
    </message>
    <message>
        <source>Sharp blocks</source>
        <translation>Blocchi nitidi</translation>
    </message>
    <message>
        <source>Each pixel becomes a block (nearest neighbor), without interpolation.</source>
        <translation>Ogni pixel diventa un blocco (nearest neighbor), senza interpolazione.</translation>
    </message>
    <message>
        <source>How a small sample is enlarged to the size of the frame.</source>
        <translation>Come un campione piccolo è ingrandito alle dimensioni del fotogramma.</translation>
    </message>
    <message>
        <source>Image sequence (PNG)</source>
        <translation>Sequenza di immagini (PNG)</translation>
    </message>
    <message>
        <source>A lossless PNG file for each frame of the timeline, for video editors.</source>
        <translation>Un file PNG senza perdita per ogni fotogramma della timeline, per i programmi di montaggio video.</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Cartella del modello</translation>
    </message>
    <message>
        <source>The weights as model.safetensors, which many programs can read, with the settings and the training history; Imago can open the folder again.</source>
        <translation>I pesi come model.safetensors, che molti programmi possono leggere, con le impostazioni e la cronologia dell&apos;addestramento; Imago può riaprire la cartella.</translation>
    </message>
    <message>
        <source>Precision of the saved weights</source>
        <translation>Precisione dei pesi salvati</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bit</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 bit</translation>
    </message>
    <message>
        <source>The weights as they were trained.</source>
        <translation>I pesi come sono stati addestrati.</translation>
    </message>
    <message>
        <source>Half the file size; samples look the same.</source>
        <translation>Metà delle dimensioni del file; i campioni appaiono uguali.</translation>
    </message>
    <message>
        <source>Number format of model.safetensors: float16 halves the file size, and samples look the same.</source>
        <translation>Formato dei numeri in model.safetensors: float16 dimezza le dimensioni del file, e i campioni appaiono uguali.</translation>
    </message>
    <message>
        <source>it writes images</source>
        <translation>scrive immagini</translation>
    </message>
    <message>
        <source>There is no model to export; open or train one first.</source>
        <translation>Non c&apos;è un modello da esportare; aprine o addestrane prima uno.</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; is not available for this model: %2; choose another one.</source>
        <translation>L&apos;esportazione &quot;%1&quot; non è disponibile per questo modello: %2; scegline un&apos;altra.</translation>
    </message>
    <message>
        <source>The model was not trained on the class to be exported; choose one of its classes.</source>
        <translation>Il modello non è stato addestrato sulla classe da esportare; scegli una delle sue classi.</translation>
    </message>
    <message>
        <source>The file name must end in %1; %2 does not.</source>
        <translation>Il nome del file deve terminare con %1; %2 non termina così.</translation>
    </message>
    <message>
        <source>%1 already exists; choose another name.</source>
        <translation>%1 esiste già; scegli un altro nome.</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; does not exist; choose one of: %2.</source>
        <translation>L&apos;esportazione &quot;%1&quot; non esiste; scegli una di queste: %2.</translation>
    </message>
    <message>
        <source>An image sequence needs a folder name without the extension of a video; %1 has one.</source>
        <translation>Una sequenza di immagini richiede un nome di cartella senza l&apos;estensione di un video; %1 ne ha una.</translation>
    </message>
    <message>
        <source>There are %1 names for %2 samples; give one name for each sample.</source>
        <translation>I nomi sono %1 e i campioni %2; indica un nome per ogni campione.</translation>
    </message>
    <message>
        <source>An image of floating-point numbers cannot be saved as PNG; choose another file format.</source>
        <translation>Un&apos;immagine di numeri in virgola mobile non si può salvare come PNG; scegli un altro formato di file.</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>70,000 grayscale images of clothes, 28 x 28 pixels, in 10 classes: good for a first training.</source>
        <translation>70.000 immagini di abbigliamento in scala di grigi, 28 x 28 pixel, in 10 classi: adatte a un primo addestramento.</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>12,000 images of squares, ellipses and triangles, rendered by the program, with known factors such as position and rotation.</source>
        <translation>12.000 immagini di quadrati, ellissi e triangoli, create dal programma, con fattori noti come posizione e rotazione.</translation>
    </message>
    <message>
        <source>IDX files</source>
        <translation>File IDX</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Cartella di immagini</translation>
    </message>
    <message>
        <source>A folder of images with all its subfolders; subfolders are the classes, also inside train and test.</source>
        <translation>Una cartella di immagini con tutte le sottocartelle; le sottocartelle sono le classi, anche dentro train e test.</translation>
    </message>
    <message>
        <source>No dataset is specified; choose one of these: %1.</source>
        <translation>Non è specificato alcun dataset; scegline uno fra questi: %1.</translation>
    </message>
    <message>
        <source>There is no file or folder %1; choose one of these: %2.</source>
        <translation>Il file o la cartella %1 non esiste; scegli fra questi: %2.</translation>
    </message>
    <message>
        <source>%1 is not a dataset; choose one of these: %2.</source>
        <translation>%1 non è un dataset; scegli fra questi: %2.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direzione</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>Number of threads</source>
        <translation>Numero di thread</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not contain the images that the run was started with; restore those of %2, or start a new run.</source>
        <translation>&quot;%1&quot; non contiene le immagini con cui l&apos;addestramento è stato avviato; ripristina quelle di %2, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of 0 or more</source>
        <translation>&quot;%1&quot; non è un numero maggiore o uguale a 0</translation>
    </message>
    <message>
        <source>&quot;classes&quot; is not a JSON object with the share of each class</source>
        <translation>&quot;classes&quot; non è un oggetto JSON con la quota di ogni classe</translation>
    </message>
    <message>
        <source>&quot;sample.properties.%1&quot; is not a number</source>
        <translation>&quot;sample.properties.%1&quot; non è un numero</translation>
    </message>
    <message>
        <source>&quot;sample.shape&quot; contains an invalid dimension</source>
        <translation>&quot;sample.shape&quot; contiene una dimensione non valida</translation>
    </message>
    <message>
        <source>&quot;sample.shape&quot; is not a list of dimensions</source>
        <translation>&quot;sample.shape&quot; non è un elenco di dimensioni</translation>
    </message>
    <message>
        <source>&quot;sample.type&quot; is not uint8, uint16 or float32</source>
        <translation>&quot;sample.type&quot; non è né uint8, né uint16, né float32</translation>
    </message>
    <message>
        <source>&quot;seconds&quot;, the time to the next keyframe, is not a number from 0 to %1</source>
        <translation>&quot;seconds&quot;, il tempo fino al fotogramma chiave successivo, non è un numero da 0 a %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 The model could not be saved anywhere else either (tried %2).</source>
        <translation>%1 Non è stato possibile salvare il modello neanche altrove (tentativi: %2).</translation>
    </message>
    <message>
        <source>%1 The model could not be saved anywhere else either.</source>
        <translation>%1 Non è stato possibile salvare il modello neanche altrove.</translation>
    </message>
    <message>
        <source>%1 The final model was saved anyway, but the run will resume from the previous checkpoint.</source>
        <translation>%1 Il modello finale è stato salvato comunque, ma l&apos;addestramento riprenderà dal checkpoint precedente.</translation>
    </message>
    <message>
        <source>%1 The final model was saved anyway.</source>
        <translation>%1 Il modello finale è stato salvato comunque.</translation>
    </message>
    <message>
        <source>%1 The model was saved in %2 instead.</source>
        <translation>%1 Il modello è stato salvato invece in %2.</translation>
    </message>
    <message>
        <source>%1 Training continues; its last checkpoint is the previous one.</source>
        <translation>%1 L&apos;addestramento continua; il suo ultimo checkpoint è quello precedente.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same mean in latent space, so there is no direction between them.</source>
        <translation>%1 e %2 hanno la stessa media nello spazio latente, perciò non c&apos;è una direzione dall&apos;uno all&apos;altro.</translation>
    </message>
    <message>
        <source>%1 has an unknown value for &quot;%2&quot;, &quot;%3&quot;; choose one of: %4.</source>
        <translation>%1 ha un valore sconosciuto per &quot;%2&quot;, &quot;%3&quot;; scegli fra: %4.</translation>
    </message>
    <message>
        <source>%1 bytes follow its last record, so the header or the data is wrong; download or copy it again</source>
        <translation>dopo l&apos;ultimo record seguono %1 byte, quindi l&apos;intestazione o i dati sono sbagliati; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>%1 cannot be opened from here: its name contains bytes that are not UTF-8; rename it.</source>
        <translation>%1 non si può aprire da qui: il suo nome contiene byte che non sono UTF-8; rinominalo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 non si può aprire: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: the tensor %2 has the type %3, which Imago does not support; save it in another type, such as F32.</source>
        <translation>%1 non si può leggere: il tensore %2 è di tipo %3, che Imago non supporta; salvalo in un altro tipo, per esempio F32.</translation>
    </message>
    <message>
        <source>%1 classes have no training image (%2); choose a smaller validation share or another seed, or add images.</source>
        <translation>%1 classi non hanno immagini di addestramento (%2); scegli una quota di validazione più piccola o un altro seme, oppure aggiungi immagini.</translation>
    </message>
    <message>
        <source>%1 does not fit in memory; choose a smaller size, or grayscale.</source>
        <translation>%1 non entra in memoria; scegli una dimensione più piccola, o la scala di grigi.</translation>
    </message>
    <message>
        <source>%1 does not contain directions; move it elsewhere.</source>
        <translation>%1 non contiene direzioni; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 does not contain favorites; move it elsewhere.</source>
        <translation>%1 non contiene preferiti; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 does not contain the notes of a run; move it elsewhere.</source>
        <translation>%1 non contiene le note di un addestramento; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 has no classes; turn &quot;Conditional on class&quot; off, or put the images of each class into a subfolder of its own.</source>
        <translation>%1 non ha classi; disattiva &quot;Condizionato alla classe&quot;, o metti le immagini di ogni classe in una sua sottocartella.</translation>
    </message>
    <message>
        <source>%1 has no keyframes in its &quot;keys&quot;; a timeline needs at least one.</source>
        <translation>%1 non ha fotogrammi chiave in &quot;keys&quot;; una timeline ne richiede almeno uno.</translation>
    </message>
    <message>
        <source>%1 contains samples of the type &quot;%2&quot;, which this version of Imago does not support; update Imago to open it.</source>
        <translation>%1 contiene campioni del tipo &quot;%2&quot;, che questa versione di Imago non supporta; aggiorna Imago per aprirlo.</translation>
    </message>
    <message>
        <source>%1 images lose more than a third of their area when they are cropped to a square (for example %2, %3 x %4 pixels).</source>
        <translation>%1 immagini perdono più di un terzo della superficie nel ritaglio a quadrato (per esempio %2, %3 x %4 pixel).</translation>
    </message>
    <message>
        <source>%1 changed from %3 to %2.</source>
        <translation>%1: da %3 a %2.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be a number from %3 to %4.</source>
        <translation>%1 vale %2, ma deve essere un numero da %3 a %4.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be a whole number from %3 to %4.</source>
        <translation>%1 vale %2, ma deve essere un numero intero da %3 a %4.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be on or off.</source>
        <translation>%1 vale %2, ma può essere solo on oppure off.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be one of: %3.</source>
        <translation>%1 vale %2, ma deve essere uno fra: %3.</translation>
    </message>
    <message>
        <source>%1 is a project; choose the model of one of its runs, %2.</source>
        <translation>%1 è un progetto; scegli il modello di uno dei suoi addestramenti, %2.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 is not a number, a string, true or false.</source>
        <translation>%1 è danneggiato: %2 non è un numero, una stringa, true o false.</translation>
    </message>
    <message>
        <source>%1 is damaged: the direction %2 is not valid.</source>
        <translation>%1 è danneggiato: la direzione %2 non è valida.</translation>
    </message>
    <message>
        <source>%1 is damaged: its directions are not a list.</source>
        <translation>%1 è danneggiato: le sue direzioni non sono un elenco.</translation>
    </message>
    <message>
        <source>%1 is damaged: its models are not a list.</source>
        <translation>%1 è danneggiato: i suoi modelli non sono un elenco.</translation>
    </message>
    <message>
        <source>%1 is damaged: its value is not a number, a string, true or false.</source>
        <translation>%1 è danneggiato: il suo valore non è un numero, una stringa, true o false.</translation>
    </message>
    <message>
        <source>%1 is damaged: the settings are not a JSON object.</source>
        <translation>%1 è danneggiato: le impostazioni non sono un oggetto JSON.</translation>
    </message>
    <message>
        <source>%1 is missing, so the run has no curves; restore it.</source>
        <translation>%1 manca, quindi l&apos;addestramento non ha curve; ripristinalo.</translation>
    </message>
    <message>
        <source>%1 is neither a project nor an empty folder; choose another one.</source>
        <translation>%1 non è né un progetto né una cartella vuota; scegline un&apos;altra.</translation>
    </message>
    <message>
        <source>%1 is not a timeline: it has no list of &quot;keys&quot;.</source>
        <translation>%1 non è una timeline: non ha un elenco &quot;keys&quot;.</translation>
    </message>
    <message>
        <source>%1 is not a timeline: its &quot;keys&quot; are not a list.</source>
        <translation>%1 non è una timeline: &quot;keys&quot; non è un elenco.</translation>
    </message>
    <message>
        <source>%1 is not a model; choose a folder with %2 and %3.</source>
        <translation>%1 non è un modello; scegli una cartella con %2 e %3.</translation>
    </message>
    <message>
        <source>%1 is not a project; choose a folder with a project.json, or create one with imago train --project.</source>
        <translation>%1 non è un progetto; scegli una cartella con un project.json, o creane uno con imago train --project.</translation>
    </message>
    <message>
        <source>%1 does not belong to an Imago project; choose another folder.</source>
        <translation>%1 non appartiene a un progetto di Imago; scegli un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>%1 does not contain the settings of a run; choose a run that was started by Imago.</source>
        <translation>%1 non contiene le impostazioni di un addestramento; scegline uno avviato da Imago.</translation>
    </message>
    <message>
        <source>%1 does not contain the settings of an Imago model; choose a folder saved by Imago.</source>
        <translation>%1 non contiene le impostazioni di un modello di Imago; scegli una cartella salvata da Imago.</translation>
    </message>
    <message>
        <source>%1 images are next to the class subfolders instead of in one; they form the class &quot;%2&quot;.</source>
        <translation>%1 immagini si trovano accanto alle sottocartelle delle classi anziché in una di esse; formano la classe &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 test images are not in a class folder and were left out.</source>
        <translation>%1 immagini di test non si trovano nella cartella di una classe e sono state escluse.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Imago (format %2, this one reads up to %3); update Imago to open it.</source>
        <translation>%1 è stato scritto da una versione più recente di Imago (formato %2, questa legge fino a %3); aggiorna Imago per aprirlo.</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>%1 × %2, %3, 16 bits</source>
        <translation>%1 × %2, %3, 16 bit</translation>
    </message>
    <message>
        <source>%1, not used as training data</source>
        <translation>%1, da non usare come dati di addestramento</translation>
    </message>
    <message>
        <source>%1; check the disk and the path</source>
        <translation>%1; controlla il disco e il percorso</translation>
    </message>
    <message>
        <source>1 class has no training image (%1); choose a smaller validation share or another seed, or add images.</source>
        <translation>1 classe non ha immagini di addestramento (%1); scegli una quota di validazione più piccola o un altro seme, oppure aggiungi immagini.</translation>
    </message>
    <message>
        <source>1 image loses more than a third of its area when it is cropped to a square (%1, %2 x %3 pixels).</source>
        <translation>1 immagine perde più di un terzo della superficie nel ritaglio a quadrato (%1, %2 x %3 pixel).</translation>
    </message>
    <message>
        <source>1 image is next to the class subfolders instead of in one; it forms the class &quot;%1&quot;.</source>
        <translation>1 immagine si trova accanto alle sottocartelle delle classi anziché in una di esse; forma la classe &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>1 test image is not in a class folder and was left out.</source>
        <translation>1 immagine di test non si trova nella cartella di una classe ed è stata esclusa.</translation>
    </message>
    <message>
        <source>There is no file of labels next to the images, so they have no classes.</source>
        <translation>Accanto alle immagini non c&apos;è un file di etichette, perciò non hanno classi.</translation>
    </message>
    <message>
        <source>The name of a video must end in one of: %1, or have no extension for a folder of PNG files; %2 does neither.</source>
        <translation>Il nome di un video deve terminare con una di queste estensioni: %1, o essere senza estensione per una cartella di file PNG; %2 non è valido.</translation>
    </message>
    <message>
        <source>A timeline needs at least one keyframe; add one.</source>
        <translation>Una timeline richiede almeno un fotogramma chiave; aggiungine uno.</translation>
    </message>
    <message>
        <source>A latent has %1 values, but the model takes %2.</source>
        <translation>Un latente ha %1 valori, ma il modello ne richiede %2.</translation>
    </message>
    <message>
        <source>An image cannot be enlarged %1 times; choose 1 or more.</source>
        <translation>Un&apos;immagine non si può ingrandire %1 volte; scegli 1 o più.</translation>
    </message>
    <message>
        <source>An image cannot have %1 x %2 pixels with %3 channels; choose at most 100 megapixels in grayscale or RGB.</source>
        <translation>Un&apos;immagine non può avere %1 x %2 pixel con %3 canali; scegli al massimo 100 megapixel in scala di grigi o RGB.</translation>
    </message>
    <message>
        <source>An image could not be encoded as PNG: %1.</source>
        <translation>Non è stato possibile codificare un&apos;immagine come PNG: %1.</translation>
    </message>
    <message>
        <source>An image of %1 x %2 pixels is too large; choose a smaller enlargement (at most 100 megapixels).</source>
        <translation>Un&apos;immagine di %1 x %2 pixel è troppo grande; scegli un ingrandimento minore (al massimo 100 megapixel).</translation>
    </message>
    <message>
        <source>Separates the two groups with an accuracy of %1 % on these images, which are too few to hold some out for testing.</source>
        <translation>Separa i due gruppi con un&apos;accuratezza del %1 % su queste immagini, troppo poche per tenerne da parte alcune per la verifica.</translation>
    </message>
    <message>
        <source>A sheet of %1 columns with gaps of %2 pixels is not possible; choose at least 1 column and a gap of 0 or more.</source>
        <translation>Un foglio di %1 colonne con spazi di %2 pixel non è possibile; scegli almeno 1 colonna e uno spazio di 0 o più.</translation>
    </message>
    <message>
        <source>A sheet of %1 x %2 pixels is too large; put fewer images on it.</source>
        <translation>Un foglio di %1 x %2 pixel è troppo grande; mettici meno immagini.</translation>
    </message>
    <message>
        <source>A sheet needs images of the same size and number of channels; convert them first.</source>
        <translation>Un foglio richiede immagini con la stessa dimensione e lo stesso numero di canali; convertile prima.</translation>
    </message>
    <message>
        <source>A keyframe of the timeline has %1 values, but the model takes %2; create the timeline with this model.</source>
        <translation>Un fotogramma chiave della timeline ha %1 valori, ma il modello ne richiede %2; crea la timeline con questo modello.</translation>
    </message>
    <message>
        <source>A keyframe of the timeline has a class that the model does not know; create the timeline with this model.</source>
        <translation>Un fotogramma chiave della timeline ha una classe che il modello non conosce; crea la timeline con questo modello.</translation>
    </message>
    <message>
        <source>A validation share of %1 is out of range; choose 0.01 to 0.5.</source>
        <translation>Una quota di validazione di %1 è fuori dai limiti; scegli da 0.01 a 0.5.</translation>
    </message>
    <message>
        <source>The name of a video must end in one of: %1; %2 does not.</source>
        <translation>Il nome di un video deve terminare con una di queste estensioni: %1; %2 non è valido.</translation>
    </message>
    <message>
        <source>An empty image cannot be saved as PNG; choose one with pixels.</source>
        <translation>Un&apos;immagine vuota non si può salvare come PNG; scegline una che abbia pixel.</translation>
    </message>
    <message>
        <source>An empty image cannot be scaled; choose one with pixels.</source>
        <translation>Un&apos;immagine vuota non si può ridimensionare; scegline una che abbia pixel.</translation>
    </message>
    <message>
        <source>BLAS built into LibTorch</source>
        <translation>BLAS integrata in LibTorch</translation>
    </message>
    <message>
        <source>BLIS (fast matrix products)</source>
        <translation>BLIS (prodotti di matrici veloci)</translation>
    </message>
    <message>
        <source>Next to this file there is %1; open the folder to use it as the test set.</source>
        <translation>Accanto a questo file c&apos;è %1; apri la cartella per usarlo come insieme di test.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>Impossibile aprire %1: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>Impossibile leggere %1: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: it does not contain labels (%2 dimensions instead of one); choose the file of labels.</source>
        <translation>Impossibile leggere %1: non contiene etichette (%2 dimensioni invece di una); scegli il file delle etichette.</translation>
    </message>
    <message>
        <source>Cannot read %1: it does not contain images (%2 dimensions instead of records, rows and columns); choose the file of images.</source>
        <translation>Impossibile leggere %1: non contiene immagini (%2 dimensioni invece di record, righe e colonne); scegli il file delle immagini.</translation>
    </message>
    <message>
        <source>Cannot read %1: its images of %2 x %3 pixels are too large; the longest side allowed is 4096.</source>
        <translation>Impossibile leggere %1: le sue immagini di %2 x %3 pixel sono troppo grandi; il lato più lungo consentito è 4096.</translation>
    </message>
    <message>
        <source>Cannot read the folder %1: %2.</source>
        <translation>Impossibile leggere la cartella %1: %2.</translation>
    </message>
    <message>
        <source>Cannot rename %1 to %2: %3.</source>
        <translation>Impossibile rinominare %1 in %2: %3.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>Impossibile scrivere %1: %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: the encoder failed (%2); choose another extension, such as .avi.</source>
        <translation>Impossibile scrivere %1: errore del codificatore (%2); scegli un&apos;altra estensione, per esempio .avi.</translation>
    </message>
    <message>
        <source>Cannot write %1: the folder %2 does not exist; create it first.</source>
        <translation>Impossibile scrivere %1: la cartella %2 non esiste; creala prima.</translation>
    </message>
    <message>
        <source>Cannot write %1: this system has no encoder for .%2 videos; choose another extension, such as .avi.</source>
        <translation>Impossibile scrivere %1: questo sistema non ha un codificatore per i video .%2; scegli un&apos;altra estensione, per esempio .avi.</translation>
    </message>
    <message>
        <source>Cannot write the folder %1: there is a file of that name; choose another name.</source>
        <translation>Impossibile scrivere la cartella %1: esiste un file con quel nome; scegli un altro nome.</translation>
    </message>
    <message>
        <source>Cannot write the folder %1: there is a file of that name; move the file elsewhere.</source>
        <translation>Impossibile scrivere la cartella %1: esiste un file con quel nome; sposta il file altrove.</translation>
    </message>
    <message>
        <source>Directions between classes need the dataset with its classes; open the one that the model was trained on.</source>
        <translation>Le direzioni tra classi richiedono il dataset con le sue classi; apri quello su cui il modello è stato addestrato.</translation>
    </message>
    <message>
        <source>Every image loses more than a third of its area when it is cropped to a square (%1 x %2 pixels).</source>
        <translation>Ogni immagine perde più di un terzo della superficie nel ritaglio a quadrato (%1 x %2 pixel).</translation>
    </message>
    <message>
        <source>Explains %1 of the variance of %2. One unit is one standard deviation.</source>
        <translation>Spiega il %1 della varianza tra %2. Un&apos;unità è una deviazione standard.</translation>
    </message>
    <message>
        <source>Fashion-MNIST is not installed in %1; install the Debian package dataset-fashion-mnist (sudo apt install dataset-fashion-mnist), or choose &quot;shapes&quot;, which works without any file.</source>
        <translation>Fashion-MNIST non è installato in %1; installa il pacchetto Debian dataset-fashion-mnist (sudo apt install dataset-fashion-mnist), o scegli &quot;shapes&quot;, che funziona senza alcun file.</translation>
    </message>
    <message>
        <source>From the other classes to %1. %2</source>
        <translation>Dalle altre classi a %1. %2</translation>
    </message>
    <message>
        <source>In %1, %2.</source>
        <translation>In %1: %2.</translation>
    </message>
    <message>
        <source>In %1, %2: %3</source>
        <translation>In %1, %2: %3</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>LibTorch %1, %2, oneDNN off, OpenCV %3</source>
        <translation>LibTorch %1, %2, oneDNN non attivo, OpenCV %3</translation>
    </message>
    <message>
        <source>LibTorch %1, %2, oneDNN on, OpenCV %3</source>
        <translation>LibTorch %1, %2, oneDNN attivo, OpenCV %3</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>La riga %1 di %2</translation>
    </message>
    <message>
        <source>MKL (fast matrix products)</source>
        <translation>MKL (prodotti di matrici veloci)</translation>
    </message>
    <message>
        <source>No output folder was given; choose one.</source>
        <translation>Non è stata indicata la cartella di destinazione; scegline una.</translation>
    </message>
    <message>
        <source>Some keyframes of %1 have classes and others do not; give classes to all of them, or to none.</source>
        <translation>Alcuni fotogrammi chiave di %1 hanno classi e altri no; assegnale a tutti, o a nessuno.</translation>
    </message>
    <message>
        <source>Only images of the same size can be compared; choose two of the same model.</source>
        <translation>Si possono confrontare solo immagini della stessa dimensione; scegline due dello stesso modello.</translation>
    </message>
    <message>
        <source>OpenBLAS (fast matrix products)</source>
        <translation>OpenBLAS (prodotti di matrici veloci)</translation>
    </message>
    <message>
        <source>OpenBLAS with OpenMP (fast matrix products)</source>
        <translation>OpenBLAS con OpenMP (prodotti di matrici veloci)</translation>
    </message>
    <message>
        <source>OpenCV could not encode an image as PNG.</source>
        <translation>OpenCV non è riuscito a codificare un&apos;immagine come PNG.</translation>
    </message>
    <message>
        <source>Samples of this type (%1) are read with their dataset, not from a file like %2; choose one from the dataset.</source>
        <translation>I campioni di questo tipo (%1) si leggono con il loro dataset, non da un file come %2; scegline uno dal dataset.</translation>
    </message>
    <message>
        <source>Separates the two groups with an accuracy of %1 % on held-out images.</source>
        <translation>Separa i due gruppi con un&apos;accuratezza del %1 % su immagini tenute da parte per la verifica.</translation>
    </message>
    <message>
        <source>The checkpoint belongs to other training images: the dataset or its validation share has changed; restore the dataset, or start a new run.</source>
        <translation>Il checkpoint appartiene ad altre immagini di addestramento: il dataset o la sua quota di validazione è cambiato; ripristina il dataset, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>The checkpoint does not belong to this training (%1); choose another one, or start a new run.</source>
        <translation>Il checkpoint non appartiene a questo addestramento (%1); scegline un altro, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>The checkpoint does not belong to this training: &quot;%1&quot; is missing or does not match; resume with the settings and the number of threads that the run was started with.</source>
        <translation>Il checkpoint non appartiene a questo addestramento: &quot;%1&quot; manca o non corrisponde; riprendi con le impostazioni e il numero di thread con cui l&apos;addestramento è stato avviato.</translation>
    </message>
    <message>
        <source>The checkpoint does not belong to this training; resume with the settings and the number of threads that the run was started with.</source>
        <translation>Il checkpoint non appartiene a questo addestramento; riprendi con le impostazioni e il numero di thread con cui l&apos;addestramento è stato avviato.</translation>
    </message>
    <message>
        <source>The curves could not be drawn for %1: make the plot larger and try again.</source>
        <translation>Non è stato possibile disegnare le curve per %1: ingrandisci il grafico e riprova.</translation>
    </message>
    <message>
        <source>The dataset &quot;%1&quot; has %2 images to train on; at least 2 are needed.</source>
        <translation>Il dataset &quot;%1&quot; ha %2 immagini per l&apos;addestramento; ne servono almeno 2.</translation>
    </message>
    <message>
        <source>The dataset has no images outside its test set.</source>
        <translation>Il dataset non ha immagini al di fuori dell&apos;insieme di test.</translation>
    </message>
    <message>
        <source>The direction %1 belongs to a model with %2 latent dimensions, but this one has %3.</source>
        <translation>La direzione %1 appartiene a un modello con %2 dimensioni latenti, ma questo ne ha %3.</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; takes %2, not %3; choose one of: %4.</source>
        <translation>L&apos;esportazione &quot;%1&quot; richiede %2, non %3; scegli una di queste: %4.</translation>
    </message>
    <message>
        <source>The file %1 contains only labels; put the file of images (named like train-images-idx3-ubyte) next to it.</source>
        <translation>Il file %1 contiene solo etichette; mettigli accanto il file delle immagini (con un nome come train-images-idx3-ubyte).</translation>
    </message>
    <message>
        <source>The file %1 contains only one image; a dataset needs at least two.</source>
        <translation>Il file %1 contiene una sola immagine; un dataset ne richiede almeno due.</translation>
    </message>
    <message>
        <source>The video would have more than a million frames; make it shorter, or lower the frame rate.</source>
        <translation>Il video avrebbe più di un milione di fotogrammi; rendilo più corto, o abbassa la frequenza dei fotogrammi.</translation>
    </message>
    <message>
        <source>The floating-point images have values up to %1, so %2 is used as white in all of them.</source>
        <translation>Le immagini in virgola mobile hanno valori fino a %1, perciò in tutte si usa %2 come bianco.</translation>
    </message>
    <message>
        <source>The folder %1 contains IDX labels but no IDX images; put the file of images (named like train-images-idx3-ubyte) next to them.</source>
        <translation>La cartella %1 contiene etichette IDX ma non immagini IDX; mettici accanto il file delle immagini (con un nome come train-images-idx3-ubyte).</translation>
    </message>
    <message>
        <source>The folder %1 contains several IDX datasets (%2, %3, ...); open the file of one of them.</source>
        <translation>La cartella %1 contiene più dataset IDX (%2, %3, ...); apri il file di uno di essi.</translation>
    </message>
    <message>
        <source>The folder %1 is empty; choose a folder of images.</source>
        <translation>La cartella %1 è vuota; scegli una cartella di immagini.</translation>
    </message>
    <message>
        <source>The image %1 cannot be opened from here: its name contains bytes that are not UTF-8; rename it.</source>
        <translation>L&apos;immagine %1 non si può aprire da qui: il suo nome contiene byte che non sono UTF-8; rinominala.</translation>
    </message>
    <message>
        <source>Samples of a class that the model does not know were requested; choose one of its classes.</source>
        <translation>Sono stati richiesti campioni di una classe che il modello non conosce; scegli una delle sue classi.</translation>
    </message>
    <message>
        <source>The images with 16 bits per channel use only %1 of them (the highest value is %2), so %3 is used as white in all of them.</source>
        <translation>Le immagini a 16 bit per canale ne usano solo %1 (il valore più alto è %2), perciò in tutte si usa %3 come bianco.</translation>
    </message>
    <message>
        <source>The timeline has no keyframes; add at least one.</source>
        <translation>La timeline non ha fotogrammi chiave; aggiungine almeno uno.</translation>
    </message>
    <message>
        <source>The labels do not match: %1 contains %2 labels and %3 contains %4 images; the two files do not belong together.</source>
        <translation>Le etichette non corrispondono: %1 contiene %2 etichette e %3 contiene %4 immagini; i due file non vanno insieme.</translation>
    </message>
    <message>
        <source>The labels in %1 go up to %2, but %3 has %4 classes; install the right files.</source>
        <translation>Le etichette in %1 arrivano fino a %2, ma %3 ha %4 classi; installa i file giusti.</translation>
    </message>
    <message>
        <source>The latent has %1 values, but the model takes %2; paste one that was copied from a model of that size.</source>
        <translation>Il latente ha %1 valori, ma il modello ne richiede %2; incollane uno copiato da un modello di quella dimensione.</translation>
    </message>
    <message>
        <source>The measurement failed inside LibTorch (%1); a smaller width, batch or image size may help.</source>
        <translation>La misura non è riuscita all&apos;interno di LibTorch (%1); può aiutare una larghezza, un batch o una dimensione delle immagini più piccola.</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; needs classes, and %2 has none; choose a dataset with classes.</source>
        <translation>La metrica &quot;%1&quot; richiede delle classi, e %2 non ne ha; scegli un dataset con classi.</translation>
    </message>
    <message>
        <source>The model %1 cannot be trained on %2: %3, and these samples are %4; open the dataset at a suitable size, or choose another model.</source>
        <translation>Il modello %1 non si può addestrare su %2: %3, e questi campioni sono di %4; apri il dataset a una dimensione adatta, o scegli un altro modello.</translation>
    </message>
    <message>
        <source>The model was set up for other classes than those of %1; choose the model&apos;s settings again.</source>
        <translation>Il modello è stato configurato per classi diverse da quelle di %1; scegli di nuovo le impostazioni del modello.</translation>
    </message>
    <message>
        <source>The model was set up for samples of another size or type than those of %1; choose the model&apos;s settings again.</source>
        <translation>Il modello è stato configurato per campioni di dimensione o tipo diversi da quelli di %1; scegli di nuovo le impostazioni del modello.</translation>
    </message>
    <message>
        <source>The model has no class &quot;%1&quot;; its classes are: %2.</source>
        <translation>Il modello non ha la classe &quot;%1&quot;; le sue classi sono: %2.</translation>
    </message>
    <message>
        <source>The model is not conditional on class, so it cannot generate &quot;%1&quot;; train one that is.</source>
        <translation>Il modello non è condizionato alla classe, perciò non può generare &quot;%1&quot;; addestrane uno che lo sia.</translation>
    </message>
    <message>
        <source>The model takes samples of %1, but this one is %2; convert it first.</source>
        <translation>Il modello accetta campioni di %1, ma questo è di %2; prima convertilo.</translation>
    </message>
    <message>
        <source>The image %1 cannot be read: %2; choose another one.</source>
        <translation>L&apos;immagine %1 non si può leggere: %2; scegline un&apos;altra.</translation>
    </message>
    <message>
        <source>The image could not be scaled to %1 x %2 pixels: %3.</source>
        <translation>Non è stato possibile ridimensionare l&apos;immagine a %1 x %2 pixel: %3.</translation>
    </message>
    <message>
        <source>The images in %1 and %2 differ in size; open one of the two files instead of the folder.</source>
        <translation>Le immagini in %1 e in %2 hanno dimensioni diverse; apri uno dei due file anziché la cartella.</translation>
    </message>
    <message>
        <source>All frames of a video must have the same size.</source>
        <translation>Tutti i fotogrammi di un video devono avere la stessa dimensione.</translation>
    </message>
    <message>
        <source>The project %1 cannot be opened: %2.</source>
        <translation>Il progetto %1 non si può aprire: %2.</translation>
    </message>
    <message>
        <source>The project %1 cannot be written: %2.</source>
        <translation>Nel progetto %1 non si può scrivere: %2.</translation>
    </message>
    <message>
        <source>The run %1 cannot be deleted: %2.</source>
        <translation>L&apos;addestramento %1 non si può eliminare: %2.</translation>
    </message>
    <message>
        <source>The run %1 cannot be restored: %2.</source>
        <translation>L&apos;addestramento %1 non si può ripristinare: %2.</translation>
    </message>
    <message>
        <source>The samples of &quot;%1&quot; differ in size or type from those of the model, so it cannot encode them.</source>
        <translation>I campioni di &quot;%1&quot; hanno dimensione o tipo diversi da quelli del modello, perciò non li può codificare.</translation>
    </message>
    <message>
        <source>The samples of %1 differ in size or type from those of the model; open the dataset that the model was trained on.</source>
        <translation>I campioni di %1 hanno dimensione o tipo diversi da quelli del modello; apri il dataset su cui il modello è stato addestrato.</translation>
    </message>
    <message>
        <source>The saved state does not belong to this training: &quot;%1&quot; is missing or does not match; start a new training, or choose another checkpoint.</source>
        <translation>Lo stato salvato non appartiene a questo addestramento: &quot;%1&quot; manca o non corrisponde; avvia un nuovo addestramento, o scegli un altro checkpoint.</translation>
    </message>
    <message>
        <source>The share of the class &quot;%1&quot; in the text is not a number from 0 to 1.</source>
        <translation>La quota della classe &quot;%1&quot; nel testo non è un numero da 0 a 1.</translation>
    </message>
    <message>
        <source>The shares of the classes in the text add up to %1, but must add up to 1.</source>
        <translation>La somma delle quote delle classi nel testo è %1, ma deve essere 1.</translation>
    </message>
    <message>
        <source>The state in %1</source>
        <translation>Lo stato in %1</translation>
    </message>
    <message>
        <source>The tensor %1 has a type that safetensors files do not support.</source>
        <translation>Il tensore %1 è di un tipo che i file safetensors non supportano.</translation>
    </message>
    <message>
        <source>The tensor type %1 is not supported; save the file in another type, such as F32.</source>
        <translation>Il tipo di tensore %1 non è supportato; salva il file in un altro tipo, per esempio F32.</translation>
    </message>
    <message>
        <source>The training failed inside LibTorch (%1); a smaller width, batch or image size may help.</source>
        <translation>L&apos;addestramento non è riuscito all&apos;interno di LibTorch (%1); può aiutare una larghezza, un batch o una dimensione delle immagini più piccola.</translation>
    </message>
    <message>
        <source>The weights %1 contain values that are not finite; train the model again with a lower learning rate.</source>
        <translation>I pesi %1 contengono valori non finiti; addestra di nuovo il modello con un tasso di apprendimento più basso.</translation>
    </message>
    <message>
        <source>There are %1 classes for %2 samples; give one for each, or one for all.</source>
        <translation>Ci sono %1 classi per %2 campioni; indicane una per ciascuno, o una per tutti.</translation>
    </message>
    <message>
        <source>There are no frames to make a video of yet; train a model first.</source>
        <translation>Non ci sono ancora fotogrammi per fare un video; addestra prima un modello.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not available here; choose one of: %2.</source>
        <translation>&quot;%1&quot; non è disponibile qui; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no class number %1; the model has %2 classes.</source>
        <translation>Non c&apos;è una classe numero %1; il modello ha %2 classi.</translation>
    </message>
    <message>
        <source>There is no dataset to train on; open one first.</source>
        <translation>Non c&apos;è un dataset con cui addestrare; aprine prima uno.</translation>
    </message>
    <message>
        <source>This LibTorch cannot train on the device &quot;%1&quot;; choose one of: %2.</source>
        <translation>Questa LibTorch non può addestrare sul dispositivo &quot;%1&quot;; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no latent dimension %1; the model has dimensions 0 to %2.</source>
        <translation>Non c&apos;è la dimensione latente %1; il modello ha le dimensioni da 0 a %2.</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot; for finding directions; choose one of: %2.</source>
        <translation>Non c&apos;è un metodo &quot;%1&quot; per trovare direzioni; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no modality &quot;%1&quot;; choose one of: %2.</source>
        <translation>Non c&apos;è una modalità &quot;%1&quot;; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no model %1; check the path, or choose another folder.</source>
        <translation>Non c&apos;è un modello %1; controlla il percorso, o scegli un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;; choose one of: %2.</source>
        <translation>Non c&apos;è un modello &quot;%1&quot;; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no model to generate samples with; open or train one first.</source>
        <translation>Non c&apos;è un modello con cui generare campioni; aprine o addestrane prima uno.</translation>
    </message>
    <message>
        <source>There is no model to save in %1; train one first.</source>
        <translation>Non c&apos;è un modello da salvare in %1; addestrane prima uno.</translation>
    </message>
    <message>
        <source>There are no images in %1; a direction needs at least one.</source>
        <translation>In %1 non ci sono immagini; una direzione ne richiede almeno una.</translation>
    </message>
    <message>
        <source>The run %1 no longer exists; its notes were not saved.</source>
        <translation>L&apos;addestramento %1 non esiste più; le sue note non sono state salvate.</translation>
    </message>
    <message>
        <source>There is no run %1; imago runs lists the existing ones.</source>
        <translation>Non c&apos;è un addestramento %1; imago runs elenca quelli esistenti.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;; choose one of: %2.</source>
        <translation>Non c&apos;è un&apos;impostazione &quot;%1&quot;; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;; there are no settings here.</source>
        <translation>Non c&apos;è un&apos;impostazione &quot;%1&quot;; qui non ci sono impostazioni.</translation>
    </message>
    <message>
        <source>There is not enough memory for this training with a batch size of %1; a batch size of %2 fits.</source>
        <translation>La memoria non basta per questo addestramento con batch di %1; un batch di %2 ci sta.</translation>
    </message>
    <message>
        <source>There is not enough memory for this training with a batch size of %1; no smaller batch fits either: choose a smaller width or image size, or close other programs.</source>
        <translation>La memoria non basta per questo addestramento con batch di %1, e nemmeno con uno più piccolo: scegli una larghezza o una dimensione delle immagini più piccola, o chiudi altri programmi.</translation>
    </message>
    <message>
        <source>These samples are not images; choose images for this.</source>
        <translation>Questi campioni non sono immagini; per questo scegli delle immagini.</translation>
    </message>
    <message>
        <source>This model has no encoder, so it cannot encode an image.</source>
        <translation>Questo modello non ha un encoder, perciò non può codificare un&apos;immagine.</translation>
    </message>
    <message>
        <source>This model has no encoder, so it cannot encode images.</source>
        <translation>Questo modello non ha un encoder, perciò non può codificare immagini.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not available for this model; leave it out.</source>
        <translation>&quot;%1&quot; non è disponibile per questo modello; omettilo.</translation>
    </message>
    <message>
        <source>This model has no encoder; directions between classes need a model that has one: %1.</source>
        <translation>Questo modello non ha un encoder; le direzioni tra classi richiedono un modello che lo abbia: %1.</translation>
    </message>
    <message>
        <source>Two tensors are named %1; rename one.</source>
        <translation>Due tensori si chiamano %1; rinominane uno.</translation>
    </message>
    <message>
        <source>Early stopping: validation had not improved for %1 epochs; the model is the best one, of step %2.</source>
        <translation>Arresto anticipato: la validazione non migliorava da %1 epoche; il modello è il migliore, quello del passo %2.</translation>
    </message>
    <message>
        <source>Value %1 of the latent is not a finite number; paste only finite numbers.</source>
        <translation>Il valore %1 del latente non è un numero finito; incolla solo numeri finiti.</translation>
    </message>
    <message>
        <source>a link that cannot be followed</source>
        <translation>un collegamento che non si può seguire</translation>
    </message>
    <message>
        <source>a link to a folder that was already read</source>
        <translation>un collegamento a una cartella già letta</translation>
    </message>
    <message>
        <source>a broken link</source>
        <translation>un collegamento interrotto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>un elenco</translation>
    </message>
    <message>
        <source>an Imago model</source>
        <translation>un modello di Imago</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nome</translation>
    </message>
    <message>
        <source>a negative number</source>
        <translation>un numero negativo</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un numero</translation>
    </message>
    <message>
        <source>a number that is not a 64-bit integer</source>
        <translation>un numero che non è un intero a 64 bit</translation>
    </message>
    <message>
        <source>a part of the path is a file, not a folder; check the path</source>
        <translation>una parte del percorso è un file, non una cartella; controlla il percorso</translation>
    </message>
    <message>
        <source>an Imago project</source>
        <translation>un progetto di Imago</translation>
    </message>
    <message>
        <source>an Imago run</source>
        <translation>un addestramento di Imago</translation>
    </message>
    <message>
        <source>a test image that is not in a class folder</source>
        <translation>un&apos;immagine di test fuori dalle cartelle delle classi</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>una stringa</translation>
    </message>
    <message>
        <source>a timeline</source>
        <translation>una timeline</translation>
    </message>
    <message>
        <source>a whole model</source>
        <translation>un modello intero</translation>
    </message>
    <message>
        <source>an IDX file: open it, or its folder, on its own</source>
        <translation>un file IDX: apri da solo il file, o la sua cartella</translation>
    </message>
    <message>
        <source>an image has 1, 3 or 4 channels, not %1</source>
        <translation>un&apos;immagine ha 1, 3 o 4 canali, non %1</translation>
    </message>
    <message>
        <source>an image has 8 or 16 bits per channel</source>
        <translation>un&apos;immagine ha 8 o 16 bit per canale</translation>
    </message>
    <message>
        <source>an image has a height, a width and a number of channels</source>
        <translation>un&apos;immagine ha un&apos;altezza, una larghezza e un numero di canali</translation>
    </message>
    <message>
        <source>an image is %1 to %2 pixels wide and high, not %3 x %4</source>
        <translation>un&apos;immagine è larga e alta da %1 a %2 pixel, non %3 x %4</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un oggetto</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>dati binari</translation>
    </message>
    <message>
        <source>its content is a %1 image or a camera raw file: give it the matching extension, or save it as PNG</source>
        <translation>il contenuto è un&apos;immagine %1 o un file raw di una fotocamera: dagli l&apos;estensione corrispondente, o salvalo come PNG</translation>
    </message>
    <message>
        <source>its content is %1, a format that is not supported (save it as PNG)</source>
        <translation>il contenuto è %1, un formato non supportato (salvala come PNG)</translation>
    </message>
    <message>
        <source>bytes follow its last record, so the header or the data is wrong; download or copy it again</source>
        <translation>dopo l&apos;ultimo record seguono altri byte, quindi l&apos;intestazione o i dati sono sbagliati; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>color</source>
        <translation>a colori</translation>
    </message>
    <message>
        <source>color with alpha</source>
        <translation>a colori con canale alfa</translation>
    </message>
    <message>
        <source>generated samples</source>
        <translation>campioni generati</translation>
    </message>
    <message>
        <source>grayscale</source>
        <translation>scala di grigi</translation>
    </message>
    <message>
        <source>has values below 0</source>
        <translation>contiene valori minori di 0</translation>
    </message>
    <message>
        <source>samples generated by Imago</source>
        <translation>campioni generati da Imago</translation>
    </message>
    <message>
        <source>is below 0</source>
        <translation>è minore di 0</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manca</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>non è né true né false</translation>
    </message>
    <message>
        <source>is not a list of numbers</source>
        <translation>non è un elenco di numeri</translation>
    </message>
    <message>
        <source>is not a list of 32-bit numbers</source>
        <translation>non è un elenco di numeri a 32 bit</translation>
    </message>
    <message>
        <source>is not a list of strings</source>
        <translation>non è un elenco di stringhe</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>non è un numero</translation>
    </message>
    <message>
        <source>is not a string</source>
        <translation>non è una stringa</translation>
    </message>
    <message>
        <source>is not a whole number from %1 to %2</source>
        <translation>non è un numero intero da %1 a %2</translation>
    </message>
    <message>
        <source>it belongs to %1, which is not used as training data</source>
        <translation>appartiene a %1, che non si usa come dati di addestramento</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>non si può leggere: %1</translation>
    </message>
    <message>
        <source>it does not start like a safetensors file</source>
        <translation>non inizia come un file safetensors</translation>
    </message>
    <message>
        <source>it is truncated within its header; download or copy it again</source>
        <translation>è troncato all&apos;interno dell&apos;intestazione; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it is truncated after %1 of %2 records; download or copy it again</source>
        <translation>è troncato dopo %1 record su %2; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it is truncated within the gzip checksum; download or copy it again</source>
        <translation>è troncato all&apos;interno della somma di controllo gzip; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it is truncated: its header declares more data than the file contains; download or copy it again</source>
        <translation>è troncato: l&apos;intestazione dichiara più dati di quanti il file ne contenga; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it is truncated within its header</source>
        <translation>è troncato all&apos;interno dell&apos;intestazione</translation>
    </message>
    <message>
        <source>it has %1 dimensions; Imago reads images (3 or 4) and labels (1)</source>
        <translation>ha %1 dimensioni; Imago legge immagini (3 o 4) ed etichette (1)</translation>
    </message>
    <message>
        <source>it has bytes that belong to no tensor</source>
        <translation>ha byte che non appartengono ad alcun tensore</translation>
    </message>
    <message>
        <source>it no longer exists</source>
        <translation>non esiste più</translation>
    </message>
    <message>
        <source>&quot;latent&quot; is missing or is not a list of numbers</source>
        <translation>&quot;latent&quot; manca o non è un elenco di numeri</translation>
    </message>
    <message>
        <source>it contains something that is not part of a checkpoint</source>
        <translation>contiene qualcosa che non fa parte di un checkpoint</translation>
    </message>
    <message>
        <source>it contains values that are not finite</source>
        <translation>contiene valori non finiti</translation>
    </message>
    <message>
        <source>it is a device or a pipe; choose a file</source>
        <translation>è un dispositivo o una pipe; scegli un file</translation>
    </message>
    <message>
        <source>it is a folder; choose a file</source>
        <translation>è una cartella; scegli un file</translation>
    </message>
    <message>
        <source>it is an animation whose first frame cannot be read (export that frame as PNG)</source>
        <translation>è un&apos;animazione il cui primo fotogramma non si può leggere (esporta quel fotogramma come PNG)</translation>
    </message>
    <message>
        <source>it is empty; download or copy it again</source>
        <translation>è vuoto; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it is larger than the %1 bytes allowed; choose another file</source>
        <translation>supera i %1 byte consentiti; scegli un altro file</translation>
    </message>
    <message>
        <source>it is larger than the disk allows; choose another location</source>
        <translation>è più grande di quanto il disco consenta; scegli un&apos;altra posizione</translation>
    </message>
    <message>
        <source>it is not a checkpoint</source>
        <translation>non è un checkpoint</translation>
    </message>
    <message>
        <source>it is not a file; choose an IDX file</source>
        <translation>non è un file; scegli un file IDX</translation>
    </message>
    <message>
        <source>it is too short for a safetensors file</source>
        <translation>è troppo corto per un file safetensors</translation>
    </message>
    <message>
        <source>its %1 x %2 pixels are more than the 100 megapixels allowed</source>
        <translation>i suoi %1 x %2 pixel superano i 100 megapixel consentiti</translation>
    </message>
    <message>
        <source>its favorites are not a list</source>
        <translation>i suoi preferiti non sono un elenco</translation>
    </message>
    <message>
        <source>its first bytes are not those of an IDX file; choose another file</source>
        <translation>i primi byte non sono quelli di un file IDX; scegli un altro file</translation>
    </message>
    <message>
        <source>its folder does not exist; create it, or choose an existing one</source>
        <translation>la sua cartella non esiste; creala, o scegline una esistente</translation>
    </message>
    <message>
        <source>its gzip data is damaged (%1); download or copy it again</source>
        <translation>i suoi dati gzip sono danneggiati (%1); scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>its header has %1 in place of the tensor %2</source>
        <translation>l&apos;intestazione ha %1 al posto del tensore %2</translation>
    </message>
    <message>
        <source>its header has two entries &quot;__metadata__&quot;</source>
        <translation>l&apos;intestazione ha due voci &quot;__metadata__&quot;</translation>
    </message>
    <message>
        <source>its header is not a JSON object</source>
        <translation>l&apos;intestazione non è un oggetto JSON</translation>
    </message>
    <message>
        <source>its header is not valid JSON</source>
        <translation>l&apos;intestazione non è JSON valido</translation>
    </message>
    <message>
        <source>its header is not valid JSON at byte %1</source>
        <translation>l&apos;intestazione non è JSON valido al byte %1</translation>
    </message>
    <message>
        <source>its header lists the tensor %1 twice</source>
        <translation>l&apos;intestazione elenca due volte il tensore %1</translation>
    </message>
    <message>
        <source>its header declares more data than a file of this size can contain; download or copy it again</source>
        <translation>l&apos;intestazione dichiara più dati di quanti un file di questa dimensione possa contenere; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>its header says that it contains no data; choose another file</source>
        <translation>secondo l&apos;intestazione non contiene dati; scegli un altro file</translation>
    </message>
    <message>
        <source>its latent has %1 values, but the model takes %2; the timeline was made with another model</source>
        <translation>il latente ha %1 valori, ma il modello ne richiede %2; la timeline è stata creata con un altro modello</translation>
    </message>
    <message>
        <source>its metadata has %1 in place of the string %2</source>
        <translation>i metadati hanno %1 al posto della stringa %2</translation>
    </message>
    <message>
        <source>its metadata lists %1 twice</source>
        <translation>i metadati elencano due volte %1</translation>
    </message>
    <message>
        <source>its sample order contains an invalid number</source>
        <translation>l&apos;ordine dei campioni contiene un numero non valido</translation>
    </message>
    <message>
        <source>its symbolic links form a loop; check the path</source>
        <translation>i collegamenti simbolici formano un ciclo; controlla il percorso</translation>
    </message>
    <message>
        <source>its values are not unsigned bytes; Imago reads IDX files of type 0x08 only</source>
        <translation>i valori non sono byte senza segno; Imago legge solo file IDX di tipo 0x08</translation>
    </message>
    <message>
        <source>permission denied; choose another location or change its permissions</source>
        <translation>permesso negato; scegli un&apos;altra posizione o cambia i permessi</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>non è un file</translation>
    </message>
    <message>
        <source>not an image</source>
        <translation>non è un&apos;immagine</translation>
    </message>
    <message>
        <source>its content is not an image</source>
        <translation>il contenuto non è un&apos;immagine</translation>
    </message>
    <message>
        <source>the format %1 is not supported: save the image as PNG</source>
        <translation>il formato %1 non è supportato: salva l&apos;immagine come PNG</translation>
    </message>
    <message>
        <source>this format (%1) is not supported: save the image as PNG</source>
        <translation>questo formato (%1) non è supportato: salva l&apos;immagine come PNG</translation>
    </message>
    <message>
        <source>the first-layer activations of random samples</source>
        <translation>le attivazioni del primo strato di campioni casuali</translation>
    </message>
    <message>
        <source>reference BLAS (slow matrix products: install libopenblas0-openmp)</source>
        <translation>BLAS di riferimento (prodotti di matrici lenti: installa libopenblas0-openmp)</translation>
    </message>
    <message>
        <source>samples to encode</source>
        <translation>campioni da codificare</translation>
    </message>
    <message>
        <source>keyframe %1 of %2</source>
        <translation>fotogramma chiave %1 di %2</translation>
    </message>
    <message>
        <source>the &quot;id&quot; of a favorite is not 16 hexadecimal digits (0 to f)</source>
        <translation>l&apos;&quot;id&quot; di un preferito non è di 16 cifre esadecimali (da 0 a f)</translation>
    </message>
    <message>
        <source>the %1 data cannot be decoded (%2)</source>
        <translation>i dati %1 non si possono decodificare (%2)</translation>
    </message>
    <message>
        <source>the %1 data is truncated</source>
        <translation>i dati %1 sono troncati</translation>
    </message>
    <message>
        <source>the %1 data is damaged or of an unknown variant</source>
        <translation>i dati %1 sono danneggiati o di una variante sconosciuta</translation>
    </message>
    <message>
        <source>the %1 header has no size</source>
        <translation>l&apos;intestazione %1 non indica una dimensione</translation>
    </message>
    <message>
        <source>the %1 pixels are of an unknown type</source>
        <translation>i pixel %1 sono di un tipo sconosciuto</translation>
    </message>
    <message>
        <source>the JPEG data is truncated</source>
        <translation>i dati JPEG sono troncati</translation>
    </message>
    <message>
        <source>the JPEG data is damaged or of an unknown variant (%1)</source>
        <translation>i dati JPEG sono danneggiati o di una variante sconosciuta (%1)</translation>
    </message>
    <message>
        <source>the JPEG data is damaged: a part of the image is missing</source>
        <translation>i dati JPEG sono danneggiati: manca una parte dell&apos;immagine</translation>
    </message>
    <message>
        <source>the PNG data is damaged (%1)</source>
        <translation>i dati PNG sono danneggiati (%1)</translation>
    </message>
    <message>
        <source>the classes of a favorite are not a list</source>
        <translation>le classi di un preferito non sono un elenco</translation>
    </message>
    <message>
        <source>the latents of the data</source>
        <translation>i latenti dei dati</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>il disco è pieno; libera spazio e riprova</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another location</source>
        <translation>il disco è in sola lettura; scegli un&apos;altra posizione</translation>
    </message>
    <message>
        <source>the disk reports an error; check the disk</source>
        <translation>il disco segnala un errore; controlla il disco</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>il file è vuoto</translation>
    </message>
    <message>
        <source>the file is larger than 2 GB</source>
        <translation>il file supera i 2 GB</translation>
    </message>
    <message>
        <source>the folder cannot be read: %1</source>
        <translation>la cartella non si può leggere: %1</translation>
    </message>
    <message>
        <source>the latent of a favorite is not a list of finite numbers</source>
        <translation>il latente di un preferito non è un elenco di numeri finiti</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>il nome è troppo lungo; scegline uno più corto</translation>
    </message>
    <message>
        <source>the share of a class is not a number from 0 to 1</source>
        <translation>la quota di una classe non è un numero da 0 a 1</translation>
    </message>
    <message>
        <source>the shares of the classes of a favorite do not add up to 1</source>
        <translation>la somma delle quote delle classi di un preferito non è 1</translation>
    </message>
    <message>
        <source>the tensor %1 ends before it begins</source>
        <translation>il tensore %1 finisce prima di iniziare</translation>
    </message>
    <message>
        <source>the tensor %1 has %2 as its dtype</source>
        <translation>il tensore %1 ha %2 come dtype</translation>
    </message>
    <message>
        <source>the tensor %1 has %2 in its data offsets</source>
        <translation>il tensore %1 ha %2 nei data offsets</translation>
    </message>
    <message>
        <source>the tensor %1 has %2 in its shape</source>
        <translation>il tensore %1 ha %2 nella forma</translation>
    </message>
    <message>
        <source>the tensor %1 has %2 in an unexpected place</source>
        <translation>il tensore %1 ha %2 in una posizione imprevista</translation>
    </message>
    <message>
        <source>the tensor %1 has a dimension that is too large</source>
        <translation>il tensore %1 ha una dimensione troppo grande</translation>
    </message>
    <message>
        <source>the tensor %1 has a shape that is too large</source>
        <translation>il tensore %1 ha una forma troppo grande</translation>
    </message>
    <message>
        <source>the tensor %1 has a shape that needs %2 bytes, but stores %3</source>
        <translation>il tensore %1 ha una forma che richiede %2 byte, ma ne contiene %3</translation>
    </message>
    <message>
        <source>the tensor %1 has fewer than two data offsets</source>
        <translation>il tensore %1 ha meno di due data offsets</translation>
    </message>
    <message>
        <source>the tensor %1 has more than two data offsets</source>
        <translation>il tensore %1 ha più di due data offsets</translation>
    </message>
    <message>
        <source>the tensor %1 has the shape %2, but %3 is needed</source>
        <translation>il tensore %1 ha la forma %2, ma serve %3</translation>
    </message>
    <message>
        <source>the tensor %1 has the type %2, but %3 is needed</source>
        <translation>il tensore %1 è di tipo %2, ma serve %3</translation>
    </message>
    <message>
        <source>the tensor %1 has the unknown field %2</source>
        <translation>il tensore %1 ha il campo sconosciuto %2</translation>
    </message>
    <message>
        <source>the tensor %1 has too many dimensions</source>
        <translation>il tensore %1 ha troppe dimensioni</translation>
    </message>
    <message>
        <source>the tensor %1 has two fields %2</source>
        <translation>il tensore %1 ha due campi %2</translation>
    </message>
    <message>
        <source>the tensor %1 is missing</source>
        <translation>manca il tensore %1</translation>
    </message>
    <message>
        <source>the tensor %1 is not part of the model</source>
        <translation>il tensore %1 non fa parte del modello</translation>
    </message>
    <message>
        <source>the tensor %1 lacks %2</source>
        <translation>al tensore %1 manca %2</translation>
    </message>
    <message>
        <source>the tensor %1 overlaps another one</source>
        <translation>il tensore %1 si sovrappone a un altro</translation>
    </message>
    <message>
        <source>the tensor %1 reaches beyond the end of the file</source>
        <translation>il tensore %1 va oltre la fine del file</translation>
    </message>
    <message>
        <source>there is a gap before the tensor %1</source>
        <translation>c&apos;è un vuoto prima del tensore %1</translation>
    </message>
    <message>
        <source>there is no such file or folder; check the path</source>
        <translation>il file o la cartella non esiste; controlla il percorso</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>la memoria non basta</translation>
    </message>
    <message>
        <source>there is not enough memory; close other programs and try again</source>
        <translation>la memoria non basta; chiudi altri programmi e riprova</translation>
    </message>
    <message>
        <source>too many files are open; close other programs and try again</source>
        <translation>troppi file sono aperti; chiudi altri programmi e riprova</translation>
    </message>
    <message>
        <source>too small: %1 x %2 pixels, the shorter side must have at least %3</source>
        <translation>troppo piccola: %1 x %2 pixel, il lato più corto deve averne almeno %3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>two favorites have the same &quot;id&quot;</source>
        <translation>due preferiti hanno lo stesso &quot;id&quot;</translation>
    </message>
    <message>
        <source>value %1 of its latent is not a finite number</source>
        <translation>il valore %1 del latente non è un numero finito</translation>
    </message>
    <message>
        <source>%1 already exists and was left unchanged; the new data was written to %2.</source>
        <translation>%1 esiste già ed è rimasto invariato; i nuovi dati sono stati scritti in %2.</translation>
    </message>
    <message>
        <source>Cubic interpolation to exactly this height, as images are shown in the studio.</source>
        <translation>Interpolazione cubica, esattamente a questa altezza, come le immagini sono mostrate nello studio.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 s, %4 frames</source>
        <translation>%1 × %2 pixel, %3 s, %4 fotogrammi</translation>
    </message>
    <message>
        <source>Cannot write %1: only %2 of %3 frames could be read back; choose another extension, such as .avi.</source>
        <translation>Impossibile scrivere %1: solo %2 fotogrammi su %3 sono stati riletti; scegli un&apos;altra estensione, per esempio .avi.</translation>
    </message>
    <message>
        <source>The name must end in one of: %1, or have no extension for a folder; %2 does neither.</source>
        <translation>Il nome deve terminare con una di queste estensioni: %1, o essere senza estensione per una cartella; %2 non è valido.</translation>
    </message>
    <message>
        <source>%1 has only %2 of the %3 lines up to the checkpoint, so the curves of this run will have a gap.</source>
        <translation>%1 ha solo %2 delle %3 righe fino al checkpoint, perciò le curve di questo addestramento avranno una lacuna.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 is a broken link; create its target, or choose another name.</source>
        <translation>Impossibile scrivere %1: %2 è un collegamento interrotto; crea la sua destinazione, o scegli un altro nome.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint to resume from: %2 is missing; restore it, or start a new run.</source>
        <translation>L&apos;addestramento %1 non ha un checkpoint da cui riprendere: manca %2; ripristinalo, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Whether samples are in color. Automatic: grayscale if every image is gray.</source>
        <translation>Se i campioni sono a colori. Automatico: scala di grigi se ogni immagine è grigia.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
    <message>
        <source>Grayscale if every image is gray, otherwise color.</source>
        <translation>Scala di grigi se ogni immagine è grigia, altrimenti a colori.</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Scala di grigi</translation>
    </message>
    <message>
        <source>One channel: the brightness.</source>
        <translation>Un canale: la luminosità.</translation>
    </message>
    <message>
        <source>Three channels: red, green and blue.</source>
        <translation>Tre canali: rosso, verde e blu.</translation>
    </message>
    <message>
        <source>%1 The final model was saved anyway, but the run has no checkpoint to resume from.</source>
        <translation>%1 Il modello finale è stato salvato comunque, ma l&apos;addestramento non ha un checkpoint da cui riprendere.</translation>
    </message>
    <message>
        <source>%1 Training continues, but it has no checkpoint to resume from.</source>
        <translation>%1 L&apos;addestramento continua, ma non ha un checkpoint da cui riprendere.</translation>
    </message>
    <message>
        <source>%1 Training continues.</source>
        <translation>%1 L&apos;addestramento continua.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be a whole number from %3 to %4, or %5 for automatic.</source>
        <translation>%1 vale %2, ma deve essere un numero intero da %3 a %4, oppure %5 per la scelta automatica.</translation>
    </message>
    <message>
        <source>%1 is not a folder, but the project needs a folder of that name for its runs; move it elsewhere.</source>
        <translation>%1 non è una cartella, ma il progetto richiede una cartella con quel nome per i suoi addestramenti; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1, the folder for the runs of the project, is a broken link; mount its disk, or remove the link.</source>
        <translation>%1, la cartella per gli addestramenti del progetto, è un collegamento interrotto; monta il suo disco o rimuovi il collegamento.</translation>
    </message>
    <message>
        <source>Cannot write %1: its folder %2 is not writable: %3.</source>
        <translation>Impossibile scrivere %1: la sua cartella %2 non è scrivibile: %3.</translation>
    </message>
    <message>
        <source>Cannot write the folder %1: a disk is mounted there; choose a folder on that disk.</source>
        <translation>Impossibile scrivere la cartella %1: lì è montato un disco; scegli una cartella su quel disco.</translation>
    </message>
    <message>
        <source>The folder %1 was moved or deleted while it was being read; open it where it is now.</source>
        <translation>La cartella %1 è stata spostata o eliminata durante la lettura; aprila dove si trova ora.</translation>
    </message>
    <message>
        <source>The model %1 cannot be trained on samples of %2: %3; open the dataset at another size, or choose another model.</source>
        <translation>Il modello %1 non si può addestrare su campioni di %2: %3; apri il dataset con un&apos;altra dimensione o scegli un altro modello.</translation>
    </message>
    <message>
        <source>The project %1 cannot be opened: its %2 is a link; remove it.</source>
        <translation>Impossibile aprire il progetto %1: il suo %2 è un collegamento; rimuovilo.</translation>
    </message>
    <message>
        <source>The run %1 cannot be deleted: %2 is a link; remove it.</source>
        <translation>Impossibile eliminare l&apos;addestramento %1: %2 è un collegamento; rimuovilo.</translation>
    </message>
    <message>
        <source>The run %1 no longer exists: its folder was moved or deleted.</source>
        <translation>L&apos;addestramento %1 non esiste più: la sua cartella è stata spostata o eliminata.</translation>
    </message>
    <message>
        <source>Cannot create a pipe for signals: too many files are open; close other programs and try again.</source>
        <translation>Impossibile creare una pipe per i segnali: troppi file aperti; chiudi altri programmi e riprova.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Morbido</translation>
    </message>
    <message>
        <source>The run %1 can no longer be resumed: its settings.json was moved or deleted.</source>
        <translation>L&apos;addestramento %1 non si può più riprendere: il suo settings.json è stato spostato o eliminato.</translation>
    </message>
    <message>
        <source>The run %1 no longer exists: its folder was moved, and another one has its name.</source>
        <translation>L&apos;addestramento %1 non esiste più: la sua cartella è stata spostata e un&apos;altra ne ha preso il nome.</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Preferiti</translation>
    </message>
    <message>
        <source>A folder with a PNG file for each favorite, as it was saved, and a manifest with the names, models, latents and classes.</source>
        <translation>Una cartella con un file PNG per ogni preferito, com&apos;era quando è stato salvato, e un manifesto con i nomi, i modelli, i latenti e le classi.</translation>
    </message>
    <message>
        <source>There are no favorites to export; save a sample as a favorite first.</source>
        <translation>Non ci sono preferiti da esportare; salva prima un campione nei preferiti.</translation>
    </message>
    <message>
        <source>favorites</source>
        <translation>preferiti</translation>
    </message>
    <message>
        <source>Distribution over latents that the encoder computes for an image.</source>
        <translation>Distribuzione sui latenti che l&apos;encoder calcola per un&apos;immagine.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Quota di validazione</translation>
    </message>
    <message>
        <source>Number of latent dimensions that carry information about an image: those with a mean KL above 0.1 nats on the validation images. The sliders of the others hardly change the sample. Very few mean posterior collapse.</source>
        <translation>Numero di dimensioni latenti che contengono informazione su un&apos;immagine: quelle con una KL media superiore a 0,1 nat sulle immagini di validazione. I cursori delle altre cambiano appena il campione. Se sono pochissime è collasso della distribuzione a posteriori.</translation>
    </message>
    <message>
        <source>Two networks compete: a generator turns random latents into samples, and a discriminator scores how real they look. Samples are sharp, but some kinds of images may be missing among them (mode collapse); watch the diversity curve.</source>
        <translation>Due reti competono: un generatore trasforma latenti casuali in campioni e un discriminatore valuta quanto sembrano reali. I campioni sono nitidi, ma alcuni tipi di immagini possono mancare (collasso dei modi): osserva la curva della diversità.</translation>
    </message>
    <message>
        <source>Steps from one application of the R1 penalty, which is expensive to compute, to the next; its weight is multiplied by this number.</source>
        <translation>Passi da un&apos;applicazione della penalità R1, costosa da calcolare, alla successiva; il suo peso viene moltiplicato per questo numero.</translation>
    </message>
    <message>
        <source>Number of latent dimensions that carry information about a sample (mean KL above 0.1 nats); the sliders of the others hardly change the sample.</source>
        <translation>Numero di dimensioni latenti che contengono informazione su un campione (KL media superiore a 0,1 nat); i cursori delle altre cambiano appena il campione.</translation>
    </message>
    <message>
        <source>The latent dimensions of the model themselves, most active first.</source>
        <translation>Le dimensioni latenti stesse del modello, dalla più attiva.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a run; use letters, digits, - and _, and begin with a letter or a digit.</source>
        <translation>&quot;%1&quot; non può essere il nome di un addestramento; usa lettere, cifre, - e _, e comincia con una lettera o una cifra.</translation>
    </message>
    <message>
        <source>%1 does not match its settings.json: %2; use another copy of the folder.</source>
        <translation>%1 non corrisponde al suo settings.json: %2; usa un&apos;altra copia della cartella.</translation>
    </message>
    <message>
        <source>%1 image files lack an end marker but contain all pixels, so they were read (for example %2).</source>
        <translation>%1 file di immagini sono privi del marcatore di fine ma contengono tutti i pixel, perciò sono stati letti (per esempio %2).</translation>
    </message>
    <message>
        <source>%1 is damaged at column %2: it is not valid JSON there; use another copy of it.</source>
        <translation>%1 è danneggiato alla colonna %2: lì non è JSON valido; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged at line %2, column %3: it is not valid JSON there; use another copy of it.</source>
        <translation>%1 è danneggiato alla riga %2, colonna %3: lì non è JSON valido; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; %3; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;%2&quot; %3; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; is not a JSON object; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;%2&quot; non è un oggetto JSON; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;classes&quot; lists &quot;%2&quot; twice; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;classes&quot; elenca due volte &quot;%2&quot;; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;classes&quot; lists classes, but its model is not conditional on class (&quot;labels&quot;); use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;classes&quot; elenca delle classi, ma il suo modello non è condizionato alla classe (&quot;labels&quot;); usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;latent_statistics&quot; has %2 means, but %3 standard deviations; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;latent_statistics&quot; ha %2 medie, ma %3 deviazioni standard; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;status.fraction&quot; is above 1; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;status.fraction&quot; è maggiore di 1; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2; use another copy of it, or start a new run.</source>
        <translation>%1 è danneggiato: %2; usane un&apos;altra copia, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2; use another copy of it.</source>
        <translation>%1 è danneggiato: %2; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: a name in &quot;classes&quot; is empty; use another copy of it.</source>
        <translation>%1 è danneggiato: un nome in &quot;classes&quot; è vuoto; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not a JSON object; use another copy of it.</source>
        <translation>%1 è danneggiato: non è un oggetto JSON; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not an event that Imago knows; use another copy of it.</source>
        <translation>%1 è danneggiato: non è un evento che Imago conosce; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not valid JSON; use another copy of it.</source>
        <translation>%1 è danneggiato: non è JSON valido; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: its &quot;state&quot; is unknown; use another copy of it.</source>
        <translation>%1 è danneggiato: il suo &quot;state&quot; è sconosciuto; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: its model (%2) is for samples of %3, but %4; use another copy of it.</source>
        <translation>%1 è danneggiato: il suo modello (%2) è per campioni di %3, ma %4; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: its model is conditional on class (&quot;labels&quot;), but &quot;classes&quot; lists none; use another copy of it.</source>
        <translation>%1 è danneggiato: il suo modello è condizionato alla classe (&quot;labels&quot;), ma &quot;classes&quot; non ne elenca nessuna; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: the lists in &quot;latent_statistics&quot; have %2 values, but the model has %3 latent dimensions; use another copy of it.</source>
        <translation>%1 è danneggiato: gli elenchi in &quot;latent_statistics&quot; hanno %2 valori, ma il modello ha %3 dimensioni latenti; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: the tensor %2 contains values that are not finite; use another copy of it.</source>
        <translation>%1 è danneggiato: il tensore %2 contiene valori non finiti; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is truncated: it ends in the middle of a line; use another copy of it.</source>
        <translation>%1 è troncato: finisce a metà di una riga; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is truncated: of the %2 lines up to the last checkpoint it has only %3; use another copy of it.</source>
        <translation>%1 è troncato: delle %2 righe fino all&apos;ultimo checkpoint ne ha solo %3; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 was changed or damaged: its SHA-256 is not the one in %2; use another copy of the folder.</source>
        <translation>%1 è stato modificato o danneggiato: il suo SHA-256 non è quello in %2; usa un&apos;altra copia della cartella.</translation>
    </message>
    <message>
        <source>%2 is missing from the model folder %1; use another copy of the whole folder.</source>
        <translation>Nella cartella del modello %1 manca %2; usa un&apos;altra copia dell&apos;intera cartella.</translation>
    </message>
    <message>
        <source>1 image file lacks an end marker but contains all pixels, so it was read (%1).</source>
        <translation>1 file di immagine è privo del marcatore di fine ma contiene tutti i pixel, perciò è stato letto (%1).</translation>
    </message>
    <message>
        <source>A latent of %1 values and one of %2 cannot be interpolated; use two latents of the same model.</source>
        <translation>Tra un latente di %1 valori e uno di %2 non si può interpolare; usa due latenti dello stesso modello.</translation>
    </message>
    <message>
        <source>The OpenSSL of this computer does not offer SHA-256; enable it in its configuration.</source>
        <translation>L&apos;OpenSSL di questo computer non offre SHA-256; abilitalo nella sua configurazione.</translation>
    </message>
    <message>
        <source>The disk of the project %1 does not support file locks, so nothing prevents another instance of Imago from opening the project; open it in only one at a time.</source>
        <translation>Il disco del progetto %1 non supporta i blocchi dei file, perciò nulla impedisce a un&apos;altra istanza di Imago di aprire il progetto; aprilo in una sola alla volta.</translation>
    </message>
    <message>
        <source>The project %1 is open in another instance of Imago (process %2); close it there first, or choose another project.</source>
        <translation>Il progetto %1 è aperto in un&apos;altra istanza di Imago (processo %2); chiudilo prima lì, o scegli un altro progetto.</translation>
    </message>
    <message>
        <source>The project %1 is open in another instance of Imago; close it there first, or choose another project.</source>
        <translation>Il progetto %1 è aperto in un&apos;altra istanza di Imago; chiudilo prima lì, o scegli un altro progetto.</translation>
    </message>
    <message>
        <source>The text is not a latent; paste one that was copied with &quot;Copy latent&quot;, or a list of %1 numbers such as [0.5, -1.2, ...].</source>
        <translation>Il testo non è un latente; incollane uno copiato con &quot;Copia il latente&quot;, o un elenco di %1 numeri come [0.5, -1.2, ...].</translation>
    </message>
    <message>
        <source>The training diverged at step %1 (its values are no longer finite), although the learning rate had been halved %2 times; start again with a lower learning rate, or with gradient clipping set to 1.</source>
        <translation>L&apos;addestramento diverge al passo %1 (i suoi valori non sono più finiti), benché il tasso di apprendimento sia stato dimezzato %2 volte; ricomincia con un tasso di apprendimento più basso, o con il clipping del gradiente impostato a 1.</translation>
    </message>
    <message>
        <source>The training diverged at step %1: it continues from step %2 with half the learning rate, %3.</source>
        <translation>L&apos;addestramento diverge al passo %1: continua dal passo %2 con metà del tasso di apprendimento, %3.</translation>
    </message>
    <message>
        <source>There are no samples whose latents could be saved; open a dataset first.</source>
        <translation>Non ci sono campioni di cui salvare i latenti; apri prima un dataset.</translation>
    </message>
    <message>
        <source>it already exists and is not empty; choose another name</source>
        <translation>esiste già e non è vuota; scegli un altro nome</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>How long to train: for a number of epochs or minutes, until early stopping, or until you stop it.</source>
        <translation>Quanto a lungo addestrare: per un numero di epoche o di minuti, fino all&apos;arresto anticipato (early stopping), o finché non lo fermi.</translation>
    </message>
    <message>
        <source>Number of passes over the training images, if the length is in epochs.</source>
        <translation>Numero di passate sulle immagini di addestramento, se la durata è in epoche.</translation>
    </message>
    <message>
        <source>Training time, if the length is in minutes.</source>
        <translation>Tempo di addestramento, se la durata è in minuti.</translation>
    </message>
    <message>
        <source>The learning rate falls to zero along a cosine over the length of the run, which usually gives the best final result.</source>
        <translation>Il tasso di apprendimento scende a zero lungo un coseno per la durata dell&apos;addestramento: di solito dà il miglior risultato finale.</translation>
    </message>
    <message>
        <source>Samples per class</source>
        <translation>Campioni per classe</translation>
    </message>
    <message>
        <source>How many samples of each class are saved, in place of the number of samples; 0: that number is used.</source>
        <translation>Quanti campioni di ogni classe vengono salvati, al posto del numero di campioni; 0: vale quel numero.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposizione</translation>
    </message>
    <message>
        <source>How the images are arranged in folders.</source>
        <translation>Come le immagini sono disposte in cartelle.</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Piatta</translation>
    </message>
    <message>
        <source>All images are in one folder.</source>
        <translation>Tutte le immagini sono in una cartella.</translation>
    </message>
    <message>
        <source>Folder per class</source>
        <translation>Cartella per classe</translation>
    </message>
    <message>
        <source>The images of each class are in a folder with its name, as torchvision&apos;s ImageFolder and Keras read them.</source>
        <translation>Le immagini di ogni classe sono in una cartella con il suo nome, come le leggono ImageFolder di torchvision e Keras.</translation>
    </message>
    <message>
        <source>How many times as wide and as high as generated each sample is saved.</source>
        <translation>Quante volte più largo e più alto di come è stato generato viene salvato ogni campione.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Scalatura</translation>
    </message>
    <message>
        <source>How images are enlarged.</source>
        <translation>Come vengono ingrandite le immagini.</translation>
    </message>
    <message>
        <source>Cubic interpolation between the pixels.</source>
        <translation>Interpolazione cubica tra i pixel.</translation>
    </message>
    <message>
        <source>JPEG files</source>
        <translation>File JPEG</translation>
    </message>
    <message>
        <source>A folder with a small lossy file for each sample, with transparency over white, and a manifest that says how each was generated.</source>
        <translation>Una cartella con un piccolo file con perdita per ogni campione, con la trasparenza su bianco, e un manifesto che dice come è stato generato ciascuno.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualità</translation>
    </message>
    <message>
        <source>Quality of lossy compression: more gives larger files that look closer to the sample.</source>
        <translation>Qualità della compressione con perdita: un valore più alto dà file più grandi e più simili al campione.</translation>
    </message>
    <message>
        <source>WebP files</source>
        <translation>File WebP</translation>
    </message>
    <message>
        <source>A folder with a small file for each sample, lossy or lossless, with transparency, and a manifest that says how each was generated.</source>
        <translation>Una cartella con un piccolo file per ogni campione, con o senza perdita, con la trasparenza, e un manifesto che dice come è stato generato ciascuno.</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Senza perdita</translation>
    </message>
    <message>
        <source>Keeps every pixel as it was generated, with 8 bits per channel.</source>
        <translation>Conserva ogni pixel come è stato generato, con 8 bit per canale.</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>Array NumPy</translation>
    </message>
    <message>
        <source>IDX files (MNIST)</source>
        <translation>File IDX (MNIST)</translation>
    </message>
    <message>
        <source>A folder with the files of MNIST: the images with 8 bits per channel and, of a model that is conditional on class, the labels.</source>
        <translation>Una cartella con i file di MNIST: le immagini a 8 bit per canale e, per un modello condizionato alla classe, le etichette.</translation>
    </message>
    <message>
        <source>WebDataset</source>
        <translation>WebDataset</translation>
    </message>
    <message>
        <source>A TAR file for WebDataset and Hugging Face Datasets: for each sample a PNG file, its class (.cls), where the model is conditional on class, and how it was generated (.json).</source>
        <translation>Un file TAR per WebDataset e Hugging Face Datasets: per ogni campione un file PNG, la sua classe (.cls), se il modello è condizionato alla classe, e come è stato generato (.json).</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>The decoder, and the encoder of a model that has one, as ONNX files that ONNX Runtime, OpenCV and other programs run without Imago; each is checked against the model before it is kept.</source>
        <translation>Il decoder e, per un modello che ce l&apos;ha, l&apos;encoder come file ONNX, che ONNX Runtime, OpenCV e altri programmi eseguono senza Imago; ciascuno viene confrontato con il modello prima di essere conservato.</translation>
    </message>
    <message>
        <source>PyTorch (safetensors)</source>
        <translation>PyTorch (safetensors)</translation>
    </message>
    <message>
        <source>The weights with a description of the layers, a Python script that rebuilds the networks in PyTorch, a model card and a sheet of samples: a folder to publish or to use without Imago.</source>
        <translation>I pesi con una descrizione dei livelli, uno script Python che ricostruisce le reti in PyTorch, una scheda del modello e un foglio di campioni: una cartella da pubblicare o da usare senza Imago.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Reti</translation>
    </message>
    <message>
        <source>Which networks of the model are written.</source>
        <translation>Quali reti del modello vengono scritte.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>The decoder and, of a model that has one, the encoder.</source>
        <translation>Il decoder e, per un modello che ce l&apos;ha, l&apos;encoder.</translation>
    </message>
    <message>
        <source>Decoder only</source>
        <translation>Solo decoder</translation>
    </message>
    <message>
        <source>What generates samples; the encoder is left out.</source>
        <translation>Ciò che genera i campioni; l&apos;encoder viene escluso.</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licenza</translation>
    </message>
    <message>
        <source>License that the model card names: a statement of yours, which nothing else checks.</source>
        <translation>Licenza indicata nella scheda del modello: una tua dichiarazione, che nient&apos;altro verifica.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altra</translation>
    </message>
    <message>
        <source>Not stated here.</source>
        <translation>Non indicata qui.</translation>
    </message>
    <message>
        <source>CC0 1.0</source>
        <translation>CC0 1.0</translation>
    </message>
    <message>
        <source>Public domain.</source>
        <translation>Pubblico dominio.</translation>
    </message>
    <message>
        <source>CC BY 4.0</source>
        <translation>CC BY 4.0</translation>
    </message>
    <message>
        <source>Free to use with attribution.</source>
        <translation>Uso libero con attribuzione.</translation>
    </message>
    <message>
        <source>CC BY-SA 4.0</source>
        <translation>CC BY-SA 4.0</translation>
    </message>
    <message>
        <source>With attribution, and under the same license.</source>
        <translation>Con attribuzione e sotto la stessa licenza.</translation>
    </message>
    <message>
        <source>CC BY-NC 4.0</source>
        <translation>CC BY-NC 4.0</translation>
    </message>
    <message>
        <source>With attribution, and not for commercial purposes.</source>
        <translation>Con attribuzione e non per scopi commerciali.</translation>
    </message>
    <message>
        <source>Apache 2.0</source>
        <translation>Apache 2.0</translation>
    </message>
    <message>
        <source>A permissive software license with patent terms.</source>
        <translation>Una licenza software permissiva con clausole sui brevetti.</translation>
    </message>
    <message>
        <source>MIT</source>
        <translation>MIT</translation>
    </message>
    <message>
        <source>A short permissive software license.</source>
        <translation>Una breve licenza software permissiva.</translation>
    </message>
    <message>
        <source>Images are scaled to a square of this side, or to this width and height; small ones train much faster. Automatic keeps the source size if all images are squares of 28 to 128 pixels, and uses 64 otherwise.</source>
        <translation>Le immagini vengono ridimensionate a un quadrato di questo lato, oppure a questa larghezza e altezza; con quelle piccole l&apos;addestramento è molto più veloce. Automatica mantiene la dimensione d&apos;origine se tutte le immagini sono quadrati da 28 a 128 pixel, altrimenti usa 64.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Adattamento</translation>
    </message>
    <message>
        <source>How images with another aspect ratio are fitted to the size.</source>
        <translation>Come le immagini con altre proporzioni vengono adattate alla dimensione.</translation>
    </message>
    <message>
        <source>Crop to the center</source>
        <translation>Ritaglia al centro</translation>
    </message>
    <message>
        <source>Cuts off what lies outside the center.</source>
        <translation>Taglia ciò che è fuori dal centro.</translation>
    </message>
    <message>
        <source>Crop to the content</source>
        <translation>Ritaglia sul contenuto</translation>
    </message>
    <message>
        <source>Cuts off what lies farthest from the part with the most edges.</source>
        <translation>Taglia ciò che è più lontano dalla parte con più contorni.</translation>
    </message>
    <message>
        <source>Pad with a color</source>
        <translation>Riempi con un colore</translation>
    </message>
    <message>
        <source>Pad with the edge</source>
        <translation>Riempi con il bordo</translation>
    </message>
    <message>
        <source>Keeps the whole image and repeats the pixels of its border.</source>
        <translation>Mantiene l&apos;immagine intera e ripete i pixel del suo bordo.</translation>
    </message>
    <message>
        <source>Pad with a mirror image</source>
        <translation>Riempi con l&apos;immagine speculare</translation>
    </message>
    <message>
        <source>Keeps the whole image and mirrors it at its border.</source>
        <translation>Mantiene l&apos;immagine intera e la riflette al suo bordo.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Deforma</translation>
    </message>
    <message>
        <source>Keeps the whole image and distorts it.</source>
        <translation>Mantiene l&apos;immagine intera e la deforma.</translation>
    </message>
    <message>
        <source>A .npy or .npz file with images as N x H x W or N x H x W x C and, in an .npz, their labels (&quot;images&quot; and &quot;labels&quot;, &quot;train_images&quot;, &quot;x_train&quot;, also as MedMNIST and Keras name them).</source>
        <translation>Un file .npy o .npz con immagini come N x H x W o N x H x W x C e, in un .npz, le loro etichette (&quot;images&quot; e &quot;labels&quot;, &quot;train_images&quot;, &quot;x_train&quot;, anche come le chiamano MedMNIST e Keras).</translation>
    </message>
    <message>
        <source>CIFAR files</source>
        <translation>File CIFAR</translation>
    </message>
    <message>
        <source>The binary version of CIFAR-10 or CIFAR-100: the folder with its .bin files, the folder around it, or one of the files.</source>
        <translation>La versione binaria di CIFAR-10 o CIFAR-100: la cartella con i suoi file .bin, la cartella che la contiene, o uno dei file.</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Insieme di etichette</translation>
    </message>
    <message>
        <source>Which of the two labels of every image in CIFAR-100 are its classes; other datasets have only one.</source>
        <translation>Quale delle due etichette di ogni immagine di CIFAR-100 ne indica la classe; gli altri dataset ne hanno una sola.</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>100 classes, such as &quot;beaver&quot; and &quot;dolphin&quot;.</source>
        <translation>100 classi, come &quot;beaver&quot; e &quot;dolphin&quot;.</translation>
    </message>
    <message>
        <source>Coarse</source>
        <translation>Generali</translation>
    </message>
    <message>
        <source>20 classes, such as &quot;aquatic mammals&quot;.</source>
        <translation>20 classi, come &quot;aquatic mammals&quot;.</translation>
    </message>
    <message>
        <source>Archive of images</source>
        <translation>Archivio di immagini</translation>
    </message>
    <message>
        <source>Table of images</source>
        <translation>Tabella di immagini</translation>
    </message>
    <message>
        <source>A CSV or JSON Lines file with the path of an image per line, relative to the file, and its class in the column label; a column split may say train, val or test.</source>
        <translation>Un file CSV o JSON Lines con il percorso di un&apos;immagine per riga, relativo al file, e la sua classe nella colonna label; una colonna split può dire train, val o test.</translation>
    </message>
    <message>
        <source>An image file in the MNIST format (also .gz) with its labels, or a folder of such files; also EMNIST.</source>
        <translation>Un file di immagini nel formato di MNIST (anche .gz) con le sue etichette, o una cartella di tali file; anche EMNIST.</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Trasposizione</translation>
    </message>
    <message>
        <source>Swaps the rows and columns of the images in IDX files. Automatic: on if the file name starts with emnist, as the images of EMNIST are stored that way.</source>
        <translation>Scambia righe e colonne delle immagini nei file IDX. Automatico: attiva se il nome del file comincia con emnist, perché le immagini di EMNIST sono salvate così.</translation>
    </message>
    <message>
        <source>On for EMNIST, off otherwise.</source>
        <translation>Attiva per EMNIST, altrimenti disattivata.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Attiva</translation>
    </message>
    <message>
        <source>Rows become columns.</source>
        <translation>Le righe diventano colonne.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Disattivata</translation>
    </message>
    <message>
        <source>The images stay as they are in the file.</source>
        <translation>Le immagini restano come sono nel file.</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (riga %2)</translation>
    </message>
    <message>
        <source>%1 classes have no image (%2), so a conditional model cannot generate them; add images.</source>
        <translation>%1 classi non hanno immagini (%2), quindi un modello condizionato non può generarle; aggiungi immagini.</translation>
    </message>
    <message>
        <source>%1 contains no image; a dataset needs at least two.</source>
        <translation>%1 non contiene immagini; un dataset ne richiede almeno due.</translation>
    </message>
    <message>
        <source>%1 contains only one image; add others: a dataset needs at least two.</source>
        <translation>%1 contiene una sola immagine; aggiungine altre: un dataset ne richiede almeno due.</translation>
    </message>
    <message>
        <source>%1 contains only one usable image (of %2 files; for example %3: %4); a dataset needs at least two.</source>
        <translation>%1 contiene una sola immagine utilizzabile (su %2 file; per esempio %3: %4); un dataset ne richiede almeno due.</translation>
    </message>
    <message>
        <source>%1 images are background in more than 99.5% of their pixels; look at them and leave out those that show nothing.</source>
        <translation>%1 immagini sono sfondo in più del 99,5% dei loro pixel; guardale ed escludi quelle che non mostrano nulla.</translation>
    </message>
    <message>
        <source>%1 images are exact copies of others, so the model sees these more often than the rest; keep one of each.</source>
        <translation>%1 immagini sono copie identiche di altre, quindi il modello vede queste più spesso del resto; conservane una per ciascuna.</translation>
    </message>
    <message>
        <source>%1 images are far less sharp than the others, and the model learns their blur; look at them and leave out those that are blurred.</source>
        <translation>%1 immagini sono molto meno nitide delle altre e il modello ne impara la sfocatura; guardale ed escludi quelle sfocate.</translation>
    </message>
    <message>
        <source>%1 images are of one color all over and show nothing; leave them out.</source>
        <translation>%1 immagini sono di un solo colore e non mostrano nulla; escludile.</translation>
    </message>
    <message>
        <source>%1 images contain only the values 0 and 1 of 255 and look black, as masks do; save them with values up to 255, or leave them out.</source>
        <translation>%1 immagini contengono solo i valori 0 e 1 su 255 e appaiono nere, come maschere; salvale con valori fino a 255 oppure escludile.</translation>
    </message>
    <message>
        <source>%1 images have no class in the table; they form the class &quot;%2&quot;.</source>
        <translation>%1 immagini non hanno una classe nella tabella; formano la classe &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 images have only %2 x %3 pixels in their files and were enlarged, which adds no detail; choose a smaller size.</source>
        <translation>%1 immagini hanno solo %2 x %3 pixel nei loro file e sono state ingrandite, il che non aggiunge dettagli; scegli una dimensione minore.</translation>
    </message>
    <message>
        <source>%1 images look almost like others (compressed, made brighter or shifted); compare them and keep one of each.</source>
        <translation>%1 immagini sono quasi uguali ad altre (compresse, schiarite o spostate); confrontale e conservane una per gruppo.</translation>
    </message>
    <message>
        <source>%1 images lose more than a third of their area when they are cropped to the shape of %2 (for example %3, %4 x %5 pixels).</source>
        <translation>%1 immagini perdono più di un terzo della superficie nel ritaglio alla forma di %2 (per esempio %3, %4 x %5 pixel).</translation>
    </message>
    <message>
        <source>%1 images of the table do not exist (for example %2).</source>
        <translation>%1 immagini della tabella non esistono (per esempio %2).</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 is %2, but must be a whole number from %3 to %4, a width and a height in that range such as 96x64, or %5 for automatic.</source>
        <translation>%1 è %2, ma deve essere un numero intero da %3 a %4, una larghezza e un&apos;altezza in questo intervallo come 96x64, oppure %5 per automatico.</translation>
    </message>
    <message>
        <source>%1 is a link, but the model of a run must be a folder of its own; remove the link.</source>
        <translation>%1 è un collegamento, ma il modello di un addestramento deve essere una cartella a sé; rimuovi il collegamento.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; is no file of a set of images; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;%2&quot; non è un file di una serie di immagini; usa un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: a &quot;sha256&quot; is not 64 hexadecimal digits (0 to f).</source>
        <translation>%1 è danneggiato: uno &quot;sha256&quot; non è composto da 64 cifre esadecimali (da 0 a f).</translation>
    </message>
    <message>
        <source>%1 is damaged: its datasets are not a list.</source>
        <translation>%1 è danneggiato: i suoi dataset non sono un elenco.</translation>
    </message>
    <message>
        <source>%1 is damaged: the file &quot;%2&quot; was named before; use another copy of it.</source>
        <translation>%1 è danneggiato: il file &quot;%2&quot; è già stato nominato; usa un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: the samples that are left out are not a list.</source>
        <translation>%1 è danneggiato: i campioni esclusi non sono un elenco.</translation>
    </message>
    <message>
        <source>%1 is damaged: two of its datasets have the same &quot;source&quot;.</source>
        <translation>%1 è danneggiato: due dei suoi dataset hanno lo stesso &quot;source&quot;.</translation>
    </message>
    <message>
        <source>%1 is not a width and a height; write them as in 96x64.</source>
        <translation>%1 non è una larghezza e un&apos;altezza; scrivile come in 96x64.</translation>
    </message>
    <message>
        <source>%1 of its values are NaN or infinite; replace them and save the array again</source>
        <translation>%1 dei suoi valori sono NaN o infiniti; sostituiscili e salva di nuovo l&apos;array</translation>
    </message>
    <message>
        <source>%1 samples are too many for one export; choose fewer per class (at most 1,000,000 in all).</source>
        <translation>%1 campioni sono troppi per un&apos;esportazione; scegline meno per classe (al massimo 1.000.000 in tutto).</translation>
    </message>
    <message>
        <source>%1 test images have no class and were left out.</source>
        <translation>%1 immagini di test non hanno una classe e sono state escluse.</translation>
    </message>
    <message>
        <source>%1 validation images of the dataset join the training images; each training sets its own validation images aside.</source>
        <translation>%1 immagini di validazione del dataset si aggiungono a quelle di addestramento; ogni addestramento mette da parte le proprie immagini di validazione.</translation>
    </message>
    <message>
        <source>%1 validation or test images have copies among the training images, so overfitting may not show; keep one of each.</source>
        <translation>%1 immagini di validazione o di test hanno copie fra quelle di addestramento, quindi l&apos;overfitting può non vedersi; conservane una per gruppo.</translation>
    </message>
    <message>
        <source>%1 would not do what the model does: its output differs by %2 of the range of values, more than the %3 allowed, so nothing was written; export the model as a model folder instead.</source>
        <translation>%1 non farebbe ciò che fa il modello: il suo risultato differisce di %2 rispetto all&apos;intervallo dei valori, più del limite di %3, perciò non è stato scritto nulla; esporta invece il modello come cartella del modello.</translation>
    </message>
    <message>
        <source>1 class has no image (%1), so a conditional model cannot generate it; add images.</source>
        <translation>1 classe non ha immagini (%1), quindi un modello condizionato non può generarla; aggiungi immagini.</translation>
    </message>
    <message>
        <source>1 class has only one image (%1), which a model memorizes; add images, or put the image into another class.</source>
        <translation>1 classe ha una sola immagine (%1), che un modello memorizza; aggiungi immagini o sposta l&apos;immagine in un&apos;altra classe.</translation>
    </message>
    <message>
        <source>1 image contains only the values 0 and 1 of 255 and looks black, as a mask does; save it with values up to 255, or leave it out.</source>
        <translation>1 immagine contiene solo i valori 0 e 1 su 255 e appare nera, come una maschera; salvala con valori fino a 255 oppure escludila.</translation>
    </message>
    <message>
        <source>1 image has no class in the table; it forms the class &quot;%1&quot;.</source>
        <translation>1 immagine non ha una classe nella tabella; forma la classe &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>1 image has only %1 x %2 pixels in its file and was enlarged, which adds no detail; choose a smaller size, or leave it out.</source>
        <translation>1 immagine ha solo %1 x %2 pixel nel suo file ed è stata ingrandita, il che non aggiunge dettagli; scegli una dimensione minore oppure escludila.</translation>
    </message>
    <message>
        <source>1 image is an exact copy of another one, so the model sees it twice as often; keep one of them.</source>
        <translation>1 immagine è la copia identica di un&apos;altra, quindi il modello la vede il doppio delle volte; conservane una sola.</translation>
    </message>
    <message>
        <source>1 image is background in more than 99.5% of its pixels; look at it and leave it out if it shows nothing.</source>
        <translation>1 immagine è sfondo in più del 99,5% dei suoi pixel; guardala ed escludila se non mostra nulla.</translation>
    </message>
    <message>
        <source>1 image is far less sharp than the others, and the model learns its blur; look at it and leave it out if it is blurred.</source>
        <translation>1 immagine è molto meno nitida delle altre e il modello ne impara la sfocatura; guardala ed escludila se è sfocata.</translation>
    </message>
    <message>
        <source>1 image is of one color all over and shows nothing; leave it out.</source>
        <translation>1 immagine è di un solo colore e non mostra nulla; escludila.</translation>
    </message>
    <message>
        <source>1 image looks almost like another one (compressed, made brighter or shifted); compare the two and keep one of them.</source>
        <translation>1 immagine è quasi uguale a un&apos;altra (compressa, schiarita o spostata); confronta le due e conservane una.</translation>
    </message>
    <message>
        <source>1 image loses more than a third of its area when it is cropped to the shape of %1 (%2, %3 x %4 pixels).</source>
        <translation>1 immagine perde più di un terzo della superficie nel ritaglio alla forma di %1 (%2, %3 x %4 pixel).</translation>
    </message>
    <message>
        <source>1 image of the table does not exist (%1).</source>
        <translation>1 immagine della tabella non esiste (%1).</translation>
    </message>
    <message>
        <source>1 of its values is NaN or infinite; replace it and save the array again</source>
        <translation>1 dei suoi valori è NaN o infinito; sostituiscilo e salva di nuovo l&apos;array</translation>
    </message>
    <message>
        <source>1 test image has no class and was left out.</source>
        <translation>1 immagine di test non ha una classe ed è stata esclusa.</translation>
    </message>
    <message>
        <source>1 validation image of the dataset joins the training images; each training sets its own validation images aside.</source>
        <translation>1 immagine di validazione del dataset si aggiunge a quelle di addestramento; ogni addestramento mette da parte le proprie immagini di validazione.</translation>
    </message>
    <message>
        <source>1 validation or test image has a copy among the training images, so overfitting may not show; keep one of each.</source>
        <translation>1 immagine di validazione o di test ha una copia fra quelle di addestramento, quindi l&apos;overfitting può non vedersi; conservane una per gruppo.</translation>
    </message>
    <message>
        <source>All images are in the folder %1, so the contents of that folder were used.</source>
        <translation>Tutte le immagini sono nella cartella %1, perciò è stato usato il contenuto di quella cartella.</translation>
    </message>
    <message>
        <source>All images have the aspect ratio %1:%2; a size of %3x%4 would crop nothing.</source>
        <translation>Tutte le immagini hanno le proporzioni %1:%2; con una dimensione di %3x%4 non si ritaglierebbe nulla.</translation>
    </message>
    <message>
        <source>All images of %1 classes (%2) are validation or test images, so the model never sees them; choose a smaller validation share or another seed, or add images.</source>
        <translation>Tutte le immagini di %1 classi (%2) sono di validazione o di test, quindi il modello non le vede mai; scegli una quota di validazione minore o un altro seme, oppure aggiungi immagini.</translation>
    </message>
    <message>
        <source>All images of 1 class (%1) are validation or test images, so the model never sees it; choose a smaller validation share or another seed, or add images.</source>
        <translation>Tutte le immagini di 1 classe (%1) sono di validazione o di test, quindi il modello non la vede mai; scegli una quota di validazione minore o un altro seme, oppure aggiungi immagini.</translation>
    </message>
    <message>
        <source>An IDX file takes labels of at most 256 classes, but the model has %1; choose NumPy arrays.</source>
        <translation>Un file IDX contiene etichette di al massimo 256 classi, ma il modello ne ha %1; scegli gli array NumPy.</translation>
    </message>
    <message>
        <source>An image could not be encoded as %1 (%2); choose PNG.</source>
        <translation>Un&apos;immagine non ha potuto essere codificata come %1 (%2); scegli PNG.</translation>
    </message>
    <message>
        <source>An image of floating-point numbers cannot be scaled; choose an enlargement of 1.</source>
        <translation>Un&apos;immagine di numeri in virgola mobile non può essere scalata; scegli un ingrandimento di 1.</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Sfocate</translation>
    </message>
    <message>
        <source>Cannot read %1: it contains %2 class names instead of %3; download or copy it again.</source>
        <translation>Impossibile leggere %1: contiene %2 nomi di classi invece di %3; scaricalo o copialo di nuovo.</translation>
    </message>
    <message>
        <source>Cannot read %1: its %2 bytes are not a whole number of %3 records of %4 bytes; download or copy it again.</source>
        <translation>Impossibile leggere %1: i suoi %2 byte non sono un numero intero di record %3 da %4 byte; scaricalo o copialo di nuovo.</translation>
    </message>
    <message>
        <source>Cannot read %1: its ZIP data is damaged or truncated (%2); download or copy it again.</source>
        <translation>Impossibile leggere %1: i suoi dati ZIP sono danneggiati o troncati (%2); scaricalo o copialo di nuovo.</translation>
    </message>
    <message>
        <source>Cannot read %1: record %2 has the label %3, but %4 has %5 classes; choose the right file, or download it again.</source>
        <translation>Impossibile leggere %1: il record %2 ha l&apos;etichetta %3, ma %4 ha %5 classi; scegli il file giusto o scaricalo di nuovo.</translation>
    </message>
    <message>
        <source>Cannot read the archive %1: it is damaged, or not a ZIP or TAR file (%2); download or create it again.</source>
        <translation>Impossibile leggere l&apos;archivio %1: è danneggiato, o non è un file ZIP o TAR (%2); scaricalo o crealo di nuovo.</translation>
    </message>
    <message>
        <source>Cannot read the array &quot;%1&quot; in %2: %3.</source>
        <translation>Impossibile leggere l&apos;array &quot;%1&quot; in %2: %3.</translation>
    </message>
    <message>
        <source>Cannot read the table %1: it is UTF-16 text; save it as UTF-8.</source>
        <translation>Impossibile leggere la tabella %1: è testo UTF-16; salvala come UTF-8.</translation>
    </message>
    <message>
        <source>Cannot read the table %1: it is not text; choose a CSV or JSON Lines file.</source>
        <translation>Impossibile leggere la tabella %1: non è testo; scegli un file CSV o JSON Lines.</translation>
    </message>
    <message>
        <source>Classes without training images</source>
        <translation>Classi senza immagini di addestramento</translation>
    </message>
    <message>
        <source>Copies in training and validation</source>
        <translation>Copie fra addestramento e validazione</translation>
    </message>
    <message>
        <source>Early stopping is not available for the model %1, which has no validation metric to decide by; choose a length in epochs or minutes, or train until you stop it.</source>
        <translation>L&apos;arresto anticipato (early stopping) non è disponibile per il modello %1, che non ha una metrica di validazione su cui basarsi; scegli una durata in epoche o minuti, o addestra finché non lo fermi.</translation>
    </message>
    <message>
        <source>Empty classes</source>
        <translation>Classi vuote</translation>
    </message>
    <message>
        <source>Enlarged images</source>
        <translation>Immagini ingrandite</translation>
    </message>
    <message>
        <source>Every image loses more than a third of its area when it is cropped to the shape of %1 (%2 x %3 pixels).</source>
        <translation>Ogni immagine perde più di un terzo della superficie nel ritaglio alla forma di %1 (%2 x %3 pixel).</translation>
    </message>
    <message>
        <source>Exact copies</source>
        <translation>Copie esatte</translation>
    </message>
    <message>
        <source>Most images (%1 of %2) have the aspect ratio %3:%4; a size of %5x%6 would crop nothing of them.</source>
        <translation>La maggior parte delle immagini (%1 su %2) ha le proporzioni %3:%4; con una dimensione di %5x%6 non se ne ritaglierebbe nulla.</translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation>Quasi duplicati</translation>
    </message>
    <message>
        <source>Nearly empty</source>
        <translation>Quasi vuote</translation>
    </message>
    <message>
        <source>ONNX export does not know the layer %1; export the model as a model folder instead.</source>
        <translation>L&apos;esportazione ONNX non conosce il livello %1; esporta invece il modello come cartella del modello.</translation>
    </message>
    <message>
        <source>Of the dataset &quot;%1&quot; fewer than 2 images to train on would be left; leave out fewer of them.</source>
        <translation>Del dataset &quot;%1&quot; resterebbero meno di 2 immagini su cui addestrare; escludine di meno.</translation>
    </message>
    <message>
        <source>One color</source>
        <translation>Un solo colore</translation>
    </message>
    <message>
        <source>Only %1 of the 5 training files (data_batch_1.bin to data_batch_5.bin) are in the folder.</source>
        <translation>Nella cartella ci sono solo %1 dei 5 file di addestramento (da data_batch_1.bin a data_batch_5.bin).</translation>
    </message>
    <message>
        <source>OpenCV cannot read the ONNX file that was written (%1); export the model as a model folder instead.</source>
        <translation>OpenCV non riesce a leggere il file ONNX scritto (%1); esporta invece il modello come cartella del modello.</translation>
    </message>
    <message>
        <source>OpenCV could not encode an image as %1; choose PNG.</source>
        <translation>OpenCV non ha potuto codificare un&apos;immagine come %1; scegli PNG.</translation>
    </message>
    <message>
        <source>Same image in several classes</source>
        <translation>Stessa immagine in più classi</translation>
    </message>
    <message>
        <source>The %1 validation images of the file were added to its training images; the validation fraction is chosen with the training settings.</source>
        <translation>Le %1 immagini di validazione del file sono state aggiunte a quelle di addestramento; la quota di validazione si sceglie tra le impostazioni di addestramento.</translation>
    </message>
    <message>
        <source>The archive %1</source>
        <translation>L&apos;archivio %1</translation>
    </message>
    <message>
        <source>The archive %1 contains more than %2 files, which is more than Imago reads; extract it and open a part of it.</source>
        <translation>L&apos;archivio %1 contiene più di %2 file, più di quanti Imago ne legga; estrailo e aprine una parte.</translation>
    </message>
    <message>
        <source>The archive %1 is empty; choose an archive of images.</source>
        <translation>L&apos;archivio %1 è vuoto; scegli un archivio di immagini.</translation>
    </message>
    <message>
        <source>The archive %1 is encrypted; extract it with its password and open the folder.</source>
        <translation>L&apos;archivio %1 è cifrato; estrailo con la sua password e apri la cartella.</translation>
    </message>
    <message>
        <source>The archive %1 would take more than %2 GB when uncompressed, which is more than Imago reads; extract it and open a part of it.</source>
        <translation>L&apos;archivio %1 occuperebbe più di %2 GB una volta decompresso, più di quanto Imago legga; estrailo e aprine una parte.</translation>
    </message>
    <message>
        <source>The archive is damaged (%1); only the files before the damage were read.</source>
        <translation>L&apos;archivio è danneggiato (%1); sono stati letti solo i file prima del danno.</translation>
    </message>
    <message>
        <source>The arrays &quot;%1&quot; and &quot;%2&quot; in %3 differ in image size or type; save each of them in a file of its own.</source>
        <translation>Gli array &quot;%1&quot; e &quot;%2&quot; in %3 differiscono per dimensione delle immagini o tipo; salva ciascuno in un file proprio.</translation>
    </message>
    <message>
        <source>The dataset is split into training and test: %1 images are used for testing.</source>
        <translation>Il dataset è diviso in addestramento e test: %1 immagini sono usate per il test.</translation>
    </message>
    <message>
        <source>The dataset is split into training and test: %1 images, those for validation, are used for testing.</source>
        <translation>Il dataset è diviso in addestramento e test: %1 immagini, quelle di validazione, sono usate per il test.</translation>
    </message>
    <message>
        <source>The dataset is split into training and test: 1 image is used for testing.</source>
        <translation>Il dataset è diviso in addestramento e test: 1 immagine è usata per il test.</translation>
    </message>
    <message>
        <source>The dataset is split into training and test: 1 image, the one for validation, is used for testing.</source>
        <translation>Il dataset è diviso in addestramento e test: 1 immagine, quella di validazione, è usata per il test.</translation>
    </message>
    <message>
        <source>The folder %1</source>
        <translation>La cartella %1</translation>
    </message>
    <message>
        <source>The folder %1 contains no files of CIFAR; choose the folder with the .bin files.</source>
        <translation>La cartella %1 non contiene file di CIFAR; scegli la cartella con i file .bin.</translation>
    </message>
    <message>
        <source>The folder %1 contains several versions of CIFAR (%2, %3); open one of these folders.</source>
        <translation>La cartella %1 contiene più versioni di CIFAR (%2, %3); apri una di queste cartelle.</translation>
    </message>
    <message>
        <source>The folder %1 contains the Python version of CIFAR, which was saved with pickle and is not read; download the binary version.</source>
        <translation>La cartella %1 contiene la versione Python di CIFAR, che è stata salvata con pickle e non viene letta; scarica la versione binaria.</translation>
    </message>
    <message>
        <source>The image format &quot;%1&quot; does not exist; choose one of: %2.</source>
        <translation>Il formato di immagine &quot;%1&quot; non esiste; scegline uno tra: %2.</translation>
    </message>
    <message>
        <source>The images of %1 cannot be generated again: their model was still in training and was not saved.</source>
        <translation>Le immagini di %1 non possono essere generate di nuovo: il loro modello era ancora in addestramento e non era salvato.</translation>
    </message>
    <message>
        <source>The images of %1 were generated by the model &quot;%2&quot; with other weights (%3… instead of %4…); choose that model.</source>
        <translation>Le immagini di %1 sono state generate dal modello &quot;%2&quot; con altri pesi (%3… invece di %4…); scegli quel modello.</translation>
    </message>
    <message>
        <source>The images of EMNIST are stored transposed and were turned upright; the setting Transpose changes that.</source>
        <translation>Le immagini di EMNIST sono salvate trasposte e sono state raddrizzate; l&apos;impostazione Trasposizione lo cambia.</translation>
    </message>
    <message>
        <source>The labels do not match: %1 contains %2 labels for %3 images; save as many labels as images, or none.</source>
        <translation>Le etichette non corrispondono: %1 contiene %2 etichette per %3 immagini; salva tante etichette quante sono le immagini, o nessuna.</translation>
    </message>
    <message>
        <source>The labels in %1 are %2 numbers per image instead of one, so the images have no classes.</source>
        <translation>Le etichette in %1 sono %2 numeri per immagine invece di uno, quindi le immagini non hanno classi.</translation>
    </message>
    <message>
        <source>The labels in %1 are not one number per image, so the images have no classes.</source>
        <translation>Le etichette in %1 non sono un numero per immagine, quindi le immagini non hanno classi.</translation>
    </message>
    <message>
        <source>The labels in %1 are not whole numbers, so the images have no classes.</source>
        <translation>Le etichette in %1 non sono numeri interi, quindi le immagini non hanno classi.</translation>
    </message>
    <message>
        <source>The labels in %1 have %2 different values; Imago takes at most %3 classes, so the images have none.</source>
        <translation>Le etichette in %1 hanno %2 valori diversi; Imago accetta al massimo %3 classi, quindi le immagini non ne hanno.</translation>
    </message>
    <message>
        <source>The labels start at 1; they were renumbered to start at 0.</source>
        <translation>Le etichette partono da 1; sono state rinumerate a partire da 0.</translation>
    </message>
    <message>
        <source>The manifest %1 names no images; choose another one.</source>
        <translation>Il manifesto %1 non nomina immagini; scegline un altro.</translation>
    </message>
    <message>
        <source>The model is not conditional on class, so it cannot generate samples of each class; set the number of samples instead.</source>
        <translation>Il modello non è condizionato alla classe, quindi non può generare campioni di ogni classe; imposta invece il numero di campioni.</translation>
    </message>
    <message>
        <source>The model is not conditional on class, so there are no folders per class; choose the flat layout.</source>
        <translation>Il modello non è condizionato alla classe, quindi non ci sono cartelle per classe; scegli la disposizione piatta.</translation>
    </message>
    <message>
        <source>The recipe in %1 is damaged: &quot;%2&quot; has a wrong value; use another copy of it.</source>
        <translation>La ricetta in %1 è danneggiata: &quot;%2&quot; ha un valore errato; usa un&apos;altra copia.</translation>
    </message>
    <message>
        <source>The recipe is too long for a JPEG file (%1 bytes); choose PNG or WebP.</source>
        <translation>La ricetta è troppo lunga per un file JPEG (%1 byte); scegli PNG o WebP.</translation>
    </message>
    <message>
        <source>The table %1</source>
        <translation>La tabella %1</translation>
    </message>
    <message>
        <source>The table %1 is empty; it needs one image path per line.</source>
        <translation>La tabella %1 è vuota; richiede il percorso di un&apos;immagine per riga.</translation>
    </message>
    <message>
        <source>The values of the images (%1) range from %2 to %3; %4 is used as black and %5 as white.</source>
        <translation>I valori delle immagini (%1) vanno da %2 a %3; %4 è usato come nero e %5 come bianco.</translation>
    </message>
    <message>
        <source>There are no labels for the images, so they have no classes.</source>
        <translation>Non ci sono etichette per le immagini, che quindi non hanno classi.</translation>
    </message>
    <message>
        <source>There is no file %1 next to the images, so the classes have numbers instead of names.</source>
        <translation>Accanto alle immagini non c&apos;è il file %1, quindi le classi hanno numeri invece di nomi.</translation>
    </message>
    <message>
        <source>This export does not know the layer %1; export the model as a model folder instead.</source>
        <translation>Questa esportazione non conosce il livello %1; esporta invece il modello come cartella del modello.</translation>
    </message>
    <message>
        <source>Unequal classes</source>
        <translation>Classi sbilanciate</translation>
    </message>
    <message>
        <source>Values 0 and 1 only</source>
        <translation>Solo valori 0 e 1</translation>
    </message>
    <message>
        <source>What a text was to be added to is not a JPEG file; choose one.</source>
        <translation>Ciò a cui si doveva aggiungere un testo non è un file JPEG; scegline uno.</translation>
    </message>
    <message>
        <source>What a text was to be added to is not a PNG file; choose one.</source>
        <translation>Ciò a cui si doveva aggiungere un testo non è un file PNG; scegline uno.</translation>
    </message>
    <message>
        <source>What a text was to be added to is not a still WebP file; choose one.</source>
        <translation>Ciò a cui si doveva aggiungere un testo non è un file WebP statico; scegline uno.</translation>
    </message>
    <message>
        <source>What a text was to be added to is not a whole WebP file; choose one.</source>
        <translation>Ciò a cui si doveva aggiungere un testo non è un file WebP completo; scegline uno.</translation>
    </message>
    <message>
        <source>a file of NumPy arrays: open it on its own</source>
        <translation>un file di array NumPy: aprilo da solo</translation>
    </message>
    <message>
        <source>a link or a device, which is not read from an archive</source>
        <translation>un collegamento o un dispositivo, che non viene letto da un archivio</translation>
    </message>
    <message>
        <source>a test image without a class</source>
        <translation>un&apos;immagine di test senza classe</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>nascosto</translation>
    </message>
    <message>
        <source>it changed while it was being read; open it again</source>
        <translation>è cambiato durante la lettura; aprilo di nuovo</translation>
    </message>
    <message>
        <source>it contains no NumPy arrays; choose another file</source>
        <translation>non contiene array NumPy; scegli un altro file</translation>
    </message>
    <message>
        <source>it contains one number for each sample, as labels do; choose the array of images</source>
        <translation>contiene un solo numero per campione, come le etichette; scegli l&apos;array delle immagini</translation>
    </message>
    <message>
        <source>it contains several arrays of images (%1, %2, ...); save those to use as &quot;images&quot;</source>
        <translation>contiene più array di immagini (%1, %2, ...); salva quelle da usare come &quot;images&quot;</translation>
    </message>
    <message>
        <source>it has %1 dimensions instead of N x H x W or N x H x W x C; choose or save an array of images</source>
        <translation>ha %1 dimensioni invece di N x H x W o N x H x W x C; scegli o salva un array di immagini</translation>
    </message>
    <message>
        <source>it is compressed in a way that NumPy does not use; save the array again with numpy.savez</source>
        <translation>è compresso in un modo che NumPy non usa; salva di nuovo l&apos;array con numpy.savez</translation>
    </message>
    <message>
        <source>it is encrypted; save the array again with numpy.savez</source>
        <translation>è cifrato; salva di nuovo l&apos;array con numpy.savez</translation>
    </message>
    <message>
        <source>it is larger than 1 GB</source>
        <translation>è più grande di 1 GB</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>non è un oggetto JSON</translation>
    </message>
    <message>
        <source>it is truncated after %1 of %2 bytes; download or copy it again</source>
        <translation>è troncato dopo %1 byte su %2; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it names no file</source>
        <translation>non indica un file</translation>
    </message>
    <message>
        <source>it needs more memory than is free</source>
        <translation>richiede più memoria di quella libera</translation>
    </message>
    <message>
        <source>it takes images of %1 to %2 pixels in width and height with 8 bits per channel, grayscale or RGB</source>
        <translation>accetta immagini da %1 a %2 pixel in larghezza e altezza con 8 bit per canale, in scala di grigi o RGB</translation>
    </message>
    <message>
        <source>it was saved with pickle, as Python objects, which could run any code and are not read; save the images as an array of numbers</source>
        <translation>è stato salvato con pickle, come oggetti Python, che potrebbero eseguire qualsiasi codice e non vengono letti; salva le immagini come array di numeri</translation>
    </message>
    <message>
        <source>its NumPy format %1.%2 is unknown; save the array again with numpy.save or numpy.savez</source>
        <translation>il formato NumPy %1.%2 è sconosciuto; salva di nuovo l&apos;array con numpy.save o numpy.savez</translation>
    </message>
    <message>
        <source>its NumPy header is damaged; save the array again with numpy.save or numpy.savez</source>
        <translation>l&apos;intestazione NumPy è danneggiata; salva di nuovo l&apos;array con numpy.save o numpy.savez</translation>
    </message>
    <message>
        <source>its data in the archive is damaged (%1)</source>
        <translation>i suoi dati nell&apos;archivio sono danneggiati (%1)</translation>
    </message>
    <message>
        <source>its first bytes are not those of a NumPy array; choose another file</source>
        <translation>i primi byte non sono quelli di un array NumPy; scegli un altro file</translation>
    </message>
    <message>
        <source>its images have %1 channels; save them as N x H x W x C with 1, 3 or 4 channels (gray, RGB, RGBA)</source>
        <translation>le immagini hanno %1 canali; salvale come N x H x W x C con 1, 3 o 4 canali (grigio, RGB, RGBA)</translation>
    </message>
    <message>
        <source>its images of %1 x %2 pixels are too large; the longest side allowed is 4096</source>
        <translation>le immagini di %1 x %2 pixel sono troppo grandi; il lato massimo consentito è 4096</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>il suo nome porta fuori dall&apos;archivio</translation>
    </message>
    <message>
        <source>its quotation mark is not closed</source>
        <translation>le sue virgolette non sono chiuse</translation>
    </message>
    <message>
        <source>its values have the type %1; save them as uint8, uint16, float32 or float64</source>
        <translation>i valori sono del tipo %1; salvali come uint8, uint16, float32 o float64</translation>
    </message>
    <message>
        <source>made by Windows, without images</source>
        <translation>creato da Windows, senza immagini</translation>
    </message>
    <message>
        <source>made by macOS, without images</source>
        <translation>creato da macOS, senza immagini</translation>
    </message>
    <message>
        <source>none of its arrays contains images (N x H x W or N x H x W x C); save the images in it as &quot;images&quot;</source>
        <translation>nessuno dei suoi array contiene immagini (N x H x W o N x H x W x C); salvaci le immagini come &quot;images&quot;</translation>
    </message>
    <message>
        <source>the archive contains it again, and the last one was read</source>
        <translation>l&apos;archivio lo contiene più volte, ed è stato letto l&apos;ultimo</translation>
    </message>
    <message>
        <source>the archive is damaged before its data</source>
        <translation>l&apos;archivio è danneggiato prima dei suoi dati</translation>
    </message>
    <message>
        <source>the archive was changed while it was being read</source>
        <translation>l&apos;archivio è stato modificato durante la lettura</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>il file non esiste</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 e altri %2</translation>
    </message>
    <message>
        <source>%1 is damaged: it names the class &quot;%2&quot;, but the model is not conditional on class; use another copy of it.</source>
        <translation>%1 è danneggiato: nomina la classe &quot;%2&quot;, ma il modello non è condizionato alla classe; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: it uses &quot;%2&quot; both as a file and as a folder; use another copy of it.</source>
        <translation>%1 è danneggiato: usa &quot;%2&quot; sia come file sia come cartella; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: its latent has %2 values, but the model takes %3; use another copy of it.</source>
        <translation>%1 è danneggiato: il suo latente ha %2 valori, ma il modello ne richiede %3; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: the model has no class &quot;%2&quot; (its classes are: %3); use another copy of it.</source>
        <translation>%1 è danneggiato: il modello non ha la classe &quot;%2&quot; (le sue classi sono: %3); usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>The recipe in %1 is damaged: the image format &quot;%2&quot; does not exist; use another copy of it.</source>
        <translation>La ricetta in %1 è danneggiata: il formato d&apos;immagine &quot;%2&quot; non esiste; usane un&apos;altra copia.</translation>
    </message>
    <message>
        <source>The run %1 cannot be deleted: %2 in its folder was not written by Imago; move it elsewhere first.</source>
        <translation>L&apos;addestramento %1 non può essere eliminato: %2 nella sua cartella non è stato scritto da Imago; spostalo altrove prima.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint to resume from, so it starts again from the beginning.</source>
        <translation>L&apos;addestramento %1 non ha un checkpoint da cui riprendere, quindi ricomincia dall&apos;inizio.</translation>
    </message>
    <message>
        <source>a file in it is longer than its directory says</source>
        <translation>un file al suo interno è più lungo di quanto dichiara il suo indice</translation>
    </message>
    <message>
        <source>its path is longer than %1 bytes (%2)</source>
        <translation>il suo percorso è più lungo di %1 byte (%2)</translation>
    </message>
    <message>
        <source>the archive is damaged: this file in it is longer than the archive says</source>
        <translation>l&apos;archivio è danneggiato: questo file al suo interno è più lungo di quanto l&apos;archivio dichiara</translation>
    </message>
    <message>
        <source>the name of its class is longer than %1 bytes (%2)</source>
        <translation>il nome della sua classe è più lungo di %1 byte (%2)</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersione</translation>
    </message>
    <message>
        <source>How far samples lie from the latent or the favorites that they are generated around: the standard deviation in each dimension. Without such, it has no effect.</source>
        <translation>Quanto i campioni distano dal latente o dai preferiti intorno ai quali sono generati: la deviazione standard in ogni dimensione. Senza di essi non ha effetto.</translation>
    </message>
    <message>
        <source>Minimum distance</source>
        <translation>Distanza minima</translation>
    </message>
    <message>
        <source>Samples that are closer than this to a training image are left out, and others are generated in their place. The distance is the root mean square difference of the pixels, 0 to 1, as Explore shows it; 0: none is left out. Needs the dataset of the model.</source>
        <translation>I campioni più vicini di così a un&apos;immagine di addestramento sono esclusi, e al loro posto ne sono generati altri. La distanza è lo scarto quadratico medio dei pixel, da 0 a 1, come la mostra Esplora; 0: nessuno è escluso. Richiede il dataset del modello.</translation>
    </message>
    <message>
        <source>Leave out near-duplicates within the set</source>
        <translation>Escludi i quasi duplicati</translation>
    </message>
    <message>
        <source>Of samples that look almost the same only the first is kept, and others are generated in their place, by the rules that find near-duplicates in a dataset.</source>
        <translation>Dei campioni che sembrano quasi uguali resta solo il primo, e al posto degli altri ne sono generati di nuovi, secondo le regole che trovano i quasi duplicati in un dataset.</translation>
    </message>
    <message>
        <source>Distance to training images</source>
        <translation>Distanza dalle immagini di addestramento</translation>
    </message>
    <message>
        <source>Writes for each sample the nearest training image and the distance to it: the root mean square difference of the pixels, 0 to 1, as Explore shows it. Needs the dataset of the model. Always on with a minimum distance.</source>
        <translation>Scrive per ogni campione l&apos;immagine di addestramento più vicina e la distanza da essa: lo scarto quadratico medio dei pixel, da 0 a 1, come la mostra Esplora. Richiede il dataset del modello. Sempre attiva con una distanza minima.</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Nomi dei file</translation>
    </message>
    <message>
        <source>What the files are called, without the extension: text with the fields {index} (six digits; {index:4} has four), {class}, {seed} and {model}.</source>
        <translation>Come si chiamano i file, senza l&apos;estensione: testo con i campi {index} (sei cifre; {index:4} ne ha quattro), {class}, {seed} e {model}.</translation>
    </message>
    <message>
        <source>One file with many samples in a grid, as they are shown: a PNG image or, where the name ends in .pdf, pages to print with the class and the index of each sample.</source>
        <translation>Un file con molti campioni in una griglia, come vengono mostrati: un&apos;immagine PNG o, se il nome finisce in .pdf, pagine da stampare con la classe e l&apos;indice di ogni campione.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Size of the pages of a PDF; a PNG image has none.</source>
        <translation>Formato delle pagine di un PDF; un&apos;immagine PNG non ne ha.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>210 × 297 mm.</source>
        <translation>210 × 297 mm.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>8.5 × 11 inches.</source>
        <translation>8,5 × 11 pollici.</translation>
    </message>
    <message>
        <source>A NumPy file (.npz) with the images (N × height × width × channels, uint8, or uint16 of a model of 16 bits), the latents (float32) and, of a model that is conditional on class, the labels (int64) and class names; where they are wanted, the distances to the training images (float32) and the places of these in the dataset (nearest, int64).</source>
        <translation>Un file NumPy (.npz) con le immagini (N × altezza × larghezza × canali, uint8, o uint16 per un modello a 16 bit), i latenti (float32) e, per un modello condizionato alla classe, le etichette (int64) e i nomi delle classi; se richieste, le distanze dalle immagini di addestramento (float32) e le posizioni di queste nel dataset (nearest, int64).</translation>
    </message>
    <message>
        <source>CSV of latents</source>
        <translation>CSV dei latenti</translation>
    </message>
    <message>
        <source>A table (.csv) without images: the index, the seed, the class and the latent of each sample, for spreadsheets and scripts.</source>
        <translation>Una tabella (.csv) senza immagini: l&apos;indice, il seme, la classe e il latente di ogni campione, per fogli di calcolo e script.</translation>
    </message>
    <message>
        <source>A NumPy file (.npz) or a table (.csv) with the latent of each sample, its class and its name; for a model without an encoder, the latents of the samples are searched for (projection).</source>
        <translation>Un file NumPy (.npz) o una tabella (.csv) con il latente di ogni campione, la sua classe e il suo nome; per un modello senza encoder, i latenti dei campioni vengono cercati (proiezione).</translation>
    </message>
    <message>
        <source>A video of what the model generates along the timeline, with the timeline in it: a video that is dropped on the window brings its timeline back.</source>
        <translation>Un video di ciò che il modello genera lungo la timeline, con la timeline al suo interno: un video rilasciato sulla finestra riporta la sua timeline.</translation>
    </message>
    <message>
        <source>Keeps the whole image between bars of one color: see Background.</source>
        <translation>Mantiene l&apos;immagine intera fra barre di un solo colore: vedi Sfondo.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Sfondo</translation>
    </message>
    <message>
        <source>The color behind transparent pixels, and of the bars where images are padded with a color. Any color can be given as #RRGGBB.</source>
        <translation>Il colore dietro i pixel trasparenti e delle barre quando le immagini sono riempite con un colore. Si può indicare qualsiasi colore come #RRGGBB.</translation>
    </message>
    <message>
        <source>White behind transparent pixels; padding has the median color of the image&apos;s border.</source>
        <translation>Bianco dietro i pixel trasparenti; il riempimento ha il colore mediano del bordo dell&apos;immagine.</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Bianco</translation>
    </message>
    <message>
        <source>White behind transparent pixels and in the bars of padded images.</source>
        <translation>Bianco dietro i pixel trasparenti e nelle barre delle immagini riempite.</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Nero</translation>
    </message>
    <message>
        <source>Black behind transparent pixels and in the bars of padded images.</source>
        <translation>Nero dietro i pixel trasparenti e nelle barre delle immagini riempite.</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grigio</translation>
    </message>
    <message>
        <source>Medium gray behind transparent pixels and in the bars of padded images.</source>
        <translation>Grigio medio dietro i pixel trasparenti e nelle barre delle immagini riempite.</translation>
    </message>
    <message>
        <source>A ZIP or TAR file (also .gz, .xz, .bz2) of images, with subfolders as in a folder, or a WebDataset; it is read without extracting it.</source>
        <translation>Un file ZIP o TAR (anche .gz, .xz, .bz2) di immagini, con sottocartelle come in una cartella, oppure un WebDataset; viene letto senza estrarlo.</translation>
    </message>
    <message>
        <source>DICOM window</source>
        <translation>Finestra DICOM</translation>
    </message>
    <message>
        <source>Which values of grayscale DICOM images become black and white.</source>
        <translation>Quali valori delle immagini DICOM in scala di grigi diventano nero e bianco.</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Dal file</translation>
    </message>
    <message>
        <source>The window that the file suggests; the full range where it suggests none.</source>
        <translation>La finestra che il file suggerisce; l&apos;intero intervallo se non ne suggerisce nessuna.</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Intero intervallo</translation>
    </message>
    <message>
        <source>From the lowest to the highest value of all images.</source>
        <translation>Dal valore più basso al più alto di tutte le immagini.</translation>
    </message>
    <message>
        <source>Center and width</source>
        <translation>Centro e ampiezza</translation>
    </message>
    <message>
        <source>The window of the two settings below.</source>
        <translation>La finestra delle due impostazioni seguenti.</translation>
    </message>
    <message>
        <source>Window center</source>
        <translation>Centro della finestra</translation>
    </message>
    <message>
        <source>The value that becomes medium gray, in Hounsfield units for CT; only for the DICOM window Center and width.</source>
        <translation>Il valore che diventa grigio medio, in unità Hounsfield per la TC; solo per la finestra DICOM Centro e ampiezza.</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>Ampiezza della finestra</translation>
    </message>
    <message>
        <source>How many values lie between black and white; only for the DICOM window Center and width.</source>
        <translation>Quanti valori ci sono tra il nero e il bianco; solo per la finestra DICOM Centro e ampiezza.</translation>
    </message>
    <message>
        <source>DICOM file</source>
        <translation>File DICOM</translation>
    </message>
    <message>
        <source>A DICOM file with several frames, each of which becomes a sample; single images are read from their folder, as other images are. No data of patients is kept.</source>
        <translation>Un file DICOM con più fotogrammi, ognuno dei quali diventa un campione; le immagini singole si leggono dalla loro cartella, come le altre immagini. Nessun dato dei pazienti viene conservato.</translation>
    </message>
    <message>
        <source>Frames of a video</source>
        <translation>Fotogrammi di un video</translation>
    </message>
    <message>
        <source>An MP4, MOV, AVI, WebM or MKV file; about two frames per second become images, and the end of the video becomes the test set.</source>
        <translation>Un file MP4, MOV, AVI, WebM o MKV; circa due fotogrammi al secondo diventano immagini e la fine del video diventa l&apos;insieme di test.</translation>
    </message>
    <message>
        <source>Every n-th frame</source>
        <translation>Un fotogramma ogni n</translation>
    </message>
    <message>
        <source>Which frames of a video are used: with 10, every tenth. Automatic: about two per second, as neighboring frames look alike.</source>
        <translation>Quali fotogrammi di un video vengono usati: con 10, uno ogni dieci. Automatico: circa due al secondo, perché i fotogrammi vicini si somigliano.</translation>
    </message>
    <message>
        <source>Leave out blurred frames</source>
        <translation>Escludi i fotogrammi sfocati</translation>
    </message>
    <message>
        <source>Leaves out frames of a video that are far less sharp than the others at the size of the samples.</source>
        <translation>Esclude i fotogrammi di un video che, alla dimensione dei campioni, sono molto meno nitidi degli altri.</translation>
    </message>
    <message>
        <source>Leave out repeated frames</source>
        <translation>Escludi i fotogrammi ripetuti</translation>
    </message>
    <message>
        <source>Leaves out frames of a video that look the same as the one used before.</source>
        <translation>Esclude i fotogrammi di un video che appaiono uguali a quello usato prima.</translation>
    </message>
    <message>
        <source>Tiles of a large image</source>
        <translation>Tasselli di un&apos;immagine grande</translation>
    </message>
    <message>
        <source>A single large image, such as a texture, a map or a scan, cut into tiles; the strip at its right or bottom edge becomes the test set.</source>
        <translation>Una singola immagine grande, come una texture, una mappa o una scansione, tagliata in tasselli; la striscia sul bordo destro o inferiore diventa l&apos;insieme di test.</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tassello</translation>
    </message>
    <message>
        <source>Side of the tiles that a single large image is cut into, in pixels of the image; they are then scaled to the size. Automatic: as large as the samples, so that nothing is scaled.</source>
        <translation>Lato dei tasselli in cui viene tagliata una singola immagine grande, in pixel dell&apos;immagine; poi vengono ridimensionati. Automatico: grandi quanto i campioni, così nulla viene ridimensionato.</translation>
    </message>
    <message>
        <source>Overlap of tiles</source>
        <translation>Sovrapposizione dei tasselli</translation>
    </message>
    <message>
        <source>Share of its side that a tile has in common with the next one: with 0.5, a tile of 64 pixels begins every 32 pixels. More overlap gives more tiles, which are less different.</source>
        <translation>Quota del lato che un tassello ha in comune con il successivo: con 0,5 un tassello di 64 pixel inizia ogni 32 pixel. Più sovrapposizione dà più tasselli, meno diversi tra loro.</translation>
    </message>
    <message>
        <source>Leave out empty tiles</source>
        <translation>Escludi i tasselli vuoti</translation>
    </message>
    <message>
        <source>Leaves out tiles that are nearly one color, such as the margin of a scan.</source>
        <translation>Esclude i tasselli quasi di un solo colore, come il margine di una scansione.</translation>
    </message>
    <message>
        <source>%1 contains no usable image (of %2 files; for example %3: %4); use PNG, JPEG, WebP, GIF, BMP or TIFF files.</source>
        <translation>%1 non contiene immagini utilizzabili (su %2 file; per esempio %3: %4); usa file PNG, JPEG, WebP, GIF, BMP o TIFF.</translation>
    </message>
    <message>
        <source>%1 contains only one frame; open the folder that contains it: a dataset needs at least two images.</source>
        <translation>%1 contiene un solo fotogramma; apri la cartella che lo contiene: un dataset richiede almeno due immagini.</translation>
    </message>
    <message>
        <source>%1 does not contain %2; move it elsewhere.</source>
        <translation>%1 non contiene %2; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 does not say what a run was trained on; use another copy of it.</source>
        <translation>%1 non dice su che cosa è stato eseguito un addestramento; usarne un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 frames are far less sharp than the others and were left out.</source>
        <translation>%1 fotogrammi sono molto meno nitidi degli altri e sono stati esclusi.</translation>
    </message>
    <message>
        <source>%1 frames look the same as the ones before them and were left out.</source>
        <translation>%1 fotogrammi appaiono uguali ai precedenti e sono stati esclusi.</translation>
    </message>
    <message>
        <source>%1 holds another export, which was interrupted after %2 of %3 samples; continue that one with its own settings, delete the folder, or choose another name.</source>
        <translation>%1 contiene un&apos;altra esportazione, interrotta dopo %2 di %3 campioni; continuala con le sue impostazioni, elimina la cartella, o scegli un altro nome.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be one line of text of at most %3 bytes.</source>
        <translation>%1 è %2, ma deve essere una riga di testo di al massimo %3 byte.</translation>
    </message>
    <message>
        <source>%1 is a single image, not a dataset, and with %2 x %3 pixels too small to be cut into tiles of %4 x %5; open the folder that contains it, project the image to find its latent, or choose smaller tiles.</source>
        <translation>%1 è una singola immagine, non un dataset, e con %2 x %3 pixel è troppo piccola per essere tagliata in tasselli di %4 x %5; apri la cartella che la contiene, proietta l&apos;immagine per trovarne il latente oppure scegli tasselli più piccoli.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; cannot be the name of a class.</source>
        <translation>%1 è danneggiato: &quot;%2&quot; non può essere il nome di una classe.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;moved&quot; is not an ascending list of numbers of samples; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;moved&quot; non è un elenco crescente di numeri di campioni; usarne un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: the weight of the class &quot;%2&quot; is not a number from 0.1 to 10.</source>
        <translation>%1 è danneggiato: il peso della classe &quot;%2&quot; non è un numero da 0,1 a 10.</translation>
    </message>
    <message>
        <source>%1 is damaged: two classes are assigned to one sample.</source>
        <translation>%1 è danneggiato: a un campione sono assegnate due classi.</translation>
    </message>
    <message>
        <source>%1 is in the way: the samples would be written there first, but it is not what Imago left of an export; move it elsewhere, or choose another name.</source>
        <translation>%1 è d&apos;intralcio: i campioni verrebbero scritti prima lì, ma non è ciò che Imago ha lasciato di un&apos;esportazione; spostalo altrove, o scegli un altro nome.</translation>
    </message>
    <message>
        <source>%1 is named like an image, but contains no image that can be read; choose one of these: %2.</source>
        <translation>%1 ha il nome di un&apos;immagine, ma non contiene un&apos;immagine leggibile; scegli tra: %2.</translation>
    </message>
    <message>
        <source>%1 is not a DICOM file, or is damaged; download or copy it again.</source>
        <translation>%1 non è un file DICOM o è danneggiato; scaricalo o copialo di nuovo.</translation>
    </message>
    <message>
        <source>%1 is not a gallery; move it elsewhere.</source>
        <translation>%1 non è una galleria; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 samples were left out: %2 too close to a training image, %3 near-duplicates of others.</source>
        <translation>%1 campioni sono stati esclusi: %2 troppo vicini a un&apos;immagine di addestramento, %3 quasi duplicati di altri.</translation>
    </message>
    <message>
        <source>%1 samples were left out: they were near-duplicates of others.</source>
        <translation>%1 campioni sono stati esclusi: erano quasi duplicati di altri.</translation>
    </message>
    <message>
        <source>%1 samples were left out: they were too close to a training image.</source>
        <translation>%1 campioni sono stati esclusi: erano troppo vicini a un&apos;immagine di addestramento.</translation>
    </message>
    <message>
        <source>%1 test images have copies among the training images, so the test result looks better than it is; keep one of each.</source>
        <translation>%1 immagini di test hanno copie tra le immagini di addestramento, perciò il risultato del test appare migliore di quanto sia; tenere una sola immagine per ogni coppia.</translation>
    </message>
    <message>
        <source>%1 tiles are nearly one color and were left out.</source>
        <translation>%1 tasselli sono quasi di un solo colore e sono stati esclusi.</translation>
    </message>
    <message>
        <source>%1 validation images are exact or near duplicates of training images; they were moved to training.</source>
        <translation>%1 immagini di validazione sono duplicati esatti o quasi esatti di immagini di addestramento; sono state spostate nell&apos;addestramento.</translation>
    </message>
    <message>
        <source>%1 would be cut into %2 tiles, which are too many to be kept in memory; choose less overlap, larger tiles or a smaller size.</source>
        <translation>%1 verrebbe tagliata in %2 tasselli, troppi per tenerli in memoria; scegli meno sovrapposizione, tasselli più grandi o una dimensione minore.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 frame is far less sharp than the others and was left out.</source>
        <translation>1 fotogramma è molto meno nitido degli altri ed è stato escluso.</translation>
    </message>
    <message>
        <source>1 frame looks the same as the one before and was left out.</source>
        <translation>1 fotogramma appare uguale al precedente ed è stato escluso.</translation>
    </message>
    <message>
        <source>1 sample was left out: it was a near-duplicate of another one.</source>
        <translation>1 campione è stato escluso: era un quasi duplicato di un altro.</translation>
    </message>
    <message>
        <source>1 sample was left out: it was too close to a training image.</source>
        <translation>1 campione è stato escluso: era troppo vicino a un&apos;immagine di addestramento.</translation>
    </message>
    <message>
        <source>1 test image has a copy among the training images, so the test result looks better than it is; keep one of each.</source>
        <translation>1 immagine di test ha una copia tra le immagini di addestramento, perciò il risultato del test appare migliore di quanto sia; tenere una sola immagine per ogni coppia.</translation>
    </message>
    <message>
        <source>1 tile is nearly one color and was left out.</source>
        <translation>1 tassello è quasi di un solo colore ed è stato escluso.</translation>
    </message>
    <message>
        <source>1 validation image is an exact or near duplicate of a training image; it was moved to training.</source>
        <translation>1 immagine di validazione è un duplicato esatto o quasi esatto di un&apos;immagine di addestramento; è stata spostata nell&apos;addestramento.</translation>
    </message>
    <message>
        <source>A class needs a name that is not empty.</source>
        <translation>Una classe ha bisogno di un nome che non sia vuoto.</translation>
    </message>
    <message>
        <source>A contact sheet takes up to %1 images, but %2 are selected; select fewer.</source>
        <translation>Un foglio di provini contiene fino a %1 immagini, ma ne sono selezionate %2; selezionane di meno.</translation>
    </message>
    <message>
        <source>All images of a sheet must have the same size.</source>
        <translation>Tutte le immagini di un foglio devono avere le stesse dimensioni.</translation>
    </message>
    <message>
        <source>All tiles of the strip for testing are nearly one color, so there is no test set.</source>
        <translation>Tutti i tasselli della striscia per il test sono quasi di un solo colore, quindi non c&apos;è un insieme di test.</translation>
    </message>
    <message>
        <source>An image could not be compressed; there is too little memory. Choose fewer or smaller images.</source>
        <translation>Un&apos;immagine non è stata compressa: la memoria è insufficiente. Scegli meno immagini o immagini più piccole.</translation>
    </message>
    <message>
        <source>Another export is being written to %1; wait for it, or choose another name.</source>
        <translation>Un&apos;altra esportazione sta scrivendo in %1; aspetta che finisca, o scegli un altro nome.</translation>
    </message>
    <message>
        <source>Cannot read the video %1: it is damaged or truncated, or this system cannot decode it; save it again as MP4 or AVI.</source>
        <translation>Impossibile leggere il video %1: è danneggiato o troncato, oppure questo sistema non può decodificarlo; salvalo di nuovo come MP4 o AVI.</translation>
    </message>
    <message>
        <source>Cannot write a temporary file in %1: %2.</source>
        <translation>Impossibile scrivere un file temporaneo in %1: %2.</translation>
    </message>
    <message>
        <source>Copies in training and test</source>
        <translation>Copie in addestramento e test</translation>
    </message>
    <message>
        <source>File names cannot have control characters; leave them out.</source>
        <translation>I nomi dei file non possono avere caratteri di controllo; toglili.</translation>
    </message>
    <message>
        <source>File names cannot have the character %1; leave it out.</source>
        <translation>I nomi dei file non possono avere il carattere %1; toglilo.</translation>
    </message>
    <message>
        <source>File names cannot start with a period or a space; write something before it.</source>
        <translation>I nomi dei file non possono iniziare con un punto o uno spazio; scrivi qualcosa prima.</translation>
    </message>
    <message>
        <source>File names have no field {%1}; use {index}, {index:4} (with the number of digits, 1 to 9), {class}, {seed} or {model}.</source>
        <translation>I nomi dei file non hanno un campo {%1}; usa {index}, {index:4} (con il numero di cifre, da 1 a 9), {class}, {seed} o {model}.</translation>
    </message>
    <message>
        <source>Of the tiles of %1 fewer than 2 to train on show more than one color; choose another image, or smaller or larger tiles.</source>
        <translation>Dei tasselli di %1 per l&apos;addestramento, meno di 2 mostrano più di un colore; scegli un&apos;altra immagine, o tasselli più piccoli o più grandi.</translation>
    </message>
    <message>
        <source>Only %1 of %2 samples were found in %3 draws, so that nothing was written; lower the minimum distance, keep near-duplicates, or export fewer samples.</source>
        <translation>Sono stati trovati solo %1 di %2 campioni in %3 estrazioni, perciò non è stato scritto nulla; abbassa la distanza minima, tieni i quasi duplicati, o esporta meno campioni.</translation>
    </message>
    <message>
        <source>Samples around a latent have its class, so that there is no number of samples per class; choose a class, or set the number of samples instead.</source>
        <translation>I campioni intorno a un latente hanno la sua classe, perciò non c&apos;è un numero di campioni per classe; scegli una classe, o imposta invece il numero di campioni.</translation>
    </message>
    <message>
        <source>Several samples would be called %1; add {index} to the file names, behind a separator such as _.</source>
        <translation>Più campioni si chiamerebbero %1; aggiungi {index} ai nomi dei file, dopo un separatore come _.</translation>
    </message>
    <message>
        <source>The DICOM images without a window have values from %1 to %2, which become black and white in all of them.</source>
        <translation>Le immagini DICOM senza finestra hanno valori da %1 a %2, che in tutte diventano nero e bianco.</translation>
    </message>
    <message>
        <source>The dataset &quot;%1&quot; already has a class &quot;%2&quot;.</source>
        <translation>Il dataset &quot;%1&quot; ha già una classe &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The dataset &quot;%1&quot; has no class &quot;%2&quot;.</source>
        <translation>Il dataset &quot;%1&quot; non ha una classe &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The dataset &quot;%1&quot; has no training images to compare with; choose another one.</source>
        <translation>Il dataset &quot;%1&quot; non ha immagini di addestramento con cui confrontare; scegline un altro.</translation>
    </message>
    <message>
        <source>The dataset could not be kept for faster opening: %1</source>
        <translation>Non è stato possibile conservare il dataset per aprirlo più in fretta: %1</translation>
    </message>
    <message>
        <source>The distance to the training images needs the dataset of the model; open it, or leave the distance out.</source>
        <translation>La distanza dalle immagini di addestramento richiede il dataset del modello; aprilo, o rinuncia alla distanza.</translation>
    </message>
    <message>
        <source>The end of the video, from %1 on, is the test set (%2 of %3 frames).</source>
        <translation>La fine del video, da %1 in poi, è l&apos;insieme di test (%2 fotogrammi su %3).</translation>
    </message>
    <message>
        <source>The file %1</source>
        <translation>Il file %1</translation>
    </message>
    <message>
        <source>The file %1 has no recipe of Imago; choose a PNG, JPEG, WebP or PDF file that Imago wrote and that no other program has saved since.</source>
        <translation>Il file %1 non ha una ricetta di Imago; scegli un file PNG, JPEG, WebP o PDF scritto da Imago e non salvato da altri programmi.</translation>
    </message>
    <message>
        <source>The file %1 has no recipe of Imago; choose a video of a timeline that Imago wrote and that no other program has saved since.</source>
        <translation>Il file %1 non ha una ricetta di Imago; scegli un video di una timeline scritto da Imago e non salvato da altri programmi.</translation>
    </message>
    <message>
        <source>The file name has a { without a } behind it; write fields as in {index}, {class} or {seed}.</source>
        <translation>Il nome del file ha una { senza una } dopo; scrivi i campi come in {index}, {class} o {seed}.</translation>
    </message>
    <message>
        <source>The file name has a } without a { before it; write fields as in {index}, {class} or {seed}.</source>
        <translation>Il nome del file ha una } senza una { prima; scrivi i campi come in {index}, {class} o {seed}.</translation>
    </message>
    <message>
        <source>The file names are empty; write some text or a field such as {index}.</source>
        <translation>I nomi dei file sono vuoti; scrivi del testo o un campo come {index}.</translation>
    </message>
    <message>
        <source>The frames of %1 are too many to be kept in memory; use fewer of them, or choose a smaller size.</source>
        <translation>I fotogrammi di %1 sono troppi per tenerli in memoria; usane di meno o scegli una dimensione minore.</translation>
    </message>
    <message>
        <source>The frames of the video %1 have more than the 100 megapixels allowed; save it with smaller ones.</source>
        <translation>I fotogrammi del video %1 hanno più dei 100 megapixel consentiti; salvalo con fotogrammi più piccoli.</translation>
    </message>
    <message>
        <source>The image %1 is a sheet of many samples, with no latent of its own; choose one sample.</source>
        <translation>L&apos;immagine %1 è un foglio di molti campioni, senza un latente proprio; scegli un solo campione.</translation>
    </message>
    <message>
        <source>The kept dataset is damaged; open the dataset again.</source>
        <translation>Il dataset conservato è danneggiato; riaprire il dataset.</translation>
    </message>
    <message>
        <source>The latent in %1 is of another model (&quot;%2&quot;); choose that model, or a file of this one.</source>
        <translation>Il latente in %1 è di un altro modello (&quot;%2&quot;); scegli quel modello, o un file di questo.</translation>
    </message>
    <message>
        <source>The model is not conditional on class, so file names cannot have {class}; leave it out.</source>
        <translation>Il modello non è condizionato dalla classe, quindi i nomi dei file non possono avere {class}; toglilo.</translation>
    </message>
    <message>
        <source>The name of a class has at most %1 characters, not %2.</source>
        <translation>Il nome di una classe ha al massimo %1 caratteri, non %2.</translation>
    </message>
    <message>
        <source>The name of the class &quot;%1&quot; contains a control character, such as a line break; remove it.</source>
        <translation>Il nome della classe &quot;%1&quot; contiene un carattere di controllo, come un&apos;interruzione di riga; toglilo.</translation>
    </message>
    <message>
        <source>The name of the class &quot;%1&quot; is not valid UTF-8.</source>
        <translation>Il nome della classe &quot;%1&quot; non è UTF-8 valido.</translation>
    </message>
    <message>
        <source>The run %1 cannot be resumed: %2, which says how it uses its dataset, is missing; restore it, or start a new run.</source>
        <translation>L&apos;addestramento %1 non può essere ripreso: manca %2, che dice come usa il suo dataset; ripristinarlo, o avviare un nuovo addestramento.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint to resume from, since none could be written while it was trained; use its model, or start a new run.</source>
        <translation>L&apos;addestramento %1 non ha un checkpoint da cui riprendere, perché non è stato possibile scriverne; usare il suo modello, o avviare un nuovo addestramento.</translation>
    </message>
    <message>
        <source>The run on %1 cannot be resumed: the samples that its dataset.json moves to training are not those of its split; use another copy of the run, or start a new one.</source>
        <translation>L&apos;addestramento su %1 non può essere ripreso: i campioni che il suo dataset.json sposta nell&apos;addestramento non sono quelli della sua suddivisione; usare un&apos;altra copia dell&apos;addestramento, o avviarne uno nuovo.</translation>
    </message>
    <message>
        <source>The samples are to be generated around a latent of %1 values, but the model takes %2; choose a latent of this model.</source>
        <translation>I campioni vanno generati intorno a un latente di %1 valori, ma il modello ne vuole %2; scegli un latente di questo modello.</translation>
    </message>
    <message>
        <source>The samples are to be generated around a latent of another model; choose one of this model.</source>
        <translation>I campioni vanno generati intorno a un latente di un altro modello; scegline uno di questo modello.</translation>
    </message>
    <message>
        <source>The samples can no longer be read from the disk; open the dataset again.</source>
        <translation>I campioni non si possono più leggere dal disco; riaprire il dataset.</translation>
    </message>
    <message>
        <source>The samples of the dataset &quot;%1&quot; are not of the size and kind that the model generates; choose the dataset that the model was trained on.</source>
        <translation>I campioni del dataset &quot;%1&quot; non sono della dimensione e del tipo che il modello genera; scegli il dataset con cui il modello è stato addestrato.</translation>
    </message>
    <message>
        <source>The samples take %1 GB, more than fits well in memory, and the disk of %2 has only %3 GB free for them; choose a smaller size, or grayscale, or free some space.</source>
        <translation>I campioni occupano %1 GB, più di quanto stia bene in memoria, e il disco di %2 ha solo %3 GB liberi; scegliere una dimensione minore, o la scala di grigi, oppure liberare spazio.</translation>
    </message>
    <message>
        <source>The strip at the bottom edge of the image is the test set (%1 of %2 tiles): it shares no pixel with the other tiles.</source>
        <translation>La striscia sul bordo inferiore dell&apos;immagine è l&apos;insieme di test (%1 tasselli su %2): non ha pixel in comune con gli altri tasselli.</translation>
    </message>
    <message>
        <source>The strip at the right edge of the image is the test set (%1 of %2 tiles): it shares no pixel with the other tiles.</source>
        <translation>La striscia sul bordo destro dell&apos;immagine è l&apos;insieme di test (%1 tasselli su %2): non ha pixel in comune con gli altri tasselli.</translation>
    </message>
    <message>
        <source>The video %1 gives only one frame to train on, as its frames look the same or few are used; choose another video, or use more of its frames.</source>
        <translation>Il video %1 dà un solo fotogramma su cui addestrare, perché i suoi fotogrammi appaiono uguali o se ne usano pochi; scegli un altro video o usa più fotogrammi.</translation>
    </message>
    <message>
        <source>The video %1 has no frame that can be read; save it again as MP4 or AVI.</source>
        <translation>Il video %1 non ha fotogrammi leggibili; salvalo di nuovo come MP4 o AVI.</translation>
    </message>
    <message>
        <source>The video announces %1 frames, but only %2 can be read: its end is missing or damaged.</source>
        <translation>Il video annuncia %1 fotogrammi, ma se ne possono leggere solo %2: la fine manca o è danneggiata.</translation>
    </message>
    <message>
        <source>The weight of a class is a number from 0.1 to 10.</source>
        <translation>Il peso di una classe è un numero da 0,1 a 10.</translation>
    </message>
    <message>
        <source>This export was interrupted after %1 of %2 samples, which are in %3; continue it, or delete the folder to start again.</source>
        <translation>Questa esportazione è stata interrotta dopo %1 di %2 campioni, che sono in %3; continuala, o elimina la cartella per ricominciare.</translation>
    </message>
    <message>
        <source>With more than %1 images, only exact duplicates are moved from validation to training; near duplicates may be in both.</source>
        <translation>Con più di %1 immagini solo i duplicati esatti vengono spostati dalla validazione all&apos;addestramento; i quasi duplicati possono trovarsi in entrambi.</translation>
    </message>
    <message>
        <source>an entry is neither an image, a set, a video nor a favorite</source>
        <translation>una voce non è né un&apos;immagine, né una serie, né un video, né un preferito</translation>
    </message>
    <message>
        <source>edited classes</source>
        <translation>classi modificate</translation>
    </message>
    <message>
        <source>it contains %1 frames: open it on its own</source>
        <translation>contiene %1 fotogrammi: aprilo da solo</translation>
    </message>
    <message>
        <source>it contains floating-point values, which are not supported in DICOM</source>
        <translation>contiene valori in virgola mobile, che in DICOM non sono supportati</translation>
    </message>
    <message>
        <source>it has %1 bits per sample; Imago reads DICOM files with 8 or 16</source>
        <translation>ha %1 bit per valore; Imago legge i file DICOM con 8 o 16</translation>
    </message>
    <message>
        <source>it is compressed as a whole (deflate), which is not supported: save it uncompressed</source>
        <translation>è compresso per intero (deflate), il che non è supportato: salvalo senza compressione</translation>
    </message>
    <message>
        <source>it is shorter than its header says</source>
        <translation>è più corto di quanto dica la sua intestazione</translation>
    </message>
    <message>
        <source>its %1 data is damaged, or not what its DICOM header says</source>
        <translation>i suoi dati %1 sono danneggiati o non corrispondono all&apos;intestazione DICOM</translation>
    </message>
    <message>
        <source>its color palette is compressed, which is not supported: save it as PNG</source>
        <translation>la sua tavolozza di colori è compressa, il che non è supportato: salvala come PNG</translation>
    </message>
    <message>
        <source>its color palette is missing or truncated</source>
        <translation>la sua tavolozza di colori manca o è troncata</translation>
    </message>
    <message>
        <source>its compression (%1) needs GDCM, which this version of Imago was built without: save it uncompressed</source>
        <translation>la sua compressione (%1) richiede GDCM, senza cui è stata compilata questa versione di Imago: salvala senza compressione</translation>
    </message>
    <message>
        <source>its compression is not supported: save it uncompressed, or as PNG</source>
        <translation>la sua compressione non è supportata: salvala senza compressione o come PNG</translation>
    </message>
    <message>
        <source>its entries are not a list</source>
        <translation>le sue voci non sono un elenco</translation>
    </message>
    <message>
        <source>its kind of colors is not supported: save it as PNG</source>
        <translation>il suo tipo di colori non è supportato: salvala come PNG</translation>
    </message>
    <message>
        <source>its number of frames is wrong, or more than 1,000,000</source>
        <translation>il numero di fotogrammi è errato o supera 1.000.000</translation>
    </message>
    <message>
        <source>its run-length data is damaged or truncated</source>
        <translation>i suoi dati run-length sono danneggiati o troncati</translation>
    </message>
    <message>
        <source>not a whole number, so no class</source>
        <translation>non è un numero intero, quindi nessuna classe</translation>
    </message>
    <message>
        <source>samples that are left out</source>
        <translation>campioni esclusi</translation>
    </message>
    <message>
        <source>the &quot;id&quot; of an entry is not 16 hexadecimal digits (0 to f)</source>
        <translation>l&apos;&quot;id&quot; di una voce non è di 16 cifre esadecimali (da 0 a f)</translation>
    </message>
    <message>
        <source>the DICOM data is truncated or damaged</source>
        <translation>i dati DICOM sono troncati o danneggiati</translation>
    </message>
    <message>
        <source>the DICOM data is truncated: its pixels are not all there</source>
        <translation>i dati DICOM sono troncati: mancano dei pixel</translation>
    </message>
    <message>
        <source>the DICOM file contains no image</source>
        <translation>il file DICOM non contiene immagini</translation>
    </message>
    <message>
        <source>the DICOM header contradicts itself about the bits of a sample</source>
        <translation>l&apos;intestazione DICOM si contraddice sui bit di un valore</translation>
    </message>
    <message>
        <source>the DICOM header contradicts itself about the channels of a pixel</source>
        <translation>l&apos;intestazione DICOM si contraddice sui canali di un pixel</translation>
    </message>
    <message>
        <source>the DICOM header has no size</source>
        <translation>l&apos;intestazione DICOM non indica le dimensioni</translation>
    </message>
    <message>
        <source>this %1 image cannot be decoded on this system (%2); save it as PNG</source>
        <translation>questa immagine %1 non può essere decodificata su questo sistema (%2); salvala come PNG</translation>
    </message>
    <message>
        <source>this system has no decoder for %1 (install the decoders of libheif, or save the image as PNG)</source>
        <translation>questo sistema non ha un decodificatore per %1 (installa i decodificatori di libheif o salva l&apos;immagine come PNG)</translation>
    </message>
    <message>
        <source>two entries have the same &quot;id&quot;</source>
        <translation>due voci hanno lo stesso &quot;id&quot;</translation>
    </message>
    <message>
        <source>%1 classes have only one image each (%2), which a model memorizes; add images, or merge classes.</source>
        <translation>%1 classi hanno una sola immagine ciascuna (%2), che un modello memorizza; aggiungi immagini o unisci delle classi.</translation>
    </message>
    <message>
        <source>%1 images have the same content as an image of another class, so the model cannot learn the difference; leave them out, or correct their classes.</source>
        <translation>%1 immagini hanno lo stesso contenuto di un&apos;immagine di un&apos;altra classe, quindi il modello non può imparare la differenza; escludile o correggi le loro classi.</translation>
    </message>
    <message>
        <source>%1 is an image, not a manifest; choose %2 beside it, or see how the image was generated with imago recipe.</source>
        <translation>%1 è un&apos;immagine, non un manifesto; scegli %2 accanto ad essa, o vedi con imago recipe come è stata generata l&apos;immagine.</translation>
    </message>
    <message>
        <source>%1 is an image, not a manifest; see how it was generated with imago recipe.</source>
        <translation>%1 è un&apos;immagine, non un manifesto; vedi con imago recipe come è stata generata.</translation>
    </message>
    <message>
        <source>%1 is damaged: its values are nested more than %2 levels deep; use another copy of it.</source>
        <translation>%1 è danneggiato: i suoi valori sono annidati per più di %2 livelli; usa un&apos;altra copia.</translation>
    </message>
    <message>
        <source>Cannot write %1: something is there that Imago did not write; move it elsewhere, then continue the export.</source>
        <translation>Impossibile scrivere %1: lì c&apos;è qualcosa che Imago non ha scritto; spostalo altrove, poi continua l&apos;esportazione.</translation>
    </message>
    <message>
        <source>Classes with a single image</source>
        <translation>Classi con una sola immagine</translation>
    </message>
    <message>
        <source>The class %1 has %2 images, but %3 has only %4, so the model learns small classes less well; add images to them.</source>
        <translation>La classe %1 ha %2 immagini, ma %3 ne ha solo %4, quindi il modello impara meno bene le classi piccole; aggiungi loro immagini.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created: %2.</source>
        <translation>Impossibile creare la cartella %1: %2.</translation>
    </message>
    <message>
        <source>The training had diverged when it was stopped at step %1, before it had a good state to go back to, so no model is saved. Start again with a lower learning rate, or with gradient clipping set to 1.</source>
        <translation>L&apos;addestramento divergeva già quando è stato fermato al passo %1, prima di avere uno stato buono a cui tornare, quindi nessun modello viene salvato. Ricomincia con un tasso di apprendimento più basso, o con il clipping del gradiente impostato a 1.</translation>
    </message>
    <message>
        <source>The training had diverged when it was stopped at step %1: the model is that of step %2, the last good one. If resumed, it continues from there with half the learning rate, %3.</source>
        <translation>L&apos;addestramento divergeva già quando è stato fermato al passo %1: il modello è quello del passo %2, l&apos;ultimo buono. Se lo riprendi, continua da lì con metà del tasso di apprendimento, %3.</translation>
    </message>
    <message>
        <source>a file or a broken link has its name; remove or rename that</source>
        <translation>un file o un collegamento interrotto ha il suo nome; eliminarlo o rinominarlo</translation>
    </message>
    <message>
        <source>the %1 data ends early</source>
        <translation>i dati %1 finiscono troppo presto</translation>
    </message>
    <message>
        <source>Fréchet distance (FD)</source>
        <translation>Distanza di Fréchet (FD)</translation>
    </message>
    <message>
        <source>How far generated samples lie from the training data as a whole: a feature network looks at both, a Gaussian is fitted to what it sees of each, and the distance is that between the two (Heusel et al., arXiv 1706.08500). It depends on the network: with Imago&apos;s own it is no FID, and must not be compared with one.</source>
        <translation>Quanto i campioni generati distano nel complesso dai dati di addestramento: una rete di caratteristiche guarda entrambi, a ciò che vede di ciascuno si adatta una gaussiana, e la distanza è quella tra le due (Heusel et al., arXiv 1706.08500). Dipende dalla rete: con quella di Imago non è una FID, e non va confrontata con una FID.</translation>
    </message>
    <message>
        <source>FD (Imago features v1)</source>
        <translation>FD (caratteristiche Imago v1)</translation>
    </message>
    <message>
        <source>0 if the features of generated samples are spread just like those of the training data. No figure reaches that: its floor is what the same number of held-out samples get, real data that the model has never seen.</source>
        <translation>0 se le caratteristiche dei campioni generati sono distribuite proprio come quelle dei dati di addestramento. Nessun valore ci arriva: il minimo di riferimento è ciò che ottiene lo stesso numero di campioni mai visti, dati reali che il modello non conosce.</translation>
    </message>
    <message>
        <source>Kernel distance (KID)</source>
        <translation>Distanza kernel (KID)</translation>
    </message>
    <message>
        <source>How far generated samples lie from the training data in what a feature network sees of both, from how alike two samples of a set are and two of different sets (Bińkowski et al., arXiv 1801.01401). It is right on average for any number of samples, so that it is the figure to read where they are few. It depends on the network: with Imago&apos;s own it must not be compared with published ones.</source>
        <translation>Quanto i campioni generati distano dai dati di addestramento in ciò che una rete di caratteristiche vede di entrambi, in base a quanto si somigliano due campioni dello stesso insieme e due di insiemi diversi (Bińkowski et al., arXiv 1801.01401). In media è corretta con qualsiasi numero di campioni, perciò è il valore da leggere quando sono pochi. Dipende dalla rete: con quella di Imago non va confrontata con valori pubblicati.</translation>
    </message>
    <message>
        <source>KID</source>
        <translation>KID</translation>
    </message>
    <message>
        <source>About 0 if generated samples cannot be told from the training data by their features; chance may bring it just below. Its floor is what the same number of held-out samples get: real data that the model has never seen.</source>
        <translation>Circa 0 se dalle caratteristiche i campioni generati non si distinguono dai dati di addestramento; per caso può scendere poco sotto. Il minimo di riferimento è ciò che ottiene lo stesso numero di campioni mai visti: dati reali che il modello non conosce.</translation>
    </message>
    <message>
        <source>Vendi score</source>
        <translation>Punteggio Vendi</translation>
    </message>
    <message>
        <source>How many kinds of samples a model generates, by how alike a feature network finds each two of them (Friedman and Dieng, arXiv 2210.02410). It looks at generated samples alone: it tells whether they are varied, not whether they are good.</source>
        <translation>Quanti tipi di campioni genera un modello, in base a quanto una rete di caratteristiche trova simili due di essi (Friedman e Dieng, arXiv 2210.02410). Guarda solo i campioni generati: dice se sono vari, non se sono buoni.</translation>
    </message>
    <message>
        <source>1 if all generated samples are alike, and their number if no two have anything in common. Its floor is the score of the same number of held-out samples: far below it the model repeats itself, and above it noise may be the reason.</source>
        <translation>1 se tutti i campioni generati sono uguali, e il loro numero se non ce ne sono due con qualcosa in comune. Il riferimento è il punteggio dello stesso numero di campioni mai visti: molto al di sotto il modello si ripete, al di sopra la causa può essere il rumore.</translation>
    </message>
    <message>
        <source>Precision, recall, density, coverage</source>
        <translation>Precisione, richiamo, densità, copertura</translation>
    </message>
    <message>
        <source>Whether each generated sample looks like the data, and whether all of the data&apos;s variety is generated: told apart, which one distance between two sets does not do (Naeem et al., arXiv 2002.09797).</source>
        <translation>Se ogni campione generato somiglia ai dati e se viene generata tutta la varietà dei dati: due cose tenute distinte, come una sola distanza tra due insiemi non fa (Naeem et al., arXiv 2002.09797).</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisione</translation>
    </message>
    <message>
        <source>Share of the generated samples that lie as close to a training sample as its nearest neighbors do: how many look real. 0 is none, 1 is all.</source>
        <translation>Quota dei campioni generati vicini a un campione di addestramento quanto i suoi vicini più prossimi: quanti sembrano veri. 0 è nessuno, 1 è tutti.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Richiamo</translation>
    </message>
    <message>
        <source>Share of the training samples that lie as close to a generated one as its nearest neighbors do: how much of the data&apos;s variety is generated. Low where kinds of samples are missing.</source>
        <translation>Quota dei campioni di addestramento vicini a un campione generato quanto i suoi vicini più prossimi: quanta della varietà dei dati viene generata. Bassa dove mancano tipi di campioni.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densità</translation>
    </message>
    <message>
        <source>In how many neighborhoods of training samples a generated sample lies, as a multiple of what is expected of real ones: about 1 is as close to the data as the data itself. Unlike precision, it is not raised by a few odd training samples.</source>
        <translation>In quanti intorni di campioni di addestramento si trova un campione generato, come multiplo di quanto ci si attende da campioni reali: circa 1 significa vicino ai dati quanto i dati stessi. A differenza della precisione, pochi campioni di addestramento insoliti non la alzano.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>Share of the training samples that have a generated one among their nearest neighbors: how much of the data is reached. Real samples get about 0.97; low where kinds of samples are missing.</source>
        <translation>Quota dei campioni di addestramento che hanno un campione generato tra i vicini più prossimi: quanta parte dei dati viene raggiunta. I campioni reali hanno circa 0,97; bassa dove mancano tipi di campioni.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Whether samples are closer to training images than images that the model has never seen are: signs that it repeats what it was trained on. Compared pixel by pixel, also mirrored and shifted by one pixel. It finds copies, but cannot prove that there are none.</source>
        <translation>Se i campioni sono più vicini alle immagini di addestramento di quanto lo siano immagini che il modello non ha mai visto: segno che ripete ciò su cui è stato addestrato. Il confronto è pixel per pixel, anche con ribaltamento e spostamento di un pixel. Trova copie, ma non può dimostrare che non ce ne siano.</translation>
    </message>
    <message>
        <source>Share of samples that are closer to a training image than 99 of 100 held-out images are. About 0.01 for a model that copies nothing; smooth (blurred) samples raise it too.</source>
        <translation>Quota dei campioni più vicini a un&apos;immagine di addestramento di quanto lo siano 99 immagini mai viste su 100. Circa 0,01 per un modello che non copia nulla; anche i campioni sfumati (sfocati) la aumentano.</translation>
    </message>
    <message>
        <source>Data copying (C_T)</source>
        <translation>Copia dei dati (C_T)</translation>
    </message>
    <message>
        <source>Copies of single images</source>
        <translation>Copie di singole immagini</translation>
    </message>
    <message>
        <source>Share of samples that are less than half as far from one training image as from the 50 nearest on average (Carlini et al., arXiv 2301.13188). Smooth (blurred) samples, which are close to many, do not count.</source>
        <translation>Quota dei campioni che distano da un&apos;immagine di addestramento meno della metà di quanto distano in media dalle 50 più vicine (Carlini et al., arXiv 2301.13188). I campioni sfumati (sfocati), vicini a molte, non contano.</translation>
    </message>
    <message>
        <source>Closest pair</source>
        <translation>Coppia più vicina</translation>
    </message>
    <message>
        <source>Smallest distance between a sample and a training image: the root mean square over the values, 0 (the same) to 1. Compare it with that of held-out images.</source>
        <translation>Distanza minima tra un campione e un&apos;immagine di addestramento: la radice della media dei quadrati sui valori, da 0 (identici) a 1. Confrontala con quella delle immagini mai viste.</translation>
    </message>
    <message>
        <source>Importance-weighted bound (IWAE)</source>
        <translation>Limite con pesi di importanza (IWAE)</translation>
    </message>
    <message>
        <source>How well a model explains samples that it was not trained on, measured more closely than by the ELBO: a lower bound of their log-likelihood from many posterior samples each (Burda et al., arXiv 1509.00519). Prior and likelihood are those of the model&apos;s own −ELBO. With a Bernoulli likelihood gray values count as probabilities; with a Gaussian one it is a density of values from 0 to 1, without dequantization, which may be negative. Only models with the same likelihood on the same data can be compared.</source>
        <translation>Quanto bene un modello spiega campioni con cui non è stato addestrato, misurato più da vicino che con l&apos;ELBO: un limite inferiore della loro log-verosimiglianza da molti campioni della distribuzione a posteriori ciascuno (Burda et al., arXiv 1509.00519). Distribuzione a priori e verosimiglianza sono quelle del −ELBO del modello. Con una verosimiglianza di Bernoulli i grigi contano come probabilità; con una gaussiana è una densità di valori da 0 a 1, senza dequantizzazione, e può essere negativa. Si possono confrontare solo modelli con la stessa verosimiglianza sugli stessi dati.</translation>
    </message>
    <message>
        <source>−IWAE (50)</source>
        <translation>−IWAE (50)</translation>
    </message>
    <message>
        <source>−IWAE (5,000)</source>
        <translation>−IWAE (5.000)</translation>
    </message>
    <message>
        <source>Membership inference</source>
        <translation>Inferenza di appartenenza</translation>
    </message>
    <message>
        <source>Whether the model gives away which samples it was trained on: an attack tries to tell training samples from as many held-out ones. It goes by the loss of each sample where the model has an encoder, else by how many generated samples lie near it (arXiv 1906.03006). It says nothing of other attacks: a good figure is not a proof of privacy.</source>
        <translation>Se il modello rivela con quali campioni è stato addestrato: un attacco cerca di distinguere i campioni di addestramento da altrettanti mai visti. Si basa sulla perdita di ogni campione se il modello ha un encoder, altrimenti su quanti campioni generati gli sono vicini (arXiv 1906.03006). Non dice nulla di altri attacchi: un buon valore non è una prova di riservatezza.</translation>
    </message>
    <message>
        <source>Membership AUC</source>
        <translation>AUC di appartenenza</translation>
    </message>
    <message>
        <source>Membership TPR at 1 % FPR</source>
        <translation>TPR di appartenenza all&apos;1 % di FPR</translation>
    </message>
    <message>
        <source>Share of the training samples that the attacker recognizes while taking at most 1 of 100 held-out samples for a training sample: 0.01 is a guess, 1 is all of them. Lower is more private.</source>
        <translation>Quota dei campioni di addestramento che l&apos;attaccante riconosce scambiando per tali al massimo 1 su 100 di quelli mai visti: 0,01 è tirare a indovinare, 1 è tutti. Più basso è più riservato.</translation>
    </message>
    <message>
        <source>Disentanglement</source>
        <translation>Disentanglement</translation>
    </message>
    <message>
        <source>Whether each slider changes one thing: how the codes of at most 10,000 samples relate to factors that are known of the dataset, as of the shapes, or else measured in its images (brightness, size, slant, position, color). Measured factors depend on one another, which lowers every figure: compare models on the same dataset only.</source>
        <translation>Se ogni cursore cambia una cosa sola: come i codici di al più 10.000 campioni si legano ai fattori noti del dataset, come per le forme, oppure misurati nelle sue immagini (luminosità, dimensione, inclinazione, posizione, colore). I fattori misurati dipendono l&apos;uno dall&apos;altro, il che abbassa ogni valore: confronta i modelli solo sullo stesso dataset.</translation>
    </message>
    <message>
        <source>Disentanglement (DCI)</source>
        <translation>Disentanglement (DCI)</translation>
    </message>
    <message>
        <source>Whether each latent dimension is of use for one factor alone, by the importances of random forests (Eastwood and Williams 2018). 1: each slider changes one factor; 0: each changes all of them alike.</source>
        <translation>Se ogni dimensione latente serve a un solo fattore, secondo le importanze di foreste casuali (Eastwood e Williams 2018). 1: ogni cursore cambia un fattore; 0: ognuno li cambia tutti allo stesso modo.</translation>
    </message>
    <message>
        <source>Completeness (DCI)</source>
        <translation>Completezza (DCI)</translation>
    </message>
    <message>
        <source>Whether each factor is in one latent dimension alone, by the same importances. 1: one slider is enough for a factor; 0: it is spread over all of them alike.</source>
        <translation>Se ogni fattore sta in una sola dimensione latente, secondo le stesse importanze. 1: per un fattore basta un cursore; 0: è distribuito ugualmente su tutti.</translation>
    </message>
    <message>
        <source>Prediction error (DCI)</source>
        <translation>Errore di predizione (DCI)</translation>
    </message>
    <message>
        <source>How far random forests are off when they predict the factors of unseen samples from the codes, relative to a guess without the codes. 0: the codes say all about the factors; 1: nothing.</source>
        <translation>Quanto sbagliano le foreste casuali nel predire dai codici i fattori di campioni mai visti, rispetto a una stima senza i codici. 0: i codici dicono tutto dei fattori; 1: niente.</translation>
    </message>
    <message>
        <source>Mutual information gap (MIG)</source>
        <translation>Divario di informazione mutua (MIG)</translation>
    </message>
    <message>
        <source>How much more the latent dimension that says most about a factor says than the next one, as a share of all there is to know about the factor (Chen et al., arXiv 1802.04942). 1: one dimension says all, the others nothing.</source>
        <translation>Quanto la dimensione latente che dice di più di un fattore supera la seconda, come quota di tutto ciò che si può sapere del fattore (Chen et al., arXiv 1802.04942). 1: una dimensione dice tutto, le altre niente.</translation>
    </message>
    <message>
        <source>Separated attribute predictability (SAP)</source>
        <translation>Predicibilità separata degli attributi (SAP)</translation>
    </message>
    <message>
        <source>How much better the best latent dimension predicts a factor than the next one does, each alone and by a line (Kumar et al., arXiv 1711.00848). Near 1 only where one dimension follows the factor and no other does.</source>
        <translation>Quanto la migliore dimensione latente predice un fattore meglio della seconda, ciascuna da sola e con una retta (Kumar et al., arXiv 1711.00848). Vicino a 1 solo dove una dimensione segue il fattore e nessun&apos;altra lo fa.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has fewer than 2,000 training images (%2), so that what is compared with them is rough.</source>
        <translation>&quot;%1&quot; ha meno di 2.000 immagini di addestramento (%2), quindi il confronto con esse è approssimativo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no held-out images: the model was measured on images that it may have been trained on.</source>
        <translation>&quot;%1&quot; non ha immagini mai viste: il modello è stato misurato su immagini su cui può essere stato addestrato.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a range; write it as low..high:count with a count from %2 to %3, such as 0.5..8:5.</source>
        <translation>&quot;%1&quot; non è un intervallo; scrivilo come minimo..massimo:numero, con un numero da %2 a %3, per esempio 0.5..8:5.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form name=value,value,... or name=low..high:count.</source>
        <translation>&quot;%1&quot; non ha la forma nome=valore,valore,... o nome=minimo..massimo:numero.</translation>
    </message>
    <message>
        <source>%1 The file was renamed to %2, and a new queue begins.</source>
        <translation>%1 Il file è stato rinominato in %2 e comincia una nuova coda.</translation>
    </message>
    <message>
        <source>%1 does not contain the queue of a project; move it elsewhere.</source>
        <translation>%1 non contiene la coda di un progetto; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 does not hold the features that this program computes: %2; install the program again.</source>
        <translation>%1 non contiene le caratteristiche che questo programma calcola: %2; reinstallare il programma.</translation>
    </message>
    <message>
        <source>%1 has the value %2 twice in this sweep; give each value once.</source>
        <translation>%1 ha due volte il valore %2 in questo sweep; indica ogni valore una volta sola.</translation>
    </message>
    <message>
        <source>%1 held-out images are also training images (as they are, mirrored or shifted by a pixel).</source>
        <translation>%1 immagini mai viste sono anche immagini di addestramento (come sono, ribaltate o spostate di un pixel).</translation>
    </message>
    <message>
        <source>%1 is not a TorchScript network with a forward function; choose a file that torch.jit.save() has written.</source>
        <translation>%1 non è una rete TorchScript con una funzione forward; scegliere un file scritto da torch.jit.save().</translation>
    </message>
    <message>
        <source>%1 is not a number, a string, true or false</source>
        <translation>%1 non è un numero, una stringa, true o false</translation>
    </message>
    <message>
        <source>%1 is not given for fewer than 2,000 generated samples, and there are %2: it would come out too high. Read KID instead, which is right on average for any number.</source>
        <translation>%1 non è indicato per meno di 2.000 campioni generati, e ce ne sono %2: risulterebbe troppo alto. Leggi invece la KID, che in media è corretta con qualsiasi numero.</translation>
    </message>
    <message>
        <source>%1 is not given for fewer than 2,000 training samples, and there are %2: it would come out too high. Read KID instead, which is right on average for any number.</source>
        <translation>%1 non è indicato per meno di 2.000 campioni di addestramento, e ce ne sono %2: risulterebbe troppo alto. Leggi invece la KID, che in media è corretta con qualsiasi numero.</translation>
    </message>
    <message>
        <source>%1 is not given: it takes two or more generated samples, and as many training samples.</source>
        <translation>%1 non è indicato: servono due o più campioni generati, e altrettanti di addestramento.</translation>
    </message>
    <message>
        <source>%1 is not given: the feature network gave values that are no finite numbers for some samples.</source>
        <translation>%1 non è indicato: per alcuni campioni la rete di caratteristiche ha dato valori che non sono numeri finiti.</translation>
    </message>
    <message>
        <source>%1 is not given: there are no generated samples.</source>
        <translation>%1 non è indicato: non ci sono campioni generati.</translation>
    </message>
    <message>
        <source>%1 of the %2 images of &quot;%3&quot; are JPEG files: their compression artifacts count in the figures.</source>
        <translation>Immagini di &quot;%3&quot; in file JPEG: %1 su %2; i loro artefatti di compressione contano nei valori.</translation>
    </message>
    <message>
        <source>%1 of the %2 images of &quot;%3&quot; were resized, so that the figures compare them in another size than their own.</source>
        <translation>Immagini di &quot;%3&quot; ridimensionate: %1 su %2; i valori le confrontano quindi in dimensioni diverse dalle loro.</translation>
    </message>
    <message>
        <source>%1 takes no range; give its values instead: %2.</source>
        <translation>%1 non accetta un intervallo; indica invece i suoi valori: %2.</translation>
    </message>
    <message>
        <source>1 held-out image is also a training image (as it is, mirrored or shifted by a pixel).</source>
        <translation>1 immagine mai vista è anche un&apos;immagine di addestramento (com&apos;è, ribaltata o spostata di un pixel).</translation>
    </message>
    <message>
        <source>A sweep varies one or two settings, but %1 have several values.</source>
        <translation>Uno sweep varia una o due impostazioni, ma %1 hanno più valori.</translation>
    </message>
    <message>
        <source>All metrics that were asked for measure a model itself (%1), and there is none; choose others.</source>
        <translation>Tutte le metriche richieste misurano il modello stesso (%1), che qui non c&apos;è; scegline altre.</translation>
    </message>
    <message>
        <source>Entry %1 of the queue does not wait, so it cannot be cancelled.</source>
        <translation>La voce %1 della coda non è in attesa, quindi non si può annullare.</translation>
    </message>
    <message>
        <source>Entry %1 of the queue does not wait, so it cannot be moved.</source>
        <translation>La voce %1 della coda non è in attesa, quindi non si può spostare.</translation>
    </message>
    <message>
        <source>Entry %1 of the queue has neither failed nor been cancelled, so it cannot be tried again.</source>
        <translation>La voce %1 della coda non è fallita né è stata annullata, quindi non si può ritentare.</translation>
    </message>
    <message>
        <source>Entry %1 of the queue is being trained; stop that first.</source>
        <translation>La voce %1 della coda è in addestramento; prima interrompilo.</translation>
    </message>
    <message>
        <source>Extracting features</source>
        <translation>Estrazione delle caratteristiche</translation>
    </message>
    <message>
        <source>Fewer than 2,000 samples were compared (%1): the figures are rough, and some are not given.</source>
        <translation>Sono stati confrontati meno di 2.000 campioni (%1): i valori sono approssimativi e alcuni non sono dati.</translation>
    </message>
    <message>
        <source>Generating samples</source>
        <translation>Generazione dei campioni</translation>
    </message>
    <message>
        <source>Held-out images of &quot;%1&quot; have exact or near duplicates among the training images (%2), so that comparisons with images that the model has not seen are too favorable.</source>
        <translation>Alcune immagini mai viste di &quot;%1&quot; hanno duplicati esatti o quasi tra le immagini di addestramento (%2), perciò i confronti con immagini che il modello non ha visto sono troppo favorevoli.</translation>
    </message>
    <message>
        <source>Metrics that measure a model itself were left out, as there is none: %1.</source>
        <translation>Le metriche che misurano il modello stesso sono state omesse, perché non c&apos;è un modello: %1.</translation>
    </message>
    <message>
        <source>Metrics that need to know what the model was trained on were left out: %1.</source>
        <translation>Le metriche che devono sapere su che cosa è stato addestrato il modello sono state omesse: %1.</translation>
    </message>
    <message>
        <source>No sign of copying found, and the samples are farther from the training images than held-out images are: the model underfits. That is no proof: copies of a few images among many samples do not show in these figures, nor do copies that are changed by more than a mirror image or a shift of one pixel.</source>
        <translation>Nessun segno di copia trovato, e i campioni sono più lontani dalle immagini di addestramento di quanto lo siano le immagini mai viste: il modello è in underfitting. Non è una prova: le copie di poche immagini tra molti campioni non si vedono in questi valori, né le copie modificate più che da un ribaltamento o da uno spostamento di un pixel.</translation>
    </message>
    <message>
        <source>No sign of copying found. That is no proof: only these %1 samples were compared, pixel by pixel, and copies that are changed by more than a mirror image or a shift of one pixel are not recognized.</source>
        <translation>Nessun segno di copia trovato. Non è una prova: sono stati confrontati solo questi campioni (%1), pixel per pixel, e le copie modificate più che da un ribaltamento o da uno spostamento di un pixel non vengono riconosciute.</translation>
    </message>
    <message>
        <source>Precision, recall, density and coverage are not measured: the feature network gave values that are no finite numbers for some samples.</source>
        <translation>Precisione, richiamo, densità e copertura non sono misurate: la rete di caratteristiche ha dato per alcuni campioni valori che non sono numeri finiti.</translation>
    </message>
    <message>
        <source>Precision, recall, density and coverage are not measured: they need at least %1 training samples and as many generated ones.</source>
        <translation>Precisione, richiamo, densità e copertura non sono misurate: servono almeno %1 campioni di addestramento e altrettanti generati.</translation>
    </message>
    <message>
        <source>Precision, recall, density and coverage were measured on %1 samples of each set: below %2 they are only rough, and depend on how many there are.</source>
        <translation>Precisione, richiamo, densità e copertura sono misurate su %1 campioni di ciascun insieme: sotto %2 sono solo approssimative e dipendono da quanti sono.</translation>
    </message>
    <message>
        <source>Reading samples</source>
        <translation>Lettura dei campioni</translation>
    </message>
    <message>
        <source>Samples of several sizes cannot be compared; choose those of one.</source>
        <translation>Campioni di dimensioni diverse non si possono confrontare; scegliere quelli di una sola dimensione.</translation>
    </message>
    <message>
        <source>Signs of copying: samples that are far closer to a single training image than to others like it (%1 of %2), which is rarer among held-out images. Compare the closest pairs.</source>
        <translation>Segni di copia: campioni molto più vicini a una singola immagine di addestramento che ad altre simili (%1 su %2), cosa più rara tra le immagini mai viste. Confronta le coppie più vicine.</translation>
    </message>
    <message>
        <source>The images of &quot;%1&quot; are not exactly those that the model was trained on: they were changed since, or imported with other settings.</source>
        <translation>Le immagini di &quot;%1&quot; non sono esattamente quelle su cui il modello è stato addestrato: da allora sono cambiate, oppure sono state importate con altre impostazioni.</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; compares samples that the model was trained on with others, and it is not known which samples of %2 those are; open the dataset that the model was trained on.</source>
        <translation>La metrica &quot;%1&quot; confronta i campioni con cui il modello è stato addestrato con altri, e non si sa quali campioni di %2 siano; apri il dataset con cui il modello è stato addestrato.</translation>
    </message>
    <message>
        <source>The model was not trained on &quot;%1&quot; as it is now: it may have seen images that count as held out, and what it copied cannot be found.</source>
        <translation>Il modello non è stato addestrato su &quot;%1&quot; così com&apos;è ora: può avere visto immagini che qui contano come mai viste, e ciò che ha copiato non si può trovare.</translation>
    </message>
    <message>
        <source>The network %1 cannot see features in images [%2, 3, %3, %4]: %5; choose one that takes color images of any size.</source>
        <translation>La rete %1 non ricava caratteristiche da immagini [%2, 3, %3, %4]: %5; sceglierne una che accetti immagini a colori di qualsiasi dimensione.</translation>
    </message>
    <message>
        <source>The network %1 does not give a row of features for each image; choose one that does.</source>
        <translation>La rete %1 non dà una riga di caratteristiche per ogni immagine; sceglierne una che lo faccia.</translation>
    </message>
    <message>
        <source>The network %1 gives %2 features for images of %3 x %4 pixels and %5 for others; choose one that resizes its images.</source>
        <translation>La rete %1 dà %2 caratteristiche per immagini di %3 x %4 pixel e %5 per altre; sceglierne una che ridimensioni le immagini.</translation>
    </message>
    <message>
        <source>The network %1 gives features that are not finite; choose another one.</source>
        <translation>La rete %1 dà caratteristiche che non sono finite; sceglierne un&apos;altra.</translation>
    </message>
    <message>
        <source>The queue has no entry %1; imago queue lists them.</source>
        <translation>La coda non ha la voce %1; imago queue le elenca.</translation>
    </message>
    <message>
        <source>The queue of the project %1 cannot be changed: %2.</source>
        <translation>La coda del progetto %1 non si può modificare: %2.</translation>
    </message>
    <message>
        <source>The queue of the project %1 cannot be opened: its %2 is a link; remove it.</source>
        <translation>La coda del progetto %1 non si può aprire: il suo %2 è un collegamento; rimuovilo.</translation>
    </message>
    <message>
        <source>The queue of the project %1 is being changed by another instance of Imago; try again in a moment.</source>
        <translation>Un&apos;altra istanza di Imago sta modificando la coda del progetto %1; riprova tra un momento.</translation>
    </message>
    <message>
        <source>The samples are closer to the training images than held-out images are, but hardly to single ones: they may be smooth (blurred), or copies of images of which the data has many alike. Compare the closest pairs.</source>
        <translation>I campioni sono più vicini alle immagini di addestramento di quanto lo siano le immagini mai viste, ma non a singole immagini: possono essere sfumati (sfocati), oppure copie di immagini di cui i dati contengono molte simili. Confronta le coppie più vicine.</translation>
    </message>
    <message>
        <source>The samples of &quot;%1&quot; differ in size or type from those of &quot;%2&quot;; import both with the same settings.</source>
        <translation>I campioni di &quot;%1&quot; differiscono per dimensioni o tipo da quelli di &quot;%2&quot;; importa entrambi con le stesse impostazioni.</translation>
    </message>
    <message>
        <source>The sweep names %1 twice; give all of its values at once.</source>
        <translation>Lo sweep nomina %1 due volte; indica tutti i suoi valori insieme.</translation>
    </message>
    <message>
        <source>The sweep would have %1 runs, but at most %2 are possible; give fewer values.</source>
        <translation>Lo sweep avrebbe %1 addestramenti, ma al massimo sono possibili %2; indica meno valori.</translation>
    </message>
    <message>
        <source>There are not enough held-out samples to say what precision, recall, density and coverage real samples have: compare them only between models.</source>
        <translation>I campioni mai visti non bastano per dire quali precisione, richiamo, densità e copertura abbiano i campioni reali: confrontale solo tra modelli.</translation>
    </message>
    <message>
        <source>This program was built without its feature network; install one that has it, or choose a TorchScript network instead.</source>
        <translation>Questo programma è stato compilato senza la sua rete di caratteristiche; installarne uno che la contenga, oppure scegliere una rete TorchScript.</translation>
    </message>
    <message>
        <source>the state of an entry is unknown</source>
        <translation>lo stato di una voce è sconosciuto</translation>
    </message>
    <message>
        <source>the tensor %1 is damaged</source>
        <translation>il tensore %1 è danneggiato</translation>
    </message>
    <message>
        <source>the tensor %1 is not part of them</source>
        <translation>il tensore %1 non ne fa parte</translation>
    </message>
    <message>
        <source>the time between checkpoints is not above 0</source>
        <translation>il tempo tra i checkpoint non è maggiore di 0</translation>
    </message>
    <message>
        <source>Bound of the negative log-likelihood per sample from 50 posterior samples each, averaged over the samples (over 10,000 random ones where there are more): at or below the −ELBO. Lower is better.</source>
        <translation>Limite della log-verosimiglianza negativa per campione da 50 campioni della distribuzione a posteriori ciascuno, in media sui campioni (su 10.000 scelti a caso se sono di più): pari o inferiore al −ELBO. Più basso è meglio.</translation>
    </message>
    <message>
        <source>Bound of the negative log-likelihood per sample from 5,000 posterior samples each: close to the negative log-likelihood itself. As it takes long, it is computed for at most 100 of the samples, chosen at random; their mean difference from −IWAE (50) is added to −IWAE (50). Lower is better.</source>
        <translation>Limite della log-verosimiglianza negativa per campione da 5.000 campioni della distribuzione a posteriori ciascuno: vicino alla log-verosimiglianza negativa stessa. Poiché richiede tempo, è calcolato per al massimo 100 campioni, scelti a caso; la loro differenza media da −IWAE (50) si aggiunge a −IWAE (50). Più basso è meglio.</translation>
    </message>
    <message>
        <source>Probability that the attacker ranks a training sample above a held-out one; 0.5 is chance, 1 is always right. Lower is more private.</source>
        <translation>Probabilità che l&apos;attaccante collochi un campione di addestramento sopra uno mai visto; 0,5 è il caso, 1 è sempre giusto. Più basso è più riservato.</translation>
    </message>
    <message>
        <source>%1 of the %2 files of &quot;%3&quot; were skipped, for example %4: %5.</source>
        <translation>%1 dei %2 file di &quot;%3&quot; sono stati ignorati, per esempio %4: %5.</translation>
    </message>
    <message>
        <source>%1 validation images are exact or near duplicates of training images; a training moves them to its training images.</source>
        <translation>%1 immagini di validazione sono duplicati esatti o quasi esatti di immagini di addestramento; un addestramento le sposta tra le sue immagini di addestramento.</translation>
    </message>
    <message>
        <source>%1: of the %2 values in the range %3 several round to %4; choose fewer.</source>
        <translation>%1: dei %2 valori nell&apos;intervallo %3 più d&apos;uno si arrotonda a %4; scegline meno.</translation>
    </message>
    <message>
        <source>%1: the number of whole values in the range %2 is only %3, not %4; choose fewer.</source>
        <translation>%1: i valori interi nell&apos;intervallo %2 sono solo %3, non %4; scegline meno.</translation>
    </message>
    <message>
        <source>1 of the %1 files of &quot;%2&quot; was skipped, %3: %4.</source>
        <translation>1 dei %1 file di &quot;%2&quot; è stato ignorato, %3: %4.</translation>
    </message>
    <message>
        <source>1 validation image is an exact or near duplicate of a training image; a training moves it to its training images.</source>
        <translation>1 immagine di validazione è un duplicato esatto o quasi esatto di un&apos;immagine di addestramento; un addestramento la sposta tra le sue immagini di addestramento.</translation>
    </message>
    <message>
        <source>No setting has several values, so there is nothing to compare; give at least one setting several.</source>
        <translation>Nessuna impostazione ha più valori, quindi non c&apos;è nulla da confrontare; indica più valori per almeno un&apos;impostazione.</translation>
    </message>
    <message>
        <source>The queue of the project %1 was replaced while entry %2 was being trained, so how it ended is not recorded there; it made no run.</source>
        <translation>La coda del progetto %1 è stata sostituita mentre la voce %2 era in addestramento, quindi il suo esito non vi è registrato; non ha creato alcun addestramento.</translation>
    </message>
    <message>
        <source>The queue of the project %1 was replaced while entry %2 was being trained, so how it ended is not recorded there; its training is in the run %3.</source>
        <translation>La coda del progetto %1 è stata sostituita mentre la voce %2 era in addestramento, quindi il suo esito non vi è registrato; il risultato si trova nell&apos;addestramento %3.</translation>
    </message>
    <message>
        <source>Validation images with duplicates in training</source>
        <translation>Immagini di validazione con duplicati nell&apos;addestramento</translation>
    </message>
    <message>
        <source>Binarized likelihood protocol</source>
        <translation>Protocollo binarizzato per la verosimiglianza</translation>
    </message>
    <message>
        <source>For the best test bound in an hour on statically binarized grayscale images, as published: open the dataset with Binarize set to At random, once.</source>
        <translation>Per il miglior limite di test in un&apos;ora su immagini in scala di grigi binarizzate staticamente, come nelle pubblicazioni: apri il dataset con Binarizza impostato su A caso, una volta sola.</translation>
    </message>
    <message>
        <source>Live metrics</source>
        <translation>Metriche in tempo reale</translation>
    </message>
    <message>
        <source>About once a minute, KID and coverage of generated samples are measured and drawn as curves; this takes at most 2 % of the training time and changes nothing else.</source>
        <translation>Circa una volta al minuto si misurano KID e copertura dei campioni generati e si disegnano come curve; richiede al massimo il 2 % del tempo di addestramento e non cambia altro.</translation>
    </message>
    <message>
        <source>Kernel distance (KID) of up to 1,000 generated samples from as many validation images (training images where those are few), in Imago features v1; lower is better, and about 0 cannot be told from the data. Compare it within a run and between runs on one dataset; Evaluate measures it more exactly.</source>
        <translation>Distanza kernel (KID) tra un massimo di 1.000 campioni generati e altrettante immagini di validazione (di addestramento se queste sono poche), in Imago features v1; più basso è meglio, e intorno a 0 non si distingue dai dati. Confrontala all&apos;interno di un addestramento e tra addestramenti sullo stesso dataset; Valutazione la misura con più precisione.</translation>
    </message>
    <message>
        <source>Share of the same images that have a generated sample among their 5 nearest neighbors: how much of the data is reached; higher is better, and real images get about 0.97. A fall means that kinds of samples are lost (mode collapse).</source>
        <translation>Quota delle stesse immagini che hanno un campione generato tra i loro 5 vicini più prossimi: quanta parte dei dati viene raggiunta; più alto è meglio, e le immagini reali ottengono circa 0,97. Un calo significa che si perdono tipi di campioni (mode collapse).</translation>
    </message>
    <message>
        <source>Reconstruction error</source>
        <translation>Errore di ricostruzione</translation>
    </message>
    <message>
        <source>How closely the model reconstructs samples that it was not trained on, value by value: each is encoded and decoded again. For a model without an encoder the latent is searched for that generates something as close to the sample as possible (projection), for at most 24 samples, as that takes long.</source>
        <translation>Quanto fedelmente il modello ricostruisce, valore per valore, campioni su cui non è stato addestrato: ciascuno viene codificato e decodificato di nuovo. Per un modello senza encoder si cerca il latente che genera qualcosa di più vicino possibile al campione (proiezione), per al massimo 24 campioni, perché richiede tempo.</translation>
    </message>
    <message>
        <source>Reconstruction RMSE</source>
        <translation>RMSE di ricostruzione</translation>
    </message>
    <message>
        <source>Root mean square error of the reconstruction of held-out samples, as a share of the range of values: 0 is identical, and 0.1 means that a value is typically off by a tenth of the way from black to white. Averaged over at most 2,000 random samples.</source>
        <translation>Radice dell&apos;errore quadratico medio della ricostruzione di campioni mai visti, come quota dell&apos;intervallo dei valori: 0 significa identico, 0,1 che un valore di solito sbaglia di un decimo della distanza tra nero e bianco. Media su al massimo 2.000 campioni casuali.</translation>
    </message>
    <message>
        <source>Reconstruction RMSE, training</source>
        <translation>RMSE di ricostruzione, addestramento</translation>
    </message>
    <message>
        <source>The same for samples that the model was trained on. Where held-out samples are reconstructed clearly worse, the model is overfitting.</source>
        <translation>Lo stesso per i campioni su cui il modello è stato addestrato. Se i campioni mai visti sono ricostruiti nettamente peggio, il modello è in overfitting.</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
    <message>
        <source>Class distance</source>
        <translation>Distanza tra le classi</translation>
    </message>
    <message>
        <source>Total variation distance between the shares of the classes among the samples and in the data: the share of samples that would have to be of another class. 0 is the same shares.</source>
        <translation>Distanza in variazione totale tra le quote delle classi nei campioni e nei dati: la quota di campioni che dovrebbero essere di un&apos;altra classe. 0 vuol dire le stesse quote.</translation>
    </message>
    <message>
        <source>Nearest-sample distance</source>
        <translation>Distanza dal campione più vicino</translation>
    </message>
    <message>
        <source>Median distance of a sample from the nearest other sample: the root mean square over the values, 0 (the same) to 1. Far below that of training images, which is the floor, samples repeat each other (mode collapse) or are smooth (blurred); far above it they are noisy.</source>
        <translation>Distanza mediana di un campione dal più vicino degli altri: la radice della media dei quadrati sui valori, da 0 (identici) a 1. Molto sotto quella delle immagini di addestramento, che è il minimo di riferimento, i campioni si ripetono (mode collapse) o sono sfumati (sfocati); molto sopra sono rumorosi.</translation>
    </message>
    <message>
        <source>Label agreement</source>
        <translation>Accordo con le etichette</translation>
    </message>
    <message>
        <source>Share of the samples that are recognized as the class that they were generated for. The floor is that of held-out images.</source>
        <translation>Quota dei campioni riconosciuti come la classe per cui sono stati generati. Il minimo di riferimento è quello delle immagini mai viste.</translation>
    </message>
    <message>
        <source>Usefulness</source>
        <translation>Utilità</translation>
    </message>
    <message>
        <source>Whether generated samples help to train a classifier: a small one learns from real images, from generated samples only, and from both, with the same number of steps and three seeds, and is tested on real held-out images. It says what holds for a small classifier and these images, not for every task.</source>
        <translation>Se i campioni generati aiutano ad addestrare un classificatore: uno piccolo impara da immagini reali, da soli campioni generati e da entrambi, con lo stesso numero di passi e tre semi, ed è verificato su immagini reali mai viste. Dice che cosa vale per un piccolo classificatore e queste immagini, non per ogni compito.</translation>
    </message>
    <message>
        <source>Classification accuracy score (CAS)</source>
        <translation>Punteggio di accuratezza di classificazione (CAS)</translation>
    </message>
    <message>
        <source>Gain from adding samples</source>
        <translation>Guadagno dall&apos;aggiunta di campioni</translation>
    </message>
    <message>
        <source>How much the accuracy on held-out images rises where a classifier learns from generated samples in addition to real images: 0.01 is one image more of 100, below 0 they do harm. The floor is what mirroring and shifting the real images gains.</source>
        <translation>Quanto aumenta l&apos;accuratezza sulle immagini mai viste se un classificatore impara anche da campioni generati oltre che da immagini reali: 0,01 è un&apos;immagine in più su 100, sotto 0 sono dannosi. Il minimo di riferimento è il guadagno che si ottiene ribaltando e spostando le immagini reali.</translation>
    </message>
    <message>
        <source>Accuracy from real images</source>
        <translation>Accuratezza da immagini reali</translation>
    </message>
    <message>
        <source>Accuracy from real images, mirrored and shifted</source>
        <translation>Accuratezza da immagini reali ribaltate e spostate</translation>
    </message>
    <message>
        <source>The same where each real image is mirrored at random and shifted by a few pixels: the usual augmentation, which needs no model. It does harm where left and right matter.</source>
        <translation>La stessa se ogni immagine reale viene ribaltata a caso e spostata di pochi pixel: la data augmentation abituale, che non richiede alcun modello. È dannosa dove conta la differenza tra destra e sinistra.</translation>
    </message>
    <message>
        <source>Accuracy from real images and samples</source>
        <translation>Accuratezza da immagini reali e campioni</translation>
    </message>
    <message>
        <source>The same where a classifier learns from real images and generated samples.</source>
        <translation>La stessa se un classificatore impara da immagini reali e campioni generati.</translation>
    </message>
    <message>
        <source>AUC from samples</source>
        <translation>AUC da campioni</translation>
    </message>
    <message>
        <source>How well a classifier that learned from generated samples only ranks the images of a class before the others, as a mean over the classes: 0.5 is chance, 1 is always right.</source>
        <translation>Quanto bene un classificatore che ha imparato solo da campioni generati mette le immagini di una classe davanti alle altre, in media sulle classi: 0,5 è il caso, 1 è sempre giusto.</translation>
    </message>
    <message>
        <source>AUC from real images</source>
        <translation>AUC da immagini reali</translation>
    </message>
    <message>
        <source>The same for a classifier that learned from real images only.</source>
        <translation>La stessa per un classificatore che ha imparato solo da immagini reali.</translation>
    </message>
    <message>
        <source>Binarize</source>
        <translation>Binarizza</translation>
    </message>
    <message>
        <source>Makes each pixel of grayscale images black or white, for likelihoods that compare with published ones; goes with the VAE preset Binarized likelihood protocol.</source>
        <translation>Rende nero o bianco ogni pixel delle immagini in scala di grigi, per verosimiglianze confrontabili con quelle pubblicate; va con il preset VAE Protocollo binarizzato per la verosimiglianza.</translation>
    </message>
    <message>
        <source>Gray values stay as they are.</source>
        <translation>I valori di grigio restano come sono.</translation>
    </message>
    <message>
        <source>At random, once</source>
        <translation>A caso, una volta sola</translation>
    </message>
    <message>
        <source>Each pixel becomes white with its gray value as the probability, drawn once for the dataset: the protocol in which likelihoods are published (static binarization).</source>
        <translation>Ogni pixel diventa bianco con una probabilità pari al suo valore di grigio, estratta una volta per il dataset: il protocollo con cui si pubblicano le verosimiglianze (binarizzazione statica).</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Soglia</translation>
    </message>
    <message>
        <source>Each pixel becomes black or white, whichever is nearer.</source>
        <translation>Ogni pixel diventa nero o bianco, secondo il più vicino.</translation>
    </message>
    <message>
        <source>%1 This is the first of %2 evaluations that cannot be read.</source>
        <translation>%1 È la prima di %2 valutazioni che non si possono leggere.</translation>
    </message>
    <message>
        <source>%1 cannot be binarized: its samples are %2, and only grayscale images with 8 bits per channel can be made black and white; set Color to Grayscale, or Binarize to Off.</source>
        <translation>%1 non può essere binarizzato: i suoi campioni sono %2, e solo le immagini in scala di grigi a 8 bit per canale possono diventare bianco e nero; imposta Colore su Scala di grigi, oppure Binarizza su Disattivata.</translation>
    </message>
    <message>
        <source>%1 classes have fewer than %2 held-out images: their accuracies are only rough.</source>
        <translation>%1 classi hanno meno di %2 immagini mai viste: le loro accuratezze sono solo approssimative.</translation>
    </message>
    <message>
        <source>%1 classes have no generated samples: a classifier cannot learn them from these.</source>
        <translation>%1 classi non hanno campioni generati: un classificatore non può impararle da questi.</translation>
    </message>
    <message>
        <source>%1 classes have no training images: a classifier cannot learn them from these.</source>
        <translation>%1 classi non hanno immagini di addestramento: un classificatore non può impararle da queste.</translation>
    </message>
    <message>
        <source>%1 does not contain an evaluation; move it elsewhere.</source>
        <translation>%1 non contiene una valutazione; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; holds no image that can be read; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;%2&quot; non contiene un&apos;immagine leggibile; usa un&apos;altra copia del file.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; is not valid; use another copy of it.</source>
        <translation>%1 è danneggiato: &quot;%2&quot; non è valido; usa un&apos;altra copia del file.</translation>
    </message>
    <message>
        <source>%1 would not do what the classifier does: its probabilities differ by more than %2, so nothing was written.</source>
        <translation>%1 non farebbe ciò che fa il classificatore: le sue probabilità differiscono di più di %2, perciò non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>1 class has fewer than %1 held-out images: its accuracy is only rough.</source>
        <translation>1 classe ha meno di %1 immagini mai viste: la sua accuratezza è solo approssimativa.</translation>
    </message>
    <message>
        <source>1 class has no generated samples: a classifier cannot learn it from these.</source>
        <translation>1 classe non ha campioni generati: un classificatore non può impararla da questi.</translation>
    </message>
    <message>
        <source>1 class has no training images: a classifier cannot learn it from these.</source>
        <translation>1 classe non ha immagini di addestramento: un classificatore non può impararla da queste.</translation>
    </message>
    <message>
        <source>A classifier needs at least two classes, and %1 has fewer; choose a dataset with classes.</source>
        <translation>Un classificatore richiede almeno due classi, e %1 ne ha di meno; scegli un dataset con classi.</translation>
    </message>
    <message>
        <source>A classifier needs samples of known classes, and &quot;%1&quot; has no classes of %2; put the images into one folder for each class, with the names of the classes.</source>
        <translation>Un classificatore richiede campioni di classi note, e &quot;%1&quot; non ha classi di %2; metti le immagini in una cartella per ogni classe, con i nomi delle classi.</translation>
    </message>
    <message>
        <source>A classifier needs samples of known classes, and the model is not conditional; train one conditional on class.</source>
        <translation>Un classificatore richiede campioni di classi note, e il modello non è condizionato; addestrane uno condizionato alla classe.</translation>
    </message>
    <message>
        <source>A classifier needs samples of the dataset&apos;s classes, and &quot;%1&quot; has a class that %2 does not have: %3; rename its folder, or leave it out.</source>
        <translation>Un classificatore ha bisogno di campioni delle classi del dataset, e &quot;%1&quot; ha una classe che %2 non ha: %3; rinomina la sua cartella, o lasciala fuori.</translation>
    </message>
    <message>
        <source>A classifier needs training images with classes, and %1 has none; choose another dataset.</source>
        <translation>Un classificatore richiede immagini di addestramento con classi, e %1 non ne ha; scegli un altro dataset.</translation>
    </message>
    <message>
        <source>A classifier needs training images, and %1 has none; choose another dataset.</source>
        <translation>Un classificatore richiede immagini di addestramento, e %1 non ne ha; scegli un altro dataset.</translation>
    </message>
    <message>
        <source>A classifier takes images, and %1 has none.</source>
        <translation>Un classificatore richiede immagini, e %1 non ne ha.</translation>
    </message>
    <message>
        <source>A part of the variety of the training images is missing among the samples, or not generated well enough to count.</source>
        <translation>Una parte della varietà delle immagini di addestramento manca nei campioni, o non è generata abbastanza bene da contare.</translation>
    </message>
    <message>
        <source>Accuracy of each class</source>
        <translation>Accuratezza di ogni classe</translation>
    </message>
    <message>
        <source>An attacker who has the model and sees two images, of which one was trained on, picks that one in %1 of 100 cases; a guess is right in 50.</source>
        <translation>Un attaccante che ha il modello e vede due immagini, di cui una usata per l&apos;addestramento, indica quella giusta in %1 casi su 100; tirando a indovinare ci riesce in 50.</translation>
    </message>
    <message>
        <source>An image of %1 x %2 pixels cannot be reduced to %3 x %4; choose a smaller size.</source>
        <translation>Un&apos;immagine di %1 x %2 pixel non si può ridurre a %3 x %4; scegli una dimensione più piccola.</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Attacco</translation>
    </message>
    <message>
        <source>Cannot write %1: a file of that name is there that Imago did not write; move it elsewhere.</source>
        <translation>Impossibile scrivere %1: esiste già un file con questo nome che non è stato scritto da Imago; spostalo altrove.</translation>
    </message>
    <message>
        <source>Cannot write %1: it is behind a symbolic link; remove the link.</source>
        <translation>Impossibile scrivere %1: si trova dietro un collegamento simbolico; rimuovi il collegamento.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Closest pairs</source>
        <translation>Coppie più vicine</translation>
    </message>
    <message>
        <source>Comparing blurred images</source>
        <translation>Confronto delle immagini sfocate</translation>
    </message>
    <message>
        <source>Comparing classes</source>
        <translation>Confronto delle classi</translation>
    </message>
    <message>
        <source>Confusion matrix after learning from generated samples</source>
        <translation>Matrice di confusione dopo aver imparato da campioni generati</translation>
    </message>
    <message>
        <source>Confusion matrix after learning from real images</source>
        <translation>Matrice di confusione dopo aver imparato da immagini reali</translation>
    </message>
    <message>
        <source>Copied?</source>
        <translation>Copiati?</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distanza</translation>
    </message>
    <message>
        <source>Distances from the nearest training image</source>
        <translation>Distanze dall&apos;immagine di addestramento più vicina</translation>
    </message>
    <message>
        <source>Diverse?</source>
        <translation>Vari?</translation>
    </message>
    <message>
        <source>Each classifier was trained with %1 steps of %2 images, on %3 real images, %4 generated samples or both, three times with other seeds, and tested on %5 held-out images.</source>
        <translation>Ogni classificatore è stato addestrato con %1 passi di %2 immagini, su %3 immagini reali, %4 campioni generati o entrambi, tre volte con semi diversi, e verificato su %5 immagini mai viste.</translation>
    </message>
    <message>
        <source>Each pixel was made black or white once, at random, with its gray value as the probability of white: likelihoods compare with those published for statically binarized images.</source>
        <translation>Ogni pixel è stato reso nero o bianco una volta sola, a caso, con il suo valore di grigio come probabilità del bianco: le verosimiglianze si confrontano con quelle pubblicate per immagini binarizzate staticamente.</translation>
    </message>
    <message>
        <source>Each pixel was made black or white, whichever is nearer.</source>
        <translation>Ogni pixel è stato reso nero o bianco, secondo il più vicino.</translation>
    </message>
    <message>
        <source>Each row is a class of held-out images, and shows as which classes they were recognized. A good classifier has all of them on the diagonal.</source>
        <translation>Ogni riga è una classe di immagini mai viste e mostra come quali classi sono state riconosciute. Un buon classificatore le ha tutte sulla diagonale.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Fattore</translation>
    </message>
    <message>
        <source>False-positive rate</source>
        <translation>Tasso di falsi positivi</translation>
    </message>
    <message>
        <source>Figures of each class</source>
        <translation>Valori di ogni classe</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Generati</translation>
    </message>
    <message>
        <source>Generated samples</source>
        <translation>Campioni generati</translation>
    </message>
    <message>
        <source>Good?</source>
        <translation>Buoni?</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>A caso</translation>
    </message>
    <message>
        <source>Held-out images</source>
        <translation>Immagini mai viste</translation>
    </message>
    <message>
        <source>Held-out samples in the middle: half of the samples are reconstructed more closely, half less closely.</source>
        <translation>Campioni mai visti vicini alla mediana: metà dei campioni è ricostruita più fedelmente, metà meno.</translation>
    </message>
    <message>
        <source>Held-out samples that the model reconstructs least closely, the worst first, with their RMSE: what kind of sample the model cannot generate.</source>
        <translation>Campioni mai visti che il modello ricostruisce meno fedelmente, il peggiore per primo, con il loro RMSE: quale tipo di campione il modello non sa generare.</translation>
    </message>
    <message>
        <source>How much each latent dimension contributes to predicting a factor, as a share of all of them. Disentangled: one strong cell in each column, and in each row at most one.</source>
        <translation>Quanto ogni dimensione latente contribuisce a prevedere un fattore, come quota del totale. Con un buon disentanglement: una cella forte in ogni colonna e al massimo una in ogni riga.</translation>
    </message>
    <message>
        <source>How much each latent dimension says about a factor, as a share of all there is to know about it. The gap between the two highest values of a column counts.</source>
        <translation>Quanto ogni dimensione latente dice di un fattore, come quota di tutto ciò che c&apos;è da saperne. Conta lo scarto tra i due valori più alti di una colonna.</translation>
    </message>
    <message>
        <source>How well each latent dimension alone predicts a factor by a line. The gap between the two highest values of a column counts.</source>
        <translation>Quanto bene ogni dimensione latente da sola prevede un fattore con una retta. Conta lo scarto tra i due valori più alti di una colonna.</translation>
    </message>
    <message>
        <source>How well the classifier recognizes the classes is not known: there are no held-out images.</source>
        <translation>Non si sa quanto bene il classificatore riconosca le classi: non ci sono immagini mai viste.</translation>
    </message>
    <message>
        <source>Importance of each latent dimension (DCI)</source>
        <translation>Importanza di ogni dimensione latente (DCI)</translation>
    </message>
    <message>
        <source>Latent dimension</source>
        <translation>Dimensione latente</translation>
    </message>
    <message>
        <source>Median reconstructions</source>
        <translation>Ricostruzioni mediane</translation>
    </message>
    <message>
        <source>Metrics that need classes were left out, as &quot;%1&quot; has none: %2.</source>
        <translation>Le metriche che richiedono classi sono state omesse, perché &quot;%1&quot; non ne ha: %2.</translation>
    </message>
    <message>
        <source>Modes are not measured: there are no samples, or no training images with classes.</source>
        <translation>I modi non vengono misurati: non ci sono campioni, oppure non ci sono immagini di addestramento con classi.</translation>
    </message>
    <message>
        <source>Much of the variety of the training images is missing among the samples, or not generated well enough to count.</source>
        <translation>Molta della varietà delle immagini di addestramento manca nei campioni, o non è generata abbastanza bene da contare.</translation>
    </message>
    <message>
        <source>Mutual information (MIG)</source>
        <translation>Informazione mutua (MIG)</translation>
    </message>
    <message>
        <source>Nearest training image</source>
        <translation>Immagine di addestramento più vicina</translation>
    </message>
    <message>
        <source>No clear difference was found between a classifier that learned from real images and one that learned from generated samples as well.</source>
        <translation>Non è stata trovata una differenza chiara tra un classificatore che ha imparato da immagini reali e uno che ha imparato anche da campioni generati.</translation>
    </message>
    <message>
        <source>No dataset is open; open one under Data, to compare the images with.</source>
        <translation>Nessun dataset è aperto; aprine uno in Dati, con cui confrontare le immagini.</translation>
    </message>
    <message>
        <source>No dataset is open; open one under Data.</source>
        <translation>Nessun dataset è aperto; aprine uno in Dati.</translation>
    </message>
    <message>
        <source>No images of %1 were held out from training, so the training images took their place; a model that copies them seems better than it is.</source>
        <translation>Nessuna immagine di %1 è stata tenuta da parte, quindi al loro posto ci sono le immagini di addestramento; un modello che le copia sembra migliore di quanto è.</translation>
    </message>
    <message>
        <source>No sign of copying found. That is no proof: only these samples were compared, pixel by pixel, which does not recognize copies that are changed more than by a mirror image or a shift of one pixel.</source>
        <translation>Nessun segno di copia trovato. Non è una prova: sono stati confrontati solo questi campioni, pixel per pixel, e così non si riconoscono copie modificate più che da un ribaltamento o da uno spostamento di un pixel.</translation>
    </message>
    <message>
        <source>Not enough memory; choose smaller images, a smaller batch size or a smaller width.</source>
        <translation>Memoria insufficiente; scegli immagini più piccole, un batch più piccolo o una larghezza minore.</translation>
    </message>
    <message>
        <source>Nothing can be measured on %1: it has too few samples, or they are all identical.</source>
        <translation>Non si può misurare nulla su %1: ha troppo pochi campioni, o sono tutti identici.</translation>
    </message>
    <message>
        <source>Nothing says what the model was trained on; open a dataset and choose it.</source>
        <translation>Non si sa su che cosa è stato addestrato il modello; apri un dataset e sceglilo.</translation>
    </message>
    <message>
        <source>Other attacks may find more: this is no proof of privacy.</source>
        <translation>Altri attacchi possono scoprire di più: questa non è una prova di riservatezza.</translation>
    </message>
    <message>
        <source>Predictability by a line (SAP)</source>
        <translation>Prevedibilità con una retta (SAP)</translation>
    </message>
    <message>
        <source>Private?</source>
        <translation>Riservati?</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Reali</translation>
    </message>
    <message>
        <source>Real and generated</source>
        <translation>Reali e generati</translation>
    </message>
    <message>
        <source>Real, mirrored and shifted</source>
        <translation>Reali, ribaltate e spostate</translation>
    </message>
    <message>
        <source>Recall is %1.</source>
        <translation>Il richiamo è %1.</translation>
    </message>
    <message>
        <source>Recognized as</source>
        <translation>Riconosciuta come</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Campione</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Campioni</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Share of each class</source>
        <translation>Quota di ogni classe</translation>
    </message>
    <message>
        <source>Share of the held-out images of each class that were recognized, 0 to 1, by what the classifier learned from; means over three seeds.</source>
        <translation>Quota delle immagini mai viste di ogni classe che sono state riconosciute, da 0 a 1, secondo ciò da cui il classificatore ha imparato; medie su tre semi.</translation>
    </message>
    <message>
        <source>Shares of the training images by their classes, and of held-out images and generated samples by what the classifier recognizes, 0 to 1. Where held-out images differ from the data as well, the classifier errs.</source>
        <translation>Quote delle immagini di addestramento secondo le loro classi, e delle immagini mai viste e dei campioni generati secondo ciò che il classificatore riconosce, da 0 a 1. Dove anche le immagini mai viste differiscono dai dati, è il classificatore che sbaglia.</translation>
    </message>
    <message>
        <source>That cannot be known of images alone: it takes the model that made them.</source>
        <translation>Dalle sole immagini non si può sapere: serve il modello che le ha generate.</translation>
    </message>
    <message>
        <source>That cannot be known: fewer than 100 samples were compared (%1). Compare 2,000 or more.</source>
        <translation>Non si può sapere: sono stati confrontati meno di 100 campioni (%1). Confrontane almeno 2.000.</translation>
    </message>
    <message>
        <source>That cannot be known: it takes the dataset that the model was trained on, unchanged.</source>
        <translation>Non si può sapere: serve il dataset con cui il modello è stato addestrato, senza modifiche.</translation>
    </message>
    <message>
        <source>That cannot be known: the dataset has no classes, by which a classifier could be trained with the samples. Give its images classes.</source>
        <translation>Non si può sapere: il dataset non ha classi, con cui si potrebbe addestrare un classificatore sui campioni. Assegna delle classi alle sue immagini.</translation>
    </message>
    <message>
        <source>That cannot be known: there are fewer than 100 held-out images (%1). Train with a larger share for validation, or on a larger dataset.</source>
        <translation>Non si può sapere: le immagini mai viste sono %1, meno di 100. Addestra con una quota maggiore per la validazione, o con un dataset più grande.</translation>
    </message>
    <message>
        <source>That cannot be known: there are fewer than 100 training images (%1). Evaluate on a larger dataset.</source>
        <translation>Non si può sapere: le immagini di addestramento sono %1, meno di 100. Valuta su un dataset più grande.</translation>
    </message>
    <message>
        <source>That is not certain: it is close to the next answer.</source>
        <translation>Non è certo: è vicino al giudizio successivo.</translation>
    </message>
    <message>
        <source>The AUC is not given: all held-out images are of one class.</source>
        <translation>L&apos;AUC non è indicata: tutte le immagini mai viste sono di una sola classe.</translation>
    </message>
    <message>
        <source>The classifier recognizes only %1 of 100 held-out images: which classes the samples are of is uncertain.</source>
        <translation>Il classificatore riconosce solo %1 immagini mai viste su 100: di quali classi siano i campioni è incerto.</translation>
    </message>
    <message>
        <source>The evaluation cannot be kept: its model is not saved; save it first.</source>
        <translation>La valutazione non può essere conservata: il suo modello non è salvato; salvalo prima.</translation>
    </message>
    <message>
        <source>The evaluation was stopped before this was measured.</source>
        <translation>La valutazione è stata interrotta prima di misurarlo.</translation>
    </message>
    <message>
        <source>The figure is too uncertain to say: its interval reaches from good to poor. Compare more samples, with more held-out images.</source>
        <translation>Il valore è troppo incerto per dirlo: il suo intervallo va da buono a scarso. Confronta più campioni, con più immagini mai viste.</translation>
    </message>
    <message>
        <source>The images of &quot;%1&quot; have classes that &quot;%2&quot; does not have (for example &quot;%3&quot;), so that figures that need their classes are not given.</source>
        <translation>Le immagini di &quot;%1&quot; hanno classi che &quot;%2&quot; non ha (per esempio &quot;%3&quot;), perciò i valori che richiedono le loro classi non sono dati.</translation>
    </message>
    <message>
        <source>The samples of each class compared with the training images of that class alone. Low recall and coverage: only a part of the class is generated. Of fewer than 50 samples or training images of a class, nothing is given.</source>
        <translation>I campioni di ogni classe confrontati con le immagini di addestramento di quella sola classe. Richiamo e copertura bassi: solo una parte della classe è generata. Con meno di 50 campioni o immagini di addestramento di una classe non si dà alcun valore.</translation>
    </message>
    <message>
        <source>The samples that are closest to a training image, each beside that image, with their distance: 0 is the same image, 1 is black beside white. The training image may also be mirrored, or shifted by a pixel.</source>
        <translation>I campioni più vicini a un&apos;immagine di addestramento, ciascuno accanto a quell&apos;immagine, con la loro distanza: 0 è la stessa immagine, 1 è nero accanto a bianco. L&apos;immagine di addestramento può anche essere ribaltata, o spostata di un pixel.</translation>
    </message>
    <message>
        <source>Training a classifier</source>
        <translation>Addestramento di un classificatore</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Classe vera</translation>
    </message>
    <message>
        <source>True-positive rate</source>
        <translation>Tasso di veri positivi</translation>
    </message>
    <message>
        <source>Useful?</source>
        <translation>Utili?</translation>
    </message>
    <message>
        <source>Usefulness is not measured: no sample is of a class of the dataset.</source>
        <translation>L&apos;utilità non viene misurata: nessun campione è di una classe del dataset.</translation>
    </message>
    <message>
        <source>Usefulness is not measured: the samples have no classes, as the model is not conditional. Train a model conditional on class, or evaluate images of another tool in one folder for each class.</source>
        <translation>L&apos;utilità non viene misurata: i campioni non hanno classi, perché il modello non è condizionato. Addestra un modello condizionato alla classe, oppure valuta immagini di un altro programma in una cartella per ogni classe.</translation>
    </message>
    <message>
        <source>Usefulness is not measured: there are no training images with classes.</source>
        <translation>L&apos;utilità non viene misurata: non ci sono immagini di addestramento con classi.</translation>
    </message>
    <message>
        <source>Usefulness is only rough: there are %1 real images to learn from, fewer than %2.</source>
        <translation>L&apos;utilità è solo approssimativa: ci sono %1 immagini reali da cui imparare, meno di %2.</translation>
    </message>
    <message>
        <source>What the attack recognizes (ROC curve)</source>
        <translation>Che cosa riconosce l&apos;attacco (curva ROC)</translation>
    </message>
    <message>
        <source>Which share of the training samples the attack recognizes, against the share of held-out samples that it takes for training samples by mistake. On the diagonal it only guesses; the farther above it, the more the model gives away.</source>
        <translation>Quale quota dei campioni di addestramento l&apos;attacco riconosce, rispetto alla quota di campioni mai visti che scambia per tali. Sulla diagonale tira solo a indovinare; più la curva le sta sopra, più il modello rivela.</translation>
    </message>
    <message>
        <source>With so few images (%1) that is only rough.</source>
        <translation>Con così poche immagini (%1) è solo approssimativo.</translation>
    </message>
    <message>
        <source>Worst reconstructions</source>
        <translation>Ricostruzioni peggiori</translation>
    </message>
    <message>
        <source>fewer images raise it</source>
        <translation>con meno immagini aumenta</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a device or a pipe, which is never replaced; choose another name.</source>
        <translation>Impossibile scrivere %1: è un dispositivo o una pipe, che non vengono mai sostituiti; scegli un altro nome.</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>a caso</translation>
    </message>
    <message>
        <source>mirrored and shifted</source>
        <translation>ribaltate e spostate</translation>
    </message>
    <message>
        <source>real images</source>
        <translation>immagini reali</translation>
    </message>
    <message>
        <source>Validation in blocks</source>
        <translation>Validazione a blocchi</translation>
    </message>
    <message>
        <source>Where samples overlap their neighbors (overlapping tiles of an image, frames of a video), validation images are contiguous blocks that share nothing with the training images; those in between are used for neither. Off: validation images are drawn at random.</source>
        <translation>Dove i campioni si sovrappongono ai vicini (tasselli sovrapposti di un&apos;immagine, fotogrammi di un video), le immagini di validazione sono blocchi contigui che non hanno nulla in comune con quelle di addestramento; quelle intermedie non si usano né per l&apos;una né per l&apos;altro. Disattivato: le immagini di validazione sono estratte a caso.</translation>
    </message>
    <message>
        <source>An autoencoder learns no prior while it trains: afterwards one is fitted to the latents of the training images, and random latents are sampled from it. Sliders are in standard deviations; far from 0, samples look poor.</source>
        <translation>Un autoencoder non apprende una distribuzione a priori durante l&apos;addestramento: alla fine ne viene adattata una ai latenti delle immagini di addestramento, da cui sono estratti i latenti casuali. I cursori sono in deviazioni standard; lontano da 0 i campioni sono scadenti.</translation>
    </message>
    <message>
        <source>Flow matching</source>
        <translation>Flow matching</translation>
    </message>
    <message>
        <source>Learns how the latents of the training images are distributed, in seconds at the end of training: random samples are closer to the data. Until then, and with fewer than about 300 images, it is the Gaussian.</source>
        <translation>Apprende come sono distribuiti i latenti delle immagini di addestramento, in pochi secondi alla fine dell&apos;addestramento: i campioni casuali sono più vicini ai dati. Fino ad allora, e con meno di circa 300 immagini, è la gaussiana.</translation>
    </message>
    <message>
        <source>A Gaussian fitted to the latents: it also covers the holes between them, where samples look poor.</source>
        <translation>Una gaussiana adattata ai latenti: copre anche i vuoti tra di essi, dove i campioni sono scadenti.</translation>
    </message>
    <message>
        <source>Which classes of the data there are among the samples, as recognized by a classifier that learned from real images: missing classes are a sign of mode collapse. A class may be there and still be one image again and again: look at the nearest-sample distance, too.</source>
        <translation>Quali classi dei dati ci sono tra i campioni, come le riconosce un classificatore che ha imparato da immagini reali: le classi mancanti sono segno di mode collapse. Una classe può esserci ed essere comunque sempre la stessa immagine: guarda anche la distanza dal campione più vicino.</translation>
    </message>
    <message>
        <source>Share of the classes of the data that there are among the samples. A class counts where it is at least a tenth as frequent as in the data. 1 is all of them.</source>
        <translation>Quota delle classi dei dati presenti tra i campioni. Una classe conta se è frequente almeno un decimo di quanto lo è nei dati. 1 vuol dire tutte.</translation>
    </message>
    <message>
        <source>How much farther the samples are from the training images than held-out images are (Meehan et al., arXiv 2004.05675), in standard errors. Near 0 is right; below −3 is a sign of copying, above 3 of underfitting.</source>
        <translation>Quanto i campioni sono più lontani dalle immagini di addestramento rispetto alle immagini mai viste (Meehan et al., arXiv 2004.05675), in errori standard. Vicino a 0 è giusto; sotto −3 è segno di copia, sopra 3 di underfitting.</translation>
    </message>
    <message>
        <source>Share of samples that are the same as a training image pixel by pixel, but for rounding, as it is, mirrored or shifted by a pixel. The only figure that says something of copies without held-out images. 0 for a model that copies nothing, unless the data has images that are all alike, which the floor shows.</source>
        <translation>Quota dei campioni identici pixel per pixel, a meno di arrotondamenti, a un&apos;immagine di addestramento, così com&apos;è, specchiata o spostata di un pixel. È l&apos;unico valore che dice qualcosa delle copie senza immagini mai viste. 0 per un modello che non copia nulla, a meno che i dati non abbiano immagini tutte uguali, come mostra il minimo di riferimento.</translation>
    </message>
    <message>
        <source>Accuracy on held-out images of a classifier that learned from generated samples only (Ravuri and Vinyals, arXiv 1905.10887). The floor is the accuracy of one that learned from real images.</source>
        <translation>Accuratezza, su immagini mai viste, di un classificatore che ha imparato solo da campioni generati (Ravuri e Vinyals, arXiv 1905.10887). Il minimo di riferimento è l&apos;accuratezza di uno che ha imparato da immagini reali.</translation>
    </message>
    <message>
        <source>Accuracy on held-out images of a classifier that learned from real images only.</source>
        <translation>Accuratezza, su immagini mai viste, di un classificatore che ha imparato solo da immagini reali.</translation>
    </message>
    <message>
        <source>Balanced accuracy from samples</source>
        <translation>Accuratezza bilanciata da campioni</translation>
    </message>
    <message>
        <source>Mean of the accuracies of all classes, of a classifier that learned from generated samples only: each class counts alike, however many images it has. One that always gives the same answer gets 1 divided by the number of classes, 0.5 for two. The floor is that of one that learned from real images.</source>
        <translation>Media delle accuratezze di tutte le classi, di un classificatore che ha imparato solo da campioni generati: ogni classe conta allo stesso modo, quante che siano le sue immagini. Chi dà sempre la stessa risposta ottiene 1 diviso il numero delle classi, 0,5 con due. Il minimo di riferimento è quello di un classificatore che ha imparato da immagini reali.</translation>
    </message>
    <message>
        <source>Balanced accuracy from real images</source>
        <translation>Accuratezza bilanciata da immagini reali</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changed since the training (%2 classes then, %3 now): the model may have been trained on images that count as held out.</source>
        <translation>&quot;%1&quot; è cambiato dopo l&apos;addestramento (allora %2 classi, ora %3): il modello può essere stato addestrato su immagini che valgono come mai viste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changed since the training (%2 images then and now, but not the same ones, or in another order, or imported with other settings): the model may have been trained on images that count as held out.</source>
        <translation>&quot;%1&quot; è cambiato dopo l&apos;addestramento (%2 immagini allora come ora, ma non le stesse, o in un altro ordine, o importate con altre impostazioni): il modello può essere stato addestrato su immagini che valgono come mai viste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changed since the training (%2 images then, %3 now): the model may have been trained on images that count as held out, and what it copied cannot be found for certain.</source>
        <translation>&quot;%1&quot; è cambiato dopo l&apos;addestramento (allora %2 immagini, ora %3): il modello può essere stato addestrato su immagini che valgono come mai viste, e non è certo che ciò che ha copiato venga trovato.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open as %2, and was compared as %3, which the model takes.</source>
        <translation>&quot;%1&quot; è aperto come %2, ed è stato confrontato come %3, il formato del modello.</translation>
    </message>
    <message>
        <source>%1 The file was renamed to %2 and a new one is created.</source>
        <translation>%1 Il file è stato rinominato in %2 e ne viene creato uno nuovo.</translation>
    </message>
    <message>
        <source>%1 The file was renamed to %2, and a new one takes its place.</source>
        <translation>%1 Il file è stato rinominato in %2 e uno nuovo ne prende il posto.</translation>
    </message>
    <message>
        <source>%1 classes have no held-out images: their accuracies are not known.</source>
        <translation>%1 classi non hanno immagini mai viste: le loro accuratezze non sono note.</translation>
    </message>
    <message>
        <source>%1 does not contain what was measured of sweeps; move it elsewhere.</source>
        <translation>%1 non contiene le misure degli sweep; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 is damaged or incomplete; evaluate the model again, or use another copy of the file.</source>
        <translation>%1 è danneggiato o incompleto; valuta di nuovo il modello, oppure usa un&apos;altra copia del file.</translation>
    </message>
    <message>
        <source>%1 is not given: that takes at least two latent dimensions, and two factors that vary.</source>
        <translation>%1 non è indicato: servono almeno due dimensioni latenti e due fattori che variano.</translation>
    </message>
    <message>
        <source>%1 of %2 samples are exact copies of training images: the same pixel by pixel, as they are, mirrored or shifted by a pixel.</source>
        <translation>%1 campioni su %2 sono copie esatte di immagini di addestramento: identici pixel per pixel, così come sono, specchiati o spostati di un pixel.</translation>
    </message>
    <message>
        <source>1 class has no held-out images: its accuracy is not known.</source>
        <translation>1 classe non ha immagini mai viste: la sua accuratezza non è nota.</translation>
    </message>
    <message>
        <source>1 of %1 samples is an exact copy of a training image: the same pixel by pixel, as it is, mirrored or shifted by a pixel.</source>
        <translation>1 campione su %1 è una copia esatta di un&apos;immagine di addestramento: identico pixel per pixel, così com&apos;è, specchiato o spostato di un pixel.</translation>
    </message>
    <message>
        <source>1 of the %1 images of &quot;%2&quot; is a JPEG file: its compression artifacts count in the figures.</source>
        <translation>1 delle %1 immagini di &quot;%2&quot; è un file JPEG: i suoi artefatti di compressione contano nei valori.</translation>
    </message>
    <message>
        <source>1 of the %1 images of &quot;%2&quot; was resized, so that the figures compare it in another size than its own.</source>
        <translation>1 delle %1 immagini di &quot;%2&quot; è stata ridimensionata, quindi i valori la confrontano in una dimensione diversa dalla sua.</translation>
    </message>
    <message>
        <source>As neighboring frames look alike, validation frames are drawn as whole parts of the rest of the video; the frames within half a second of such a part are used for neither validation nor training.</source>
        <translation>Poiché i fotogrammi vicini si somigliano, quelli di validazione sono estratti come tratti interi del resto del video; i fotogrammi entro mezzo secondo da questi tratti non si usano né per la validazione né per l&apos;addestramento.</translation>
    </message>
    <message>
        <source>As tiles overlap and are too few for a strip of their own, validation tiles share pixels with training tiles; only the test set is new to the model.</source>
        <translation>Poiché i tasselli si sovrappongono e sono troppo pochi per una striscia a parte, quelli di validazione hanno pixel in comune con quelli di addestramento; solo l&apos;insieme di test è nuovo per il modello.</translation>
    </message>
    <message>
        <source>As tiles overlap, validation tiles are drawn as whole strips, which share no pixel with training tiles; the tiles between them are used for neither.</source>
        <translation>Poiché i tasselli si sovrappongono, quelli di validazione sono estratti a strisce intere, che non hanno pixel in comune con i tasselli di addestramento; i tasselli intermedi non si usano né per l&apos;una né per l&apos;altro.</translation>
    </message>
    <message>
        <source>Copies are hard to find with fewer than 100 held-out images (%1 here).</source>
        <translation>È difficile trovare copie con meno di 100 immagini mai viste (qui %1).</translation>
    </message>
    <message>
        <source>Copies cannot be found: there are no samples, or no training images.</source>
        <translation>Non è possibile trovare copie: non ci sono campioni, o non ci sono immagini di addestramento.</translation>
    </message>
    <message>
        <source>Disentanglement is not measured: all samples are alike in every factor.</source>
        <translation>Il disentanglement non è misurato: tutti i campioni sono uguali in ogni fattore.</translation>
    </message>
    <message>
        <source>Disentanglement is not measured: that takes at least %1 samples, and there are %2.</source>
        <translation>Il disentanglement non è misurato: servono almeno %1 campioni, e ce ne sono %2.</translation>
    </message>
    <message>
        <source>Disentanglement is not measured: the encoder gave values that are no finite numbers.</source>
        <translation>Il disentanglement non è misurato: l&apos;encoder ha dato valori che non sono numeri finiti.</translation>
    </message>
    <message>
        <source>Diversity is not measured: that takes images that are not all alike.</source>
        <translation>La diversità non è misurata: servono immagini che non siano tutte uguali.</translation>
    </message>
    <message>
        <source>Membership inference is not measured: that takes at least two images that the model was trained on, and two that it was not.</source>
        <translation>L&apos;inferenza di appartenenza non è misurata: servono almeno due immagini su cui il modello è stato addestrato e due su cui non lo è stato.</translation>
    </message>
    <message>
        <source>Membership inference is not measured: the model gives no finite numbers.</source>
        <translation>L&apos;inferenza di appartenenza non viene misurata: il modello non dà numeri finiti.</translation>
    </message>
    <message>
        <source>Modes are not measured: they need a dataset with at least two classes.</source>
        <translation>I modi non vengono misurati: serve un dataset con almeno due classi.</translation>
    </message>
    <message>
        <source>Modes are not measured: they need images.</source>
        <translation>I modi non vengono misurati: servono immagini.</translation>
    </message>
    <message>
        <source>Nearest-sample distance is not given: it needs at least two samples, and finite values.</source>
        <translation>La distanza dal campione più vicino non è indicata: servono almeno due campioni, con valori finiti.</translation>
    </message>
    <message>
        <source>No copies of these images were found, but it is not known which images the model was trained on: copies of other images cannot be found.</source>
        <translation>Non sono state trovate copie di queste immagini, ma non si sa con quali immagini il modello sia stato addestrato: copie di altre immagini non si possono trovare.</translation>
    </message>
    <message>
        <source>None of the %1 samples is an exact copy of a training image. Copies that are changed a little are not counted.</source>
        <translation>Nessuno dei %1 campioni è una copia esatta di un&apos;immagine di addestramento. Le copie modificate di poco non si contano.</translation>
    </message>
    <message>
        <source>Only exact copies are counted: all held-out images are also training images.</source>
        <translation>Si contano solo le copie esatte: tutte le immagini mai viste sono anche immagini di addestramento.</translation>
    </message>
    <message>
        <source>Only exact copies are counted: recognizing others takes images that the model has not seen, a validation or test set.</source>
        <translation>Si contano solo le copie esatte: per riconoscere le altre servono immagini che il modello non ha visto, un insieme di validazione o di test.</translation>
    </message>
    <message>
        <source>That cannot be known: the gain has no interval, so that it may be chance.</source>
        <translation>Non si può sapere: il guadagno non ha un intervallo, perciò può essere dovuto al caso.</translation>
    </message>
    <message>
        <source>The classes of the held-out images are unbalanced: a classifier that always answers &quot;%1&quot; is right for %2 of 100 of them. Compare the balanced accuracy and the accuracy of each class.</source>
        <translation>Le classi delle immagini mai viste sono sbilanciate: un classificatore che risponde sempre &quot;%1&quot; ha ragione per %2 su 100. Confronta l&apos;accuratezza bilanciata e quella di ogni classe.</translation>
    </message>
    <message>
        <source>The dataset that the model was trained on could not be opened; open it, or another one, under Data and choose it in the Evaluate panel. %1</source>
        <translation>Non è stato possibile aprire il dataset su cui è stato addestrato il modello; aprilo, o aprine un altro, in Dati e sceglilo nel pannello Valuta. %1</translation>
    </message>
    <message>
        <source>The evaluation that is kept with the model was left out: %1</source>
        <translation>La valutazione conservata con il modello è stata omessa: %1</translation>
    </message>
    <message>
        <source>The figure is too uncertain to say: the attack may be useless or effective. Hold out more images.</source>
        <translation>Il valore è troppo incerto per dirlo: l&apos;attacco può essere inutile o efficace. Tieni da parte più immagini.</translation>
    </message>
    <message>
        <source>The model takes samples of %1, and those of &quot;%2&quot; are %3, which cannot be converted; open another dataset under Data and choose it in the Evaluate panel.</source>
        <translation>Il modello accetta campioni di %1, e quelli di &quot;%2&quot; sono %3, che non si possono convertire; apri un altro dataset in Dati e sceglilo nel pannello Valuta.</translation>
    </message>
    <message>
        <source>The model takes samples of %1, and those of the open dataset &quot;%2&quot; are %3; it could not be read again as the model takes it. %4</source>
        <translation>Il modello accetta campioni di %1, e quelli del dataset aperto &quot;%2&quot; sono %3; non è stato possibile rileggerlo nel formato del modello. %4</translation>
    </message>
    <message>
        <source>The samples were generated for given classes, in the shares of the data, so that no class is missing unless its samples are not recognized. See label agreement.</source>
        <translation>I campioni sono stati generati per classi date, nelle quote dei dati: una classe manca solo se i suoi campioni non vengono riconosciuti. Vedi l&apos;accordo con le etichette.</translation>
    </message>
    <message>
        <source>The samples were generated without a class: their classes are those that the classifier recognizes.</source>
        <translation>I campioni sono stati generati senza una classe: le loro classi sono quelle che il classificatore riconosce.</translation>
    </message>
    <message>
        <source>The share of images that are at most so far from their nearest training image. Where the curve of the samples is left of that of held-out images, they are closer to the training images than real images that the model has not seen: a sign of copies, or of smooth (blurred) samples.</source>
        <translation>La quota di immagini che distano al massimo tanto dalla loro immagine di addestramento più vicina. Dove la curva dei campioni è a sinistra di quella delle immagini mai viste, i campioni sono più vicini alle immagini di addestramento di immagini reali che il modello non ha visto: segno di copie, o di campioni sfumati (sfocati).</translation>
    </message>
    <message>
        <source>There are no images for a contact sheet; select some.</source>
        <translation>Non ci sono immagini per un foglio di provini; selezionane alcune.</translation>
    </message>
    <message>
        <source>Usefulness is not measured: it needs a dataset with at least two classes.</source>
        <translation>L&apos;utilità non viene misurata: serve un dataset con almeno due classi.</translation>
    </message>
    <message>
        <source>Usefulness is not measured: it needs held-out images with classes, a validation or test set.</source>
        <translation>L&apos;utilità non viene misurata: servono immagini mai viste con classi, un insieme di validazione o di test.</translation>
    </message>
    <message>
        <source>Usefulness is not measured: it needs images.</source>
        <translation>L&apos;utilità non viene misurata: servono immagini.</translation>
    </message>
    <message>
        <source>Validation frames come from the rest of the video, which is too short for a part of their own; only the test set is new to the model.</source>
        <translation>I fotogrammi di validazione vengono dal resto del video, che è troppo breve per un tratto a parte; solo l&apos;insieme di test è nuovo per il modello.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has fewer held-out images (%2) than there are samples, so that what real images get is rough.</source>
        <translation>&quot;%1&quot; ha meno immagini mai viste (%2) che campioni, perciò ciò che ottengono immagini reali è approssimativo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no held-out images, so that it is not known what real images get.</source>
        <translation>&quot;%1&quot; non ha immagini mai viste, perciò non si sa che cosa ottengono immagini reali.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>%1 cannot be compared with what real images get: that takes at least 2,000 held-out images, and there are %2.</source>
        <translation>%1 non si può confrontare con ciò che ottengono immagini reali: servono almeno 2.000 immagini mai viste, e ce ne sono %2.</translation>
    </message>
    <message>
        <source>%1 cannot be compared with what real images get: there are no held-out images to measure that on.</source>
        <translation>%1 non si può confrontare con ciò che ottengono immagini reali: non ci sono immagini mai viste su cui misurarlo.</translation>
    </message>
    <message>
        <source>%1 disagrees: it is %2, that of held-out images %3 and that of blurred ones %4.</source>
        <translation>%1 non è d&apos;accordo: è %2, quella delle immagini mai viste %3 e quella delle sfocate %4.</translation>
    </message>
    <message>
        <source>%1 is measured on %2 samples, what real images get on %3 held-out images, as there are no more: %4.</source>
        <translation>%1 è misurato su %2 campioni, ciò che ottengono immagini reali su %3 immagini mai viste, perché non ce ne sono altre: %4.</translation>
    </message>
    <message>
        <source>%1 is measured on %2 samples, what real images get on 1 held-out image, as there are no more: %3.</source>
        <translation>%1 è misurato su %2 campioni, ciò che ottengono immagini reali su 1 immagine mai vista, perché non ce ne sono altre: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 samples are the same as training images, pixel by pixel. See the closest pairs in the report.</source>
        <translation>%1 campioni su %2 sono identici, pixel per pixel, a immagini di addestramento. Vedi le coppie più vicine nel rapporto.</translation>
    </message>
    <message>
        <source>%1,%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>1 of %1 samples is the same as a training image, pixel by pixel. See the closest pairs in the report.</source>
        <translation>1 campione su %1 è identico, pixel per pixel, a un&apos;immagine di addestramento. Vedi le coppie più vicine nel rapporto.</translation>
    </message>
    <message>
        <source>A training of the model %1 cannot start from &quot;%2&quot;, which is of the type %3; choose a model of the same type, or start from random weights.</source>
        <translation>Un addestramento del modello %1 non può partire da &quot;%2&quot;, che è del tipo %3; scegli un modello dello stesso tipo, o parti da pesi casuali.</translation>
    </message>
    <message>
        <source>It needs a model that is conditional on class, which this one is not.</source>
        <translation>Serve un modello condizionato alla classe, e questo non lo è.</translation>
    </message>
    <message>
        <source>Layers next to the image are converted from color to gray.</source>
        <translation>Gli strati a contatto con l&apos;immagine sono convertiti da colori a grigi.</translation>
    </message>
    <message>
        <source>Layers next to the image are converted from gray to color.</source>
        <translation>Gli strati a contatto con l&apos;immagine sono convertiti da grigi a colori.</translation>
    </message>
    <message>
        <source>No copies of single images were found, but more samples than held-out images are very close to a training image (%1% against %2%), as smooth (blurred) samples are. See the closest pairs in the report.</source>
        <translation>Non sono state trovate copie di singole immagini, ma sono molto vicini a un&apos;immagine di addestramento più campioni che immagini mai viste (%1% contro %2%), come accade ai campioni sfumati. Vedi le coppie più vicine nel rapporto.</translation>
    </message>
    <message>
        <source>No copies of single images were found, but on the whole the samples are closer to the training images than held-out images are, as smooth (blurred) samples are: C_T is %1, where below −3 is a sign. See the closest pairs in the report.</source>
        <translation>Non sono state trovate copie di singole immagini, ma nel complesso i campioni sono più vicini alle immagini di addestramento di quanto lo siano le immagini mai viste, come accade ai campioni sfumati: C_T è %1, e sotto −3 è un segno. Vedi le coppie più vicine nel rapporto.</translation>
    </message>
    <message>
        <source>Nothing of &quot;%1&quot; fits: the training starts from random weights, as %2.</source>
        <translation>Niente di &quot;%1&quot; è compatibile: l&apos;addestramento parte da pesi casuali, perché %2.</translation>
    </message>
    <message>
        <source>Recall is %1, that of held-out images %2.</source>
        <translation>Il richiamo è %1, quello delle immagini mai viste %2.</translation>
    </message>
    <message>
        <source>Signs of copying: some samples are far closer to a single training image than to others like it. See the closest pairs in the report.</source>
        <translation>Segni di copia: alcuni campioni sono molto più vicini a una sola immagine di addestramento che ad altre simili. Vedi le coppie più vicine nel rapporto.</translation>
    </message>
    <message>
        <source>Starts from &quot;%1&quot;: %2 of %3 layers fit; the others start from random weights, as %4.</source>
        <translation>Parte da &quot;%1&quot;: %2 strati su %3 sono compatibili; gli altri partono da pesi casuali, perché %4.</translation>
    </message>
    <message>
        <source>Starts from &quot;%1&quot;: all %2 layers fit.</source>
        <translation>Parte da &quot;%1&quot;: tutti i %2 strati sono compatibili.</translation>
    </message>
    <message>
        <source>That cannot be known either, for the reason given above.</source>
        <translation>Nemmeno questo si può sapere, per il motivo indicato sopra.</translation>
    </message>
    <message>
        <source>That cannot be known: no images are held out, so that there is nothing to compare with. Train with a share of the images for validation.</source>
        <translation>Non si può sapere: nessuna immagine è stata tenuta da parte, perciò non c&apos;è nulla con cui confrontare. Addestra con una quota di immagini per la validazione.</translation>
    </message>
    <message>
        <source>That cannot be known: there are fewer than 100 held-out images (%1). With a share of %2 for validation (--validation %2) there would be 100.</source>
        <translation>Non si può sapere: ci sono meno di 100 immagini mai viste (%1). Con una quota di %2 per la validazione (--validation %2) ce ne sarebbero 100.</translation>
    </message>
    <message>
        <source>The discriminator starts from random weights, as it was not saved with the model.</source>
        <translation>Il discriminatore parte da pesi casuali, perché non è stato salvato con il modello.</translation>
    </message>
    <message>
        <source>The figures have no scale here: it is not known what held-out images get. Use them only to compare models with one another.</source>
        <translation>Qui i valori non hanno una scala: non si sa che cosa ottengono le immagini mai viste. Usali solo per confrontare i modelli tra loro.</translation>
    </message>
    <message>
        <source>The figures have no scale here: real images and blurred ones get about the same, or it is not known what they get. Use them only to compare models with one another.</source>
        <translation>Qui i valori non hanno una scala: immagini reali e sfocate ottengono circa lo stesso, o non si sa che cosa ottengono. Usali solo per confrontare i modelli tra loro.</translation>
    </message>
    <message>
        <source>The run on %1 cannot be resumed: it was ended before its first checkpoint, and it had started from the weights of &quot;%2&quot;; start a new run from that model.</source>
        <translation>L&apos;addestramento su %1 non può essere ripreso: è terminato prima del suo primo checkpoint ed era partito dai pesi di &quot;%2&quot;; avvia un nuovo addestramento da quel modello.</translation>
    </message>
    <message>
        <source>The run started from the weights of &quot;%1&quot;, which are not among the models of the project %2; start a new training from that model.</source>
        <translation>L&apos;addestramento era partito dai pesi di &quot;%1&quot;, che non sono tra i modelli del progetto %2; avvia un nuovo addestramento da quel modello.</translation>
    </message>
    <message>
        <source>The samples are about as varied as held-out images.</source>
        <translation>I campioni sono vari quasi quanto le immagini mai viste.</translation>
    </message>
    <message>
        <source>The samples are no help at this number of training steps: a classifier that is trained with them besides the real images recognizes fewer held-out images (%1 percentage points), but with mirrored and shifted real images it loses as many or more (%2).</source>
        <translation>I campioni non aiutano con questo numero di passi di addestramento: un classificatore addestrato anche con essi, oltre che con le immagini reali, riconosce meno immagini mai viste (%1 punti percentuali), ma con immagini reali ribaltate e spostate ne perde altrettanti o di più (%2).</translation>
    </message>
    <message>
        <source>The samples are not quite like real images: by %1, they are farther from the training images than held-out images are, but closer than blurred ones.</source>
        <translation>I campioni non sono del tutto come immagini reali: secondo %1 sono più lontani dalle immagini di addestramento di quanto lo siano le immagini mai viste, ma più vicini di quelle sfocate.</translation>
    </message>
    <message>
        <source>The samples do harm: with the same number of training steps, a classifier that is trained with them besides the real images recognizes fewer held-out images (%1 percentage points).</source>
        <translation>I campioni sono dannosi: con lo stesso numero di passi di addestramento, un classificatore addestrato anche con essi, oltre che con le immagini reali, riconosce meno immagini mai viste (%1 punti percentuali).</translation>
    </message>
    <message>
        <source>The samples do not look like real images yet: by %1, they are farther from the training images than real images that were blurred (reduced to half their size).</source>
        <translation>I campioni non sembrano ancora immagini reali: secondo %1 sono più lontani dalle immagini di addestramento di immagini reali sfocate (ridotte a metà dimensione).</translation>
    </message>
    <message>
        <source>The samples help: with the same number of training steps, a classifier that is trained with them besides the real images recognizes more held-out images (%1 percentage points).</source>
        <translation>I campioni aiutano: con lo stesso numero di passi di addestramento, un classificatore addestrato anche con essi, oltre che con le immagini reali, riconosce più immagini mai viste (%1 punti percentuali).</translation>
    </message>
    <message>
        <source>The samples look nearly like real images: by %1, they are hardly farther from the training images than held-out images are.</source>
        <translation>I campioni sembrano quasi immagini reali: secondo %1 sono poco più lontani dalle immagini di addestramento di quanto lo siano le immagini mai viste.</translation>
    </message>
    <message>
        <source>The samples make no certain difference: with the same number of training steps, a classifier that is trained with them besides the real images recognizes about as many held-out images.</source>
        <translation>I campioni non fanno una differenza certa: con lo stesso numero di passi di addestramento, un classificatore addestrato anche con essi, oltre che con le immagini reali, riconosce circa altrettante immagini mai viste.</translation>
    </message>
    <message>
        <source>This was not measured: evaluate with the metric &quot;%1&quot; (%2), which takes minutes.</source>
        <translation>Non è stato misurato: valuta con la metrica &quot;%1&quot; (%2), che richiede minuti.</translation>
    </message>
    <message>
        <source>This was not measured: evaluate with the metric &quot;%1&quot; (%2).</source>
        <translation>Non è stato misurato: valuta con la metrica &quot;%1&quot; (%2).</translation>
    </message>
    <message>
        <source>Trained on the samples alone, it recognizes %1 of 100 held-out images.</source>
        <translation>Addestrato con i soli campioni, riconosce %1 immagini mai viste su 100.</translation>
    </message>
    <message>
        <source>Trained on the samples alone, it recognizes %1 of 100 held-out images; on real ones alone, %2.</source>
        <translation>Addestrato con i soli campioni, riconosce %1 immagini mai viste su 100; con le sole immagini reali, %2.</translation>
    </message>
    <message>
        <source>With the same number of training steps, adding the generated samples to the real images makes a classifier better.</source>
        <translation>Con lo stesso numero di passi di addestramento, aggiungere i campioni generati alle immagini reali migliora un classificatore.</translation>
    </message>
    <message>
        <source>With the same number of training steps, adding the generated samples to the real images makes a classifier worse.</source>
        <translation>Con lo stesso numero di passi di addestramento, aggiungere i campioni generati alle immagini reali peggiora un classificatore.</translation>
    </message>
    <message>
        <source>fewer images get less</source>
        <translation>con meno immagini il valore scende</translation>
    </message>
    <message>
        <source>fewer images get more</source>
        <translation>con meno immagini il valore sale</translation>
    </message>
    <message>
        <source>the images are gray</source>
        <translation>le immagini sono in scala di grigi</translation>
    </message>
    <message>
        <source>the images are in color</source>
        <translation>le immagini sono a colori</translation>
    </message>
    <message>
        <source>the images have another size</source>
        <translation>le immagini hanno un&apos;altra dimensione</translation>
    </message>
    <message>
        <source>the network settings differ</source>
        <translation>le impostazioni della rete sono diverse</translation>
    </message>
    <message>
        <source>the networks differ</source>
        <translation>le reti sono diverse</translation>
    </message>
    <message>
        <source>the number of classes differs</source>
        <translation>il numero delle classi è diverso</translation>
    </message>
    <message>
        <source>what fewer images get is less certain</source>
        <translation>con meno immagini il valore è meno certo</translation>
    </message>
</context>
<context>
    <name>ui::AroundField</name>
    <message>
        <source>Latents</source>
        <translation>Latenti</translation>
    </message>
    <message>
        <source>Where in latent space the samples are drawn.</source>
        <translation>In quale parte dello spazio latente sono estratti i campioni.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Casuali</translation>
    </message>
    <message>
        <source>Around the current sample</source>
        <translation>Intorno al campione attuale</translation>
    </message>
    <message>
        <source>Around favorites</source>
        <translation>Intorno ai preferiti</translation>
    </message>
    <message>
        <source>From the whole prior.</source>
        <translation>Da tutta la distribuzione a priori.</translation>
    </message>
    <message>
        <source>Around the latent of the current sample, at a distance that Spread sets.</source>
        <translation>Intorno al latente del campione attuale, a una distanza data da Dispersione.</translation>
    </message>
    <message>
        <source>Around each favorite of this model in turn, at a distance that Spread sets.</source>
        <translation>Intorno a ogni preferito di questo modello a turno, a una distanza data da Dispersione.</translation>
    </message>
    <message>
        <source>Around favorites (%1)</source>
        <translation>Intorno ai preferiti (%1)</translation>
    </message>
</context>
<context>
    <name>ui::ClassBars</name>
    <message>
        <source>Images per class</source>
        <translation>Immagini per classe</translation>
    </message>
    <message>
        <source>Number of images in each class. The longest bar is the largest class.</source>
        <translation>Numero di immagini di ogni classe. La barra più lunga è la classe più grande.</translation>
    </message>
</context>
<context>
    <name>ui::ClassCells</name>
    <message>
        <source>Name of the class. Enter takes it, Esc leaves the old one.</source>
        <translation>Nome della classe. Invio lo accetta, Esc lascia il vecchio.</translation>
    </message>
</context>
<context>
    <name>ui::ClassImagesView</name>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>The mean of all images of the class: what they have in common.</source>
        <translation>La media di tutte le immagini della classe: ciò che hanno in comune.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Deviazione</translation>
    </message>
    <message>
        <source>The standard deviation of each pixel over the images of the class: bright where they differ, black where they are all the same.</source>
        <translation>La deviazione standard di ogni pixel sulle immagini della classe: chiara dove differiscono, nera dove sono tutte uguali.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calcolo…</translation>
    </message>
    <message>
        <source>This class has no images.</source>
        <translation>Questa classe non ha immagini.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s); white is a deviation of %1</source>
        <translation>
            <numerusform>%Ln immagine; il bianco è una deviazione di %1</numerusform>
            <numerusform>%Ln immagini; il bianco è una deviazione di %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ClassLegend</name>
    <message>
        <source>Colors of the classes</source>
        <translation>Colori delle classi</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>altre %1</translation>
    </message>
    <message>
        <source>The color and the shape of each class on the map.</source>
        <translation>Il colore e la forma di ogni classe sulla mappa.</translation>
    </message>
</context>
<context>
    <name>ui::ClassList</name>
    <message>
        <source>Classes</source>
        <translation>Classi</translation>
    </message>
    <message>
        <source>The classes of the dataset with their keys. F2 renames the chosen one. Give it the name of another class to merge the two. The bars are the images for training, validation and test.</source>
        <translation>Le classi del dataset con i loro tasti. F2 rinomina quella scelta. Dalle il nome di un&apos;altra classe per unire le due. Le barre sono le immagini per addestramento, validazione e test.</translation>
    </message>
</context>
<context>
    <name>ui::ClassMixField</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>The class that the model generates.</source>
        <translation>La classe che il modello genera.</translation>
    </message>
    <message>
        <source>Second class</source>
        <translation>Seconda classe</translation>
    </message>
    <message>
        <source>The class that the slider mixes into the first one.</source>
        <translation>La classe che il cursore mescola alla prima.</translation>
    </message>
    <message>
        <source>Share of the second class</source>
        <translation>Quota della seconda classe</translation>
    </message>
    <message>
        <source>Mixes from the class on the left to the class on the right: samples between two classes.</source>
        <translation>Mescola dalla classe a sinistra a quella a destra: campioni tra due classi.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Miscela</translation>
    </message>
</context>
<context>
    <name>ui::ClassTable</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>scartata</translation>
    </message>
    <message>
        <source>The images of this class are left out. Keep brings them back.</source>
        <translation>Le immagini di questa classe sono escluse. Tieni le ripristina.</translation>
    </message>
    <message>
        <source>This key assigns the selected images to the class.</source>
        <translation>Questo tasto assegna le immagini selezionate alla classe.</translation>
    </message>
    <message>
        <source>%1: F2 or a double click renames it. With the name of another class the two become one.</source>
        <translation>%1: F2 o un doppio clic la rinomina. Con il nome di un&apos;altra classe le due diventano una.</translation>
    </message>
    <message>
        <source>The images are being counted.</source>
        <translation>Le immagini vengono contate.</translation>
    </message>
    <message>
        <source>%1 for training, %2 for validation, %3 for test</source>
        <translation>%1 per l&apos;addestramento, %2 per la validazione, %3 per il test</translation>
    </message>
    <message>
        <source>How often images of this class are drawn while training, as a multiple of their share: 0.1 to 10. A larger weight helps a small class.</source>
        <translation>Quanto spesso le immagini di questa classe vengono estratte durante l&apos;addestramento, come multiplo della loro quota: da 0,1 a 10. Un peso maggiore aiuta una classe piccola.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tasto</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Immagini</translation>
    </message>
</context>
<context>
    <name>ui::ClassesPanel</name>
    <message>
        <source>Drop</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>Nome di una nuova classe</translation>
    </message>
    <message>
        <source>The name of a class to add. Enter adds it.</source>
        <translation>Il nome di una classe da aggiungere. Invio la aggiunge.</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Nuova classe</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Aggiungi classe</translation>
    </message>
    <message>
        <source>Adds a class of this name. Then its number key assigns the selected images to it.</source>
        <translation>Aggiunge una classe con questo nome. Poi il suo tasto numerico le assegna le immagini selezionate.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>The two classes become one. Files are not changed, and it can be undone.</source>
        <translation>Le due classi diventano una. I file non vengono modificati, e si può annullare.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Leaves the two classes as they are.</source>
        <translation>Lascia le due classi come sono.</translation>
    </message>
    <message>
        <source>This dataset has no classes. Add one, select images and press its number key. The files are not changed.</source>
        <translation>Questo dataset non ha classi. Aggiungine una, seleziona delle immagini e premi il suo tasto numerico. I file non vengono modificati.</translation>
    </message>
    <message>
        <source>No dataset is open.</source>
        <translation>Nessun dataset è aperto.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tieni</translation>
    </message>
    <message>
        <source>Uses the images of this class again.</source>
        <translation>Usa di nuovo le immagini di questa classe.</translation>
    </message>
    <message>
        <source>Leaves the images of this class out in this project. Files are not changed.</source>
        <translation>Esclude le immagini di questa classe da questo progetto. I file non vengono modificati.</translation>
    </message>
    <message>
        <source>Add the class %1</source>
        <translation>Aggiungi la classe %1</translation>
    </message>
    <message>
        <source>The class %1 was added.</source>
        <translation>La classe %1 è stata aggiunta.</translation>
    </message>
    <message>
        <source>Keep the class %1</source>
        <translation>Tieni la classe %1</translation>
    </message>
    <message>
        <source>The images of %1 are used again.</source>
        <translation>Le immagini di %1 sono di nuovo usate.</translation>
    </message>
    <message>
        <source>Drop the class %1</source>
        <translation>Scarta la classe %1</translation>
    </message>
    <message>
        <source>The images of %1 are left out.</source>
        <translation>Le immagini di %1 sono escluse.</translation>
    </message>
    <message>
        <source>Merge %1 with %2?</source>
        <translation>Unire %1 con %2?</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Rinomina %1 in %2</translation>
    </message>
    <message>
        <source>%1 was renamed to %2.</source>
        <translation>%1 è stata rinominata in %2.</translation>
    </message>
    <message>
        <source>Merge %1 with %2</source>
        <translation>Unisci %1 con %2</translation>
    </message>
    <message>
        <source>%1 was merged with %2.</source>
        <translation>%1 è stata unita con %2.</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Peso di %1</translation>
    </message>
    <message>
        <source>Images of %1 are drawn %L2 times as often.</source>
        <translation>Le immagini di %1 vengono estratte con frequenza moltiplicata per %L2.</translation>
    </message>
</context>
<context>
    <name>ui::ClassifierCommand</name>
    <message>
        <source>Save &amp;classifier…</source>
        <translation>Salva &amp;classificatore…</translation>
    </message>
    <message>
        <source>Trains a small classifier on training images and generated samples, and saves it as an ONNX file for other programs.</source>
        <translation>Addestra un piccolo classificatore su immagini di addestramento e campioni generati, e lo salva come file ONNX per altri programmi.</translation>
    </message>
    <message>
        <source>Training the classifier was cancelled. Nothing was saved.</source>
        <translation>L&apos;addestramento del classificatore è stato annullato. Non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>Save classifier</source>
        <translation>Salva classificatore</translation>
    </message>
    <message>
        <source>Classifier of %1</source>
        <translation>Classificatore di %1</translation>
    </message>
    <message>
        <source>ONNX (*.onnx)</source>
        <translation>ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>The classifier was not saved. %1</source>
        <translation>Il classificatore non è stato salvato. %1</translation>
    </message>
    <message>
        <source>Saved the classifier as %1. There are no held-out images to test it on.</source>
        <translation>Classificatore salvato come %1. Non ci sono immagini mai viste su cui verificarlo.</translation>
    </message>
    <message numerus="yes">
        <source>Saved the classifier as %1. It recognizes %2% of %Ln held-out images.</source>
        <translation>
            <numerusform>Classificatore salvato come %1. Riconosce il %2% di %Ln immagine mai vista.</numerusform>
            <numerusform>Classificatore salvato come %1. Riconosce il %2% di %Ln immagini mai viste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>ui::Closing</name>
    <message>
        <source>Close Imago</source>
        <translation>Chiudere Imago</translation>
    </message>
    <message>
        <source>Don&apos;t close</source>
        <translation>Non chiudere</translation>
    </message>
    <message>
        <source>Training is in progress. If you stop it, the model trained so far is saved.</source>
        <translation>È in corso un addestramento. Se lo fermi, il modello addestrato finora viene salvato.</translation>
    </message>
    <message>
        <source>Training is in progress. If you stop it, the model trained so far is saved and you can resume the run later.</source>
        <translation>È in corso un addestramento. Se lo fermi, il modello addestrato finora viene salvato e potrai riprendere l&apos;addestramento in seguito.</translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation>Ferma, salva e chiudi</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Ferma e chiudi</translation>
    </message>
    <message>
        <source>A video is being saved. If you stop it, what has been written so far is removed.</source>
        <translation>È in corso il salvataggio di un video. Se lo fermi, ciò che è stato scritto finora viene rimosso.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Chiudi senza salvare</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Your changes are still being saved.</source>
        <translation>Il salvataggio delle modifiche è ancora in corso.</translation>
    </message>
    <message>
        <source>%1 If you close Imago now, unsaved changes are lost.</source>
        <translation>%1 Se chiudi Imago adesso, le modifiche non salvate vanno perse.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Chiudi comunque</translation>
    </message>
    <message>
        <source>Switch project</source>
        <translation>Cambia progetto</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
    <message>
        <source>Stop and switch</source>
        <translation>Ferma e cambia</translation>
    </message>
    <message>
        <source>Stop, save and switch</source>
        <translation>Ferma, salva e cambia</translation>
    </message>
    <message>
        <source>Switch without saving</source>
        <translation>Cambia senza salvare</translation>
    </message>
    <message>
        <source>%1 If you switch the project now, unsaved changes are lost.</source>
        <translation>%1 Se cambi progetto ora, le modifiche non salvate vanno perse.</translation>
    </message>
    <message>
        <source>Switch anyway</source>
        <translation>Cambia comunque</translation>
    </message>
    <message>
        <source>An export is in progress. If you stop it, what has been written so far is removed, unless it is more than 1,000 image files or was continued.</source>
        <translation>È in corso un&apos;esportazione. Se la fermi, ciò che è stato scritto finora viene rimosso, a meno che siano più di 1.000 file di immagini o un&apos;esportazione già continuata.</translation>
    </message>
    <message>
        <source>The queue is running. If you stop it, the model trained so far is saved, and the queue goes on from there when you run it again.</source>
        <translation>La coda è in esecuzione. Se la fermi, il modello addestrato finora viene salvato e la coda continua da lì quando la avvii di nuovo.</translation>
    </message>
    <message>
        <source>A classifier is being trained. If you stop it, no file is written.</source>
        <translation>Un classificatore è in addestramento. Se lo interrompi, non viene scritto alcun file.</translation>
    </message>
    <message>
        <source>An evaluation is in progress. If you stop it, the figures measured so far are kept.</source>
        <translation>È in corso una valutazione. Se la fermi, i valori misurati finora vengono salvati.</translation>
    </message>
</context>
<context>
    <name>ui::ColorField</name>
    <message>
        <source>Other color…</source>
        <translation>Altro colore…</translation>
    </message>
</context>
<context>
    <name>ui::Command</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::CommandMenus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Cerca…</translation>
    </message>
    <message>
        <source>Find a command, a setting or a term by its name</source>
        <translation>Cerca per nome un comando, un&apos;impostazione o un termine</translation>
    </message>
    <message>
        <source>&amp;Latent</source>
        <translation>&amp;Latente</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Timeline</translation>
    </message>
    <message>
        <source>T&amp;rain</source>
        <translation>A&amp;ddestramento</translation>
    </message>
    <message>
        <source>Eval&amp;uate</source>
        <translation>Val&amp;uta</translation>
    </message>
</context>
<context>
    <name>ui::CompareView</name>
    <message>
        <source>Samples of %1</source>
        <translation>Campioni di %1</translation>
    </message>
    <message>
        <source>Samples that %1 generates from random latents, the same ones for every run.</source>
        <translation>Campioni che %1 genera da latenti casuali, gli stessi per ogni addestramento.</translation>
    </message>
    <message>
        <source>No samples yet: they are saved with the first checkpoint.</source>
        <translation>Ancora nessun campione: vengono salvati con il primo checkpoint.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>passo %1</translation>
    </message>
</context>
<context>
    <name>ui::CopyTable</name>
    <message>
        <source>Select all cells</source>
        <translation>Seleziona tutte le celle</translation>
    </message>
    <message>
        <source>Selects all cells of the table.</source>
        <translation>Seleziona tutte le celle della tabella.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
</context>
<context>
    <name>ui::CurveMarks</name>
    <message>
        <source>diverged</source>
        <translation>divergente</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificato</translation>
    </message>
</context>
<context>
    <name>ui::CurvePlot</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation>Tempo di addestramento (s)</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>passo %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>epoca %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>z %1</source>
        <translation>z %1</translation>
    </message>
    <message>
        <source>%1 · z %2</source>
        <translation>%1 · z %2</translation>
    </message>
</context>
<context>
    <name>ui::CurveWords</name>
    <message>
        <source>All values are 0 or less: a logarithmic axis cannot show them.</source>
        <translation>Tutti i valori sono 0 o minori: un asse logaritmico non può mostrarli.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e %n altra</numerusform>
            <numerusform>%1 e altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not shown on a logarithmic axis, because all values are 0 or less: %1.</source>
        <translation>Non mostrate su un asse logaritmico, perché tutti i valori sono 0 o minori: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of 0 or less are not shown on a logarithmic axis.</source>
        <translation>
            <numerusform>%n valore pari a 0 o minore non è mostrato su un asse logaritmico.</numerusform>
            <numerusform>%n valori pari a 0 o minori non sono mostrati su un asse logaritmico.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: last %2, lowest %3, highest %4</source>
        <translation>%1: ultimo %2, minimo %3, massimo %4</translation>
    </message>
</context>
<context>
    <name>ui::CurvesPanel</name>
    <message>
        <source>Curves appear here when training starts.</source>
        <translation>Le curve compaiono qui all&apos;avvio dell&apos;addestramento.</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Scala logaritmica</translation>
    </message>
    <message>
        <source>Uses a logarithmic vertical axis, so that small changes late in the training are visible.</source>
        <translation>Usa un asse verticale logaritmico, che rende visibili le piccole variazioni alla fine dell&apos;addestramento.</translation>
    </message>
    <message>
        <source>Fit all curves</source>
        <translation>Adatta tutte le curve</translation>
    </message>
    <message>
        <source>Zooms out to the whole curves and follows new points again.</source>
        <translation>Riduce lo zoom alle curve intere e torna a seguire i nuovi punti.</translation>
    </message>
    <message>
        <source>Save curves…</source>
        <translation>Salva le curve…</translation>
    </message>
    <message>
        <source>Saves the curves as shown, as a PNG or PDF file.</source>
        <translation>Salva le curve così come appaiono, in un file PNG o PDF.</translation>
    </message>
    <message>
        <source>Save curves</source>
        <translation>Salva le curve</translation>
    </message>
    <message>
        <source>PNG image (*.png);;PDF document (*.pdf)</source>
        <translation>Immagine PNG (*.png);;Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Groups of curves</source>
        <translation>Gruppi di curve</translation>
    </message>
    <message>
        <source>Curves with the same axes are grouped together.</source>
        <translation>Le curve con gli stessi assi sono raggruppate.</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Asse orizzontale</translation>
    </message>
    <message>
        <source>Horizontal axis: steps (batches), epochs (passes over the training images) or training time.</source>
        <translation>Asse orizzontale: passi (batch), epoche (passate sulle immagini di addestramento) o tempo di addestramento.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Curves: %1</source>
        <translation>Curve: %1</translation>
    </message>
    <message>
        <source>One color per run: validation curves are solid, training curves faint.</source>
        <translation>Un colore per ogni addestramento: le curve di validazione sono piene, quelle di addestramento tenui.</translation>
    </message>
    <message>
        <source>The models of the checked runs have no curves in common.</source>
        <translation>I modelli degli addestramenti spuntati non hanno curve in comune.</translation>
    </message>
    <message>
        <source>These runs were trained on different datasets (%1): better values do not necessarily mean a better model.</source>
        <translation>Questi addestramenti usano dataset diversi (%1): valori migliori non indicano necessariamente un modello migliore.</translation>
    </message>
    <message>
        <source>These runs use different pixel likelihoods: their −ELBO and reconstruction values cannot be compared.</source>
        <translation>Questi addestramenti usano verosimiglianze dei pixel diverse: i loro valori di −ELBO e ricostruzione non sono confrontabili.</translation>
    </message>
    <message>
        <source>The previous curves are still being saved; try again in a moment.</source>
        <translation>Il salvataggio delle curve precedenti è ancora in corso; riprova tra un momento.</translation>
    </message>
    <message>
        <source>This run has no curves yet.</source>
        <translation>Questo addestramento non ha ancora curve.</translation>
    </message>
    <message>
        <source>Only the dimensions of %1, the run that was checked first: with those of several runs the lines could not be told apart.</source>
        <translation>Solo le dimensioni di %1, l&apos;addestramento selezionato per primo: con quelle di più addestramenti le linee non si distinguerebbero.</translation>
    </message>
</context>
<context>
    <name>ui::DataPanel</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annullato.</translation>
    </message>
    <message>
        <source>Or drop a folder or file anywhere in the window.</source>
        <translation>Oppure trascina una cartella o un file in un punto qualsiasi della finestra.</translation>
    </message>
    <message>
        <source>Reading the dataset</source>
        <translation>Lettura del dataset</translation>
    </message>
    <message>
        <source>How much of the dataset has been read.</source>
        <translation>Quanta parte del dataset è stata letta.</translation>
    </message>
    <message>
        <source>What is being read.</source>
        <translation>Che cosa si sta leggendo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Stops reading. The dataset that was open before stays open.</source>
        <translation>Interrompe la lettura. Il dataset che era già aperto resta aperto.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
    <message>
        <source>Opens a dataset to train on: a built-in one, a folder or a file.</source>
        <translation>Apre un dataset su cui addestrare: uno incluso, una cartella o un file.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Apri una cartella</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Apri un file</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>Reads the dataset again with these settings.</source>
        <translation>Rilegge il dataset con queste impostazioni.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Back to the settings that the dataset was read with.</source>
        <translation>Torna alle impostazioni con cui il dataset è stato letto.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>%1, %2/s, %3 left</source>
        <translation>%1, %2/s, ancora %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::DataView</name>
    <message>
        <source>Images of the dataset</source>
        <translation>Immagini del dataset</translation>
    </message>
    <message>
        <source>No dataset is open</source>
        <translation>Nessun dataset aperto</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Apri una cartella…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>%Ln immagine</numerusform>
            <numerusform>%Ln immagini</numerusform>
        </translation>
    </message>
    <message>
        <source>A model is trained on a dataset. Drop a folder or a file here, or open one.</source>
        <translation>Un modello si addestra su un dataset. Trascina qui una cartella o un file, o aprine uno.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Apri %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The images of the dataset. Click selects one, Ctrl and Shift several, Ctrl+A all, Esc none. Number keys assign them to the class with that number, Delete leaves them out, Enter enlarges.</source>
        <translation>Le immagini del dataset. Un clic ne seleziona una, Ctrl e Maiusc più d&apos;una, Ctrl+A tutte, Esc nessuna. I tasti numerici le assegnano alla classe con quel numero, Canc le esclude, Invio ingrandisce.</translation>
    </message>
    <message>
        <source>No image matches.</source>
        <translation>Nessuna immagine corrisponde.</translation>
    </message>
    <message>
        <source>%L1 of %L2 selected</source>
        <translation>%L1 di %L2 selezionate</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::DatasetChoice</name>
    <message>
        <source>images left out</source>
        <translation>immagini escluse</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %Ln image(s)</source>
        <translation>
            <numerusform>Escludi %Ln immagine</numerusform>
            <numerusform>Escludi %Ln immagini</numerusform>
        </translation>
    </message>
    <message>
        <source>Use all images</source>
        <translation>Usa tutte le immagini</translation>
    </message>
    <message>
        <source>changes to classes</source>
        <translation>modifiche alle classi</translation>
    </message>
    <message numerus="yes">
        <source>Bring back %Ln image(s)</source>
        <translation>
            <numerusform>Ripristina %Ln immagine</numerusform>
            <numerusform>Ripristina %Ln immagini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) brought back.</source>
        <translation>
            <numerusform>%Ln immagine ripristinata.</numerusform>
            <numerusform>%Ln immagini ripristinate.</numerusform>
        </translation>
    </message>
    <message>
        <source>All images are used again.</source>
        <translation>Tutte le immagini sono di nuovo usate.</translation>
    </message>
</context>
<context>
    <name>ui::DatasetController</name>
    <message>
        <source>The last dataset, %1, can no longer be opened.</source>
        <translation>L&apos;ultimo dataset, %1, non si può più aprire.</translation>
    </message>
</context>
<context>
    <name>ui::DatasetOffer</name>
    <message>
        <source>Open the dataset</source>
        <translation>Apri il dataset</translation>
    </message>
    <message>
        <source>Opens the dataset that this model was trained on, in the background.</source>
        <translation>Apre in background il dataset su cui è stato addestrato questo modello.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Apertura…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Apri %1</translation>
    </message>
</context>
<context>
    <name>ui::DatasetSummary</name>
    <message>
        <source>Files that were left out</source>
        <translation>File esclusi</translation>
    </message>
    <message>
        <source>The dataset that is open.</source>
        <translation>Il dataset aperto.</translation>
    </message>
    <message>
        <source>Number and size of its images, in pixels.</source>
        <translation>Numero e dimensione delle immagini, in pixel.</translation>
    </message>
    <message>
        <source>The model is trained on the training images. Validation images measure it during the training, test images at the end. Validation share and seed are training settings.</source>
        <translation>Il modello si addestra sulle immagini di addestramento. Le immagini di validazione lo misurano durante l&apos;addestramento, quelle di test alla fine. Quota di validazione e seme sono tra le impostazioni di addestramento.</translation>
    </message>
    <message>
        <source>Files found and files read.</source>
        <translation>File trovati e file letti.</translation>
    </message>
    <message>
        <source>Files that were left out, with the reasons</source>
        <translation>File esclusi, con i motivi</translation>
    </message>
    <message>
        <source>Each file that could not be used, and why. The text can be copied.</source>
        <translation>Ogni file che non si è potuto usare, con il motivo. Il testo si può copiare.</translation>
    </message>
    <message>
        <source>Shows each file that could not be used, and why.</source>
        <translation>Mostra ogni file che non si è potuto usare, con il motivo.</translation>
    </message>
    <message>
        <source>%1 for training, %2 for validation and test</source>
        <translation>%1 per l&apos;addestramento, %2 per validazione e test</translation>
    </message>
    <message>
        <source>%1 for training, %2 for validation, %3 for test</source>
        <translation>%1 per l&apos;addestramento, %2 per la validazione, %3 per il test</translation>
    </message>
    <message>
        <source>%1 of %2 read in %3</source>
        <translation>Lettura riuscita per %1 su %2, in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%n file escluso</numerusform>
            <numerusform>%n file esclusi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 di %2 lette</translation>
    </message>
    <message>
        <source>Files that are not images: %1</source>
        <translation>File che non sono immagini: %1</translation>
    </message>
    <message>
        <source>%1 without an extension</source>
        <translation>%1 senza estensione</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images, %1</source>
        <translation>
            <numerusform>%Ln immagine, %1</numerusform>
            <numerusform>%Ln immagini, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) left out in this project</source>
        <translation>
            <numerusform>%Ln immagine esclusa in questo progetto</numerusform>
            <numerusform>%Ln immagini escluse in questo progetto</numerusform>
        </translation>
    </message>
    <message>
        <source>Class weights: %1</source>
        <translation>Pesi delle classi: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) next to the validation blocks are not used</source>
        <translation>
            <numerusform>%Ln immagine accanto ai blocchi di validazione non è usata</numerusform>
            <numerusform>%Ln immagini accanto ai blocchi di validazione non sono usate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DetailSections</name>
    <message>
        <source>Shows what is behind the figures, or hides it.</source>
        <translation>Mostra o nasconde ciò che sta dietro ai valori.</translation>
    </message>
</context>
<context>
    <name>ui::DeviceField</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceText</name>
    <message>
        <source>Pixels differ by %1 % on average and by %2 % at most (shown as white).</source>
        <translation>I pixel differiscono del %1 % in media e del %2 % al massimo (mostrato in bianco).</translation>
    </message>
</context>
<context>
    <name>ui::DirectionChoice</name>
    <message>
        <source>From images…</source>
        <translation>Da immagini…</translation>
    </message>
    <message>
        <source>Example images for the left ends of the sliders: choose files or drop them here.</source>
        <translation>Immagini di esempio per gli estremi sinistri dei cursori: scegli i file o trascinali qui.</translation>
    </message>
    <message>
        <source>To images…</source>
        <translation>A immagini…</translation>
    </message>
    <message>
        <source>Example images for the right ends of the sliders: choose files or drop them here.</source>
        <translation>Immagini di esempio per gli estremi destri dei cursori: scegli i file o trascinali qui.</translation>
    </message>
    <message>
        <source>Direction method</source>
        <translation>Metodo delle direzioni</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvate</translation>
    </message>
    <message>
        <source>Between your images</source>
        <translation>Tra le tue immagini</translation>
    </message>
    <message>
        <source>How the directions of these sliders are computed.</source>
        <translation>Come si calcolano le direzioni di questi cursori.</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Ricalcola</translation>
    </message>
    <message>
        <source>From class</source>
        <translation>Dalla classe</translation>
    </message>
    <message>
        <source>The class at the left ends of the sliders.</source>
        <translation>La classe agli estremi sinistri dei cursori.</translation>
    </message>
    <message>
        <source>To class</source>
        <translation>Alla classe</translation>
    </message>
    <message>
        <source>The class at the right ends of the sliders.</source>
        <translation>La classe agli estremi destri dei cursori.</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Tutte le altre</translation>
    </message>
    <message>
        <source>Each class</source>
        <translation>Ogni classe</translation>
    </message>
    <message>
        <source>Saved (%1)</source>
        <translation>Salvate (%1)</translation>
    </message>
    <message>
        <source>The directions of this model that you saved, with your names.</source>
        <translation>Le direzioni di questo modello che hai salvato, con i tuoi nomi.</translation>
    </message>
    <message>
        <source>From one group of your images to another, such as faces without and with a smile: the difference of their mean latents, and the direction that separates them best (linear discriminant).</source>
        <translation>Da un gruppo di tue immagini a un altro, per esempio volti senza e con un sorriso: la differenza dei loro latenti medi e la direzione che li separa meglio (discriminante lineare).</translation>
    </message>
    <message>
        <source>From one class to the other: the difference of their mean latents, and the direction that separates them best (linear discriminant).</source>
        <translation>Da una classe all&apos;altra: la differenza dei loro latenti medi e la direzione che le separa meglio (discriminante lineare).</translation>
    </message>
    <message>
        <source>Recomputes the directions: at the current latent, or with the newest weights of a training run.</source>
        <translation>Ricalcola le direzioni: al latente attuale, o con i pesi più recenti di un addestramento.</translation>
    </message>
</context>
<context>
    <name>ui::DirectionSlider</name>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>Swap ends</source>
        <translation>Scambia gli estremi</translation>
    </message>
    <message>
        <source>Reset to center</source>
        <translation>Riporta al centro</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Remove from saved</source>
        <translation>Rimuovi dalle salvate</translation>
    </message>
    <message>
        <source>%1, value</source>
        <translation>%1, valore</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menu di %1</translation>
    </message>
    <message>
        <source>Drag to change the sample; double-click resets to the center.</source>
        <translation>Trascina per cambiare il campione; il doppio clic riporta al centro.</translation>
    </message>
    <message>
        <source>The exact value of the slider.</source>
        <translation>Il valore esatto del cursore.</translation>
    </message>
    <message>
        <source>Rename, lock or save this direction, or swap its ends.</source>
        <translation>Rinomina, blocca o salva questa direzione, o scambiane gli estremi.</translation>
    </message>
    <message>
        <source>Local: found at one latent; at others its effect may differ.</source>
        <translation>Locale: trovata in un latente; in altri l&apos;effetto può cambiare.</translation>
    </message>
    <message>
        <source>Drag to reorder the list.</source>
        <translation>Trascina per riordinare l&apos;elenco.</translation>
    </message>
    <message>
        <source>Go to the latent where it was found</source>
        <translation>Vai al latente dove è stata trovata</translation>
    </message>
    <message>
        <source>%1 – name it…</source>
        <translation>%1 – dalle un nome…</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Nome: %1</translation>
    </message>
    <message>
        <source>Effect of %1</source>
        <translation>Effetto di %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Salva %1</translation>
    </message>
    <message>
        <source>Click to rename it; this also saves it.</source>
        <translation>Fai clic per rinominarla; così viene anche salvata.</translation>
    </message>
    <message>
        <source>Saved with the project. Click to remove it.</source>
        <translation>Salvata con il progetto. Fai clic per rimuoverla.</translation>
    </message>
    <message>
        <source>Saves it with the project, for this model. You can then name it.</source>
        <translation>La salva con il progetto, per questo modello. Poi puoi darle un nome.</translation>
    </message>
</context>
<context>
    <name>ui::DirectionWay</name>
    <message>
        <source>Traversal: samples along the slider, from its left end to its right end. Click one to go there.</source>
        <translation>Attraversamento: campioni lungo il cursore, dall&apos;estremo sinistro al destro. Fai clic su uno per andarci.</translation>
    </message>
</context>
<context>
    <name>ui::DirectionsController</name>
    <message>
        <source>Open a model or train one first.</source>
        <translation>Prima apri o addestra un modello.</translation>
    </message>
</context>
<context>
    <name>ui::DirectionsPanel</name>
    <message>
        <source>Computing directions</source>
        <translation>Calcolo delle direzioni</translation>
    </message>
    <message>
        <source>Choose images for both ends.</source>
        <translation>Scegli immagini per entrambi gli estremi.</translation>
    </message>
    <message>
        <source>Choose two different classes.</source>
        <translation>Scegli due classi diverse.</translation>
    </message>
    <message>
        <source>Saved. It is listed above, under “Saved”.</source>
        <translation>Salvata. La trovi sopra, in «Salvate».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>No directions of this model are saved yet: press the star of a slider to save its direction, and give it a name.</source>
        <translation>Nessuna direzione di questo modello è ancora salvata: premi la stella di un cursore per salvarne la direzione e dalle un nome.</translation>
    </message>
    <message>
        <source>No directions were found: choose another method above, or use the sliders under Dimensions.</source>
        <translation>Nessuna direzione trovata: scegli un altro metodo qui sopra, o usa i cursori in Dimensioni.</translation>
    </message>
    <message>
        <source>Saved as it is at this latent; it is listed above, under “Saved”. At other latents its effect may differ.</source>
        <translation>Salvata com&apos;è in questo latente; la trovi sopra, in «Salvate». In altri latenti l&apos;effetto può cambiare.</translation>
    </message>
    <message>
        <source>%1 was removed from the saved directions.</source>
        <translation>%1 è stata rimossa dalle direzioni salvate.</translation>
    </message>
</context>
<context>
    <name>ui::DraggedFiles</name>
    <message>
        <source>No folder for temporary files can be made in %1.</source>
        <translation>Non si può creare una cartella per i file temporanei in %1.</translation>
    </message>
</context>
<context>
    <name>ui::EvaluateController</name>
    <message>
        <source>A classifier is being trained.</source>
        <translation>Un classificatore è in addestramento.</translation>
    </message>
    <message>
        <source>An evaluation is in progress.</source>
        <translation>È in corso una valutazione.</translation>
    </message>
    <message>
        <source>The model is still being trained. Stop the training to evaluate it, or open a saved model.</source>
        <translation>Il modello è ancora in addestramento. Ferma l&apos;addestramento per valutarlo, o apri un modello salvato.</translation>
    </message>
    <message>
        <source>No model is open. Open one first, or train one.</source>
        <translation>Nessun modello è aperto. Prima aprine uno, o addestrane uno.</translation>
    </message>
    <message>
        <source>Choose the folder of images to evaluate.</source>
        <translation>Scegli la cartella di immagini da valutare.</translation>
    </message>
    <message>
        <source>Open a dataset under Data first, to compare the images with.</source>
        <translation>Prima apri un dataset in Dati, con cui confrontare le immagini.</translation>
    </message>
    <message>
        <source>Open a dataset under Data first, or evaluate on the dataset that the model was trained on.</source>
        <translation>Prima apri un dataset in Dati, o valuta sul dataset su cui è stato addestrato il modello.</translation>
    </message>
    <message>
        <source>Nothing says what the model was trained on. Open a dataset under Data and choose it.</source>
        <translation>Non si sa su che cosa è stato addestrato il modello. Apri un dataset in Dati e sceglilo.</translation>
    </message>
    <message>
        <source>Choose at least one metric.</source>
        <translation>Scegli almeno una metrica.</translation>
    </message>
    <message>
        <source>it measures a model itself</source>
        <translation>misura il modello stesso</translation>
    </message>
    <message>
        <source>it needs a dataset with classes</source>
        <translation>richiede un dataset con classi</translation>
    </message>
    <message>
        <source>it needs the dataset that the model was trained on</source>
        <translation>richiede il dataset su cui è stato addestrato il modello</translation>
    </message>
    <message>
        <source>A classifier needs a dataset with at least two classes.</source>
        <translation>Un classificatore ha bisogno di un dataset con almeno due classi.</translation>
    </message>
    <message>
        <source>A classifier needs samples of known classes, and the model is not conditional on class.</source>
        <translation>Un classificatore ha bisogno di campioni di classi note, e il modello non è condizionato alla classe.</translation>
    </message>
    <message>
        <source>The model was trained on other classes than those of the open dataset.</source>
        <translation>Il modello è stato addestrato su classi diverse da quelle del dataset aperto.</translation>
    </message>
</context>
<context>
    <name>ui::EvaluateFields</name>
    <message>
        <source>Choose folder…</source>
        <translation>Scegli cartella…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Scegli file…</translation>
    </message>
    <message>
        <source>The open model</source>
        <translation>Il modello aperto</translation>
    </message>
    <message>
        <source>Images of another tool</source>
        <translation>Immagini di un altro programma</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>The model that is open, or images that any other tool has generated.</source>
        <translation>Il modello aperto, oppure immagini generate da un altro programma.</translation>
    </message>
    <message>
        <source>Choose the folder with the images to evaluate.</source>
        <translation>Scegli la cartella con le immagini da valutare.</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Campioni</translation>
    </message>
    <message>
        <source>How many samples are generated, or chosen from the images. With fewer than 2,000, figures are rough, and some are not given.</source>
        <translation>Quanti campioni si generano, o si scelgono tra le immagini. Con meno di 2.000 i valori sono approssimativi, e alcuni mancano.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>Starting value of the random numbers: the same seed gives the same figures.</source>
        <translation>Valore iniziale dei numeri casuali: lo stesso seme dà gli stessi valori.</translation>
    </message>
    <message>
        <source>Imago features v1</source>
        <translation>Imago features v1</translation>
    </message>
    <message>
        <source>TorchScript file</source>
        <translation>File TorchScript</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Caratteristiche</translation>
    </message>
    <message>
        <source>The feature network that sets of samples are compared by: Imago&apos;s own, or a TorchScript file such as Inception, which takes images [N, 3, H, W] from 0 to 255 and gives features [N, D].</source>
        <translation>La rete di caratteristiche con cui si confrontano gli insiemi di campioni: quella di Imago, o un file TorchScript come Inception, che prende immagini [N, 3, H, W] da 0 a 255 e dà caratteristiche [N, D].</translation>
    </message>
    <message>
        <source>Images to evaluate</source>
        <translation>Immagini da valutare</translation>
    </message>
    <message>
        <source>Feature network</source>
        <translation>Rete di caratteristiche</translation>
    </message>
    <message>
        <source>TorchScript (*.pt *.pth *.ts)</source>
        <translation>TorchScript (*.pt *.pth *.ts)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>No folder is chosen</source>
        <translation>Nessuna cartella scelta</translation>
    </message>
    <message>
        <source>No saved model is open</source>
        <translation>Nessun modello salvato è aperto</translation>
    </message>
    <message>
        <source>Choose the TorchScript file of the feature network.</source>
        <translation>Scegli il file TorchScript della rete di caratteristiche.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ora: %1</translation>
    </message>
    <message>
        <source>No dataset is open</source>
        <translation>Nessun dataset aperto</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non noto</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>The model&apos;s dataset</source>
        <translation>Il dataset del modello</translation>
    </message>
    <message>
        <source>The open dataset</source>
        <translation>Il dataset aperto</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Confronta con</translation>
    </message>
    <message>
        <source>What the samples are compared with: the dataset that the model was trained on, with its edits at that time, or the dataset that is open.</source>
        <translation>Con che cosa si confrontano i campioni: il dataset su cui è stato addestrato il modello, con le modifiche di allora, o il dataset aperto.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
</context>
<context>
    <name>ui::EvaluatePanel</name>
    <message>
        <source>Metrics</source>
        <translation>Metriche</translation>
    </message>
    <message>
        <source>Kept evaluations</source>
        <translation>Valutazioni conservate</translation>
    </message>
    <message>
        <source>&amp;Evaluate model</source>
        <translation>&amp;Valuta il modello</translation>
    </message>
    <message>
        <source>Measures what is chosen in the Evaluate panel with the metrics that are ticked there.</source>
        <translation>Misura ciò che è scelto nel pannello Valutazione con le metriche selezionate lì.</translation>
    </message>
    <message>
        <source>&amp;Cancel evaluation</source>
        <translation>&amp;Annulla la valutazione</translation>
    </message>
    <message>
        <source>Cancels an evaluation, of which what was measured by then is shown and kept, or the training of a classifier, of which nothing is saved.</source>
        <translation>Annulla una valutazione, di cui resta visibile e salvato ciò che è stato misurato fino ad allora, o l&apos;addestramento di un classificatore, di cui non si salva nulla.</translation>
    </message>
    <message>
        <source>Does it &amp;help?</source>
        <translation>È &amp;utile?</translation>
    </message>
    <message>
        <source>Measures one thing only: whether samples help to train a classifier. Needs a dataset with classes, and takes some minutes.</source>
        <translation>Misura una cosa sola: se i campioni aiutano ad addestrare un classificatore. Serve un dataset con classi, e ci vuole qualche minuto.</translation>
    </message>
    <message>
        <source>Save evaluation &amp;report…</source>
        <translation>Salva il &amp;rapporto della valutazione…</translation>
    </message>
    <message>
        <source>Saves the evaluation that is shown as a PDF to read, or as JSON for other programs.</source>
        <translation>Salva la valutazione mostrata come PDF da leggere, o come JSON per altri programmi.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Does it help?</source>
        <translation>È utile?</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Salva rapporto…</translation>
    </message>
    <message>
        <source>Save classifier…</source>
        <translation>Salva classificatore…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Salva rapporto</translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation>Valutazione di %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The report was not saved. %1</source>
        <translation>Il rapporto non è stato salvato. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message numerus="yes">
        <source>Some figures are not given for fewer than %Ln samples.</source>
        <translation>
            <numerusform>Alcuni valori mancano con meno di %Ln campione.</numerusform>
            <numerusform>Alcuni valori mancano con meno di %Ln campioni.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of fewer than 2,000 samples are rough.</source>
        <translation>Con meno di 2.000 campioni i valori sono approssimativi.</translation>
    </message>
    <message>
        <source>It is being cancelled already.</source>
        <translation>L&apos;annullamento è già in corso.</translation>
    </message>
    <message>
        <source>No evaluation is running that could be cancelled.</source>
        <translation>Non è in corso nessuna valutazione da annullare.</translation>
    </message>
    <message>
        <source>A report is being saved.</source>
        <translation>È in corso il salvataggio di un rapporto.</translation>
    </message>
    <message>
        <source>There is no evaluation to report on. Evaluate a model first.</source>
        <translation>Non c&apos;è nessuna valutazione di cui fare un rapporto. Valuta prima un modello.</translation>
    </message>
</context>
<context>
    <name>ui::EvaluateView</name>
    <message>
        <source>Evaluation progress</source>
        <translation>Avanzamento della valutazione</translation>
    </message>
    <message>
        <source>How much of the evaluation is done.</source>
        <translation>Quanta parte della valutazione è stata completata.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>How good is the model?</source>
        <translation>Quanto è buono il modello?</translation>
    </message>
    <message>
        <source>An evaluation measures whether samples look like the data and are as varied, whether they copy training images, whether they help to train a classifier, and whether the model gives away what it was trained on. Each figure comes with its interval and with what real images get.</source>
        <translation>Una valutazione misura se i campioni somigliano ai dati e sono altrettanto vari, se copiano immagini di addestramento, se aiutano ad addestrare un classificatore e se il modello rivela su che cosa è stato addestrato. Ogni valore ha accanto il suo intervallo e ciò che ottengono immagini reali.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Stopping. Nothing will be saved.</source>
        <translation>Arresto in corso. Non verrà salvato nulla.</translation>
    </message>
    <message>
        <source>Stopping. What was measured so far will be shown.</source>
        <translation>Arresto in corso. Ciò che è stato misurato finora verrà mostrato.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Avvio</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <translation>%1, %2%</translation>
    </message>
    <message>
        <source>%1, %2%, about %3 left</source>
        <translation>%1, %2%, mancano circa %3</translation>
    </message>
    <message>
        <source>Training a classifier with samples of %1</source>
        <translation>Addestramento di un classificatore con campioni di %1</translation>
    </message>
    <message>
        <source>Evaluating %1</source>
        <translation>Valutazione di %1</translation>
    </message>
    <message>
        <source>Another model has been opened, or is being trained. The classifier still learns from samples of %1.</source>
        <translation>Un altro modello è stato aperto, o è in addestramento. Il classificatore impara ancora da campioni di %1.</translation>
    </message>
    <message>
        <source>Another model has been opened, or is being trained. This evaluation goes on for %1.</source>
        <translation>È stato aperto un altro modello, o è in addestramento. Questa valutazione prosegue per %1.</translation>
    </message>
    <message>
        <source>The evaluation was cancelled. What was measured before is shown and kept.</source>
        <translation>La valutazione è stata annullata. Ciò che è stato misurato prima viene mostrato e salvato.</translation>
    </message>
    <message>
        <source>The evaluation was cancelled before anything was measured.</source>
        <translation>La valutazione è stata annullata prima di misurare qualcosa.</translation>
    </message>
    <message>
        <source>The classifier is saved when its training is done. You can go on working in the other workspaces.</source>
        <translation>Il classificatore viene salvato al termine del suo addestramento. Puoi continuare a lavorare negli altri spazi di lavoro.</translation>
    </message>
    <message>
        <source>The five answers and all figures appear here when it is done. You can go on working in the other workspaces.</source>
        <translation>Le cinque risposte e tutti i valori appaiono qui al termine. Puoi continuare a lavorare negli altri spazi di lavoro.</translation>
    </message>
    <message>
        <source>This is the evaluation of %1. The model that is open is %2.</source>
        <translation>Questa è la valutazione di %1. Il modello aperto è %2.</translation>
    </message>
</context>
<context>
    <name>ui::EvaluationMessages</name>
    <message>
        <source>Shows all warnings and notes about this evaluation, or only the first of them.</source>
        <translation>Mostra tutti gli avvisi e le note su questa valutazione, o solo i primi.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostra meno</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostra ancora %n</numerusform>
            <numerusform>Mostra ancora %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EvaluationPage</name>
    <message>
        <source>These evaluations differ in their data, in the number of samples or in the feature network: compare their figures with care. None is marked as the best.</source>
        <translation>Queste valutazioni differiscono nei dati, nel numero di campioni o nella rete di caratteristiche: confronta i valori con cautela. Nessuno è indicato come il migliore.</translation>
    </message>
    <message>
        <source>No figure was measured. The warnings above say why.</source>
        <translation>Nessun valore è stato misurato. Gli avvisi qui sopra dicono perché.</translation>
    </message>
    <message>
        <source>All figures of this evaluation</source>
        <translation>Tutti i valori di questa valutazione</translation>
    </message>
    <message>
        <source>What was measured. Ctrl+C copies the selected cells.</source>
        <translation>Ciò che è stato misurato. Ctrl+C copia le celle selezionate.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Campioni</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Valori</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln campione</numerusform>
            <numerusform>%Ln campioni</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>seme %1</translation>
    </message>
    <message>
        <source>%1 Too few images to know: the true value may be quite different.</source>
        <extracomment>Below a table of figures, some of which have the mark %1.</extracomment>
        <translation>%1 Troppe poche immagini per saperlo: il valore vero può essere molto diverso.</translation>
    </message>
</context>
<context>
    <name>ui::EvaluationWork</name>
    <message>
        <source>Opening the dataset</source>
        <translation>Apertura del dataset</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Ricerca di duplicati</translation>
    </message>
</context>
<context>
    <name>ui::ExploreRoom</name>
    <message>
        <source>Directions</source>
        <translation>Direzioni</translation>
    </message>
    <message>
        <source>Sliders that move along directions in latent space.</source>
        <translation>Cursori che si muovono lungo direzioni nello spazio latente.</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Preferiti</translation>
    </message>
    <message>
        <source>Latents that you saved, shown as samples, and two to compare (A and B).</source>
        <translation>Latenti che hai salvato, mostrati come campioni, e due da confrontare (A e B).</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
    <message>
        <source>Latents that you visited, as a tree of samples to go back to.</source>
        <translation>Latenti che hai visitato, come albero di campioni a cui tornare.</translation>
    </message>
</context>
<context>
    <name>ui::ExploreSheetBar</name>
    <message>
        <source>Distance</source>
        <translation>Distanza</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variazioni</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>One latent dimension changes from column to column, another from row to row.</source>
        <translation>Una dimensione latente cambia da colonna a colonna, un&apos;altra da riga a riga.</translation>
    </message>
    <message>
        <source>What the sheet shows</source>
        <translation>Che cosa mostra il foglio</translation>
    </message>
    <message>
        <source>Distance of the variations</source>
        <translation>Distanza delle variazioni</translation>
    </message>
    <message>
        <source>Horizontal dimension</source>
        <translation>Dimensione orizzontale</translation>
    </message>
    <message>
        <source>The latent dimension that runs from -3 to 3 over the columns.</source>
        <translation>La dimensione latente che va da -3 a 3 lungo le colonne.</translation>
    </message>
    <message>
        <source>Vertical dimension</source>
        <translation>Dimensione verticale</translation>
    </message>
    <message>
        <source>The latent dimension that runs from 3 to -3 over the rows.</source>
        <translation>La dimensione latente che va da 3 a -3 lungo le righe.</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Direzioni</translation>
    </message>
    <message>
        <source>A traversal in each row, for each slider of the Directions tab: from its left end to its right end.</source>
        <translation>Un attraversamento in ogni riga, per ogni cursore della scheda Direzioni: dall&apos;estremo sinistro al destro.</translation>
    </message>
    <message>
        <source>Blend of four</source>
        <translation>Fusione di quattro</translation>
    </message>
    <message>
        <source>What the sheet shows: variations of the current sample, traversals along sliders, or a blend of four samples.</source>
        <translation>Che cosa mostra il foglio: variazioni del campione attuale, attraversamenti lungo i cursori, o una fusione di quattro campioni.</translation>
    </message>
    <message>
        <source>Corners of the sheet</source>
        <translation>Angoli del foglio</translation>
    </message>
    <message>
        <source>Current sample to the top left</source>
        <translation>Campione attuale in alto a sinistra</translation>
    </message>
    <message>
        <source>Current sample to the top right</source>
        <translation>Campione attuale in alto a destra</translation>
    </message>
    <message>
        <source>Current sample to the bottom left</source>
        <translation>Campione attuale in basso a sinistra</translation>
    </message>
    <message>
        <source>Current sample to the bottom right</source>
        <translation>Campione attuale in basso a destra</translation>
    </message>
    <message>
        <source>Four random samples</source>
        <translation>Quattro campioni casuali</translation>
    </message>
    <message>
        <source>The current sample, and samples from latents around it.</source>
        <translation>Il campione attuale e campioni da latenti attorno.</translation>
    </message>
    <message>
        <source>Distance of the variations from the current latent, in standard deviations of random latents: 0 repeats the current sample, 3 gives very different ones.</source>
        <translation>Distanza delle variazioni dal latente attuale, in deviazioni standard dei latenti casuali: 0 ripete il campione attuale, 3 ne dà di molto diversi.</translation>
    </message>
    <message>
        <source>Number of variations</source>
        <translation>Numero di variazioni</translation>
    </message>
    <message>
        <source>How many variations: fewer are shown larger. The current sample is in the middle of 3 × 3 and 5 × 5, and comes first in 8 × 8.</source>
        <translation>Quante variazioni: se sono meno, sono più grandi. Il campione attuale è al centro in 3 × 3 e 5 × 5, ed è il primo in 8 × 8.</translation>
    </message>
    <message>
        <source>Other variations</source>
        <translation>Altre variazioni</translation>
    </message>
    <message>
        <source>Shows other variations of the current sample, at the same distance.</source>
        <translation>Mostra altre variazioni del campione attuale, alla stessa distanza.</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Angoli</translation>
    </message>
    <message>
        <source>Interpolates among four samples in the corners; drag to move through it.</source>
        <translation>Interpola fra quattro campioni agli angoli; trascina per muoverti.</translation>
    </message>
    <message>
        <source>Sets all four corners to random samples, or one of them to the current sample.</source>
        <translation>Imposta tutti e quattro gli angoli su campioni casuali, o uno di essi sul campione attuale.</translation>
    </message>
</context>
<context>
    <name>ui::ExploreView</name>
    <message>
        <source>Current sample</source>
        <translation>Campione attuale</translation>
    </message>
    <message>
        <source>No model is open. Open one, or train one on your images in the Train workspace.</source>
        <translation>Nessun modello aperto. Aprine uno, o addestrane uno sulle tue immagini nell&apos;area Addestramento.</translation>
    </message>
    <message>
        <source>Sheet of neighboring samples</source>
        <translation>Foglio di campioni vicini</translation>
    </message>
    <message>
        <source>Smooth scaling</source>
        <translation>Ingrandimento morbido</translation>
    </message>
    <message>
        <source>Smooths enlarged images; when off, every pixel is a sharp square.</source>
        <translation>Ammorbidisce le immagini ingrandite; se disattivato, ogni pixel è un quadrato netto.</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Immagine PNG (*.png)</translation>
    </message>
    <message>
        <source>Save sample…</source>
        <translation>Salva il campione…</translation>
    </message>
    <message>
        <source>Save sample</source>
        <translation>Salva il campione</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>Salva il foglio…</translation>
    </message>
    <message>
        <source>Saves the whole sheet as one PNG file.</source>
        <translation>Salva l&apos;intero foglio come un unico file PNG.</translation>
    </message>
    <message>
        <source>Save sheet</source>
        <translation>Salva il foglio</translation>
    </message>
    <message>
        <source>Another image is being saved. Try again in a moment.</source>
        <translation>È in corso il salvataggio di un&apos;altra immagine. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>Project an image…</source>
        <translation>Proietta un&apos;immagine…</translation>
    </message>
    <message>
        <source>Sets the sliders to the latent from which the model reconstructs an image of yours best (projection). You can also drop the image on the window.</source>
        <translation>Imposta i cursori sul latente da cui il modello ricostruisce meglio una tua immagine (proiezione). Puoi anche trascinare l&apos;immagine sulla finestra.</translation>
    </message>
    <message>
        <source>Project an image</source>
        <translation>Proietta un&apos;immagine</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)</source>
        <translation>Immagini (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Foglio</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mappa</translation>
    </message>
    <message>
        <source>Computing directions…</source>
        <translation>Calcolo delle direzioni…</translation>
    </message>
    <message>
        <source>There are no sliders under Directions yet. %1</source>
        <translation>In Direzioni non ci sono ancora cursori. %1</translation>
    </message>
    <message>
        <source>Copy sample</source>
        <translation>Copia il campione</translation>
    </message>
    <message>
        <source>Copies the current sample as an image to the clipboard.</source>
        <translation>Copia negli appunti il campione attuale come immagine.</translation>
    </message>
    <message>
        <source>The sample was copied to the clipboard.</source>
        <translation>Il campione è stato copiato negli appunti.</translation>
    </message>
    <message>
        <source>Full-screen sample</source>
        <translation>Campione a schermo intero</translation>
    </message>
    <message>
        <source>Shows only the current sample in full screen; Esc exits.</source>
        <translation>Mostra solo il campione attuale a schermo intero; Esc per uscire.</translation>
    </message>
    <message>
        <source>Shows or hides, next to the current sample, its neighbors in latent space.</source>
        <translation>Mostra o nasconde, accanto al campione attuale, i suoi vicini nello spazio latente.</translation>
    </message>
    <message>
        <source>Shows or hides, next to the current sample, a map of the dataset in the model&apos;s latent space.</source>
        <translation>Mostra o nasconde, accanto al campione attuale, una mappa del dataset nello spazio latente del modello.</translation>
    </message>
    <message>
        <source>The sample that the model generates from the current latent. Drag it, with Ctrl while it is zoomed in, into another program to save it there as a PNG file.</source>
        <translation>Il campione che il modello genera dal latente attuale. Trascinalo, tenendo premuto Ctrl se è ingrandito, in un altro programma per salvarlo lì come file PNG.</translation>
    </message>
    <message>
        <source>Samples near the current one in latent space. Click one, or choose it with the arrow keys and Enter, to go there. Drag one with Ctrl into another program to save it there as a PNG file.</source>
        <translation>Campioni vicini a quello attuale nello spazio latente. Fai clic su uno, o sceglilo con le frecce e Invio, per andarci. Trascinane uno tenendo premuto Ctrl in un altro programma per salvarlo lì come file PNG.</translation>
    </message>
    <message>
        <source>Image (*.%1)</source>
        <translation>Immagine (*.%1)</translation>
    </message>
    <message>
        <source>Saves the current sample as a PNG, JPEG or WebP file of any size.</source>
        <translation>Salva il campione attuale come file PNG, JPEG o WebP di qualsiasi dimensione.</translation>
    </message>
</context>
<context>
    <name>ui::ExportPages</name>
    <message>
        <source>Pages of the Export workspace</source>
        <translation>Pagine dell&apos;area di lavoro Esportazione</translation>
    </message>
    <message>
        <source>Export writes new files; the gallery lists what was exported, saved and kept.</source>
        <translation>Esportazione scrive nuovi file; la galleria elenca ciò che è stato esportato, salvato e conservato.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esportazione</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galleria</translation>
    </message>
    <message>
        <source>Shows everything that was exported, saved or kept as a favorite in this project.</source>
        <translation>Mostra tutto ciò che è stato esportato, salvato o conservato tra i preferiti in questo progetto.</translation>
    </message>
</context>
<context>
    <name>ui::ExportTargetField</name>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>A new or empty folder for the exported files.</source>
        <translation>Una cartella nuova o vuota per i file esportati.</translation>
    </message>
    <message>
        <source>A new file for the export; an existing file is never replaced.</source>
        <translation>Un nuovo file per l&apos;esportazione; un file esistente non viene mai sostituito.</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Scegli la cartella</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Scegli il file</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>Scegli la cartella.</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Scegli il file.</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Cartella per l&apos;esportazione</translation>
    </message>
    <message>
        <source>File for the export</source>
        <translation>File per l&apos;esportazione</translation>
    </message>
</context>
<context>
    <name>ui::ExportView</name>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>First samples</source>
        <translation>Primi campioni</translation>
    </message>
    <message>
        <source>The first samples of the export</source>
        <translation>I primi campioni dell&apos;esportazione</translation>
    </message>
    <message>
        <source>Open a model first: it generates the samples.</source>
        <translation>Apri prima un modello, che genera i campioni.</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Avanzamento dell&apos;esportazione</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>A model is being trained: the samples are generated with its newest weights.</source>
        <translation>È in corso l&apos;addestramento di un modello: i campioni vengono generati con i suoi pesi più recenti.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>All classes in turn</source>
        <translation>Tutte le classi a turno</translation>
    </message>
    <message>
        <source>Current class mix</source>
        <translation>Miscela di classi attuale</translation>
    </message>
    <message>
        <source>The first sample has the first class, the next one the second, and so on.</source>
        <translation>Il primo campione ha la prima classe, il successivo la seconda, e così via.</translation>
    </message>
    <message>
        <source>The class or mix of classes that is set above the sliders.</source>
        <translation>La classe o la miscela di classi impostata sopra i cursori.</translation>
    </message>
    <message>
        <source>Shows the exported files in the file manager.</source>
        <translation>Mostra i file esportati nel gestore di file.</translation>
    </message>
    <message>
        <source>Writes the samples in the chosen format.</source>
        <translation>Scrive i campioni nel formato scelto.</translation>
    </message>
    <message>
        <source>Number of samples written so far.</source>
        <translation>Numero di campioni scritti finora.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) written to %1.</source>
        <translation>
            <numerusform>%n campione scritto in %1.</numerusform>
            <numerusform>%n campioni scritti in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostra nella cartella</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Che cosa scrivere</translation>
    </message>
    <message>
        <source>The model was written to %1.</source>
        <translation>Il modello è stato scritto in %1.</translation>
    </message>
    <message>
        <source>Writes the model in the chosen format.</source>
        <translation>Scrive il modello nel formato scelto.</translation>
    </message>
    <message>
        <source>The whole model is written, not samples of it.</source>
        <translation>Viene scritto l&apos;intero modello, non i suoi campioni.</translation>
    </message>
    <message>
        <source>The first samples, up to 64, exactly as they will be written, and with those that the settings leave out.</source>
        <translation>I primi campioni, fino a 64, esattamente come saranno scritti, compresi quelli che le impostazioni escludono.</translation>
    </message>
    <message>
        <source>Stops the export. What has been written is removed, unless it is more than 1,000 image files or was continued: then you can continue it later.</source>
        <translation>Ferma l&apos;esportazione. Ciò che è stato scritto viene rimosso, a meno che siano più di 1.000 file di immagini o un&apos;esportazione già continuata: in tal caso puoi continuarla in seguito.</translation>
    </message>
    <message>
        <source>The class of the samples. The manifest lists the class of each one. Around a sample or favorites, all classes in turn stands for their own class.</source>
        <translation>La classe dei campioni. Il manifesto elenca la classe di ciascuno. Intorno a un campione o ai preferiti, tutte le classi a turno significa la loro classe.</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latenti</translation>
    </message>
    <message>
        <source>Open the dataset of the model first, to compare with it.</source>
        <translation>Apri prima il dataset del modello, per confrontare con esso.</translation>
    </message>
    <message>
        <source>Choose to generate around the current sample or favorites first.</source>
        <translation>Scegli prima di generare intorno al campione attuale o ai preferiti.</translation>
    </message>
</context>
<context>
    <name>ui::FavoriteCell</name>
    <message>
        <source>Name of the favorite</source>
        <translation>Nome del preferito</translation>
    </message>
    <message>
        <source>Enter saves the name, Esc restores the old one.</source>
        <translation>Invio salva il nome, Esc ripristina quello vecchio.</translation>
    </message>
</context>
<context>
    <name>ui::FavoriteGrid</name>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Sposta a sinistra</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Sposta a destra</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
</context>
<context>
    <name>ui::FavoriteOpener</name>
    <message>
        <source>The model of %1 is no longer in %2; the favorite keeps its image.</source>
        <translation>Il modello di %1 non è più in %2; il preferito conserva la sua immagine.</translation>
    </message>
    <message>
        <source>The model in %1 has other weights now than those of %2; the favorite keeps its image.</source>
        <translation>Il modello in %1 ha ora pesi diversi da quelli di %2; il preferito conserva la sua immagine.</translation>
    </message>
    <message>
        <source>A model is being trained. Stop the training (Shift+F5) to open another model.</source>
        <translation>È in corso un addestramento. Fermalo (Shift+F5) per aprire un altro modello.</translation>
    </message>
</context>
<context>
    <name>ui::Favorites</name>
    <message>
        <source>Favorite %1</source>
        <translation>Preferito %1</translation>
    </message>
    <message>
        <source>%1 belongs to another model; open %2 to go there.</source>
        <translation>%1 appartiene a un altro modello; apri %2 per andarci.</translation>
    </message>
    <message>
        <source>favorites</source>
        <translation>preferiti</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Salva %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Rinomina %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Rimuovi %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Sposta %1</translation>
    </message>
    <message>
        <source>Model in training</source>
        <translation>Modello in addestramento</translation>
    </message>
    <message>
        <source>%1 was saved during the training, and its image shows the model of that moment; the final model generates another sample from this latent.</source>
        <translation>%1 è stato salvato durante l&apos;addestramento e la sua immagine mostra il modello di quel momento; il modello finale genera un altro campione da questo latente.</translation>
    </message>
</context>
<context>
    <name>ui::FavoritesExportBar</name>
    <message>
        <source>Export favorites…</source>
        <translation>Esporta i preferiti…</translation>
    </message>
    <message>
        <source>Writes all favorites as PNG files, with a list of their latents.</source>
        <translation>Scrive tutti i preferiti come file PNG, con un elenco dei loro latenti.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avanzamento dell&apos;esportazione</translation>
    </message>
    <message>
        <source>Cancelled. What had been written was removed.</source>
        <translation>Annullato. Ciò che era stato scritto è stato rimosso.</translation>
    </message>
    <message>
        <source>Export favorites to a new folder</source>
        <translation>Esporta i preferiti in una nuova cartella</translation>
    </message>
    <message numerus="yes">
        <source>%n favorite(s) were written to %1.</source>
        <translation>
            <numerusform>%n preferito scritto in %1.</numerusform>
            <numerusform>%n preferiti scritti in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favorite(s) without an image are only in the manifest: open their model and export again.</source>
        <translation>
            <numerusform>%n preferito senza immagine è solo nel manifesto: apri il suo modello ed esporta di nuovo.</numerusform>
            <numerusform>%n preferiti senza immagine sono solo nel manifesto: apri il loro modello ed esporta di nuovo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FavoritesPanel</name>
    <message>
        <source>Save as favorite</source>
        <translation>Salva nei preferiti</translation>
    </message>
    <message>
        <source>Saves the current latent with its sample as a favorite.</source>
        <translation>Salva nei preferiti il latente attuale con il suo campione.</translation>
    </message>
    <message>
        <source>No favorites yet. Press F to save the current latent here with its sample.</source>
        <translation>Ancora nessun preferito. Premi F per salvare qui il latente attuale con il suo campione.</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Preferiti</translation>
    </message>
    <message>
        <source>Saved as %1 in the favorites.</source>
        <translation>Salvato come %1 nei preferiti.</translation>
    </message>
    <message>
        <source>This latent is already in the favorites, as %1.</source>
        <translation>Questo latente è già nei preferiti, come %1.</translation>
    </message>
    <message>
        <source>%1 was removed. Undo (%2) restores it until Imago is closed.</source>
        <translation>%1 è stato rimosso. Annulla (%2) lo ripristina finché Imago non viene chiuso.</translation>
    </message>
    <message>
        <source>Saved from %1 on %2.</source>
        <translation>Salvato da %1 il %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Redoes the change that was undone last.</source>
        <translation>Ripete l&apos;ultima modifica annullata.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Annullato: %1.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>Ripetuto: %1.</translation>
    </message>
    <message>
        <source>Open its model</source>
        <translation>Apri il suo modello</translation>
    </message>
    <message>
        <source>%1 belongs to the model %2.</source>
        <translation>%1 appartiene al modello %2.</translation>
    </message>
    <message>
        <source>Double-click it to open its model and go there.</source>
        <translation>Fai doppio clic per aprire il suo modello e andarci.</translation>
    </message>
    <message>
        <source>Undoes the last change to favorites, saved directions, the timeline or the dataset.</source>
        <translation>Annulla l&apos;ultima modifica ai preferiti, alle direzioni salvate, alla timeline o al dataset.</translation>
    </message>
    <message>
        <source>Click one to go there. Double-click or F2 renames it, Delete removes it, dragging moves it. Drag it with Ctrl into another program to save it there as a PNG file.</source>
        <translation>Fai clic su uno per andarci. Doppio clic o F2 per rinominarlo, Canc per rimuoverlo; trascinalo per spostarlo. Trascinalo tenendo premuto Ctrl in un altro programma per salvarlo lì come file PNG.</translation>
    </message>
</context>
<context>
    <name>ui::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Close Imago</source>
        <translation>Chiudi Imago</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Apri &amp;cartella…</translation>
    </message>
    <message>
        <source>Open a folder as the dataset</source>
        <translation>Apri una cartella come dataset</translation>
    </message>
    <message>
        <source>Open f&amp;ile…</source>
        <translation>Apri f&amp;ile…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open a file as the dataset</source>
        <translation>Apri un file come dataset</translation>
    </message>
    <message>
        <source>Open &amp;built-in dataset</source>
        <translation>Apri un dataset &amp;incluso</translation>
    </message>
    <message>
        <source>Open &amp;model…</source>
        <translation>Apri &amp;modello…</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Open a trained model</source>
        <translation>Apri un modello addestrato</translation>
    </message>
    <message>
        <source>Open the &amp;pre-trained model</source>
        <translation>Apri il modello &amp;preaddestrato</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>The Fashion-MNIST model that comes with Imago</source>
        <translation>Il modello Fashion-MNIST fornito con Imago</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nuovo progetto…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>Apri pro&amp;getto…</translation>
    </message>
    <message>
        <source>Switch to the runs, favorites and timelines of another project</source>
        <translation>Passa agli addestramenti, ai preferiti e alle timeline di un altro progetto</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>Create a folder for runs, favorites and timelines, and switch to it</source>
        <translation>Crea una cartella per addestramenti, preferiti e timeline e passa a quella</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Find</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Command, setting or term</source>
        <translation>Comando, impostazione o termine</translation>
    </message>
    <message>
        <source>Type a part of the name of a command, a setting or a term of the glossary.</source>
        <translation>Scrivi una parte del nome di un comando, di un&apos;impostazione o di un termine del glossario.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Press Enter or click to go there.</source>
        <translation>Premi Invio o fai clic per andarci.</translation>
    </message>
    <message>
        <source>glossary</source>
        <translation>glossario</translation>
    </message>
    <message>
        <source>No results for “%1”.</source>
        <translation>Nessun risultato per «%1».</translation>
    </message>
    <message>
        <source>export format</source>
        <translation>formato di esportazione</translation>
    </message>
</context>
<context>
    <name>ui::FirstNames</name>
    <message>
        <source>Names of the first files</source>
        <translation>Nomi dei primi file</translation>
    </message>
    <message>
        <source>What the first files will be called.</source>
        <translation>Come si chiameranno i primi file.</translation>
    </message>
</context>
<context>
    <name>ui::Gallery</name>
    <message>
        <source>gallery</source>
        <translation>galleria</translation>
    </message>
    <message>
        <source>Set stars</source>
        <translation>Assegna stelle</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Modifica tag</translation>
    </message>
    <message>
        <source>Remove from the gallery</source>
        <translation>Rimuovi dalla galleria</translation>
    </message>
    <message>
        <source>Locate a file</source>
        <translation>Individua un file</translation>
    </message>
    <message>
        <source>There are no images in %1; locate the set by its menu.</source>
        <translation>Non ci sono immagini in %1; individua la serie dal suo menu.</translation>
    </message>
</context>
<context>
    <name>ui::GalleryBar</name>
    <message>
        <source>Search the gallery</source>
        <translation>Cerca nella galleria</translation>
    </message>
    <message>
        <source>Name, tag, model or class</source>
        <translation>Nome, tag, modello o classe</translation>
    </message>
    <message>
        <source>Shows what has all of these words in its name, tags, model or class.</source>
        <translation>Mostra ciò che ha tutte queste parole nel nome, nei tag, nel modello o nella classe.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Cancella la ricerca</translation>
    </message>
    <message>
        <source>Least stars</source>
        <translation>Stelle minime</translation>
    </message>
    <message>
        <source>Shows only what has so many stars or more; a set counts with its best image.</source>
        <translation>Mostra solo ciò che ha almeno tante stelle; una serie conta con la sua immagine migliore.</translation>
    </message>
    <message>
        <source>Any stars</source>
        <translation>Qualsiasi numero di stelle</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 o più</translation>
    </message>
    <message>
        <source>Shown in the gallery</source>
        <translation>Contenuto mostrato nella galleria</translation>
    </message>
    <message>
        <source>Shows only favorites, images, sets or videos.</source>
        <translation>Mostra solo i preferiti, le immagini, le serie o i video.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Preferiti</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Order of the gallery</source>
        <translation>Ordine della galleria</translation>
    </message>
    <message>
        <source>The order of the gallery. Distances to the nearest training image come from the manifest of a set; what has none comes last.</source>
        <translation>L&apos;ordine della galleria. Le distanze dall&apos;immagine di addestramento più vicina vengono dal manifesto di una serie; ciò che non ne ha viene per ultimo.</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Prima i più recenti</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Per modello</translation>
    </message>
    <message>
        <source>By distance to the data</source>
        <translation>Per distanza dai dati</translation>
    </message>
    <message>
        <source>Most stars first</source>
        <translation>Prima quelli con più stelle</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Per nome</translation>
    </message>
</context>
<context>
    <name>ui::GalleryCell</name>
    <message>
        <source>missing</source>
        <translation>mancante</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n immagine</numerusform>
            <numerusform>%n immagini</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GalleryModel</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n stella</numerusform>
            <numerusform>%n stelle</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is missing: it was moved or deleted. Its menu has Locate.</source>
        <translation>Il file manca: è stato spostato o eliminato. Nel suo menu c&apos;è Individua.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modello: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n immagine</numerusform>
            <numerusform>%n immagini</numerusform>
        </translation>
    </message>
    <message>
        <source>Class: %1</source>
        <translation>Classe: %1</translation>
    </message>
    <message>
        <source>Distance to the nearest training image: %1</source>
        <translation>Distanza dall&apos;immagine di addestramento più vicina: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tag: %1</translation>
    </message>
</context>
<context>
    <name>ui::GalleryView</name>
    <message>
        <source>Back to the gallery</source>
        <translation>Torna alla galleria</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostra tutto</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Foglio di provini…</translation>
    </message>
    <message>
        <source>Closes the set and shows the whole gallery again.</source>
        <translation>Chiude la serie e mostra di nuovo tutta la galleria.</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galleria</translation>
    </message>
    <message>
        <source>A double-click or Enter goes back to the latent; 0 to 5 give stars, T edits tags.</source>
        <translation>Un doppio clic o Invio torna al latente; da 0 a 5 assegnano stelle, T modifica i tag.</translation>
    </message>
    <message>
        <source>Clears the search and the filters.</source>
        <translation>Cancella la ricerca e i filtri.</translation>
    </message>
    <message>
        <source>Saves the selected images side by side as one PNG file.</source>
        <translation>Salva le immagini selezionate una accanto all&apos;altra in un unico file PNG.</translation>
    </message>
    <message>
        <source>Progress of the contact sheet</source>
        <translation>Avanzamento del foglio di provini</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 manca.</translation>
    </message>
    <message>
        <source>%1 has no recipe, so its latent is not known; drop it on the window to project it.</source>
        <translation>%1 non ha una ricetta, quindi il suo latente non è noto; trascinalo sulla finestra per proiettarlo.</translation>
    </message>
    <message>
        <source>Favorites are removed in the Favorites panel of Explore.</source>
        <translation>I preferiti si rimuovono nel pannello Preferiti di Esplorazione.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) removed from the gallery; the files stay where they are.</source>
        <translation>
            <numerusform>%n elemento rimosso dalla galleria; il file resta dov&apos;è.</numerusform>
            <numerusform>%n elementi rimossi dalla galleria; i file restano dove sono.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Annullato: %1.</translation>
    </message>
    <message>
        <source>Nothing matches the search and the filters.</source>
        <translation>Nulla corrisponde alla ricerca e ai filtri.</translation>
    </message>
    <message>
        <source>Nothing is here yet. What you export, samples that you save in Explore (Ctrl+S) and favorites (F) are listed here, over all models of the project.</source>
        <translation>Qui non c&apos;è ancora nulla. Qui sono elencati ciò che esporti, i campioni che salvi in Esplorazione (Ctrl+S) e i preferiti (F), per tutti i modelli del progetto.</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 di %2 mostrati</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 selezionati</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Edit tags…</source>
        <translation>Modifica tag…</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Mostra nel gestore di file</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Individua…</translation>
    </message>
    <message>
        <source>Remove from gallery</source>
        <translation>Rimuovi dalla galleria</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Nessuna stella</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Modifica tag</translation>
    </message>
    <message>
        <source>Tags, with commas between them:</source>
        <translation>Tag, separati da virgole:</translation>
    </message>
    <message>
        <source>Tags that all selected items have, with commas between them:</source>
        <translation>Tag comuni a tutti gli elementi selezionati, separati da virgole:</translation>
    </message>
    <message>
        <source>Save contact sheet</source>
        <translation>Salva foglio di provini</translation>
    </message>
    <message>
        <source>None of the selected items has an image for a contact sheet.</source>
        <translation>Nessuno degli elementi selezionati ha un&apos;immagine per un foglio di provini.</translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation>Individua %1</translation>
    </message>
    <message>
        <source>A set is removed as a whole: go back to the gallery and select it there. The files stay.</source>
        <translation>Una serie si rimuove per intero: torna alla galleria e selezionala lì. I file restano.</translation>
    </message>
    <message>
        <source>PNG image (*.png);;PDF document (*.pdf)</source>
        <translation>Immagine PNG (*.png);;Documento PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ui::Glossary</name>
    <message>
        <source>Active dimension</source>
        <translation>Dimensione attiva</translation>
    </message>
    <message>
        <source>A model with an encoder, which compresses an image into a latent of a few numbers, and a decoder, which reconstructs the image from it. It is trained only to reconstruct, so samples from random latents may look unrealistic.</source>
        <translation>Un modello con un encoder, che comprime un&apos;immagine in un latente di pochi numeri, e un decoder, che da esso ricostruisce l&apos;immagine. È addestrato solo a ricostruire, perciò i campioni da latenti casuali possono essere poco realistici.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>The training images that are processed together in one training step.</source>
        <translation>Le immagini di addestramento elaborate insieme in un passo dell&apos;addestramento.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>The weight of the KL term in the loss of a VAE. Above 1 the latent space becomes more regular and the images blurrier; below 1 reconstructions become sharper, but samples from random latents less realistic.</source>
        <translation>Il peso del termine KL nella funzione di perdita di un VAE. Sopra 1 lo spazio latente diventa più regolare e le immagini più sfocate; sotto 1 le ricostruzioni diventano più nitide, ma i campioni da latenti casuali meno realistici.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>The category of an image, such as shirt or bag, as given by the labels of the dataset.</source>
        <translation>La categoria di un&apos;immagine, per esempio camicia o borsa, indicata dalle etichette del dataset.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>The latent that the encoder computes for an image: its position in latent space.</source>
        <translation>Il latente che l&apos;encoder calcola per un&apos;immagine: la sua posizione nello spazio latente.</translation>
    </message>
    <message>
        <source>Conditional model</source>
        <translation>Modello condizionato</translation>
    </message>
    <message>
        <source>A model that is trained with the class of each image and can then generate samples of a given class.</source>
        <translation>Un modello addestrato con la classe di ogni immagine, che può poi generare campioni di una classe data.</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>The part of a model that maps a latent to an image. In a GAN this part is called the generator.</source>
        <translation>La parte di un modello che trasforma un latente in un&apos;immagine. In una GAN questa parte si chiama generatore.</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>One of the numbers of a latent. Each one has a slider, but a single dimension does not necessarily correspond to one visible feature.</source>
        <translation>Uno dei numeri di un latente. Ognuno ha un cursore, ma una singola dimensione non corrisponde necessariamente a una caratteristica visibile.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direzione</translation>
    </message>
    <message>
        <source>A vector in latent space. Moving a latent along it changes many dimensions at once and, ideally, a single feature of the sample, such as the length of the sleeves.</source>
        <translation>Un vettore nello spazio latente. Spostare un latente lungo di esso cambia molte dimensioni insieme e, idealmente, una sola caratteristica del campione, come la lunghezza delle maniche.</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminatore</translation>
    </message>
    <message>
        <source>The network of a GAN that scores images and is trained to distinguish real images of the dataset from generated samples. The generator learns from its scores.</source>
        <translation>La rete di una GAN che assegna un punteggio alle immagini ed è addestrata a distinguere le immagini reali del dataset dai campioni generati. Il generatore impara dai suoi punteggi.</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversità</translation>
    </message>
    <message>
        <source>ELBO</source>
        <translation>ELBO</translation>
    </message>
    <message>
        <source>Evidence lower bound: a lower bound on the log-likelihood of the data, which a VAE is trained to maximize. The curves show −ELBO, the sum of reconstruction and KL, in nats: lower is better.</source>
        <translation>Evidence lower bound: un limite inferiore della log-verosimiglianza dei dati, che un VAE è addestrato a massimizzare. Le curve mostrano −ELBO, la somma di ricostruzione e KL, in nat: più basso è meglio.</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>The part of a model that maps an image to a latent. A GAN has no encoder, so the latent of an image has to be found by optimization (projection).</source>
        <translation>La parte di un modello (codificatore) che trasforma un&apos;immagine in un latente. Una GAN non ha un encoder, perciò il latente di un&apos;immagine va trovato per ottimizzazione (proiezione).</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoca</translation>
    </message>
    <message>
        <source>One pass of the training over all training images.</source>
        <translation>Una passata dell&apos;addestramento su tutte le immagini di addestramento.</translation>
    </message>
    <message>
        <source>Free bits</source>
        <translation>Bit liberi</translation>
    </message>
    <message>
        <source>An amount of KL per latent dimension that is not penalized in the loss of a VAE. It helps to prevent posterior collapse.</source>
        <translation>Una quantità di KL per dimensione latente che non viene penalizzata nella funzione di perdita di un VAE. Aiuta a evitare il collasso della distribuzione a posteriori.</translation>
    </message>
    <message>
        <source>GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <source>Generative adversarial network: a generator produces samples, a discriminator tries to distinguish them from real images, and the two are trained against each other. The samples are often sharp, but can lack diversity (mode collapse).</source>
        <translation>Rete generativa avversaria: un generatore produce campioni, un discriminatore cerca di distinguerli dalle immagini reali, e i due sono addestrati l&apos;uno contro l&apos;altro. I campioni sono spesso nitidi, ma possono essere poco vari (collasso dei modi).</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generatore</translation>
    </message>
    <message>
        <source>The network of a GAN that generates samples from latents, as a decoder does.</source>
        <translation>La rete di una GAN che genera campioni dai latenti, come fa un decoder.</translation>
    </message>
    <message>
        <source>Gradient penalty (R1, WGAN-GP)</source>
        <translation>Penalità del gradiente (R1, WGAN-GP)</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>A sequence of keyframes, which are latents at given times. The latents in between are interpolated, and the resulting animation can be played and saved as a video.</source>
        <translation>Una sequenza di fotogrammi chiave, cioè latenti in momenti dati. I latenti intermedi sono interpolati, e l&apos;animazione che ne risulta si può riprodurre e salvare come video.</translation>
    </message>
    <message>
        <source>KL divergence (KL)</source>
        <translation>Divergenza KL (KL)</translation>
    </message>
    <message>
        <source>Kullback-Leibler divergence: a measure of how much one probability distribution differs from another. The loss of a VAE uses it to measure how far the posterior of an image is from the prior; a dimension whose KL is near 0 is not used.</source>
        <translation>Divergenza di Kullback-Leibler: misura quanto una distribuzione di probabilità differisce da un&apos;altra. La funzione di perdita di un VAE la usa per misurare quanto la distribuzione a posteriori di un&apos;immagine dista da quella a priori; una dimensione con KL vicina a 0 non è usata.</translation>
    </message>
    <message>
        <source>KL warm-up</source>
        <translation>Riscaldamento KL</translation>
    </message>
    <message>
        <source>Beta, the weight of the KL term, rises gradually from 0 to its value at the start of the training. The VAE first learns to reconstruct, which reduces the risk of posterior collapse.</source>
        <translation>All&apos;inizio dell&apos;addestramento beta, il peso del termine KL, sale gradualmente da 0 al suo valore. Il VAE impara prima a ricostruire, il che riduce il rischio di collasso della distribuzione a posteriori.</translation>
    </message>
    <message>
        <source>Latent, latent space</source>
        <translation>Latente, spazio latente</translation>
    </message>
    <message>
        <source>A latent is the vector of numbers from which a model generates a sample; latent space is the set of all latents. Latents that are close to each other usually give similar samples.</source>
        <translation>Un latente è il vettore di numeri da cui un modello genera un campione; lo spazio latente è l&apos;insieme di tutti i latenti. Latenti vicini danno di solito campioni simili.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasso di apprendimento</translation>
    </message>
    <message>
        <source>The factor that sets how far each training step changes the weights. If it is too low, training is slow; if it is too high, training is unstable or diverges.</source>
        <translation>Il fattore che stabilisce di quanto ogni passo dell&apos;addestramento cambia i pesi. Se è troppo basso l&apos;addestramento è lento; se è troppo alto è instabile o diverge.</translation>
    </message>
    <message>
        <source>Likelihood (Bernoulli, Gaussian)</source>
        <translation>Verosimiglianza (Bernoulli, gaussiana)</translation>
    </message>
    <message>
        <source>The probability distribution of a pixel given the latent, which defines the reconstruction error. Bernoulli suits images that are nearly black and white, Gaussian suits photographs.</source>
        <translation>La distribuzione di probabilità di un pixel dato il latente, che definisce l&apos;errore di ricostruzione. Bernoulli è adatta a immagini quasi in bianco e nero, gaussiana alle fotografie.</translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>Collasso dei modi</translation>
    </message>
    <message>
        <source>A failure of GAN training: the generator produces only a few kinds of samples and ignores the rest of the variety in the data.</source>
        <translation>Un difetto dell&apos;addestramento di una GAN: il generatore produce solo pochi tipi di campioni e ignora il resto della varietà dei dati.</translation>
    </message>
    <message>
        <source>Nat</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>The unit of information that belongs to the natural logarithm, as the bit belongs to base 2: 1 nat is about 1.44 bits. ELBO and KL are measured in nats.</source>
        <translation>L&apos;unità di informazione legata al logaritmo naturale, come il bit è legato alla base 2: 1 nat vale circa 1,44 bit. ELBO e KL si misurano in nat.</translation>
    </message>
    <message>
        <source>Posterior</source>
        <translation>Distribuzione a posteriori</translation>
    </message>
    <message>
        <source>The distribution over latents that the encoder of a VAE computes for an image. It is usually a Gaussian around the most likely latent instead of a single point.</source>
        <translation>La distribuzione sui latenti che l&apos;encoder di un VAE calcola per un&apos;immagine. Di solito è una gaussiana intorno al latente più probabile, invece di un singolo punto.</translation>
    </message>
    <message>
        <source>Posterior collapse</source>
        <translation>Collasso della distribuzione a posteriori</translation>
    </message>
    <message>
        <source>In a VAE, the posterior of some or all latent dimensions becomes equal to the prior, so that these dimensions carry no information about the image. A lower beta, a KL warm-up or free bits can help.</source>
        <translation>In un VAE, la distribuzione a posteriori di alcune o di tutte le dimensioni latenti diventa uguale a quella a priori, e queste dimensioni non contengono informazione sull&apos;immagine. Possono aiutare un beta più basso, un riscaldamento KL o i bit liberi.</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Distribuzione a priori</translation>
    </message>
    <message>
        <source>The distribution that latents are assumed to follow before an image is seen; random latents are sampled from it. It is centered at 0, which is the middle of each slider.</source>
        <translation>La distribuzione che si assume per i latenti prima di vedere un&apos;immagine; da essa si estraggono i latenti casuali. È centrata in 0, che è il centro di ogni cursore.</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Ricostruzione</translation>
    </message>
    <message>
        <source>The image that the decoder generates from the latent of an encoded image. As a curve: the reconstruction error, which is the negative log-likelihood of the image; lower is better.</source>
        <translation>L&apos;immagine che il decoder genera dal latente di un&apos;immagine codificata. Come curva: l&apos;errore di ricostruzione, cioè la log-verosimiglianza negativa dell&apos;immagine; più basso è meglio.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>The number that initializes the random number generator: the same seed gives the same random numbers.</source>
        <translation>Il numero che inizializza il generatore di numeri casuali: lo stesso seme dà gli stessi numeri casuali.</translation>
    </message>
    <message>
        <source>Spectral normalization</source>
        <translation>Normalizzazione spettrale</translation>
    </message>
    <message>
        <source>The weights of each layer of the discriminator are divided by their spectral norm (largest singular value). This limits how strongly its output can react to small changes of the image, which stabilizes the training of a GAN.</source>
        <translation>I pesi di ogni strato del discriminatore vengono divisi per la loro norma spettrale (il massimo valore singolare). Ciò limita quanto l&apos;uscita può reagire a piccole variazioni dell&apos;immagine e stabilizza l&apos;addestramento di una GAN.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>One update of the weights by the optimizer, computed from one batch of training images.</source>
        <translation>Un aggiornamento dei pesi da parte dell&apos;ottimizzatore, calcolato da un batch di immagini di addestramento.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>A factor that scales the spread of random latents around the center of the prior; for GANs a similar setting is called truncation. Below 1 samples are more typical and less varied, above 1 more unusual.</source>
        <translation>Un fattore che scala la dispersione dei latenti casuali intorno al centro della distribuzione a priori; per le GAN un&apos;impostazione simile si chiama troncamento (truncation). Sotto 1 i campioni sono più tipici e meno vari, sopra 1 più insoliti.</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Immagini di test</translation>
    </message>
    <message>
        <source>Images that are not used for training, only to measure the finished model on unseen data. If a dataset has no test images of its own, the validation images are used.</source>
        <translation>Immagini non usate per l&apos;addestramento, ma solo per misurare il modello finito su dati mai visti. Se un dataset non ha immagini di test proprie, si usano quelle di validazione.</translation>
    </message>
    <message>
        <source>Traversal</source>
        <translation>Attraversamento</translation>
    </message>
    <message>
        <source>A row of samples along one direction or dimension of latent space, from one end to the other, while all other dimensions stay the same.</source>
        <translation>Una fila di campioni lungo una direzione o una dimensione dello spazio latente, da un estremo all&apos;altro, mentre tutto il resto non cambia.</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Variational autoencoder: an autoencoder whose encoder gives a distribution (the posterior) for each image instead of a single latent, and whose training keeps these distributions close to the prior. New samples are generated by decoding latents sampled from the prior.</source>
        <translation>Autoencoder variazionale: un autoencoder il cui encoder dà per ogni immagine una distribuzione (a posteriori) invece di un singolo latente, e il cui addestramento mantiene queste distribuzioni vicine a quella a priori. I nuovi campioni si generano decodificando latenti estratti dalla distribuzione a priori.</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Immagini di validazione</translation>
    </message>
    <message>
        <source>Images that are not used for training, but to measure the model while it trains. If the loss on them rises while that on the training images falls, the model is overfitting.</source>
        <translation>Immagini non usate per addestrare, ma per misurare il modello durante l&apos;addestramento. Se la perdita su di esse sale mentre quella sulle immagini di addestramento scende, il modello è in overfitting.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesi</translation>
    </message>
    <message>
        <source>The parameters of a network: the numbers that the optimizer adjusts during training.</source>
        <translation>I parametri di una rete: i numeri che l&apos;ottimizzatore modifica durante l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>A latent dimension that carries information about the image: its KL is above 0.1 nats. Moving the slider of an inactive dimension hardly changes the sample.</source>
        <translation>Una dimensione latente che contiene informazione sull&apos;immagine: la sua KL è superiore a 0,1 nat. Muovere il cursore di una dimensione inattiva non cambia quasi il campione.</translation>
    </message>
    <message>
        <source>The mean distance between two samples of a GAN, divided by the mean distance between two images of the dataset. About 1 means as varied as the data; a fall toward 0 indicates mode collapse.</source>
        <translation>La distanza media tra due campioni di una GAN, divisa per la distanza media tra due immagini del dataset. Circa 1 significa varietà pari a quella dei dati; un calo verso 0 indica un collasso dei modi.</translation>
    </message>
    <message>
        <source>A term in the loss of a GAN&apos;s discriminator that limits the gradient of its score with respect to the input image, which stabilizes the training. R1 penalizes the gradient at real images; WGAN-GP pulls its norm toward 1 at points between real images and samples.</source>
        <translation>Un termine nella funzione di perdita del discriminatore di una GAN che limita il gradiente del punteggio rispetto all&apos;immagine in ingresso e così stabilizza l&apos;addestramento. R1 penalizza il gradiente sulle immagini reali; WGAN-GP ne porta la norma verso 1 in punti intermedi tra immagini reali e campioni.</translation>
    </message>
    <message>
        <source>The saved state of a training run: weights, optimizer state and step. It is written from time to time, so that an interrupted run can be resumed.</source>
        <translation>Lo stato salvato di un addestramento: pesi, stato dell&apos;ottimizzatore e passo. Viene scritto di tanto in tanto, così che un addestramento interrotto si possa riprendere.</translation>
    </message>
    <message>
        <source>Classification accuracy score (CAS)</source>
        <translation>Punteggio di accuratezza di classificazione (CAS)</translation>
    </message>
    <message>
        <source>The accuracy on real held-out images of a classifier that was trained on generated samples only. If it is close to that of a classifier trained on real images, the samples can stand in for them. Also called TSTR: train on synthetic, test on real.</source>
        <translation>L&apos;accuratezza, su immagini reali mai viste, di un classificatore addestrato solo su campioni generati. Se è vicina a quella di un classificatore addestrato su immagini reali, i campioni possono sostituirle. Si chiama anche TSTR: train on synthetic, test on real.</translation>
    </message>
    <message>
        <source>Copies of training images</source>
        <translation>Copie di immagini di addestramento</translation>
    </message>
    <message>
        <source>Samples that are closer to a training image than held-out images usually are. A model that copies has memorized. Finding no copies does not prove that there are none.</source>
        <translation>Campioni più vicini a un&apos;immagine di addestramento di quanto lo siano di solito immagini mai viste. Un modello che copia ha memorizzato. Non trovare copie non prova che non ce ne siano.</translation>
    </message>
    <message>
        <source>DCI</source>
        <translation>DCI</translation>
    </message>
    <message>
        <source>Disentanglement, completeness and informativeness: three numbers from 0 to 1 that say whether each latent dimension stands for one property of the image, each property for one dimension, and how well the properties can be read off the latent.</source>
        <translation>Disentanglement, completezza e informatività: tre numeri da 0 a 1 che dicono se ogni dimensione latente corrisponde a una proprietà dell&apos;immagine, ogni proprietà a una dimensione, e quanto bene le proprietà si leggono dal latente.</translation>
    </message>
    <message>
        <source>Density and coverage</source>
        <translation>Densità e copertura</translation>
    </message>
    <message>
        <source>Density says how many samples lie close to real images, coverage what share of the real images has a sample close by. They are less easily misled by outliers than precision and recall.</source>
        <translation>La densità dice quanti campioni sono vicini a immagini reali, la copertura quale quota delle immagini reali ha un campione vicino. Sono meno sensibili ai valori anomali di precisione e richiamo.</translation>
    </message>
    <message>
        <source>Fréchet distance (FD)</source>
        <translation>Distanza di Fréchet (FD)</translation>
    </message>
    <message>
        <source>How far the distribution of the features of samples is from that of real images, each seen as a Gaussian; lower is better. It is called FID only with the features of the Inception network, and comes out too high for few samples.</source>
        <translation>Quanto la distribuzione delle caratteristiche dei campioni dista da quella di immagini reali, viste entrambe come gaussiane; più basso è meglio. Si chiama FID solo con le caratteristiche della rete Inception, e con pochi campioni risulta troppo alta.</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Minimo di riferimento</translation>
    </message>
    <message>
        <source>The figure that real held-out images get in place of samples. A model can hardly be better, so a figure means little without it.</source>
        <translation>Il valore che ottengono immagini reali mai viste al posto dei campioni. Difficilmente un modello fa meglio, quindi senza di esso un valore dice poco.</translation>
    </message>
    <message>
        <source>Held-out images</source>
        <translation>Immagini mai viste</translation>
    </message>
    <message>
        <source>Images that a model was not trained on: the test images of the dataset, or its validation images.</source>
        <translation>Immagini su cui un modello non è stato addestrato: quelle di test del dataset, o quelle di validazione.</translation>
    </message>
    <message>
        <source>Kernel distance (KID)</source>
        <translation>Distanza kernel (KID)</translation>
    </message>
    <message>
        <source>How far the features of samples are from those of real images, by a kernel; lower is better. Unlike FD it is right on average for any number of samples.</source>
        <translation>Quanto le caratteristiche dei campioni distano da quelle di immagini reali, secondo un kernel; più basso è meglio. A differenza della FD è giusta in media per qualsiasi numero di campioni.</translation>
    </message>
    <message>
        <source>Membership inference</source>
        <translation>Inferenza di appartenenza</translation>
    </message>
    <message>
        <source>An attack that guesses from a model whether an image was among its training images. An AUC of 0.5 is a coin toss; the higher it is, the more the model gives away.</source>
        <translation>Un attacco che indovina da un modello se un&apos;immagine era tra quelle di addestramento. Un&apos;AUC di 0,5 equivale al lancio di una moneta; più è alta, più il modello rivela.</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>Precisione e richiamo</translation>
    </message>
    <message>
        <source>Precision is the share of samples that lie among the real images, recall the share of real images that lie among the samples. A model that generates few kinds of good samples has high precision and low recall.</source>
        <translation>La precisione è la quota dei campioni che stanno tra le immagini reali, il richiamo la quota delle immagini reali che stanno tra i campioni. Un modello che genera pochi tipi di buoni campioni ha precisione alta e richiamo basso.</translation>
    </message>
    <message>
        <source>Vendi score</source>
        <translation>Punteggio Vendi</translation>
    </message>
    <message>
        <source>How many different samples there are in effect: 1 where all are identical, their number where all are entirely different. It is compared with that of as many real images.</source>
        <translation>Quanti campioni diversi ci sono in effetti: 1 se sono tutti identici, il loro numero se sono tutti del tutto diversi. Si confronta con quello di altrettante immagini reali.</translation>
    </message>
</context>
<context>
    <name>ui::GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>Glossario</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search, for example latent or KL</source>
        <translation>Cerca, per esempio latente o KL</translation>
    </message>
    <message>
        <source>Shows only the entries that contain this text.</source>
        <translation>Mostra solo le voci che contengono questo testo.</translation>
    </message>
    <message>
        <source>Terms and their definitions</source>
        <translation>I termini e le loro definizioni</translation>
    </message>
    <message>
        <source>The terms used in Imago, explained in a sentence or two each.</source>
        <translation>I termini usati in Imago, spiegati in una o due frasi ciascuno.</translation>
    </message>
    <message>
        <source>No entry contains “%1”.</source>
        <translation>Nessuna voce contiene «%1».</translation>
    </message>
</context>
<context>
    <name>ui::HealthPanel</name>
    <message>
        <source>Looks for duplicates, for images that stand out, and for classes that cannot be learned.</source>
        <translation>Cerca duplicati, immagini anomale e classi che non si possono imparare.</translation>
    </message>
    <message>
        <source>Findings of the health check</source>
        <translation>Risultati del controllo del dataset</translation>
    </message>
    <message>
        <source>Choose a finding to see its images.</source>
        <translation>Scegli un risultato per vederne le immagini.</translation>
    </message>
    <message>
        <source>Uses the images again that were left out of this dataset.</source>
        <translation>Usa di nuovo le immagini che erano state escluse da questo dataset.</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Controllo del dataset</translation>
    </message>
    <message>
        <source>Health check: %1%</source>
        <translation>Controllo del dataset: %1%</translation>
    </message>
    <message>
        <source>The health check failed: %1</source>
        <translation>Il controllo del dataset non è riuscito: %1</translation>
    </message>
    <message>
        <source>Health check: nothing found</source>
        <translation>Controllo del dataset: nessun problema</translation>
    </message>
    <message numerus="yes">
        <source>Health check: %n finding(s)</source>
        <translation>
            <numerusform>Controllo del dataset: %n risultato</numerusform>
            <numerusform>Controllo del dataset: %n risultati</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep one of each</source>
        <translation>Conserva una per gruppo</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Escludi</translation>
    </message>
    <message>
        <source>Leaves out all but the first image of each group in this project. Files are not changed.</source>
        <translation>Esclude da questo progetto tutte le immagini di ogni gruppo tranne la prima. I file non vengono modificati.</translation>
    </message>
    <message>
        <source>Leaves out the images of this finding in this project. Files are not changed.</source>
        <translation>Esclude da questo progetto le immagini di questo risultato. I file non vengono modificati.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) left out.</source>
        <translation>
            <numerusform>%Ln immagine esclusa.</numerusform>
            <numerusform>%Ln immagini escluse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Ripristina tutte</translation>
    </message>
</context>
<context>
    <name>ui::HeldPointsBar</name>
    <message>
        <source>Difference</source>
        <translation>Differenza</translation>
    </message>
    <message>
        <source>Hide the difference</source>
        <translation>Nascondi la differenza</translation>
    </message>
    <message>
        <source>Where A and B differ: black is no difference, white is the largest. Click to hide it.</source>
        <translation>Dove A e B differiscono: il nero è nessuna differenza, il bianco la massima. Fai clic per nasconderla.</translation>
    </message>
    <message>
        <source>Set A</source>
        <translation>Imposta A</translation>
    </message>
    <message>
        <source>Sets A to the current latent, to compare it with another one.</source>
        <translation>Imposta A sul latente attuale, per confrontarlo con un altro.</translation>
    </message>
    <message>
        <source>Set B</source>
        <translation>Imposta B</translation>
    </message>
    <message>
        <source>Sets B to the current latent, to compare it with A.</source>
        <translation>Imposta B sul latente attuale, per confrontarlo con A.</translation>
    </message>
    <message>
        <source>Switch between A and B</source>
        <translation>Alterna fra A e B</translation>
    </message>
    <message>
        <source>Goes from A to B, or to A from any other latent.</source>
        <translation>Va da A a B, o ad A da qualsiasi altro latente.</translation>
    </message>
    <message>
        <source>Difference between A and B</source>
        <translation>Differenza fra A e B</translation>
    </message>
    <message>
        <source>Shows where and by how much the samples of A and B differ.</source>
        <translation>Mostra dove e quanto differiscono i campioni di A e B.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Vai a %1</translation>
    </message>
    <message>
        <source>%1 is set to the current latent. X switches between A and B.</source>
        <translation>%1 è impostato sul latente attuale. X alterna fra A e B.</translation>
    </message>
    <message>
        <source>%1 is set to the current latent.</source>
        <translation>%1 è impostato sul latente attuale.</translation>
    </message>
    <message>
        <source>Goes to the latent that is set as %1.</source>
        <translation>Va al latente impostato come %1.</translation>
    </message>
    <message>
        <source>%1 is not set yet.</source>
        <translation>%1 non è ancora impostato.</translation>
    </message>
    <message>
        <source>Go to another latent and press B to compare the two.</source>
        <translation>Vai a un altro latente e premi B per confrontare i due.</translation>
    </message>
    <message>
        <source>Go to another latent and press A to compare the two.</source>
        <translation>Vai a un altro latente e premi A per confrontare i due.</translation>
    </message>
    <message>
        <source>Distance in latent space: %1. Their classes differ.</source>
        <translation>Distanza nello spazio latente: %1. Le classi sono diverse.</translation>
    </message>
    <message>
        <source>Distance in latent space: %1.</source>
        <translation>Distanza nello spazio latente: %1.</translation>
    </message>
</context>
<context>
    <name>ui::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossario</translation>
    </message>
    <message>
        <source>The terms used in Imago, explained in a sentence or two each</source>
        <translation>I termini usati in Imago, spiegati in una o due frasi ciascuno</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Ctrl+F1</source>
        <translation>Ctrl+F1</translation>
    </message>
    <message>
        <source>All commands and their keys</source>
        <translation>Tutti i comandi e i loro tasti</translation>
    </message>
    <message>
        <source>Show &amp;hints again</source>
        <translation>Mostra di nuovo i &amp;suggerimenti</translation>
    </message>
    <message>
        <source>Show the hints above the workspace from the beginning</source>
        <translation>Mostra dall&apos;inizio i suggerimenti sopra l&apos;area di lavoro</translation>
    </message>
    <message>
        <source>&amp;About Imago</source>
        <translation>&amp;Informazioni su Imago</translation>
    </message>
    <message>
        <source>Version, libraries and license</source>
        <translation>Versione, librerie e licenza</translation>
    </message>
    <message>
        <source>%1, Qt %2</source>
        <translation>%1, Qt %2</translation>
    </message>
    <message>
        <source>About Imago</source>
        <translation>Informazioni su Imago</translation>
    </message>
    <message>
        <source>&lt;b&gt;Imago %1&lt;/b&gt;&lt;p&gt;A studio for training and exploring generative models of images.&lt;/p&gt;&lt;p&gt;%2&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Imago %1&lt;/b&gt;&lt;p&gt;Uno studio per addestrare ed esplorare modelli generativi di immagini.&lt;/p&gt;&lt;p&gt;%2&lt;/p&gt;&lt;p&gt;Software libero sotto la GNU General Public License, versione 3 o successiva.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F1</source>
        <translation>Ctrl+Shift+F1</translation>
    </message>
</context>
<context>
    <name>ui::HintBar</name>
    <message>
        <source>To train on your own images, drop a folder anywhere or open one under Data (Ctrl+1).</source>
        <translation>Per addestrare sulle tue immagini, trascina una cartella ovunque nella finestra o aprine una in Dati (Ctrl+1).</translation>
    </message>
    <message>
        <source>The model is training. You can already move its sliders under Explore (Ctrl+3).</source>
        <translation>L&apos;addestramento è in corso. Puoi già muovere i cursori del modello in Esplorazione (Ctrl+3).</translation>
    </message>
    <message>
        <source>To train on your own images, drop a folder anywhere or open one on the left.</source>
        <translation>Per addestrare sulle tue immagini, trascina una cartella ovunque nella finestra o aprine una a sinistra.</translation>
    </message>
    <message>
        <source>Your model is saved. Export as many samples as you like.</source>
        <translation>Il modello è salvato. Esporta tutti i campioni che vuoi.</translation>
    </message>
    <message>
        <source>The model is training. You can already move its sliders.</source>
        <translation>L&apos;addestramento è in corso. Puoi già muovere i cursori del modello.</translation>
    </message>
    <message>
        <source>%1 was interrupted. Resume it under Runs on the right.</source>
        <translation>%1 è stato interrotto. Riprendilo in Addestramenti, a destra.</translation>
    </message>
    <message>
        <source>%1 was interrupted. Resume it under Train (Ctrl+2).</source>
        <translation>%1 è stato interrotto. Riprendilo in Addestramento (Ctrl+2).</translation>
    </message>
    <message>
        <source>With your dataset open, its images nearest to this sample are shown.</source>
        <translation>Con il dataset aperto, vengono mostrate le sue immagini più vicine a questo campione.</translation>
    </message>
    <message>
        <source>With your dataset open: nearest images, directions Between classes, a map (F4).</source>
        <translation>Con il dataset aperto: immagini più vicine, direzioni Tra le classi, una mappa (F4).</translation>
    </message>
    <message>
        <source>With your dataset open: its images nearest to this sample, and a map (F4).</source>
        <translation>Con il dataset aperto: le sue immagini più vicine a questo campione e una mappa (F4).</translation>
    </message>
    <message>
        <source>Close this hint</source>
        <translation>Chiudi questo suggerimento</translation>
    </message>
    <message>
        <source>Drag a slider on the right: the previews above it show what it changes.</source>
        <translation>Trascina un cursore a destra: le anteprime sopra mostrano che cosa cambia.</translation>
    </message>
    <message>
        <source>Your dataset is open, and suitable settings are chosen. Press Start.</source>
        <translation>Il dataset è aperto e le impostazioni adatte sono già scelte. Premi Avvia.</translation>
    </message>
    <message>
        <source>Your dataset is open, and suitable settings are chosen. Go to Train (Ctrl+2) and press Start.</source>
        <translation>Il dataset è aperto e le impostazioni adatte sono già scelte. Vai ad Addestramento (Ctrl+2) e premi Avvia.</translation>
    </message>
    <message>
        <source>Your model is saved. Press Evaluate to see how good it is, or export samples (Ctrl+5).</source>
        <translation>Il modello è salvato. Premi Valuta per vedere quanto è buono, o esporta campioni (Ctrl+5).</translation>
    </message>
    <message>
        <source>Your model is saved. See how good it is under Evaluate (Ctrl+4), or export samples under Export (Ctrl+5).</source>
        <translation>Il modello è salvato. Guarda quanto è buono in Valutazione (Ctrl+4), o esporta campioni in Esportazione (Ctrl+5).</translation>
    </message>
    <message>
        <source>Your model is saved. You can export samples under Export (Ctrl+5).</source>
        <translation>Il modello è salvato. Puoi esportare campioni in Esportazione (Ctrl+5).</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
    <message>
        <source>Latents that you visited: each sample follows from the one above it, with the newest branch on the left. Click one, or choose it with the arrow keys and Enter, to go there; a double-click saves it as a favorite.</source>
        <translation>Latenti che hai visitato: ogni campione deriva da quello sopra, con il ramo più recente a sinistra. Fai clic su uno, o sceglilo con le frecce e Invio, per andarci; un doppio clic lo salva nei preferiti.</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Mostra la storia</translation>
    </message>
    <message>
        <source>Shows the latents that you visited, as a tree of samples.</source>
        <translation>Mostra i latenti che hai visitato, come albero di campioni.</translation>
    </message>
    <message>
        <source>No history yet. Move with a slider, R or the sheet: every latent that you stop at is added here with its sample, on every branch.</source>
        <translation>Ancora nessuna storia. Muoviti con un cursore, R o il foglio: ogni latente in cui ti fermi viene aggiunto qui con il suo campione, in ogni ramo.</translation>
    </message>
</context>
<context>
    <name>ui::ImageGroupButton</name>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n immagine</numerusform>
            <numerusform>%n immagini</numerusform>
        </translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)</source>
        <translation>Immagini (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)</translation>
    </message>
    <message>
        <source>None of these is an image; choose PNG, JPEG, WebP, GIF, HEIC, AVIF, BMP, TIFF or PNM files.</source>
        <translation>Nessuno di questi è un&apos;immagine; scegli file PNG, JPEG, WebP, GIF, HEIC, AVIF, BMP, TIFF o PNM.</translation>
    </message>
</context>
<context>
    <name>ui::ImagesBar</name>
    <message>
        <source>Show all</source>
        <translation>Mostra tutte</translation>
    </message>
    <message>
        <source>Number of images shown below, and how many of them are selected.</source>
        <translation>Numero di immagini mostrate qui sotto, e quante sono selezionate.</translation>
    </message>
    <message>
        <source>The image under the pointer: its class, number and file.</source>
        <translation>L&apos;immagine sotto il puntatore: classe, numero e file.</translation>
    </message>
    <message>
        <source>What is shown changes as soon as it is computed; you can go on meanwhile.</source>
        <translation>Ciò che si vede cambia appena è calcolato; nel frattempo si può continuare.</translation>
    </message>
    <message>
        <source>Shows all images of the dataset again.</source>
        <translation>Mostra di nuovo tutte le immagini del dataset.</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Dimensione delle miniature</translation>
    </message>
    <message>
        <source>Size of the thumbnails. The dataset itself does not change.</source>
        <translation>Dimensione delle miniature. Il dataset non cambia.</translation>
    </message>
    <message>
        <source>Class to show</source>
        <translation>Classe da mostrare</translation>
    </message>
    <message>
        <source>Shows only the images of one class.</source>
        <translation>Mostra solo le immagini di una classe.</translation>
    </message>
    <message>
        <source>Text in the file name</source>
        <translation>Testo nel nome del file</translation>
    </message>
    <message>
        <source>Shows only images with this text in the name of their file.</source>
        <translation>Mostra solo le immagini con questo testo nel nome del file.</translation>
    </message>
    <message>
        <source>Find a file name</source>
        <translation>Cerca un nome di file</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Escluse</translation>
    </message>
    <message>
        <source>Shows the images that are left out, in place of those that are used. Delete brings the selected ones back.</source>
        <translation>Mostra le immagini escluse al posto di quelle usate. Canc ripristina quelle selezionate.</translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation>Ordine delle immagini</translation>
    </message>
    <message>
        <source>The order in which the images are shown. The dataset itself does not change.</source>
        <translation>L&apos;ordine in cui si vedono le immagini. Il dataset non cambia.</translation>
    </message>
    <message>
        <source>In the dataset&apos;s order</source>
        <translation>Nell&apos;ordine del dataset</translation>
    </message>
    <message>
        <source>As the source has them.</source>
        <translation>Come sono nell&apos;origine.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nome del file</translation>
    </message>
    <message>
        <source>By the name of the file; numbers in it count as numbers.</source>
        <translation>Per nome del file; i numeri nel nome contano come numeri.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>By class, in the order of the classes.</source>
        <translation>Per classe, nell&apos;ordine delle classi.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosità</translation>
    </message>
    <message>
        <source>By the mean of the gray levels.</source>
        <translation>Per media dei livelli di grigio.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrasto</translation>
    </message>
    <message>
        <source>By the standard deviation of the gray levels.</source>
        <translation>Per deviazione standard dei livelli di grigio.</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidezza</translation>
    </message>
    <message>
        <source>By the variance of the Laplacian: blurred images come first.</source>
        <translation>Per varianza del laplaciano: prima le immagini sfocate.</translation>
    </message>
    <message>
        <source>Colorfulness</source>
        <translation>Vivacità dei colori</translation>
    </message>
    <message>
        <source>From gray to vivid colors.</source>
        <translation>Dal grigio ai colori vivaci.</translation>
    </message>
    <message>
        <source>Distance from the mean</source>
        <translation>Distanza dalla media</translation>
    </message>
    <message>
        <source>By the distance from the mean image of the class: unusual images come last.</source>
        <translation>Per distanza dall&apos;immagine media della classe: le immagini insolite sono in fondo.</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Decrescente</translation>
    </message>
    <message>
        <source>Shows the largest first instead of the smallest.</source>
        <translation>Mostra prima i valori più grandi invece dei più piccoli.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Tutte le classi</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Escluse: %1</translation>
    </message>
    <message>
        <source>Changing the dataset…</source>
        <translation>Modifica del dataset…</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Ordinamento…</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewCells</name>
    <message>
        <source>Images before and after</source>
        <translation>Immagini prima e dopo</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 pixel</translation>
    </message>
</context>
<context>
    <name>ui::ImportPreviewView</name>
    <message>
        <source>Counted from the sizes in the image files, without reading the images.</source>
        <translation>Contate dalle dimensioni nei file delle immagini, senza leggere le immagini.</translation>
    </message>
    <message>
        <source>Each image as it is, with a frame around the part that is kept, and as it will be in the dataset.</source>
        <translation>Ogni immagine com&apos;è, con una cornice attorno alla parte mantenuta, e come sarà nel dataset.</translation>
    </message>
    <message numerus="yes">
        <source>Preview: %Ln images</source>
        <translation>
            <numerusform>Anteprima: %Ln immagine</numerusform>
            <numerusform>Anteprima: %Ln immagini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln mostrata</numerusform>
            <numerusform>%Ln mostrate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels, grayscale</source>
        <translation>%1 × %2 pixel, scala di grigi</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, color</source>
        <translation>%1 × %2 pixel, a colori</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln images would lose more than a third of their area (estimated from %1).</source>
        <translation>
            <numerusform>Circa %Ln immagine perderebbe più di un terzo della sua area (stima su %1).</numerusform>
            <numerusform>Circa %Ln immagini perderebbero più di un terzo della loro area (stima su %1).</numerusform>
        </translation>
    </message>
    <message>
        <source>No image would lose more than a third of its area.</source>
        <translation>Nessuna immagine perderebbe più di un terzo della sua area.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln images would lose more than a third of their area.</source>
        <translation>
            <numerusform>%Ln immagine perderebbe più di un terzo della sua area.</numerusform>
            <numerusform>%Ln immagini perderebbero più di un terzo della loro area.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InterruptedBar</name>
    <message>
        <source>Start again</source>
        <translation>Ricomincia</translation>
    </message>
    <message>
        <source>Removes what the interrupted export has written, and starts the export from the first sample.</source>
        <translation>Elimina ciò che l&apos;esportazione interrotta ha scritto, e ricomincia dal primo campione.</translation>
    </message>
    <message>
        <source>Cancelled. What had been written was removed.</source>
        <translation>Annullato. Ciò che era stato scritto è stato rimosso.</translation>
    </message>
    <message>
        <source>Cancelled. %1 of %2 samples are kept in %3, so that you can continue the export.</source>
        <translation>Annullato. %1 campioni su %2 sono conservati in %3, così puoi continuare l&apos;esportazione.</translation>
    </message>
    <message>
        <source>Continue the export (%1 of %2)</source>
        <translation>Continua l&apos;esportazione (%1 di %2)</translation>
    </message>
    <message>
        <source>Continues the export that was interrupted; the files are the same as without the interruption.</source>
        <translation>Continua l&apos;esportazione interrotta; i file sono gli stessi che senza l&apos;interruzione.</translation>
    </message>
    <message>
        <source>That export had other settings, or was of another model.</source>
        <translation>Quell&apos;esportazione aveva altre impostazioni, o era di un altro modello.</translation>
    </message>
</context>
<context>
    <name>ui::KeptDirections</name>
    <message>
        <source>The model is not saved yet, so its directions cannot be saved; wait until its training ends.</source>
        <translation>Il modello non è ancora salvato, perciò le sue direzioni non si possono salvare; attendi la fine dell&apos;addestramento.</translation>
    </message>
    <message>
        <source>saved directions</source>
        <translation>direzioni salvate</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Salva %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifica %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Rimuovi %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Sposta %1</translation>
    </message>
</context>
<context>
    <name>ui::KeptList</name>
    <message>
        <source>Click an evaluation to show it. Tick several to see them side by side.</source>
        <translation>Fai clic su una valutazione per mostrarla. Selezionane più di una per vederle affiancate.</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1 su %2, %3</translation>
    </message>
    <message>
        <source>%1. Not saved in the project: it is here until Imago closes. Save a report to keep it.</source>
        <translation>%1. Non salvata nel progetto: resta qui finché Imago è aperto. Salva un rapporto per conservarla.</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Lettura dell&apos;elenco…</translation>
    </message>
    <message>
        <source>None yet. Each evaluation is listed here.</source>
        <translation>Ancora nessuna. Qui compare ogni valutazione.</translation>
    </message>
    <message>
        <source>Kept evaluations</source>
        <translation>Valutazioni conservate</translation>
    </message>
    <message>
        <source>%1. The model is not in this project: its evaluation is listed until Imago closes.</source>
        <translation>%1. Il modello non è in questo progetto: la sua valutazione resta nell&apos;elenco fino alla chiusura di Imago.</translation>
    </message>
</context>
<context>
    <name>ui::KeptStore</name>
    <message>
        <source>Not saved yet: %1. %2</source>
        <translation>Non ancora salvato: %1. %2</translation>
    </message>
    <message>
        <source>Saved now: %1.</source>
        <translation>Ora è salvato: %1.</translation>
    </message>
    <message>
        <source>%1 in the dataset %2</source>
        <translation>%1 nel dataset %2</translation>
    </message>
</context>
<context>
    <name>ui::KeptTimeline</name>
    <message>
        <source>the timeline of %1</source>
        <translation>la timeline di %1</translation>
    </message>
    <message>
        <source>Change the timeline</source>
        <translation>Modifica la timeline</translation>
    </message>
</context>
<context>
    <name>ui::KlBars</name>
    <message>
        <source>KL per dimension</source>
        <translation>KL per dimensione</translation>
    </message>
    <message>
        <source>z %1: %2 nats</source>
        <translation>z %1: %2 nat</translation>
    </message>
    <message>
        <source>%1 nats</source>
        <translation>%1 nat</translation>
    </message>
    <message>
        <source>z %1</source>
        <translation>z %1</translation>
    </message>
</context>
<context>
    <name>ui::KlChart</name>
    <message>
        <source>KL per dimension</source>
        <translation>KL per dimensione</translation>
    </message>
    <message>
        <source>Shows the mean KL of each latent dimension as a bar, largest first. A dimension is active when its bar reaches above the line; the sliders of the others hardly change the sample.</source>
        <translation>Mostra la KL media di ogni dimensione latente come barra, dalla più grande. Una dimensione è attiva se la sua barra supera la linea; i cursori delle altre cambiano appena il campione.</translation>
    </message>
    <message>
        <source>KL: %1 of %2 active</source>
        <translation>KL: %1 su %2 attive</translation>
    </message>
    <message>
        <source>0 of %1 dimensions active: all together have less than %2 nats</source>
        <translation>0 dimensioni attive su %1: tutte insieme hanno meno di %2 nat</translation>
    </message>
    <message>
        <source>%1 of %2 dimensions active: KL above %3 nats</source>
        <translation>%1 dimensioni attive su %2: KL superiore a %3 nat</translation>
    </message>
    <message>
        <source>Click a bar to go to its slider.</source>
        <translation>Fai clic su una barra per andare al suo cursore.</translation>
    </message>
    <message>
        <source>The KL of this model has not been measured yet; it is measured at the first validation.</source>
        <translation>La KL di questo modello non è ancora stata misurata: verrà misurata alla prima validazione.</translation>
    </message>
</context>
<context>
    <name>ui::LabelCommands</name>
    <message>
        <source>Select images first: click one, or choose several with Ctrl or Shift.</source>
        <translation>Seleziona prima delle immagini: fai clic su una, o scegline più d&apos;una con Ctrl o Maiusc.</translation>
    </message>
    <message>
        <source>These images are left out. Bring them back before you assign them to a class.</source>
        <translation>Queste immagini sono escluse. Ripristinale prima di assegnarle a una classe.</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln image(s) to %1</source>
        <translation>
            <numerusform>Assegna %Ln immagine a %1</numerusform>
            <numerusform>Assegna %Ln immagini a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) assigned to %1.</source>
        <translation>
            <numerusform>%Ln immagine assegnata a %1.</numerusform>
            <numerusform>%Ln immagini assegnate a %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Annullato: %1.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>Ripetuto: %1.</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Escludi</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleziona tutte</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Assegna a</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Mostra nel gestore di file</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copia percorso</translation>
    </message>
    <message>
        <source>The path was copied to the clipboard.</source>
        <translation>Il percorso è stato copiato negli appunti.</translation>
    </message>
</context>
<context>
    <name>ui::LargeImage</name>
    <message>
        <source>Image of the dataset</source>
        <translation>Immagine del dataset</translation>
    </message>
    <message>
        <source>Arrow keys go on to the next image. Number keys assign it to a class, Delete leaves it out, Esc goes back.</source>
        <translation>I tasti freccia passano all&apos;immagine successiva. I tasti numerici la assegnano a una classe, Canc la esclude, Esc torna indietro.</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>Nessuna immagine</translation>
    </message>
</context>
<context>
    <name>ui::LatentSlider</name>
    <message>
        <source>z %1</source>
        <translation>z %1</translation>
    </message>
    <message>
        <source>Latent dimension %1</source>
        <translation>Dimensione latente %1</translation>
    </message>
    <message>
        <source>Latent dimension %1, value</source>
        <translation>Dimensione latente %1, valore</translation>
    </message>
    <message>
        <source>Dimension %1 has a mean KL of %2 nats: the information it holds about an image. </source>
        <translation>La dimensione %1 ha una KL media di %2 nat: l&apos;informazione che contiene su un&apos;immagine. </translation>
    </message>
    <message>
        <source>The bar compares it with the most active dimension.</source>
        <translation>La barra la confronta con la dimensione più attiva.</translation>
    </message>
    <message>
        <source>The exact value, in standard deviations.</source>
        <translation>Il valore esatto, in deviazioni standard.</translation>
    </message>
    <message>
        <source>Drag to change the sample; double-click resets to the center. The unit is one standard deviation of random latents: most lie between -3 and 3.</source>
        <translation>Trascina per cambiare il campione; il doppio clic riporta al centro. L&apos;unità è una deviazione standard dei latenti casuali: la maggior parte sta tra -3 e 3.</translation>
    </message>
</context>
<context>
    <name>ui::LatentSliderList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Ancora %n</numerusform>
            <numerusform>Ancora %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The other dimensions; which of them the model uses has not been measured yet.</source>
        <translation>Le altre dimensioni; quali di esse il modello usi non è ancora stato misurato.</translation>
    </message>
    <message numerus="yes">
        <source>%n inactive, little effect</source>
        <translation>
            <numerusform>%n inattiva, poco effetto</numerusform>
            <numerusform>%n inattive, poco effetto</numerusform>
        </translation>
    </message>
    <message>
        <source>Dimensions that the model hardly uses: their mean KL is below 0.1 nats.</source>
        <translation>Dimensioni che il modello usa appena: la loro KL media è inferiore a 0,1 nat.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Addestramento</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>Cursori</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curve</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Esplorazione</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esportazione</translation>
    </message>
    <message>
        <source>Alt+1</source>
        <translation>Alt+1</translation>
    </message>
    <message>
        <source>Alt+2</source>
        <translation>Alt+2</translation>
    </message>
    <message>
        <source>Alt+3</source>
        <translation>Alt+3</translation>
    </message>
    <message>
        <source>Alt+4</source>
        <translation>Alt+4</translation>
    </message>
    <message>
        <source>Alt+5</source>
        <translation>Alt+5</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Addestramenti</translation>
    </message>
    <message>
        <source>Alt+6</source>
        <translation>Alt+6</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Alt+7</source>
        <translation>Alt+7</translation>
    </message>
    <message>
        <source>%1 - Imago</source>
        <translation>%1 - Imago</translation>
    </message>
    <message>
        <source>Project the image</source>
        <translation>Proietta l&apos;immagine</translation>
    </message>
    <message>
        <source>New project %1.</source>
        <translation>Nuovo progetto %1.</translation>
    </message>
    <message>
        <source>Opened the project %1.</source>
        <translation>Aperto il progetto %1.</translation>
    </message>
    <message>
        <source>The project %1 is no longer there, so the default project is open. To open another one, use File &gt; Open project.</source>
        <translation>Il progetto %1 non esiste più, perciò è aperto quello predefinito. Per aprirne un altro usa File &gt; Apri progetto.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classi</translation>
    </message>
    <message>
        <source>Alt+8</source>
        <translation>Alt+8</translation>
    </message>
    <message>
        <source>Open as tiles</source>
        <translation>Apri come tasselli</translation>
    </message>
    <message>
        <source>Open its model</source>
        <translation>Apri il suo modello</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Valutazione</translation>
    </message>
    <message>
        <source>Alt+9</source>
        <translation>Alt+9</translation>
    </message>
</context>
<context>
    <name>ui::MapBar</name>
    <message>
        <source>Principal components (PCA)</source>
        <translation>Componenti principali (PCA)</translation>
    </message>
    <message>
        <source>Projects the latents onto their first two principal components. Here the cross moves the current latent in a straight line along them.</source>
        <translation>Proietta i latenti sulle loro prime due componenti principali. Qui la croce muove il latente attuale in linea retta lungo di esse.</translation>
    </message>
    <message>
        <source>Neighbors (UMAP)</source>
        <translation>Vicini (UMAP)</translation>
    </message>
    <message>
        <source>Places images with similar latents next to each other: groups separate better, but distances between far groups say little. Takes a few seconds.</source>
        <translation>Colloca vicine le immagini con latenti simili: i gruppi si separano meglio, ma le distanze fra gruppi lontani dicono poco. Richiede alcuni secondi.</translation>
    </message>
    <message>
        <source>Layout of the map</source>
        <translation>Disposizione della mappa</translation>
    </message>
    <message>
        <source>Decode empty areas</source>
        <translation>Decodifica le aree vuote</translation>
    </message>
    <message>
        <source>Shows samples decoded from the areas without data: coarse first, then finer.</source>
        <translation>Mostra campioni decodificati dalle aree senza dati: prima in modo grossolano, poi più fine.</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Mostra tutta la mappa</translation>
    </message>
    <message>
        <source>Shows the whole map again (0 on the map).</source>
        <translation>Mostra di nuovo tutta la mappa (0 sulla mappa).</translation>
    </message>
    <message>
        <source>Layout of the map: by principal components of the latents (PCA), or by neighbors (UMAP).</source>
        <translation>Disposizione della mappa: per componenti principali dei latenti (PCA), o per vicini (UMAP).</translation>
    </message>
    <message>
        <source>%1 These two components explain %2 % of the variance.</source>
        <translation>%1 Queste due componenti spiegano il %2 % della varianza.</translation>
    </message>
</context>
<context>
    <name>ui::MapPanel</name>
    <message>
        <source>Map of the dataset</source>
        <translation>Mappa del dataset</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>Avanzamento della mappa</translation>
    </message>
    <message>
        <source>Step %1; the map is updated from time to time during the training.</source>
        <translation>Passo %1; la mappa si aggiorna di tanto in tanto durante l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Encoding the images…</source>
        <translation>Codifica delle immagini…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Encodes the images of the dataset and shows them on the map.</source>
        <translation>Codifica le immagini del dataset e le mostra sulla mappa.</translation>
    </message>
    <message>
        <source>Goes back to the principal components (PCA).</source>
        <translation>Torna alle componenti principali (PCA).</translation>
    </message>
    <message>
        <source>No model is open. Open one, or train one, to see how it arranges the images in latent space.</source>
        <translation>Nessun modello è aperto. Aprine o addestrane uno per vedere come dispone le immagini nello spazio latente.</translation>
    </message>
    <message>
        <source>The images of the open dataset differ from the model&apos;s in size or color, so it cannot encode them; open the dataset that it was trained on.</source>
        <translation>Le immagini del dataset aperto hanno dimensioni o colori diversi da quelle del modello, che perciò non può codificarle; apri il dataset su cui è stato addestrato.</translation>
    </message>
    <message>
        <source>This model has no encoder and cannot place images on a map; these models can: %1.</source>
        <translation>Questo modello non ha un encoder e non può collocare immagini su una mappa; questi modelli possono: %1.</translation>
    </message>
    <message>
        <source>The map was cancelled.</source>
        <translation>La creazione della mappa è stata annullata.</translation>
    </message>
    <message>
        <source>Each dot is an image of the dataset. Click or drag, or press arrow keys, to move the current latent; the wheel zooms, the middle or the right button pans. With Shift, a drag draws a path that becomes a timeline.</source>
        <translation>Ogni punto è un&apos;immagine del dataset. Fai clic o trascina, o premi i tasti freccia, per muovere il latente attuale; la rotella ingrandisce, il tasto centrale o destro sposta. Con Maiusc, trascinando si disegna un percorso che diventa una timeline.</translation>
    </message>
    <message>
        <source>The map shows where a model places the images of a dataset in latent space. Open the dataset that it was trained on, or another in the Data workspace.</source>
        <translation>La mappa mostra dove un modello colloca le immagini di un dataset nello spazio latente. Apri il dataset su cui è stato addestrato, o un altro nell&apos;area Dati.</translation>
    </message>
    <message>
        <source>Computing UMAP…</source>
        <translation>Calcolo di UMAP…</translation>
    </message>
    <message>
        <source>Create the map</source>
        <translation>Crea la mappa</translation>
    </message>
    <message>
        <source>Stops encoding the images; the map can be created later.</source>
        <translation>Interrompe la codifica delle immagini; la mappa si può creare più tardi.</translation>
    </message>
</context>
<context>
    <name>ui::MapView</name>
    <message>
        <source>image %1</source>
        <translation>immagine %1</translation>
    </message>
</context>
<context>
    <name>ui::MatrixDetailView</name>
    <message>
        <source>Rows: %1. Columns: %2.</source>
        <extracomment>Above a matrix: what its rows and its columns are.</extracomment>
        <translation>Righe: %1. Colonne: %2.</translation>
    </message>
    <message>
        <source>The stronger the color of a cell, the larger its value. Ctrl+C copies the selected cells.</source>
        <translation>Più il colore di una cella è intenso, più grande è il suo valore. Ctrl+C copia le celle selezionate.</translation>
    </message>
</context>
<context>
    <name>ui::MessageLine</name>
    <message>
        <source>Messages of this panel: what it is doing, or why something failed.</source>
        <translation>Messaggi di questo pannello: che cosa sta facendo, o perché qualcosa non è riuscito.</translation>
    </message>
</context>
<context>
    <name>ui::MetricChoices</name>
    <message>
        <source>Samples against the data (a minute)</source>
        <translation>Campioni a confronto con i dati (un minuto)</translation>
    </message>
    <message>
        <source>The model itself (seconds)</source>
        <translation>Il modello stesso (secondi)</translation>
    </message>
    <message>
        <source>%1 Not measured: %2.</source>
        <translation>%1 Non misurata: %2.</translation>
    </message>
    <message>
        <source>Slower metrics (minutes)</source>
        <translation>Metriche più lente (minuti)</translation>
    </message>
</context>
<context>
    <name>ui::ModelPanel</name>
    <message>
        <source>Open model…</source>
        <translation>Apri un modello…</translation>
    </message>
    <message>
        <source>Open pre-trained</source>
        <translation>Preaddestrato</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Salva una copia…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>The model that is open.</source>
        <translation>Il modello aperto.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>The architecture of the model.</source>
        <translation>L&apos;architettura del modello.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Campioni</translation>
    </message>
    <message>
        <source>Size of the generated samples, in pixels.</source>
        <translation>Dimensione dei campioni generati, in pixel.</translation>
    </message>
    <message>
        <source>Latent space</source>
        <translation>Spazio latente</translation>
    </message>
    <message>
        <source>Number of latent dimensions, each with a slider. Active ones change the sample.</source>
        <translation>Numero di dimensioni latenti, ognuna con un cursore. Quelle attive cambiano il campione.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametri</translation>
    </message>
    <message>
        <source>Number of weights of the model.</source>
        <translation>Numero di pesi del modello.</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>The dataset that it was trained on.</source>
        <translation>Il dataset su cui è stato addestrato.</translation>
    </message>
    <message>
        <source>Saved in</source>
        <translation>Salvato in</translation>
    </message>
    <message>
        <source>Folder of the model on this computer.</source>
        <translation>Cartella del modello su questo computer.</translation>
    </message>
    <message>
        <source>Opens a trained model: choose its folder.</source>
        <translation>Apre un modello già addestrato: scegli la sua cartella.</translation>
    </message>
    <message>
        <source>Opens the Fashion-MNIST model that comes with Imago.</source>
        <translation>Apre il modello Fashion-MNIST fornito con Imago.</translation>
    </message>
    <message>
        <source>Saves the open model to another folder.</source>
        <translation>Salva il modello aperto in un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>Open a model folder</source>
        <translation>Apri la cartella di un modello</translation>
    </message>
    <message>
        <source>Save the model to a new folder</source>
        <translation>Salva il modello in una nuova cartella</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>Nessun modello aperto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dimensions</source>
        <translation>
            <numerusform>%Ln dimensione</numerusform>
            <numerusform>%Ln dimensioni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n attiva</numerusform>
            <numerusform>%n attive</numerusform>
        </translation>
    </message>
    <message>
        <source>In training</source>
        <translation>In addestramento</translation>
    </message>
    <message>
        <source>A new folder, when the training ends</source>
        <translation>Una nuova cartella, alla fine dell&apos;addestramento</translation>
    </message>
    <message>
        <source>From a failed training</source>
        <translation>Da un addestramento fallito</translation>
    </message>
    <message>
        <source>Not saved; the run keeps its last checkpoint</source>
        <translation>Non salvato; l&apos;addestramento mantiene il suo ultimo checkpoint</translation>
    </message>
    <message>
        <source>Not measured: stopped before the end</source>
        <translation>Non misurato: fermato prima della fine</translation>
    </message>
    <message>
        <source>Not measured: weights from before the end of training</source>
        <translation>Non misurato: pesi precedenti alla fine dell&apos;addestramento</translation>
    </message>
    <message>
        <source>Part of Imago</source>
        <translation>Parte di Imago</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Non ancora salvato</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Results on the test images, which were not used in training: the mean over all of them, with its standard error.</source>
        <translation>Risultati sulle immagini di test, non usate nell&apos;addestramento: la media su tutte, con l&apos;errore standard.</translation>
    </message>
    <message>
        <source>Not saved: its run was deleted</source>
        <translation>Non salvato: il suo addestramento è stato eliminato</translation>
    </message>
    <message>
        <source>Results on the validation images, since the dataset has no test images: the mean over all of them, with its standard error. They were not trained on, but may have been used to select the weights.</source>
        <translation>Risultati sulle immagini di validazione, poiché il dataset non ha immagini di test: la media su tutte, con l&apos;errore standard. Non sono state usate per l&apos;addestramento, ma possono essere servite a scegliere i pesi.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validazione</translation>
    </message>
    <message>
        <source>A model is being trained. Stop the training (Shift+F5) to open another model.</source>
        <translation>È in corso un addestramento. Fermalo (Shift+F5) per aprire un altro modello.</translation>
    </message>
    <message>
        <source>Not measured: the training failed</source>
        <translation>Non misurato: l&apos;addestramento non è riuscito</translation>
    </message>
    <message>
        <source>Not measured yet: in training</source>
        <translation>Non ancora misurato: in addestramento</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Partito da</translation>
    </message>
    <message>
        <source>The model whose weights its training started from, instead of random ones.</source>
        <translation>Il modello dai cui pesi è partito l&apos;addestramento, invece che da pesi casuali.</translation>
    </message>
    <message>
        <source>Not measured: stopped before the test, or too few test images</source>
        <translation>Non misurato: addestramento fermato prima del test, o troppo poche immagini di test</translation>
    </message>
</context>
<context>
    <name>ui::NearestStrip</name>
    <message>
        <source>Measure of distance</source>
        <translation>Misura della distanza</translation>
    </message>
    <message>
        <source>By pixels</source>
        <translation>Per pixel</translation>
    </message>
    <message>
        <source>By the root mean square difference of the pixels: 0 is identical, 1 is black against white.</source>
        <translation>In base allo scarto quadratico medio dei pixel: 0 è identico, 1 è nero contro bianco.</translation>
    </message>
    <message>
        <source>By latent</source>
        <translation>Per latente</translation>
    </message>
    <message>
        <source>By distance in latent space. All images are encoded first.</source>
        <translation>In base alla distanza nello spazio latente. Prima si codificano tutte le immagini.</translation>
    </message>
    <message>
        <source>The images are not encoded.</source>
        <translation>Le immagini non sono codificate.</translation>
    </message>
    <message>
        <source>Encoding the images…</source>
        <translation>Codifica delle immagini…</translation>
    </message>
    <message>
        <source>Nearest image %1</source>
        <translation>Immagine più vicina %1</translation>
    </message>
    <message>
        <source>Nothing found yet.</source>
        <translation>Non è stato ancora trovato nulla.</translation>
    </message>
    <message>
        <source>%1. Click to go to its latent.</source>
        <translation>%1. Fai clic per andare al suo latente.</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>immagine %1</translation>
    </message>
    <message>
        <source>%1, distance %2 in latent space</source>
        <translation>%1, distanza %2 nello spazio latente</translation>
    </message>
    <message>
        <source>%1, pixel difference %2</source>
        <translation>%1, differenza dei pixel %2</translation>
    </message>
    <message>
        <source>Nearest images</source>
        <translation>Immagini vicine</translation>
    </message>
    <message>
        <source>The images of the dataset that are nearest to the current sample. If one is almost identical, the model may have copied it (overfitting). If none is, there is no sign of copying in this one sample, which does not prove that the model copies nothing: Evaluate (Ctrl+4) looks at thousands.</source>
        <translation>Le immagini del dataset più vicine al campione attuale. Se una è quasi identica, il modello può averla copiata (overfitting). Se nessuna lo è, in questo campione non c&apos;è segno di copia, il che non prova che il modello non copi nulla: Valutazione (Ctrl+4) ne esamina migliaia.</translation>
    </message>
</context>
<context>
    <name>ui::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Nuovo progetto</translation>
    </message>
    <message>
        <source>Folder name:</source>
        <translation>Nome della cartella:</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
</context>
<context>
    <name>ui::Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Chiudi questo messaggio</translation>
    </message>
</context>
<context>
    <name>ui::Notices</name>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
</context>
<context>
    <name>ui::OpenDataMenu</name>
    <message>
        <source>Folder…</source>
        <translation>Cartella…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>File…</translation>
    </message>
</context>
<context>
    <name>ui::PanelDock</name>
    <message>
        <source>Show or hide the %1 panel</source>
        <translation>Mostra o nascondi il pannello %1</translation>
    </message>
</context>
<context>
    <name>ui::ParameterField</name>
    <message>
        <source>%1 to %2.</source>
        <translation>Da %1 a %2.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
</context>
<context>
    <name>ui::ParameterForm</name>
    <message>
        <source>More settings</source>
        <translation>Altre impostazioni</translation>
    </message>
    <message>
        <source>Advanced settings: their default values work well in most cases.</source>
        <translation>Impostazioni avanzate: i valori predefiniti vanno bene nella maggior parte dei casi.</translation>
    </message>
</context>
<context>
    <name>ui::PathOpener</name>
    <message>
        <source>Of the items that were dropped, only %1 opens; to train on several images, drop the folder that contains them.</source>
        <translation>Degli elementi trascinati si apre solo %1; per addestrare su più immagini, trascina la cartella che le contiene.</translation>
    </message>
</context>
<context>
    <name>ui::PresetField</name>
    <message>
        <source>Custom</source>
        <translation>Personalizzato</translation>
    </message>
</context>
<context>
    <name>ui::ProbeLine</name>
    <message>
        <source>Measuring the speed…</source>
        <translation>Misura della velocità…</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 M parametri</translation>
    </message>
    <message>
        <source>about %1 images/s</source>
        <translation>circa %1 immagini/s</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Measured on this computer, in a few steps with these settings. Memory is what the training needs, without the program and the dataset.</source>
        <translation>Misurato su questo computer, in pochi passi con queste impostazioni. Il consumo di memoria è quello dell&apos;addestramento, senza il programma e il dataset.</translation>
    </message>
</context>
<context>
    <name>ui::ProjectSwitch</name>
    <message>
        <source>Open a project</source>
        <translation>Apri un progetto</translation>
    </message>
    <message>
        <source>The project “%1” is open in another instance of Imago; close it there first.</source>
        <translation>Il progetto «%1» è aperto in un&apos;altra istanza di Imago; prima chiudilo lì.</translation>
    </message>
    <message>
        <source>The project “%1” is already open.</source>
        <translation>Il progetto «%1» è già aperto.</translation>
    </message>
</context>
<context>
    <name>ui::ProjectionBar</name>
    <message>
        <source>Projected image</source>
        <translation>Immagine proiettata</translation>
    </message>
    <message>
        <source>The projected image, in the model&apos;s format. Click to go to its latent again.</source>
        <translation>L&apos;immagine proiettata, nel formato del modello. Fai clic per tornare al suo latente.</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Avanzamento della ricerca</translation>
    </message>
    <message>
        <source>Ends the search with the best latent so far.</source>
        <translation>Termina la ricerca con il latente migliore trovato finora.</translation>
    </message>
    <message>
        <source>Closes this bar.</source>
        <translation>Chiude questa barra.</translation>
    </message>
    <message>
        <source>Projecting %1 into the model&apos;s latent space…</source>
        <translation>Proiezione di %1 nello spazio latente del modello…</translation>
    </message>
    <message>
        <source>The sliders are set to the latent from which the model reconstructs %1 best. The reconstruction differs by %2 % (root mean square of the pixels).</source>
        <translation>I cursori sono impostati sul latente da cui il modello ricostruisce meglio %1. La ricostruzione differisce del %2 % (scarto quadratico medio dei pixel).</translation>
    </message>
</context>
<context>
    <name>ui::ProjectionController</name>
    <message>
        <source>No model is open to project the image; open one or train one first.</source>
        <translation>Nessun modello è aperto per proiettare l&apos;immagine; prima aprine o addestrane uno.</translation>
    </message>
</context>
<context>
    <name>ui::QueueController</name>
    <message>
        <source>The queue has stopped because the open model is not saved. Save it, then run the queue again.</source>
        <translation>La coda si è fermata perché il modello aperto non è salvato. Salvalo, poi avvia di nuovo la coda.</translation>
    </message>
    <message>
        <source>%1 The queue has stopped, and its trainings wait.</source>
        <translation>%1 La coda si è fermata e i suoi addestramenti restano in attesa.</translation>
    </message>
    <message>
        <source>The queue was stopped. A training that had begun resumes at its next turn.</source>
        <translation>La coda è stata fermata. Un addestramento già iniziato riprende al suo prossimo turno.</translation>
    </message>
    <message numerus="yes">
        <source>The queue is finished; %n training(s) failed, and the list says why.</source>
        <translation>
            <numerusform>La coda è finita; %n addestramento è fallito e l&apos;elenco dice perché.</numerusform>
            <numerusform>La coda è finita; %n addestramenti sono falliti e l&apos;elenco dice perché.</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is finished.</source>
        <translation>La coda è finita.</translation>
    </message>
    <message>
        <source>A training without an end cannot wait in the queue: those after it would never begin. Choose another length.</source>
        <translation>Un addestramento senza fine non può stare in coda: quelli dopo non inizierebbero mai. Scegli un&apos;altra durata.</translation>
    </message>
    <message>
        <source>The open dataset comes from no file or folder that could be opened again, so it cannot wait in the queue. Save its images in a folder and open that.</source>
        <translation>Il dataset aperto non proviene da un file o una cartella che si possa riaprire, quindi non può stare in coda. Salva le immagini in una cartella e apri quella.</translation>
    </message>
</context>
<context>
    <name>ui::QueuePanel</name>
    <message>
        <source>Progress of the queued training</source>
        <translation>Avanzamento dell&apos;addestramento in coda</translation>
    </message>
    <message>
        <source>%1 was added to the queue.</source>
        <translation>%1 è stato aggiunto alla coda.</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) wait in the queue.</source>
        <translation>
            <numerusform>%n addestramento attende in coda.</numerusform>
            <numerusform>%n addestramenti attendono in coda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run queue</source>
        <translation>Avvia la coda</translation>
    </message>
    <message>
        <source>%1 was removed from the queue.</source>
        <translation>%1 è stato tolto dalla coda.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Trainings in the order in which they run. Drag one that waits to another place, or move it with Alt+Up and Alt+Down.</source>
        <translation>Addestramenti nell&apos;ordine in cui vengono eseguiti. Trascina altrove uno in attesa, o spostalo con Alt+Su e Alt+Giù.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Runs this training earlier (Alt+Up).</source>
        <translation>Esegue prima questo addestramento (Alt+Su).</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Runs this training later (Alt+Down).</source>
        <translation>Esegue dopo questo addestramento (Alt+Giù).</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Puts this training, which failed or was cancelled, back among those that wait.</source>
        <translation>Rimette in attesa questo addestramento, che è fallito o è stato annullato.</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>Togli dalla coda</translation>
    </message>
    <message>
        <source>Removes this training from the queue; its run stays (Delete).</source>
        <translation>Toglie questo addestramento dalla coda; quanto è già stato addestrato resta (Canc).</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Togli i conclusi</translation>
    </message>
    <message>
        <source>Removes the trainings that are done, failed or were cancelled from the list; their runs stay.</source>
        <translation>Toglie dall&apos;elenco gli addestramenti completati, falliti o annullati; quanto è già stato addestrato resta.</translation>
    </message>
    <message>
        <source>Stop queue</source>
        <translation>Ferma la coda</translation>
    </message>
    <message>
        <source>The queue waits until the training that was started by hand has ended. Press to stop the queue.</source>
        <translation>La coda attende la fine dell&apos;addestramento avviato a mano. Premi per fermare la coda.</translation>
    </message>
    <message>
        <source>Ends the current training, which resumes at its next turn, and stops the queue.</source>
        <translation>Termina l&apos;addestramento in corso, che riprende al suo prossimo turno, e ferma la coda.</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Lettura della coda…</translation>
    </message>
    <message>
        <source>Nothing waits. Add to queue in the Train panel puts a training here with its settings, and so does imago queue add on the command line; Run queue then trains one after the other.</source>
        <translation>Niente in attesa. Aggiungi alla coda, nel pannello Addestramento, mette qui un addestramento con le sue impostazioni, come anche imago queue add dalla riga di comando; Avvia la coda li esegue poi uno dopo l&apos;altro.</translation>
    </message>
    <message>
        <source>How much of the current training is done.</source>
        <translation>Quanta parte dell&apos;addestramento in corso è fatta.</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) were removed from the queue.</source>
        <translation>
            <numerusform>%n addestramento è stato rimosso dalla coda.</numerusform>
            <numerusform>%n addestramenti sono stati rimossi dalla coda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeps this training in the list, but does not run it.</source>
        <translation>Lascia questo addestramento nell&apos;elenco, ma non lo esegue.</translation>
    </message>
    <message>
        <source>Runs the waiting trainings one after the other. Failed trainings are skipped.</source>
        <translation>Esegue gli addestramenti in attesa, uno dopo l&apos;altro. Quelli falliti vengono saltati.</translation>
    </message>
    <message>
        <source>Show the sweep</source>
        <translation>Mostra lo sweep</translation>
    </message>
</context>
<context>
    <name>ui::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Apri &amp;recenti</translation>
    </message>
    <message>
        <source>No recent items</source>
        <translation>Nessun elemento recente</translation>
    </message>
</context>
<context>
    <name>ui::RecipeOpener</name>
    <message>
        <source>%1 is a sheet of several samples, so it has no single latent.</source>
        <translation>%1 è un foglio di più campioni, perciò non ha un unico latente.</translation>
    </message>
    <message>
        <source>%1 was generated while its model was being trained; those weights were not saved.</source>
        <translation>%1 è stato generato mentre il suo modello era in addestramento; quei pesi non sono stati salvati.</translation>
    </message>
    <message>
        <source>another model</source>
        <translation>un altro modello</translation>
    </message>
    <message>
        <source>%1 was generated by %2 (weights %3…). Open that model, then drop the image again.</source>
        <translation>%1 è stato generato da %2 (pesi %3…). Apri quel modello, poi trascina di nuovo l&apos;immagine.</translation>
    </message>
    <message>
        <source>The recipe in %1 names a class that the model does not have.</source>
        <translation>La ricetta in %1 nomina una classe che il modello non ha.</translation>
    </message>
    <message>
        <source>This is the latent from which %1 was generated.</source>
        <translation>Questo è il latente da cui è stato generato %1.</translation>
    </message>
    <message>
        <source>%1 was generated by %2 (weights %3…).</source>
        <translation>%1 è stato generato da %2 (pesi %3…).</translation>
    </message>
</context>
<context>
    <name>ui::ReportText</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pagina %1 di %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Pagina %1</translation>
    </message>
    <message>
        <source>Numbers are percentages.</source>
        <translation>I numeri sono percentuali.</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Per classe</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>più basso</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>più alto</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avvisi</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Valore misurato</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>Intervallo al 95%</translation>
    </message>
    <message>
        <source>Real images</source>
        <translation>Immagini reali</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Sfocate</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Migliore</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Valori</translation>
    </message>
    <message>
        <source>&quot;Real images&quot; is what as many held-out images get in place of samples, or what chance gives; &quot;Blurred&quot; is what images get that were reduced to half their size and enlarged again; n is how many samples a figure was measured on.</source>
        <translation>&quot;Immagini reali&quot; è il valore che ottengono altrettante immagini mai viste al posto dei campioni, o quello del caso; &quot;Sfocate&quot; è il valore di immagini ridotte a metà e ingrandite di nuovo; n è il numero di campioni su cui un valore è stato misurato.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>%1 (the dataset&apos;s own test set)</source>
        <translation>%1 (il test set del dataset)</translation>
    </message>
    <message>
        <source>%1 (validation images)</source>
        <translation>%1 (immagini di validazione)</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>Its samples</source>
        <translation>I suoi campioni</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classi</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Immagini di addestramento</translation>
    </message>
    <message>
        <source>%1 (assumed: it is not known which ones were used)</source>
        <translation>%1 (presunte: non si sa quali siano state usate)</translation>
    </message>
    <message>
        <source>Held-out images</source>
        <translation>Immagini mai viste</translation>
    </message>
    <message>
        <source>Samples compared</source>
        <translation>Campioni confrontati</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Confrontati con</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Weights (SHA-256)</source>
        <translation>Pesi (SHA-256)</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>Passo di addestramento</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametri</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Come è stato misurato</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Per ripeterla</translation>
    </message>
    <message>
        <source>The same command and seed give the same figures. Names in capitals stand for where the model, the dataset or the file is.</source>
        <translation>Lo stesso comando con lo stesso seme dà gli stessi valori. I nomi in maiuscolo indicano dove si trovano il modello, il dataset o il file.</translation>
    </message>
    <message>
        <source>What these figures do not prove</source>
        <translation>Che cosa non dimostrano questi valori</translation>
    </message>
    <message>
        <source>Distances such as KID and FD compare averages in the eyes of one feature network; two sets may agree in it and still differ in what matters for your purpose. Figures of different datasets, image sizes, feature networks or numbers of samples cannot be compared with each other.</source>
        <translation>Distanze come KID e FD confrontano medie secondo una sola rete di caratteristiche; due insiemi possono coincidere per essa e differire in ciò che conta per il tuo scopo. I valori di dataset, dimensioni delle immagini, reti di caratteristiche o numeri di campioni diversi non sono confrontabili tra loro.</translation>
    </message>
    <message>
        <source>That no sign of copying was found is no proof that nothing was copied: a copy that is moved, recolored or cut differently may be missed, and only the samples that were generated were looked at.</source>
        <translation>Non aver trovato segni di copia non prova che nulla sia stato copiato: una copia spostata, ricolorata o ritagliata diversamente può sfuggire, e sono stati esaminati solo i campioni generati.</translation>
    </message>
    <message>
        <source>The membership attack is one of many; that it gains little does not mean that none would gain more. It gives no guarantee of privacy, as differential privacy does.</source>
        <translation>L&apos;attacco di appartenenza è uno dei tanti: che ottenga poco non significa che nessun altro otterrebbe di più. Non dà alcuna garanzia di riservatezza, come fa la privacy differenziale.</translation>
    </message>
    <message>
        <source>Whether samples help a classifier was tried with one small classifier on this dataset. An interval covers chance, not a dataset that is unlike the data that you will use.</source>
        <translation>L&apos;utilità dei campioni per un classificatore è stata provata con un solo piccolo classificatore su questo dataset. Un intervallo tiene conto del caso, non di un dataset diverso dai dati che userai.</translation>
    </message>
    <message>
        <source>Images of another tool, compared with %1</source>
        <translation>Immagini di un altro programma, confrontate con %1</translation>
    </message>
    <message>
        <source>%1, evaluated on %2</source>
        <translation>%1, valutato su %2</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Valutazione</translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation>Valutazione di %1</translation>
    </message>
    <message>
        <source>It was stopped before its end; figures are missing.</source>
        <translation>È stata interrotta prima della fine; mancano alcuni valori.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Campioni</translation>
    </message>
    <message>
        <source>Some of the images that were compared, chosen at random by the seed.</source>
        <translation>Alcune delle immagini confrontate, scelte a caso in base al seme.</translation>
    </message>
    <message>
        <source>The first samples that the model generated from random latents, not selected.</source>
        <translation>I primi campioni che il modello ha generato da latenti casuali, senza selezione.</translation>
    </message>
    <message>
        <source>%1 Too few images to know: the true value may be quite different.</source>
        <translation>%1 Troppe poche immagini per saperlo: il valore vero può essere molto diverso.</translation>
    </message>
    <message>
        <source>A bar runs from bad (left) to good (right). It is filled up to the figure, whose 95% interval is the line with two ends. The solid mark is what as many real images get that the model has not seen, the dotted one what clearly blurred images get, as far as these are measured.</source>
        <translation>Una barra va da male (sinistra) a bene (destra). È piena fino al valore, il cui intervallo al 95% è la linea con due estremi. Il segno continuo è ciò che ottengono altrettante immagini reali che il modello non ha visto, quello punteggiato ciò che ottengono immagini chiaramente sfocate, per quanto sono stati misurati.</translation>
    </message>
</context>
<context>
    <name>ui::RunPages</name>
    <message>
        <source>Runs and queue</source>
        <translation>Addestramenti e coda</translation>
    </message>
    <message>
        <source>Runs are the trainings that have begun; the queue has those that wait.</source>
        <translation>Gli addestramenti già iniziati, e la coda di quelli in attesa.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Addestramenti</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Queue (%1 waiting)</source>
        <translation>Coda (%1 in attesa)</translation>
    </message>
</context>
<context>
    <name>ui::RunTableView</name>
    <message>
        <source>Settings and results of the compared runs</source>
        <translation>Impostazioni e risultati degli addestramenti confrontati</translation>
    </message>
    <message>
        <source>Settings that differ between the runs, and what was measured; the best values are bold. Ctrl+C copies the selected cells.</source>
        <translation>Le impostazioni che differiscono tra gli addestramenti, e le misure; i valori migliori sono in grassetto. Ctrl+C copia le celle selezionate.</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <extracomment>A value of a run in the table, better than those of the others.</extracomment>
        <translation>%1, il migliore</translation>
    </message>
</context>
<context>
    <name>ui::RunsController</name>
    <message>
        <source>The run&apos;s dataset, %1, cannot be opened: %2 Restore it to resume the run.</source>
        <translation>Il dataset dell&apos;addestramento, %1, non si può aprire: %2 Ripristinalo per riprendere l&apos;addestramento.</translation>
    </message>
    <message>
        <source>the notes of %1</source>
        <translation>le note di %1</translation>
    </message>
</context>
<context>
    <name>ui::RunsPanel</name>
    <message>
        <source>%1 was deleted. Until you close Imago, Undo (%2) restores it.</source>
        <translation>%1 è stato eliminato. Finché non chiudi Imago, Annulla (%2) lo ripristina.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Resumes this run where it was interrupted.</source>
        <translation>Riprende questo addestramento da dove è stato interrotto.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Addestramenti</translation>
    </message>
    <message>
        <source>All runs, newest first. Check two or more to compare them.</source>
        <translation>Tutti gli addestramenti, dal più recente. Spuntane due o più per confrontarli.</translation>
    </message>
    <message>
        <source>Explore the run&apos;s model</source>
        <translation>Esplora il modello</translation>
    </message>
    <message>
        <source>Opens the model of this run.</source>
        <translation>Apre il modello di questo addestramento.</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Riprendi l&apos;addestramento</translation>
    </message>
    <message>
        <source>Resumes this run from its last checkpoint.</source>
        <translation>Riprende questo addestramento dal suo ultimo checkpoint.</translation>
    </message>
    <message>
        <source>Use the run&apos;s settings</source>
        <translation>Usa le sue impostazioni</translation>
    </message>
    <message>
        <source>The Train panel now has the settings of %1.</source>
        <translation>Il pannello Addestramento ora ha le impostazioni di %1.</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>Rinomina l&apos;addestramento</translation>
    </message>
    <message>
        <source>Renames this run.</source>
        <translation>Rinomina questo addestramento.</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Elimina l&apos;addestramento</translation>
    </message>
    <message>
        <source>Deletes this run. Until you close Imago, this can be undone.</source>
        <translation>Elimina questo addestramento. Finché non chiudi Imago, l&apos;operazione si può annullare.</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Annulla l&apos;eliminazione</translation>
    </message>
    <message>
        <source>Restores the run that was deleted last.</source>
        <translation>Ripristina l&apos;ultimo addestramento eliminato.</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nome dell&apos;addestramento</translation>
    </message>
    <message>
        <source>The name of this run in Imago. Its folder is not renamed.</source>
        <translation>Il nome di questo addestramento in Imago. La sua cartella non viene rinominata.</translation>
    </message>
    <message>
        <source>Notes about the run</source>
        <translation>Note sull&apos;addestramento</translation>
    </message>
    <message>
        <source>Your notes about this run; saved with it.</source>
        <translation>Le tue note su questo addestramento; vengono salvate con esso.</translation>
    </message>
    <message>
        <source>What you tried, and the result</source>
        <translation>Che cosa hai provato, e il risultato</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Every run is saved here with its settings, curves and samples. Press Start to begin the first one.</source>
        <translation>Qui viene salvato ogni addestramento, con impostazioni, curve e campioni. Premi Avvia per cominciare il primo.</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Lettura degli addestramenti…</translation>
    </message>
    <message>
        <source>%1 was interrupted after %2 and can be resumed.</source>
        <translation>%1 è stato interrotto dopo %2 e si può riprendere.</translation>
    </message>
    <message>
        <source>Explore the run&apos;s best weights</source>
        <translation>Esplora i pesi migliori dell&apos;addestramento</translation>
    </message>
    <message>
        <source>Opens the weights of this run with the best result on the validation images, if they are not the final ones.</source>
        <translation>Apre i pesi di questo addestramento con il miglior risultato sulle immagini di validazione, se non sono quelli finali.</translation>
    </message>
    <message>
        <source>Copies the settings of this run to the Train panel, for a new training run.</source>
        <translation>Copia le impostazioni di questo addestramento nel pannello Addestramento, per uno nuovo.</translation>
    </message>
    <message>
        <source>The runs of this project cannot be read. Repair the project, or open another one: File &gt; Open project.</source>
        <translation>Gli addestramenti di questo progetto non sono leggibili. Ripara il progetto, o aprine un altro: File &gt; Apri progetto.</translation>
    </message>
    <message>
        <source>Add the run&apos;s settings to the queue</source>
        <translation>Aggiungi alla coda le impostazioni dell&apos;addestramento</translation>
    </message>
    <message>
        <source>Puts a new training with the settings and the dataset of this run at the end of the queue.</source>
        <translation>Mette in fondo alla coda un nuovo addestramento con le impostazioni e il dataset di questo.</translation>
    </message>
</context>
<context>
    <name>ui::SampleDrag</name>
    <message>
        <source>Only the image is dragged, without a file. %1</source>
        <translation>Viene trascinata solo l&apos;immagine, senza un file. %1</translation>
    </message>
</context>
<context>
    <name>ui::SampleMenu</name>
    <message>
        <source>Show this sample</source>
        <translation>Mostra questo campione</translation>
    </message>
    <message>
        <source>Save sample…</source>
        <translation>Salva il campione…</translation>
    </message>
    <message>
        <source>Copy sample</source>
        <translation>Copia il campione</translation>
    </message>
    <message>
        <source>The sample was copied to the clipboard.</source>
        <translation>Il campione è stato copiato negli appunti.</translation>
    </message>
    <message>
        <source>Save as favorite</source>
        <translation>Salva nei preferiti</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>Aggiungi fotogramma chiave</translation>
    </message>
    <message>
        <source>Set A</source>
        <translation>Imposta A</translation>
    </message>
    <message>
        <source>Set B</source>
        <translation>Imposta B</translation>
    </message>
    <message>
        <source>%1 is set to this sample.</source>
        <translation>%1 è impostato su questo campione.</translation>
    </message>
    <message>
        <source>Go to its latent</source>
        <translation>Vai al suo latente</translation>
    </message>
    <message>
        <source>Project this image</source>
        <translation>Proietta questa immagine</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>Salva l&apos;immagine…</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copia l&apos;immagine</translation>
    </message>
    <message>
        <source>The image was copied to the clipboard.</source>
        <translation>L&apos;immagine è stata copiata negli appunti.</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Salva come PNG</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Immagine PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>ui::SampleSheets</name>
    <message>
        <source>Samples of %1</source>
        <translation>Campioni di %1</translation>
    </message>
    <message>
        <source>Samples that the model generated, not chosen by their looks.</source>
        <translation>Campioni generati dal modello, non scelti per il loro aspetto.</translation>
    </message>
</context>
<context>
    <name>ui::SampleStrip</name>
    <message>
        <source>Save samples as video…</source>
        <translation>Salva i campioni come video…</translation>
    </message>
    <message>
        <source>Samples during the training</source>
        <translation>Campioni durante l&apos;addestramento</translation>
    </message>
    <message>
        <source>Shows earlier samples of this training; the newest are at the right end.</source>
        <translation>Mostra i campioni precedenti di questo addestramento; i più recenti sono all&apos;estremità destra.</translation>
    </message>
    <message>
        <source>Saves the samples of this training as a video (%1).</source>
        <translation>Salva come video i campioni di questo addestramento (%1).</translation>
    </message>
    <message>
        <source>Saves the samples of this training as a video</source>
        <translation>Salva come video i campioni di questo addestramento</translation>
    </message>
    <message>
        <source>Save samples as video</source>
        <translation>Salva i campioni come video</translation>
    </message>
    <message>
        <source>Progress of the video</source>
        <translation>Avanzamento del video</translation>
    </message>
    <message>
        <source>Cancelled. No video was saved.</source>
        <translation>Annullato. Nessun video è stato salvato.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>passo %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>passo %1 di %2</translation>
    </message>
    <message>
        <source>Save these samples…</source>
        <translation>Salva questi campioni…</translation>
    </message>
    <message>
        <source>Copy these samples</source>
        <translation>Copia questi campioni</translation>
    </message>
    <message>
        <source>Saves the samples that are shown as one PNG file.</source>
        <translation>Salva i campioni mostrati in un solo file PNG.</translation>
    </message>
    <message>
        <source>Copies the samples that are shown as one image to the clipboard.</source>
        <translation>Copia i campioni mostrati come una sola immagine negli appunti.</translation>
    </message>
    <message>
        <source>Save these samples</source>
        <translation>Salva questi campioni</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Immagine PNG (*.png)</translation>
    </message>
    <message>
        <source>The samples were copied to the clipboard.</source>
        <translation>I campioni sono stati copiati negli appunti.</translation>
    </message>
</context>
<context>
    <name>ui::SampleWindow</name>
    <message>
        <source>Current sample</source>
        <translation>Campione attuale</translation>
    </message>
    <message>
        <source>Press Esc to go back to the studio.</source>
        <translation>Premi Esc per tornare allo studio.</translation>
    </message>
</context>
<context>
    <name>ui::SaveSampleDialog</name>
    <message>
        <source>Save sample</source>
        <translation>Salva campione</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>Choose where to save the sample.</source>
        <translation>Scegli dove salvare il campione.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixel</translation>
    </message>
    <message>
        <source>PNG files are lossless.</source>
        <translation>I file PNG sono senza perdita.</translation>
    </message>
    <message>
        <source>Lossless files have no quality to choose.</source>
        <translation>I file senza perdita non hanno una qualità da scegliere.</translation>
    </message>
    <message>
        <source>JPEG files are always lossy.</source>
        <translation>I file JPEG sono sempre con perdita.</translation>
    </message>
</context>
<context>
    <name>ui::SavedFile</name>
    <message>
        <source>Show in folder</source>
        <translation>Mostra nella cartella</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Salvato: %1.</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Commands and their keys, by menu.</source>
        <translation>I comandi e i loro tasti, per menu.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
</context>
<context>
    <name>ui::ShownRunController</name>
    <message>
        <source>Press Start: curves and samples appear here.</source>
        <translation>Premi Avvia: curve e campioni compaiono qui.</translation>
    </message>
    <message>
        <source>Select a run to see its curves and samples.</source>
        <translation>Seleziona un addestramento per vederne le curve e i campioni.</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>Lettura dell&apos;addestramento…</translation>
    </message>
</context>
<context>
    <name>ui::SizeField</name>
    <message>
        <source>Custom</source>
        <translation>Personalizzata</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Larghezza</translation>
    </message>
    <message>
        <source>Width of the images in pixels, %1 to %2.</source>
        <translation>Larghezza delle immagini in pixel, da %1 a %2.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altezza</translation>
    </message>
    <message>
        <source>Height of the images in pixels, %1 to %2.</source>
        <translation>Altezza delle immagini in pixel, da %1 a %2.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
</context>
<context>
    <name>ui::SliderChangeBar</name>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenza</translation>
    </message>
    <message>
        <source>Restore the slider</source>
        <translation>Ripristina il cursore</translation>
    </message>
    <message>
        <source>The sample before the change: with the slider where you grabbed it, or at its center if it was not dragged; all others as they are now. Click to restore the slider.</source>
        <translation>Il campione prima della modifica: con il cursore dove l&apos;hai preso, o al centro se non è stato trascinato; tutti gli altri come ora. Fai clic per ripristinare il cursore.</translation>
    </message>
    <message>
        <source>Hide what the slider changed</source>
        <translation>Nascondi che cosa ha cambiato il cursore</translation>
    </message>
    <message>
        <source>Where the current sample differs from the one before: black is no difference, white is the largest. Click to hide it.</source>
        <translation>Dove il campione attuale differisce da quello di prima: il nero è nessuna differenza, il bianco la massima. Fai clic per nasconderla.</translation>
    </message>
    <message>
        <source>Move a slider: here you see where it changes the sample.</source>
        <translation>Muovi un cursore: qui vedi dove cambia il campione.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 da %2 a %3.</translation>
    </message>
</context>
<context>
    <name>ui::SlidersPanel</name>
    <message>
        <source>Random latent</source>
        <translation>Latente casuale</translation>
    </message>
    <message>
        <source>Reset latent</source>
        <translation>Azzera il latente</translation>
    </message>
    <message>
        <source>Copy latent</source>
        <translation>Copia il latente</translation>
    </message>
    <message>
        <source>Copies the values of all sliders as text.</source>
        <translation>Copia come testo i valori di tutti i cursori.</translation>
    </message>
    <message>
        <source>Paste latent</source>
        <translation>Incolla il latente</translation>
    </message>
    <message>
        <source>Sets all sliders to the values on the clipboard.</source>
        <translation>Imposta tutti i cursori sui valori negli appunti.</translation>
    </message>
    <message>
        <source>Sort sliders by activity</source>
        <translation>Ordina i cursori per attività</translation>
    </message>
    <message>
        <source>Sorts the dimensions by their current activity (mean KL), most active first.</source>
        <translation>Ordina le dimensioni per attività attuale (KL media), dalla più attiva.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>The values of all sliders were copied to the clipboard.</source>
        <translation>I valori di tutti i cursori sono stati copiati negli appunti.</translation>
    </message>
    <message>
        <source>Generates a sample from a random latent, with the temperature set below the sliders.</source>
        <translation>Genera un campione da un latente casuale, con la temperatura impostata sotto i cursori.</translation>
    </message>
    <message>
        <source>Scale of random latents (truncation, for a GAN): 1 is the scale that the model was trained for; lower gives typical samples, higher unusual ones.</source>
        <translation>Scala dei latenti casuali (troncamento, per una GAN): 1 è la scala per cui il modello è stato addestrato; valori più bassi danno campioni tipici, più alti insoliti.</translation>
    </message>
    <message>
        <source>Previous latent</source>
        <translation>Latente precedente</translation>
    </message>
    <message>
        <source>Goes back to the previous latent.</source>
        <translation>Torna al latente precedente.</translation>
    </message>
    <message>
        <source>Next latent</source>
        <translation>Latente successivo</translation>
    </message>
    <message>
        <source>Goes forward to the next latent.</source>
        <translation>Va al latente successivo.</translation>
    </message>
    <message>
        <source>What the sliders control</source>
        <translation>Che cosa controllano i cursori</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensioni</translation>
    </message>
    <message>
        <source>A slider for each latent dimension.</source>
        <translation>Un cursore per ogni dimensione latente.</translation>
    </message>
    <message>
        <source>z %1</source>
        <translation>z %1</translation>
    </message>
    <message>
        <source>What the slider changed</source>
        <translation>Che cosa ha cambiato il cursore</translation>
    </message>
    <message>
        <source>Shows where the slider that you moved last changed the sample: since you grabbed it, or from its center if it was not dragged.</source>
        <translation>Mostra dove il cursore mosso per ultimo ha cambiato il campione: da quando l&apos;hai preso, o dal centro se non è stato trascinato.</translation>
    </message>
    <message>
        <source>Open a model or train one: then its directions and its latent dimensions have sliders here.</source>
        <translation>Apri o addestra un modello: le sue direzioni e le sue dimensioni latenti avranno qui dei cursori.</translation>
    </message>
    <message>
        <source>What the sliders control: directions in latent space, latent dimensions, or saved latents.</source>
        <translation>Che cosa controllano i cursori: direzioni nello spazio latente, dimensioni latenti o latenti salvati.</translation>
    </message>
    <message>
        <source>Resets all sliders to the center, and a mix of two classes to the first one.</source>
        <translation>Riporta tutti i cursori al centro e una miscela di due classi alla prima.</translation>
    </message>
</context>
<context>
    <name>ui::StartField</name>
    <message>
        <source>What the weights of the network are before the training: random numbers, or those of a trained model, from which it learns other images faster and from fewer of them (transfer learning).</source>
        <translation>Quali sono i pesi della rete prima dell&apos;addestramento: numeri casuali, o quelli di un modello addestrato, da cui impara altre immagini più in fretta e da un numero minore di esse (transfer learning).</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Parti da</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Pesi casuali</translation>
    </message>
    <message>
        <source>The open model</source>
        <translation>Il modello aperto</translation>
    </message>
    <message>
        <source>A model…</source>
        <translation>Un modello…</translation>
    </message>
    <message>
        <source>Model to start from</source>
        <translation>Modello da cui partire</translation>
    </message>
    <message>
        <source>Pre-trained model</source>
        <translation>Modello preaddestrato</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Nessun modello è aperto.</translation>
    </message>
    <message>
        <source>The open model is not saved.</source>
        <translation>Il modello aperto non è salvato.</translation>
    </message>
    <message>
        <source>The open model is of another type: %1.</source>
        <translation>Il modello aperto è di un altro tipo: %1.</translation>
    </message>
    <message>
        <source>Open a dataset to see which layers fit.</source>
        <translation>Apri un dataset per vedere quali strati sono compatibili.</translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message>
        <source>The open dataset</source>
        <translation>Il dataset aperto</translation>
    </message>
    <message>
        <source>The open model</source>
        <translation>Il modello aperto</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>Attività in corso</translation>
    </message>
    <message>
        <source>The device used for computation, and the number of threads</source>
        <translation>Il dispositivo usato per il calcolo e il numero di thread</translation>
    </message>
    <message>
        <source>Memory used by Imago</source>
        <translation>Memoria usata da Imago</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n thread</numerusform>
        </translation>
    </message>
    <message>
        <source>No dataset</source>
        <translation>Nessun dataset</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Nessun modello</translation>
    </message>
    <message numerus="yes">
        <source>%Ln latent dimensions</source>
        <translation>
            <numerusform>%Ln dimensione latente</numerusform>
            <numerusform>%Ln dimensioni latenti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, training</source>
        <translation>%1, %2, in addestramento</translation>
    </message>
    <message>
        <source>Training paused</source>
        <translation>Addestramento in pausa</translation>
    </message>
    <message>
        <source>Saving the model</source>
        <translation>Salvataggio del modello</translation>
    </message>
    <message>
        <source>Training, %1 images/s</source>
        <translation>Addestramento, %1 immagini/s</translation>
    </message>
    <message>
        <source>Loading the dataset</source>
        <translation>Caricamento del dataset</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <translation>Apertura del modello</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Esportazione in corso</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>%1, %2 of memory</source>
        <translation>%1, %2 di memoria</translation>
    </message>
    <message>
        <source>Changes that could not be saved yet</source>
        <translation>Modifiche che non è stato ancora possibile salvare</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Non ancora salvato</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln images, %2</source>
        <translation>
            <numerusform>%1: %Ln immagine, %2</numerusform>
            <numerusform>%1: %Ln immagini, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Training a classifier, %1%</source>
        <translation>Addestramento di un classificatore, %1%</translation>
    </message>
    <message>
        <source>Evaluating, %1%</source>
        <translation>Valutazione, %1%</translation>
    </message>
</context>
<context>
    <name>ui::SuggestionsPanel</name>
    <message numerus="yes">
        <source>%Ln image(s) look like %1</source>
        <translation>
            <numerusform>%Ln immagine sembra %1</numerusform>
            <numerusform>%Ln immagini sembrano %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Find mislabeled images</source>
        <translation>Trova etichette errate</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assegna</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignora</translation>
    </message>
    <message>
        <source>Finding mislabeled images</source>
        <translation>Ricerca di etichette errate</translation>
    </message>
    <message>
        <source>How many of the images have been compared.</source>
        <translation>Quante immagini sono state confrontate.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Stops comparing the images.</source>
        <translation>Interrompe il confronto delle immagini.</translation>
    </message>
    <message>
        <source>Images that look like those of another class</source>
        <translation>Immagini che somigliano a quelle di un&apos;altra classe</translation>
    </message>
    <message>
        <source>Choose a group to see its images.</source>
        <translation>Scegli un gruppo per vederne le immagini.</translation>
    </message>
    <message>
        <source>Assigns the selected images of the group, or all of them where none is selected. Files are not changed.</source>
        <translation>Assegna le immagini selezionate del gruppo, o tutte se nessuna è selezionata. I file non vengono modificati.</translation>
    </message>
    <message>
        <source>Takes the selected images out of the group, or all of them where none is selected: their class is right.</source>
        <translation>Toglie dal gruppo le immagini selezionate, o tutte se nessuna è selezionata: la loro classe è giusta.</translation>
    </message>
    <message>
        <source>Finds images that look like those of another class, compared by the encoder of the open model.</source>
        <translation>Trova le immagini che somigliano a quelle di un&apos;altra classe, confrontate dall&apos;encoder del modello aperto.</translation>
    </message>
    <message>
        <source>Finds images that look like those of another class, compared by their appearance. With a model open that was trained on such images, its encoder compares them.</source>
        <translation>Trova le immagini che somigliano a quelle di un&apos;altra classe, confrontate per aspetto. Con aperto un modello addestrato su immagini simili, le confronta il suo encoder.</translation>
    </message>
    <message>
        <source>Compared by the encoder of the open model.</source>
        <translation>Confrontate dall&apos;encoder del modello aperto.</translation>
    </message>
    <message>
        <source>Compared by appearance.</source>
        <translation>Confrontate per aspetto.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annullato.</translation>
    </message>
    <message>
        <source>No image looks like those of another class.</source>
        <translation>Nessuna immagine somiglia a quelle di un&apos;altra classe.</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <translation>Assegna a %1</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln image(s) to %1</source>
        <translation>
            <numerusform>Assegna %Ln immagine a %1</numerusform>
            <numerusform>Assegna %Ln immagini a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) assigned to %1.</source>
        <translation>
            <numerusform>%Ln immagine assegnata a %1.</numerusform>
            <numerusform>%Ln immagini assegnate a %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SweepController</name>
    <message>
        <source>The sweep before this one is still being queued; try again in a moment.</source>
        <translation>Lo sweep precedente viene ancora messo in coda; riprova tra un momento.</translation>
    </message>
</context>
<context>
    <name>ui::SweepDialog</name>
    <message>
        <source>&amp;Setting</source>
        <translation>&amp;Impostazione</translation>
    </message>
    <message>
        <source>Se&amp;cond setting</source>
        <translation>Se&amp;conda impostazione</translation>
    </message>
    <message>
        <source>New sweep</source>
        <translation>Nuovo sweep</translation>
    </message>
    <message>
        <source>Trains the same model several times, each time with another value of a setting, and compares the results. All other settings are those of the Train panel, the seed too: %1 on %2.</source>
        <translation>Addestra lo stesso modello più volte, ogni volta con un altro valore di un&apos;impostazione, e confronta i risultati. Tutte le altre impostazioni sono quelle del pannello Addestramento, anche il seme: %1 su %2.</translation>
    </message>
    <message>
        <source>Name of the sweep</source>
        <translation>Nome dello sweep</translation>
    </message>
    <message>
        <source>What lists call this sweep; left empty, it is called after its settings.</source>
        <translation>Come gli elenchi chiamano questo sweep; se lasciato vuoto, prende il nome dalle sue impostazioni.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Runs of the sweep</source>
        <translation>Addestramenti dello sweep</translation>
    </message>
    <message>
        <source>The runs that will be queued, in this order.</source>
        <translation>Gli addestramenti che verranno messi in coda, in quest&apos;ordine.</translation>
    </message>
    <message>
        <source>&amp;Add to queue</source>
        <translation>&amp;Aggiungi alla coda</translation>
    </message>
    <message>
        <source>Adds the runs to the queue of the project; they are trained when the queue runs.</source>
        <translation>Aggiunge gli addestramenti alla coda del progetto; vengono eseguiti quando la coda è in funzione.</translation>
    </message>
    <message>
        <source>Add and &amp;run</source>
        <translation>Aggiungi e a&amp;vvia</translation>
    </message>
    <message>
        <source>Adds the runs to the queue of the project and starts the queue.</source>
        <translation>Aggiunge gli addestramenti alla coda del progetto e avvia la coda.</translation>
    </message>
    <message>
        <source>The queue already has a sweep with this name; choose another one.</source>
        <translation>La coda ha già uno sweep con questo nome; scegline un altro.</translation>
    </message>
    <message>
        <source>Both settings say when a training ends, and only one can; vary another setting.</source>
        <translation>Entrambe le impostazioni dicono quando finisce un addestramento, e può farlo solo una; varia un&apos;altra impostazione.</translation>
    </message>
    <message>
        <source>One run has nothing to be compared with; give at least two values.</source>
        <translation>Un solo addestramento non ha nulla con cui essere confrontato; indica almeno due valori.</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Ancora nessun addestramento</translation>
    </message>
    <message>
        <source>Give the values that the setting takes, such as %1.</source>
        <translation>Indica i valori dell&apos;impostazione, per esempio %1.</translation>
    </message>
</context>
<context>
    <name>ui::SweepGridModel</name>
    <message>
        <source>Original</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>An original image of the dataset.</source>
        <translation>Un&apos;immagine originale del dataset.</translation>
    </message>
    <message>
        <source>%1. Double-click it to open this model in Explore at this latent.</source>
        <translation>%1. Doppio clic per aprire questo modello in Esplorazione su questo latente.</translation>
    </message>
    <message>
        <source>Image %1 of %2</source>
        <translation>Immagine %1 di %2</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <extracomment>A value of a run in the table, better than those of the others.</extracomment>
        <translation>%1, il migliore</translation>
    </message>
    <message>
        <source>The images that each model encodes and decodes.</source>
        <translation>Le immagini che ogni modello codifica e decodifica.</translation>
    </message>
</context>
<context>
    <name>ui::SweepGridView</name>
    <message>
        <source>Images and figures of the runs</source>
        <translation>Immagini e valori degli addestramenti</translation>
    </message>
    <message>
        <source>A column for each run. Along a row the latent, or the original, is the same; below the images are the figures, the best ones bold. Enter opens the model of the selected image in Explore.</source>
        <translation>Una colonna per ogni addestramento. Lungo una riga il latente, o l&apos;originale, è lo stesso; sotto le immagini ci sono i valori, i migliori in grassetto. Invio apre in Esplorazione il modello dell&apos;immagine selezionata.</translation>
    </message>
    <message>
        <source>Select all cells</source>
        <translation>Seleziona tutte le celle</translation>
    </message>
    <message>
        <source>Selects all cells of the table.</source>
        <translation>Seleziona tutte le celle della tabella.</translation>
    </message>
</context>
<context>
    <name>ui::SweepOpener</name>
    <message>
        <source>The model in %1 has another latent size now than when this image was drawn.</source>
        <translation>Il modello in %1 ha ora una dimensione latente diversa da quando è stata disegnata questa immagine.</translation>
    </message>
    <message>
        <source>A model is being trained. Stop the training (Shift+F5) to open another model.</source>
        <translation>È in corso un addestramento. Fermalo (Maiusc+F5) per aprire un altro modello.</translation>
    </message>
</context>
<context>
    <name>ui::SweepView</name>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Raggruppa per</translation>
    </message>
    <message>
        <source>&amp;Measure KID and DCI</source>
        <translation>&amp;Misura KID e DCI</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save s&amp;heet…</source>
        <translation>Salva f&amp;oglio…</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>Misura di %1</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>S&amp;weep…</translation>
    </message>
    <message>
        <source>Train with several values of one or two settings, and compare the results</source>
        <translation>Addestra con più valori di una o due impostazioni e confronta i risultati</translation>
    </message>
    <message>
        <source>Show sw&amp;eeps</source>
        <translation>Mostra gli sw&amp;eep</translation>
    </message>
    <message>
        <source>Show the images and figures of the runs of a sweep</source>
        <translation>Mostra le immagini e i valori degli addestramenti di uno sweep</translation>
    </message>
    <message>
        <source>&amp;Sweep</source>
        <translation>&amp;Sweep</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>The sweeps of this project&apos;s queue.</source>
        <translation>Gli sweep della coda di questo progetto.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Random samples: along a row each model generates from the same latent. Reconstructions: each model encodes and decodes the same original images.</source>
        <translation>Campioni casuali: lungo una riga ogni modello genera dallo stesso latente. Ricostruzioni: ogni modello codifica e decodifica le stesse immagini originali.</translation>
    </message>
    <message>
        <source>Random samples</source>
        <translation>Campioni casuali</translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation>Ricostruzioni</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Raggruppa per</translation>
    </message>
    <message>
        <source>The setting whose values put the columns into groups.</source>
        <translation>L&apos;impostazione i cui valori riuniscono le colonne in gruppi.</translation>
    </message>
    <message>
        <source>Close the sweep</source>
        <translation>Chiudi lo sweep</translation>
    </message>
    <message>
        <source>Returns to the samples of the training.</source>
        <translation>Torna ai campioni dell&apos;addestramento.</translation>
    </message>
    <message>
        <source>Measures the runs that are done: KID of 1,000 samples against 1,000 held-out images, and for models with an encoder how disentangled their codes are (DCI). It takes from seconds to minutes a run.</source>
        <translation>Misura gli addestramenti conclusi: la KID di 1.000 campioni rispetto a 1.000 immagini mai viste e, per i modelli con un encoder, il disentanglement dei loro codici (DCI). Richiede da secondi a minuti per addestramento.</translation>
    </message>
    <message>
        <source>Stops measuring; runs that were measured keep their figures.</source>
        <translation>Interrompe la misura; gli addestramenti già misurati conservano i loro valori.</translation>
    </message>
    <message>
        <source>Saves a column of samples for each run that is done as one PNG file.</source>
        <translation>Salva una colonna di campioni per ogni addestramento concluso in un unico file PNG.</translation>
    </message>
    <message>
        <source>Progress of the measuring</source>
        <translation>Avanzamento della misura</translation>
    </message>
    <message>
        <source>Save sheet</source>
        <translation>Salva foglio</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Immagine PNG (*.png)</translation>
    </message>
    <message>
        <source>A sweep trains the same model several times, each time with another value of one or two settings, such as beta, and shows the results side by side. Choose Sweep… in the Train menu to plan one.</source>
        <translation>Uno sweep addestra lo stesso modello più volte, ogni volta con un altro valore di una o due impostazioni, come beta, e mostra i risultati fianco a fianco. Scegli Sweep… nel menu Addestramento per prepararne uno.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %n run(s) done)</source>
        <extracomment>A sweep in a list: its name, and how many of its runs are done.</extracomment>
        <translation>
            <numerusform>%1 (%2 di %n addestramento concluso)</numerusform>
            <numerusform>%1 (%2 di %n addestramenti conclusi)</numerusform>
        </translation>
    </message>
    <message>
        <source>No images were held out from training, so these originals are training images.</source>
        <translation>Nessuna immagine è stata tenuta da parte, quindi questi originali sono immagini di addestramento.</translation>
    </message>
    <message>
        <source>Open in Explore at this latent</source>
        <translation>Apri in Esplorazione su questo latente</translation>
    </message>
    <message>
        <source>Open the model in Explore</source>
        <translation>Apri il modello in Esplorazione</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>This run has no model yet.</source>
        <translation>Questo addestramento non ha ancora un modello.</translation>
    </message>
    <message>
        <source>Choose a sweep above to see the images and figures of its runs.</source>
        <translation>Scegli uno sweep qui sopra per vedere le immagini e i valori dei suoi addestramenti.</translation>
    </message>
    <message>
        <source>This run has no model.</source>
        <translation>Questo addestramento non ha un modello.</translation>
    </message>
</context>
<context>
    <name>ui::SweptSettingField</name>
    <message>
        <source>Values as</source>
        <translation>Valori come</translation>
    </message>
    <message>
        <source>A second setting that is varied, too: each of its values is combined with each of the first.</source>
        <translation>Una seconda impostazione da variare: ogni suo valore viene combinato con ogni valore della prima.</translation>
    </message>
    <message>
        <source>The setting in which the runs of the sweep differ.</source>
        <translation>L&apos;impostazione in cui differiscono gli addestramenti dello sweep.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>List the values one by one, or give a range from the first to the last.</source>
        <translation>Elenca i valori uno per uno, o indica un intervallo dal primo all&apos;ultimo.</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>Elenco di valori</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervallo</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valori</translation>
    </message>
    <message>
        <source>from</source>
        <translation>da</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>The first value.</source>
        <translation>Il primo valore.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>The last value.</source>
        <translation>L&apos;ultimo valore.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation>Numero di valori</translation>
    </message>
    <message>
        <source>How many values from the first to the last, both among them: %1 to %2.</source>
        <translation>Quanti valori dal primo all&apos;ultimo, estremi compresi: da %1 a %2.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Addestramento</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>Each value from %1, with commas between them.</source>
        <translation>Valori %1, separati da virgole.</translation>
    </message>
    <message>
        <source>Equal ratios between the values (%1).</source>
        <translation>Rapporti uguali tra i valori (%1).</translation>
    </message>
    <message>
        <source>Equal steps between the values (%1).</source>
        <translation>Passi uguali tra i valori (%1).</translation>
    </message>
    <message>
        <source>The values, written as in this example: %1</source>
        <translation>I valori, scritti come in questo esempio: %1</translation>
    </message>
    <message>
        <source>“%1” is not a number. Put semicolons between the values: %2.</source>
        <translation>“%1” non è un numero. Separa i valori con punti e virgola: %2.</translation>
    </message>
    <message>
        <source>Each value from %1, with semicolons between them.</source>
        <translation>Valori %1, separati da punti e virgola.</translation>
    </message>
</context>
<context>
    <name>ui::TableDetailView</name>
    <message>
        <source>Ctrl+C copies the selected cells.</source>
        <translation>Ctrl+C copia le celle selezionate.</translation>
    </message>
</context>
<context>
    <name>ui::ThumbnailGrid</name>
    <message>
        <source>image %1</source>
        <translation>immagine %1</translation>
    </message>
</context>
<context>
    <name>ui::TileOffer</name>
    <message>
        <source>There is no open model to project %1 with; to train a model on parts of the image, open it as a dataset of tiles.</source>
        <translation>Non c&apos;è un modello aperto con cui proiettare %1; per addestrare un modello su parti dell&apos;immagine, aprila come dataset di tasselli.</translation>
    </message>
    <message>
        <source>%1 is projected with the open model; to train a model on parts of the image instead, open it as a dataset of tiles.</source>
        <translation>%1 viene proiettata con il modello aperto; per addestrare invece un modello su parti dell&apos;immagine, aprila come dataset di tasselli.</translation>
    </message>
</context>
<context>
    <name>ui::TimelineFields</name>
    <message>
        <source>Interpolation</source>
        <translation>Interpolazione</translation>
    </message>
    <message>
        <source>The path between two keyframes: spherical, which keeps the distance from the center that random latents have, or linear.</source>
        <translation>Il percorso fra due fotogrammi chiave: sferico, che mantiene la distanza dal centro propria dei latenti casuali, o lineare.</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>Easing</translation>
    </message>
    <message>
        <source>How the speed changes between two keyframes.</source>
        <translation>Come cambia la velocità fra due fotogrammi chiave.</translation>
    </message>
</context>
<context>
    <name>ui::TimelineFileController</name>
    <message>
        <source>Another model was opened while %1 was being read; open the timeline again.</source>
        <translation>Durante la lettura di %1 è stato aperto un altro modello; apri di nuovo la timeline.</translation>
    </message>
</context>
<context>
    <name>ui::TimelineFiles</name>
    <message>
        <source>The video was cancelled; nothing was saved.</source>
        <translation>Il video è stato annullato; non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>Opened %1. It was made with another model: here its keyframes give other samples.</source>
        <translation>Aperto %1. È stato creato con un altro modello: qui i suoi fotogrammi chiave danno altri campioni.</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>Aperto: %1.</translation>
    </message>
    <message>
        <source>Open a timeline</source>
        <translation>Apri una timeline</translation>
    </message>
    <message>
        <source>Timeline (*.json)</source>
        <translation>Timeline (*.json)</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>Salva la timeline</translation>
    </message>
    <message>
        <source>No export format writes a timeline of this model&apos;s samples; open another model.</source>
        <translation>Nessun formato di esportazione scrive una timeline dei campioni di questo modello; apri un altro modello.</translation>
    </message>
    <message>
        <source>Timeline, or a video of one (*.json *.mp4 *.webm *.avi)</source>
        <translation>Timeline, o un video di una timeline (*.json *.mp4 *.webm *.avi)</translation>
    </message>
</context>
<context>
    <name>ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>The keyframes of the timeline. Click anywhere to go there; drag a keyframe to move it.</source>
        <translation>I fotogrammi chiave della timeline. Fai clic ovunque per andarci; trascina un fotogramma chiave per spostarlo.</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>Aggiungi fotogramma chiave</translation>
    </message>
    <message>
        <source>Adds the current latent to the timeline as its last keyframe.</source>
        <translation>Aggiunge il latente attuale alla timeline come ultimo fotogramma chiave.</translation>
    </message>
    <message>
        <source>Remove keyframe</source>
        <translation>Rimuovi fotogramma chiave</translation>
    </message>
    <message>
        <source>Removes the selected keyframe from the timeline.</source>
        <translation>Rimuove dalla timeline il fotogramma chiave selezionato.</translation>
    </message>
    <message>
        <source>Play the timeline</source>
        <translation>Riproduci la timeline</translation>
    </message>
    <message>
        <source>Plays the timeline; press again to pause.</source>
        <translation>Riproduce la timeline; premi di nuovo per metterla in pausa.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Continues from the last keyframe to the first.</source>
        <translation>Prosegue dall&apos;ultimo fotogramma chiave al primo.</translation>
    </message>
    <message>
        <source>Open a timeline…</source>
        <translation>Apri una timeline…</translation>
    </message>
    <message>
        <source>Opens a saved timeline in place of this one.</source>
        <translation>Apre una timeline salvata al posto di questa.</translation>
    </message>
    <message>
        <source>Save the timeline…</source>
        <translation>Salva la timeline…</translation>
    </message>
    <message>
        <source>Saves the keyframes and their times to a file, for later or for imago video.</source>
        <translation>Salva i fotogrammi chiave e i loro tempi in un file, per dopo o per imago video.</translation>
    </message>
    <message>
        <source>Remove all keyframes</source>
        <translation>Rimuovi tutti i fotogrammi chiave</translation>
    </message>
    <message>
        <source>Starts a new timeline.</source>
        <translation>Inizia una nuova timeline.</translation>
    </message>
    <message>
        <source>Save video…</source>
        <translation>Salva il video…</translation>
    </message>
    <message>
        <source>The current time on the timeline.</source>
        <translation>Il tempo attuale nella timeline.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Duration of the whole timeline; the times between keyframes scale with it.</source>
        <translation>Durata dell&apos;intera timeline; gli intervalli fra i fotogrammi chiave si adattano in proporzione.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Progress of the video</source>
        <translation>Avanzamento del video</translation>
    </message>
    <message>
        <source>Pause the timeline</source>
        <translation>Metti in pausa la timeline</translation>
    </message>
    <message>
        <source>Press K to add the current latent as the first keyframe. Move the sliders, add another, and play the interpolation between the two.</source>
        <translation>Premi K per aggiungere il latente attuale come primo fotogramma chiave. Muovi i cursori, aggiungine un altro e riproduci l&apos;interpolazione fra i due.</translation>
    </message>
    <message>
        <source>Open a model or train one: then its latents can become keyframes here.</source>
        <translation>Apri o addestra un modello: i suoi latenti potranno diventare fotogrammi chiave qui.</translation>
    </message>
    <message>
        <source>%1 of</source>
        <translation>%1 di</translation>
    </message>
    <message>
        <source>The path was added to the timeline.</source>
        <translation>Il percorso è stato aggiunto alla timeline.</translation>
    </message>
    <message>
        <source>The keyframe was removed.</source>
        <translation>Il fotogramma chiave è stato rimosso.</translation>
    </message>
    <message>
        <source>All keyframes were removed.</source>
        <translation>Tutti i fotogrammi chiave sono stati rimossi.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Saves the timeline as a video (MP4, WebM or AVI) or as an image sequence (PNG).</source>
        <translation>Salva la timeline come video (MP4, WebM o AVI) o come sequenza di immagini (PNG).</translation>
    </message>
    <message>
        <source>The keyframes belong to another model and do not fit this one, so a new timeline was started.</source>
        <translation>I fotogrammi chiave appartengono a un altro modello e non sono compatibili con questo, perciò è stata iniziata una nuova timeline.</translation>
    </message>
    <message>
        <source>The path is now a timeline: Interpolation is set to “%1” and Easing to “%2”.</source>
        <translation>Il percorso ora è una timeline: Interpolazione è impostata su «%1» ed Easing su «%2».</translation>
    </message>
</context>
<context>
    <name>ui::TimelineTrack</name>
    <message numerus="yes">
        <source>%n keyframe(s), %1 s</source>
        <translation>
            <numerusform>%n fotogramma chiave, %1 s</numerusform>
            <numerusform>%n fotogrammi chiave, %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Keyframe %1 of %2, at %3 s. Drag it to move it in time; Delete removes it.</source>
        <translation>Fotogramma chiave %1 di %2, a %3 s. Trascinalo per spostarlo nel tempo; Canc lo rimuove.</translation>
    </message>
</context>
<context>
    <name>ui::TrainButtons</name>
    <message>
        <source>Start</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Ends the training. The current model is saved and stays open.</source>
        <translation>Termina l&apos;addestramento. Il modello attuale viene salvato e resta aperto.</translation>
    </message>
    <message>
        <source>Single step</source>
        <translation>Passo singolo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Starts training a new model on the open dataset.</source>
        <translation>Avvia l&apos;addestramento di un nuovo modello sul dataset aperto.</translation>
    </message>
    <message>
        <source>Open a dataset to train on first.</source>
        <translation>Apri prima un dataset su cui addestrare.</translation>
    </message>
    <message>
        <source>Resumes the training.</source>
        <translation>Riprende l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Pauses the training after the current step.</source>
        <translation>Mette in pausa l&apos;addestramento dopo il passo in corso.</translation>
    </message>
    <message>
        <source>Runs one training step, then pauses again (%1).</source>
        <translation>Esegue un passo dell&apos;addestramento, poi torna in pausa (%1).</translation>
    </message>
    <message>
        <source>Pause the training first to run it step by step.</source>
        <translation>Prima metti in pausa l&apos;addestramento per eseguirlo passo per passo.</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Aggiungi alla coda</translation>
    </message>
    <message>
        <source>Puts a training with these settings on the open dataset at the end of the queue (%1). Run queue, beside the runs, trains what waits there.</source>
        <translation>Mette in fondo alla coda un addestramento con queste impostazioni sul dataset aperto (%1). Avvia la coda, accanto agli addestramenti, esegue quanto vi attende.</translation>
    </message>
</context>
<context>
    <name>ui::TrainMessages</name>
    <message>
        <source>What the training is currently doing.</source>
        <translation>Che cosa sta facendo l&apos;addestramento.</translation>
    </message>
    <message>
        <source>The model was saved as %1.</source>
        <translation>Il modello è stato salvato come %1.</translation>
    </message>
    <message>
        <source>Ready to train, or to resume %1 under Runs (Ctrl+F5).</source>
        <translation>Pronto per addestrare, o per riprendere %1 in Addestramenti (Ctrl+F5).</translation>
    </message>
    <message>
        <source>Ready to train.</source>
        <translation>Pronto per addestrare.</translation>
    </message>
    <message>
        <source>Open a dataset to train on first.</source>
        <translation>Apri prima un dataset su cui addestrare.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>In pausa.</translation>
    </message>
    <message>
        <source>Stopping and saving…</source>
        <translation>Arresto e salvataggio…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparazione…</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>Addestramento…</translation>
    </message>
    <message>
        <source>Measuring on the validation images…</source>
        <translation>Misura sulle immagini di validazione…</translation>
    </message>
    <message>
        <source>Measuring on the test images…</source>
        <translation>Misura sulle immagini di test…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio…</translation>
    </message>
    <message>
        <source>The model uses none of its %1 latent dimensions, so the latent has no effect on the sample (posterior collapse). Try a KL warm-up, a lower beta or learning rate, or free bits.</source>
        <translation>Il modello non usa nessuna delle sue %1 dimensioni latenti, perciò il latente non ha effetto sul campione (collasso della distribuzione a posteriori). Prova un riscaldamento KL, un beta o un tasso di apprendimento più basso, o i bit liberi.</translation>
    </message>
    <message>
        <source>The model uses only %1 of its %2 latent dimensions (partial posterior collapse). If the samples lack detail or variety, try a KL warm-up, a lower beta or learning rate, or free bits.</source>
        <translation>Il modello usa solo %1 delle sue %2 dimensioni latenti (collasso parziale della distribuzione a posteriori). Se i campioni sono poco dettagliati o poco vari, prova un riscaldamento KL, un beta o un tasso di apprendimento più basso, o i bit liberi.</translation>
    </message>
    <message>
        <source>Overfitting: the validation result was best at step %1 and has become worse since. The best weights are saved; the preset “Few images” uses early stopping.</source>
        <translation>Overfitting: il risultato di validazione era migliore al passo %1 e da allora è peggiorato. I pesi migliori sono salvati; il preset «Poche immagini» usa l&apos;arresto anticipato.</translation>
    </message>
    <message>
        <source>The model was saved, but not as a run; it is in %1.</source>
        <translation>Il modello è stato salvato, ma non come addestramento; si trova in %1.</translation>
    </message>
    <message numerus="yes">
        <source>Training… Best validation result %n measurement(s) ago.</source>
        <translation>
            <numerusform>Addestramento… Miglior risultato di validazione %n misura fa.</numerusform>
            <numerusform>Addestramento… Miglior risultato di validazione %n misure fa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was trained for only %n step(s), so its samples are rough: train longer.</source>
        <translation>
            <numerusform>È stato addestrato per un solo passo (%n), perciò i suoi campioni sono grossolani: addestralo più a lungo.</numerusform>
            <numerusform>È stato addestrato per soli %n passi, perciò i suoi campioni sono grossolani: addestralo più a lungo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overfitting: the validation result was best at step %1 and became worse after that. Under Runs you can open the run&apos;s best weights; the preset “Few images” uses early stopping.</source>
        <translation>Overfitting: il risultato di validazione era migliore al passo %1 e in seguito è peggiorato. In Addestramenti puoi aprire i pesi migliori; il preset «Poche immagini» usa l&apos;arresto anticipato.</translation>
    </message>
    <message numerus="yes">
        <source>It was trained for only %n step(s), so its samples are rough. To train longer, raise the patience or set the length in minutes.</source>
        <translation>
            <numerusform>È stato addestrato per un solo passo (%n), perciò i suoi campioni sono grossolani. Per addestrarlo più a lungo, aumenta la pazienza o imposta la durata in minuti.</numerusform>
            <numerusform>È stato addestrato per soli %n passi, perciò i suoi campioni sono grossolani. Per addestrarlo più a lungo, aumenta la pazienza o imposta la durata in minuti.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The name of a run, and what happened in it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>With only %n image(s) for training and validation, its samples may look poor. More images or horizontal flip can help.</source>
        <translation>
            <numerusform>Con una sola immagine (%n) per addestramento e validazione, i suoi campioni possono risultare scarsi. Più immagini o il ribaltamento orizzontale possono aiutare.</numerusform>
            <numerusform>Con sole %n immagini per addestramento e validazione, i suoi campioni possono risultare scarsi. Più immagini o il ribaltamento orizzontale possono aiutare.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for duplicates… %1 %</source>
        <translation>Ricerca dei duplicati… %1 %</translation>
    </message>
    <message numerus="yes">
        <source>Ready to train on %Ln image(s) (%1 left out).</source>
        <extracomment>%1: how many more are left out.</extracomment>
        <translation>
            <numerusform>Pronto per l&apos;addestramento su %Ln immagine (%1 escluse).</numerusform>
            <numerusform>Pronto per l&apos;addestramento su %Ln immagini (%1 escluse).</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning the prior… %1 %</source>
        <translation>Apprendimento della distribuzione a priori… %1 %</translation>
    </message>
</context>
<context>
    <name>ui::TrainPanel</name>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Addestramento</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Sets several settings at once for a typical use. Each can still be changed.</source>
        <translation>Regola insieme più impostazioni per un uso tipico. Ognuna si può ancora modificare.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Size of the network: a larger one can reproduce more detail, but trains more slowly. The line above Start shows its speed and memory.</source>
        <translation>Dimensione della rete: una più grande può riprodurre più dettagli, ma si addestra più lentamente. La riga sopra Avvia ne mostra velocità e memoria.</translation>
    </message>
    <message>
        <source>Custom settings.</source>
        <translation>Impostazioni personalizzate.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>The device that the training runs on: the processor (CPU), or a graphics card (GPU) if LibTorch was built with CUDA.</source>
        <translation>Il dispositivo su cui gira l&apos;addestramento: il processore (CPU), o una scheda grafica (GPU) se LibTorch è compilata con CUDA.</translation>
    </message>
    <message>
        <source>The open dataset has no classes.</source>
        <translation>Il dataset aperto non ha classi.</translation>
    </message>
    <message>
        <source>Not available for the open dataset: %1.</source>
        <translation>Non disponibile per il dataset aperto: %1.</translation>
    </message>
    <message>
        <source>Some settings have been changed.</source>
        <translation>Alcune impostazioni sono state modificate.</translation>
    </message>
    <message numerus="yes">
        <source>Chosen because the dataset has only %n image(s).</source>
        <translation>
            <numerusform>Scelto perché il dataset ha solo %n immagine.</numerusform>
            <numerusform>Scelto perché il dataset ha solo %n immagini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Parti da</translation>
    </message>
</context>
<context>
    <name>ui::TrainProgress</name>
    <message>
        <source>Training progress</source>
        <translation>Avanzamento dell&apos;addestramento</translation>
    </message>
    <message>
        <source>How much of the planned training is done.</source>
        <translation>Quanta parte dell&apos;addestramento previsto è fatta.</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Trascorso</translation>
    </message>
    <message>
        <source>Training time so far, without pauses.</source>
        <translation>Tempo di addestramento finora, senza le pause.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Rimanente</translation>
    </message>
    <message>
        <source>Training time until the planned end.</source>
        <translation>Tempo di addestramento fino alla fine prevista.</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Immagini/s</translation>
    </message>
    <message>
        <source>Training images processed per second.</source>
        <translation>Immagini di addestramento elaborate al secondo.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoca</translation>
    </message>
    <message>
        <source>Passes over all training images so far.</source>
        <translation>Passate su tutte le immagini di addestramento finora.</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 attuale</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, validation</source>
        <translation>%1, validazione</translation>
    </message>
    <message>
        <source>Numbers of the run in training</source>
        <translation>Valori dell&apos;addestramento in corso</translation>
    </message>
    <message>
        <source>Numbers of %1</source>
        <extracomment>Beside the name of a run: it is trained while another one is on screen.</extracomment>
        <translation>Valori di %1</translation>
    </message>
    <message>
        <source>in training</source>
        <translation>in addestramento</translation>
    </message>
    <message>
        <source>Results of %1</source>
        <translation>Risultati di %1</translation>
    </message>
    <message>
        <source>trained on %1</source>
        <translation>addestrato su %1</translation>
    </message>
</context>
<context>
    <name>ui::TrainRoom</name>
    <message numerus="yes">
        <source>%n run(s) compared</source>
        <translation>
            <numerusform>%n addestramento confrontato</numerusform>
            <numerusform>%n addestramenti confrontati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n addestramento</numerusform>
            <numerusform>%n addestramenti</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a dataset to train on first.</source>
        <translation>Apri prima un dataset su cui addestrare.</translation>
    </message>
    <message numerus="yes">
        <source>Added %n run(s) to the queue as the sweep %1.</source>
        <translation>
            <numerusform>%n addestramento aggiunto alla coda come sweep %1.</numerusform>
            <numerusform>%n addestramenti aggiunti alla coda come sweep %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrainView</name>
    <message>
        <source>Samples from fixed latents</source>
        <translation>Campioni da latenti fissi</translation>
    </message>
    <message>
        <source>Originals above, reconstructions below</source>
        <translation>Originali sopra, ricostruzioni sotto</translation>
    </message>
    <message>
        <source>Upper row: images of the dataset. Lower row: their reconstructions, which the model encodes into latents and decodes again.</source>
        <translation>Riga superiore: immagini del dataset. Riga inferiore: le loro ricostruzioni, che il modello ottiene codificandole in latenti e decodificandole.</translation>
    </message>
    <message>
        <source>Waiting for the first samples…</source>
        <translation>In attesa dei primi campioni…</translation>
    </message>
    <message>
        <source>Press Start: samples appear here during the training.</source>
        <translation>Premi Avvia: i campioni compaiono qui durante l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Open a dataset to see its images and their reconstructions.</source>
        <translation>Apri un dataset per vedere le sue immagini e le loro ricostruzioni.</translation>
    </message>
    <message>
        <source>The images of the open dataset do not have the size or colors that the model needs.</source>
        <translation>Le immagini del dataset aperto non hanno la dimensione o i colori richiesti dal modello.</translation>
    </message>
    <message>
        <source>Images of the dataset and their reconstructions appear here.</source>
        <translation>Qui compaiono immagini del dataset e le loro ricostruzioni.</translation>
    </message>
    <message>
        <source>Samples: one column per class, one row per latent</source>
        <translation>Campioni: una colonna per classe, una riga per latente</translation>
    </message>
    <message>
        <source>Columns, from the left: %1.</source>
        <translation>Colonne, da sinistra: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>This model has no encoder, so it cannot reconstruct images.</source>
        <translation>Questo modello non ha un encoder, perciò non può ricostruire immagini.</translation>
    </message>
    <message>
        <source>%1: samples from fixed latents</source>
        <translation>%1: campioni da latenti fissi</translation>
    </message>
    <message>
        <source>%1: one column per class, one row per latent</source>
        <translation>%1: una colonna per classe, una riga per latente</translation>
    </message>
    <message>
        <source>This run has no samples yet: they are saved with the first checkpoint.</source>
        <translation>Questo addestramento non ha ancora campioni: vengono salvati con il primo checkpoint.</translation>
    </message>
    <message>
        <source>Open the run&apos;s model to see reconstructions.</source>
        <translation>Apri il modello dell&apos;addestramento per vedere le ricostruzioni.</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Apri il modello</translation>
    </message>
    <message>
        <source>Opens the model of this run, so that its reconstructions appear here.</source>
        <translation>Apre il modello di questo addestramento, così che le sue ricostruzioni compaiano qui.</translation>
    </message>
    <message>
        <source>This run has no model yet: it is saved when the training run ends.</source>
        <translation>Questo addestramento non ha ancora un modello: viene salvato quando l&apos;addestramento termina.</translation>
    </message>
    <message>
        <source>Samples generated from the same random latents throughout the training, to show its progress. Drag them into another program to save them there as a PNG file.</source>
        <translation>Campioni generati dagli stessi latenti casuali per tutto l&apos;addestramento, per mostrarne i progressi. Trascinali in un altro programma per salvarli lì come file PNG.</translation>
    </message>
</context>
<context>
    <name>ui::TrainingController</name>
    <message>
        <source>No dataset is open. Open one in the Data workspace first.</source>
        <translation>Nessun dataset aperto. Aprine prima uno nell&apos;area Dati.</translation>
    </message>
    <message>
        <source>%1 The trained model is still open: save it in another folder.</source>
        <translation>%1 Il modello addestrato è ancora aperto: salvalo in un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>%1 The model is saved when the training ends, but the run cannot be resumed later.</source>
        <translation>%1 Il modello viene salvato alla fine dell&apos;addestramento, ma l&apos;addestramento non si potrà riprendere in seguito.</translation>
    </message>
    <message>
        <source>%1 The model cannot be saved there either: save it in another folder when the training ends, or start Imago with a writable home folder.</source>
        <translation>%1 Nemmeno il modello può essere salvato lì: salvalo in un&apos;altra cartella alla fine dell&apos;addestramento, oppure avvia Imago con una cartella personale scrivibile.</translation>
    </message>
    <message>
        <source>The run&apos;s dataset is not open. Open it in the Data workspace first.</source>
        <translation>Il dataset dell&apos;addestramento non è aperto. Aprilo prima nell&apos;area Dati.</translation>
    </message>
</context>
<context>
    <name>ui::UnsavedModel</name>
    <message>
        <source>Unsaved model</source>
        <translation>Modello non salvato</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Salva una copia…</translation>
    </message>
    <message>
        <source>Continue without it</source>
        <translation>Continua senza</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The run of the open model was deleted. Save a copy of the model elsewhere, or it will be lost.</source>
        <translation>L&apos;addestramento del modello aperto è stato eliminato. Salva altrove una copia del modello, o andrà perso.</translation>
    </message>
    <message>
        <source>The trained model could not be saved. Save a copy of it elsewhere, or it will be lost.</source>
        <translation>Non è stato possibile salvare il modello addestrato. Salvane altrove una copia, o andrà perso.</translation>
    </message>
</context>
<context>
    <name>ui::VerdictBar</name>
    <message>
        <source>blurred to half size</source>
        <extracomment>A mark on a bar: the figure that images get that were reduced to half their size and enlarged again.</extracomment>
        <translation>sfocate a metà dimensione</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>sfocate</translation>
    </message>
</context>
<context>
    <name>ui::VideoDialog</name>
    <message>
        <source>Save video</source>
        <translation>Salva il video</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>The file of the video.</source>
        <translation>Il file del video.</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Scegli il file</translation>
    </message>
    <message>
        <source>Choose where to save the video.</source>
        <translation>Scegli dove salvare il video.</translation>
    </message>
    <message>
        <source>New folder (*)</source>
        <translation>Nuova cartella (*)</translation>
    </message>
    <message>
        <source>A file with this name already exists; the video will replace it.</source>
        <translation>Esiste già un file con questo nome; il video lo sostituirà.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist; choose one that exists.</source>
        <translation>La cartella %1 non esiste; scegline una esistente.</translation>
    </message>
    <message>
        <source>Replace video</source>
        <translation>Sostituisci il video</translation>
    </message>
    <message>
        <source>%1 (.%2)</source>
        <translation>%1 (.%2)</translation>
    </message>
</context>
<context>
    <name>ui::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Schermo &amp;intero</translation>
    </message>
    <message>
        <source>Enter or leave full screen</source>
        <translation>Attiva o disattiva lo schermo intero</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Pannelli</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Ripristina la disposizione</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Move the panels of this workspace back to their default positions</source>
        <translation>Riporta i pannelli di questa area di lavoro alle posizioni predefinite</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Segui il &amp;sistema</translation>
    </message>
    <message>
        <source>Ctrl+Alt+0</source>
        <translation>Ctrl+Alt+0</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Chiaro</translation>
    </message>
    <message>
        <source>Ctrl+Alt+1</source>
        <translation>Ctrl+Alt+1</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Sc&amp;uro</translation>
    </message>
    <message>
        <source>Ctrl+Alt+2</source>
        <translation>Ctrl+Alt+2</translation>
    </message>
    <message>
        <source>Choose a light or a dark theme</source>
        <translation>Scegli un tema chiaro o scuro</translation>
    </message>
</context>
<context>
    <name>ui::WorkspaceBar</name>
    <message>
        <source>Workspaces</source>
        <translation>Aree di lavoro</translation>
    </message>
</context>
<context>
    <name>ui::Workspaces</name>
    <message>
        <source>Show the %1 workspace</source>
        <translation>Mostra l&apos;area di lavoro %1</translation>
    </message>
    <message>
        <source>%1 workspace (%2)</source>
        <translation>Area %1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Side panels</source>
        <translation>Pannelli &amp;laterali</translation>
    </message>
    <message>
        <source>Ctrl+\</source>
        <translation>Ctrl+\</translation>
    </message>
    <message>
        <source>Hide the panels at the sides, or bring them back</source>
        <translation>Nascondi i pannelli laterali o mostrali di nuovo</translation>
    </message>
    <message>
        <source>Hide the panels at the sides, or bring them back (%1)</source>
        <translation>Nascondi i pannelli laterali o mostrali di nuovo (%1)</translation>
    </message>
    <message>
        <source>%1 workspace</source>
        <translation>area %1</translation>
    </message>
    <message>
        <source>%1 panel</source>
        <translation>pannello %1</translation>
    </message>
</context>
<context>
    <name>ui::WriterProgress</name>
    <message>
        <source>How much has been written.</source>
        <translation>Quanto è stato scritto finora.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Stops and removes what has been written.</source>
        <translation>Interrompe e rimuove ciò che è stato scritto.</translation>
    </message>
</context>
<context>
    <name>unit</name>
    <message numerus="yes">
        <source>dimensions</source>
        <translation>
            <numerusform>dimensione</numerusform>
            <numerusform>dimensioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>feature maps</source>
        <translation>
            <numerusform>mappa</numerusform>
            <numerusform>mappe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>units</source>
        <translation>
            <numerusform>unità</numerusform>
            <numerusform>unità</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>images</source>
        <translation>
            <numerusform>immagine</numerusform>
            <numerusform>immagini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>steps</source>
        <translation>
            <numerusform>passo</numerusform>
            <numerusform>passi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>epochs</source>
        <translation>
            <numerusform>epoca</numerusform>
            <numerusform>epoche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pixels</source>
        <translation>
            <numerusform>pixel</numerusform>
            <numerusform>pixel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>frames</source>
        <translation>
            <numerusform>fotogrammi</numerusform>
            <numerusform>fotogrammi</numerusform>
        </translation>
    </message>
</context>
</TS>
