"""Finding things in a view, without a browser."""

import pytest

from mire.page.controls import items
from mire.page.date_fields import date_parts, part_of_date
from mire.page.fields import radios
from mire.page.sending import submits
from mire.page.tree import parse
from mire.page.view import View


def view(snapshot):
    return View(parse(snapshot))


def refs(nodes):
    return [node.ref for node in nodes]


def test_field_beside_its_revealing_button():
    """« Afficher le mot de passe » is not the field « Mot de passe »."""
    page = view('- textbox "Mot de passe *" [ref=e1]\n- button "Afficher le mot de passe" [ref=e2]')
    assert ["e1"] == refs(page.fields("Mot de passe"))


def test_field_with_a_hint_after_its_star():
    """A hint that the label holds after its star does not hide the field."""
    assert ["e1"] == refs(view('- textbox "Date de naissance *aaaa-mm-jj" [ref=e1]').fields("Date de naissance"))


def test_longer_name():
    """« Certificat du conjoint » is not « Certificat »."""
    assert [] == view('- textbox "Certificat du conjoint" [ref=e1]').fields("Certificat")


def test_field_by_word():
    """A field that no document names is found by a word in its name."""
    assert ["e2"] == refs(
        view('- textbox "Nom" [ref=e1]\n- textbox "Adresse courriel" [ref=e2]').fields("", ("courriel",))
    )


RADIOS = """
- group "Titre" [ref=e1]:
  - radio "M." [ref=e2]
  - text: M.
  - radio "Mme" [checked] [ref=e3]
  - text: Mme
"""


def test_choice_by_its_group():
    """Radio buttons are one field, named by their group."""
    assert ["e1"] == refs(view(RADIOS).fields("Titre"))


def test_choice_without_a_group():
    """Without a group they are named by the text before them."""
    page = view(
        "- generic [ref=e1]:\n  - paragraph [ref=e2]: Titre *\n  - generic [ref=e3]:\n"
        '    - radio "M." [ref=e4]\n    - text: M.\n    - radio "Mme" [ref=e5]\n    - text: Mme'
    )
    assert ["e3"] == refs(page.fields("Titre"))


WRAPPED = """
- group "Civilité *" [ref=e1]:
  - paragraph [ref=e2]: Comme sur votre carte
  - generic [ref=e3]:
    - generic [ref=e4]:
      - radio "Madame" [ref=e5]
      - text: Madame
    - generic [ref=e6]:
      - radio "Monsieur" [ref=e7]
      - text: Monsieur
- textbox "Nom" [ref=e8]
"""


@pytest.mark.parametrize("name", ["Civilité", "Comme sur votre carte"])
def test_choice_in_a_block_of_its_group(name):
    """A block between a group and its radio buttons, as component kits draw it, hides neither the group nor the words
    before the block."""
    assert ["e1"] == refs(view(WRAPPED).fields(name))


def test_choice_in_a_block_behind_its_name():
    """The words that name radio buttons may stand before a block around them that holds nothing else to fill."""
    page = view(
        "- generic [ref=e1]:\n  - paragraph [ref=e2]: Titre *\n  - generic [ref=e3]:\n    - generic [ref=e4]:\n"
        '      - radio "M." [ref=e5]\n      - radio "Mme" [ref=e6]\n    - generic [ref=e7]\n- textbox "Nom" [ref=e8]'
    )
    assert ["e4"] == refs(page.fields("Titre"))


def test_words_before_several_fields_name_no_choice():
    """What stands before a block with another field is no name of the choice in it."""
    page = view(
        '- generic [ref=e1]:\n  - paragraph [ref=e2]: Titre\n  - generic [ref=e3]:\n    - textbox "Nom" [ref=e4]\n'
        '    - generic [ref=e5]:\n      - radio "M." [ref=e6]\n      - radio "Mme" [ref=e7]'
    )
    assert [] == page.fields("Titre")


def test_one_option():
    """An option that is itself asked for is found as it is."""
    assert ["e3"] == refs(view(RADIOS).fields("Mme"))


def test_value_of_a_choice():
    """The value of a choice is what is chosen."""
    page = view(RADIOS)
    assert "Mme" == page.value(page.fields("Titre")[0])


DATE = """
- group "Date de naissance *" [ref=e1]:
  - combobox "Jour" [ref=e2]
  - combobox "Mois" [ref=e3]
  - textbox "Année" [ref=e4]
"""


def test_date_in_three_fields():
    """A date in three fields is one field, named by its group."""
    assert ["e1"] == refs(view(DATE).fields("Date de naissance"))


def test_date_in_three_loose_fields():
    """Without a group the three fields say themselves which part they are."""
    page = view(
        "\n".join(f'- textbox "Date de naissance - {part}" [ref=e{part}]' for part in ("jour", "mois", "année"))
    )
    assert [["ejour", "emois", "eannée"]] == [refs(field.children) for field in page.fields("Date de naissance")]


def test_section_is_not_a_date():
    """A whole section with three fields is not a date unless it is called so."""
    page = view('- group "Vous" [ref=e1]:\n' + "\n".join(f'  - textbox "{n}" [ref=e{n}]' for n in "abc"))
    assert [] == page.fields("Date de naissance")


def test_choice_drawn_as_a_row_of_buttons():
    """One of which stays pressed: it is called as its group is."""
    page = view('- group "Titre" [ref=e1]:\n  - button "M." [ref=e2]\n  - button "Mme" [ref=e3]')
    assert [["e2", "e3"]] == [refs(radios(field)) for field in page.fields("Titre")]


def test_file_field():
    """A file field, which a page shows as a button, is found when a file is to be given."""
    assert ["e1"] == refs(view('- button "Facture" [ref=e1]').fields("Facture", files=True))


def test_a_text_field_takes_no_file():
    """« Montant de la facture » stands before it, and is none."""
    page = view('- textbox "Montant de la facture" [ref=e1]\n- button "Facture" [ref=e2]')
    assert ["e2"] == refs(page.fields("", ("facture",), files=True))


def test_control_by_what_is_written_on_it():
    """A kit may give it another name, and an icon is a word of a font."""
    menu = view("""
- button "Développer \\"Se connecter\\"" [ref=e1]:
  - generic [ref=e2]:
    - generic [ref=e3]: Se connecter
    - generic [aria-hidden] [ref=e4]: arrow_drop_down
""")
    assert ["e1"] == refs(menu.controls("Se connecter"))


@pytest.mark.parametrize("role", ["button", "link", "tab", "menuitem"])
def test_control(role):
    """Whether a control is a link or a button never matters."""
    assert ["e1"] == refs(view(f'- {role} "Se connecter →" [ref=e1]').controls("Se connecter"))


def test_control_of_last_resort():
    """A text that can be pressed serves where no control is called so."""
    assert ["e1"] == refs(view("- generic [ref=e1] [cursor=pointer]: Se connecter").controls("Se connecter"))


def test_submits():
    """What stands in a banner does not submit a section; what leads back is tried last."""
    page = view(
        '- banner [ref=e0]:\n  - button "Rechercher" [ref=e1]\n- main [ref=e2]:\n  - textbox "Nom" [ref=e3]\n'
        '  - button "Retour" [ref=e5]\n  - button "Suite" [ref=e6]'
    )
    assert ["e6", "e5"] == refs(submits(page))


def test_submits_after():
    """The button after the last field comes first."""
    page = view('- button "A" [ref=e1]\n- textbox "Nom" [ref=e2]\n- button "B" [ref=e3]')
    assert ["e3", "e1"] == refs(submits(page, page.fields("Nom")[0]))


TITLED = """
- heading "Particuliers" [level=2] [ref=e1]
- list [ref=e2]:
  - listitem [ref=e3]:
    - link "Assurance collective" [ref=e4]
  - listitem [ref=e5]:
    - link "Épargne-retraite" [ref=e6]
- heading "Entreprises" [level=2] [ref=e7]
- link "Régimes" [ref=e8]
"""


def test_under_a_heading():
    """What stands under a heading ends at the next one."""
    page = view(TITLED)
    assert ["Assurance collective", "Épargne-retraite"] == items(page.under("Particuliers")[0])


def test_under_a_named_list():
    """A list called so holds what stands under the title."""
    page = view('- list "Particuliers" [ref=e1]:\n  - listitem [ref=e2]:\n    - link "A" [ref=e3]')
    assert ["A"] == items(page.under("Particuliers")[0])


def test_under_a_wrapped_heading():
    """A heading in a container of its own still heads what comes after the container."""
    page = view(
        '- generic [ref=e0]:\n  - generic [ref=e1]:\n    - heading "T" [level=3] [ref=e2]\n  - link "A" [ref=e3]'
    )
    assert ["A"] == items(page.under("T")[0])


def test_under_a_menu_button():
    """What follows a button that opens a menu stands under it."""
    page = view('- generic [ref=e9]:\n  - button "Se connecter" [expanded] [ref=e1]\n  - link "A" [ref=e2]')
    assert ["A"] == items(page.under("Se connecter")[0])


@pytest.mark.parametrize(
    "text", ["* Indique un champ obligatoire", "C’est votre première visite ?", "champ obligatoire"]
)
def test_shows(text):
    """A documented text is found whole or within a run, as labels are compared."""
    assert view(
        '- paragraph [ref=e1]: "* Indique un champ obligatoire."\n- paragraph [ref=e2]: C\'est votre première visite?'
    ).shows(text)


def test_does_not_show_part_of_a_word():
    """« Nom » is not shown by « Prénom »."""
    assert not view("- text: Prénom").shows("Nom")


def test_new_lines():
    """New text is what was not there before, navigation and footer apart."""
    before = view("- main [ref=e1]:\n  - paragraph [ref=e2]: Bonjour")
    after = view(
        "- navigation [ref=e0]:\n  - text: Menu\n- main [ref=e1]:\n  - paragraph [ref=e2]: Bonjour\n"
        "  - paragraph [ref=e3]: Erreur\n- contentinfo [ref=e4]: Pied"
    )
    assert ["Erreur"] == after.new_lines(before)


def _card(number: str, address: str, head: str = "Certificat 1001") -> View:
    told = f"- paragraph [ref=e1]: {head}\n- heading \"{address}\" [ref=e2]\n- paragraph [ref=e3]: {number}\n"
    return View(parse(told + "- paragraph [ref=e4]: Aide\n"), f"http://127.0.0.1/{address}")


def test_what_stands_at_the_head_of_every_page_is_not_a_pages_own():
    """A number above both pages tells nothing of the second; one of its own does, though the first has it too."""
    first = _card("1001", "sommaire")
    assert not _card("••01", "carte").below_head_of(first).shows("1001")
    own = _card("1001", "carte").below_head_of(first)
    assert (True, ["carte", "1001", "Aide"]) == (own.shows("1001"), own.main_lines)


def test_a_page_at_the_same_address_has_no_frame():
    """What was unfolded there is read with all that stands around it."""
    assert _card("••01", "carte").below_head_of(_card("rien", "carte")).shows("1001")


def test_repeated_words_are_new():
    """The same words a second time are new words."""
    assert "Requis" == view("- paragraph [ref=e1]: Requis\n- paragraph [ref=e2]: Requis").new_since(
        view("- paragraph [ref=e1]: Requis")
    )


def _three(year: str, month: str, day: str) -> str:
    """Three lists in one cell, each called by the cell before."""
    lists = "".join(
        f'    - combobox "Date de naissance (aaaa-mm-jj)" [ref={ref}]:\n{options}'
        for ref, options in (("e5", year), ("e6", month), ("e7", day))
    )
    return f"- row [ref=e1]:\n  - cell [ref=e2]: Date de naissance (aaaa-mm-jj)\n  - cell [ref=e3]:\n{lists}"


def _options(*names: str) -> str:
    return "".join(f'      - option "{name}"\n' for name in names)


MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre")


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (("Année", "1986", "1987"), ("Mois", "janvier", "mai"), ("Jour", "1", "2")),
        (("-", "1986", "1987"), (*MONTHS, "décembre"), ("1", "30", "31")),
        (("1986",), ("1", "11", "12"), ("01", "30", "31")),
    ],
    ids=["called by their first entries", "known by what they offer", "numbers alone"],
)
def test_three_lists_that_bear_one_label_are_a_date(year, month, day):
    """Whatever label a person reads at all three of them."""
    page = view(_three(_options(*year), _options(*month), _options(*day)))
    assert ["e3"] == refs(page.fields("Date de naissance"))
    assert ["year", "month", "day"] == [part_of_date(part) for part in date_parts(page.fields("Date de naissance")[0])]
    assert ["e3"] == refs(page.entries())


def test_a_hint_behind_three_lists_is_the_last_one_s_label_and_they_are_a_date():
    """« (aaaa-mm-jj) » stands nearer to it than what the whole date is called."""
    lists = _three(_options("aaaa", "1986"), _options("mm", "01", "12"), _options("jj", "01", "31"))
    page = view("(aaaa-mm-jj)".join(lists.rsplit("Date de naissance (aaaa-mm-jj)", 1)))
    assert ["e3"] == refs(page.fields("Date de naissance"))


def test_three_lists_of_something_else_stay_three():
    """A telephone in three parts is no date."""
    page = view(_three(_options("418", "514"), _options("555", "556"), _options("0001", "0002")))
    assert ["e5", "e6", "e7"] == refs(page.fields("Date de naissance"))


ROWS = """
- row [ref=e1]:
  - cell "Horaire" [ref=e2]
  - cell [ref=e3]:
    - link "Ouvrir" [ref=e4]
- row [ref=e5]:
  - cell "Dossier universitaire" [ref=e6]
  - cell [ref=e7]:
    - link "Ouvrir" [ref=e8]
"""


def test_a_card_goes_by_its_heading_or_first_line():
    """« État du dossier », and what it is below; a card of another name does not."""
    cards = (
        '- generic [ref=e1] [cursor=pointer]:\n  - heading "État du dossier" [level=3] [ref=e2]\n  - text: Admission\n'
        '- link "Résultats Notes et moyenne" [ref=e3]:\n  - strong [ref=e4]: Résultats\n  - generic [ref=e5]: Notes'
    )
    assert ["e1"] == refs(view(cards).controls("État du dossier"))
    assert ["e3"] == refs(view(cards).controls("Résultats"))
    assert [] == view(cards).controls("Admission")


def test_an_option_drawn_as_a_card_is_called_by_what_stands_on_it():
    """A radio button without a name of its own; one whose label says more below the documented words."""
    cards = (
        '- radio [ref=e1]:\n  - paragraph [ref=e2]: Par la poste\n  - paragraph [ref=e3]: En cinq jours\n'
        '- radio "Sélectionné Au guichet" [ref=e8]:\n  - generic [ref=e9]: Au guichet\n'
        '- radio "Par courriel En une minute" [ref=e4]\n- generic [ref=e5]:\n  - generic [ref=e6]: Par courriel\n'
        '  - generic [ref=e7]: En une minute'
    )
    page = view(cards)
    assert ["Par la poste En cinq jours"] == [node.name for node in page.options("Par la poste")]
    assert ["e4"] == refs(page.options("Par courriel"))
    assert ["Au guichet"] == [node.name for node in page.options("Au guichet")]
    page = view('- radio "Choisi Sur place" [ref=e1]\n- generic [ref=e2]: Sur place')
    assert ["e1"] == refs(page.options("Sur place"))
    assert [] == page.options("Par")


def test_a_windows_footer_is_no_landmark():
    """Its buttons are the page's own; the site's footer is not."""
    page = '- dialog "Charte" [ref=e1]:\n  - contentinfo [ref=e2]:\n    - button "Continuer" [ref=e3]\n'
    own = view(page + '- contentinfo [ref=e4]:\n  - button "Langue" [ref=e5]').own
    assert ["Continuer"] == [node.name for node in own if node.role == "button"]


def test_a_rows_only_command_goes_by_the_rows_name():
    """« Dossier universitaire | Ouvrir »; of two commands neither does."""
    two = ROWS.replace('link "Ouvrir" [ref=e8]', 'link "Ouvrir" [ref=e8]\n    - link "Retirer" [ref=e9]')
    assert ["e8"] == refs(view(ROWS).controls("Dossier universitaire"))
    assert [] == view(two).controls("Dossier universitaire")


def test_a_link_is_the_same_once_its_picture_came():
    """Named by what it holds, it bears that name itself as long as nothing is drawn."""
    before = view('- link "S\'inscrire":\n  - img "S\'inscrire"')
    after = view('- link [ref=e2]:\n  - img "S\'inscrire" [ref=e3]')
    assert after.nodes[1] is after.current(before.nodes[1])
