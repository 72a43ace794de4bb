"""A theme may come from elsewhere: it can arrange an edition, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from briefgen.localize import Edition
from briefgen.localize.edition import Heading
from briefgen.render import ThemeError
from tests.render.conftest import MEDIA, dress, gallery_edition

HOSTILE = "</p><script>alert('x')</script>"

ESCAPES = [
    "{{ ''.__class__.__mro__ }}",
    "{{ t.__globals__ }}",
    "{{ t.__class__ }}",
    "{{ css.__closure__ }}",
    "{{ balanced.__code__ }}",
    "{{ edition.__dict__ }}",
    "{{ ('%s' | attr('format')) and ''.__class__ }}",
    "{{ '{0.__class__}'.format(edition) }}",
    "{{ edition.language.folder.parent }}",
    "{{ edition.language.folder.read_text() }}",
    "{{ edition.language.folder | attr('parent') }}",
    "{{ ([edition.language.folder] | map(attribute='parent') | list)[0] }}",
    "{{ asset(edition.language.folder / 'language.toml') }}",
    "{{ css('../../pyproject.toml') }}",
    "{{ css('/etc/hostname') }}",
    "{% include '../../pyproject.toml' %}",
    "{% set edition.title = 1 %}",
    "{{ [].append(1) }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ self.__init__ }}",
    "{% for _ in range(10 ** 9) %}{% endfor %}",
]


@pytest.mark.parametrize("template", ESCAPES)
def test_a_template_cannot_get_out(tmp_path: Path, template: str) -> None:
    file = tmp_path / "wily" / "partials" / "colophon.html.j2"
    file.parent.mkdir(parents=True)
    file.write_text(template, encoding="utf-8")
    with pytest.raises(ThemeError):
        dress(gallery_edition("en"), theme="wily", folders=(tmp_path,))


def test_plain_strings_are_escaped(edition: Edition) -> None:
    hostile = replace(
        edition,
        publisher=HOSTILE,
        series=HOSTILE,
        publisher_url=f'https://example.org/"{HOSTILE}',
        summary_plain=f'"{HOSTILE}',
        keywords=(HOSTILE,),
        title=Heading(Markup("title"), f'"{HOSTILE}', "Latn"),
    )
    for medium in MEDIA:
        page = dress(hostile, medium)
        assert "<script>" not in page
        assert page.count("&lt;script&gt;") >= 6


def test_a_string_in_a_template_is_escaped_too(edition: Edition, tmp_path: Path) -> None:
    file = tmp_path / "own" / "partials" / "colophon.html.j2"
    file.parent.mkdir(parents=True)
    file.write_text("{{ '<i>' }}<hr>", encoding="utf-8")
    assert "&lt;i&gt;<hr>" in dress(edition, theme="own", folders=(tmp_path,))
