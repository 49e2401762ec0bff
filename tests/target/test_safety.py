"""No address of a real insurer is ever visited: `mire.target.safety`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mire.target.safety import RealHostRefused, host_of, is_loopback, is_real_host, origin_of, refuse_real

REAL = ("desjardins.com", "cowangroup.ca", "unimutuelles.fr")


@pytest.mark.parametrize(
    "where",
    [
        "desjardins.com",
        "https://desjardins.com/adherent",
        "https://www.desjardins.com",
        "HTTPS://WWW.DesJardins.COM/",
        "https://desjardins.com./",
        "https://desjardins.com../",
        "https://desjardins.com:8443/x",
        "desjardins.com:443",
        "https://127.0.0.1@desjardins.com/",
        "https://127.0.0.1:80@desjardins.com/",
        "//desjardins.com/x",
        "https:desjardins.com",
        "https:////desjardins.com",
        "https:\\\\desjardins.com\\x",
        "http://desjardins.com\\@127.0.0.1/",
        "http://127.0.0.1\\@desjardins.com/",
        "https://des\tjardins.com/",
        " https://desjardins.com ",
        "https://desjardins%2Ecom/",
        "https://%64esjardins.com/",
        "https://ｄｅｓｊａｒｄｉｎｓ.com/",
        "https://desjardins。com/",
        "https://des\u00adjardins.com/",
        "clients@cowangroup.ca",
        "mailto:clients@cowangroup.ca",
        "wss://live.desjardins.com/socket",
        "imaps://qa@mail.unimutuelles.fr:993/INBOX",
        "https://desjardins.com?x=1",
        "https://desjardins.com#x",
    ],
)
def test_no_spelling_hides_a_real_host(where: str) -> None:
    """A real insurer's host is recognised however it is written."""
    assert is_real_host(where, REAL)


@pytest.mark.parametrize(
    "where",
    [
        "http://127.0.0.1:9100/",
        "http://localhost/desjardins.com",
        "http://desjardins.com@127.0.0.1/",
        "http://notdesjardins.com",
        "http://desjardins.com.example.org",
        "http://desjardins.org",
        "http://[::1]:80/?next=https://desjardins.com",
        "qa@example.org",
        "/adherent",
        "",
    ],
)
def test_other_hosts_are_not_refused(where: str) -> None:
    """A host that only resembles a real one, or names it elsewhere than in the host, is no real host."""
    assert not is_real_host(where, REAL)


@given(
    st.sampled_from(REAL),
    st.from_regex(r"\A([a-z0-9]{1,10}\.){0,3}\Z"),
    st.booleans(),
    st.sampled_from(["", "u@", "u:p@", "desjardins@x@"]),
    st.sampled_from(["", ".", ":80", ".:443"]),
)
def test_subdomain_case_userinfo_dot_and_port_make_no_difference(
    real: str, sub: str, upper: bool, user: str, end: str
) -> None:
    """Any subdomain, in any case, with any user-info, final dot and port is refused."""
    host = f"{sub}{real}"
    assert is_real_host(f"https://{user}{host.upper() if upper else host}{end}/a?b#c", REAL)


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    """Whatever a page links to, a host is found or is empty; nothing raises."""
    assert isinstance(host_of(text), str)


def test_the_refusal_names_the_link_without_its_query() -> None:
    """What may be secret in a link's query stays out of the message."""
    with pytest.raises(RealHostRefused) as refusal:
        refuse_real("https://www.desjardins.com/x?jeton=SECRET", REAL)
    assert "le lien « https://www.desjardins.com/x » mène" in str(refusal.value)
    assert "SECRET" not in str(refusal.value)


@pytest.mark.parametrize(
    ("expected", "url"),
    [
        (True, "http://127.0.0.1:9100"),
        (True, "http://127.9.9.9/"),
        (True, "http://localhost:80/x"),
        (True, "http://portail.localhost"),
        (True, "http://[::1]:9100/"),
        (False, "http://0.0.0.0:9100"),
        (False, "http://10.0.0.1"),
        (False, "http://localhost.example.org"),
        (False, "http://127.0.0.1.example.org"),
        (False, "http://127.0.0.1@example.org"),
    ],
)
def test_loopback_is_this_machine_alone(expected: bool, url: str) -> None:
    """Only localhost, 127.0.0.0/8 and ::1 need no consent."""
    assert expected == is_loopback(url)


@pytest.mark.parametrize(
    ("expected", "url"),
    [
        ("http://127.0.0.1:9100", "http://127.0.0.1:9100/a/b?c"),
        ("https://example.org", "https://u:p@EXAMPLE.org:443/"),
        ("http://[::1]:9100", "http://[::1]:9100/"),
    ],
)
def test_an_origin_is_scheme_host_and_port(expected: str, url: str) -> None:
    """Path, user-info and the scheme's own port do not belong to an origin."""
    assert expected == origin_of(url)
