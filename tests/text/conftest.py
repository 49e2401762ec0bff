"""Property tests here have no deadline: a busy machine is not a wrong answer."""

from hypothesis import settings

settings.register_profile("sans_delai", deadline=None)
settings.load_profile("sans_delai")
