"""The blueprint that the views belong to."""

from flask import Blueprint

bp = Blueprint("etudiant", __name__, template_folder="templates")
