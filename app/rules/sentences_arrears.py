"""The sentences about cases of innocent arrears, repayment plans and the solidarity contribution: part of the one table of `sentences`."""

SENTENCES: dict[str, str] = {
    # ---------------------------------------------------------------------------------------------------------------- the case
    "arrears_state_unknown": "Lo stato «{to_state}» non esiste per un caso.",
    "arrears_step_not_allowed": "Da «{from_state}» il caso non passa a «{to_state}».",
    "arrears_by_body": (
        "Questo passo lo fa la commissione: il caso cambia stato da solo quando entra nell'ordine del giorno o è deciso."
    ),
    "arrears_outcome_by_body": "L'esito di un caso lo decide la commissione: da qui non si scrive.",
    "arrears_needs_archive_reason": (
        "Per archiviare il caso serve il perché: debito estinto, trasferimento, decesso o rinuncia."
    ),
    "arrears_needs_reason": "Per questo passo serve scrivere il perché, in poche parole.",
    "arrears_needs_cause": "Manca la causa con la data.",
    "arrears_cause_missing": "C'è la data della causa ma non la causa. Scegliere la causa dall'elenco.",
    "arrears_cause_closed": "Questa causa valeva per la primavera 2020 ed è chiusa: per un caso nuovo se ne sceglie un'altra.",
    "arrears_needs_evaluation": "Prima si fa la verifica dei criteri della commissione.",
    "arrears_incomplete": "Il dossier non è completo, non si sa ancora: {text}. Portare i documenti e rifare la verifica.",
    "arrears_needs_measure": "Prima si scrive almeno una misura decisa dalla commissione.",
    "arrears_needs_plan": "Senza riconoscimento serve un piano di rientro: prima si scrive il piano.",
    "arrears_measures_run": (
        "Il caso resta aperto: è ancora in corso {text}. Prima si chiude, dicendo perché; poi si chiude il caso."
    ),
    "arrears_closed": "Il caso è chiuso: non si aggiunge altro. Si può aprire un nuovo caso.",
    "arrears_already_open": "Il nucleo ha già un caso aperto: n. {number}, lo segue {holder}. Si continua quello, d'accordo con {holder}.",
    "arrears_other_household": "Il contratto o la persona è di un altro nucleo. Controllare chi è stato scelto.",
    # ---------------------------------------------------------------------------------------------- evidence, acts, measures
    "evidence_days": "Il documento scade prima di essere rilasciato. Controllare le date.",
    "evidence_checked_by": "Dell'originale servono tutti e due: che è stato visto, e da chi.",
    "measure_days": "La misura finisce prima di cominciare. Controllare le date.",
    "measure_end_not_whole": "Per chiudere una misura servono il giorno e il perché.",
    "measure_already": "Una misura di questo tipo è già attiva: prima si chiude quella.",
    "measure_not_decided": "Le misure si scrivono dopo la decisione della commissione.",
    "freeze_needs_end": "Il congelamento ha un giorno di fine.",
    "plan_needs_limit": "Serve il numero di rate non pagate con cui il piano decade: almeno una.",
    "share_needs_percent": "La percentuale di sostenibilità va da 1 a 100.",
    "measure_not_forfeited": "Il piano non è decaduto: le rate non pagate sono {missed} e il limite è {limit}.",
    # ------------------------------------------------------------------------------------------------------------------ income
    "income_month_out": "Le entrate sono dei dodici mesi prima e dei dodici dalla causa: un mese è fuori. Non è cambiato niente.",
    "income_amount": "Le entrate di un mese sono un importo, zero compreso, mai sotto zero.",
    # ------------------------------------------------------------------------------------------------------------ instalments
    "plan_no_debt": "Non risulta un debito da dividere in rate.",
    "plan_instalments": "Le rate vanno da 1 a {most}.",
    "plan_count_or_share": "Serve il numero di rate, oppure la parte delle entrate (da 1 a 100 per cento): uno dei due.",
    "plan_needs_income": "Per una rata in parte delle entrate servono le entrate mensili.",
    "plan_not_the_debt": "Le rate fanno {total} e il debito del piano è {debt}: devono essere uguali, al centesimo.",
    "instalment_amount": "Una rata è sopra lo zero, e nessuna delle sue voci è sotto.",
    "instalment_not_whole": "Del pagamento di una rata servono il giorno e l'importo.",
    "instalment_paid_amount": "Il pagamento è sopra lo zero e non supera la rata.",
    "instalment_of_plan": "Una rata appartiene a un piano di rientro.",
    "instalment_over_debt": "Con questa rata il piano supera il debito concordato.",
    "instalment_fixed": "Una rata concordata non si cambia: si chiude il piano e se ne fa un altro. Si scrive solo il pagamento.",
    # ---------------------------------------------------------------------------------------------------- solidarity contribution
    "solidarity_year": "L'anno dell'avviso non va bene: il contributo esiste dal 2019.",
    "solidarity_days": "L'avviso chiude prima di aprire. Controllare le date.",
    "solidarity_notice_already": "L'avviso del {year} per questa misura c'è già: si corregge quello.",
    "solidarity_step": "Da «{from_state}» la domanda non passa a «{to_state}».",
    "solidarity_already": "Il nucleo ha già una domanda per questo avviso: si continua quella.",
    "solidarity_needs_day": "Serve il giorno in cui la domanda è stata presentata.",
    "solidarity_out_of_window": "Il giorno di presentazione è fuori dai giorni dell'avviso. Controllare la data.",
    "solidarity_needs_outcome_day": "Serve il giorno dell'esito, non prima della presentazione.",
    "solidarity_over_cap": "L'importo supera il massimo previsto dalle regole: {cap}.",
    "solidarity_needs_reason": "Serve il motivo, in poche parole.",
}
