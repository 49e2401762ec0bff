"""A catalogue is read whole, or refused in one sentence that says where and what was expected."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mire.catalogue import CatalogueError, Control, Kind, Level, load
from tests.catalogue.faults import FAULTS
from tests.catalogue.miniature import MINIATURE

Write = Callable[..., Path]


@pytest.mark.parametrize(("good", "bad", "sentence"), FAULTS.values(), ids=FAULTS.keys())
def test_fault(write: Write, good: str, bad: str, sentence: str) -> None:
    """Each kind of fault is told in one sentence, with the file and the key."""
    assert good in MINIATURE
    folder = write(MINIATURE.replace(good, bad, 1))
    with pytest.raises(CatalogueError) as error:
        load(folder)
    assert f"mini/exigences.toml: {sentence}" == str(error.value)


def test_no_catalogue(tmp_path: Path) -> None:
    """A folder without any catalogue is refused, naming it."""
    with pytest.raises(CatalogueError, match=r"^No catalogue in .*: expected <portal>/exigences.toml\.$"):
        load(tmp_path)


def test_not_utf8(tmp_path: Path) -> None:
    """A file in another encoding is refused, with the place of the first foreign byte."""
    (tmp_path / "mini").mkdir()
    (tmp_path / "mini" / "exigences.toml").write_bytes("titre = 'é'".encode("latin-1"))
    with pytest.raises(CatalogueError) as error:
        load(tmp_path)
    assert "mini/exigences.toml: expected UTF-8, but byte 9 is something else." == str(error.value)


def test_folder_instead_of_file(tmp_path: Path) -> None:
    """What cannot be read as a file is refused, with the system's reason."""
    (tmp_path / "mini" / "exigences.toml").mkdir(parents=True)
    with pytest.raises(CatalogueError) as error:
        load(tmp_path)
    assert "mini/exigences.toml: expected a readable file, but: Is a directory." == str(error.value)


def test_shared_prefix(write: Write) -> None:
    """Two portals never share a prefix, so that no id belongs to both."""
    write()
    folder = write(MINIATURE.replace('id = "mini"', 'id = "zwei"'), portal="zwei")
    with pytest.raises(CatalogueError) as error:
        load(folder)
    assert "zwei/exigences.toml: portail, prefixe: « MINI » is already that of mini." == str(error.value)


def test_requirement(write: Write) -> None:
    """A requirement is found by its id, with its level and its twin."""
    requirement = load(write()).requirement("MINI-CODE-LONGUEUR")
    assert (Level.REQUIRED, "mini", "MINI-CODE-SUFFIT") == (
        requirement.level,
        requirement.portal,
        requirement.twin,
    )


def test_portal_of(write: Write) -> None:
    """A requirement's portal is found by the requirement's id."""
    assert load(write()).portal_of("MINI-CODE-SUFFIT").id == "mini"


def test_unknown_requirement(write: Write) -> None:
    """An unknown id is refused, with the catalogue's version."""
    with pytest.raises(CatalogueError, match=r"^No requirement « MINI-X » in the catalogue 2026\.1\.$"):
        load(write()).requirement("MINI-X")


def test_screen_by_name(write: Write) -> None:
    """A screen is found by the name that features give it, typography apart."""
    assert load(write()).screen_named("mini", "Code d’utilisateur").id == "code"


def test_unknown_screen(write: Write) -> None:
    """An unknown screen is refused, with those that are known."""
    with pytest.raises(CatalogueError) as error:
        load(write()).screen_named("mini", "début")
    expected = "No screen « début » in the catalogue of mini; known are « code d'utilisateur », « fin »."
    assert expected == str(error.value)


def test_unknown_portal(write: Write) -> None:
    """An unknown portal is refused, with those that are known."""
    with pytest.raises(CatalogueError, match=r"^No portal « maxi »; known are mini\.$"):
        load(write()).screen_named("maxi", "fin")


@pytest.mark.parametrize("name", ["contrat", "NUMÉRO DE CONTRAT *"])
def test_field_by_name(write: Write, name: str) -> None:
    """A field is found by its key or by its documented label."""
    field = load(write()).portals["mini"].field_named(name)
    assert ("contrat", Kind.TEXT) == (field.key, field.kind)


def test_field_of_the_screen_first(write: Write) -> None:
    """Of two fields with one label, the screen's own is meant."""
    second = '[champs.autre]\nlibelles = ["Code"]\ngenre = "texte"\n\n[commandes.aide]'
    on_screen = 'nom = "fin"\nchamps = ["autre"]'
    text = MINIATURE.replace("[commandes.aide]", second).replace('nom = "fin"', on_screen)
    portal = load(write(text)).portals["mini"]
    assert portal.field_named("Code", portal.screen_named("fin")).key == "autre"


def test_mail_field(write: Write) -> None:
    """The address that a portal writes to stands in its field of the kind « courriel »."""
    before, after = MINIATURE.split("[champs.code]")
    text = f"{before}[champs.code]{after.replace('texte', 'courriel')}"
    assert load(write(text)).portals["mini"].mail_field == "code"


def test_no_mail_field(write: Write) -> None:
    """A portal that asks for no address writes to none."""
    with pytest.raises(CatalogueError, match=r"^No field of the kind « courriel » .* of mini\.$"):
        _ = load(write()).portals["mini"].mail_field


def test_unknown_field(write: Write) -> None:
    """An unknown field is refused, with those that are known."""
    with pytest.raises(CatalogueError) as error:
        load(write()).portals["mini"].field_named("NAS")
    assert "No field « NAS » in the catalogue of mini; known are « contrat », « code »." == str(error.value)


def test_control_with_several_names(write: Write) -> None:
    """A control listed under [commandes] goes by all its names, any other by its own."""
    portal = load(write()).portals["mini"]
    assert portal.control("aide").labels == ("Aide", "Besoin d'aide ?")
    assert portal.control("Valider") == Control(labels=("Valider",))
