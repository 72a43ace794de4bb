"""How entries of BibTeX and BibLaTeX map to CSL (biblatex manual 2 and 4; CSL 1.0.2, appendix)."""

from __future__ import annotations

from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "audio": "song",
    "bookinbook": "chapter",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "book",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "newsarticle": "article-newspaper",
    "newspaper": "article-newspaper",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}

SUBTYPES: Mapping[str, str] = {
    "newspaper": "article-newspaper",
    "magazine": "article-magazine",
    "interview": "interview",
    "speech": "speech",
    "treaty": "treaty",
    "post": "post",
    "blog": "post-weblog",
    "broadcast": "broadcast",
}
"""What ``entrysubtype`` says, in the words that Better BibTeX and pandoc use."""

GENRES: Mapping[str, str] = {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis"}
"""What a type says beside the CSL type."""

NAMES: Mapping[str, str] = {
    "author": "author",
    "bookauthor": "container-author",
    "editor": "editor",
    "translator": "translator",
    "director": "director",
    "holder": "author",
}

ADDRESSES: Mapping[str, str] = {"doi": "DOI", "url": "URL"}

TEXTS: Mapping[str, str] = {
    "abstract": "abstract",
    "addendum": "annote",
    "address": "publisher-place",
    "annotation": "annote",
    "annote": "annote",
    "booktitle": "container-title",
    "chapter": "chapter-number",
    "edition": "edition",
    "eventtitle": "event-title",
    "howpublished": "medium",
    "institution": "publisher",
    "isbn": "ISBN",
    "issn": "ISSN",
    "issue": "issue",
    "journal": "container-title",
    "journaltitle": "container-title",
    "keywords": "keyword",
    "library": "call-number",
    "location": "publisher-place",
    "organization": "publisher",
    "origlocation": "original-publisher-place",
    "origpublisher": "original-publisher",
    "origtitle": "original-title",
    "pagetotal": "number-of-pages",
    "part": "part-number",
    "publisher": "publisher",
    "pubstate": "status",
    "school": "publisher",
    "series": "collection-title",
    "shortjournal": "container-title-short",
    "shorttitle": "title-short",
    "type": "genre",
    "venue": "event-place",
    "version": "version",
    "volume": "volume",
    "volumes": "number-of-volumes",
}

DATES: Mapping[str, str] = {
    "date": "issued",
    "eventdate": "event-date",
    "origdate": "original-date",
    "urldate": "accessed",
}

IGNORED = frozenset(
    {
        "booksubtitle",
        "date-added",
        "date-modified",
        "day",
        "entrysubtype",
        "file",
        "hyphenation",
        "ids",
        "keyword",
        "langid",
        "langidopts",
        "language",
        "mainsubtitle",
        "month",
        "note",
        "number",
        "options",
        "owner",
        "pages",
        "subtitle",
        "timestamp",
        "title",
        "year",
    }
)
"""Fields that are dealt with apart, or that are of use to one program alone."""

GENRE_WORDS: Mapping[str, str] = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis",
    "techreport": "technical report",
    "resreport": "research report",
}
"""biblatex's keys for the field ``type`` (biblatex manual 4.9.2.11)."""

LANGUAGES: Mapping[str, str] = {
    "american": "en-US",
    "usenglish": "en-US",
    "british": "en-GB",
    "ukenglish": "en-GB",
    "ngerman": "de",
    "brazilian": "pt-BR",
    "mandarin": "zh",
}
"""Names of languages that are LaTeX's own (babel manual 1.20); others are plain English names."""
