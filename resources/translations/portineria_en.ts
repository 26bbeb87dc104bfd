<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="it">
<context>
    <name>AlignmentPage</name>
    <message>
        <source>1 file di allegati è ancora in viaggio, va da solo.</source>
        <translation>1 attached file is still on its way and goes by itself.</translation>
    </message>
    <message>
        <source>1 modifica da inviare, al sicuro qui.</source>
        <translation>1 change to send, safe here.</translation>
    </message>
    <message>
        <source>Allinea ora</source>
        <translation>Align now</translation>
    </message>
    <message>
        <source>Allineamento</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Ancora nessuna ricevuta da stampare.</source>
        <translation>No receipt to print yet.</translation>
    </message>
    <message>
        <source>Ancora nessuna ricevuta. Si chiede al centro quando c&apos;è la rete.</source>
        <translation>No receipt yet. The centre is asked for it when there is a network.</translation>
    </message>
    <message>
        <source>Che cosa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Chiedi la ricevuta</source>
        <translation>Ask for the receipt</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Confrontato con il centro {when}: tutto uguale.</source>
        <translation>Compared with the centre {when}: all the same.</translation>
    </message>
    <message>
        <source>Confrontato con il centro {when}: una scheda era diversa ed è stata corretta.</source>
        <translation>Compared with the centre {when}: one record differed and was mended.</translation>
    </message>
    <message>
        <source>Confrontato con il centro {when}: {n} schede erano diverse e sono state corrette.</source>
        <translation>Compared with the centre {when}: {n} records differed and were mended.</translation>
    </message>
    <message>
        <source>Copia numero</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>Copiate {n} schede su {all}. Si può interrompere: riprende da qui.</source>
        <translation>{n} records of {all} copied. It can be interrupted: it goes on from here.</translation>
    </message>
    <message>
        <source>Cosa resta e cosa è arrivato</source>
        <translation>What stays and what has arrived</translation>
    </message>
    <message>
        <source>Cosa si può fare</source>
        <translation>What can be done</translation>
    </message>
    <message>
        <source>Cosa è partito, cosa resta qui e perché</source>
        <translation>What has left, what stays here and why</translation>
    </message>
    <message>
        <source>Firma del centro: {mark}</source>
        <translation>Signature of the centre: {mark}</translation>
    </message>
    <message>
        <source>Il centro ha ricevuto tutto.</source>
        <translation>The centre has received everything.</translation>
    </message>
    <message>
        <source>Il centro non risponde.</source>
        <translation>The centre does not answer.</translation>
    </message>
    <message>
        <source>Il lavoro resta qui.</source>
        <translation>The work stays here.</translation>
    </message>
    <message>
        <source>Inviate {done} modifiche su {all}. Si può interrompere.</source>
        <translation>{done} changes of {all} sent. It can be interrupted.</translation>
    </message>
    <message>
        <source>Invio: rivedi</source>
        <translation>Enter: review</translation>
    </message>
    <message>
        <source>Invio: stampa</source>
        <translation>Enter: print</translation>
    </message>
    <message>
        <source>Nessun allineamento in corso.</source>
        <translation>No alignment in progress.</translation>
    </message>
    <message>
        <source>Niente da inviare.</source>
        <translation>Nothing to send.</translation>
    </message>
    <message>
        <source>Niente da inviare. Allineato {when}.</source>
        <translation>Nothing to send. Aligned {when}.</translation>
    </message>
    <message>
        <source>Non tutto è al centro.</source>
        <translation>Not everything is at the centre.</translation>
    </message>
    <message>
        <source>Parte da solo quando c&apos;è la rete.</source>
        <translation>It leaves by itself when there is a network.</translation>
    </message>
    <message>
        <source>Perché</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Presidio</source>
        <translation>Outpost</translation>
    </message>
    <message>
        <source>Quando</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Ricevuta della sera</source>
        <translation>Evening receipt</translation>
    </message>
    <message>
        <source>Ricevuta n. {number} conservata su questo computer.</source>
        <translation>Receipt no. {number} kept on this computer.</translation>
    </message>
    <message>
        <source>Ricevute dal centro</source>
        <translation>Received from the centre</translation>
    </message>
    <message>
        <source>Ricevute {n} modifiche. Si può interrompere.</source>
        <translation>{n} changes received. It can be interrupted.</translation>
    </message>
    <message>
        <source>Rimaste sul computer</source>
        <translation>Still on the computer</translation>
    </message>
    <message>
        <source>Si riprova alle {time}.</source>
        <translation>Next try at {time}.</translation>
    </message>
    <message>
        <source>Stampa ricevuta</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ultime ricevute</source>
        <translation>Latest receipts</translation>
    </message>
    <message>
        <source>allinea ora</source>
        <translation>align now</translation>
    </message>
    <message>
        <source>chiedi la ricevuta</source>
        <translation>ask for the receipt</translation>
    </message>
    <message>
        <source>n. {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>nella ricevuta n. {number}</source>
        <translation>in receipt no. {number}</translation>
    </message>
    <message>
        <source>niente: parte da sola</source>
        <translation>nothing: it leaves by itself</translation>
    </message>
    <message>
        <source>non ancora inviata</source>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>rivedi</source>
        <translation>review</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>stampa ricevuta</source>
        <translation>print receipt</translation>
    </message>
    <message>
        <source>{n} cose sono al sicuro su questo computer: sotto c&apos;è scritto perché.</source>
        <translation>{n} things are safe on this computer: the reason is written below.</translation>
    </message>
    <message>
        <source>{n} da rivedere</source>
        <translation>{n} to review</translation>
    </message>
    <message>
        <source>{n} file di allegati sono ancora in viaggio, vanno da soli.</source>
        <translation>{n} attached files are still on their way and go by themselves.</translation>
    </message>
    <message>
        <source>{n} modifiche</source>
        <translation>{n} changes</translation>
    </message>
    <message>
        <source>{n} modifiche da inviare, al sicuro qui.</source>
        <translation>{n} changes to send, safe here.</translation>
    </message>
    <message>
        <source>{n} su {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>– ricevute {n} modifiche</source>
        <translation>– {n} changes received</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Altezza</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Aspetto</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Colori</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Come all’inizio</source>
        <translation>As at the start</translation>
    </message>
    <message>
        <source>Grandezza del testo</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Tasti</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Vale subito, per chi lavora ora, su questo computer</source>
        <translation>Takes effect at once, for whoever works now, on this computer</translation>
    </message>
    <message>
        <source>chiari</source>
        <translation>light</translation>
    </message>
    <message>
        <source>colori per il sole</source>
        <translation>colours for sunlight</translation>
    </message>
    <message>
        <source>come il sistema</source>
        <translation>as the system</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>lettere sole attive negli elenchi</source>
        <translation>single letters act in lists</translation>
    </message>
    <message>
        <source>molto contrasto</source>
        <translation>high contrast</translation>
    </message>
    <message>
        <source>per il sole</source>
        <translation>for sunlight</translation>
    </message>
    <message>
        <source>righe e pulsanti più alti</source>
        <translation>taller rows and buttons</translation>
    </message>
    <message>
        <source>scegli</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>scritti accanto a quello che fanno</source>
        <translation>written beside what they do</translation>
    </message>
    <message>
        <source>scuri</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>testo più grande</source>
        <translation>larger text</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>AttachmentsPage</name>
    <message>
        <source>1 file</source>
        <translation>1 file</translation>
    </message>
    <message>
        <source>Allegati</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Allegato</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Chi apre quel file la vede, senza codice e senza traccia. Cancellarla quando non serve più.</source>
        <translation>Whoever opens that file sees it, without a code and without a trace. Delete it when it is no longer needed.</translation>
    </message>
    <message>
        <source>Copia salvata fuori dall&apos;archivio cifrato. Cancellarla quando non serve più.</source>
        <translation>Copy saved outside the encrypted archive. Delete it when it is no longer needed.</translation>
    </message>
    <message>
        <source>Il file non si può mostrare. Si può salvarne una copia e aprirla altrove.</source>
        <translation>The file cannot be shown. A copy can be saved and opened elsewhere.</translation>
    </message>
    <message>
        <source>Invio apre quello scelto nell&apos;elenco.</source>
        <translation>Enter opens the one chosen in the list.</translation>
    </message>
    <message>
        <source>La copia esce dall&apos;archivio cifrato.</source>
        <translation>The copy leaves the encrypted archive.</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Nessun file aperto.</source>
        <translation>No file open.</translation>
    </message>
    <message>
        <source>Nessun file aperto. Invio apre quello scelto nell&apos;elenco.</source>
        <translation>No file open. Enter opens the one chosen in the list.</translation>
    </message>
    <message>
        <source>Pagina dopo</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Pagina prima</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Pagina {n} di {all}</source>
        <translation>Page {n} of {all}</translation>
    </message>
    <message>
        <source>Per aprire questo allegato serve un motivo.</source>
        <translation>A reason is needed to open this attachment.</translation>
    </message>
    <message>
        <source>Salva una copia</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Scegli dove</source>
        <translation>Choose where</translation>
    </message>
    <message>
        <source>aggiungi file</source>
        <translation>add file</translation>
    </message>
    <message>
        <source>altro riquadro</source>
        <translation>other pane</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>pagina dopo</source>
        <translation>next page</translation>
    </message>
    <message>
        <source>pagina prima</source>
        <translation>previous page</translation>
    </message>
    <message>
        <source>salva una copia</source>
        <translation>save a copy</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} files</translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>Il centro non risponde. Il lavoro resta qui e parte da solo.</source>
        <translation>The centre does not answer. The work stays here and leaves by itself.</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Chiudi</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Copia</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Il lavoro salvato è al sicuro su questo computer. Il testo qui sotto aiuta a riparare: non contiene dati di persone.</source>
        <translation>The saved work is safe on this computer. The text below helps to repair: it holds no data of persons.</translation>
    </message>
    <message>
        <source>Qualcosa non ha funzionato</source>
        <translation>Something did not work</translation>
    </message>
    <message>
        <source>Rapporto</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>BuildingPanel</name>
    <message>
        <source>Scala {code}</source>
        <translation>Staircase {code}</translation>
    </message>
    <message>
        <source>comuni</source>
        <translation>shared</translation>
    </message>
</context>
<context>
    <name>BundlePanel</name>
    <message>
        <source>1 modifica</source>
        <translation>1 change</translation>
    </message>
    <message>
        <source>Accanto alla busta c&apos;è la risposta: riportare la chiavetta al collega.</source>
        <translation>The answer lies beside the envelope: take the stick back to the colleague.</translation>
    </message>
    <message>
        <source>Altre {n} non ci stavano: dopo la risposta, preparare un&apos;altra chiavetta.</source>
        <translation>{n} more did not fit: prepare another stick after the answer.</translation>
    </message>
    <message>
        <source>Ancora da inviare: {n}.</source>
        <translation>Still to be sent: {n}.</translation>
    </message>
    <message>
        <source>Busta già ricevuta {when}.</source>
        <translation>Envelope already received {when}.</translation>
    </message>
    <message>
        <source>Buste (*.busta)</source>
        <translation>Envelopes (*.busta)</translation>
    </message>
    <message>
        <source>Chiavetta pronta.</source>
        <translation>The stick is ready.</translation>
    </message>
    <message>
        <source>Contiene</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Decise dal centro: {n}. Schede ricevute: {received}.</source>
        <translation>Decided by the centre: {n}. Records received: {received}.</translation>
    </message>
    <message>
        <source>Dove si scrive: la chiavetta</source>
        <translation>Where to write: the stick</translation>
    </message>
    <message>
        <source>Il centro ha ricevuto la busta.</source>
        <translation>The centre has received the envelope.</translation>
    </message>
    <message>
        <source>Il centro non risponde. La busta resta sulla chiavetta: riprovare quando c&apos;è la rete.</source>
        <translation>The centre does not answer. The envelope stays on the stick: try again when there is a network.</translation>
    </message>
    <message>
        <source>Il lavoro va al centro in una busta chiusa che un collega con la rete porta senza poterla leggere.</source>
        <translation>The work goes to the centre in a sealed envelope, carried by a colleague with a network who cannot read it.</translation>
    </message>
    <message>
        <source>La busta del collega</source>
        <translation>The colleagueYour colleague&apos;s envelopeapos;s envelope</translation>
    </message>
    <message>
        <source>La risposta del centro</source>
        <translation>The centre&apos;s answer</translation>
    </message>
    <message>
        <source>Leggi la risposta</source>
        <translation>Read the answer</translation>
    </message>
    <message>
        <source>Porta la chiavetta di un collega</source>
        <translation>Carry a colleague&apos;s stick</translation>
    </message>
    <message>
        <source>Prepara la chiavetta</source>
        <translation>Prepare the stick</translation>
    </message>
    <message>
        <source>Preparata</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Risposta</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Risposta letta.</source>
        <translation>Answer read.</translation>
    </message>
    <message>
        <source>Risposte (*.risposta)</source>
        <translation>Answers (*.risposta)</translation>
    </message>
    <message>
        <source>Senza rete: la chiavetta</source>
        <translation>No network: the stick</translation>
    </message>
    <message>
        <source>letta {when}</source>
        <translation>read {when}</translation>
    </message>
    <message>
        <source>non ancora letta</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>{file}, {changes}. La porta un collega che ha la rete; il lavoro resta anche qui.</source>
        <translation>{file}, {changes}. A colleague with a network carries it; the work stays here too.</translation>
    </message>
    <message>
        <source>{n} modifiche</source>
        <translation>{n} changes</translation>
    </message>
</context>
<context>
    <name>ChangeCodePage</name>
    <message>
        <source>Cambia</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Cambia il codice</source>
        <translation>Change the code</translation>
    </message>
    <message>
        <source>Cambia la frase</source>
        <translation>Change the phrase</translation>
    </message>
    <message>
        <source>Codice attuale</source>
        <translation>Present code</translation>
    </message>
    <message>
        <source>Codice dimenticato: si blocca lo schermo e si telefona alla sede, come prima.</source>
        <translation>Forgotten code: lock the screen and telephone head office, as before.</translation>
    </message>
    <message>
        <source>Codice nuovo</source>
        <translation>New code</translation>
    </message>
    <message>
        <source>Come si sceglie</source>
        <translation>How to choose</translation>
    </message>
    <message>
        <source>Di nuovo il codice nuovo</source>
        <translation>The new code again</translation>
    </message>
    <message>
        <source>Di nuovo la frase nuova</source>
        <translation>The new phrase again</translation>
    </message>
    <message>
        <source>Frase attuale</source>
        <translation>Present phrase</translation>
    </message>
    <message>
        <source>Frase dimenticata: si blocca lo schermo e si telefona alla sede, come prima.</source>
        <translation>Forgotten phrase: lock the screen and telephone head office, as before.</translation>
    </message>
    <message>
        <source>Frase nuova</source>
        <translation>New phrase</translation>
    </message>
    <message>
        <source>Il codice è cambiato. Da ora si apre con quello nuovo.</source>
        <translation>The code has changed. From now on the new one opens.</translation>
    </message>
    <message>
        <source>La frase è cambiata. Da ora si apre con quella nuova.</source>
        <translation>The phrase has changed. From now on the new one opens.</translation>
    </message>
    <message>
        <source>Non si scrive da nessuna parte e non si dice a nessuno, nemmeno alla sede.</source>
        <translation>It is written down nowhere and told to nobody, not even to head office.</translation>
    </message>
    <message>
        <source>Non è uguale a quanto scritto sopra. Riscrivere.</source>
        <translation>It differs from what is written above. Write it again.</translation>
    </message>
    <message>
        <source>Vale su questo computer, da subito e anche senza rete</source>
        <translation>On this computer, at once and without a network too</translation>
    </message>
    <message>
        <source>cambia</source>
        <translation>change</translation>
    </message>
    <message>
        <source>campo dopo</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>È vuoto. Scrivere anche qui.</source>
        <translation>It is empty. Write here too.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Scegliere</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>CloseDayPage</name>
    <message>
        <source>Alle</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Allinea ora</source>
        <translation>Align now</translation>
    </message>
    <message>
        <source>Basta così</source>
        <translation>That is enough</translation>
    </message>
    <message>
        <source>Bozze</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Chiudi giornata</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Contatti</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Correggi</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Dalle</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Firmerà domani, avanti</source>
        <translation>To be signed tomorrow, go on</translation>
    </message>
    <message>
        <source>Fogli e cose senza esito</source>
        <translation>Sheets and things without an outcome</translation>
    </message>
    <message>
        <source>Getta la bozza</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Guardate, avanti</source>
        <translation>Looked at, go on</translation>
    </message>
    <message>
        <source>L&apos;ora si può correggere prima di stampare.</source>
        <translation>The time can be corrected before printing.</translation>
    </message>
    <message>
        <source>La giornata in numeri</source>
        <translation>The day in numbers</translation>
    </message>
    <message>
        <source>Manca l&apos;ora. Scrivere 9:40.</source>
        <translation>The time is missing. Write 9:40.</translation>
    </message>
    <message>
        <source>Moduli stampati / firmati</source>
        <translation>Forms printed / signed</translation>
    </message>
    <message>
        <source>Nessun turno registrato oggi.</source>
        <translation>No shift recorded today.</translation>
    </message>
    <message>
        <source>Non serve, avanti</source>
        <translation>Not needed, go on</translation>
    </message>
    <message>
        <source>Orario del turno</source>
        <translation>Hours of the shift</translation>
    </message>
    <message>
        <source>Segnalazioni aperte / chiuse</source>
        <translation>Requests opened / closed</translation>
    </message>
    <message>
        <source>Senza rete si farà da solo; la ricevuta arriva domattina.</source>
        <translation>Without a network it happens by itself; the receipt comes tomorrow morning.</translation>
    </message>
    <message>
        <source>Stampa MOD-14</source>
        <translation>Print MOD-14</translation>
    </message>
    <message>
        <source>Stampa la ricevuta</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>Termina turno</source>
        <translation>End shift</translation>
    </message>
    <message>
        <source>Turno</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Visite</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>allinea</source>
        <translation>align</translation>
    </message>
    <message>
        <source>annulla</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>dalle {t}</source>
        <translation>from {t}</translation>
    </message>
    <message>
        <source>fino alle {t}</source>
        <translation>until {t}</translation>
    </message>
    <message>
        <source>firmato</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>in corso</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>lascia e riprendi dopo</source>
        <translation>leave and resume later</translation>
    </message>
    <message>
        <source>passo dopo</source>
        <translation>next step</translation>
    </message>
    <message>
        <source>rifiuta di firmare</source>
        <translation>refuses to sign</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>termina turno</source>
        <translation>end shift</translation>
    </message>
    <message>
        <source>– senza firma registrata</source>
        <translation>– no signature recorded</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Mostra il codice</source>
        <translation>Show the code</translation>
    </message>
    <message>
        <source>Nascondi il codice</source>
        <translation>Hide the code</translation>
    </message>
</context>
<context>
    <name>CodeWait</name>
    <message>
        <source>Ora si può riprovare.</source>
        <translation>It can be tried again now.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Altri {count} campi uguali: {names}</source>
        <translation>{count} more equal fields: {names}</translation>
    </message>
    <message>
        <source>Come resterà</source>
        <translation>How it will be</translation>
    </message>
    <message>
        <source>Mostra tutti</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Nascondi</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>da scegliere</source>
        <translation>to be chosen</translation>
    </message>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>9, 930, 14:30</source>
        <translation>9, 930, 14:30</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Altro</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Appuntamento il</source>
        <translation>Appointment on</translation>
    </message>
    <message>
        <source>Canale</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Chi è</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>Da richiamare entro</source>
        <translation>Call back by</translation>
    </message>
    <message>
        <source>Dettaglio</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Direzione</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Indirizzo</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Informazioni consegnate</source>
        <translation>Information handed over</translation>
    </message>
    <message>
        <source>Manca il giorno. Per esempio: domani, +7, lunedì.</source>
        <translation>The day is missing. For example: tomorrow, +7, 20/3.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Quale canale</source>
        <translation>Which channel</translation>
    </message>
    <message>
        <source>Ricevuta il</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Scala</source>
        <translation>Staircase</translation>
    </message>
    <message>
        <source>Scegliere un esito</source>
        <translation>Choose an outcome</translation>
    </message>
    <message>
        <source>Via e civico</source>
        <translation>Street and number</translation>
    </message>
    <message>
        <source>domani, +3</source>
        <translation>tomorrow, +3</translation>
    </message>
    <message>
        <source>domani, +7, lunedì</source>
        <translation>tomorrow, +7, 20/3</translation>
    </message>
    <message>
        <source>facoltativa</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>facoltativo, persona anonima</source>
        <translation>optional, anonymous person</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>ContactSide</name>
    <message>
        <source>Collega anche questa</source>
        <translation>Link this one too</translation>
    </message>
    <message>
        <source>Indica la persona</source>
        <translation>Name the person</translation>
    </message>
    <message>
        <source>Niente di aperto su questa scala.</source>
        <translation>Nothing open on this staircase.</translation>
    </message>
    <message>
        <source>Resta anonima</source>
        <translation>Stays anonymous</translation>
    </message>
    <message>
        <source>Se serve riservatezza</source>
        <translation>If privacy is needed</translation>
    </message>
    <message>
        <source>Su questa scala</source>
        <translation>On this staircase</translation>
    </message>
    <message>
        <source>Ultimi contatti</source>
        <translation>Latest contacts</translation>
    </message>
    <message>
        <source>copre subito lo schermo</source>
        <translation>covers the screen at once</translation>
    </message>
    <message>
        <source>da {n} giorni</source>
        <translation>for {n} days</translation>
    </message>
    <message>
        <source>e altre {n}</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message>
        <source>Per un’emergenza chiamare il 112</source>
        <translation>In an emergency call 112</translation>
    </message>
</context>
<context>
    <name>CoveredNote</name>
    <message>
        <source>Testo scritto, coperto: mostra</source>
        <translation>Text written, covered: show</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>La data non si capisce. Scrivere 12/03/2026, oppure -3 per tre giorni fa.</source>
        <translation>The date cannot be read. Write 12/03/2026, or -3 for three days ago.</translation>
    </message>
    <message>
        <source>La data è nel futuro. Controllare l’anno.</source>
        <translation>The date is in the future. Check the year.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Aperte di recente</source>
        <translation>Recently opened</translation>
    </message>
    <message>
        <source>Azioni</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Indirizzi</source>
        <translation>Addresses</translation>
    </message>
    <message>
        <source>Moduli</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Operatore</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Persone</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Questi dati vengono da una copia: i numeri dei moduli continuano con un&apos;altra sigla. Il lavoro è salvo.</source>
        <translation>These data come from a copy: form numbers go on with another code. The work is safe.</translation>
    </message>
    <message>
        <source>Richieste</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Tra 30 secondi lo schermo si blocca. Un tasto qualunque lo evita. La bozza è salva.</source>
        <translation>In 30 seconds the screen locks. Any key prevents it. The draft is safe.</translation>
    </message>
    <message>
        <source>in turno dalle {time}</source>
        <translation>on shift since {time}</translation>
    </message>
    <message>
        <source>turno non iniziato</source>
        <translation>shift not begun</translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message>
        <source>Adesso</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Campi</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Campo</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Copia il testo</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Diventa una scheda solo se qualcuno la riprende. Fino ad allora resta qui: niente si perde.</source>
        <translation>It becomes a record only if somebody takes it over. Until then it stays here: nothing is lost.</translation>
    </message>
    <message>
        <source>Il testo è al sicuro su questo computer.</source>
        <translation>The text is safe on this computer.</translation>
    </message>
    <message>
        <source>Motivo della decisione</source>
        <translation>Reason of the decision</translation>
    </message>
    <message>
        <source>Motivo: {reason}.</source>
        <translation>Reason: {reason}.</translation>
    </message>
    <message>
        <source>Proposto</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Restano con questa: {things}.</source>
        <translation>These stay with it: {things}.</translation>
    </message>
    <message>
        <source>Scritto {when}, arrivato al centro {then}.</source>
        <translation>Written {when}, reached the centre {then}.</translation>
    </message>
    <message>
        <source>Scritto {when}, deciso dal centro {then}.</source>
        <translation>Written {when}, decided by the centre {then}.</translation>
    </message>
    <message>
        <source>Variazione proposta da {who}, {when}.</source>
        <translation>Variation proposed by {who}, {when}.</translation>
    </message>
    <message>
        <source>obbligatorio per respingere</source>
        <translation>required to reject</translation>
    </message>
    <message>
        <source>prima: {text}</source>
        <translation>before: {text}</translation>
    </message>
</context>
<context>
    <name>DwellingCell</name>
    <message>
        <source>Scala {stair}, interno {number}</source>
        <translation>Staircase {stair}, no. {number}</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Apri Portineria</source>
        <translation>Open Portineria</translation>
    </message>
    <message>
        <source>Codice dimenticato: lo recupera la sede, per telefono.</source>
        <translation>Code forgotten: head office recovers it, by telephone.</translation>
    </message>
    <message>
        <source>Codice personale</source>
        <translation>Personal code</translation>
    </message>
    <message>
        <source>Collegamento al centro…</source>
        <translation>Connecting to the centre…</translation>
    </message>
    <message>
        <source>Il blocco maiuscole è attivo.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Il centro non risponde. Ciò che è fatto resta: controllare la rete e riprovare.</source>
        <translation>The centre does not answer. What is done stays: check the network and try again.</translation>
    </message>
    <message>
        <source>Il centro non risponde. L&apos;invito resta valido: controllare la rete e riprovare.</source>
        <translation>The centre does not answer. The invitation stays valid: check the network and try again.</translation>
    </message>
    <message>
        <source>Il centro non risponde. Si riprova da solo; quello che è già qui si può usare.</source>
        <translation>The centre does not answer. It is tried again by itself; what is already here can be used.</translation>
    </message>
    <message>
        <source>Il codice personale apre i dati su questo computer, anche senza rete. Non si scrive da nessuna parte.</source>
        <translation>The personal code opens the data on this computer, even without a network. It is not to be written down anywhere.</translation>
    </message>
    <message>
        <source>Il portachiavi di questo computer funziona: la chiave dei dati non viene mai scritta in chiaro.</source>
        <translation>The keyring of this computer works: the key of the data is never written in clear.</translation>
    </message>
    <message>
        <source>Invito</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>L&apos;allineamento si è fermato. Chiamare la sede.</source>
        <translation>The alignment has stopped. Call head office.</translation>
    </message>
    <message>
        <source>La sede ha preparato un invito: una riga che comincia con PORTINERIA1. Si incolla qui o si legge dal lettore.</source>
        <translation>Head office has prepared an invitation: a line that begins with PORTINERIA1. It is pasted here or read by the scanner.</translation>
    </message>
    <message>
        <source>Manca il codice personale.</source>
        <translation>The personal code is missing.</translation>
    </message>
    <message>
        <source>Primi dati</source>
        <translation>First data</translation>
    </message>
    <message>
        <source>Questo computer riceve i dati del presidio. Restare dove c&apos;è rete: di solito pochi minuti.</source>
        <translation>This computer is receiving the data of the outpost. Stay where there is a network: usually a few minutes.</translation>
    </message>
    <message>
        <source>Ricevute {n} schede finora.</source>
        <translation>{n} records received so far.</translation>
    </message>
    <message>
        <source>Si può interrompere: riprende da dove era, e quello che è già qui si cerca subito.</source>
        <translation>It can be interrupted: it resumes where it was, and what is already here can be searched at once.</translation>
    </message>
    <message>
        <source>Tutto è su questo computer: {n} schede.</source>
        <translation>Everything is on this computer: {n} records.</translation>
    </message>
    <message>
        <source>almeno 6 cifre, oppure una frase</source>
        <translation>at least 6 digits, or a phrase</translation>
    </message>
    <message>
        <source>la frase lunga scelta all&apos;inizio</source>
        <translation>the long phrase chosen at the start</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>una frase di almeno 16 caratteri</source>
        <translation>a phrase of at least 16 characters</translation>
    </message>
    <message>
        <source>È arrivato il {percent} %: {n} schede di {all}. Si può interrompere: riprende da qui.</source>
        <translation>{percent} % has arrived: {n} records of {all}. It can be interrupted: it goes on from here.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filtri:</source>
        <translation>Filters:</translation>
    </message>
    <message>
        <source>Nessun filtro</source>
        <translation>No filter</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Aperte</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Parole</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Stabile</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tutte</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Urgenza</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Via e civico</source>
        <translation>Street and number</translation>
    </message>
    <message>
        <source>aperte</source>
        <translation>open</translation>
    </message>
    <message>
        <source>area: {area}</source>
        <translation>area: {area}</translation>
    </message>
    <message>
        <source>della descrizione</source>
        <translation>of the description</translation>
    </message>
    <message>
        <source>dove: {street}</source>
        <translation>where: {street}</translation>
    </message>
    <message>
        <source>stato: {state}</source>
        <translation>state: {state}</translation>
    </message>
    <message>
        <source>urgenza: {u}</source>
        <translation>urgency: {u}</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Avanti</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Dati di prova</source>
        <translation>Practice data</translation>
    </message>
    <message>
        <source>Indietro</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Preparare questo computer</source>
        <translation>Prepare this computer</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Aiuto e tasti</source>
        <translation>Help and keys</translation>
    </message>
    <message>
        <source>Aiuto: {page}</source>
        <translation>Help: {page}</translation>
    </message>
    <message>
        <source>Che cosa fa</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Come all’inizio</source>
        <translation>As at the start</translation>
    </message>
    <message>
        <source>I tasti di questa pagina e tutti gli altri</source>
        <translation>The keys of this page and all the others</translation>
    </message>
    <message>
        <source>I tasti sono quelli dell’inizio.</source>
        <translation>The keys are those of the start.</translation>
    </message>
    <message>
        <source>Il tasto è cambiato: {keys}.</source>
        <translation>The key has changed: {keys}.</translation>
    </message>
    <message>
        <source>In questa pagina</source>
        <translation>On this page</translation>
    </message>
    <message>
        <source>Invio cambia il tasto</source>
        <translation>Enter changes the key</translation>
    </message>
    <message>
        <source>Premere il nuovo tasto per «{action}». Esc lascia quello di prima.</source>
        <translation>Press the new key for “{action}”. Esc keeps the one from before.</translation>
    </message>
    <message>
        <source>Tasti</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Tasti di questa pagina</source>
        <translation>Keys of this page</translation>
    </message>
    <message>
        <source>Tutti i tasti</source>
        <translation>All the keys</translation>
    </message>
    <message>
        <source>cambia il tasto</source>
        <translation>change the key</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
</context>
<context>
    <name>HouseholdForm</name>
    <message>
        <source>Abita altrove</source>
        <translation>Lives elsewhere</translation>
    </message>
    <message>
        <source>Aggiungi al nucleo</source>
        <translation>Add to the household</translation>
    </message>
    <message>
        <source>Alloggio</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>Chi</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Ciò che il centro conosce già cambia con una proposta, che un&apos;altra persona rivede.</source>
        <translation>What the centre knows already changes by a proposal that somebody else reviews.</translation>
    </message>
    <message>
        <source>Codice fiscale</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Cognome</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Con chi</source>
        <translation>With whom</translation>
    </message>
    <message>
        <source>Con {name} e gli altri {n} che già vi abitano</source>
        <translation>With {name} and the other {n} who already live there</translation>
    </message>
    <message>
        <source>Con {name}, che già vi abita</source>
        <translation>With {name}, who already lives there</translation>
    </message>
    <message>
        <source>Correggi: {name}</source>
        <translation>Correct: {name}</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Decesso</source>
        <translation>Death</translation>
    </message>
    <message>
        <source>Getta la bozza</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Già in archivio</source>
        <translation>Already on file</translation>
    </message>
    <message>
        <source>Manca il cognome.</source>
        <translation>The surname is missing.</translation>
    </message>
    <message>
        <source>Manca l&apos;alloggio: scegliere dall’elenco.</source>
        <translation>The dwelling is missing: choose from the list.</translation>
    </message>
    <message>
        <source>Manca l&apos;ultimo giorno nel nucleo.</source>
        <translation>The last day in the household is missing.</translation>
    </message>
    <message>
        <source>Manca la persona: scegliere dall’elenco, o Persona nuova.</source>
        <translation>The person is missing: choose from the list, or New person.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nascita</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Nome</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Non manca</source>
        <translation>Not missing</translation>
    </message>
    <message>
        <source>Nucleo</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Nucleo di {name}</source>
        <translation>Household of {name}</translation>
    </message>
    <message>
        <source>Parentela</source>
        <translation>Kinship</translation>
    </message>
    <message>
        <source>Perché</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Persona nuova</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Se manca, perché</source>
        <translation>If missing, why</translation>
    </message>
    <message>
        <source>Trasloco di {name}</source>
        <translation>Move of {name}</translation>
    </message>
    <message>
        <source>Ultimo giorno</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Un nucleo nuovo, distinto</source>
        <translation>A new, separate household</translation>
    </message>
    <message>
        <source>Via, civico, interno</source>
        <translation>Street, number, flat</translation>
    </message>
    <message>
        <source>facoltativo, per chi decide</source>
        <translation>optional, for whoever decides</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>oggi, -3, 12/3</source>
        <translation>today, -3, 12/3</translation>
    </message>
    <message>
        <source>{name} esce dal nucleo</source>
        <translation>{name} leaves the household</translation>
    </message>
</context>
<context>
    <name>HouseholdPage</name>
    <message>
        <source>1 persona</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>Aggiungi</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Aspettano una decisione</source>
        <translation>Waiting for a decision</translation>
    </message>
    <message>
        <source>Bozza salvata su questo computer alle {time}</source>
        <translation>Draft saved on this computer at {time}</translation>
    </message>
    <message>
        <source>Com&apos;era il</source>
        <translation>As it was on</translation>
    </message>
    <message>
        <source>Componenti</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Composizione</source>
        <translation>Composition</translation>
    </message>
    <message>
        <source>Composizione al {day}</source>
        <translation>Composition on {day}</translation>
    </message>
    <message>
        <source>Correggi</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Dove ha abitato</source>
        <translation>Where they lived</translation>
    </message>
    <message>
        <source>Esce</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>Forse è già in archivio: {names}.</source>
        <translation>Perhaps already on file: {names}.</translation>
    </message>
    <message>
        <source>In questo giorno la persona non risulta in un nucleo.</source>
        <translation>On this day the person is in no household.</translation>
    </message>
    <message>
        <source>Modifica di un nucleo</source>
        <translation>Change of a household</translation>
    </message>
    <message>
        <source>Non più nel nucleo</source>
        <translation>No longer in the household</translation>
    </message>
    <message>
        <source>Nucleo</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Nucleo di {name}</source>
        <translation>Household of {name}</translation>
    </message>
    <message>
        <source>Nucleo salvato su questo computer.</source>
        <translation>Household saved on this computer.</translation>
    </message>
    <message>
        <source>Proposta di variazione salvata. La rivede un&apos;altra persona: fino ad allora resta com&apos;era.</source>
        <translation>Proposed variation saved. Another person reviews it: until then the record stays as it was.</translation>
    </message>
    <message>
        <source>Scegli l&apos;alloggio</source>
        <translation>Choose the dwelling</translation>
    </message>
    <message>
        <source>Trasloca</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>aggiungi</source>
        <translation>add</translation>
    </message>
    <message>
        <source>campo dopo</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>correggi</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>dal più recente</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>dal {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>esce, correggi, trasloca</source>
        <translation>leaves, correct, move</translation>
    </message>
    <message>
        <source>fino al {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>lascia in bozza</source>
        <translation>leave as draft</translation>
    </message>
    <message>
        <source>oggi, -3, 12/3</source>
        <translation>today, -3, 12/3</translation>
    </message>
    <message>
        <source>ritira</source>
        <translation>withdraw</translation>
    </message>
    <message>
        <source>ritira la proposta</source>
        <translation>withdraw the proposal</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>scegli l&apos;alloggio</source>
        <translation>choose the dwelling</translation>
    </message>
    <message>
        <source>{n} anni</source>
        <translation>aged {n}</translation>
    </message>
    <message>
        <source>{n} persone</source>
        <translation>{n} persons</translation>
    </message>
</context>
<context>
    <name>HowToPrint</name>
    <message>
        <source>Come stampare</source>
        <translation>How to print</translation>
    </message>
    <message>
        <source>Modulo</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Modulo vuoto, da compilare a penna</source>
        <translation>Blank form, to be filled in by pen</translation>
    </message>
    <message>
        <source>Nessuna: il PDF resta in coda</source>
        <translation>None: the PDF stays in the queue</translation>
    </message>
    <message>
        <source>Scegliere un modulo</source>
        <translation>Choose a form</translation>
    </message>
    <message>
        <source>Stampante</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Testo grande</source>
        <translation>Large text</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>1 componente aggiunto all&apos;alloggio.</source>
        <translation>1 member added to the dwelling.</translation>
    </message>
    <message>
        <source>Di chi è la scheda</source>
        <translation>Whose form it is</translation>
    </message>
    <message>
        <source>Inizia la scheda</source>
        <translation>Begin the form</translation>
    </message>
    <message>
        <source>Riprendi a compilare</source>
        <translation>Resume filling in</translation>
    </message>
    <message>
        <source>Salva e avanti</source>
        <translation>Save and go on</translation>
    </message>
    <message>
        <source>Scheda completa</source>
        <translation>Form complete</translation>
    </message>
    <message>
        <source>Scheda completa. Si può stampare e firmare.</source>
        <translation>Form complete. It can be printed and signed.</translation>
    </message>
    <message>
        <source>Scheda di accesso</source>
        <translation>Intake form</translation>
    </message>
    <message>
        <source>Scheda di accesso, sezione {code}</source>
        <translation>Intake form, section {code}</translation>
    </message>
    <message>
        <source>Sezioni</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Tutto salvato su questo computer</source>
        <translation>Everything saved on this computer</translation>
    </message>
    <message>
        <source>completa, da firmare</source>
        <translation>complete, to be signed</translation>
    </message>
    <message>
        <source>da controllare</source>
        <translation>to check</translation>
    </message>
    <message>
        <source>firmata: non si modifica più</source>
        <translation>signed: it no longer changes</translation>
    </message>
    <message>
        <source>foglio a parte</source>
        <translation>separate sheet</translation>
    </message>
    <message>
        <source>inizia</source>
        <translation>begin</translation>
    </message>
    <message>
        <source>n. {tail}</source>
        <translation>no. {tail}</translation>
    </message>
    <message>
        <source>nuova riga</source>
        <translation>new row</translation>
    </message>
    <message>
        <source>salva e avanti</source>
        <translation>save and go on</translation>
    </message>
    <message>
        <source>sezioni</source>
        <translation>sections</translation>
    </message>
    <message>
        <source>stampa così com&apos;è</source>
        <translation>print as it is</translation>
    </message>
    <message>
        <source>stesso alloggio</source>
        <translation>same dwelling</translation>
    </message>
    <message>
        <source>{done} sezioni fatte su {all}</source>
        <translation>{done} sections of {all} done</translation>
    </message>
    <message>
        <source>{n} componenti aggiunti all&apos;alloggio.</source>
        <translation>{n} members added to the dwelling.</translation>
    </message>
    <message>
        <source>{n} hanno preso il domicilio.</source>
        <translation>{n} have taken the domicile.</translation>
    </message>
    <message>
        <source>{n} non hanno ancora una scheda: si possono cercare o aggiungere in Persone.</source>
        <translation>{n} have no record yet: they can be searched or added in Persons.</translation>
    </message>
</context>
<context>
    <name>IntakesPage</name>
    <message>
        <source>1 scheda</source>
        <translation>1 form</translation>
    </message>
    <message>
        <source>Complete, da firmare</source>
        <translation>Complete, to be signed</translation>
    </message>
    <message>
        <source>Firmate</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>In compilazione</source>
        <translation>Being filled in</translation>
    </message>
    <message>
        <source>Nessuna in compilazione</source>
        <translation>None being filled in</translation>
    </message>
    <message>
        <source>Nessuna scheda di accesso su questo computer.</source>
        <translation>No intake form on this computer.</translation>
    </message>
    <message>
        <source>Nuova scheda</source>
        <translation>New form</translation>
    </message>
    <message>
        <source>Schede di accesso</source>
        <translation>Intake forms</translation>
    </message>
    <message>
        <source>Senza nome</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Una scheda nasce dalla persona o da qui, e si compila in più volte.</source>
        <translation>A form is born from the person or from here, and is filled in over several sittings.</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>in compilazione</source>
        <translation>being filled in</translation>
    </message>
    <message>
        <source>n. {tail}</source>
        <translation>no. {tail}</translation>
    </message>
    <message>
        <source>nuova scheda</source>
        <translation>new form</translation>
    </message>
    <message>
        <source>prossima: {code} {title}</source>
        <translation>next: {code} {title}</translation>
    </message>
    <message>
        <source>riprendi</source>
        <translation>resume</translation>
    </message>
    <message>
        <source>solo in compilazione</source>
        <translation>only those being filled in</translation>
    </message>
    <message>
        <source>{done} sezioni su {all}</source>
        <translation>{done} sections of {all}</translation>
    </message>
    <message>
        <source>{n} in compilazione</source>
        <translation>{n} being filled in</translation>
    </message>
    <message>
        <source>{n} schede</source>
        <translation>{n} forms</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Ctrl+Alt è AltGr sulla tastiera italiana. Scegliere altri tasti.</source>
        <translation>Ctrl+Alt is AltGr on the Italian keyboard. Choose other keys.</translation>
    </message>
    <message>
        <source>Il tasto non si riconosce. Premere una sola combinazione.</source>
        <translation>The key is not recognised. Press one combination only.</translation>
    </message>
    <message>
        <source>Questo tasto non si può cambiare.</source>
        <translation>This key cannot be changed.</translation>
    </message>
    <message>
        <source>Una lettera sola serve per scrivere. Aggiungere Ctrl o Alt.</source>
        <translation>A single letter is needed for writing. Add Ctrl or Alt.</translation>
    </message>
    <message>
        <source>{keys} serve già per «{other}». Scegliere altri tasti.</source>
        <translation>{keys} is already used for “{other}”. Choose other keys.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Cambia operatore</source>
        <translation>Change operator</translation>
    </message>
    <message>
        <source>Codice</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Come si recupera il codice</source>
        <translation>How the code is recovered</translation>
    </message>
    <message>
        <source>Il lavoro in corso è salvo su questo computer. Con il codice si riprende da dove si era.</source>
        <translation>The work in progress is safe on this computer. With the code it resumes where it was.</translation>
    </message>
    <message>
        <source>L&apos;archivio è danneggiato</source>
        <translation>The store is damaged</translation>
    </message>
    <message>
        <source>Manca il codice.</source>
        <translation>The code is missing.</translation>
    </message>
    <message>
        <source>Operatore</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Portineria</source>
        <translation>Portineria</translation>
    </message>
    <message>
        <source>Portineria è bloccata</source>
        <translation>Portineria is locked</translation>
    </message>
    <message>
        <source>Sblocca</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Scegliere chi sblocca.</source>
        <translation>Choose who unlocks.</translation>
    </message>
    <message>
        <source>Si sblocca anche senza rete. Codice dimenticato: si telefona alla sede.</source>
        <translation>It unlocks without a network too. Code forgotten: telephone head office.</translation>
    </message>
    <message>
        <source>almeno 6 cifre</source>
        <translation>at least 6 digits</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Portineria – presidio di {outpost}</source>
        <translation>Portineria – {outpost} outpost</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Apri scheda {n}</source>
        <translation>Open record {n}</translation>
    </message>
    <message>
        <source>Decido domani</source>
        <translation>Decide tomorrow</translation>
    </message>
    <message>
        <source>Forse la stessa persona</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>I dati anagrafici presi dall&apos;altra scheda diventano una proposta.</source>
        <translation>The identity data taken from the other record become a proposal.</translation>
    </message>
    <message>
        <source>Le schede che si somigliano sono {n}: poi viene la prossima.</source>
        <translation>{n} records look alike: the next one comes after this.</translation>
    </message>
    <message>
        <source>Non sono la stessa persona</source>
        <translation>They are not the same person</translation>
    </message>
    <message>
        <source>Prima scheda</source>
        <translation>First record</translation>
    </message>
    <message>
        <source>Resta in primo piano {name}; contatti, richieste, note e fogli delle due schede si leggono insieme.</source>
        <translation>{name} stays in front; contacts, requests, notes and papers of both records are read together.</translation>
    </message>
    <message>
        <source>Seconda scheda</source>
        <translation>Second record</translation>
    </message>
    <message>
        <source>Si annulla dalla scheda della persona per {n} giorni.</source>
        <translation>It can be undone from the person&apos;s record for {n} days.</translation>
    </message>
    <message>
        <source>Unisci</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>fatta da {author}, {when}</source>
        <translation>made by {author}, {when}</translation>
    </message>
    <message>
        <source>prima scheda</source>
        <translation>first record</translation>
    </message>
    <message>
        <source>seconda scheda</source>
        <translation>second record</translation>
    </message>
    <message>
        <source>{reason}. Niente si unisce da solo.</source>
        <translation>{reason}. Nothing is merged by itself.</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>L’importo non si capisce. Scrivere 1.250,50.</source>
        <translation>The amount cannot be read. Write 1.250,50.</translation>
    </message>
</context>
<context>
    <name>NewContactPage</name>
    <message>
        <source>1 argomento</source>
        <translation>1 topic</translation>
    </message>
    <message>
        <source>1 minuto</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>Bozza salvata</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>Contatto salvato su questo computer.</source>
        <translation>Contact saved on this computer.</translation>
    </message>
    <message>
        <source>Iniziato alle {time} · {spent} · {who}</source>
        <translation>Begun at {time} · {spent} · {who}</translation>
    </message>
    <message>
        <source>Manca l&apos;esito: senza, il contatto resta in bozza.</source>
        <translation>The outcome is missing: without it the contact stays a draft.</translation>
    </message>
    <message>
        <source>Nuovo contatto</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Nuovo contatto (bozza)</source>
        <translation>New contact (draft)</translation>
    </message>
    <message>
        <source>Nuovo contatto – {topics}</source>
        <translation>New contact – {topics}</translation>
    </message>
    <message>
        <source>Otto argomenti sono il massimo: il resto in un altro contatto.</source>
        <translation>Eight topics are the most: the rest goes in another contact.</translation>
    </message>
    <message>
        <source>Prima di salvare leggere le righe qui sotto. Poi Ctrl+Invio salva.</source>
        <translation>Before saving read the lines below. Then Ctrl+Enter saves.</translation>
    </message>
    <message>
        <source>Richieste: {numbers}.</source>
        <translation>Requests: {numbers}.</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Salva e stampa MOD-01</source>
        <translation>Save and print MOD-01</translation>
    </message>
    <message>
        <source>Si aggiunge a {numbers}.</source>
        <translation>Joins {numbers}.</translation>
    </message>
    <message>
        <source>anonima</source>
        <translation>anonymous</translation>
    </message>
    <message>
        <source>argomento</source>
        <translation>topic</translation>
    </message>
    <message>
        <source>campo dopo</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>lascia in bozza</source>
        <translation>leave as draft</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>salva e stampa</source>
        <translation>save and print</translation>
    </message>
    <message>
        <source>{n} argomenti</source>
        <translation>{n} topics</translation>
    </message>
    <message>
        <source>{n} minuti</source>
        <translation>{n} minutes</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Serve un numero intero da {least} a {most}.</source>
        <translation>A whole number from {least} to {most} is needed.</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>{name}, pagina {n}</source>
        <translation>{name}, page {n}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Aggiungi</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ancora nessuna persona aperta.</source>
        <translation>No person opened yet.</translation>
    </message>
    <message>
        <source>Aperte di recente</source>
        <translation>Recently opened</translation>
    </message>
    <message>
        <source>Cerca</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Contatto anonimo</source>
        <translation>Anonymous contact</translation>
    </message>
    <message>
        <source>Nessuno con «{query}».</source>
        <translation>Nobody with “{query}”.</translation>
    </message>
    <message>
        <source>Persone</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Persone trovate</source>
        <translation>Persons found</translation>
    </message>
    <message>
        <source>Scrivere qualche lettera per cercare.</source>
        <translation>Type some letters to search.</translation>
    </message>
    <message>
        <source>Si può aggiungere o registrare un contatto anonimo.</source>
        <translation>A person can be added, or an anonymous contact recorded.</translation>
    </message>
    <message>
        <source>aggiungi</source>
        <translation>add</translation>
    </message>
    <message>
        <source>cognome, via, telefono, codice fiscale</source>
        <translation>surname, street, telephone, codice fiscale</translation>
    </message>
</context>
<context>
    <name>PersonDesk</name>
    <message>
        <source>Modifica di una scheda</source>
        <translation>Editing a record</translation>
    </message>
    <message>
        <source>Nessuna persona scelta.</source>
        <translation>No person chosen.</translation>
    </message>
    <message>
        <source>Nuova persona</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Proposta di variazione salvata. La rivede un&apos;altra persona: fino ad allora resta com&apos;era.</source>
        <translation>Proposed variation saved. Another person reviews it: until then the record stays as it was.</translation>
    </message>
    <message>
        <source>Recapiti salvati.</source>
        <translation>Contact details saved.</translation>
    </message>
    <message>
        <source>Scheda salvata su questo computer.</source>
        <translation>Record saved on this computer.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>, {day}</source>
        <translation>, {day}</translation>
    </message>
    <message>
        <source>Altro telefono</source>
        <translation>Other telephone</translation>
    </message>
    <message>
        <source>Apri quella scheda</source>
        <translation>Open that record</translation>
    </message>
    <message>
        <source>Codice fiscale</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Cognome</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Domicilio</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Forse è già qui.</source>
        <translation>Perhaps already here.</translation>
    </message>
    <message>
        <source>Getta la bozza</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Interprete</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Lingua</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Luogo di nascita</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Manca il cognome o il nome.</source>
        <translation>Surname or name is missing.</translation>
    </message>
    <message>
        <source>Modifica di {name}</source>
        <translation>Editing {name}</translation>
    </message>
    <message>
        <source>Motivo della variazione</source>
        <translation>Reason of the variation</translation>
    </message>
    <message>
        <source>Nascita</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Nome</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nome, nascita e codice fiscale sono già al centro: qui si propone una variazione, che un&apos;altra persona rivede.</source>
        <translation>Name, birth and codice fiscale are already at the centre: here a variation is proposed, which another person reviews.</translation>
    </message>
    <message>
        <source>Non manca</source>
        <translation>Not missing</translation>
    </message>
    <message>
        <source>Non serve</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Numero</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nuova persona</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Orario preferito</source>
        <translation>Preferred time</translation>
    </message>
    <message>
        <source>PEC</source>
        <translation>Certified e-mail (PEC)</translation>
    </message>
    <message>
        <source>Persona di riferimento</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>Preferisce</source>
        <translation>Prefers</translation>
    </message>
    <message>
        <source>Relazione</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Scade il</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>Se manca, perché</source>
        <translation>If missing, why</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Sesso</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Stato civile</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Telefono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Telefono di riferimento</source>
        <translation>Contact person’s telephone</translation>
    </message>
    <message>
        <source>al mattino</source>
        <translation>in the morning</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>figlia, vicino</source>
        <translation>daughter, neighbour</translation>
    </message>
    <message>
        <source>lo stesso codice fiscale</source>
        <translation>the same codice fiscale</translation>
    </message>
    <message>
        <source>lo stesso nome e nascita</source>
        <translation>the same name and birth</translation>
    </message>
    <message>
        <source>se è altrove</source>
        <translation>if elsewhere</translation>
    </message>
    <message>
        <source>{name}{born} ha {why}. Guardare quella scheda prima di salvarne un&apos;altra.</source>
        <translation>{name}{born} has {why}. Look at that record before saving another.</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Nuova persona</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source> (da verificare)</source>
        <translation> (to verify)</translation>
    </message>
    <message>
        <source> (provvisorio)</source>
        <translation> (provisional)</translation>
    </message>
    <message>
        <source>1 persona</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>Allegati</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Alloggio e contratto</source>
        <translation>Dwelling and contract</translation>
    </message>
    <message>
        <source>Anagrafe utenza</source>
        <translation>Tenant registry</translation>
    </message>
    <message>
        <source>Ancora niente con questa persona.</source>
        <translation>Nothing with this person yet.</translation>
    </message>
    <message>
        <source>Annulla l&apos;unione</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>Apri il nucleo</source>
        <translation>Open the household</translation>
    </message>
    <message>
        <source>Apri le note riservate</source>
        <translation>Open the reserved notes</translation>
    </message>
    <message>
        <source>Codice fiscale</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Contatti</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Contratto</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Crea il nucleo</source>
        <translation>Create the household</translation>
    </message>
    <message>
        <source>Cronologia</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Dati e recapiti</source>
        <translation>Data and contacts</translation>
    </message>
    <message>
        <source>Domicilio</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Fogli</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Mostra canone e ISEE</source>
        <translation>Show rent and ISEE</translation>
    </message>
    <message>
        <source>Nascita</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Nata il</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>Nato il</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>Nessun importo su questo computer.</source>
        <translation>No amount on this computer.</translation>
    </message>
    <message>
        <source>Niente che si possa leggere da qui.</source>
        <translation>Nothing that can be read from here.</translation>
    </message>
    <message>
        <source>Nucleo</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Nuovo contatto</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Per aprire le note riservate di questa persona serve un motivo.</source>
        <translation>To open this person’s reserved notes a reason is needed.</translation>
    </message>
    <message>
        <source>Preferisce</source>
        <translation>Prefers</translation>
    </message>
    <message>
        <source>Richieste</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Riferimento</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>Riservato</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Scheda</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Scheda di accesso</source>
        <translation>Intake form</translation>
    </message>
    <message>
        <source>Schede unite</source>
        <translation>Merged records</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Telefono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Una variazione dei dati anagrafici o del nucleo è proposta. La rivede un&apos;altra persona.</source>
        <translation>A variation of personal data or of the household is proposed. Somebody else reviews it.</translation>
    </message>
    <message>
        <source>Unità</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>canone {n} al mese</source>
        <translation>rent {n} a month</translation>
    </message>
    <message>
        <source>da chiedere</source>
        <translation>to be asked</translation>
    </message>
    <message>
        <source>dal</source>
        <translation>since</translation>
    </message>
    <message>
        <source>in nessun nucleo</source>
        <translation>in no household</translation>
    </message>
    <message>
        <source>manca: {why}</source>
        <translation>missing: {why}</translation>
    </message>
    <message>
        <source>modifica</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>nessun alloggio</source>
        <translation>no dwelling</translation>
    </message>
    <message>
        <source>spese {n} al mese</source>
        <translation>charges {n} a month</translation>
    </message>
    <message>
        <source>tutto, dal più recente</source>
        <translation>everything, newest first</translation>
    </message>
    <message>
        <source>uniti da {author}, {when}</source>
        <translation>merged by {author}, {when}</translation>
    </message>
    <message>
        <source>valido fino al {day}</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>{day} a {place}</source>
        <translation>{day} in {place}</translation>
    </message>
    <message>
        <source>{kind} {n}</source>
        <translation>{kind} {n}</translation>
    </message>
    <message>
        <source>{n} anni</source>
        <translation>aged {n}</translation>
    </message>
    <message>
        <source>{n} persone</source>
        <translation>{n} persons</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Cognome, via o codice fiscale</source>
        <translation>Surname, street or codice fiscale</translation>
    </message>
    <message>
        <source>Nessun risultato con «{query}».</source>
        <translation>No result with “{query}”.</translation>
    </message>
    <message>
        <source>Scegliere dall’elenco, oppure lasciare vuoto.</source>
        <translation>Choose from the list, or leave empty.</translation>
    </message>
    <message>
        <source>Togli</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>PrintQueue</name>
    <message>
        <source>Fogli in coda</source>
        <translation>Queued sheets</translation>
    </message>
    <message>
        <source>In coda</source>
        <translation>In the queue</translation>
    </message>
    <message>
        <source>Riprova</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Togli dalla coda</source>
        <translation>Remove from the queue</translation>
    </message>
    <message>
        <source>nessuna stampante: PDF pronto</source>
        <translation>no printer: PDF ready</translation>
    </message>
</context>
<context>
    <name>PrintingPage</name>
    <message>
        <source>1 pagina</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>Anteprima</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Anteprima pronta su questo computer</source>
        <translation>Preview ready on this computer</translation>
    </message>
    <message>
        <source>Codice di un foglio da firmare</source>
        <translation>Code of a sheet to sign</translation>
    </message>
    <message>
        <source>Conferma</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Il file non si può scrivere lì. Scegliere un&apos;altra cartella.</source>
        <translation>The file cannot be written there. Choose another folder.</translation>
    </message>
    <message>
        <source>La nota si stampa da sola, fuori dal fascicolo. La stampa resta registrata con chi la fa.</source>
        <translation>The note is printed by itself, outside the file. The print is recorded with who makes it.</translation>
    </message>
    <message>
        <source>La stampante non risponde. Il foglio resta in coda.</source>
        <translation>The printer does not answer. The sheet stays in the queue.</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Moduli vuoti, fogli da firmare e fogli in coda.</source>
        <translation>Blank forms, sheets to be signed and queued sheets.</translation>
    </message>
    <message>
        <source>Nessun foglio scelto.</source>
        <translation>No sheet chosen.</translation>
    </message>
    <message>
        <source>Nessun foglio scelto. Si sceglie un modulo, oppure si preme Ctrl+P su una scheda.</source>
        <translation>No sheet chosen. Choose a form, or press Ctrl+P on a record.</translation>
    </message>
    <message>
        <source>Nessuna stampante su questo computer. Il foglio resta in coda.</source>
        <translation>No printer on this computer. The sheet stays in the queue.</translation>
    </message>
    <message>
        <source>Nota riservata (R3).</source>
        <translation>Reserved note (R3).</translation>
    </message>
    <message>
        <source>PDF salvato fuori dall&apos;archivio cifrato. Cancellarlo quando non serve più.</source>
        <translation>PDF saved outside the encrypted archive. Delete it when it is no longer needed.</translation>
    </message>
    <message>
        <source>Per vedere e stampare questo foglio serve un motivo.</source>
        <translation>To see and print this sheet a reason is needed.</translation>
    </message>
    <message>
        <source>Salva PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Si sceglie un modulo vuoto in «Come stampare», oppure si preme Ctrl+P su una scheda.</source>
        <translation>Choose a blank form in “How to print”, or press Ctrl+P on a record.</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Stampa: {title}</source>
        <translation>Print: {title}</translation>
    </message>
    <message>
        <source>Stampato: {sheet}.</source>
        <translation>Printed: {sheet}.</translation>
    </message>
    <message>
        <source>altro riquadro</source>
        <translation>other pane</translation>
    </message>
    <message>
        <source>annulla la firma</source>
        <translation>undo the signature</translation>
    </message>
    <message>
        <source>numero {number}</source>
        <translation>number {number}</translation>
    </message>
    <message>
        <source>pagina dopo</source>
        <translation>next page</translation>
    </message>
    <message>
        <source>pagina prima</source>
        <translation>previous page</translation>
    </message>
    <message>
        <source>provvisorio: non è ancora al centro</source>
        <translation>provisional: not yet at the centre</translation>
    </message>
    <message>
        <source>salva PDF</source>
        <translation>save PDF</translation>
    </message>
    <message>
        <source>senza numero</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>{n} pagine</source>
        <translation>{n} pages</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Interrompi</source>
        <translation>Interrupt</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Aiuto e tasti</source>
        <translation>Help and keys</translation>
    </message>
    <message>
        <source>Aperti</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Chiudi giornata</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Nuovo contatto</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Pagine</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{words}, {count} da decidere</source>
        <translation>{words}, {count} to decide</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>La lettura viene registrata con il motivo.</source>
        <translation>The reading is recorded with the reason.</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Motivo della lettura</source>
        <translation>Reason for reading</translation>
    </message>
    <message>
        <source>Quale motivo</source>
        <translation>Which reason</translation>
    </message>
    <message>
        <source>Scegliere il motivo. Senza motivo il testo resta coperto.</source>
        <translation>Choose the reason. Without one the text stays covered.</translation>
    </message>
    <message>
        <source>Scrivere il motivo in poche parole.</source>
        <translation>Write the reason in a few words.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Codice dettato dalla sede</source>
        <translation>Code dictated by head office</translation>
    </message>
    <message>
        <source>Indietro</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Manca il codice dettato dalla sede.</source>
        <translation>The code dictated by head office is missing.</translation>
    </message>
    <message>
        <source>Manca il nuovo codice personale.</source>
        <translation>The new personal code is missing.</translation>
    </message>
    <message>
        <source>Niente viene cancellato: il lavoro su questo computer resta.</source>
        <translation>Nothing is erased: the work on this computer stays.</translation>
    </message>
    <message>
        <source>Nuovo codice personale</source>
        <translation>New personal code</translation>
    </message>
    <message>
        <source>Recuperare il codice</source>
        <translation>Recover the code</translation>
    </message>
    <message>
        <source>Telefonare alla sede e leggere queste lettere. La sede detta un codice che vale una volta sola.</source>
        <translation>Telephone head office and read out these letters. Head office dictates a code that is good once only.</translation>
    </message>
    <message>
        <source>almeno 6 cifre, oppure una frase</source>
        <translation>at least 6 digits, or a phrase</translation>
    </message>
    <message>
        <source>cinque gruppi di cinque</source>
        <translation>five groups of five</translation>
    </message>
</context>
<context>
    <name>RenewalPage</name>
    <message>
        <source>Codice personale</source>
        <translation>Personal code</translation>
    </message>
    <message>
        <source>Il nuovo archivio nasce accanto a quello danneggiato. Riceve dal centro le schede, e dal vecchio il lavoro non ancora inviato, per quanto si legge. Serve la rete; se si interrompe, riprende da dove era.</source>
        <translation>The new store begins beside the damaged one. It receives the records from the centre, and from the old one the work not sent yet, as far as it can be read. It needs the network; if interrupted, it goes on where it was.</translation>
    </message>
    <message>
        <source>Il vecchio archivio non si cancella: resta qui, cifrato.</source>
        <translation>The old store is not deleted: it stays here, encrypted.</translation>
    </message>
    <message>
        <source>Indietro</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Invito</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Manca il codice.</source>
        <translation>The code is missing.</translation>
    </message>
    <message>
        <source>Rifai l&apos;archivio</source>
        <translation>Make the store anew</translation>
    </message>
    <message>
        <source>Rifare l&apos;archivio</source>
        <translation>Make the store anew</translation>
    </message>
    <message>
        <source>Si rilegge il vecchio archivio e si ricevono le schede dal centro. Può durare qualche minuto.</source>
        <translation>The old store is being read again and the records are coming from the centre. It may take some minutes.</translation>
    </message>
    <message>
        <source>quello di sempre</source>
        <translation>the same as ever</translation>
    </message>
    <message>
        <source>solo se richiesto: lo prepara la sede</source>
        <translation>only if asked for: head office prepares it</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>1 persona</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>Aperta</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Chi ha segnalato</source>
        <translation>Who reported it</translation>
    </message>
    <message>
        <source>Descrizione</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Duplicata di</source>
        <translation>Duplicate of</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Getta la bozza</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Modifica</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Modifica della richiesta {number}</source>
        <translation>Editing request {number}</translation>
    </message>
    <message>
        <source>N. del gestore</source>
        <translation>Manager’s no.</translation>
    </message>
    <message>
        <source>Non è su questo computer, o è riservata.</source>
        <translation>It is not on this computer, or it is reserved.</translation>
    </message>
    <message>
        <source>Numero del gestore</source>
        <translation>Manager’s number</translation>
    </message>
    <message>
        <source>Passaggi</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Persona anonima</source>
        <translation>Anonymous person</translation>
    </message>
    <message>
        <source>Raggruppa</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Raggruppata con</source>
        <translation>Grouped with</translation>
    </message>
    <message>
        <source>Richiesta</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Richieste raggruppate</source>
        <translation>Grouped requests</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Seguita da</source>
        <translation>Followed by</translation>
    </message>
    <message>
        <source>Senza descrizione.</source>
        <translation>No description.</translation>
    </message>
    <message>
        <source>Un&apos;altra persona</source>
        <translation>One more person</translation>
    </message>
    <message>
        <source>Urgenza</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>aggiungi file</source>
        <translation>add file</translation>
    </message>
    <message>
        <source>annulla</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>dal più recente</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>modifica</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>nessuno indicato</source>
        <translation>nobody named</translation>
    </message>
    <message>
        <source>per conto di {name}</source>
        <translation>on behalf of {name}</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>un&apos;altra persona</source>
        <translation>one more person</translation>
    </message>
    <message>
        <source>{n} persone</source>
        <translation>{n} persons</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Cosa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Dove</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Filtra</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Giorni</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Nessuna richiesta aperta.</source>
        <translation>No open request.</translation>
    </message>
    <message>
        <source>Nessuna richiesta con questi filtri.</source>
        <translation>No request with these filters.</translation>
    </message>
    <message>
        <source>Nessuno stabile per questa riga.</source>
        <translation>No building for this row.</translation>
    </message>
    <message>
        <source>Nuova richiesta</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Passaggio della richiesta {number}</source>
        <translation>Step of request {number}</translation>
    </message>
    <message>
        <source>Raggruppa</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Richieste</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Stabile</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sul centro</source>
        <translation>At the centre</translation>
    </message>
    <message>
        <source>Togliere un filtro con Canc, o Ctrl+F.</source>
        <translation>Remove a filter with Del, or Ctrl+F.</translation>
    </message>
    <message>
        <source>alloggio: int. {number}</source>
        <translation>dwelling: no. {number}</translation>
    </message>
    <message>
        <source>annulla</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>cambia stato</source>
        <translation>change state</translation>
    </message>
    <message>
        <source>conferma</source>
        <translation>confirm</translation>
    </message>
    <message>
        <source>filtra</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>nuova</source>
        <translation>new</translation>
    </message>
    <message>
        <source>raggruppa</source>
        <translation>group</translation>
    </message>
    <message>
        <source>{n} di {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>{outpost} · {open} aperte, {today} di oggi</source>
        <translation>{outpost} · {open} open, {today} from today</translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>Nascondi</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Apri Allineamento</source>
        <translation>Open Alignment</translation>
    </message>
    <message>
        <source>Cose da rivedere</source>
        <translation>Things to review</translation>
    </message>
    <message>
        <source>Da rivedere</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Decise oggi: {n}. Ctrl+Z riapre l&apos;ultima.</source>
        <translation>Decided today: {n}. Ctrl+Z reopens the last one.</translation>
    </message>
    <message>
        <source>Manca la scelta di un campo. ←→ scelgono, ↑↓ cambiano campo.</source>
        <translation>A field is still to be chosen. ←→ choose, ↑↓ change field.</translation>
    </message>
    <message>
        <source>Niente da rivedere.</source>
        <translation>Nothing to review.</translation>
    </message>
    <message>
        <source>Qui arrivano i campi scritti da due persone, ciò che il centro non ha accettato e il lavoro lasciato da altri.</source>
        <translation>Fields that two people wrote come here, what the centre did not accept, and work that others left.</translation>
    </message>
    <message>
        <source>Scelte in Da rivedere</source>
        <translation>Choices in To review</translation>
    </message>
    <message>
        <source>Scelte salvate in bozza alle {time}</source>
        <translation>Choices saved as a draft at {time}</translation>
    </message>
    <message>
        <source>Scrivere perché: la proposta torna a chi l&apos;ha fatta con il motivo.</source>
        <translation>Write why: the proposal goes back with the reason to whoever made it.</translation>
    </message>
    <message>
        <source>altra versione</source>
        <translation>other version</translation>
    </message>
    <message>
        <source>applica</source>
        <translation>apply</translation>
    </message>
    <message>
        <source>decido domani</source>
        <translation>decide tomorrow</translation>
    </message>
    <message>
        <source>precedente</source>
        <translation>previous</translation>
    </message>
    <message>
        <source>prossima</source>
        <translation>next</translation>
    </message>
    <message>
        <source>riapre l&apos;ultima</source>
        <translation>reopen the last</translation>
    </message>
    <message>
        <source>scegli la versione</source>
        <translation>choose the version</translation>
    </message>
    <message>
        <source>sono due persone</source>
        <translation>they are two persons</translation>
    </message>
    <message>
        <source>unisci</source>
        <translation>merge</translation>
    </message>
    <message>
        <source>{n} di {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>{n} tornano domani.</source>
        <translation>{n} come back tomorrow.</translation>
    </message>
</context>
<context>
    <name>RoomList</name>
    <message>
        <source>Commento: {part}</source>
        <translation>Comment: {part}</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Chi è stato chiamato</source>
        <translation>Who was called</translation>
    </message>
    <message>
        <source>Prima di tutto</source>
        <translation>First of all</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>1 risultato</source>
        <translation>1 result</translation>
    </message>
    <message>
        <source>Cerca</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cerca…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Nessuno con «{query}». Si può aggiungere o registrare un contatto anonimo.</source>
        <translation>Nobody with “{query}”. A person can be added, or an anonymous contact recorded.</translation>
    </message>
    <message>
        <source>Persona, via, telefono, codice fiscale, n. modulo…</source>
        <translation>Person, street, telephone, codice fiscale, form no.…</translation>
    </message>
    <message>
        <source>Risultati</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>{count} risultati</source>
        <translation>{count} results</translation>
    </message>
</context>
<context>
    <name>SectionForm</name>
    <message>
        <source>Tab va avanti</source>
        <translation>Tab goes on</translation>
    </message>
    <message>
        <source>sì</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>SectionPanel</name>
    <message>
        <source>Apri il foglio</source>
        <translation>Open the sheet</translation>
    </message>
    <message>
        <source>Dal codice fiscale: {fields}.</source>
        <translation>From the codice fiscale: {fields}.</translation>
    </message>
    <message>
        <source>Facoltativa, su un foglio a parte. Solo ciò che serve: non indicare diagnosi.</source>
        <translation>Optional, on a separate sheet. Only what is needed: do not write diagnoses.</translation>
    </message>
    <message>
        <source>Il codice fiscale dice altro per: {fields}. Controllare il documento.</source>
        <translation>The codice fiscale says otherwise for: {fields}. Check the document.</translation>
    </message>
    <message>
        <source>Per leggere questo foglio serve un motivo.</source>
        <translation>To read this sheet a reason is needed.</translation>
    </message>
    <message>
        <source>Solo per chi partecipa ad azioni FSE, su un foglio a parte. Si può non rispondere.</source>
        <translation>Only for those who take part in ESF actions, on a separate sheet. Answers may be left out.</translation>
    </message>
    <message>
        <source>foglio a parte, sensibile</source>
        <translation>separate sheet, sensitive</translation>
    </message>
</context>
<context>
    <name>SectionRows</name>
    <message>
        <source>Aggiungi</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cerca tra le persone</source>
        <translation>Search among the persons</translation>
    </message>
    <message>
        <source>Nessuna riga. Ctrl+Ins ne aggiunge una.</source>
        <translation>No row. Ctrl+Ins adds one.</translation>
    </message>
    <message>
        <source>Stesso alloggio per i componenti</source>
        <translation>Same dwelling for the members</translation>
    </message>
    <message>
        <source>Togli la riga</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>facoltativa: riempie la riga</source>
        <translation>optional: fills in the row</translation>
    </message>
    <message>
        <source>nuova riga</source>
        <translation>new row</translation>
    </message>
</context>
<context>
    <name>SegmentedChoice</name>
    <message>
        <source>Scegliere</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message>
        <source>Codice letto dal foglio</source>
        <translation>Code read from the sheet</translation>
    </message>
    <message>
        <source>Da firmare</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>Fogli da firmare</source>
        <translation>Sheets to be signed</translation>
    </message>
    <message>
        <source>Invio registra la firma</source>
        <translation>Enter records the signature</translation>
    </message>
    <message>
        <source>Nessun foglio aspetta una firma.</source>
        <translation>No sheet waits for a signature.</translation>
    </message>
    <message>
        <source>firmato</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>rifiuta</source>
        <translation>refuses</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Ce n&apos;è già una aperta di questa persona: si riprende quella.</source>
        <translation>One of this person is already open: that one is resumed.</translation>
    </message>
    <message>
        <source>Manca la persona. Scrivere il cognome o la via e scegliere dall&apos;elenco.</source>
        <translation>The person is missing. Write the surname or the street and choose from the list.</translation>
    </message>
    <message>
        <source>Nessun alloggio sulla scheda: la visita resta sulla persona.</source>
        <translation>No dwelling on the record: the visit stays with the person.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Riprendi</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>{years} anni</source>
        <translation>aged {years}</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>A chi</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Che cosa fare ora</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>Conferma</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Data dell&apos;esito</source>
        <translation>Day of the outcome</translation>
    </message>
    <message>
        <source>Duplicata di</source>
        <translation>Duplicate of</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Getta la bozza</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>La richiesta è {state}: questo passaggio ora non si può fare.</source>
        <translation>The request is {state}: this step cannot be taken now.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nessuna richiesta</source>
        <translation>No request</translation>
    </message>
    <message>
        <source>Numero o parole dell&apos;altra richiesta</source>
        <translation>Number or words of the other request</translation>
    </message>
    <message>
        <source>Senza descrizione.</source>
        <translation>No description.</translation>
    </message>
    <message>
        <source>aperta {day} alle {time} da {who}</source>
        <translation>opened {day} at {time} by {who}</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{state}: ora</source>
        <translation>{state}: now</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>L’ora non si capisce. Scrivere 14:30.</source>
        <translation>The time cannot be read. Write 14:30.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Allineamento</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Appuntamenti</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Attività</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Bozze da riprendere</source>
        <translation>Drafts to resume</translation>
    </message>
    <message>
        <source>Contatti</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Cose di oggi</source>
        <translation>Today’s things</translation>
    </message>
    <message>
        <source>Da richiamare</source>
        <translation>To call back</translation>
    </message>
    <message>
        <source>Fogli da firmare</source>
        <translation>Sheets to be signed</translation>
    </message>
    <message>
        <source>In questo turno</source>
        <translation>In this shift</translation>
    </message>
    <message>
        <source>Inizia turno</source>
        <translation>Begin shift</translation>
    </message>
    <message>
        <source>Inizio turno</source>
        <translation>Shift begins</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Manca il giorno. Per esempio: domani, +7, lunedì.</source>
        <translation>The day is missing. For example: tomorrow, +7, 20/3.</translation>
    </message>
    <message>
        <source>Moduli stampati</source>
        <translation>Forms printed</translation>
    </message>
    <message>
        <source>Niente in agenda.</source>
        <translation>Nothing in the agenda.</translation>
    </message>
    <message>
        <source>Oggi</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Presidio</source>
        <translation>Outpost</translation>
    </message>
    <message>
        <source>Rimanda</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>Rimanda al</source>
        <translation>Put off to</translation>
    </message>
    <message>
        <source>Rinvio a un altro giorno</source>
        <translation>Putting off to another day</translation>
    </message>
    <message>
        <source>Segnalazioni aperte</source>
        <translation>Requests opened</translation>
    </message>
    <message>
        <source>Termina turno</source>
        <translation>End shift</translation>
    </message>
    <message>
        <source>Tornati indietro</source>
        <translation>Come back</translation>
    </message>
    <message>
        <source>altra colonna</source>
        <translation>other column</translation>
    </message>
    <message>
        <source>annulla</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>cerca</source>
        <translation>search</translation>
    </message>
    <message>
        <source>domani, +7, lunedì, 20/3</source>
        <translation>tomorrow, +7, 20/3</translation>
    </message>
    <message>
        <source>fatto</source>
        <translation>done</translation>
    </message>
    <message>
        <source>firmato</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>prova</source>
        <translation>try</translation>
    </message>
    <message>
        <source>rimanda</source>
        <translation>put off</translation>
    </message>
    <message>
        <source>ripeti</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>scorri</source>
        <translation>scroll</translation>
    </message>
    <message>
        <source>turno</source>
        <translation>shift</translation>
    </message>
    <message>
        <source>– stampato, firma non ancora registrata</source>
        <translation>– printed, signature not recorded yet</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Blocca</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Schermo riservato</source>
        <translation>Private screen</translation>
    </message>
</context>
<context>
    <name>TopicBox</name>
    <message>
        <source>Alloggio: {unit}</source>
        <translation>Dwelling: {unit}</translation>
    </message>
    <message>
        <source>Categoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Descrizione</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Dove</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Già segnalata da altri?</source>
        <translation>Reported by others already?</translation>
    </message>
    <message>
        <source>Manca la categoria: scegliere la più vicina.</source>
        <translation>The category is missing: choose the nearest.</translation>
    </message>
    <message>
        <source>Quartiere</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>Scala {stair}, parti comuni</source>
        <translation>Staircase {stair}, shared parts</translation>
    </message>
    <message>
        <source>Si aggiunge a</source>
        <translation>Joins</translation>
    </message>
    <message>
        <source>Stabile: {street}</source>
        <translation>Building: {street}</translation>
    </message>
    <message>
        <source>Togli</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Urgenza</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>da {n} giorni</source>
        <translation>for {n} days</translation>
    </message>
    <message>
        <source>facoltativo, ↓ elenco</source>
        <translation>optional, ↓ list</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{area}, argomento {n} di {all}</source>
        <translation>{area}, topic {n} of {all}</translation>
    </message>
    <message>
        <source>{n} di {all}, apre una richiesta</source>
        <translation>{n} of {all}, opens a request</translation>
    </message>
    <message>
        <source>{n} di {all}, si aggiunge</source>
        <translation>{n} of {all}, joins</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>Amministrativa</source>
        <translation>Administrative</translation>
    </message>
    <message>
        <source>Motivo: aggiungere un argomento</source>
        <translation>Reason: add a topic</translation>
    </message>
    <message>
        <source>Sociale</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Tecnica</source>
        <translation>Technical</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Adesso al centro</source>
        <translation>At the centre now</translation>
    </message>
    <message>
        <source>Altra versione</source>
        <translation>Other version</translation>
    </message>
    <message>
        <source>Applica le scelte</source>
        <translation>Apply the choices</translation>
    </message>
    <message>
        <source>Decido domani</source>
        <translation>Decide tomorrow</translation>
    </message>
    <message>
        <source>Le due versioni restano in cronologia. Si annulla in giornata.</source>
        <translation>Both versions stay in the history. It can be undone within the day.</translation>
    </message>
    <message>
        <source>Scritto, non applicato</source>
        <translation>Written, not applied</translation>
    </message>
    <message>
        <source>dal centro</source>
        <translation>from the centre</translation>
    </message>
    <message>
        <source>non applicato</source>
        <translation>not applied</translation>
    </message>
    <message>
        <source>{title} – due versioni degli stessi campi</source>
        <translation>{title} – two versions of the same fields</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>A chi si fa visita</source>
        <translation>Who is visited</translation>
    </message>
    <message>
        <source>Altro ambiente</source>
        <translation>Another room</translation>
    </message>
    <message>
        <source>Apri la segnalazione</source>
        <translation>Open the request</translation>
    </message>
    <message>
        <source>Aprire una segnalazione urgente? Chiudendo la visita resta comunque nel verbale.</source>
        <translation>Open an urgent request? When the visit is closed it stays in the report in any case.</translation>
    </message>
    <message>
        <source>Chiudi visita</source>
        <translation>Close visit</translation>
    </message>
    <message>
        <source>Inizia visita</source>
        <translation>Begin visit</translation>
    </message>
    <message>
        <source>Invio aggiunge</source>
        <translation>Enter adds</translation>
    </message>
    <message>
        <source>Lascia nel verbale</source>
        <translation>Leave in the report</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Salva nota</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Segnalazione urgente {number} aperta. È nell&apos;elenco del verbale.</source>
        <translation>Urgent request {number} opened. It is listed in the report.</translation>
    </message>
    <message>
        <source>Si sceglie la persona, poi si prendono le note.</source>
        <translation>First choose the person, then take the notes.</translation>
    </message>
    <message>
        <source>Stampa MOD-03</source>
        <translation>Print MOD-03</translation>
    </message>
    <message>
        <source>Stato dell&apos;alloggio</source>
        <translation>State of the dwelling</translation>
    </message>
    <message>
        <source>Tutto salvato su questo computer</source>
        <translation>Everything saved on this computer</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Visita salvata su questo computer. Le note sono firmate e non cambiano più.</source>
        <translation>Visit saved on this computer. The notes are signed and no longer change.</translation>
    </message>
    <message>
        <source>Visita, da chiudere</source>
        <translation>Visit, to be closed</translation>
    </message>
    <message>
        <source>aggiungi file</source>
        <translation>add file</translation>
    </message>
    <message>
        <source>altro ambiente</source>
        <translation>another room</translation>
    </message>
    <message>
        <source>apri la segnalazione</source>
        <translation>open the request</translation>
    </message>
    <message>
        <source>chiudi</source>
        <translation>close</translation>
    </message>
    <message>
        <source>chiusa alle {time}</source>
        <translation>closed at {time}</translation>
    </message>
    <message>
        <source>commento</source>
        <translation>comment</translation>
    </message>
    <message>
        <source>inizia</source>
        <translation>begin</translation>
    </message>
    <message>
        <source>iniziata alle {time}</source>
        <translation>begun at {time}</translation>
    </message>
    <message>
        <source>non ancora visto</source>
        <translation>not seen yet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>salva nota</source>
        <translation>save note</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>stato</source>
        <translation>state</translation>
    </message>
</context>
<context>
    <name>VisitSide</name>
    <message>
        <source>Accordo</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Consenso all&apos;ingresso</source>
        <translation>Consent to enter</translation>
    </message>
    <message>
        <source>Di caso: la legge solo chi segue la persona</source>
        <translation>Case note: read only by who follows the person</translation>
    </message>
    <message>
        <source>Firma sul verbale</source>
        <translation>Signature on the report</translation>
    </message>
    <message>
        <source>Nota operativa</source>
        <translation>Operational note</translation>
    </message>
    <message>
        <source>Nota sensibile</source>
        <translation>Sensitive note</translation>
    </message>
    <message>
        <source>Note già scritte</source>
        <translation>Notes already written</translation>
    </message>
    <message>
        <source>Nuova nota operativa</source>
        <translation>New operational note</translation>
    </message>
    <message>
        <source>Per leggere la nota sensibile serve un motivo.</source>
        <translation>To read the sensitive note a reason is needed.</translation>
    </message>
    <message>
        <source>Persone presenti</source>
        <translation>Persons present</translation>
    </message>
    <message>
        <source>Prossima data</source>
        <translation>Next date</translation>
    </message>
    <message>
        <source>Riservata: violenza, minori a rischio, dati giudiziari</source>
        <translation>Reserved: violence, minors at risk, judicial data</translation>
    </message>
    <message>
        <source>Solo ciò che serve. Non indicare diagnosi.</source>
        <translation>Only what is needed. Do not write diagnoses.</translation>
    </message>
    <message>
        <source>autore ed équipe; resta coperta, ogni lettura è registrata</source>
        <translation>author and team; stays covered, every reading is recorded</translation>
    </message>
    <message>
        <source>come dichiarate</source>
        <translation>as declared</translation>
    </message>
    <message>
        <source>la leggono i colleghi, si stampa</source>
        <translation>colleagues read it, it is printed</translation>
    </message>
    <message>
        <source>martedì, +7, 17/3</source>
        <translation>tomorrow, +7, 17/3</translation>
    </message>
    <message>
        <source>non ancora</source>
        <translation>not yet</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>1 visita</source>
        <translation>1 visit</translation>
    </message>
    <message>
        <source>Chiuse</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Da chiudere</source>
        <translation>To be closed</translation>
    </message>
    <message>
        <source>Luogo non indicato</source>
        <translation>Place not given</translation>
    </message>
    <message>
        <source>Nessuna da chiudere</source>
        <translation>None to be closed</translation>
    </message>
    <message>
        <source>Nessuna visita su questo computer.</source>
        <translation>No visit on this computer.</translation>
    </message>
    <message>
        <source>Nuova visita</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Una visita nasce dalla scheda della persona o da qui.</source>
        <translation>A visit is born from the person’s record or from here.</translation>
    </message>
    <message>
        <source>Visite</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>da chiudere</source>
        <translation>to be closed</translation>
    </message>
    <message>
        <source>nuova visita</source>
        <translation>new visit</translation>
    </message>
    <message>
        <source>pericolo segnato</source>
        <translation>danger marked</translation>
    </message>
    <message>
        <source>prossima {day}</source>
        <translation>next {day}</translation>
    </message>
    <message>
        <source>riprendi</source>
        <translation>resume</translation>
    </message>
    <message>
        <source>solo da chiudere</source>
        <translation>only those to be closed</translation>
    </message>
    <message>
        <source>{n} da chiudere</source>
        <translation>{n} to be closed</translation>
    </message>
    <message>
        <source>{n} visite</source>
        <translation>{n} visits</translation>
    </message>
</context>
<context>
    <name>WrittenNotes</name>
    <message>
        <source>Allegati della nota</source>
        <translation>The note&apos;s attachments</translation>
    </message>
    <message>
        <source>Mostra la nota {kind}</source>
        <translation>Show the {kind} note</translation>
    </message>
    <message>
        <source>correzione</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>firmata</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>{who}, {when} · {kind}</source>
        <translation>{who}, {when} · {kind}</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>Come era prima: {value}</source>
        <translation>As it was before: {value}</translation>
    </message>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>_FilterChip</name>
    <message>
        <source>Togli il filtro</source>
        <translation>Remove the filter</translation>
    </message>
</context>
<context>
    <name>_StepName</name>
    <message>
        <source>{step}, fatto</source>
        <translation>{step}, done</translation>
    </message>
    <message>
        <source>{step}, passo attuale</source>
        <translation>{step}, current step</translation>
    </message>
</context>
<context>
    <name>_WithPerson</name>
    <message>
        <source>Scheda letta da questo computer</source>
        <translation>Record read from this computer</translation>
    </message>
    <message>
        <source>Scheda letta da questo computer · dati del centro: {when}</source>
        <translation>Record read from this computer · data of the centre: {when}</translation>
    </message>
    <message>
        <source>aggiungi file</source>
        <translation>add file</translation>
    </message>
    <message>
        <source>altro riquadro</source>
        <translation>other pane</translation>
    </message>
    <message>
        <source>campo dopo</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>lascia in bozza</source>
        <translation>leave as draft</translation>
    </message>
    <message>
        <source>modifica</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>nuovo contatto</source>
        <translation>new contact</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>visita</source>
        <translation>visit</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>codice personale, PIN o frase</source>
        <translation>personal code, PIN or phrase</translation>
    </message>
    <message>
        <source>colori, grandezza del testo, tasti</source>
        <translation>colours, text size, keys</translation>
    </message>
</context>
<context>
    <name>alignment</name>
    <message>
        <source>Accettate</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Consegnate al coordinamento</source>
        <translation>Handed to the coordination</translation>
    </message>
    <message>
        <source>Eliminate per un ordine</source>
        <translation>Deleted by an order</translation>
    </message>
    <message>
        <source>Il centro non risponde. La ricevuta si chiede più tardi.</source>
        <translation>The centre does not answer. The receipt is asked for later.</translation>
    </message>
    <message>
        <source>In attesa al centro</source>
        <translation>Waiting at the centre</translation>
    </message>
    <message>
        <source>Non accettate</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Numeri annullati</source>
        <translation>Cancelled numbers</translation>
    </message>
    <message>
        <source>Respinte per i fondi</source>
        <translation>Bounced for lack of funds</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>Aggiungi file</source>
        <translation>Add file</translation>
    </message>
    <message>
        <source>Allegati</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Allegato riservato</source>
        <translation>Reserved attachment</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Foto, scansioni e PDF</source>
        <translation>Photos, scans and PDFs</translation>
    </message>
    <message>
        <source>Foto, scansioni e PDF si aggiungono qui o si trascinano sopra.</source>
        <translation>Photos, scans and PDFs are added here or dropped on it.</translation>
    </message>
    <message>
        <source>Il file non si può scrivere lì. Scegliere un&apos;altra cartella.</source>
        <translation>The file cannot be written there. Choose another folder.</translation>
    </message>
    <message>
        <source>Il file si prepara: una foto diventa piccola e perde luogo e apparecchio.</source>
        <translation>The file is being made ready: a photo becomes small and loses place and device.</translation>
    </message>
    <message>
        <source>Nessun allegato.</source>
        <translation>No attachments.</translation>
    </message>
    <message>
        <source>Non ancora al centro</source>
        <translation>Not at the centre yet</translation>
    </message>
    <message>
        <source>Rifiutato</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Solo qui</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Sta arrivando</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>{name} è su questo computer, cifrato. Parte da solo dopo le schede.</source>
        <translation>{name} is on this computer, encrypted. It leaves by itself after the records.</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
</context>
<context>
    <name>building</name>
    <message>
        <source>piano {floor}</source>
        <translation>floor {floor}</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>Bozza</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Consegnata</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Coperta</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>Da fare</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Da firmare</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>Diventa proposta</source>
        <translation>Becomes a proposal</translation>
    </message>
    <message>
        <source>Diverso</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Fatto</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Firmata</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Immediata</source>
        <translation>Immediate</translation>
    </message>
    <message>
        <source>Impegnata</source>
        <translation>Committed</translation>
    </message>
    <message>
        <source>In attesa</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>In conflitto</source>
        <translation>In conflict</translation>
    </message>
    <message>
        <source>Pagata</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Proposta</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Ricevuta</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Rifiutata</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Riservata</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Solo qui</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>amministrativa</source>
        <translation>administrative</translation>
    </message>
    <message>
        <source>sociale</source>
        <translation>social</translation>
    </message>
    <message>
        <source>tecnica</source>
        <translation>technical</translation>
    </message>
</context>
<context>
    <name>close_day</name>
    <message>
        <source>Annullato.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>Niente da annullare.</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message>
        <source>Orario del turno salvato.</source>
        <translation>Shift hours saved.</translation>
    </message>
    <message>
        <source>Registrato. Ctrl+Z annulla.</source>
        <translation>Recorded. Ctrl+Z undoes it.</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>Turno iniziato: {outpost}.</source>
        <translation>Shift begun: {outpost}.</translation>
    </message>
    <message>
        <source>Turno terminato.</source>
        <translation>Shift ended.</translation>
    </message>
    <message>
        <source>È di una persona anonima: non c&apos;è una scheda da aprire.</source>
        <translation>It belongs to an anonymous person: there is no record to open.</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <source>(padre)</source>
        <translation>(father)</translation>
    </message>
    <message>
        <source>1 di 3</source>
        <translation>1 of 3</translation>
    </message>
    <message>
        <source>1 nota operativa, 1 nota sensibile (nascosta)</source>
        <translation>1 operational note, 1 sensitive note (hidden)</translation>
    </message>
    <message>
        <source>12 da inviare, al sicuro qui</source>
        <translation>12 to send, safe here</translation>
    </message>
    <message>
        <source>2 argomenti: infiltrazioni, bollettazione</source>
        <translation>2 topics: leaks, billing</translation>
    </message>
    <message>
        <source>3 di 23</source>
        <translation>3 of 23</translation>
    </message>
    <message>
        <source>3 segnalazioni di acqua una sopra l’altra.</source>
        <translation>3 reports of water, one above the other.</translation>
    </message>
    <message>
        <source>Adesso al centro</source>
        <translation>At the centre now</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Allineamento</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Appuntamenti</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Ascensore</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Assegnataria · via delle Robinie 12, scala B, int. 7 – Codogno</source>
        <translation>Assignee · via delle Robinie 12, staircase B, no. 7 – Codogno</translation>
    </message>
    <message>
        <source>Avanzamento in parole</source>
        <translation>Progress in words</translation>
    </message>
    <message>
        <source>Avvisi in pagina</source>
        <translation>Notices on the page</translation>
    </message>
    <message>
        <source>Brambati Adele – due versioni degli stessi campi</source>
        <translation>Brambati Adele – two versions of the same fields</translation>
    </message>
    <message>
        <source>Campi</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Canale</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Caratteri</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Categoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Codice</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Codice di invito</source>
        <translation>Invitation code</translation>
    </message>
    <message>
        <source>Codice dimenticato: lo recupera la sede, per telefono.</source>
        <translation>Code forgotten: head office recovers it, by telephone.</translation>
    </message>
    <message>
        <source>Codice fiscale</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Codice non corretto. Si riprova tra {seconds} secondi. Niente viene cancellato.</source>
        <translation>Wrong code. It can be tried again in {seconds} seconds. Nothing is erased.</translation>
    </message>
    <message>
        <source>Codice personale</source>
        <translation>Personal code</translation>
    </message>
    <message>
        <source>Codogno, 24 alloggi</source>
        <translation>Codogno, 24 dwellings</translation>
    </message>
    <message>
        <source>Cognome</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Contatti 6</source>
        <translation>Contacts 6</translation>
    </message>
    <message>
        <source>Contatto allo sportello</source>
        <translation>Contact at the counter</translation>
    </message>
    <message>
        <source>Cosa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Cronologia</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Da rivedere</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Data della visita</source>
        <translation>Day of the visit</translation>
    </message>
    <message>
        <source>Descrizione</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Dove</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Elenco</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Firmato</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Fondo indicativo al 12/03, 08:20: la proposta non è ancora impegnata.</source>
        <translation>Indicative fund at 12/03, 08:20: the proposal is not committed yet.</translation>
    </message>
    <message>
        <source>Fuoco</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Galleria dei componenti</source>
        <translation>Gallery of components</translation>
    </message>
    <message>
        <source>Giorni</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Il centro ha ricevuto 44 schede su 44. Ricevuta n. 0417.</source>
        <translation>The centre has received 44 records of 44. Receipt no. 0417.</translation>
    </message>
    <message>
        <source>Il codice protegge tutto quello che sta su questo computer, anche se viene rubato.</source>
        <translation>The code protects everything on this computer, even if it is stolen.</translation>
    </message>
    <message>
        <source>Il portachiavi di questo computer funziona: la chiave dei dati non viene mai scritta in chiaro.</source>
        <translation>The keyring of this computer works: the key of the data is never written in clear.</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Incollare il codice ricevuto dalla sede.</source>
        <translation>Paste the code received from head office.</translation>
    </message>
    <message>
        <source>Indirizzi</source>
        <translation>Addresses</translation>
    </message>
    <message>
        <source>Infiltrazioni</source>
        <translation>Leaks</translation>
    </message>
    <message>
        <source>Informativa privacy</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>Informazioni consegnate</source>
        <translation>Information handed over</translation>
    </message>
    <message>
        <source>Inviate 27 schede su 44. Si può interrompere.</source>
        <translation>27 records of 44 sent. It can be interrupted.</translation>
    </message>
    <message>
        <source>La ricerca si apre appena ci sono le persone.</source>
        <translation>The search opens as soon as the persons are there.</translation>
    </message>
    <message>
        <source>La stampante non risponde. Il PDF è pronto in Stampa.</source>
        <translation>The printer does not answer. The PDF is ready in Print.</translation>
    </message>
    <message>
        <source>Le richieste nascono da un contatto.</source>
        <translation>Requests are born from a contact.</translation>
    </message>
    <message>
        <source>Lettera</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Lingua</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>L’ultima lettera dovrebbe essere I. Controllare il documento.</source>
        <translation>The last letter should be I. Check the document.</translation>
    </message>
    <message>
        <source>Mostra</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Mostra saldo</source>
        <translation>Show balance</translation>
    </message>
    <message>
        <source>Mostra tutti</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Nata il</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>Nessuna richiesta aperta in via dei Gelsi 4</source>
        <translation>No open request in via dei Gelsi 4</translation>
    </message>
    <message>
        <source>Non ora</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Nota e tasti 10 pt</source>
        <translation>Note and keys 10 pt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nuovo contatto</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Nuovo contatto (bozza)</source>
        <translation>New contact (draft)</translation>
    </message>
    <message>
        <source>Orario preferito</source>
        <translation>Preferred time</translation>
    </message>
    <message>
        <source>Ordinaria</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Pagina vuota</source>
        <translation>Empty page</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Persone</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Persone trovate</source>
        <translation>Persons found</translation>
    </message>
    <message>
        <source>Prendi</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Presidi territoriali, ALER Pavia-Lodi</source>
        <translation>Local outposts, ALER Pavia-Lodi</translation>
    </message>
    <message>
        <source>Primo scarico</source>
        <translation>First download</translation>
    </message>
    <message>
        <source>Pulsanti</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>Recapiti utili</source>
        <translation>Useful contacts</translation>
    </message>
    <message>
        <source>Richieste</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Riferimento</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>Ripetere il codice</source>
        <translation>Repeat the code</translation>
    </message>
    <message>
        <source>Riservato</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Scelte</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Scheda</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Scritto qui, non ancora applicato</source>
        <translation>Written here, not applied yet</translation>
    </message>
    <message>
        <source>Sei contatti.</source>
        <translation>Six contacts.</translation>
    </message>
    <message>
        <source>Senza rete</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Senza rete · 12</source>
        <translation>No network · 12</translation>
    </message>
    <message>
        <source>Senza rete.</source>
        <translation>No network.</translation>
    </message>
    <message>
        <source>Si può continuare: tutto resta qui e parte da solo.</source>
        <translation>Work can go on: everything stays here and leaves by itself.</translation>
    </message>
    <message>
        <source>Solo ciò che serve.</source>
        <translation>Only what is needed.</translation>
    </message>
    <message>
        <source>Sportello</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Stati di una scheda</source>
        <translation>States of a record</translation>
    </message>
    <message>
        <source>Sul centro</source>
        <translation>At the centre</translation>
    </message>
    <message>
        <source>Telefonata</source>
        <translation>Telephone call</translation>
    </message>
    <message>
        <source>Telefono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Testo 11 pt: àèéìòù ĂÂȘȚ Łł Þþ Новиков زهرة 0123456789</source>
        <translation>Text 11 pt: àèéìòù ĂÂȘȚ Łł Þþ Новиков زهرة 0123456789</translation>
    </message>
    <message>
        <source>Titolo di pagina 17 pt</source>
        <translation>Page title 17 pt</translation>
    </message>
    <message>
        <source>Titolo di riquadro 12 pt</source>
        <translation>Panel title 12 pt</translation>
    </message>
    <message>
        <source>Togli</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tornati indietro</source>
        <translation>Come back</translation>
    </message>
    <message>
        <source>Tutto salvato su questo computer</source>
        <translation>Everything saved on this computer</translation>
    </message>
    <message>
        <source>Un collega ha aggiornato questa scheda alle 11:20.</source>
        <translation>A colleague updated this record at 11:20.</translation>
    </message>
    <message>
        <source>Una modifica rifiutata dal centro</source>
        <translation>A change refused by the centre</translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Urgenza</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Visite</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>almeno 6 cifre</source>
        <translation>at least 6 digits</translation>
    </message>
    <message>
        <source>altro riquadro</source>
        <translation>other pane</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>ascensore</source>
        <translation>lift</translation>
    </message>
    <message>
        <source>cerca</source>
        <translation>search</translation>
    </message>
    <message>
        <source>dal centro</source>
        <translation>from the centre</translation>
    </message>
    <message>
        <source>dal più recente</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>facoltativa</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>fatto</source>
        <translation>done</translation>
    </message>
    <message>
        <source>ieri</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>in euro</source>
        <translation>in euros</translation>
    </message>
    <message>
        <source>in turno dalle 09:40</source>
        <translation>on shift since 09:40</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>oggi, 10:12</source>
        <translation>today, 10:12</translation>
    </message>
    <message>
        <source>oggi, 11:20</source>
        <translation>today, 11:20</translation>
    </message>
    <message>
        <source>ogni tema, testo da 100 a 200 %: le prove fotografano questa pagina</source>
        <translation>every theme, text from 100 to 200 %: the tests photograph this page</translation>
    </message>
    <message>
        <source>operatrice</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>orari affissi nello stabile</source>
        <translation>hours posted in the building</translation>
    </message>
    <message>
        <source>piano T</source>
        <translation>ground floor</translation>
    </message>
    <message>
        <source>piano {n}</source>
        <translation>floor {n}</translation>
    </message>
    <message>
        <source>richiesta documenti</source>
        <translation>request for documents</translation>
    </message>
    <message>
        <source>rimanda</source>
        <translation>put off</translation>
    </message>
    <message>
        <source>scorri</source>
        <translation>scroll</translation>
    </message>
    <message>
        <source>scritto qui</source>
        <translation>written here</translation>
    </message>
    <message>
        <source>sede mobile</source>
        <translation>mobile outpost</translation>
    </message>
    <message>
        <source>sole</source>
        <translation>sun</translation>
    </message>
    <message>
        <source>stato: aperte</source>
        <translation>state: open</translation>
    </message>
    <message>
        <source>testo</source>
        <translation>text</translation>
    </message>
    <message>
        <source>tutti i tasti</source>
        <translation>all the keys</translation>
    </message>
    <message>
        <source>· oggi, 10:00</source>
        <translation>· today, 10:00</translation>
    </message>
</context>
<context>
    <name>hours</name>
    <message>
        <source> e </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Presidi territoriali</source>
        <translation>Local outposts</translation>
    </message>
    <message>
        <source>orari affissi nello stabile</source>
        <translation>hours posted in the building</translation>
    </message>
    <message>
        <source>sede mobile</source>
        <translation>mobile outpost</translation>
    </message>
    <message>
        <source>{span} su appuntamento</source>
        <translation>{span} by appointment</translation>
    </message>
</context>
<context>
    <name>household</name>
    <message>
        <source>Niente da ritirare: un giorno sbagliato si corregge con Ctrl+E.</source>
        <translation>Nothing to withdraw: a wrong day is corrected with Ctrl+E.</translation>
    </message>
    <message>
        <source>Proposta ritirata. Il nucleo resta com&apos;era.</source>
        <translation>Proposal withdrawn. The household stays as it was.</translation>
    </message>
</context>
<context>
    <name>inner</name>
    <message>
        <source> (mancano {0} caratteri)</source>
        <translation> ({0} characters are missing)</translation>
    </message>
    <message>
        <source> il {0}</source>
        <translation> on {0}</translation>
    </message>
    <message>
        <source> – forse la stessa colonna.</source>
        <translation> – perhaps the same column.</translation>
    </message>
    <message>
        <source>(senza nome)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>1 bozza da guardare</source>
        <translation>1 draft to look at</translation>
    </message>
    <message>
        <source>1 cosa da fare</source>
        <translation>1 thing to do</translation>
    </message>
    <message>
        <source>1 cosa senza esito</source>
        <translation>1 thing without an outcome</translation>
    </message>
    <message>
        <source>1 foglio stampato</source>
        <translation>1 sheet printed</translation>
    </message>
    <message>
        <source>1 minuto</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>1 modifica</source>
        <translation>1 change</translation>
    </message>
    <message>
        <source>1 modifica da inviare. È salva</source>
        <translation>1 change to send. It is safe</translation>
    </message>
    <message>
        <source>1 modifica non ancora inviata è stata consegnata a chi coordina.</source>
        <translation>1 change that had not been sent was handed to a coordinator.</translation>
    </message>
    <message>
        <source>1 secondo</source>
        <translation>1 second</translation>
    </message>
    <message>
        <source>A questo contatto è già stata data una persona: si può fare una volta sola.</source>
        <translation>This contact has already been given a person: it can be done once only.</translation>
    </message>
    <message>
        <source>A questo indirizzo risponde un centro diverso da quello dell&apos;invito. Nulla è stato inviato: chiamare la sede.</source>
        <translation>At this address answers a centre other than the one of the invitation. Nothing was sent: call head office.</translation>
    </message>
    <message>
        <source>A un record «{0}» non si aggiungono file. Si può a: {1}.</source>
        <translation>Files cannot be added to a record “{0}”. They can be added to: {1}.</translation>
    </message>
    <message>
        <source>ADI</source>
        <translation>ADI</translation>
    </message>
    <message>
        <source>Abitare</source>
        <translation>Living</translation>
    </message>
    <message>
        <source>Accesso</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Accetta</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accompagnamento avviato</source>
        <translation>Accompaniment begun</translation>
    </message>
    <message>
        <source>Accordi</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Accordo raggiunto</source>
        <translation>Agreement reached</translation>
    </message>
    <message>
        <source>Accreditato</source>
        <translation>Accredited</translation>
    </message>
    <message>
        <source>Acqua</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>Acqua e scarichi</source>
        <translation>Water and drains</translation>
    </message>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Al {day} la persona risulta già in un nucleo. Si può spostarla da quello.</source>
        <translation>On {day} the person is already in a household. It can be moved from there.</translation>
    </message>
    <message>
        <source>Alfabetizzazione e lingua</source>
        <translation>Literacy and language</translation>
    </message>
    <message>
        <source>Alla data di nascita il luogo «{text}» non esisteva più. Controllare il documento.</source>
        <translation>On the date of birth the place “{text}” no longer existed. Check the document.</translation>
    </message>
    <message>
        <source>Alla scheda manca il presidio. Solo il lavoro d&apos;ufficio può non averlo.</source>
        <translation>The record lacks its outpost. Only office work may have none.</translation>
    </message>
    <message>
        <source>Alla scheda manca «{field}»: non si sa chi, dove o quando l&apos;ha scritta.</source>
        <translation>The record lacks “{field}”: it is not known who, where or when wrote it.</translation>
    </message>
    <message>
        <source>Allegato</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Allineamento e ricevuta</source>
        <translation>Alignment and receipt</translation>
    </message>
    <message>
        <source>Alloggio</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>Alloggio e contratto</source>
        <translation>Dwelling and contract</translation>
    </message>
    <message>
        <source>Altra causa sopravvenuta</source>
        <translation>Other later cause</translation>
    </message>
    <message>
        <source>Altra necessità pratica</source>
        <translation>Other practical need</translation>
    </message>
    <message>
        <source>Altra situazione di svantaggio</source>
        <translation>Other disadvantage</translation>
    </message>
    <message>
        <source>Altro</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Altro motivo</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Altro parente</source>
        <translation>Other relative</translation>
    </message>
    <message>
        <source>Altro telefono</source>
        <translation>Other telephone</translation>
    </message>
    <message>
        <source>Ambienti</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Amministrativa</source>
        <translation>Administrative</translation>
    </message>
    <message>
        <source>Ampliamento del nucleo</source>
        <translation>Enlargement of the household</translation>
    </message>
    <message>
        <source>Anagrafe utenza</source>
        <translation>Tenant registry</translation>
    </message>
    <message>
        <source>Anagrafe utenza aggiornata al</source>
        <translation>Tenant registry updated on</translation>
    </message>
    <message>
        <source>Anonimo</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Antiviolenza e stalking</source>
        <translation>Violence against women and stalking</translation>
    </message>
    <message>
        <source>Aperta</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Apertura</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Apertura dell&apos;avviso</source>
        <translation>Notice opens</translation>
    </message>
    <message>
        <source>Appartenenza a una minoranza</source>
        <translation>Belonging to a minority</translation>
    </message>
    <message>
        <source>Approvato il</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Appuntamento</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Appuntamento di oggi senza esito</source>
        <translation>Today’s appointment without an outcome</translation>
    </message>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Aree</source>
        <translation>Areas</translation>
    </message>
    <message>
        <source>Argomenti</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Ascensore</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Assegnata</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Assegnataria</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>Assegnatario</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>Assegnatario/a</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>Assistente sociale</source>
        <translation>Social worker</translation>
    </message>
    <message>
        <source>Attende l&apos;inquilino</source>
        <translation>Waits for the tenant</translation>
    </message>
    <message>
        <source>Attività</source>
        <translation type="unfinished">Activity</translation>
    </message>
    <message>
        <source>Autonoma</source>
        <translation>Autonomous</translation>
    </message>
    <message>
        <source>Autorizza a parlare con la persona di riferimento</source>
        <translation>Authorises talks with the contact person</translation>
    </message>
    <message>
        <source>Autorizza foto e video</source>
        <translation>Authorises photos and video</translation>
    </message>
    <message>
        <source>Autorizza l&apos;invio dei dati a</source>
        <translation>Authorises sending data to</translation>
    </message>
    <message>
        <source>Autorizzazione</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>Avvisi via SMS, WhatsApp o e-mail</source>
        <translation>Notices by SMS, WhatsApp or e-mail</translation>
    </message>
    <message>
        <source>Avviso</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Avviso per partner</source>
        <translation>Call for partners</translation>
    </message>
    <message>
        <source>Avviso prima (minuti)</source>
        <translation>Reminder before (minutes)</translation>
    </message>
    <message>
        <source>Azione finanziata</source>
        <translation>Funded action</translation>
    </message>
    <message>
        <source>Bagno</source>
        <translation>Bathroom</translation>
    </message>
    <message>
        <source>Barriere architettoniche</source>
        <translation>Architectural barriers</translation>
    </message>
    <message>
        <source>Bearer {0}</source>
        <translation>Bearer {0}</translation>
    </message>
    <message>
        <source>Bisogni</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Bisogni e risorse</source>
        <translation>Needs and resources</translation>
    </message>
    <message>
        <source>Bollettazione</source>
        <translation>Billing</translation>
    </message>
    <message>
        <source>Bonus sociale attivo</source>
        <translation>Utility bonus active</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Garage</translation>
    </message>
    <message>
        <source>Bozza</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Bozze</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>CAP</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Cambiati dopo l&apos;unione e lasciati come sono: {0}.</source>
        <translation>Changed after the merge and left as they are: {0}.</translation>
    </message>
    <message>
        <source>Cambio alloggio</source>
        <translation>Change of dwelling</translation>
    </message>
    <message>
        <source>Camera 1</source>
        <translation>Bedroom 1</translation>
    </message>
    <message>
        <source>Canale</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Canale preferito</source>
        <translation>Preferred channel</translation>
    </message>
    <message>
        <source>Candidature</source>
        <translation>Applications received</translation>
    </message>
    <message>
        <source>Canone</source>
        <translation>Rent</translation>
    </message>
    <message>
        <source>Canone corrente pagato</source>
        <translation>Current rent paid</translation>
    </message>
    <message>
        <source>Canone e ricalcolo</source>
        <translation>Rent and recalculation</translation>
    </message>
    <message>
        <source>Canone mensile</source>
        <translation>Monthly rent</translation>
    </message>
    <message>
        <source>Cantina</source>
        <translation>Cellar</translation>
    </message>
    <message>
        <source>Carta d&apos;identità</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>Cassa integrazione</source>
        <translation>Short-time work</translation>
    </message>
    <message>
        <source>Categoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Causa dichiarata</source>
        <translation>Declared cause</translation>
    </message>
    <message>
        <source>Celibe o nubile</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>Centro per l&apos;impiego</source>
        <translation>Employment centre</translation>
    </message>
    <message>
        <source>Cessazione di attività autonoma</source>
        <translation>End of self-employment</translation>
    </message>
    <message>
        <source>Che cosa aiuta in concreto</source>
        <translation>What helps in practice</translation>
    </message>
    <message>
        <source>Che cosa si chiede</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Che cosa è emerso</source>
        <translation>What emerged</translation>
    </message>
    <message>
        <source>Che cosa è stato concordato</source>
        <translation>What was agreed</translation>
    </message>
    <message>
        <source>Che cosa è stato spiegato</source>
        <translation>What was explained</translation>
    </message>
    <message>
        <source>Chi</source>
        <translation type="unfinished">Who</translation>
    </message>
    <message>
        <source>Chi compone un nucleo cambia con una proposta di variazione che decide un&apos;altra persona.</source>
        <translation>Who is in a household changes by a proposal of variation that somebody else decides.</translation>
    </message>
    <message>
        <source>Chi scrive non è assegnato a questo presidio.</source>
        <translation>Who writes is not assigned to this outpost.</translation>
    </message>
    <message>
        <source>Chi è</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>Chiamare il 112 e restare in linea. Dire indirizzo, scala, piano e che cosa succede.</source>
        <translation>Call 112 and stay on the line. Say address, staircase, floor and what is happening.</translation>
    </message>
    <message>
        <source>Chiamare la sede.</source>
        <translation>Call head office.</translation>
    </message>
    <message>
        <source>Chiudi</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chiusa</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Chiusura</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Cittadinanza</source>
        <translation>Citizenship</translation>
    </message>
    <message>
        <source>Civico</source>
        <translation>House number</translation>
    </message>
    <message>
        <source>Codice del luogo di nascita</source>
        <translation>Code of the place of birth</translation>
    </message>
    <message>
        <source>Codice fiscale</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Codice fiscale e dati non coincidono. {field}: atteso {expected}, trovato {found}.</source>
        <translation>Codice fiscale and data do not agree. {field}: expected {expected}, found {found}.</translation>
    </message>
    <message>
        <source>Codice fiscale o partita IVA</source>
        <translation>Tax code or VAT number</translation>
    </message>
    <message>
        <source>Codice fiscale provvisorio di 11 cifre: sarà da aggiornare.</source>
        <translation>Provisional codice fiscale of 11 digits: to be updated later.</translation>
    </message>
    <message>
        <source>Codice sbagliato. {0} Niente viene cancellato.</source>
        <translation>Wrong code. {0} Nothing is erased.</translation>
    </message>
    <message>
        <source>Codice u.i.</source>
        <translation>Unit code</translation>
    </message>
    <message>
        <source>Cognome</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Cognome e nome</source>
        <translation>Surname and name</translation>
    </message>
    <message>
        <source>Colloqui con la persona di riferimento indicata</source>
        <translation>Talks with the contact person named</translation>
    </message>
    <message>
        <source>Colloquio in corso con la persona</source>
        <translation>Interview with the person in progress</translation>
    </message>
    <message>
        <source>Colloquio in visita</source>
        <translation>Interview on a visit</translation>
    </message>
    <message>
        <source>Come si verifica</source>
        <translation>How it is checked</translation>
    </message>
    <message>
        <source>Come è firmata</source>
        <translation>How it was signed</translation>
    </message>
    <message>
        <source>Competenze</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Competenze digitali</source>
        <translation>Digital skills</translation>
    </message>
    <message>
        <source>Compiti</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Completata</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Componente</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Componente del gruppo</source>
        <translation>Member of the group</translation>
    </message>
    <message>
        <source>Componente del nucleo</source>
        <translation>Member of the household</translation>
    </message>
    <message>
        <source>Componente dell&apos;équipe</source>
        <translation>Care team member</translation>
    </message>
    <message>
        <source>Componenti</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Comune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Comune di residenza</source>
        <translation>Municipality of residence</translation>
    </message>
    <message>
        <source>Comune o Stato di nascita</source>
        <translation>Municipality or State of birth</translation>
    </message>
    <message>
        <source>Con figli a carico</source>
        <translation>With dependent children</translation>
    </message>
    <message>
        <source>Con parole sue</source>
        <translation>In their own words</translation>
    </message>
    <message>
        <source>Condizione</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Conduce</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Conflitto</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Conflitto di vicinato</source>
        <translation>Conflict between neighbours</translation>
    </message>
    <message>
        <source>Coniugato/a</source>
        <translation>Married</translation>
    </message>
    <message>
        <source>Coniuge</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>Consegnata</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Consenso all&apos;ingresso</source>
        <translation>Consent to enter</translation>
    </message>
    <message>
        <source>Contatto</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contatto allo sportello</source>
        <translation>Contact at the counter</translation>
    </message>
    <message>
        <source>Contatto del {0}, {1}</source>
        <translation>Contact of {0}, {1}</translation>
    </message>
    <message>
        <source>Contatto senza esito</source>
        <translation>Contact without an outcome</translation>
    </message>
    <message>
        <source>Contatto: {0}</source>
        <translation>Contact: {0}</translation>
    </message>
    <message>
        <source>Continua</source>
        <translation>Continues</translation>
    </message>
    <message>
        <source>Continuità assistenziale</source>
        <translation>Out-of-hours medical care</translation>
    </message>
    <message>
        <source>Contributi</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Contributo regionale di solidarietà</source>
        <translation>Regional solidarity contribution</translation>
    </message>
    <message>
        <source>Convivente</source>
        <translation>Partner living together</translation>
    </message>
    <message>
        <source>Convivente dal</source>
        <translation>Living together since</translation>
    </message>
    <message>
        <source>Coobbligata</source>
        <translation>Co-obligor</translation>
    </message>
    <message>
        <source>Coobbligato</source>
        <translation>Co-obligor</translation>
    </message>
    <message>
        <source>Coobbligato/a</source>
        <translation>Co-obligor</translation>
    </message>
    <message>
        <source>Correggi e rimanda</source>
        <translation>Correct and send again</translation>
    </message>
    <message>
        <source>Cosa chiede la persona</source>
        <translation>What the person asks for</translation>
    </message>
    <message>
        <source>Cosa da fare</source>
        <translation>Thing to do</translation>
    </message>
    <message>
        <source>Costo orario</source>
        <translation>Cost of an hour</translation>
    </message>
    <message>
        <source>Cucina</source>
        <translation>Kitchen</translation>
    </message>
    <message>
        <source>DID</source>
        <translation>DID</translation>
    </message>
    <message>
        <source>Da inviare</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Da portare</source>
        <translation>To bring</translation>
    </message>
    <message>
        <source>Da quando</source>
        <translation>Since when</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Data del contratto</source>
        <translation>Date of the contract</translation>
    </message>
    <message>
        <source>Data dell&apos;esito</source>
        <translation>Day of the outcome</translation>
    </message>
    <message>
        <source>Data della DID</source>
        <translation>Date of the DID</translation>
    </message>
    <message>
        <source>Data della valutazione</source>
        <translation>Date of assessment</translation>
    </message>
    <message>
        <source>Data di assegnazione</source>
        <translation>Date of assignment</translation>
    </message>
    <message>
        <source>Data di nascita</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Data non riconosciuta: «{text}». Esempi: 150370, 15/03/1970, oggi, ieri, -3.</source>
        <translation>Date not recognised: “{text}”. Examples: 150370, 15/03/1970, -3.</translation>
    </message>
    <message>
        <source>Dati anagrafici</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Dati comunicati</source>
        <translation>Data passed on</translation>
    </message>
    <message>
        <source>Debiti diversi dall&apos;affitto</source>
        <translation>Debts other than rent</translation>
    </message>
    <message>
        <source>Decadenza</source>
        <translation>Forfeiture</translation>
    </message>
    <message>
        <source>Deceduta il</source>
        <translation>Died on</translation>
    </message>
    <message>
        <source>Decido domani</source>
        <translation>Decide tomorrow</translation>
    </message>
    <message>
        <source>Decisione</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Decisioni</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Decreto n.</source>
        <translation>Decree no.</translation>
    </message>
    <message>
        <source>Descrizione</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Detta il</source>
        <translation>Told on</translation>
    </message>
    <message>
        <source>Dettaglio dell&apos;esito</source>
        <translation>Detail of the outcome</translation>
    </message>
    <message>
        <source>Di base</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Di caso</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Di che cosa</source>
        <translation>About what</translation>
    </message>
    <message>
        <source>Di persona allo sportello</source>
        <translation>In person at the counter</translation>
    </message>
    <message>
        <source>Di questa persona c&apos;è già una scheda in compilazione. Si può riprenderla.</source>
        <translation>This person already has a form being filled in. It can be resumed.</translation>
    </message>
    <message>
        <source>Di questa visita non ci sono osservazioni sensibili da stampare.</source>
        <translation>This visit has no sensitive observations to print.</translation>
    </message>
    <message>
        <source>Di questo foglio non è registrata una firma.</source>
        <translation>No signature is recorded for this sheet.</translation>
    </message>
    <message>
        <source>Dichiarazione raccolta in presenza di</source>
        <translation>Statement taken in the presence of</translation>
    </message>
    <message>
        <source>Dichiarazioni e firme</source>
        <translation>Declarations and signatures</translation>
    </message>
    <message>
        <source>Difficoltà</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>Difficoltà motorie</source>
        <translation>Motor difficulties</translation>
    </message>
    <message>
        <source>Digitale</source>
        <translation>Digital</translation>
    </message>
    <message>
        <source>Dipendenze</source>
        <translation>Addictions</translation>
    </message>
    <message>
        <source>Diploma ITS</source>
        <translation>ITS diploma</translation>
    </message>
    <message>
        <source>Direzione</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Disabilità</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Disagio psichico</source>
        <translation>Mental distress</translation>
    </message>
    <message>
        <source>Disoccupato/a</source>
        <translation>Unemployed</translation>
    </message>
    <message>
        <source>Disoccupato/a dal</source>
        <translation>Unemployed since</translation>
    </message>
    <message>
        <source>Disponibilità</source>
        <translation>Availability</translation>
    </message>
    <message>
        <source>Divorziato/a</source>
        <translation>Divorced</translation>
    </message>
    <message>
        <source>Documenti</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documento non disponibile oggi</source>
        <translation>Document not available today</translation>
    </message>
    <message>
        <source>Domanda</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Domanda di alloggio</source>
        <translation>Housing application</translation>
    </message>
    <message>
        <source>Domicilio</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>Domicilio, se diverso</source>
        <translation>Domicile, if different</translation>
    </message>
    <message>
        <source>Dopo il codice ci sono {0} caratteri in più. Nulla è cambiato. Copiare soltanto il codice.</source>
        <translation>After the code there are {0} characters too many. Nothing has changed. Copy the code only.</translation>
    </message>
    <message>
        <source>Doppione di</source>
        <translation>Duplicate of</translation>
    </message>
    <message>
        <source>Doppione?</source>
        <translation>Duplicate?</translation>
    </message>
    <message>
        <source>Dottorato</source>
        <translation>Doctorate</translation>
    </message>
    <message>
        <source>Dove</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Dove rivolgersi</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>Due campi scritti</source>
        <translation>Two fields written</translation>
    </message>
    <message>
        <source>Due persone hanno scritto lo stesso campo. Scegliere quale resta: l&apos;altro si conserva.</source>
        <translation>Two persons have written the same field. Choose which one stays: the other is kept.</translation>
    </message>
    <message>
        <source>Duplicata</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Duplicata di…</source>
        <translation>Duplicate of…</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail inviata</source>
        <translation>E-mail sent</translation>
    </message>
    <message>
        <source>E-mail ricevuta</source>
        <translation>E-mail received</translation>
    </message>
    <message>
        <source>Economia</source>
        <translation>Finances</translation>
    </message>
    <message>
        <source>Eliminazione</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>Emergenza infanzia</source>
        <translation>Children in danger</translation>
    </message>
    <message>
        <source>Ente</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Ente della rete</source>
        <translation>Partner body</translation>
    </message>
    <message>
        <source>Entrata</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Entrate mensili</source>
        <translation>Monthly income</translation>
    </message>
    <message>
        <source>Entro</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Esclusione abitativa</source>
        <translation>Housing exclusion</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Esito e prossimi passi</source>
        <translation>Outcome and next steps</translation>
    </message>
    <message>
        <source>Evento</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Familiare esterno</source>
        <translation>Relative living elsewhere</translation>
    </message>
    <message>
        <source>Fascia</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Fatto</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Figlio/a</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Fine prevista</source>
        <translation>Expected end</translation>
    </message>
    <message>
        <source>Finita il</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>Fino al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Firma del</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Firmata</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Firmatari</source>
        <translation>Signatories</translation>
    </message>
    <message>
        <source>Firmato</source>
        <translation type="unfinished">Signed</translation>
    </message>
    <message>
        <source>Fisso</source>
        <translation>Fixed</translation>
    </message>
    <message>
        <source>Fogli e cose senza esito</source>
        <translation>Sheets and things without an outcome</translation>
    </message>
    <message>
        <source>Foglio FSE</source>
        <translation>ESF sheet</translation>
    </message>
    <message>
        <source>Foglio salute</source>
        <translation>Health sheet</translation>
    </message>
    <message>
        <source>Foglio stampato</source>
        <translation>Printed sheet</translation>
    </message>
    <message>
        <source>Formazione</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Fornitore</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Foto e video alle attività</source>
        <translation>Photos and video at activities</translation>
    </message>
    <message>
        <source>Fratello o sorella</source>
        <translation>Brother or sister</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Gas: nessuna fiamma e nessun interruttore, aprire le finestre, uscire, chiamare da fuori.</source>
        <translation>Gas: no flames and no switches, open the windows, leave, call from outside.</translation>
    </message>
    <message>
        <source>Genitore</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Giorno</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Gruppo di autogestione</source>
        <translation>Self-management group</translation>
    </message>
    <message>
        <source>Guasti e pericoli nello stabile: pronto intervento {company}, {number}.</source>
        <translation>Faults and dangers in the building: {company} emergency service, {number}.</translation>
    </message>
    <message>
        <source>Ho visto</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>I dati anagrafici presi dall&apos;altra scheda sono proposti: li rivede un&apos;altra persona.</source>
        <translation>The identity data taken from the other record are proposed: somebody else reviews them.</translation>
    </message>
    <message>
        <source>I dati di questa persona sono stati cancellati su sua richiesta: la modifica non è stata conservata.</source>
        <translation>This person’s data have been erased at their request: the change was not kept.</translation>
    </message>
    <message>
        <source>I dati di questo operatore sono di una versione più recente di Portineria: va aggiornata. I dati sono salvi.</source>
        <translation>This operator’s data come from a newer version of Portineria: it is to be updated. The data are safe.</translation>
    </message>
    <message>
        <source>I dati proposti sono già quelli della scheda.</source>
        <translation>The data proposed are already those of the record.</translation>
    </message>
    <message>
        <source>I fondi riservati non bastano: resta una proposta, decide il centro.</source>
        <translation>The reserved funds are not enough: a proposal stays, the centre decides.</translation>
    </message>
    <message>
        <source>I numeri dei moduli continuano con un&apos;altra sigla.</source>
        <translation>The numbers of forms go on with another code.</translation>
    </message>
    <message>
        <source>IOPlatformExpertDevice</source>
        <translation>IOPlatformExpertDevice</translation>
    </message>
    <message>
        <source>ISE</source>
        <translation>ISE</translation>
    </message>
    <message>
        <source>ISEE</source>
        <translation>ISEE</translation>
    </message>
    <message>
        <source>ISEE corrente</source>
        <translation>Current ISEE</translation>
    </message>
    <message>
        <source>ISEE-ERP</source>
        <translation>ISEE-ERP</translation>
    </message>
    <message>
        <source>Il 1522 risponde a ogni ora, anche in altre lingue, ed è gratuito. In pericolo immediato: 112.</source>
        <translation>1522 answers at any hour, in other languages too, free of charge. In immediate danger: 112.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di una richiesta non si cambia a mano.</source>
        <translation>The field “{0}” of a request is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{0}» non si può correggere qui.</source>
        <translation>The field “{0}” cannot be corrected here.</translation>
    </message>
    <message>
        <source>Il campo «{0}» non si scrive qui.</source>
        <translation>The field “{0}” is not written here.</translation>
    </message>
    <message>
        <source>Il campo «{field}» non si può cambiare dopo la creazione.</source>
        <translation>The field “{field}” cannot be changed after creation.</translation>
    </message>
    <message>
        <source>Il carattere «{text}» non può stare in un codice fiscale. Ripetere la lettura o scriverlo.</source>
        <translation>The character “{text}” cannot stand in a codice fiscale. Scan again or type it.</translation>
    </message>
    <message>
        <source>Il centro e questo computer non concordano su cosa è stato inviato. Il lavoro resta qui. Chiamare la sede.</source>
        <translation>The centre and this computer do not agree on what was sent. The work stays here. Call head office.</translation>
    </message>
    <message>
        <source>Il centro ha ricevuto da questi dati più di quanto risulta qui. Il lavoro è salvo: chiamare la sede.</source>
        <translation>The centre has received more from these data than is known here. The work is safe: call head office.</translation>
    </message>
    <message>
        <source>Il centro ha ricevuto meno di quanto risulta qui. Il lavoro è salvo: allineare appena c&apos;è la rete, o chiamare la sede.</source>
        <translation>The centre has received less than this computer knows of. The work is safe: align as soon as there is a network, or call head office.</translation>
    </message>
    <message>
        <source>Il centro ha ricevuto tutto.</source>
        <translation>The centre has received everything.</translation>
    </message>
    <message>
        <source>Il centro ha rifiutato la richiesta. Il lavoro resta su questo computer.</source>
        <translation>The centre refused the request. The work stays on this computer.</translation>
    </message>
    <message>
        <source>Il centro non conosce ancora questo tipo di scheda. Parte da sola quando sarà aggiornato.</source>
        <translation>The centre does not know this kind of record yet. It leaves by itself when the centre is updated.</translation>
    </message>
    <message>
        <source>Il centro non conosce il campo «{field}». Il testo resta qui.</source>
        <translation>The centre does not know the field “{field}”. The text stays here.</translation>
    </message>
    <message>
        <source>Il centro non ha accettato il file: va aggiunto di nuovo in un altro formato.</source>
        <translation>The centre did not accept the file: it must be added again in another format.</translation>
    </message>
    <message>
        <source>Il centro non ha accettato la modifica per un motivo che questa versione non conosce ({code}). Il testo resta qui.</source>
        <translation>The centre did not accept the change for a reason that this version does not know ({code}). The text stays here.</translation>
    </message>
    <message>
        <source>Il centro non ha accettato la modifica: non rispetta una regola. Il testo resta qui.</source>
        <translation>The centre did not accept the change: it breaks a rule. The text stays here.</translation>
    </message>
    <message>
        <source>Il centro non ha potuto leggere questa modifica. Il testo resta qui: si può copiare e inserire di nuovo.</source>
        <translation>The centre could not read this change. The text stays here: it can be copied and entered again.</translation>
    </message>
    <message>
        <source>Il centro non riesce a ricevere questa modifica. È stata messa da parte; il resto è partito.</source>
        <translation>The centre cannot receive this change. It was set aside; the rest has left.</translation>
    </message>
    <message>
        <source>Il centro non è riuscito a registrare questa modifica. Il resto è arrivato; il testo resta qui.</source>
        <translation>The centre could not record this change. The rest has arrived; the text stays here.</translation>
    </message>
    <message>
        <source>Il centro va aggiornato: questo programma è più recente. Il lavoro resta qui e parte dopo.</source>
        <translation>The centre must be updated: this program is newer. The work stays here and leaves later.</translation>
    </message>
    <message>
        <source>Il centro è stato ripristinato da una copia. Il lavoro è salvo qui: chiamare la sede.</source>
        <translation>The centre was restored from a copy. The work is safe here: call head office.</translation>
    </message>
    <message>
        <source>Il codice del luogo di nascita «{text}» non corrisponde a un comune o a uno Stato.</source>
        <translation>The code of the place of birth “{text}” matches no municipality or State.</translation>
    </message>
    <message>
        <source>Il codice fiscale ha 16 caratteri (11 cifre se provvisorio); questo ne ha {length}.</source>
        <translation>The codice fiscale has 16 characters (11 digits if provisional); this one has {length}.</translation>
    </message>
    <message>
        <source>Il codice fiscale non dice il secolo: si legge {day}. Scrivere la data di nascita.</source>
        <translation>The codice fiscale does not say the century: it reads {day}. Write the date of birth.</translation>
    </message>
    <message>
        <source>Il codice ha almeno {0} cifre.</source>
        <translation>The code has at least {0} digits.</translation>
    </message>
    <message>
        <source>Il codice ha almeno {0} cifre; con lettere, almeno {1} caratteri.</source>
        <translation>The code has at least {0} digits; with letters, at least {1} characters.</translation>
    </message>
    <message>
        <source>Il codice ha {0} caratteri: qui sono {1}. Si può correggere e riprovare.</source>
        <translation>The code has {0} characters: here there are {1}. It can be corrected and tried again.</translation>
    </message>
    <message>
        <source>Il codice si indovina troppo facilmente: niente cifre ripetute, niente cifre in fila.</source>
        <translation>The code is too easily guessed: no repeated digits, no digits in a row.</translation>
    </message>
    <message>
        <source>Il codice supera {0} caratteri: ne serve uno più corto.</source>
        <translation>The code exceeds {0} characters: a shorter one is needed.</translation>
    </message>
    <message>
        <source>Il codice viene da una versione più recente del centro. Nulla è cambiato. Aggiornare il programma e riprovare.</source>
        <translation>The code comes from a newer version of the centre. Nothing has changed. Update the program and try again.</translation>
    </message>
    <message>
        <source>Il codice viene da una versione precedente del centro. Nulla è cambiato. Chiedere un codice nuovo.</source>
        <translation>The code comes from an older version of the centre. Nothing has changed. Ask for a new code.</translation>
    </message>
    <message>
        <source>Il codice è incompleto{0}. Nulla è cambiato. Copiarlo di nuovo per intero.</source>
        <translation>The code is incomplete{0}. Nothing has changed. Copy it again in full.</translation>
    </message>
    <message>
        <source>Il codice è stato alterato: almeno un carattere non torna. Nulla è cambiato. Copiarlo di nuovo, senza correggerlo a mano.</source>
        <translation>The code has been altered: at least one character does not fit. Nothing has changed. Copy it again, without correcting it by hand.</translation>
    </message>
    <message>
        <source>Il collegamento al centro non sarebbe cifrato. Nulla è stato inviato. Chiamare la sede.</source>
        <translation>The connection to the centre would not be encrypted. Nothing was sent. Call head office.</translation>
    </message>
    <message>
        <source>Il componente</source>
        <translation>The member</translation>
    </message>
    <message>
        <source>Il componente del nucleo non è su questo computer. Può essere di un altro presidio.</source>
        <translation>The member of the household is not on this computer. It may be another outpost&apos;s.</translation>
    </message>
    <message>
        <source>Il contatto</source>
        <translation>The contact</translation>
    </message>
    <message>
        <source>Il contatto non è anonimo: la persona c&apos;è già.</source>
        <translation>The contact is not anonymous: the person is there already.</translation>
    </message>
    <message>
        <source>Il contatto è anonimo: non può indicare una persona.</source>
        <translation>The contact is anonymous: it cannot name a person.</translation>
    </message>
    <message>
        <source>Il deposito è di un altro operatore o computer: il codice non si rilascia.</source>
        <translation>The deposit belongs to another operator or computer: the code is not given out.</translation>
    </message>
    <message>
        <source>Il disco di questo computer non accetta il file. Quello che era già salvato è intatto: liberare spazio e riprovare.</source>
        <translation>The disk of this computer does not accept the file. What was already saved is intact: free some space and try again.</translation>
    </message>
    <message>
        <source>Il disco di questo computer non accetta la scrittura o la lettura. {0}: controllare lo spazio libero e riprovare.</source>
        <translation>The disk of this computer does not accept writing or reading. {0}: check the free space and try again.</translation>
    </message>
    <message>
        <source>Il disco di questo computer non accetta scritture, forse è pieno. I dati sono salvi: si può liberare spazio e riprovare.</source>
        <translation>The disk of this computer does not accept writing, perhaps it is full. The data are safe: space can be freed, then try again.</translation>
    </message>
    <message>
        <source>Il disco è pieno. {0}: liberare spazio e salvare di nuovo.</source>
        <translation>The disk is full. {0}: free some space and save again.</translation>
    </message>
    <message>
        <source>Il file che apre i dati di questo operatore è rovinato. Niente viene cancellato: la sede può ripristinarlo.</source>
        <translation>The file that opens this operator’s data is damaged. Nothing is erased: head office can restore it.</translation>
    </message>
    <message>
        <source>Il file della chiave di recupero c&apos;è già: sceglierne un altro.</source>
        <translation>The file of the recovery key is there already: choose another.</translation>
    </message>
    <message>
        <source>Il file della chiave di recupero non si legge.</source>
        <translation>The file of the recovery key cannot be read.</translation>
    </message>
    <message>
        <source>Il file di questo allegato è rovinato su questo computer. Se era già al centro torna con il prossimo allineamento; altrimenti va aggiunto di nuovo.</source>
        <translation>The file of this attachment is damaged on this computer. If it was at the centre already it comes back with the next alignment; otherwise it must be added again.</translation>
    </message>
    <message>
        <source>Il file non è una foto (JPEG, PNG, WebP) né un PDF. Non è stato aggiunto niente: salvarlo in uno di questi formati e riprovare.</source>
        <translation>The file is neither a photo (JPEG, PNG, WebP) nor a PDF. Nothing was added: save it in one of these formats and try again.</translation>
    </message>
    <message>
        <source>Il file scelto non si può leggere. Non è stato aggiunto niente: controllare che ci sia ancora.</source>
        <translation>The chosen file cannot be read. Nothing was added: check that it is still there.</translation>
    </message>
    <message>
        <source>Il file sta arrivando dal centro: si apre quando è arrivato tutto.</source>
        <translation>The file is on its way from the centre: it opens once all of it has arrived.</translation>
    </message>
    <message>
        <source>Il file {0} non si legge. Niente è stato inviato né cambiato: controllare la chiavetta e riprovare.</source>
        <translation>The file {0} cannot be read. Nothing was sent or changed: check the stick and try again.</translation>
    </message>
    <message>
        <source>Il file {0} è troppo grande per essere una busta di Portineria. Niente è stato inviato né cambiato.</source>
        <translation>The file {0} is too large to be a Portineria envelope. Nothing was sent or changed.</translation>
    </message>
    <message>
        <source>Il file è ancora sul computer di chi l&apos;ha aggiunto: arriva quando quel computer si allinea.</source>
        <translation>The file is still on the computer of whoever added it: it comes when that computer is aligned.</translation>
    </message>
    <message>
        <source>Il file è rovinato, incompleto o protetto da una password. Non è stato aggiunto niente: aprirlo con un altro programma, salvarlo di nuovo e riprovare.</source>
        <translation>The file is damaged, incomplete or protected by a password. Nothing was added: open it with another program, save it again and try again.</translation>
    </message>
    <message>
        <source>Il file è troppo grande: al massimo 25 MB, e una foto 50 milioni di punti. Non è stato aggiunto niente: ridurlo o dividerlo e riprovare.</source>
        <translation>The file is too large: at most 25 MB, and a photo 50 million pixels. Nothing was added: make it smaller or divide it and try again.</translation>
    </message>
    <message>
        <source>Il foglio</source>
        <translation>The sheet</translation>
    </message>
    <message>
        <source>Il fuso orario della scheda non è credibile.</source>
        <translation>The time zone of the record is not credible.</translation>
    </message>
    <message>
        <source>Il giorno dell&apos;appuntamento è già passato. Controllare la data.</source>
        <translation>The day of the appointment is already past. Check the date.</translation>
    </message>
    <message>
        <source>Il giorno di nascita nel codice fiscale ({text}) non esiste. Controllare il documento.</source>
        <translation>The day of birth in the codice fiscale ({text}) does not exist. Check the document.</translation>
    </message>
    <message>
        <source>Il giorno scelto è già passato. Scegliere oggi o un giorno dopo.</source>
        <translation>The day chosen is already past. Choose today or a later day.</translation>
    </message>
    <message>
        <source>Il gruppo {0} del codice non torna. Farselo ripetere e correggerlo.</source>
        <translation>Group {0} of the code does not fit. Have it repeated and correct it.</translation>
    </message>
    <message>
        <source>Il nucleo</source>
        <translation>The household</translation>
    </message>
    <message>
        <source>Il numero ha {digits} cifre: sono poche per una linea fissa. Controllare.</source>
        <translation>The number has {digits} digits: too few for a landline. Check it.</translation>
    </message>
    <message>
        <source>Il numero ha {digits} cifre: un cellulare italiano ne ha 10. Controllare.</source>
        <translation>The number has {digits} digits: an Italian mobile number has 10. Check it.</translation>
    </message>
    <message>
        <source>Il portachiavi di questo computer non ha più la sua parte della chiave. I dati sono salvi: si aprono con un codice della sede.</source>
        <translation>The keyring of this computer no longer has its part of the key. The data are safe: they open with a code from head office.</translation>
    </message>
    <message>
        <source>Il portachiavi di questo computer non risponde come deve. I dati sono salvi: si può riprovare, o riavviare il computer.</source>
        <translation>The keyring of this computer does not answer as it should. The data are safe: it can be tried again, or the computer restarted.</translation>
    </message>
    <message>
        <source>Il portachiavi di questo computer non risponde, e senza non si apre. I dati sono salvi: si può riavviare il computer, o chiedere un codice alla sede.</source>
        <translation>The keyring of this computer does not answer, and without it nothing opens. The data are safe: the computer can be restarted, or head office asked for a code.</translation>
    </message>
    <message>
        <source>Il portachiavi di questo computer è chiuso. I dati sono salvi: aprirlo con la sua password e riprovare.</source>
        <translation>The keyring of this computer is locked. The data are safe: open it with its password and try again.</translation>
    </message>
    <message>
        <source>Il prefisso di «{text}» non risulta in uso. Controllare.</source>
        <translation>The prefix of “{text}” does not appear to be in use. Check it.</translation>
    </message>
    <message>
        <source>Il ruolo di chi scrive non permette questa modifica.</source>
        <translation>The role of who writes does not allow this change.</translation>
    </message>
    <message>
        <source>Il testo contiene caratteri che non si possono conservare. Toglierli e salvare.</source>
        <translation>The text contains characters that cannot be kept. Remove them and save.</translation>
    </message>
    <message>
        <source>Il testo di «{field}» supera {limit} caratteri. Accorciarlo o dividerlo in più note.</source>
        <translation>The text of “{field}” exceeds {limit} characters. Shorten it or split it into several notes.</translation>
    </message>
    <message>
        <source>Il testo è troppo lungo per una bozza. Salvarlo diviso in più schede.</source>
        <translation>The text is too long for a draft. Save it split into several records.</translation>
    </message>
    <message>
        <source>Il testo è troppo lungo per una sola scheda. Dividerlo in più note e salvare.</source>
        <translation>The text is too long for a single record. Split it into several notes and save.</translation>
    </message>
    <message>
        <source>Il turno</source>
        <translation>The shift</translation>
    </message>
    <message>
        <source>Il turno dura più di {hours} ore. Controllare l&apos;ora di fine.</source>
        <translation>The shift lasts more than {hours} hours. Check when it ends.</translation>
    </message>
    <message>
        <source>Il turno si sovrappone a un altro, iniziato il {start}. Terminare prima quello.</source>
        <translation>The shift overlaps another, begun on {start}. End that one first.</translation>
    </message>
    <message>
        <source>Il turno è di un&apos;altra persona: lo corregge chi l&apos;ha fatto.</source>
        <translation>The shift is another person’s: who worked it corrects it.</translation>
    </message>
    <message>
        <source>Il valore di «{0}» non è del tipo giusto. Si scrive così: {1}.</source>
        <translation>The value of “{0}” is not of the right type. It is written like this: {1}.</translation>
    </message>
    <message>
        <source>Il valore di «{field}» non è del tipo giusto.</source>
        <translation>The value of “{field}” is not of the right type.</translation>
    </message>
    <message>
        <source>Il vecchio archivio non dice più di chi è. Serve un nuovo invito della sede, per lo stesso operatore. Il vecchio archivio resta dov&apos;è.</source>
        <translation>The old store no longer says whose it is. It takes a new invitation from head office, for the same operator. The old store stays where it is.</translation>
    </message>
    <message>
        <source>Il vecchio archivio è conservato, cifrato, in {0}. Chiamare la sede prima di cancellarlo.</source>
        <translation>The old store is kept, encrypted, in {0}. Call head office before deleting it.</translation>
    </message>
    <message>
        <source>Il {0} la persona non era ancora in quel nucleo. Scegliere un altro giorno.</source>
        <translation>On {0} the person was not in that household yet. Choose another day.</translation>
    </message>
    <message>
        <source>Il {day} deve ancora venire. Controllare la data.</source>
        <translation>{day} is still to come. Check the date.</translation>
    </message>
    <message>
        <source>Il {day} la persona non era ancora nata. Controllare la data.</source>
        <translation>On {day} the person was not born yet. Check the date.</translation>
    </message>
    <message>
        <source>Il {text} non esiste nel calendario o è troppo lontano.</source>
        <translation>{text} does not exist in the calendar or is too far away.</translation>
    </message>
    <message>
        <source>Il {text} è un numero pubblico: non è il recapito di una persona.</source>
        <translation>{text} is a public number: it is not a person’s own.</translation>
    </message>
    <message>
        <source>Immediata</source>
        <translation>Immediate</translation>
    </message>
    <message>
        <source>Impegni del nucleo</source>
        <translation>Commitments of the household</translation>
    </message>
    <message>
        <source>Impegni del partner</source>
        <translation>Commitments of the partner</translation>
    </message>
    <message>
        <source>Impegni di ALER</source>
        <translation>Commitments of ALER</translation>
    </message>
    <message>
        <source>Impegni sul pagamento corrente</source>
        <translation>Commitments on current payments</translation>
    </message>
    <message>
        <source>Impianti</source>
        <translation>Installations</translation>
    </message>
    <message>
        <source>Impianto elettrico</source>
        <translation>Electrical installation</translation>
    </message>
    <message>
        <source>Importo non riconosciuto: «{text}». Esempi: 1250 · 1250,5 · 1.250,50.</source>
        <translation>Amount not recognised: “{text}”. Examples: 1250 · 1250,5 · 1.250,50.</translation>
    </message>
    <message>
        <source>Impossibilitato/a a firmare</source>
        <translation>Unable to sign</translation>
    </message>
    <message>
        <source>In attesa</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>In attesa al centro</source>
        <translation>Waiting at the centre</translation>
    </message>
    <message>
        <source>In attesa dell&apos;inquilino</source>
        <translation>Waiting for the tenant</translation>
    </message>
    <message>
        <source>In base a</source>
        <translation>On the basis of</translation>
    </message>
    <message>
        <source>In conflitto</source>
        <translation>In conflict</translation>
    </message>
    <message>
        <source>In entrata</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>In lavorazione</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>In rinnovo</source>
        <translation>Being renewed</translation>
    </message>
    <message>
        <source>In uscita</source>
        <translation>Outgoing</translation>
    </message>
    <message>
        <source>Inattivo/a</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Inattivo/a in istruzione o formazione</source>
        <translation>Inactive, in education or training</translation>
    </message>
    <message>
        <source>Inattivo/a non in istruzione o formazione</source>
        <translation>Inactive, not in education or training</translation>
    </message>
    <message>
        <source>Incendio: uscire dalle scale, niente ascensore, chiudere le porte dietro di sé.</source>
        <translation>Fire: leave by the stairs, no lift, close the doors behind.</translation>
    </message>
    <message>
        <source>Incontro</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Incontro a un evento</source>
        <translation>Meeting at an event</translation>
    </message>
    <message>
        <source>Incontro di mediazione</source>
        <translation>Mediation meeting</translation>
    </message>
    <message>
        <source>Incontro in scala o cortile</source>
        <translation>Meeting on the stairs or in the courtyard</translation>
    </message>
    <message>
        <source>Indicare di quale richiesta questa è un doppione.</source>
        <translation>Say which request this one duplicates.</translation>
    </message>
    <message>
        <source>Indicatori</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Indirizzo</source>
        <translation type="unfinished">Address</translation>
    </message>
    <message>
        <source>Infestanti</source>
        <translation>Pests</translation>
    </message>
    <message>
        <source>Infiltrazioni</source>
        <translation>Leaks</translation>
    </message>
    <message>
        <source>Informativa privacy</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>Informazione data</source>
        <translation>Information given</translation>
    </message>
    <message>
        <source>Informazioni consegnate</source>
        <translation>Information handed over</translation>
    </message>
    <message>
        <source>Ingresso</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>Inizio</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Insoluto</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>Interno</source>
        <translation>Door number</translation>
    </message>
    <message>
        <source>Intervento eseguito</source>
        <translation>Work carried out</translation>
    </message>
    <message>
        <source>Intestatario</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Intestatario/a della scheda</source>
        <translation>Holder of the form</translation>
    </message>
    <message>
        <source>Intimazione</source>
        <translation>Order to pay</translation>
    </message>
    <message>
        <source>Invalidità</source>
        <translation>Invalidity</translation>
    </message>
    <message>
        <source>Invia a terzi</source>
        <translation>Send to third parties</translation>
    </message>
    <message>
        <source>Inviata a</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>Inviata a terzi</source>
        <translation>Sent to third parties</translation>
    </message>
    <message>
        <source>Invio</source>
        <translation type="unfinished">Enter</translation>
    </message>
    <message>
        <source>Invio a un ente</source>
        <translation>Referral to a body</translation>
    </message>
    <message>
        <source>Invio dei dati a un ente indicato</source>
        <translation>Sending data to a named body</translation>
    </message>
    <message>
        <source>Iscrizione</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>Iscrizione a un&apos;attività</source>
        <translation>Enrolment in an activity</translation>
    </message>
    <message>
        <source>L&apos;allegato</source>
        <translation>The attachment</translation>
    </message>
    <message>
        <source>L&apos;allineamento si è fermato. Chiamare la sede.</source>
        <translation>The alignment has stopped. Call head office.</translation>
    </message>
    <message>
        <source>L&apos;alloggio</source>
        <translation>The dwelling</translation>
    </message>
    <message>
        <source>L&apos;alloggio non è su questo computer.</source>
        <translation>The dwelling is not on this computer.</translation>
    </message>
    <message>
        <source>L&apos;alloggio non è su questo computer. Può essere di un altro presidio.</source>
        <translation>The dwelling is not on this computer. It may belong to another outpost.</translation>
    </message>
    <message>
        <source>L&apos;appuntamento</source>
        <translation>The appointment</translation>
    </message>
    <message>
        <source>L&apos;appuntamento è già {0}.</source>
        <translation>The appointment is already {0}.</translation>
    </message>
    <message>
        <source>L&apos;appuntamento è già {0}. Si può annullare con Ctrl+Z.</source>
        <translation>The appointment is already {0}. It can be undone with Ctrl+Z.</translation>
    </message>
    <message>
        <source>L&apos;appuntamento è già {0}: non si rimanda.</source>
        <translation>The appointment is already {0}: it is not put off.</translation>
    </message>
    <message>
        <source>L&apos;archivio di questo operatore non c&apos;è più su questo computer. Quello che era già al centro è al sicuro. Chiamare la sede.</source>
        <translation>This operator’s archive is no longer on this computer. What was already at the centre is safe. Call head office.</translation>
    </message>
    <message>
        <source>L&apos;archivio su questo computer manca o non si può aprire. {0}</source>
        <translation>The archive on this computer is missing or cannot be opened. {0}</translation>
    </message>
    <message>
        <source>L&apos;archivio su questo computer non si apre: il file è danneggiato o appartiene a un&apos;altra chiave. {0}</source>
        <translation>The archive on this computer does not open: the file is damaged or belongs to another key. {0}</translation>
    </message>
    <message>
        <source>L&apos;archivio su questo computer non si può scrivere. {0}: chiamare la sede.</source>
        <translation>The archive on this computer cannot be written. {0}: call head office.</translation>
    </message>
    <message>
        <source>L&apos;archivio su questo computer è integro: non c&apos;è niente da rifare.</source>
        <translation>The store on this computer is whole: there is nothing to make anew.</translation>
    </message>
    <message>
        <source>L&apos;archivio su questo computer è occupato da un altro programma e non si può aggiornare. I dati sono intatti: chiudere l&apos;altro programma e riprovare.</source>
        <translation>The archive on this computer is in use by another program and cannot be updated. The data are intact: close the other program and try again.</translation>
    </message>
    <message>
        <source>L&apos;archivio su questo computer è occupato da un altro programma. {0}: riprovare.</source>
        <translation>The archive on this computer is in use by another program. {0}: try again.</translation>
    </message>
    <message>
        <source>L&apos;archivio è rifatto. Schede dal centro: {0}. Modifiche ritrovate e inviate: {1}.</source>
        <translation>The store was made anew. Records from the centre: {0}. Changes found again and sent: {1}.</translation>
    </message>
    <message>
        <source>L&apos;assegnazione al presidio comincia il {day}: la scheda è di prima.</source>
        <translation>The assignment to the outpost begins on {day}: the record is earlier.</translation>
    </message>
    <message>
        <source>L&apos;assegnazione al presidio è finita il {day}: la scheda è di dopo.</source>
        <translation>The assignment to the outpost ended on {day}: the record is later.</translation>
    </message>
    <message>
        <source>L&apos;importo non può essere sotto zero.</source>
        <translation>The amount cannot be below zero.</translation>
    </message>
    <message>
        <source>L&apos;importo è troppo grande. Controllare le cifre.</source>
        <translation>The amount is too large. Check the figures.</translation>
    </message>
    <message>
        <source>L&apos;invito è per un altro operatore. Il vecchio archivio resta dov&apos;è: chiamare la sede.</source>
        <translation>The invitation is for another operator. The old store stays where it is: call head office.</translation>
    </message>
    <message>
        <source>L&apos;ora del turno deve ancora venire. Controllarla.</source>
        <translation>The time of the shift is still to come. Check it.</translation>
    </message>
    <message>
        <source>L&apos;orologio di questo computer è {direction} di {minutes} minuti rispetto al centro. Controllarlo prima di stampare.</source>
        <translation>The clock of this computer is {direction} by {minutes} minutes compared with the centre. Check it before printing.</translation>
    </message>
    <message>
        <source>L&apos;ultima cifra del codice provvisorio non torna. Controllare il documento.</source>
        <translation>The last digit of the provisional code does not fit. Check the document.</translation>
    </message>
    <message>
        <source>L&apos;ultima lettera dovrebbe essere {expected}, non {found}. Controllare il documento.</source>
        <translation>The last letter should be {expected}, not {found}. Check the document.</translation>
    </message>
    <message>
        <source>L&apos;ultimo giorno nel nucleo viene prima del primo ({day}).</source>
        <translation>The last day in the household comes before the first ({day}).</translation>
    </message>
    <message>
        <source>L&apos;unità</source>
        <translation>The unit</translation>
    </message>
    <message>
        <source>La busta è incompleta o è stata alterata: niente di quello che contiene è stato preso. Il lavoro è al sicuro sul computer da cui viene: farsi preparare di nuovo la chiavetta.</source>
        <translation>The envelope is incomplete or was altered: nothing in it was taken. The work is safe on the computer it comes from: have the stick prepared again.</translation>
    </message>
    <message>
        <source>La categoria «{text}» non appartiene all&apos;area {area}.</source>
        <translation>The category “{text}” does not belong to the area {area}.</translation>
    </message>
    <message>
        <source>La chiave non è di un possibile doppione: le schede restano come sono.</source>
        <translation>The key is not that of a possible duplicate: the records stay as they are.</translation>
    </message>
    <message>
        <source>La classe di riservatezza «{text}» non esiste.</source>
        <translation>The class of confidentiality “{text}” does not exist.</translation>
    </message>
    <message>
        <source>La correzione non può essere meno riservata della nota: serve almeno {required}.</source>
        <translation>The correction cannot be less reserved than the note: at least {required} is needed.</translation>
    </message>
    <message>
        <source>La cosa da rivedere è già stata decisa. L&apos;elenco è aggiornato.</source>
        <translation>The thing to review has already been decided. The list is up to date.</translation>
    </message>
    <message>
        <source>La data dell&apos;esito ({day}) deve ancora venire.</source>
        <translation>The day of the outcome ({day}) is still to come.</translation>
    </message>
    <message>
        <source>La data dell&apos;esito ({day}) viene prima dell&apos;apertura della richiesta ({opened}).</source>
        <translation>The day of the outcome ({day}) comes before the request was opened ({opened}).</translation>
    </message>
    <message>
        <source>La data di nascita nel codice fiscale ({text}) non esiste. Controllare il documento.</source>
        <translation>The date of birth in the codice fiscale ({text}) does not exist. Check the document.</translation>
    </message>
    <message>
        <source>La fine del turno viene prima dell&apos;inizio.</source>
        <translation>The end of the shift comes before its beginning.</translation>
    </message>
    <message>
        <source>La fine della visita non può venire prima dell&apos;inizio.</source>
        <translation>The end of the visit cannot come before its beginning.</translation>
    </message>
    <message>
        <source>La firma di questo foglio è già registrata.</source>
        <translation>The signature of this sheet is already recorded.</translation>
    </message>
    <message>
        <source>La frase ha almeno sei caratteri diversi, e non è la stessa parola ripetuta.</source>
        <translation>The phrase has at least six different characters, and is not the same word repeated.</translation>
    </message>
    <message>
        <source>La frase non apre la chiave di recupero, oppure il file è rovinato.</source>
        <translation>The phrase does not open the recovery key, or the file is damaged.</translation>
    </message>
    <message>
        <source>La frase si indovina troppo facilmente: ne serve una meno ripetitiva.</source>
        <translation>The phrase is too easily guessed: a less repetitive one is needed.</translation>
    </message>
    <message>
        <source>La modifica è troppo grande per essere inviata. Dividerla in parti più piccole.</source>
        <translation>The change is too large to be sent. Split it into smaller parts.</translation>
    </message>
    <message>
        <source>La nota</source>
        <translation>The note</translation>
    </message>
    <message>
        <source>La nota era già stata chiusa il {day}.</source>
        <translation>The note was already closed on {day}.</translation>
    </message>
    <message>
        <source>La nota è chiusa. Una correzione si scrive in una nuova nota collegata.</source>
        <translation>The note is closed. A correction is written in a new linked note.</translation>
    </message>
    <message>
        <source>La persona</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>La persona non risulta in un nucleo: prima va aggiunta a un alloggio.</source>
        <translation>The person is in no household: first it is to be added to a dwelling.</translation>
    </message>
    <message>
        <source>La persona non risulta in un nucleo: si può aggiungerla a uno.</source>
        <translation>The person is in no household: it can be added to one.</translation>
    </message>
    <message>
        <source>La persona risulta deceduta il {day}: dopo non è in un nucleo.</source>
        <translation>The person is recorded as deceased on {day}: after that they are in no household.</translation>
    </message>
    <message>
        <source>La persona è già in questo nucleo.</source>
        <translation>The person is already in this household.</translation>
    </message>
    <message>
        <source>La proposta di variazione</source>
        <translation>The proposal of variation</translation>
    </message>
    <message>
        <source>La proposta è già stata {state}.</source>
        <translation>The proposal has already been {state}.</translation>
    </message>
    <message>
        <source>La prossima data è già passata. Scegliere un giorno da oggi in poi.</source>
        <translation>The next date is already past. Choose a day from today on.</translation>
    </message>
    <message>
        <source>La ricevuta non è firmata da questo centro e non è stata conservata. Chiamare la sede.</source>
        <translation>The receipt is not signed by this centre and was not kept. Call head office.</translation>
    </message>
    <message>
        <source>La richiamata</source>
        <translation>The call-back</translation>
    </message>
    <message>
        <source>La richiamata è già stata fatta. Si può annullare con Ctrl+Z.</source>
        <translation>The call-back has already been made. It can be undone with Ctrl+Z.</translation>
    </message>
    <message>
        <source>La richiamata è già stata fatta: non si rimanda.</source>
        <translation>The call-back has already been made: it is not put off.</translation>
    </message>
    <message>
        <source>La richiesta</source>
        <translation>The request</translation>
    </message>
    <message>
        <source>La richiesta letta al telefono viene da un altro operatore o computer: il codice non si rilascia.</source>
        <translation>The request read out by telephone comes from another operator or computer: the code is not given out.</translation>
    </message>
    <message>
        <source>La richiesta originale</source>
        <translation>The original request</translation>
    </message>
    <message>
        <source>La richiesta {number} è {state}: non si aggiunge nessuno. Si può riaprirla, o aprirne una nuova.</source>
        <translation>Request {number} is {state}: nobody joins it. It can be reopened, or a new one opened.</translation>
    </message>
    <message>
        <source>La richiesta è riservata: si apre da Riservato, con il motivo della lettura.</source>
        <translation>The request is reserved: it opens from Reserved, with the reason for reading.</translation>
    </message>
    <message>
        <source>La richiesta è {from_state}: non può diventare {to_state}.</source>
        <translation>The request is {from_state}: it cannot become {to_state}.</translation>
    </message>
    <message>
        <source>La risposta non è firmata da questo centro: qui non è cambiato niente. Chiamare la sede.</source>
        <translation>The answer is not signed by this centre: nothing was changed here. Call head office.</translation>
    </message>
    <message>
        <source>La risposta è incompleta o è stata alterata: qui non è cambiato niente. Far portare di nuovo la busta al centro.</source>
        <translation>The answer is incomplete or was altered: nothing was changed here. Have the envelope carried to the centre again.</translation>
    </message>
    <message>
        <source>La risposta è per una busta che non è di questi dati, o che non vale più: qui non è cambiato niente. Il lavoro che il centro non ha ricevuto resta da inviare.</source>
        <translation>The answer is for an envelope that is not of these data, or no longer counts: nothing was changed here. Work the centre has not received is still to be sent.</translation>
    </message>
    <message>
        <source>La scheda</source>
        <translation>The record</translation>
    </message>
    <message>
        <source>La scheda a cui si riferisce «{field}» non esiste o non è visibile.</source>
        <translation>The record that “{field}” refers to does not exist or is not visible.</translation>
    </message>
    <message>
        <source>La scheda da stampare</source>
        <translation>The record to print</translation>
    </message>
    <message>
        <source>La scheda della persona</source>
        <translation>The person&apos;s record</translation>
    </message>
    <message>
        <source>La scheda della persona è cambiata dopo questa proposta. Respingerla e proporre di nuovo.</source>
        <translation>The person’s record has changed since this proposal. Reject it and propose again.</translation>
    </message>
    <message>
        <source>La scheda di accesso</source>
        <translation>The intake form</translation>
    </message>
    <message>
        <source>La scheda di accesso non ha la sezione «{0}».</source>
        <translation>The intake form has no section “{0}”.</translation>
    </message>
    <message>
        <source>La scheda di accesso è firmata e non si modifica. Si può iniziarne una nuova.</source>
        <translation>The intake form is signed and is not changed. A new one can be begun.</translation>
    </message>
    <message>
        <source>La scheda non è più su questo computer: il testo si può copiare in una nuova.</source>
        <translation>The record is no longer on this computer: the text can be copied into a new one.</translation>
    </message>
    <message>
        <source>La scheda non è più su questo computer: la scelta spetta a chi la vede.</source>
        <translation>The record is no longer on this computer: the choice is up to who sees it.</translation>
    </message>
    <message>
        <source>La scheda non è più tra quelle di questo presidio: la modifica è stata consegnata a chi coordina.</source>
        <translation>The record is no longer among those of this outpost: the change was handed to the coordinator.</translation>
    </message>
    <message>
        <source>La scheda non è su questo computer, o non prende allegati.</source>
        <translation>The record is not on this computer, or takes no attachments.</translation>
    </message>
    <message>
        <source>La scheda non è su questo computer. Può essere di un altro presidio.</source>
        <translation>The record is not on this computer. It may belong to another outpost.</translation>
    </message>
    <message>
        <source>La scheda trovata</source>
        <translation>The record found</translation>
    </message>
    <message>
        <source>La scheda è riservata a chi l&apos;ha scritta e a chi segue il caso.</source>
        <translation>The record is reserved to whoever wrote it and whoever follows the case.</translation>
    </message>
    <message>
        <source>La scheda è stata eliminata da altri. Il testo resta qui e si può copiare.</source>
        <translation>The record was deleted by others. The text stays here and can be copied.</translation>
    </message>
    <message>
        <source>La segnalazione è riservata: non appare in elenchi, riepiloghi e stampe.</source>
        <translation>The request is reserved: it does not appear in lists, summaries and prints.</translation>
    </message>
    <message>
        <source>La visita</source>
        <translation>The visit</translation>
    </message>
    <message>
        <source>La visita è chiusa e non si modifica. Una correzione si scrive in una nuova nota.</source>
        <translation>The visit is closed and is not changed. A correction is written in a new note.</translation>
    </message>
    <message>
        <source>Laboratorio</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Laurea magistrale o a ciclo unico</source>
        <translation>Master’s or single-cycle degree</translation>
    </message>
    <message>
        <source>Laurea triennale</source>
        <translation>Bachelor’s degree</translation>
    </message>
    <message>
        <source>Lavoratore/trice autonomo/a</source>
        <translation>Self-employed</translation>
    </message>
    <message>
        <source>Lavoro</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Lavoro autonomo</source>
        <translation>Self-employment</translation>
    </message>
    <message>
        <source>Lavoro dipendente</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Le due richieste risulterebbero una doppione dell&apos;altra. Scegliere quale resta.</source>
        <translation>The two requests would each be a duplicate of the other. Choose which one stays.</translation>
    </message>
    <message>
        <source>Le due schede restano una persona per un&apos;altra unione: si può annullare anche quella.</source>
        <translation>Another merge still makes the two records one person: it can be undone too.</translation>
    </message>
    <message>
        <source>Le due schede sono già una sola persona. L&apos;elenco è aggiornato.</source>
        <translation>The two records are one person already. The list is up to date.</translation>
    </message>
    <message>
        <source>Le due schede sono una sola persona: {0}.</source>
        <translation>The two records are one person: {0}.</translation>
    </message>
    <message>
        <source>Le note riservate non sono attive per l&apos;azienda: restano solo data, aiuto dato e chi è stato chiamato.</source>
        <translation>Reserved notes are not active for the company: only the day, the help given and who was called remain.</translation>
    </message>
    <message>
        <source>Le schede collegate appartengono ad aziende diverse.</source>
        <translation>The linked records belong to different companies.</translation>
    </message>
    <message>
        <source>Le {time} del {day} non esistono: quella notte l&apos;orologio salta un&apos;ora.</source>
        <translation>{time} on {day} does not exist: that night the clock skips an hour.</translation>
    </message>
    <message>
        <source>Lettera</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Lettera inviata</source>
        <translation>Letter sent</translation>
    </message>
    <message>
        <source>Lettera ricevuta</source>
        <translation>Letter received</translation>
    </message>
    <message>
        <source>Lettura di una nota</source>
        <translation>Reading of a note</translation>
    </message>
    <message>
        <source>Licenza elementare</source>
        <translation>Primary school certificate</translation>
    </message>
    <message>
        <source>Licenza media</source>
        <translation>Lower secondary certificate</translation>
    </message>
    <message>
        <source>Licenziamento</source>
        <translation>Dismissal</translation>
    </message>
    <message>
        <source>Linea</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Linea di progetto</source>
        <translation>Project line</translation>
    </message>
    <message>
        <source>Lingua</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Lingue</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Lo stabile</source>
        <translation>The building</translation>
    </message>
    <message>
        <source>Lo stato «{to_state}» non esiste.</source>
        <translation>The state “{to_state}” does not exist.</translation>
    </message>
    <message>
        <source>Luce</source>
        <translation>Electricity</translation>
    </message>
    <message>
        <source>Lunedì dell&apos;Angelo</source>
        <translation>Easter Monday</translation>
    </message>
    <message>
        <source>Luogo di nascita</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>MOD-00 n. {0}</source>
        <translation>MOD-00 no. {0}</translation>
    </message>
    <message>
        <source>MOD-00 rev. 1</source>
        <translation>MOD-00 rev. 1</translation>
    </message>
    <message>
        <source>MOD-01 n. {0}</source>
        <translation>MOD-01 no. {0}</translation>
    </message>
    <message>
        <source>MOD-02 n. {0}</source>
        <translation>MOD-02 no. {0}</translation>
    </message>
    <message>
        <source>MOD-02-L n. {0}</source>
        <translation>MOD-02-L no. {0}</translation>
    </message>
    <message>
        <source>MOD-02-P n. {0}</source>
        <translation>MOD-02-P no. {0}</translation>
    </message>
    <message>
        <source>MOD-03 n. {0}</source>
        <translation>MOD-03 no. {0}</translation>
    </message>
    <message>
        <source>MOD-03-S n. {0}</source>
        <translation>MOD-03-S no. {0}</translation>
    </message>
    <message>
        <source>MOD-14 n. {0}</source>
        <translation>MOD-14 no. {0}</translation>
    </message>
    <message>
        <source>Malattia grave, infortunio o decesso di un componente</source>
        <translation>Serious illness, accident or death of a member</translation>
    </message>
    <message>
        <source>Manca il canale del contatto.</source>
        <translation>The channel of the contact is missing.</translation>
    </message>
    <message>
        <source>Manca il codice fiscale. Se non c&apos;è, scegliere il motivo.</source>
        <translation>The codice fiscale is missing. If there is none, choose the reason.</translation>
    </message>
    <message>
        <source>Manca il motivo: indicare almeno un argomento.</source>
        <translation>The reason is missing: give at least one topic.</translation>
    </message>
    <message>
        <source>Manca l&apos;esito del contatto.</source>
        <translation>The outcome of the contact is missing.</translation>
    </message>
    <message>
        <source>Manca la scelta di: {0}. Le due schede sono rimaste come erano.</source>
        <translation>A choice is missing for: {0}. The two records are as they were.</translation>
    </message>
    <message>
        <source>Manca «Cosa chiede la persona» (sezione M). Il resto può restare vuoto.</source>
        <translation>“What the person asks for” (section M) is missing. The rest may stay empty.</translation>
    </message>
    <message>
        <source>Manca «{field}».</source>
        <translation>“{field}” is missing.</translation>
    </message>
    <message>
        <source>Mancato rinnovo di un contratto a termine</source>
        <translation>Fixed-term contract not renewed</translation>
    </message>
    <message>
        <source>Mediazione</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>Membro del partenariato</source>
        <translation>Partnership member</translation>
    </message>
    <message>
        <source>Messa in mora</source>
        <translation>Formal notice</translation>
    </message>
    <message>
        <source>Messaggio</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Messaggio inviato</source>
        <translation>Message sent</translation>
    </message>
    <message>
        <source>Messaggio ricevuto</source>
        <translation>Message received</translation>
    </message>
    <message>
        <source>Minori</source>
        <translation>Minors</translation>
    </message>
    <message>
        <source>Minuti</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Morosità</source>
        <translation>Arrears</translation>
    </message>
    <message>
        <source>Motivi familiari</source>
        <translation>Family reasons</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Motivo dell&apos;uscita</source>
        <translation>Reason for leaving</translation>
    </message>
    <message>
        <source>Motivo della chiusura</source>
        <translation>Reason for closing</translation>
    </message>
    <message>
        <source>Muffa e umidità</source>
        <translation>Mould and damp</translation>
    </message>
    <message>
        <source>NASpI</source>
        <translation>NASpI</translation>
    </message>
    <message>
        <source>NOTA-R3 n. {0}</source>
        <translation>NOTA-R3 no. {0}</translation>
    </message>
    <message>
        <source>Nascita</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Necessità di ausili</source>
        <translation>Need of aids</translation>
    </message>
    <message>
        <source>Negozio</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Nel codice fiscale il carattere {position} non può essere «{text}».</source>
        <translation>In the codice fiscale character {position} cannot be “{text}”.</translation>
    </message>
    <message>
        <source>Nessun allineamento completo finora.</source>
        <translation>No complete alignment so far.</translation>
    </message>
    <message>
        <source>Nessun campo da cambiare.</source>
        <translation>No field to change.</translation>
    </message>
    <message>
        <source>Nessun campo è stato scelto. Si può decidere domani.</source>
        <translation>No field was chosen. It can be decided tomorrow.</translation>
    </message>
    <message>
        <source>Nessun foglio con questo codice su questo computer.</source>
        <translation>No sheet with this code on this computer.</translation>
    </message>
    <message>
        <source>Nessun seguito</source>
        <translation>No follow-up</translation>
    </message>
    <message>
        <source>Nessun titolo</source>
        <translation>No qualification</translation>
    </message>
    <message>
        <source>Nessun turno è cominciato: non c&apos;è niente da terminare.</source>
        <translation>No shift was begun: there is nothing to end.</translation>
    </message>
    <message>
        <source>Nessuna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Niente cifre ripetute, niente cifre in fila: si indovinano per prime.</source>
        <translation>No repeated digits, no digits in a row: they are guessed first.</translation>
    </message>
    <message>
        <source>Niente da fare adesso.</source>
        <translation>Nothing to do now.</translation>
    </message>
    <message>
        <source>Niente da inviare.</source>
        <translation>Nothing to send.</translation>
    </message>
    <message>
        <source>Niente da rivedere.</source>
        <translation>Nothing to review.</translation>
    </message>
    <message>
        <source>Niente in agenda.</source>
        <translation>Nothing in the agenda.</translation>
    </message>
    <message>
        <source>Niente in agenda. Il prossimo appuntamento è {0} alle {1}.</source>
        <translation>Nothing in the agenda. The next appointment is {0} at {1}.</translation>
    </message>
    <message>
        <source>Nipote</source>
        <translation>Grandchild, nephew or niece</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nome</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nome e cognome non sono in caratteri latini: il codice fiscale non si può proporre.</source>
        <translation>Name and surname are not in Latin letters: the codice fiscale cannot be proposed.</translation>
    </message>
    <message>
        <source>Nome, nascita e codice fiscale cambiano con una proposta di variazione che decide un&apos;altra persona.</source>
        <translation>Name, birth and codice fiscale change by a proposal of variation that somebody else decides.</translation>
    </message>
    <message>
        <source>Non ancora inviata: parte al prossimo allineamento.</source>
        <translation>Not sent yet: it leaves with the next alignment.</translation>
    </message>
    <message>
        <source>Non ancora rilasciato</source>
        <translation>Not issued yet</translation>
    </message>
    <message>
        <source>Non autosufficienza</source>
        <translation>Not self-sufficient</translation>
    </message>
    <message>
        <source>Non c&apos;è niente da riaprire: la scheda non era stata messa da parte.</source>
        <translation>There is nothing to reopen: the record had not been set aside.</translation>
    </message>
    <message>
        <source>Non di competenza</source>
        <translation>Not within competence</translation>
    </message>
    <message>
        <source>Non risolvibile</source>
        <translation>Cannot be solved</translation>
    </message>
    <message>
        <source>Non si sa in quale presidio comincia il turno. Sceglierlo dall&apos;elenco.</source>
        <translation>It is not known at which outpost the shift begins. Choose it from the list.</translation>
    </message>
    <message>
        <source>Non sono la stessa persona</source>
        <translation>They are not the same person</translation>
    </message>
    <message>
        <source>Nonno/a</source>
        <translation>Grandparent</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nota del coordinatore</source>
        <translation>Coordinator&apos;s note</translation>
    </message>
    <message>
        <source>Nota di una parte</source>
        <translation>Note of a side</translation>
    </message>
    <message>
        <source>Nota riservata</source>
        <translation>Reserved note</translation>
    </message>
    <message>
        <source>Nucleo</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Nucleo familiare</source>
        <translation>Family household</translation>
    </message>
    <message>
        <source>Nucleo senza lavoro</source>
        <translation>Household without work</translation>
    </message>
    <message>
        <source>Numero</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Numero del documento</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Numero del gestore</source>
        <translation>Manager’s number</translation>
    </message>
    <message>
        <source>Numero del modulo</source>
        <translation>Form number</translation>
    </message>
    <message>
        <source>Numero della DSU</source>
        <translation>Number of the DSU</translation>
    </message>
    <message>
        <source>Numero di rate</source>
        <translation>Number of instalments</translation>
    </message>
    <message>
        <source>Numero non riconosciuto: «{text}». Esempio: PVLO-COD-A3-2026-000123.</source>
        <translation>Number not recognised: “{text}”. Example: PVLO-COD-A3-2026-000123.</translation>
    </message>
    <message>
        <source>Numero unico di emergenza</source>
        <translation>Single emergency number</translation>
    </message>
    <message>
        <source>Nuovo stato</source>
        <translation>New state</translation>
    </message>
    <message>
        <source>Obiettivo</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Obiettivo di progetto</source>
        <translation>Project target</translation>
    </message>
    <message>
        <source>Occupato/a</source>
        <translation>Employed</translation>
    </message>
    <message>
        <source>Occupato/a dipendente</source>
        <translation>Employed by others</translation>
    </message>
    <message>
        <source>Occupazione</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Oggetto</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Oggi, {0}</source>
        <translation>Today, {0}</translation>
    </message>
    <message>
        <source>Operativa</source>
        <translation>Operational</translation>
    </message>
    <message>
        <source>Operatore</source>
        <translation type="unfinished">Operator</translation>
    </message>
    <message>
        <source>Operazione o progetto</source>
        <translation>Operation or project</translation>
    </message>
    <message>
        <source>Ora non riconosciuta: «{text}». Esempi: 9, 930, 9:30.</source>
        <translation>Time not recognised: “{text}”. Examples: 9, 930, 9:30.</translation>
    </message>
    <message>
        <source>Orari</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Orario preferito</source>
        <translation>Preferred time</translation>
    </message>
    <message>
        <source>Ordinaria</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Ordine</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Ordine del giorno</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Origine straniera</source>
        <translation>Foreign origin</translation>
    </message>
    <message>
        <source>Ospitalità</source>
        <translation>Guests</translation>
    </message>
    <message>
        <source>Ospite</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Ospiti non registrati</source>
        <translation>Unregistered guests</translation>
    </message>
    <message>
        <source>PEC</source>
        <translation>Certified e-mail (PEC)</translation>
    </message>
    <message>
        <source>POD o PDR</source>
        <translation>POD or PDR</translation>
    </message>
    <message>
        <source>Pagamento verificato il</source>
        <translation>Payment checked on</translation>
    </message>
    <message>
        <source>Parentela</source>
        <translation>Kinship</translation>
    </message>
    <message>
        <source>Parlare in un luogo appartato. Nessuna domanda oltre il necessario.</source>
        <translation>Talk in a secluded place. No question beyond what is necessary.</translation>
    </message>
    <message>
        <source>Parte</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Parte di una mediazione</source>
        <translation>Side of a mediation</translation>
    </message>
    <message>
        <source>Partenariato</source>
        <translation>Partnership</translation>
    </message>
    <message>
        <source>Parti comuni</source>
        <translation>Shared parts</translation>
    </message>
    <message>
        <source>Pasqua</source>
        <translation>Easter</translation>
    </message>
    <message>
        <source>Passaggio di stato</source>
        <translation>Change of state</translation>
    </message>
    <message>
        <source>Passaggio di un invio</source>
        <translation>Step of a referral</translation>
    </message>
    <message>
        <source>Passaggio di un percorso</source>
        <translation>Step of a pathway</translation>
    </message>
    <message>
        <source>Passaggio in alloggio</source>
        <translation>Call at the dwelling</translation>
    </message>
    <message>
        <source>Passaporto</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Passata ad altro ente</source>
        <translation>Passed to another body</translation>
    </message>
    <message>
        <source>Patente</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Patto di accompagnamento</source>
        <translation>Support pact</translation>
    </message>
    <message>
        <source>Pensionato/a</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>Pensione</source>
        <translation>Pension</translation>
    </message>
    <message>
        <source>Per aprire una nota {found} serve il motivo della lettura.</source>
        <translation>To open a {found} note the reason for reading is needed.</translation>
    </message>
    <message>
        <source>Per chiudere la richiesta serve l&apos;esito.</source>
        <translation>To close the request the outcome is needed.</translation>
    </message>
    <message>
        <source>Per chiudere la richiesta serve la data dell&apos;esito.</source>
        <translation>To close the request the day of the outcome is needed.</translation>
    </message>
    <message>
        <source>Per proporre il codice fiscale manca: {field}.</source>
        <translation>To propose the codice fiscale this is missing: {field}.</translation>
    </message>
    <message>
        <source>Per raggruppare servono almeno due richieste.</source>
        <translation>To group, at least two requests are needed.</translation>
    </message>
    <message>
        <source>Per respingere la richiesta serve il motivo.</source>
        <translation>To reject the request the reason is needed.</translation>
    </message>
    <message>
        <source>Per unire o separare due schede bisogna vederle tutte e due: chiedere a chi coordina.</source>
        <translation>To merge or separate two records one must see both: ask the coordinator.</translation>
    </message>
    <message>
        <source>Perché in alto</source>
        <translation>Why it was escalated</translation>
    </message>
    <message>
        <source>Percorso</source>
        <translation>Pathway</translation>
    </message>
    <message>
        <source>Percorso di accompagnamento</source>
        <translation>Support pathway</translation>
    </message>
    <message>
        <source>Perdita di reddito oltre il 30 % (misura 2020, chiusa)</source>
        <translation>Loss of income over 30 % (2020 measure, closed)</translation>
    </message>
    <message>
        <source>Periodo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Permanenza</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Persona che non risponde: suonare, sentire i vicini, chiamare il 112. Non forzare la porta.</source>
        <translation>Person who does not answer: ring, ask the neighbours, call 112. Do not force the door.</translation>
    </message>
    <message>
        <source>Persona di riferimento</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>Piano di rientro in corso</source>
        <translation>Repayment plan in progress</translation>
    </message>
    <message>
        <source>Portineria</source>
        <translation>Portineria</translation>
    </message>
    <message>
        <source>Posti</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Povertà alimentare</source>
        <translation>Food poverty</translation>
    </message>
    <message>
        <source>Pratica conclusa</source>
        <translation>Case concluded</translation>
    </message>
    <message>
        <source>Preferisce non indicarlo</source>
        <translation>Prefers not to say</translation>
    </message>
    <message>
        <source>Preferisco non rispondere</source>
        <translation>Prefer not to answer</translation>
    </message>
    <message>
        <source>Prendi</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Preparato il</source>
        <translation>Prepared on</translation>
    </message>
    <message>
        <source>Preparazione di una visita</source>
        <translation>Preparing a visit</translation>
    </message>
    <message>
        <source>Presa in carico</source>
        <translation>Taken in charge</translation>
    </message>
    <message>
        <source>Presa visione dell&apos;informativa</source>
        <translation>Privacy notice seen</translation>
    </message>
    <message>
        <source>Presentata il</source>
        <translation>Submitted on</translation>
    </message>
    <message>
        <source>Presente</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Presenti</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Presenza</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Presidio territoriale di {0}</source>
        <translation>Local outpost of {0}</translation>
    </message>
    <message>
        <source>Prima di aggiornare l&apos;archivio ne va fatta una copia, e il disco non la accetta. I dati sono intatti: liberare spazio e riprovare.</source>
        <translation>Before the archive is updated a copy must be made, and the disk does not accept it. The data are intact: free some space and try again.</translation>
    </message>
    <message>
        <source>Prima scheda</source>
        <translation>First record</translation>
    </message>
    <message>
        <source>Progetto</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Progetto personalizzato</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>Programma</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Promessa</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>Proposta</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Proposta di presa in carico</source>
        <translation>Proposal to take in charge</translation>
    </message>
    <message>
        <source>Proposta di variazione</source>
        <translation>Proposal of variation</translation>
    </message>
    <message>
        <source>Prossima data</source>
        <translation>Next date</translation>
    </message>
    <message>
        <source>Prossimo appuntamento</source>
        <translation>Next appointment</translation>
    </message>
    <message>
        <source>Protezione</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Protezione internazionale</source>
        <translation>International protection</translation>
    </message>
    <message>
        <source>Protezione temporanea</source>
        <translation>Temporary protection</translation>
    </message>
    <message>
        <source>Protocollo</source>
        <translation>Registry number</translation>
    </message>
    <message>
        <source>Protocollo DSU</source>
        <translation>DSU protocol</translation>
    </message>
    <message>
        <source>Pubblicata il</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>Pubblicata in</source>
        <translation>Published in</translation>
    </message>
    <message>
        <source>Qualifica o diploma</source>
        <translation>Qualification or diploma</translation>
    </message>
    <message>
        <source>Quando</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Quartiere</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>Quello che era già al centro è al sicuro. Chiamare la sede.</source>
        <translation>What was already at the centre is safe. Call head office.</translation>
    </message>
    <message>
        <source>Quello che era già salvato è intatto, l&apos;ultimo salvataggio non è riuscito</source>
        <translation>What was already saved is intact, the last save did not succeed</translation>
    </message>
    <message>
        <source>Questa categoria chiede la classe {required}: la scheda non può essere {found}.</source>
        <translation>This category asks for class {required}: the record cannot be {found}.</translation>
    </message>
    <message>
        <source>Questa nota è riservata a chi l&apos;ha scritta e a chi segue il caso.</source>
        <translation>This note is reserved to who wrote it and who follows the case.</translation>
    </message>
    <message>
        <source>Questa risposta è già stata letta il {0}. Niente da fare.</source>
        <translation>This answer was already read on {0}. Nothing to do.</translation>
    </message>
    <message>
        <source>Questa scheda non si può riprendere: dice solo di chi l&apos;ha scritta, o non è intera.</source>
        <translation>This record cannot be taken over: it only tells of whoever wrote it, or it is not whole.</translation>
    </message>
    <message>
        <source>Questa scheda è riservata a chi l&apos;ha scritta e a chi segue il caso.</source>
        <translation>This record is reserved to who wrote it and who follows the case.</translation>
    </message>
    <message>
        <source>Questa scheda è sensibile o riservata: il suo testo non va su questo modulo.</source>
        <translation>This record is sensitive or reserved: its text does not go on this form.</translation>
    </message>
    <message>
        <source>Questa unione è già stata annullata. L&apos;elenco è aggiornato.</source>
        <translation>This merge was undone already. The list is up to date.</translation>
    </message>
    <message>
        <source>Questa è già la risposta del centro: si legge sul computer da cui viene la busta. Niente è stato inviato.</source>
        <translation>This is already the centre&apos;s answer: it is read on the computer the envelope comes from. Nothing was sent.</translation>
    </message>
    <message>
        <source>Questa è la busta che va al centro, non la risposta. Qui non è cambiato niente: la porta un collega che ha la rete.</source>
        <translation>This is the envelope for the centre, not the answer. Nothing was changed here: a colleague with a network carries it.</translation>
    </message>
    <message>
        <source>Questi dati risultano usati anche altrove. Il lavoro è salvo e da qui continua per conto suo: preparare un&apos;altra chiavetta.</source>
        <translation>These data turn out to be in use elsewhere too. The work is safe and goes on from here on its own: prepare another stick.</translation>
    </message>
    <message>
        <source>Questi dati risultano usati anche altrove. Il lavoro è salvo: chiamare la sede.</source>
        <translation>These data appear to be in use elsewhere too. The work is safe: call head office.</translation>
    </message>
    <message>
        <source>Questi dati sono già aperti in un&apos;altra finestra di Portineria. Chiudere quella e riprovare.</source>
        <translation>These data are already open in another Portineria window. Close that one and try again.</translation>
    </message>
    <message>
        <source>Questo archivio è stato aperto con una versione più recente di Portineria. I dati sono intatti: aggiornare il programma e riprovare.</source>
        <translation>This archive was opened with a newer version of Portineria. The data are intact: update the program and try again.</translation>
    </message>
    <message>
        <source>Questo codice non apre i dati: forse risponde a una richiesta precedente. Rileggere alla sede la richiesta mostrata qui. Niente viene cancellato.</source>
        <translation>This code does not open the data: perhaps it answers an earlier request. Read the request shown here to head office again. Nothing is erased.</translation>
    </message>
    <message>
        <source>Questo computer non ha un portachiavi di sistema: al posto del codice serve una frase di almeno {0} caratteri, sola difesa dei dati se il computer viene rubato.</source>
        <translation>This computer has no system keyring: in place of the code a phrase of at least {0} characters is needed, the only defence of the data if the computer is stolen.</translation>
    </message>
    <message>
        <source>Questo computer non riesce ad annotare l&apos;ultimo numero usato. I dati sono salvi: prima di stampare o inviare va liberato spazio sul disco.</source>
        <translation>This computer cannot note down the last number used. The data are safe: before printing or sending, disk space is to be freed.</translation>
    </message>
    <message>
        <source>Questo computer non sa ancora chiudere una busta per il centro: serve prima un allineamento con la rete. Il lavoro resta qui.</source>
        <translation>This computer does not yet know how to seal an envelope for the centre: it needs one alignment over the network first. The work stays here.</translation>
    </message>
    <message>
        <source>Questo computer non è ancora collegato a un centro.</source>
        <translation>This computer is not connected to a centre yet.</translation>
    </message>
    <message>
        <source>Questo computer non è più abilitato. 1 modifica resta qui finché non è consegnata a chi coordina.</source>
        <translation>This computer is no longer enabled. 1 change stays here until it is handed to a coordinator.</translation>
    </message>
    <message>
        <source>Questo computer non è più abilitato. Il lavoro non inviato è stato consegnato a chi coordina.</source>
        <translation>This computer is no longer enabled. The work not sent was handed to the coordinator.</translation>
    </message>
    <message>
        <source>Questo computer non è più abilitato. {0} modifiche restano qui finché non sono consegnate a chi coordina.</source>
        <translation>This computer is no longer enabled. {0} changes stay here until they are handed to a coordinator.</translation>
    </message>
    <message>
        <source>Questo computer non è più abilitato: la modifica è stata consegnata a chi coordina.</source>
        <translation>This computer is no longer enabled: the change was handed over to the coordinator.</translation>
    </message>
    <message>
        <source>Questo deposito non si apre con questa chiave di recupero. Controllare azienda e file della chiave.</source>
        <translation>This deposit does not open with this recovery key. Check company and key file.</translation>
    </message>
    <message>
        <source>Questo file non è una busta di Portineria. Niente è stato letto né inviato.</source>
        <translation>This file is not a Portineria envelope. Nothing was read or sent.</translation>
    </message>
    <message>
        <source>Questo foglio non è ancora stato compilato. Si può stampare vuoto.</source>
        <translation>This sheet has not been filled in yet. It can be printed blank.</translation>
    </message>
    <message>
        <source>Questo foglio è riservato a chi l&apos;ha compilato e a chi segue il caso.</source>
        <translation>This sheet is reserved to who filled it in and who follows the case.</translation>
    </message>
    <message>
        <source>Questo foglio è solo per le note riservate. Le altre si stampano con la visita.</source>
        <translation>This sheet is for reserved notes only. The others are printed with the visit.</translation>
    </message>
    <message>
        <source>Questo operatore ha già i suoi dati su questo computer: si aprono con il suo codice personale.</source>
        <translation>This operator already has data on this computer: they open with the operator’s personal code.</translation>
    </message>
    <message>
        <source>Questo testo non è un codice di iscrizione: i codici cominciano con {0}{1}. Nulla è cambiato. Copiare il codice intero, dalla prima lettera.</source>
        <translation>This text is not an enrolment code: codes begin with {0}{1}. Nothing has changed. Copy the whole code, from the first letter.</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>RICEVUTA n. {0}</source>
        <translation>RICEVUTA no. {0}</translation>
    </message>
    <message>
        <source>Recapiti</source>
        <translation>Contact details</translation>
    </message>
    <message>
        <source>Recapiti utili</source>
        <translation>Useful contacts</translation>
    </message>
    <message>
        <source>Referente</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Referente di un ente</source>
        <translation>Contact of a partner</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Relazione</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Relazioni</source>
        <translation>Relationships</translation>
    </message>
    <message>
        <source>Respingi</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Respinta</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Rete familiare</source>
        <translation>Family network</translation>
    </message>
    <message>
        <source>Revisione</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Riaperta</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Riapri</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Ricevuta</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Ricevuta della sera</source>
        <translation>Evening receipt</translation>
    </message>
    <message>
        <source>Ricevuta il</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Richiamata</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>Richiesta</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Richiesta amministrativa</source>
        <translation>Administrative request</translation>
    </message>
    <message>
        <source>Richiesta della persona stessa</source>
        <translation>Request of the person in question</translation>
    </message>
    <message>
        <source>Richiesta sociale</source>
        <translation>Social request</translation>
    </message>
    <message>
        <source>Richiesta {0}: {1} ({2})</source>
        <translation>Request {0}: {1} ({2})</translation>
    </message>
    <message>
        <source>Richieste collegate</source>
        <translation>Linked requests</translation>
    </message>
    <message>
        <source>Ricorrente</source>
        <translation>Recurring</translation>
    </message>
    <message>
        <source>Riduzione dell&apos;orario di lavoro per accordo</source>
        <translation>Reduction of working hours by agreement</translation>
    </message>
    <message>
        <source>Riepilogo MOD-14</source>
        <translation>Summary MOD-14</translation>
    </message>
    <message>
        <source>Riepilogo giornaliero</source>
        <translation>Daily summary</translation>
    </message>
    <message>
        <source>Rifiutata</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Rifiuti e abbandoni</source>
        <translation>Waste and dumping</translation>
    </message>
    <message>
        <source>Rilascio</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Rinuncia della persona</source>
        <translation>Withdrawn by the person</translation>
    </message>
    <message>
        <source>Riprendi come mia</source>
        <translation>Take over as mine</translation>
    </message>
    <message>
        <source>Riscaldamento</source>
        <translation>Heating</translation>
    </message>
    <message>
        <source>Rischio di distacco</source>
        <translation>Risk of disconnection</translation>
    </message>
    <message>
        <source>Riservata</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Riservatezza</source>
        <translation>Confidentiality</translation>
    </message>
    <message>
        <source>Risolta</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>Risorse</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>Risponde a</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Risposta</source>
        <translation type="unfinished">Answer</translation>
    </message>
    <message>
        <source>Risposta entro</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Risposta pubblicata</source>
        <translation>Published answer</translation>
    </message>
    <message>
        <source>Risultato</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Ritiro</source>
        <translation>Withdrawal</translation>
    </message>
    <message>
        <source>Riunione di équipe</source>
        <translation>Team meeting</translation>
    </message>
    <message>
        <source>Ruolo</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Saldo alla data</source>
        <translation>Balance on</translation>
    </message>
    <message>
        <source>Salute</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Salute e disabilità</source>
        <translation>Health and disability</translation>
    </message>
    <message>
        <source>Salute e fragilità</source>
        <translation>Health and frailty</translation>
    </message>
    <message>
        <source>Scadenza</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Scadenza del documento</source>
        <translation>Expiry of the document</translation>
    </message>
    <message>
        <source>Scadenza del soggiorno</source>
        <translation>Expiry of the permit</translation>
    </message>
    <message>
        <source>Scadenza del titolo</source>
        <translation>Expiry of the permit</translation>
    </message>
    <message>
        <source>Scala</source>
        <translation>Staircase</translation>
    </message>
    <message>
        <source>Scala o cortile</source>
        <translation>Stairs or courtyard</translation>
    </message>
    <message>
        <source>Scelta in un&apos;unione</source>
        <translation>Choice in a merge</translation>
    </message>
    <message>
        <source>Scheda che resta</source>
        <translation>Card that stays</translation>
    </message>
    <message>
        <source>Scheda della persona</source>
        <translation>Person’s record</translation>
    </message>
    <message>
        <source>Scheda di accesso</source>
        <translation>Intake form</translation>
    </message>
    <message>
        <source>Scheda di accesso, foglio L</source>
        <translation>Intake form, sheet L</translation>
    </message>
    <message>
        <source>Scheda di accesso, foglio P</source>
        <translation>Intake form, sheet P</translation>
    </message>
    <message>
        <source>Scheda di primo contatto</source>
        <translation>First contact form</translation>
    </message>
    <message>
        <source>Scheda riservata</source>
        <translation>Reserved record</translation>
    </message>
    <message>
        <source>Scritta da {0}, che non può più seguirla.</source>
        <translation>Written by {0}, who can no longer follow it.</translation>
    </message>
    <message>
        <source>Scrittura privata</source>
        <translation>Private deed</translation>
    </message>
    <message>
        <source>Se non si rispetta</source>
        <translation>If it is not kept</translation>
    </message>
    <message>
        <source>Seconda scheda</source>
        <translation>Second record</translation>
    </message>
    <message>
        <source>Segnalata a</source>
        <translation>Escalated to</translation>
    </message>
    <message>
        <source>Segnalata da</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>Segnalata in alto il</source>
        <translation>Escalated on</translation>
    </message>
    <message>
        <source>Segnalazione aperta</source>
        <translation>Request opened</translation>
    </message>
    <message>
        <source>Segnalazione tecnica</source>
        <translation>Technical request</translation>
    </message>
    <message>
        <source>Segnali di rischio</source>
        <translation>Signs of risk</translation>
    </message>
    <message>
        <source>Seguita da</source>
        <translation>Followed by</translation>
    </message>
    <message>
        <source>Sensibile</source>
        <translation>Sensitive</translation>
    </message>
    <message>
        <source>Separato/a</source>
        <translation>Separated</translation>
    </message>
    <message>
        <source>Serramenti</source>
        <translation>Doors and windows</translation>
    </message>
    <message>
        <source>Serve l&apos;interprete</source>
        <translation>Interpreter needed</translation>
    </message>
    <message>
        <source>Serve un aggiornamento di Portineria. Il lavoro resta qui e parte dopo.</source>
        <translation>Portineria needs an update. The work stays here and leaves afterwards.</translation>
    </message>
    <message>
        <source>Serve un aggiornamento di Portineria. Si può continuare a lavorare: il lavoro resta qui e parte dopo.</source>
        <translation>An update of Portineria is needed. Work can go on: it stays here and leaves later.</translation>
    </message>
    <message>
        <source>Servizi</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Servizi già attivi</source>
        <translation>Services already active</translation>
    </message>
    <message>
        <source>Servizio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Sesso</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Sesso (da documento)</source>
        <translation>Sex (as in the document)</translation>
    </message>
    <message>
        <source>Sezione {0}</source>
        <translation>Section {0}</translation>
    </message>
    <message>
        <source>Si annulla dalla sua scheda per {0} giorni.</source>
        <translation>It can be undone from their record for {0} days.</translation>
    </message>
    <message>
        <source>Si annulla solo nello stesso giorno. Si può correggere a mano.</source>
        <translation>It can be undone on the same day only. It can be corrected by hand.</translation>
    </message>
    <message>
        <source>Si appoggia a una scheda che il centro non ha accettato. Correggere prima quella: questa la segue.</source>
        <translation>It rests on a record that the centre did not accept. Correct that one first: this one follows it.</translation>
    </message>
    <message>
        <source>Si corregge con una nuova nota solo ciò che è già stato chiuso.</source>
        <translation>Only what has been closed is corrected with a new note.</translation>
    </message>
    <message>
        <source>Si può riprovare subito.</source>
        <translation>It can be tried again at once.</translation>
    </message>
    <message>
        <source>Si può riprovare tra {0}.</source>
        <translation>It can be tried again in {0}.</translation>
    </message>
    <message>
        <source>Si può riprovare tra {0}. Niente viene cancellato.</source>
        <translation>It can be tried again in {0}. Nothing is erased.</translation>
    </message>
    <message>
        <source>Sicurezza</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Sito</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Situazione economica</source>
        <translation>Financial situation</translation>
    </message>
    <message>
        <source>Situazione lavorativa e formativa</source>
        <translation>Work and education</translation>
    </message>
    <message>
        <source>Sociale</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Soggiorno</source>
        <translation>Living room</translation>
    </message>
    <message>
        <source>Solitudine</source>
        <translation>Loneliness</translation>
    </message>
    <message>
        <source>Sollecito</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Solo FSE</source>
        <translation>ESF only</translation>
    </message>
    <message>
        <source>Solo qui</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Sono di nuovo due schede: {0} e {1}.</source>
        <translation>They are two records again: {0} and {1}.</translation>
    </message>
    <message>
        <source>Sostituzione di chi segue il caso</source>
        <translation>Standing in for who follows the case</translation>
    </message>
    <message>
        <source>Specializzazione dopo il diploma (IFTS)</source>
        <translation>Post-diploma specialisation (IFTS)</translation>
    </message>
    <message>
        <source>Spese</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Spese mensili</source>
        <translation>Monthly charges</translation>
    </message>
    <message>
        <source>Sportello</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Stabile</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>Stampa di un modulo</source>
        <translation>Printing a form</translation>
    </message>
    <message>
        <source>Stampato</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Stato civile</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Stato di prima</source>
        <translation>State before</translation>
    </message>
    <message>
        <source>Studente</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>Su questo computer i dati di questo operatore ci sono già: si apre con il codice.</source>
        <translation>This operator’s data are already on this computer: they open with the code.</translation>
    </message>
    <message>
        <source>Su questo computer non c&apos;è questa ricevuta. La ricevuta arriva con l&apos;allineamento.</source>
        <translation>This receipt is not on this computer. The receipt comes with the alignment.</translation>
    </message>
    <message>
        <source>Su questo computer non ci sono dati di questo operatore: serve un codice di invito.</source>
        <translation>There are no data of this operator on this computer: an invitation code is needed.</translation>
    </message>
    <message>
        <source>Subentro</source>
        <translation>Succession</translation>
    </message>
    <message>
        <source>Sulla chiavetta non c&apos;è posto: servono {0}. Niente è andato perso: liberare spazio o usarne un&apos;altra, e ripetere.</source>
        <translation>There is no room on the stick: {0} are needed. Nothing was lost: free some space or use another one, and repeat.</translation>
    </message>
    <message>
        <source>Sulla chiavetta non si riesce a scrivere. Niente è andato perso: controllare che ci sia e che non sia protetta, e ripetere.</source>
        <translation>The stick cannot be written to. Nothing was lost: check that it is there and not protected, and repeat.</translation>
    </message>
    <message>
        <source>Sì</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tappa del progetto</source>
        <translation>Project milestone</translation>
    </message>
    <message>
        <source>Tavolo territoriale</source>
        <translation>Local board</translation>
    </message>
    <message>
        <source>Tecnica</source>
        <translation>Technical</translation>
    </message>
    <message>
        <source>Telefonata</source>
        <translation>Telephone call</translation>
    </message>
    <message>
        <source>Telefonata fatta</source>
        <translation>Telephone call made</translation>
    </message>
    <message>
        <source>Telefono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Telefono 1</source>
        <translation>Telephone 1</translation>
    </message>
    <message>
        <source>Telefono 2</source>
        <translation>Telephone 2</translation>
    </message>
    <message>
        <source>Telefono della persona di riferimento</source>
        <translation>Contact person’s telephone</translation>
    </message>
    <message>
        <source>Telefono di riferimento</source>
        <translation>Contact person’s telephone</translation>
    </message>
    <message>
        <source>Territorio</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Testo</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tieni da parte</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Tipo di ISEE</source>
        <translation>Type of ISEE</translation>
    </message>
    <message>
        <source>Tipo di percorso</source>
        <translation>Type of pathway</translation>
    </message>
    <message>
        <source>Titolo</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Titolo di soggiorno</source>
        <translation>Residence permit</translation>
    </message>
    <message>
        <source>Titolo di studio</source>
        <translation>Educational qualification</translation>
    </message>
    <message>
        <source>Titolo estero non riconosciuto</source>
        <translation>Foreign qualification not recognised</translation>
    </message>
    <message>
        <source>Tre campi scritti</source>
        <translation>Three fields written</translation>
    </message>
    <message>
        <source>Turno</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Turno previsto</source>
        <translation>Planned shift</translation>
    </message>
    <message>
        <source>Tutore o amministratore di sostegno</source>
        <translation>Guardian or support administrator</translation>
    </message>
    <message>
        <source>Tutto il lavoro era già al centro.</source>
        <translation>All the work was already at the centre.</translation>
    </message>
    <message>
        <source>UE per soggiornanti di lungo periodo</source>
        <translation>EU long-term residence</translation>
    </message>
    <message>
        <source>Ufficio</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Ultimo allineamento completo: {0}, {1}.</source>
        <translation>Last complete alignment: {0}, {1}.</translation>
    </message>
    <message>
        <source>Ultimo lavoro</source>
        <translation>Last job</translation>
    </message>
    <message>
        <source>Un campo scritto</source>
        <translation>One field written</translation>
    </message>
    <message>
        <source>Un modulo vuoto si registra quando viene trascritto.</source>
        <translation>A blank form is recorded when it is transcribed.</translation>
    </message>
    <message>
        <source>Un nucleo abita in un alloggio: questa unità è di altro tipo.</source>
        <translation>A household lives in a dwelling: this unit is of another kind.</translation>
    </message>
    <message>
        <source>Un record «{0}» non si aggiunge da questo computer a mano.</source>
        <translation>A “{0}” record is not added by hand from this computer.</translation>
    </message>
    <message>
        <source>Un record «{0}» non si modifica da questo computer.</source>
        <translation>A “{0}” record is not changed from this computer.</translation>
    </message>
    <message>
        <source>Un solo adulto</source>
        <translation>A single adult</translation>
    </message>
    <message>
        <source>Un&apos;unione si annulla entro {days} giorni: le due schede restano unite. Niente è andato perso.</source>
        <translation>A merge can be undone within {days} days: the two records stay merged. Nothing was lost.</translation>
    </message>
    <message>
        <source>Una cosa aspetta una decisione. Niente è andato perso.</source>
        <translation>One thing waits for a decision. Nothing was lost.</translation>
    </message>
    <message>
        <source>Una nota aperta è modificata solo da chi l&apos;ha scritta.</source>
        <translation>An open note is changed only by who wrote it.</translation>
    </message>
    <message>
        <source>Una nota riservata si stampa da sola e dopo conferma. La stampa è registrata.</source>
        <translation>A reserved note is printed by itself and after confirmation. The print is recorded.</translation>
    </message>
    <message>
        <source>Una nota salvata non può diventare meno riservata.</source>
        <translation>A saved note cannot become less reserved.</translation>
    </message>
    <message>
        <source>Una nota senza testo non si può chiudere.</source>
        <translation>A note without text cannot be closed.</translation>
    </message>
    <message>
        <source>Una nota {found} non può uscire in questo documento.</source>
        <translation>A {found} note cannot go out in this document.</translation>
    </message>
    <message>
        <source>Una parte del vecchio archivio non si legge più: ciò che non era ancora al centro può mancare in parte. Controllare il lavoro degli ultimi giorni.</source>
        <translation>A part of the old store can no longer be read: some of what was not at the centre yet may be missing. Check the work of the last days.</translation>
    </message>
    <message>
        <source>Una persona non ha il campo «{0}».</source>
        <translation>A person has no field “{0}”.</translation>
    </message>
    <message>
        <source>Una proposta di variazione è accettata da un&apos;altra persona. Resta in Da rivedere.</source>
        <translation>A proposal of variation is accepted by another person. It stays in To review.</translation>
    </message>
    <message>
        <source>Una richiesta non può essere doppione di sé stessa.</source>
        <translation>A request cannot be a duplicate of itself.</translation>
    </message>
    <message>
        <source>Una richiesta riservata non si collega ad altre.</source>
        <translation>A reserved request is not linked to others.</translation>
    </message>
    <message>
        <source>Una scheda non si unisce a sé stessa.</source>
        <translation>A record cannot be merged with itself.</translation>
    </message>
    <message>
        <source>Una scheda riservata non si unisce ad altre: le due schede restano come sono.</source>
        <translation>A reserved record is not merged with others: the two records stay as they are.</translation>
    </message>
    <message>
        <source>Una visita non ha il campo «{0}».</source>
        <translation>A visit has no field “{0}”.</translation>
    </message>
    <message>
        <source>Unione annullata: ciò che è stato scritto dopo resta sulla scheda in cui è stato scritto.</source>
        <translation>Merge undone: what was written since stays on the record where it was written.</translation>
    </message>
    <message>
        <source>Unione civile</source>
        <translation>Civil union</translation>
    </message>
    <message>
        <source>Unione di due schede</source>
        <translation>Merge of two records</translation>
    </message>
    <message>
        <source>Unisci</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Uno dei colleghi scelti non è su questo computer.</source>
        <translation>One of the colleagues chosen is not on this computer.</translation>
    </message>
    <message>
        <source>Urgente</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Urgenza</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Uscita</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Uscite fisse al mese</source>
        <translation>Fixed monthly expenses</translation>
    </message>
    <message>
        <source>Utenza</source>
        <translation>Utility</translation>
    </message>
    <message>
        <source>Utenze</source>
        <translation>Utilities</translation>
    </message>
    <message>
        <source>Valore</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Valutazione del bisogno</source>
        <translation>Needs assessment</translation>
    </message>
    <message>
        <source>Vedovo/a</source>
        <translation>Widowed</translation>
    </message>
    <message>
        <source>Verbale del gruppo</source>
        <translation>Minutes of the group</translation>
    </message>
    <message>
        <source>Verbale di visita domiciliare</source>
        <translation>Home visit report</translation>
    </message>
    <message>
        <source>Verbale di visita, foglio sensibile</source>
        <translation>Visit report, sensitive sheet</translation>
    </message>
    <message>
        <source>Verde</source>
        <translation>Green areas</translation>
    </message>
    <message>
        <source>Verifica</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Verifica di chi coordina</source>
        <translation>Check by the coordinator</translation>
    </message>
    <message>
        <source>Versione dell&apos;informativa</source>
        <translation>Version of the privacy notice</translation>
    </message>
    <message>
        <source>Versione di una nota</source>
        <translation>Version of a note</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>Vicino/a</source>
        <translation>Neighbour</translation>
    </message>
    <message>
        <source>Violenza</source>
        <translation>Violence</translation>
    </message>
    <message>
        <source>Violenza in corso: non intervenire da soli, mettersi al sicuro, chiamare il 112.</source>
        <translation>Violence in progress: do not step in alone, get to safety, call 112.</translation>
    </message>
    <message>
        <source>Visita</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Visita non ancora chiusa</source>
        <translation>Visit not closed yet</translation>
    </message>
    <message>
        <source>Volture delle utenze</source>
        <translation>Transfer of utilities</translation>
    </message>
    <message>
        <source>Vuole ricevere avvisi</source>
        <translation>Wishes to receive notices</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Areas served</translation>
    </message>
    <message>
        <source>accettata</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>aggiornata al {0}</source>
        <translation>updated to {0}</translation>
    </message>
    <message>
        <source>agosto</source>
        <translation>August</translation>
    </message>
    <message>
        <source>altra linea</source>
        <translation>other line</translation>
    </message>
    <message>
        <source>altro computer</source>
        <translation>other computer</translation>
    </message>
    <message>
        <source>amministratore</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>annullata da chi l&apos;ha proposta</source>
        <translation>cancelled by who proposed it</translation>
    </message>
    <message>
        <source>annullato</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>aprile</source>
        <translation>April</translation>
    </message>
    <message>
        <source>ascolto e orientamento, gratuito, tutti i giorni a ogni ora</source>
        <translation>listening and guidance, free of charge, every day at any hour</translation>
    </message>
    <message>
        <source>avanti</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>bisogni sanitari non urgenti</source>
        <translation>health needs that are not urgent</translation>
    </message>
    <message>
        <source>centro non raggiungibile</source>
        <translation>centre not reachable</translation>
    </message>
    <message>
        <source>chi è</source>
        <translation>who it is</translation>
    </message>
    <message>
        <source>chi è stato chiamato</source>
        <translation>who was called</translation>
    </message>
    <message>
        <source>collega di {0}</source>
        <translation>colleague of {0}</translation>
    </message>
    <message>
        <source>community manager</source>
        <translation>community manager</translation>
    </message>
    <message>
        <source>completa, da firmare</source>
        <translation>complete, to be signed</translation>
    </message>
    <message>
        <source>coordinatore</source>
        <translation>coordinator</translation>
    </message>
    <message>
        <source>dal {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>del</source>
        <translation>dated</translation>
    </message>
    <message>
        <source>dicembre</source>
        <translation>December</translation>
    </message>
    <message>
        <source>direzione</source>
        <translation>management</translation>
    </message>
    <message>
        <source>domani</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>domenica</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>due schede con lo stesso codice fiscale</source>
        <translation>two records with the same codice fiscale</translation>
    </message>
    <message>
        <source>due schede con lo stesso nome e la stessa nascita</source>
        <translation>two records with the same name and the same birth</translation>
    </message>
    <message>
        <source>eliminata mentre altri la modificavano</source>
        <translation>deleted while others were changing it</translation>
    </message>
    <message>
        <source>febbraio</source>
        <translation>February</translation>
    </message>
    <message>
        <source>file precedente</source>
        <translation>earlier file</translation>
    </message>
    <message>
        <source>gennaio</source>
        <translation>January</translation>
    </message>
    <message>
        <source>giovedì</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>giugno</source>
        <translation>June</translation>
    </message>
    <message>
        <source>ieri</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>in compilazione</source>
        <translation>being filled in</translation>
    </message>
    <message>
        <source>in corso</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>incendio, gas, violenza in corso, persona che non risponde</source>
        <translation>fire, gas, violence in progress, person who does not answer</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>informazioni consegnate</source>
        <translation>information handed over</translation>
    </message>
    <message>
        <source>int. {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>leggere in Da rivedere</source>
        <translation>read in To review</translation>
    </message>
    <message>
        <source>luglio</source>
        <translation>July</translation>
    </message>
    <message>
        <source>lunedì</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>maggio</source>
        <translation>May</translation>
    </message>
    <message>
        <source>martedì</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>marzo</source>
        <translation>March</translation>
    </message>
    <message>
        <source>mercoledì</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>minori in pericolo</source>
        <translation>minors in danger</translation>
    </message>
    <message>
        <source>motivo del codice mancante</source>
        <translation>reason of the missing code</translation>
    </message>
    <message>
        <source>nessuna bozza</source>
        <translation>no draft</translation>
    </message>
    <message>
        <source>niente da inviare</source>
        <translation>nothing to send</translation>
    </message>
    <message>
        <source>niente in sospeso</source>
        <translation>nothing pending</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>non ancora inviata</source>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>non si annulla più</source>
        <translation>can no longer be undone</translation>
    </message>
    <message>
        <source>nota operativa</source>
        <translation>operational note</translation>
    </message>
    <message>
        <source>nota sensibile (nascosta)</source>
        <translation>sensitive note (hidden)</translation>
    </message>
    <message>
        <source>note operative</source>
        <translation>operational notes</translation>
    </message>
    <message>
        <source>note sensibili (nascoste)</source>
        <translation>sensitive notes (hidden)</translation>
    </message>
    <message>
        <source>novembre</source>
        <translation>November</translation>
    </message>
    <message>
        <source>nucleo senza alloggio</source>
        <translation>household without a dwelling</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
    </message>
    <message>
        <source>operatore non visibile</source>
        <translation>operator not visible</translation>
    </message>
    <message>
        <source>ottobre</source>
        <translation>October</translation>
    </message>
    <message>
        <source>parte da sola</source>
        <translation>it leaves by itself</translation>
    </message>
    <message>
        <source>parti comuni</source>
        <translation>shared parts</translation>
    </message>
    <message>
        <source>partono da sole</source>
        <translation>they leave by themselves</translation>
    </message>
    <message>
        <source>per</source>
        <translation>for</translation>
    </message>
    <message>
        <source>persona o alloggio</source>
        <translation>person or dwelling</translation>
    </message>
    <message>
        <source>persona o visita</source>
        <translation>person or visit</translation>
    </message>
    <message>
        <source>piano {0}</source>
        <translation>floor {0}</translation>
    </message>
    <message>
        <source>presidio di {0}</source>
        <translation>outpost of {0}</translation>
    </message>
    <message>
        <source>presidio non visibile</source>
        <translation>outpost not visible</translation>
    </message>
    <message>
        <source>promesso {0} alle {1}</source>
        <translation>promised {0} at {1}</translation>
    </message>
    <message>
        <source>respinta</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>riferimento non visibile</source>
        <translation>reference not visible</translation>
    </message>
    <message>
        <source>sabato</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>sc. {0}</source>
        <translation>stair. {0}</translation>
    </message>
    <message>
        <source>sc. {0}, int. {1}</source>
        <translation>stair. {0}, no. {1}</translation>
    </message>
    <message>
        <source>sc. {0}, parti comuni</source>
        <translation>stair. {0}, shared parts</translation>
    </message>
    <message>
        <source>scala {0}</source>
        <translation>staircase {0}</translation>
    </message>
    <message>
        <source>scelta tra due versioni</source>
        <translation>choice between two versions</translation>
    </message>
    <message>
        <source>scheda da stampare</source>
        <translation>record to print</translation>
    </message>
    <message>
        <source>scheda di accesso</source>
        <translation>intake form</translation>
    </message>
    <message>
        <source>senza argomento</source>
        <translation>no topic</translation>
    </message>
    <message>
        <source>senza note</source>
        <translation>no notes</translation>
    </message>
    <message>
        <source>senza testimone</source>
        <translation>no witness</translation>
    </message>
    <message>
        <source>settembre</source>
        <translation>September</translation>
    </message>
    <message>
        <source>si annulla fino al {0}</source>
        <translation>can be undone until {0}</translation>
    </message>
    <message>
        <source>solo numeri, nessun nome · pronto da stampare</source>
        <translation>only numbers, no name · ready to print</translation>
    </message>
    <message>
        <source>sportello {0}</source>
        <translation>counter {0}</translation>
    </message>
    <message>
        <source>stampato e firmato</source>
        <translation>printed and signed</translation>
    </message>
    <message>
        <source>stampato il {0}</source>
        <translation>printed on {0}</translation>
    </message>
    <message>
        <source>stampato, da firmare</source>
        <translation>printed, to be signed</translation>
    </message>
    <message>
        <source>stampato, firma rifiutata</source>
        <translation>printed, signature refused</translation>
    </message>
    <message>
        <source>sulla stessa scala</source>
        <translation>on the same staircase</translation>
    </message>
    <message>
        <source>sì</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>sì o no</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>tipo di presenza</source>
        <translation>kind of presence</translation>
    </message>
    <message>
        <source>un numero intero</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>una sopra l’altra</source>
        <translation>one above the other</translation>
    </message>
    <message>
        <source>unione annullata</source>
        <translation>merge undone</translation>
    </message>
    <message>
        <source>unione di due schede</source>
        <translation>merge of two records</translation>
    </message>
    <message>
        <source>variazione proposta da {0}</source>
        <translation>variation proposed by {0}</translation>
    </message>
    <message>
        <source>venerdì</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{0} (in tutto {1})</source>
        <translation>{0} ({1} in all)</translation>
    </message>
    <message>
        <source>{0} argomenti: </source>
        <translation>{0} topics: </translation>
    </message>
    <message>
        <source>{0} argomento: </source>
        <translation>{0} topic: </translation>
    </message>
    <message>
        <source>{0} bozze da guardare</source>
        <translation>{0} drafts to look at</translation>
    </message>
    <message>
        <source>{0} campi scritti</source>
        <translation>{0} fields written</translation>
    </message>
    <message>
        <source>{0} cose aspettano una decisione. Niente è andato perso.</source>
        <translation>{0} things wait for a decision. Nothing was lost.</translation>
    </message>
    <message>
        <source>{0} cose da fare</source>
        <translation>{0} things to do</translation>
    </message>
    <message>
        <source>{0} cose senza esito</source>
        <translation>{0} things without an outcome</translation>
    </message>
    <message>
        <source>{0} da chi non segue più questa scheda</source>
        <translation>{0} by somebody who no longer follows this record</translation>
    </message>
    <message>
        <source>{0} da due persone</source>
        <translation>{0} by two persons</translation>
    </message>
    <message>
        <source>{0} da inviare · si può interrompere</source>
        <translation>{0} to send · can be interrupted</translation>
    </message>
    <message>
        <source>{0} del {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} e persi nel ripristino del centro</source>
        <translation>{0} and lost when the centre was restored</translation>
    </message>
    <message>
        <source>{0} e perso nel ripristino del centro</source>
        <translation>{0} and lost when the centre was restored</translation>
    </message>
    <message>
        <source>{0} fogli stampati</source>
        <translation>{0} sheets printed</translation>
    </message>
    <message>
        <source>{0} minuti</source>
        <translation>{0} minutes</translation>
    </message>
    <message>
        <source>{0} modifiche</source>
        <translation>{0} changes</translation>
    </message>
    <message>
        <source>{0} modifiche da inviare. Sono salve</source>
        <translation>{0} changes to send. They are safe</translation>
    </message>
    <message>
        <source>{0} modifiche non ancora inviate sono state consegnate a chi coordina.</source>
        <translation>{0} changes that had not been sent were handed to a coordinator.</translation>
    </message>
    <message>
        <source>{0} non è più su questo computer.</source>
        <translation>{0} is no longer on this computer.</translation>
    </message>
    <message>
        <source>{0} non è su questo computer. Può essere di un altro presidio.</source>
        <translation>{0} is not on this computer. It may belong to another outpost.</translation>
    </message>
    <message>
        <source>{0} nota operativa</source>
        <translation>{0} operational note</translation>
    </message>
    <message>
        <source>{0} nota sensibile (nascosta)</source>
        <translation>{0} sensitive note (hidden)</translation>
    </message>
    <message>
        <source>{0} note operative</source>
        <translation>{0} operational notes</translation>
    </message>
    <message>
        <source>{0} note sensibili (nascoste)</source>
        <translation>{0} sensitive notes (hidden)</translation>
    </message>
    <message>
        <source>{0} secondi</source>
        <translation>{0} seconds</translation>
    </message>
    <message>
        <source>{0} segnalazioni di {1} sulla stessa scala</source>
        <translation>{0} reports of {1} on the same staircase</translation>
    </message>
    <message>
        <source>{0} segnalazioni di {1} una sopra l’altra</source>
        <translation>{0} reports of {1} one above the other</translation>
    </message>
    <message>
        <source>{0} senza firma registrata: {1}</source>
        <translation>{0} with no signature recorded: {1}</translation>
    </message>
    <message>
        <source>{0} su questo computer e {1} quando torna la rete.</source>
        <translation>{0} on this computer and {1} when the network returns.</translation>
    </message>
    <message>
        <source>{0}, circa {1} minuti</source>
        <translation>{0}, about {1} minutes</translation>
    </message>
    <message>
        <source>{0}, ore {1}</source>
        <translation>{0}, at {1}</translation>
    </message>
    <message>
        <source>{0}, {1} · quattro passi, si può lasciare a metà e riprendere</source>
        <translation>{0}, {1} · four steps, can be left half-way and resumed</translation>
    </message>
    <message>
        <source>{0}, {1}: la sede ha tolto l&apos;accesso a questo computer. {2} La copia dei dati è stata cancellata da qui ({3}). Per tornare a lavorare qui serve un nuovo invito della sede.</source>
        <translation>{0}, {1}: head office withdrew access from this computer. {2} The copy of the data was erased from here ({3}). Working here again takes a new invitation from head office.</translation>
    </message>
    <message>
        <source>{0},{1} MB</source>
        <translation>{0}.{1} MB</translation>
    </message>
    <message>
        <source>{0}: atteso {1}, trovato {2}</source>
        <translation>{0}: expected {1}, found {2}</translation>
    </message>
    <message>
        <source>{0}: pericolo.</source>
        <translation>{0}: danger.</translation>
    </message>
    <message>
        <source>«{0}» c&apos;è già.</source>
        <translation>“{0}” is there already.</translation>
    </message>
    <message>
        <source>«{0}» non ha il campo «{1}».</source>
        <translation>“{0}” has no field “{1}”.</translation>
    </message>
    <message>
        <source>«{0}» non ha un campo «{1}» che si possa scrivere.</source>
        <translation>“{0}” has no field “{1}” that can be written.</translation>
    </message>
    <message>
        <source>«{0}» non è tra gli ambienti di questa visita. Si può aggiungere.</source>
        <translation>“{0}” is not among the rooms of this visit. It can be added.</translation>
    </message>
    <message>
        <source>«{0}» non è un tipo di scheda. I tipi sono: {1}.</source>
        <translation>“{0}” is not a kind of record. The kinds are: {1}.</translation>
    </message>
    <message>
        <source>«{text}» non sembra un numero di telefono. Per l&apos;estero serve il prefisso, per esempio +40.</source>
        <translation>“{text}” does not look like a telephone number. From abroad the prefix is needed, for example +40.</translation>
    </message>
    <message>
        <source>«{text}» non è tra le scelte di «{field}».</source>
        <translation>“{text}” is not among the choices of “{field}”.</translation>
    </message>
    <message>
        <source>Équipe</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Canc</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Inizio</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Invio</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Maiusc</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>PagGiù</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>PagSu</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Spazio</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>aiuto di questa pagina e tutti i tasti</source>
        <translation>help on this page and all the keys</translation>
    </message>
    <message>
        <source>allinea ora, mostra il nuovo</source>
        <translation>align now, show what is new</translation>
    </message>
    <message>
        <source>altra cosa aperta</source>
        <translation>other open thing</translation>
    </message>
    <message>
        <source>annulla l’ultimo atto non ufficiale</source>
        <translation>undo the last unofficial act</translation>
    </message>
    <message>
        <source>argomento amministrativo</source>
        <translation>administrative topic</translation>
    </message>
    <message>
        <source>argomento sociale</source>
        <translation>social topic</translation>
    </message>
    <message>
        <source>argomento tecnico</source>
        <translation>technical topic</translation>
    </message>
    <message>
        <source>blocca</source>
        <translation>lock</translation>
    </message>
    <message>
        <source>campo dopo, apri</source>
        <translation>next field, open</translation>
    </message>
    <message>
        <source>cerca</source>
        <translation>search</translation>
    </message>
    <message>
        <source>chiudi giornata</source>
        <translation>close the day</translation>
    </message>
    <message>
        <source>chiudi questa cosa</source>
        <translation>close this thing</translation>
    </message>
    <message>
        <source>colori per il sole</source>
        <translation>colours for the sun</translation>
    </message>
    <message>
        <source>cosa aperta prima</source>
        <translation>previous open thing</translation>
    </message>
    <message>
        <source>due cose affiancate</source>
        <translation>two things side by side</translation>
    </message>
    <message>
        <source>filtra</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>indietro (la bozza resta)</source>
        <translation>back (the draft stays)</translation>
    </message>
    <message>
        <source>inizia o termina turno</source>
        <translation>begin or end the shift</translation>
    </message>
    <message>
        <source>modifica</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>nona pagina</source>
        <translation>ninth page</translation>
    </message>
    <message>
        <source>nuova riga di questa pagina</source>
        <translation>new row of this page</translation>
    </message>
    <message>
        <source>nuovo contatto</source>
        <translation>new contact</translation>
    </message>
    <message>
        <source>ottava pagina</source>
        <translation>eighth page</translation>
    </message>
    <message>
        <source>persona anonima</source>
        <translation>anonymous person</translation>
    </message>
    <message>
        <source>prima pagina</source>
        <translation>first page</translation>
    </message>
    <message>
        <source>quarta pagina</source>
        <translation>fourth page</translation>
    </message>
    <message>
        <source>quinta pagina</source>
        <translation>fifth page</translation>
    </message>
    <message>
        <source>ripeti</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>riquadro dopo</source>
        <translation>next pane</translation>
    </message>
    <message>
        <source>riquadro prima</source>
        <translation>previous pane</translation>
    </message>
    <message>
        <source>salva, applica, chiudi</source>
        <translation>save, apply, close</translation>
    </message>
    <message>
        <source>schermo riservato</source>
        <translation>private screen</translation>
    </message>
    <message>
        <source>seconda pagina</source>
        <translation>second page</translation>
    </message>
    <message>
        <source>sesta pagina</source>
        <translation>sixth page</translation>
    </message>
    <message>
        <source>settima pagina</source>
        <translation>seventh page</translation>
    </message>
    <message>
        <source>stampa senza altre domande</source>
        <translation>print without further questions</translation>
    </message>
    <message>
        <source>terza pagina</source>
        <translation>third page</translation>
    </message>
    <message>
        <source>testo più grande</source>
        <translation>larger text</translation>
    </message>
    <message>
        <source>testo più piccolo</source>
        <translation>smaller text</translation>
    </message>
    <message>
        <source>visita</source>
        <translation>visit</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Allineamento</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Aspetto</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Cambia il codice</source>
        <translation>Change the code</translation>
    </message>
    <message>
        <source>Da rivedere</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Oggi</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Persone</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Richieste</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Schede di accesso</source>
        <translation>Intake forms</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Visite</source>
        <translation>Visits</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Bozza salvata su questo computer alle {time}</source>
        <translation>Draft saved on this computer at {time}</translation>
    </message>
    <message>
        <source>salvata alle {time}</source>
        <translation>saved at {time}</translation>
    </message>
    <message>
        <source>salvata {day}, {time}</source>
        <translation>saved {day}, {time}</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>{n} anni</source>
        <translation>aged {n}</translation>
    </message>
    <message>
        <source>{sex}, {day}, {place}</source>
        <translation>{sex}, {day}, {place}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Firma annullata.</source>
        <translation>Signature undone.</translation>
    </message>
    <message>
        <source>Firma registrata. Ctrl+Z annulla.</source>
        <translation>Signature recorded. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>Nessuna stampante risponde. Il PDF è in coda su questo computer: si riprova da Stampa.</source>
        <translation>No printer answers. The PDF is queued on this computer: it can be tried again from Print.</translation>
    </message>
    <message>
        <source>Niente da annullare.</source>
        <translation>Nothing to undo.</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Niente da annullare: un passaggio di stato si corregge con un altro.</source>
        <translation>Nothing to undo: a change of state is corrected with another.</translation>
    </message>
    <message>
        <source>Niente da raggruppare in questo stabile.</source>
        <translation>Nothing to group in this building.</translation>
    </message>
    <message>
        <source>Raggruppamento annullato.</source>
        <translation>Grouping undone.</translation>
    </message>
    <message>
        <source>Richiesta salvata su questo computer.</source>
        <translation>Request saved on this computer.</translation>
    </message>
    <message>
        <source>{n} richieste raggruppate. Ctrl+Z annulla.</source>
        <translation>{n} requests grouped. Ctrl+Z undoes it.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Ctrl+Z riapre.</source>
        <translation>Ctrl+Z reopens it.</translation>
    </message>
    <message>
        <source>Doppione?</source>
        <translation>Duplicate?</translation>
    </message>
    <message>
        <source>La scheda è di nuovo tra quelle da inviare. Il testo di prima resta in cronologia.</source>
        <translation>The record is again among those to send. The earlier text stays in the history.</translation>
    </message>
    <message>
        <source>Messa da parte.</source>
        <translation>Set aside.</translation>
    </message>
    <message>
        <source>Niente da riaprire.</source>
        <translation>Nothing to reopen.</translation>
    </message>
    <message>
        <source>Proposta accettata.</source>
        <translation>Proposal accepted.</translation>
    </message>
    <message>
        <source>Proposta respinta.</source>
        <translation>Proposal rejected.</translation>
    </message>
    <message>
        <source>Restano due persone: nessuno lo chiede più.</source>
        <translation>They stay two persons: nobody is asked again.</translation>
    </message>
    <message>
        <source>Riaperta: è di nuovo nell&apos;elenco.</source>
        <translation>Reopened: it is in the list again.</translation>
    </message>
    <message>
        <source>Scelte applicate.</source>
        <translation>Choices applied.</translation>
    </message>
    <message>
        <source>Torna domani in questo elenco.</source>
        <translation>It comes back to this list tomorrow.</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>1 file in viaggio</source>
        <translation>1 file on its way</translation>
    </message>
    <message>
        <source>Aggiornare</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Allineamento fermo</source>
        <translation>Alignment stopped</translation>
    </message>
    <message>
        <source>Allineato {time}</source>
        <translation>Aligned {time}</translation>
    </message>
    <message>
        <source>Centro non raggiungibile</source>
        <translation>Centre not reachable</translation>
    </message>
    <message>
        <source>Computer non abilitato</source>
        <translation>Computer not enabled</translation>
    </message>
    <message>
        <source>Copia dal centro: {n} %</source>
        <translation>Copying from the centre: {n} %</translation>
    </message>
    <message>
        <source>Da rivedere</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Fermo</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Invio in corso</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Non abilitato</source>
        <translation>Not enabled</translation>
    </message>
    <message>
        <source>Non tutto è al centro</source>
        <translation>Not everything is at the centre</translation>
    </message>
    <message>
        <source>Rete presente</source>
        <translation>Network present</translation>
    </message>
    <message>
        <source>Senza centro</source>
        <translation>No centre</translation>
    </message>
    <message>
        <source>Senza rete</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Serve un aggiornamento</source>
        <translation>An update is needed</translation>
    </message>
    <message>
        <source>alle {time}, {n} da rivedere</source>
        <translation>at {time}, {n} to review</translation>
    </message>
    <message>
        <source>ieri</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>il lavoro resta qui</source>
        <translation>the work stays here</translation>
    </message>
    <message>
        <source>lavoro consegnato a chi coordina</source>
        <translation>work handed to a coordinator</translation>
    </message>
    <message>
        <source>niente da inviare</source>
        <translation>nothing to send</translation>
    </message>
    <message>
        <source>si riprova alle {time}</source>
        <translation>next try at {time}</translation>
    </message>
    <message>
        <source>{done} di {all}, si può interrompere</source>
        <translation>{done} of {all}, can be interrupted</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} da inviare</source>
        <translation>{n} to send</translation>
    </message>
    <message>
        <source>{n} da inviare, al sicuro qui</source>
        <translation>{n} to send, safe here</translation>
    </message>
    <message>
        <source>{n} file in viaggio</source>
        <translation>{n} files on their way</translation>
    </message>
    <message>
        <source>{n} ricevute, si può interrompere</source>
        <translation>{n} received, can be interrupted</translation>
    </message>
    <message>
        <source>{n} schede di {all}, si può interrompere</source>
        <translation>{n} records of {all}, can be interrupted</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Annullato.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>Fatto. Ctrl+Z annulla.</source>
        <translation>Done. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>Firma registrata. Ctrl+Z annulla.</source>
        <translation>Signature recorded. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>Niente da annullare.</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message>
        <source>Niente da ripetere.</source>
        <translation>Nothing to redo.</translation>
    </message>
    <message>
        <source>Ripetuto.</source>
        <translation>Redone.</translation>
    </message>
    <message>
        <source>Turno iniziato: {outpost}.</source>
        <translation>Shift begun: {outpost}.</translation>
    </message>
    <message>
        <source>Turno terminato.</source>
        <translation>Shift ended.</translation>
    </message>
</context>
<context>
    <name>visit</name>
    <message>
        <source>Manca il testo. La visita è già chiusa: si aggiunge una nota.</source>
        <translation>The text is missing. The visit is already closed: a note is added.</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>buono</source>
        <translation>good</translation>
    </message>
    <message>
        <source>da riparare</source>
        <translation>to repair</translation>
    </message>
    <message>
        <source>di caso</source>
        <translation>case</translation>
    </message>
    <message>
        <source>ha letto e firma</source>
        <translation>has read and signs</translation>
    </message>
    <message>
        <source>le è stato letto e firma</source>
        <translation>it was read out, and signed</translation>
    </message>
    <message>
        <source>operativa</source>
        <translation>operational</translation>
    </message>
    <message>
        <source>pericolo</source>
        <translation>danger</translation>
    </message>
    <message>
        <source>programmata</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>richiesta</source>
        <translation>requested</translation>
    </message>
    <message>
        <source>rifiuta di firmare</source>
        <translation>refuses to sign</translation>
    </message>
    <message>
        <source>riservata</source>
        <translation>reserved</translation>
    </message>
    <message>
        <source>sensibile</source>
        <translation>sensitive</translation>
    </message>
    <message>
        <source>urgenza</source>
        <translation>urgency</translation>
    </message>
</context>
</TS>
