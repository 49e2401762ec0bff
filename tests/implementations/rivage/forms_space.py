"""The forms for addresses, trips and reimbursements."""

from zoneinfo import ZoneInfo

from django import forms

from .forms import PortalForm
from .store import Account

KINDS = [(k, k) for k in ("Domicile", "École primaire", "Collège", "Lycée")]
TIMES = [f"{hour:02d}:{minute:02d}" for hour in range(7, 20) for minute in (0, 30)]
FILE_TYPES = (".pdf", ".jpg", ".jpeg", ".png")
MAX_BYTES = 5 * 1024 * 1024
EMPTY = ("", "---------")


class AddressForm(PortalForm):
    intitule = forms.CharField(
        label="Intitulé",
        max_length=60,
        help_text="Il vous permet d'identifier l'adresse lors de la planification des trajets, par exemple « Chez papa ».",
    )
    type = forms.ChoiceField(label="Type d'adresse", choices=[EMPTY, *KINDS])
    numero = forms.CharField(label="Numéro de la rue", max_length=12)
    rue = forms.CharField(label="Rue", max_length=120)
    code_postal = forms.RegexField(
        r"^[0-9]{5}$",
        label="Code postal",
        error_messages={"invalid": "Le code postal compte cinq chiffres."},
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    ville = forms.CharField(label="Ville", max_length=80)


class TripForm(PortalForm):
    passager = forms.ChoiceField(label="Personne transportée")
    depart = forms.ChoiceField(label="Adresse de départ")
    arrivee = forms.ChoiceField(label="Adresse d'arrivée")
    jour = forms.DateField(label="Date du trajet", widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    heure = forms.ChoiceField(label="Heure de prise en charge", choices=[EMPTY, *((t, t.replace(":", " h ")) for t in TIMES)])

    def __init__(self, request, account: Account, passengers: list[str], *args, **kwargs) -> None:
        self.account, self.passengers = account, passengers
        super().__init__(request, *args, **kwargs)

    def prepare(self) -> None:
        titles = [(str(a.id), a.title) for a in list(self.account.addresses.values())]
        self.fields["passager"].choices = [EMPTY, *((p, p) for p in self.passengers)]
        self.fields["depart"].choices = self.fields["arrivee"].choices = [EMPTY, *titles]
        self.today = self.request.now.astimezone(ZoneInfo("Europe/Paris")).date()
        self.fields["jour"].widget.attrs["min"] = self.today.isoformat()

    def clean_jour(self):
        value = self.cleaned_data["jour"]
        if value < self.today:
            raise forms.ValidationError("La date du trajet est déjà passée.")
        return value

    def clean(self) -> None:
        start, end = self.cleaned_data.get("depart"), self.cleaned_data.get("arrivee")
        if start and start == end:
            self.add_error("arrivee", "L'arrivée doit être différente du départ.")


class RefundForm(PortalForm):
    demande = forms.ChoiceField(label="Demande d'assistance concernée")
    facture = forms.FileField(
        label="Facture",
        max_length=150,
        widget=forms.FileInput(attrs={"accept": ",".join(FILE_TYPES)}),
        help_text="Un fichier PDF, JPG ou PNG de 5 Mo au plus.",
    )
    montant = forms.DecimalField(label="Montant avancé (en euros)", min_value=0.01, max_value=99999, decimal_places=2)
    commentaire = forms.CharField(label="Commentaire", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, request, requests: list[str], *args, **kwargs) -> None:
        self.requests = requests
        super().__init__(request, *args, **kwargs)

    def prepare(self) -> None:
        self.fields["demande"].choices = [EMPTY, *((r, r) for r in self.requests)]
        self.fields["facture"].required = not self.portal.is_wrong("AST-REMBOURSEMENT:no-invoice")

    def clean_facture(self):
        upload = self.cleaned_data["facture"]
        if upload is None:
            return None
        if not upload.name.lower().endswith(FILE_TYPES):
            raise forms.ValidationError("La facture doit être un fichier PDF, JPG ou PNG.")
        if upload.size > MAX_BYTES:
            raise forms.ValidationError("La facture dépasse 5 Mo.")
        return upload
