"""Name lists of invented people: common surnames and first names, in no combination taken from anywhere.

Data only. Foreign names come by the ISO code of the country; `BIRTH_TOWNS` are towns outside those served.
"""

from typing import NamedTuple

SURNAMES = (
    "Rossi", "Bianchi", "Ferrari", "Colombo", "Fontana", "Galli", "Riva", "Brambilla", "Villa", "Cattaneo", "Grassi", "Sala",
    "Beretta", "Pozzi", "Negri", "Bassi", "Ghezzi", "Locatelli", "Mauri", "Oldani", "Pagani", "Rota", "Sartori", "Testa",
    "Uggeri", "Vitali", "Zanetti", "Bonomi", "Cremonesi", "Dossena", "Esposito", "Russo", "Romano", "Marino", "Greco",
    "Bruno", "Conti", "De Luca", "Costa", "Giordano", "Mancini", "Rizzo", "Lombardi", "Moretti", "Barbieri", "Caruso",
    "Ferrara", "Santoro", "Rinaldi", "Leone", "D'Amico", "Longo", "Gentile", "Martinelli", "Vitale", "Coppola", "De Santis",
    "D'Angelo", "Marchetti", "Parisi", "Conte", "Ferraro", "Fabbri", "Monti", "Grasso", "Valentini", "Messina", "Palmieri",
    "Bernardi", "Farina", "Rizzi", "Lombardo", "Caputo", "Sanna", "Piras", "Orlando", "Dell'Orto", "Della Torre", "Lo Presti",
    "Di Stefano", "Guerra", "Milani", "Pellegrini", "Piazza", "Serra", "Tosi", "Vassallo", "Zambelli", "Zucca", "Iannone",
)  # fmt: skip

# By sex and by generation: born before 1965, and after.
FIRST_NAMES: dict[tuple[str, bool], tuple[str, ...]] = {
    ("F", True): (
        "Maria", "Anna", "Giuseppina", "Rosa", "Angela", "Giovanna", "Teresa", "Lucia", "Carmela", "Caterina", "Francesca",
        "Antonietta", "Carla", "Elena", "Concetta", "Rita", "Margherita", "Franca", "Paola", "Giuliana", "Luisa", "Silvana",
        "Ornella", "Ersilia", "Adele", "Piera", "Bruna", "Maria Grazia",
    ),
    ("F", False): (
        "Sara", "Giulia", "Chiara", "Martina", "Laura", "Silvia", "Federica", "Valentina", "Alessandra", "Elisa", "Barbara",
        "Monica", "Simona", "Daniela", "Cristina", "Sofia", "Aurora", "Alice", "Emma", "Beatrice", "Noemi", "Debora", "Marta",
    ),
    ("M", True): (
        "Giuseppe", "Antonio", "Giovanni", "Mario", "Luigi", "Francesco", "Angelo", "Vincenzo", "Pietro", "Salvatore",
        "Carlo", "Franco", "Domenico", "Bruno", "Paolo", "Michele", "Giorgio", "Aldo", "Sergio", "Gianfranco", "Ernesto",
        "Natale", "Renzo", "Tullio",
    ),
    ("M", False): (
        "Andrea", "Marco", "Alessandro", "Matteo", "Luca", "Davide", "Stefano", "Simone", "Fabio", "Roberto", "Daniele",
        "Massimo", "Cristian", "Lorenzo", "Leonardo", "Tommaso", "Edoardo", "Niccolò", "Samuele", "Nicola", "Emanuele",
    ),
}  # fmt: skip


class Origin(NamedTuple):
    """A country of origin: Belfiore code, Italian name, the language spoken at the desk, surnames and first names."""

    place_code: str
    country: str
    language: str
    surnames: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]


EU_COUNTRIES = ("RO", "RO", "RO", "PL")
OTHER_COUNTRIES = ("MA", "MA", "EG", "EG", "AL", "AL", "PE", "EC", "LK", "BD", "SN", "UA", "PH")

ORIGINS: dict[str, Origin] = {
    "RO": Origin("Z129", "Romania", "rumeno", ("Popescu", "Ionescu", "Munteanu", "Ștefan", "Dumitru"),
                 ("Ana", "Elena", "Mihaela", "Ioana"), ("Ion", "Andrei", "Vasile", "Florin")),
    "PL": Origin("Z127", "Polonia", "polacco", ("Łukaszewicz", "Kowalczyk", "Wójcik", "Zając"),
                 ("Małgorzata", "Agnieszka", "Ewa"), ("Paweł", "Tomasz", "Krzysztof")),
    "MA": Origin("Z330", "Marocco", "arabo", ("El Amrani", "Benali", "Ait Haddou", "El Idrissi", "Zouaoui", "Cherkaoui"),
                 ("Fatima", "Khadija", "Samira", "Aïcha"), ("Mohamed", "Youssef", "Hassan", "Rachid")),
    "EG": Origin("Z336", "Egitto", "arabo", ("Abdelrahman", "El Sayed", "Hassanein", "Mansour", "Fathy"),
                 ("Mona", "Nadia", "Heba", "Yasmin"), ("Ahmed", "Mahmoud", "Karim", "Amr")),
    "AL": Origin("Z100", "Albania", "albanese", ("Hoxha", "Shehu", "Gjoka", "Leka", "Dervishi"),
                 ("Ana", "Entela", "Mirela", "Drita"), ("Arben", "Ilir", "Besnik", "Gentian")),
    "PE": Origin("Z611", "Perù", "spagnolo", ("Quispe Mamani", "Huamán Rojas", "Núñez Vargas", "Flores Chávez"),
                 ("Rosa Elena", "Milagros", "Luz Marina"), ("José Luis", "César", "Jesús")),
    "EC": Origin("Z605", "Ecuador", "spagnolo", ("Zambrano Vera", "Cedeño Moreira", "Ortiz Peña", "Loor Intriago"),
                 ("María José", "Gladys", "Narcisa"), ("Wilson", "Ángel", "Byron")),
    "LK": Origin("Z209", "Sri Lanka", "singalese", ("Perera", "Fernando", "Warnakulasuriya", "Mudiyanselage"),
                 ("Nilmini", "Dilrukshi", "Chandrika"), ("Nuwan", "Sampath", "Roshan")),
    "BD": Origin("Z249", "Bangladesh", "bengalese", ("Hossain", "Rahman", "Miah", "Begum", "Uddin"),
                 ("Nasrin", "Shirin", "Rokeya"), ("Kamal", "Abdul", "Jahangir")),
    "SN": Origin("Z343", "Senegal", "francese", ("Diop", "Ndiaye", "Sembène", "Fall", "Gueye"),
                 ("Awa", "Fatou", "Mariama"), ("Mamadou", "Cheikh", "Ibrahima")),
    "UA": Origin("Z138", "Ucraina", "ucraino", ("Kovalenko", "Shevchuk", "Bondarenko", "Melnyk"),
                 ("Oksana", "Olha", "Nataliya"), ("Oleksandr", "Andriy", "Vasyl")),
    "PH": Origin("Z216", "Filippine", "tagalog", ("Santos", "Dela Cruz", "Reyes", "Bautista"),
                 ("Maricel", "Jocelyn", "Rowena"), ("Ramil", "Joselito", "Arnel")),
    "IS": Origin("Z117", "Islanda", "inglese", ("Þórsdóttir",), ("Guðrún",), ("Aðalsteinn",)),
    "TR": Origin("Z243", "Turchia", "turco", ("Şahin", "Öz", "Yıldız"), ("Işıl", "Ayşe"), ("Emre", "Çağlar")),
}  # fmt: skip

# Belfiore code, name and province; all are towns of today that were towns a century ago.
BIRTH_TOWNS = (
    ("F205", "Milano", "MI"), ("F839", "Napoli", "NA"), ("G273", "Palermo", "PA"), ("A662", "Bari", "BA"),
    ("C351", "Catania", "CT"), ("D643", "Foggia", "FG"), ("D086", "Cosenza", "CS"), ("L049", "Taranto", "TA"),
    ("D150", "Cremona", "CR"), ("G535", "Piacenza", "PC"),
)  # fmt: skip

STREETS = (
    "via delle Robinie", "via dei Gelsi", "via del Pozzo Vecchio", "via delle Rogge", "via dei Tigli Alti", "via della Filanda",
    "via del Mulino Nuovo", "via delle Lavandaie", "via dei Sambuchi", "via della Ghiaccera", "via del Lavatoio",
    "via delle Primule", "largo dei Pioppeti", "via della Marcita", "via del Fontanile", "via dei Noccioli",
)  # fmt: skip

OPERATORS = (
    ("Fontanesi", "Marta", "M. F."), ("Bellavite", "Ivo", "I. B."), ("Cornalba", "Silvia", "S. C."), ("Rovida", "Dario", "D. R."),
    ("Anelli", "Paola", "P. A."), ("Tansini", "Luca", "L. T."), ("Grossi", "Irene", "I. G."), ("Maestri", "Olga", "O. M."),
    ("Zucchelli", "Nadia", "N. Z."), ("Pedrazzi", "Gino", "G. P."), ("Vailati", "Elsa", "E. V."), ("Bergonzi", "Remo", "R. B."),
    ("Orsini", "Livia", "L. O."), ("Codecasa", "Ugo", "U. C."),
)  # fmt: skip
COORDINATORS = (("Ferrabue", "Carla", "C. F."), ("Montorfano", "Elio", "E. M."))
HEAD_OFFICE = {
    "direzione": ("direzione", (("Ghisolfi", "Anna", "A. G."), ("Belloni", "Piera", "P. B."))),
    "fondi": ("gestore_fondi", (("Rancati", "Mauro", "M. R."), ("Salvaderi", "Tea", "T. S."))),
    "presidente": ("commissario", (("Dragoni", "Franca", "F. D."), ("Oldani", "Ettore", "E. O."))),
    "componente": ("commissario", (("Vigorelli", "Sandro", "S. V."), ("Zanoletti", "Nora", "N. Zn."))),
    "tutor": ("tutor", (("Bassani", "Giulio", "G. B."), ("Cremascoli", "Ida", "I. C."))),
    "tecnico": ("amministratore", (("Negri", "Elda", "E. N."), ("Uggeri", "Pio", "P. U."))),
}
"""Who works at head office: a name for the place, the role, and one person for each company of a set."""
