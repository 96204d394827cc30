"""
The same classification as a colleague who knows pandas would write it for one list: the yardstick of the bench.

    python3 pandas_classification.py liste.xlsx ergebnis.xlsx 2026-03-31

Reads the first sheet, decides all rules and writes the list with its KA columns to a new file. Plan, schools, school
years and rules come from src/domain/data. Whole columns are computed at once; what a text means is looked up once for
each different text. Formats, filters and other sheets of the file are lost, as they are with pandas.
"""

import datetime
import json
import re
import sys
from pathlib import Path

import numpy as np
import pandas as pd

DATA = Path(__file__).resolve().parents[2] / "src" / "domain" / "data"
EPOCH = datetime.date(1899, 12, 30).toordinal()
UNLIMITED = np.inf
END_OF_PRIMARY = "Ende GS"
NOT_NOTED = "nicht vermerkt"

GRADES = {"0": 0, "E1": 1, "E2": 2, "E3": 3, "3": 4, "4": 5, "5": 6}
LEFT = GRADES["5"]
NEXT = {0: {1}, 1: {2}, 2: {3, 4}, 3: {4}, 4: {5}, 5: {6}, 6: {6}}
YEARS_TO_LAST_PRIMARY = [5, 4, 3, 2, 1, 0]
# Years since enrolment
LEAST_YEARS = [-1, 0, 1, 2, 2, 3, 4]
MOST_YEARS = [-1, 0, 1, 2, 3, 4, 99]

NEEDS = {
    "R10": r"pflege\w*|wickeln|medi\w*|med|diabetes|epilepsie|hoer\w*|sehen|sehbe\w*|sehschw\w*|sehschaed\w*|blind"
    r"|kommunikation|uk|talker|gebaerd\w*|mobil\w*|rollstuhl|kme",
    "R11": r"ass|autis\w*|bezugsperson|selbstgef\w*|fremdgef\w*|weglauf\w*",
}
STATUS = {
    **dict.fromkeys(["abgeschlossen", "eingestellt"], "beendet"),
    **dict.fromkeys(["neu", "neuantrag", "na", "n"], "neu"),
    **dict.fromkeys(["laufend", "lfd", "l", "bestand", "wb", "ruht"], "laufend"),
}
STRUCTURAL_NEEDS = {
    "R01": [["Bewilligung bis"]],
    "R02": [["Bewilligung bis"], ["Nebenbestimmung"]],
    "R03": [["Bewilligung bis"]],
    "R04": [["Bewilligung bis"]],
    "R05": [["Klasse"]],
    "R06": [["Klasse"]],
    "R07": [["Rechtsbehelf"], ["Rechtsbehelf gegen"]],
    "R08": [["Gerichtliche Anordnung bis"]],
    "R09": [["Leistungsform"]],
    "R10": [["Bedarfsmerkmale"]],
    "R11": [["Bedarfsmerkmale"]],
    "R12": [["Rechtskreis", "Rechtsgrundlage"]],
    "R13": [["Pflegekind", "Kostenerstattung"]],
    "R14": [["Letzte Hilfeplanung"]],
    "R19": [["Anteil außerhalb Unterricht", "Betreuungsverhältnis"]],
    "R21": [["Rechtsbehelf"]],
    "R25": [["Fallstatus"]],
    "R28": [["Folgeantrag"]],
}


# Texts

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def normalise(text):
    return " ".join(re.sub(r"[.:*()/-]", " ", str(text).lower().translate(UMLAUTS)).split())


def words_of(text):
    return re.findall(r"\w+", normalise(text))


def has_beginning(text, *beginnings):
    return any(word.startswith(beginnings) for word in words_of(text))


NO_TEXT = {"", "-", "–", "—", "/", "nein", "n", "0", "kein", "keine", "entfällt", "n.n"}


def is_no(value):
    if value is None or value is False or value == 0:
        return True
    text = str(value).strip().lower()
    return text in NO_TEXT or text.rstrip(".") in NO_TEXT


def each(column, read):
    """What `read` makes of a column; each different value is read once."""
    return column.map({value: read(value) for value in column.unique()})


# Days, as ordinals; NaN is none, infinity is unlimited


def ordinal(year, month, day):
    return datetime.date(year, month, day).toordinal()


def full_year(text):
    return int(text) + (2000 if int(text) < 100 else 0)


def school_year(day):
    date = datetime.date.fromordinal(int(day))
    return date.year if date.month >= 8 else date.year - 1


def last_of_month(year, month):
    return ordinal(year + month // 12, month % 12 + 1, 1) - 1


def read_day(value, is_end):
    """A day, infinity, END_OF_PRIMARY, NaN for nothing; None when it cannot be read."""
    if value is None or (isinstance(value, str) and is_no(value)):
        return np.nan
    if isinstance(value, (datetime.datetime, datetime.date)):
        return ordinal(value.year, value.month, value.day)
    if isinstance(value, (int, float)):
        return EPOCH + int(value)
    text = str(value).strip()
    low = text.lower().rstrip(".")
    if is_end and low in ("unbefr", "unbefristet", "b.a.w", "bis auf weiteres", "lfd"):
        return UNLIMITED
    if is_end and low in ("ende gs", "bis ende grundschule"):
        return END_OF_PRIMARY
    try:
        if found := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})", text):
            return ordinal(full_year(found[3]), int(found[2]), int(found[1]))
        if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
            return ordinal(*map(int, found.groups()))
        if found := re.fullmatch(r"(\d{1,2})/(\d{4}|\d{2})", text):
            month, year = int(found[1]), full_year(found[2])
            if 1 <= month <= 12:
                return last_of_month(year, month) if is_end else ordinal(year, month, 1)
        if found := re.fullmatch(r"(?:sj\.? ?)?(\d{2}|\d{4})/(\d{2}|\d{4})", low):
            year = full_year(found[1])
            if full_year(found[2]) == year + 1:
                return ordinal(year + 1, 7, 31) if is_end else ordinal(year, 8, 1)
    except ValueError:
        return None
    return None


def german(day):
    if day == UNLIMITED:
        return "unbefristet"
    return NOT_NOTED if np.isnan(day) else datetime.date.fromordinal(int(day)).strftime("%d.%m.%Y")


def months_from(day, months):
    return (pd.Timestamp.fromordinal(day) + pd.DateOffset(months=months)).toordinal()


# Plan, schools and rules


def load(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"))


FIRST_SCHOOL_DAYS = {
    int(year): datetime.date.fromisoformat(day).toordinal() for year, day in load("schuljahre.json").items()
}
RULES = {row["regel"]: row for row in load("regeln.json")}


def parameter(rule, name):
    return int(dict(part.split("=") for part in RULES[rule]["parameter"].split(";"))[name])


def grid_date(day):
    year = school_year(day)
    days = [FIRST_SCHOOL_DAYS.get(each_year, ordinal(each_year, 8, 1)) for each_year in (year, year + 1)]
    return min(candidate for candidate in days if candidate >= day)


def waves_at(stand):
    """For each region Stufe, strategy, first school day and switch date."""
    waves = {}
    for row in load("stufenplan.json"):
        start = row["ersterSchultag"] or row["klassenassistenzAb"]
        first = datetime.date.fromisoformat(start).toordinal() if start else np.nan
        if start and not row["ersterSchultag"]:
            first = max(first, FIRST_SCHOOL_DAYS.get(school_year(first), first))
        switch = np.nan if np.isnan(first) else first if first > stand else grid_date(stand + 1)
        waves[row["region"]] = (row["stufe"], row["strategie"], first, switch)
    return waves


def school_name(text):
    spelt_out = {"gs": "grundschule", "gugs": "grund und gemeinschaftsschule"}
    return " ".join(spelt_out.get(word, re.sub("str$", "strasse", word)) for word in normalise(text).split())


SCHOOLS = [
    {
        "number": row[0],
        "name": row[1],
        "place": row[2],
        "branch": row[5] == "ja",
        "region": row[6] or None,
        "takes_part": row[7] != "nein",
        "names": {school_name(name) for name in [row[1], *row[8].split("|")] if name},
        "key": normalise(row[2]),
    }
    for row in load("schulen.json")
]
PLACES = {school["key"] for school in SCHOOLS}


def narrowed(candidates, place):
    candidates = [school for school in candidates if school["key"] == place] or candidates
    candidates = [school for school in candidates if not school["branch"]] or candidates
    return candidates[0] if len(candidates) == 1 else None


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def suggestions(forms, place):
    def likeness(school):
        pairs = [(name, form) for name in school["names"] for form in forms]
        return max(1 - distance(name, form) / max(len(name), len(form)) for name, form in pairs)

    ranked = [(likeness(school), school["key"] == place, school) for school in SCHOOLS]
    ranked = sorted((entry for entry in ranked if entry[0] >= 0.5), key=lambda entry: (-entry[0], -entry[1]))[:3]
    listed = ", ".join(f"{school['name']} ({school['place']})" for _, _, school in ranked)
    return f" Vorschläge: {listed}." if listed else ""


def is_named(school, form):
    return form in school["names"]


def is_near(school, form):
    return any(len(name) >= 8 and distance(name, form) == 1 for name in school["names"])


def find_school(text, place_text):
    """(kind, school, suggestions): kind is found, undecided, unclear or none."""
    if text is None or not normalise(text):
        return "none", None, ""
    head, _, behind = re.sub(r"\).*$", "", str(text)).replace("(", ",").partition(",")
    place = normalise(place_text or "") or re.sub("^aussenstelle( |$)", "", normalise(behind))
    forms = [school_name(text)] + ([school_name(head)] if behind else [])
    for near in (False, True):
        for form in forms:
            fits = is_near if near else is_named
            candidates = [school for school in SCHOOLS if fits(school, form)]
            if not candidates:
                continue
            elsewhere = place in PLACES and all(school["key"] != place for school in candidates)
            school = None if elsewhere else narrowed(candidates, place)
            if school is None:
                return "unclear", None, suggestions(forms, place)
            return ("undecided" if school["branch"] and not school["region"] else "found"), school, ""
    return "unclear", None, suggestions(forms, place)


# Grades


def read_grade(value):
    """A set of grades, empty when nothing stands there; None when it cannot be read."""
    if value is None or is_no(value):
        return frozenset()
    text = normalise(value)
    if text in ("ep", "eingangsphase", "1 2"):
        return frozenset({1, 2, 3})
    if text in ("3 4",):
        return frozenset({4, 5})
    if text in ("vorklasse", "vorschule", "vorsch"):
        return frozenset({0})
    if found := re.fullmatch(r"2 ([23]) sbj", text):
        return frozenset({int(found[1])})
    grade = r"(e ?[123]|\d{1,2}|i{1,3}|iv) ?[a-z]?"
    found = re.fullmatch(rf"(?:kl|klasse|klassenstufe|jg|jahrgang)? ?{grade}(?: (?:kl|klasse))?", text)
    if not found:
        return None
    grade = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}.get(found[1], found[1].replace(" ", "").upper())
    known = {"1": {1}, "2": {2, 3}, "E1": {1}, "E2": {2}, "E3": {3}, "3": {4}, "4": {5}}
    if grade in known:
        return frozenset(known[grade])
    return frozenset({LEFT}) if grade.isdigit() and 5 <= int(grade) <= 13 else None


def read_school_year(value):
    if value is None or is_no(value):
        return np.nan
    found = re.fullmatch(r"(?:sj\.? ?)?(\d{2}|\d{4})[/-](\d{2}|\d{4})", str(value).strip().lower())
    return full_year(found[1]) if found and full_year(found[2]) == full_year(found[1]) + 1 else None


def projected(grades, years):
    for _ in range(max(0, int(years))):
        grades = frozenset().union(*(NEXT[grade] for grade in grades))
    return grades


# The list


class CaseList:
    """The columns of the list and what was wrong in them."""

    def __init__(self, frame):
        self.frame = frame
        self.faults = pd.Series("", index=frame.index)

    def has(self, header):
        return header in self.frame.columns

    def cells(self, header):
        if not self.has(header):
            return pd.Series(None, index=self.frame.index, dtype=object)
        return self.frame[header]

    def fault(self, mask, texts):
        """Adds a sentence to the rows of the mask."""
        if mask.any():
            separator = np.where(self.faults[mask] == "", "", "; ")
            self.faults[mask] = self.faults[mask] + separator + texts

    def unreadable(self, header, values):
        wrong = values.isna() & each(values, lambda value: value is None)
        if wrong.any():
            self.fault(wrong, header + ": „" + self.cells(header)[wrong].astype(str) + "“ nicht lesbar")

    def days(self, header, is_end=False):
        days = each(self.cells(header), lambda value: read_day(value, is_end)).astype(object)
        self.unreadable(header, days)
        return days

    def yes(self, header):
        return ~each(self.cells(header), is_no).astype(bool)

    def texts(self, header):
        return self.cells(header).where(~self.cells(header).isna(), NOT_NOTED)


def numbers(series):
    return pd.to_numeric(series, errors="coerce").astype(float)


def read_list(path):
    frame = pd.read_excel(path, dtype=object, keep_default_na=False, na_values=[""])
    return frame.astype(object).where(frame.notna(), None)


def classify(frame, stand):
    cases = CaseList(frame)
    size = len(frame)
    this_year = school_year(stand)

    # School, region, wave
    pairs = pd.MultiIndex.from_arrays([cases.cells("Schule"), cases.cells("Schulort")])
    codes, distinct = pairs.factorize()
    found = [find_school(*(None if pd.isna(part) else part for part in pair)) for pair in distinct]
    kind = np.array([entry[0] for entry in found])[codes]
    takes_part = np.array([entry[1] is None or entry[1]["takes_part"] for entry in found])[codes]
    region = np.array([entry[1]["region"] if entry[0] == "found" else None for entry in found], dtype=object)[codes]
    hints = np.array([entry[2] for entry in found], dtype=object)[codes]
    waves = waves_at(stand)
    nothing = (None, "", np.nan, np.nan)
    regions, region_names = pd.factorize(region)
    of_region = [waves.get(name, nothing) for name in region_names] + [nothing]
    stage = np.array([wave[0] for wave in of_region], dtype=object)[regions]
    strategy = np.array([wave[1] for wave in of_region])[regions]
    first_day = np.array([wave[2] for wave in of_region], dtype=float)[regions]
    switch = np.array([wave[3] for wave in of_region], dtype=float)[regions]
    has_switch = ~np.isnan(switch)

    # Missing fields come first among the faults
    case_type = each(cases.cells("Fallstatus"), lambda value: None if value is None else status_of(value))
    raw_end = cases.cells("Bewilligung bis")
    cases.fault(cases.cells("Aktenzeichen").isna(), "Aktenzeichen: fehlt")
    cases.fault(pd.Series(kind == "none"), "Schule: fehlt")
    cases.fault(cases.cells("Klasse").isna(), "Klasse: fehlt")
    is_derived = case_type.isna()

    # Grades
    grades = each(cases.cells("Klasse"), read_grade)
    years = each(cases.cells("Schuljahr"), read_school_year)
    basis_year = numbers(years).fillna(this_year).astype(int)
    basis = grades.where(grades.notna(), frozenset())
    switch_year = np.where(has_switch, [school_year(day) if day == day else 0 for day in switch], basis_year)
    at_switch = pd.Series(list(zip(basis, np.maximum(switch_year - basis_year, 0))))
    at_switch = each(at_switch, lambda pair: projected(*pair))
    lowest = each(at_switch, lambda grade: min(grade, default=-1)).where(has_switch, -1)
    highest = each(at_switch, lambda grade: max(grade, default=-1)).where(has_switch, -1)
    last_primary = pd.Series(list(zip(basis, basis_year)))
    last_primary = numbers(each(last_primary, lambda pair: end_of_primary(*pair)))

    # Days
    birth = numbers(cases.days("Geburtsdatum"))
    unknown_status = is_derived & cases.cells("Fallstatus").notna()
    cases.fault(unknown_status, "Fallstatus: „" + cases.cells("Fallstatus").astype(str) + "“ nicht lesbar")
    start = numbers(cases.days("Bewilligung von"))

    def ends(header):
        days = cases.days(header, is_end=True)
        is_primary = days == END_OF_PRIMARY
        return numbers(days.where(~is_primary, None)).where(~is_primary, last_primary)

    end = ends("Bewilligung bis")
    budget_end = ends("Zielvereinbarung bis")
    no_budget_end = cases.cells("Zielvereinbarung bis").isna()
    cases.unreadable("Klasse", grades)
    cases.unreadable("Schuljahr", years)
    care_plan = numbers(cases.days("Letzte Hilfeplanung"))
    no_care_plan = cases.cells("Letzte Hilfeplanung").isna()
    applied = numbers(cases.days("Antragsdatum"))
    court_end = ends("Gerichtliche Anordnung bis")

    derived = np.where(raw_end.isna() & applied.notna() | (start > stand), "neu", "laufend")
    case_type = case_type.where(~is_derived, derived)
    is_ended = case_type == "beendet"
    is_new = case_type == "neu"
    is_current = case_type == "laufend"
    cases.fault(is_current & raw_end.isna(), "Bewilligung bis: fehlt")

    # Words
    note = cases.cells("Nebenbestimmung")
    reserved = each(note, is_reservation)
    noted = ~each(note, is_no)
    form = each(cases.cells("Leistungsform"), is_budget)
    is_sgb_ix = pd.Series(is_under_sgb_ix(cases))
    foster = cases.yes("Pflegekind") | cases.yes("Kostenerstattung")
    extension = cases.yes("Folgeantrag")
    remedy = cases.yes("Rechtsbehelf")
    settled = each(cases.cells("Rechtsbehelf"), says_settled) | each(cases.cells("Rechtsbehelf Status"), says_settled)
    is_open = remedy & ~settled
    against = each(cases.cells("Rechtsbehelf gegen"), is_against_the_aid)
    shared = cases.yes("Anteil außerhalb Unterricht") | each(cases.cells("Betreuungsverhältnis"), is_shared)
    needs = cases.cells("Bedarfsmerkmale")
    special = each(needs, lambda text: pieces_of(text, "R10"))
    companion = each(needs, lambda text: pieces_of(text, "R11"))
    unknown_needs = each(needs, lambda text: pieces_of(text, None))

    # Contradictions
    backwards = end < start
    cases.fault(
        backwards,
        "Bewilligung bis: " + each(end, german) + " liegt vor dem Beginn der Bewilligung am " + each(start, german),
    )
    over = is_current & ~is_derived & (end < stand) & ~extension
    cases.fault(
        over,
        "Bewilligung bis: " + each(end, german) + " ist vorbei, der Fallstatus ist „"
        + cases.cells("Fallstatus").astype(str) + "“ und ein Folgeantrag ist nicht vermerkt",
    )
    age = each(birth, lambda day: age_at(day, stand))
    odd = (age < 5) | (age > 13)
    cases.fault(odd, "Geburtsdatum: " + each(birth, german) + " ergibt ein Alter von " + age.astype(str) + " Jahren")
    twice = cases.cells("Aktenzeichen").duplicated(keep=False) & cases.cells("Aktenzeichen").notna()
    cases.fault(twice, "doppelt")

    # Rules
    reaches = ~is_ended & (end >= switch) & (end < UNLIMITED)
    runs_out = ~is_ended & (end < switch)
    binds = ~reserved | (strategy == "AUSLAUFEND")
    start_year = pd.Series([school_year(day) if day == day else 0 for day in first_day])
    since = pd.Series(list(zip(basis, basis_year)))
    earliest_year = each(since, lambda pair: min((pair[1] - MOST_YEARS[grade] for grade in pair[0]), default=9999))
    latest_year = each(since, lambda pair: max((pair[1] - LEAST_YEARS[grade] for grade in pair[0]), default=9999))
    grows = (strategy == "AUFWACHSEND") & is_current & has_switch
    oldest_plan = np.where(
        is_sgb_ix,
        months_from(stand, -parameter("R14", "Monate_SGB_IX")),
        months_from(stand, -parameter("R14", "Monate")),
    )
    hits = {
        "R01": reaches & binds,
        "R02": reaches & ~binds,
        "R03": ~is_ended & (end == UNLIMITED),
        "R04": runs_out & ~extension & ~is_open,
        "R05": lowest == LEFT,
        "R06": (lowest < LEFT) & (highest == LEFT),
        "R07": is_open & against,
        "R08": court_end >= switch,
        "R09": form & ((budget_end >= switch) | no_budget_end) & has_switch,
        "R10": special != "",
        "R11": companion != "",
        "R12": is_sgb_ix,
        "R13": foster,
        "R14": no_care_plan | (care_plan < oldest_plan),
        "R15": ~takes_part,
        "R16": (kind == "unclear") | (kind == "undecided"),
        "R17": is_new & (first_day > stand) & (first_day <= months_from(stand, parameter("R17", "Monate"))),
        "R18": is_new & (first_day <= stand),
        "R19": shared,
        "R20": cases.faults != "",
        "R21": is_open & ~against,
        "R22": grows & (latest_year < start_year),
        "R23": (strategy == "NUR_NEUFAELLE") & is_current,
        "R24": (kind == "found") & takes_part & ~has_switch,
        "R25": is_ended,
        "R26": (noted & ~reserved) | (unknown_needs != ""),
        "R27": np.zeros(size, dtype=bool),
        "R28": runs_out & extension,
        "R29": grows & (earliest_year < start_year) & (latest_year >= start_year),
    }
    missing = [
        rule
        for rule, groups in STRUCTURAL_NEEDS.items()
        if not all(any(cases.has(header) for header in group) for group in groups)
    ]
    hit = pd.DataFrame({rule: np.asarray(mask, dtype=bool) for rule, mask in hits.items()})
    hit[missing] = False

    # Proposal
    counts = hit.copy()
    counts.loc[hit["R04"], ["R12", "R14"]] = False
    with_effect = {
        effect: [rule for rule in hit.columns if RULES[rule]["wirkung"] == effect]
        for effect in ("gesperrt", "prüfen", "läuft aus", "hinweis")
    }
    lines = [
        ("nicht betroffen", hit["R25"], ["R25"]),
        ("nicht betroffen", hit["R15"], ["R15"]),
        ("prüfen", hit["R16"] | hit["R20"], ["R16", "R20"]),
        ("ohne Termin", hit["R24"], ["R24"]),
        ("läuft aus", hit["R05"], ["R05"]),
        ("bleibt individuell", hit["R22"] | hit["R23"], ["R22", "R23"]),
    ]
    for effect in ("gesperrt", "prüfen", "läuft aus"):
        lines.append((effect, counts[with_effect[effect]].any(axis=1), with_effect[effect]))
    line = np.select([mask for _, mask, _ in lines], range(len(lines)), len(lines))
    proposal = np.array([name for name, _, _ in lines] + ["umstellbar"], dtype=object)[line]

    # Earliest date
    blocking = counts[with_effect["gesperrt"]]
    has_end = ["R01", "R02", "R08", "R09"]
    bound = pd.concat(
        [
            end.where(counts["R01"] | (counts["R02"] & ("R02" in blocking)), -np.inf),
            court_end.where(counts["R08"], -np.inf),
            budget_end.where(counts["R09"], -np.inf),
        ],
        axis=1,
    ).max(axis=1, skipna=False)
    open_end = blocking.drop(columns=has_end, errors="ignore").any(axis=1) | hit["R03"] | ~np.isfinite(bound)
    is_blocked = (proposal == "gesperrt") & has_switch & ~open_end
    later = pd.Series(np.nan, index=frame.index)
    later[is_blocked] = each(np.maximum(bound + 1, switch)[is_blocked], grid_date)
    years_on = (numbers(each(later, year_or_nan)) - basis_year).fillna(0).astype(int)
    then = pd.Series(list(zip(basis, years_on)))
    leaves = is_blocked & (each(then, lambda pair: min(projected(*pair), default=-1)) == LEFT)
    hit["R27"] = leaves
    earliest = later.where(~leaves).where(proposal != "umstellbar", switch)

    # Texts
    values = {
        "bewilligt_bis": lambda: each(end, german),
        "nebenbestimmung": lambda: cases.texts("Nebenbestimmung"),
        "rechtsbehelf": lambda: cases.texts("Rechtsbehelf"),
        "rechtsbehelf_gegen": lambda: cases.texts("Rechtsbehelf gegen"),
        "gericht_bis": lambda: each(court_end, german),
        "pb_bis": lambda: each(budget_end, german),
        "hilfeplan_datum": lambda: each(care_plan, german),
        "schule": lambda: cases.texts("Schule"),
        "termin": lambda: each(pd.Series(switch), german),
        "tag_vor_termin": lambda: each(pd.Series(switch - 1), german),
        "tag_vor_start": lambda: each(pd.Series(first_day - 1), german),
        "schuljahr": lambda: each(pd.Series(switch), year_name),
        "startjahr": lambda: each(pd.Series(first_day), year_name),
        "felder": lambda: cases.faults,
        "deutungen": lambda: readings(note.where(noted & ~reserved, ""), unknown_needs),
        "vorschlaege": lambda: pd.Series(hints),
        "vorbehalt": lambda: pd.Series(
            np.where(
                (strategy == "AUSLAUFEND") & reserved,
                "vom Vorbehalt wird in dieser Stufe kein Gebrauch gemacht",
                "ein Widerrufsvorbehalt ist nicht vermerkt"
                if cases.has("Nebenbestimmung")
                else "ob ein Widerrufsvorbehalt besteht, konnte nicht geprüft werden (Spalte fehlt)",
            )
        ),
        "terminlage": lambda: each(pd.Series(region), no_date),
    }
    own = {("R10", "merkmale"): special, ("R11", "merkmale"): companion}
    computed = {}
    texts = {}
    for rule in hit.columns:
        rows = np.flatnonzero(hit[rule])
        if len(rows):
            texts[rule] = dict(zip(rows, filled(rule, rows, values, own, computed)))

    # KA Regeln and the order of the reasons depend on the hits and the deciding line alone
    weights = 1 << np.arange(len(hit.columns), dtype=np.int64)
    keys = hit.to_numpy() @ weights * 16 + line
    order = {key: ordered(key, hit.columns, lines, with_effect["hinweis"]) for key in np.unique(keys)}
    rules = [", ".join(order[key][0]) for key in keys]
    reasons = [" · ".join([texts[rule][row] for rule in order[key][1]]) for row, key in enumerate(keys)]

    return pd.DataFrame(
        {
            "KA Region": region,
            "KA Stufe": stage,
            "KA Umstellung am": each(pd.Series(switch), date_or_none),
            "KA Fallart": case_type,
            "KA Vorschlag": proposal,
            "KA Frühester Termin": each(earliest, date_or_none),
            "KA Regeln": rules,
            "KA Gründe": reasons,
            "KA Nicht prüfbar": ", ".join(missing),
            "KA Entscheidung": None,
            "KA Bemerkung": None,
        },
        index=frame.index,
    )


def status_of(value):
    text = normalise(value)
    return "beendet" if text.startswith("beendet") else STATUS.get(text)


def end_of_primary(grades, year):
    lowest = min(grades, default=LEFT)
    return np.nan if lowest == LEFT else ordinal(year + YEARS_TO_LAST_PRIMARY[lowest] + 1, 7, 31)


def is_reservation(value):
    if value is None:
        return False
    words = words_of(value)
    text = " ".join(words)
    return (
        "wv" in words
        or any(word.startswith(("widerrufsvorb", "vorbehalt")) for word in words)
        or re.search(r"\baufl\w* bed|\bka klausel\b|\bbefristung ka\b", text) is not None
    )


def is_budget(value):
    if value is None:
        return False
    return bool({"pb", "persb"} & set(words_of(value))) or has_beginning(value, "budget", "arbeitgebermodell")


def is_shared(value):
    if value is None:
        return False
    is_ratio = re.match(r"0*1 ?: ?0*[23](?!\d)", str(value)) is not None
    return is_ratio or has_beginning(value, "tandem", "pool", "geteilt", "gruppe")


def says_settled(value):
    return value is not None and has_beginning(value, "erledigt", "zurueckgen", "abgeholfen", "rechtskr")


def is_against_the_aid(value):
    return value is not None and has_beginning(value, "aufheb", "reduz", "kuerz", "einstell")


def is_under_sgb_ix(cases):
    def says(*wanted):
        def read(value):
            return value is not None and bool(set(wanted) & set(words_of(value)))

        return each(cases.cells("Rechtskreis"), read) | each(cases.cells("Rechtsgrundlage"), read)

    return says("ix", "9", "112", "xii", "54") | (says("egh") & ~says("35a", "viii", "8"))


def pieces_of(text, rule):
    """The parts of a cell that mean this rule, or those that mean none."""
    if text is None:
        return ""
    pieces = [piece.strip() for piece in re.split(r"[,;/+]", str(text))]
    meant = {
        piece: {name for name, stems in NEEDS.items() if any(re.fullmatch(stems, word) for word in words_of(piece))}
        for piece in pieces
        if piece and not is_no(piece)
    }
    if rule is None:
        return "; ".join(f"„{piece}“ nicht erkannt" for piece, rules in meant.items() if not rules)
    return ", ".join(piece for piece, rules in meant.items() if rule in rules)


def readings(notes, unknown_needs):
    notes = each(notes, lambda text: f"„{text}“ nicht erkannt" if text else "")
    separator = np.where((notes != "") & (unknown_needs != ""), "; ", "")
    return notes + separator + unknown_needs


def age_at(day, stand):
    if np.isnan(day):
        return 10
    birth, today = datetime.date.fromordinal(int(day)), datetime.date.fromordinal(stand)
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def year_or_nan(day):
    return np.nan if np.isnan(day) else school_year(day)


def year_name(day):
    return NOT_NOTED if np.isnan(day) else f"{school_year(day)}/{(school_year(day) + 1) % 100:02}"


def no_date(region):
    if region is None:
        return "Für die Schule ist in KA Schulen keine Region eingetragen."
    return f"Für {region} ist noch kein Termin festgelegt."


def date_or_none(day):
    return None if np.isnan(day) else datetime.date.fromordinal(int(day))


def filled(rule, rows, values, own, computed):
    """The reasons of a rule for the rows it has hit."""
    row = RULES[rule]
    basis = row["rechtsgrundlage"]
    template = row["begruendung"] if basis == "–" else f"{row['begruendung']} ({basis})"
    columns = []
    for name in re.findall(r"\{(\w+)\}", template):
        if (rule, name) in own:
            column = own[rule, name]
        else:
            if name not in computed:
                computed[name] = values[name]()
            column = computed[name]
        columns.append(np.asarray(column, dtype=object)[rows])
    if not columns:
        return [template] * len(rows)
    template = re.sub(r"\{\w+\}", "{}", template)
    return [template.format(*parts) for parts in zip(*columns)]


def ordered(key, columns, lines, hints):
    """All hits, ascending; and in the order of the reasons: what decided, the others, hints."""
    hits = [rule for bit, rule in enumerate(columns) if key >> 4 >> bit & 1]
    line = key & 15
    decides = lines[line][2] if line < len(lines) else []
    not_counted = ("R12", "R14") if "R04" in hits else ()
    deciding = [rule for rule in hits if rule in decides and rule not in not_counted]
    rest = [rule for rule in hits if rule not in deciding]
    return hits, deciding + [rule for rule in rest if rule not in hints] + [rule for rule in rest if rule in hints]


def main(source, target, stand):
    frame = read_list(source)
    result = classify(frame, datetime.date.fromisoformat(stand).toordinal())
    with pd.ExcelWriter(target, engine="openpyxl", date_format="DD.MM.YYYY", datetime_format="DD.MM.YYYY") as writer:
        pd.concat([frame, result], axis=1).to_excel(writer, sheet_name="Liste", index=False)


if __name__ == "__main__":
    main(*sys.argv[1:4])
