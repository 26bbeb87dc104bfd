"""Sentences for invented records: plain Italian of the desk, about nobody. Data only."""

REQUESTS: dict[str, tuple[str, ...]] = {
    "infiltrazioni": (
        "Macchia d'acqua sul soffitto del bagno, si allarga quando piove.",
        "Acqua dal balcone di sopra.",
    ),
    "impianto_elettrico": ("Salta la luce ogni sera in cucina.", "Citofono muto da una settimana."),
    "riscaldamento": (
        "Termosifoni freddi da tre giorni, in casa una bambina piccola.",
        "Valvola della camera bloccata.",
    ),
    "ascensore": ("Ascensore fermo al secondo piano.", "La porta dell'ascensore non si chiude al primo colpo."),
    "serramenti": ("La finestra della camera non chiude.", "Portone forzato, la serratura gira a vuoto."),
    "barriere_architettoniche": ("Tre gradini all'ingresso, la carrozzina non passa.",),
    "muffa_umidita": ("Muffa nell'angolo della camera, torna dopo ogni pulizia.", "Parete nord bagnata, odore forte."),
    "parti_comuni": ("Luce delle scale spenta dal terzo piano in su.", "Vetro rotto sul pianerottolo."),
    "verde": ("Rami contro le finestre del primo piano.", "Erba alta nel cortile."),
    "rifiuti_abbandoni": ("Mobili lasciati accanto ai cassonetti.", "Sacchi aperti nel locale rifiuti."),
    "sicurezza": ("Cancello del cortile sempre aperto di notte.", "Cavi scoperti in cantina."),
    "infestanti": ("Blatte nel vano scala.", "Nido di vespe sotto il balcone."),
    "anagrafe_utenza": (
        "Non ha capito quali documenti servono per l'anagrafe.",
        "Anagrafe inviata, manca la ricevuta.",
    ),
    "canone_ricalcolo": ("Chiede il ricalcolo: l'orario di lavoro è dimezzato.",),
    "bollettazione": (
        "La bolletta delle spese è raddoppiata, chiede il dettaglio.",
        "Due bollettini per lo stesso mese.",
    ),
    "subentro": ("Chiede il subentro dopo il decesso della madre.",),
    "cambio_alloggio": ("Chiede un alloggio al piano terra.", "Alloggio piccolo per cinque persone."),
    "ampliamento_nucleo": ("Vuole aggiungere il figlio tornato a casa.",),
    "ospitalita": ("Ospita la sorella per tre mesi, chiede come comunicarlo.",),
    "morosita": ("Vuole capire il saldo e se può pagare a rate.", "Ha ricevuto un sollecito e porta le ricevute."),
    "documenti": ("Chiede copia del contratto.", "Serve una dichiarazione di residenza nell'alloggio."),
    "contributi": (
        "Chiede del contributo regionale di solidarietà.",
        "Porta i documenti per la domanda di contributo.",
    ),
    "volture_utenze": ("La luce è ancora intestata a chi c'era prima.",),
    "solitudine": (
        "Vive sola, chiede compagnia per la spesa.",
        "Non scende da due settimane, la vicina è preoccupata.",
    ),
    "salute_disabilita": ("Fatica con le scale, chiede a chi rivolgersi.",),
    "minori": ("Cerca un doposcuola vicino a casa.",),
    "lavoro": ("Cerca lavoro, chiede del centro per l'impiego.", "Il contratto finisce il mese prossimo."),
    "poverta_alimentare": ("Chiede dove ritirare il pacco alimentare.",),
    "conflitto_vicinato": ("Rumori di notte dal piano di sopra.", "Lite per i posti in cortile."),
    "disagio_psichico": ("Un familiare è molto agitato, chiede un consiglio.",),
    "dipendenze": ("Chiede un servizio per il fratello.",),
    "violenza": ("Riferisce minacce in casa. Accompagnata al centro antiviolenza.",),
    "alfabetizzazione_lingua": ("Vuole iscriversi a un corso di italiano.",),
    "digitale": ("Non riesce ad attivare l'identità digitale.", "Chiede aiuto con il fascicolo sanitario."),
}

CONTACT_NOTES = (
    "Spiegato cosa serve; torna con i documenti.",
    "Richiamare dopo le 15.",
    "Letto insieme l'avviso, consegnata copia.",
    "Presente anche la figlia, che traduce.",
    "Chiede di non essere richiamata la sera.",
    "Telefonata breve, la persona era al lavoro.",
    "Passata la segnalazione all'ufficio, comunicata la data.",
    "Incontrato in cortile durante il giro dello stabile.",
)

NOTES: dict[str, tuple[str, ...]] = {
    "R0": (
        "Alloggio in ordine. Da controllare la guarnizione della finestra della camera.",
        "Scala pulita, manca la lampadina al secondo piano. Avvisato il custode.",
        "Consegnati i recapiti utili e il calendario della raccolta.",
        "La persona ha mostrato il punto da cui entra l'acqua; fatte due fotografie.",
    ),
    "R1": (
        "Si è concordato di rivedere il bilancio di casa il mese prossimo.",
        "La figlia si occupa delle bollette; preferisce essere chiamata lei.",
        "Chiede tempo prima di decidere sul percorso proposto. Nessuna fretta, si risente tra due settimane.",
        "Ha portato le ricevute degli ultimi sei mesi: i pagamenti risultano regolari.",
    ),
    "R2": (
        "Riferisce difficoltà a muoversi in casa; chiede come avere gli ausili.",
        "Segue cure che la stancano: fissare gli appuntamenti al pomeriggio.",
    ),
    "R3": (
        "Riferisce paura a rientrare. Chiamato il servizio indicato, accompagnata fino all'ingresso.",
        "Situazione di un minore segnalata al servizio sociale secondo la procedura.",
    ),
}

AGREEMENTS = ("Torna con i documenti.", "Si rivede tra un mese.", "Il tecnico passa in settimana.", None)
SUBJECTS = (
    "Documenti per il contributo",
    "Verifica in alloggio",
    "Aggiornamento sulla segnalazione",
    "Scheda di accesso",
)
REFUSALS = (
    "Non è un alloggio dell'azienda.",
    "Già gestita dall'amministratore.",
    "Mancano gli elementi per procedere.",
)
WISHES = (
    "Vorrebbe restare nella casa dove sono cresciuti i figli.",
    "Chiede aiuto per pagare gli arretrati un poco al mese.",
    "Cerca un lavoro vicino, anche a ore.",
    "Desidera un alloggio senza scale.",
)
JOBS = ("Addetta alle pulizie", "Magazziniere", "Badante", "Operaio", "Aiuto cuoco", "Commessa", "Autista", "Muratore")

PLACES = (
    "del Ponte",
    "dei Tigli",
    "San Rocco",
    "della Muzza",
    "Porta Nord",
    "Quartiere Aperto",
    "Le Betulle",
    "dell'Adda",
)
SERVICES = (
    "Pacco alimentare",
    "Sportello fiscale",
    "Corso di italiano",
    "Ricerca di lavoro",
    "Ascolto",
    "Compagnia e spesa",
)
REASONS = (
    "Da sola non riesce a seguire le pratiche della casa.",
    "Il lavoro è diminuito e le bollette si accumulano.",
    "Chiede un aiuto per i compiti dei figli.",
    "Non esce di casa da qualche mese.",
)
ASKED = ("Un primo colloquio.", "L'iscrizione al corso.", "Un aiuto settimanale.", "Informazioni sui documenti.")
STRENGTHS = (
    "Una figlia vicina.",
    "Buoni rapporti con i vicini.",
    "Sa leggere le bollette.",
    "Ha sempre pagato fino all'anno scorso.",
)
GOALS = (
    "Pagare il canone corrente per sei mesi di seguito",
    "Presentare la domanda di contributo",
    "Iscriversi al centro per l'impiego",
    "Frequentare il corso una volta alla settimana",
)
INDICATORS = ("Ricevute dei pagamenti", "Ricevuta della domanda", "Registro delle presenze", "Colloquio di verifica")
TASKS = (
    "Portare l'ISEE aggiornato",
    "Telefonare allo sportello",
    "Preparare i documenti",
    "Accompagnare al primo incontro",
)
COMMITMENTS = ("Spiegare ogni bolletta che arriva.", "Un incontro al mese con il referente.")
MINUTES = ("Presenti in otto. Si decide di proseguire.", "Presenti in cinque. Si riparla dei turni il mese prossimo.")
TOLD = (
    "Spiegato che cos'è e quali documenti servono.",
    "Spiegato come si legge la bolletta e a chi dire che non si riesce.",
)
SIDES = (
    "Dice che il rumore comincia alle undici di sera.",
    "Dice che i bambini giocano in cortile solo il pomeriggio.",
)
ANSWERS = (
    "Il tecnico passa entro due settimane; intanto si può telefonare al presidio.",
    "La domanda si presenta entro la fine del mese.",
)
