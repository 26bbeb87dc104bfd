<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="it">
<context>
    <name>AccountReveal</name>
    <message>
        <source>Contando anche gli ordini in attesa resta da pagare {n}.</source>
        <translation>With the orders on their way counted, {n} remains to be paid.</translation>
    </message>
    <message>
        <source>Contratto {code}</source>
        <translation>Contract {code}</translation>
    </message>
    <message>
        <source>Da verificare con l&apos;ufficio che tiene i conti: {n}, {line}, {cause} ({reference})</source>
        <translation>To be checked with the office that keeps the accounts: {n}, {line}, {cause} ({reference})</translation>
    </message>
    <message>
        <source>Il conto non è ancora arrivato dall&apos;ufficio che lo tiene.</source>
        <translation>The account has not arrived yet from the office that keeps it.</translation>
    </message>
    <message>
        <source>In attesa di contabilizzazione: {n}, {line}, {cause} ({reference})</source>
        <translation>Waiting to be booked: {n}, {line}, {cause} ({reference})</translation>
    </message>
    <message>
        <source>La scadenza più vecchia ancora da pagare è di 1 mese fa.</source>
        <translation>The oldest date still to be paid is 1 month ago.</translation>
    </message>
    <message>
        <source>La scadenza più vecchia ancora da pagare è di {n} mesi fa.</source>
        <translation>The oldest date still to be paid is {n} months ago.</translation>
    </message>
    <message>
        <source>Mostra il conto</source>
        <translation>Show the account</translation>
    </message>
    <message>
        <source>Nessun contratto del nucleo su questo computer.</source>
        <translation>No contract of the household on this computer.</translation>
    </message>
    <message>
        <source>di cui con scadenza passata {n} ({years})</source>
        <translation>of which past its date {n} ({years})</translation>
    </message>
    <message>
        <source>{line}: {n} a credito</source>
        <translation>{line}: {n} in credit</translation>
    </message>
    <message>
        <source>{tenancy}, finito il {day}</source>
        <translation>{tenancy}, ended on {day}</translation>
    </message>
    <message>
        <source>{tenancy}: saldo al {day}</source>
        <translation>{tenancy}: balance as of {day}</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Attività</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Chi conduce</source>
        <translation>Who leads</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Luogo</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Manca.</source>
        <translation>Missing.</translation>
    </message>
    <message>
        <source>Posti</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Progetto</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Salva attività</source>
        <translation>Save activity</translation>
    </message>
    <message>
        <source>Si ripete</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>Termina attività</source>
        <translation>End activity</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Titolo</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>nessuno</source>
        <translation>none</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>vuoto: senza limite</source>
        <translation>empty: without limit</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Annulla incontro</source>
        <translation>Cancel meeting</translation>
    </message>
    <message>
        <source>Attività</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Attività finita. I registri restano.</source>
        <translation>Activity ended. The registers stay.</translation>
    </message>
    <message>
        <source>Attività salvata su questo computer.</source>
        <translation>Activity saved on this computer.</translation>
    </message>
    <message>
        <source>Attività, da salvare</source>
        <translation>Activity, to save</translation>
    </message>
    <message>
        <source>Incontri</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Incontri creati, ognuno con il numero del suo registro.</source>
        <translation>Meetings created, each with the number of its register.</translation>
    </message>
    <message>
        <source>Incontro annullato.</source>
        <translation>Meeting cancelled.</translation>
    </message>
    <message>
        <source>Incontro spostato. Il numero del registro resta.</source>
        <translation>Meeting moved. The number of the register stays.</translation>
    </message>
    <message>
        <source>Iscritti</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>Iscrivi una persona</source>
        <translation>Enrol a person</translation>
    </message>
    <message>
        <source>Iscrizione finita oggi.</source>
        <translation>Enrolment ended today.</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Motivo dell&apos;annullamento</source>
        <translation>Reason for cancelling</translation>
    </message>
    <message>
        <source>Nessun incontro. Ctrl+Ins ne crea uno o più.</source>
        <translation>No meeting. Ctrl+Ins creates one or more.</translation>
    </message>
    <message>
        <source>Nuova attività</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Nuovo incontro</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Per annullare l&apos;incontro serve il motivo.</source>
        <translation>To cancel the meeting a reason is needed.</translation>
    </message>
    <message>
        <source>Persona iscritta da oggi.</source>
        <translation>Person enrolled from today.</translation>
    </message>
    <message>
        <source>Tutto salvato su questo computer</source>
        <translation>Everything saved on this computer</translation>
    </message>
    <message>
        <source>Un incontro svolto o annullato resta com&apos;è.</source>
        <translation>A meeting that was held or cancelled stays as it is.</translation>
    </message>
    <message>
        <source>annulla incontro</source>
        <translation>cancel meeting</translation>
    </message>
    <message>
        <source>apri il registro</source>
        <translation>open the register</translation>
    </message>
    <message>
        <source>da oggi</source>
        <translation>from today</translation>
    </message>
    <message>
        <source>nuovo incontro</source>
        <translation>new meeting</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>ritira iscritto</source>
        <translation>withdraw</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>salva attività</source>
        <translation>save activity</translation>
    </message>
    <message>
        <source>sposta incontro</source>
        <translation>move meeting</translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>Che cosa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Agenda di</source>
        <translation>Calendar of</translation>
    </message>
    <message>
        <source>Agenda: cosa da salvare</source>
        <translation>Calendar: something to save</translation>
    </message>
    <message>
        <source>Aggiungi</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Foglio ore</source>
        <translation>Time sheet</translation>
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
        <source>Programma</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Settimana</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Settimana dopo</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>Settimana prima</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>aggiungi</source>
        <translation>add</translation>
    </message>
    <message>
        <source>annulla</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>fatto, rimanda, avviso, disdici</source>
        <translation>done, postpone, reminder, cancel</translation>
    </message>
    <message>
        <source>foglio ore</source>
        <translation>time sheet</translation>
    </message>
    <message>
        <source>giorno dopo</source>
        <translation>next day</translation>
    </message>
    <message>
        <source>giorno prima</source>
        <translation>previous day</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
    </message>
    <message>
        <source>programma</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>ripeti</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>settimana dopo</source>
        <translation>next week</translation>
    </message>
    <message>
        <source>settimana prima</source>
        <translation>previous week</translation>
    </message>
</context>
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
        <source>Intanto si può lavorare: ciò che si scrive parte con il prossimo invio.</source>
        <translation>Work can go on meanwhile: what is written leaves with the next alignment.</translation>
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
        <source>Le schede del centro sono arrivate al {n} %: le altre non si trovano ancora, e riprendono da qui.</source>
        <translation>{n} % of the centre&apos;s records are here: the others cannot be found yet, and go on from here.</translation>
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
        <source>Niente in attesa.</source>
        <translation>Nothing waits.</translation>
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
        <source>Qui sta ciò che deve ancora partire e ciò che è tornato indietro.</source>
        <translation>What still has to leave and what came back is here.</translation>
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
        <source>Una cosa è al sicuro su questo computer: sotto c&apos;è scritto perché.</source>
        <translation>One thing is safe on this computer: the reason is written below.</translation>
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
        <source>{n} modifiche da inviare, al sicuro qui.</source>
        <translation>{n} changes to send, safe here.</translation>
    </message>
    <message>
        <source>{n} su {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>– ricevute: {changes}</source>
        <translation>– received: {changes}</translation>
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
    <name>ApplicationPage</name>
    <message>
        <source>Accolta</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>All&apos;ordine del giorno della seduta n. {number}.</source>
        <translation>On the agenda of session no. {number}.</translation>
    </message>
    <message>
        <source>Apri il caso</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Apri la persona</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Che cosa risulta</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>Dati da chiedere</source>
        <translation>Facts to ask for</translation>
    </message>
    <message>
        <source>Documenti da portare</source>
        <translation>Documents to bring</translation>
    </message>
    <message>
        <source>Domanda</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Domanda {year}</source>
        <translation>Application {year}</translation>
    </message>
    <message>
        <source>Il nucleo di valutazione ha deciso.</source>
        <translation>The evaluation unit has decided.</translation>
    </message>
    <message>
        <source>Importo concesso</source>
        <translation>Amount granted</translation>
    </message>
    <message>
        <source>L&apos;avviso chiude il</source>
        <translation>The notice closes on</translation>
    </message>
    <message>
        <source>La domanda</source>
        <translation>The application</translation>
    </message>
    <message>
        <source>La domanda è finita: una pratica non serve più.</source>
        <translation>The application has ended: no case file is needed any more.</translation>
    </message>
    <message>
        <source>La pratica non è ancora preparata.</source>
        <translation>The case file is not prepared yet.</translation>
    </message>
    <message>
        <source>La pratica si prepara quando la domanda è presentata.</source>
        <translation>The case file is prepared once the application is submitted.</translation>
    </message>
    <message>
        <source>Lettera sulla decisione</source>
        <translation>Letter on the decision</translation>
    </message>
    <message>
        <source>Manca</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Manca: {what}.</source>
        <translation>Missing: {what}.</translation>
    </message>
    <message>
        <source>Misura</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Non accolta</source>
        <translation>Not granted</translation>
    </message>
    <message>
        <source>Non è ancora stata fatta. Dice che cosa risulta e che cosa manca.</source>
        <translation>Not done yet. It says what is known and what is missing.</translation>
    </message>
    <message>
        <source>Per il nucleo di valutazione</source>
        <translation>For the evaluation unit</translation>
    </message>
    <message>
        <source>Per quest&apos;avviso non ci sono ancora le regole: si va in seduta con una deroga.</source>
        <translation>There are no rules for this notice yet: it goes to a session with a waiver.</translation>
    </message>
    <message>
        <source>Portato</source>
        <translation>Brought</translation>
    </message>
    <message>
        <source>Pratica preparata e completa: aspetta l&apos;ordine del giorno.</source>
        <translation>Case file prepared and complete: it waits for an agenda.</translation>
    </message>
    <message>
        <source>Pratica preparata, non completa: va in seduta solo con una deroga.</source>
        <translation>Case file prepared, not complete: it goes to a session with a waiver alone.</translation>
    </message>
    <message>
        <source>Prepara la pratica</source>
        <translation>Prepare the case file</translation>
    </message>
    <message>
        <source>Ritirata</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Scrivi l&apos;importo concesso</source>
        <translation>Write the amount granted</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Verifica dei criteri</source>
        <translation>Check of the criteria</translation>
    </message>
    <message>
        <source>Verifica ora</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>da scrivere</source>
        <translation>to be written</translation>
    </message>
    <message>
        <source>lettera</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>non portato</source>
        <translation>not brought</translation>
    </message>
    <message>
        <source>non si sa</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>portato</source>
        <translation>brought</translation>
    </message>
    <message>
        <source>prepara la pratica</source>
        <translation>prepare the case file</translation>
    </message>
    <message>
        <source>scrivi</source>
        <translation>write</translation>
    </message>
    <message>
        <source>sì</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>È stata presentata</source>
        <translation>It was submitted</translation>
    </message>
</context>
<context>
    <name>AskBox</name>
    <message>
        <source>Avviso</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Avviso: {what}</source>
        <translation>Reminder: {what}</translation>
    </message>
    <message>
        <source>Conferma</source>
        <translation>Confirm</translation>
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
        <source>Ora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Rimanda al</source>
        <translation>Put off to</translation>
    </message>
    <message>
        <source>Rimanda: {what}</source>
        <translation>Postpone: {what}</translation>
    </message>
    <message>
        <source>Scegliere</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Scegliere quando si vuole l&apos;avviso.</source>
        <translation>Choose when the reminder is wanted.</translation>
    </message>
    <message>
        <source>Ultimo giorno</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Ultimo giorno: {what}</source>
        <translation>Last day: {what}</translation>
    </message>
    <message>
        <source>domani, +7, lunedì, 20/3</source>
        <translation>tomorrow, +7, 20/3</translation>
    </message>
    <message>
        <source>facoltativa: resta la stessa</source>
        <translation>optional: it stays the same</translation>
    </message>
    <message>
        <source>nessun avviso</source>
        <translation>no reminder</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Getta la bozza</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>Aggiungi: {what}</source>
        <translation>Add: {what}</translation>
    </message>
    <message>
        <source>Non è su questo computer, o lo vede solo chi lo segue.</source>
        <translation>It is not on this computer, or only who follows it sees it.</translation>
    </message>
    <message>
        <source>Salvato su questo computer.</source>
        <translation>Saved on this computer.</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>0 nessun bisogno, 4 urgente; vuoto se non è stato chiesto</source>
        <translation>0 no need, 4 urgent; empty if it was not asked</translation>
    </message>
    <message>
        <source>Aree</source>
        <translation>Areas</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
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
        <source>I valori sono un promemoria: non si sommano e non ordinano le persone.</source>
        <translation>The values are a reminder: they are not added up and do not rank people.</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Percorso da proporre</source>
        <translation>Pathway to propose</translation>
    </message>
    <message>
        <source>Presa in carico n. {number}.</source>
        <translation>Case no. {number}.</translation>
    </message>
    <message>
        <source>Risorse</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>Risorse, rischi, esito</source>
        <translation>Strengths, risks, outcome</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Segnali di rischio</source>
        <translation>Signs of risk</translation>
    </message>
    <message>
        <source>Valutazione del bisogno</source>
        <translation>Needs assessment</translation>
    </message>
    <message>
        <source>Valutazione salvata su questo computer.</source>
        <translation>Assessment saved on this computer.</translation>
    </message>
    <message>
        <source>campo dopo</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>lascia in bozza</source>
        <translation>leave as draft</translation>
    </message>
    <message>
        <source>non chiesto</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>oggi, se vuota</source>
        <translation>today, if empty</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>{area}: che cosa si vede</source>
        <translation>{area}: what is seen</translation>
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
    <name>BoardPage</name>
    <message>
        <source>Approva il verbale</source>
        <translation>Approve the minutes</translation>
    </message>
    <message>
        <source>Approvato il</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Decisioni</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Giorno</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Il tavolo</source>
        <translation>The board</translation>
    </message>
    <message>
        <source>Luogo</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Manca il giorno.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>Manca l&apos;ora.</source>
        <translation>The time is missing.</translation>
    </message>
    <message>
        <source>Modifica</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Nuovo tavolo</source>
        <translation>New board meeting</translation>
    </message>
    <message>
        <source>Ora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Ordine del giorno</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Presenti</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Tavolo territoriale</source>
        <translation>Local board</translation>
    </message>
    <message>
        <source>Titolo</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Verbale</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>modifica</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>una per riga: che cosa | chi | entro quando</source>
        <translation>one a line: what | who | by when</translation>
    </message>
    <message>
        <source>uno per riga, ente: nome</source>
        <translation>one a line, body: name</translation>
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
    <message>
        <source>stabile</source>
        <translation>building</translation>
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
        <source>Non ci stavano: {changes}. Dopo la risposta, preparare un&apos;altra chiavetta.</source>
        <translation>Did not fit: {changes}. After the answer, prepare another stick.</translation>
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
    <name>CalendarPanel</name>
    <message>
        <source>C&apos;è un indirizzo, fatto {when}.</source>
        <translation>There is an address, made {when}.</translation>
    </message>
    <message>
        <source>Calendario altrove</source>
        <translation>Calendar elsewhere</translation>
    </message>
    <message>
        <source>Calendario salvato: {file}.</source>
        <translation>Calendar saved: {file}.</translation>
    </message>
    <message>
        <source>Chi ha l&apos;indirizzo legge il calendario. Si vede solo adesso; quello di prima non vale più.</source>
        <translation>Whoever has the address reads the calendar. It is shown only now; the one before no longer works.</translation>
    </message>
    <message>
        <source>Controlla</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Copia</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Esce solo l&apos;ora, il presidio e il numero della pratica: nessun nome.</source>
        <translation>Only the hour, the outpost and the case number leave: no name.</translation>
    </message>
    <message>
        <source>Il centro non risponde. Riprovare quando c&apos;è la rete; il resto dell&apos;agenda funziona.</source>
        <translation>The centre does not answer. Try again when there is a network; the rest of the calendar works.</translation>
    </message>
    <message>
        <source>Indirizzo copiato.</source>
        <translation>Address copied.</translation>
    </message>
    <message>
        <source>Indirizzo del calendario</source>
        <translation>Address of the calendar</translation>
    </message>
    <message>
        <source>L&apos;indirizzo non vale più: nessuno legge il calendario altrove.</source>
        <translation>The address no longer works: nobody reads the calendar elsewhere.</translation>
    </message>
    <message>
        <source>Nessun indirizzo: il calendario si legge solo qui.</source>
        <translation>No address: the calendar is read only here.</translation>
    </message>
    <message>
        <source>Nuovo indirizzo</source>
        <translation>New address</translation>
    </message>
    <message>
        <source>Revoca</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Salva il calendario</source>
        <translation>Save the calendar</translation>
    </message>
    <message>
        <source>Salva su file</source>
        <translation>Save to a file</translation>
    </message>
    <message>
        <source>Un indirizzo nuovo toglie quello di prima.</source>
        <translation>A new address takes the earlier one away.</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Atto n.</source>
        <translation>Act no.</translation>
    </message>
    <message>
        <source>Avviso</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Chiudi l&apos;avviso</source>
        <translation>Close the call</translation>
    </message>
    <message>
        <source>Chiuso il</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>Ente</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>L&apos;avviso</source>
        <translation>The call</translation>
    </message>
    <message>
        <source>Manca il giorno.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>Manca l&apos;ente.</source>
        <translation>The body is missing.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nessuno</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Non ancora deciso</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>Nuovo avviso</source>
        <translation>New call</translation>
    </message>
    <message>
        <source>Progetto</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Pubblicato il</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>Registra una risposta</source>
        <translation>Record an answer</translation>
    </message>
    <message>
        <source>Ricevuta il</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Risposta di un ente</source>
        <translation>Answer of a body</translation>
    </message>
    <message>
        <source>Risposte</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Scade il</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>Titolo</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>non ancora deciso</source>
        <translation>not decided yet</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>CandidatesPage</name>
    <message>
        <source>Base giuridica</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Chi ha inviato il nome</source>
        <translation>Who sent the name</translation>
    </message>
    <message>
        <source>Chi segue i candidati</source>
        <translation>Who follows the candidates</translation>
    </message>
    <message>
        <source>Colonne: cognome, nome, codice_fiscale, data_nascita. Le altre non si leggono e non si conservano.</source>
        <translation>Columns: cognome, nome, codice_fiscale, data_nascita. Others are neither read nor kept.</translation>
    </message>
    <message>
        <source>Da dove viene</source>
        <translation>Where it comes from</translation>
    </message>
    <message>
        <source>Da registrare</source>
        <translation>To be recorded</translation>
    </message>
    <message>
        <source>Inviato il</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>L&apos;elenco dei servizi sociali</source>
        <translation>The list of the social services</translation>
    </message>
    <message>
        <source>Leggi l&apos;elenco</source>
        <translation>Read the list</translation>
    </message>
    <message>
        <source>Nomi da registrare: {n}. Rifiutati: {m}. Già candidati: {k}. Non è ancora scritto niente.</source>
        <translation>Names to record: {n}. Refused: {m}. Candidates already: {k}. Nothing is written yet.</translation>
    </message>
    <message>
        <source>Nomi dell&apos;elenco</source>
        <translation>Names of the list</translation>
    </message>
    <message>
        <source>Nuovi candidati</source>
        <translation>New candidates</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Progetto</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Provenienza</source>
        <translation>Where it comes from</translation>
    </message>
    <message>
        <source>Registra i nomi</source>
        <translation>Record the names</translation>
    </message>
    <message>
        <source>Registra la candidatura</source>
        <translation>Record the candidacy</translation>
    </message>
    <message>
        <source>Registrati</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Rifiutati</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Scegliere la persona.</source>
        <translation>Choose the person.</translation>
    </message>
    <message>
        <source>Selezione</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Serve per registrare.</source>
        <translation>Needed to record.</translation>
    </message>
    <message>
        <source>Un elenco (CSV)</source>
        <translation>A list (CSV)</translation>
    </message>
    <message>
        <source>Una persona</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>facoltativa</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>facoltativo: chi è al presidio della persona</source>
        <translation>optional: who works at the person&apos;s outpost</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>leggi l&apos;elenco</source>
        <translation>read the list</translation>
    </message>
    <message>
        <source>obbligatoria per i servizi sociali</source>
        <translation>required for the social services</translation>
    </message>
    <message>
        <source>oggi, ieri, -3</source>
        <translation>today, yesterday, -3</translation>
    </message>
    <message>
        <source>persona già in elenco</source>
        <translation>person already listed</translation>
    </message>
    <message>
        <source>persona nuova</source>
        <translation>new person</translation>
    </message>
    <message>
        <source>registra la candidatura</source>
        <translation>record the candidacy</translation>
    </message>
    <message>
        <source>riga {n}</source>
        <translation>line {n}</translation>
    </message>
    <message>
        <source>un&apos;altra scheda ha lo stesso nome e la stessa nascita: si decide in Da rivedere</source>
        <translation>another card has the same name and birth: it is decided in To review</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Allegati</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Aperto il</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>Apri la persona</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Atti ricevuti</source>
        <translation>Acts received</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Canone</source>
        <translation>Rent</translation>
    </message>
    <message>
        <source>Caso</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Caso {number}</source>
        <translation>Case {number}</translation>
    </message>
    <message>
        <source>Causa</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Causa e data</source>
        <translation>Cause and date</translation>
    </message>
    <message>
        <source>Che cosa è successo</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Chi segue il caso</source>
        <translation>Who follows the case</translation>
    </message>
    <message>
        <source>Contributo di solidarietà</source>
        <translation>Solidarity contribution</translation>
    </message>
    <message>
        <source>Data dell&apos;evento</source>
        <translation>Date of the event</translation>
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
        <source>Domanda di contributo</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Entrate</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Entrate mese per mese</source>
        <translation>Income month by month</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Il caso è chiuso.</source>
        <translation>The case is closed.</translation>
    </message>
    <message>
        <source>Invio a un ente</source>
        <translation>Referral to a body</translation>
    </message>
    <message>
        <source>La proposta non è ancora scritta.</source>
        <translation>The proposal is not written yet.</translation>
    </message>
    <message>
        <source>Lettera sulla decisione</source>
        <translation>Letter on the decision</translation>
    </message>
    <message>
        <source>Lo seguono</source>
        <translation>Followed by</translation>
    </message>
    <message>
        <source>Misura</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Misure</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Non è ancora stata fatta. Dice che cosa risulta e che cosa manca; decide la commissione.</source>
        <translation>Not done yet. It says what is known and what is missing; the commission decides.</translation>
    </message>
    <message>
        <source>Per la commissione</source>
        <translation>For the commission</translation>
    </message>
    <message>
        <source>Prepara il dossier</source>
        <translation>Prepare the dossier</translation>
    </message>
    <message>
        <source>Proposta</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Saldo al</source>
        <translation>Balance on</translation>
    </message>
    <message>
        <source>Spese</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Stampa MOD-08</source>
        <translation>Print MOD-08</translation>
    </message>
    <message>
        <source>Stampa i documenti da portare</source>
        <translation>Print the papers to bring</translation>
    </message>
    <message>
        <source>Verifica dei criteri</source>
        <translation>Check of the criteria</translation>
    </message>
    <message>
        <source>Verifica ora</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>altro riquadro</source>
        <translation>other pane</translation>
    </message>
    <message>
        <source>il conto non è su questo computer</source>
        <translation>the account is not on this computer</translation>
    </message>
    <message>
        <source>nuovo documento</source>
        <translation>new document</translation>
    </message>
    <message>
        <source>{state}, in attesa del centro</source>
        <translation>{state}, waiting for the centre</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>1 caso aperto</source>
        <translation>1 open case</translation>
    </message>
    <message>
        <source>Avviso {year} · {measure}</source>
        <translation>Notice {year} · {measure}</translation>
    </message>
    <message>
        <source>Casi</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Casi aperti</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>Chiusi</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Contributo di solidarietà</source>
        <translation>Solidarity contribution</translation>
    </message>
    <message>
        <source>Elenco per un colloquio</source>
        <translation>List for a talk</translation>
    </message>
    <message>
        <source>Nessun caso seguito qui.</source>
        <translation>No case is followed here.</translation>
    </message>
    <message>
        <source>Un caso si apre dalla scheda della persona o dall&apos;elenco per un colloquio. Quelli seguiti da altri non si vedono.</source>
        <translation>A case is opened from a person&apos;s card or from the list for a talk. Those that others follow are not seen.</translation>
    </message>
    <message>
        <source>aperto</source>
        <translation>open</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>chiude il {day}</source>
        <translation>closes on {day}</translation>
    </message>
    <message>
        <source>elenco per un colloquio</source>
        <translation>list for a talk</translation>
    </message>
    <message>
        <source>in ritardo</source>
        <translation>late</translation>
    </message>
    <message>
        <source>non aperto oggi</source>
        <translation>not open today</translation>
    </message>
    <message>
        <source>per quest&apos;anno non ci sono ancora le regole</source>
        <translation>there are no rules for this year yet</translation>
    </message>
    <message>
        <source>{n} casi aperti</source>
        <translation>{n} open cases</translation>
    </message>
    <message>
        <source>{n} in ritardo</source>
        <translation>{n} late</translation>
    </message>
    <message>
        <source>{state}, in attesa del centro</source>
        <translation>{state}, waiting for the centre</translation>
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
        <source>Un altro campo uguale: {names}</source>
        <translation>One more field the same: {names}</translation>
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
        <source>+30</source>
        <translation>+30</translation>
    </message>
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
        <source>Altro, con ricevuta</source>
        <translation>Something else, with a receipt</translation>
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
        <source>Che cosa dice</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>Che cosa, per la ricevuta</source>
        <translation>What, for the receipt</translation>
    </message>
    <message>
        <source>Chi è</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>Consegnato con ricevuta</source>
        <translation>Handed over with a receipt</translation>
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
        <source>Dove</source>
        <translation>Where</translation>
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
        <source>Risponde</source>
        <translation>Who answers</translation>
    </message>
    <message>
        <source>Risposta entro</source>
        <translation>Answer by</translation>
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
        <source>da assegnare</source>
        <translation>to be assigned</translation>
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
        <source>facoltativo: chiavi della cantina</source>
        <translation>optional: keys of the cellar</translation>
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
    <name>ConversationsPage</name>
    <message>
        <source>1 persona</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>Elenco per un colloquio</source>
        <translation>List for a talk</translation>
    </message>
    <message>
        <source>Nessuno in elenco.</source>
        <translation>Nobody in the list.</translation>
    </message>
    <message>
        <source>Persone che potrebbero avere diritto a un aiuto e non sono in nessun caso visibile da qui. È un elenco per un colloquio: non dice altro di loro, non si cerca, non si stampa e non esce da questo computer.</source>
        <translation>People who might be entitled to help and are in no case that can be seen from here. It is a list for a talk: it says nothing else of them, is not searched, not printed, and does not leave this computer.</translation>
    </message>
    <message>
        <source>Si leggono le schede di accesso visibili da qui, i conti dei contratti e i casi aperti.</source>
        <translation>The intake forms visible from here are read, the accounts of leases and the open cases.</translation>
    </message>
    <message>
        <source>apri la scheda</source>
        <translation>open the record</translation>
    </message>
    <message>
        <source>apri un caso</source>
        <translation>open a case</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
    </message>
    <message>
        <source>{n} persone</source>
        <translation>{n} persons</translation>
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
        <source>Laboratori</source>
        <translation>Laboratories</translation>
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
        <source>Percorsi</source>
        <translation>Pathways</translation>
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
        <source>Rete</source>
        <translation>Network</translation>
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
        <source>Alternative</source>
        <translation>Alternatives</translation>
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
        <source>Da dire alla persona</source>
        <translation>To tell the person</translation>
    </message>
    <message>
        <source>Deciso {when}.</source>
        <translation>Decided {when}.</translation>
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
        <source>La richiesta è chiusa: niente è stato impegnato.</source>
        <translation>The request is closed: nothing was committed.</translation>
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
    <name>DossierPage</name>
    <message>
        <source>Apri la pratica</source>
        <translation>Open the case file</translation>
    </message>
    <message>
        <source>Cambia la decisione</source>
        <translation>Change the decision</translation>
    </message>
    <message>
        <source>Chi segue il caso può solo astenersi.</source>
        <translation>Whoever follows the case can only abstain.</translation>
    </message>
    <message>
        <source>Con i voti arrivati al centro: {outcome}.</source>
        <translation>With the votes that reached the centre: {outcome}.</translation>
    </message>
    <message>
        <source>Decisione</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Deroga</source>
        <translation>Waiver</translation>
    </message>
    <message>
        <source>I voti dicono: {outcome}</source>
        <translation>The votes say: {outcome}</translation>
    </message>
    <message>
        <source>Indirizzo</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>La pratica</source>
        <translation>The case file</translation>
    </message>
    <message>
        <source>Lettera</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Manca</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Misure</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Motivazione</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nessun voto</source>
        <translation>No vote</translation>
    </message>
    <message>
        <source>Non è all&apos;ordine del giorno di una seduta.</source>
        <translation>Not on the agenda of a session.</translation>
    </message>
    <message>
        <source>Per decidere servono {n} voti arrivati al centro.</source>
        <translation>A decision needs {n} votes that reached the centre.</translation>
    </message>
    <message>
        <source>Per leggere le pratiche di questa seduta serve un motivo, una volta per seduta.</source>
        <translation>Reading the case files of this session needs a reason, once a session.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Pratica</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>Pratica {number}</source>
        <translation>Case file {number}</translation>
    </message>
    <message>
        <source>Salvato su questo computer: vale quando il centro risponde.</source>
        <translation>Saved on this computer: it counts when the centre answers.</translation>
    </message>
    <message>
        <source>Scrivi la decisione</source>
        <translation>Write the decision</translation>
    </message>
    <message>
        <source>Segue il caso</source>
        <translation>Follows the case</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Voti</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Voto</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>decisione</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>in attesa del centro: non è ancora una decisione</source>
        <translation>waiting for the centre: not a decision yet</translation>
    </message>
    <message>
        <source>lettera</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>serve per un voto contrario o per astenersi</source>
        <translation>needed for a vote against or to abstain</translation>
    </message>
    <message>
        <source>sostituita da una decisione più recente</source>
        <translation>replaced by a later decision</translation>
    </message>
    <message>
        <source>va anche nella lettera: parole semplici</source>
        <translation>goes into the letter too: plain words</translation>
    </message>
    <message>
        <source>{vote}. Dopo il salvataggio il voto non cambia.</source>
        <translation>{vote}. Once saved the vote does not change.</translation>
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
    <name>EnvelopePane</name>
    <message>
        <source>Aperto con</source>
        <translation>Opened with</translation>
    </message>
    <message>
        <source>Chi tiene il plafond non dichiara perso il suo portatile: lo fanno altre due persone.</source>
        <translation>Whoever holds the envelope does not declare their own laptop lost: two other persons do.</translation>
    </message>
    <message>
        <source>Chiedi un plafond</source>
        <translation>Ask for an envelope</translation>
    </message>
    <message>
        <source>Chiesti</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Chiudendo, {left} tornano liberi. Una promessa che arriva dopo resta una proposta, in testa alla lista, come dice il foglio.</source>
        <translation>Closing frees {left}. A promise that arrives later stays a proposal, at the head of the list, as the slip says.</translation>
    </message>
    <message>
        <source>Ciò che resta è bloccato fino al {day}: le promesse che arrivano prima valgono.</source>
        <translation>What is left is blocked until {day}: promises that arrive before then are kept.</translation>
    </message>
    <message>
        <source>Computer di {who}</source>
        <translation>Computer of {who}</translation>
    </message>
    <message>
        <source>Confermato da</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>Dichiarato perso da</source>
        <translation>Declared lost by</translation>
    </message>
    <message>
        <source>Finché non si restituisce, nessuno può usare questi fondi altrove. Nessuna data lo chiude da sola.</source>
        <translation>Until it is given back nobody can use these funds elsewhere. No date closes it by itself.</translation>
    </message>
    <message>
        <source>Il giorno di fine è passato: si restituisce ciò che resta. Le promesse fatte restano valide.</source>
        <translation>The stop day has passed: what is left is given back. Promises made stay valid.</translation>
    </message>
    <message>
        <source>L&apos;ultimo passo è in attesa del centro.</source>
        <translation>The last step waits for the centre.</translation>
    </message>
    <message>
        <source>Lo apre la sede: fino ad allora si può solo proporre.</source>
        <translation>Head office opens it: until then only proposing is possible.</translation>
    </message>
    <message>
        <source>Lo apre un&apos;altra persona: non chi lo chiede.</source>
        <translation>Another person opens it: not whoever asks for it.</translation>
    </message>
    <message>
        <source>Lo chiede un presidio, lo apre la sede.</source>
        <translation>An outpost asks for it, head office opens it.</translation>
    </message>
    <message>
        <source>Nessun plafond.</source>
        <translation>No envelope.</translation>
    </message>
    <message>
        <source>Plafond</source>
        <translation>Envelope</translation>
    </message>
    <message>
        <source>Plafond di questo computer</source>
        <translation>Envelope of this computer</translation>
    </message>
    <message>
        <source>Plafond scelto</source>
        <translation>Chosen envelope</translation>
    </message>
    <message>
        <source>Plafond visti da qui</source>
        <translation>Envelopes seen from here</translation>
    </message>
    <message>
        <source>Questo computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Restano</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Restituisci</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Senza plafond si può proporre: i fondi non sono riservati, decide l&apos;ufficio.</source>
        <translation>Without an envelope proposing is possible: the funds are not reserved, the office decides.</translation>
    </message>
    <message>
        <source>Serve la conferma di una seconda persona, della sede o del coordinamento: non {who}, né chi tiene il plafond. Dalla conferma ciò che resta è bloccato per {n} giorni; le promesse che arrivano intanto valgono.</source>
        <translation>A second person, of head office or a coordinator, has to confirm: not {who}, nor whoever holds the envelope. From then on what is left is blocked for {n} days; promises that arrive meanwhile are kept.</translation>
    </message>
    <message>
        <source>Si promette fino al</source>
        <translation>Promises until</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>chiedi un plafond</source>
        <translation>ask for an envelope</translation>
    </message>
    <message>
        <source>in attesa del centro</source>
        <translation>waiting for the centre</translation>
    </message>
    <message>
        <source>restituisci</source>
        <translation>give back</translation>
    </message>
    <message>
        <source>{who}, il {day}</source>
        <translation>{who}, on {day}</translation>
    </message>
</context>
<context>
    <name>ExtensionPage</name>
    <message>
        <source>Apri il file</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Atto di proroga</source>
        <translation>Act of extension</translation>
    </message>
    <message>
        <source>Data dell&apos;atto</source>
        <translation>Date of the act</translation>
    </message>
    <message>
        <source>Elimina</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>File dell&apos;atto: {name}</source>
        <translation>File of the act: {name}</translation>
    </message>
    <message>
        <source>Il file dell&apos;atto manca: si sceglie o si trascina qui.</source>
        <translation>The file of the act is missing: it is chosen, or dropped here.</translation>
    </message>
    <message>
        <source>Il progetto dura fino al</source>
        <translation>The project lasts until</translation>
    </message>
    <message>
        <source>Manca il file dell&apos;atto: Alt+F lo sceglie. Quello che è scritto resta qui.</source>
        <translation>The file of the act is missing: Alt+F chooses it. What was typed stays here.</translation>
    </message>
    <message>
        <source>Numero dell&apos;atto</source>
        <translation>Number of the act</translation>
    </message>
    <message>
        <source>Nuova proroga</source>
        <translation>New extension</translation>
    </message>
    <message>
        <source>Proroga</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Proroga {number}</source>
        <translation>Extension {number}</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Scegli il file</source>
        <translation>Choose the file</translation>
    </message>
    <message>
        <source>Serve per registrare la proroga.</source>
        <translation>Needed to record the extension.</translation>
    </message>
    <message>
        <source>non ancora su questo computer</source>
        <translation>not on this computer yet</translation>
    </message>
    <message>
        <source>obbligatoria</source>
        <translation>required</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>scegli il file</source>
        <translation>choose the file</translation>
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
        <source>Al coordinamento</source>
        <translation>With the coordinator</translation>
    </message>
    <message>
        <source>Aperte</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Da seguire</source>
        <translation>To be followed</translation>
    </message>
    <message>
        <source>Parole</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Scadenza passata</source>
        <translation>Deadline passed</translation>
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
        <source>al coordinamento</source>
        <translation>with the coordinator</translation>
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
        <source>scadenza passata</source>
        <translation>deadline passed</translation>
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
    <name>FollowPanel</name>
    <message>
        <source>A chi coordina</source>
        <translation>To which coordinator</translation>
    </message>
    <message>
        <source>Al coordinamento</source>
        <translation>With the coordinator</translation>
    </message>
    <message>
        <source>Come è andata</source>
        <translation>How it went</translation>
    </message>
    <message>
        <source>Entrato</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Entro</source>
        <translation>By</translation>
    </message>
    <message>
        <source>In attesa</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Mediazione</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>Nessuno coordina questo presidio su questo computer: chiedere alla sede.</source>
        <translation>Nobody coordinates this outpost on this computer: ask head office.</translation>
    </message>
    <message>
        <source>Nessuno in casa</source>
        <translation>Nobody at home</translation>
    </message>
    <message>
        <source>Non ha fatto entrare</source>
        <translation>Did not let anybody in</translation>
    </message>
    <message>
        <source>Passaggi in alloggio</source>
        <translation>Calls at the dwelling</translation>
    </message>
    <message>
        <source>Passaggio in alloggio</source>
        <translation>Call at the dwelling</translation>
    </message>
    <message>
        <source>Perché</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Porta</source>
        <translation>Bring</translation>
    </message>
    <message>
        <source>Porta al coordinamento</source>
        <translation>Bring to the coordinator</translation>
    </message>
    <message>
        <source>Ritira dal coordinamento</source>
        <translation>Take back from the coordinator</translation>
    </message>
    <message>
        <source>Scadenza e passaggi</source>
        <translation>Deadline and calls</translation>
    </message>
    <message>
        <source>inquilino</source>
        <translation>tenant</translation>
    </message>
    <message>
        <source>manutenzione</source>
        <translation>maintenance</translation>
    </message>
    <message>
        <source>nessun giorno</source>
        <translation>no day</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>{day}, passato</source>
        <translation>{day}, passed</translation>
    </message>
    <message>
        <source>{n} passaggi di seguito senza entrare. Si può chiedere aiuto a chi coordina.</source>
        <translation>{n} calls in a row without getting in. The coordinator can be asked for help.</translation>
    </message>
    <message>
        <source>{n} senza entrare</source>
        <translation>{n} without getting in</translation>
    </message>
    <message>
        <source>{whom}, dal {day}</source>
        <translation>{whom}, since {day}</translation>
    </message>
    <message>
        <source>{who}, dal {day}: {why}</source>
        <translation>{who}, since {day}: {why}</translation>
    </message>
</context>
<context>
    <name>FundsPage</name>
    <message>
        <source>Fondi e proposte</source>
        <translation>Funds and proposals</translation>
    </message>
    <message>
        <source>Fondo</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>La sede non ha ancora fissato il tetto: si può proporre, non ammettere.</source>
        <translation>Head office has not set the cap yet: proposing is possible, admitting is not.</translation>
    </message>
    <message>
        <source>Li registra la sede; arrivano con l&apos;allineamento.</source>
        <translation>Head office records them; they come with the alignment.</translation>
    </message>
    <message>
        <source>Nessun fondo su questo computer.</source>
        <translation>No fund on this computer.</translation>
    </message>
    <message>
        <source>Nuova proposta</source>
        <translation>New proposal</translation>
    </message>
    <message>
        <source>Passo di una pratica dei fondi</source>
        <translation>Step of a grant</translation>
    </message>
    <message>
        <source>Plafond</source>
        <translation>Envelope</translation>
    </message>
    <message>
        <source>Pratiche</source>
        <translation>Grants</translation>
    </message>
    <message>
        <source>Scegliere</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Serve per questo passo.</source>
        <translation>Needed for this step.</translation>
    </message>
    <message>
        <source>Tetto e finalità</source>
        <translation>Cap and purposes</translation>
    </message>
    <message>
        <source>altro elenco</source>
        <translation>other list</translation>
    </message>
    <message>
        <source>disponibile indicativo su {cap}, al {when}</source>
        <translation>indicatively available of {cap}, as of {when}</translation>
    </message>
    <message>
        <source>disponibile non ancora ricevuto dal centro, su {cap}</source>
        <translation>available amount not received from the centre yet, of {cap}</translation>
    </message>
    <message>
        <source>elenco prima</source>
        <translation>previous list</translation>
    </message>
    <message>
        <source>impegnati, decisi dal centro</source>
        <translation>committed, decided by the centre</translation>
    </message>
    <message>
        <source>in quota ai computer</source>
        <translation>in quota to computers</translation>
    </message>
    <message>
        <source>liberi, finché il centro non decide altro</source>
        <translation>free, until the centre decides otherwise</translation>
    </message>
    <message>
        <source>nuova proposta</source>
        <translation>new proposal</translation>
    </message>
    <message>
        <source>ore</source>
        <translation>at</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>scorri</source>
        <translation>scroll</translation>
    </message>
    <message>
        <source>tetto e finalità</source>
        <translation>cap and purposes</translation>
    </message>
    <message>
        <source>{code}, {name} · senza rete gli importi sono indicativi</source>
        <translation>{code}, {name} · without network amounts are indicative</translation>
    </message>
</context>
<context>
    <name>GrantPage</name>
    <message>
        <source>Altri aiuti per la stessa spesa</source>
        <translation>Other aid for the same expense</translation>
    </message>
    <message>
        <source>Bolletta del</source>
        <translation>Bill of</translation>
    </message>
    <message>
        <source>Che cosa diventa</source>
        <translation>What it becomes</translation>
    </message>
    <message>
        <source>Che cosa si chiede</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Come si paga</source>
        <translation>How it is paid</translation>
    </message>
    <message>
        <source>Distacco dal</source>
        <translation>Disconnection from</translation>
    </message>
    <message>
        <source>Documenti visti</source>
        <translation>Papers seen</translation>
    </message>
    <message>
        <source>Fondo</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Fornitore</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>Getta la bozza</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>IBAN del nucleo</source>
        <translation>IBAN of the household</translation>
    </message>
    <message>
        <source>ISEE</source>
        <translation>ISEE</translation>
    </message>
    <message>
        <source>ISEE fino al</source>
        <translation>ISEE until</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Intestato a</source>
        <translation>In the name of</translation>
    </message>
    <message>
        <source>L&apos;importo deve essere sopra lo zero.</source>
        <translation>The amount must be above zero.</translation>
    </message>
    <message>
        <source>La persona non è in un nucleo. Prima si aggiunge il nucleo, dalla sua scheda.</source>
        <translation>The person is in no household. Add the household first, from their card.</translation>
    </message>
    <message>
        <source>La stessa spesa è già nella pratica {number}: si paga una volta sola.</source>
        <translation>The same expense is already in grant {number}: it is paid once only.</translation>
    </message>
    <message>
        <source>Nella quota restano {left}: i fondi saranno riservati. L&apos;ufficio controlla ancora diritto, bolletta e tetto.</source>
        <translation>{left} are left in the quota: the funds will be reserved. The office still checks entitlement, bill and cap.</translation>
    </message>
    <message>
        <source>Nella quota restano {left}: sarà una proposta, non una promessa. Decide il centro.</source>
        <translation>{left} are left in the quota: it will be a proposal, not a promise. The centre decides.</translation>
    </message>
    <message>
        <source>Nessun fondo è aperto oggi: si può scrivere la bozza, non proporre.</source>
        <translation>No fund is open today: a draft can be written, not proposed.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Numero della bolletta</source>
        <translation>Number of the bill</translation>
    </message>
    <message>
        <source>Per ammetterla serviranno</source>
        <translation>To be admitted it will need</translation>
    </message>
    <message>
        <source>Per cosa</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>Periodo dal</source>
        <translation>Period from</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Pratica {number}</source>
        <translation>Case file {number}</translation>
    </message>
    <message>
        <source>Proponi</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Proposta di contributo</source>
        <translation>Proposal of a grant</translation>
    </message>
    <message>
        <source>Quanto</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>Questo computer non ha una quota di questo fondo: sarà una proposta, non una promessa. Decide il centro.</source>
        <translation>This computer has no quota of this fund: it will be a proposal, not a promise. The centre decides.</translation>
    </message>
    <message>
        <source>Relazione</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Rischio di distacco</source>
        <translation>Risk of disconnection</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Salva senza proporre</source>
        <translation>Save without proposing</translation>
    </message>
    <message>
        <source>Scade il</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>Serve la persona che chiede.</source>
        <translation>The person who asks is needed.</translation>
    </message>
    <message>
        <source>Serve per proporre.</source>
        <translation>Needed to propose.</translation>
    </message>
    <message>
        <source>Sì, c&apos;è un preavviso</source>
        <translation>Yes, there is a notice</translation>
    </message>
    <message>
        <source>al</source>
        <translation>to</translation>
    </message>
    <message>
        <source>da chi</source>
        <translation>by whom</translation>
    </message>
    <message>
        <source>facoltativa, senza dati sulla salute</source>
        <translation>optional, without health data</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>in euro</source>
        <translation>in euros</translation>
    </message>
    <message>
        <source>mai in contanti</source>
        <translation>never in cash</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>proponi</source>
        <translation>propose</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>salva senza proporre</source>
        <translation>save without proposing</translation>
    </message>
    <message>
        <source>solo per il rimborso</source>
        <translation>only for the refund</translation>
    </message>
    <message>
        <source>È già decisa e non si cambia più: com&apos;è andata si legge in Fondi.</source>
        <translation>Already decided, it cannot be changed any more: how it went is read in Funds.</translation>
    </message>
    <message>
        <source>È già proposta: si correggono bolletta, documenti e IBAN finché non è ammessa.</source>
        <translation>Already proposed: bill, papers and IBAN can be corrected until it is admitted.</translation>
    </message>
</context>
<context>
    <name>GrantPane</name>
    <message>
        <source>1 aspetta l&apos;ufficio</source>
        <translation>1 waits for the office</translation>
    </message>
    <message>
        <source>Arrivano dai presidi con l&apos;allineamento.</source>
        <translation>They come from the outposts with the alignment.</translation>
    </message>
    <message>
        <source>Che cosa vuol dire</source>
        <translation>What it means</translation>
    </message>
    <message>
        <source>Da decidere e decise</source>
        <translation>To decide and decided</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Nessuna proposta da esaminare.</source>
        <translation>No proposal to examine.</translation>
    </message>
    <message>
        <source>Nessuna proposta.</source>
        <translation>No proposal.</translation>
    </message>
    <message>
        <source>Per cosa</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>Pratica</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>Pratiche</source>
        <translation>Grants</translation>
    </message>
    <message>
        <source>Proposte</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>Si fa con Ctrl+Ins, o dalla scheda della persona: in due minuti.</source>
        <translation>Made with Ctrl+Ins, or from the person&apos;s card: in two minutes.</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>questo computer non ha una quota</source>
        <translation>this computer has no quota</translation>
    </message>
    <message>
        <source>quota di questo computer: {amount}, restano {left}</source>
        <translation>quota of this computer: {amount}, {left} left</translation>
    </message>
    <message>
        <source>{n} aspettano l&apos;ufficio</source>
        <translation>{n} wait for the office</translation>
    </message>
</context>
<context>
    <name>GrantPanel</name>
    <message>
        <source>1 file</source>
        <translation>1 file</translation>
    </message>
    <message>
        <source>Allegati</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Alternative: {ways}.</source>
        <translation>Alternatives: {ways}.</translation>
    </message>
    <message>
        <source>Altra linea: {fund}</source>
        <translation>Another line: {fund}</translation>
    </message>
    <message>
        <source>Altri aiuti</source>
        <translation>Other aid</translation>
    </message>
    <message>
        <source>Apri la persona</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Bolletta</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>Chi ha scritto o proposto la richiesta non la decide e non la paga: lo fa un&apos;altra persona dell&apos;ufficio fondi.</source>
        <translation>Whoever wrote or proposed the request neither decides nor pays it: another person of the funds office does.</translation>
    </message>
    <message>
        <source>Completa e proponi</source>
        <translation>Complete and propose</translation>
    </message>
    <message>
        <source>Conto</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Correggi</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Da dire alla persona: {words}</source>
        <translation>To tell the person: {words}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decides</translation>
    </message>
    <message>
        <source>Distacco</source>
        <translation>Disconnection</translation>
    </message>
    <message>
        <source>Documenti</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>ISEE</source>
        <translation>ISEE</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>L&apos;ultimo passo è in attesa del centro.</source>
        <translation>The last step waits for the centre.</translation>
    </message>
    <message>
        <source>La sede non ha ancora fissato il tetto: si può proporre, non ammettere.</source>
        <translation>Head office has not set the cap yet: proposing is possible, admitting is not.</translation>
    </message>
    <message>
        <source>La stessa spesa è già nella pratica {number}: si paga una volta sola.</source>
        <translation>The same expense is already in grant {number}: it is paid once only.</translation>
    </message>
    <message>
        <source>Non è ancora stata fatta. Dice che cosa risulta e che cosa manca; decide l&apos;ufficio.</source>
        <translation>Not done yet. It says what is known and what is missing; the office decides.</translation>
    </message>
    <message>
        <source>Pagata a</source>
        <translation>Paid to</translation>
    </message>
    <message>
        <source>Passi</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Per ammetterla manca: {papers}.</source>
        <translation>To be admitted it lacks: {papers}.</translation>
    </message>
    <message>
        <source>Periodo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Pratica</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>Pratica {number}</source>
        <translation>Case file {number}</translation>
    </message>
    <message>
        <source>Prima di questa c&apos;è 1 richiesta.</source>
        <translation>Before this one there is 1 request.</translation>
    </message>
    <message>
        <source>Prima di questa ci sono {n} richieste.</source>
        <translation>Before this one there are {n} requests.</translation>
    </message>
    <message>
        <source>Prometti nel plafond</source>
        <translation>Promise in the envelope</translation>
    </message>
    <message>
        <source>Proposta da</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>Riproponi</source>
        <translation>Propose again</translation>
    </message>
    <message>
        <source>Stampa MOD-05</source>
        <translation>Print MOD-05</translation>
    </message>
    <message>
        <source>Stampa la ricevuta</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>Stessa bolletta non trovata in altre pratiche viste da questo computer.</source>
        <translation>Same bill not found in other grants seen from this computer.</translation>
    </message>
    <message>
        <source>Tetto per nucleo</source>
        <translation>Cap per household</translation>
    </message>
    <message>
        <source>Verifica dei criteri</source>
        <translation>Check of the criteria</translation>
    </message>
    <message>
        <source>Verifica ora</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>n. {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>rif. {reference}</source>
        <translation>ref. {reference}</translation>
    </message>
    <message>
        <source>un&apos;altra persona, al centro</source>
        <translation>another person, at the centre</translation>
    </message>
    <message>
        <source>{amount}, ammessi {admitted}</source>
        <translation>{amount}, {admitted} admitted</translation>
    </message>
    <message>
        <source>{bill}, scade il {day}</source>
        <translation>{bill}, due on {day}</translation>
    </message>
    <message>
        <source>{isee}, fino al {day}</source>
        <translation>{isee}, until {day}</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} files</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Aggiungi una persona</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Che cosa si è detto</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Componenti</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Decisioni</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Giorno</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Gruppo</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Gruppo di autogestione</source>
        <translation>Self-management group</translation>
    </message>
    <message>
        <source>Gruppo finito. I verbali restano.</source>
        <translation>Group ended. The minutes stay.</translation>
    </message>
    <message>
        <source>Gruppo, da salvare</source>
        <translation>Group, to save</translation>
    </message>
    <message>
        <source>Manca.</source>
        <translation>Missing.</translation>
    </message>
    <message>
        <source>Nessun verbale.</source>
        <translation>No minutes.</translation>
    </message>
    <message>
        <source>Nessuno nel gruppo.</source>
        <translation>Nobody in the group.</translation>
    </message>
    <message>
        <source>Nome del gruppo</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>Non c&apos;è ancora un verbale da stampare.</source>
        <translation>There are no minutes to print yet.</translation>
    </message>
    <message>
        <source>Nuovo gruppo di autogestione</source>
        <translation>New self-management group</translation>
    </message>
    <message>
        <source>Nuovo verbale</source>
        <translation>New minutes</translation>
    </message>
    <message>
        <source>Persona fuori dal gruppo da oggi.</source>
        <translation>Person out of the group from today.</translation>
    </message>
    <message>
        <source>Persona nel gruppo da oggi.</source>
        <translation>Person in the group from today.</translation>
    </message>
    <message>
        <source>Ruolo nel gruppo</source>
        <translation>Role in the group</translation>
    </message>
    <message>
        <source>Salva gruppo</source>
        <translation>Save group</translation>
    </message>
    <message>
        <source>Salva verbale</source>
        <translation>Save minutes</translation>
    </message>
    <message>
        <source>Servizio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Stabile</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>Stampa verbale</source>
        <translation>Print minutes</translation>
    </message>
    <message>
        <source>Termina gruppo</source>
        <translation>End group</translation>
    </message>
    <message>
        <source>Tutto salvato su questo computer</source>
        <translation>Everything saved on this computer</translation>
    </message>
    <message>
        <source>Verbale salvato su questo computer.</source>
        <translation>Minutes saved on this computer.</translation>
    </message>
    <message>
        <source>Verbali</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Via e civico</source>
        <translation>Street and number</translation>
    </message>
    <message>
        <source>aggiunge</source>
        <translation>adds</translation>
    </message>
    <message>
        <source>da oggi</source>
        <translation>from today</translation>
    </message>
    <message>
        <source>dal {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>esce dal gruppo</source>
        <translation>leaves the group</translation>
    </message>
    <message>
        <source>finito il {day}</source>
        <translation>ended on {day}</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>salva gruppo</source>
        <translation>save group</translation>
    </message>
    <message>
        <source>salva verbale</source>
        <translation>save minutes</translation>
    </message>
    <message>
        <source>stampa verbale</source>
        <translation>print minutes</translation>
    </message>
    <message>
        <source>una per riga</source>
        <translation>one per line</translation>
    </message>
    <message>
        <source>vuoto: oggi</source>
        <translation>empty: today</translation>
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
        <source>Conto del contratto</source>
        <translation>Account of the tenancy</translation>
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
        <source>Proponi un contributo</source>
        <translation>Propose a grant</translation>
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
        <source>Stampa MOD-05</source>
        <translation>Print MOD-05</translation>
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
        <source>proponi un contributo</source>
        <translation>propose a grant</translation>
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
        <source>stampa MOD-05</source>
        <translation>print MOD-05</translation>
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
        <source>Quanti</source>
        <translation>How many</translation>
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
    <message>
        <source>Traduzione di cortesia</source>
        <translation>Courtesy translation</translation>
    </message>
    <message>
        <source>dietro il modulo, da approvare</source>
        <translation>behind the form, not approved yet</translation>
    </message>
    <message>
        <source>nessuna</source>
        <translation>none</translation>
    </message>
    <message>
        <source>ognuno con il suo numero</source>
        <translation>each with its own number</translation>
    </message>
</context>
<context>
    <name>IndemnitiesPage</name>
    <message>
        <source>Denaro da disporre</source>
        <translation>Money to be disposed of</translation>
    </message>
    <message>
        <source>In attesa del centro</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>Indennità di formazione</source>
        <translation>Training indemnities</translation>
    </message>
    <message>
        <source>Nessun percorso di formazione su questo computer.</source>
        <translation>No training path on this computer.</translation>
    </message>
    <message>
        <source>Nuova selezione</source>
        <translation>New selection</translation>
    </message>
    <message>
        <source>Nuovi candidati</source>
        <translation>New candidates</translation>
    </message>
    <message>
        <source>Percorsi</source>
        <translation>Pathways</translation>
    </message>
    <message>
        <source>Selezioni</source>
        <translation>Selections</translation>
    </message>
    <message>
        <source>Tirocinanti</source>
        <translation>Trainees</translation>
    </message>
    <message>
        <source>Un percorso comincia con una candidatura: dai servizi sociali, da chi opera nel presidio o dalla persona.</source>
        <translation>A path begins with a candidacy: from the social services, from who works at the outpost, or from the person.</translation>
    </message>
    <message>
        <source>anche finiti</source>
        <translation>ended ones too</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>nuova selezione</source>
        <translation>new selection</translation>
    </message>
    <message>
        <source>nuovi candidati</source>
        <translation>new candidates</translation>
    </message>
    <message>
        <source>posti {n}, selezionati nel progetto {m}</source>
        <translation>places {n}, selected in the project {m}</translation>
    </message>
    <message>
        <source>{n} in attesa del centro</source>
        <translation>{n} waiting for the centre</translation>
    </message>
    <message>
        <source>{n} ore da confermare</source>
        <translation>{n} hours to be confirmed</translation>
    </message>
    <message>
        <source>{n} ore su {m}</source>
        <translation>{n} hours of {m}</translation>
    </message>
    <message>
        <source>{n} percorsi</source>
        <translation>{n} paths</translation>
    </message>
</context>
<context>
    <name>InformationPage</name>
    <message>
        <source>Avviso</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Che cosa si dice</source>
        <translation>What is told</translation>
    </message>
    <message>
        <source>Che cosa è stato spiegato</source>
        <translation>What was explained</translation>
    </message>
    <message>
        <source>Detta il</source>
        <translation>Told on</translation>
    </message>
    <message>
        <source>Di che cosa</source>
        <translation>About what</translation>
    </message>
    <message>
        <source>Documenti da portare</source>
        <translation>Documents to bring</translation>
    </message>
    <message>
        <source>Dove rivolgersi</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>Informazione</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Informazione a {name}</source>
        <translation>Information to {name}</translation>
    </message>
    <message>
        <source>Informazione da registrare</source>
        <translation>Information to be recorded</translation>
    </message>
    <message>
        <source>Informazione registrata su questo computer.</source>
        <translation>Information recorded on this computer.</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Salva e stampa MOD-16</source>
        <translation>Save and print MOD-16</translation>
    </message>
    <message>
        <source>Scadenza dell&apos;avviso</source>
        <translation>Deadline of the call</translation>
    </message>
    <message>
        <source>facoltativa: 30/4</source>
        <translation>optional: 30/4</translation>
    </message>
    <message>
        <source>lascia in bozza</source>
        <translation>leave as draft</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
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
        <source>uno per riga</source>
        <translation>one a line</translation>
    </message>
</context>
<context>
    <name>InformationPane</name>
    <message>
        <source>A</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Canone corrente</source>
        <translation>Current rent</translation>
    </message>
    <message>
        <source>Canone corrente nei mesi dopo</source>
        <translation>Current rent in the months after</translation>
    </message>
    <message>
        <source>Da portare</source>
        <translation>To bring</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Detta il</source>
        <translation>Told on</translation>
    </message>
    <message>
        <source>Di che cosa</source>
        <translation>About what</translation>
    </message>
    <message>
        <source>Dove</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Foglio</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Il foglio non è ancora stampato: Ctrl+P lo stampa.</source>
        <translation>The sheet is not printed yet: Ctrl+P prints it.</translation>
    </message>
    <message>
        <source>Informazione</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Informazioni date</source>
        <translation>Information given</translation>
    </message>
    <message>
        <source>Manca la risposta: pagato, in parte o no.</source>
        <translation>The answer is missing: paid, in part or not.</translation>
    </message>
    <message>
        <source>Mostra che cosa è stato trovato</source>
        <translation>Show what was found</translation>
    </message>
    <message>
        <source>Nessuna informazione registrata.</source>
        <translation>No information recorded.</translation>
    </message>
    <message>
        <source>Niente da annullare.</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message>
        <source>Per argomento</source>
        <translation>By topic</translation>
    </message>
    <message>
        <source>Presidio</source>
        <translation>Outpost</translation>
    </message>
    <message>
        <source>Scadenza</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Scrivi</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Si scrivono da Nuovo contatto, o dalla scheda di una persona.</source>
        <translation>It is written from New contact, or from the card of a person.</translation>
    </message>
    <message>
        <source>Solo da verificare</source>
        <translation>Only to be checked</translation>
    </message>
    <message>
        <source>Stampa MOD-16</source>
        <translation>Print MOD-16</translation>
    </message>
    <message>
        <source>Tutti</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tutto</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Verifica</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>al {day}</source>
        <translation>to {day}</translation>
    </message>
    <message>
        <source>annulla la verifica</source>
        <translation>undo the check</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>da verificare</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>dal {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>detta il {day}</source>
        <translation>told on {day}</translation>
    </message>
    <message>
        <source>dette {told}</source>
        <translation>told {told}</translation>
    </message>
    <message>
        <source>dette {told} · verificate {seen} · pagato {paid}</source>
        <translation>told {told} · looked at {seen} · paid {paid}</translation>
    </message>
    <message>
        <source>fatta il {day}</source>
        <translation>done on {day}</translation>
    </message>
    <message>
        <source>filtra</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>firmato</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>scrivi la verifica</source>
        <translation>write the check</translation>
    </message>
    <message>
        <source>stampa MOD-16</source>
        <translation>print MOD-16</translation>
    </message>
    <message>
        <source>verifica</source>
        <translation>check</translation>
    </message>
    <message>
        <source>{n}, {due} da verificare</source>
        <translation>{n}, {due} to be checked</translation>
    </message>
    <message>
        <source>{who}, {outpost}</source>
        <translation>{who}, {outpost}</translation>
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
    <name>JointPanel</name>
    <message>
        <source>Accordo</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Accordo e chiusura</source>
        <translation>Agreement and closing</translation>
    </message>
    <message>
        <source>Apri la richiesta</source>
        <translation>Open the request</translation>
    </message>
    <message>
        <source>Che cosa si è detto</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Che cosa è stato concordato</source>
        <translation>What was agreed</translation>
    </message>
    <message>
        <source>Chiudi la mediazione</source>
        <translation>Close the mediation</translation>
    </message>
    <message>
        <source>Chiusa</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Come finisce</source>
        <translation>How it ends</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dove</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Incontri</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Incontri con tutte le parti</source>
        <translation>Meetings of all sides</translation>
    </message>
    <message>
        <source>Incontro</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Oggetto</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Per tutte le parti</source>
        <translation>For all sides</translation>
    </message>
    <message>
        <source>Richiesta</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Salva l&apos;incontro di oggi</source>
        <translation>Save today&apos;s meeting</translation>
    </message>
    <message>
        <source>Scegliere come finisce.</source>
        <translation>Choose how it ends.</translation>
    </message>
    <message>
        <source>Scrivere che cosa si è detto o concordato.</source>
        <translation>Write what was said or agreed.</translation>
    </message>
    <message>
        <source>che cosa fa ogni parte, da quando</source>
        <translation>what each side does, and since when</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
    </message>
    <message>
        <source>visibile a chi segue la mediazione</source>
        <translation>seen by whoever follows the mediation</translation>
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
    <name>LaboratoriesPage</name>
    <message>
        <source>1 registro da chiudere</source>
        <translation>1 register to close</translation>
    </message>
    <message>
        <source>A3-LAB-06, o il codice sul foglio</source>
        <translation>A3-LAB-06, or the code on the sheet</translation>
    </message>
    <message>
        <source>Attività</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Gruppi di autogestione</source>
        <translation>Self-management groups</translation>
    </message>
    <message>
        <source>Il foglio stampato bianco e la sua trascrizione hanno lo stesso numero.</source>
        <translation>The sheet printed blank and its transcription have the same number.</translation>
    </message>
    <message>
        <source>Laboratori</source>
        <translation>Laboratories</translation>
    </message>
    <message>
        <source>Manca il numero del registro.</source>
        <translation>The number of the register is missing.</translation>
    </message>
    <message>
        <source>Nessun registro da chiudere</source>
        <translation>No register to close</translation>
    </message>
    <message>
        <source>Nessuna attività su questo computer.</source>
        <translation>No activity on this computer.</translation>
    </message>
    <message>
        <source>Numero del registro</source>
        <translation>Number of the register</translation>
    </message>
    <message>
        <source>Nuova attività</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Nuovo gruppo</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Registri da chiudere</source>
        <translation>Registers to close</translation>
    </message>
    <message>
        <source>Registro su carta</source>
        <translation>Register on paper</translation>
    </message>
    <message>
        <source>Trova l&apos;incontro</source>
        <translation>Find the meeting</translation>
    </message>
    <message>
        <source>Un&apos;attività ha incontri con data, iscritti e un registro delle presenze.</source>
        <translation>An activity has dated meetings, people enrolled and a register of attendance.</translation>
    </message>
    <message>
        <source>anche finite</source>
        <translation>ended ones too</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>apri il registro</source>
        <translation>open the register</translation>
    </message>
    <message>
        <source>finita il {day}</source>
        <translation>ended on {day}</translation>
    </message>
    <message>
        <source>finito il {day}</source>
        <translation>ended on {day}</translation>
    </message>
    <message>
        <source>iscritti {n}</source>
        <translation>enrolled {n}</translation>
    </message>
    <message>
        <source>nessun incontro previsto</source>
        <translation>no meeting planned</translation>
    </message>
    <message>
        <source>nuova attività</source>
        <translation>new activity</translation>
    </message>
    <message>
        <source>nuovo gruppo</source>
        <translation>new group</translation>
    </message>
    <message>
        <source>prossimo {when}</source>
        <translation>next {when}</translation>
    </message>
    <message>
        <source>registro n.</source>
        <translation>register no.</translation>
    </message>
    <message>
        <source>registro n. {number}</source>
        <translation>register no. {number}</translation>
    </message>
    <message>
        <source>ultimo verbale {day}</source>
        <translation>last minutes {day}</translation>
    </message>
    <message>
        <source>ultimo {when}, {n} presenti</source>
        <translation>last {when}, {n} present</translation>
    </message>
    <message>
        <source>ultimo {when}, {n} presenti e {guests} ospiti a parte</source>
        <translation>last {when}, {n} present and {guests} guests apart</translation>
    </message>
    <message>
        <source>{activity}, incontro {n}</source>
        <translation>{activity}, meeting {n}</translation>
    </message>
    <message>
        <source>{n} attività</source>
        <translation>{n} activities</translation>
    </message>
    <message>
        <source>{n} componenti</source>
        <translation>{n} members</translation>
    </message>
    <message>
        <source>{n} registri da chiudere</source>
        <translation>{n} registers to close</translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>+30, 11/4</source>
        <translation>+30, 11/4</translation>
    </message>
    <message>
        <source>Argomenti</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Assegna</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Assegnata a</source>
        <translation>Assigned to</translation>
    </message>
    <message>
        <source>Assegnazione di una lettera</source>
        <translation>Assignment of a letter</translation>
    </message>
    <message>
        <source>Da</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Inviata il {day}</source>
        <translation>Sent on {day}</translation>
    </message>
    <message>
        <source>Lettera</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Lettere</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Nessuna lettera scelta.</source>
        <translation>No letter chosen.</translation>
    </message>
    <message>
        <source>Nessuna lettera.</source>
        <translation>No letters.</translation>
    </message>
    <message>
        <source>Nessuno</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Pubblica</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Ricevuta il</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Rispondi</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Risposta entro</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>Risposte</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Solo le mie</source>
        <translation>Only mine</translation>
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
        <source>Una lettera si registra da Nuovo contatto, con il canale Lettera.</source>
        <translation>A letter is recorded from New contact, with the channel Letter.</translation>
    </message>
    <message>
        <source>a {who}</source>
        <translation>to {who}</translation>
    </message>
    <message>
        <source>aggiungi la scansione</source>
        <translation>add the scan</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>assegna</source>
        <translation>assign</translation>
    </message>
    <message>
        <source>assegna, rispondi, pubblica</source>
        <translation>assign, answer, publish</translation>
    </message>
    <message>
        <source>filtra</source>
        <translation>filter</translation>
    </message>
    <message>
        <source>in forma anonima</source>
        <translation>in anonymous form</translation>
    </message>
    <message>
        <source>pubblica</source>
        <translation>publish</translation>
    </message>
    <message>
        <source>ricevuta il {day}</source>
        <translation>received on {day}</translation>
    </message>
    <message>
        <source>rispondi</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>senza scansione</source>
        <translation>without a scan</translation>
    </message>
    <message>
        <source>solo le mie</source>
        <translation>only mine</translation>
    </message>
</context>
<context>
    <name>ListeningPage</name>
    <message>
        <source>Ascolto</source>
        <translation>Listening</translation>
    </message>
    <message>
        <source>Chi scrive, chi risponde ed entro quando.</source>
        <translation>Who writes, who answers and by when.</translation>
    </message>
    <message>
        <source>Chi è stato informato, di che cosa e quando.</source>
        <translation>Who was informed, of what and when.</translation>
    </message>
    <message>
        <source>Contatti a cui si può ancora dare una persona.</source>
        <translation>Contacts that can still be given a person.</translation>
    </message>
    <message>
        <source>Filtra</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Informazioni date</source>
        <translation>Information given</translation>
    </message>
    <message>
        <source>Lettere</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Nuovo contatto</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Senza nome</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>elenco dopo</source>
        <translation>next list</translation>
    </message>
    <message>
        <source>elenco prima</source>
        <translation>previous list</translation>
    </message>
    <message>
        <source>nuovo contatto</source>
        <translation>new contact</translation>
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
    <message>
        <source>Portineria – sede</source>
        <translation>Portineria – head office</translation>
    </message>
</context>
<context>
    <name>MaintenancePanel</name>
    <message>
        <source>1 richiesta tecnica da inviare: luogo, categoria, descrizione, accesso. Nessun nome.</source>
        <translation>1 technical request to send: place, category, description, access. No names.</translation>
    </message>
    <message>
        <source>A chi si inviano</source>
        <translation>To whom they go</translation>
    </message>
    <message>
        <source>Da registrare</source>
        <translation>To be recorded</translation>
    </message>
    <message>
        <source>Il CSV che è tornato</source>
        <translation>The CSV that came back</translation>
    </message>
    <message>
        <source>Leggi i ticket</source>
        <translation>Read the tickets</translation>
    </message>
    <message>
        <source>Manutenzione</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Nessuna richiesta tecnica da inviare ora.</source>
        <translation>No technical request to send now.</translation>
    </message>
    <message>
        <source>Registra le righe</source>
        <translation>Record the rows</translation>
    </message>
    <message>
        <source>Registrate</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Rifiutate</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Righe</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Righe da registrare: {n}. Rifiutate: {m}. Già note: {k}. Non è ancora scritto niente.</source>
        <translation>Rows to record: {n}. Refused: {m}. Known already: {k}. Nothing is written yet.</translation>
    </message>
    <message>
        <source>Scrivi il CSV</source>
        <translation>Write the CSV</translation>
    </message>
    <message>
        <source>riga {n}</source>
        <translation>line {n}</translation>
    </message>
    <message>
        <source>se vuoto: Manutenzione</source>
        <translation>if empty: Manutenzione</translation>
    </message>
    <message>
        <source>togli</source>
        <translation>take out</translation>
    </message>
    <message>
        <source>{n} richieste tecniche da inviare: luogo, categoria, descrizione, accesso. Nessun nome.</source>
        <translation>{n} technical requests to send: place, category, description, access. No names.</translation>
    </message>
</context>
<context>
    <name>MediationPage</name>
    <message>
        <source>Almeno due parti, ognuna con chi la segue.</source>
        <translation>At least two sides, each with whoever follows it.</translation>
    </message>
    <message>
        <source>Apri la mediazione</source>
        <translation>Open the mediation</translation>
    </message>
    <message>
        <source>Mediazione</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>Mediazione {number}</source>
        <translation>Mediation {number}</translation>
    </message>
    <message>
        <source>Mediazione, da finire</source>
        <translation>Mediation, to be finished</translation>
    </message>
    <message>
        <source>Non è su questo computer, o la seguono altri.</source>
        <translation>It is not on this computer, or others follow it.</translation>
    </message>
    <message>
        <source>Nuova mediazione</source>
        <translation>New mediation</translation>
    </message>
    <message>
        <source>Stampa l&apos;accordo</source>
        <translation>Print the agreement</translation>
    </message>
    <message>
        <source>Tutto salvato su questo computer</source>
        <translation>Everything saved on this computer</translation>
    </message>
    <message>
        <source>altra colonna</source>
        <translation>other column</translation>
    </message>
    <message>
        <source>aperta il {day}</source>
        <translation>opened on {day}</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>stampa l&apos;accordo</source>
        <translation>print the agreement</translation>
    </message>
    <message>
        <source>un&apos;altra parte</source>
        <translation>one more side</translation>
    </message>
</context>
<context>
    <name>MediationsPage</name>
    <message>
        <source>Mediazioni</source>
        <translation>Mediations</translation>
    </message>
    <message>
        <source>Nessuna mediazione seguita qui.</source>
        <translation>No mediation is followed here.</translation>
    </message>
    <message>
        <source>Nuova mediazione</source>
        <translation>New mediation</translation>
    </message>
    <message>
        <source>Seguite o aperte da qui: {n}</source>
        <translation>Followed or opened here: {n}</translation>
    </message>
    <message>
        <source>Si apre da una richiesta di conflitto di vicinato, o con Ctrl+Ins. Quelle seguite da altri non si vedono.</source>
        <translation>It is opened from a request about a conflict between neighbours, or with Ctrl+Ins. Those that others follow are not seen.</translation>
    </message>
    <message>
        <source>aperta il {day}</source>
        <translation>opened on {day}</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>nuova</source>
        <translation>new</translation>
    </message>
    <message>
        <source>parte {letter}</source>
        <translation>side {letter}</translation>
    </message>
    <message>
        <source>parti seguite da altri</source>
        <translation>sides followed by others</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>17/3, martedì, +7</source>
        <translation>17/3, martedì, +7</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Chi conduce</source>
        <translation>Who leads</translation>
    </message>
    <message>
        <source>Crea incontri</source>
        <translation>Create meetings</translation>
    </message>
    <message>
        <source>Dalle</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Giorno</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Luogo</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Manca.</source>
        <translation>Missing.</translation>
    </message>
    <message>
        <source>Nuovi incontri</source>
        <translation>New meetings</translation>
    </message>
    <message>
        <source>Ogni 2 settimane</source>
        <translation>Every 2 weeks</translation>
    </message>
    <message>
        <source>Ogni giorno</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>Ogni quanto</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Ogni settimana</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Quanti incontri</source>
        <translation>How many meetings</translation>
    </message>
    <message>
        <source>Sposta</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Sposta incontro</source>
        <translation>Move meeting</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Aggiungi una persona</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Assente</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Chiudi registro</source>
        <translation>Close register</translation>
    </message>
    <message>
        <source>Da segnare</source>
        <translation>To mark</translation>
    </message>
    <message>
        <source>Incontro</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Incontro annullato: {reason}</source>
        <translation>Meeting cancelled: {reason}</translation>
    </message>
    <message>
        <source>L&apos;incontro deve ancora cominciare: il registro si chiude dall&apos;inizio in poi.</source>
        <translation>The meeting has yet to begin: the register is closed from its beginning on.</translation>
    </message>
    <message>
        <source>Nell&apos;elenco le cifre scrivono l&apos;orario, D toglie il segno, + e − contano gli ospiti.</source>
        <translation>In the list digits write the time, D takes the mark away, + and − count the guests.</translation>
    </message>
    <message>
        <source>Presente</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Presenze</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Registro salvato su questo computer: {n} presenti.</source>
        <translation>Register saved on this computer: {n} present.</translation>
    </message>
    <message>
        <source>Registro, da chiudere</source>
        <translation>Register, to close</translation>
    </message>
    <message>
        <source>Salva registro</source>
        <translation>Save register</translation>
    </message>
    <message>
        <source>Stampa MOD-09</source>
        <translation>Print MOD-09</translation>
    </message>
    <message>
        <source>Tutti presenti</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>Tutto salvato su questo computer</source>
        <translation>Everything saved on this computer</translation>
    </message>
    <message>
        <source>aggiunge</source>
        <translation>adds</translation>
    </message>
    <message>
        <source>aggiungi file</source>
        <translation>add file</translation>
    </message>
    <message>
        <source>assente</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>chiudi registro</source>
        <translation>close register</translation>
    </message>
    <message>
        <source>ospiti</source>
        <translation>guests</translation>
    </message>
    <message>
        <source>presente</source>
        <translation>present</translation>
    </message>
    <message>
        <source>presenti: {present} · assenti: {absent} · da segnare: {open}</source>
        <translation>present: {present} · absent: {absent} · to mark: {open}</translation>
    </message>
    <message>
        <source>registro n. {number}</source>
        <translation>register no. {number}</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>tutti presenti</source>
        <translation>all present</translation>
    </message>
    <message>
        <source>{activity}, incontro {n}</source>
        <translation>{activity}, meeting {n}</translation>
    </message>
    <message>
        <source>{n} da segnare non sono stati registrati.</source>
        <translation>{n} still to mark were not recorded.</translation>
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
        <source>Resta in primo piano {name}; contatti, richieste, percorsi, contributi, note e fogli delle due schede si leggono insieme.</source>
        <translation>{name} stays in front; contacts, requests, pathways, grants, notes and papers of the two cards are read together.</translation>
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
    <name>MilestonePage</name>
    <message>
        <source>Che cosa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Elimina</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Entro il</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Fatta il</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nuova tappa</source>
        <translation>New milestone</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Serve per salvare la tappa.</source>
        <translation>Needed to save the milestone.</translation>
    </message>
    <message>
        <source>Tappa</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>facoltativa</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>obbligatorio: 20/3, +30</source>
        <translation>required: 20/3, +30</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>vuoto finché è da fare</source>
        <translation>empty while it is to do</translation>
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
    <name>MoneyReveal</name>
    <message>
        <source>Mostra canone e ISEE</source>
        <translation>Show rent and ISEE</translation>
    </message>
    <message>
        <source>Nessun importo su questo computer.</source>
        <translation>No amount on this computer.</translation>
    </message>
    <message>
        <source>canone {n} al mese</source>
        <translation>rent {n} a month</translation>
    </message>
    <message>
        <source>spese {n} al mese</source>
        <translation>charges {n} a month</translation>
    </message>
    <message>
        <source>valido fino al {day}</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>{kind} {n}</source>
        <translation>{kind} {n}</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>1 ente</source>
        <translation>1 body</translation>
    </message>
    <message>
        <source>1 invio senza risposta</source>
        <translation>1 referral without an answer</translation>
    </message>
    <message>
        <source>Avvisi per partner</source>
        <translation>Calls for partners</translation>
    </message>
    <message>
        <source>Cerca</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Ente</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Enti</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Giorni</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Gli enti sono scritti da chi coordina o dalla Direzione Sociale.</source>
        <translation>Bodies are written by coordinators or by the Social Department.</translation>
    </message>
    <message>
        <source>Invii</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>Invio</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Nessun ente</source>
        <translation>No bodies</translation>
    </message>
    <message>
        <source>Nessun ente con questi filtri.</source>
        <translation>No body with these filters.</translation>
    </message>
    <message>
        <source>Nessun ente nella rete.</source>
        <translation>No body in the network.</translation>
    </message>
    <message>
        <source>Nessun ente.</source>
        <translation>No body.</translation>
    </message>
    <message>
        <source>Nessun invio su questo computer.</source>
        <translation>No referral on this computer.</translation>
    </message>
    <message>
        <source>Nessun partenariato.</source>
        <translation>No partnership.</translation>
    </message>
    <message>
        <source>Nessun tavolo territoriale.</source>
        <translation>No local board.</translation>
    </message>
    <message>
        <source>Nome dell&apos;ente</source>
        <translation>Name of the partner</translation>
    </message>
    <message>
        <source>Nuovo avviso</source>
        <translation>New call</translation>
    </message>
    <message>
        <source>Nuovo ente</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>Nuovo invio</source>
        <translation>New referral</translation>
    </message>
    <message>
        <source>Nuovo partenariato</source>
        <translation>New partnership</translation>
    </message>
    <message>
        <source>Nuovo tavolo</source>
        <translation>New board meeting</translation>
    </message>
    <message>
        <source>Orari</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Partenariati</source>
        <translation>Partnerships</translation>
    </message>
    <message>
        <source>Passaggio salvato su questo computer.</source>
        <translation>Step saved on this computer.</translation>
    </message>
    <message>
        <source>Rete</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Servizi</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Servizio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Si aggiunge da qui.</source>
        <translation>It is added from here.</translation>
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
        <source>Tavoli</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>Telefono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Tutte</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tutti</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Zona</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>accreditato</source>
        <translation>accredited</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>capofila {lead} · membri: {n}</source>
        <translation>lead {lead} · members: {n}</translation>
    </message>
    <message>
        <source>cerca un ente</source>
        <translation>find a body</translation>
    </message>
    <message>
        <source>nessun invio senza risposta</source>
        <translation>no referral without an answer</translation>
    </message>
    <message>
        <source>nome, servizio, zona, referente</source>
        <translation>name, service, area, contact</translation>
    </message>
    <message>
        <source>nuovo</source>
        <translation>new</translation>
    </message>
    <message>
        <source>risposte: {n}</source>
        <translation>answers: {n}</translation>
    </message>
    <message>
        <source>scade il {day}</source>
        <translation>ends on {day}</translation>
    </message>
    <message>
        <source>senza capofila</source>
        <translation>without a lead</translation>
    </message>
    <message>
        <source>{n} enti</source>
        <translation>{n} bodies</translation>
    </message>
    <message>
        <source>{n} invii senza risposta</source>
        <translation>{n} referrals without an answer</translation>
    </message>
    <message>
        <source>{state}: manca la risposta</source>
        <translation>{state}: the answer is missing</translation>
    </message>
    <message>
        <source>– verbale approvato</source>
        <translation>– minutes approved</translation>
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
        <source>La scansione si aggiunge in Ascolto.</source>
        <translation>The scan is added in Listening.</translation>
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
        <source>Per il MOD-16 serve la persona: il foglio dice chi è stato informato.</source>
        <translation>MOD-16 needs the person: the sheet says who was informed.</translation>
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
        <source>Risposta alla lettera di {sender}, {about}. Senza argomenti valgono quelli della lettera.</source>
        <translation>Answer to the letter of {sender}, {about}. Without topics those of the letter count.</translation>
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
        <source>salva e stampa MOD-16</source>
        <translation>save and print MOD-16</translation>
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
    <name>NewMediation</name>
    <message>
        <source>Di che cosa si tratta</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Oggetto</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Un&apos;altra parte</source>
        <translation>One more side</translation>
    </message>
    <message>
        <source>senza nomi: lo legge chi segue ogni parte</source>
        <translation>no names: whoever follows any side reads it</translation>
    </message>
</context>
<context>
    <name>NowPanel</name>
    <message>
        <source>Che cosa fare ora</source>
        <translation>What to do now</translation>
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
    <name>PactPaper</name>
    <message>
        <source>ALER</source>
        <translation>ALER</translation>
    </message>
    <message>
        <source>Ente</source>
        <translation>Body</translation>
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
        <source>Nucleo</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Pagamento</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Patto di accompagnamento</source>
        <translation>Support pact</translation>
    </message>
    <message>
        <source>Scansione tolta</source>
        <translation>Scan taken back</translation>
    </message>
    <message>
        <source>Se non si rispetta</source>
        <translation>If it is not kept</translation>
    </message>
    <message>
        <source>non firmato</source>
        <translation>not signed</translation>
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
    <name>PartnerPage</name>
    <message>
        <source>Accreditato</source>
        <translation>Accredited</translation>
    </message>
    <message>
        <source>Accreditato per formazione o lavoro</source>
        <translation>Accredited for training or work</translation>
    </message>
    <message>
        <source>Codice fiscale</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Codice fiscale o partita IVA</source>
        <translation>Tax code or VAT number</translation>
    </message>
    <message>
        <source>Cognome</source>
        <translation>Surname</translation>
    </message>
    <message>
        <source>Comune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Dati dell&apos;ente</source>
        <translation>Details of the body</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Ente</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Indirizzo</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Invii per stato</source>
        <translation>Referrals by state</translation>
    </message>
    <message>
        <source>Manca il giorno.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>Modifica</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Nella rete fino al</source>
        <translation>In the network until</translation>
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
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Numero di registro</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Nuova scrittura</source>
        <translation>New deed</translation>
    </message>
    <message>
        <source>Nuova scrittura o accordo sui dati</source>
        <translation>New deed or data agreement</translation>
    </message>
    <message>
        <source>Nuovo ente</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>Nuovo referente</source>
        <translation>New contact person</translation>
    </message>
    <message>
        <source>Orari</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Referente</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Referenti</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Ruolo</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Scritture e accordi</source>
        <translation>Deeds and agreements</translation>
    </message>
    <message>
        <source>Servizi</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Servizio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Sito</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Sì</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Telefono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Areas served</translation>
    </message>
    <message>
        <source>allegati</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>con le virgole: ISEE, bonus, ascolto</source>
        <translation>with commas: ISEE, bonus, ascolto</translation>
    </message>
    <message>
        <source>con le virgole: Lodigiano, Codogno</source>
        <translation>with commas: Lodigiano, Codogno</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>in vigore</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>lunedì 9-12:30, mercoledì 14-16</source>
        <translation>lunedì 9-12:30, mercoledì 14-16</translation>
    </message>
    <message>
        <source>modifica</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>niente da mostrare</source>
        <translation>nothing to show</translation>
    </message>
    <message>
        <source>non in vigore</source>
        <translation>not in force</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>per formazione o lavoro</source>
        <translation>for training or work</translation>
    </message>
    <message>
        <source>referente</source>
        <translation>contact</translation>
    </message>
</context>
<context>
    <name>PartnershipPage</name>
    <message>
        <source>Aggiungi un membro</source>
        <translation>Add a member</translation>
    </message>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Capofila</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Compiti</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Ente</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>L&apos;azienda è</source>
        <translation>The company is</translation>
    </message>
    <message>
        <source>Manca il giorno.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>Manca il progetto.</source>
        <translation>The project is missing.</translation>
    </message>
    <message>
        <source>Membri</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Nome del partenariato</source>
        <translation>Name of the partnership</translation>
    </message>
    <message>
        <source>Nuova scrittura</source>
        <translation>New deed</translation>
    </message>
    <message>
        <source>Nuovo membro</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Nuovo partenariato</source>
        <translation>New partnership</translation>
    </message>
    <message>
        <source>Partenariato</source>
        <translation>Partnership</translation>
    </message>
    <message>
        <source>Periodo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Progetto</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Quota e compiti</source>
        <translation>Share and tasks</translation>
    </message>
    <message>
        <source>Quota e compiti: {body}</source>
        <translation>Share and tasks: {body}</translation>
    </message>
    <message>
        <source>Ruolo</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Scritture</source>
        <translation>Deeds</translation>
    </message>
    <message>
        <source>Togliere dal partenariato: {body}</source>
        <translation>Remove from the partnership: {body}</translation>
    </message>
    <message>
        <source>Togliere il membro dal partenariato</source>
        <translation>Remove the member from the partnership</translation>
    </message>
    <message>
        <source>allegati</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>diventa capofila</source>
        <translation>becomes the lead</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>firmata il {day}</source>
        <translation>signed on {day}</translation>
    </message>
    <message>
        <source>in vigore</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>niente da mostrare</source>
        <translation>nothing to show</translation>
    </message>
    <message>
        <source>non in vigore</source>
        <translation>not in force</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>quota e compiti</source>
        <translation>share and tasks</translation>
    </message>
    <message>
        <source>togli</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>vuoto: l&apos;azienda</source>
        <translation>empty: the company</translation>
    </message>
</context>
<context>
    <name>PastSteps</name>
    <message>
        <source>Passaggi</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>dal più recente</source>
        <translation>newest first</translation>
    </message>
</context>
<context>
    <name>PathwayPage</name>
    <message>
        <source>Apri la persona</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Attiva</source>
        <translation>Activate</translation>
    </message>
    <message>
        <source>Concludi</source>
        <translation>Conclude</translation>
    </message>
    <message>
        <source>Continua</source>
        <translation>Continues</translation>
    </message>
    <message>
        <source>Continua con un nuovo percorso</source>
        <translation>Go on with a new pathway</translation>
    </message>
    <message>
        <source>Correggi</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Cosa da fare</source>
        <translation>Thing to do</translation>
    </message>
    <message>
        <source>Cose da fare</source>
        <translation>Things to do</translation>
    </message>
    <message>
        <source>Domanda</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Domande di alloggio</source>
        <translation>Applications for a dwelling</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Il percorso è {state}.</source>
        <translation>The pathway is {state}.</translation>
    </message>
    <message>
        <source>Il percorso è {state}. Per attivarlo manca: {what}.</source>
        <translation>The pathway is {state}. To activate it is missing: {what}.</translation>
    </message>
    <message>
        <source>Inizio</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Interrompi</source>
        <translation>Interrupt</translation>
    </message>
    <message>
        <source>Invio a un ente</source>
        <translation>Referral to a body</translation>
    </message>
    <message>
        <source>La firma è tolta. Il foglio aspetta in Fogli firmati.</source>
        <translation>The signature is taken back. The form waits in Signed forms.</translation>
    </message>
    <message>
        <source>Metti in verifica</source>
        <translation>Put under review</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Obiettivi</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>Obiettivo</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Patto concordato</source>
        <translation>Pact agreed</translation>
    </message>
    <message>
        <source>Percorso</source>
        <translation>Pathway</translation>
    </message>
    <message>
        <source>Percorso {number}</source>
        <translation>Pathway {number}</translation>
    </message>
    <message>
        <source>Percorso {number}, {name}</source>
        <translation>Pathway {number}, {name}</translation>
    </message>
    <message>
        <source>Persona nell&apos;équipe</source>
        <translation>Person on the team</translation>
    </message>
    <message>
        <source>Presa in carico</source>
        <translation>Taken in charge</translation>
    </message>
    <message>
        <source>Referente</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Sospendi</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Verifica</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Verifiche</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>a che punto è</source>
        <translation>how far it is</translation>
    </message>
    <message>
        <source>altro riquadro</source>
        <translation>other pane</translation>
    </message>
    <message>
        <source>annulla fatto</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>correggi</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>entro il {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>fatta</source>
        <translation>held</translation>
    </message>
    <message>
        <source>fatto</source>
        <translation>done</translation>
    </message>
    <message>
        <source>fino al {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>in ritardo</source>
        <translation>late</translation>
    </message>
    <message>
        <source>nuova cosa da fare</source>
        <translation>new thing to do</translation>
    </message>
    <message>
        <source>risultato</source>
        <translation>result</translation>
    </message>
    <message>
        <source>sposta</source>
        <translation>move</translation>
    </message>
    <message>
        <source>{start}, fine prevista {end}</source>
        <translation>{start}, planned end {end}</translation>
    </message>
    <message>
        <source>Équipe</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>PathwaysPage</name>
    <message>
        <source>1 percorso aperto</source>
        <translation>1 open pathway</translation>
    </message>
    <message>
        <source>Chiusi</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>In carico, senza percorso</source>
        <translation>In charge, without a pathway</translation>
    </message>
    <message>
        <source>In scadenza</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Nessun percorso da seguire.</source>
        <translation>No pathway to follow.</translation>
    </message>
    <message>
        <source>Nuovo percorso</source>
        <translation>New pathway</translation>
    </message>
    <message>
        <source>Percorsi</source>
        <translation>Pathways</translation>
    </message>
    <message>
        <source>Percorsi aperti</source>
        <translation>Open pathways</translation>
    </message>
    <message>
        <source>Proponi</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Scegliere il tipo di percorso.</source>
        <translation>Choose the type of pathway.</translation>
    </message>
    <message>
        <source>Tipo di percorso</source>
        <translation>Type of pathway</translation>
    </message>
    <message>
        <source>Un percorso nasce dalla valutazione del bisogno, nella scheda della persona.</source>
        <translation>A pathway begins with the needs assessment, in the card of the person.</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>fatto</source>
        <translation>done</translation>
    </message>
    <message>
        <source>nuovo percorso</source>
        <translation>new pathway</translation>
    </message>
    <message>
        <source>proponi</source>
        <translation>propose</translation>
    </message>
    <message>
        <source>verifica {day}</source>
        <translation>review {day}</translation>
    </message>
    <message>
        <source>{n} in ritardo</source>
        <translation>{n} late</translation>
    </message>
    <message>
        <source>{n} percorsi aperti</source>
        <translation>{n} open pathways</translation>
    </message>
    <message>
        <source>– percorso {number}</source>
        <translation>– pathway {number}</translation>
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
        <source>Le schede del centro sono arrivate al {n} %: può non essere ancora qui.</source>
        <translation>{n} % of the centre&apos;s records are here: this person may not be here yet.</translation>
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
        <source>Informa</source>
        <translation>Inform</translation>
    </message>
    <message>
        <source>Invio a un ente</source>
        <translation>Referral to a body</translation>
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
        <source>Percorsi</source>
        <translation>Pathways</translation>
    </message>
    <message>
        <source>Preferisce</source>
        <translation>Prefers</translation>
    </message>
    <message>
        <source>Proponi un contributo</source>
        <translation>Propose a grant</translation>
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
        <source>Stampa MOD-05</source>
        <translation>Print MOD-05</translation>
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
        <source>tutto, dal più recente</source>
        <translation>everything, newest first</translation>
    </message>
    <message>
        <source>uniti da {author}, {when}</source>
        <translation>merged by {author}, {when}</translation>
    </message>
    <message>
        <source>{day} a {place}</source>
        <translation>{day} in {place}</translation>
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
    <name>PersonPathways</name>
    <message>
        <source>Apri un caso</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Casi</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Chiudi la presa in carico</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>Conferma</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Manca: senza non si va avanti.</source>
        <translation>Missing: it does not go on without.</translation>
    </message>
    <message>
        <source>Motivo della chiusura</source>
        <translation>Reason for closing</translation>
    </message>
    <message>
        <source>Nuova valutazione</source>
        <translation>New assessment</translation>
    </message>
    <message>
        <source>Nuovo percorso</source>
        <translation>New pathway</translation>
    </message>
    <message>
        <source>Percorsi</source>
        <translation>Pathways</translation>
    </message>
    <message>
        <source>Prendi in carico</source>
        <translation>Take in charge</translation>
    </message>
    <message>
        <source>Prese in carico</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Tipo di percorso</source>
        <translation>Type of pathway</translation>
    </message>
    <message>
        <source>Valutazioni</source>
        <translation>Assessments</translation>
    </message>
    <message>
        <source>Valutazioni e percorsi</source>
        <translation>Assessments and pathways</translation>
    </message>
    <message>
        <source>dal {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>dal {start} al {end}</source>
        <translation>from {start} to {end}</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>verifica {day}</source>
        <translation>review {day}</translation>
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
    <name>PlanForm</name>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Assenza</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Attività</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Chiusura</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Dalle</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Manca il giorno. Per esempio: domani, +7, lunedì.</source>
        <translation>The day is missing. For example: tomorrow, +7, 20/3.</translation>
    </message>
    <message>
        <source>Manca il motivo.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Manca il presidio.</source>
        <translation>The outpost is missing.</translation>
    </message>
    <message>
        <source>Manca l&apos;operatore.</source>
        <translation>The operator is missing.</translation>
    </message>
    <message>
        <source>Manca l&apos;ora. Per esempio: 9, 14:30.</source>
        <translation>The time is missing. For example: 9, 14:30.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ogni settimana</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Operatore</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Per un giorno solo scegliere «Solo un giorno».</source>
        <translation>For a single day choose “One day only”.</translation>
    </message>
    <message>
        <source>Presidio</source>
        <translation>Outpost</translation>
    </message>
    <message>
        <source>Programma</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Scegliere</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Solo un giorno</source>
        <translation>One day only</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>il giorno della settimana è il suo</source>
        <translation>the day of the week is its own</translation>
    </message>
    <message>
        <source>si legge sullo schermo riservato</source>
        <translation>it is read on the covered screen</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>+30, 10/5</source>
        <translation>+30, 10/5</translation>
    </message>
    <message>
        <source>1-100</source>
        <translation>1-100</translation>
    </message>
    <message>
        <source>Debito di canone</source>
        <translation>Debt of rent</translation>
    </message>
    <message>
        <source>Debito di spese</source>
        <translation>Debt of charges</translation>
    </message>
    <message>
        <source>Entrate al mese</source>
        <translation>Income a month</translation>
    </message>
    <message>
        <source>Numero di rate</source>
        <translation>Number of instalments</translation>
    </message>
    <message>
        <source>Ordine</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Parte delle entrate, %</source>
        <translation>Share of the income, %</translation>
    </message>
    <message>
        <source>Prima rata</source>
        <translation>First instalment</translation>
    </message>
    <message>
        <source>Prova il piano</source>
        <translation>Try the plan</translation>
    </message>
    <message>
        <source>Rate del piano provato</source>
        <translation>Instalments of the tried plan</translation>
    </message>
    <message>
        <source>Scrivi la bozza del piano</source>
        <translation>Write the draft of the plan</translation>
    </message>
    <message>
        <source>Simulatore del piano di rientro</source>
        <translation>Repayment plan simulator</translation>
    </message>
    <message>
        <source>oppure</source>
        <translation>or</translation>
    </message>
    <message>
        <source>prima le spese, poi il canone</source>
        <translation>first charges, then rent</translation>
    </message>
    <message>
        <source>spese {charges}, canone {rent}</source>
        <translation>charges {charges}, rent {rent}</translation>
    </message>
</context>
<context>
    <name>PlanPaper</name>
    <message>
        <source>Firma</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Indicatori</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Progetto personalizzato</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>Revisione</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Scansione tolta</source>
        <translation>Scan taken back</translation>
    </message>
    <message>
        <source>non firmato</source>
        <translation>not signed</translation>
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
        <source>Un numero da 1 a 50.</source>
        <translation>A number from 1 to 50.</translation>
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
    <name>ProjectsPage</name>
    <message>
        <source>1 progetto</source>
        <translation>1 project</translation>
    </message>
    <message>
        <source>1 tappa in ritardo</source>
        <translation>1 milestone late</translation>
    </message>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Codice</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Con spesa destinata</source>
        <translation>With spending set aside</translation>
    </message>
    <message>
        <source>Contati a parte, mai sommati</source>
        <translation>Counted apart, never added</translation>
    </message>
    <message>
        <source>Contatti anonimi</source>
        <translation>Anonymous contacts</translation>
    </message>
    <message>
        <source>Da capofila</source>
        <translation>As lead</translation>
    </message>
    <message>
        <source>Da partner</source>
        <translation>As partner</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Dove</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Fonte</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Importo pubblicato</source>
        <translation>Published amount</translation>
    </message>
    <message>
        <source>Li registra la sede; arrivano con l&apos;allineamento.</source>
        <translation>Head office records them; they come with the alignment.</translation>
    </message>
    <message>
        <source>Linee</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Nessun progetto su questo computer.</source>
        <translation>No project on this computer.</translation>
    </message>
    <message>
        <source>Nessuna tappa scritta.</source>
        <translation>No milestone written.</translation>
    </message>
    <message>
        <source>Nuova proroga</source>
        <translation>New extension</translation>
    </message>
    <message>
        <source>Nuova tappa</source>
        <translation>New milestone</translation>
    </message>
    <message>
        <source>Obiettivi e fatti</source>
        <translation>Targets and facts</translation>
    </message>
    <message>
        <source>Ospiti senza nome agli incontri</source>
        <translation>Guests without a name at meetings</translation>
    </message>
    <message>
        <source>Partecipanti</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Persone</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Persone coinvolte</source>
        <translation>Persons involved</translation>
    </message>
    <message>
        <source>Presidi</source>
        <translation>Outposts</translation>
    </message>
    <message>
        <source>Progetti</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Progetto</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Programma</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Proroghe</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>Ruolo dell&apos;azienda</source>
        <translation>Role of the company</translation>
    </message>
    <message>
        <source>Secondo la definizione FSE</source>
        <translation>By the ESF definition</translation>
    </message>
    <message>
        <source>Tappe</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>Termine del bando</source>
        <translation>End of the call</translation>
    </message>
    <message>
        <source>alle tappe</source>
        <translation>to the milestones</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>atto {number} del {day}</source>
        <translation>act {number} of {day}</translation>
    </message>
    <message>
        <source>atto: {act}</source>
        <translation>act: {act}</translation>
    </message>
    <message>
        <source>da confermare</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>da fare</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>da indicare</source>
        <translation>to be stated</translation>
    </message>
    <message>
        <source>fatta</source>
        <translation>done</translation>
    </message>
    <message>
        <source>fatta il {day}</source>
        <translation>done on {day}</translation>
    </message>
    <message>
        <source>fino al {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>fonte: {source}</source>
        <translation>source: {source}</translation>
    </message>
    <message>
        <source>il file non è ancora su questo computer</source>
        <translation>the file is not on this computer yet</translation>
    </message>
    <message>
        <source>in ritardo</source>
        <translation>late</translation>
    </message>
    <message>
        <source>mese {n}</source>
        <translation>month {n}</translation>
    </message>
    <message>
        <source>mese {n} di {all}</source>
        <translation>month {n} of {all}</translation>
    </message>
    <message>
        <source>non ancora contati</source>
        <translation>not counted yet</translation>
    </message>
    <message>
        <source>nuova proroga</source>
        <translation>new extension</translation>
    </message>
    <message>
        <source>nuova tappa</source>
        <translation>new milestone</translation>
    </message>
    <message>
        <source>tappa fatta</source>
        <translation>milestone done</translation>
    </message>
    <message>
        <source>{amount}, non è una disponibilità</source>
        <translation>{amount}, not money that can be spent</translation>
    </message>
    <message>
        <source>{day}, calcolato: la sede non ha indicato la fine</source>
        <translation>{day}, computed: head office has not stated the end</translation>
    </message>
    <message>
        <source>{day}, per proroga</source>
        <translation>{day}, by extension</translation>
    </message>
    <message>
        <source>{done} fatte su {all}</source>
        <translation>{done} done of {all}</translation>
    </message>
    <message>
        <source>{n} progetti</source>
        <translation>{n} projects</translation>
    </message>
    <message>
        <source>{n} qui</source>
        <translation>{n} here</translation>
    </message>
    <message>
        <source>{n} tappe in ritardo</source>
        <translation>{n} milestones late</translation>
    </message>
    <message>
        <source>{what}: {how} {n}</source>
        <translation>{what}: {how} {n}</translation>
    </message>
</context>
<context>
    <name>PublicationPage</name>
    <message>
        <source>Domanda</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Dove si pubblica</source>
        <translation>Where it is published</translation>
    </message>
    <message>
        <source>Forma anonima</source>
        <translation>Anonymous form</translation>
    </message>
    <message>
        <source>Il file non si può scrivere lì. Scegliere un&apos;altra cartella.</source>
        <translation>The file cannot be written there. Choose another folder.</translation>
    </message>
    <message>
        <source>Il testo si salva quando la risposta è pubblicata.</source>
        <translation>The text is saved once the answer is published.</translation>
    </message>
    <message>
        <source>Manca il testo.</source>
        <translation>The text is missing.</translation>
    </message>
    <message>
        <source>Pubblica</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Risposta</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Risposta da pubblicare</source>
        <translation>Answer to be published</translation>
    </message>
    <message>
        <source>Ritira</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Salva testo</source>
        <translation>Save text</translation>
    </message>
    <message>
        <source>Scrivere con altre parole: alla pubblicazione si controlla che non ci siano nomi.</source>
        <translation>Write it in other words: on publication it is checked that there are no names.</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Testo salvato. Non contiene niente della lettera.</source>
        <translation>Text saved. It holds nothing of the letter.</translation>
    </message>
    <message>
        <source>Titolo</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>facoltativo: rivista, bacheca, sito</source>
        <translation>optional: magazine, notice board, website</translation>
    </message>
    <message>
        <source>il {day}</source>
        <translation>on {day}</translation>
    </message>
    <message>
        <source>obbligatoria</source>
        <translation>required</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>pubblica</source>
        <translation>publish</translation>
    </message>
    <message>
        <source>ritira</source>
        <translation>withdraw</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>salva testo</source>
        <translation>save text</translation>
    </message>
    <message>
        <source>senza nomi, telefoni, codici, né civico con interno</source>
        <translation>without names, telephones, codes, or house number with flat</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
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
    <name>RateForm</name>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Costo orario</source>
        <translation>Cost of an hour</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Lettori</source>
        <translation>Readers</translation>
    </message>
    <message>
        <source>Manca il costo. Per esempio: 24,50.</source>
        <translation>The cost is missing. For example: 24,50.</translation>
    </message>
    <message>
        <source>Manca il giorno.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>Manca l&apos;operatore.</source>
        <translation>The operator is missing.</translation>
    </message>
    <message>
        <source>Operatore</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Salva</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>chi altro lo legge, facoltativo</source>
        <translation>who else reads it, optional</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
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
    <name>ReferralForm</name>
    <message>
        <source>Base dell&apos;invio dei dati</source>
        <translation>Basis for sending the data</translation>
    </message>
    <message>
        <source>Che cosa dice la lettera della persona</source>
        <translation>What the letter says of the person</translation>
    </message>
    <message>
        <source>Che cosa si chiede</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Chi, dove e perché</source>
        <translation>Who, where and why</translation>
    </message>
    <message>
        <source>Dati della persona nella lettera</source>
        <translation>The person&apos;s data in the letter</translation>
    </message>
    <message>
        <source>Disponibilità della persona</source>
        <translation>The person&apos;s availability</translation>
    </message>
    <message>
        <source>Ente</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Getta la bozza</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Indirizzo</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>La persona firma l&apos;autorizzazione sulla lettera</source>
        <translation>The person signs the authorisation on the letter</translation>
    </message>
    <message>
        <source>Manca l&apos;ente.</source>
        <translation>The body is missing.</translation>
    </message>
    <message>
        <source>Manca la persona.</source>
        <translation>The person is missing.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nessun dato personale: la persona si presenta con la lettera.</source>
        <translation>No personal data: the person goes there with the letter.</translation>
    </message>
    <message>
        <source>Nessun dato, nessuna base</source>
        <translation>No data, no basis</translation>
    </message>
    <message>
        <source>Nessuno</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Nome dell&apos;ente</source>
        <translation>Name of the body</translation>
    </message>
    <message>
        <source>Non indicato</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Nuovo invio</source>
        <translation>New referral</translation>
    </message>
    <message>
        <source>Orari</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Prepara</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Referente</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Servizio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Telefono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>al più tre righe, senza dati sensibili</source>
        <translation>three lines at most, without sensitive data</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>nome, servizio o zona</source>
        <translation>name, service or area</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>solo quelli che servono</source>
        <translation>only what is needed</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>Base dell&apos;invio dei dati</source>
        <translation>Basis for sending the data</translation>
    </message>
    <message>
        <source>Che cosa dice la lettera della persona</source>
        <translation>What the letter says of the person</translation>
    </message>
    <message>
        <source>Che cosa ha risposto l&apos;ente</source>
        <translation>What the body answered</translation>
    </message>
    <message>
        <source>Che cosa si chiede</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Concludi l&apos;invio</source>
        <translation>Conclude the referral</translation>
    </message>
    <message>
        <source>Consegnato da {days} giorni senza risposta: sentire l&apos;ente, poi segnare che cosa ha detto.</source>
        <translation>Handed over {days} days ago without an answer: ask the body, then note what it said.</translation>
    </message>
    <message>
        <source>Correggere l&apos;invio</source>
        <translation>Correct the referral</translation>
    </message>
    <message>
        <source>Correggi</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Correzione salvata.</source>
        <translation>Correction saved.</translation>
    </message>
    <message>
        <source>Dati della persona nella lettera</source>
        <translation>Data of the person in the letter</translation>
    </message>
    <message>
        <source>Disponibilità</source>
        <translation>Availability</translation>
    </message>
    <message>
        <source>Disponibilità della persona</source>
        <translation>When the person is available</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Fogli tornati</source>
        <translation>Sheets that came back</translation>
    </message>
    <message>
        <source>Invio</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Invio {number}</source>
        <translation>Referral {number}</translation>
    </message>
    <message>
        <source>Mostra il testo</source>
        <translation>Show the text</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Motivo della lettura</source>
        <translation>Reason for reading</translation>
    </message>
    <message>
        <source>Nessun dato personale.</source>
        <translation>No personal data.</translation>
    </message>
    <message>
        <source>Niente: l&apos;invio è finito.</source>
        <translation>Nothing: the referral is over.</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nuovo invio</source>
        <translation>New referral</translation>
    </message>
    <message>
        <source>Passaggio di un invio</source>
        <translation>Step of a referral</translation>
    </message>
    <message>
        <source>Passaggio salvato su questo computer.</source>
        <translation>Step saved on this computer.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Preparato il</source>
        <translation>Prepared on</translation>
    </message>
    <message>
        <source>Referente</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Servizio</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Si chiede</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Stampa MOD-11</source>
        <translation>Print MOD-11</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>al più tre righe, senza dati sensibili</source>
        <translation>at most three lines, no sensitive data</translation>
    </message>
    <message>
        <source>conferma</source>
        <translation>confirm</translation>
    </message>
    <message>
        <source>correggi</source>
        <translation>correct</translation>
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
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
</context>
<context>
    <name>RegisterSide</name>
    <message>
        <source>1 ora</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>Durata</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Durata massima</source>
        <translation>Longest duration</translation>
    </message>
    <message>
        <source>Elenco degli iscritti.</source>
        <translation>List of who is enrolled.</translation>
    </message>
    <message>
        <source>Elenco ripreso dall&apos;incontro {n}.</source>
        <translation>List taken over from meeting {n}.</translation>
    </message>
    <message>
        <source>Il foglio bianco stampato e la sua copia qui hanno lo stesso numero.</source>
        <translation>The blank sheet that was printed and its copy here have the same number.</translation>
    </message>
    <message>
        <source>Il registro è firmato: il foglio è tornato il {day}.</source>
        <translation>The register is signed: the sheet came back on {day}.</translation>
    </message>
    <message>
        <source>Le firme sono sul foglio</source>
        <translation>The signatures are on the sheet</translation>
    </message>
    <message>
        <source>Nota di chi coordina</source>
        <translation>Coordinator&apos;s note</translation>
    </message>
    <message>
        <source>Ore di presenza</source>
        <translation>Hours of attendance</translation>
    </message>
    <message>
        <source>Ospiti non registrati</source>
        <translation>Unregistered guests</translation>
    </message>
    <message>
        <source>Primo incontro: aggiungere le persone o contare gli ospiti.</source>
        <translation>First meeting: add the people or count the guests.</translation>
    </message>
    <message>
        <source>Quanti ospiti</source>
        <translation>How many guests</translation>
    </message>
    <message>
        <source>Registro su carta</source>
        <translation>Register on paper</translation>
    </message>
    <message>
        <source>Si contano a parte: non entrano tra le persone coinvolte.</source>
        <translation>They are counted apart: they are not among the people involved.</translation>
    </message>
    <message>
        <source>Sono passati più di {days} giorni: le presenze le registra chi coordina.</source>
        <translation>More than {days} days have passed: attendance is recorded by the coordinator.</translation>
    </message>
    <message>
        <source>Totali</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>Un ospite in meno</source>
        <translation>One guest fewer</translation>
    </message>
    <message>
        <source>Un ospite in più</source>
        <translation>One guest more</translation>
    </message>
    <message>
        <source>da correggere: {n}</source>
        <translation>to correct: {n}</translation>
    </message>
    <message>
        <source>oltre 7 giorni dall&apos;incontro</source>
        <translation>more than 7 days after the meeting</translation>
    </message>
    <message>
        <source>rispettata per tutti</source>
        <translation>kept for all</translation>
    </message>
    <message>
        <source>{n} ore</source>
        <translation>{n} hours</translation>
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
    <message>
        <source>È arrivato il {percent} %: {n} schede di {all}.</source>
        <translation>{percent} % is here: {n} records of {all}.</translation>
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
        <source>Da quando</source>
        <translation>Since when</translation>
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
        <source>Entro</source>
        <translation>By</translation>
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
        <source>Invio a un ente</source>
        <translation>Referral to a body</translation>
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
        <source>Per entrare</source>
        <translation>To get in</translation>
    </message>
    <message>
        <source>Persona anonima</source>
        <translation>Anonymous person</translation>
    </message>
    <message>
        <source>Proponi un contributo</source>
        <translation>Propose a grant</translation>
    </message>
    <message>
        <source>Quando si trova qualcuno</source>
        <translation>When somebody is in</translation>
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
        <source>Recapito per il tecnico</source>
        <translation>Telephone for the technician</translation>
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
        <source>Stampa MOD-04</source>
        <translation>Print MOD-04</translation>
    </message>
    <message>
        <source>Stampa MOD-05</source>
        <translation>Print MOD-05</translation>
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
        <source>passaggio</source>
        <translation>call</translation>
    </message>
    <message>
        <source>per conto di {name}</source>
        <translation>on behalf of {name}</translation>
    </message>
    <message>
        <source>porta al coordinamento</source>
        <translation>bring to the coordinator</translation>
    </message>
    <message>
        <source>proponi un contributo</source>
        <translation>propose a grant</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>solo se la persona è d&apos;accordo</source>
        <translation>only if the person agrees</translation>
    </message>
    <message>
        <source>stampa il modulo</source>
        <translation>print the form</translation>
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
        <source>Manutenzione</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Mediazioni</source>
        <translation>Mediations</translation>
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
        <source>Riservate senza persona</source>
        <translation>Reserved, no person named</translation>
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
        <source>Una richiesta nasce da un contatto, o con Nuova richiesta.</source>
        <translation>A request begins with a contact, or with New request.</translation>
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
        <source>manutenzione</source>
        <translation>maintenance</translation>
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
    <message>
        <source>{state}, al coordinamento</source>
        <translation>{state}, with the coordinator</translation>
    </message>
</context>
<context>
    <name>ReservedItems</name>
    <message>
        <source>Allegati</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Che cosa fare ora</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>Niente che si possa leggere da qui.</source>
        <translation>Nothing that may be read from here.</translation>
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
        <source>Apri Fogli firmati</source>
        <translation>Open Signed papers</translation>
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
        <source>Fogli scansionati che aspettano una decisione: {n}.</source>
        <translation>Scanned papers waiting for a decision: {n}.</translation>
    </message>
    <message>
        <source>Manca la scelta di un campo. ←→ scelgono, ↑↓ cambiano campo.</source>
        <translation>A field is still to be chosen. ←→ choose, ↑↓ change field.</translation>
    </message>
    <message>
        <source>Nient&apos;altro da rivedere.</source>
        <translation>Nothing else to review.</translation>
    </message>
    <message>
        <source>Niente da rivedere.</source>
        <translation>Nothing to review.</translation>
    </message>
    <message>
        <source>Qui arrivano i campi scritti da due persone, le schede forse doppie, ciò che il centro non ha accettato e il lavoro lasciato da altri.</source>
        <translation>Fields written by two people, cards that may be double, what the centre did not accept and work left by others arrive here.</translation>
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
        <source>Una torna domani.</source>
        <translation>One comes back tomorrow.</translation>
    </message>
    <message>
        <source>altra linea</source>
        <translation>other line</translation>
    </message>
    <message>
        <source>altra versione</source>
        <translation>other version</translation>
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
    <name>RuleDraftPage</name>
    <message>
        <source>Bozza di regole</source>
        <translation>Draft of rules</translation>
    </message>
    <message>
        <source>Cifre e norma</source>
        <translation>Figures and act</translation>
    </message>
    <message>
        <source>Fonte</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Norma</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Questa versione non si può cambiare: si prepara un&apos;altra bozza.</source>
        <translation>This version cannot be changed: another draft is prepared.</translation>
    </message>
    <message>
        <source>Salva la bozza</source>
        <translation>Save the draft</translation>
    </message>
    <message>
        <source>Serve per salvare la bozza.</source>
        <translation>Needed to save the draft.</translation>
    </message>
    <message>
        <source>Testo delle regole</source>
        <translation>Text of the rules</translation>
    </message>
    <message>
        <source>Testo in YAML</source>
        <translation>Text in YAML</translation>
    </message>
    <message>
        <source>Vale dal</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Vale fino al</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Validità e cifre</source>
        <translation>Validity and figures</translation>
    </message>
    <message>
        <source>anni</source>
        <translation>years</translation>
    </message>
    <message>
        <source>confermate</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>da confermare</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>mesi</source>
        <translation>months</translation>
    </message>
    <message>
        <source>obbligatoria</source>
        <translation>required</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>parole divise da virgole</source>
        <translation>words separated by commas</translation>
    </message>
    <message>
        <source>perché si cambia; facoltativa</source>
        <translation>why it changes; optional</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>solo per cambiare i criteri; le cifre scritte sopra valgono dopo</source>
        <translation>only to change the criteria; the figures above are applied after it</translation>
    </message>
    <message>
        <source>vuoto: da fissare</source>
        <translation>empty: to be set</translation>
    </message>
    <message>
        <source>vuoto: finché non ne comincia un&apos;altra</source>
        <translation>empty: until another begins</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Aggiunto</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Bozza da un file</source>
        <translation>Draft from a file</translation>
    </message>
    <message>
        <source>Cambiato</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Che cosa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Chiedi il ritiro</source>
        <translation>Ask to retire it</translation>
    </message>
    <message>
        <source>Confronto</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Confronto con la versione in vigore</source>
        <translation>Comparison with the version in force</translation>
    </message>
    <message>
        <source>Confronto con {id}, in vigore</source>
        <translation>Comparison with {id}, in force</translation>
    </message>
    <message>
        <source>Criteri</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Da confermare</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>Decisa da</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Differenza</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Elimina la bozza</source>
        <translation>Delete the draft</translation>
    </message>
    <message>
        <source>Fonte</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Il file delle regole</source>
        <translation>The file of rules</translation>
    </message>
    <message>
        <source>Impronta</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>In vigore</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Metti in vigore</source>
        <translation>Put in force</translation>
    </message>
    <message>
        <source>Modifica</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Nessuna differenza.</source>
        <translation>No difference.</translation>
    </message>
    <message>
        <source>Nome</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Norma</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nuova bozza</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Prova sulle valutazioni</source>
        <translation>Try on evaluations</translation>
    </message>
    <message>
        <source>Prova sulle valutazioni già fatte</source>
        <translation>Try-out on past evaluations</translation>
    </message>
    <message>
        <source>Questa versione</source>
        <translation>This version</translation>
    </message>
    <message>
        <source>Regole</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Ritira</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Ritirata</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Scritta da</source>
        <translation>Written by</translation>
    </message>
    <message>
        <source>Soglie e cifre</source>
        <translation>Thresholds and figures</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tolto</source>
        <translation>Taken away</translation>
    </message>
    <message>
        <source>Validità</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>Valutazioni che cambierebbero</source>
        <translation>Evaluations that would change</translation>
    </message>
    <message>
        <source>Versione</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versione {n}</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>Versioni delle regole</source>
        <translation>Versions of the rules</translation>
    </message>
    <message>
        <source>bloccante</source>
        <translation>blocking</translation>
    </message>
    <message>
        <source>bozza</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>bozza in attesa del centro</source>
        <translation>draft, waiting for the centre</translation>
    </message>
    <message>
        <source>chiesto il ritiro</source>
        <translation>retirement asked for</translation>
    </message>
    <message>
        <source>da confermare</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>da fissare: {what}</source>
        <translation>to be set: {what}</translation>
    </message>
    <message>
        <source>dal {day} al {end}</source>
        <translation>from {day} to {end}</translation>
    </message>
    <message>
        <source>dal {day} in poi</source>
        <translation>from {day} on</translation>
    </message>
    <message>
        <source>in vigore</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>informativo</source>
        <translation>for information</translation>
    </message>
    <message>
        <source>messa in vigore qui, in attesa del centro: non vale ancora</source>
        <translation>put in force here, waiting for the centre: does not count yet</translation>
    </message>
    <message>
        <source>nessuna valutazione su questo computer</source>
        <translation>no evaluation on this computer</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nuova bozza</source>
        <translation>new draft</translation>
    </message>
    <message>
        <source>preferenziale</source>
        <translation>preference</translation>
    </message>
    <message>
        <source>provate: {all}, cambierebbero: {n}</source>
        <translation>tried: {all}, would change: {n}</translation>
    </message>
    <message>
        <source>provate: {all}, nessuna cambierebbe</source>
        <translation>tried: {all}, none would change</translation>
    </message>
    <message>
        <source>ritirata</source>
        <translation>retired</translation>
    </message>
    <message>
        <source>ritirata qui, in attesa del centro</source>
        <translation>retired here, waiting for the centre</translation>
    </message>
    <message>
        <source>sì, dalla sede</source>
        <translation>yes, by head office</translation>
    </message>
    <message>
        <source>viene con il programma</source>
        <translation>comes with the program</translation>
    </message>
    <message>
        <source>{track}, versione {n}</source>
        <translation>{track}, version {n}</translation>
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
    <name>SelectionPage</name>
    <message>
        <source>Chiudi la selezione</source>
        <translation>Close the selection</translation>
    </message>
    <message>
        <source>Chiusa il</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>Copertura</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>Criteri pubblicati</source>
        <translation>Published criteria</translation>
    </message>
    <message>
        <source>Graduatoria</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Indennità piena</source>
        <translation>Full indemnity</translation>
    </message>
    <message>
        <source>Inviato al centro per l&apos;impegno: fino alla risposta non è deciso.</source>
        <translation>Sent to the centre for the commitment: until it answers nothing is decided.</translation>
    </message>
    <message>
        <source>Modifica</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Nessun candidato idoneo visibile qui. La graduatoria intera la vede la sede.</source>
        <translation>No fit candidate can be seen here. Head office sees the whole ranking.</translation>
    </message>
    <message>
        <source>Non ci sono ancora criteri.</source>
        <translation>There are no criteria yet.</translation>
    </message>
    <message>
        <source>Nuova selezione</source>
        <translation>New selection</translation>
    </message>
    <message>
        <source>Ora non si può: dipende dallo stato della selezione e da chi ha scritto la candidatura.</source>
        <translation>Not possible now: it depends on the state of the selection and on who wrote the candidacy.</translation>
    </message>
    <message>
        <source>Posti</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Pubblica</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Pubblicata il</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>Selezionati nel progetto</source>
        <translation>Selected in the project</translation>
    </message>
    <message>
        <source>Selezione</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Sorteggio</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>punti</source>
        <translation>points</translation>
    </message>
    <message>
        <source>seleziona</source>
        <translation>select</translation>
    </message>
    <message>
        <source>{n} punti</source>
        <translation>{n} points</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Cambia i giorni</source>
        <translation>Change the days</translation>
    </message>
    <message>
        <source>Chiuse</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Consultazione</source>
        <translation>Reading days</translation>
    </message>
    <message>
        <source>Da preparare</source>
        <translation>To prepare</translation>
    </message>
    <message>
        <source>Deroga</source>
        <translation>Waiver</translation>
    </message>
    <message>
        <source>Fine dell&apos;incarico</source>
        <translation>End of the office</translation>
    </message>
    <message>
        <source>Giorno</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hanno votato</source>
        <translation>Voted</translation>
    </message>
    <message>
        <source>In consultazione</source>
        <translation>Open for reading</translation>
    </message>
    <message>
        <source>Incarico</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Le pratiche si vedono solo nei giorni di consultazione di una seduta.</source>
        <translation>Case files are seen only on the reading days of a session.</translation>
    </message>
    <message>
        <source>Libro della seduta</source>
        <translation>Book of the session</translation>
    </message>
    <message>
        <source>Luogo</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Nessuna pratica all&apos;ordine del giorno.</source>
        <translation>No case file on the agenda.</translation>
    </message>
    <message>
        <source>Nessuna seduta.</source>
        <translation>No session.</translation>
    </message>
    <message>
        <source>Nuova seduta</source>
        <translation>New session</translation>
    </message>
    <message>
        <source>Nuovo componente</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Nuovo organo</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>Ordine del giorno</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Organi</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Organo</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Pratiche da mettere all&apos;ordine del giorno</source>
        <translation>Case files to put on the agenda</translation>
    </message>
    <message>
        <source>Salvato su questo computer: vale quando il centro risponde.</source>
        <translation>Saved on this computer: it counts when the centre answers.</translation>
    </message>
    <message>
        <source>Seduta</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Seduta n. {number}</source>
        <translation>Session no. {number}</translation>
    </message>
    <message>
        <source>Sedute</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Serve per salvare.</source>
        <translation>Needed to save.</translation>
    </message>
    <message>
        <source>Serve un numero. Esempio: 2.</source>
        <translation>A number is needed. Example: 2.</translation>
    </message>
    <message>
        <source>Si comincia da un organo e dai suoi componenti; poi si prepara la prima seduta.</source>
        <translation>First a body and its members; then the first session is prepared.</translation>
    </message>
    <message>
        <source>Verbale</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Voti per decidere</source>
        <translation>Votes to decide</translation>
    </message>
    <message>
        <source>approvato il {day}</source>
        <translation>approved on {day}</translation>
    </message>
    <message>
        <source>apri la pratica</source>
        <translation>open the case file</translation>
    </message>
    <message>
        <source>bozza</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>cambia i giorni</source>
        <translation>change the days</translation>
    </message>
    <message>
        <source>chiuso</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>dal {start} al {end}</source>
        <translation>from {start} to {end}</translation>
    </message>
    <message>
        <source>libro</source>
        <translation>book</translation>
    </message>
    <message>
        <source>nuova seduta</source>
        <translation>new session</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>verbale</source>
        <translation>minutes</translation>
    </message>
</context>
<context>
    <name>SideFields</name>
    <message>
        <source>Chi segue la parte {letter}</source>
        <translation>Who follows side {letter}</translation>
    </message>
    <message>
        <source>Parte {letter}</source>
        <translation>Side {letter}</translation>
    </message>
    <message>
        <source>Persona della parte {letter}</source>
        <translation>Person of side {letter}</translation>
    </message>
    <message>
        <source>facoltativa</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Aggiungi</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>La parte seguita</source>
        <translation>The side followed</translation>
    </message>
    <message>
        <source>Le parti di questa mediazione sono seguite da altri: le loro note non sono qui.</source>
        <translation>The sides of this mediation are followed by others: their notes are not here.</translation>
    </message>
    <message>
        <source>Manca il testo della nota.</source>
        <translation>The text of the note is missing.</translation>
    </message>
    <message>
        <source>Nota riservata</source>
        <translation>Reserved note</translation>
    </message>
    <message>
        <source>Note di questa parte</source>
        <translation>Notes of this side</translation>
    </message>
    <message>
        <source>Parte {letter}</source>
        <translation>Side {letter}</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Salva nota</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Scegliere</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Seguita da</source>
        <translation>Followed by</translation>
    </message>
    <message>
        <source>Stampa il foglio della parte</source>
        <translation>Print the sheet of the side</translation>
    </message>
    <message>
        <source>Un altro operatore per questa parte</source>
        <translation>One more operator for this side</translation>
    </message>
    <message>
        <source>la legge solo chi segue questa parte, e non cambia più</source>
        <translation>only whoever follows this side reads it, and it no longer changes</translation>
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
    <name>SolidarityPage</name>
    <message>
        <source>1 domanda</source>
        <translation>1 application</translation>
    </message>
    <message>
        <source>Anno</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Aperto</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Avvisi</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Avviso</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Avviso {year}</source>
        <translation>Notice {year}</translation>
    </message>
    <message>
        <source>Contributo di solidarietà</source>
        <translation>Solidarity contribution</translation>
    </message>
    <message>
        <source>Correggi l&apos;avviso</source>
        <translation>Correct the notice</translation>
    </message>
    <message>
        <source>Documenti</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Documenti da portare</source>
        <translation>Documents to bring</translation>
    </message>
    <message>
        <source>Domande</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Domande dal</source>
        <translation>Applications from</translation>
    </message>
    <message>
        <source>Domande fino al</source>
        <translation>Applications until</translation>
    </message>
    <message>
        <source>Domande seguite qui</source>
        <translation>Applications followed here</translation>
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
        <source>L&apos;avviso dell&apos;anno lo scrive la Direzione Sociale: da qui arriva a chi informa le persone.</source>
        <translation>The notice of the year is written by the social department: from here it reaches whoever informs people.</translation>
    </message>
    <message>
        <source>Misura</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Nessun avviso.</source>
        <translation>No notice.</translation>
    </message>
    <message>
        <source>Nessuna domanda seguita qui.</source>
        <translation>No application followed here.</translation>
    </message>
    <message>
        <source>Nuova domanda</source>
        <translation>New application</translation>
    </message>
    <message>
        <source>Nuova domanda per</source>
        <translation>New application for</translation>
    </message>
    <message>
        <source>Nuovo avviso</source>
        <translation>New notice</translation>
    </message>
    <message>
        <source>Oggi</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Regole</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Salvato su questo computer: agli operatori arriva con l&apos;allineamento.</source>
        <translation>Saved on this computer: it reaches the operators with the alignment.</translation>
    </message>
    <message>
        <source>Serve per salvare.</source>
        <translation>Needed to save.</translation>
    </message>
    <message>
        <source>aperto</source>
        <translation>open</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>chi la presenta, per il suo nucleo</source>
        <translation>who submits it, for their household</translation>
    </message>
    <message>
        <source>ci sono</source>
        <translation>there are</translation>
    </message>
    <message>
        <source>correggi</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>dal {start} al {end}</source>
        <translation>from {start} to {end}</translation>
    </message>
    <message>
        <source>delibera o decreto</source>
        <translation>resolution or decree</translation>
    </message>
    <message>
        <source>fino al {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>giorni non ancora scritti</source>
        <translation>days not written yet</translation>
    </message>
    <message>
        <source>non aperto</source>
        <translation>not open</translation>
    </message>
    <message>
        <source>nuovo avviso</source>
        <translation>new notice</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>per quest&apos;anno non ci sono ancora</source>
        <translation>none yet for this year</translation>
    </message>
    <message>
        <source>salva</source>
        <translation>save</translation>
    </message>
    <message>
        <source>uno per riga</source>
        <translation>one a line</translation>
    </message>
    <message>
        <source>{n} domande</source>
        <translation>{n} applications</translation>
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
        <source>entro {day}</source>
        <translation>by {day}</translation>
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
    <name>StoryPanel</name>
    <message>
        <source>La persona non è in un nucleo.</source>
        <translation>The person is in no household.</translation>
    </message>
    <message>
        <source>Storia del nucleo</source>
        <translation>Story of the household</translation>
    </message>
    <message>
        <source>tutti i componenti, dal più recente</source>
        <translation>all members, the latest first</translation>
    </message>
</context>
<context>
    <name>ThingForm</name>
    <message>
        <source>Aggiungi all&apos;agenda</source>
        <translation>Add to the calendar</translation>
    </message>
    <message>
        <source>Appuntamento</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Avviso</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Chi se ne occupa</source>
        <translation>Who sees to it</translation>
    </message>
    <message>
        <source>Dove</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Giorno</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Manca il giorno. Per esempio: domani, +7, lunedì.</source>
        <translation>The day is missing. For example: tomorrow, +7, 20/3.</translation>
    </message>
    <message>
        <source>Manca l&apos;ora. Per esempio: 9, 14:30.</source>
        <translation>The time is missing. For example: 9, 14:30.</translation>
    </message>
    <message>
        <source>Minuti</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Oggetto</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Ora</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Richiamata</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
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
        <source>nessun avviso</source>
        <translation>no reminder</translation>
    </message>
    <message>
        <source>obbligatoria</source>
        <translation>required</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
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
    <name>TimesheetPage</name>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Attività</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Costi</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Costo orario</source>
        <translation>Cost of an hour</translation>
    </message>
    <message>
        <source>Costo orario salvato.</source>
        <translation>Cost of an hour saved.</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Foglio ore</source>
        <translation>Time sheet</translation>
    </message>
    <message>
        <source>La lettura viene registrata.</source>
        <translation>The reading is logged.</translation>
    </message>
    <message>
        <source>Le ore nascono dai turni.</source>
        <translation>Hours come from shifts.</translation>
    </message>
    <message>
        <source>Linea</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Manca il giorno.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>Mese dopo</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Mese prima</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Mostra</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Mostra i costi</source>
        <translation>Show the costs</translation>
    </message>
    <message>
        <source>Nessuna ora in questi giorni.</source>
        <translation>No hours on these days.</translation>
    </message>
    <message>
        <source>Operatore</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Ore</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Ore salvate: {file}.</source>
        <translation>Hours saved: {file}.</translation>
    </message>
    <message>
        <source>Per leggere quanto costano le ore serve un motivo.</source>
        <translation>To read what the hours cost a reason is needed.</translation>
    </message>
    <message>
        <source>Per linea di progetto</source>
        <translation>By project line</translation>
    </message>
    <message>
        <source>Salva CSV</source>
        <translation>Save CSV</translation>
    </message>
    <message>
        <source>Salva le ore</source>
        <translation>Save the hours</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Stampa con i costi</source>
        <translation>Print with costs</translation>
    </message>
    <message>
        <source>Totale</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Turni non terminati, non contati: {n}.</source>
        <translation>Shifts not ended, not counted: {n}.</translation>
    </message>
    <message>
        <source>costo orario</source>
        <translation>cost of an hour</translation>
    </message>
    <message>
        <source>le proprie ore</source>
        <translation>one&apos;s own hours</translation>
    </message>
    <message>
        <source>mese dopo</source>
        <translation>next month</translation>
    </message>
    <message>
        <source>mese prima</source>
        <translation>previous month</translation>
    </message>
    <message>
        <source>mostra</source>
        <translation>show</translation>
    </message>
    <message>
        <source>salva CSV</source>
        <translation>save CSV</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>tutti gli operatori visibili</source>
        <translation>all visible operators</translation>
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
        <source>Casi</source>
        <translation>Cases</translation>
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
        <source>Lettere a cui rispondere</source>
        <translation>Letters to answer</translation>
    </message>
    <message>
        <source>Linea di progetto</source>
        <translation>Project line</translation>
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
        <source>Percorsi</source>
        <translation>Pathways</translation>
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
        <source>fatto, rimanda</source>
        <translation>done, postpone</translation>
    </message>
    <message>
        <source>firmato</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>nessuna linea</source>
        <translation>no line</translation>
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
    <name>TrainingPathPage</name>
    <message>
        <source>Accettazione</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>Allegati</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Ancora aperto</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>Ancora nessuna ora certificata.</source>
        <translation>No certified hours yet.</translation>
    </message>
    <message>
        <source>Apri il caso per il piano di rientro</source>
        <translation>Open the case for the repayment plan</translation>
    </message>
    <message>
        <source>Apri la persona</source>
        <translation>Open the person</translation>
    </message>
    <message>
        <source>Atti dell&apos;indennità</source>
        <translation>Acts of the indemnity</translation>
    </message>
    <message>
        <source>Certifica ore</source>
        <translation>Certify hours</translation>
    </message>
    <message>
        <source>Chi lo segue</source>
        <translation>Who follows it</translation>
    </message>
    <message>
        <source>Chiudi</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Comincia</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Con il lavoro stabile è possibile un piano di rientro.</source>
        <translation>With the stable job a repayment plan is possible.</translation>
    </message>
    <message>
        <source>Concessa</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Confermate</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Corso</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Da confermare</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>Dati del percorso</source>
        <translation>Data of the path</translation>
    </message>
    <message>
        <source>Debito all&apos;esito</source>
        <translation>Debt at the outcome</translation>
    </message>
    <message>
        <source>Debito di oggi: {sum}.</source>
        <translation>Debt today: {sum}.</translation>
    </message>
    <message>
        <source>Ente formativo</source>
        <translation>Training body</translation>
    </message>
    <message>
        <source>Escludi</source>
        <translation>Exclude</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Il centro non ha ancora risposto all&apos;ultimo passo: non è deciso.</source>
        <translation>The centre has not answered the last step yet: it is not decided.</translation>
    </message>
    <message>
        <source>In attesa del centro</source>
        <translation>Waiting for the centre</translation>
    </message>
    <message>
        <source>Indennità</source>
        <translation>Indemnity</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Non è idoneo</source>
        <translation>Is not fit</translation>
    </message>
    <message>
        <source>Ore</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Ore confermate</source>
        <translation>Confirmed hours</translation>
    </message>
    <message>
        <source>Pagato</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Patto firmato</source>
        <translation>Pact signed</translation>
    </message>
    <message>
        <source>Percorso</source>
        <translation>Pathway</translation>
    </message>
    <message>
        <source>Percorso completato</source>
        <translation>Path completed</translation>
    </message>
    <message>
        <source>Percorso di formazione</source>
        <translation>Training path</translation>
    </message>
    <message>
        <source>Periodo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Provenienza</source>
        <translation>Where it comes from</translation>
    </message>
    <message>
        <source>Quota A, a tranche</source>
        <translation>Share A, in tranches</translation>
    </message>
    <message>
        <source>Quota B, all&apos;esito</source>
        <translation>Share B, at the outcome</translation>
    </message>
    <message>
        <source>Restituito al fondo</source>
        <translation>Given back to the fund</translation>
    </message>
    <message>
        <source>Salvato qui e inviato al centro: è deciso quando il centro risponde.</source>
        <translation>Saved here and sent to the centre: it is decided when the centre answers.</translation>
    </message>
    <message>
        <source>Scrivi l&apos;esito</source>
        <translation>Write the outcome</translation>
    </message>
    <message>
        <source>Seleziona</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Si ritira</source>
        <translation>Withdraws</translation>
    </message>
    <message>
        <source>Stampa MOD-13</source>
        <translation>Print MOD-13</translation>
    </message>
    <message>
        <source>Stato del percorso: {state}.</source>
        <translation>State of the path: {state}.</translation>
    </message>
    <message>
        <source>Trattenuto sul debito</source>
        <translation>Withheld for the debt</translation>
    </message>
    <message>
        <source>certifica ore</source>
        <translation>certify hours</translation>
    </message>
    <message>
        <source>conferma</source>
        <translation>confirm</translation>
    </message>
    <message>
        <source>conferma le ore</source>
        <translation>confirm the hours</translation>
    </message>
    <message>
        <source>in attesa del centro</source>
        <translation>waiting for the centre</translation>
    </message>
    <message>
        <source>manca la scansione del registro</source>
        <translation>the scan of the register is missing</translation>
    </message>
    <message>
        <source>registro</source>
        <translation>register</translation>
    </message>
    <message>
        <source>registro firmato</source>
        <translation>signed register</translation>
    </message>
    <message>
        <source>stampa MOD-13</source>
        <translation>print MOD-13</translation>
    </message>
    <message>
        <source>togli</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>togli le ore</source>
        <translation>take the hours away</translation>
    </message>
    <message>
        <source>{n} ore</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>{n} su {m}</source>
        <translation>{n} of {m}</translation>
    </message>
    <message>
        <source>È idoneo</source>
        <translation>Is fit</translation>
    </message>
</context>
<context>
    <name>UnnamedPane</name>
    <message>
        <source>Chi era</source>
        <translation>Who it was</translation>
    </message>
    <message>
        <source>Contatti senza nome</source>
        <translation>Contacts without a name</translation>
    </message>
    <message>
        <source>Indica la persona</source>
        <translation>Name the person</translation>
    </message>
    <message>
        <source>Manca la persona: scegliere dall&apos;elenco.</source>
        <translation>The person is missing: choose one from the list.</translation>
    </message>
    <message>
        <source>Nessun contatto senza nome.</source>
        <translation>No contact without a name.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Si indica una volta sola. Vale il nucleo del giorno del contatto; resta scritto chi lo ha fatto.</source>
        <translation>The person is named once only. The household of the day of the contact counts; who did it stays written.</translation>
    </message>
    <message>
        <source>indica la persona</source>
        <translation>name the person</translation>
    </message>
    <message>
        <source>nome, codice fiscale, telefono</source>
        <translation>name, fiscal code, telephone</translation>
    </message>
    <message>
        <source>scegli</source>
        <translation>choose</translation>
    </message>
</context>
<context>
    <name>UnnamedReservedPage</name>
    <message>
        <source>Apri le note riservate</source>
        <translation>Open the reserved notes</translation>
    </message>
    <message>
        <source>Per aprire le note riservate serve un motivo.</source>
        <translation>A reason is needed to open the reserved notes.</translation>
    </message>
    <message>
        <source>Richieste e contatti riservati di chi non ha detto il nome: non stanno in nessun elenco e su nessuna scheda. Li apre chi li ha scritti e chi coordina.</source>
        <translation>Reserved requests and contacts of people who gave no name: they are in no list and on no card. Their author and the coordinator open them.</translation>
    </message>
    <message>
        <source>Riservate senza persona</source>
        <translation>Reserved, no person named</translation>
    </message>
    <message>
        <source>indietro</source>
        <translation>back</translation>
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
        <source>La visita si chiude così, e il passaggio resta scritto sulle richieste tecniche dell&apos;alloggio.</source>
        <translation>The visit is closed so, and that nobody was in is written on the technical requests of the dwelling.</translation>
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
        <source>Nessuno in casa</source>
        <translation>Nobody at home</translation>
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
        <source>Visita chiusa: nessuno in casa. Annotato su: {numbers}.</source>
        <translation>Visit closed: nobody at home. Noted on: {numbers}.</translation>
    </message>
    <message>
        <source>Visita chiusa: nessuno in casa. Nessuna richiesta tecnica aperta in questo alloggio.</source>
        <translation>Visit closed: nobody at home. No technical request is open in this dwelling.</translation>
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
        <source>nessuno in casa</source>
        <translation>nobody at home</translation>
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
    <name>_Paper</name>
    <message>
        <source>Allega la scansione</source>
        <translation>Attach the scan</translation>
    </message>
    <message>
        <source>Firmato</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Scrivi</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Togli la firma</source>
        <translation>Take the signature back</translation>
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
        <source>informa</source>
        <translation>inform</translation>
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
        <source>proponi un contributo</source>
        <translation>propose a grant</translation>
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
        <source>stampa MOD-05</source>
        <translation>print MOD-05</translation>
    </message>
    <message>
        <source>stampa MOD-16</source>
        <translation>print MOD-16</translation>
    </message>
    <message>
        <source>visita</source>
        <translation>visit</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Annullato</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Da chiudere</source>
        <translation>To be closed</translation>
    </message>
    <message>
        <source>Incontro {n}</source>
        <translation>Meeting {n}</translation>
    </message>
    <message>
        <source>Previsto</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Svolto</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>al {day}</source>
        <translation>to {day}</translation>
    </message>
    <message>
        <source>annulla</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>apri il registro</source>
        <translation>open the register</translation>
    </message>
    <message>
        <source>dal {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>registro n. {number}</source>
        <translation>register no. {number}</translation>
    </message>
    <message>
        <source>ritira</source>
        <translation>withdraw</translation>
    </message>
    <message>
        <source>sposta</source>
        <translation>move</translation>
    </message>
    <message>
        <source>{n} presenti</source>
        <translation>{n} present</translation>
    </message>
    <message>
        <source>{n} presenti e {guests} ospiti a parte</source>
        <translation>{n} present and {guests} guests apart</translation>
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
    <name>agenda</name>
    <message>
        <source>Annullato.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>Aperto</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Chiuso</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Fatto, ma quel giorno il presidio è chiuso: {why}. Ctrl+Z annulla.</source>
        <translation>Done, but the outpost is closed on that day: {why}. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>Fatto. Ctrl+Z annulla.</source>
        <translation>Done. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>Il file non si è potuto scrivere. Scegliere un&apos;altra cartella.</source>
        <translation>The file could not be written. Choose another folder.</translation>
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
        <source>Niente in agenda</source>
        <translation>Nothing in the calendar</translation>
    </message>
    <message>
        <source>Patrono da confermare</source>
        <translation>Patron saint to be confirmed</translation>
    </message>
    <message>
        <source>Programmato. Arriva ai colleghi con l&apos;allineamento.</source>
        <translation>Planned. It reaches colleagues with the sync.</translation>
    </message>
    <message>
        <source>Ripetuto.</source>
        <translation>Redone.</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>avviso</source>
        <translation>reminder</translation>
    </message>
    <message>
        <source>avviso 1 giorno prima</source>
        <translation>reminder 1 day before</translation>
    </message>
    <message>
        <source>avviso 1 ora prima</source>
        <translation>reminder 1 hour before</translation>
    </message>
    <message>
        <source>avviso all&apos;ora</source>
        <translation>reminder at the time</translation>
    </message>
    <message>
        <source>avviso {n} giorni prima</source>
        <translation>reminder {n} days before</translation>
    </message>
    <message>
        <source>avviso {n} minuti prima</source>
        <translation>reminder {n} minutes before</translation>
    </message>
    <message>
        <source>avviso {n} ore prima</source>
        <translation>reminder {n} hours before</translation>
    </message>
    <message>
        <source>da chiudere</source>
        <translation>to be closed</translation>
    </message>
    <message>
        <source>disdici</source>
        <translation>cancel</translation>
    </message>
    <message>
        <source>fatto</source>
        <translation>done</translation>
    </message>
    <message>
        <source>riapri</source>
        <translation>reopen</translation>
    </message>
    <message>
        <source>rimanda</source>
        <translation>put off</translation>
    </message>
    <message>
        <source>segue {initials}</source>
        <translation>{initials} sees to it</translation>
    </message>
    <message>
        <source>termina</source>
        <translation>end</translation>
    </message>
    <message>
        <source>{day} – oggi</source>
        <translation>{day} – today</translation>
    </message>
    <message>
        <source>· solo questo giorno</source>
        <translation>· this day only</translation>
    </message>
    <message>
        <source>· su appuntamento</source>
        <translation>· by appointment</translation>
    </message>
</context>
<context>
    <name>alignment</name>
    <message>
        <source>Accettate</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Accettate, scritte anche da altri</source>
        <translation>Accepted, written by others too</translation>
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
    <name>application</name>
    <message>
        <source>Da quale foglio</source>
        <translation>From which paper</translation>
    </message>
    <message>
        <source>Dato della domanda</source>
        <translation>Fact of the application</translation>
    </message>
    <message>
        <source>Domanda accolta</source>
        <translation>Application granted</translation>
    </message>
    <message>
        <source>Domanda non accolta</source>
        <translation>Application not granted</translation>
    </message>
    <message>
        <source>Domanda presentata</source>
        <translation>Application submitted</translation>
    </message>
    <message>
        <source>Domanda ritirata</source>
        <translation>Application withdrawn</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Importo concesso</source>
        <translation>Amount granted</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Protocollo</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Quando</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Risposta</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Serve per salvare.</source>
        <translation>Needed to save.</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>oggi, ieri, -3</source>
        <translation>today, yesterday, -3</translation>
    </message>
    <message>
        <source>sì</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>vuoto: lo dice la persona</source>
        <translation>empty: the person says so</translation>
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
    <name>cases</name>
    <message>
        <source>1 allegato</source>
        <translation>1 file</translation>
    </message>
    <message>
        <source>1-100</source>
        <translation>1-100</translation>
    </message>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Alla data del</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Apri l&apos;istruttoria</source>
        <translation>Open the examination</translation>
    </message>
    <message>
        <source>Archivia</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Atto ricevuto</source>
        <translation>Act received</translation>
    </message>
    <message>
        <source>Avvia le misure</source>
        <translation>Start the measures</translation>
    </message>
    <message>
        <source>Avviso</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Avviso {year}</source>
        <translation>Notice {year}</translation>
    </message>
    <message>
        <source>Calo</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Cambiare stato</source>
        <translation>Change of state</translation>
    </message>
    <message>
        <source>Causa</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Che cosa manca</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Che cosa si è visto</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>Che cosa è successo</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Chi lo segue anche</source>
        <translation>Who follows it too</translation>
    </message>
    <message>
        <source>Chi segue il caso</source>
        <translation>Who follows the case</translation>
    </message>
    <message>
        <source>Chiedi un&apos;integrazione</source>
        <translation>Ask for more papers</translation>
    </message>
    <message>
        <source>Chiudi il caso</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>Colloquio fatto</source>
        <translation>Talk held</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Dalla causa</source>
        <translation>Since the cause</translation>
    </message>
    <message>
        <source>Data dell&apos;atto</source>
        <translation>Date of the act</translation>
    </message>
    <message>
        <source>Data dell&apos;evento</source>
        <translation>Date of the event</translation>
    </message>
    <message>
        <source>Dato che manca alla verifica</source>
        <translation>Fact that the check lacks</translation>
    </message>
    <message>
        <source>Di chi è</source>
        <translation>Whose it is</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documento visto</source>
        <translation>Paper seen</translation>
    </message>
    <message>
        <source>Domanda di contributo di solidarietà</source>
        <translation>Application for the solidarity contribution</translation>
    </message>
    <message>
        <source>Dossier completo</source>
        <translation>Dossier complete</translation>
    </message>
    <message>
        <source>Entrate dei mesi prima e dopo la causa</source>
        <translation>Income of the months before and after the cause</translation>
    </message>
    <message>
        <source>Fine della misura</source>
        <translation>End of the measure</translation>
    </message>
    <message>
        <source>Firmato il</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Manca il giorno: la data di un atto conta.</source>
        <translation>The day is missing: the date of an act counts.</translation>
    </message>
    <message>
        <source>Misura</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Monitoraggio fatto</source>
        <translation>Monitoring done</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nuova misura</source>
        <translation>New measure</translation>
    </message>
    <message>
        <source>Nuovo documento</source>
        <translation>New document</translation>
    </message>
    <message>
        <source>Originale visto</source>
        <translation>Original seen</translation>
    </message>
    <message>
        <source>Originale visto da</source>
        <translation>Original seen by</translation>
    </message>
    <message>
        <source>Pagato in tutto</source>
        <translation>Paid in all</translation>
    </message>
    <message>
        <source>Percentuale</source>
        <translation>Percentage</translation>
    </message>
    <message>
        <source>Perché</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Perché finisce</source>
        <translation>Why it ends</translation>
    </message>
    <message>
        <source>Perché si riesamina</source>
        <translation>Why it is examined again</translation>
    </message>
    <message>
        <source>Piano accettato</source>
        <translation>Plan accepted</translation>
    </message>
    <message>
        <source>Prima della causa</source>
        <translation>Before the cause</translation>
    </message>
    <message>
        <source>Proposta</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Proposta per la commissione</source>
        <translation>Proposal for the commission</translation>
    </message>
    <message>
        <source>Protocollo o riferimento</source>
        <translation>Register number or reference</translation>
    </message>
    <message>
        <source>Quando</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Rata pagata</source>
        <translation>Instalment paid</translation>
    </message>
    <message>
        <source>Rata {n} di {count}, {day}</source>
        <translation>Instalment {n} of {count}, {day}</translation>
    </message>
    <message>
        <source>Recupero ordinario</source>
        <translation>Ordinary recovery</translation>
    </message>
    <message>
        <source>Riesame</source>
        <translation>Examine again</translation>
    </message>
    <message>
        <source>Rilasciato il</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Vale fino al</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>accettato</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>allegati</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>altro</source>
        <translation>other</translation>
    </message>
    <message>
        <source>bozza, da firmare</source>
        <translation>draft, to be signed</translation>
    </message>
    <message>
        <source>che cosa si propone e perché</source>
        <translation>what is proposed and why</translation>
    </message>
    <message>
        <source>da documentare</source>
        <translation>to be proved</translation>
    </message>
    <message>
        <source>da portare: {what}</source>
        <translation>to be brought: {what}</translation>
    </message>
    <message>
        <source>da sapere</source>
        <translation>to know</translation>
    </message>
    <message>
        <source>dato mancante</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>decaduto: {n} rate non pagate</source>
        <translation>forfeited: {n} instalments unpaid</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>end</translation>
    </message>
    <message>
        <source>in attesa del centro</source>
        <translation>waiting for the centre</translation>
    </message>
    <message>
        <source>in poche parole, senza diagnosi</source>
        <translation>in a few words, without a diagnosis</translation>
    </message>
    <message>
        <source>mancano: {what}</source>
        <translation>missing: {what}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>non applicabile</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>non soddisfatto</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>oggi, +60, 20/5</source>
        <translation>today, +60, 20/5</translation>
    </message>
    <message>
        <source>oggi, ieri, -3</source>
        <translation>today, yesterday, -3</translation>
    </message>
    <message>
        <source>originale visto</source>
        <translation>original seen</translation>
    </message>
    <message>
        <source>pagata</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>pagata in parte</source>
        <translation>paid in part</translation>
    </message>
    <message>
        <source>pagati {paid}</source>
        <translation>{paid} paid</translation>
    </message>
    <message>
        <source>riferita al {day}</source>
        <translation>as of {day}</translation>
    </message>
    <message>
        <source>scaduto</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>scrivi il dato</source>
        <translation>write the fact</translation>
    </message>
    <message>
        <source>sigla, se visto</source>
        <translation>initials, if seen</translation>
    </message>
    <message>
        <source>sigla; vuoto: non visto</source>
        <translation>initials; empty: not seen</translation>
    </message>
    <message>
        <source>sociale, SAP</source>
        <translation>social, SAP</translation>
    </message>
    <message>
        <source>soddisfatto</source>
        <translation>met</translation>
    </message>
    <message>
        <source>stampa MOD-12</source>
        <translation>print MOD-12</translation>
    </message>
    <message>
        <source>sì</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tutte le rate sono pagate</source>
        <translation>every instalment is paid</translation>
    </message>
    <message>
        <source>{drop} sulla media dei mesi noti</source>
        <translation>{drop} on the mean of the known months</translation>
    </message>
    <message>
        <source>{n} allegati</source>
        <translation>{n} files</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{sum} in {n} mesi su 12</source>
        <translation>{sum} in {n} months of 12</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>Ammessa</source>
        <translation>Admitted</translation>
    </message>
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
        <source>Da integrare</source>
        <translation>To be completed</translation>
    </message>
    <message>
        <source>Disimpegnata</source>
        <translation>Released</translation>
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
        <source>In istruttoria</source>
        <translation>Under examination</translation>
    </message>
    <message>
        <source>Liquidata</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Non ammessa</source>
        <translation>Not admitted</translation>
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
        <source>Rendicontata</source>
        <translation>Accounted for</translation>
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
        <source>Ritirata</source>
        <translation>Withdrawn</translation>
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
    <name>deed_form</name>
    <message>
        <source>Fino al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Firmata il</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Firmatari</source>
        <translation>Signatories</translation>
    </message>
    <message>
        <source>Numero</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Vale dal</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>uno per riga, ente: nome</source>
        <translation>one a line, body: name</translation>
    </message>
</context>
<context>
    <name>follow</name>
    <message>
        <source>Passaggio annotato.</source>
        <translation>Call noted.</translation>
    </message>
    <message>
        <source>Passaggio annotato: {n} di seguito senza entrare.</source>
        <translation>Call noted: {n} in a row without getting in.</translation>
    </message>
    <message>
        <source>Richiesta portata al coordinamento. La vede con il prossimo allineamento.</source>
        <translation>Request brought to the coordinator, who sees it with the next alignment.</translation>
    </message>
    <message>
        <source>Richiesta ritirata dal coordinamento.</source>
        <translation>Request taken back from the coordinator.</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>Appuntamento {day} alle {time}.</source>
        <translation>Appointment {day} at {time}.</translation>
    </message>
    <message>
        <source>Firma registrata.</source>
        <translation>Signature recorded.</translation>
    </message>
    <message>
        <source>Il modulo {number} è collegato alla scheda.</source>
        <translation>Form {number} is linked to the record.</translation>
    </message>
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
    <name>funds</name>
    <message>
        <source>Bozza {number} salvata su questo computer. Si completa e si propone da Fondi.</source>
        <translation>Draft {number} saved on this computer. It is completed and proposed from Funds.</translation>
    </message>
    <message>
        <source>Correzioni salvate su questo computer.</source>
        <translation>Corrections saved on this computer.</translation>
    </message>
    <message>
        <source>Plafond chiesto. Lo apre la sede: fino ad allora si può solo proporre.</source>
        <translation>Envelope asked for. Head office opens it: until then only proposing is possible.</translation>
    </message>
    <message>
        <source>Salvato su questo computer. Decide il centro: fino ad allora è in attesa.</source>
        <translation>Saved on this computer. The centre decides: until then it waits.</translation>
    </message>
    <message>
        <source>Tetto e finalità salvati. Valgono quando il centro li ha ricevuti.</source>
        <translation>Cap and purposes saved. They count once the centre has received them.</translation>
    </message>
    <message>
        <source>Verifica fatta e salvata su questo computer. Decide l&apos;ufficio.</source>
        <translation>Check done and saved on this computer. The office decides.</translation>
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
    <name>grants</name>
    <message>
        <source>Alternativa</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>Ammetti</source>
        <translation>Admit</translation>
    </message>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Apri il plafond</source>
        <translation>Open the envelope</translation>
    </message>
    <message>
        <source>CRO o mandato</source>
        <translation>CRO or payment order</translation>
    </message>
    <message>
        <source>Chiedi documenti</source>
        <translation>Ask for papers</translation>
    </message>
    <message>
        <source>Chiedi un plafond per questo computer</source>
        <translation>Ask for an envelope for this computer</translation>
    </message>
    <message>
        <source>Chiudi</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Conferma: portatile perso</source>
        <translation>Confirm: laptop lost</translation>
    </message>
    <message>
        <source>Dichiara perso il portatile</source>
        <translation>Declare the laptop lost</translation>
    </message>
    <message>
        <source>Disimpegna</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Documenti consegnati</source>
        <translation>Papers handed in</translation>
    </message>
    <message>
        <source>Esamina</source>
        <translation>Examine</translation>
    </message>
    <message>
        <source>Finalità ammesse</source>
        <translation>Purposes helped</translation>
    </message>
    <message>
        <source>Il più per un nucleo in un anno</source>
        <translation>The most for a household in a year</translation>
    </message>
    <message>
        <source>Impegna</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Importo chiesto</source>
        <translation>Amount asked for</translation>
    </message>
    <message>
        <source>Liquida</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nega</source>
        <translation>Deny</translation>
    </message>
    <message>
        <source>Non ammettere</source>
        <translation>Do not admit</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Pagamento tornato</source>
        <translation>Payment came back</translation>
    </message>
    <message>
        <source>Pagata il</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>Proponi</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Registra il pagamento</source>
        <translation>Record the payment</translation>
    </message>
    <message>
        <source>Rendiconta</source>
        <translation>Account for</translation>
    </message>
    <message>
        <source>Restituisci</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Riferimento</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Ritira</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Si promette fino al</source>
        <translation>Promises until</translation>
    </message>
    <message>
        <source>Tetto e finalità</source>
        <translation>Cap and purposes</translation>
    </message>
    <message>
        <source>ammessa, non ancora impegnata</source>
        <translation>admitted, not committed yet</translation>
    </message>
    <message>
        <source>bloccato fino al {day}</source>
        <translation>blocked until {day}</translation>
    </message>
    <message>
        <source>che cosa si offre</source>
        <translation>what is offered</translation>
    </message>
    <message>
        <source>chiesti {amount}, lo apre la sede</source>
        <translation>{amount} asked for, head office opens it</translation>
    </message>
    <message>
        <source>da completare e proporre</source>
        <translation>to complete and propose</translation>
    </message>
    <message>
        <source>decisa dal centro il {day}</source>
        <translation>decided by the centre on {day}</translation>
    </message>
    <message>
        <source>dentro la quota: fondi riservati, manca il controllo dell&apos;ufficio</source>
        <translation>within the quota: funds reserved, the office&apos;s check is missing</translation>
    </message>
    <message>
        <source>distacco annunciato</source>
        <translation>disconnection announced</translation>
    </message>
    <message>
        <source>distacco dal {day}</source>
        <translation>disconnection from {day}</translation>
    </message>
    <message>
        <source>facoltativa</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>facoltativo; poi si restituisce</source>
        <translation>optional; then it is given back</translation>
    </message>
    <message>
        <source>fuori quota: non è ancora una promessa</source>
        <translation>outside the quota: not a promise yet</translation>
    </message>
    <message>
        <source>il centro non l&apos;ha accettata: il motivo è in Da rivedere</source>
        <translation>the centre did not accept it: the reason is in To review</translation>
    </message>
    <message>
        <source>il pagamento è in preparazione</source>
        <translation>the payment is being prepared</translation>
    </message>
    <message>
        <source>in attesa del centro</source>
        <translation>waiting for the centre</translation>
    </message>
    <message>
        <source>in euro</source>
        <translation>in euros</translation>
    </message>
    <message>
        <source>in parole da dire alla persona</source>
        <translation>in words to tell the person</translation>
    </message>
    <message>
        <source>l&apos;ufficio la esamina</source>
        <translation>the office examines it</translation>
    </message>
    <message>
        <source>lo apre la sede</source>
        <translation>head office opens it</translation>
    </message>
    <message>
        <source>nessuna spuntata: tutte</source>
        <translation>none ticked: all of them</translation>
    </message>
    <message>
        <source>pagata e rendicontata</source>
        <translation>paid and accounted for</translation>
    </message>
    <message>
        <source>pagata il {day}</source>
        <translation>paid on {day}</translation>
    </message>
    <message>
        <source>promessa fuori quota: passa davanti alle altre, decide l&apos;ufficio</source>
        <translation>promised outside the quota: goes before the others, the office decides</translation>
    </message>
    <message>
        <source>può solo restare o scendere</source>
        <translation>can only stay or go down</translation>
    </message>
    <message>
        <source>si promette fino al {day}</source>
        <translation>promises until {day}</translation>
    </message>
    <message>
        <source>{amount}, restano {left}</source>
        <translation>{amount}, {left} left</translation>
    </message>
</context>
<context>
    <name>group</name>
    <message>
        <source>1 decisione</source>
        <translation>1 decision</translation>
    </message>
    <message>
        <source>al {day}</source>
        <translation>to {day}</translation>
    </message>
    <message>
        <source>dal {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>esce</source>
        <translation>leaves</translation>
    </message>
    <message>
        <source>stampa</source>
        <translation>print</translation>
    </message>
    <message>
        <source>{n} decisioni</source>
        <translation>{n} decisions</translation>
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
        <source>chiuso il {day} ({reason})</source>
        <translation>closed on {day} ({reason})</translation>
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
    <name>indemnities</name>
    <message>
        <source>Candidature registrate su questo computer: {n}. Rifiutate: {m}. Già candidati: {k}.</source>
        <translation>Candidacies recorded on this computer: {n}. Refused: {m}. Candidates already: {k}.</translation>
    </message>
</context>
<context>
    <name>inner</name>
    <message>
        <source> (mancano {0} caratteri)</source>
        <translation> ({0} characters are missing)</translation>
    </message>
    <message>
        <source> al {0}</source>
        <translation> to {0}</translation>
    </message>
    <message>
        <source> il {0}</source>
        <translation> on {0}</translation>
    </message>
    <message>
        <source> in {0}</source>
        <translation> in {0}</translation>
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
        <source>, in attesa del centro</source>
        <translation>, waiting for the centre</translation>
    </message>
    <message>
        <source>, riga {0}</source>
        <translation>, line {0}</translation>
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
        <source>1 domanda da presentare</source>
        <translation>1 application to hand in</translation>
    </message>
    <message>
        <source>1 foglio stampato</source>
        <translation>1 sheet printed</translation>
    </message>
    <message>
        <source>1 informazione di sei mesi fa</source>
        <translation>1 piece of information of six months ago</translation>
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
        <source>1 modifica aspetta che il centro sia aggiornato: è salva su questo computer e poi parte da sola.</source>
        <translation>1 change waits for the centre to be updated: it is safe on this computer and then leaves by itself.</translation>
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
        <source>1 pratica</source>
        <translation>1 case file</translation>
    </message>
    <message>
        <source>1 secondo</source>
        <translation>1 second</translation>
    </message>
    <message>
        <source>: manca {0}</source>
        <translation>: {0} is missing</translation>
    </message>
    <message>
        <source>A questo contatto è già stata data una persona: si può fare una volta sola.</source>
        <translation>This contact has already been given a person: it can be done once only.</translation>
    </message>
    <message>
        <source>A questo incontro risultano persone presenti: non si annulla.</source>
        <translation>People are recorded as present at this meeting: it is not cancelled.</translation>
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
        <source>ATS o ASST</source>
        <translation>Health authority (ATS or ASST)</translation>
    </message>
    <message>
        <source>Abbandono</source>
        <translation>Dropped out</translation>
    </message>
    <message>
        <source>Abitare</source>
        <translation>Living</translation>
    </message>
    <message>
        <source>Abitare assistito</source>
        <translation>Assisted living</translation>
    </message>
    <message>
        <source>Accesso</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Accesso all&apos;abitazione</source>
        <translation>Access to housing</translation>
    </message>
    <message>
        <source>Accetta</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accettato</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Accettato il</source>
        <translation>Accepted on</translation>
    </message>
    <message>
        <source>Accolta</source>
        <translation>Granted</translation>
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
        <source>Accordo</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Accordo aziendale o sindacale</source>
        <translation>Company or union agreement</translation>
    </message>
    <message>
        <source>Accordo di mediazione</source>
        <translation>Mediation agreement</translation>
    </message>
    <message>
        <source>Accordo raggiunto</source>
        <translation>Agreement reached</translation>
    </message>
    <message>
        <source>Accordo sui dati</source>
        <translation>Data agreement</translation>
    </message>
    <message>
        <source>Accreditato</source>
        <translation>Accredited</translation>
    </message>
    <message>
        <source>Accredito su posizione ALER</source>
        <translation>Credit to the ALER account</translation>
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
        <source>Aiuto</source>
        <translation>Aid</translation>
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
        <source>Alla data</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Alla data di nascita il luogo «{text}» non esisteva più. Controllare il documento.</source>
        <translation>On the date of birth the place “{text}” no longer existed. Check the document.</translation>
    </message>
    <message>
        <source>Alla riga {line} il file è rotto: una virgoletta non si chiude. Non è stato registrato niente.</source>
        <translation>At line {line} the file is broken: a quotation mark never closes. Nothing was recorded.</translation>
    </message>
    <message>
        <source>Alla riga {line} «{field}» c&apos;è due volte. Non è cambiato niente.</source>
        <translation>On line {line} «{field}» stands twice. Nothing was changed.</translation>
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
        <source>Alle</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Allegato</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Allegato a una scheda di tipo</source>
        <translation>Attached to a record of type</translation>
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
        <source>Alloggio assegnato</source>
        <translation>Dwelling assigned</translation>
    </message>
    <message>
        <source>Alloggio e contratto</source>
        <translation>Dwelling and contract</translation>
    </message>
    <message>
        <source>Alloggio non sicuro</source>
        <translation>Unsafe dwelling</translation>
    </message>
    <message>
        <source>Alternativa</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>Alternative: {0}.</source>
        <translation>Alternatives: {0}.</translation>
    </message>
    <message>
        <source>Altra azienda per la casa</source>
        <translation>Another housing company</translation>
    </message>
    <message>
        <source>Altra causa sopravvenuta</source>
        <translation>Other later cause</translation>
    </message>
    <message>
        <source>Altra linea</source>
        <translation>Another line</translation>
    </message>
    <message>
        <source>Altra linea: {0}</source>
        <translation>Another line: {0}</translation>
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
        <source>Altri aiuti</source>
        <translation>Other aid</translation>
    </message>
    <message>
        <source>Altri aiuti, importo</source>
        <translation>Other aid, amount</translation>
    </message>
    <message>
        <source>Altro</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Altro atto</source>
        <translation>Another act</translation>
    </message>
    <message>
        <source>Altro documento</source>
        <translation>Another document</translation>
    </message>
    <message>
        <source>Altro ente</source>
        <translation>Another body</translation>
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
        <source>Altro servizio comune</source>
        <translation>Another common service</translation>
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
        <source>Ambito o piano di zona</source>
        <translation>Social district</translation>
    </message>
    <message>
        <source>Ammessa</source>
        <translation>Admitted</translation>
    </message>
    <message>
        <source>Ammesso</source>
        <translation>Admitted</translation>
    </message>
    <message>
        <source>Amministrativa</source>
        <translation>Administrative</translation>
    </message>
    <message>
        <source>Amministratore tecnico</source>
        <translation>Technical administrator</translation>
    </message>
    <message>
        <source>Ammissibile al vaglio</source>
        <translation>Admissible, to be examined</translation>
    </message>
    <message>
        <source>Ammissibile se documentata</source>
        <translation>Admissible if documented</translation>
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
        <source>Anagrafe utenza del</source>
        <translation>Tenant census of</translation>
    </message>
    <message>
        <source>Anche pagando tutte le rate restano {0}: il piano da solo non estingue il debito. Serve anche un&apos;altra misura.</source>
        <translation>Even with every instalment paid, {0} is left: the plan alone does not clear the debt. Another measure is needed too.</translation>
    </message>
    <message>
        <source>Animazione</source>
        <translation>Entertainment</translation>
    </message>
    <message>
        <source>Anni con fondi</source>
        <translation>Years with money</translation>
    </message>
    <message>
        <source>Anno</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Annullata</source>
        <translation>Undone</translation>
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
        <source>Aperta il</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>Aperto</source>
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
        <source>Archiviata</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>Archiviati</source>
        <translation>Archiviati</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Area di reddito</source>
        <translation>Income area</translation>
    </message>
    <message>
        <source>Area o fascia {found}: l&apos;organo ammette solo {known}.</source>
        <translation>Area or band {found}: the body admits only {known}.</translation>
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
        <source>Arrivo, scadenza e assegnazione sono solo di una lettera ricevuta.</source>
        <translation>Arrival, deadline and assignment belong only to a letter received.</translation>
    </message>
    <message>
        <source>Ascensore</source>
        <translation>Lift</translation>
    </message>
    <message>
        <source>Asse</source>
        <translation>Axis</translation>
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
        <source>Assegnato il</source>
        <translation>Assigned on</translation>
    </message>
    <message>
        <source>Assegnazione a un presidio</source>
        <translation>Assignment to an outpost</translation>
    </message>
    <message>
        <source>Assemblea di scala</source>
        <translation>Staircase assembly</translation>
    </message>
    <message>
        <source>Assente</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Assistente sociale</source>
        <translation>Social worker</translation>
    </message>
    <message>
        <source>Associazione di promozione sociale</source>
        <translation>Social promotion association</translation>
    </message>
    <message>
        <source>Associazione di volontariato</source>
        <translation>Voluntary association</translation>
    </message>
    <message>
        <source>Associazione sportiva</source>
        <translation>Sports association</translation>
    </message>
    <message>
        <source>Astenuto</source>
        <translation>Abstained</translation>
    </message>
    <message>
        <source>Attende l&apos;inquilino</source>
        <translation>Waits for the tenant</translation>
    </message>
    <message>
        <source>Attestazione ISEE</source>
        <translation>ISEE certificate</translation>
    </message>
    <message>
        <source>Atti ricevuti</source>
        <translation>Acts received</translation>
    </message>
    <message>
        <source>Attività</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Attivo</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Atto del limite</source>
        <translation>Act of the cap</translation>
    </message>
    <message>
        <source>Atto di un&apos;indennità</source>
        <translation>Act of an indemnity</translation>
    </message>
    <message>
        <source>Atto sul debito</source>
        <translation>Act on the debt</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Autocandidatura</source>
        <translation>Self-candidacy</translation>
    </message>
    <message>
        <source>Autocertificazione</source>
        <translation>Self-declaration</translation>
    </message>
    <message>
        <source>Autogestione e cittadinanza attiva</source>
        <translation>Self-management and active citizenship</translation>
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
        <source>Autorizzazione del {0}</source>
        <translation>Authorisation of {0}</translation>
    </message>
    <message>
        <source>Autorizzazione firmata dalla persona</source>
        <translation>Authorisation signed by the person</translation>
    </message>
    <message>
        <source>Avere</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>Avvisare la sede.</source>
        <translation>Tell head office.</translation>
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
        <source>Avviso del contributo di solidarietà</source>
        <translation>Notice of the solidarity contribution</translation>
    </message>
    <message>
        <source>Avviso di distacco</source>
        <translation>Notice of disconnection</translation>
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
        <source>Avviso {0}: {1}</source>
        <translation>Notice {0}: {1}</translation>
    </message>
    <message>
        <source>Azienda</source>
        <translation>Company</translation>
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
        <source>Base giuridica</source>
        <translation>Legal basis</translation>
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
        <source>Bolletta o fattura</source>
        <translation>Bill or invoice</translation>
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
        <source>Bozza, non ancora pubblicata</source>
        <translation>Draft, not published yet</translation>
    </message>
    <message>
        <source>Bozze</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Buono</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Buste paga prima e dopo</source>
        <translation>Payslips before and after</translation>
    </message>
    <message>
        <source>C&apos;è già un fondo con il codice {text}.</source>
        <translation>There is already a fund with the code {text}.</translation>
    </message>
    <message>
        <source>C&apos;è la data della causa ma non la causa. Scegliere la causa dall&apos;elenco.</source>
        <translation>There is the date of the cause but not the cause. Choose it from the list.</translation>
    </message>
    <message>
        <source>CAF o patronato</source>
        <translation>Tax or welfare help desk</translation>
    </message>
    <message>
        <source>CAP</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Calo</source>
        <translation>Fall</translation>
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
        <source>Campo</source>
        <translation>Field</translation>
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
        <source>Candidato</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Candidatura</source>
        <translation>Candidacy</translation>
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
        <source>Canone e spese</source>
        <translation>Rent and charges</translation>
    </message>
    <message>
        <source>Canone e spese si accreditano sul contratto del nucleo, e qui non ne risulta uno in corso: lo verifica l&apos;ufficio. Intanto si salva senza proporla.</source>
        <translation>Rent and charges are credited to the household&apos;s lease, and none that runs is known here: the office looks into it. Meanwhile it is saved without being proposed.</translation>
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
        <source>Capofila</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Caratteri grandi</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>Caritas</source>
        <translation>Caritas</translation>
    </message>
    <message>
        <source>Carta d&apos;identità</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>Caso</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Caso n. {0}</source>
        <translation>Case no. {0}</translation>
    </message>
    <message>
        <source>Caso n. {0} aperto</source>
        <translation>Case no. {0} opened</translation>
    </message>
    <message>
        <source>Caso {0}</source>
        <translation>Case {0}</translation>
    </message>
    <message>
        <source>Caso: {0}</source>
        <translation>Case: {0}</translation>
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
        <source>Causa</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Causa annotata: {0} (scheda di accesso del {1}).</source>
        <translation>Cause noted: {0} (intake form of {1}).</translation>
    </message>
    <message>
        <source>Causa dichiarata</source>
        <translation>Declared cause</translation>
    </message>
    <message>
        <source>Causa ed entrate</source>
        <translation>Cause and income</translation>
    </message>
    <message>
        <source>Causale</source>
        <translation>Reason for payment</translation>
    </message>
    <message>
        <source>Celibe o nubile</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>Centro antiviolenza</source>
        <translation>Anti-violence centre</translation>
    </message>
    <message>
        <source>Centro per l&apos;impiego</source>
        <translation>Employment centre</translation>
    </message>
    <message>
        <source>Certificate dal tutor con il suo accesso</source>
        <translation>Certified by the tutor signed in</translation>
    </message>
    <message>
        <source>Certificato del centro per l&apos;impiego</source>
        <translation>Certificate of the job centre</translation>
    </message>
    <message>
        <source>Certificazione, senza diagnosi</source>
        <translation>Certificate, without a diagnosis</translation>
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
        <source>Che cosa si conta</source>
        <translation>What is counted</translation>
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
        <source>Che cosa è stato dato</source>
        <translation>What was handed over</translation>
    </message>
    <message>
        <source>Che cosa è stato spiegato</source>
        <translation>What was explained</translation>
    </message>
    <message>
        <source>Che cosa è successo</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Chi</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Chi compone un nucleo cambia con una proposta di variazione che decide un&apos;altra persona.</source>
        <translation>Who is in a household changes by a proposal of variation that somebody else decides.</translation>
    </message>
    <message>
        <source>Chi ha aperto il percorso continua a vederlo e resta nell&apos;équipe.</source>
        <translation>Whoever opened the pathway goes on seeing it and stays on the team.</translation>
    </message>
    <message>
        <source>Chi ha scritto la candidatura non la decide: serve un&apos;altra persona.</source>
        <translation>Who wrote the candidacy does not decide it: another person is needed.</translation>
    </message>
    <message>
        <source>Chi ha scritto la candidatura o certificato le ore non paga l&apos;indennità: serve un&apos;altra persona.</source>
        <translation>Who wrote the candidacy or certified the hours does not pay the indemnity: another person is needed.</translation>
    </message>
    <message>
        <source>Chi ha scritto o proposto la richiesta non la decide e non la paga: serve un&apos;altra persona.</source>
        <translation>Whoever wrote or proposed the request neither decides nor pays it: another person is needed.</translation>
    </message>
    <message>
        <source>Chi scrive non fa parte dell&apos;organo in questa seduta. Non è stato registrato niente.</source>
        <translation>Whoever writes is no member of the body in this session. Nothing was recorded.</translation>
    </message>
    <message>
        <source>Chi scrive non è assegnato a questo presidio.</source>
        <translation>Who writes is not assigned to this outpost.</translation>
    </message>
    <message>
        <source>Chi se ne occupa non è nell&apos;équipe del percorso: prima si aggiunge.</source>
        <translation>Whoever is to do it is not on the team of the pathway: add them first.</translation>
    </message>
    <message>
        <source>Chi segue il caso</source>
        <translation>Who follows the case</translation>
    </message>
    <message>
        <source>Chi segue il caso può solo astenersi.</source>
        <translation>Whoever follows the case can only abstain.</translation>
    </message>
    <message>
        <source>Chi segue un percorso ne certifica le ore come tutor o scrive candidature. Scegliere un&apos;altra persona.</source>
        <translation>Whoever follows a path certifies its hours as a tutor or writes candidacies. Choose another person.</translation>
    </message>
    <message>
        <source>Chi segue una parte non si toglie: si può aggiungere un altro operatore.</source>
        <translation>Whoever follows a side is not taken away: another operator can be added.</translation>
    </message>
    <message>
        <source>Chi segue una parte, o un incontro, è tra le persone della mediazione.</source>
        <translation>Whoever follows a side, or a meeting, is among the people of the mediation.</translation>
    </message>
    <message>
        <source>Chi è</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>Chi è assente non ha orari né ore.</source>
        <translation>Who is absent has no times and no hours.</translation>
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
        <source>Chiave di recupero</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Chiavi</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Chiesto su un&apos;altra linea di fondi.</source>
        <translation>Asked on another line of funds.</translation>
    </message>
    <message>
        <source>Chiude il</source>
        <translation>Closes on</translation>
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
        <source>Chiuso</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Chiusura</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Ci sono candidati ancora alla pari: prima di chiudere serve il sorteggio.</source>
        <translation>Some candidates are still equal: before closing a draw is needed.</translation>
    </message>
    <message>
        <source>Ci sono fogli scansionati da guardare.</source>
        <translation>There are scanned papers to look at.</translation>
    </message>
    <message>
        <source>Ci sono ore certificate e non ancora confermate: prima si confermano o si tolgono.</source>
        <translation>There are certified hours not confirmed yet: they are confirmed or taken away first.</translation>
    </message>
    <message>
        <source>Ci sono: {0}.</source>
        <translation>There are: {0}.</translation>
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
        <source>Ciò che resta nel plafond è bloccato fino al {day}: prima possono arrivare promesse già consegnate.</source>
        <translation>What is left in the envelope is blocked until {day}: promises already handed out may still arrive.</translation>
    </message>
    <message>
        <source>Codice</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Codice catastale</source>
        <translation>Land registry code</translation>
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
        <source>Codice nel gestionale</source>
        <translation>Code in the management system</translation>
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
        <source>Colloquio</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Colloquio cercato in visita</source>
        <translation>Talk sought on a visit</translation>
    </message>
    <message>
        <source>Colloquio di mediazione</source>
        <translation>Mediation talk</translation>
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
        <source>Come</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Come si paga</source>
        <translation>How it is paid</translation>
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
        <source>Come è stata revocata</source>
        <translation>How it was revoked</translation>
    </message>
    <message>
        <source>Comitato di inquilini</source>
        <translation>Tenants&apos; committee</translation>
    </message>
    <message>
        <source>Commissario</source>
        <translation>Commissioner</translation>
    </message>
    <message>
        <source>Commissione per la morosità incolpevole</source>
        <translation>Commission on innocent arrears</translation>
    </message>
    <message>
        <source>Community manager</source>
        <translation>Community manager</translation>
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
        <source>Completa</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Completata</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Completato</source>
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
        <source>Componente di un organo</source>
        <translation>Member of a body</translation>
    </message>
    <message>
        <source>Componenti</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Comprovate difficoltà (art. 25, c. 3)</source>
        <translation>Proven hardship (art. 25, par. 3)</translation>
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
        <source>Comunicazione dell&apos;azienda o dell&apos;INPS</source>
        <translation>Letter of the employer or of INPS</translation>
    </message>
    <message>
        <source>Comunicazione di fine del sussidio</source>
        <translation>Letter on the end of the benefit</translation>
    </message>
    <message>
        <source>Con figli a carico</source>
        <translation>With dependent children</translation>
    </message>
    <message>
        <source>Con il proprio accesso certifica le ore solo il tutor del percorso. Altrimenti serve il registro firmato.</source>
        <translation>By signing in only the tutor of the path certifies hours. Otherwise the signed register is needed.</translation>
    </message>
    <message>
        <source>Con parole sue</source>
        <translation>In their own words</translation>
    </message>
    <message>
        <source>Con questa rata il piano supera il debito concordato.</source>
        <translation>With this instalment the plan exceeds the agreed debt.</translation>
    </message>
    <message>
        <source>Con questo ente non c&apos;è una scrittura o un accordo sui dati. Si può usare l&apos;autorizzazione firmata.</source>
        <translation>There is no deed or data agreement with this body. A signed authorisation can be used.</translation>
    </message>
    <message>
        <source>Con spesa destinata {0}, di cui {1} senza dati anagrafici interi o senza foglio FSE su questo computer: non sono contate tra i partecipanti.</source>
        <translation>With spending set aside {0}, of which {1} without whole personal data or without an ESF sheet on this computer: they are not counted among the participants.</translation>
    </message>
    <message>
        <source>Con un rinvio non si danno misure.</source>
        <translation>A postponement grants no measures.</translation>
    </message>
    <message>
        <source>Concluso</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>Concordato</source>
        <translation>Agreed</translation>
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
        <source>Confermate</source>
        <translation>Confirmed at</translation>
    </message>
    <message>
        <source>Confermate da</source>
        <translation>Confirmed by</translation>
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
        <source>Congelamento del debito</source>
        <translation>Freeze of the debt</translation>
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
        <source>Consegnato</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Consenso all&apos;ingresso</source>
        <translation>Consent to enter</translation>
    </message>
    <message>
        <source>Consultorio</source>
        <translation>Family health centre</translation>
    </message>
    <message>
        <source>Consumi e bollette</source>
        <translation>Consumption and bills</translation>
    </message>
    <message>
        <source>Contabilizzato</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>Contabilizzato il</source>
        <translation>Booked on</translation>
    </message>
    <message>
        <source>Contato</source>
        <translation>Counted at</translation>
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
        <source>Contatto per i dati personali</source>
        <translation>Contact for personal data</translation>
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
        <source>Contenuto</source>
        <translation>Content</translation>
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
        <source>Conto letto fino al</source>
        <translation>Account read up to</translation>
    </message>
    <message>
        <source>Contrario</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Contrasto alla morosità</source>
        <translation>Against arrears</translation>
    </message>
    <message>
        <source>Contratto</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Contratto di lavoro</source>
        <translation>Employment contract</translation>
    </message>
    <message>
        <source>Contratto di locazione</source>
        <translation>Lease</translation>
    </message>
    <message>
        <source>Contratto scaduto</source>
        <translation>Expired contract</translation>
    </message>
    <message>
        <source>Contributi</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Contributo</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Contributo del fondo</source>
        <translation>Grant of the fund</translation>
    </message>
    <message>
        <source>Contributo di solidarietà</source>
        <translation>Solidarity contribution</translation>
    </message>
    <message>
        <source>Contributo di solidarietà {0}, {1}</source>
        <translation>Solidarity contribution {0}, {1}</translation>
    </message>
    <message>
        <source>Contributo n. {0}</source>
        <translation>Grant no. {0}</translation>
    </message>
    <message>
        <source>Contributo n. {0} chiesto</source>
        <translation>Grant no. {0} asked for</translation>
    </message>
    <message>
        <source>Contributo regionale di solidarietà</source>
        <translation>Regional solidarity contribution</translation>
    </message>
    <message>
        <source>Contributo {0}, {1}, {2}</source>
        <translation>Grant {0}, {1}, {2}</translation>
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
        <source>Cooperativa sociale</source>
        <translation>Social cooperative</translation>
    </message>
    <message>
        <source>Coordinatore territoriale</source>
        <translation>Area coordinator</translation>
    </message>
    <message>
        <source>Copia</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copia della richiesta di contributo n. {0} (MOD-05): </source>
        <translation>Copy of the grant request no. {0} (MOD-05): </translation>
    </message>
    <message>
        <source>Corregge</source>
        <translation>Corrects</translation>
    </message>
    <message>
        <source>Correggi e rimanda</source>
        <translation>Correct and send again</translation>
    </message>
    <message>
        <source>Correzione</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Corso</source>
        <translation>Course</translation>
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
        <source>Criteri</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Cucina</source>
        <translation>Kitchen</translation>
    </message>
    <message>
        <source>Custode sociale</source>
        <translation>Social caretaker</translation>
    </message>
    <message>
        <source>DID</source>
        <translation>DID</translation>
    </message>
    <message>
        <source>DID del centro per l&apos;impiego</source>
        <translation>DID of the job centre</translation>
    </message>
    <message>
        <source>Da assegnare</source>
        <translation>To be assigned</translation>
    </message>
    <message>
        <source>Da confermare</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>Da guardare in Fogli firmati: {0}.</source>
        <translation>To look at in Signed papers: {0}.</translation>
    </message>
    <message>
        <source>Da integrare</source>
        <translation>To be completed</translation>
    </message>
    <message>
        <source>Da inviare</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Da pagare sul conto al {0}, tolti gli ordini in attesa: {1}.</source>
        <translation>Owed on the account on {0}, less the orders that wait: {1}.</translation>
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
        <source>Da seguire</source>
        <translation>To be followed</translation>
    </message>
    <message>
        <source>Da valutare</source>
        <translation>To be weighed</translation>
    </message>
    <message>
        <source>Da verificare</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>Da verificare con l&apos;ufficio che tiene i conti</source>
        <translation>To be checked with the office that keeps the accounts</translation>
    </message>
    <message>
        <source>Da «{from_state}» il caso non passa a «{to_state}».</source>
        <translation>From “{from_state}” the case does not go to “{to_state}”.</translation>
    </message>
    <message>
        <source>Da «{from_state}» il percorso non passa a «{to_state}».</source>
        <translation>From «{from_state}» the pathway does not go to «{to_state}».</translation>
    </message>
    <message>
        <source>Da «{from_state}» la domanda non passa a «{to_state}».</source>
        <translation>From “{from_state}” the application does not go to “{to_state}”.</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Dalle</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Dare</source>
        <translation>Debit</translation>
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
        <source>Data del documento</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Data del movimento</source>
        <translation>Date of the movement</translation>
    </message>
    <message>
        <source>Data dell&apos;accettazione</source>
        <translation>Date of acceptance</translation>
    </message>
    <message>
        <source>Data dell&apos;atto</source>
        <translation>Date of the act</translation>
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
        <source>Data della causa</source>
        <translation>Date of the cause</translation>
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
        <source>Dati molto riservati</source>
        <translation>Highly reserved data</translation>
    </message>
    <message>
        <source>Debiti diversi dall&apos;affitto</source>
        <translation>Debts other than rent</translation>
    </message>
    <message>
        <source>Debito</source>
        <translation>Debt</translation>
    </message>
    <message>
        <source>Debito estinto</source>
        <translation>Debt settled</translation>
    </message>
    <message>
        <source>Decadenza</source>
        <translation>Forfeiture</translation>
    </message>
    <message>
        <source>Decadenza dall&apos;assegnazione</source>
        <translation>Forfeiture of the assignment</translation>
    </message>
    <message>
        <source>Decaduto</source>
        <translation>Forfeited</translation>
    </message>
    <message>
        <source>Deceduta il</source>
        <translation>Died on</translation>
    </message>
    <message>
        <source>Decesso</source>
        <translation>Death</translation>
    </message>
    <message>
        <source>Decido domani</source>
        <translation>Decide tomorrow</translation>
    </message>
    <message>
        <source>Decisa</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Decisa da</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Decisione</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Decisione rinviata</source>
        <translation>Decision postponed</translation>
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
        <source>Del pagamento di una rata servono il giorno e l&apos;importo.</source>
        <translation>A payment of an instalment needs its day and its amount.</translation>
    </message>
    <message>
        <source>Del pagamento servono il riferimento e il giorno, non nel futuro.</source>
        <translation>A payment needs its reference and its day, not in the future.</translation>
    </message>
    <message>
        <source>Dell&apos;originale servono tutti e due: che è stato visto, e da chi.</source>
        <translation>Of the original both are needed: that it was seen, and by whom.</translation>
    </message>
    <message>
        <source>Della proroga servono il numero, la data e il file dell&apos;atto.</source>
        <translation>An extension needs the number, the date and the file of its act.</translation>
    </message>
    <message>
        <source>Deroga</source>
        <translation>Waiver</translation>
    </message>
    <message>
        <source>Deroga del</source>
        <translation>Waiver of the day</translation>
    </message>
    <message>
        <source>Deroga di</source>
        <translation>Waiver by</translation>
    </message>
    <message>
        <source>Descrizione</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Destinatario</source>
        <translation>Recipient</translation>
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
        <source>Detto alla persona</source>
        <translation>The person was told</translation>
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
        <source>Di chi è</source>
        <translation>Whose it is</translation>
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
        <source>Di questo foglio non c&apos;è una scansione archiviata da togliere. Nulla è cambiato.</source>
        <translation>No scan is filed as this form. Nothing changed.</translation>
    </message>
    <message>
        <source>Di questo foglio non è registrata una firma.</source>
        <translation>No signature is recorded for this sheet.</translation>
    </message>
    <message>
        <source>Di questo progetto la sede non ha ancora indicato il primo giorno: non c&apos;è ancora niente da prorogare.</source>
        <translation>Head office has not given the first day of this project yet: there is nothing to extend.</translation>
    </message>
    <message>
        <source>Di un componente si cambia solo l&apos;ultimo giorno: il resto è la storia dell&apos;organo.</source>
        <translation>Of a member only the last day changes: the rest is the story of the body.</translation>
    </message>
    <message>
        <source>Di un organo non cambia il tipo: se ne registra un altro.</source>
        <translation>The kind of a body does not change: another one is recorded.</translation>
    </message>
    <message>
        <source>Dichiarato perso</source>
        <translation>Declared lost</translation>
    </message>
    <message>
        <source>Dichiarato perso da una persona</source>
        <translation>Declared lost by one person</translation>
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
        <source>Dichiarazioni fiscali</source>
        <translation>Tax returns</translation>
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
        <source>Diffida</source>
        <translation>Formal warning</translation>
    </message>
    <message>
        <source>Digitale</source>
        <translation>Digital</translation>
    </message>
    <message>
        <source>Dimensione</source>
        <translation>Size</translation>
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
        <source>Direzione Sociale</source>
        <translation>Social department</translation>
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
        <source>Disimpegnata</source>
        <translation>Released</translation>
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
        <source>Disoccupazione dal</source>
        <translation>Unemployed since</translation>
    </message>
    <message>
        <source>Disponibile indicativo al {0} {1}: {2}</source>
        <translation>Indicatively available at {0} {1}: {2}</translation>
    </message>
    <message>
        <source>Disponibile non ancora ricevuto dal centro.</source>
        <translation>What is available has not come from the centre yet.</translation>
    </message>
    <message>
        <source>Disponibilità</source>
        <translation>Availability</translation>
    </message>
    <message>
        <source>Distacchi annunciati</source>
        <translation>Disconnections announced</translation>
    </message>
    <message>
        <source>Distacco dal</source>
        <translation>Disconnection from</translation>
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
        <source>Documenti da portare</source>
        <translation>Documents to bring</translation>
    </message>
    <message>
        <source>Documento</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documento di identità</source>
        <translation>Identity document</translation>
    </message>
    <message>
        <source>Documento di un caso</source>
        <translation>Document of a case</translation>
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
        <source>Domanda accolta</source>
        <translation>Application granted</translation>
    </message>
    <message>
        <source>Domanda di alloggio</source>
        <translation>Housing application</translation>
    </message>
    <message>
        <source>Domanda di contributo di solidarietà</source>
        <translation>Application for the solidarity contribution</translation>
    </message>
    <message>
        <source>Domanda non accolta</source>
        <translation>Application not granted</translation>
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
        <source>Dopo la lettura un file si può: {0}, {1}.</source>
        <translation>After reading a file can be: {0}, {1}.</translation>
    </message>
    <message>
        <source>Doposcuola</source>
        <translation>After-school club</translation>
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
        <source>Dossier completo</source>
        <translation>Dossier complete</translation>
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
        <source>Durata in mesi</source>
        <translation>Duration in months</translation>
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
        <source>Edizione</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Educazione alle regole</source>
        <translation>Education to the rules</translation>
    </message>
    <message>
        <source>Elenco dei servizi sociali</source>
        <translation>List of the social services</translation>
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
        <source>Ente di formazione</source>
        <translation>Training body</translation>
    </message>
    <message>
        <source>Ente per i servizi al lavoro</source>
        <translation>Employment services body</translation>
    </message>
    <message>
        <source>Enti, scritture e partenariati sono scritti da chi coordina o dalla Direzione Sociale.</source>
        <translation>Bodies, deeds and partnerships are written by coordinators or by the Social Department.</translation>
    </message>
    <message>
        <source>Entra nel nucleo</source>
        <translation>Joins the household</translation>
    </message>
    <message>
        <source>Entrata</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Entrata il</source>
        <translation>Entered on</translation>
    </message>
    <message>
        <source>Entrate</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Entrate calate del {0} per cento tra le schede del {1} e del {2}.</source>
        <translation>Income fell by {0} percent between the forms of {1} and {2}.</translation>
    </message>
    <message>
        <source>Entrate dei mesi che mancano: buste paga, pensione, sussidi</source>
        <translation>Income of the missing months: payslips, pension, benefits</translation>
    </message>
    <message>
        <source>Entrate dopo</source>
        <translation>Income after</translation>
    </message>
    <message>
        <source>Entrate mensili</source>
        <translation>Monthly income</translation>
    </message>
    <message>
        <source>Entrate prima</source>
        <translation>Income before</translation>
    </message>
    <message>
        <source>Entro</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Entro il</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Esce dal nucleo</source>
        <translation>Leaves the household</translation>
    </message>
    <message>
        <source>Esclusa</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>Esclusione abitativa</source>
        <translation>Housing exclusion</translation>
    </message>
    <message>
        <source>Escluso</source>
        <translation>Excluded</translation>
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
        <source>Esito occupazionale</source>
        <translation>Outcome for work</translation>
    </message>
    <message>
        <source>Esportato</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Estratto conto ALER</source>
        <translation>ALER account statement</translation>
    </message>
    <message>
        <source>Estratto contributivo</source>
        <translation>Record of contributions</translation>
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
        <source>FOGLIO-ORE n. {0}</source>
        <translation>FOGLIO-ORE no. {0}</translation>
    </message>
    <message>
        <source>FOGLIO-ORE-C n. {0}</source>
        <translation>FOGLIO-ORE-C no. {0}</translation>
    </message>
    <message>
        <source>Facilitazione digitale</source>
        <translation>Digital help</translation>
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
        <source>Fascia di età</source>
        <translation>Age band</translation>
    </message>
    <message>
        <source>Fascia di reddito</source>
        <translation>Income band</translation>
    </message>
    <message>
        <source>Fascia di reddito dal</source>
        <translation>Income band since</translation>
    </message>
    <message>
        <source>Fatta il</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Fatti</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Fatto</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Favorevole</source>
        <translation>In favour</translation>
    </message>
    <message>
        <source>Festa del patrono</source>
        <translation>Patron saint&apos;s day</translation>
    </message>
    <message>
        <source>Figlio/a</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>File dei conti</source>
        <translation>Accounts file</translation>
    </message>
    <message>
        <source>File dei conti importato</source>
        <translation>Imported file of accounts</translation>
    </message>
    <message>
        <source>File dell&apos;atto</source>
        <translation>File of the act</translation>
    </message>
    <message>
        <source>Finalità</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Finalità ammesse</source>
        <translation>Admitted purposes</translation>
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
        <source>Firma del patto tolta: {0}</source>
        <translation>Signature of the pact taken back: {0}</translation>
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
        <translation>Signed</translation>
    </message>
    <message>
        <source>Firmato su carta</source>
        <translation>Signed on paper</translation>
    </message>
    <message>
        <source>Fisso</source>
        <translation>Fixed</translation>
    </message>
    <message>
        <source>Fogli archiviati come firmati: {0}.</source>
        <translation>Papers filed as signed: {0}.</translation>
    </message>
    <message>
        <source>Fogli e cose senza esito</source>
        <translation>Sheets and things without an outcome</translation>
    </message>
    <message>
        <source>Foglio</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Foglio FSE</source>
        <translation>ESF sheet</translation>
    </message>
    <message>
        <source>Foglio ore</source>
        <translation>Time sheet</translation>
    </message>
    <message>
        <source>Foglio ore con i costi</source>
        <translation>Time sheet with costs</translation>
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
        <source>Fondazione</source>
        <translation>Foundation</translation>
    </message>
    <message>
        <source>Fondi riservati</source>
        <translation>Funds reserved</translation>
    </message>
    <message>
        <source>Fondi senza tetto</source>
        <translation>Funds without a cap</translation>
    </message>
    <message>
        <source>Fondo</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Fondo, persona, finalità e importo restano come sono stati proposti. Si può ritirare e farne un&apos;altra.</source>
        <translation>Fund, person, purpose and amount stay as they were proposed. It can be withdrawn and another one made.</translation>
    </message>
    <message>
        <source>Fonte</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Formato del file</source>
        <translation>File format</translation>
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
        <source>Gestore fondi</source>
        <translation>Fund manager</translation>
    </message>
    <message>
        <source>Giorno</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Gli incontri da creare vanno da 1 a {0}, uno ogni 1-366 giorni.</source>
        <translation>The meetings to create are from 1 to {0}, one every 1-366 days.</translation>
    </message>
    <message>
        <source>Gli ospiti non registrati vanno da 0 a {most}.</source>
        <translation>Unregistered guests are from 0 to {most}.</translation>
    </message>
    <message>
        <source>Gruppo di autogestione</source>
        <translation>Self-management group</translation>
    </message>
    <message>
        <source>Gruppo di autogestione: {0}</source>
        <translation>Self-management group: {0}</translation>
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
        <source>I criteri hanno un nome, un peso intero sopra lo zero e, per le parità, un ordine senza doppioni. Controllarli.</source>
        <translation>Criteria have a name, a whole weight above zero and, for ties, an order without doubles. Check them.</translation>
    </message>
    <message>
        <source>I criteri si richiamano in cerchio: {text}. Non è cambiato niente.</source>
        <translation>The criteria point at each other in a circle: {text}. Nothing was changed.</translation>
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
        <source>I fondi sono riservati; manca il controllo dell&apos;ufficio.</source>
        <translation>The funds are reserved; the office has still to check.</translation>
    </message>
    <message>
        <source>I membri sono {found}: l&apos;avviso 2018 ne chiedeva almeno {least}.</source>
        <translation>Members: {found}. The 2018 call asked for at least {least}.</translation>
    </message>
    <message>
        <source>I numeri dei moduli continuano con un&apos;altra sigla.</source>
        <translation>The numbers of forms go on with another code.</translation>
    </message>
    <message>
        <source>I posti devono essere almeno uno.</source>
        <translation>There must be at least one place.</translation>
    </message>
    <message>
        <source>I posti sono {places} e le persone {people}. Si può salvare lo stesso.</source>
        <translation>There are {places} places and {people} people. It can be saved all the same.</translation>
    </message>
    <message>
        <source>I posti sono {places}: chi viene prima in graduatoria li occupa tutti. Il candidato resta in lista.</source>
        <translation>There are {places} places: who ranks before takes them all. The candidate stays listed.</translation>
    </message>
    <message>
        <source>I posti vanno da 1 a {most}.</source>
        <translation>Places are from 1 to {most}.</translation>
    </message>
    <message>
        <source>I punti vanno da 0 a {most}, solo per i criteri pubblicati.</source>
        <translation>Points go from 0 to {most}, only for published criteria.</translation>
    </message>
    <message>
        <source>I tirocinanti del progetto sono già {count}, il massimo. Il candidato resta in lista.</source>
        <translation>The trainees of the project are already {count}, the most. The candidate stays listed.</translation>
    </message>
    <message>
        <source>I voti arrivati sono {found}, ne servono {asked}. Non si può ancora decidere.</source>
        <translation>{found} votes have come, {asked} are needed. No decision can be taken yet.</translation>
    </message>
    <message>
        <source>I voti dicono «{asked}», la decisione «{found}». Non è stato registrato niente.</source>
        <translation>The votes say «{asked}», the decision «{found}». Nothing was recorded.</translation>
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
        <source>ISEE valido fino al</source>
        <translation>ISEE valid until</translation>
    </message>
    <message>
        <source>ISEE-ERP</source>
        <translation>ISEE-ERP</translation>
    </message>
    <message>
        <source>Idoneo</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Il 1522 risponde a ogni ora, anche in altre lingue, ed è gratuito. In pericolo immediato: 112.</source>
        <translation>1522 answers at any hour, in other languages too, free of charge. In immediate danger: 112.</translation>
    </message>
    <message>
        <source>Il PDF è protetto da una password. Non è stato archiviato niente: salvarlo senza password e riprovare.</source>
        <translation>The PDF is protected by a password. Nothing was filed: save it without a password and try again.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di un avviso non si cambia a mano.</source>
        <translation>The field “{0}” of a notice is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di un caso non si cambia a mano.</source>
        <translation>The field “{0}” of a case is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di un documento non si cambia a mano.</source>
        <translation>The field “{0}” of a document is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di un obiettivo non si cambia a mano.</source>
        <translation>The field «{0}» of a goal is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di un percorso non si cambia a mano.</source>
        <translation>The field «{0}» of a pathway is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di una domanda non si cambia a mano.</source>
        <translation>The field «{0}» of an application is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di una richiesta non si cambia a mano.</source>
        <translation>The field “{0}” of a request is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{0}» di una valutazione non si cambia.</source>
        <translation>The field «{0}» of an assessment is not changed.</translation>
    </message>
    <message>
        <source>Il campo «{0}» non si cambia a mano.</source>
        <translation>The field «{0}» is not changed by hand.</translation>
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
        <source>Il campo «{0}» {1} non si cambia a mano.</source>
        <translation>The field «{0}» {1} is not changed by hand.</translation>
    </message>
    <message>
        <source>Il campo «{field}» non si può cambiare dopo la creazione.</source>
        <translation>The field “{field}” cannot be changed after creation.</translation>
    </message>
    <message>
        <source>Il canone corrente prende già il {0} per cento delle entrate: per una rata non resta niente.</source>
        <translation>The current rent already takes {0} percent of the income: nothing is left for an instalment.</translation>
    </message>
    <message>
        <source>Il carattere «{text}» non può stare in un codice fiscale. Ripetere la lettura o scriverlo.</source>
        <translation>The character “{text}” cannot stand in a codice fiscale. Scan again or type it.</translation>
    </message>
    <message>
        <source>Il caso</source>
        <translation>The case</translation>
    </message>
    <message>
        <source>Il caso resta aperto: è ancora in corso {text}. Prima si chiude, dicendo perché; poi si chiude il caso.</source>
        <translation>The case stays open: {text} still running. That ends first, with the reason; then the case can be closed.</translation>
    </message>
    <message>
        <source>Il caso è archiviato, o la domanda ritirata: non si vota e non si decide più. Non è stato registrato niente.</source>
        <translation>The case is archived, or the application withdrawn: no more votes and no more decisions. Nothing was recorded.</translation>
    </message>
    <message>
        <source>Il caso è chiuso: non si aggiunge altro. Si può aprire un nuovo caso.</source>
        <translation>The case is closed: nothing more is added. A new case can be opened.</translation>
    </message>
    <message>
        <source>Il caso è visibile solo a chi lo segue.</source>
        <translation>The case is visible only to whoever follows it.</translation>
    </message>
    <message>
        <source>Il caso è {state}: all&apos;ordine del giorno va mentre è in istruttoria, o se fu rinviato.</source>
        <translation>The case is {state}: it goes on an agenda while it is examined, or when it was postponed.</translation>
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
        <source>Il centro non conosce il campo «{field}».</source>
        <translation>The centre does not know the field «{field}».</translation>
    </message>
    <message>
        <source>Il centro non conosce le regole {text} di questa valutazione. Allineare e rifarla.</source>
        <translation>The centre does not know the rules {text} of this evaluation. Align and make it again.</translation>
    </message>
    <message>
        <source>Il centro non ha accettato il file: va aggiunto di nuovo in un altro formato.</source>
        <translation>The centre did not accept the file: it must be added again in another format.</translation>
    </message>
    <message>
        <source>Il centro non ha accettato la modifica per un motivo che questa versione non conosce ({code}).</source>
        <translation>The centre did not accept the change for a reason that this version does not know ({code}).</translation>
    </message>
    <message>
        <source>Il centro non ha accettato la modifica: non rispetta una regola.</source>
        <translation>The centre did not accept the change: it does not follow a rule.</translation>
    </message>
    <message>
        <source>Il centro non ha ancora risposto sulla decisione: la lettera si stampa dopo.</source>
        <translation>The centre has not answered on the decision yet: the letter is printed afterwards.</translation>
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
        <source>Il codice di questa pagina non è di un nostro foglio. Si sceglie il foglio, oppure si scarta.</source>
        <translation>The code on this page is not of one of our papers. Choose the paper, or discard the page.</translation>
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
        <source>Il codice va bene per più fogli. Si sceglie quale.</source>
        <translation>The code fits several papers. Choose which one.</translation>
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
        <source>Il congelamento ha un giorno di fine.</source>
        <translation>A freeze has a last day.</translation>
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
        <source>Il contatto è riservato: l&apos;informazione si scrive nel contatto stesso.</source>
        <translation>The contact is reserved: the information is written in the contact itself.</translation>
    </message>
    <message>
        <source>Il conto di questo contratto non è su questo computer. Può essere di un altro presidio.</source>
        <translation>The account of this contract is not on this computer. It may be of another outpost.</translation>
    </message>
    <message>
        <source>Il contratto</source>
        <translation>The lease</translation>
    </message>
    <message>
        <source>Il contratto o la persona è di un altro nucleo. Controllare chi è stato scelto.</source>
        <translation>The lease or the person is of another household. Check who was chosen.</translation>
    </message>
    <message>
        <source>Il contributo non risulta pagato: non c&apos;è un pagamento da stornare.</source>
        <translation>The grant is not recorded as paid: there is no payment to reverse.</translation>
    </message>
    <message>
        <source>Il contributo è già impegnato: lo ritira solo l&apos;ufficio.</source>
        <translation>The grant is already committed: only the office withdraws it.</translation>
    </message>
    <message>
        <source>Il contributo è per chi abita in un alloggio pubblico (SAP): questo contratto è di un altro servizio.</source>
        <translation>The grant is for people who live in public housing (SAP): this tenancy is of another service.</translation>
    </message>
    <message>
        <source>Il costo orario deve stare tra 0,01 e {most} euro. Controllare l&apos;importo.</source>
        <translation>The cost of an hour must be between 0.01 and {most} euro. Check the amount.</translation>
    </message>
    <message>
        <source>Il criterio «{text}» c&apos;è due volte. Non è cambiato niente.</source>
        <translation>The criterion «{text}» stands twice. Nothing was changed.</translation>
    </message>
    <message>
        <source>Il debito del giorno dell&apos;esito non risulta ancora: lo trova il centro. La quota B resta aperta.</source>
        <translation>The debt on the day of the outcome is not known yet: the centre finds it. Share B stays open.</translation>
    </message>
    <message>
        <source>Il debito è più piccolo della quota B: {0} vanno alla persona. Regola da confermare con la sede.</source>
        <translation>The debt is smaller than share B: {0} go to the person. A rule for head office to confirm.</translation>
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
        <source>Il documento</source>
        <translation>The document</translation>
    </message>
    <message>
        <source>Il documento scade prima di essere rilasciato. Controllare le date.</source>
        <translation>The document expires before it was issued. Check the dates.</translation>
    </message>
    <message>
        <source>Il dossier non è completo, non si sa ancora: {text}. Portare i documenti e rifare la verifica.</source>
        <translation>The dossier is not complete, not known yet: {text}. Bring the documents and check again.</translation>
    </message>
    <message>
        <source>Il fatto «{field}» non si conosce: le regole non lo usano.</source>
        <translation>The fact «{field}» is not known: no rule uses it.</translation>
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
        <source>Il file delle regole non è in UTF-8: accenti e segni non si leggono. Non è cambiato niente.</source>
        <translation>The file of rules is not in UTF-8: accents and signs cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Il file delle regole supera {limit} KB. Non è cambiato niente.</source>
        <translation>The file of rules exceeds {limit} KB. Nothing was changed.</translation>
    </message>
    <message>
        <source>Il file di questo allegato è rovinato su questo computer. Se era già al centro torna con il prossimo allineamento; altrimenti va aggiunto di nuovo.</source>
        <translation>The file of this attachment is damaged on this computer. If it was at the centre already it comes back with the next alignment; otherwise it must be added again.</translation>
    </message>
    <message>
        <source>Il file ha più di {0} pagine. Non è stato archiviato niente: dividerlo e riprovare.</source>
        <translation>The file has more than {0} pages. Nothing was filed: split it and try again.</translation>
    </message>
    <message>
        <source>Il file ha più di {limit} righe. Non è stato registrato niente: dividerlo e riprovare.</source>
        <translation>The file has more than {limit} rows. Nothing was recorded: divide it and try again.</translation>
    </message>
    <message>
        <source>Il file non ha righe da leggere. Non è stato registrato niente.</source>
        <translation>The file has no rows to read. Nothing was recorded.</translation>
    </message>
    <message>
        <source>Il file non si legge come YAML (riga {line}). Non è cambiato niente.</source>
        <translation>The file does not read as YAML (line {line}). Nothing was changed.</translation>
    </message>
    <message>
        <source>Il file non è in UTF-8: accenti e segni non si leggono. Non è stato registrato niente. Salvarlo come «CSV UTF-8».</source>
        <translation>The file is not in UTF-8: accents and signs cannot be read. Nothing was recorded. Save it as “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>Il file non è un PDF né una foto (JPEG, PNG, TIFF, WebP). Non è stato archiviato niente: salvarlo in uno di questi formati e riprovare.</source>
        <translation>The file is neither a PDF nor a picture (JPEG, PNG, TIFF, WebP). Nothing was filed: save it in one of these formats and try again.</translation>
    </message>
    <message>
        <source>Il file non è una foto (JPEG, PNG, WebP) né un PDF. Non è stato aggiunto niente: salvarlo in uno di questi formati e riprovare.</source>
        <translation>The file is neither a photo (JPEG, PNG, WebP) nor a PDF. Nothing was added: save it in one of these formats and try again.</translation>
    </message>
    <message>
        <source>Il file scelto non si può leggere. Non è cambiato niente: controllare che ci sia ancora.</source>
        <translation>The chosen file cannot be read. Nothing was changed: check that it is still there.</translation>
    </message>
    <message>
        <source>Il file scelto non si può leggere. Non è stato aggiunto niente: controllare che ci sia ancora.</source>
        <translation>The chosen file cannot be read. Nothing was added: check that it is still there.</translation>
    </message>
    <message>
        <source>Il file scelto non si può leggere. Non è stato archiviato niente: controllare che ci sia ancora e riprovare.</source>
        <translation>The chosen file cannot be read. Nothing was filed: check that it is still there and try again.</translation>
    </message>
    <message>
        <source>Il file scelto non si può leggere. Non è stato registrato niente: controllare che ci sia ancora.</source>
        <translation>The chosen file cannot be read. Nothing was recorded: check that it is still there.</translation>
    </message>
    <message>
        <source>Il file sta arrivando dal centro: si apre quando è arrivato tutto.</source>
        <translation>The file is on its way from the centre: it opens once all of it has arrived.</translation>
    </message>
    <message>
        <source>Il file supera {limit} MB: non sembra una risposta della manutenzione. Non è stato registrato niente.</source>
        <translation>The file is over {limit} MB: it does not look like an answer of maintenance. Nothing was recorded.</translation>
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
        <source>Il file è rovinato o incompleto. Non è stato archiviato niente: scansionare di nuovo il foglio e riprovare.</source>
        <translation>The file is damaged or incomplete. Nothing was filed: scan the paper again and retry.</translation>
    </message>
    <message>
        <source>Il file è rovinato, incompleto o protetto da una password. Non è stato aggiunto niente: aprirlo con un altro programma, salvarlo di nuovo e riprovare.</source>
        <translation>The file is damaged, incomplete or protected by a password. Nothing was added: open it with another program, save it again and try again.</translation>
    </message>
    <message>
        <source>Il file è troppo grande: al massimo 100 MB, e una pagina 50 milioni di punti. Non è stato archiviato niente: scansionare a 200 punti per pollice e riprovare.</source>
        <translation>The file is too large: at most 100 MB, and a page 50 million points. Nothing was filed: scan at 200 dots per inch and try again.</translation>
    </message>
    <message>
        <source>Il file è troppo grande: al massimo 25 MB, un PDF 1.000 pagine, una foto 50 milioni di punti. Non è stato aggiunto niente: ridurlo o dividerlo e riprovare.</source>
        <translation>The file is too large: at most 25 MB, 1,000 pages for a PDF, 50 million pixels for a photo. Nothing was added: make it smaller or split it and try again.</translation>
    </message>
    <message>
        <source>Il foglio</source>
        <translation>The sheet</translation>
    </message>
    <message>
        <source>Il foglio consegnato vale come proposta: passa davanti alle altre, e decide l&apos;ufficio.</source>
        <translation>The sheet that was handed out counts as a proposal: it goes before the others, and the office decides.</translation>
    </message>
    <message>
        <source>Il foglio di questa informazione è firmato: le parole restano quelle. Se ne scrive un&apos;altra.</source>
        <translation>The sheet of this information is signed: its words stay as they are. Another one can be written.</translation>
    </message>
    <message>
        <source>Il foglio n. {0} è un {1}, non un patto.</source>
        <translation>Sheet no. {0} is a {1}, not a pact.</translation>
    </message>
    <message>
        <source>Il foglio {0} non è su questo computer. Se arriva con l&apos;allineamento, la pagina va al suo posto da sola.</source>
        <translation>Sheet {0} is not on this computer. If it comes with the alignment, the page goes to its place by itself.</translation>
    </message>
    <message>
        <source>Il fondo</source>
        <translation>The fund</translation>
    </message>
    <message>
        <source>Il fondo della selezione deve essere un fondo per indennità dello stesso progetto.</source>
        <translation>The fund of the selection must be a fund for indemnities of the same project.</translation>
    </message>
    <message>
        <source>Il fondo ha denaro impegnato o riservato: non si può eliminare.</source>
        <translation>The fund has money committed or reserved: it cannot be deleted.</translation>
    </message>
    <message>
        <source>Il fondo non è aperto il {day}. Controllare le date del fondo.</source>
        <translation>The fund is not open on {day}. Check the days of the fund.</translation>
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
        <source>Il giorno dell&apos;uscita è prima di quello dell&apos;entrata. Controllare la data.</source>
        <translation>The day of leaving is before that of joining. Check the date.</translation>
    </message>
    <message>
        <source>Il giorno di nascita nel codice fiscale ({text}) non esiste. Controllare il documento.</source>
        <translation>The day of birth in the codice fiscale ({text}) does not exist. Check the document.</translation>
    </message>
    <message>
        <source>Il giorno di presentazione è fuori dai giorni dell&apos;avviso. Controllare la data.</source>
        <translation>The day of handing in is outside the notice&apos;s days. Check the date.</translation>
    </message>
    <message>
        <source>Il giorno scelto è già passato. Scegliere oggi o un giorno dopo.</source>
        <translation>The day chosen is already past. Choose today or a later day.</translation>
    </message>
    <message>
        <source>Il gruppo</source>
        <translation>The group</translation>
    </message>
    <message>
        <source>Il gruppo comincia il {start}: il verbale è di prima.</source>
        <translation>The group begins on {start}: the minutes are from before.</translation>
    </message>
    <message>
        <source>Il gruppo comincia il {start}: prima nessuno ne fa parte.</source>
        <translation>The group begins on {start}: before that nobody belongs to it.</translation>
    </message>
    <message>
        <source>Il gruppo {0} del codice non torna. Farselo ripetere e correggerlo.</source>
        <translation>Group {0} of the code does not fit. Have it repeated and correct it.</translation>
    </message>
    <message>
        <source>Il gruppo è già finito.</source>
        <translation>The group has already ended.</translation>
    </message>
    <message>
        <source>Il limite del fondo deve essere sopra lo zero.</source>
        <translation>The cap of the fund must be above zero.</translation>
    </message>
    <message>
        <source>Il limite di {asked} supera la linea del progetto, {available}.</source>
        <translation>The cap of {asked} exceeds the project line, {available}.</translation>
    </message>
    <message>
        <source>Il limite per nucleo deve essere sopra lo zero, oppure vuoto.</source>
        <translation>The limit for a household must be above zero, or empty.</translation>
    </message>
    <message>
        <source>Il membro</source>
        <translation>The member</translation>
    </message>
    <message>
        <source>Il motivo sta in {lines} righe ({limit} caratteri): accorciarlo.</source>
        <translation>The reason fits {lines} lines ({limit} characters): shorten it.</translation>
    </message>
    <message>
        <source>Il nucleo</source>
        <translation>The household</translation>
    </message>
    <message>
        <source>Il nucleo ha ancora {available} su {most} in questo anno del fondo: {asked} non ci stanno.</source>
        <translation>The household has {available} of {most} left in this year of the fund: {asked} do not fit.</translation>
    </message>
    <message>
        <source>Il nucleo ha già un caso aperto: n. {number}, lo segue {holder}. Si continua quello, d&apos;accordo con {holder}.</source>
        <translation>The household already has an open case: no. {number}, followed by {holder}. That one goes on, in agreement with {holder}.</translation>
    </message>
    <message>
        <source>Il nucleo ha già un percorso attivo di questo tipo: prima si conclude quello.</source>
        <translation>The household already has an active pathway of this type: conclude that one first.</translation>
    </message>
    <message>
        <source>Il nucleo ha già una domanda per questo avviso: si continua quella.</source>
        <translation>The household has an application to this notice already: that one goes on.</translation>
    </message>
    <message>
        <source>Il nucleo indicato è di dopo il contatto: vale quello del giorno del contatto.</source>
        <translation>The household given is of after the contact: the one of the day of the contact counts.</translation>
    </message>
    <message>
        <source>Il nucleo non ha un caso di morosità incolpevole riconosciuto o in valutazione: prima si apre il caso.</source>
        <translation>The household has no case of innocent arrears, recognised or under evaluation: the case is opened first.</translation>
    </message>
    <message>
        <source>Il nucleo è già in carico con la n. {number}, referente {holder}: si prosegue con quella, d&apos;accordo con {holder}.</source>
        <translation>The household is followed already under no. {number}, held by {holder}: work goes on under that one, agreed with {holder}.</translation>
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
        <source>Il numero legale è almeno di un voto. Non è cambiato niente.</source>
        <translation>The quorum is at least one vote. Nothing was changed.</translation>
    </message>
    <message>
        <source>Il numero è di un modulo {0}, che si trascrive in un altro tipo di scheda. Non è stato collegato niente.</source>
        <translation>The number is of a form {0}, which is transcribed into another kind of record. Nothing was linked.</translation>
    </message>
    <message>
        <source>Il paese «{text}» non è nell&apos;area SEPA: il rimborso non si può fare lì.</source>
        <translation>The country “{text}” is not in the SEPA area: no refund can be sent there.</translation>
    </message>
    <message>
        <source>Il pagamento si verifica dal {day}: non sono ancora passati i mesi previsti.</source>
        <translation>The payment is checked from {day}: the months foreseen have not passed yet.</translation>
    </message>
    <message>
        <source>Il pagamento è sopra lo zero e non supera la rata.</source>
        <translation>A payment is above zero and not above the instalment.</translation>
    </message>
    <message>
        <source>Il partenariato</source>
        <translation>The partnership</translation>
    </message>
    <message>
        <source>Il partenariato ha già un capofila: ne ammette uno e uno solo.</source>
        <translation>The partnership already has a lead: there is one and only one.</translation>
    </message>
    <message>
        <source>Il passo «{to_state}» è di un altro ruolo. Nulla è cambiato.</source>
        <translation>The step «{to_state}» is of another role. Nothing has changed.</translation>
    </message>
    <message>
        <source>Il patto non è ancora scritto. Prima si scrivono gli impegni, poi si firma.</source>
        <translation>The pact is not written yet. First the commitments are written, then it is signed.</translation>
    </message>
    <message>
        <source>Il patto è firmato e non si riscrive. Nuovi accordi stanno in un nuovo percorso.</source>
        <translation>The pact is signed and is not rewritten. New agreements go into a new pathway.</translation>
    </message>
    <message>
        <source>Il patto è firmato: impegni e obiettivi restano come sono stati firmati. Nuovi accordi stanno in un nuovo percorso.</source>
        <translation>The pact is signed: commitments and goals stay as they were signed. New agreements go into a new pathway.</translation>
    </message>
    <message>
        <source>Il patto è già firmato.</source>
        <translation>The pact is signed already.</translation>
    </message>
    <message>
        <source>Il percorso</source>
        <translation>The pathway</translation>
    </message>
    <message>
        <source>Il percorso collegato è di un altro nucleo.</source>
        <translation>The linked pathway is of another household.</translation>
    </message>
    <message>
        <source>Il percorso di formazione</source>
        <translation>The training path</translation>
    </message>
    <message>
        <source>Il percorso era cominciato: prima di chiudere serve l&apos;esito occupazionale.</source>
        <translation>The path had begun: before closing, the outcome for work is needed.</translation>
    </message>
    <message>
        <source>Il percorso formativo</source>
        <translation>The training path</translation>
    </message>
    <message>
        <source>Il percorso non è mai cominciato: si restituisce al fondo e si chiude, senza esito.</source>
        <translation>The path never began: it is given back to the fund and closed, without an outcome.</translation>
    </message>
    <message>
        <source>Il percorso è attivo con questo patto: prima si sospende, poi si toglie la firma.</source>
        <translation>The pathway is active with this pact: it is suspended first, then the signature is taken back.</translation>
    </message>
    <message>
        <source>Il percorso è chiuso: non si aggiunge altro. Si può aprire un nuovo percorso collegato.</source>
        <translation>The pathway is closed: nothing more is added. A new linked pathway can be opened.</translation>
    </message>
    <message>
        <source>Il percorso è visibile solo a chi segue il caso.</source>
        <translation>The pathway is visible only to those who follow the case.</translation>
    </message>
    <message>
        <source>Il percorso è {from_state}: non può diventare {to_state}.</source>
        <translation>The path is {from_state}: it cannot become {to_state}.</translation>
    </message>
    <message>
        <source>Il periodo della tranche viene dopo quello già pagato e non va oltre oggi.</source>
        <translation>The period of the tranche comes after the one already paid and not beyond today.</translation>
    </message>
    <message>
        <source>Il periodo non si legge. Si scrive con due giorni: 2026-03-01/2026-03-31.</source>
        <translation>The span cannot be read. It is written as two days: 2026-03-01/2026-03-31.</translation>
    </message>
    <message>
        <source>Il periodo va dal primo giorno del percorso a oggi, e non finisce prima di cominciare.</source>
        <translation>The period goes from the first day of the path to today, and does not end before it begins.</translation>
    </message>
    <message>
        <source>Il piano non estingue il debito prima del {0}.</source>
        <translation>The plan does not clear the debt before {0}.</translation>
    </message>
    <message>
        <source>Il piano non è decaduto: le rate non pagate sono {missed} e il limite è {limit}.</source>
        <translation>The plan is not forfeited: {missed} instalments are unpaid and the limit is {limit}.</translation>
    </message>
    <message>
        <source>Il piano è ancora una bozza: prima si scrive che è stato accettato.</source>
        <translation>The plan is still a draft: first it is written that it was accepted.</translation>
    </message>
    <message>
        <source>Il piano è finito: non si accetta più. Se serve, se ne scrive un altro.</source>
        <translation>The plan has ended: it is not accepted any more. If needed, another one is written.</translation>
    </message>
    <message>
        <source>Il piano è già accettato.</source>
        <translation>The plan is accepted already.</translation>
    </message>
    <message>
        <source>Il plafond</source>
        <translation>The envelope</translation>
    </message>
    <message>
        <source>Il plafond non era del computer che ha scritto la promessa. Resta una proposta, in testa alla lista.</source>
        <translation>The envelope was not of the computer that wrote the promise. It remains a proposal, at the head of the list.</translation>
    </message>
    <message>
        <source>Il plafond si usa fino al {day}. Si può restituirlo e fare una proposta.</source>
        <translation>The envelope is used until {day}. It can be given back and a proposal made.</translation>
    </message>
    <message>
        <source>Il plafond è di un altro computer, o di questo prima del ripristino: da qui non si usa e non si restituisce.</source>
        <translation>The envelope is of another computer, or of this one before it was restored: from here it is neither used nor given back.</translation>
    </message>
    <message>
        <source>Il plafond è di un altro fondo. La richiesta resta una proposta.</source>
        <translation>The envelope is of another fund. The request remains a proposal.</translation>
    </message>
    <message>
        <source>Il plafond è {before}: non può diventare {after}.</source>
        <translation>The envelope is {before}: it cannot become {after}.</translation>
    </message>
    <message>
        <source>Il plafond è {text}. La richiesta resta una proposta, in testa alla lista.</source>
        <translation>The envelope is {text}. The request remains a proposal, at the head of the list.</translation>
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
        <source>Il progetto</source>
        <translation>The project</translation>
    </message>
    <message>
        <source>Il progetto dura più di {months} mesi: serve l&apos;atto di proroga, che la sede registra in Progetti.</source>
        <translation>The project lasts longer than {months} months: it needs an act of extension, which head office records in Projects.</translation>
    </message>
    <message>
        <source>Il progetto finirebbe dopo il termine del bando ({day}).</source>
        <translation>The project would end after the end of the call ({day}).</translation>
    </message>
    <message>
        <source>Il progetto personalizzato non è ancora scritto.</source>
        <translation>The individual plan is not written yet.</translation>
    </message>
    <message>
        <source>Il programma si è chiuso: la lettura riprende alla prossima apertura.</source>
        <translation>The program was closed: reading goes on the next time it opens.</translation>
    </message>
    <message>
        <source>Il referente</source>
        <translation>The contact</translation>
    </message>
    <message>
        <source>Il referente dell&apos;ente</source>
        <translation>The contact of the body</translation>
    </message>
    <message>
        <source>Il referente scelto lavora per un altro ente.</source>
        <translation>The contact chosen works for another body.</translation>
    </message>
    <message>
        <source>Il registro firmato non è ancora tra gli allegati: prima si archivia la scansione, poi si conferma.</source>
        <translation>The signed register is not among the files yet: the scan is filed first, then confirmed.</translation>
    </message>
    <message>
        <source>Il registro {number} è già di un altro incontro.</source>
        <translation>Register {number} already belongs to another meeting.</translation>
    </message>
    <message>
        <source>Il ritiro viene prima dell&apos;iscrizione ({start}).</source>
        <translation>The withdrawal comes before the enrolment ({start}).</translation>
    </message>
    <message>
        <source>Il ruolo di chi scrive non permette questa modifica.</source>
        <translation>The role of who writes does not allow this change.</translation>
    </message>
    <message>
        <source>Il sorteggio non torna: rifatto con lo stesso testo e gli stessi candidati dà un altro ordine. Va ripetuto.</source>
        <translation>The draw does not agree: made again with the same text and candidates it gives another order. It has to be repeated.</translation>
    </message>
    <message>
        <source>Il tavolo</source>
        <translation>The board</translation>
    </message>
    <message>
        <source>Il tavolo non è su questo computer.</source>
        <translation>The board meeting is not on this computer.</translation>
    </message>
    <message>
        <source>Il termine del bando si sposta in avanti solo con un atto di proroga, che la sede registra in Progetti.</source>
        <translation>The term of the call moves on only by an act of extension, which head office records in Projects.</translation>
    </message>
    <message>
        <source>Il testo contiene caratteri che non si possono conservare. Toglierli e salvare.</source>
        <translation>The text contains characters that cannot be kept. Remove them and save.</translation>
    </message>
    <message>
        <source>Il testo di una risposta pubblicata non cambia. Si può ritirarla e scriverne un&apos;altra.</source>
        <translation>The text of a published answer does not change. It can be withdrawn and another one written.</translation>
    </message>
    <message>
        <source>Il testo di «{field}» contiene caratteri che non si vedono. Scriverlo di nuovo a mano.</source>
        <translation>The text of «{field}» holds characters that cannot be seen. Write it again by hand.</translation>
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
        <source>Il turno previsto</source>
        <translation>The planned shift</translation>
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
        <source>Il valore di «readers» non è del tipo giusto: serve un elenco di operatori.</source>
        <translation>The value of “readers” is not of the right type: a list of operators is needed.</translation>
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
        <source>Il valore di «{field}» va da 0 a 4, oppure resta vuoto se non è stato chiesto.</source>
        <translation>The value of «{field}» goes from 0 to 4, or stays empty if it was not asked.</translation>
    </message>
    <message>
        <source>Il valore o la fonte di «{field}» non vanno bene. Controllare il dato.</source>
        <translation>The value or the source of «{field}» is not right. Check it.</translation>
    </message>
    <message>
        <source>Il valore «{text}» non è ammesso: interi, parole, date, sì o no. Non è cambiato niente.</source>
        <translation>The value «{text}» is not allowed: whole numbers, words, days, yes or no. Nothing was changed.</translation>
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
        <source>Il verbale</source>
        <translation>The minutes</translation>
    </message>
    <message>
        <source>Il verbale della seduta è approvato: non cambia più.</source>
        <translation>The minutes of the session are approved: they change no more.</translation>
    </message>
    <message>
        <source>Il verbale si approva dopo il tavolo, che si tiene il {day}.</source>
        <translation>Minutes are approved after the meeting, which is held on {day}.</translation>
    </message>
    <message>
        <source>Il verbale si scrive dal giorno della seduta, il {day}.</source>
        <translation>Minutes are written from the day of the session, {day}.</translation>
    </message>
    <message>
        <source>Il verbale è approvato: non cambia più. Una correzione si scrive nel tavolo seguente.</source>
        <translation>The minutes are approved: they change no more. A correction is written at the next meeting.</translation>
    </message>
    <message>
        <source>Il {0} la persona non era ancora in quel nucleo. Scegliere un altro giorno.</source>
        <translation>On {0} the person was not in that household yet. Choose another day.</translation>
    </message>
    <message>
        <source>Il {day} cade in un altro giorno della settimana. Controllare la data.</source>
        <translation>{day} falls on another day of the week. Check the date.</translation>
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
        <source>Il {day} la persona non è assegnata a quel presidio: il turno previsto non si può mettere.</source>
        <translation>On {day} the person is not assigned to that outpost: the shift cannot be planned.</translation>
    </message>
    <message>
        <source>Il {day} è a più di due anni da oggi. Controllare la data.</source>
        <translation>{day} is more than two years from today. Check the date.</translation>
    </message>
    <message>
        <source>Il {day} è fuori dagli anni che si possono programmare. Controllare la data.</source>
        <translation>{day} is outside the years that can be planned. Check the date.</translation>
    </message>
    <message>
        <source>Il {day} è fuori dal periodo dell&apos;attività. Controllare la data, o il periodo.</source>
        <translation>{day} is outside the period of the activity. Check the date, or the period.</translation>
    </message>
    <message>
        <source>Il {day} è già passato. Scegliere un giorno da oggi in poi.</source>
        <translation>{day} is already past. Choose a day from today on.</translation>
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
        <source>Impegnata</source>
        <translation>Committed</translation>
    </message>
    <message>
        <source>Impegnato</source>
        <translation>Committed</translation>
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
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Importo chiesto</source>
        <translation>Amount asked for</translation>
    </message>
    <message>
        <source>Importo concesso</source>
        <translation>Amount granted</translation>
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
        <source>Impronta</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Impronta del file</source>
        <translation>Fingerprint of the file</translation>
    </message>
    <message>
        <source>Impronta delle regole</source>
        <translation>Fingerprint of the rules</translation>
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
        <source>In attesa di contabilizzazione</source>
        <translation>Waiting to be booked</translation>
    </message>
    <message>
        <source>In base a</source>
        <translation>On the basis of</translation>
    </message>
    <message>
        <source>In bianco</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>In caso di parità</source>
        <translation>In case of a tie</translation>
    </message>
    <message>
        <source>In conflitto</source>
        <translation>In conflict</translation>
    </message>
    <message>
        <source>In corso</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>In entrata</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>In graduatoria</source>
        <translation>On the list</translation>
    </message>
    <message>
        <source>In istruttoria</source>
        <translation>Under examination</translation>
    </message>
    <message>
        <source>In lavorazione</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>In ordine del giorno</source>
        <translation>On the agenda</translation>
    </message>
    <message>
        <source>In preparazione</source>
        <translation>In preparation</translation>
    </message>
    <message>
        <source>In quei giorni ci sono già ore certificate: ogni giorno si conta una volta sola.</source>
        <translation>On those days there are certified hours already: each day counts once.</translation>
    </message>
    <message>
        <source>In quei giorni l&apos;organo ha già chi presiede. Chiudere prima quell&apos;incarico.</source>
        <translation>The body has a president on those days. End that office first.</translation>
    </message>
    <message>
        <source>In quei giorni la persona è già nel gruppo.</source>
        <translation>On those days the person is already in the group.</translation>
    </message>
    <message>
        <source>In quel periodo le ore vanno da un minuto a {hours} ore.</source>
        <translation>In that period hours go from one minute to {hours} hours.</translation>
    </message>
    <message>
        <source>In quel periodo non ci sono ore confermate: nessuna tranche.</source>
        <translation>In that period there are no confirmed hours: no tranche.</translation>
    </message>
    <message>
        <source>In questa visita è già segnato lo stato di un ambiente: qualcuno ha aperto. Si chiude come le altre.</source>
        <translation>In this visit the state of a room is already marked: somebody opened. It is closed like any other.</translation>
    </message>
    <message>
        <source>In questo contatto non è scritto che cosa è stato consegnato. Si può stampare vuota.</source>
        <translation>This contact does not say what was handed over. The form can be printed blank.</translation>
    </message>
    <message>
        <source>In questo nucleo oggi non risulta nessuno: la richiesta di contributo si stampa dalla scheda della persona.</source>
        <translation>Nobody is in this household today: the request for a contribution is printed from the person&apos;s card.</translation>
    </message>
    <message>
        <source>In rinnovo</source>
        <translation>Being renewed</translation>
    </message>
    <message>
        <source>In ritardo</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>In servizio dal</source>
        <translation>In service since</translation>
    </message>
    <message>
        <source>In servizio fino al</source>
        <translation>In service until</translation>
    </message>
    <message>
        <source>In un messaggio di «{text}» lo spazio «{field}» non si può riempire. Non è cambiato niente.</source>
        <translation>In a message of «{text}» the gap «{field}» cannot be filled. Nothing was changed.</translation>
    </message>
    <message>
        <source>In uscita</source>
        <translation>Outgoing</translation>
    </message>
    <message>
        <source>In verifica</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>In «{field}» si legge «{text}», {what}. Scriverlo in un altro modo prima di pubblicare.</source>
        <translation>In «{field}» one reads «{text}», {what}. Write it in another way before publishing.</translation>
    </message>
    <message>
        <source>In «{text}» il fatto «{field}» non si conosce. Non è cambiato niente.</source>
        <translation>In «{text}» the fact «{field}» is not known. Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» il parametro «{field}» non c&apos;è. Non è cambiato niente.</source>
        <translation>In «{text}» there is no parameter «{field}». Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» il tipo «{field}» non esiste: bloccante, preferenziale o informativo. Non è cambiato niente.</source>
        <translation>In «{text}» there is no kind «{field}»: blocking, preference or for information. Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» il valore di «{field}» manca o non è del tipo giusto. Non è cambiato niente.</source>
        <translation>In «{text}» the value of «{field}» is missing or of the wrong type. Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» l&apos;operatore «{field}» non va bene per {unit}. Non è cambiato niente.</source>
        <translation>In «{text}» the operator «{field}» does not suit {unit}. Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» l&apos;unità «{field}» non esiste. Non è cambiato niente.</source>
        <translation>In «{text}» there is no unit «{field}». Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» la soglia non è un valore di tipo {unit}. Non è cambiato niente.</source>
        <translation>In «{text}» the threshold is no value of type {unit}. Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» manca «{field}». Non è cambiato niente.</source>
        <translation>In «{text}» «{field}» is missing. Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» non si conosce «{field}». Non è cambiato niente.</source>
        <translation>In «{text}» «{field}» is not known. Nothing was changed.</translation>
    </message>
    <message>
        <source>In «{text}» «{field}» si misura in {expected}, non in {unit}. Non è cambiato niente.</source>
        <translation>In «{text}» «{field}» is measured in {expected}, not in {unit}. Nothing was changed.</translation>
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
        <source>Incarico</source>
        <translation>Office held</translation>
    </message>
    <message>
        <source>Incendio: uscire dalle scale, niente ascensore, chiudere le porte dietro di sé.</source>
        <translation>Fire: leave by the stairs, no lift, close the doors behind.</translation>
    </message>
    <message>
        <source>Inclusione lavorativa</source>
        <translation>Inclusion through work</translation>
    </message>
    <message>
        <source>Incompleta</source>
        <translation>Incomplete</translation>
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
        <source>Incontro cercato a un evento</source>
        <translation>Meeting sought at an event</translation>
    </message>
    <message>
        <source>Incontro cercato in scala o cortile</source>
        <translation>Meeting sought on the stairs or in the courtyard</translation>
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
        <source>Indennità</source>
        <translation>Indemnity</translation>
    </message>
    <message>
        <source>Indennità di formazione, accettazione e prospetto</source>
        <translation>Training indemnity, acceptance and statement</translation>
    </message>
    <message>
        <source>Indennità piena</source>
        <translation>Full indemnity</translation>
    </message>
    <message>
        <source>Indicare di quale richiesta questa è un doppione.</source>
        <translation>Say which request this one duplicates.</translation>
    </message>
    <message>
        <source>Indicare l&apos;ente o il partenariato a cui la scrittura si riferisce.</source>
        <translation>State the body or partnership that the deed is about.</translation>
    </message>
    <message>
        <source>Indicatori</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Indirizzo</source>
        <translation>Address</translation>
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
        <source>Informativa</source>
        <translation>Notice</translation>
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
        <source>Integrazione richiesta</source>
        <translation>More papers asked for</translation>
    </message>
    <message>
        <source>Interno</source>
        <translation>Door number</translation>
    </message>
    <message>
        <source>Interrotta</source>
        <translation>Broken off</translation>
    </message>
    <message>
        <source>Interrotto</source>
        <translation>Interrupted</translation>
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
        <source>Intestatario dell&apos;IBAN</source>
        <translation>Holder of the IBAN</translation>
    </message>
    <message>
        <source>Intestatario di un contratto</source>
        <translation>Holder of a lease</translation>
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
        <source>Intimazione di sfratto</source>
        <translation>Eviction summons</translation>
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
        <source>Inviata da</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>Inviata il</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Invii senza risposta</source>
        <translation>Referrals without an answer</translation>
    </message>
    <message>
        <source>Invio</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Invio a un ente</source>
        <translation>Referral to a body</translation>
    </message>
    <message>
        <source>Invio annullato</source>
        <translation>Referral cancelled</translation>
    </message>
    <message>
        <source>Invio dei dati a un ente indicato</source>
        <translation>Sending data to a named body</translation>
    </message>
    <message>
        <source>Invio urgente</source>
        <translation>Urgent referral</translation>
    </message>
    <message>
        <source>Invio: {0}</source>
        <translation>Referral: {0}</translation>
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
        <source>Iscrizione: {0}</source>
        <translation>Enrolment: {0}</translation>
    </message>
    <message>
        <source>Isolamento</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Istruttoria</source>
        <translation>Under examination</translation>
    </message>
    <message>
        <source>L&apos;IBAN è intestato a un&apos;altra persona: nella relazione va scritto chi è e perché riceve il rimborso.</source>
        <translation>The IBAN is in the name of somebody else: the report has to say who it is and why they are refunded.</translation>
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
        <source>L&apos;alloggio risulta occupato senza titolo: il contributo non si può dare. L&apos;ascolto continua.</source>
        <translation>The dwelling is recorded as occupied without a title: no grant can be given. Listening goes on.</translation>
    </message>
    <message>
        <source>L&apos;anno dell&apos;avviso non va bene: il contributo esiste dal 2019.</source>
        <translation>The notice&apos;s year is wrong: the contribution exists since 2019.</translation>
    </message>
    <message>
        <source>L&apos;approvazione del {day} non sta tra il giorno della seduta e oggi.</source>
        <translation>The approval of {day} does not lie between the day of the session and today.</translation>
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
        <source>L&apos;appuntamento è già {0}: non serve un avviso.</source>
        <translation>The appointment is already {0}: no reminder is needed.</translation>
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
        <source>L&apos;assegnazione del nucleo risulta in decadenza: il contributo non si può dare. Si può cercare un altro aiuto.</source>
        <translation>The household&apos;s assignment is recorded as forfeited: no grant can be given. Other help can be sought.</translation>
    </message>
    <message>
        <source>L&apos;attività</source>
        <translation>The activity</translation>
    </message>
    <message>
        <source>L&apos;attività finisce il {day}: l&apos;iscrizione è dopo.</source>
        <translation>The activity ends on {day}: the enrolment is later.</translation>
    </message>
    <message>
        <source>L&apos;autorizzazione nomina «{text}», non questo ente: ne serve una per questo ente.</source>
        <translation>The authorisation names «{text}», not this body: one for this body is needed.</translation>
    </message>
    <message>
        <source>L&apos;autorizzazione scelta è di un&apos;altra persona.</source>
        <translation>The authorisation chosen is another person&apos;s.</translation>
    </message>
    <message>
        <source>L&apos;autorizzazione è stata revocata il {day}: la lettera non può portare dati della persona.</source>
        <translation>The authorisation was revoked on {day}: the letter may not carry the person&apos;s data.</translation>
    </message>
    <message>
        <source>L&apos;avviso</source>
        <translation>The call</translation>
    </message>
    <message>
        <source>L&apos;avviso chiude prima di aprire. Controllare le date.</source>
        <translation>The notice closes before it opens. Check the dates.</translation>
    </message>
    <message>
        <source>L&apos;avviso del {year} per questa misura c&apos;è già: si corregge quello.</source>
        <translation>The notice of {year} for this measure is there already: that one is corrected.</translation>
    </message>
    <message>
        <source>L&apos;avviso si dà da 0 minuti a 7 giorni prima. Controllare i minuti.</source>
        <translation>A reminder comes from 0 minutes to 7 days before. Check the minutes.</translation>
    </message>
    <message>
        <source>L&apos;avviso è chiuso: le risposte restano come sono.</source>
        <translation>The call is closed: its answers stay as they are.</translation>
    </message>
    <message>
        <source>L&apos;azione {text} non dà denaro da spendere per le persone: il fondo non si può creare lì.</source>
        <translation>Action {text} gives no money to be spent on people: no fund can be made there.</translation>
    </message>
    <message>
        <source>L&apos;ente</source>
        <translation>The body</translation>
    </message>
    <message>
        <source>L&apos;ente fa già parte di questo partenariato.</source>
        <translation>The body is already a member of this partnership.</translation>
    </message>
    <message>
        <source>L&apos;ente formativo</source>
        <translation>The training body</translation>
    </message>
    <message>
        <source>L&apos;ente non fa più parte della rete dal {day}: non si inviano altre persone.</source>
        <translation>The body left the network on {day}: no more people are sent there.</translation>
    </message>
    <message>
        <source>L&apos;esito di un caso lo decide la commissione: da qui non si scrive.</source>
        <translation>The outcome of a case is decided by the commission: it is not written from here.</translation>
    </message>
    <message>
        <source>L&apos;importo del plafond deve essere sopra lo zero.</source>
        <translation>The amount of the envelope must be above zero.</translation>
    </message>
    <message>
        <source>L&apos;importo deve essere sopra lo zero, in euro e centesimi.</source>
        <translation>The amount must be above zero, in euros and cents.</translation>
    </message>
    <message>
        <source>L&apos;importo deve essere sopra lo zero.</source>
        <translation>The amount must be above zero.</translation>
    </message>
    <message>
        <source>L&apos;importo deve essere sopra lo zero. Nulla è cambiato.</source>
        <translation>The amount must be above zero. Nothing has changed.</translation>
    </message>
    <message>
        <source>L&apos;importo di «{field}» deve essere sopra lo zero.</source>
        <translation>The amount of «{field}» must be above zero.</translation>
    </message>
    <message>
        <source>L&apos;importo non può essere sotto zero.</source>
        <translation>The amount cannot be below zero.</translation>
    </message>
    <message>
        <source>L&apos;importo si calcola: spettano {due}, non {asked}. Rileggere e ripetere.</source>
        <translation>The amount is computed: {due} are due, not {asked}. Read again and repeat.</translation>
    </message>
    <message>
        <source>L&apos;importo si concede solo con la selezione.</source>
        <translation>An amount is granted only with the selection.</translation>
    </message>
    <message>
        <source>L&apos;importo supera il massimo previsto dalle regole: {cap}.</source>
        <translation>The amount is above the most that the rules allow: {cap}.</translation>
    </message>
    <message>
        <source>L&apos;importo è del partenariato: l&apos;azienda non ha una quota propria finché un atto non la fissa.</source>
        <translation>The amount is the partnership&apos;s: the company has no share of its own until an act sets it.</translation>
    </message>
    <message>
        <source>L&apos;importo è del partenariato: per una linea dell&apos;azienda serve un atto che ne fissa la quota.</source>
        <translation>The amount is the partnership&apos;s: a line of the company needs an act that sets its share.</translation>
    </message>
    <message>
        <source>L&apos;importo è troppo grande. Controllare le cifre.</source>
        <translation>The amount is too large. Check the figures.</translation>
    </message>
    <message>
        <source>L&apos;impronta della versione non corrisponde al contenuto. Non è cambiato niente.</source>
        <translation>The fingerprint of the version is not that of its content. Nothing was changed.</translation>
    </message>
    <message>
        <source>L&apos;incontro</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>L&apos;incontro del {day} non è ancora cominciato: le presenze si segnano dall&apos;inizio in poi.</source>
        <translation>The meeting of {day} has not begun yet: attendance is marked from its beginning on.</translation>
    </message>
    <message>
        <source>L&apos;incontro di questo registro è stato annullato.</source>
        <translation>The meeting of this register was cancelled.</translation>
    </message>
    <message>
        <source>L&apos;incontro dura più di {hours} ore. Controllare gli orari.</source>
        <translation>The meeting lasts more than {hours} hours. Check the times.</translation>
    </message>
    <message>
        <source>L&apos;incontro è già annullato.</source>
        <translation>The meeting is already cancelled.</translation>
    </message>
    <message>
        <source>L&apos;incontro è stato annullato: non ci sono presenze da registrare.</source>
        <translation>The meeting was cancelled: there is no attendance to record.</translation>
    </message>
    <message>
        <source>L&apos;incontro è stato annullato: non ha un registro da stampare.</source>
        <translation>The meeting was cancelled: it has no register to print.</translation>
    </message>
    <message>
        <source>L&apos;incontro è {0}: data e luogo non cambiano più.</source>
        <translation>The meeting is {0}: date and place no longer change.</translation>
    </message>
    <message>
        <source>L&apos;incontro è {from_state}: non può diventare {to_state}.</source>
        <translation>The meeting is {from_state}: it cannot become {to_state}.</translation>
    </message>
    <message>
        <source>L&apos;indennità piena va da un centesimo a 2.000,00 €.</source>
        <translation>The full indemnity goes from one cent to 2.000,00 €.</translation>
    </message>
    <message>
        <source>L&apos;indennità va da un centesimo a {most}.</source>
        <translation>The indemnity goes from one cent to {most}.</translation>
    </message>
    <message>
        <source>L&apos;informazione</source>
        <translation>The information</translation>
    </message>
    <message>
        <source>L&apos;invio</source>
        <translation>The referral</translation>
    </message>
    <message>
        <source>L&apos;invio non è su questo computer.</source>
        <translation>The referral is not on this computer.</translation>
    </message>
    <message>
        <source>L&apos;invio è {from_state}: non può diventare {to_state}.</source>
        <translation>The referral is {from_state}: it cannot become {to_state}.</translation>
    </message>
    <message>
        <source>L&apos;invito è per un altro operatore. Il vecchio archivio resta dov&apos;è: chiamare la sede.</source>
        <translation>The invitation is for another operator. The old store stays where it is: call head office.</translation>
    </message>
    <message>
        <source>L&apos;iscrizione</source>
        <translation>The enrolment</translation>
    </message>
    <message>
        <source>L&apos;iscrizione è già finita.</source>
        <translation>The enrolment has already ended.</translation>
    </message>
    <message>
        <source>L&apos;obiettivo</source>
        <translation>The goal</translation>
    </message>
    <message>
        <source>L&apos;obiettivo ha già un risultato. Se ne può aggiungere un altro.</source>
        <translation>The goal already has a result. Another one can be added.</translation>
    </message>
    <message>
        <source>L&apos;obiettivo sta nel patto firmato e non si riscrive. Se ne può aggiungere un altro.</source>
        <translation>The goal stands in the signed pact and is not rewritten. Another one can be added.</translation>
    </message>
    <message>
        <source>L&apos;obiettivo è di un altro percorso.</source>
        <translation>The goal is of another pathway.</translation>
    </message>
    <message>
        <source>L&apos;occupazione stabile è a tempo indeterminato, o di almeno {months} mesi, entro {within} mesi dalla fine.</source>
        <translation>A stable job is permanent, or of at least {months} months, within {within} months of the end.</translation>
    </message>
    <message>
        <source>L&apos;operatore</source>
        <translation>The operator</translation>
    </message>
    <message>
        <source>L&apos;operatore del caso scritto nella pratica non è quello del caso. Allineare e prepararla di nuovo.</source>
        <translation>The operator named in the case file is not that of the case. Align and prepare it again.</translation>
    </message>
    <message>
        <source>L&apos;ora del turno deve ancora venire. Controllarla.</source>
        <translation>The time of the shift is still to come. Check it.</translation>
    </message>
    <message>
        <source>L&apos;orario è fuori da quello dell&apos;incontro.</source>
        <translation>The time is outside that of the meeting.</translation>
    </message>
    <message>
        <source>L&apos;ordine del giorno lo prepara la Direzione Sociale.</source>
        <translation>The agenda is prepared by the social department.</translation>
    </message>
    <message>
        <source>L&apos;ordine di accredito è già stato esportato: prima si annulla con la contabilità.</source>
        <translation>The order to credit was already exported: it is first cancelled with the accounts office.</translation>
    </message>
    <message>
        <source>L&apos;ordine {reference} vale {asked}, il movimento {told}. Resta da verificare: chiedere all&apos;ufficio.</source>
        <translation>Order {reference} is for {asked}, the movement for {told}. It stays to be checked: ask the office.</translation>
    </message>
    <message>
        <source>L&apos;ordine {reference} è per il conto di un altro contratto. Resta in attesa: chiedere uno storno all&apos;ufficio.</source>
        <translation>Order {reference} is for the account of another contract. It stays waiting: ask the office for a reversal.</translation>
    </message>
    <message>
        <source>L&apos;ordine {reference} è per la voce {line}. Resta da verificare: chiedere all&apos;ufficio di spostare il movimento.</source>
        <translation>Order {reference} is for the line {line}. It stays to be checked: ask the office to move the movement.</translation>
    </message>
    <message>
        <source>L&apos;organo</source>
        <translation>The body</translation>
    </message>
    <message>
        <source>L&apos;organo ha già sedute o componenti: resta, con la storia che ha.</source>
        <translation>The body has sessions or members: it stays, with its story.</translation>
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
        <source>L&apos;ultimo giorno del corso viene prima del primo. Controllare le date.</source>
        <translation>The last day of the course comes before the first. Check the dates.</translation>
    </message>
    <message>
        <source>L&apos;ultimo giorno del progetto viene prima del primo.</source>
        <translation>The last day of the project comes before the first.</translation>
    </message>
    <message>
        <source>L&apos;ultimo giorno dell&apos;attività viene prima del primo ({start}).</source>
        <translation>The last day of the activity comes before the first ({start}).</translation>
    </message>
    <message>
        <source>L&apos;ultimo giorno di validità di {text} viene prima del primo. Non è cambiato niente.</source>
        <translation>The last day of validity of {text} comes before the first. Nothing was changed.</translation>
    </message>
    <message>
        <source>L&apos;ultimo giorno nel gruppo viene prima del primo ({start}).</source>
        <translation>The last day in the group comes before the first ({start}).</translation>
    </message>
    <message>
        <source>L&apos;ultimo giorno nel nucleo viene prima del primo ({day}).</source>
        <translation>The last day in the household comes before the first ({day}).</translation>
    </message>
    <message>
        <source>L&apos;ultimo giorno viene prima del primo ({day}). Controllare le date.</source>
        <translation>The last day comes before the first ({day}). Check the dates.</translation>
    </message>
    <message>
        <source>L&apos;ultimo giorno, il {day}, viene prima del primo. Controllare le date.</source>
        <translation>The last day, {day}, comes before the first. Check the dates.</translation>
    </message>
    <message>
        <source>L&apos;unità</source>
        <translation>The unit</translation>
    </message>
    <message>
        <source>L&apos;uscita viene prima dell&apos;entrata.</source>
        <translation>The exit comes before the entry.</translation>
    </message>
    <message>
        <source>LET-01 n. {0}</source>
        <translation>LET-01 no. {0}</translation>
    </message>
    <message>
        <source>La busta è incompleta o è stata alterata: niente di quello che contiene è stato preso. Il lavoro è al sicuro sul computer da cui viene: farsi preparare di nuovo la chiavetta.</source>
        <translation>The envelope is incomplete or was altered: nothing in it was taken. The work is safe on the computer it comes from: have the stick prepared again.</translation>
    </message>
    <message>
        <source>La cartella dello scanner non si apre: controllare che ci sia ancora, o sceglierne un&apos;altra.</source>
        <translation>The scanner folder cannot be opened: check that it is still there, or choose another.</translation>
    </message>
    <message>
        <source>La categoria «{text}» non appartiene all&apos;area {area}.</source>
        <translation>The category “{text}” does not belong to the area {area}.</translation>
    </message>
    <message>
        <source>La cella «{name}» comincia come una formula e non si legge.</source>
        <translation>The cell “{name}” begins like a formula and is not read.</translation>
    </message>
    <message>
        <source>La chiave non è di un possibile doppione: le schede restano come sono.</source>
        <translation>The key is not that of a possible duplicate: the records stay as they are.</translation>
    </message>
    <message>
        <source>La chiusura</source>
        <translation>The closure</translation>
    </message>
    <message>
        <source>La chiusura del {day} non sta tra l&apos;apertura, il {opened}, e oggi.</source>
        <translation>The closing on {day} is not between the opening, on {opened}, and today.</translation>
    </message>
    <message>
        <source>La classe di riservatezza «{text}» non esiste.</source>
        <translation>The class of confidentiality “{text}” does not exist.</translation>
    </message>
    <message>
        <source>La colonna «{name}» c&apos;è due volte. Non è stato registrato niente.</source>
        <translation>The column “{name}” is there twice. Nothing was recorded.</translation>
    </message>
    <message>
        <source>La colonna «{name}» non si conosce. Si leggono: {asked}. Non è stato registrato niente.</source>
        <translation>The column “{name}” is unknown. These are read: {asked}. Nothing was recorded.</translation>
    </message>
    <message>
        <source>La consultazione finisce il {day}, prima di cominciare, il {start}. Controllare le date.</source>
        <translation>Reading ends on {day}, before it begins on {start}. Check the dates.</translation>
    </message>
    <message>
        <source>La correzione non può essere meno riservata della nota: serve almeno {required}.</source>
        <translation>The correction cannot be less reserved than the note: at least {required} is needed.</translation>
    </message>
    <message>
        <source>La cosa da fare</source>
        <translation>The thing to do</translation>
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
        <source>La data di invio è nel futuro. Controllarla.</source>
        <translation>The day of sending is in the future. Check it.</translation>
    </message>
    <message>
        <source>La data di nascita nel codice fiscale ({text}) non esiste. Controllare il documento.</source>
        <translation>The date of birth in the codice fiscale ({text}) does not exist. Check the document.</translation>
    </message>
    <message>
        <source>La decisione la scrive chi presiede o la segreteria dell&apos;organo.</source>
        <translation>The decision is written by the president or the secretary of the body.</translation>
    </message>
    <message>
        <source>La decisione non è su questo computer.</source>
        <translation>The decision is not on this computer.</translation>
    </message>
    <message>
        <source>La decisione richiamata non è l&apos;ultima sul caso. Allineare e riprovare.</source>
        <translation>The decision named is not the last on the case. Align and try again.</translation>
    </message>
    <message>
        <source>La deroga si scrive, con chi la firma e il giorno.</source>
        <translation>A waiver is written, with who signs it and the day.</translation>
    </message>
    <message>
        <source>La domanda</source>
        <translation>The application</translation>
    </message>
    <message>
        <source>La domanda di alloggio</source>
        <translation>The application for a dwelling</translation>
    </message>
    <message>
        <source>La domanda di contributo di solidarietà</source>
        <translation>The application for the solidarity contribution</translation>
    </message>
    <message>
        <source>La fascia finisce alle {end}, prima di cominciare ({start}). Controllare gli orari.</source>
        <translation>The hours end at {end}, before they begin ({start}). Check the times.</translation>
    </message>
    <message>
        <source>La fine del gruppo viene prima dell&apos;inizio ({start}).</source>
        <translation>The end of the group comes before its beginning ({start}).</translation>
    </message>
    <message>
        <source>La fine del turno viene prima dell&apos;inizio.</source>
        <translation>The end of the shift comes before its beginning.</translation>
    </message>
    <message>
        <source>La fine dell&apos;incontro viene prima dell&apos;inizio.</source>
        <translation>The end of the meeting comes before its beginning.</translation>
    </message>
    <message>
        <source>La fine della visita non può venire prima dell&apos;inizio.</source>
        <translation>The end of the visit cannot come before its beginning.</translation>
    </message>
    <message>
        <source>La fine prevista del percorso è prima dell&apos;inizio.</source>
        <translation>The planned end of the pathway is before its start.</translation>
    </message>
    <message>
        <source>La fine viene prima dell&apos;inizio.</source>
        <translation>The end comes before the beginning.</translation>
    </message>
    <message>
        <source>La firma di questo foglio è già registrata.</source>
        <translation>The signature of this sheet is already recorded.</translation>
    </message>
    <message>
        <source>La firma di questo foglio è già registrata. Si può allegare lo stesso la scansione, oppure scartarla.</source>
        <translation>The signature of this paper is already recorded. The scan can be attached anyway, or discarded.</translation>
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
        <source>La lettera</source>
        <translation>The letter</translation>
    </message>
    <message>
        <source>La lettera di controllo dell&apos;IBAN (CIN) dovrebbe essere {expected}, non {found}. Controllare ogni cifra.</source>
        <translation>The control letter of the IBAN (CIN) should be {expected}, not {found}. Check every digit.</translation>
    </message>
    <message>
        <source>La lettera è già stata consegnata: destinatario e dati non cambiano più. Si può preparare un altro invio.</source>
        <translation>The letter was already handed over: addressee and data change no more. Another referral can be prepared.</translation>
    </message>
    <message>
        <source>La lettera è riservata: anche la risposta deve esserlo.</source>
        <translation>The letter is reserved: the answer has to be so, too.</translation>
    </message>
    <message>
        <source>La lettera è senza scansione. Si può aggiungere quando si vuole.</source>
        <translation>The letter has no scan. One can be added at any time.</translation>
    </message>
    <message>
        <source>La lettura del file dura troppo ed è stata fermata. Non è stato archiviato niente: dividere il file e riprovare.</source>
        <translation>Reading the file takes too long and was stopped. Nothing was filed: split the file and try again.</translation>
    </message>
    <message>
        <source>La linea del progetto</source>
        <translation>The project line</translation>
    </message>
    <message>
        <source>La mediazione</source>
        <translation>The mediation</translation>
    </message>
    <message>
        <source>La mediazione è chiusa. Se serve ancora, se ne apre un&apos;altra.</source>
        <translation>The mediation is closed. If it is still needed, another one is opened.</translation>
    </message>
    <message>
        <source>La misura</source>
        <translation>The measure</translation>
    </message>
    <message>
        <source>La misura finisce prima di cominciare. Controllare le date.</source>
        <translation>The measure ends before it begins. Check the dates.</translation>
    </message>
    <message>
        <source>La misura «{text}» non è tra quelle che l&apos;organo può concedere.</source>
        <translation>The measure «{text}» is not among those the body may grant.</translation>
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
        <source>La nota di una parte la scrive e la legge solo chi segue quella parte.</source>
        <translation>The note of a side is written and read only by whoever follows that side.</translation>
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
        <source>La parte</source>
        <translation>The side</translation>
    </message>
    <message>
        <source>La percentuale di sostenibilità va da 1 a 100.</source>
        <translation>The percentage of sustainability goes from 1 to 100.</translation>
    </message>
    <message>
        <source>La persona</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>La persona che segue il caso</source>
        <translation>The person who follows the case</translation>
    </message>
    <message>
        <source>La persona che segue il percorso</source>
        <translation>Who follows the pathway</translation>
    </message>
    <message>
        <source>La persona dell&apos;équipe</source>
        <translation>The person on the team</translation>
    </message>
    <message>
        <source>La persona ha già un&apos;indennità in questo progetto, da questa o da un&apos;altra scheda: ne spetta una sola.</source>
        <translation>The person already has an indemnity in this project, from this or another card: one alone is due.</translation>
    </message>
    <message>
        <source>La persona ha rinunciato</source>
        <translation>The person gave up</translation>
    </message>
    <message>
        <source>La persona nel gruppo</source>
        <translation>The person in the group</translation>
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
        <source>La persona non si è presentata</source>
        <translation>The person did not come</translation>
    </message>
    <message>
        <source>La persona non è in un nucleo. Prima si aggiunge il nucleo, dalla sua scheda.</source>
        <translation>The person is in no household. Add the household first, from their card.</translation>
    </message>
    <message>
        <source>La persona risulta deceduta il {day}: dopo non è in un nucleo.</source>
        <translation>The person is recorded as deceased on {day}: after that they are in no household.</translation>
    </message>
    <message>
        <source>La persona risulta deceduta: il contributo lo chiede un altro componente del nucleo, dalla sua scheda.</source>
        <translation>The person is recorded as deceased: another member of the household asks for the contribution, from their own card.</translation>
    </message>
    <message>
        <source>La persona è già candidata in questo progetto, da questa o da un&apos;altra scheda: una candidatura basta.</source>
        <translation>The person is already a candidate in this project, from this or another card: one candidacy is enough.</translation>
    </message>
    <message>
        <source>La persona è già in questo nucleo.</source>
        <translation>The person is already in this household.</translation>
    </message>
    <message>
        <source>La persona è già iscritta a questa attività.</source>
        <translation>The person is already enrolled in this activity.</translation>
    </message>
    <message>
        <source>La persona è già segnata a questo incontro, da questo o da un altro computer: una presenza basta.</source>
        <translation>The person is already marked at this meeting, from this or another computer: one attendance is enough.</translation>
    </message>
    <message>
        <source>La persona è già uscita dal gruppo.</source>
        <translation>The person has already left the group.</translation>
    </message>
    <message>
        <source>La pratica</source>
        <translation>The case file</translation>
    </message>
    <message>
        <source>La pratica non è all&apos;ordine del giorno di questa seduta. Non è stato registrato niente.</source>
        <translation>The case file is not on the agenda of this session. Nothing was recorded.</translation>
    </message>
    <message>
        <source>La pratica per il nucleo di valutazione si prepara quando la domanda è presentata.</source>
        <translation>The case file for the evaluation unit is prepared once the application is submitted.</translation>
    </message>
    <message>
        <source>La pratica è all&apos;ordine del giorno di un&apos;altra seduta: toglierla prima da lì.</source>
        <translation>The case file is on the agenda of another session: take it off there first.</translation>
    </message>
    <message>
        <source>La pratica è all&apos;ordine del giorno: si tocca solo dopo averla tolta.</source>
        <translation>The case file is on an agenda: it is changed only after it was taken off.</translation>
    </message>
    <message>
        <source>La pratica è per un altro organo: commissione e nucleo di valutazione non sono lo stesso.</source>
        <translation>The case file is for another body: commission and evaluation unit are not the same.</translation>
    </message>
    <message>
        <source>La pratica è rinviata</source>
        <translation>The case is postponed</translation>
    </message>
    <message>
        <source>La pratica è segnata completa, ma la valutazione non lo dice. Allineare e rifare la valutazione.</source>
        <translation>The case file is marked complete, but the evaluation does not say so. Align and evaluate again.</translation>
    </message>
    <message>
        <source>La presa in carico</source>
        <translation>The case</translation>
    </message>
    <message>
        <source>La presa in carico non può chiudersi prima di essere aperta ({opened}).</source>
        <translation>The case cannot be closed before it was opened ({opened}).</translation>
    </message>
    <message>
        <source>La presa in carico è già chiusa.</source>
        <translation>The case is closed already.</translation>
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
        <source>La proroga</source>
        <translation>The extension</translation>
    </message>
    <message>
        <source>La prossima data è già passata. Scegliere un giorno da oggi in poi.</source>
        <translation>The next date is already past. Choose a day from today on.</translation>
    </message>
    <message>
        <source>La rata</source>
        <translation>The instalment</translation>
    </message>
    <message>
        <source>La rata più alta che può durare è di {0}: in {1} rate, il massimo, si pagano {2} e restano {3}. Serve anche un&apos;altra misura.</source>
        <translation>The highest instalment that can last is {0}: in {1} instalments, the most there can be, {2} are paid and {3} are left. Another measure is needed too.</translation>
    </message>
    <message>
        <source>La rata più alta che può durare è di {0}: per tutto il debito ne servono {1}.</source>
        <translation>The highest instalment that can last is {0}: for the whole debt {1} are needed.</translation>
    </message>
    <message>
        <source>La rata è il {0} per cento delle entrate.</source>
        <translation>An instalment is {0} percent of the income.</translation>
    </message>
    <message>
        <source>La rata è il {0} per cento delle entrate; con il canone corrente il {1} per cento.</source>
        <translation>An instalment is {0} percent of the income; with the current rent {1} percent.</translation>
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
        <source>La richiesta di contributo</source>
        <translation>The request for a grant</translation>
    </message>
    <message>
        <source>La richiesta di contributo è {from_state}: non può diventare {to_state}.</source>
        <translation>The request for a grant is {from_state}: it cannot become {to_state}.</translation>
    </message>
    <message>
        <source>La richiesta ha già il ticket {ticket}. Si cambia dalla pagina della richiesta.</source>
        <translation>The request already has ticket {ticket}. It is changed from the page of the request.</translation>
    </message>
    <message>
        <source>La richiesta letta al telefono viene da un altro operatore o computer: il codice non si rilascia.</source>
        <translation>The request read out by telephone comes from another operator or computer: the code is not given out.</translation>
    </message>
    <message>
        <source>La richiesta non è accolta</source>
        <translation>The request is not granted</translation>
    </message>
    <message>
        <source>La richiesta non è al coordinamento.</source>
        <translation>The request is not with the coordinator.</translation>
    </message>
    <message>
        <source>La richiesta non è aperta: un passaggio in alloggio si annota prima che sia chiusa.</source>
        <translation>The request is not open: a call at the dwelling is noted before it is closed.</translation>
    </message>
    <message>
        <source>La richiesta originale</source>
        <translation>The original request</translation>
    </message>
    <message>
        <source>La richiesta resta in lista: se si liberano fondi il presidio la ripropone.</source>
        <translation>The request stays on the list: if funds become free the outpost proposes it again.</translation>
    </message>
    <message>
        <source>La richiesta si porta a chi coordina il presidio. Scegliere un coordinatore dall&apos;elenco.</source>
        <translation>The request is brought to a coordinator of the outpost. Choose one from the list.</translation>
    </message>
    <message>
        <source>La richiesta {number} è {state}: non si aggiunge nessuno. Si può riaprirla, o aprirne una nuova.</source>
        <translation>Request {number} is {state}: nobody joins it. It can be reopened, or a new one opened.</translation>
    </message>
    <message>
        <source>La richiesta è ancora in corso: non serve riproporla.</source>
        <translation>The request is still under way: there is no need to propose it again.</translation>
    </message>
    <message>
        <source>La richiesta è ancora una bozza: la ricevuta si stampa quando è proposta.</source>
        <translation>The request is still a draft: the receipt is printed once it is proposed.</translation>
    </message>
    <message>
        <source>La richiesta è già stata decisa: non si cambia più.</source>
        <translation>The request was already decided: it no longer changes.</translation>
    </message>
    <message>
        <source>La richiesta è già stata portata al coordinamento. Prima si può ritirare.</source>
        <translation>The request has already been brought to the coordinator. It can be taken back first.</translation>
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
        <source>La richiesta è {state}: il ticket non serve più.</source>
        <translation>The request is {state}: the ticket is no longer needed.</translation>
    </message>
    <message>
        <source>La richiesta è {state}: non c&apos;è altro da portare al coordinamento.</source>
        <translation>The request is {state}: there is nothing more to bring to the coordinator.</translation>
    </message>
    <message>
        <source>La riga ha {found} celle, le colonne sono {asked}.</source>
        <translation>The row has {found} cells, the columns are {asked}.</translation>
    </message>
    <message>
        <source>La risposta</source>
        <translation>The answer</translation>
    </message>
    <message>
        <source>La risposta non è firmata da questo centro: qui non è cambiato niente. Chiamare la sede.</source>
        <translation>The answer is not signed by this centre: nothing was changed here. Call head office.</translation>
    </message>
    <message>
        <source>La risposta scade il {due_day}, prima dell&apos;arrivo della lettera ({day}). Controllare le date.</source>
        <translation>The answer is due on {due_day}, before the letter came ({day}). Check the dates.</translation>
    </message>
    <message>
        <source>La risposta è di prima dell&apos;arrivo della lettera ({day}). Controllare la data.</source>
        <translation>The answer is of before the letter came ({day}). Check the date.</translation>
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
        <source>La scadenza ({due_day}) viene prima del giorno dell&apos;informazione ({day}). Controllare le date.</source>
        <translation>The deadline ({due_day}) comes before the day of the information ({day}). Check the dates.</translation>
    </message>
    <message>
        <source>La scadenza dell&apos;avviso è prima della sua apertura. Controllare le date.</source>
        <translation>The deadline of the notice is before its opening. Check the dates.</translation>
    </message>
    <message>
        <source>La scadenza {day} viene prima dell&apos;apertura, il {opened}. Scegliere un giorno da quello in poi.</source>
        <translation>The deadline {day} comes before the opening, on {opened}. Choose a day from that one on.</translation>
    </message>
    <message>
        <source>La scansione di questo foglio è cambiata nel frattempo. Nulla è cambiato: riprovare.</source>
        <translation>The scan of this form changed meanwhile. Nothing changed: try again.</translation>
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
        <source>La scrittura</source>
        <translation>The deed</translation>
    </message>
    <message>
        <source>La scrittura o l&apos;accordo con l&apos;ente non è in vigore il {day}: nessun nuovo invio con dati.</source>
        <translation>The deed or agreement with the body is not in force on {day}: no new referral with data.</translation>
    </message>
    <message>
        <source>La scrittura scelta non riguarda questo ente.</source>
        <translation>The deed chosen is not about this body.</translation>
    </message>
    <message>
        <source>La scrittura vale dal {day}, prima della firma.</source>
        <translation>The deed holds from {day}, before it was signed.</translation>
    </message>
    <message>
        <source>La sede deve ancora fissare {0}.</source>
        <translation>Head office has still to set {0}.</translation>
    </message>
    <message>
        <source>La sede non ha ancora indicato i presidi del progetto: contano solo le presenze alle sue attività.</source>
        <translation>Head office has not stated the outposts of the project yet: only attendance at its activities counts.</translation>
    </message>
    <message>
        <source>La sede non ha ancora indicato il primo giorno del progetto: non si conta nulla.</source>
        <translation>Head office has not stated the first day of the project yet: nothing is counted.</translation>
    </message>
    <message>
        <source>La seduta</source>
        <translation>The session</translation>
    </message>
    <message>
        <source>La seduta del {day} deve stare tra il primo e l&apos;ultimo giorno di consultazione.</source>
        <translation>The session of {day} must lie between the first and the last reading day.</translation>
    </message>
    <message>
        <source>La seduta del {day} è cominciata: i suoi giorni non cambiano più.</source>
        <translation>The session of {day} has begun: its days change no more.</translation>
    </message>
    <message>
        <source>La seduta del {day} è cominciata: l&apos;ordine del giorno è chiuso.</source>
        <translation>The session of {day} has begun: the agenda is closed.</translation>
    </message>
    <message>
        <source>La seduta ha pratiche all&apos;ordine del giorno: toglierle prima di eliminarla.</source>
        <translation>The session has case files on its agenda: take them off before deleting it.</translation>
    </message>
    <message>
        <source>La seduta n. {number} c&apos;è già per questo organo. Scegliere un altro numero.</source>
        <translation>Session no. {number} is already there for this body. Choose another number.</translation>
    </message>
    <message>
        <source>La seduta è aperta dal {start} al {day}. Fuori da quei giorni non si vota e non si decide.</source>
        <translation>The session is open from {start} to {day}. Outside those days nobody votes or decides.</translation>
    </message>
    <message>
        <source>La segnalazione tecnica si stampa da una richiesta tecnica.</source>
        <translation>The technical report is printed from a technical request.</translation>
    </message>
    <message>
        <source>La segnalazione è riservata: non appare in elenchi, riepiloghi e stampe.</source>
        <translation>The request is reserved: it does not appear in lists, summaries and prints.</translation>
    </message>
    <message>
        <source>La selezione</source>
        <translation>The selection</translation>
    </message>
    <message>
        <source>La selezione non è ancora chiusa: la graduatoria può ancora cambiare.</source>
        <translation>The selection is not closed yet: the ranking can still change.</translation>
    </message>
    <message>
        <source>La selezione non è ancora pubblicata: prima si pubblicano criteri e posti.</source>
        <translation>The selection is not published yet: criteria and places are published first.</translation>
    </message>
    <message>
        <source>La selezione è chiusa: graduatoria e sorteggio restano come sono.</source>
        <translation>The selection is closed: ranking and draw stay as they are.</translation>
    </message>
    <message>
        <source>La selezione è di un altro progetto.</source>
        <translation>The selection is of another project.</translation>
    </message>
    <message>
        <source>La selezione è pubblicata: criteri, pesi, posti e indennità non cambiano più.</source>
        <translation>The selection is published: criteria, weights, places and indemnity do not change any more.</translation>
    </message>
    <message>
        <source>La stessa persona è già un&apos;altra parte di questa mediazione.</source>
        <translation>The same person is already another side of this mediation.</translation>
    </message>
    <message>
        <source>La tappa</source>
        <translation>The milestone</translation>
    </message>
    <message>
        <source>La tappa non può essere già fatta il {day}: deve ancora venire.</source>
        <translation>The milestone cannot be done already on {day}: that day is still to come.</translation>
    </message>
    <message>
        <source>La valutazione</source>
        <translation>The assessment</translation>
    </message>
    <message>
        <source>La valutazione del {day} ha più di {days} giorni: per la presa in carico serve una nuova valutazione.</source>
        <translation>The assessment of {day} is older than {days} days: taking in charge needs a new assessment.</translation>
    </message>
    <message>
        <source>La valutazione del {day} è successiva alla presa in carico. Controllare le date.</source>
        <translation>The assessment of {day} is later than the taking in charge. Check the dates.</translation>
    </message>
    <message>
        <source>La valutazione non corrisponde a quello che le regole dicono degli stessi fatti. Rifarla.</source>
        <translation>The evaluation is not what the rules say of the same facts. Make it again.</translation>
    </message>
    <message>
        <source>La verifica</source>
        <translation>The review</translation>
    </message>
    <message>
        <source>La verifica va fissata entro {days} giorni.</source>
        <translation>The review must be fixed within {days} days.</translation>
    </message>
    <message>
        <source>La versione delle regole</source>
        <translation>The version of the rules</translation>
    </message>
    <message>
        <source>La versione {text} c&apos;è già con un altro contenuto: serve un numero nuovo. Non è cambiato niente.</source>
        <translation>There is a version {text} with another content already: a new number is needed. Nothing was changed.</translation>
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
        <source>Laboratori</source>
        <translation>Laboratories</translation>
    </message>
    <message>
        <source>Laboratorio</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Laboratorio: {0}</source>
        <translation>Laboratory: {0}</translation>
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
        <source>Le cifre contano ciò che è su questo computer. Mancano le schede riservate di altri; quelle R3 non si contano mai.</source>
        <translation>The figures count what is on this computer. Reserved records of others are missing; R3 ones are never counted.</translation>
    </message>
    <message>
        <source>Le cifre di controllo dell&apos;IBAN non tornano. Controllare ogni cifra.</source>
        <translation>The control digits of the IBAN do not add up. Check every digit.</translation>
    </message>
    <message>
        <source>Le cifre di queste regole sono da confermare dalla sede.</source>
        <translation>The figures of these rules are to be confirmed by head office.</translation>
    </message>
    <message>
        <source>Le condizioni sono annidate troppo in profondità. Non è cambiato niente.</source>
        <translation>The conditions are nested too deeply. Nothing was changed.</translation>
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
        <source>Le entrate di un mese sono un importo, zero compreso, mai sotto zero.</source>
        <translation>The income of a month is an amount, zero included, never below zero.</translation>
    </message>
    <message>
        <source>Le entrate sono dei dodici mesi prima e dei dodici dalla causa: un mese è fuori. Non è cambiato niente.</source>
        <translation>Income is of the twelve months before and the twelve from the cause: one month is outside. Nothing was changed.</translation>
    </message>
    <message>
        <source>Le linee superano l&apos;importo del progetto di {amount}.</source>
        <translation>The lines exceed the amount of the project by {amount}.</translation>
    </message>
    <message>
        <source>Le misure si scrivono dopo la decisione della commissione.</source>
        <translation>Measures are written after the commission&apos;s decision.</translation>
    </message>
    <message>
        <source>Le note riservate non sono attive per l&apos;azienda: restano solo data, aiuto dato e chi è stato chiamato.</source>
        <translation>Reserved notes are not active for the company: only the day, the help given and who was called remain.</translation>
    </message>
    <message>
        <source>Le ore</source>
        <translation>The hours</translation>
    </message>
    <message>
        <source>Le ore le conferma una seconda persona dell&apos;azienda, mai chi le ha certificate.</source>
        <translation>Hours are confirmed by a second person of the company, never by who certified them.</translation>
    </message>
    <message>
        <source>Le ore le corregge solo chi le ha certificate.</source>
        <translation>Hours are corrected only by who certified them.</translation>
    </message>
    <message>
        <source>Le ore previste sono più di zero.</source>
        <translation>The planned hours are more than zero.</translation>
    </message>
    <message>
        <source>Le ore si certificano da quando il percorso è in corso fino all&apos;esito.</source>
        <translation>Hours are certified from when the path is running until the outcome.</translation>
    </message>
    <message>
        <source>Le ore sono confermate: non cambiano più.</source>
        <translation>The hours are confirmed: they do not change any more.</translation>
    </message>
    <message>
        <source>Le ore superano la durata: al massimo {minutes} minuti.</source>
        <translation>The hours exceed the duration: at most {minutes} minutes.</translation>
    </message>
    <message>
        <source>Le pratiche di una seduta si leggono solo nei suoi giorni di consultazione, da chi fa parte dell&apos;organo.</source>
        <translation>The case files of a session are read only on its reading days, by members of the body.</translation>
    </message>
    <message>
        <source>Le quote dei membri superano l&apos;importo del progetto.</source>
        <translation>The members&apos; shares exceed the project&apos;s amount.</translation>
    </message>
    <message>
        <source>Le rate fanno {total} e il debito del piano è {debt}: devono essere uguali, al centesimo.</source>
        <translation>The instalments add up to {total} and the debt of the plan is {debt}: they must be equal, to the cent.</translation>
    </message>
    <message>
        <source>Le rate vanno da 1 a {most}.</source>
        <translation>Instalments go from 1 to {most}.</translation>
    </message>
    <message>
        <source>Le regole {text} di questa valutazione non sono su questo computer, o sono cambiate: non si può ripeterla.</source>
        <translation>The rules {text} of this evaluation are not on this computer, or have changed: it cannot be repeated.</translation>
    </message>
    <message>
        <source>Le schede collegate appartengono ad aziende diverse.</source>
        <translation>The linked records belong to different companies.</translation>
    </message>
    <message>
        <source>Le tappe di un progetto sono scritte dalla Direzione Sociale o da chi coordina.</source>
        <translation>Milestones of a project are written by Direzione Sociale or by a coordinator.</translation>
    </message>
    <message>
        <source>Le {time} del {day} non esistono: quella notte l&apos;orologio salta un&apos;ora.</source>
        <translation>{time} on {day} does not exist: that night the clock skips an hour.</translation>
    </message>
    <message>
        <source>Letta</source>
        <translation>Read at</translation>
    </message>
    <message>
        <source>Lettera</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Lettera di invio</source>
        <translation>Letter of referral</translation>
    </message>
    <message>
        <source>Lettera di licenziamento</source>
        <translation>Letter of dismissal</translation>
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
        <source>Lettera sulla decisione</source>
        <translation>Letter on the decision</translation>
    </message>
    <message>
        <source>Letto, ma il file non si può spostare né eliminare: resta nella cartella e non cambia più niente.</source>
        <translation>Read, but the file can be neither moved nor deleted: it stays in the folder and changes nothing more.</translation>
    </message>
    <message>
        <source>Lettura di una nota</source>
        <translation>Reading of a note</translation>
    </message>
    <message>
        <source>Libro della seduta</source>
        <translation>Book of the session</translation>
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
        <source>Lieve</source>
        <translation>Slight</translation>
    </message>
    <message>
        <source>Limite del fondo</source>
        <translation>Cap of the fund</translation>
    </message>
    <message>
        <source>Limite per nucleo</source>
        <translation>Limit for a household</translation>
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
        <source>Lingua e interprete</source>
        <translation>Language and interpreter</translation>
    </message>
    <message>
        <source>Lingue</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Liquidata</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Lista d&apos;attesa</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>Lo stabile</source>
        <translation>The building</translation>
    </message>
    <message>
        <source>Lo stato «{to_state}» non esiste per un caso.</source>
        <translation>The state “{to_state}” does not exist for a case.</translation>
    </message>
    <message>
        <source>Lo stato «{to_state}» non esiste per un contributo.</source>
        <translation>The state “{to_state}” does not exist for a grant.</translation>
    </message>
    <message>
        <source>Lo stato «{to_state}» non esiste per un percorso di formazione.</source>
        <translation>The state «{to_state}» does not exist for a training path.</translation>
    </message>
    <message>
        <source>Lo stato «{to_state}» non esiste per un percorso.</source>
        <translation>The state «{to_state}» does not exist for a pathway.</translation>
    </message>
    <message>
        <source>Lo stato «{to_state}» non esiste per un plafond.</source>
        <translation>The state “{to_state}” does not exist for an envelope.</translation>
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
        <source>Lutto o separazione recente</source>
        <translation>Recent bereavement or separation</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>MEDIAZIONE n. {0}</source>
        <translation>MEDIAZIONE no. {0}</translation>
    </message>
    <message>
        <source>MEDIAZIONE-P n. {0}</source>
        <translation>MEDIAZIONE-P no. {0}</translation>
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
        <source>MOD-04 n. {0}</source>
        <translation>MOD-04 no. {0}</translation>
    </message>
    <message>
        <source>MOD-05 n. {0}</source>
        <translation>MOD-05 no. {0}</translation>
    </message>
    <message>
        <source>MOD-06 n. {0}</source>
        <translation>MOD-06 no. {0}</translation>
    </message>
    <message>
        <source>MOD-07 n. {0}</source>
        <translation>MOD-07 no. {0}</translation>
    </message>
    <message>
        <source>MOD-08 n. {0}</source>
        <translation>MOD-08 no. {0}</translation>
    </message>
    <message>
        <source>MOD-08-D n. {0}</source>
        <translation>MOD-08-D no. {0}</translation>
    </message>
    <message>
        <source>MOD-09 n. {0}</source>
        <translation>MOD-09 no. {0}</translation>
    </message>
    <message>
        <source>MOD-10 n. {0}</source>
        <translation>MOD-10 no. {0}</translation>
    </message>
    <message>
        <source>MOD-11 n. {0}</source>
        <translation>MOD-11 no. {0}</translation>
    </message>
    <message>
        <source>MOD-11 rev. 1</source>
        <translation>MOD-11 rev. 1</translation>
    </message>
    <message>
        <source>MOD-12 n. {0}</source>
        <translation>MOD-12 no. {0}</translation>
    </message>
    <message>
        <source>MOD-13 n. {0}</source>
        <translation>MOD-13 no. {0}</translation>
    </message>
    <message>
        <source>MOD-14 n. {0}</source>
        <translation>MOD-14 no. {0}</translation>
    </message>
    <message>
        <source>MOD-16 n. {0}</source>
        <translation>MOD-16 no. {0}</translation>
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
        <source>Manca il capofila: ogni partenariato ne ha uno e uno solo.</source>
        <translation>The lead is missing: every partnership has one and only one.</translation>
    </message>
    <message>
        <source>Manca il codice fiscale. Se non c&apos;è, scegliere il motivo.</source>
        <translation>The codice fiscale is missing. If there is none, choose the reason.</translation>
    </message>
    <message>
        <source>Manca il contratto di locazione del nucleo: l&apos;indennità è per chi abita in un alloggio dell&apos;azienda.</source>
        <translation>The household&apos;s tenancy is missing: the indemnity is for who lives in a dwelling of the company.</translation>
    </message>
    <message>
        <source>Manca il giorno della verifica, o non è tra l&apos;informazione e oggi.</source>
        <translation>The day of the check is missing, or is not between the information and today.</translation>
    </message>
    <message>
        <source>Manca il limite per nucleo: la sede lo fissa prima della prima ammissione.</source>
        <translation>The limit for a household is missing: head office sets it before the first admission.</translation>
    </message>
    <message>
        <source>Manca il motivo dell&apos;invio.</source>
        <translation>The reason for the referral is missing.</translation>
    </message>
    <message>
        <source>Manca il motivo: indicare almeno un argomento.</source>
        <translation>The reason is missing: give at least one topic.</translation>
    </message>
    <message>
        <source>Manca il numero del registro firmato.</source>
        <translation>The number of the signed register is missing.</translation>
    </message>
    <message>
        <source>Manca il numero di ticket.</source>
        <translation>The ticket number is missing.</translation>
    </message>
    <message>
        <source>Manca il verbale: niente da approvare.</source>
        <translation>The minutes are missing: nothing to approve.</translation>
    </message>
    <message>
        <source>Manca l&apos;autorizzazione firmata dalla persona all&apos;invio dei dati.</source>
        <translation>The person&apos;s signed authorisation to send the data is missing.</translation>
    </message>
    <message>
        <source>Manca l&apos;esito del contatto.</source>
        <translation>The outcome of the contact is missing.</translation>
    </message>
    <message>
        <source>Manca la causa con la data.</source>
        <translation>The cause with its date is missing.</translation>
    </message>
    <message>
        <source>Manca la colonna «{name}». Servono: {asked}. Non è stato registrato niente.</source>
        <translation>The column “{name}” is missing. Needed: {asked}. Nothing was recorded.</translation>
    </message>
    <message>
        <source>Manca la pagina {0}. Quando arriva, il foglio si archivia da solo; si può archiviare anche così.</source>
        <translation>Page {0} is missing. When it comes, the paper is filed by itself; it can also be filed as it is.</translation>
    </message>
    <message>
        <source>Manca la prova della disoccupazione (DID o certificato), con una data non successiva.</source>
        <translation>The proof of unemployment is missing (DID or certificate), with a day that is not later.</translation>
    </message>
    <message>
        <source>Manca la prova della disoccupazione all&apos;inizio: nessuna tranche.</source>
        <translation>The proof of unemployment at the start is missing: no tranche.</translation>
    </message>
    <message>
        <source>Manca la scelta di: {0}. Le due schede sono rimaste come erano.</source>
        <translation>A choice is missing for: {0}. The two records are as they were.</translation>
    </message>
    <message>
        <source>Manca un MOD-13 firmato di questo percorso: senza accettazione non si trattiene nulla, decide la sede.</source>
        <translation>A signed MOD-13 of this path is missing: without acceptance nothing is withheld, head office decides.</translation>
    </message>
    <message>
        <source>Manca un MOD-13 firmato di questo percorso: si stampa, si firma, si registra la firma. Nulla è cambiato.</source>
        <translation>A signed MOD-13 of this path is missing: print it, have it signed, record the signature. Nothing has changed.</translation>
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
        <source>Mancano le pagine {0}. Quando arrivano, il foglio si archivia da solo; si può archiviare anche così.</source>
        <translation>Pages {0} are missing. When they come, the paper is filed by itself; it can also be filed as it is.</translation>
    </message>
    <message>
        <source>Mancato rinnovo di un contratto a termine</source>
        <translation>Fixed-term contract not renewed</translation>
    </message>
    <message>
        <source>Mantenimento dell&apos;abitazione</source>
        <translation>Keeping the home</translation>
    </message>
    <message>
        <source>Manutenzione</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Mediazione</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>Mediazione {0}</source>
        <translation>Mediation {0}</translation>
    </message>
    <message>
        <source>Mediazione {0} aperta</source>
        <translation>Mediation {0} opened</translation>
    </message>
    <message>
        <source>Mediazione {0} chiusa</source>
        <translation>Mediation {0} closed</translation>
    </message>
    <message>
        <source>Mediazione, foglio di una parte</source>
        <translation>Mediation, sheet of one side</translation>
    </message>
    <message>
        <source>Membro del partenariato</source>
        <translation>Partnership member</translation>
    </message>
    <message>
        <source>Mesi di contratto</source>
        <translation>Months of contract</translation>
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
        <source>Minori con poco sostegno</source>
        <translation>Children with little support</translation>
    </message>
    <message>
        <source>Minuti</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Minuti previsti</source>
        <translation>Planned minutes</translation>
    </message>
    <message>
        <source>Misura</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Misura di un caso</source>
        <translation>Measure of a case</translation>
    </message>
    <message>
        <source>Misure</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Misure attive</source>
        <translation>Measures running</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Modifiche</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Modulo</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Monitoraggio</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>Morosità</source>
        <translation>Arrears</translation>
    </message>
    <message>
        <source>Morosità incolpevole non riconosciuta</source>
        <translation>Innocent arrears not recognised</translation>
    </message>
    <message>
        <source>Morosità incolpevole riconosciuta</source>
        <translation>Innocent arrears recognised</translation>
    </message>
    <message>
        <source>Motivazione</source>
        <translation>Reasons</translation>
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
        <source>Motore</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Movimenti</source>
        <translation>Movements</translation>
    </message>
    <message>
        <source>Movimento del conto</source>
        <translation>Movement of the account</translation>
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
        <source>Negato</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Negli stessi giorni vale già {text}, dal {day}: due versioni non valgono insieme. Non è cambiato niente.</source>
        <translation>On the same days {text} counts already, from {day}: two versions never count together. Nothing was changed.</translation>
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
        <source>Nel fondo restano liberi {available}: {asked} non ci stanno. Si può cambiare linea, o restare in lista d&apos;attesa.</source>
        <translation>{available} are free in the fund: {asked} do not fit. The line can be changed, or the request stays on the waiting list.</translation>
    </message>
    <message>
        <source>Nel fondo restano {available}: {asked} non ci stanno. Il candidato resta in lista.</source>
        <translation>{available} are left in the fund: {asked} do not fit. The candidate stays listed.</translation>
    </message>
    <message>
        <source>Nel plafond restano {available}: {asked} non ci stanno. La richiesta resta una proposta, decide l&apos;ufficio.</source>
        <translation>{available} are left in the envelope: {asked} do not fit. The request remains a proposal, and the office decides.</translation>
    </message>
    <message>
        <source>Nel plafond risultano promessi {available}, non {asked}. Rileggere e chiudere di nuovo.</source>
        <translation>{available} were promised in the envelope, not {asked}. Read again and close again.</translation>
    </message>
    <message>
        <source>Nel progetto l&apos;azienda è {text}: il capofila indicato non corrisponde.</source>
        <translation>In the project the company is {text}: the lead given does not match.</translation>
    </message>
    <message>
        <source>Nel testo compare «{text}»: la lettera non porta dati sensibili. Rileggere prima di stampare.</source>
        <translation>The text holds «{text}»: the letter carries no sensitive data. Read it again before printing.</translation>
    </message>
    <message>
        <source>Nella pratica mancano dati che bloccano. Completarla, o scrivere una deroga.</source>
        <translation>The case file lacks data that block it. Complete it, or write a waiver.</translation>
    </message>
    <message>
        <source>Nello stesso giorno c&apos;è già una fascia dalle {start} alle {end}. Terminare quella o cambiare orario.</source>
        <translation>On the same day there are hours from {start} to {end} already. End those or change the times.</translation>
    </message>
    <message>
        <source>Nessun allineamento completo finora.</source>
        <translation>No complete alignment so far.</translation>
    </message>
    <message>
        <source>Nessun bisogno</source>
        <translation>No need</translation>
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
        <source>Nessun foglio archiviato.</source>
        <translation>No paper filed.</translation>
    </message>
    <message>
        <source>Nessun foglio con questo codice su questo computer.</source>
        <translation>No sheet with this code on this computer.</translation>
    </message>
    <message>
        <source>Nessun membro è accreditato per la formazione o il lavoro: l&apos;avviso 2018 ne chiedeva almeno uno.</source>
        <translation>No member is accredited for training or work: the 2018 call asked for at least one.</translation>
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
        <source>Nessuna alternativa</source>
        <translation>No alternative</translation>
    </message>
    <message>
        <source>Nessuna azione</source>
        <translation>No action</translation>
    </message>
    <message>
        <source>Nessuna occupazione</source>
        <translation>No job</translation>
    </message>
    <message>
        <source>Nessuna richiesta tecnica con questo numero su questo computer.</source>
        <translation>No technical request with this number on this computer.</translation>
    </message>
    <message>
        <source>Nessuna richiesta tecnica da inviare. {0}</source>
        <translation>No technical request to send. {0}</translation>
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
        <source>Nome del file</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Nome e cognome</source>
        <translation>Name and surname</translation>
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
        <source>Non accettata</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Non accolta</source>
        <translation>Not granted</translation>
    </message>
    <message>
        <source>Non ammessa</source>
        <translation>Not admitted</translation>
    </message>
    <message>
        <source>Non ammesso</source>
        <translation>Not admitted</translation>
    </message>
    <message>
        <source>Non ammissibile</source>
        <translation>Not admissible</translation>
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
        <source>Non applicabile</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Non autosufficienza</source>
        <translation>Not self-sufficient</translation>
    </message>
    <message>
        <source>Non c&apos;è nessuna versione delle regole «{0}».</source>
        <translation>There is no version of the rules «{0}».</translation>
    </message>
    <message>
        <source>Non c&apos;è nessuna versione «{0}» delle regole.</source>
        <translation>There is no version «{0}» of the rules.</translation>
    </message>
    <message>
        <source>Non c&apos;è niente da riaprire: la scheda non era stata messa da parte.</source>
        <translation>There is nothing to reopen: the record had not been set aside.</translation>
    </message>
    <message>
        <source>Non c&apos;è un&apos;altra linea di fondi aperta per questa spesa. La richiesta resta com&apos;è: si può cercare un altro aiuto.</source>
        <translation>There is no other line of funds open for this expense. The request stays as it is: other aid can be looked for.</translation>
    </message>
    <message>
        <source>Non c&apos;è una traduzione di cortesia «{0}» di {1}. {2}</source>
        <translation>There is no courtesy translation «{0}» of {1}. {2}</translation>
    </message>
    <message>
        <source>Non di competenza</source>
        <translation>Not within competence</translation>
    </message>
    <message>
        <source>Non idoneo</source>
        <translation>Not fit</translation>
    </message>
    <message>
        <source>Non manca niente del nucleo: la sede deve ancora fissare {0}.</source>
        <translation>Nothing of the household is missing: head office has still to set {0}.</translation>
    </message>
    <message>
        <source>Non pagato</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>Non raggiunto</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Non riconosciuta</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>Non risolvibile</source>
        <translation>Cannot be solved</translation>
    </message>
    <message>
        <source>Non risulta un contratto in corso del nucleo: prima di ammettere va verificato con l&apos;ufficio.</source>
        <translation>No running tenancy of the household is recorded: it is to be checked with the office before admitting.</translation>
    </message>
    <message>
        <source>Non risulta un debito da dividere in rate.</source>
        <translation>There is no debt to divide into instalments.</translation>
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
        <source>Non sono su questo computer, e non contano, le schede di: {0}.</source>
        <translation>Not on this computer, and not counted, are the records of: {0}.</translation>
    </message>
    <message>
        <source>Non tutte le schede del centro sono già qui: chi non si trova può arrivare ancora.</source>
        <translation>Not all of the centre&apos;s records are here yet: whoever is not found may still arrive.</translation>
    </message>
    <message>
        <source>Non vale più il {0}: {1}.</source>
        <translation>No longer valid on {0}: {1}.</translation>
    </message>
    <message>
        <source>Non è stato scritto nessun dato: nulla è cambiato.</source>
        <translation>No fact was written: nothing has changed.</translation>
    </message>
    <message>
        <source>Non è una richiesta tecnica che si possa inviare: resta qui.</source>
        <translation>It is not a technical request that can be sent: it stays here.</translation>
    </message>
    <message>
        <source>Nonno/a</source>
        <translation>Grandparent</translation>
    </message>
    <message>
        <source>Norma</source>
        <translation>Act</translation>
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
        <source>Nota della decisione</source>
        <translation>Note on the decision</translation>
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
        <source>Nuclei indigenti (art. 25, c. 2)</source>
        <translation>Indigent households (art. 25, par. 2)</translation>
    </message>
    <message>
        <source>Nucleo</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>Nucleo di valutazione tecnico</source>
        <translation>Technical evaluation unit</translation>
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
        <source>Numero civico</source>
        <translation>House number</translation>
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
        <source>Numero dell&apos;atto</source>
        <translation>Number of the act</translation>
    </message>
    <message>
        <source>Numero della DSU</source>
        <translation>Number of the DSU</translation>
    </message>
    <message>
        <source>Numero di emergenza</source>
        <translation>Emergency number</translation>
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
        <source>Obiettivi e fatti</source>
        <translation>Targets and facts</translation>
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
        <source>Obiettivo {0}</source>
        <translation>Goal {0}</translation>
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
        <source>Occupazione senza titolo</source>
        <translation>Occupation without a title</translation>
    </message>
    <message>
        <source>Occupazione stabile</source>
        <translation>Stable job</translation>
    </message>
    <message>
        <source>Occupazione temporanea</source>
        <translation>Temporary job</translation>
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
        <source>Ogni parte è seguita da almeno un operatore.</source>
        <translation>Each side is followed by at least one operator.</translation>
    </message>
    <message>
        <source>Operativa</source>
        <translation>Operational</translation>
    </message>
    <message>
        <source>Operatore</source>
        <translation>Operator</translation>
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
        <source>Orario di apertura</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Orario non valido: giorno da 1 a 7 e fine dopo l&apos;inizio. Esempio: lunedì 09:00-12:30.</source>
        <translation>Hours not understood: a day and an end after the beginning. Example: lunedì 09:00-12:30.</translation>
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
        <source>Ordine di accredito</source>
        <translation>Order to credit</translation>
    </message>
    <message>
        <source>Ore da certificare</source>
        <translation>Hours to certify</translation>
    </message>
    <message>
        <source>Ore di formazione</source>
        <translation>Training hours</translation>
    </message>
    <message>
        <source>Organo</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Organo che decide</source>
        <translation>Body that decides</translation>
    </message>
    <message>
        <source>Orientamento</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Orientamento al lavoro</source>
        <translation>Guidance towards work</translation>
    </message>
    <message>
        <source>Originale visto</source>
        <translation>Original seen</translation>
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
        <source>Ottenuto in parte</source>
        <translation>Obtained in part</translation>
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
        <source>Pagamenti da fare</source>
        <translation>Payments to make</translation>
    </message>
    <message>
        <source>Pagamento al fornitore</source>
        <translation>Payment to the supplier</translation>
    </message>
    <message>
        <source>Pagamento del canone corrente</source>
        <translation>Payment of the current rent</translation>
    </message>
    <message>
        <source>Pagamento verificato il</source>
        <translation>Payment checked on</translation>
    </message>
    <message>
        <source>Pagata</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Pagato</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Pagato il</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>Pagato in parte</source>
        <translation>Paid in part</translation>
    </message>
    <message>
        <source>Pagine lette: {0}.</source>
        <translation>Pages read: {0}.</translation>
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
        <source>Parrocchia</source>
        <translation>Parish</translation>
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
        <source>Partecipante</source>
        <translation>Participant</translation>
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
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Pasqua</source>
        <translation>Easter</translation>
    </message>
    <message>
        <source>Passa alla n. {0}</source>
        <translation>Pass on to no. {0}</translation>
    </message>
    <message>
        <source>Passaggio di stato</source>
        <translation>Change of state</translation>
    </message>
    <message>
        <source>Passaggio di un caso</source>
        <translation>Step of a case</translation>
    </message>
    <message>
        <source>Passaggio di un contributo</source>
        <translation>Step of a grant</translation>
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
        <source>Passaggio di un percorso di formazione</source>
        <translation>Step of a training path</translation>
    </message>
    <message>
        <source>Passaggio di un plafond</source>
        <translation>Step of an envelope</translation>
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
        <source>Patto firmato</source>
        <translation>Pact signed</translation>
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
        <source>Per ammettere la richiesta manca: {text}.</source>
        <translation>To admit the request this is missing: {text}.</translation>
    </message>
    <message>
        <source>Per annullare l&apos;incontro serve il motivo.</source>
        <translation>To cancel the meeting a reason is needed.</translation>
    </message>
    <message>
        <source>Per aprire una nota {found} serve il motivo della lettura.</source>
        <translation>To open a {found} note the reason for reading is needed.</translation>
    </message>
    <message>
        <source>Per archiviare il caso serve il perché: debito estinto, trasferimento, decesso o rinuncia.</source>
        <translation>To put the case away the reason is needed: debt settled, move, death or withdrawal.</translation>
    </message>
    <message>
        <source>Per chiudere con un accordo serve scrivere che cosa è stato concordato.</source>
        <translation>To close with an agreement, what was agreed must be written.</translation>
    </message>
    <message>
        <source>Per chiudere la presa in carico servono la data e il motivo.</source>
        <translation>Closing the case needs the date and the reason.</translation>
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
        <source>Per chiudere una misura servono il giorno e il perché.</source>
        <translation>To end a measure the day and the reason are needed.</translation>
    </message>
    <message>
        <source>Per chiudere una verifica servono la data e ciò che è emerso.</source>
        <translation>Closing a review needs the date and what came out.</translation>
    </message>
    <message>
        <source>Per cominciare servono ente formativo, ore previste e primo giorno.</source>
        <translation>To begin, training body, planned hours and first day are needed.</translation>
    </message>
    <message>
        <source>Per concludere il percorso serve l&apos;esito.</source>
        <translation>Concluding the pathway needs the outcome.</translation>
    </message>
    <message>
        <source>Per concludere l&apos;invio serve l&apos;esito.</source>
        <translation>To conclude the referral an outcome is needed.</translation>
    </message>
    <message>
        <source>Per conto di</source>
        <translation>On behalf of</translation>
    </message>
    <message>
        <source>Per decidere questo serve un aggiornamento di Portineria. Nulla è cambiato: può decidere anche un collega.</source>
        <translation>To decide this, Portineria must be updated. Nothing has changed: a colleague may decide it too.</translation>
    </message>
    <message>
        <source>Per il sorteggio serve un testo di almeno {least} caratteri, scelto davanti a tutti.</source>
        <translation>The draw needs a text of at least {least} characters, chosen in front of all.</translation>
    </message>
    <message>
        <source>Per il {0} non è caricato un avviso proprio: valgono le regole dal {1}.</source>
        <translation>For {0} no notice of its own is loaded: the rules from {1} count.</translation>
    </message>
    <message>
        <source>Per il {0} {1}.</source>
        <translation>For {0} {1}.</translation>
    </message>
    <message>
        <source>Per inviare dati della persona serve una scrittura in vigore con l&apos;ente o l&apos;autorizzazione firmata.</source>
        <translation>To send data of the person, a deed in force with the body or a signed authorisation is needed.</translation>
    </message>
    <message>
        <source>Per inviare la richiesta a terzi serve a chi: un ufficio, un&apos;impresa, un ente.</source>
        <translation>To send the request to a third party, say to whom: an office, a firm, a body.</translation>
    </message>
    <message>
        <source>Per la presa in carico serve una valutazione del bisogno dello stesso nucleo.</source>
        <translation>Taking in charge needs a needs assessment of the same household.</translation>
    </message>
    <message>
        <source>Per la verifica servono insieme il pagamento e il giorno.</source>
        <translation>The check needs the payment and the day together.</translation>
    </message>
    <message>
        <source>Per portare la richiesta al coordinamento serve il motivo.</source>
        <translation>To bring the request to the coordinator, a reason is needed.</translation>
    </message>
    <message>
        <source>Per proporre il codice fiscale manca: {field}.</source>
        <translation>To propose the codice fiscale this is missing: {field}.</translation>
    </message>
    <message>
        <source>Per pubblicare serve il giorno della pubblicazione.</source>
        <translation>To publish, the day of publication is needed.</translation>
    </message>
    <message>
        <source>Per quei giorni c&apos;è già un costo orario, dal {day}. Terminare prima quello.</source>
        <translation>For those days there is a cost of an hour already, from {day}. End that one first.</translation>
    </message>
    <message>
        <source>Per questa informazione il pagamento del canone non si verifica.</source>
        <translation>For this information the payment of the rent is not checked.</translation>
    </message>
    <message>
        <source>Per questa spesa non c&apos;è un&apos;altra linea: si può cercare insieme un altro aiuto.</source>
        <translation>For this expense there is no other line: other help can be looked for together.</translation>
    </message>
    <message>
        <source>Per questo esito serve il documento che lo prova.</source>
        <translation>This outcome needs the document that proves it.</translation>
    </message>
    <message>
        <source>Per questo passo del plafond serve il motivo.</source>
        <translation>This step of the envelope needs a reason.</translation>
    </message>
    <message>
        <source>Per questo passo serve il motivo, in parole da dire alla persona.</source>
        <translation>This step needs a reason, in words to tell the person.</translation>
    </message>
    <message>
        <source>Per questo passo serve scrivere il perché, in poche parole.</source>
        <translation>For this step the reason is needed, in a few words.</translation>
    </message>
    <message>
        <source>Per questo stato della domanda serve la data; per un&apos;esclusione o un ritiro anche il motivo.</source>
        <translation>This state of the application needs the date; an exclusion or a withdrawal also the reason.</translation>
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
        <source>Per restituire al fondo serve il motivo.</source>
        <translation>Giving back to the fund needs the reason.</translation>
    </message>
    <message>
        <source>Per riaprire la richiesta serve il motivo.</source>
        <translation>To reopen the request, a reason is needed.</translation>
    </message>
    <message>
        <source>Per sospendere o interrompere il percorso serve il motivo.</source>
        <translation>Suspending or interrupting the pathway needs the reason.</translation>
    </message>
    <message>
        <source>Per un nome dei servizi sociali servono chi lo ha inviato, quando e la base giuridica.</source>
        <translation>A name from the social services needs who sent it, when, and the legal basis.</translation>
    </message>
    <message>
        <source>Per una rata in parte delle entrate servono le entrate mensili.</source>
        <translation>For an instalment as a share of the income the monthly income is needed.</translation>
    </message>
    <message>
        <source>Per unire o separare due schede bisogna vederle tutte e due: chiedere a chi coordina.</source>
        <translation>To merge or separate two records one must see both: ask the coordinator.</translation>
    </message>
    <message>
        <source>Per «{text}» non ci sono regole in vigore il {day}. Le carica la sede.</source>
        <translation>For «{text}» no rules are in force on {day}. Head office loads them.</translation>
    </message>
    <message>
        <source>Per «{text}» non si paga così: canone e spese vanno sulla posizione ALER, le bollette al fornitore o a rimborso.</source>
        <translation>“{text}” is not paid like this: rent and charges go to the ALER account, bills to the supplier or as a refund.</translation>
    </message>
    <message>
        <source>Percentuale</source>
        <translation>Percentage</translation>
    </message>
    <message>
        <source>Percentuale di sostenibilità</source>
        <translation>Percentage of sustainability</translation>
    </message>
    <message>
        <source>Perché in alto</source>
        <translation>Why it was escalated</translation>
    </message>
    <message>
        <source>Perché è finita</source>
        <translation>Why it ended</translation>
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
        <source>Percorso di formazione</source>
        <translation>Training path</translation>
    </message>
    <message>
        <source>Percorso di formazione e lavoro</source>
        <translation>Training and work pathway</translation>
    </message>
    <message>
        <source>Percorso n. {0} proposto</source>
        <translation>Pathway no. {0} proposed</translation>
    </message>
    <message>
        <source>Percorso: {0}</source>
        <translation>Pathway: {0}</translation>
    </message>
    <message>
        <source>Perdita del lavoro</source>
        <translation>Loss of work</translation>
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
        <source>Periodo al</source>
        <translation>Period to</translation>
    </message>
    <message>
        <source>Periodo dal</source>
        <translation>Period from</translation>
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
        <source>Persone coinvolte</source>
        <translation>Persons involved</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>Piano di rientro</source>
        <translation>Repayment plan</translation>
    </message>
    <message>
        <source>Piano di rientro (bozza)</source>
        <translation>Repayment plan (draft)</translation>
    </message>
    <message>
        <source>Piano di rientro dopo l&apos;occupazione stabile</source>
        <translation>Repayment plan after the stable job</translation>
    </message>
    <message>
        <source>Piano di rientro in corso</source>
        <translation>Repayment plan in progress</translation>
    </message>
    <message>
        <source>Plafond</source>
        <translation>Envelope</translation>
    </message>
    <message>
        <source>Plafond di {0}</source>
        <translation>Envelope of {0}</translation>
    </message>
    <message>
        <source>Plafond di {0}, {1}</source>
        <translation>Envelope of {0}, {1}</translation>
    </message>
    <message>
        <source>Portatile</source>
        <translation>Laptop</translation>
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
        <source>Pratica</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>Pratica conclusa</source>
        <translation>Case concluded</translation>
    </message>
    <message>
        <source>Pratica per una seduta</source>
        <translation>Dossier for a session</translation>
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
        <source>Prefisso</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>Prendi</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Preparato</source>
        <translation>Prepared</translation>
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
        <source>Presa in carico n. {0}</source>
        <translation>Case no. {0}</translation>
    </message>
    <message>
        <source>Presa visione dell&apos;informativa</source>
        <translation>Privacy notice seen</translation>
    </message>
    <message>
        <source>Presentata</source>
        <translation>Submitted</translation>
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
        <source>Presidente</source>
        <translation>President</translation>
    </message>
    <message>
        <source>Presidio</source>
        <translation>Outpost</translation>
    </message>
    <message>
        <source>Presidio territoriale di {0}</source>
        <translation>Local outpost of {0}</translation>
    </message>
    <message>
        <source>Prestato ai plafond</source>
        <translation>Lent to envelopes</translation>
    </message>
    <message>
        <source>Presìdi</source>
        <translation>Outposts</translation>
    </message>
    <message>
        <source>Prima</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Prima che l&apos;ente accetti, un invio si conclude solo per rinuncia, assenza o annullamento.</source>
        <translation>Before the body accepts, a referral ends only because the person gave up, did not come, or it was cancelled.</translation>
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
        <source>Prima si fa la verifica dei criteri della commissione.</source>
        <translation>First the commission&apos;s criteria are checked.</translation>
    </message>
    <message>
        <source>Prima si scrive almeno una misura decisa dalla commissione.</source>
        <translation>First at least one measure that the commission decided is written.</translation>
    </message>
    <message>
        <source>Primo incontro</source>
        <translation>First meeting</translation>
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
        <source>Progetto personalizzato (PAI)</source>
        <translation>Individual plan (PAI)</translation>
    </message>
    <message>
        <source>Progetto personalizzato firmato</source>
        <translation>Individual plan signed</translation>
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
        <source>Proposta dell&apos;operatore</source>
        <translation>Operator&apos;s proposal</translation>
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
        <source>Proposte da esaminare</source>
        <translation>Proposals to examine</translation>
    </message>
    <message>
        <source>Proposto</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Proroga del progetto</source>
        <translation>Extension of the project</translation>
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
        <source>Prova</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Prova della disoccupazione</source>
        <translation>Proof of unemployment</translation>
    </message>
    <message>
        <source>Provincia</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Provvisorio</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Pubblicata il</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>Pubblicata il {0}</source>
        <translation>Published on {0}</translation>
    </message>
    <message>
        <source>Pubblicata in</source>
        <translation>Published in</translation>
    </message>
    <message>
        <source>Pulizie</source>
        <translation>Cleaning</translation>
    </message>
    <message>
        <source>Punteggi</source>
        <translation>Scores</translation>
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
        <source>Quando la valuta la commissione</source>
        <translation>When the commission weighs it</translation>
    </message>
    <message>
        <source>Quando non si applica</source>
        <translation>When it does not apply</translation>
    </message>
    <message>
        <source>Quando si trova qualcuno</source>
        <translation>When somebody is in</translation>
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
        <source>Questa causa valeva per la primavera 2020 ed è chiusa: per un caso nuovo se ne sceglie un&apos;altra.</source>
        <translation>This cause was for the spring of 2020 and is closed: for a new case another one is chosen.</translation>
    </message>
    <message>
        <source>Questa mediazione è riservata a chi la segue.</source>
        <translation>This mediation is reserved for whoever follows it.</translation>
    </message>
    <message>
        <source>Questa misura non è un piano di rientro: il MOD-12 si stampa da un piano.</source>
        <translation>This measure is no repayment plan: MOD-12 is printed from a plan.</translation>
    </message>
    <message>
        <source>Questa nota è riservata a chi l&apos;ha scritta e a chi segue il caso.</source>
        <translation>This note is reserved to who wrote it and who follows the case.</translation>
    </message>
    <message>
        <source>Questa parte c&apos;è già nella mediazione, o la lettera non va bene.</source>
        <translation>This side is already in the mediation, or its letter is not right.</translation>
    </message>
    <message>
        <source>Questa persona fa già parte dell&apos;organo in quei giorni.</source>
        <translation>This person is already on the body on those days.</translation>
    </message>
    <message>
        <source>Questa richiesta non è di una persona conosciuta: la richiesta di contributo si stampa dalla sua scheda.</source>
        <translation>This request is not of a known person: the request for a contribution is printed from the person&apos;s own card.</translation>
    </message>
    <message>
        <source>Questa richiesta è riservata: la richiesta di contributo si stampa dalla scheda della persona.</source>
        <translation>This request is reserved: the request for a contribution is printed from the person&apos;s card.</translation>
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
        <source>Questa scheda non si valuta con le regole.</source>
        <translation>This record is not evaluated with rules.</translation>
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
        <source>Questa spesa è già in un&apos;altra richiesta, anche di un altro fondo: si paga una volta sola.</source>
        <translation>This expense is already in another request, perhaps of another fund: it is paid once only.</translation>
    </message>
    <message>
        <source>Questa unione è già stata annullata. L&apos;elenco è aggiornato.</source>
        <translation>This merge was undone already. The list is up to date.</translation>
    </message>
    <message>
        <source>Questa verifica è già stata fatta.</source>
        <translation>This review was held already.</translation>
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
        <source>Queste pagine non aspettano più: sono già state archiviate o scartate.</source>
        <translation>These pages no longer wait: they were filed or discarded.</translation>
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
        <source>Questo codice va bene per più fogli: indicare il numero del foglio.</source>
        <translation>This code fits several papers: give the number of the paper.</translation>
    </message>
    <message>
        <source>Questo computer ha già un plafond di questo fondo. Prima si restituisce quello.</source>
        <translation>This computer already has an envelope of this fund. That one is given back first.</translation>
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
        <source>Questo dato è già servito a decidere: non si cambia più.</source>
        <translation>This was already used to decide: it does not change any more.</translation>
    </message>
    <message>
        <source>Questo deposito non si apre con questa chiave di recupero. Controllare azienda e file della chiave.</source>
        <translation>This deposit does not open with this recovery key. Check company and key file.</translation>
    </message>
    <message>
        <source>Questo documento non è tra quelli chiesti dall&apos;avviso.</source>
        <translation>This document is not among those that the notice asks for.</translation>
    </message>
    <message>
        <source>Questo file non è una busta di Portineria. Niente è stato letto né inviato.</source>
        <translation>This file is not a Portineria envelope. Nothing was read or sent.</translation>
    </message>
    <message>
        <source>Questo foglio era archiviato sulla scheda sbagliata e ne è stato tolto. Si sceglie il foglio a cui appartiene, oppure si scarta.</source>
        <translation>This form was filed on the wrong record and was taken off it. Choose the form it belongs to, or discard it.</translation>
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
        <source>Questo foglio è solo per il contributo regionale di solidarietà: l&apos;informazione è un&apos;altra.</source>
        <translation>This sheet is only for the regional solidarity contribution: the information is another one.</translation>
    </message>
    <message>
        <source>Questo foglio è solo per le note riservate. Le altre si stampano con la visita.</source>
        <translation>This sheet is for reserved notes only. The others are printed with the visit.</translation>
    </message>
    <message>
        <source>Questo fondo non aiuta per «{text}». Scegliere un&apos;altra linea.</source>
        <translation>This fund does not help with “{text}”. Choose another line.</translation>
    </message>
    <message>
        <source>Questo modulo non ne ha.</source>
        <translation>This form has none.</translation>
    </message>
    <message>
        <source>Questo modulo non si trascrive in una scheda: la sua scansione si allega da sola.</source>
        <translation>This form is not transcribed into a record: its scan is attached by itself.</translation>
    </message>
    <message>
        <source>Questo numero c&apos;è già alla riga {line}: vale quella.</source>
        <translation>This number is already on line {line}: that one stands.</translation>
    </message>
    <message>
        <source>Questo numero è di un foglio stampato già compilato. Serve il numero di un modulo vuoto.</source>
        <translation>This number is of a paper printed already filled. The number of a blank form is needed.</translation>
    </message>
    <message>
        <source>Questo numero è già di un&apos;altra scheda. Se il foglio è una fotocopia, la sua scansione si allega a mano.</source>
        <translation>This number already belongs to another record. If the sheet is a photocopy, its scan is attached by hand.</translation>
    </message>
    <message>
        <source>Questo operatore ha già i suoi dati su questo computer: si aprono con il suo codice personale.</source>
        <translation>This operator already has data on this computer: they open with the operator’s personal code.</translation>
    </message>
    <message>
        <source>Questo passo del plafond è di un&apos;altra persona.</source>
        <translation>This step of the envelope is for another person.</translation>
    </message>
    <message>
        <source>Questo passo lo fa la commissione: il caso cambia stato da solo quando entra nell&apos;ordine del giorno o è deciso.</source>
        <translation>This step is the commission’s: the case changes its state by itself when it goes on the agenda or is decided.</translation>
    </message>
    <message>
        <source>Questo testo non è un codice di iscrizione: i codici cominciano con {0}{1}. Nulla è cambiato. Copiare il codice intero, dalla prima lettera.</source>
        <translation>This text is not an enrolment code: codes begin with {0}{1}. Nothing has changed. Copy the whole code, from the first letter.</translation>
    </message>
    <message>
        <source>Questo voto si dà con il motivo.</source>
        <translation>This vote is given with its reason.</translation>
    </message>
    <message>
        <source>Qui non c&apos;è niente da passare a un&apos;altra scheda. Nulla è cambiato.</source>
        <translation>There is nothing here to pass to another record. Nothing changed.</translation>
    </message>
    <message>
        <source>Qui non c&apos;è una persona da inviare. Si comincia dalla sua scheda.</source>
        <translation>There is nobody to send here. It begins from the person&apos;s card.</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Quota B alla persona</source>
        <translation>Share B to the person</translation>
    </message>
    <message>
        <source>Quota B trattenuta sul debito</source>
        <translation>Share B withheld for the debt</translation>
    </message>
    <message>
        <source>RICEVUTA n. {0}</source>
        <translation>RICEVUTA no. {0}</translation>
    </message>
    <message>
        <source>RISPOSTA n. {0}</source>
        <translation>RISPOSTA no. {0}</translation>
    </message>
    <message>
        <source>Raccolta differenziata</source>
        <translation>Sorted waste</translation>
    </message>
    <message>
        <source>Raggiunto</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Raggiunto in parte</source>
        <translation>Partly reached</translation>
    </message>
    <message>
        <source>Rata di un piano</source>
        <translation>Instalment of a plan</translation>
    </message>
    <message>
        <source>Rate non pagate con cui decade</source>
        <translation>Unpaid instalments that forfeit it</translation>
    </message>
    <message>
        <source>Rate: {0}, la prima di {1}, l&apos;ultima il {2}.</source>
        <translation>Instalments: {0}, the first of {1}, the last on {2}.</translation>
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
        <source>Recapito per il tecnico</source>
        <translation>Telephone for the technician</translation>
    </message>
    <message>
        <source>Recupero ordinario</source>
        <translation>Ordinary recovery</translation>
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
        <source>Regione</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Registro di un incontro da chiudere</source>
        <translation>Register of a meeting to close</translation>
    </message>
    <message>
        <source>Registro firmato</source>
        <translation>Signed register</translation>
    </message>
    <message>
        <source>Registro n. {0}</source>
        <translation>Register no. {0}</translation>
    </message>
    <message>
        <source>Registro presenze attività</source>
        <translation>Attendance register of an activity</translation>
    </message>
    <message>
        <source>Regole</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Regole da confermare</source>
        <translation>Rules to confirm</translation>
    </message>
    <message>
        <source>Regole della casa</source>
        <translation>Rules of the house</translation>
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
        <source>Rendicontata</source>
        <translation>Accounted for</translation>
    </message>
    <message>
        <source>Rendicontazione FSE</source>
        <translation>ESF reporting</translation>
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
        <source>Responsabile della protezione dei dati</source>
        <translation>Data protection officer</translation>
    </message>
    <message>
        <source>Resta in lista d&apos;attesa</source>
        <translation>Stay on the waiting list</translation>
    </message>
    <message>
        <source>Restano aperti {amount}: prima di chiudere vanno pagati, trattenuti o restituiti al fondo.</source>
        <translation>{amount} are still open: before closing they are paid, withheld or given back to the fund.</translation>
    </message>
    <message>
        <source>Restare dove c&apos;è rete: la copia riprende da dove era.</source>
        <translation>Stay where there is a network: the copy goes on from where it was.</translation>
    </message>
    <message>
        <source>Restituito</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>Restituzione al fondo</source>
        <translation>Given back to the fund</translation>
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
        <source>Revocata</source>
        <translation>Revoked at</translation>
    </message>
    <message>
        <source>Revocato</source>
        <translation>Revoked</translation>
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
        <source>Ricevuta di informazione sul contributo regionale di solidarietà</source>
        <translation>Receipt of information on the regional solidarity contribution</translation>
    </message>
    <message>
        <source>Ricevuta di pagamento</source>
        <translation>Receipt of payment</translation>
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
        <source>Richiamata fatta</source>
        <translation>Call-back made</translation>
    </message>
    <message>
        <source>Richiedente</source>
        <translation>Applicant</translation>
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
        <source>Richiesta di contributo</source>
        <translation>Request for a grant</translation>
    </message>
    <message>
        <source>Richiesta di contributo – azione L1</source>
        <translation>Request for a contribution – action L1</translation>
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
        <source>Richieste</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Richieste collegate</source>
        <translation>Linked requests</translation>
    </message>
    <message>
        <source>Richieste da seguire</source>
        <translation>Requests to follow</translation>
    </message>
    <message>
        <source>Richiesto</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Riconosciuta incolpevole</source>
        <translation>Recognised as innocent</translation>
    </message>
    <message>
        <source>Ricorrente</source>
        <translation>Recurring</translation>
    </message>
    <message>
        <source>Ricorso o sentenza</source>
        <translation>Petition or judgment</translation>
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
        <source>Riferimento</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Riferimento dell&apos;ordine</source>
        <translation>Reference of the order</translation>
    </message>
    <message>
        <source>Rifiutata</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Rifiutato</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Rifiuti e abbandoni</source>
        <translation>Waste and dumping</translation>
    </message>
    <message>
        <source>Righe scartate</source>
        <translation>Rejected rows</translation>
    </message>
    <message>
        <source>Rilascio</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Rilevata</source>
        <translation>Noticed</translation>
    </message>
    <message>
        <source>Rimborso su IBAN</source>
        <translation>Refund to an IBAN</translation>
    </message>
    <message>
        <source>Rinuncia</source>
        <translation>Withdrawal</translation>
    </message>
    <message>
        <source>Rinuncia della persona</source>
        <translation>Withdrawn by the person</translation>
    </message>
    <message>
        <source>Rinviata</source>
        <translation>Put off</translation>
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
        <source>Riservati il {day}. Se la richiesta arriva a plafond chiuso, vale come proposta e passa davanti alle altre.</source>
        <translation>Reserved on {day}. If the request arrives once the envelope is closed, it counts as a proposal and goes before the others.</translation>
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
        <translation>Answer</translation>
    </message>
    <message>
        <source>Risposta a una lettera</source>
        <translation>Answer to a letter</translation>
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
        <source>Ritirata</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Ritirato</source>
        <translation>Withdrawn</translation>
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
        <source>SED-01 n. {0}</source>
        <translation>SED-01 no. {0}</translation>
    </message>
    <message>
        <source>Saldo</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Saldo al</source>
        <translation>Balance on</translation>
    </message>
    <message>
        <source>Saldo alla data</source>
        <translation>Balance on</translation>
    </message>
    <message>
        <source>Saldo scaduto (conto aggiornato al {0}).</source>
        <translation>Overdue balance (account up to {0}).</translation>
    </message>
    <message>
        <source>Saldo scaduto dal {0} (conto aggiornato al {1}).</source>
        <translation>Overdue balance since {0} (account up to {1}).</translation>
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
        <source>Salute senza cure</source>
        <translation>Health without care</translation>
    </message>
    <message>
        <source>Salvata</source>
        <translation>Saved at</translation>
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
        <source>Scansione allegata</source>
        <translation>Scan attached</translation>
    </message>
    <message>
        <source>Scelta</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Scelta in un&apos;unione</source>
        <translation>Choice in a merge</translation>
    </message>
    <message>
        <source>Scheda</source>
        <translation>Record</translation>
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
        <source>Scheda per la commissione morosità incolpevole</source>
        <translation>Sheet for the commission on innocent arrears</translation>
    </message>
    <message>
        <source>Scheda riservata</source>
        <translation>Reserved record</translation>
    </message>
    <message>
        <source>Sciolto</source>
        <translation>Settled at</translation>
    </message>
    <message>
        <source>Sciolto da</source>
        <translation>Settled by</translation>
    </message>
    <message>
        <source>Scritta da {0}, che non può più seguirla.</source>
        <translation>Written by {0}, who can no longer follow it.</translation>
    </message>
    <message>
        <source>Scrittura del fondo</source>
        <translation>Entry of the fund</translation>
    </message>
    <message>
        <source>Scrittura o accordo sui dati in vigore</source>
        <translation>Deed or data agreement in force</translation>
    </message>
    <message>
        <source>Scrittura privata</source>
        <translation>Private deed</translation>
    </message>
    <message>
        <source>Scuola o istituto</source>
        <translation>School or institute</translation>
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
        <source>Seconde firme</source>
        <translation>Second signatures</translation>
    </message>
    <message>
        <source>Seduta</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Sedute aperte</source>
        <translation>Open sessions</translation>
    </message>
    <message>
        <source>Sedute da preparare</source>
        <translation>Sessions to prepare</translation>
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
        <source>Segreteria</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Segue il caso.</source>
        <translation>Follows the case.</translation>
    </message>
    <message>
        <source>Seguita da</source>
        <translation>Followed by</translation>
    </message>
    <message>
        <source>Selezionato</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>Selezione</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Sensibile</source>
        <translation>Sensitive</translation>
    </message>
    <message>
        <source>Senza accordo</source>
        <translation>Without agreement</translation>
    </message>
    <message>
        <source>Senza codice fiscale serve la data di nascita: altrimenti non si sa chi è.</source>
        <translation>Without a fiscal code the date of birth is needed: otherwise nobody knows who it is.</translation>
    </message>
    <message>
        <source>Senza esito</source>
        <translation>Without result</translation>
    </message>
    <message>
        <source>Senza le entrate mensili non si sa quanto pesa la rata.</source>
        <translation>Without the monthly income it is not known what an instalment weighs.</translation>
    </message>
    <message>
        <source>Senza nome</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Senza proroga il progetto dura già fino al {day}: la proroga va oltre quel giorno.</source>
        <translation>Without an extension the project lasts until {day} already: an extension goes beyond that day.</translation>
    </message>
    <message>
        <source>Senza riconoscimento serve un piano di rientro: prima si scrive il piano.</source>
        <translation>Without recognition a repayment plan is needed: first the plan is written.</translation>
    </message>
    <message>
        <source>Senza risposta</source>
        <translation>Without an answer</translation>
    </message>
    <message>
        <source>Separato/a</source>
        <translation>Separated</translation>
    </message>
    <message>
        <source>Serio</source>
        <translation>Serious</translation>
    </message>
    <message>
        <source>Serramenti</source>
        <translation>Doors and windows</translation>
    </message>
    <message>
        <source>Serve il giorno dell&apos;esito, non prima della presentazione.</source>
        <translation>The day of the outcome is needed, not before the handing in.</translation>
    </message>
    <message>
        <source>Serve il giorno in cui la domanda è stata presentata.</source>
        <translation>The day on which the application was handed in is needed.</translation>
    </message>
    <message>
        <source>Serve il motivo, in poche parole.</source>
        <translation>The reason is needed, in a few words.</translation>
    </message>
    <message>
        <source>Serve il numero di rate non pagate con cui il piano decade: almeno una.</source>
        <translation>The number of unpaid instalments that forfeit the plan is needed: at least one.</translation>
    </message>
    <message>
        <source>Serve il numero di rate, oppure la parte delle entrate (da 1 a 100 per cento): uno dei due.</source>
        <translation>The number of instalments is needed, or the share of the income (1 to 100 percent): one of the two.</translation>
    </message>
    <message>
        <source>Serve il patto firmato: con il numero del modulo di carta o con la scansione.</source>
        <translation>The signed pact is needed: with the number of the paper form or with the scan.</translation>
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
        <source>Servizio ottenuto</source>
        <translation>Service obtained</translation>
    </message>
    <message>
        <source>Servizio sociale comunale</source>
        <translation>Municipal social service</translation>
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
        <source>Sezioni compilate</source>
        <translation>Sections filled in</translation>
    </message>
    <message>
        <source>Sfratto o decadenza in corso</source>
        <translation>Eviction or loss of the lease under way</translation>
    </message>
    <message>
        <source>Si accredita solo il conto del nucleo della persona: questo contratto è di un altro nucleo.</source>
        <translation>Only the account of the person&apos;s household is credited: this contract is of another household.</translation>
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
        <source>Si continua solo un percorso chiuso.</source>
        <translation>Only a closed pathway is continued.</translation>
    </message>
    <message>
        <source>Si corregge con una nuova nota solo ciò che è già stato chiuso.</source>
        <translation>Only what has been closed is corrected with a new note.</translation>
    </message>
    <message>
        <source>Si decide dal giorno della seduta in poi.</source>
        <translation>Decisions are taken from the day of the session on.</translation>
    </message>
    <message>
        <source>Si può chiedere l&apos;aiuto su un&apos;altra linea di fondi: la domanda si rifà insieme.</source>
        <translation>Help can be asked for on another line of funds: the application is made again together.</translation>
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
        <source>Si richiama il criterio «{text}», che non c&apos;è. Non è cambiato niente.</source>
        <translation>The criterion «{text}» is pointed at and is not there. Nothing was changed.</translation>
    </message>
    <message>
        <source>Si risponde a una lettera ricevuta: questo contatto non lo è.</source>
        <translation>One answers a letter received: this contact is none.</translation>
    </message>
    <message>
        <source>Si usa fino al</source>
        <translation>Used until</translation>
    </message>
    <message>
        <source>Sicurezza</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Sigla</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Sindacato inquilini</source>
        <translation>Tenants&apos; union</translation>
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
        <source>Sono ancora aperti {available}: {asked} non ci stanno. Nulla è cambiato.</source>
        <translation>{available} are still open: {asked} do not fit. Nothing has changed.</translation>
    </message>
    <message>
        <source>Sono di nuovo due schede: {0} e {1}.</source>
        <translation>They are two records again: {0} and {1}.</translation>
    </message>
    <message>
        <source>Sono già impegnati o riservati {available}: il limite non può scendere a {asked}.</source>
        <translation>{available} are already committed or reserved: the cap cannot fall to {asked}.</translation>
    </message>
    <message>
        <source>Sono passati più di {days} giorni dall&apos;incontro: le presenze le registra chi coordina, con una nota.</source>
        <translation>More than {days} days have passed since the meeting: attendance is recorded by the coordinator, with a note.</translation>
    </message>
    <message>
        <source>Sono passati più di {days} giorni dall&apos;incontro: serve la nota di chi coordina.</source>
        <translation>More than {days} days have passed since the meeting: the coordinator&apos;s note is needed.</translation>
    </message>
    <message>
        <source>Sono passati {days} giorni dalla consegna: senza risposta si segna dopo {least}.</source>
        <translation>{days} days have passed since it was handed over: without an answer is noted after {least}.</translation>
    </message>
    <message>
        <source>Sopra il {0} per cento delle entrate il piano rischia di non durare.</source>
        <translation>Above {0} percent of the income the plan may not last.</translation>
    </message>
    <message>
        <source>Sorteggio</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>Sorteggio con il testo «{0}»: ordine delle impronte SHA-256 di «testo/candidatura», dalla più bassa.</source>
        <translation>Draw with the text «{0}»: order of the SHA-256 digests of «text/candidacy», lowest first.</translation>
    </message>
    <message>
        <source>Sospensione del recupero dell&apos;alloggio</source>
        <translation>Recovery of the dwelling suspended</translation>
    </message>
    <message>
        <source>Sospeso</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Sostegno al disagio sociale</source>
        <translation>Support in social hardship</translation>
    </message>
    <message>
        <source>Sostegno alla persona</source>
        <translation>Support to the person</translation>
    </message>
    <message>
        <source>Sostituisce</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>Sostituito</source>
        <translation>Replaced</translation>
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
        <source>Spese accessorie</source>
        <translation>Service charges</translation>
    </message>
    <message>
        <source>Spese documentate</source>
        <translation>Documented expenses</translation>
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
        <source>Stato dal</source>
        <translation>State since</translation>
    </message>
    <message>
        <source>Stato del file</source>
        <translation>State of the file</translation>
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
        <source>Su appuntamento</source>
        <translation>By appointment</translation>
    </message>
    <message>
        <source>Su questa pagina non si legge nessun codice. Si sceglie il foglio a cui appartiene, oppure si scarta.</source>
        <translation>No code can be read on this page. Choose the paper it belongs to, or discard it.</translation>
    </message>
    <message>
        <source>Su questa pratica chi scrive ha già votato. Vale il primo voto.</source>
        <translation>Whoever writes has already voted on this case file. The first vote counts.</translation>
    </message>
    <message>
        <source>Su questa valutazione c&apos;è una presa in carico: se ne scrive una nuova.</source>
        <translation>A case stands on this assessment: write a new one.</translation>
    </message>
    <message>
        <source>Su questo MOD-13 firmato si reggono il patto o la trattenuta del percorso: la firma resta. Nulla è cambiato.</source>
        <translation>The pact or the withholding of the path stands on this signed MOD-13: the signature stays. Nothing has changed.</translation>
    </message>
    <message>
        <source>Su questo computer i dati di questo operatore ci sono già: si apre con il codice.</source>
        <translation>This operator’s data are already on this computer: they open with the code.</translation>
    </message>
    <message>
        <source>Su questo computer nessun incontro ha il registro «{0}». Niente è stato salvato. Controllare il numero sul foglio, o allineare.</source>
        <translation>On this computer no meeting has the register «{0}». Nothing was saved. Check the number on the sheet, or align.</translation>
    </message>
    <message>
        <source>Su questo computer non c&apos;è questa ricevuta. La ricevuta arriva con l&apos;allineamento.</source>
        <translation>This receipt is not on this computer. The receipt comes with the alignment.</translation>
    </message>
    <message>
        <source>Su questo computer non c&apos;è un plafond aperto di questo fondo. La richiesta resta una proposta.</source>
        <translation>There is no open envelope of this fund on this computer. The request remains a proposal.</translation>
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
        <source>Sul caso c&apos;è già una decisione: la nuova deve richiamarla. Allineare e riprovare.</source>
        <translation>There is already a decision on the case: the new one must name it. Align and try again.</translation>
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
        <source>Sulla pratica l&apos;organo ha già deciso: il voto non cambia più niente e non è stato registrato.</source>
        <translation>The body has already decided on the case file: the vote changes nothing and was not recorded.</translation>
    </message>
    <message>
        <source>Sulla pratica l&apos;organo ha già deciso: resta in questa seduta.</source>
        <translation>The body has already decided on the case file: it stays in this session.</translation>
    </message>
    <message>
        <source>Sulla pratica si è già votato: resta all&apos;ordine del giorno.</source>
        <translation>Votes were already cast on the case file: it stays on the agenda.</translation>
    </message>
    <message>
        <source>Sì</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>TAVOLO n. {0}</source>
        <translation>TAVOLO no. {0}</translation>
    </message>
    <message>
        <source>Tappa del progetto</source>
        <translation>Project milestone</translation>
    </message>
    <message>
        <source>Tappe dei progetti</source>
        <translation>Project milestones</translation>
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
        <source>Tempo determinato</source>
        <translation>Fixed-term</translation>
    </message>
    <message>
        <source>Tempo indeterminato</source>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>Termine ultimo</source>
        <translation>Final deadline</translation>
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
        <source>Tipo di scheda</source>
        <translation>Kind of record</translation>
    </message>
    <message>
        <source>Tirocinante</source>
        <translation>Trainee</translation>
    </message>
    <message>
        <source>Tirocinanti con indennità</source>
        <translation>Trainees with an indemnity</translation>
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
        <source>Tornati indietro</source>
        <translation>Come back</translation>
    </message>
    <message>
        <source>Traduzione di cortesia</source>
        <translation>Courtesy translation</translation>
    </message>
    <message>
        <source>Tranche della quota A</source>
        <translation>Tranche of share A</translation>
    </message>
    <message>
        <source>Trasferimento</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Trattenuta sull&apos;indennità di formazione</source>
        <translation>Withheld from the training indemnity</translation>
    </message>
    <message>
        <source>Tre campi scritti</source>
        <translation>Three fields written</translation>
    </message>
    <message>
        <source>Turni previsti e chiusure sono scritti da chi coordina o dalla sede.</source>
        <translation>Rosters and closures are written by coordinators or head office.</translation>
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
        <source>Tutor</source>
        <translation>Tutor</translation>
    </message>
    <message>
        <source>Tutore o amministratore di sostegno</source>
        <translation>Guardian or support administrator</translation>
    </message>
    <message>
        <source>Tutte le condizioni risultano: decide chi ne ha il compito.</source>
        <translation>All conditions are met: whoever has the task decides.</translation>
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
        <source>Un IBAN serve solo per un rimborso.</source>
        <translation>An IBAN is needed for a refund only.</translation>
    </message>
    <message>
        <source>Un IBAN {text} ha {expected} caratteri; questo ne ha {digits}.</source>
        <translation>An IBAN of {text} has {expected} characters; this one has {digits}.</translation>
    </message>
    <message>
        <source>Un appuntamento dura da 1 minuto a un giorno. Controllare i minuti.</source>
        <translation>An appointment takes from 1 minute to a day. Check the minutes.</translation>
    </message>
    <message>
        <source>Un avviso ogni anno</source>
        <translation>A notice each year</translation>
    </message>
    <message>
        <source>Un campo scritto</source>
        <translation>One field written</translation>
    </message>
    <message>
        <source>Un contatto dura da 0 minuti a un giorno. Controllare i minuti.</source>
        <translation>A conversation lasts between 0 minutes and a day. Check the minutes.</translation>
    </message>
    <message>
        <source>Un contatto senza persona non può indicare un nucleo.</source>
        <translation>A contact without a person cannot name a household.</translation>
    </message>
    <message>
        <source>Un ente con questo nome c&apos;è già nella rete: {text}.</source>
        <translation>A body with this name is already in the network: {text}.</translation>
    </message>
    <message>
        <source>Un file su questo foglio si aggiunge alla mediazione, o alla parte, di cui parla.</source>
        <translation>A file on this paper is added to the mediation, or to the side, that it is about.</translation>
    </message>
    <message>
        <source>Un foglio archiviato come firmato.</source>
        <translation>One paper filed as signed.</translation>
    </message>
    <message>
        <source>Un foglio ore copre al massimo {days} giorni. Scegliere un periodo più corto.</source>
        <translation>A time sheet covers at most {days} days. Choose a shorter span.</translation>
    </message>
    <message>
        <source>Un modulo vuoto si registra quando viene trascritto.</source>
        <translation>A blank form is recorded when it is transcribed.</translation>
    </message>
    <message>
        <source>Un movimento di 0,00 € non dice niente. Togliere la riga o correggere l&apos;importo.</source>
        <translation>A movement of 0,00 € says nothing. Take the row out or correct the amount.</translation>
    </message>
    <message>
        <source>Un nucleo abita in un alloggio: questa unità è di altro tipo.</source>
        <translation>A household lives in a dwelling: this unit is of another kind.</translation>
    </message>
    <message>
        <source>Un operatore segue una parte sola: non può seguirne, o averne seguita, un&apos;altra.</source>
        <translation>An operator follows one side only: they cannot follow, or have followed, another.</translation>
    </message>
    <message>
        <source>Un patto tiene al massimo {most} obiettivi: scegliere i più importanti.</source>
        <translation>A pact holds at most {most} goals: choose the most important.</translation>
    </message>
    <message>
        <source>Un patto è firmato quando ci sono la data e il modo: numero del modulo di carta, o scansione allegata.</source>
        <translation>A pact is signed when there are the date and the way: number of the paper form, or an attached scan.</translation>
    </message>
    <message>
        <source>Un percorso attivo ha almeno un obiettivo.</source>
        <translation>An active pathway has at least one goal.</translation>
    </message>
    <message>
        <source>Un percorso attivo ha una verifica fissata entro {days} giorni.</source>
        <translation>An active pathway has a review fixed within {days} days.</translation>
    </message>
    <message>
        <source>Un percorso di questa presa in carico è ancora aperto: prima si conclude.</source>
        <translation>A pathway of this case is still open: conclude it first.</translation>
    </message>
    <message>
        <source>Un piano di rientro si scrive con le rate: dal simulatore.</source>
        <translation>A repayment plan is written with its instalments: from the simulator.</translation>
    </message>
    <message>
        <source>Un plafond si chiede solo da un fondo di contributi.</source>
        <translation>An envelope is asked for from a fund of grants only.</translation>
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
        <source>Un referente è modificato da chi lo ha scritto, da chi coordina o dalla Direzione Sociale.</source>
        <translation>A contact is changed by whoever wrote it, by coordinators or by the Social Department.</translation>
    </message>
    <message>
        <source>Un solo adulto</source>
        <translation>A single adult</translation>
    </message>
    <message>
        <source>Un&apos;altra parte la aggiunge chi ha aperto la mediazione.</source>
        <translation>One more side is added by whoever opened the mediation.</translation>
    </message>
    <message>
        <source>Un&apos;altra pratica dello stesso caso è già all&apos;ordine del giorno di una seduta.</source>
        <translation>Another file of the same case is already on the agenda of a session.</translation>
    </message>
    <message>
        <source>Un&apos;unione si annulla entro {days} giorni: le due schede restano unite. Niente è andato perso.</source>
        <translation>A merge can be undone within {days} days: the two records stay merged. Nothing was lost.</translation>
    </message>
    <message>
        <source>Una bozza è cambiata solo da chi l&apos;ha iniziata. Si può prepararne un&apos;altra.</source>
        <translation>A draft is changed only by who began it. Another can be prepared.</translation>
    </message>
    <message>
        <source>Una chiusura dura al massimo {days} giorni. Per chiudere un presidio serve la sede.</source>
        <translation>A closure lasts at most {days} days. Closing an outpost takes head office.</translation>
    </message>
    <message>
        <source>Una cosa aspetta una decisione. Niente è andato perso.</source>
        <translation>One thing waits for a decision. Nothing was lost.</translation>
    </message>
    <message>
        <source>Una decisione più recente ha preso il posto di questa: si stampa la lettera dell&apos;ultima.</source>
        <translation>A later decision took the place of this one: the letter of the last is printed.</translation>
    </message>
    <message>
        <source>Una decisione si scrive con le sue motivazioni.</source>
        <translation>A decision is written with its reasons.</translation>
    </message>
    <message>
        <source>Una deroga è scritta da chi la dà. Non è cambiato niente.</source>
        <translation>A waiver is written by whoever gives it. Nothing was changed.</translation>
    </message>
    <message>
        <source>Una lettera riservata non si pubblica, neppure in forma anonima.</source>
        <translation>A reserved letter is not published, not even in anonymous form.</translation>
    </message>
    <message>
        <source>Una mediazione ha al massimo {limit} parti.</source>
        <translation>A mediation has at most {limit} sides.</translation>
    </message>
    <message>
        <source>Una mediazione ha almeno due parti, ognuna con chi la segue.</source>
        <translation>A mediation has at least two sides, each with whoever follows it.</translation>
    </message>
    <message>
        <source>Una mediazione si apre da una richiesta di conflitto di vicinato.</source>
        <translation>A mediation is opened from a request about a conflict between neighbours.</translation>
    </message>
    <message>
        <source>Una mediazione è di caso (R1): la leggono solo le persone nominate.</source>
        <translation>A mediation is of the case (R1): only the people named read it.</translation>
    </message>
    <message>
        <source>Una misura di questo tipo è già attiva: prima si chiude quella.</source>
        <translation>A measure of this kind runs already: first that one is ended.</translation>
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
        <source>Una pagina letta.</source>
        <translation>One page read.</translation>
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
        <source>Una pratica per la commissione è sensibile (R2): la legge solo chi ne ha il compito.</source>
        <translation>A case file for the commission is sensitive (R2): it is read only by those whose task it is.</translation>
    </message>
    <message>
        <source>Una pratica resta del caso per cui è nata. Per un altro caso se ne prepara un&apos;altra.</source>
        <translation>A case file stays with its case. For another case another one is prepared.</translation>
    </message>
    <message>
        <source>Una pratica è di un caso o di una domanda, non di tutti e due.</source>
        <translation>A case file is of a case or of an application, not of both.</translation>
    </message>
    <message>
        <source>Una proposta di variazione è accettata da un&apos;altra persona. Resta in Da rivedere.</source>
        <translation>A proposal of variation is accepted by another person. It stays in To review.</translation>
    </message>
    <message>
        <source>Una rata appartiene a un piano di rientro.</source>
        <translation>An instalment belongs to a repayment plan.</translation>
    </message>
    <message>
        <source>Una rata concordata non si cambia: si chiude il piano e se ne fa un altro. Si scrive solo il pagamento.</source>
        <translation>An agreed instalment is not changed: the plan is ended and another one made. Only its payment is written.</translation>
    </message>
    <message>
        <source>Una rata è sopra lo zero, e nessuna delle sue voci è sotto.</source>
        <translation>An instalment is above zero, and none of its lines below.</translation>
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
        <source>Una risposta {from_state} non può diventare {to_state}.</source>
        <translation>An answer that is {from_state} cannot become {to_state}.</translation>
    </message>
    <message>
        <source>Una risposta è un contatto in uscita. Controllare la direzione.</source>
        <translation>An answer is an outgoing contact. Check the direction.</translation>
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
        <source>Una seduta resta dell&apos;organo per cui è nata: per un altro se ne prepara una nuova.</source>
        <translation>A session stays with its body: for another one a new session is prepared.</translation>
    </message>
    <message>
        <source>Una versione in vigore o ritirata non si cambia: si prepara una nuova versione.</source>
        <translation>A version in force or retired is not changed: a new version is prepared.</translation>
    </message>
    <message>
        <source>Una versione {from_state} non può diventare {to_state}.</source>
        <translation>A version {from_state} cannot become {to_state}.</translation>
    </message>
    <message>
        <source>Una versione è messa in vigore o ritirata da un&apos;altra persona, non da chi l&apos;ha scritta.</source>
        <translation>A version is put in force or retired by another person, not by who wrote it.</translation>
    </message>
    <message>
        <source>Una visita non ha il campo «{0}».</source>
        <translation>A visit has no field “{0}”.</translation>
    </message>
    <message>
        <source>Unione</source>
        <translation>Merge</translation>
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
        <source>Università</source>
        <translation>University</translation>
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
        <source>Utenze staccate</source>
        <translation>Utilities cut off</translation>
    </message>
    <message>
        <source>VERBALE-GRUPPO n. {0}</source>
        <translation>VERBALE-GRUPPO no. {0}</translation>
    </message>
    <message>
        <source>Vale dal</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Vale fino al</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Vale il voto di chi presiede</source>
        <translation>The president&apos;s vote counts</translation>
    </message>
    <message>
        <source>Valido dal</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valido fino al</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Valore</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Valore sul centro</source>
        <translation>Value at the centre</translation>
    </message>
    <message>
        <source>Valore sul centro, di chi</source>
        <translation>Value at the centre, by whom</translation>
    </message>
    <message>
        <source>Valore sul centro, presidio</source>
        <translation>Value at the centre, outpost</translation>
    </message>
    <message>
        <source>Valore sul centro, quando</source>
        <translation>Value at the centre, when</translation>
    </message>
    <message>
        <source>Valutazione</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Valutazione con le regole</source>
        <translation>Evaluation by the rules</translation>
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
        <source>Verbale approvato il</source>
        <translation>Minutes approved on</translation>
    </message>
    <message>
        <source>Verbale del gruppo</source>
        <translation>Minutes of the group</translation>
    </message>
    <message>
        <source>Verbale del gruppo di autogestione</source>
        <translation>Minutes of the self-management group</translation>
    </message>
    <message>
        <source>Verbale del tavolo territoriale</source>
        <translation>Minutes of the local board</translation>
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
        <source>Verifica dei criteri</source>
        <translation>Check of the criteria</translation>
    </message>
    <message>
        <source>Verifica di chi coordina</source>
        <translation>Check by the coordinator</translation>
    </message>
    <message>
        <source>Verifica fatta</source>
        <translation>Review held</translation>
    </message>
    <message>
        <source>Versione</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versione del testo</source>
        <translation>Version of the text</translation>
    </message>
    <message>
        <source>Versione dell&apos;informativa</source>
        <translation>Version of the privacy notice</translation>
    </message>
    <message>
        <source>Versione delle regole</source>
        <translation>Version of the rules</translation>
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
        <source>Vincolo</source>
        <translation>Kind of target</translation>
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
        <source>Visto da</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>Visura o cancellazione dal registro</source>
        <translation>Register extract or deletion</translation>
    </message>
    <message>
        <source>Voce</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Volture delle utenze</source>
        <translation>Transfer of utilities</translation>
    </message>
    <message>
        <source>Voti per decidere</source>
        <translation>Votes to decide</translation>
    </message>
    <message>
        <source>Voto</source>
        <translation>Vote</translation>
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
        <source>a pari merito: serve il sorteggio</source>
        <translation>equal: a draw is needed</translation>
    </message>
    <message>
        <source>a parità, per sorteggio</source>
        <translation>equal, by draw</translation>
    </message>
    <message>
        <source>a parità, per «{0}»</source>
        <translation>equal, by «{0}»</translation>
    </message>
    <message>
        <source>accettata</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>accettate con un campo scritto anche da altri</source>
        <translation>accepted with a field that others wrote too</translation>
    </message>
    <message>
        <source>accettato il {0}</source>
        <translation>accepted on {0}</translation>
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
        <source>al massimo</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>allora e oggi</source>
        <translation>then and now</translation>
    </message>
    <message>
        <source>almeno</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>almeno un obiettivo</source>
        <translation>at least one goal</translation>
    </message>
    <message>
        <source>almeno un&apos;area</source>
        <translation>at least one area</translation>
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
        <source>annullata da chi l&apos;ha proposta</source>
        <translation>cancelled by who proposed it</translation>
    </message>
    <message>
        <source>annullato</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>aperta il {0}</source>
        <translation>opened on {0}</translation>
    </message>
    <message>
        <source>aperto il {0}</source>
        <translation>opened on {0}</translation>
    </message>
    <message>
        <source>aprile</source>
        <translation>April</translation>
    </message>
    <message>
        <source>archivio ALER al {0}</source>
        <translation>ALER archive as of {0}</translation>
    </message>
    <message>
        <source>ascolto e orientamento, gratuito, tutti i giorni a ogni ora</source>
        <translation>listening and guidance, free of charge, every day at any hour</translation>
    </message>
    <message>
        <source>aspetta al centro altre schede, rimandate dopo un ripristino</source>
        <translation>waits at the centre for other records, sent again after a restore</translation>
    </message>
    <message>
        <source>aspettare i documenti</source>
        <translation>wait for the papers</translation>
    </message>
    <message>
        <source>aspettare l&apos;ordine del giorno</source>
        <translation>wait for the agenda</translation>
    </message>
    <message>
        <source>aspettare la decisione</source>
        <translation>wait for the decision</translation>
    </message>
    <message>
        <source>assegnata a</source>
        <translation>assigned to</translation>
    </message>
    <message>
        <source>attività non visibile</source>
        <translation>activity not visible</translation>
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
        <source>canone corrente pagato</source>
        <translation>current rent paid</translation>
    </message>
    <message>
        <source>canone {0}, spese {1}</source>
        <translation>rent {0}, charges {1}</translation>
    </message>
    <message>
        <source>causa e documenti, poi istruttoria</source>
        <translation>cause and papers, then the examination</translation>
    </message>
    <message>
        <source>centro non raggiungibile</source>
        <translation>centre not reachable</translation>
    </message>
    <message>
        <source>che cosa</source>
        <translation>what</translation>
    </message>
    <message>
        <source>che cosa si è detto</source>
        <translation>what was said</translation>
    </message>
    <message>
        <source>chi entra nell&apos;équipe</source>
        <translation>who joins the team</translation>
    </message>
    <message>
        <source>chi se ne occupa</source>
        <translation>who sees to it</translation>
    </message>
    <message>
        <source>chi segnala</source>
        <translation>who reports</translation>
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
        <source>chiesto, da aprire o negare</source>
        <translation>asked for, to open or deny</translation>
    </message>
    <message>
        <source>chiusa il {0}</source>
        <translation>closed on {0}</translation>
    </message>
    <message>
        <source>ci sono fondi</source>
        <translation>there is money</translation>
    </message>
    <message>
        <source>collega di {0}</source>
        <translation>colleague of {0}</translation>
    </message>
    <message>
        <source>colloquio con la persona</source>
        <translation>talk with the person</translation>
    </message>
    <message>
        <source>completa, da firmare</source>
        <translation>complete, to be signed</translation>
    </message>
    <message>
        <source>componente non visibile</source>
        <translation>member not visible</translation>
    </message>
    <message>
        <source>consegnate al coordinamento</source>
        <translation>handed to the coordinators</translation>
    </message>
    <message>
        <source>contributo n. {0}</source>
        <translation>grant no. {0}</translation>
    </message>
    <message>
        <source>corretta e rimandata</source>
        <translation>corrected and sent again</translation>
    </message>
    <message>
        <source>criterio {0}</source>
        <translation>criterion {0}</translation>
    </message>
    <message>
        <source>da documentare</source>
        <translation>to be proved</translation>
    </message>
    <message>
        <source>da firmare</source>
        <translation>to be signed</translation>
    </message>
    <message>
        <source>da fissare</source>
        <translation>to be set</translation>
    </message>
    <message>
        <source>da portare</source>
        <translation>to be brought</translation>
    </message>
    <message>
        <source>da restituire, restano {0}</source>
        <translation>to give back, {0} left</translation>
    </message>
    <message>
        <source>da vedere</source>
        <translation>to be seen</translation>
    </message>
    <message>
        <source>dal {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>dal {0} al {1}</source>
        <translation>from {0} to {1}</translation>
    </message>
    <message>
        <source>data di chiusura</source>
        <translation>closing date</translation>
    </message>
    <message>
        <source>dati scelti</source>
        <translation>chosen data</translation>
    </message>
    <message>
        <source>dato mancante</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>del</source>
        <translation>dated</translation>
    </message>
    <message>
        <source>di che cosa si tratta</source>
        <translation>what it is about</translation>
    </message>
    <message>
        <source>di questo codice</source>
        <translation>of this code</translation>
    </message>
    <message>
        <source>di un patto</source>
        <translation>of a pact</translation>
    </message>
    <message>
        <source>di un progetto</source>
        <translation>of a plan</translation>
    </message>
    <message>
        <source>dicembre</source>
        <translation>December</translation>
    </message>
    <message>
        <source>dichiarato il {0}</source>
        <translation>declared on {0}</translation>
    </message>
    <message>
        <source>distacco annunciato</source>
        <translation>disconnection announced</translation>
    </message>
    <message>
        <source>diventa risolta</source>
        <translation>becomes resolved</translation>
    </message>
    <message>
        <source>diverso da</source>
        <translation>other than</translation>
    </message>
    <message>
        <source>domanda di alloggio, {0}</source>
        <translation>application for a dwelling, {0}</translation>
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
        <source>eliminate per una cancellazione ordinata</source>
        <translation>removed by an ordered erasure</translation>
    </message>
    <message>
        <source>entro il {0}</source>
        <translation>by {0}</translation>
    </message>
    <message>
        <source>esito del {0}</source>
        <translation>outcome of {0}</translation>
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
        <source>fine della misura</source>
        <translation>end of the measure</translation>
    </message>
    <message>
        <source>fine della misura: {0}</source>
        <translation>end of the measure: {0}</translation>
    </message>
    <message>
        <source>fino al</source>
        <translation>until</translation>
    </message>
    <message>
        <source>gennaio</source>
        <translation>January</translation>
    </message>
    <message>
        <source>giorno del pagamento</source>
        <translation>day of the payment</translation>
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
        <source>già decisa</source>
        <translation>already decided</translation>
    </message>
    <message>
        <source>già svolto</source>
        <translation>already held</translation>
    </message>
    <message>
        <source>ieri</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>il canone corrente è da verificare</source>
        <translation>the current rent is to be checked</translation>
    </message>
    <message>
        <source>il civico con l&apos;interno di una persona</source>
        <translation>the house number with the flat of a person</translation>
    </message>
    <message>
        <source>il codice di un alloggio</source>
        <translation>the code of a dwelling</translation>
    </message>
    <message>
        <source>il cognome di una persona</source>
        <translation>the surname of a person</translation>
    </message>
    <message>
        <source>il nome di una persona</source>
        <translation>the name of a person</translation>
    </message>
    <message>
        <source>il patto firmato</source>
        <translation>the signed pact</translation>
    </message>
    <message>
        <source>il {0}</source>
        <translation>on {0}</translation>
    </message>
    <message>
        <source>in attesa al centro di altre schede</source>
        <translation>waiting at the centre for other records</translation>
    </message>
    <message>
        <source>in attesa del centro</source>
        <translation>waiting for the centre</translation>
    </message>
    <message>
        <source>in bozza, dal {0}</source>
        <translation>draft, from {0}</translation>
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
        <source>in parte</source>
        <translation>in part</translation>
    </message>
    <message>
        <source>in preparazione</source>
        <translation>being prepared</translation>
    </message>
    <message>
        <source>incendio, gas, violenza in corso, persona che non risponde</source>
        <translation>fire, gas, violence in progress, person who does not answer</translation>
    </message>
    <message>
        <source>incontro {0}, {1} ore</source>
        <translation>meeting {0}, {1} hours</translation>
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
        <source>ingresso rifiutato</source>
        <translation>entry refused</translation>
    </message>
    <message>
        <source>int. {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>intestatario dell&apos;IBAN</source>
        <translation>holder of the IBAN</translation>
    </message>
    <message>
        <source>inviata a terzi</source>
        <translation>sent to third parties</translation>
    </message>
    <message>
        <source>l&apos;avviso chiude</source>
        <translation>the notice closes</translation>
    </message>
    <message>
        <source>l&apos;avviso chiude: {0}</source>
        <translation>the notice closes: {0}</translation>
    </message>
    <message>
        <source>l&apos;avviso è chiuso: {0}</source>
        <translation>the notice is closed: {0}</translation>
    </message>
    <message>
        <source>la data della prima verifica</source>
        <translation>the date of the first review</translation>
    </message>
    <message>
        <source>la fine dell&apos;altro percorso attivo di questo tipo</source>
        <translation>the end of the other active pathway of this type</translation>
    </message>
    <message>
        <source>la manutenzione non la prende: torna in lavorazione</source>
        <translation>maintenance does not take it: back in progress</translation>
    </message>
    <message>
        <source>la soglia è {0}</source>
        <translation>the threshold is {0}</translation>
    </message>
    <message>
        <source>leggere in Da rivedere</source>
        <translation>read in To review</translation>
    </message>
    <message>
        <source>linea di progetto</source>
        <translation>project line</translation>
    </message>
    <message>
        <source>linea non visibile</source>
        <translation>line not visible</translation>
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
        <source>manca il tetto per nucleo: si può proporre, non ammettere</source>
        <translation>the cap per household is missing: proposing is possible, admitting is not</translation>
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
        <source>meno di</source>
        <translation>less than</translation>
    </message>
    <message>
        <source>mercoledì</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>mese {0}</source>
        <translation>month {0}</translation>
    </message>
    <message>
        <source>messa da parte</source>
        <translation>put aside</translation>
    </message>
    <message>
        <source>minori in pericolo</source>
        <translation>minors in danger</translation>
    </message>
    <message>
        <source>misure, o quello che segue dalla decisione</source>
        <translation>measures, or what follows from the decision</translation>
    </message>
    <message>
        <source>monitoraggio delle misure</source>
        <translation>monitoring of the measures</translation>
    </message>
    <message>
        <source>motivo del codice mancante</source>
        <translation>reason of the missing code</translation>
    </message>
    <message>
        <source>nascita {0}</source>
        <translation>born {0}</translation>
    </message>
    <message>
        <source>nessuna bozza</source>
        <translation>no draft</translation>
    </message>
    <message>
        <source>nessuna linea</source>
        <translation>no line</translation>
    </message>
    <message>
        <source>nessuna ora certificata</source>
        <translation>no hours certified</translation>
    </message>
    <message>
        <source>nessuno in casa</source>
        <translation>nobody at home</translation>
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
        <source>niente: il centro ha poi risposto</source>
        <translation>nothing: the centre has answered since</translation>
    </message>
    <message>
        <source>niente: non è più su questo computer</source>
        <translation>nothing: it is no longer on this computer</translation>
    </message>
    <message>
        <source>niente: parte da sola</source>
        <translation>nothing: it leaves by itself</translation>
    </message>
    <message>
        <source>niente: {0}</source>
        <translation>nothing: {0}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nome del gruppo</source>
        <translation>name of the group</translation>
    </message>
    <message>
        <source>non accettata dal centro</source>
        <translation>not accepted by the centre</translation>
    </message>
    <message>
        <source>non accettate dal centro</source>
        <translation>not accepted by the centre</translation>
    </message>
    <message>
        <source>non ammesso dall&apos;ufficio</source>
        <translation>not admitted by the office</translation>
    </message>
    <message>
        <source>non ancora contati</source>
        <translation>not counted yet</translation>
    </message>
    <message>
        <source>non ancora inviata</source>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>non applicabile</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>non ci sono fondi</source>
        <translation>there is no money</translation>
    </message>
    <message>
        <source>non pagata</source>
        <translation>unpaid</translation>
    </message>
    <message>
        <source>non si annulla più</source>
        <translation>can no longer be undone</translation>
    </message>
    <message>
        <source>non si sa</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>non si sa se ci sono fondi</source>
        <translation>it is not known whether there is money</translation>
    </message>
    <message>
        <source>non soddisfatto</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>non {0}</source>
        <translation>not {0}</translation>
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
        <source>numeri annullati</source>
        <translation>numbers annulled</translation>
    </message>
    <message>
        <source>numero del documento</source>
        <translation>number of the document</translation>
    </message>
    <message>
        <source>numero {0}</source>
        <translation>number {0}</translation>
    </message>
    <message>
        <source>nuovi documenti per un riesame</source>
        <translation>new papers to examine it again</translation>
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
        <source>ore certificate fino al {0}</source>
        <translation>hours certified up to {0}</translation>
    </message>
    <message>
        <source>originale visto</source>
        <translation>original seen</translation>
    </message>
    <message>
        <source>originale visto da {0}</source>
        <translation>original seen by {0}</translation>
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
        <source>parte {0}</source>
        <translation>side {0}</translation>
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
        <source>per conto di</source>
        <translation>on behalf of</translation>
    </message>
    <message>
        <source>per le parità {0}ª</source>
        <translation>{0} for ties</translation>
    </message>
    <message>
        <source>per quest&apos;avviso non ci sono ancora</source>
        <translation>none yet for this notice</translation>
    </message>
    <message>
        <source>permesso di soggiorno</source>
        <translation>residence permit</translation>
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
        <source>piano decaduto: {0} rate non pagate</source>
        <translation>plan forfeited: {0} instalments unpaid</translation>
    </message>
    <message>
        <source>piano {0}</source>
        <translation>floor {0}</translation>
    </message>
    <message>
        <source>più di</source>
        <translation>more than</translation>
    </message>
    <message>
        <source>portata al coordinamento</source>
        <translation>brought to the coordinator</translation>
    </message>
    <message>
        <source>portatile dichiarato perso: serve una seconda persona</source>
        <translation>laptop declared lost: a second person is needed</translation>
    </message>
    <message>
        <source>portatile perso: bloccato fino al {0}</source>
        <translation>laptop lost: blocked until {0}</translation>
    </message>
    <message>
        <source>portatile perso: si può chiudere</source>
        <translation>laptop lost: can be closed</translation>
    </message>
    <message>
        <source>presentata il {0}</source>
        <translation>handed in on {0}</translation>
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
        <source>promessa al presidio</source>
        <translation>promised at the outpost</translation>
    </message>
    <message>
        <source>promesso {0} alle {1}</source>
        <translation>promised {0} at {1}</translation>
    </message>
    <message>
        <source>prot. {0}</source>
        <translation>prot. {0}</translation>
    </message>
    <message>
        <source>protocollo {0}</source>
        <translation>register number {0}</translation>
    </message>
    <message>
        <source>quando non si applica</source>
        <translation>when it does not apply</translation>
    </message>
    <message>
        <source>quasi finito, restano {0}</source>
        <translation>nearly used up, {0} left</translation>
    </message>
    <message>
        <source>rata del piano di rientro</source>
        <translation>instalment of the repayment plan</translation>
    </message>
    <message>
        <source>rate non pagate: {0}, il piano decade con {1}</source>
        <translation>unpaid instalments: {0}, the plan is forfeited at {1}</translation>
    </message>
    <message>
        <source>registro n. {0}</source>
        <translation>register no. {0}</translation>
    </message>
    <message>
        <source>registro n. {0}, da chiudere</source>
        <translation>register no. {0}, to be closed</translation>
    </message>
    <message>
        <source>respinta</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>respinte per i fondi</source>
        <translation>turned down for lack of funds</translation>
    </message>
    <message>
        <source>riferimento del pagamento</source>
        <translation>reference of the payment</translation>
    </message>
    <message>
        <source>riferimento non visibile</source>
        <translation>reference not visible</translation>
    </message>
    <message>
        <source>rilasciato il {0}</source>
        <translation>issued on {0}</translation>
    </message>
    <message>
        <source>ritirata il</source>
        <translation>withdrawn on</translation>
    </message>
    <message>
        <source>ruolo nel gruppo</source>
        <translation>role in the group</translation>
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
        <source>scansione archiviata per errore</source>
        <translation>scan filed by mistake</translation>
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
        <source>segnali di rischio</source>
        <translation>signs of risk</translation>
    </message>
    <message>
        <source>seguire le misure</source>
        <translation>follow the measures</translation>
    </message>
    <message>
        <source>senza argomento</source>
        <translation>no topic</translation>
    </message>
    <message>
        <source>senza foglio</source>
        <translation>without a sheet</translation>
    </message>
    <message>
        <source>senza note</source>
        <translation>no notes</translation>
    </message>
    <message>
        <source>senza numero</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>senza testimone</source>
        <translation>no witness</translation>
    </message>
    <message>
        <source>serve un interprete</source>
        <translation>an interpreter is needed</translation>
    </message>
    <message>
        <source>servizi sociali, {0}</source>
        <translation>social services, {0}</translation>
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
        <source>solo allora</source>
        <translation>only then</translation>
    </message>
    <message>
        <source>solo numeri, nessun nome · pronto da stampare</source>
        <translation>only numbers, no name · ready to print</translation>
    </message>
    <message>
        <source>solo oggi</source>
        <translation>only now</translation>
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
        <source>supera la</source>
        <translation>exceeds the</translation>
    </message>
    <message>
        <source>superata da una modifica accettata</source>
        <translation>overtaken by an accepted change</translation>
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
        <source>testo del verbale</source>
        <translation>text of the minutes</translation>
    </message>
    <message>
        <source>testo se c&apos;è</source>
        <translation>text when met</translation>
    </message>
    <message>
        <source>testo se manca</source>
        <translation>text when missing</translation>
    </message>
    <message>
        <source>testo se non c&apos;è</source>
        <translation>text when not met</translation>
    </message>
    <message>
        <source>ticket {0}</source>
        <translation>ticket {0}</translation>
    </message>
    <message>
        <source>tipo di attività</source>
        <translation>kind of activity</translation>
    </message>
    <message>
        <source>tipo di ente</source>
        <translation>kind of body</translation>
    </message>
    <message>
        <source>tipo di fondo</source>
        <translation>kind of fund</translation>
    </message>
    <message>
        <source>tipo di percorso</source>
        <translation>type of pathway</translation>
    </message>
    <message>
        <source>tipo di presenza</source>
        <translation>kind of presence</translation>
    </message>
    <message>
        <source>tipo di scrittura</source>
        <translation>kind of deed</translation>
    </message>
    <message>
        <source>tipo di turno</source>
        <translation>kind of shift</translation>
    </message>
    <message>
        <source>tutti quelli visibili</source>
        <translation>all those visible</translation>
    </message>
    <message>
        <source>uguale a</source>
        <translation>equal to</translation>
    </message>
    <message>
        <source>un codice fiscale</source>
        <translation>a fiscal code</translation>
    </message>
    <message>
        <source>un indirizzo e-mail</source>
        <translation>an e-mail address</translation>
    </message>
    <message>
        <source>un numero di telefono</source>
        <translation>a telephone number</translation>
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
        <source>vale fino al {0}</source>
        <translation>valid until {0}</translation>
    </message>
    <message>
        <source>valido fino al {0}</source>
        <translation>valid until {0}</translation>
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
        <source>verifica dei criteri e dossier</source>
        <translation>check of the criteria and dossier</translation>
    </message>
    <message>
        <source>verifica del percorso{0}</source>
        <translation>review of the pathway{0}</translation>
    </message>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{0} (da confermare)</source>
        <translation>{0} (to be confirmed)</translation>
    </message>
    <message>
        <source>{0} (in tutto {1})</source>
        <translation>{0} ({1} in all)</translation>
    </message>
    <message>
        <source>{0} Da documentare: {1}.</source>
        <translation>{0} To be documented: {1}.</translation>
    </message>
    <message>
        <source>{0} La pagina aspetta qui: si può allegare lo stesso senza registrare la firma sulla scheda.</source>
        <translation>{0} The page waits here: it can be attached all the same without recording the signature on the record.</translation>
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
        <source>{0} domande da presentare</source>
        <translation>{0} applications to hand in</translation>
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
        <source>{0} e {1} min</source>
        <translation>{0} and {1} min</translation>
    </message>
    <message>
        <source>{0} fogli stampati</source>
        <translation>{0} sheets printed</translation>
    </message>
    <message>
        <source>{0} il {1}</source>
        <translation>{0} on {1}</translation>
    </message>
    <message>
        <source>{0} in vigore dal {1}{2}</source>
        <translation>{0} in force from {1}{2}</translation>
    </message>
    <message>
        <source>{0} indennità piene coperte su {1} previste.</source>
        <translation>{0} full indemnities covered of {1} foreseen.</translation>
    </message>
    <message>
        <source>{0} informazioni di sei mesi fa</source>
        <translation>{0} pieces of information of six months ago</translation>
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
        <source>{0} modifiche aspettano che il centro sia aggiornato: sono salve su questo computer e poi partono da sole.</source>
        <translation>{0} changes wait for the centre to be updated: they are safe on this computer and then leave by themselves.</translation>
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
        <source>{0} non è su questo computer.</source>
        <translation>{0} is not on this computer.</translation>
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
        <source>{0} per cento delle entrate</source>
        <translation>{0} percent of the income</translation>
    </message>
    <message>
        <source>{0} pratiche</source>
        <translation>{0} dossiers</translation>
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
        <source>{0} soglia di {1}</source>
        <translation>{0} threshold of {1}</translation>
    </message>
    <message>
        <source>{0} su questo computer</source>
        <translation>{0} on this computer</translation>
    </message>
    <message>
        <source>{0} su questo computer e {1} quando torna la rete.</source>
        <translation>{0} on this computer and {1} when the network returns.</translation>
    </message>
    <message>
        <source>{0} è visibile solo a chi lo segue.</source>
        <translation>{0} is visible only to who follows it.</translation>
    </message>
    <message>
        <source>{0} è visibile solo a chi segue il caso.</source>
        <translation>{0} is visible only to those who follow the case.</translation>
    </message>
    <message>
        <source>{0} – {1}{2} (centro)</source>
        <translation>{0} – {1}{2} (centre)</translation>
    </message>
    <message>
        <source>{0}, circa {1} minuti</source>
        <translation>{0}, about {1} minutes</translation>
    </message>
    <message>
        <source>{0}, consegnato da {1} giorni</source>
        <translation>{0}, handed over {1} days ago</translation>
    </message>
    <message>
        <source>{0}, incontro {1}</source>
        <translation>{0}, meeting {1}</translation>
    </message>
    <message>
        <source>{0}, incontro {1} del {2}</source>
        <translation>{0}, meeting {1} of {2}</translation>
    </message>
    <message>
        <source>{0}, incontro {1}, {2}</source>
        <translation>{0}, meeting {1}, {2}</translation>
    </message>
    <message>
        <source>{0}, int. {1}</source>
        <translation>{0}, flat {1}</translation>
    </message>
    <message>
        <source>{0}, ore {1}</source>
        <translation>{0}, at {1}</translation>
    </message>
    <message>
        <source>{0}, parte {1}</source>
        <translation>{0}, side {1}</translation>
    </message>
    <message>
        <source>{0}, peso {1}</source>
        <translation>{0}, weight {1}</translation>
    </message>
    <message>
        <source>{0}, senza DID (scheda di accesso del {1}).</source>
        <translation>{0}, without a DID (intake form of {1}).</translation>
    </message>
    <message>
        <source>{0}, versione {1}</source>
        <translation>{0}, version {1}</translation>
    </message>
    <message>
        <source>{0}, {1} da decidere</source>
        <translation>{0}, {1} to decide</translation>
    </message>
    <message>
        <source>{0}, {1} fino al {2}</source>
        <translation>{0}, {1} until {2}</translation>
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
        <source>{0}: Questo file è già stato letto ({1}). Non è cambiato niente.</source>
        <translation>{0}: This file was read before ({1}). Nothing has changed.</translation>
    </message>
    <message>
        <source>{0}: al massimo {1}</source>
        <translation>{0}: at most {1}</translation>
    </message>
    <message>
        <source>{0}: almeno {1}</source>
        <translation>{0}: at least {1}</translation>
    </message>
    <message>
        <source>{0}: atteso {1}, trovato {2}</source>
        <translation>{0}: expected {1}, found {2}</translation>
    </message>
    <message>
        <source>{0}: non si applica.</source>
        <translation>{0}: does not apply.</translation>
    </message>
    <message>
        <source>{0}: pericolo.</source>
        <translation>{0}: danger.</translation>
    </message>
    <message>
        <source>{0}{1}, da firmare</source>
        <translation>{0}{1}, to be signed</translation>
    </message>
    <message>
        <source>{0}{1}, firma rifiutata</source>
        <translation>{0}{1}, signature refused</translation>
    </message>
    <message>
        <source>{0}{1}, firmato</source>
        <translation>{0}{1}, signed</translation>
    </message>
    <message>
        <source>{asked} sono più di {available}: l&apos;importo può solo restare o scendere.</source>
        <translation>{asked} are more than {available}: the amount can only stay or fall.</translation>
    </message>
    <message>
        <source>{count} indennità intere costano {asked}: la linea è di {line}. Ne copre {covered}.</source>
        <translation>{count} whole indemnities cost {asked}: the line is of {line}. It covers {covered}.</translation>
    </message>
    <message>
        <source>{text}: ora non spetta nulla. Nulla è cambiato.</source>
        <translation>{text}: nothing is due now. Nothing has changed.</translation>
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
        <source>«{0}» non è tra i documenti di questa domanda.</source>
        <translation>«{0}» is not among the documents of this application.</translation>
    </message>
    <message>
        <source>«{0}» non è un tipo di scheda. I tipi sono: {1}.</source>
        <translation>“{0}” is not a kind of record. The kinds are: {1}.</translation>
    </message>
    <message>
        <source>«{field}» della versione non corrisponde a quanto scritto nelle sue regole. Non è cambiato niente.</source>
        <translation>«{field}» of the version is not what its rules say. Nothing was changed.</translation>
    </message>
    <message>
        <source>«{text}» non sembra un IBAN. Esempio: IT60 X054 2811 1010 0000 0123 456.</source>
        <translation>“{text}” does not look like an IBAN. Example: IT60 X054 2811 1010 0000 0123 456.</translation>
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
        <source>«{text}» non è un codice fiscale o una partita IVA: 11 cifre o 16 caratteri.</source>
        <translation>«{text}» is no tax code or VAT number: 11 digits or 16 characters.</translation>
    </message>
    <message>
        <source>«{text}» non è un giorno della settimana: si va da 1 (lunedì) a 7 (domenica).</source>
        <translation>“{text}” is not a day of the week: they go from 1 (Monday) to 7 (Sunday).</translation>
    </message>
    <message>
        <source>«{text}» non è un&apos;informazione di cui resta una scheda.</source>
        <translation>«{text}» is no information that leaves a record.</translation>
    </message>
    <message>
        <source>È al centro, che per deciderla aspetta altri computer.</source>
        <translation>It is at the centre, which waits for other computers to decide on it.</translation>
    </message>
    <message>
        <source>È già fatta.</source>
        <translation>It is done already.</translation>
    </message>
    <message>
        <source>È già inviata a terzi.</source>
        <translation>It is already sent to third parties.</translation>
    </message>
    <message>
        <source>È già nell&apos;équipe di questo percorso.</source>
        <translation>Already on the team of this pathway.</translation>
    </message>
    <message>
        <source>È più di quello che entra: un piano così non si può pagare.</source>
        <translation>It is more than what comes in: such a plan cannot be paid.</translation>
    </message>
    <message>
        <source>È un modulo vuoto compilato a penna, non ancora trascritto. Quando la scheda c&apos;è, si indica qui, oppure si legge il codice con la scheda aperta.</source>
        <translation>It is a blank form filled by pen, not yet transcribed. Once its record exists, it is named here or with the record in front.</translation>
    </message>
    <message>
        <source>È un modulo vuoto {0} di una versione precedente, senza numero. Si sceglie il foglio, oppure si scarta.</source>
        <translation>It is a blank form {0} of an earlier version, without a number. Choose the paper, or discard the page.</translation>
    </message>
    <message>
        <source>È una proposta: i fondi non sono riservati, decide l&apos;ufficio.</source>
        <translation>It is a proposal: the funds are not reserved, the office decides.</translation>
    </message>
    <message>
        <source>Équipe</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>è pari alla</source>
        <translation>is equal to the</translation>
    </message>
    <message>
        <source>è sotto la</source>
        <translation>is below the</translation>
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
        <source>nuova riga di questa pagina</source>
        <translation>new row of this page</translation>
    </message>
    <message>
        <source>nuovo contatto</source>
        <translation>new contact</translation>
    </message>
    <message>
        <source>persona anonima</source>
        <translation>anonymous person</translation>
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
        <source>stampa senza altre domande</source>
        <translation>print without further questions</translation>
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
        <source>vai a Da rivedere</source>
        <translation>go to To review</translation>
    </message>
    <message>
        <source>vai a Laboratori</source>
        <translation>go to Laboratories</translation>
    </message>
    <message>
        <source>vai a Oggi</source>
        <translation>go to Today</translation>
    </message>
    <message>
        <source>vai a Percorsi</source>
        <translation>go to Pathways</translation>
    </message>
    <message>
        <source>vai a Persone</source>
        <translation>go to Persons</translation>
    </message>
    <message>
        <source>vai a Richieste</source>
        <translation>go to Requests</translation>
    </message>
    <message>
        <source>vai a Stampa</source>
        <translation>go to Print</translation>
    </message>
    <message>
        <source>vai a Visite</source>
        <translation>go to Visits</translation>
    </message>
    <message>
        <source>vai ad Allineamento</source>
        <translation>go to Alignment</translation>
    </message>
    <message>
        <source>visita</source>
        <translation>visit</translation>
    </message>
</context>
<context>
    <name>listening</name>
    <message>
        <source>Assegnata</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Bozza</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Bozza della risposta salvata su questo computer.</source>
        <translation>Draft of the answer saved on this computer.</translation>
    </message>
    <message>
        <source>Da assegnare</source>
        <translation>To be assigned</translation>
    </message>
    <message>
        <source>Da verificare</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>Firma registrata.</source>
        <translation>Signature recorded.</translation>
    </message>
    <message>
        <source>In attesa</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>In ritardo</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Lettera assegnata a {who}.</source>
        <translation>Letter assigned to {who}.</translation>
    </message>
    <message>
        <source>Lettera da assegnare.</source>
        <translation>Letter to be assigned.</translation>
    </message>
    <message>
        <source>Persona indicata, con il nucleo del giorno del contatto. Non si cambia più.</source>
        <translation>Person named, with the household of the day of the contact. It does not change any more.</translation>
    </message>
    <message>
        <source>Pubblicata</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Risposta</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Risposta pubblicata: nessun nome della lettera vi si legge.</source>
        <translation>Answer published: no name of the letter can be read in it.</translation>
    </message>
    <message>
        <source>Risposta ritirata.</source>
        <translation>Answer withdrawn.</translation>
    </message>
    <message>
        <source>Ritirata</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Verifica scritta. Ctrl+Z la toglie.</source>
        <translation>Check written. Ctrl+Z takes it away.</translation>
    </message>
    <message>
        <source>Verifica tolta.</source>
        <translation>Check taken away.</translation>
    </message>
    <message>
        <source>Verificata</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>in ritardo di 1 giorno</source>
        <translation>1 day late</translation>
    </message>
    <message>
        <source>in ritardo di {n} giorni</source>
        <translation>{n} days late</translation>
    </message>
    <message>
        <source>risposta entro il {day}</source>
        <translation>answer by {day}</translation>
    </message>
    <message>
        <source>risposta entro oggi</source>
        <translation>answer by today</translation>
    </message>
</context>
<context>
    <name>maintenance</name>
    <message>
        <source>Il file non si può scrivere lì. Nessuna richiesta è stata segnata come inviata.</source>
        <translation>The file cannot be written there. No request was marked as sent.</translation>
    </message>
    <message>
        <source>Richieste scritte in «{name}» e segnate come inviate a terzi: {n}.</source>
        <translation>Requests written to “{name}” and marked as sent to third parties: {n}.</translation>
    </message>
    <message>
        <source>Righe registrate su questo computer: {n}. Rifiutate: {m}.</source>
        <translation>Rows recorded on this computer: {n}. Refused: {m}.</translation>
    </message>
</context>
<context>
    <name>mediation</name>
    <message>
        <source>Incontro salvato su questo computer. Lo legge chi segue la mediazione.</source>
        <translation>Meeting saved on this computer. Whoever follows the mediation reads it.</translation>
    </message>
    <message>
        <source>Mediazione chiusa. L&apos;accordo si stampa da qui.</source>
        <translation>Mediation closed. The agreement is printed from here.</translation>
    </message>
    <message>
        <source>Nota salvata su questo computer. La legge solo chi segue questa parte.</source>
        <translation>Note saved on this computer. Only whoever follows this side reads it.</translation>
    </message>
    <message>
        <source>Operatore aggiunto a questa parte: riceve anche le note di prima.</source>
        <translation>Operator added to this side: earlier notes reach them too.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Allineamento</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>Ascolto</source>
        <translation>Listening</translation>
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
        <source>Casi</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Da rivedere</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Elenco per un colloquio</source>
        <translation>List for a talk</translation>
    </message>
    <message>
        <source>Fogli firmati</source>
        <translation>Signed papers</translation>
    </message>
    <message>
        <source>Fondi</source>
        <translation>Funds</translation>
    </message>
    <message>
        <source>Indennità</source>
        <translation>Indemnity</translation>
    </message>
    <message>
        <source>Laboratori</source>
        <translation>Laboratories</translation>
    </message>
    <message>
        <source>Mediazioni</source>
        <translation>Mediations</translation>
    </message>
    <message>
        <source>Oggi</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Percorsi</source>
        <translation>Pathways</translation>
    </message>
    <message>
        <source>Persone</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Progetti</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Regole</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Rete</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Richieste</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Riservate senza persona</source>
        <translation>Reserved, no person named</translation>
    </message>
    <message>
        <source>Schede di accesso</source>
        <translation>Intake forms</translation>
    </message>
    <message>
        <source>Sedute</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Solidarietà</source>
        <translation>Solidarity</translation>
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
    <name>papers</name>
    <message>
        <source>apri la scheda</source>
        <translation>open the record</translation>
    </message>
    <message>
        <source>collega a: {record}</source>
        <translation>link to: {record}</translation>
    </message>
    <message>
        <source>firma già registrata</source>
        <translation>signature already recorded</translation>
    </message>
    <message>
        <source>modulo vuoto, da collegare alla sua scheda</source>
        <translation>blank form, to be linked to its record</translation>
    </message>
    <message>
        <source>segna come firmato</source>
        <translation>mark as signed</translation>
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
    <name>pathways</name>
    <message>
        <source>A che punto è la domanda</source>
        <translation>How far the application is</translation>
    </message>
    <message>
        <source>Apertura</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Avviso</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Cambiare stato</source>
        <translation>Change of state</translation>
    </message>
    <message>
        <source>Che cosa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Che cosa succede se non si rispetta</source>
        <translation>What happens if it is not kept</translation>
    </message>
    <message>
        <source>Che cosa è emerso</source>
        <translation>What emerged</translation>
    </message>
    <message>
        <source>Chi entra nell&apos;équipe</source>
        <translation>Who joins the team</translation>
    </message>
    <message>
        <source>Chi esce dall&apos;équipe</source>
        <translation>Who leaves the team</translation>
    </message>
    <message>
        <source>Chi lo fa</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>Chi lo segue</source>
        <translation>Who follows it</translation>
    </message>
    <message>
        <source>Com&apos;è andata</source>
        <translation>How it went</translation>
    </message>
    <message>
        <source>Come</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Come si verifica</source>
        <translation>How it is checked</translation>
    </message>
    <message>
        <source>Comune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Correggere il percorso</source>
        <translation>Correct the pathway</translation>
    </message>
    <message>
        <source>Correggere l&apos;obiettivo</source>
        <translation>Correct the goal</translation>
    </message>
    <message>
        <source>Correggere la cosa da fare</source>
        <translation>Correct the thing to do</translation>
    </message>
    <message>
        <source>Correggere la domanda</source>
        <translation>Correct the application</translation>
    </message>
    <message>
        <source>Documenti da portare</source>
        <translation>Documents to bring</translation>
    </message>
    <message>
        <source>Documenti portati</source>
        <translation>Documents brought</translation>
    </message>
    <message>
        <source>Domanda di alloggio</source>
        <translation>Housing application</translation>
    </message>
    <message>
        <source>Durata, fino al</source>
        <translation>Lasts until</translation>
    </message>
    <message>
        <source>Ente</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Entro</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Fatta il</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Fatto</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Fatto.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Fine prevista</source>
        <translation>Planned end</translation>
    </message>
    <message>
        <source>Firma del patto</source>
        <translation>Signature of the pact</translation>
    </message>
    <message>
        <source>Firma del progetto</source>
        <translation>Signature of the plan</translation>
    </message>
    <message>
        <source>Firmato il</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Fissare una verifica</source>
        <translation>Fix a review</translation>
    </message>
    <message>
        <source>Giorno della verifica</source>
        <translation>Day of the review</translation>
    </message>
    <message>
        <source>Impegni del patto</source>
        <translation>Commitments of the pact</translation>
    </message>
    <message>
        <source>Impegni dell&apos;ente</source>
        <translation>Commitments of the body</translation>
    </message>
    <message>
        <source>Impegni della persona e del nucleo</source>
        <translation>Commitments of the person and the household</translation>
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
        <source>Indicatori</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Manca il giorno. Per esempio: +60, 20/5.</source>
        <translation>The day is missing. For example: +60, 20/5.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nome del professionista</source>
        <translation>Name of the professional</translation>
    </message>
    <message>
        <source>Numero del modulo</source>
        <translation>Form number</translation>
    </message>
    <message>
        <source>Nuova cosa da fare</source>
        <translation>New thing to do</translation>
    </message>
    <message>
        <source>Nuovo obiettivo</source>
        <translation>New goal</translation>
    </message>
    <message>
        <source>Obiettivo</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Operatore</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Per l&apos;obiettivo</source>
        <translation>For the goal</translation>
    </message>
    <message>
        <source>Perché la scansione non era di questo foglio</source>
        <translation>Why the scan was not of this form</translation>
    </message>
    <message>
        <source>Progetto personalizzato</source>
        <translation>Individual plan</translation>
    </message>
    <message>
        <source>Prossima verifica</source>
        <translation>Next review</translation>
    </message>
    <message>
        <source>Protocollo</source>
        <translation>Registry number</translation>
    </message>
    <message>
        <source>Quando</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Referente</source>
        <translation>Referent</translation>
    </message>
    <message>
        <source>Referente di un ente</source>
        <translation>Contact of a partner</translation>
    </message>
    <message>
        <source>Revisione</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Risultato</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Risultato dell&apos;obiettivo</source>
        <translation>Result of the goal</translation>
    </message>
    <message>
        <source>Ruolo</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Scadenza</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Spostare la verifica</source>
        <translation>Move the review</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Togliere la firma di una scansione</source>
        <translation>Taking back the signature of a scan</translation>
    </message>
    <message>
        <source>Ultimo giorno</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Verifica fatta</source>
        <translation>Review held</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>divisi da virgole</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>fatto</source>
        <translation>done</translation>
    </message>
    <message>
        <source>in ritardo</source>
        <translation>late</translation>
    </message>
    <message>
        <source>motivo</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>oggi, +60, 20/5</source>
        <translation>today, +60, 20/5</translation>
    </message>
    <message>
        <source>oggi, ieri, -3</source>
        <translation>today, yesterday, -3</translation>
    </message>
    <message>
        <source>oppure</source>
        <translation>or</translation>
    </message>
    <message>
        <source>se firmato su carta</source>
        <translation>if signed on paper</translation>
    </message>
    <message>
        <source>una cosa che si può verificare</source>
        <translation>something that can be verified</translation>
    </message>
    <message>
        <source>{area}: bisogni</source>
        <translation>{area}: needs</translation>
    </message>
    <message>
        <source>{area}: risorse</source>
        <translation>{area}: strengths</translation>
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
    <message>
        <source>arabo</source>
        <translation>Arabic</translation>
    </message>
    <message>
        <source>francese</source>
        <translation>French</translation>
    </message>
    <message>
        <source>inglese</source>
        <translation>English</translation>
    </message>
    <message>
        <source>romeno</source>
        <translation>Romanian</translation>
    </message>
    <message>
        <source>spagnolo</source>
        <translation>Spanish</translation>
    </message>
</context>
<context>
    <name>referral</name>
    <message>
        <source>Accettato</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Concludi</source>
        <translation>Conclude</translation>
    </message>
    <message>
        <source>Consegnato</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>In corso</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Primo incontro fatto</source>
        <translation>First meeting held</translation>
    </message>
    <message>
        <source>Rifiutato</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Senza risposta</source>
        <translation>Without an answer</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>1445, 1445-1600, -1600; Invio conferma, Esc lascia</source>
        <translation>1445, 1445-1600, -1600; Enter confirms, Esc leaves</translation>
    </message>
    <message>
        <source>Assente</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Cognome e nome</source>
        <translation>Surname and name</translation>
    </message>
    <message>
        <source>Da segnare</source>
        <translation>To mark</translation>
    </message>
    <message>
        <source>Entra</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Esce</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>N.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Ora di entrata e di uscita</source>
        <translation>Time of entry and exit</translation>
    </message>
    <message>
        <source>Orario non riconosciuto. Esempi: 1445, 1445-1600, -1600.</source>
        <translation>Time not understood. Examples: 1445, 1445-1600, -1600.</translation>
    </message>
    <message>
        <source>Ore</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Presente</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Presenza</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Presenze</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>assente</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>presente</source>
        <translation>present</translation>
    </message>
    <message>
        <source>sul foglio</source>
        <translation>on the sheet</translation>
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
        <source>Passato: parte con il prossimo allineamento. La presa in carico rifiutata resta qui, da parte.</source>
        <translation>Passed: it leaves with the next alignment. The refused case stays here, put aside.</translation>
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
        <source>Segnato: detto alla persona.</source>
        <translation>Noted: the person was told.</translation>
    </message>
    <message>
        <source>Torna domani in questo elenco.</source>
        <translation>It comes back to this list tomorrow.</translation>
    </message>
    <message>
        <source>applica</source>
        <translation>apply</translation>
    </message>
    <message>
        <source>unisci</source>
        <translation>merge</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Il ruolo «{role}» non comprende questo lavoro. Niente è cambiato: si può chiedere a chi coordina il presidio.</source>
        <translation>The role “{role}” does not include this work. Nothing changed: whoever coordinates the outpost can be asked.</translation>
    </message>
    <message>
        <source>La sede non ha turni: non c&apos;è niente da iniziare né da chiudere. Il lavoro si invia da Allineamento.</source>
        <translation>Head office has no shifts: there is nothing to begin or to close. Work is sent from Alignment.</translation>
    </message>
</context>
<context>
    <name>scans</name>
    <message>
        <source>1 pagina</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>Altro codice</source>
        <translation>Other code</translation>
    </message>
    <message>
        <source>Annullato: la firma è tolta e il foglio aspetta di nuovo qui.</source>
        <translation>Undone: the signature is taken back and the form waits here again.</translation>
    </message>
    <message>
        <source>Archivia lo stesso</source>
        <translation>File anyway</translation>
    </message>
    <message>
        <source>Cartella dello scanner</source>
        <translation>Scanner folder</translation>
    </message>
    <message>
        <source>Cartella in cui scrive lo scanner</source>
        <translation>Folder the scanner writes to</translation>
    </message>
    <message>
        <source>Ctrl+Z annulla.</source>
        <translation>Ctrl+Z undoes.</translation>
    </message>
    <message>
        <source>Da guardare</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Da trascrivere</source>
        <translation>To transcribe</translation>
    </message>
    <message>
        <source>Di quale foglio è</source>
        <translation>Which paper it belongs to</translation>
    </message>
    <message>
        <source>Firma non ammessa</source>
        <translation>Signature not allowed</translation>
    </message>
    <message>
        <source>Fogli archiviati: {n}.</source>
        <translation>Papers filed: {n}.</translation>
    </message>
    <message>
        <source>Fogli da guardare</source>
        <translation>Papers to look at</translation>
    </message>
    <message>
        <source>Fogli firmati</source>
        <translation>Signed papers</translation>
    </message>
    <message>
        <source>Fogli scansionati</source>
        <translation>Scanned papers</translation>
    </message>
    <message>
        <source>Foglio</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Foglio archiviato sulla sua scheda.</source>
        <translation>Paper filed on its record.</translation>
    </message>
    <message>
        <source>Già firmato</source>
        <translation>Already signed</translation>
    </message>
    <message>
        <source>Il modulo {number} è collegato alla scheda.</source>
        <translation>Form {number} is linked to the record.</translation>
    </message>
    <message>
        <source>In quale scheda è trascritto</source>
        <translation>Which record it was transcribed into</translation>
    </message>
    <message>
        <source>La pagina scartata non torna: resta solo il foglio di carta.</source>
        <translation>A discarded page does not come back: only the sheet of paper remains.</translation>
    </message>
    <message>
        <source>Lascia</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Le scansioni dei fogli stampati vanno sulla loro scheda da sole.</source>
        <translation>Scans of printed papers go to their record by themselves.</translation>
    </message>
    <message>
        <source>Leggi file</source>
        <translation>Read file</translation>
    </message>
    <message>
        <source>Mancano pagine</source>
        <translation>Pages missing</translation>
    </message>
    <message>
        <source>Moduli vuoti in giro</source>
        <translation>Blank forms out</translation>
    </message>
    <message>
        <source>Moduli vuoti non ancora trascritti</source>
        <translation>Blank forms not yet transcribed</translation>
    </message>
    <message>
        <source>Modulo stampato vuoto, di cui non c&apos;è ancora una scheda.</source>
        <translation>Form printed blank, for which there is no record yet.</translation>
    </message>
    <message>
        <source>Nell&apos;elenco stanno le pagine che non hanno trovato il loro posto.</source>
        <translation>The list holds the pages that have not found their place.</translation>
    </message>
    <message>
        <source>Nessun foglio scelto.</source>
        <translation>No sheet chosen.</translation>
    </message>
    <message>
        <source>Nessuna scheda di questa persona va bene per questo modulo.</source>
        <translation>No record of this person fits this form.</translation>
    </message>
    <message>
        <source>Nessuna. I file che uno scanner lascia in una cartella si possono leggere da soli.</source>
        <translation>None. Files that a scanner leaves in a folder can be read by themselves.</translation>
    </message>
    <message>
        <source>Niente da annullare.</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message>
        <source>Niente da guardare.</source>
        <translation>Nothing to look at.</translation>
    </message>
    <message>
        <source>Non guardarla più</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Non è qui</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>Numero del foglio</source>
        <translation>Number of the sheet</translation>
    </message>
    <message>
        <source>Pagina letta</source>
        <translation>Page read</translation>
    </message>
    <message>
        <source>Pagine scartate: {n}.</source>
        <translation>Pages discarded: {n}.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Più fogli</source>
        <translation>Several papers</translation>
    </message>
    <message>
        <source>Scarta</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Scartare?</source>
        <translation>Discard it?</translation>
    </message>
    <message>
        <source>Scegli cartella</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>Scegliere</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Senza codice</source>
        <translation>No code</translation>
    </message>
    <message>
        <source>Si legge {name}. Si può continuare a lavorare.</source>
        <translation>Reading {name}. Work can go on meanwhile.</translation>
    </message>
    <message>
        <source>Tolto da una scheda</source>
        <translation>Taken off a record</translation>
    </message>
    <message>
        <source>Un file letto</source>
        <translation>A file that was read</translation>
    </message>
    <message>
        <source>Un file si sceglie con Leggi file, oppure si trascina qui.</source>
        <translation>A file is chosen with Read file, or dropped here.</translation>
    </message>
    <message>
        <source>annulla l&apos;ultima archiviazione</source>
        <translation>undo the last filing</translation>
    </message>
    <message>
        <source>archivia lo stesso</source>
        <translation>file anyway</translation>
    </message>
    <message>
        <source>già firmato</source>
        <translation>already signed</translation>
    </message>
    <message>
        <source>leggi file</source>
        <translation>read file</translation>
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
        <source>scarta</source>
        <translation>discard</translation>
    </message>
    <message>
        <source>scritto in alto a destra, o letto dal codice; Invio conferma</source>
        <translation>written at the top right, or read from the code; Enter confirms</translation>
    </message>
    <message>
        <source>se il numero non si legge</source>
        <translation>if the number cannot be read</translation>
    </message>
    <message>
        <source>si elimina</source>
        <translation>is deleted</translation>
    </message>
    <message>
        <source>va nella sottocartella Archiviati</source>
        <translation>goes to the subfolder Archiviati</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} files</translation>
    </message>
    <message>
        <source>{n} pagine</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>È questo</source>
        <translation>It is this one</translation>
    </message>
</context>
<context>
    <name>session_forms</name>
    <message>
        <source>Approvato il</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Aree ammesse</source>
        <translation>Areas admitted</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Chi</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Consultazione dal</source>
        <translation>Reading from</translation>
    </message>
    <message>
        <source>Consultazione fino al</source>
        <translation>Reading until</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Deroga</source>
        <translation>Waiver</translation>
    </message>
    <message>
        <source>Fasce ammesse</source>
        <translation>Bands admitted</translation>
    </message>
    <message>
        <source>Fino al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>In parità</source>
        <translation>In a tie</translation>
    </message>
    <message>
        <source>Incarico</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Luogo</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Misure che può concedere</source>
        <translation>Measures it may grant</translation>
    </message>
    <message>
        <source>Nome</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Numero</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Organo</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Seduta il</source>
        <translation>Session on</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ultimo giorno</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Verbale</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Voti per decidere</source>
        <translation>Votes to decide</translation>
    </message>
    <message>
        <source>facoltativo</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>nessuna: tutte</source>
        <translation>none: all</translation>
    </message>
    <message>
        <source>numero legale</source>
        <translation>quorum</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>perché va in seduta anche se mancano dati</source>
        <translation>why it goes to the session although data are missing</translation>
    </message>
    <message>
        <source>separate da virgole, per esempio B1; vuoto: nessuna in più</source>
        <translation>with commas, for example B1; empty: none beside</translation>
    </message>
    <message>
        <source>vuoto finché è una bozza; poi non cambia più</source>
        <translation>empty while a draft; then it changes no more</translation>
    </message>
    <message>
        <source>vuoto: il prossimo</source>
        <translation>empty: the next</translation>
    </message>
</context>
<context>
    <name>session_rows</name>
    <message>
        <source>1 pratica</source>
        <translation>1 case file</translation>
    </message>
    <message>
        <source>Decisa</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Non può andare</source>
        <translation>Cannot go</translation>
    </message>
    <message>
        <source>Pratica {number}</source>
        <translation>Case file {number}</translation>
    </message>
    <message>
        <source>Pronta</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Seduta n. {number}</source>
        <translation>Session no. {number}</translation>
    </message>
    <message>
        <source>al {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>apri</source>
        <translation>open</translation>
    </message>
    <message>
        <source>componente</source>
        <translation>member</translation>
    </message>
    <message>
        <source>con deroga</source>
        <translation>with a waiver</translation>
    </message>
    <message>
        <source>dal {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>decide con {n} voti</source>
        <translation>decides with {n} votes</translation>
    </message>
    <message>
        <source>deroga</source>
        <translation>waiver</translation>
    </message>
    <message>
        <source>fine incarico</source>
        <translation>end of office</translation>
    </message>
    <message>
        <source>manca: {what}</source>
        <translation>missing: {what}</translation>
    </message>
    <message>
        <source>metti</source>
        <translation>put on</translation>
    </message>
    <message>
        <source>modifica</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>segue {who}</source>
        <translation>followed by {who}</translation>
    </message>
    <message>
        <source>togli</source>
        <translation>remove</translation>
    </message>
    <message>
        <source>voti {n} di {all}</source>
        <translation>votes {n} of {all}</translation>
    </message>
    <message>
        <source>voto dato: {vote}</source>
        <translation>vote given: {vote}</translation>
    </message>
    <message>
        <source>{n} da decidere</source>
        <translation>{n} to decide</translation>
    </message>
    <message>
        <source>{n} pratiche</source>
        <translation>{n} case files</translation>
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
        <source>Dati dal centro: {n} %</source>
        <translation>Data from the centre: {n} %</translation>
    </message>
    <message>
        <source>Fermo</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Il centro va aggiornato</source>
        <translation>The centre must be updated</translation>
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
        <source>Senza rete, dati al {n} %</source>
        <translation>No network, {n} % of the data</translation>
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
        <source>dati del centro non ancora qui</source>
        <translation>the centre&apos;s data are not here yet</translation>
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
        <source>il resto riprende da solo</source>
        <translation>the rest goes on by itself</translation>
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
    <name>timesheet</name>
    <message>
        <source>Il file non si è potuto scrivere. Scegliere un&apos;altra cartella.</source>
        <translation>The file could not be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Righe con ore senza costo orario: {n}.</source>
        <translation>Rows with hours that have no cost: {n}.</translation>
    </message>
    <message>
        <source>Totale: {cost}</source>
        <translation>Total: {cost}</translation>
    </message>
    <message>
        <source>{line}: {cost}</source>
        <translation>{line}: {cost}</translation>
    </message>
    <message>
        <source>{line}: {cost} di {amount}</source>
        <translation>{line}: {cost} of {amount}</translation>
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
    <name>training</name>
    <message>
        <source>20/5, +30</source>
        <translation>20/5, +30</translation>
    </message>
    <message>
        <source>Al</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>CRO o mandato</source>
        <translation>CRO or payment order</translation>
    </message>
    <message>
        <source>Cambiare stato</source>
        <translation>Change of state</translation>
    </message>
    <message>
        <source>Certificare ore</source>
        <translation>Certify hours</translation>
    </message>
    <message>
        <source>Chi segue il percorso</source>
        <translation>Who follows the path</translation>
    </message>
    <message>
        <source>Contratto</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Corso</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Criteri</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Dati del percorso</source>
        <translation>Data of the path</translation>
    </message>
    <message>
        <source>Denaro dell&apos;indennità</source>
        <translation>Money of the indemnity</translation>
    </message>
    <message>
        <source>Disoccupazione dal</source>
        <translation>Unemployed since</translation>
    </message>
    <message>
        <source>Documento che lo prova</source>
        <translation>Document that proves it</translation>
    </message>
    <message>
        <source>Ente formativo</source>
        <translation>Training body</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Fondo per indennità</source>
        <translation>Fund for indemnities</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Indennità concessa</source>
        <translation>Indemnity granted</translation>
    </message>
    <message>
        <source>Indennità piena</source>
        <translation>Full indemnity</translation>
    </message>
    <message>
        <source>L&apos;importo è calcolato, qui e di nuovo al centro.</source>
        <translation>The amount is computed, here and again at the centre.</translation>
    </message>
    <message>
        <source>MOD-13 n. {n}, firmato il {day}.</source>
        <translation>MOD-13 no. {n}, signed on {day}.</translation>
    </message>
    <message>
        <source>MOD-13 n. {n}: stampato, manca la firma.</source>
        <translation>MOD-13 no. {n}: printed, not signed yet.</translation>
    </message>
    <message>
        <source>MOD-13: ancora da stampare.</source>
        <translation>MOD-13: not printed yet.</translation>
    </message>
    <message>
        <source>Manca il giorno.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>Manca il numero dei posti.</source>
        <translation>The number of places is missing.</translation>
    </message>
    <message>
        <source>Mesi</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Minuti</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Modificare la selezione</source>
        <translation>Change the selection</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nome della selezione</source>
        <translation>Name of the selection</translation>
    </message>
    <message>
        <source>Non ancora verificati. Le regole dicono che cosa risulta e che cosa manca: non decidono.</source>
        <translation>Not checked yet. The rules say what is known and what is missing: they do not decide.</translation>
    </message>
    <message>
        <source>Numero del registro firmato</source>
        <translation>Number of the signed register</translation>
    </message>
    <message>
        <source>Nuova selezione</source>
        <translation>New selection</translation>
    </message>
    <message>
        <source>Nuovo stato: {state}.</source>
        <translation>New state: {state}.</translation>
    </message>
    <message>
        <source>Ore</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Ore fino al</source>
        <translation>Hours until</translation>
    </message>
    <message>
        <source>Ore previste</source>
        <translation>Planned hours</translation>
    </message>
    <message>
        <source>Pagato il</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>Posti</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Primo giorno</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Progetto</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Prova</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Punti</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Requisiti</source>
        <translation>Requirements</translation>
    </message>
    <message>
        <source>Riferimento del pagamento</source>
        <translation>Payment reference</translation>
    </message>
    <message>
        <source>Scegliere chi lo segue.</source>
        <translation>Choose who follows it.</translation>
    </message>
    <message>
        <source>Scegliere il progetto.</source>
        <translation>Choose the project.</translation>
    </message>
    <message>
        <source>Selezionare</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Si chiude il</source>
        <translation>Closes on</translation>
    </message>
    <message>
        <source>Sorteggio</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>Testo del sorteggio</source>
        <translation>Text of the draw</translation>
    </message>
    <message>
        <source>Tutor o collega</source>
        <translation>Tutor or colleague</translation>
    </message>
    <message>
        <source>Ultimo giorno</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Verifica i requisiti</source>
        <translation>Check the requirements</translation>
    </message>
    <message>
        <source>al massimo 2.000,00</source>
        <translation>2.000,00 at most</translation>
    </message>
    <message>
        <source>al {day}</source>
        <translation>as of {day}</translation>
    </message>
    <message>
        <source>contratto, comunicazione; non serve se nessuno</source>
        <translation>contract, notice; not needed for none</translation>
    </message>
    <message>
        <source>da 0 a {n}</source>
        <translation>from 0 to {n}</translation>
    </message>
    <message>
        <source>facoltativi</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>in attesa del centro</source>
        <translation>waiting for the centre</translation>
    </message>
    <message>
        <source>in parole da dire alla persona</source>
        <translation>in words to tell the person</translation>
    </message>
    <message>
        <source>intestato alla persona</source>
        <translation>in the person&apos;s name</translation>
    </message>
    <message>
        <source>obbligatorio</source>
        <translation>required</translation>
    </message>
    <message>
        <source>oggi, ieri, -3</source>
        <translation>today, yesterday, -3</translation>
    </message>
    <message>
        <source>per un&apos;occupazione</source>
        <translation>for a job</translation>
    </message>
    <message>
        <source>scelto davanti a tutti: un&apos;estrazione, una data e un numero</source>
        <translation>chosen in front of all: a lottery draw, a date and a number</translation>
    </message>
    <message>
        <source>se a termine</source>
        <translation>if fixed-term</translation>
    </message>
    <message>
        <source>uno per riga: nome; peso; ordine per le parità (facoltativo)</source>
        <translation>one a line: name; weight; order for ties (optional)</translation>
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
