"""The Italian sentence of every problem code: one table, so that the voice is one.

The centre sends codes with values and the desk owns the sentences; both sides find the code here. Voice: impersonal and
plain, what happened and what can be done. `{name}` is a value; see `_shown` for how it is written. Knows no rule.
"""

from collections.abc import Mapping

from app.rules.sentences_arrears import SENTENCES as _ABOUT_ARREARS
from app.rules.sentences_decisions import SENTENCES as _ABOUT_DECISIONS
from app.rules.sentences_funds import SENTENCES as _ABOUT_FUNDS
from app.rules.sentences_rules import SENTENCES as _ABOUT_RULES
from app.rules.sentences_training import SENTENCES as _ABOUT_TRAINING

Value = str | int | None

# What an unknown code says: a newer centre may refuse for a reason this desk has never heard of.
_UNKNOWN = (
    "Il centro non ha accettato la modifica per un motivo che questa versione non conosce ({code}). Il testo resta qui."
)

_SENTENCES: dict[str, str] = {
    # ------------------------------------------------------------------------------------------ the exchange with the centre
    "malformed": "Il centro non ha potuto leggere questa modifica. Il testo resta qui: si può copiare e inserire di nuovo.",
    "depends": "Si appoggia a una scheda che il centro non ha accettato. Correggere prima quella: questa la segue.",
    "deleted": "La scheda è stata eliminata da altri. Il testo resta qui e si può copiare.",
    "erased": "I dati di questa persona sono stati cancellati su sua richiesta: la modifica non è stata conservata.",
    "internal": "Il centro non è riuscito a registrare questa modifica. Il resto è arrivato; il testo resta qui.",
    "poison": "Il centro non riesce a ricevere questa modifica. È stata messa da parte; il resto è partito.",
    "device_revoked": "Questo computer non è più abilitato: la modifica è stata consegnata a chi coordina.",
    "trayed": "La scheda non è più tra quelle di questo presidio: la modifica è stata consegnata a chi coordina.",
    "clash": "Due persone hanno scritto lo stesso campo. Scegliere quale resta: l'altro si conserva.",
    "bounced": "I fondi riservati non bastano: resta una proposta, decide il centro.",
    "rule": "Il centro non ha accettato la modifica: non rispetta una regola. Il testo resta qui.",
    "unknown_kind": "Il centro non conosce ancora questo tipo di scheda. Parte da sola quando sarà aggiornato.",
    "unknown_field": "Il centro non conosce il campo «{field}». Il testo resta qui.",
    "immutable_field": "Il campo «{field}» non si può cambiare dopo la creazione.",
    "too_long": "Il testo di «{field}» supera {limit} caratteri. Accorciarlo o dividerlo in più note.",
    "too_big": "La modifica è troppo grande per essere inviata. Dividerla in parti più piccole.",
    "required": "Manca «{field}».",
    "choice_unknown": "«{text}» non è tra le scelte di «{field}».",
    "wrong_type": "Il valore di «{field}» non è del tipo giusto.",
    "not_allowed": "Il ruolo di chi scrive non permette questa modifica.",
    "identity_by_proposal": (
        "Nome, nascita e codice fiscale cambiano con una proposta di variazione che decide un'altra persona."
    ),
    "member_by_proposal": "Chi compone un nucleo cambia con una proposta di variazione che decide un'altra persona.",
    "variation_own": "Una proposta di variazione è accettata da un'altra persona. Resta in Da rivedere.",
    "variation_decided": "La proposta è già stata {state}.",
    "reference_missing": "La scheda a cui si riferisce «{field}» non esiste o non è visibile.",
    # ----------------------------------------------------------------------------------------------------- days, money, phones
    "day_format": "Data non riconosciuta: «{text}». Esempi: 150370, 15/03/1970, oggi, ieri, -3.",
    "day_unknown": "Il {text} non esiste nel calendario o è troppo lontano.",
    "day_in_future": "Il {day} deve ancora venire. Controllare la data.",
    "time_format": "Ora non riconosciuta: «{text}». Esempi: 9, 930, 9:30.",
    "time_skipped": "Le {time} del {day} non esistono: quella notte l'orologio salta un'ora.",
    "money_format": "Importo non riconosciuto: «{text}». Esempi: 1250 · 1250,5 · 1.250,50.",
    "money_negative": "L'importo non può essere sotto zero.",
    "money_too_large": "L'importo è troppo grande. Controllare le cifre.",
    "phone_format": "«{text}» non sembra un numero di telefono. Per l'estero serve il prefisso, per esempio +40.",
    "phone_public": "Il {text} è un numero pubblico: non è il recapito di una persona.",
    "phone_mobile_length": "Il numero ha {digits} cifre: un cellulare italiano ne ha 10. Controllare.",
    "phone_landline_short": "Il numero ha {digits} cifre: sono poche per una linea fissa. Controllare.",
    "phone_unusual": "Il prefisso di «{text}» non risulta in uso. Controllare.",
    "local_number_format": "Numero non riconosciuto: «{text}». Esempio: PVLO-COD-A3-2026-000123.",
    # ------------------------------------------------------------------------------------------------------------ codice fiscale
    "cf_missing": "Manca il codice fiscale. Se non c'è, scegliere il motivo.",
    "cf_character": "Il carattere «{text}» non può stare in un codice fiscale. Ripetere la lettura o scriverlo.",
    "cf_length": "Il codice fiscale ha 16 caratteri (11 cifre se provvisorio); questo ne ha {length}.",
    "cf_shape": "Nel codice fiscale il carattere {position} non può essere «{text}».",
    "cf_check_letter": "L'ultima lettera dovrebbe essere {expected}, non {found}. Controllare il documento.",
    "cf_day": "Il giorno di nascita nel codice fiscale ({text}) non esiste. Controllare il documento.",
    "cf_date": "La data di nascita nel codice fiscale ({text}) non esiste. Controllare il documento.",
    "cf_place": "Il codice del luogo di nascita «{text}» non corrisponde a un comune o a uno Stato.",
    "cf_place_date": "Alla data di nascita il luogo «{text}» non esisteva più. Controllare il documento.",
    "cf_provisional": "Codice fiscale provvisorio di 11 cifre: sarà da aggiornare.",
    "cf_provisional_check": "L'ultima cifra del codice provvisorio non torna. Controllare il documento.",
    "cf_differs": "Codice fiscale e dati non coincidono. {field}: atteso {expected}, trovato {found}.",
    "cf_century": "Il codice fiscale non dice il secolo: si legge {day}. Scrivere la data di nascita.",
    "cf_not_latin": "Nome e cognome non sono in caratteri latini: il codice fiscale non si può proporre.",
    "cf_needs": "Per proporre il codice fiscale manca: {field}.",
    # ------------------------------------------------------------------------------------------------------ the maintenance CSV
    "csv_too_large": "Il file supera {limit} MB: non sembra una risposta della manutenzione. Non è stato registrato niente.",
    "csv_too_many": "Il file ha più di {limit} righe. Non è stato registrato niente: dividerlo e riprovare.",
    "csv_encoding": (
        "Il file non è in UTF-8: accenti e segni non si leggono. Non è stato registrato niente. Salvarlo come «CSV UTF-8»."
    ),
    "csv_empty": "Il file non ha righe da leggere. Non è stato registrato niente.",
    "csv_broken": "Alla riga {line} il file è rotto: una virgoletta non si chiude. Non è stato registrato niente.",
    "csv_column_missing": "Manca la colonna «{name}». Servono: {asked}. Non è stato registrato niente.",
    "csv_column_unknown": "La colonna «{name}» non si conosce. Si leggono: {asked}. Non è stato registrato niente.",
    "csv_column_twice": "La colonna «{name}» c'è due volte. Non è stato registrato niente.",
    "csv_cells": "La riga ha {found} celle, le colonne sono {asked}.",
    "csv_row_twice": "Questo numero c'è già alla riga {line}: vale quella.",
    "csv_formula": "La cella «{name}» comincia come una formula e non si legge.",
    "csv_ticket": "«{text}» non sembra un numero di ticket: lettere, cifre, spazi e . / - _, al massimo 40.",
    "csv_number_unknown": "Nessuna richiesta tecnica con questo numero su questo computer.",
    "csv_ticket_missing": "Manca il numero di ticket.",
    "csv_ticket_other": "La richiesta ha già il ticket {ticket}. Si cambia dalla pagina della richiesta.",
    "csv_not_technical": "Non è una richiesta tecnica che si possa inviare: resta qui.",
    "csv_ended": "La richiesta è {state}: il ticket non serve più.",
    "csv_already_sent": "È già inviata a terzi.",
    # ------------------------------------------------------------------------------------- the account of a tenancy, its orders
    "money_not_above_zero": "L'importo deve essere sopra lo zero.",
    "money_zero": "Un movimento di 0,00 € non dice niente. Togliere la riga o correggere l'importo.",
    "characters_hidden": "Il testo di «{field}» contiene caratteri che non si vedono. Scriverlo di nuovo a mano.",
    "order_other_household": "Si accredita solo il conto del nucleo della persona: questo contratto è di un altro nucleo.",
    "booking_other_tenancy": "L'ordine {reference} è per il conto di un altro contratto. Resta in attesa: chiedere uno storno all'ufficio.",
    "booking_other_line": "L'ordine {reference} è per la voce {line}. Resta da verificare: chiedere all'ufficio di spostare il movimento.",
    "booking_other_amount": "L'ordine {reference} vale {asked}, il movimento {told}. Resta da verificare: chiedere all'ufficio.",
    # ------------------------------------------------------------------------------------------------------------------ mediation
    "mediation_class": "Una mediazione è di caso (R1): la leggono solo le persone nominate.",
    "mediation_needs_sides": "Una mediazione ha almeno due parti, ognuna con chi la segue.",
    "mediation_too_many_sides": "Una mediazione ha al massimo {limit} parti.",
    "mediation_side_unfollowed": "Ogni parte è seguita da almeno un operatore.",
    "mediation_two_sides": "Un operatore segue una parte sola: non può seguirne, o averne seguita, un'altra.",
    "mediation_followers_stay": "Chi segue una parte non si toglie: si può aggiungere un altro operatore.",
    "mediation_not_on_case": "Chi segue una parte, o un incontro, è tra le persone della mediazione.",
    "mediation_not_follower": "La nota di una parte la scrive e la legge solo chi segue quella parte.",
    "mediation_letter": "Questa parte c'è già nella mediazione, o la lettera non va bene.",
    "mediation_same_person": "La stessa persona è già un'altra parte di questa mediazione.",
    "mediation_closed": "La mediazione è chiusa. Se serve ancora, se ne apre un'altra.",
    "mediation_day": "La chiusura del {day} non sta tra l'apertura, il {opened}, e oggi.",
    "mediation_agreement_needed": "Per chiudere con un accordo serve scrivere che cosa è stato concordato.",
    # ------------------------------------------------------------------------------------------------------------------ requests
    "state_unknown": "Lo stato «{to_state}» non esiste.",
    "transition_not_allowed": "La richiesta è {from_state}: non può diventare {to_state}.",
    "close_needs_outcome": "Per chiudere la richiesta serve l'esito.",
    "reopen_needs_reason": "Per riaprire la richiesta serve il motivo.",
    "third_party_needs_name": "Per inviare la richiesta a terzi serve a chi: un ufficio, un'impresa, un ente.",
    "due_before_opening": "La scadenza {day} viene prima dell'apertura, il {opened}. Scegliere un giorno da quello in poi.",
    "escalation_needs_reason": "Per portare la richiesta al coordinamento serve il motivo.",
    "escalation_needs_coordinator": "La richiesta si porta a chi coordina il presidio. Scegliere un coordinatore dall'elenco.",
    "escalation_ended": "La richiesta è {state}: non c'è altro da portare al coordinamento.",
    "attempt_ended": "La richiesta non è aperta: un passaggio in alloggio si annota prima che sia chiusa.",
    "close_needs_day": "Per chiudere la richiesta serve la data dell'esito.",
    "outcome_in_future": "La data dell'esito ({day}) deve ancora venire.",
    "outcome_before_opening": "La data dell'esito ({day}) viene prima dell'apertura della richiesta ({opened}).",
    "duplicate_needs_original": "Indicare di quale richiesta questa è un doppione.",
    "duplicate_of_itself": "Una richiesta non può essere doppione di sé stessa.",
    "duplicate_cycle": "Le due richieste risulterebbero una doppione dell'altra. Scegliere quale resta.",
    "reject_needs_reason": "Per respingere la richiesta serve il motivo.",
    "join_ended": "La richiesta {number} è {state}: non si aggiunge nessuno. Si può riaprirla, o aprirne una nuova.",
    "join_reserved": "Una richiesta riservata non si collega ad altre.",
    "category_unknown": "La categoria «{text}» non appartiene all'area {area}.",
    "visibility_too_wide": "Questa categoria chiede la classe {required}: la scheda non può essere {found}.",
    "visibility_unknown": "La classe di riservatezza «{text}» non esiste.",
    "r3_switched_off": "Le note riservate non sono attive per l'azienda: restano solo data, aiuto dato e chi è stato chiamato.",
    "export_not_allowed": "Una nota {found} non può uscire in questo documento.",
    "read_needs_reason": "Per aprire una nota {found} serve il motivo della lettura.",
    # ------------------------------------------------------------------------------- presence, assignments, provenance, contacts
    "presence_end_before_start": "La fine del turno viene prima dell'inizio.",
    "presence_overlap": "Il turno si sovrappone a un altro, iniziato il {start}. Terminare prima quello.",
    "slot_ends_first": "La fascia finisce alle {end}, prima di cominciare ({start}). Controllare gli orari.",
    "slot_overlap": "Nello stesso giorno c'è già una fascia dalle {start} alle {end}. Terminare quella o cambiare orario.",
    "slot_not_assigned": "Il {day} la persona non è assegnata a quel presidio: il turno previsto non si può mettere.",
    "weekday_unknown": "«{text}» non è un giorno della settimana: si va da 1 (lunedì) a 7 (domenica).",
    "weekday_of_day": "Il {day} cade in un altro giorno della settimana. Controllare la data.",
    "last_day_first": "L'ultimo giorno viene prima del primo ({day}). Controllare le date.",
    "day_out_of_range": "Il {day} è fuori dagli anni che si possono programmare. Controllare la data.",
    "closure_long": "Una chiusura dura al massimo {days} giorni. Per chiudere un presidio serve la sede.",
    "span_long": "Un foglio ore copre al massimo {days} giorni. Scegliere un periodo più corto.",
    "rate_out_of_range": "Il costo orario deve stare tra 0,01 e {most} euro. Controllare l'importo.",
    "rate_overlap": "Per quei giorni c'è già un costo orario, dal {day}. Terminare prima quello.",
    "reminder_out_of_range": "L'avviso si dà da 0 minuti a 7 giorni prima. Controllare i minuti.",
    "contact_minutes": "Un contatto dura da 0 minuti a un giorno. Controllare i minuti.",
    "minutes_out_of_range": "Un appuntamento dura da 1 minuto a un giorno. Controllare i minuti.",
    "presence_long": "Il turno dura più di {hours} ore. Controllare l'ora di fine.",
    "assignment_missing": "Chi scrive non è assegnato a questo presidio.",
    "assignment_not_started": "L'assegnazione al presidio comincia il {day}: la scheda è di prima.",
    "assignment_ended": "L'assegnazione al presidio è finita il {day}: la scheda è di dopo.",
    "stamp_missing": "Alla scheda manca «{field}»: non si sa chi, dove o quando l'ha scritta.",
    "stamp_outpost_missing": "Alla scheda manca il presidio. Solo il lavoro d'ufficio può non averlo.",
    "stamp_offset": "Il fuso orario della scheda non è credibile.",
    "clock_wrong": "L'orologio di questo computer è {direction} di {minutes} minuti rispetto al centro. Controllarlo prima di stampare.",
    "contact_needs_channel": "Manca il canale del contatto.",
    "contact_needs_topic": "Manca il motivo: indicare almeno un argomento.",
    "contact_needs_outcome": "Manca l'esito del contatto.",
    "contact_anonymous_person": "Il contatto è anonimo: non può indicare una persona.",
    "contact_promoted_already": "A questo contatto è già stata data una persona: si può fare una volta sola.",
    "contact_not_anonymous": "Il contatto non è anonimo: la persona c'è già.",
    "contact_household_later": "Il nucleo indicato è di dopo il contatto: vale quello del giorno del contatto.",
    "contact_household_alone": "Un contatto senza persona non può indicare un nucleo.",
    # ------------------------------------------------------------------------------------------------------- letters, information
    "letter_due_before_received": "La risposta scade il {due_day}, prima dell'arrivo della lettera ({day}). Controllare le date.",
    "letter_only": "Arrivo, scadenza e assegnazione sono solo di una lettera ricevuta.",
    "letter_without_scan": "La lettera è senza scansione. Si può aggiungere quando si vuole.",
    "answer_not_outgoing": "Una risposta è un contatto in uscita. Controllare la direzione.",
    "answer_to_no_letter": "Si risponde a una lettera ricevuta: questo contatto non lo è.",
    "answer_before_letter": "La risposta è di prima dell'arrivo della lettera ({day}). Controllare la data.",
    "answer_reserved": "La lettera è riservata: anche la risposta deve esserlo.",
    "information_before_told": "La scadenza ({due_day}) viene prima del giorno dell'informazione ({day}). Controllare le date.",
    "information_not_told": "«{text}» non è un'informazione di cui resta una scheda.",
    "rent_check_early": "Il pagamento si verifica dal {day}: non sono ancora passati i mesi previsti.",
    "rent_check_elsewhere": "Per questa informazione il pagamento del canone non si verifica.",
    "rent_check_day": "Manca il giorno della verifica, o non è tra l'informazione e oggi.",
    "rent_check_half": "Per la verifica servono insieme il pagamento e il giorno.",
    "publication_state": "Una risposta {from_state} non può diventare {to_state}.",
    "publication_fixed": "Il testo di una risposta pubblicata non cambia. Si può ritirarla e scriverne un'altra.",
    "publication_needs_day": "Per pubblicare serve il giorno della pubblicazione.",
    "publication_names": "In «{field}» si legge «{text}», {what}. Scriverlo in un altro modo prima di pubblicare.",
    "publication_reserved": "Una lettera riservata non si pubblica, neppure in forma anonima.",
    # ------------------------------------------------------------------------------------------------------- persons, households
    "merge_itself": "Una scheda non si unisce a sé stessa.",
    "merge_reserved": "Una scheda riservata non si unisce ad altre: le due schede restano come sono.",
    "merge_not_seen": "Per unire o separare due schede bisogna vederle tutte e due: chiedere a chi coordina.",
    "merge_undo_late": "Un'unione si annulla entro {days} giorni: le due schede restano unite. Niente è andato perso.",
    "already_in_household": "Al {day} la persona risulta già in un nucleo. Si può spostarla da quello.",
    "member_ends_first": "L'ultimo giorno nel nucleo viene prima del primo ({day}).",
    "member_before_birth": "Il {day} la persona non era ancora nata. Controllare la data.",
    "member_after_death": "La persona risulta deceduta il {day}: dopo non è in un nucleo.",
    # ------------------------------------------------------------------------------------------------------------------ projects
    "project_days_reversed": "L'ultimo giorno del progetto viene prima del primo.",
    "project_too_long": "Il progetto dura più di {months} mesi: serve l'atto di proroga, che la sede registra in Progetti.",
    "project_past_stop": "Il progetto finirebbe dopo il termine del bando ({day}).",
    "project_stop_later": "Il termine del bando si sposta in avanti solo con un atto di proroga, che la sede registra in Progetti.",
    "project_extension_half": "Della proroga servono il numero, la data e il file dell'atto.",
    "project_extension_short": "Senza proroga il progetto dura già fino al {day}: la proroga va oltre quel giorno.",
    "project_extension_no_start": "Di questo progetto la sede non ha ancora indicato il primo giorno: non c'è ancora niente da prorogare.",
    "project_lines_exceed": "Le linee superano l'importo del progetto di {amount}.",
    "project_amount_wrong": "L'importo di «{field}» deve essere sopra lo zero.",
    "line_needs_share_act": "L'importo è del partenariato: per una linea dell'azienda serve un atto che ne fissa la quota.",
    "indemnities_exceed_line": "{count} indennità intere costano {asked}: la linea è di {line}. Ne copre {covered}.",
    "milestone_role": "Le tappe di un progetto sono scritte dalla Direzione Sociale o da chi coordina.",
    "milestone_future": "La tappa non può essere già fatta il {day}: deve ancora venire.",
    # ----------------------------------------------------------------------------------------- assessments, cases, pathways
    "score_out_of_range": "Il valore di «{field}» va da 0 a 4, oppure resta vuoto se non è stato chiesto.",
    "assessment_missing": "Per la presa in carico serve una valutazione del bisogno dello stesso nucleo.",
    "assessment_too_old": "La valutazione del {day} ha più di {days} giorni: per la presa in carico serve una nuova valutazione.",
    "assessment_after_opening": "La valutazione del {day} è successiva alla presa in carico. Controllare le date.",
    "case_open": "Il nucleo è già in carico con la n. {number}, referente {holder}: si prosegue con quella, d'accordo con {holder}.",
    "case_closing_incomplete": "Per chiudere la presa in carico servono la data e il motivo.",
    "case_closed_before_opening": "La presa in carico non può chiudersi prima di essere aperta ({opened}).",
    "pathway_state_unknown": "Lo stato «{to_state}» non esiste per un percorso.",
    "pathway_step_not_allowed": "Da «{from_state}» il percorso non passa a «{to_state}».",
    "pathway_needs_pact": "Serve il patto firmato: con il numero del modulo di carta o con la scansione.",
    "pathway_needs_goal": "Un percorso attivo ha almeno un obiettivo.",
    "pathway_needs_review": "Un percorso attivo ha una verifica fissata entro {days} giorni.",
    "pathway_already_active": "Il nucleo ha già un percorso attivo di questo tipo: prima si conclude quello.",
    "pathway_needs_outcome": "Per concludere il percorso serve l'esito.",
    "pathway_needs_reason": "Per sospendere o interrompere il percorso serve il motivo.",
    "pathway_closed": "Il percorso è chiuso: non si aggiunge altro. Si può aprire un nuovo percorso collegato.",
    "pathway_follows_open": "Si continua solo un percorso chiuso.",
    "pathway_other_household": "Il percorso collegato è di un altro nucleo.",
    "pathway_dates": "La fine prevista del percorso è prima dell'inizio.",
    "review_too_far": "La verifica va fissata entro {days} giorni.",
    "review_not_whole": "Per chiudere una verifica servono la data e ciò che è emerso.",
    "pact_signed": "Il patto è firmato: impegni e obiettivi restano come sono stati firmati. Nuovi accordi stanno in un nuovo percorso.",
    "pact_too_many_goals": "Un patto tiene al massimo {most} obiettivi: scegliere i più importanti.",
    "pact_of_active": "Il percorso è attivo con questo patto: prima si sospende, poi si toglie la firma.",
    "pact_not_whole": "Un patto è firmato quando ci sono la data e il modo: numero del modulo di carta, o scansione allegata.",
    "housing_needs_outcome": "Per questo stato della domanda serve la data; per un'esclusione o un ritiro anche il motivo.",
    # ------------------------------------------------------------------------------------------------------------ companies, notes
    "other_company": "Le schede collegate appartengono ad aziende diverse.",
    "note_signed": "La nota è chiusa. Una correzione si scrive in una nuova nota collegata.",
    "note_not_author": "Una nota aperta è modificata solo da chi l'ha scritta.",
    "note_already_signed": "La nota era già stata chiusa il {day}.",
    "note_empty": "Una nota senza testo non si può chiudere.",
    "note_correction_unsigned": "Si corregge con una nuova nota solo ciò che è già stato chiuso.",
    "note_correction_visibility": "La correzione non può essere meno riservata della nota: serve almeno {required}.",
    # ---------------------------------------------------------------------------------------------------------- laboratories
    "capacity_wrong": "I posti vanno da 1 a {most}.",
    "activity_ends_first": "L'ultimo giorno dell'attività viene prima del primo ({start}).",
    "activity_full": "I posti sono {places} e le persone {people}. Si può salvare lo stesso.",
    "session_ends_first": "La fine dell'incontro viene prima dell'inizio.",
    "session_too_long": "L'incontro dura più di {hours} ore. Controllare gli orari.",
    "session_outside": "Il {day} è fuori dal periodo dell'attività. Controllare la data, o il periodo.",
    "session_far": "Il {day} è a più di due anni da oggi. Controllare la data.",
    "session_step": "L'incontro è {from_state}: non può diventare {to_state}.",
    "session_cancel_reason": "Per annullare l'incontro serve il motivo.",
    "session_attended": "A questo incontro risultano persone presenti: non si annulla.",
    "session_cancelled": "L'incontro è stato annullato: non ci sono presenze da registrare.",
    "guests_wrong": "Gli ospiti non registrati vanno da 0 a {most}.",
    "register_taken": "Il registro {number} è già di un altro incontro.",
    "attendance_early": "L'incontro del {day} non è ancora cominciato: le presenze si segnano dall'inizio in poi.",
    "attendance_late": "Sono passati più di {days} giorni dall'incontro: serve la nota di chi coordina.",
    "attendance_late_role": "Sono passati più di {days} giorni dall'incontro: le presenze le registra chi coordina, con una nota.",
    "attendance_absent": "Chi è assente non ha orari né ore.",
    "attendance_outside": "L'orario è fuori da quello dell'incontro.",
    "attendance_backwards": "L'uscita viene prima dell'entrata.",
    "attendance_too_long": "Le ore superano la durata: al massimo {minutes} minuti.",
    "attendance_twice": "La persona è già segnata a questo incontro, da questo o da un altro computer: una presenza basta.",
    "enrolled_twice": "La persona è già iscritta a questa attività.",
    "withdrawn_first": "Il ritiro viene prima dell'iscrizione ({start}).",
    "enrolment_outside": "L'attività finisce il {day}: l'iscrizione è dopo.",
    "group_ends_first": "La fine del gruppo viene prima dell'inizio ({start}).",
    "group_member_early": "Il gruppo comincia il {start}: prima nessuno ne fa parte.",
    "group_member_ends_first": "L'ultimo giorno nel gruppo viene prima del primo ({start}).",
    "group_member_twice": "In quei giorni la persona è già nel gruppo.",
    "group_minutes_early": "Il gruppo comincia il {start}: il verbale è di prima.",
    # ------------------------------------------------------------------------------------------------------------- the network
    "network_role": "Enti, scritture e partenariati sono scritti da chi coordina o dalla Direzione Sociale.",
    "partner_contact_other": "Un referente è modificato da chi lo ha scritto, da chi coordina o dalla Direzione Sociale.",
    "partner_hours": "Orario non valido: giorno da 1 a 7 e fine dopo l'inizio. Esempio: lunedì 09:00-12:30.",
    "partner_tax_code": "«{text}» non è un codice fiscale o una partita IVA: 11 cifre o 16 caratteri.",
    "partner_ended": "L'ente non fa più parte della rete dal {day}: non si inviano altre persone.",
    "partner_contact_elsewhere": "Il referente scelto lavora per un altro ente.",
    "partner_double": "Un ente con questo nome c'è già nella rete: {text}.",
    "partnership_no_lead": "Manca il capofila: ogni partenariato ne ha uno e uno solo.",
    "partnership_two_leads": "Il partenariato ha già un capofila: ne ammette uno e uno solo.",
    "partnership_lead_project": "Nel progetto l'azienda è {text}: il capofila indicato non corrisponde.",
    "partnership_member_twice": "L'ente fa già parte di questo partenariato.",
    "partnership_few": "I membri sono {found}: l'avviso 2018 ne chiedeva almeno {least}.",
    "partnership_no_accredited": "Nessun membro è accreditato per la formazione o il lavoro: l'avviso 2018 ne chiedeva almeno uno.",
    "partnership_shares": "Le quote dei membri superano l'importo del progetto.",
    "period_reversed": "La fine viene prima dell'inizio.",
    "deed_of_nobody": "Indicare l'ente o il partenariato a cui la scrittura si riferisce.",
    "deed_before_signature": "La scrittura vale dal {day}, prima della firma.",
    "deed_not_active": "La scrittura o l'accordo con l'ente non è in vigore il {day}: nessun nuovo invio con dati.",
    "deed_other_partner": "La scrittura scelta non riguarda questo ente.",
    "referral_needs_basis": "Per inviare dati della persona serve una scrittura in vigore con l'ente o l'autorizzazione firmata.",
    "referral_needs_deed": "Con questo ente non c'è una scrittura o un accordo sui dati. Si può usare l'autorizzazione firmata.",
    "referral_needs_authorisation": "Manca l'autorizzazione firmata dalla persona all'invio dei dati.",
    "authorisation_other_person": "L'autorizzazione scelta è di un'altra persona.",
    "authorisation_other_recipient": "L'autorizzazione nomina «{text}», non questo ente: ne serve una per questo ente.",
    "authorisation_revoked": "L'autorizzazione è stata revocata il {day}: la lettera non può portare dati della persona.",
    "referral_reason_missing": "Manca il motivo dell'invio.",
    "referral_reason_long": "Il motivo sta in {lines} righe ({limit} caratteri): accorciarlo.",
    "referral_sensitive": "Nel testo compare «{text}»: la lettera non porta dati sensibili. Rileggere prima di stampare.",
    "referral_step_not_allowed": "L'invio è {from_state}: non può diventare {to_state}.",
    "referral_too_early": "Sono passati {days} giorni dalla consegna: senza risposta si segna dopo {least}.",
    "referral_needs_outcome": "Per concludere l'invio serve l'esito.",
    "referral_outcome_early": "Prima che l'ente accetti, un invio si conclude solo per rinuncia, assenza o annullamento.",
    "referral_sent": "La lettera è già stata consegnata: destinatario e dati non cambiano più. Si può preparare un altro invio.",
    "meeting_approved": "Il verbale è approvato: non cambia più. Una correzione si scrive nel tavolo seguente.",
    "meeting_future": "Il verbale si approva dopo il tavolo, che si tiene il {day}.",
    "meeting_no_minutes": "Manca il verbale: niente da approvare.",
    **_ABOUT_RULES,
    **_ABOUT_ARREARS,
    "not_for_reader": "Questa nota è riservata a chi l'ha scritta e a chi segue il caso.",
    **_ABOUT_DECISIONS,
    **_ABOUT_FUNDS,
    **_ABOUT_TRAINING,
}  # fmt: skip

_WARNINGS = frozenset(
    {
        "phone_mobile_length", "phone_landline_short", "phone_unusual", "cf_provisional", "cf_provisional_check",
        "cf_differs", "cf_century", "presence_long", "clock_wrong", "letter_without_scan", "activity_full",
        "indemnities_exceed_line",
        "partnership_few", "partnership_no_accredited",
        "partner_double", "referral_sensitive",
    }
)  # fmt: skip


class _Given(dict[str, str]):
    """A value that was not sent is written as a dash rather than breaking the sentence."""

    def __missing__(self, key: str) -> str:
        return "—"


def cut_off_words(unsent: int) -> str:
    """What became of the work on a computer that was dismissed; `unsent` changes are still only here."""
    if unsent == 1:
        return "Questo computer non è più abilitato. 1 modifica resta qui finché non è consegnata a chi coordina."
    if unsent:
        return f"Questo computer non è più abilitato. {unsent} modifiche restano qui finché non sono consegnate a chi coordina."
    return "Questo computer non è più abilitato. Il lavoro non inviato è stato consegnato a chi coordina."


def newer_centre_words(waiting: int) -> str:
    """What becomes of `waiting` changes that the centre does not know how to take before it is updated."""
    if waiting == 1:
        return "1 modifica aspetta che il centro sia aggiornato: è salva su questo computer e poi parte da sola."
    return f"{waiting} modifiche aspettano che il centro sia aggiornato: sono salve su questo computer e poi partono da sole."


def known_codes() -> frozenset[str]:
    """Every code that has a sentence of its own."""
    return frozenset(_SENTENCES)


def is_warning(code: str) -> bool:
    """True for what is said but does not stop a save."""
    return code in _WARNINGS


def sentence_for(code: str, values: Mapping[str, Value]) -> str:
    """The Italian sentence for a code with its values; one that says so for a code this version does not know."""
    given = _Given({key: _shown(key, value) for key, value in values.items()})
    if code not in _SENTENCES:
        given["code"] = code
        return _UNKNOWN.format_map(given)
    return _SENTENCES[code].format_map(given)


def _shown(key: str, value: Value) -> str:
    """States lose their underscore, ISO days become `gg/mm/aaaa`, None a dash."""
    if value is None:
        return "—"
    text = str(value)
    if key.endswith("state"):
        return text.replace("_", " ")
    if key in ("day", "due_day", "opened", "start") and len(text) >= 10 and text[4] == text[7] == "-":
        return f"{text[8:10]}/{text[5:7]}/{text[:4]}"
    return text
