<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
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
        <translation>La memoria non basta. Chiudi altri programmi o scegli impostazioni più piccole, poi riprova.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: %1</source>
        <translation>Si è verificato un errore imprevisto: %1</translation>
    </message>
</context>
<context>
    <name>KeptFile</name>
    <message>
        <source>%1 It is kept as %2, and a new one takes its place.</source>
        <translation>%1 È conservato come %2, e un file nuovo ne prende il posto.</translation>
    </message>
    <message>
        <source>Another Imago has changed %1 meanwhile. Its version is kept as %2.</source>
        <translation>Nel frattempo un altro Imago ha cambiato %1. La sua versione è conservata come %2.</translation>
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
    <name>RunText</name>
    <message>
        <source>not begun</source>
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
        <translation>finito</translation>
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
        <translation>Dati: %1</translation>
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
        <source>Times that it diverged and went on: %1</source>
        <translation>Volte in cui è divergente ed è proseguito: %1</translation>
    </message>
    <message>
        <source>Begun: %1</source>
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
</context>
<context>
    <name>core</name>
    <message>
        <source>Variational autoencoder</source>
        <translation>Autoencoder variazionale</translation>
    </message>
    <message>
        <source>Learns to squeeze each picture into a few numbers and to draw it again from them; numbers drawn at random then give new pictures.</source>
        <translation>Impara a comprimere ogni immagine in pochi numeri e a ridisegnarla a partire da essi; numeri estratti a caso danno poi immagini nuove.</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>Spazio latente</translation>
    </message>
    <message>
        <source>How many numbers stand for one picture: more keep more detail, fewer are easier to steer.</source>
        <translation>Quanti numeri rappresentano un&apos;immagine: con più numeri restano più dettagli, con meno è più facile guidarla.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Larghezza</translation>
    </message>
    <message>
        <source>Feature maps of the network at half resolution: wider draws better and trains slower.</source>
        <translation>Mappe di attivazione della rete a metà risoluzione: una rete più larga disegna meglio ma si addestra più lentamente.</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Unità nascoste</translation>
    </message>
    <message>
        <source>Units of the dense layer between the features and the latent: more learn more from each picture, and make the file larger.</source>
        <translation>Unità dello strato denso tra le mappe di attivazione e lo spazio latente: se sono di più imparano di più da ogni immagine, ma il file è più grande.</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Verosimiglianza</translation>
    </message>
    <message>
        <source>How the distance between a picture and its reconstruction is measured.</source>
        <translation>Come si misura la distanza tra un&apos;immagine e la sua ricostruzione.</translation>
    </message>
    <message>
        <source>Bernoulli</source>
        <translation>Bernoulli</translation>
    </message>
    <message>
        <source>Each pixel is a probability; the usual choice for grey pictures.</source>
        <translation>Ogni pixel è una probabilità; la scelta abituale per immagini in scala di grigi.</translation>
    </message>
    <message>
        <source>Gaussian, learned variance</source>
        <translation>Gaussiana, varianza appresa</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>What ends the training.</source>
        <translation>Che cosa conclude l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Ends after a number of passes over the training pictures.</source>
        <translation>Termina dopo un certo numero di passate sulle immagini di addestramento.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuti</translation>
    </message>
    <message>
        <source>Ends after a time; the learning rate is planned for it.</source>
        <translation>Termina dopo un certo tempo; il tasso di apprendimento è pianificato di conseguenza.</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Fino allo stop</translation>
    </message>
    <message>
        <source>Goes on until you stop it; the learning rate stays constant.</source>
        <translation>Continua finché non lo fermi; il tasso di apprendimento resta costante.</translation>
    </message>
    <message>
        <source>Passes over the training pictures, where the length is in epochs.</source>
        <translation>Passate sulle immagini di addestramento, quando la durata è in epoche.</translation>
    </message>
    <message>
        <source>Training time, where the length is in minutes.</source>
        <translation>Tempo di addestramento, quando la durata è in minuti.</translation>
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
        <source>How far each step moves the weights: too high diverges, too low takes for ever.</source>
        <translation>Di quanto ogni passo sposta i pesi: se è troppo alto l&apos;addestramento diverge, se è troppo basso non finisce mai.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Andamento</translation>
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
        <source>The learning rate stays as it is.</source>
        <translation>Il tasso di apprendimento resta com&apos;è.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>The learning rate falls to zero along a cosine over the planned length, which gives the best end result.</source>
        <translation>Il tasso di apprendimento scende a zero lungo un coseno per tutta la durata prevista: dà il miglior risultato finale.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Pictures a step: larger batches are smoother and use more memory.</source>
        <translation>Immagini per passo: batch più grandi sono più regolari e usano più memoria.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Quota validazione</translation>
    </message>
    <message>
        <source>Share of the pictures that is not trained on, to see whether the model learns by heart.</source>
        <translation>Quota delle immagini esclusa dall&apos;addestramento, per vedere se il modello impara a memoria.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed splits, shuffles and initialises the same way.</source>
        <translation>Inizio di tutti i numeri casuali: con lo stesso seme suddivisione, mescolamento e inizializzazione sono gli stessi.</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>Media dei pesi</translation>
    </message>
    <message>
        <source>Decay of the moving average (EMA) of the weights: the average draws better pictures than the newest weights. 0 turns it off.</source>
        <translation>Decadimento della media mobile (EMA) dei pesi: la media disegna immagini migliori dei pesi più recenti. 0 la disattiva.</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>per passo</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>Limite del gradiente</translation>
    </message>
    <message>
        <source>Largest norm of a gradient: tames sudden jumps. 0 turns it off.</source>
        <translation>Norma massima del gradiente: smorza i salti improvvisi. 0 lo disattiva.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Weight of the KL term: above 1 the latent space is smoother and the pictures blurrier, below 1 the other way round.</source>
        <translation>Peso del termine KL: sopra 1 lo spazio latente è più regolare e le immagini più sfocate, sotto 1 il contrario.</translation>
    </message>
    <message>
        <source>KL warm-up</source>
        <translation>Riscaldamento KL</translation>
    </message>
    <message>
        <source>Steps over which beta rises from 0 to its value: helps where the model leaves most of its latent space unused.</source>
        <translation>Passi nei quali beta sale da 0 al suo valore: aiuta quando il modello lascia inutilizzata gran parte dello spazio latente.</translation>
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
        <source>Negative evidence lower bound on the training pictures: reconstruction + KL as they are shown, lower is better.</source>
        <translation>Limite inferiore dell&apos;evidenza (ELBO) cambiato di segno sulle immagini di addestramento: ricostruzione + KL come sono mostrate, più basso è meglio.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validazione</translation>
    </message>
    <message>
        <source>The same on pictures that are not trained on: when it rises, the model learns by heart.</source>
        <translation>Lo stesso su immagini escluse dall&apos;addestramento: quando sale, il modello impara a memoria.</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Ricostruzione</translation>
    </message>
    <message>
        <source>How badly the pictures are drawn again: lower is closer to the originals.</source>
        <translation>La perdita di ricostruzione, cioè quanto male sono ridisegnate le immagini: più bassa è, più sono vicine agli originali.</translation>
    </message>
    <message>
        <source>The same on pictures that are not trained on.</source>
        <translation>Lo stesso su immagini escluse dall&apos;addestramento.</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>How much the codes say about the pictures: the distance of the posterior from the prior. With a learned prior it is estimated from random samples; as it cannot be negative, an estimate below zero counts as zero.</source>
        <translation>Quanto i codici dicono delle immagini: la divergenza KL della distribuzione a posteriori da quella a priori. Con una distribuzione a priori appresa è stimata da campioni casuali; poiché non può essere negativa, una stima sotto zero vale zero.</translation>
    </message>
    <message>
        <source>The same on images that are not trained on, from more samples of each.</source>
        <translation>Lo stesso su immagini escluse dall&apos;addestramento, da più campioni di ciascuna.</translation>
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
        <source>Random points are drawn from the prior, a standard Gaussian in every dimension.</source>
        <translation>I punti casuali sono estratti dalla distribuzione a priori, una gaussiana standard in ogni dimensione.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Piccola</translation>
    </message>
    <message>
        <source>Trains fastest and learns few pictures by heart less quickly.</source>
        <translation>Si addestra più in fretta e impara meno presto a memoria poche immagini.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Good pictures within minutes on an ordinary processor.</source>
        <translation>Buone immagini in pochi minuti su un processore comune.</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Draws more detail, for many pictures and a long training.</source>
        <translation>Disegna più dettagli, per molte immagini e un addestramento lungo.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>A balance of sharp pictures and an orderly latent space; a good start.</source>
        <translation>Un equilibrio tra immagini nitide e uno spazio latente ordinato; un buon inizio.</translation>
    </message>
    <message>
        <source>Sharp pictures</source>
        <translation>Immagini nitide</translation>
    </message>
    <message>
        <source>A beta below 1 and more dimensions keep more detail in the codes; random points look less like the data.</source>
        <translation>Un beta sotto 1 e più dimensioni conservano più dettagli nei codici; i punti casuali somigliano meno ai dati.</translation>
    </message>
    <message>
        <source>Smooth latent space</source>
        <translation>Spazio latente regolare</translation>
    </message>
    <message>
        <source>A beta above 1, reached slowly, draws the codes together: sliders change pictures gently, details blur.</source>
        <translation>Un beta sopra 1, raggiunto lentamente, avvicina i codici: i cursori cambiano le immagini con dolcezza, i dettagli sfumano.</translation>
    </message>
    <message>
        <source>Few images</source>
        <translation>Poche immagini</translation>
    </message>
    <message>
        <source>Fast look</source>
        <translation>Sguardo rapido</translation>
    </message>
    <message>
        <source>A small network with few sliders draws something within seconds, to see whether the data is any good.</source>
        <translation>Una rete piccola con pochi cursori disegna qualcosa in pochi secondi, per vedere se i dati valgono.</translation>
    </message>
    <message>
        <source>Gaussian, fixed variance</source>
        <translation>Gaussiana, varianza fissa</translation>
    </message>
    <message>
        <source>Each pixel has a mean and a variance that you set: the squared error.</source>
        <translation>Ogni pixel ha una media e una varianza che scegli tu: l&apos;errore quadratico.</translation>
    </message>
    <message>
        <source>Pixel deviation</source>
        <translation>Deviazione del pixel</translation>
    </message>
    <message>
        <source>Standard deviation of a pixel where the variance is fixed, as a share of full brightness: a smaller one asks for closer reconstructions.</source>
        <translation>Deviazione standard di un pixel quando la varianza è fissa, come frazione della luminosità piena: più è piccola, più le ricostruzioni devono essere fedeli.</translation>
    </message>
    <message>
        <source>Learn the classes</source>
        <translation>Impara le classi</translation>
    </message>
    <message>
        <source>Tells the model the class of each picture, so that you can ask for a class afterwards. The dataset must have classes.</source>
        <translation>Dice al modello la classe di ogni immagine, così poi puoi chiedere una classe. L&apos;insieme di dati deve avere classi.</translation>
    </message>
    <message>
        <source>Until it stops improving</source>
        <translation>Finché migliora</translation>
    </message>
    <message>
        <source>Ends when validation has not improved for a number of epochs, and keeps the best weights; the learning rate stays constant.</source>
        <translation>Finisce quando la validazione non migliora per un certo numero di epoche, e tiene i pesi migliori; il tasso di apprendimento resta costante.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Pazienza</translation>
    </message>
    <message>
        <source>Epochs without a better validation that end the training, where the length is until it stops improving.</source>
        <translation>Epoche senza una validazione migliore che chiudono l&apos;addestramento, quando la durata è finché migliora.</translation>
    </message>
    <message>
        <source>Free bits</source>
        <translation>Bit liberi</translation>
    </message>
    <message>
        <source>What each latent dimension may say without paying for it: keeps dimensions from collapsing into the prior. 0 turns it off.</source>
        <translation>Quanto ogni dimensione latente può dire senza pagarlo: impedisce alle dimensioni di collassare nella distribuzione a priori. 0 lo disattiva.</translation>
    </message>
    <message>
        <source>Active dimensions</source>
        <translation>Dimensioni attive</translation>
    </message>
    <message>
        <source>How many latent dimensions say anything about a picture; the sliders of the others do nothing.</source>
        <translation>Quante dimensioni latenti dicono qualcosa di un&apos;immagine; i cursori delle altre non fanno nulla.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Learns to squeeze each picture into a few numbers and to draw it again from them, and nothing else: sharper reconstructions than a variational one, but between the codes it has seen there are holes.</source>
        <translation>Impara a comprimere ogni immagine in pochi numeri e a ridisegnarla da quelli, e nient&apos;altro: ricostruzioni più nitide di uno variazionale, ma tra i codici che ha visto ci sono buchi.</translation>
    </message>
    <message>
        <source>An autoencoder has no prior. Random points are drawn from a Gaussian fitted to the codes of the training pictures; a slider&apos;s 1 is one standard deviation of the codes. Where no codes lie, the pictures fall apart: these are its holes.</source>
        <translation>Un autoencoder non ha una distribuzione a priori. I punti casuali sono estratti da una gaussiana adattata ai codici delle immagini di addestramento; l&apos;1 di un cursore è una deviazione standard dei codici. Dove non ci sono codici le immagini si disfano: sono i suoi buchi.</translation>
    </message>
    <message>
        <source>Close reconstructions from a code that is still easy to steer; a good start.</source>
        <translation>Ricostruzioni fedeli da un codice ancora facile da guidare; un buon inizio.</translation>
    </message>
    <message>
        <source>More dimensions keep more detail in the codes; the holes between them grow.</source>
        <translation>Più dimensioni conservano più dettagli nei codici; i buchi tra l&apos;uno e l&apos;altro crescono.</translation>
    </message>
    <message>
        <source>Noise at the input makes neighbouring codes draw alike, and fewer dimensions leave less room for holes.</source>
        <translation>Il rumore in ingresso fa disegnare in modo simile codici vicini, e meno dimensioni lasciano meno spazio ai buchi.</translation>
    </message>
    <message>
        <source>Input noise</source>
        <translation>Rumore in ingresso</translation>
    </message>
    <message>
        <source>Standard deviation of the noise put on each picture before it is encoded, as a share of full brightness: a denoising autoencoder learns to take it away. 0 is a plain autoencoder.</source>
        <translation>Deviazione standard del rumore messo su ogni immagine prima della codifica, come frazione della luminosità piena: un autoencoder antirumore impara a toglierlo. 0 è un autoencoder semplice.</translation>
    </message>
    <message>
        <source>Generative adversarial network</source>
        <translation>Rete generativa avversaria</translation>
    </message>
    <message>
        <source>GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <source>Two networks play against each other: a generator draws pictures from random numbers, a discriminator tells them from real ones. The pictures are sharp, since blur would give them away, but nothing makes the generator draw everything there is: it may forget kinds of pictures (modes), which the diversity curve shows.</source>
        <translation>Due reti giocano una contro l&apos;altra: un generatore disegna immagini da numeri casuali, un discriminatore le distingue da quelle vere. Le immagini sono nitide, perché la sfocatura le tradirebbe, ma nulla obbliga il generatore a disegnare tutto ciò che esiste: può dimenticare tipi di immagini (modi), e lo mostra la curva della diversità.</translation>
    </message>
    <message>
        <source>Random points are drawn from a standard Gaussian in every dimension. A GAN has no encoder: the latent of a given picture has to be searched for, and may not exist.</source>
        <translation>I punti casuali sono estratti da una gaussiana standard in ogni dimensione. Una GAN non ha un codificatore: il punto latente di un&apos;immagine data va cercato, e può non esistere.</translation>
    </message>
    <message>
        <source>Trains fastest; its pictures are rougher.</source>
        <translation>Si addestra più in fretta; le sue immagini sono più grezze.</translation>
    </message>
    <message>
        <source>Recognisable pictures within minutes on an ordinary processor.</source>
        <translation>Immagini riconoscibili in pochi minuti su un processore comune.</translation>
    </message>
    <message>
        <source>The classic loss with a light penalty; a good start.</source>
        <translation>La perdita classica con una penalità leggera; un buon inizio.</translation>
    </message>
    <message>
        <source>Hinge loss with spectral normalisation lets the discriminator look closely without growing steep.</source>
        <translation>La perdita hinge con la normalizzazione spettrale lascia guardare da vicino il discriminatore senza che diventi ripido.</translation>
    </message>
    <message>
        <source>Nothing forgotten</source>
        <translation>Nulla di dimenticato</translation>
    </message>
    <message>
        <source>WGAN-GP rarely forgets kinds of pictures, at the price of a slower training.</source>
        <translation>WGAN-GP dimentica di rado tipi di immagini, al prezzo di un addestramento più lento.</translation>
    </message>
    <message>
        <source>Small networks draw something within seconds, to see whether the data is any good.</source>
        <translation>Reti piccole disegnano qualcosa in pochi secondi, per vedere se i dati valgono.</translation>
    </message>
    <message>
        <source>How far each step moves the weights: too high and one of the two networks wins for good, too low takes for ever.</source>
        <translation>Quanto ogni passo sposta i pesi: troppo alto, e una delle due reti vince per sempre; troppo basso, e non finisce mai.</translation>
    </message>
    <message>
        <source>Decay of the moving average (EMA) of the generator&apos;s weights, which draws the pictures you see: the two networks circle around each other, and their middle is better than either turn. 0 turns it off.</source>
        <translation>Decadimento della media mobile (EMA) dei pesi del generatore, che disegna le immagini che vedi: le due reti si girano attorno, e il centro è meglio di ogni singolo giro. 0 la disattiva.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perdita</translation>
    </message>
    <message>
        <source>What generator and discriminator play for.</source>
        <translation>La posta in gioco tra generatore e discriminatore.</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>Non saturante</translation>
    </message>
    <message>
        <source>The classic one: the discriminator says how likely a picture is real, and the generator wants it to say yes.</source>
        <translation>Quella classica: il discriminatore dice quanto è probabile che un&apos;immagine sia vera, e il generatore vuole che dica di sì.</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>The discriminator stops caring for pictures that it tells apart with a margin: often used with spectral normalisation.</source>
        <translation>Il discriminatore smette di curarsi delle immagini che distingue con margine: spesso usata con la normalizzazione spettrale.</translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <source>The discriminator measures how far drawn pictures are from real ones, kept from exaggerating by a gradient penalty: slower, and rarely forgets modes.</source>
        <translation>Il discriminatore misura quanto le immagini disegnate sono lontane da quelle vere, e una penalità sul gradiente gli impedisce di esagerare: più lenta, e dimentica di rado dei modi.</translation>
    </message>
    <message>
        <source>R1 penalty</source>
        <translation>Penalità R1</translation>
    </message>
    <message>
        <source>How strongly the discriminator is kept from being steep around real pictures: more is calmer and slower to learn, 0 turns it off. WGAN-GP has a penalty of its own instead.</source>
        <translation>Quanto si impedisce al discriminatore di essere ripido attorno alle immagini vere: di più è più calmo e più lento, 0 la disattiva. WGAN-GP ha invece una penalità propria.</translation>
    </message>
    <message>
        <source>R1 interval</source>
        <translation>Intervallo di R1</translation>
    </message>
    <message>
        <source>R1 is costly, so only every so many steps pay for it, each as many times over.</source>
        <translation>R1 costa, perciò la paga solo un passo ogni tanti, ciascuno altrettante volte.</translation>
    </message>
    <message>
        <source>WGAN penalty</source>
        <translation>Penalità WGAN</translation>
    </message>
    <message>
        <source>How strongly WGAN-GP pulls the discriminator&apos;s steepness towards 1 between real and drawn pictures. The other losses take no notice of it.</source>
        <translation>Quanto WGAN-GP tira verso 1 la ripidezza del discriminatore tra immagini vere e disegnate. Le altre perdite non ne tengono conto.</translation>
    </message>
    <message>
        <source>Spectral normalisation</source>
        <translation>Normalizzazione spettrale</translation>
    </message>
    <message>
        <source>Divides each layer of the discriminator by its largest stretch, so that its verdicts cannot become steep: steadies training without a penalty.</source>
        <translation>Divide ogni strato del discriminatore per il suo allungamento massimo, così i suoi giudizi non possono diventare ripidi: stabilizza l&apos;addestramento senza penalità.</translation>
    </message>
    <message>
        <source>Discriminator width</source>
        <translation>Larghezza del discriminatore</translation>
    </message>
    <message>
        <source>Feature maps of the discriminator at half resolution: wider sees more and trains slower.</source>
        <translation>Mappe di caratteristiche del discriminatore a metà risoluzione: più largo vede di più e si addestra più lentamente.</translation>
    </message>
    <message>
        <source>Discriminator steps</source>
        <translation>Passi del discriminatore</translation>
    </message>
    <message>
        <source>Steps of the discriminator for each one of the generator: more give a better teacher and a slower training.</source>
        <translation>Passi del discriminatore per ognuno del generatore: di più danno un insegnante migliore e un addestramento più lento.</translation>
    </message>
    <message>
        <source>Discriminator rate</source>
        <translation>Tasso del discriminatore</translation>
    </message>
    <message>
        <source>The discriminator&apos;s learning rate as a multiple of the generator&apos;s: above 1 it keeps ahead.</source>
        <translation>Il tasso di apprendimento del discriminatore come multiplo di quello del generatore: sopra 1 resta in vantaggio.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>How long a step remembers the direction of earlier ones (Adam&apos;s beta 1): little or none, as the two networks keep changing each other&apos;s aim.</source>
        <translation>Per quanto un passo ricorda la direzione dei precedenti (beta 1 di Adam): poco o nulla, perché le due reti continuano a spostarsi il bersaglio a vicenda.</translation>
    </message>
    <message>
        <source>Vary colours</source>
        <translation>Varia i colori</translation>
    </message>
    <message>
        <source>Shows the discriminator every picture, real or drawn, in a random brightness, saturation and contrast: helps with fewer than about 5,000 pictures.</source>
        <translation>Mostra al discriminatore ogni immagine, vera o disegnata, con luminosità, saturazione e contrasto casuali: aiuta con meno di circa 5.000 immagini.</translation>
    </message>
    <message>
        <source>Vary places</source>
        <translation>Varia le posizioni</translation>
    </message>
    <message>
        <source>Shows the discriminator every picture, real or drawn, moved by up to an eighth of its side: helps with fewer than about 5,000 pictures.</source>
        <translation>Mostra al discriminatore ogni immagine, vera o disegnata, spostata fino a un ottavo del lato: aiuta con meno di circa 5.000 immagini.</translation>
    </message>
    <message>
        <source>Hide parts</source>
        <translation>Nascondi parti</translation>
    </message>
    <message>
        <source>Hides a random square of half the side from the discriminator in every picture, real or drawn: helps with few pictures, and makes training slower.</source>
        <translation>Nasconde al discriminatore un quadrato casuale di metà lato in ogni immagine, vera o disegnata: aiuta con poche immagini e rallenta l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversità</translation>
    </message>
    <message>
        <source>How different two drawn pictures are, compared with two real ones: about 1 is as diverse as the data; falling towards 0 is mode collapse, the same few pictures again and again.</source>
        <translation>Quanto sono diverse due immagini disegnate rispetto a due vere: circa 1 è vario quanto i dati; se scende verso 0 è il collasso dei modi, sempre le stesse poche immagini.</translation>
    </message>
    <message>
        <source>The same for the averaged generator, against pictures that are not trained on.</source>
        <translation>Lo stesso per il generatore mediato, rispetto a immagini su cui non ci si addestra.</translation>
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
        <source>What the generator minimises. It need not fall: the discriminator improves as well, and a balance is what is wanted.</source>
        <translation>Ciò che il generatore minimizza. Non deve per forza scendere: migliora anche il discriminatore, e si vuole un equilibrio.</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminatore</translation>
    </message>
    <message>
        <source>What the discriminator minimises. Near zero it wins, and the generator has nothing left to learn from.</source>
        <translation>Ciò che il discriminatore minimizza. Vicino a zero vince, e il generatore non ha più nulla da cui imparare.</translation>
    </message>
    <message>
        <source>D(real)</source>
        <translation>D(vere)</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Giudizi</translation>
    </message>
    <message>
        <source>What the discriminator says of real pictures: with the non-saturating loss how likely it takes them for real, else its plain score.</source>
        <translation>Che cosa dice il discriminatore delle immagini vere: con la perdita non saturante quanto le ritiene probabilmente vere, altrimenti il semplice punteggio.</translation>
    </message>
    <message>
        <source>D(fake)</source>
        <translation>D(finte)</translation>
    </message>
    <message>
        <source>The same of drawn pictures. The closer to D(real), the less it can tell them apart.</source>
        <translation>Lo stesso delle immagini disegnate. Più è vicino a D(vere), meno riesce a distinguerle.</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>Penalità sul gradiente</translation>
    </message>
    <message>
        <source>How steep the discriminator is, before weighting: R1&apos;s or WGAN-GP&apos;s penalty, 0 where neither is used. A jump often comes before a collapse.</source>
        <translation>Quanto è ripido il discriminatore, prima del peso: la penalità di R1 o di WGAN-GP, 0 dove non si usa nessuna delle due. Un salto precede spesso un collasso.</translation>
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
        <source>Convolutions that refine what is drawn while it is still small: more draw better in a long training, and train slower.</source>
        <translation>Convoluzioni che affinano il disegno finché è ancora piccolo: più sono, meglio si disegna in un addestramento lungo, e più è lento.</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>KL per z</source>
        <translation>KL per z</translation>
    </message>
    <message>
        <source>What each latent dimension says about a picture: one at zero says nothing, and its slider does nothing. Together they are the KL.</source>
        <translation>Quanto dice ogni dimensione latente di un&apos;immagine: una a zero non dice nulla, e il suo cursore non fa nulla. Insieme sono la KL.</translation>
    </message>
    <message>
        <source>Detail blocks</source>
        <translation>Blocchi di dettaglio</translation>
    </message>
    <message>
        <source>Convolutions that refine what is drawn at half of its final resolution: more draw finer details, and train slower.</source>
        <translation>Convoluzioni che affinano il disegno a metà della risoluzione finale: più sono, più fini i dettagli, e più lento l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Prior</translation>
    </message>
    <message>
        <source>Where random points are drawn in the space of codes.</source>
        <translation>Dove si estraggono i punti casuali nello spazio dei codici.</translation>
    </message>
    <message>
        <source>Learned flow</source>
        <translation>Flusso appreso</translation>
    </message>
    <message>
        <source>The model learns how its codes lie and draws from there: closer to the data, and as easy to steer.</source>
        <translation>Il modello impara come sono disposti i suoi codici ed estrae da lì: più vicino ai dati, e altrettanto facile da guidare.</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussiano</translation>
    </message>
    <message>
        <source>All codes are pressed into one Gaussian, as in the first VAEs.</source>
        <translation>Tutti i codici sono costretti in una sola gaussiana, come nei primi VAE.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensioni</translation>
    </message>
    <message>
        <source>The latent dimensions as the model has them, most active first.</source>
        <translation>Le dimensioni latenti come le ha il modello, le più attive per prime.</translation>
    </message>
    <message>
        <source>Main changes</source>
        <translation>Cambiamenti principali</translation>
    </message>
    <message>
        <source>Components of the data</source>
        <translation>Componenti dei dati</translation>
    </message>
    <message>
        <source>The directions in which the codes of the open dataset vary most; a model that has learned to spread its codes evenly varies in all alike.</source>
        <translation>Le direzioni in cui i codici del dataset aperto variano di più; un modello che ha imparato a distribuire i codici in modo uniforme varia in tutte allo stesso modo.</translation>
    </message>
    <message>
        <source>Between classes</source>
        <translation>Tra le classi</translation>
    </message>
    <message>
        <source>From the other classes of the dataset towards each one of them: the difference of their means.</source>
        <translation>Dalle altre classi del dataset verso ciascuna di esse: la differenza delle loro medie.</translation>
    </message>
    <message>
        <source>Strongest here</source>
        <translation>I più forti qui</translation>
    </message>
    <message>
        <source>What changes the picture most right where the sliders stand, strongest first. Elsewhere in latent space it may be something else.</source>
        <translation>Ciò che cambia di più l&apos;immagine proprio dove stanno i cursori, a partire dal più forte. Altrove nello spazio latente può essere altro.</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Primo strato</translation>
    </message>
    <message>
        <source>What the first layer of the network that draws amplifies most: found at once, without any data.</source>
        <translation>Ciò che il primo strato della rete che disegna amplifica di più: trovato subito, senza alcun dato.</translation>
    </message>
    <message>
        <source>Spherical</source>
        <translation>Sferico</translation>
    </message>
    <message>
        <source>On a great circle: it stays as far from the middle as the points are, where a model has learned to draw.</source>
        <translation>Su un cerchio massimo: resta lontano dal centro quanto i punti, dove il modello ha imparato a disegnare.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineare</translation>
    </message>
    <message>
        <source>Straight, through the middle of the space where the points lie opposite.</source>
        <translation>In linea retta, attraverso il centro dello spazio dove i punti sono opposti.</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Costante</translation>
    </message>
    <message>
        <source>The same speed all the way.</source>
        <translation>La stessa velocità per tutto il percorso.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Morbido</translation>
    </message>
    <message>
        <source>Slows down at every stop and gains speed after it.</source>
        <translation>Rallenta a ogni tappa e poi riprende velocità.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Dolce</translation>
    </message>
    <message>
        <source>Nearly rests at every stop, and is faster between.</source>
        <translation>Quasi si ferma a ogni tappa, ed è più veloce nel mezzo.</translation>
    </message>
    <message>
        <source>Posterior</source>
        <translation>A posteriori</translation>
    </message>
    <message>
        <source>Which codes a picture may stand for.</source>
        <translation>Quali codici può rappresentare un&apos;immagine.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Piena</translation>
    </message>
    <message>
        <source>What a picture leaves open in one dimension may hang together with another: closer to the data.</source>
        <translation>Ciò che un&apos;immagine lascia aperto in una dimensione può dipendere da un&apos;altra: più vicino ai dati.</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>Diagonale</translation>
    </message>
    <message>
        <source>Every dimension by itself, as in the first VAEs.</source>
        <translation>Ogni dimensione per sé, come nei primi VAE.</translation>
    </message>
    <message>
        <source>What differs most between random pictures of the model, strongest first (GANSpace).</source>
        <translation>Ciò che più distingue le immagini casuali del modello, dal più forte (GANSpace).</translation>
    </message>
    <message>
        <source>Long training</source>
        <translation>Addestramento lungo</translation>
    </message>
    <message>
        <source>Larger batches pass over many pictures more often in the same time: better after ten minutes, worse after one.</source>
        <translation>Lotti più grandi ripassano molte immagini più spesso nello stesso tempo: meglio dopo dieci minuti, peggio dopo uno.</translation>
    </message>
    <message>
        <source>Each pixel has a mean and all share one learned variance (sigma-VAE); suits large sets of colour photographs.</source>
        <translation>Ogni pixel ha una media e tutti condividono una varianza appresa (sigma-VAE); adatto a grandi raccolte di fotografie a colori.</translation>
    </message>
    <message>
        <source>Pixel mean</source>
        <translation>Media dei pixel</translation>
    </message>
    <message>
        <source>How the network&apos;s output becomes the mean of a pixel, with Gaussian likelihoods.</source>
        <translation>Come l&apos;uscita della rete diventa la media di un pixel, con verosimiglianze gaussiane.</translation>
    </message>
    <message>
        <source>Black and white are learned as easily as grey.</source>
        <translation>Il nero e il bianco si imparano facilmente come il grigio.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoide</translation>
    </message>
    <message>
        <source>As in older models: learns slowly near black and white, and may not begin to; a learned variance follows slowly as well.</source>
        <translation>Come nei modelli di prima: impara lentamente vicino al nero e al bianco, e può non cominciare affatto; anche una varianza appresa segue lentamente.</translation>
    </message>
    <message>
        <source>Mirror pictures</source>
        <translation>Rifletti le immagini</translation>
    </message>
    <message>
        <source>Shows every picture mirrored half of the time: as good as twice the pictures where left and right do not matter, as with faces; wrong for writing.</source>
        <translation>Mostra ogni immagine riflessa metà delle volte: vale come il doppio delle immagini dove destra e sinistra non contano, come nei volti; sbagliato per le scritte.</translation>
    </message>
    <message>
        <source>A small network, small batches, and an end before it learns the pictures by heart.</source>
        <translation>Una rete piccola, lotti piccoli e una fine prima che impari le immagini a memoria.</translation>
    </message>
    <message>
        <source>The discriminator sees every picture varied, so that it cannot learn a few hundred of them by heart. That takes ten minutes and more.</source>
        <translation>Il discriminatore vede ogni immagine variata, così non ne può imparare a memoria alcune centinaia. Ci vogliono dieci minuti e più.</translation>
    </message>
    <message>
        <source>Evidence lower bound (ELBO)</source>
        <translation>Limite inferiore dell&apos;evidenza (ELBO)</translation>
    </message>
    <message>
        <source>How well a model explains samples that it has not seen: what it costs to tell one by its code. A lower bound of the log-likelihood (Kingma and Welling, arXiv 1312.6114), with one decoded posterior sample each and beta 1, whatever the training&apos;s beta.</source>
        <translation>Quanto bene un modello spiega campioni che non ha visto: quanto costa descriverne uno col suo codice. Un limite inferiore della log-verosimiglianza (Kingma e Welling, arXiv 1312.6114), con un campione a posteriori decodificato ciascuno e beta 1, qualunque sia il beta dell&apos;addestramento.</translation>
    </message>
    <message>
        <source>Negative evidence lower bound per sample: reconstruction + KL, the mean over all of them.</source>
        <translation>Limite inferiore dell&apos;evidenza col segno meno, per campione: ricostruzione + KL, in media su tutti.</translation>
    </message>
    <message>
        <source>How much of a sample is lost on the way through its code: minus the log-likelihood of the sample given the code.</source>
        <translation>Quanto di un campione va perso passando per il suo codice: meno la log-verosimiglianza del campione dato il codice.</translation>
    </message>
    <message>
        <source>How much the codes say about the samples: the distance of the posterior from the prior. More of it allows for closer reconstructions; both together are the −ELBO.</source>
        <translation>Quanto i codici dicono dei campioni: la divergenza KL della distribuzione a posteriori da quella a priori. Se è maggiore permette ricostruzioni più fedeli; insieme danno la −ELBO.</translation>
    </message>
    <message>
        <source>How many latent dimensions say anything about a sample; the sliders of the others do nothing.</source>
        <translation>Quante dimensioni latenti dicono qualcosa di un campione; i cursori delle altre non fanno nulla.</translation>
    </message>
    <message>
        <source>How closely a model with an encoder draws samples again that it has not seen.</source>
        <translation>Quanto fedelmente un modello con codificatore ridisegna campioni che non ha visto.</translation>
    </message>
    <message>
        <source>Whether a model generates as many different things as there are in the data, or the same few again and again (mode collapse).</source>
        <translation>Se un modello genera tante cose diverse quante ce ne sono nei dati, o sempre le stesse poche (collasso dei modi).</translation>
    </message>
    <message>
        <source>The mean distance of two generated samples over that of two real ones: about 1 is as diverse as the data, towards 0 is mode collapse.</source>
        <translation>La distanza media di due campioni generati rispetto a quella di due veri: circa 1 è vario come i dati, verso 0 è collasso dei modi.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;; choose one of: %2.</source>
        <translation>Non c&apos;è nessuna metrica &quot;%1&quot;; scegli una tra: %2.</translation>
    </message>
    <message>
        <source>it needs a model with an encoder</source>
        <translation>serve un modello con codificatore</translation>
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
        <source>it is meant for models without an encoder, which may forget kinds of samples</source>
        <translation>è pensata per modelli senza codificatore, che possono dimenticare tipi di campioni</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; is not for a model of the kind %2: %3; choose another metric.</source>
        <translation>La metrica &quot;%1&quot; non vale per un modello di tipo %2: %3; scegli un&apos;altra metrica.</translation>
    </message>
    <message>
        <source>The model learned other classes than those of %1; open the dataset that it learned from.</source>
        <translation>Il modello ha imparato classi diverse da quelle di %1; apri il dataset da cui ha imparato.</translation>
    </message>
    <message>
        <source>A folder with a lossless file for each image, with all of its bits and its opacity, and a manifest that tells where each came from.</source>
        <translation>Una cartella con un file senza perdita per ogni immagine, con tutti i suoi bit e la sua opacità, e un manifesto che dice da dove viene ciascuna.</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>Numero di immagini</translation>
    </message>
    <message>
        <source>How many images are written.</source>
        <translation>Quante immagini scrivere.</translation>
    </message>
    <message>
        <source>Start of the random numbers: the same seed gives the same samples again, another one gives others.</source>
        <translation>Inizio dei numeri casuali: lo stesso seme dà di nuovo gli stessi campioni, un altro ne dà altri.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>How far from the middle points are drawn: 1 is what the model is made for, less gives typical samples, more gives unusual ones.</source>
        <translation>Quanto lontano dal centro si estraggono i punti: 1 è ciò per cui il modello è fatto, meno dà campioni tipici, più ne dà di insoliti.</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Ingrandimento</translation>
    </message>
    <message>
        <source>Each pixel becomes a block of so many pixels a side: sharp, nothing is made up.</source>
        <translation>Ogni pixel diventa un blocco di tanti pixel di lato: netto, senza inventare nulla.</translation>
    </message>
    <message>
        <source>Sheet of samples</source>
        <translation>Foglio di campioni</translation>
    </message>
    <message>
        <source>One PNG file with many samples side by side, as they are shown.</source>
        <translation>Un solo file PNG con molti campioni affiancati, come sono mostrati.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>How many samples stand in a row.</source>
        <translation>Quanti campioni stanno in una riga.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>How many rows the sheet has.</source>
        <translation>Quante righe ha il foglio.</translation>
    </message>
    <message>
        <source>Latents of samples</source>
        <translation>Latenti dei campioni</translation>
    </message>
    <message>
        <source>A NumPy file (.npz) with the latent of each sample, its class and its name; a model without an encoder has the latents of given samples searched for.</source>
        <translation>Un file NumPy (.npz) con il latente di ogni campione, la sua classe e il suo nome; per un modello senza codificatore i latenti dei campioni dati sono cercati.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>A video of what the model generates along the timeline.</source>
        <translation>Un video di ciò che il modello genera lungo la linea temporale.</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Fotogrammi al secondo</translation>
    </message>
    <message>
        <source>How many images are shown in a second.</source>
        <translation>Quante immagini sono mostrate in un secondo.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altezza</translation>
    </message>
    <message>
        <source>Height of the film. Sharp blocks may need a little more.</source>
        <translation>Altezza del film. I blocchi nitidi possono richiederne un poco di più.</translation>
    </message>
    <message>
        <source>Sharp blocks</source>
        <translation>Blocchi nitidi</translation>
    </message>
    <message>
        <source>Each pixel as a block: nothing is made up.</source>
        <translation>Ogni pixel come un blocco: non si inventa nulla.</translation>
    </message>
    <message>
        <source>How a small image fills the large frame.</source>
        <translation>Come un&apos;immagine piccola riempie il fotogramma grande.</translation>
    </message>
    <message>
        <source>Folder of frames</source>
        <translation>Cartella di fotogrammi</translation>
    </message>
    <message>
        <source>A lossless PNG file for each frame of the timeline, for a program that cuts films.</source>
        <translation>Un file PNG senza perdita per ogni fotogramma della linea temporale, per un programma di montaggio.</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Cartella del modello</translation>
    </message>
    <message>
        <source>The weights as model.safetensors, which many programs read, with the settings and the history of the training beside them: Imago opens it again.</source>
        <translation>I pesi come model.safetensors, che molti programmi leggono, con accanto le impostazioni e la storia dell&apos;addestramento: Imago la riapre.</translation>
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
        <source>Half as large, with pictures that look the same.</source>
        <translation>Grande la metà, con immagini che sembrano uguali.</translation>
    </message>
    <message>
        <source>Numbers that model.safetensors holds: float16 makes it half as large, and the pictures look the same.</source>
        <translation>I numeri contenuti in model.safetensors: float16 lo rende grande la metà, e le immagini sembrano uguali.</translation>
    </message>
    <message>
        <source>it writes images</source>
        <translation>scrive immagini</translation>
    </message>
    <message>
        <source>There is no model to export from; open or train one first.</source>
        <translation>Non c&apos;è un modello da esportare; aprine o addestrane prima uno.</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; does not suit this model: %2; choose another one.</source>
        <translation>L&apos;esportazione «%1» non è adatta a questo modello: %2; scegline un&apos;altra.</translation>
    </message>
    <message>
        <source>The export is to show a class that the model does not know; choose one of its classes.</source>
        <translation>L&apos;esportazione dovrebbe mostrare una classe che il modello non conosce; scegli una delle sue classi.</translation>
    </message>
    <message>
        <source>The file&apos;s name must end in %1; %2 does not.</source>
        <translation>Il nome del file deve finire con %1; %2 non finisce così.</translation>
    </message>
    <message>
        <source>%1 is there already; choose another name.</source>
        <translation>%1 esiste già; scegli un altro nome.</translation>
    </message>
    <message>
        <source>There is no export &quot;%1&quot; here; choose one of: %2.</source>
        <translation>Qui non c&apos;è un&apos;esportazione «%1»; scegli una di queste: %2.</translation>
    </message>
    <message>
        <source>A folder of frames needs a name without the ending of a video; %1 has one.</source>
        <translation>Una cartella di fotogrammi vuole un nome senza l&apos;estensione di un video; %1 ne ha una.</translation>
    </message>
    <message>
        <source>There are no samples whose latents could be written; open a dataset first.</source>
        <translation>Non ci sono campioni di cui scrivere i latenti; apri prima un dataset.</translation>
    </message>
    <message>
        <source>Each sample needs one name; there are %1 for %2.</source>
        <translation>Ogni campione vuole un nome; ce ne sono %1 per %2.</translation>
    </message>
    <message>
        <source>An image of floating-point numbers cannot be saved as PNG; choose another kind of file.</source>
        <translation>Un&apos;immagine di numeri in virgola mobile non si può salvare come PNG; scegli un altro tipo di file.</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>70,000 grey pictures of clothes, 28 x 28 pixels, in 10 classes: good for a first training.</source>
        <translation>70.000 immagini di abbigliamento in scala di grigi, 28 x 28 pixel, in 10 classi: adatte a un primo addestramento.</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>12,000 pictures of squares, ellipses and triangles, drawn by the program, with known causes.</source>
        <translation>12.000 immagini di quadrati, ellissi e triangoli, disegnate dal programma, con cause note.</translation>
    </message>
    <message>
        <source>IDX files</source>
        <translation>File IDX</translation>
    </message>
    <message>
        <source>A file of pictures in the format of MNIST (.gz too) with its labels, or a folder that holds them.</source>
        <translation>Un file di immagini nel formato di MNIST (anche .gz) con le sue etichette, o una cartella che li contiene.</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Cartella di immagini</translation>
    </message>
    <message>
        <source>A folder of images, with all below it; its sub-folders are the classes, also below train and test.</source>
        <translation>Una cartella di immagini, con tutto ciò che contiene; le sottocartelle sono le classi, anche sotto train e test.</translation>
    </message>
    <message>
        <source>No dataset was named; choose one of these: %1.</source>
        <translation>Non è indicato alcun dataset; scegline uno fra questi: %1.</translation>
    </message>
    <message>
        <source>There is no file or folder %1; choose one of these: %2.</source>
        <translation>Non c&apos;è un file o una cartella %1; scegli fra questi: %2.</translation>
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
        <source>Change</source>
        <translation>Variazione</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Fattore</translation>
    </message>
    <message>
        <source>Number of threads</source>
        <translation>Numero di thread</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a run; take letters, digits, - and _, a letter or digit first.</source>
        <translation>&quot;%1&quot; non può essere il nome di un addestramento; usa lettere, cifre, - e _, con una lettera o una cifra all&apos;inizio.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not hold the pictures that the run was started with; put those of %2 back, or start a new run.</source>
        <translation>&quot;%1&quot; non contiene le immagini con cui l&apos;addestramento è stato avviato; rimetti quelle di %2, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number from 0 on</source>
        <translation>&quot;%1&quot; non è un numero da 0 in su</translation>
    </message>
    <message>
        <source>&quot;classes&quot; names no classes with their shares</source>
        <translation>&quot;classes&quot; non indica classi con le loro quote</translation>
    </message>
    <message>
        <source>&quot;sample.properties.%1&quot; is not a number</source>
        <translation>&quot;sample.properties.%1&quot; non è un numero</translation>
    </message>
    <message>
        <source>&quot;sample.shape&quot; holds what is no side of a sample</source>
        <translation>&quot;sample.shape&quot; contiene qualcosa che non è il lato di un campione</translation>
    </message>
    <message>
        <source>&quot;sample.shape&quot; is not a list of sides</source>
        <translation>&quot;sample.shape&quot; non è un elenco di lati</translation>
    </message>
    <message>
        <source>&quot;sample.type&quot; is none of uint8, uint16 and float32</source>
        <translation>&quot;sample.type&quot; non è né uint8, né uint16, né float32</translation>
    </message>
    <message>
        <source>&quot;seconds&quot;, the time to the next stop, is no number from 0 to %1</source>
        <translation>&quot;seconds&quot;, il tempo fino alla tappa successiva, non è un numero da 0 a %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 No other place took the model either (%2).</source>
        <translation>%1 Nemmeno un&apos;altra posizione ha accolto il modello (%2).</translation>
    </message>
    <message>
        <source>%1 No other place took the model either.</source>
        <translation>%1 Nemmeno un&apos;altra posizione ha accolto il modello.</translation>
    </message>
    <message>
        <source>%1 The model of the run&apos;s end was saved all the same, but the run goes on from the checkpoint before.</source>
        <translation>%1 Il modello finale è stato salvato comunque, ma l&apos;addestramento riprende dal checkpoint precedente.</translation>
    </message>
    <message>
        <source>%1 The model of the run&apos;s end was saved all the same.</source>
        <translation>%1 Il modello finale è stato salvato comunque.</translation>
    </message>
    <message>
        <source>%1 The model was saved in %2 instead.</source>
        <translation>%1 Il modello è stato salvato invece in %2.</translation>
    </message>
    <message>
        <source>%1 The training goes on; its last checkpoint is the one before.</source>
        <translation>%1 L&apos;addestramento continua; il suo ultimo checkpoint è quello precedente.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same middle in latent space; there is no way between.</source>
        <translation>%1 e %2 hanno lo stesso centro nello spazio latente; non c&apos;è una direzione dall&apos;uno all&apos;altro.</translation>
    </message>
    <message>
        <source>%1 asks for the %2 &quot;%3&quot;, which there is not; choose one of: %4.</source>
        <translation>%1 chiede come %2 &quot;%3&quot;, che non esiste; scegli fra: %4.</translation>
    </message>
    <message>
        <source>%1 bytes follow its last record, so the header or the data is wrong; download or copy it again</source>
        <translation>dopo l&apos;ultimo record seguono %1 byte, quindi l&apos;intestazione o i dati sono sbagliati; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>%1 cannot be opened from here: its name holds bytes that are not UTF-8; rename it.</source>
        <translation>%1 non si può aprire da qui: il suo nome contiene byte che non sono UTF-8; rinominalo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 non si può aprire: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: the tensor %2 has the type %3, which this program does not know; save it in another type, such as F32.</source>
        <translation>%1 non si può leggere: il tensore %2 è di tipo %3, che questo programma non conosce; salvalo in un altro tipo, per esempio F32.</translation>
    </message>
    <message>
        <source>%1 classes have no training image (%2); choose a smaller validation share or another seed, or add images.</source>
        <translation>%1 classi non hanno immagini di addestramento (%2); scegli una quota di validazione più piccola o un altro seme, oppure aggiungi immagini.</translation>
    </message>
    <message>
        <source>%1 does not fit into the memory; choose a smaller size, or grey.</source>
        <translation>%1 non entra in memoria; scegli una dimensione più piccola, o la scala di grigi.</translation>
    </message>
    <message>
        <source>%1 does not fit its settings.json: %2; take another copy of the folder.</source>
        <translation>%1 non corrisponde al suo settings.json: %2; prendi un&apos;altra copia della cartella.</translation>
    </message>
    <message>
        <source>%1 does not hold directions; move it elsewhere.</source>
        <translation>%1 non contiene direzioni; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 does not hold favourites; move it elsewhere.</source>
        <translation>%1 non contiene preferiti; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 does not hold the notes of a run; move it elsewhere.</source>
        <translation>%1 non contiene le note di un addestramento; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1 has no classes to learn; switch &quot;Learn the classes&quot; off, or put the pictures of each class into a sub-folder of its own.</source>
        <translation>%1 non ha classi da imparare; disattiva &quot;Impara le classi&quot;, o metti le immagini di ogni classe in una sua sottocartella.</translation>
    </message>
    <message>
        <source>%1 has no stops in its &quot;keys&quot;; a journey needs one at least.</source>
        <translation>%1 non ha tappe in &quot;keys&quot;; un viaggio ne richiede almeno una.</translation>
    </message>
    <message>
        <source>%1 holds samples of the kind &quot;%2&quot;, which this version of Imago does not know; update Imago to open it.</source>
        <translation>%1 contiene campioni del tipo &quot;%2&quot;, che questa versione di Imago non conosce; aggiorna Imago per aprirlo.</translation>
    </message>
    <message>
        <source>%1 images lack the end of their files, but no row, and were read (for example %2).</source>
        <translation>A %1 immagini manca la fine del file, ma nessuna riga, e sono state lette (per esempio %2).</translation>
    </message>
    <message>
        <source>%1 images lose more than a third to the crop to a square (for example %2, %3 x %4 pixels).</source>
        <translation>%1 immagini perdono più di un terzo nel ritaglio a quadrato (per esempio %2, %3 x %4 pixel).</translation>
    </message>
    <message>
        <source>%1 is %2 from here on; it was %3.</source>
        <translation>%1: %2 da qui in poi; prima era %3.</translation>
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
        <source>%1 is cut: it ends in the middle of a line; take another copy of it.</source>
        <translation>%1 è troncato: finisce a metà di una riga; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is cut: of the %2 lines up to the last checkpoint it has only %3; take another copy of it.</source>
        <translation>%1 è troncato: delle %2 righe fino all&apos;ultimo checkpoint ne ha solo %3; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged at column %2: it is not valid JSON there; take another copy of it.</source>
        <translation>%1 è danneggiato alla colonna %2: lì non è JSON valido; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged at line %2, column %3: it is not valid JSON there; take another copy of it.</source>
        <translation>%1 è danneggiato alla riga %2, colonna %3: lì non è JSON valido; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; %3; take another copy of it.</source>
        <translation>%1 è danneggiato: &quot;%2&quot; %3; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; is not a JSON object; take another copy of it.</source>
        <translation>%1 è danneggiato: &quot;%2&quot; non è un oggetto JSON; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;classes&quot; names &quot;%2&quot; twice; take another copy of it.</source>
        <translation>%1 è danneggiato: &quot;classes&quot; indica «%2» due volte; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;classes&quot; names some, but its model did not learn them (&quot;labels&quot;); take another copy of it.</source>
        <translation>%1 è danneggiato: &quot;classes&quot; ne indica alcune, ma il suo modello non le ha imparate (&quot;labels&quot;); prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;latent_statistics&quot; has %2 means, but %3 standard deviations; take another copy of it.</source>
        <translation>%1 è danneggiato: &quot;latent_statistics&quot; ha %2 medie, ma %3 deviazioni standard; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;latent_statistics&quot; has %2 values a list, but the model has %3 latent dimensions; take another copy of it.</source>
        <translation>%1 è danneggiato: &quot;latent_statistics&quot; ha %2 valori per elenco, ma il modello ha %3 dimensioni latenti; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;status.fraction&quot; is above 1; take another copy of it.</source>
        <translation>%1 è danneggiato: &quot;status.fraction&quot; è maggiore di 1; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 is neither a number, a text, true nor false.</source>
        <translation>%1 è danneggiato: %2 non è né un numero, né un testo, né true o false.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 leads nowhere.</source>
        <translation>%1 è danneggiato: %2 non porta da nessuna parte.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2; take another copy of it, or start a new run.</source>
        <translation>%1 è danneggiato: %2; prendine un&apos;altra copia, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2; take another copy of it.</source>
        <translation>%1 è danneggiato: %2; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: a name in &quot;classes&quot; is empty; take another copy of it.</source>
        <translation>%1 è danneggiato: un nome in &quot;classes&quot; è vuoto; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is no event that Imago knows; take another copy of it.</source>
        <translation>%1 è danneggiato: non è un evento che Imago conosce; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not a JSON object; take another copy of it.</source>
        <translation>%1 è danneggiato: non è un oggetto JSON; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not valid JSON; take another copy of it.</source>
        <translation>%1 è danneggiato: non è JSON valido; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: its &quot;state&quot; is none that Imago knows; take another copy of it.</source>
        <translation>%1 è danneggiato: il suo &quot;state&quot; non è fra quelli che Imago conosce; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: its directions are no list.</source>
        <translation>%1 è danneggiato: le sue direzioni non sono un elenco.</translation>
    </message>
    <message>
        <source>%1 is damaged: its model is of the kind %2 and for samples of %3, but %4; take another copy of it.</source>
        <translation>%1 è danneggiato: il suo modello è del tipo %2 e per campioni di %3, ma %4; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: its model learned the classes (&quot;labels&quot;), but &quot;classes&quot; names none; take another copy of it.</source>
        <translation>%1 è danneggiato: il suo modello ha imparato le classi (&quot;labels&quot;), ma &quot;classes&quot; non ne indica nessuna; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is damaged: its models are no list.</source>
        <translation>%1 è danneggiato: i suoi modelli non sono un elenco.</translation>
    </message>
    <message>
        <source>%1 is damaged: its value is neither a number, a text, true nor false.</source>
        <translation>%1 è danneggiato: il suo valore non è né un numero, né un testo, né true o false.</translation>
    </message>
    <message>
        <source>%1 is damaged: the settings are not a JSON object.</source>
        <translation>%1 è danneggiato: le impostazioni non sono un oggetto JSON.</translation>
    </message>
    <message>
        <source>%1 is damaged: the tensor %2 holds values that are not finite; take another copy of it.</source>
        <translation>%1 è danneggiato: il tensore %2 contiene valori non finiti; prendine un&apos;altra copia.</translation>
    </message>
    <message>
        <source>%1 is missing, so the curves of the run are lost; put it back.</source>
        <translation>%1 manca, quindi le curve dell&apos;addestramento sono perse; rimettilo al suo posto.</translation>
    </message>
    <message>
        <source>%1 is neither a project nor an empty folder; choose another one.</source>
        <translation>%1 non è né un progetto né una cartella vuota; scegline un&apos;altra.</translation>
    </message>
    <message>
        <source>%1 is no journey: it has no list of &quot;keys&quot;.</source>
        <translation>%1 non è un viaggio: non ha un elenco &quot;keys&quot;.</translation>
    </message>
    <message>
        <source>%1 is no journey: its &quot;keys&quot; are not a list.</source>
        <translation>%1 non è un viaggio: &quot;keys&quot; non è un elenco.</translation>
    </message>
    <message>
        <source>%1 is not a model; choose a folder with %2 and %3.</source>
        <translation>%1 non è un modello; scegli una cartella con %2 e %3.</translation>
    </message>
    <message>
        <source>%1 is not a project; choose a folder with a project.json, or make one with imago train --project.</source>
        <translation>%1 non è un progetto; scegli una cartella con un project.json, o creane uno con imago train --project.</translation>
    </message>
    <message>
        <source>%1 is not that of an Imago project; choose another folder.</source>
        <translation>%1 non è di un progetto di Imago; scegli un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>%1 is not the settings of a run; choose a run that Imago started.</source>
        <translation>%1 non contiene le impostazioni di un addestramento; scegline uno avviato da Imago.</translation>
    </message>
    <message>
        <source>%1 is not the settings of an Imago model; choose a folder that Imago saved.</source>
        <translation>%1 non contiene le impostazioni di un modello di Imago; scegli una cartella salvata da Imago.</translation>
    </message>
    <message>
        <source>%1 pictures lie beside the sub-folders that are the classes; the class &quot;%2&quot; holds them.</source>
        <translation>%1 immagini si trovano accanto alle sottocartelle che sono le classi; le contiene la classe &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 test images lie in no folder of a class and were left out.</source>
        <translation>%1 immagini di test non si trovano nella cartella di una classe e sono state escluse.</translation>
    </message>
    <message>
        <source>%1 was changed or damaged: its SHA-256 is not the one in %2; take another copy of the folder.</source>
        <translation>%1 è stato modificato o danneggiato: il suo SHA-256 non è quello in %2; prendi un&apos;altra copia della cartella.</translation>
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
        <source>%1, which is not learned from</source>
        <translation>%1, da cui non si impara</translation>
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
        <source>1 image lacks the end of its file, but no row, and was read (for example %1).</source>
        <translation>A 1 immagine manca la fine del file, ma nessuna riga, ed è stata letta (per esempio %1).</translation>
    </message>
    <message>
        <source>1 image loses more than a third to the crop to a square (for example %1, %2 x %3 pixels).</source>
        <translation>1 immagine perde più di un terzo nel ritaglio a quadrato (per esempio %1, %2 x %3 pixel).</translation>
    </message>
    <message>
        <source>1 picture lies beside the sub-folders that are the classes; the class &quot;%1&quot; holds it.</source>
        <translation>1 immagine si trova accanto alle sottocartelle che sono le classi; la contiene la classe &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>1 test image lies in no folder of a class and was left out.</source>
        <translation>1 immagine di test non si trova nella cartella di una classe ed è stata esclusa.</translation>
    </message>
    <message>
        <source>A file of labels is missing beside the pictures, so they have no classes.</source>
        <translation>Accanto alle immagini manca un file di etichette, perciò non hanno classi.</translation>
    </message>
    <message>
        <source>A film&apos;s name must end in one of: %1, or in none, for a folder of PNG files; %2 does not.</source>
        <translation>Il nome di un film deve terminare con uno fra: %1, o senza estensione per una cartella di file PNG; %2 non lo fa.</translation>
    </message>
    <message>
        <source>A journey needs a key to be at; give it one.</source>
        <translation>Un viaggio ha bisogno di una tappa; dagliene una.</translation>
    </message>
    <message>
        <source>A latent has %1 values, but the model takes %2.</source>
        <translation>Un latente ha %1 valori, ma il modello ne richiede %2.</translation>
    </message>
    <message>
        <source>A latent of %1 values and one of %2 cannot be joined; take both from one model.</source>
        <translation>Un latente di %1 valori e uno di %2 non si possono unire; prendili entrambi dallo stesso modello.</translation>
    </message>
    <message>
        <source>A picture cannot be enlarged %1 times; choose 1 or more.</source>
        <translation>Un&apos;immagine non si può ingrandire %1 volte; scegli 1 o più.</translation>
    </message>
    <message>
        <source>A picture cannot be made %1 x %2 pixels with %3 channels; choose at most 100 megapixels in grey or RGB.</source>
        <translation>Un&apos;immagine non può avere %1 x %2 pixel con %3 canali; scegli al massimo 100 megapixel in grigio o RGB.</translation>
    </message>
    <message>
        <source>A picture could not be encoded as PNG: %1.</source>
        <translation>Non è stato possibile codificare un&apos;immagine come PNG: %1.</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels is too large; choose a smaller enlargement (at most 100 megapixels).</source>
        <translation>Un&apos;immagine di %1 x %2 pixel è troppo grande; scegli un ingrandimento minore (al massimo 100 megapixel).</translation>
    </message>
    <message>
        <source>A plane across it tells them apart in %1 % of these pictures; they are too few to check it on others.</source>
        <translation>Un piano perpendicolare le distingue nel %1 % di queste immagini; sono troppo poche per verificarlo su altre.</translation>
    </message>
    <message>
        <source>A sheet of %1 columns with gaps of %2 pixels cannot be drawn; choose at least 1 column and no negative gap.</source>
        <translation>Un foglio di %1 colonne con spazi di %2 pixel non si può disegnare; scegli almeno 1 colonna e uno spazio non negativo.</translation>
    </message>
    <message>
        <source>A sheet of %1 x %2 pixels is too large; put fewer pictures on it.</source>
        <translation>Un foglio di %1 x %2 pixel è troppo grande; mettici meno immagini.</translation>
    </message>
    <message>
        <source>A sheet takes pictures of one shape only; scale them to the same size and colours first.</source>
        <translation>Un foglio accetta solo immagini della stessa forma; portale prima alla stessa dimensione e agli stessi colori.</translation>
    </message>
    <message>
        <source>A stop of the journey has %1 values, but the model takes %2; make the journey with this model.</source>
        <translation>Una tappa del viaggio ha %1 valori, ma il modello ne richiede %2; crea il viaggio con questo modello.</translation>
    </message>
    <message>
        <source>A stop of the journey shows a class that the model does not know; make it with this model.</source>
        <translation>Una tappa del viaggio mostra una classe che il modello non conosce; crea il viaggio con questo modello.</translation>
    </message>
    <message>
        <source>A validation share of %1 is out of range; choose 0.01 to 0.5.</source>
        <translation>Una quota di validazione di %1 è fuori dai limiti; scegli da 0.01 a 0.5.</translation>
    </message>
    <message>
        <source>A video&apos;s name must end in one of: %1; %2 does not.</source>
        <translation>Il nome di un video deve terminare con uno fra: %1; %2 non lo fa.</translation>
    </message>
    <message>
        <source>An empty picture cannot be saved as PNG; choose one with pixels.</source>
        <translation>Un&apos;immagine vuota non si può salvare come PNG; scegline una che abbia pixel.</translation>
    </message>
    <message>
        <source>An empty picture cannot be scaled; choose one with pixels.</source>
        <translation>Un&apos;immagine vuota non si può ridimensionare; scegline una che abbia pixel.</translation>
    </message>
    <message>
        <source>BLAS inside LibTorch</source>
        <translation>BLAS interna a LibTorch</translation>
    </message>
    <message>
        <source>BLIS (fast matrix products)</source>
        <translation>BLIS (prodotti di matrici veloci)</translation>
    </message>
    <message>
        <source>Beside this file lies %1; open the folder to use it as the test set.</source>
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
        <source>Cannot read %1: it holds no labels (%2 dimensions instead of one); choose the file of labels.</source>
        <translation>Impossibile leggere %1: non contiene etichette (%2 dimensioni invece di una); scegli il file delle etichette.</translation>
    </message>
    <message>
        <source>Cannot read %1: it holds no pictures (%2 dimensions instead of records, rows and columns); choose the file of pictures.</source>
        <translation>Impossibile leggere %1: non contiene immagini (%2 dimensioni invece di record, righe e colonne); scegli il file delle immagini.</translation>
    </message>
    <message>
        <source>Cannot read %1: its pictures of %2 x %3 pixels are too large; the longest side allowed is 4096.</source>
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
        <source>Cannot write %1: the encoder refused (%2); choose another ending, such as .avi.</source>
        <translation>Impossibile scrivere %1: il codificatore ha rifiutato (%2); scegli un&apos;altra estensione, per esempio .avi.</translation>
    </message>
    <message>
        <source>Cannot write %1: the folder %2 does not exist; create it first.</source>
        <translation>Impossibile scrivere %1: la cartella %2 non esiste; creala prima.</translation>
    </message>
    <message>
        <source>Cannot write %1: this system has no encoder for .%2 videos; choose another ending, such as .avi.</source>
        <translation>Impossibile scrivere %1: questo sistema non ha un codificatore per i video .%2; scegli un&apos;altra estensione, per esempio .avi.</translation>
    </message>
    <message>
        <source>Cannot write the folder %1: a file has that name; choose another name.</source>
        <translation>Impossibile scrivere la cartella %1: un file ha quel nome; scegli un altro nome.</translation>
    </message>
    <message>
        <source>Cannot write the folder %1: a file has that name; move the file elsewhere.</source>
        <translation>Impossibile scrivere la cartella %1: un file ha quel nome; sposta il file altrove.</translation>
    </message>
    <message>
        <source>Could not pack %1: %2.</source>
        <translation>Impossibile comprimere %1: %2.</translation>
    </message>
    <message>
        <source>Directions between classes need the dataset with its classes; open the one that the model learned from.</source>
        <translation>Le direzioni tra classi richiedono il dataset con le sue classi; apri quello da cui il modello ha imparato.</translation>
    </message>
    <message>
        <source>Every image loses more than a third to the crop to a square (%1 x %2 pixels).</source>
        <translation>Ogni immagine perde più di un terzo nel ritaglio a quadrato (%1 x %2 pixel).</translation>
    </message>
    <message>
        <source>Explains %1 of what differs between %2. One unit is one standard deviation.</source>
        <translation>Spiega il %1 di ciò che varia tra %2. Un&apos;unità è una deviazione standard.</translation>
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
        <source>GIF pictures cannot be read (save it, or the first frame of an animation, as PNG)</source>
        <translation>le immagini GIF non si possono leggere (salvala, o salva il primo fotogramma di un&apos;animazione, come PNG)</translation>
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
        <source>No folder was named to write into; name one.</source>
        <translation>Non è stata indicata la cartella in cui scrivere; indicane una.</translation>
    </message>
    <message>
        <source>Nothing that is measured of a model of the kind %1 says when it stops improving; choose a length in epochs or minutes, or train until you stop it.</source>
        <translation>Nessuna misura di un modello di tipo %1 dice quando smette di migliorare; scegli una durata in epoche o minuti, o addestra finché non lo fermi.</translation>
    </message>
    <message>
        <source>Of the stops of %1 some name classes and others do not; let all of them name classes, or none.</source>
        <translation>Fra le tappe di %1 alcune indicano classi e altre no; fa&apos; che le indichino tutte, o nessuna.</translation>
    </message>
    <message>
        <source>Only pictures of the same size can be compared; choose two of one model.</source>
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
        <source>OpenCV refused to encode a picture as PNG.</source>
        <translation>OpenCV ha rifiutato di codificare un&apos;immagine come PNG.</translation>
    </message>
    <message>
        <source>Samples of this kind (%1) are read with their dataset, not from a file like %2; choose one of it.</source>
        <translation>I campioni di questo tipo (%1) si leggono con il loro dataset, non da un file come %2; scegline uno di quello.</translation>
    </message>
    <message>
        <source>Tells them apart in %1 % of the pictures that it has not seen.</source>
        <translation>Le distingue nel %1 % delle immagini che non ha visto.</translation>
    </message>
    <message>
        <source>The checkpoint belongs to other training pictures: the dataset or its validation share has changed; put the dataset back as it was, or start a new run.</source>
        <translation>Il checkpoint appartiene ad altre immagini di addestramento: il dataset o la sua quota di validazione è cambiato; rimetti il dataset com&apos;era, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>The checkpoint does not belong to this training (%1); take another one, or start a new run.</source>
        <translation>Il checkpoint non appartiene a questo addestramento (%1); prendine un altro, o avvia un nuovo addestramento.</translation>
    </message>
    <message>
        <source>The checkpoint does not belong to this training: &quot;%1&quot; is missing or does not fit; go on with the settings and the number of threads that the run was started with.</source>
        <translation>Il checkpoint non appartiene a questo addestramento: &quot;%1&quot; manca o non corrisponde; prosegui con le impostazioni e il numero di thread con cui l&apos;addestramento è stato avviato.</translation>
    </message>
    <message>
        <source>The checkpoint does not belong to this training; go on with the settings and the number of threads that the run was started with.</source>
        <translation>Il checkpoint non appartiene a questo addestramento; prosegui con le impostazioni e il numero di thread con cui l&apos;addestramento è stato avviato.</translation>
    </message>
    <message>
        <source>The curves could not be drawn for %1: make the plot larger and try again.</source>
        <translation>Non è stato possibile disegnare le curve per %1: ingrandisci il grafico e riprova.</translation>
    </message>
    <message>
        <source>The dataset &quot;%1&quot; has %2 pictures to train on; at least 2 are needed.</source>
        <translation>Il dataset &quot;%1&quot; ha %2 immagini per l&apos;addestramento; ne servono almeno 2.</translation>
    </message>
    <message>
        <source>The dataset has no pictures outside its test set.</source>
        <translation>Il dataset non ha immagini al di fuori dell&apos;insieme di test.</translation>
    </message>
    <message>
        <source>The direction %1 is of a model with %2 latent dimensions, but this one has %3.</source>
        <translation>La direzione %1 è di un modello con %2 dimensioni latenti, ma questo ne ha %3.</translation>
    </message>
    <message>
        <source>The disk of the project %1 has no locks, so nothing keeps a second Imago out of it; open it in only one at a time.</source>
        <translation>Il disco del progetto %1 non ha blocchi, perciò nulla impedisce a un secondo Imago di usarlo; aprilo in uno solo alla volta.</translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; takes %2, not %3; choose one of: %4.</source>
        <translation>L&apos;esportazione «%1» richiede %2, non %3; scegli una di queste: %4.</translation>
    </message>
    <message>
        <source>The file %1 holds labels only; put the file of pictures (named like train-images-idx3-ubyte) beside it.</source>
        <translation>Il file %1 contiene solo etichette; mettigli accanto il file delle immagini (con un nome come train-images-idx3-ubyte).</translation>
    </message>
    <message>
        <source>The file %1 holds only one picture; a dataset needs at least two.</source>
        <translation>Il file %1 contiene una sola immagine; un dataset ne richiede almeno due.</translation>
    </message>
    <message>
        <source>The film would have more than a million frames; make it shorter, or the frame rate lower.</source>
        <translation>Il film avrebbe più di un milione di fotogrammi; rendilo più corto, o abbassa la frequenza dei fotogrammi.</translation>
    </message>
    <message>
        <source>The floating-point images have values up to %1, so %2 was taken for white in all of them.</source>
        <translation>Le immagini in virgola mobile hanno valori fino a %1, perciò in tutte si è preso %2 come bianco.</translation>
    </message>
    <message>
        <source>The folder %1 holds IDX labels but no IDX pictures; put the file of pictures (named like train-images-idx3-ubyte) beside them.</source>
        <translation>La cartella %1 contiene etichette IDX ma non immagini IDX; mettici accanto il file delle immagini (con un nome come train-images-idx3-ubyte).</translation>
    </message>
    <message>
        <source>The folder %1 holds no usable picture (of %2 files; for example %3: %4); choose a folder of PNG, JPEG, WebP, BMP or TIFF files.</source>
        <translation>La cartella %1 non contiene immagini utilizzabili (su %2 file; per esempio %3: %4); scegli una cartella di file PNG, JPEG, WebP, BMP o TIFF.</translation>
    </message>
    <message>
        <source>The folder %1 holds several IDX datasets (%2, %3, ...); open one by its file.</source>
        <translation>La cartella %1 contiene più dataset IDX (%2, %3, ...); aprine uno tramite il suo file.</translation>
    </message>
    <message>
        <source>The folder %1 is empty; choose a folder of images.</source>
        <translation>La cartella %1 è vuota; scegli una cartella di immagini.</translation>
    </message>
    <message>
        <source>The folder holds only %1, so what lies in there was taken.</source>
        <translation>La cartella contiene solo %1, perciò si è preso ciò che c&apos;è lì dentro.</translation>
    </message>
    <message>
        <source>The folder is divided into training and test: %1 images are kept for the test, those of the validation folder.</source>
        <translation>La cartella è divisa in addestramento e test: %1 immagini sono riservate al test, quelle della cartella di validazione.</translation>
    </message>
    <message>
        <source>The folder is divided into training and test: %1 images are kept for the test.</source>
        <translation>La cartella è divisa in addestramento e test: %1 immagini sono riservate al test.</translation>
    </message>
    <message>
        <source>The image %1 cannot be opened from here: its name holds bytes that are not UTF-8; rename it.</source>
        <translation>L&apos;immagine %1 non si può aprire da qui: il suo nome contiene byte che non sono UTF-8; rinominala.</translation>
    </message>
    <message>
        <source>The images are to show a class that the model does not know; choose one of its classes.</source>
        <translation>Le immagini dovrebbero mostrare una classe che il modello non conosce; scegli una delle sue classi.</translation>
    </message>
    <message>
        <source>The images of 16 bits a channel use only %1 of them (the highest value is %2), so %3 was taken for white in all of them.</source>
        <translation>Le immagini a 16 bit per canale ne usano solo %1 (il valore più alto è %2), perciò in tutte si è preso %3 come bianco.</translation>
    </message>
    <message>
        <source>The journey has no stops to go through; give it one at least.</source>
        <translation>Il viaggio non ha tappe da percorrere; dagliene almeno una.</translation>
    </message>
    <message>
        <source>The labels do not match: %1 holds %2 labels and %3 holds %4 pictures; the two files do not belong together.</source>
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
        <source>The measurement failed inside LibTorch (%1); a smaller width, batch or picture size may help.</source>
        <translation>La misura non è riuscita all&apos;interno di LibTorch (%1); può aiutare una larghezza, un batch o una dimensione delle immagini più piccola.</translation>
    </message>
    <message>
        <source>The metric &quot;%1&quot; needs classes, and %2 has none; choose a dataset with classes.</source>
        <translation>La metrica &quot;%1&quot; richiede delle classi, e %2 non ne ha; scegli un dataset con classi.</translation>
    </message>
    <message>
        <source>The model %1 cannot learn from %2: %3, and these are %4; open the dataset at such a size, or choose another model.</source>
        <translation>Il modello %1 non può imparare da %2: %3, e questi sono di %4; apri il dataset a una dimensione adatta, o scegli un altro modello.</translation>
    </message>
    <message>
        <source>The model folder %1 lacks %2; take another copy of the whole folder.</source>
        <translation>Nella cartella del modello %1 manca %2; prendi un&apos;altra copia dell&apos;intera cartella.</translation>
    </message>
    <message>
        <source>The model is made for other classes than those of %1; choose the model&apos;s settings again.</source>
        <translation>Il modello è fatto per classi diverse da quelle di %1; scegli di nuovo le impostazioni del modello.</translation>
    </message>
    <message>
        <source>The model is made for samples of another kind than those of %1; choose the model&apos;s settings again.</source>
        <translation>Il modello è fatto per campioni di tipo diverso da quelli di %1; scegli di nuovo le impostazioni del modello.</translation>
    </message>
    <message>
        <source>The model knows no class &quot;%1&quot;; it knows: %2.</source>
        <translation>Il modello non conosce la classe &quot;%1&quot;; conosce: %2.</translation>
    </message>
    <message>
        <source>The model knows no classes, so it cannot be asked for &quot;%1&quot;; train one that learns the classes.</source>
        <translation>Il modello non conosce classi, perciò non gli si può chiedere &quot;%1&quot;; addestrane uno che impari le classi.</translation>
    </message>
    <message>
        <source>The model takes samples of %1, but this one is %2; fit it to the model first.</source>
        <translation>Il modello accetta campioni di %1, ma questo è di %2; prima adattalo al modello.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read: %2; choose another one.</source>
        <translation>L&apos;immagine %1 non si può leggere: %2; scegline un&apos;altra.</translation>
    </message>
    <message>
        <source>The picture could not be scaled to %1 x %2 pixels: %3.</source>
        <translation>Non è stato possibile ridimensionare l&apos;immagine a %1 x %2 pixel: %3.</translation>
    </message>
    <message>
        <source>The pictures in %1 and %2 differ in size; open one of them by its file.</source>
        <translation>Le immagini in %1 e in %2 hanno dimensioni diverse; aprine uno tramite il suo file.</translation>
    </message>
    <message>
        <source>The pictures of a video must have one size.</source>
        <translation>Le immagini di un video devono avere tutte la stessa dimensione.</translation>
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
        <source>The project %1 is open in another Imago (process %2); close it there first, or choose another project.</source>
        <translation>Il progetto %1 è aperto in un altro Imago (processo %2); chiudilo prima lì, o scegli un altro progetto.</translation>
    </message>
    <message>
        <source>The project %1 is open in another Imago; close it there first, or choose another project.</source>
        <translation>Il progetto %1 è aperto in un altro Imago; chiudilo prima lì, o scegli un altro progetto.</translation>
    </message>
    <message>
        <source>The run %1 cannot be deleted: %2.</source>
        <translation>L&apos;addestramento %1 non si può eliminare: %2.</translation>
    </message>
    <message>
        <source>The run %1 cannot be put back: %2.</source>
        <translation>L&apos;addestramento %1 non si può ripristinare: %2.</translation>
    </message>
    <message>
        <source>The samples of &quot;%1&quot; are of another size or kind than the model&apos;s, so it cannot read them.</source>
        <translation>I campioni di &quot;%1&quot; hanno dimensione o tipo diversi da quelli del modello, perciò non li può leggere.</translation>
    </message>
    <message>
        <source>The samples of %1 are of another size or kind than the model&apos;s; open the dataset that the model learned from.</source>
        <translation>I campioni di %1 hanno dimensione o tipo diversi da quelli del modello; apri il dataset da cui il modello ha imparato.</translation>
    </message>
    <message>
        <source>The saved state does not belong to this training: &quot;%1&quot; is missing or does not fit; train anew, or take another checkpoint.</source>
        <translation>Lo stato salvato non appartiene a questo addestramento: &quot;%1&quot; manca o non corrisponde; addestra da capo, o prendi un altro checkpoint.</translation>
    </message>
    <message>
        <source>The share of the class &quot;%1&quot; in the text is no number from 0 to 1.</source>
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
        <source>The tensor %1 has a type that safetensors files cannot hold.</source>
        <translation>Il tensore %1 è di un tipo che i file safetensors non possono contenere.</translation>
    </message>
    <message>
        <source>The tensor type %1 is not known; save the file in another type, such as F32.</source>
        <translation>Il tipo di tensore %1 non è noto; salva il file in un altro tipo, per esempio F32.</translation>
    </message>
    <message>
        <source>The text is no latent; paste what Copy latent gave, or a list of %1 numbers such as [0.5, -1.2, ...].</source>
        <translation>Il testo non è un latente; incolla ciò che dà &quot;Copia il latente&quot;, o un elenco di %1 numeri come [0.5, -1.2, ...].</translation>
    </message>
    <message>
        <source>The training diverged at step %1, though its learning rate had been halved %2 times: its numbers are no longer finite; start again with a lower learning rate, or with a gradient clip of 1.</source>
        <translation>L&apos;addestramento diverge al passo %1, benché il tasso di apprendimento sia stato dimezzato %2 volte: i suoi numeri non sono più finiti; ricomincia con un tasso di apprendimento più basso, o con un limite del gradiente di 1.</translation>
    </message>
    <message>
        <source>The training diverged at step %1: back to step %2, with half the learning rate, %3.</source>
        <translation>L&apos;addestramento diverge al passo %1: si torna al passo %2, con metà del tasso di apprendimento, %3.</translation>
    </message>
    <message>
        <source>The training failed inside LibTorch (%1); a smaller width, batch or picture size may help.</source>
        <translation>L&apos;addestramento non è riuscito all&apos;interno di LibTorch (%1); può aiutare una larghezza, un batch o una dimensione delle immagini più piccola.</translation>
    </message>
    <message>
        <source>The weights %1 hold values that are not finite; train the model again with a lower learning rate.</source>
        <translation>I pesi %1 contengono valori non finiti; addestra di nuovo il modello con un tasso di apprendimento più basso.</translation>
    </message>
    <message>
        <source>There are %1 classes for %2 pictures; give one for each, or one for all.</source>
        <translation>Ci sono %1 classi per %2 immagini; indicane una per ciascuna, o una per tutte.</translation>
    </message>
    <message>
        <source>There are no pictures to make a video of yet; train a model first.</source>
        <translation>Non ci sono ancora immagini per fare un video; addestra prima un modello.</translation>
    </message>
    <message>
        <source>There is no choice &quot;%1&quot; here; choose one of: %2.</source>
        <translation>Qui non c&apos;è la scelta &quot;%1&quot;; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no class number %1; the model knows %2.</source>
        <translation>Non c&apos;è una classe numero %1; il modello ne conosce %2.</translation>
    </message>
    <message>
        <source>There is no dataset to train on; open one first.</source>
        <translation>Non c&apos;è un dataset con cui addestrare; aprine prima uno.</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; that this LibTorch can train on; choose one of: %2.</source>
        <translation>Non c&apos;è un dispositivo &quot;%1&quot; su cui questa LibTorch possa addestrare; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no latent dimension %1; the model has dimensions 0 to %2.</source>
        <translation>Non c&apos;è la dimensione latente %1; il modello ha le dimensioni da 0 a %2.</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot; to find directions; known are: %2.</source>
        <translation>Non c&apos;è un metodo &quot;%1&quot; per trovare direzioni; quelli noti sono: %2.</translation>
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
        <source>There is no model family &quot;%1&quot;; choose one of: %2.</source>
        <translation>Non c&apos;è una famiglia di modelli &quot;%1&quot;; scegli fra: %2.</translation>
    </message>
    <message>
        <source>There is no model to draw with; open or train one first.</source>
        <translation>Non c&apos;è un modello con cui disegnare; aprine o addestrane prima uno.</translation>
    </message>
    <message>
        <source>There is no model to save in %1; train one first.</source>
        <translation>Non c&apos;è un modello da salvare in %1; addestrane prima uno.</translation>
    </message>
    <message>
        <source>There is no picture in %1; a direction needs some.</source>
        <translation>In %1 non ci sono immagini; una direzione ne richiede qualcuna.</translation>
    </message>
    <message>
        <source>There is no run %1 any more; its notes were not saved.</source>
        <translation>L&apos;addestramento %1 non c&apos;è più; le sue note non sono state salvate.</translation>
    </message>
    <message>
        <source>There is no run %1; imago runs lists those that there are.</source>
        <translation>Non c&apos;è un addestramento %1; imago runs elenca quelli che ci sono.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;; the known ones are: %2.</source>
        <translation>Non c&apos;è un&apos;impostazione &quot;%1&quot;; quelle note sono: %2.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;; the known ones are: none.</source>
        <translation>Non c&apos;è un&apos;impostazione &quot;%1&quot;; non ce n&apos;è alcuna.</translation>
    </message>
    <message>
        <source>There is too little memory for this training with a batch size of %1; a batch size of %2 fits.</source>
        <translation>La memoria non basta per questo addestramento con batch di %1; un batch di %2 ci sta.</translation>
    </message>
    <message>
        <source>There is too little memory for this training with a batch size of %1; no smaller batch fits either: choose a smaller width or picture size, or close other programs.</source>
        <translation>La memoria non basta per questo addestramento con batch di %1, e nemmeno con uno più piccolo: scegli una larghezza o una dimensione delle immagini più piccola, o chiudi altri programmi.</translation>
    </message>
    <message>
        <source>These samples are no images; choose images for this.</source>
        <translation>Questi campioni non sono immagini; per questo scegli delle immagini.</translation>
    </message>
    <message>
        <source>This kind of model has no encoder, so it cannot read the code of a picture.</source>
        <translation>Questo tipo di modello non ha un codificatore, perciò non può leggere il codice di un&apos;immagine.</translation>
    </message>
    <message>
        <source>This kind of model has no encoder, so it cannot read the codes of pictures.</source>
        <translation>Questo tipo di modello non ha un codificatore, perciò non può leggere i codici delle immagini.</translation>
    </message>
    <message>
        <source>This kind of model has no such choice as &quot;%1&quot;; leave it out.</source>
        <translation>Questo tipo di modello non ha una scelta &quot;%1&quot;; tralasciala.</translation>
    </message>
    <message>
        <source>This kind of model only draws pictures; directions between classes need one that can also read them: %1.</source>
        <translation>Questo tipo di modello disegna soltanto; le direzioni tra classi ne richiedono uno che sappia anche leggere le immagini: %1.</translation>
    </message>
    <message>
        <source>This machine&apos;s OpenSSL does not offer SHA-256; allow it in OpenSSL&apos;s configuration.</source>
        <translation>L&apos;OpenSSL di questo computer non offre SHA-256; consentilo nella configurazione di OpenSSL.</translation>
    </message>
    <message>
        <source>Two tensors are named %1; rename one.</source>
        <translation>Due tensori si chiamano %1; rinominane uno.</translation>
    </message>
    <message>
        <source>Validation had not improved for %1 epochs: the model is that of step %2, the best.</source>
        <translation>La validazione non migliorava da %1 epoche: il modello è quello del passo %2, il migliore.</translation>
    </message>
    <message>
        <source>Value %1 of the latent is no number that can be used; paste only finite numbers.</source>
        <translation>Il valore %1 del latente non è un numero utilizzabile; incolla solo numeri finiti.</translation>
    </message>
    <message>
        <source>a link that cannot be followed</source>
        <translation>un collegamento che non si può seguire</translation>
    </message>
    <message>
        <source>a link to a folder that is read already</source>
        <translation>un collegamento a una cartella già letta</translation>
    </message>
    <message>
        <source>a link to nothing</source>
        <translation>un collegamento al nulla</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>un elenco</translation>
    </message>
    <message>
        <source>a model of Imago</source>
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
        <source>a null</source>
        <translation>un null</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un numero</translation>
    </message>
    <message>
        <source>a number with a fraction or beyond 64 bits</source>
        <translation>un numero con decimali o oltre i 64 bit</translation>
    </message>
    <message>
        <source>a part of the path is a file and not a folder; check the path</source>
        <translation>una parte del percorso è un file e non una cartella; controlla il percorso</translation>
    </message>
    <message>
        <source>a project of Imago</source>
        <translation>un progetto di Imago</translation>
    </message>
    <message>
        <source>a run of Imago</source>
        <translation>un addestramento di Imago</translation>
    </message>
    <message>
        <source>a test image in no folder of a class</source>
        <translation>un&apos;immagine di test fuori dalle cartelle delle classi</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un testo</translation>
    </message>
    <message>
        <source>a timeline</source>
        <translation>una linea temporale</translation>
    </message>
    <message>
        <source>a whole model</source>
        <translation>un modello intero</translation>
    </message>
    <message>
        <source>an IDX file: open it, or its folder, by itself</source>
        <translation>un file IDX: apri da solo il file, o la sua cartella</translation>
    </message>
    <message>
        <source>an image has 1, 3 or 4 channels, not %1</source>
        <translation>un&apos;immagine ha 1, 3 o 4 canali, non %1</translation>
    </message>
    <message>
        <source>an image has 8 or 16 bits a channel</source>
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
        <source>by its content it is a %1 image or the raw file of a camera: give it the ending of its kind, or save it as PNG</source>
        <translation>dal contenuto è un&apos;immagine %1 o il file raw di una fotocamera: dagli l&apos;estensione del suo tipo, o salvalo come PNG</translation>
    </message>
    <message>
        <source>by its content it is of the kind %1, which cannot be read (save it as PNG)</source>
        <translation>dal contenuto è del tipo %1, che non si può leggere (salvala come PNG)</translation>
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
        <source>color with opacity</source>
        <translation>a colori con opacità</translation>
    </message>
    <message>
        <source>generated samples</source>
        <translation>campioni generati</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>scala di grigi</translation>
    </message>
    <message>
        <source>has values below 0</source>
        <translation>contiene valori minori di 0</translation>
    </message>
    <message>
        <source>images that Imago made</source>
        <translation>immagini create da Imago</translation>
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
        <source>is not a list of numbers that fit into 32 bits</source>
        <translation>non è un elenco di numeri che entrino in 32 bit</translation>
    </message>
    <message>
        <source>is not a list of texts</source>
        <translation>non è un elenco di testi</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>non è un numero</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>non è un testo</translation>
    </message>
    <message>
        <source>is not a whole number from %1 to %2</source>
        <translation>non è un numero intero da %1 a %2</translation>
    </message>
    <message>
        <source>it belongs to %1, which is not learned from</source>
        <translation>appartiene a %1, da cui non si impara</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>non si può leggere: %1</translation>
    </message>
    <message>
        <source>it does not begin like a safetensors file</source>
        <translation>non inizia come un file safetensors</translation>
    </message>
    <message>
        <source>it ends before its header does; download or copy it again</source>
        <translation>finisce prima della sua intestazione; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it ends early, after %1 of %2 records; download or copy it again</source>
        <translation>finisce troppo presto, dopo %1 record su %2; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it ends early, within the gzip checksum; download or copy it again</source>
        <translation>finisce troppo presto, nella somma di controllo gzip; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it ends early: its header promises more than the file holds; download or copy it again</source>
        <translation>finisce troppo presto: l&apos;intestazione promette più di quanto il file contenga; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>it ends within its header</source>
        <translation>finisce dentro la sua intestazione</translation>
    </message>
    <message>
        <source>it exists and is not empty; choose another name</source>
        <translation>esiste già e non è vuota; scegli un altro nome</translation>
    </message>
    <message>
        <source>it has %1 dimensions; Imago reads pictures (3 or 4) and labels (1)</source>
        <translation>ha %1 dimensioni; Imago legge immagini (3 o 4) ed etichette (1)</translation>
    </message>
    <message>
        <source>it has bytes that belong to no tensor</source>
        <translation>ha byte che non appartengono ad alcun tensore</translation>
    </message>
    <message>
        <source>it has just gone</source>
        <translation>è appena scomparso</translation>
    </message>
    <message>
        <source>it has no &quot;latent&quot;, a list of numbers</source>
        <translation>non ha &quot;latent&quot;, un elenco di numeri</translation>
    </message>
    <message>
        <source>it holds something that is no part of a checkpoint</source>
        <translation>contiene qualcosa che non fa parte di un checkpoint</translation>
    </message>
    <message>
        <source>it holds values that are not finite</source>
        <translation>contiene valori non finiti</translation>
    </message>
    <message>
        <source>it is a device or a pipe; name a file</source>
        <translation>è un dispositivo o una pipe; indica un file</translation>
    </message>
    <message>
        <source>it is a folder; name a file</source>
        <translation>è una cartella; indica un file</translation>
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
        <source>it is larger than the disk allows; choose another place</source>
        <translation>è più grande di quanto il disco consenta; scegli un&apos;altra posizione</translation>
    </message>
    <message>
        <source>it is no checkpoint</source>
        <translation>non è un checkpoint</translation>
    </message>
    <message>
        <source>it is not a file; name an IDX file</source>
        <translation>non è un file; indica un file IDX</translation>
    </message>
    <message>
        <source>it is too short for a safetensors file</source>
        <translation>è troppo corto per un file safetensors</translation>
    </message>
    <message>
        <source>it takes square images of %1 to %2 pixels with 8 bits a channel, grey or RGB</source>
        <translation>accetta immagini quadrate da %1 a %2 pixel con 8 bit per canale, in grigio o RGB</translation>
    </message>
    <message>
        <source>its %1 MB do not fit into this machine&apos;s memory</source>
        <translation>i suoi %1 MB non entrano nella memoria di questo computer</translation>
    </message>
    <message>
        <source>its %1 x %2 pixels are more than the 100 megapixels allowed</source>
        <translation>i suoi %1 x %2 pixel superano i 100 megapixel consentiti</translation>
    </message>
    <message>
        <source>its favourites are no list</source>
        <translation>i suoi preferiti non sono un elenco</translation>
    </message>
    <message>
        <source>its first bytes are not those of an IDX file; choose another file</source>
        <translation>i primi byte non sono quelli di un file IDX; scegli un altro file</translation>
    </message>
    <message>
        <source>its folder does not exist; make the folder, or choose one that is there</source>
        <translation>la sua cartella non esiste; creala, o scegline una che c&apos;è</translation>
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
        <source>its header names the tensor %1 twice</source>
        <translation>l&apos;intestazione nomina due volte il tensore %1</translation>
    </message>
    <message>
        <source>its header promises more than a file of this size can hold; download or copy it again</source>
        <translation>l&apos;intestazione promette più di quanto un file di questa dimensione possa contenere; scaricalo o copialo di nuovo</translation>
    </message>
    <message>
        <source>its header says that it holds nothing; choose another file</source>
        <translation>secondo l&apos;intestazione non contiene nulla; scegli un altro file</translation>
    </message>
    <message>
        <source>its latent has %1 values, but the model takes %2; the journey was made with another model</source>
        <translation>il latente ha %1 valori, ma il modello ne richiede %2; il viaggio è stato creato con un altro modello</translation>
    </message>
    <message>
        <source>its metadata has %1 in place of the text %2</source>
        <translation>i metadati hanno %1 al posto del testo %2</translation>
    </message>
    <message>
        <source>its metadata names %1 twice</source>
        <translation>i metadati nominano due volte %1</translation>
    </message>
    <message>
        <source>its order of the samples holds an impossible number</source>
        <translation>l&apos;ordine dei campioni contiene un numero impossibile</translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle; check the path</source>
        <translation>i collegamenti simbolici girano in tondo; controlla il percorso</translation>
    </message>
    <message>
        <source>its values are not unsigned bytes; Imago reads IDX files of type 0x08 only</source>
        <translation>i valori non sono byte senza segno; Imago legge solo file IDX di tipo 0x08</translation>
    </message>
    <message>
        <source>no permission; choose another place or change its permissions</source>
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
        <source>not an image by its content</source>
        <translation>dal contenuto non è un&apos;immagine</translation>
    </message>
    <message>
        <source>pictures of the kind %1 cannot be read: save it as PNG</source>
        <translation>le immagini del tipo %1 non si possono leggere: salvala come PNG</translation>
    </message>
    <message>
        <source>pictures of this kind (%1) cannot be read: save it as PNG</source>
        <translation>le immagini di questo tipo (%1) non si possono leggere: salvala come PNG</translation>
    </message>
    <message>
        <source>random pictures</source>
        <translation>immagini casuali</translation>
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
        <source>stop %1 of %2</source>
        <translation>tappa %1 di %2</translation>
    </message>
    <message>
        <source>the &quot;id&quot; of a favourite is not 16 digits from 0 to f</source>
        <translation>l&apos;&quot;id&quot; di un preferito non è di 16 cifre da 0 a f</translation>
    </message>
    <message>
        <source>the %1 data cannot be decoded (%2)</source>
        <translation>i dati %1 non si possono decodificare (%2)</translation>
    </message>
    <message>
        <source>the %1 data ends early</source>
        <translation>i dati %1 finiscono troppo presto</translation>
    </message>
    <message>
        <source>the %1 data is damaged or of an unknown variety</source>
        <translation>i dati %1 sono danneggiati o di una variante sconosciuta</translation>
    </message>
    <message>
        <source>the %1 header names no size</source>
        <translation>l&apos;intestazione %1 non indica una dimensione</translation>
    </message>
    <message>
        <source>the %1 pixels are of an unknown type</source>
        <translation>i pixel %1 sono di un tipo sconosciuto</translation>
    </message>
    <message>
        <source>the JPEG data ends early</source>
        <translation>i dati JPEG finiscono troppo presto</translation>
    </message>
    <message>
        <source>the JPEG data is damaged or of an unknown variety (%1)</source>
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
        <source>the classes of a favourite are no list</source>
        <translation>le classi di un preferito non sono un elenco</translation>
    </message>
    <message>
        <source>the codes of the data</source>
        <translation>i codici dei dati</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>il disco è pieno; libera spazio e riprova</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another place</source>
        <translation>il disco è in sola lettura; scegli un&apos;altra posizione</translation>
    </message>
    <message>
        <source>the disk reports a fault; check the disk</source>
        <translation>il disco segnala un guasto; controlla il disco</translation>
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
        <source>the latent of a favourite is no list of finite numbers</source>
        <translation>il latente di un preferito non è un elenco di numeri finiti</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>il nome è troppo lungo; scegline uno più corto</translation>
    </message>
    <message>
        <source>the share of a class is no number from 0 to 1</source>
        <translation>la quota di una classe non è un numero da 0 a 1</translation>
    </message>
    <message>
        <source>the shares of the classes of a favourite do not add up to 1</source>
        <translation>le quote delle classi di un preferito non hanno somma 1</translation>
    </message>
    <message>
        <source>the tensor %1 ends before it begins</source>
        <translation>il tensore %1 finisce prima di iniziare</translation>
    </message>
    <message>
        <source>the tensor %1 has %2 for its dtype</source>
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
        <source>the tensor %1 has %2 where none belongs</source>
        <translation>il tensore %1 ha %2 dove non ci va</translation>
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
        <source>the tensor %1 has a shape that takes %2 bytes but stores %3</source>
        <translation>il tensore %1 ha una forma che richiede %2 byte ma ne contiene %3</translation>
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
        <source>there is a hole before the tensor %1</source>
        <translation>c&apos;è un vuoto prima del tensore %1</translation>
    </message>
    <message>
        <source>there is no such file or folder; check the path</source>
        <translation>il file o la cartella non esiste; controlla il percorso</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>non c&apos;è abbastanza memoria</translation>
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
        <source>two favourites have the same &quot;id&quot;</source>
        <translation>due preferiti hanno lo stesso &quot;id&quot;</translation>
    </message>
    <message>
        <source>value %1 of its latent is no number that can be used</source>
        <translation>il valore %1 del suo latente non è un numero utilizzabile</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is; what was written now is in %2.</source>
        <translation>%1 esiste già ed è rimasto com&apos;era; ciò che è stato scritto ora è in %2.</translation>
    </message>
    <message>
        <source>Cubic, to the very height: as images are shown in the studio.</source>
        <translation>Bicubico, esattamente all&apos;altezza indicata: come le immagini sono mostrate nello studio.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 s, %4 frames</source>
        <translation>%1 × %2 pixel, %3 s, %4 fotogrammi</translation>
    </message>
    <message>
        <source>Cannot write %1: only %2 of %3 frames could be read back; choose another ending, such as .avi.</source>
        <translation>Impossibile scrivere %1: solo %2 fotogrammi su %3 sono stati riletti; scegliere un&apos;altra estensione, come .avi.</translation>
    </message>
    <message>
        <source>The name must end in one of: %1, or in none, for a folder; %2 does not.</source>
        <translation>Il nome deve terminare con una di queste estensioni: %1, o con nessuna, per una cartella; %2 non lo fa.</translation>
    </message>
    <message>
        <source>%1 has only %2 of the %3 lines up to the checkpoint: the curves of this run have a gap from now on.</source>
        <translation>%1 ha solo %2 delle %3 righe fino al checkpoint: d&apos;ora in poi le curve di questo addestramento hanno una lacuna.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2 is a link that leads nowhere; make what it leads to, or choose another name.</source>
        <translation>Impossibile scrivere %1: %2 è un collegamento che non porta da nessuna parte; creare ciò a cui porta, o scegliere un altro nome.</translation>
    </message>
    <message>
        <source>The folder %1 holds only one image; add others: a dataset needs at least two.</source>
        <translation>La cartella %1 contiene una sola immagine; aggiungerne altre: un dataset ne richiede almeno due.</translation>
    </message>
    <message>
        <source>The folder %1 holds only one usable image (of %2 files; for example %3: %4); a dataset needs at least two.</source>
        <translation>La cartella %1 contiene una sola immagine utilizzabile (su %2 file; ad esempio %3: %4); un dataset ne richiede almeno due.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint to go on from: %2 is missing; put it back, or start a new run.</source>
        <translation>L&apos;addestramento %1 non ha un checkpoint da cui riprendere: manca %2; rimetterlo al suo posto o avviare un nuovo addestramento.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Side of the square that images are cropped and scaled to; small ones train much faster. Automatic keeps the size of the source where all images are squares of 28 to 128 pixels, and takes 64 otherwise.</source>
        <translation>Lato del quadrato a cui le immagini vengono ritagliate e ridimensionate; con quelle piccole l’addestramento è molto più veloce. Automatica mantiene la dimensione d’origine se tutte le immagini sono quadrati da 28 a 128 pixel, altrimenti prende 64.</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Whether samples are in color. Automatic: grey where every image is grey.</source>
        <translation>Se i campioni sono a colori. Automatico: grigio se ogni immagine è grigia.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
    <message>
        <source>Grey where every image is grey, else color.</source>
        <translation>Grigio se ogni immagine è grigia, altrimenti a colori.</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grigio</translation>
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
        <source>%1 The model of the run&apos;s end was saved all the same, but the run has no checkpoint to be resumed from.</source>
        <translation>%1 Il modello finale è stato salvato comunque, ma l’addestramento non ha un checkpoint da cui riprendere.</translation>
    </message>
    <message>
        <source>%1 The training goes on, but it has no checkpoint to be resumed from.</source>
        <translation>%1 L’addestramento continua, ma non ha un checkpoint da cui riprendere.</translation>
    </message>
    <message>
        <source>%1 The training goes on.</source>
        <translation>%1 L’addestramento continua.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be a whole number from %3 to %4, or %5 for automatic.</source>
        <translation>%1 è %2, ma deve essere un numero intero da %3 a %4, oppure %5 per la scelta automatica.</translation>
    </message>
    <message>
        <source>%1 is no folder, but the runs of the project lie in one of that name; move it elsewhere.</source>
        <translation>%1 non è una cartella, ma gli addestramenti del progetto stanno in una cartella con quel nome; spostalo altrove.</translation>
    </message>
    <message>
        <source>%1, where the runs of the project lie, is a link that leads nowhere; mount its disk, or remove it.</source>
        <translation>%1, dove stanno gli addestramenti del progetto, è un collegamento che non porta da nessuna parte; monta il suo disco o rimuovilo.</translation>
    </message>
    <message>
        <source>Cannot write %1: the folder it is in, %2, cannot be written: %3.</source>
        <translation>Impossibile scrivere %1: non si può scrivere nella cartella che lo contiene, %2: %3.</translation>
    </message>
    <message>
        <source>Cannot write the folder %1: a disk is mounted there; name a folder on that disk.</source>
        <translation>Impossibile scrivere la cartella %1: lì è montato un disco; indica una cartella su quel disco.</translation>
    </message>
    <message>
        <source>The folder %1 was moved or deleted while it was read; open it where it is now.</source>
        <translation>La cartella %1 è stata spostata o eliminata durante la lettura; aprila dove si trova ora.</translation>
    </message>
    <message>
        <source>The model %1 cannot learn from samples of %2: %3; open the dataset at another size, or choose another model.</source>
        <translation>Il modello %1 non può imparare da campioni di %2: %3; apri il dataset con un’altra dimensione o scegli un altro modello.</translation>
    </message>
    <message>
        <source>The project %1 cannot be opened: its %2 is a link; remove it.</source>
        <translation>Impossibile aprire il progetto %1: il suo %2 è un collegamento; rimuovilo.</translation>
    </message>
    <message>
        <source>The run %1 cannot be deleted: %2 is a link; remove it.</source>
        <translation>Impossibile eliminare l’addestramento %1: %2 è un collegamento; rimuovilo.</translation>
    </message>
    <message>
        <source>The run %1 is gone: its folder was moved or deleted.</source>
        <translation>L’addestramento %1 non c’è più: la sua cartella è stata spostata o eliminata.</translation>
    </message>
    <message>
        <source>The system gives no pipe for signals: too many open files.</source>
        <translation>Il sistema non dà una pipe per i segnali: troppi file aperti.</translation>
    </message>
</context>
<context>
    <name>ui::ClassBars</name>
    <message>
        <source>Pictures of each class</source>
        <translation>Immagini di ogni classe</translation>
    </message>
    <message>
        <source>How many pictures each class has. The longest bar is the largest class.</source>
        <translation>Quante immagini ha ogni classe. La barra più lunga è la classe più grande.</translation>
    </message>
</context>
<context>
    <name>ui::ClassLegend</name>
    <message>
        <source>Colours of the classes</source>
        <translation>Colori delle classi</translation>
    </message>
    <message>
        <source>The colour of each class on the map.</source>
        <translation>Il colore di ogni classe sulla mappa.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>altre %1</translation>
    </message>
</context>
<context>
    <name>ui::ClassMixField</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>The class that the model is asked to draw.</source>
        <translation>La classe che si chiede al modello di disegnare.</translation>
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
        <source>Mixes from the class on the left to the class on the right: pictures between two classes.</source>
        <translation>Mescola dalla classe a sinistra a quella a destra: immagini tra due classi.</translation>
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
    <name>ui::Closing</name>
    <message>
        <source>Close Imago</source>
        <translation>Chiudere Imago</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>A training is running. Its model so far is saved when you stop it.</source>
        <translation>Un addestramento è in corso. Il modello fin qui viene salvato quando lo fermi.</translation>
    </message>
    <message>
        <source>A training is running. Its model so far is saved when you stop it, and you can go on with it next time.</source>
        <translation>Un addestramento è in corso. Se lo fermi il modello ottenuto finora viene salvato, e la prossima volta puoi proseguire.</translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation>Ferma, salva e chiudi</translation>
    </message>
    <message>
        <source>An export is running. What it has written so far is removed when you stop it.</source>
        <translation>Un&apos;esportazione è in corso. Ciò che ha scritto fin qui viene tolto quando la fermi.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Ferma e chiudi</translation>
    </message>
    <message>
        <source>A video is being saved. What it has written so far is removed when you stop it.</source>
        <translation>Si sta salvando un video. Ciò che è stato scritto fin qui viene tolto quando lo fermi.</translation>
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
        <source>What you kept is still being saved.</source>
        <translation>Il salvataggio di ciò che hai conservato è ancora in corso.</translation>
    </message>
    <message>
        <source>%1 What is not saved is lost when Imago is closed.</source>
        <translation>%1 Ciò che non è salvato va perso quando si chiude Imago.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Chiudi comunque</translation>
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
    <name>ui::CompareView</name>
    <message>
        <source>Samples of %1</source>
        <translation>Campioni di %1</translation>
    </message>
    <message>
        <source>What %1 draws from random points in latent space, the same for every run.</source>
        <translation>Ciò che %1 disegna da punti casuali dello spazio latente, gli stessi per ogni addestramento.</translation>
    </message>
    <message>
        <source>No samples yet: they come with the first checkpoint.</source>
        <translation>Ancora nessun campione: arrivano con il primo punto di ripresa.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>passo %1</translation>
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
        <source>Shows values by their order of magnitude: late, small changes become visible.</source>
        <translation>Mostra i valori per ordine di grandezza: rende visibili le piccole variazioni finali.</translation>
    </message>
    <message>
        <source>Show all curves</source>
        <translation>Mostra le curve intere</translation>
    </message>
    <message>
        <source>Shows the whole curves and follows new points again.</source>
        <translation>Mostra le curve intere e torna a seguire i nuovi punti.</translation>
    </message>
    <message>
        <source>Save curves…</source>
        <translation>Salva le curve…</translation>
    </message>
    <message>
        <source>Saves the curves as they are shown, as PNG or PDF.</source>
        <translation>Salva le curve come sono mostrate, in PNG o PDF.</translation>
    </message>
    <message>
        <source>Save curves</source>
        <translation>Salva le curve</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;PDF document (*.pdf)</source>
        <translation>Immagine PNG (*.png);;Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Groups of curves</source>
        <translation>Gruppi di curve</translation>
    </message>
    <message>
        <source>Curves that share axes are in one group.</source>
        <translation>Le curve con gli stessi assi stanno in un gruppo.</translation>
    </message>
    <message>
        <source>What runs along the axis</source>
        <translation>Grandezza sull&apos;asse</translation>
    </message>
    <message>
        <source>What runs along the axis: steps (batches), epochs (passes over the pictures) or training time.</source>
        <translation>Grandezza sull&apos;asse: passi (batch), epoche (passate sulle immagini) o tempo di addestramento.</translation>
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
        <source>Saved %1.</source>
        <translation>Salvato: %1.</translation>
    </message>
    <message>
        <source>A colour for each run: validation solid, training faint.</source>
        <translation>Un colore per ogni addestramento: validazione piena, addestramento tenue.</translation>
    </message>
    <message>
        <source>The kinds of models that are ticked have no curves in common.</source>
        <translation>I tipi di modello spuntati non hanno curve in comune.</translation>
    </message>
    <message>
        <source>These runs learned from different pictures (%1): better values need not mean a better model.</source>
        <translation>Queste esecuzioni hanno imparato da immagini diverse (%1): valori migliori non significano per forza un modello migliore.</translation>
    </message>
    <message>
        <source>These runs measure pixels by different likelihoods: their −ELBO and reconstruction do not compare.</source>
        <translation>Questi addestramenti misurano i pixel con verosimiglianze diverse: le loro −ELBO e ricostruzioni non si confrontano.</translation>
    </message>
    <message>
        <source>The last curves are still being saved; try again in a moment.</source>
        <translation>Le curve precedenti si stanno ancora salvando; riprova tra un momento.</translation>
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
        <source>Stops reading. What was open stays open.</source>
        <translation>Interrompe la lettura. Ciò che era aperto resta aperto.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
    <message>
        <source>Opens what a model is to learn from: one of the built-in datasets, a folder or a file.</source>
        <translation>Apre ciò da cui un modello deve imparare: uno dei dataset incorporati, una cartella o un file.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Apri una cartella</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Apri un file</translation>
    </message>
</context>
<context>
    <name>ui::DataView</name>
    <message>
        <source>Pictures of the dataset</source>
        <translation>Immagini del dataset</translation>
    </message>
    <message>
        <source>How many pictures are shown below.</source>
        <translation>Quante immagini sono mostrate qui sotto.</translation>
    </message>
    <message>
        <source>The picture under the pointer: its class, number and file.</source>
        <translation>L&apos;immagine sotto il puntatore: classe, numero e file.</translation>
    </message>
    <message>
        <source>Class to show</source>
        <translation>Classe da mostrare</translation>
    </message>
    <message>
        <source>Show only the pictures of one class.</source>
        <translation>Mostra solo le immagini di una classe.</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Dimensione delle immagini</translation>
    </message>
    <message>
        <source>How large each picture is drawn here. The dataset itself does not change.</source>
        <translation>Quanto grande è disegnata qui ogni immagine. Il dataset non cambia.</translation>
    </message>
    <message>
        <source>No dataset is open</source>
        <translation>Nessun dataset aperto</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Apri una cartella…</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Tutte le classi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln immagine</numerusform>
            <numerusform>%Ln immagini</numerusform>
        </translation>
    </message>
    <message>
        <source>The pictures that a model learns from; arrow keys and Page Up, Page Down, Home and End scroll.</source>
        <translation>Le immagini da cui impara il modello; si scorrono con i tasti freccia, Pag su, Pag giù, Inizio e Fine.</translation>
    </message>
    <message>
        <source>A model learns from samples. Drop a folder or file of them here, or open one.</source>
        <translation>Un modello impara da campioni. Trascinane qui una cartella o un file, o aprine.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Apri %1</translation>
    </message>
</context>
<context>
    <name>ui::DatasetController</name>
    <message>
        <source>%1, which was open last, cannot be opened any more.</source>
        <translation>%1, aperto l&apos;ultima volta, non si può più aprire.</translation>
    </message>
</context>
<context>
    <name>ui::DatasetOffer</name>
    <message>
        <source>Open the dataset</source>
        <translation>Apri il dataset</translation>
    </message>
    <message>
        <source>Opens the pictures that this model learned from, in the background.</source>
        <translation>Apre in secondo piano le immagini da cui questo modello ha imparato.</translation>
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
        <source>Number and size of its pictures, in pixels.</source>
        <translation>Numero e dimensione delle immagini, in pixel.</translation>
    </message>
    <message>
        <source>The model learns from the training pictures; validation pictures measure it meanwhile and test pictures at the end. Share and seed are among the training settings.</source>
        <translation>Il modello impara dalle immagini di addestramento; quelle di validazione lo misurano nel frattempo e quelle di test alla fine. La quota e il seme sono tra le impostazioni di addestramento.</translation>
    </message>
    <message>
        <source>What was found and what was read.</source>
        <translation>Che cosa è stato trovato e che cosa è stato letto.</translation>
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
        <source>%1 without an ending</source>
        <translation>%1 senza estensione</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1</source>
        <translation>
            <numerusform>%Ln immagine, %1</numerusform>
            <numerusform>%Ln immagini, %1</numerusform>
        </translation>
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
        <source>Pixels differ by %1 % on average and %2 % at most, which is white.</source>
        <translation>I pixel differiscono del %1 % in media e del %2 % al massimo, che è il bianco.</translation>
    </message>
</context>
<context>
    <name>ui::DirectionChoice</name>
    <message>
        <source>From pictures…</source>
        <translation>Da immagini…</translation>
    </message>
    <message>
        <source>Pictures that have what the left ends shall have: choose some, or drop them here.</source>
        <translation>Immagini che hanno ciò che avranno gli estremi sinistri: sceglile o trascinale qui.</translation>
    </message>
    <message>
        <source>To pictures…</source>
        <translation>A immagini…</translation>
    </message>
    <message>
        <source>Pictures that have what the right ends shall have: choose some, or drop them here.</source>
        <translation>Immagini che hanno ciò che avranno gli estremi destri: sceglile o trascinale qui.</translation>
    </message>
    <message>
        <source>What the sliders follow</source>
        <translation>Ciò che i cursori seguono</translation>
    </message>
    <message>
        <source>Kept by you</source>
        <translation>Conservati da te</translation>
    </message>
    <message>
        <source>Between your pictures</source>
        <translation>Tra le tue immagini</translation>
    </message>
    <message>
        <source>How the directions of these sliders are found.</source>
        <translation>Come si trovano le direzioni di questi cursori.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Cerca di nuovo</translation>
    </message>
    <message>
        <source>Looks for the directions again: at the point where the sliders stand now, or in the newest weights of a training.</source>
        <translation>Cerca di nuovo le direzioni: nel punto in cui ora stanno i cursori, o nei pesi più recenti di un addestramento.</translation>
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
        <source>The others</source>
        <translation>Le altre</translation>
    </message>
    <message>
        <source>Each class</source>
        <translation>Ogni classe</translation>
    </message>
    <message>
        <source>Kept by you (%1)</source>
        <translation>Conservati da te (%1)</translation>
    </message>
    <message>
        <source>The directions of this model that you have kept, with your names.</source>
        <translation>Le direzioni di questo modello che hai conservato, con i tuoi nomi.</translation>
    </message>
    <message>
        <source>From one group of pictures of yours to another, such as faces without and with a smile: the difference of their means, and a plane that tells them apart.</source>
        <translation>Da un gruppo di tue immagini a un altro, per esempio volti senza e con un sorriso: la differenza delle loro medie e un piano che li distingue.</translation>
    </message>
    <message>
        <source>From one class to the other: the difference of their means, and the way that tells them apart best.</source>
        <translation>Da una classe all&apos;altra: la differenza delle loro medie e la via che le distingue meglio.</translation>
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
        <source>Swap the ends</source>
        <translation>Scambia gli estremi</translation>
    </message>
    <message>
        <source>To the middle</source>
        <translation>Al centro</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
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
        <source>Remove from the kept ones</source>
        <translation>Togli da quelli conservati</translation>
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
        <source>Drag to change the picture; double-click goes back to the middle.</source>
        <translation>Trascina per cambiare l&apos;immagine; il doppio clic torna al centro.</translation>
    </message>
    <message>
        <source>The exact place on the slider.</source>
        <translation>Il punto esatto sul cursore.</translation>
    </message>
    <message>
        <source>Rename it, lock it, swap its ends, keep it.</source>
        <translation>Rinominarlo, bloccarlo, scambiarne gli estremi, conservarlo.</translation>
    </message>
    <message>
        <source>Found at one picture; elsewhere it may change something else.</source>
        <translation>Trovata presso un&apos;immagine; altrove può cambiare qualcos&apos;altro.</translation>
    </message>
    <message>
        <source>Drag it to another place in the list.</source>
        <translation>Trascinala in un altro punto dell&apos;elenco.</translation>
    </message>
    <message>
        <source>To the picture where it was found</source>
        <translation>All&apos;immagine dove è stata trovata</translation>
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
        <source>What %1 does</source>
        <translation>Che cosa fa %1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Conserva %1</translation>
    </message>
    <message>
        <source>Click to give it a name of your own; it is kept then.</source>
        <translation>Fai clic per darle un nome tuo; allora viene conservata.</translation>
    </message>
    <message>
        <source>It is kept with the project. Click to give it up.</source>
        <translation>È conservata con il progetto. Fai clic per rinunciarvi.</translation>
    </message>
    <message>
        <source>Keeps it with the project, for this model. Give it a name then.</source>
        <translation>La conserva con il progetto, per questo modello. Poi dalle un nome.</translation>
    </message>
</context>
<context>
    <name>ui::DirectionWay</name>
    <message>
        <source>What the picture becomes along the slider, from its left end to its right one. Click one to go there.</source>
        <translation>Che cosa diventa l&apos;immagine lungo il cursore, dall&apos;estremo sinistro al destro. Fai clic su una per andarci.</translation>
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
        <source>Looking for directions</source>
        <translation>Ricerca delle direzioni</translation>
    </message>
    <message>
        <source>Choose pictures for both ends.</source>
        <translation>Scegli immagini per entrambi gli estremi.</translation>
    </message>
    <message>
        <source>Choose two different classes.</source>
        <translation>Scegli due classi diverse.</translation>
    </message>
    <message>
        <source>Kept. You find it again above, under “Kept by you”.</source>
        <translation>Conservata. La ritrovi sopra, in «Conservati da te».</translation>
    </message>
    <message>
        <source>Kept as it is here, under “Kept by you” above. At another picture it may change something else.</source>
        <translation>Conservata com&apos;è qui, sopra in «Conservati da te». Presso un&apos;altra immagine può cambiare qualcos&apos;altro.</translation>
    </message>
    <message>
        <source>%1 is not kept any more.</source>
        <translation>%1 non è più conservata.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>No directions were found.</source>
        <translation>Nessuna direzione trovata.</translation>
    </message>
    <message>
        <source>You have kept none of this model yet: press the star of a slider that you like, and give it a name.</source>
        <translation>Di questo modello non ne hai ancora conservato nessuno: premi la stella di un cursore che ti piace e dagli un nome.</translation>
    </message>
</context>
<context>
    <name>ui::ExploreRoom</name>
    <message>
        <source>Directions</source>
        <translation>Direzioni</translation>
    </message>
    <message>
        <source>Sliders that each change one thing about the picture.</source>
        <translation>Cursori che cambiano ciascuno una cosa dell&apos;immagine.</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Preferiti</translation>
    </message>
    <message>
        <source>Points that you keep, as pictures, and two that you compare.</source>
        <translation>Punti che conservi, come immagini, e due che confronti.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
    <message>
        <source>Where you have been, as a tree of pictures, to go back to.</source>
        <translation>Dove sei stato, come albero di immagini a cui tornare.</translation>
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
        <source>Two sliders</source>
        <translation>Due cursori</translation>
    </message>
    <message>
        <source>One dimension changes from column to column, another from row to row.</source>
        <translation>Una dimensione cambia da colonna a colonna, un&apos;altra da riga a riga.</translation>
    </message>
    <message>
        <source>What the sheet shows</source>
        <translation>Che cosa mostra la tavola</translation>
    </message>
    <message>
        <source>Distance of the variations</source>
        <translation>Distanza delle variazioni</translation>
    </message>
    <message>
        <source>Dimension across</source>
        <translation>Dimensione orizzontale</translation>
    </message>
    <message>
        <source>The latent dimension that runs from -3 to 3 over the columns.</source>
        <translation>La dimensione latente che va da -3 a 3 lungo le colonne.</translation>
    </message>
    <message>
        <source>Dimension down</source>
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
        <source>A row for each slider of the Directions tab, from its left end to its right.</source>
        <translation>Una riga per ogni cursore della scheda Direzioni, dall&apos;estremo sinistro al destro.</translation>
    </message>
    <message>
        <source>Between four</source>
        <translation>Fra quattro</translation>
    </message>
    <message>
        <source>Four pictures in the corners, and what lies between them: drag over it.</source>
        <translation>Quattro immagini negli angoli e ciò che sta fra loro: trascina sopra.</translation>
    </message>
    <message>
        <source>What the sheet shows: pictures near this one, what sliders do to it, or what lies between four pictures.</source>
        <translation>Che cosa mostra il foglio: immagini vicine a questa, ciò che ne fanno i cursori, o ciò che sta fra quattro immagini.</translation>
    </message>
    <message>
        <source>Corners of the sheet</source>
        <translation>Angoli del foglio</translation>
    </message>
    <message>
        <source>Chooses the four pictures: at random, or the one where the sliders stand.</source>
        <translation>Sceglie le quattro immagini: a caso, o quella dove stanno i cursori.</translation>
    </message>
    <message>
        <source>This picture to the top left</source>
        <translation>Questa immagine in alto a sinistra</translation>
    </message>
    <message>
        <source>This picture to the top right</source>
        <translation>Questa immagine in alto a destra</translation>
    </message>
    <message>
        <source>This picture to the bottom left</source>
        <translation>Questa immagine in basso a sinistra</translation>
    </message>
    <message>
        <source>This picture to the bottom right</source>
        <translation>Questa immagine in basso a destra</translation>
    </message>
    <message>
        <source>Four random pictures</source>
        <translation>Quattro immagini casuali</translation>
    </message>
    <message>
        <source>The picture, and pictures from points around it.</source>
        <translation>L&apos;immagine, e immagini dei punti attorno.</translation>
    </message>
    <message>
        <source>How far the variations lie from the picture, in standard deviations of random points: 0 shows the picture everywhere, 3 shows anything.</source>
        <translation>Quanto le variazioni distano dall&apos;immagine, in deviazioni standard dei punti casuali: 0 mostra ovunque l&apos;immagine, 3 mostra qualunque cosa.</translation>
    </message>
    <message>
        <source>Number of variations</source>
        <translation>Numero di variazioni</translation>
    </message>
    <message>
        <source>How many variations: few are large and easily told apart, many show what there is. Of 3 × 3 and 5 × 5 the one in the middle is where you are, of 8 × 8 the first one.</source>
        <translation>Quante variazioni: poche sono grandi e facili da distinguere, molte mostrano che cosa c&apos;è. Di 3 × 3 e 5 × 5 quella al centro è dove sei, di 8 × 8 la prima.</translation>
    </message>
    <message>
        <source>Other variations</source>
        <translation>Altre variazioni</translation>
    </message>
    <message>
        <source>Shows other variations of the same picture, as far from it as these.</source>
        <translation>Mostra altre variazioni della stessa immagine, distanti quanto queste.</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Angoli</translation>
    </message>
</context>
<context>
    <name>ui::ExploreView</name>
    <message>
        <source>Picture at the sliders&apos; point</source>
        <translation>Immagine nel punto dei cursori</translation>
    </message>
    <message>
        <source>What the model draws at the point where the sliders stand.</source>
        <translation>Ciò che il modello disegna nel punto in cui si trovano i cursori.</translation>
    </message>
    <message>
        <source>No model is open. Open one, or train one on your pictures in the Train workspace.</source>
        <translation>Nessun modello aperto. Aprine uno, o addestrane uno sulle tue immagini nell&apos;area Addestramento.</translation>
    </message>
    <message>
        <source>Sheet of neighbouring pictures</source>
        <translation>Tavola di immagini vicine</translation>
    </message>
    <message>
        <source>Neighbours of the picture in latent space. Click one, or choose it by arrow keys and Enter, to go there.</source>
        <translation>Immagini vicine nello spazio latente. Fai clic su una, o sceglila con le frecce e Invio, per spostarti lì.</translation>
    </message>
    <message>
        <source>Smooth enlargement</source>
        <translation>Ingrandimento sfumato</translation>
    </message>
    <message>
        <source>Draws enlarged pictures smoothly; off, every pixel is a sharp square.</source>
        <translation>Sfuma le immagini ingrandite; se disattivato, ogni pixel è un quadrato netto.</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Immagine PNG (*.png)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Salva l&apos;immagine…</translation>
    </message>
    <message>
        <source>Saves the large picture as a PNG file.</source>
        <translation>Salva l&apos;immagine grande come file PNG.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Salva l&apos;immagine</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>Salva la tavola…</translation>
    </message>
    <message>
        <source>Saves the whole sheet as one PNG file.</source>
        <translation>Salva l&apos;intera tavola come un unico file PNG.</translation>
    </message>
    <message>
        <source>Save sheet</source>
        <translation>Salva la tavola</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Salvato: %1.</translation>
    </message>
    <message>
        <source>Another picture is just being saved. Try again in a moment.</source>
        <translation>È in corso il salvataggio di un&apos;altra immagine. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>Find a picture of yours…</source>
        <translation>Trova una tua immagine…</translation>
    </message>
    <message>
        <source>Sets the sliders to the point where the model draws a picture of yours best. You can also drop the picture on the window.</source>
        <translation>Porta i cursori al punto in cui il modello disegna meglio una tua immagine. Puoi anche trascinare l&apos;immagine sulla finestra.</translation>
    </message>
    <message>
        <source>Find a picture of yours</source>
        <translation>Trova una tua immagine</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)</source>
        <translation>Immagini (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)</translation>
    </message>
    <message>
        <source>Sheet beside the picture</source>
        <translation>Foglio accanto all&apos;immagine</translation>
    </message>
    <message>
        <source>Shows neighbours of the picture in latent space beside it.</source>
        <translation>Mostra accanto all&apos;immagine le sue vicine nello spazio latente.</translation>
    </message>
    <message>
        <source>Map beside the picture</source>
        <translation>Mappa accanto all&apos;immagine</translation>
    </message>
    <message>
        <source>Shows a map of the dataset beside the picture, as the model arranges it.</source>
        <translation>Mostra accanto all&apos;immagine una mappa del dataset, come lo dispone il modello.</translation>
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
        <source>Looking for directions…</source>
        <translation>Ricerca delle direzioni…</translation>
    </message>
    <message>
        <source>There are no sliders under Directions yet. %1</source>
        <translation>In Direzioni non ci sono ancora cursori. %1</translation>
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
        <source>A new or empty folder for what is exported.</source>
        <translation>Una cartella nuova o vuota per ciò che si esporta.</translation>
    </message>
    <message>
        <source>A new file for what is exported; one that is there is never replaced.</source>
        <translation>Un file nuovo per ciò che si esporta; uno che esiste non è mai sostituito.</translation>
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
        <source>Open folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>The first images</source>
        <translation>Le prime immagini</translation>
    </message>
    <message>
        <source>The first images of the set</source>
        <translation>Le prime immagini dell&apos;insieme</translation>
    </message>
    <message>
        <source>The first images exactly as they will be written, up to 64.</source>
        <translation>Le prime immagini esattamente come saranno scritte, fino a 64.</translation>
    </message>
    <message>
        <source>Open a model first: the images come from it.</source>
        <translation>Apri prima un modello: le immagini nascono da lì.</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Avanzamento dell&apos;esportazione</translation>
    </message>
    <message>
        <source>Stops the export. Nothing of it is left behind.</source>
        <translation>Interrompe l&apos;esportazione. Non ne resta traccia.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was left behind.</source>
        <translation>Annullato. Non ne resta traccia.</translation>
    </message>
    <message>
        <source>A model is in training: the images are made with its newest weights.</source>
        <translation>Un modello è in addestramento: le immagini sono create con i suoi pesi più recenti.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>What the images show. The manifest names the class of each.</source>
        <translation>Che cosa mostrano le immagini. Il manifesto indica la classe di ciascuna.</translation>
    </message>
    <message>
        <source>All in turn</source>
        <translation>Tutte a turno</translation>
    </message>
    <message>
        <source>As the sliders stand</source>
        <translation>Come stanno i cursori</translation>
    </message>
    <message>
        <source>The first image shows the first class, the next one the second, and so on.</source>
        <translation>La prima immagine mostra la prima classe, la successiva la seconda, e così via.</translation>
    </message>
    <message>
        <source>The class or the mixture that is chosen above the sliders.</source>
        <translation>La classe o la miscela scelta sopra i cursori.</translation>
    </message>
    <message>
        <source>Shows what was written in the file manager.</source>
        <translation>Mostra nel gestore di file ciò che è stato scritto.</translation>
    </message>
    <message>
        <source>Writes the samples in the chosen format.</source>
        <translation>Scrive i campioni nel formato scelto.</translation>
    </message>
    <message>
        <source>Samples to write</source>
        <translation>Campioni da scrivere</translation>
    </message>
    <message>
        <source>How many of the samples are written.</source>
        <translation>Quanti dei campioni sono stati scritti.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) written to %1.</source>
        <translation>
            <numerusform>%n campione scritto in %1.</numerusform>
            <numerusform>%n campioni scritti in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FavouriteCell</name>
    <message>
        <source>Name of the favourite</source>
        <translation>Nome del preferito</translation>
    </message>
    <message>
        <source>Enter keeps the name, Escape leaves the old one.</source>
        <translation>Invio conserva il nome, Esc lascia quello vecchio.</translation>
    </message>
</context>
<context>
    <name>ui::FavouriteGrid</name>
    <message>
        <source>Go there</source>
        <translation>Vai lì</translation>
    </message>
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
    <name>ui::Favourites</name>
    <message>
        <source>Favourite %1</source>
        <translation>Preferito %1</translation>
    </message>
    <message>
        <source>The model is not saved yet, so its favourites cannot be kept; let its training end first.</source>
        <translation>Il modello non è ancora salvato, perciò i suoi preferiti non si possono conservare; lascia prima finire l&apos;addestramento.</translation>
    </message>
    <message>
        <source>%1 was found in another model; open %2 to go there.</source>
        <translation>%1 è stato trovato in un altro modello; apri %2 per andarci.</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>preferiti</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Conserva %1</translation>
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
</context>
<context>
    <name>ui::FavouritesPanel</name>
    <message>
        <source>Keep as a favourite</source>
        <translation>Conserva fra i preferiti</translation>
    </message>
    <message>
        <source>Keeps this point with its picture among the favourites.</source>
        <translation>Conserva questo punto con la sua immagine fra i preferiti.</translation>
    </message>
    <message>
        <source>No favourites yet. Press F where a picture pleases you: it is kept here with its point.</source>
        <translation>Ancora nessun preferito. Premi F dove un&apos;immagine ti piace: viene conservata qui con il suo punto.</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Preferiti</translation>
    </message>
    <message>
        <source>Click one to go there. A double click or F2 renames it, Delete removes it, a drag moves it.</source>
        <translation>Fai clic su uno per andarci. Doppio clic o F2 lo rinomina, Canc lo rimuove, trascinandolo si sposta.</translation>
    </message>
    <message>
        <source>Kept as %1 among the favourites.</source>
        <translation>Conservato come %1 fra i preferiti.</translation>
    </message>
    <message>
        <source>This point is among the favourites already, as %1.</source>
        <translation>Questo punto è già fra i preferiti, come %1.</translation>
    </message>
    <message>
        <source>%1 was removed. Undo (%2) brings it back until Imago is closed.</source>
        <translation>%1 è stato rimosso. Annulla (%2) lo ripristina finché Imago non viene chiuso.</translation>
    </message>
    <message>
        <source>Found in %1 on %2.</source>
        <translation>Trovato in %1 il %2.</translation>
    </message>
    <message>
        <source>Undo what you kept or removed</source>
        <translation>Annulla ciò che hai conservato o rimosso</translation>
    </message>
    <message>
        <source>Takes back what was last done with favourites, kept directions and the journey.</source>
        <translation>Annulla l&apos;ultima modifica ai preferiti, alle direzioni conservate o al viaggio.</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Does again what was undone last.</source>
        <translation>Ripete l&apos;ultima modifica annullata.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Annullato: %1.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Ripetuto: %1.</translation>
    </message>
</context>
<context>
    <name>ui::FilmDialog</name>
    <message>
        <source>Save film</source>
        <translation>Salva film</translation>
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
        <source>Where the film goes.</source>
        <translation>Dove va il film.</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Scegli il file</translation>
    </message>
    <message>
        <source>Choose where the film goes.</source>
        <translation>Scegli dove va il film.</translation>
    </message>
    <message>
        <source>New folder (*)</source>
        <translation>Nuova cartella (*)</translation>
    </message>
    <message>
        <source>A file of this name is there already; the film takes its place.</source>
        <translation>C&apos;è già un file con questo nome; il film ne prende il posto.</translation>
    </message>
    <message>
        <source>There is no folder %1; choose one that is there.</source>
        <translation>Non c&apos;è una cartella %1; scegline una che esiste.</translation>
    </message>
    <message>
        <source>Replace film</source>
        <translation>Sostituisci il film</translation>
    </message>
    <message>
        <source>%1 (.%2)</source>
        <translation>%1 (.%2)</translation>
    </message>
</context>
<context>
    <name>ui::Glossary</name>
    <message>
        <source>Active dimension</source>
        <translation>Dimensione attiva</translation>
    </message>
    <message>
        <source>A latent dimension that the model really uses: moving its slider changes the picture. Sliders of the others do next to nothing.</source>
        <translation>Una dimensione latente che il modello usa davvero: muoverne il cursore cambia l&apos;immagine. I cursori delle altre non fanno quasi nulla.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>A model that learns to squeeze a picture into a few numbers and to draw it again from them. It redraws well; random numbers may give it no picture.</source>
        <translation>Un modello che impara a comprimere un&apos;immagine in pochi numeri e a ridisegnarla da quelli. Ridisegna bene; da numeri casuali può non venire alcuna immagine.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lotto</translation>
    </message>
    <message>
        <source>The pictures that a model looks at together in one step of the training.</source>
        <translation>Le immagini che un modello guarda insieme in un passo dell&apos;addestramento.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>How much a VAE pays for each bit of its code, against how well it redraws. Above 1 the dimensions become fewer and tidier, and the pictures softer.</source>
        <translation>Quanto un VAE paga per ogni bit del codice, rispetto a quanto bene ridisegna. Sopra 1 le dimensioni diventano meno e più ordinate, e le immagini più morbide.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>All that a training needs to go on, written beside it from time to time, so that a stop or a power cut loses little.</source>
        <translation>Tutto ciò che serve a un addestramento per continuare, scritto di tanto in tanto, così che un arresto o un blackout facciano perdere poco.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>What a picture shows, such as a shirt or a bag, where the dataset says it.</source>
        <translation>Che cosa mostra un&apos;immagine, come una camicia o una borsa, dove il dataset lo dice.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>The latent that the encoder gives for a picture: where it lies in latent space.</source>
        <translation>Il latente che l&apos;encoder assegna a un&apos;immagine: dove sta nello spazio latente.</translation>
    </message>
    <message>
        <source>Conditional model</source>
        <translation>Modello condizionato</translation>
    </message>
    <message>
        <source>One that was told the classes while it learned, and can be asked for one of them.</source>
        <translation>Uno a cui sono state dette le classi mentre imparava, e a cui se ne può chiedere una.</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>The part of a model that draws a picture from a latent; a GAN&apos;s is called generator.</source>
        <translation>La parte di un modello che disegna un&apos;immagine da un latente; quella di una GAN si chiama generatore.</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>One of the numbers of a latent. Each has a slider, but need not mean anything by itself.</source>
        <translation>Uno dei numeri di un latente. Ognuno ha un cursore, ma da solo può non significare nulla.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direzione</translation>
    </message>
    <message>
        <source>A straight way through latent space that moves many dimensions at once and changes one thing about the picture, such as the sleeves of a shirt.</source>
        <translation>Una via diritta nello spazio latente che muove molte dimensioni insieme e cambia una sola cosa dell&apos;immagine, come le maniche di una camicia.</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminatore</translation>
    </message>
    <message>
        <source>The part of a GAN that learns to tell real pictures from drawn ones, and so teaches the generator.</source>
        <translation>La parte di una GAN che impara a distinguere le immagini vere da quelle disegnate, e così insegna al generatore.</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversità</translation>
    </message>
    <message>
        <source>How different a GAN&apos;s pictures are from each other, beside real ones. Where it falls, the generator has forgotten some kinds of pictures.</source>
        <translation>Quanto le immagini di una GAN differiscono tra loro, rispetto a quelle vere. Dove cala, il generatore ha dimenticato alcuni tipi di immagini.</translation>
    </message>
    <message>
        <source>ELBO</source>
        <translation>ELBO</translation>
    </message>
    <message>
        <source>The evidence lower bound: how well a VAE explains pictures, reconstruction and KL together. The curves show it with its sign turned round, in nats: lower is better.</source>
        <translation>Il limite inferiore dell&apos;evidenza: quanto bene un VAE spiega le immagini, ricostruzione e KL insieme. Le curve lo mostrano con il segno cambiato, in nat: più basso è meglio.</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>The part of a model that reads a picture and says its code. A GAN has none, so its points are searched for.</source>
        <translation>La parte di un modello che legge un&apos;immagine e ne dà il codice. Una GAN non ne ha, perciò i suoi punti vengono cercati.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoca</translation>
    </message>
    <message>
        <source>One round of the training through all pictures that it learns from.</source>
        <translation>Un giro dell&apos;addestramento per tutte le immagini da cui impara.</translation>
    </message>
    <message>
        <source>Free bits</source>
        <translation>Bit liberi</translation>
    </message>
    <message>
        <source>A little KL that each dimension of a VAE has for nothing, so that it does not give them up early.</source>
        <translation>Un po&apos; di KL che ogni dimensione di un VAE ha gratis, perché non vi rinunci presto.</translation>
    </message>
    <message>
        <source>GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <source>Generative adversarial network: a generator that draws and a discriminator that judges learn against each other. Its pictures are sharp.</source>
        <translation>Rete generativa avversaria: un generatore che disegna e un discriminatore che giudica imparano l&apos;uno contro l&apos;altro. Le sue immagini sono nitide.</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generatore</translation>
    </message>
    <message>
        <source>The part of a GAN that draws pictures from latents, as a decoder does.</source>
        <translation>La parte di una GAN che disegna immagini dai latenti, come fa un decoder.</translation>
    </message>
    <message>
        <source>Gradient penalty (R1, WGAN-GP)</source>
        <translation>Penalità del gradiente (R1, WGAN-GP)</translation>
    </message>
    <message>
        <source>A rein on the discriminator of a GAN: it must not change its mind too fast from one picture to the next, which keeps the training steady.</source>
        <translation>Un freno al discriminatore di una GAN: non deve cambiare idea troppo in fretta da un&apos;immagine all&apos;altra, e così l&apos;addestramento resta stabile.</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Viaggio</translation>
    </message>
    <message>
        <source>A way through latent space from stop to stop in time, which plays and becomes a film.</source>
        <translation>Una via nello spazio latente di tappa in tappa nel tempo, che si riproduce e diventa un filmato.</translation>
    </message>
    <message>
        <source>KL divergence (KL)</source>
        <translation>Divergenza KL (KL)</translation>
    </message>
    <message>
        <source>How far the codes of pictures are from the prior: what a VAE pays for what it remembers of a picture. Each dimension has its part; one with none is not used.</source>
        <translation>Quanto i codici delle immagini distano dalla distribuzione a priori: ciò che un VAE paga per quel che ricorda di un&apos;immagine. Ogni dimensione ha la sua parte; una senza non è usata.</translation>
    </message>
    <message>
        <source>KL warm-up</source>
        <translation>Avvio graduale del KL</translation>
    </message>
    <message>
        <source>The price of the KL rises slowly at the beginning, so that a VAE first learns to draw.</source>
        <translation>Il prezzo del KL sale lentamente all&apos;inizio, così che un VAE impari prima a disegnare.</translation>
    </message>
    <message>
        <source>Latent, latent space</source>
        <translation>Latente, spazio latente</translation>
    </message>
    <message>
        <source>A latent is the list of numbers that a picture is drawn from; latent space is all of them. Points near each other give pictures that are alike.</source>
        <translation>Un latente è l&apos;elenco di numeri da cui si disegna un&apos;immagine; lo spazio latente li contiene tutti. Punti vicini danno immagini simili.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasso di apprendimento</translation>
    </message>
    <message>
        <source>How far each step of the training moves the weights: too little takes long, too much never settles.</source>
        <translation>Di quanto ogni passo dell&apos;addestramento muove i pesi: troppo poco dura a lungo, troppo non si assesta mai.</translation>
    </message>
    <message>
        <source>Likelihood (Bernoulli, Gaussian)</source>
        <translation>Verosimiglianza (Bernoulli, gaussiana)</translation>
    </message>
    <message>
        <source>How a model counts the error of a pixel: Bernoulli for nearly black and white pictures, Gaussian for photographs.</source>
        <translation>Come un modello conta l&apos;errore di un pixel: Bernoulli per immagini quasi in bianco e nero, gaussiana per le fotografie.</translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>Collasso dei modi</translation>
    </message>
    <message>
        <source>A GAN draws only a few kinds of pictures again and again.</source>
        <translation>Una GAN disegna sempre gli stessi pochi tipi di immagini.</translation>
    </message>
    <message>
        <source>Nat</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>The unit of information that the losses are counted in: about 1.44 bits.</source>
        <translation>L&apos;unità di informazione in cui si contano le perdite: circa 1,44 bit.</translation>
    </message>
    <message>
        <source>Posterior</source>
        <translation>A posteriori</translation>
    </message>
    <message>
        <source>What a VAE&apos;s encoder says of one picture: not a single point but a small cloud in latent space in which its code may lie.</source>
        <translation>Ciò che l&apos;encoder di un VAE dice di un&apos;immagine: non un solo punto ma una piccola nube nello spazio latente in cui può stare il suo codice.</translation>
    </message>
    <message>
        <source>Posterior collapse</source>
        <translation>Collasso a posteriori</translation>
    </message>
    <message>
        <source>A VAE leaves dimensions unused, since remembering costs it more than it gains. A lower beta, a KL warm-up or free bits help.</source>
        <translation>Un VAE lascia inutilizzate delle dimensioni, perché ricordare gli costa più di quanto guadagni. Aiutano un beta più basso, un avvio graduale del KL o i bit gratuiti.</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Prior</translation>
    </message>
    <message>
        <source>Where latents are expected before any picture was seen: random pictures are drawn from it. The middle of every slider is its middle.</source>
        <translation>Dove ci si aspettano i latenti prima di aver visto un&apos;immagine: da lì si estraggono le immagini casuali. Il centro di ogni cursore è il suo centro.</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Ricostruzione</translation>
    </message>
    <message>
        <source>A picture read by the encoder and drawn again; as a curve, how much is lost on that way.</source>
        <translation>Un&apos;immagine letta dall&apos;encoder e ridisegnata; come curva, quanto si perde per strada.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>The number that random choices begin with: the same seed gives the same ones again.</source>
        <translation>Il numero da cui partono le scelte casuali: lo stesso seme ridà le stesse.</translation>
    </message>
    <message>
        <source>Spectral normalisation</source>
        <translation>Normalizzazione spettrale</translation>
    </message>
    <message>
        <source>A bound on every layer of a discriminator, so that it stays a calm teacher.</source>
        <translation>Un limite a ogni strato di un discriminatore, perché resti un maestro calmo.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>One small change of the weights, after one batch of pictures.</source>
        <translation>Un piccolo cambiamento dei pesi, dopo un lotto di immagini.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>How far from the middle random points are drawn: below 1 the pictures are typical, above 1 unusual.</source>
        <translation>Quanto lontano dal centro si estraggono i punti casuali: sotto 1 le immagini sono tipiche, sopra 1 insolite.</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Immagini di prova</translation>
    </message>
    <message>
        <source>Pictures that are kept back until the end, to judge the finished model by what it has never met.</source>
        <translation>Immagini tenute da parte fino alla fine, per giudicare il modello finito su ciò che non ha mai visto.</translation>
    </message>
    <message>
        <source>Traversal</source>
        <translation>Attraversamento</translation>
    </message>
    <message>
        <source>A row of pictures along one direction or dimension, from one end to the other, with all else held.</source>
        <translation>Una fila di immagini lungo una direzione o dimensione, da un estremo all&apos;altro, con tutto il resto fermo.</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Variational autoencoder: it codes each picture as a small cloud and keeps all of them close to the prior, so that every point in between draws something.</source>
        <translation>Autoencoder variazionale: codifica ogni immagine come una piccola nube e le tiene tutte vicine alla distribuzione a priori, così che ogni punto intermedio disegni qualcosa.</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>Immagini di validazione</translation>
    </message>
    <message>
        <source>Pictures that the model does not learn from while it trains; how it does on them shows whether it understands or only remembers.</source>
        <translation>Immagini da cui il modello non impara mentre si addestra; come se la cava con esse mostra se capisce o ricorda soltanto.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesi</translation>
    </message>
    <message>
        <source>The numbers inside a network that the training changes: what the model has learned.</source>
        <translation>I numeri dentro una rete che l&apos;addestramento cambia: ciò che il modello ha imparato.</translation>
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
        <source>Where A and B differ: black is the same, white is where they differ most. Click to hide it.</source>
        <translation>Dove A e B differiscono: nero è uguale, bianco è dove differiscono di più. Fai clic per nasconderla.</translation>
    </message>
    <message>
        <source>Hold as A</source>
        <translation>Tieni come A</translation>
    </message>
    <message>
        <source>Holds this point as A, to compare it with another one.</source>
        <translation>Tiene questo punto come A, per confrontarlo con un altro.</translation>
    </message>
    <message>
        <source>Hold as B</source>
        <translation>Tieni come B</translation>
    </message>
    <message>
        <source>Holds this point as B, to compare it with A.</source>
        <translation>Tiene questo punto come B, per confrontarlo con A.</translation>
    </message>
    <message>
        <source>Switch between A and B</source>
        <translation>Alterna fra A e B</translation>
    </message>
    <message>
        <source>Goes from A to B, or to A from anywhere else.</source>
        <translation>Va da A a B, o ad A da qualsiasi altro punto.</translation>
    </message>
    <message>
        <source>Difference of A and B</source>
        <translation>Differenza fra A e B</translation>
    </message>
    <message>
        <source>Shows where and how much the pictures of A and B differ.</source>
        <translation>Mostra dove e quanto differiscono le immagini di A e B.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Vai a %1</translation>
    </message>
    <message>
        <source>This point is held as %1. X switches between A and B.</source>
        <translation>Questo punto è tenuto come %1. X alterna fra A e B.</translation>
    </message>
    <message>
        <source>This point is held as %1.</source>
        <translation>Questo punto è tenuto come %1.</translation>
    </message>
    <message>
        <source>Goes to the point that is held as %1.</source>
        <translation>Va al punto tenuto come %1.</translation>
    </message>
    <message>
        <source>Nothing is held as %1 yet.</source>
        <translation>Ancora nulla è tenuto come %1.</translation>
    </message>
    <message>
        <source>Go to another point and press B to compare the two.</source>
        <translation>Vai a un altro punto e premi B per confrontare i due.</translation>
    </message>
    <message>
        <source>Go to another point and press A to compare the two.</source>
        <translation>Vai a un altro punto e premi A per confrontare i due.</translation>
    </message>
    <message>
        <source>%1 apart in latent space, and of other classes.</source>
        <translation>Distanti %1 nello spazio latente, e di altre classi.</translation>
    </message>
    <message>
        <source>%1 apart in latent space.</source>
        <translation>Distanti %1 nello spazio latente.</translation>
    </message>
</context>
<context>
    <name>ui::HintBar</name>
    <message>
        <source>Hide these hints for good</source>
        <translation>Nascondi per sempre questi suggerimenti</translation>
    </message>
    <message>
        <source>Hide hints</source>
        <translation>Nascondi i suggerimenti</translation>
    </message>
    <message>
        <source>To train on your own pictures, drop a folder anywhere or open one under Data (Ctrl+1).</source>
        <translation>Per addestrare sulle tue immagini, trascina qui una cartella o aprila in Dati (Ctrl+1).</translation>
    </message>
    <message>
        <source>Your dataset is open. Go to Train (Ctrl+2) and press Start; a minute is enough to begin.</source>
        <translation>Il dataset è aperto. Vai in Addestramento (Ctrl+2) e premi Avvia; per cominciare basta un minuto.</translation>
    </message>
    <message>
        <source>The model learns now. You can move its sliders at the same time under Explore (Ctrl+3).</source>
        <translation>Il modello sta imparando. Intanto puoi muovere i suoi cursori in Esplorazione (Ctrl+3).</translation>
    </message>
    <message>
        <source>Your model is saved. Under Export (Ctrl+4) you can write as many new images as you like.</source>
        <translation>Il modello è salvato. In Esportazione (Ctrl+4) puoi scrivere tutte le nuove immagini che vuoi.</translation>
    </message>
    <message>
        <source>To train on your own pictures, drop a folder anywhere or open one on the left.</source>
        <translation>Per addestrare un modello sulle tue immagini, trascina una cartella ovunque nella finestra o aprine una a sinistra.</translation>
    </message>
    <message>
        <source>Your dataset is open. Press Start; a minute is enough to begin.</source>
        <translation>Il tuo dataset è aperto. Premi Avvia: un minuto basta per cominciare.</translation>
    </message>
    <message>
        <source>Your model is saved. Write as many new images as you like.</source>
        <translation>Il tuo modello è salvato. Scrivi tutte le nuove immagini che vuoi.</translation>
    </message>
    <message>
        <source>The model learns now. Its sliders work at the same time.</source>
        <translation>Ora il modello impara. Intanto i suoi cursori funzionano.</translation>
    </message>
    <message>
        <source>%1 was interrupted. Go on with it under Runs on the right.</source>
        <translation>%1 è stato interrotto. Prosegui da Addestramenti, a destra.</translation>
    </message>
    <message>
        <source>%1 was interrupted. Go on with it under Train (Ctrl+2).</source>
        <translation>%1 è stato interrotto. Prosegui da Addestra (Ctrl+2).</translation>
    </message>
    <message>
        <source>Drag a slider on the right. Under Directions, pictures show what each one does.</source>
        <translation>Trascina un cursore a destra. In Direzioni le immagini mostrano che cosa fa ciascuno.</translation>
    </message>
    <message>
        <source>Your dataset adds its pictures nearest to this one.</source>
        <translation>Il tuo dataset aggiunge le sue immagini più vicine a questa.</translation>
    </message>
    <message>
        <source>Your dataset adds: nearest pictures, directions Between classes, a map (F4).</source>
        <translation>Il tuo dataset aggiunge: immagini più vicine, direzioni Tra le classi, una mappa (F4).</translation>
    </message>
    <message>
        <source>Your dataset adds its pictures nearest to this one, and a map (F4).</source>
        <translation>Il tuo dataset aggiunge le sue immagini più vicine a questa e una mappa (F4).</translation>
    </message>
    <message>
        <source>Your dataset is open. It is small: choose the purpose “Few images”, then press Start.</source>
        <translation>Il dataset è aperto. È piccolo: scegli lo scopo “Poche immagini”, poi premi Avvia.</translation>
    </message>
    <message>
        <source>Your dataset is open. It is small: under Train (Ctrl+2) choose the purpose “Few images”, then press Start.</source>
        <translation>Il dataset è aperto. È piccolo: in Addestramento (Ctrl+2) scegli lo scopo “Poche immagini”, poi premi Avvia.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>You have not moved yet. Every point where you rest is kept here with its picture, and every way that you tried: go somewhere by a slider, R or the sheet.</source>
        <translation>Non ti sei ancora mosso. Qui resta ogni punto in cui ti fermi, con la sua immagine, e ogni via che hai provato: vai da qualche parte con un cursore, R o il foglio.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
    <message>
        <source>Where you have been: each picture grew out of the one above it, the newest way on the left. Click one, or choose it by arrow keys and Enter, to go there; a double click keeps it as a favourite.</source>
        <translation>Dove sei stato: ogni immagine è nata da quella sopra, la via più recente a sinistra. Fai clic su una, o sceglila con le frecce e Invio, per andarci; un doppio clic la tiene tra i preferiti.</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Mostra la storia</translation>
    </message>
    <message>
        <source>Shows where you have been, as a tree of pictures.</source>
        <translation>Mostra dove sei stato, come albero di immagini.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryTree</name>
    <message>
        <source>Go there</source>
        <translation>Vai lì</translation>
    </message>
    <message>
        <source>Keep as a favourite</source>
        <translation>Conserva fra i preferiti</translation>
    </message>
</context>
<context>
    <name>ui::JourneyFileController</name>
    <message>
        <source>Another model was opened while %1 was read; open the journey again.</source>
        <translation>Mentre si leggeva %1 è stato aperto un altro modello; apri di nuovo il viaggio.</translation>
    </message>
</context>
<context>
    <name>ui::JourneyPanel</name>
    <message>
        <source>Journey</source>
        <translation>Viaggio</translation>
    </message>
    <message>
        <source>The stops of the journey over its time. Click anywhere to go there; drag a stop to move it.</source>
        <translation>Le tappe del viaggio nel tempo. Fai clic ovunque per andarci; trascina una tappa per spostarla.</translation>
    </message>
    <message>
        <source>Keep as a stop</source>
        <translation>Conserva come tappa</translation>
    </message>
    <message>
        <source>Keeps the picture where the sliders stand as the last stop of the journey.</source>
        <translation>Conserva l&apos;immagine dove stanno i cursori come ultima tappa del viaggio.</translation>
    </message>
    <message>
        <source>Remove the stop</source>
        <translation>Rimuovi la tappa</translation>
    </message>
    <message>
        <source>Removes the chosen stop from the journey.</source>
        <translation>Rimuove la tappa scelta dal viaggio.</translation>
    </message>
    <message>
        <source>Play the journey</source>
        <translation>Riproduci il viaggio</translation>
    </message>
    <message>
        <source>Goes along the journey, and stops there when pressed again.</source>
        <translation>Percorre il viaggio, e si ferma se premuto di nuovo.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Goes on from the last stop to the first.</source>
        <translation>Prosegue dall&apos;ultima tappa alla prima.</translation>
    </message>
    <message>
        <source>Open a journey…</source>
        <translation>Apri un viaggio…</translation>
    </message>
    <message>
        <source>Opens a journey that was saved, in place of this one.</source>
        <translation>Apre un viaggio salvato, al posto di questo.</translation>
    </message>
    <message>
        <source>Save the journey…</source>
        <translation>Salva il viaggio…</translation>
    </message>
    <message>
        <source>Saves the stops and their times as a file, for later or for imago film.</source>
        <translation>Salva le tappe e i loro tempi in un file, per dopo o per imago film.</translation>
    </message>
    <message>
        <source>Remove all stops</source>
        <translation>Rimuovi tutte le tappe</translation>
    </message>
    <message>
        <source>Begins a new journey.</source>
        <translation>Inizia un nuovo viaggio.</translation>
    </message>
    <message>
        <source>Save film…</source>
        <translation>Salva film…</translation>
    </message>
    <message>
        <source>Writes the journey as an MP4 or WebM film, or as PNG files.</source>
        <translation>Scrive il viaggio come film MP4 o WebM, o come file PNG.</translation>
    </message>
    <message>
        <source>Where on the journey the picture is.</source>
        <translation>Dove si trova l&apos;immagine nel viaggio.</translation>
    </message>
    <message>
        <source>Save the journey</source>
        <translation>Salva il viaggio</translation>
    </message>
    <message>
        <source>Journey (*.json)</source>
        <translation>Viaggio (*.json)</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Percorso</translation>
    </message>
    <message>
        <source>How the journey goes from stop to stop: on a great circle, which stays where the model has learned to draw, or straight.</source>
        <translation>Come il viaggio va di tappa in tappa: su un cerchio massimo, che resta dove il modello ha imparato a disegnare, o in linea retta.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>How the speed changes between two stops.</source>
        <translation>Come cambia la velocità fra due tappe.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>How long the whole journey takes; all ways become longer or shorter alike.</source>
        <translation>Quanto dura l&apos;intero viaggio; tutti i tratti si allungano o si accorciano insieme.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Progress of the film</source>
        <translation>Avanzamento del film</translation>
    </message>
    <message>
        <source>How much of the film is written.</source>
        <translation>Quanto del film è scritto.</translation>
    </message>
    <message>
        <source>Cancel the film</source>
        <translation>Annulla il film</translation>
    </message>
    <message>
        <source>Ends the saving of the film. What was written so far is removed.</source>
        <translation>Interrompe il salvataggio del film. Ciò che era stato scritto viene rimosso.</translation>
    </message>
    <message>
        <source>Pause the journey</source>
        <translation>Metti in pausa il viaggio</translation>
    </message>
    <message>
        <source>The stops were of another model and do not fit this one, so the journey begins anew.</source>
        <translation>Le tappe erano di un altro modello e non si adattano a questo, perciò il viaggio ricomincia.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 salvato.</translation>
    </message>
    <message>
        <source>The film was cancelled; nothing is left of it.</source>
        <translation>Il film è stato annullato; non ne resta nulla.</translation>
    </message>
    <message>
        <source>Open a journey</source>
        <translation>Apri un viaggio</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>%1 aperto.</translation>
    </message>
    <message>
        <source>Press K to keep this picture as the first stop. Move the sliders, keep another, and play the way from one to the other.</source>
        <translation>Premi K per conservare questa immagine come prima tappa. Muovi i cursori, conservane un&apos;altra e riproduci il percorso dall&apos;una all&apos;altra.</translation>
    </message>
    <message>
        <source>Open a model or train one: then its pictures can become stops here.</source>
        <translation>Apri o addestra un modello: allora le sue immagini possono diventare tappe qui.</translation>
    </message>
    <message>
        <source>%1 of</source>
        <translation>%1 di</translation>
    </message>
    <message>
        <source>The path is a journey now: Way is set to “%1” and Speed to “%2”.</source>
        <translation>Il percorso ora è un viaggio: Percorso è impostato su «%1» e Velocità su «%2».</translation>
    </message>
    <message>
        <source>The path was added to the journey.</source>
        <translation>Il percorso è stato aggiunto al viaggio.</translation>
    </message>
    <message>
        <source>The stop was removed.</source>
        <translation>La tappa è stata tolta.</translation>
    </message>
    <message>
        <source>All stops were removed.</source>
        <translation>Tutte le tappe sono state tolte.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Opened %1. It was made with another model: here its stops show other pictures.</source>
        <translation>Aperto %1. È stato fatto con un altro modello: qui le sue tappe mostrano altre immagini.</translation>
    </message>
    <message>
        <source>No export writes a timeline of this model&apos;s samples; open another model.</source>
        <translation>Nessuna esportazione scrive una linea temporale dei campioni di questo modello; aprire un altro modello.</translation>
    </message>
</context>
<context>
    <name>ui::JourneyTimeline</name>
    <message numerus="yes">
        <source>%n stop(s), %1 s</source>
        <translation>
            <numerusform>%n tappa, %1 s</numerusform>
            <numerusform>%n tappe, %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Stop %1 of %2, at %3 s. Drag it to move it in time; Delete removes it.</source>
        <translation>Tappa %1 di %2, a %3 s. Trascinala per spostarla nel tempo; Canc la rimuove.</translation>
    </message>
</context>
<context>
    <name>ui::KeptDirections</name>
    <message>
        <source>The model is not saved yet, so its directions cannot be kept; let its training end first.</source>
        <translation>Il modello non è ancora salvato, perciò le sue direzioni non si possono conservare; lascia prima finire l&apos;addestramento.</translation>
    </message>
    <message>
        <source>kept directions</source>
        <translation>direzioni conservate</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Conserva %1</translation>
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
    <name>ui::KeptJourney</name>
    <message>
        <source>the journey of %1</source>
        <translation>il viaggio di %1</translation>
    </message>
    <message>
        <source>Change the journey</source>
        <translation>Modifica il viaggio</translation>
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
        <source>Dimension %1 says %2 nats about a picture on average (its KL). </source>
        <translation>La dimensione %1 dice in media %2 nat di un&apos;immagine (la sua KL). </translation>
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
        <source>Drag to change the picture; double-click goes back to the middle. The unit is one standard deviation of random points: most pictures lie between -3 and 3.</source>
        <translation>Trascina per cambiare l&apos;immagine; il doppio clic torna al centro. L&apos;unità è una deviazione standard dei punti casuali: la maggior parte delle immagini sta tra -3 e 3.</translation>
    </message>
</context>
<context>
    <name>ui::LatentSliderList</name>
    <message numerus="yes">
        <source>%n inactive, without effect</source>
        <translation>
            <numerusform>%n inattiva, senza effetto</numerusform>
            <numerusform>%n inattive, senza effetto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>Ancora %n</numerusform>
            <numerusform>Ancora %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Dimensions that the model has learned to leave unused: their mean KL is below 0.05 nats.</source>
        <translation>Dimensioni che il modello ha imparato a non usare: la loro KL media è sotto 0,05 nat.</translation>
    </message>
    <message>
        <source>The other dimensions; which of them the model uses is not measured yet.</source>
        <translation>Le altre dimensioni; quali di esse il modello usi non è ancora stato misurato.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Close Imago</source>
        <translation>Chiudi Imago</translation>
    </message>
    <message>
        <source>Imago</source>
        <translation>Imago</translation>
    </message>
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
        <source>Workspaces</source>
        <translation>Aree di lavoro</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
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
        <source>Open a model that was trained before</source>
        <translation>Apri un modello già addestrato</translation>
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
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Latent</source>
        <translation>&amp;Latente</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>A&amp;ddestramento</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;About Imago</source>
        <translation>&amp;Informazioni su Imago</translation>
    </message>
    <message>
        <source>Version, libraries and licence</source>
        <translation>Versione, librerie e licenza</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Ripristina la disposizione</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Put the panels of this workspace back to their places</source>
        <translation>Rimetti al loro posto i pannelli di questa area di lavoro</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Colori del &amp;sistema</translation>
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
        <source>Choose light or dark windows</source>
        <translation>Scegli finestre chiare o scure</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Schermo &amp;intero</translation>
    </message>
    <message>
        <source>Fill the whole screen, or go back</source>
        <translation>Riempi tutto lo schermo, o torna indietro</translation>
    </message>
    <message>
        <source>About Imago</source>
        <translation>Informazioni su Imago</translation>
    </message>
    <message>
        <source>&lt;b&gt;Imago %1&lt;/b&gt;&lt;p&gt;A studio for making images with generative models.&lt;/p&gt;&lt;p&gt;%2&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Imago %1&lt;/b&gt;&lt;p&gt;Uno studio per creare immagini con modelli generativi.&lt;/p&gt;&lt;p&gt;%2&lt;/p&gt;&lt;p&gt;Software libero sotto la GNU General Public License, versione 3 o successiva.&lt;/p&gt;</translation>
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
        <source>Show or hide the %1 panel</source>
        <translation>Mostra o nasconde il pannello %1</translation>
    </message>
    <message>
        <source>%1, Qt %2</source>
        <translation>%1, Qt %2</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Pannelli</translation>
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
        <source>Journey</source>
        <translation>Viaggio</translation>
    </message>
    <message>
        <source>Alt+7</source>
        <translation>Alt+7</translation>
    </message>
    <message>
        <source>&amp;Journey</source>
        <translation>&amp;Viaggio</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Parole</translation>
    </message>
    <message>
        <source>What the words of this program mean, in a sentence each</source>
        <translation>Che cosa significano le parole di questo programma, in una frase ciascuna</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Apri &amp;cartella…</translation>
    </message>
    <message>
        <source>Open a folder to learn from</source>
        <translation>Apri una cartella da cui imparare</translation>
    </message>
    <message>
        <source>Open f&amp;ile…</source>
        <translation>Apri f&amp;ile…</translation>
    </message>
    <message>
        <source>Open a file to learn from</source>
        <translation>Apri un file da cui imparare</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Apri %1</translation>
    </message>
</context>
<context>
    <name>ui::MapBar</name>
    <message>
        <source>Main directions</source>
        <translation>Direzioni principali</translation>
    </message>
    <message>
        <source>Looks along the two directions in which the codes vary most. Here the cross moves the latent straight along them.</source>
        <translation>Guarda lungo le due direzioni in cui i codici variano di più. Qui la croce muove il punto latente in linea retta lungo di esse.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vicini</translation>
    </message>
    <message>
        <source>Lays pictures with alike codes side by side: groups are told apart better, but distances between far groups say little. Takes some seconds.</source>
        <translation>Mette vicine le immagini con codici simili: i gruppi si distinguono meglio, ma le distanze fra gruppi lontani dicono poco. Richiede alcuni secondi.</translation>
    </message>
    <message>
        <source>Layout of the map</source>
        <translation>Disposizione della mappa</translation>
    </message>
    <message>
        <source>Decode where there are no data</source>
        <translation>Decodifica dove non ci sono dati</translation>
    </message>
    <message>
        <source>Draws what the model makes of the places where there are no data: coarse first, then finer.</source>
        <translation>Disegna ciò che il modello fa dei punti in cui non ci sono dati: prima grossolanamente, poi più fine.</translation>
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
        <source>How the map is laid out: along the main directions of the codes, or by neighbours.</source>
        <translation>Come è disposta la mappa: lungo le direzioni principali dei codici, o per vicinanza.</translation>
    </message>
    <message>
        <source>%1 These two directions show %2 % of how the codes vary.</source>
        <translation>%1 Queste due direzioni mostrano il %2 % di come variano i codici.</translation>
    </message>
</context>
<context>
    <name>ui::MapPanel</name>
    <message>
        <source>Map of the data</source>
        <translation>Mappa dei dati</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>Avanzamento della mappa</translation>
    </message>
    <message>
        <source>Step %1; the map follows the training from time to time.</source>
        <translation>Passo %1; di tanto in tanto la mappa segue l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Laying out neighbours…</source>
        <translation>Disposizione dei vicini…</translation>
    </message>
    <message>
        <source>Encoding the pictures…</source>
        <translation>Codifica delle immagini…</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>Crea la mappa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Encodes the pictures of the dataset and shows them on the map.</source>
        <translation>Codifica le immagini del dataset e le mostra sulla mappa.</translation>
    </message>
    <message>
        <source>Goes back to the main directions.</source>
        <translation>Torna alle direzioni principali.</translation>
    </message>
    <message>
        <source>Stops encoding the pictures; the map can be made later.</source>
        <translation>Interrompe la codifica delle immagini; la mappa si può creare più tardi.</translation>
    </message>
    <message>
        <source>No model is open. Open one, or train one, to see how it arranges the pictures.</source>
        <translation>Nessun modello è aperto. Aprine o addestrane uno per vedere come dispone le immagini.</translation>
    </message>
    <message>
        <source>The open dataset&apos;s pictures are of another size or colour than the model&apos;s, so it cannot place them; open the dataset that it was trained on.</source>
        <translation>Le immagini del dataset aperto hanno dimensioni o colori diversi da quelle del modello, che perciò non può collocarle; apri il dataset su cui è stato addestrato.</translation>
    </message>
    <message>
        <source>This kind of model only draws and cannot place pictures on a map; these can: %1.</source>
        <translation>Questo tipo di modello disegna soltanto e non può collocare immagini su una mappa; lo possono: %1.</translation>
    </message>
    <message>
        <source>The map was not made, as you wished.</source>
        <translation>La mappa non è stata creata, come hai voluto.</translation>
    </message>
    <message>
        <source>Each dot is a picture of the dataset. Click or drag, or press arrow keys, to move the sliders&apos; point; the wheel zooms, the middle or the right button pans. With Shift, a drag draws a path that becomes a journey.</source>
        <translation>Ogni punto è un&apos;immagine del dataset. Fai clic o trascina, o premi i tasti freccia, per muovere il punto dei cursori; la rotella ingrandisce, il tasto centrale o destro sposta. Con Maiusc, trascinando si disegna un percorso che diventa un viaggio.</translation>
    </message>
    <message>
        <source>The map shows where a model places the pictures of a dataset. Open the one that it learned from, or another in the Data workspace.</source>
        <translation>La mappa mostra dove un modello colloca le immagini di un dataset. Apri quello da cui ha imparato, o un altro nello spazio Dati.</translation>
    </message>
</context>
<context>
    <name>ui::MapView</name>
    <message>
        <source>picture %1</source>
        <translation>immagine %1</translation>
    </message>
</context>
<context>
    <name>ui::MessageLine</name>
    <message>
        <source>What this panel has to say: what it does at the moment, or why something did not work.</source>
        <translation>Ciò che questo pannello ha da dire: che cosa sta facendo, o perché qualcosa non ha funzionato.</translation>
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
        <translation>Apri il preaddestrato</translation>
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
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>The kind of generative model.</source>
        <translation>Il tipo di modello generativo.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Size of the pictures that it makes, in pixels.</source>
        <translation>Dimensione delle immagini che crea, in pixel.</translation>
    </message>
    <message>
        <source>Latent space</source>
        <translation>Spazio latente</translation>
    </message>
    <message>
        <source>Numbers that describe a picture, each with a slider. Active ones change the picture.</source>
        <translation>Numeri che descrivono un&apos;immagine, ognuno con un cursore. Quelli attivi la cambiano.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametri</translation>
    </message>
    <message>
        <source>Numbers that training found.</source>
        <translation>Numeri trovati dall&apos;addestramento.</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dataset</translation>
    </message>
    <message>
        <source>The pictures that it learnt from.</source>
        <translation>Le immagini da cui ha imparato.</translation>
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
        <source>Saved in %1.</source>
        <translation>Salvato in %1.</translation>
    </message>
    <message>
        <source>Opens a model that was trained before: choose its folder.</source>
        <translation>Apre un modello già addestrato: scegli la sua cartella.</translation>
    </message>
    <message>
        <source>Opens the Fashion-MNIST model that comes with Imago.</source>
        <translation>Apre il modello Fashion-MNIST fornito con Imago.</translation>
    </message>
    <message>
        <source>Writes the open model into another folder.</source>
        <translation>Scrive il modello aperto in un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>Apri la cartella di un modello</translation>
    </message>
    <message>
        <source>Save the model as a new folder</source>
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
        <source>From a training that failed</source>
        <translation>Di un addestramento fallito</translation>
    </message>
    <message>
        <source>Nowhere; a run keeps its last checkpoint</source>
        <translation>Da nessuna parte; un addestramento conserva il suo ultimo checkpoint</translation>
    </message>
    <message>
        <source>Not measured: too few test images</source>
        <translation>Non misurato: troppo poche immagini di prova</translation>
    </message>
    <message>
        <source>Not measured: stopped before the end</source>
        <translation>Non misurato: fermato prima della fine</translation>
    </message>
    <message>
        <source>Not measured: these are weights from within the training</source>
        <translation>Non misurato: sono pesi presi durante l&apos;addestramento</translation>
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
        <source>A training is running; stop it first (Shift+F5) to open another model.</source>
        <translation>Un addestramento è in corso; fermalo (Shift+F5) per aprire un altro modello.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>What was measured on images that it never saw, a mean over all of them with its standard error.</source>
        <translation>Ciò che si è misurato su immagini che non ha mai visto, in media su tutte, con l&apos;errore standard.</translation>
    </message>
    <message>
        <source>Nowhere: its run was deleted</source>
        <translation>In nessun posto: la sua esecuzione è stata eliminata</translation>
    </message>
    <message>
        <source>What was measured on the validation images, which it was not trained on but which may have chosen its weights: the dataset has no test images. A mean over all of them with its standard error.</source>
        <translation>Ciò che è stato misurato sulle immagini di validazione, sulle quali non è stato addestrato ma che possono averne scelto i pesi: il dataset non ha immagini di test. Una media su tutte, con il suo errore standard.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validazione</translation>
    </message>
</context>
<context>
    <name>ui::NearestStrip</name>
    <message>
        <source>Nearest in the data</source>
        <translation>Più vicine nei dati</translation>
    </message>
    <message>
        <source>The pictures of the dataset that are nearest to the large one. If one of them is the same picture, the model has copied it; if not, it has made one of its own.</source>
        <translation>Le immagini del dataset più vicine a quella grande. Se una di esse è la stessa immagine, il modello l&apos;ha copiata; se no, ne ha creata una sua.</translation>
    </message>
    <message>
        <source>How nearness is measured</source>
        <translation>Come si misura la vicinanza</translation>
    </message>
    <message>
        <source>By pixels</source>
        <translation>Per pixel</translation>
    </message>
    <message>
        <source>By how much the pixels differ: root mean square, in percent of full brightness.</source>
        <translation>Da quanto differiscono i pixel: scarto quadratico medio, in percento della luminosità piena.</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Per codice</translation>
    </message>
    <message>
        <source>By how far apart the codes lie in latent space. All pictures are encoded for it first.</source>
        <translation>Da quanto distano i codici nello spazio latente. Per questo prima si codificano tutte le immagini.</translation>
    </message>
    <message>
        <source>The pictures are not encoded.</source>
        <translation>Le immagini non sono codificate.</translation>
    </message>
    <message>
        <source>Encoding the pictures…</source>
        <translation>Codifica delle immagini…</translation>
    </message>
    <message>
        <source>Nearest picture %1</source>
        <translation>Immagine più vicina %1</translation>
    </message>
    <message>
        <source>Nothing has been found yet.</source>
        <translation>Non è stato ancora trovato nulla.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1. Click to go to its own latent.</source>
        <translation>%1. Fai clic per andare al suo punto latente.</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>immagine %1</translation>
    </message>
    <message>
        <source>%1, %2 away in latent space</source>
        <translation>%1, distante %2 nello spazio latente</translation>
    </message>
    <message>
        <source>%1, pixels differ by %2</source>
        <translation>%1, i pixel differiscono del %2</translation>
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
        <source>Settings that work well as they are. Open them once you know what you want to change.</source>
        <translation>Impostazioni che vanno bene così come sono. Aprile quando sai che cosa vuoi cambiare.</translation>
    </message>
</context>
<context>
    <name>ui::PictureBar</name>
    <message>
        <source>Your picture</source>
        <translation>La tua immagine</translation>
    </message>
    <message>
        <source>Your picture, as the model sees it. Click to go to its point again.</source>
        <translation>La tua immagine, come la vede il modello. Fai clic per tornare al suo punto.</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Avanzamento della ricerca</translation>
    </message>
    <message>
        <source>Ends the search with the best point so far.</source>
        <translation>Chiude la ricerca con il punto migliore trovato fin qui.</translation>
    </message>
    <message>
        <source>Closes this line.</source>
        <translation>Chiude questa riga.</translation>
    </message>
    <message>
        <source>Looking for %1 in the model&apos;s latent space…</source>
        <translation>Cerco %1 nello spazio latente del modello…</translation>
    </message>
    <message>
        <source>The sliders stand where the model draws %1 best. What it draws there differs by %2 % (root mean square of the pixels).</source>
        <translation>I cursori stanno dove il modello disegna meglio %1. Ciò che vi disegna differisce del %2 % (valore quadratico medio dei pixel).</translation>
    </message>
</context>
<context>
    <name>ui::PictureController</name>
    <message>
        <source>No model is open to draw the picture; open one or train one first.</source>
        <translation>Nessun modello è aperto per disegnare l&apos;immagine; prima aprine o addestrane uno.</translation>
    </message>
</context>
<context>
    <name>ui::PictureGroupButton</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n immagine</numerusform>
            <numerusform>%n immagini</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)</source>
        <translation>Immagini (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)</translation>
    </message>
    <message>
        <source>There is no picture among these; choose PNG, JPEG, WebP, BMP, TIFF or PNM files.</source>
        <translation>Fra questi non c&apos;è nessuna immagine; scegli file PNG, JPEG, WebP, BMP, TIFF o PNM.</translation>
    </message>
</context>
<context>
    <name>ui::PresetField</name>
    <message>
        <source>Custom</source>
        <translation>Personalizzata</translation>
    </message>
</context>
<context>
    <name>ui::ProbeLine</name>
    <message>
        <source>Measured on this machine with a few steps of these settings. The memory is that of the training&apos;s numbers, without the program and the dataset.</source>
        <translation>Misurato su questo computer con pochi passi di queste impostazioni. La memoria è quella dei numeri dell&apos;addestramento, senza il programma e i dati.</translation>
    </message>
    <message>
        <source>Measuring the speed…</source>
        <translation>Misuro la velocità…</translation>
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
</context>
<context>
    <name>ui::RunsController</name>
    <message>
        <source>The run&apos;s pictures, %1, cannot be opened: %2 Put them back to go on with it.</source>
        <translation>Le immagini dell&apos;addestramento, %1, non si possono aprire: %2 Rimettile al loro posto per proseguire.</translation>
    </message>
    <message>
        <source>the notes of %1</source>
        <translation>le note di %1</translation>
    </message>
</context>
<context>
    <name>ui::RunsPanel</name>
    <message>
        <source>%1 was deleted. Undo (%2) brings it back until Imago is closed.</source>
        <translation>%1 è stato eliminato. Annulla (%2) lo riporta finché Imago è aperto.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Prosegui</translation>
    </message>
    <message>
        <source>Goes on with this training where it was interrupted.</source>
        <translation>Prosegue questo addestramento da dove è stato interrotto.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Addestramenti</translation>
    </message>
    <message>
        <source>Every training, the newest on top. Tick two or more to compare them.</source>
        <translation>Tutti gli addestramenti, il più recente in alto. Spuntane due o più per confrontarli.</translation>
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
        <source>Go on with the run</source>
        <translation>Prosegui l&apos;addestramento</translation>
    </message>
    <message>
        <source>Goes on with this training from its last checkpoint.</source>
        <translation>Prosegue questo addestramento dal suo ultimo punto di ripresa.</translation>
    </message>
    <message>
        <source>Use the run&apos;s settings</source>
        <translation>Usa le sue impostazioni</translation>
    </message>
    <message>
        <source>Puts the settings of this run into the Train panel, for a new training.</source>
        <translation>Mette le impostazioni di questo addestramento nel pannello Addestra, per uno nuovo.</translation>
    </message>
    <message>
        <source>The Train panel has the settings of %1 now.</source>
        <translation>Il pannello Addestra ha ora le impostazioni di %1.</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>Rinomina l&apos;addestramento</translation>
    </message>
    <message>
        <source>Gives this run another name.</source>
        <translation>Dà un altro nome a questo addestramento.</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Elimina l&apos;addestramento</translation>
    </message>
    <message>
        <source>Deletes this run; it can be brought back until Imago is closed.</source>
        <translation>Elimina questo addestramento; si può recuperare finché Imago è aperto.</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Annulla l&apos;eliminazione</translation>
    </message>
    <message>
        <source>Brings back the run that was deleted last.</source>
        <translation>Riporta l&apos;ultimo addestramento eliminato.</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nome dell&apos;addestramento</translation>
    </message>
    <message>
        <source>What you call this run. Its folder keeps its own name.</source>
        <translation>Come chiami questo addestramento. La sua cartella mantiene il proprio nome.</translation>
    </message>
    <message>
        <source>Notes about the run</source>
        <translation>Note sull&apos;addestramento</translation>
    </message>
    <message>
        <source>Whatever you want to remember about this run; saved with it.</source>
        <translation>Quello che vuoi ricordare di questo addestramento; salvato insieme a lui.</translation>
    </message>
    <message>
        <source>What was tried, and what came of it</source>
        <translation>Che cosa si è provato, e com&apos;è andata</translation>
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
        <source>Every training is kept here, with its settings, curves and samples. Press Start to begin the first one.</source>
        <translation>Qui resta ogni addestramento, con impostazioni, curve e campioni. Premi Avvia per cominciare il primo.</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Leggo gli addestramenti…</translation>
    </message>
    <message>
        <source>%1 was interrupted after %2 and can go on.</source>
        <translation>%1 è stato interrotto dopo %2 e può proseguire.</translation>
    </message>
    <message>
        <source>Explore the run&apos;s best weights</source>
        <translation>Esplora i pesi migliori dell&apos;addestramento</translation>
    </message>
    <message>
        <source>Opens the weights of this run that were best on the validation pictures, where the training went on after them.</source>
        <translation>Apre i pesi di questo addestramento che erano i migliori sulle immagini di validazione, se l&apos;addestramento è andato oltre.</translation>
    </message>
</context>
<context>
    <name>ui::SampleStrip</name>
    <message>
        <source>Save samples as video…</source>
        <translation>Salva i campioni come video…</translation>
    </message>
    <message>
        <source>Samples over the training</source>
        <translation>Campioni nel corso dell&apos;addestramento</translation>
    </message>
    <message>
        <source>Goes back through the samples of this training; at the right end they are those of now.</source>
        <translation>Ripercorre i campioni di questo addestramento; all&apos;estremo destro sono quelli di adesso.</translation>
    </message>
    <message>
        <source>Saves these samples over the training as a video (%1).</source>
        <translation>Salva come video questi campioni nel corso dell&apos;addestramento (%1).</translation>
    </message>
    <message>
        <source>Saves these samples over the training as a video</source>
        <translation>Salva come video questi campioni nel corso dell&apos;addestramento</translation>
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
        <source>How much of the video is written.</source>
        <translation>Quanto del video è scritto.</translation>
    </message>
    <message>
        <source>Cancel the video</source>
        <translation>Annulla il video</translation>
    </message>
    <message>
        <source>Ends the saving of the video. What was written so far is removed.</source>
        <translation>Interrompe il salvataggio del video. Quanto è stato scritto finora viene rimosso.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Salvato %1.</translation>
    </message>
    <message>
        <source>The video was cancelled; nothing is left of it.</source>
        <translation>Il video è stato annullato; non ne resta nulla.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>passo %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>passo %1 di %2</translation>
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
        <source>Take the slider back</source>
        <translation>Riporta indietro il cursore</translation>
    </message>
    <message>
        <source>The picture before: where the slider stood when your hand took it, or in its middle where it was not dragged; all others as they are now. Click to take it back there.</source>
        <translation>L&apos;immagine di prima: dove stava il cursore quando l&apos;hai preso, o nel suo centro se non è stato trascinato; tutti gli altri come ora. Fai clic per riportarlo lì.</translation>
    </message>
    <message>
        <source>Hide what the slider changed</source>
        <translation>Nascondi che cosa ha cambiato il cursore</translation>
    </message>
    <message>
        <source>Where the picture of now differs from the one before: black is the same, white is where it changed most. Click to hide it.</source>
        <translation>Dove l&apos;immagine di ora differisce da quella di prima: nero è uguale, bianco è dove è cambiata di più. Fai clic per nasconderla.</translation>
    </message>
    <message>
        <source>Move a slider: here you see where it changes the picture.</source>
        <translation>Muovi un cursore: qui vedi dove cambia l&apos;immagine.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 da %2 a %3.</translation>
    </message>
</context>
<context>
    <name>ui::SlidersPanel</name>
    <message>
        <source>Open a model or train one: then each of its latent dimensions has a slider here.</source>
        <translation>Apri o addestra un modello: ogni sua dimensione latente avrà qui un cursore.</translation>
    </message>
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
        <source>Puts the most active dimensions on top, as the model uses them now.</source>
        <translation>Mette in cima le dimensioni più attive, per come il modello le usa ora.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>The values of all sliders are on the clipboard.</source>
        <translation>I valori di tutti i cursori sono negli appunti.</translation>
    </message>
    <message>
        <source>Sets all sliders to the middle, and of two mixed classes leaves the first.</source>
        <translation>Porta tutti i cursori al centro, e di due classi mescolate lascia la prima.</translation>
    </message>
    <message>
        <source>Draws a random point, as the line below the sliders says: another picture each time.</source>
        <translation>Estrae un punto casuale, come dice la riga sotto i cursori: ogni volta un&apos;altra immagine.</translation>
    </message>
    <message>
        <source>How far from the middle random points lie: 1 is what the model is made for, less gives typical pictures, more gives unusual ones.</source>
        <translation>Quanto distano dal centro i punti casuali: 1 è ciò per cui il modello è fatto, meno dà immagini tipiche, più ne dà di insolite.</translation>
    </message>
    <message>
        <source>Back to the last point</source>
        <translation>Torna al punto precedente</translation>
    </message>
    <message>
        <source>Goes back to where the sliders stood before.</source>
        <translation>Torna dove stavano prima i cursori.</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Di nuovo avanti</translation>
    </message>
    <message>
        <source>Takes the last step back.</source>
        <translation>Annulla l&apos;ultimo passo indietro.</translation>
    </message>
    <message>
        <source>What the sliders stand for</source>
        <translation>Che cosa rappresentano i cursori</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensioni</translation>
    </message>
    <message>
        <source>A slider for each number that the model draws from.</source>
        <translation>Un cursore per ogni numero da cui il modello disegna.</translation>
    </message>
    <message>
        <source>What the sliders stand for: the numbers of the model, or directions that mean something, or points that you keep.</source>
        <translation>Che cosa rappresentano i cursori: i numeri del modello, direzioni che hanno un significato, o punti che conservi.</translation>
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
        <source>Shows where the slider that you moved last has changed the picture: since your hand took it, or from its middle where it was not dragged.</source>
        <translation>Mostra dove il cursore mosso per ultimo ha cambiato l&apos;immagine: da quando l&apos;hai preso, o dal suo centro se non è stato trascinato.</translation>
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
        <source>What is running</source>
        <translation>Che cosa è in corso</translation>
    </message>
    <message>
        <source>The processor that computes, and the threads it uses</source>
        <translation>Il processore che calcola e i thread che usa</translation>
    </message>
    <message>
        <source>Memory that Imago holds</source>
        <translation>Memoria occupata da Imago</translation>
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
        <source>What you kept and could not be saved yet</source>
        <translation>Ciò che hai conservato e non si è ancora potuto salvare</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Non ancora salvato</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pictures, %2</source>
        <translation>
            <numerusform>%1: %Ln immagine, %2</numerusform>
            <numerusform>%1: %Ln immagini, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ThumbnailGrid</name>
    <message>
        <source>picture %1</source>
        <translation>immagine %1</translation>
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
        <source>Ends the training. The model as it is now is saved and stays open.</source>
        <translation>Termina l&apos;addestramento. Il modello così com&apos;è viene salvato e resta aperto.</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Un passo</translation>
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
        <source>Starts to train a new model on the open dataset.</source>
        <translation>Comincia ad addestrare un nuovo modello sul dataset aperto.</translation>
    </message>
    <message>
        <source>Open a dataset first: a model learns from pictures.</source>
        <translation>Apri prima un dataset: un modello impara dalle immagini.</translation>
    </message>
    <message>
        <source>Goes on with the training.</source>
        <translation>Prosegue l&apos;addestramento.</translation>
    </message>
    <message>
        <source>Holds the training after the step that runs.</source>
        <translation>Sospende l&apos;addestramento dopo il passo in corso.</translation>
    </message>
    <message>
        <source>Does one step of the training, then waits again (%1).</source>
        <translation>Fa un passo dell&apos;addestramento, poi attende di nuovo (%1).</translation>
    </message>
    <message>
        <source>Pause the training first: then it can be gone through step by step.</source>
        <translation>Prima metti in pausa l&apos;addestramento: poi lo si può percorrere passo per passo.</translation>
    </message>
</context>
<context>
    <name>ui::TrainMessages</name>
    <message>
        <source>What the training does at the moment.</source>
        <translation>Che cosa sta facendo l&apos;addestramento.</translation>
    </message>
    <message>
        <source>The model was saved as %1.</source>
        <translation>Il modello è stato salvato come %1.</translation>
    </message>
    <message>
        <source>Ready to train, or to go on with %1 under Runs (Ctrl+F5).</source>
        <translation>Pronto ad addestrare, o a continuare %1 in Addestramenti (Ctrl+F5).</translation>
    </message>
    <message>
        <source>Ready to train.</source>
        <translation>Pronto per addestrare.</translation>
    </message>
    <message>
        <source>Open a dataset first: a model learns from pictures.</source>
        <translation>Apri prima un dataset: un modello impara dalle immagini.</translation>
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
        <source>Measuring on the validation pictures…</source>
        <translation>Misura sulle immagini di validazione…</translation>
    </message>
    <message>
        <source>Measuring on the test pictures…</source>
        <translation>Misura sulle immagini di test…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio…</translation>
    </message>
    <message>
        <source>The model uses none of its %1 latent dimensions, so every point gives the same picture (posterior collapse): try a KL warm-up, a lower beta or learning rate, or free bits.</source>
        <translation>Il modello non usa nessuna delle sue %1 dimensioni latenti, perciò ogni punto dà la stessa immagine (collasso della posteriore): prova un riscaldamento della KL, un beta o un tasso di apprendimento più basso, o i bit liberi.</translation>
    </message>
    <message>
        <source>The model uses only %1 of its %2 latent dimensions (posterior collapse): try a KL warm-up, a lower beta or learning rate, or free bits.</source>
        <translation>Il modello usa solo %1 delle sue %2 dimensioni latenti (collasso della posteriore): prova un riscaldamento della KL, un beta o un tasso di apprendimento più basso, o i bit liberi.</translation>
    </message>
    <message>
        <source>Validation became worse from step %1 on: this model has learned its pictures by heart. The purpose “Few images” ends in time; under Runs, the best weights of a run can be opened.</source>
        <translation>La validazione è peggiorata dal passo %1 in poi: questo modello ha imparato le sue immagini a memoria. Lo scopo “Poche immagini” finisce in tempo; in Addestramenti si possono aprire i pesi migliori.</translation>
    </message>
    <message>
        <source>Validation has become worse since step %1: the model learns its pictures by heart. The best weights are kept; the purpose “Few images” ends in time.</source>
        <translation>La validazione peggiora dal passo %1: il modello impara le sue immagini a memoria. I pesi migliori sono conservati; lo scopo “Poche immagini” finisce in tempo.</translation>
    </message>
    <message>
        <source>The model was saved, but not as a run: in %1.</source>
        <translation>Il modello è stato salvato, ma non come addestramento: in %1.</translation>
    </message>
    <message numerus="yes">
        <source>Training… Validation was best %n measurement(s) ago.</source>
        <translation>
            <numerusform>Addestramento… La validazione era migliore %n misura fa.</numerusform>
            <numerusform>Addestramento… La validazione era migliore %n misure fa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrainPanel</name>
    <message>
        <source>Kind of model</source>
        <translation>Tipo di modello</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Addestramento</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Scopo</translation>
    </message>
    <message>
        <source>Sets several settings at once for what you have in mind. Each can still be changed.</source>
        <translation>Regola insieme più impostazioni per ciò che hai in mente. Ognuna si può ancora cambiare.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>How large the network is: larger ones draw better and train slower. The line above Start says how much.</source>
        <translation>Quanto è grande la rete: le più grandi disegnano meglio e si addestrano più lentamente. La riga sopra Avvia dice di quanto.</translation>
    </message>
    <message>
        <source>Your own settings.</source>
        <translation>Le tue impostazioni.</translation>
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
        <source>What the training runs on: the processor, or a graphics card where LibTorch was built with CUDA.</source>
        <translation>Su che cosa gira l&apos;addestramento: il processore, o una scheda grafica se LibTorch è compilata con CUDA.</translation>
    </message>
    <message>
        <source>The open dataset has no classes.</source>
        <translation>Il dataset aperto non ha classi.</translation>
    </message>
    <message>
        <source>%1 Some settings are your own.</source>
        <translation>%1 Alcune impostazioni sono tue.</translation>
    </message>
    <message>
        <source>Not for the open dataset: %1.</source>
        <translation>Non per il dataset aperto: %1.</translation>
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
        <source>Pictures that the model learns from in a second.</source>
        <translation>Immagini da cui il modello impara in un secondo.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoca</translation>
    </message>
    <message>
        <source>Passes over all training pictures so far.</source>
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
</context>
<context>
    <name>ui::TrainView</name>
    <message>
        <source>Samples from points that stay the same</source>
        <translation>Campioni da punti che restano gli stessi</translation>
    </message>
    <message>
        <source>Originals above, their reconstructions below</source>
        <translation>Originali sopra, ricostruzioni sotto</translation>
    </message>
    <message>
        <source>What the model draws from the same random points in latent space: watch them become sharper.</source>
        <translation>Ciò che il modello disegna dagli stessi punti casuali dello spazio latente: guardali diventare più nitidi.</translation>
    </message>
    <message>
        <source>Each picture of the upper row was put through the model, which squeezes it into its latent dimensions and draws it again.</source>
        <translation>Ogni immagine della riga superiore è passata nel modello, che la comprime nelle sue dimensioni latenti e la ridisegna.</translation>
    </message>
    <message>
        <source>The first samples are on their way…</source>
        <translation>I primi campioni stanno arrivando…</translation>
    </message>
    <message>
        <source>Press Start: samples appear here while the model learns.</source>
        <translation>Premi Avvia: i campioni compaiono qui mentre il modello impara.</translation>
    </message>
    <message>
        <source>Open a dataset to see its pictures and what the model makes of them.</source>
        <translation>Apri un dataset per vedere le sue immagini e che cosa ne fa il modello.</translation>
    </message>
    <message>
        <source>The open dataset has pictures of another size than the model&apos;s.</source>
        <translation>Il dataset aperto ha immagini di dimensione diversa da quelle del modello.</translation>
    </message>
    <message>
        <source>Pictures of the dataset appear here beside what the model makes of them.</source>
        <translation>Qui compaiono immagini del dataset accanto a ciò che ne fa il modello.</translation>
    </message>
    <message>
        <source>Samples: a column for each class, a row for each point</source>
        <translation>Campioni: una colonna per ogni classe, una riga per ogni punto</translation>
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
        <source>This kind of model has no encoder: it only draws new pictures.</source>
        <translation>Questo tipo di modello non ha un codificatore: disegna soltanto immagini nuove.</translation>
    </message>
    <message>
        <source>%1: samples from points that stay the same</source>
        <translation>%1: campioni da punti che restano gli stessi</translation>
    </message>
    <message>
        <source>%1: a column for each class, a row for each point</source>
        <translation>%1: una colonna per ogni classe, una riga per ogni punto</translation>
    </message>
</context>
<context>
    <name>ui::TrainingController</name>
    <message>
        <source>There is no dataset to learn from yet. Open one in the Data workspace first.</source>
        <translation>Non c&apos;è ancora un dataset da cui imparare. Aprine prima uno nell&apos;area Dati.</translation>
    </message>
    <message>
        <source>%1 The trained model is still open: save it in another place.</source>
        <translation>%1 Il modello addestrato è ancora aperto: salvalo altrove.</translation>
    </message>
    <message>
        <source>%1 The model is saved when the training ends, but it cannot be gone on with later.</source>
        <translation>%1 Il modello viene salvato alla fine dell&apos;addestramento, ma più tardi non lo si potrà proseguire.</translation>
    </message>
    <message>
        <source>%1 Nor can the model be saved there: save it in another place when the training ends, or start Imago with a home folder that can be written.</source>
        <translation>%1 Nemmeno il modello può essere salvato lì: salvalo altrove alla fine dell&apos;addestramento, oppure avvia Imago con una cartella personale scrivibile.</translation>
    </message>
    <message>
        <source>The run&apos;s dataset is not open. Open it in the Data workspace first.</source>
        <translation>I dati dell&apos;addestramento non sono aperti. Aprili prima nell&apos;ambiente Dati.</translation>
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
        <source>Go on without it</source>
        <translation>Continua senza</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The run of the open model was deleted. Save a copy of the model elsewhere, or it is lost.</source>
        <translation>L&apos;esecuzione del modello aperto è stata eliminata. Salva altrove una copia del modello, o andrà perso.</translation>
    </message>
    <message>
        <source>The trained model could not be saved. Save a copy of it elsewhere, or it is lost.</source>
        <translation>Il modello addestrato non si è potuto salvare. Salvane altrove una copia, o andrà perso.</translation>
    </message>
</context>
<context>
    <name>ui::WordsWindow</name>
    <message>
        <source>Words</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search, such as latent or KL</source>
        <translation>Cerca, per esempio latente o KL</translation>
    </message>
    <message>
        <source>Lists only the words in which this occurs.</source>
        <translation>Elenca solo le parole in cui compare questo.</translation>
    </message>
    <message>
        <source>Words and what they mean</source>
        <translation>Le parole e che cosa significano</translation>
    </message>
    <message>
        <source>The words of this program, in a sentence or two each.</source>
        <translation>Le parole di questo programma, in una o due frasi ciascuna.</translation>
    </message>
    <message>
        <source>No word here has to do with “%1”.</source>
        <translation>Nessuna parola qui ha a che fare con «%1».</translation>
    </message>
</context>
<context>
    <name>ui::Workspaces</name>
    <message>
        <source>Show the %1 workspace</source>
        <translation>Mostra l&apos;area %1</translation>
    </message>
    <message>
        <source>%1 workspace (%2)</source>
        <translation>Area %1 (%2)</translation>
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
</context>
</TS>
