"""Django's own scrypt, with a small cost: these secrets are invented."""

from django.contrib.auth.hashers import ScryptPasswordHasher


class CheapScrypt(ScryptPasswordHasher):
    """Scrypt with a work factor fit for tests."""

    work_factor = 2**10
