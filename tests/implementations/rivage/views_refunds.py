"""Reimbursements of invoices that belong to an assistance request."""

from django.http import Http404, HttpResponse

from .forms_space import RefundForm
from .store import Refund
from .web import banner, members_only, redirect, render

TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png"}


@members_only
def refunds(request):
    account, store = request.account, request.portal.store
    member = store.member(account.number)
    requests = list(dict.fromkeys(member.assistance_requests)) if member else []
    form = RefundForm(request, requests, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        new = form.cleaned_data
        upload = new["facture"]
        refund = Refund(
            id=store.next_id(),
            request=new["demande"],
            amount=f"{new['montant']:.2f}".replace(".", ","),
            comment=new["commentaire"],
            file_name=upload.name if upload else "",
            content=upload.read() if upload else b"",
            sent=request.now,
        )
        with store.lock:
            account.refunds[refund.id] = refund
        banner(request, f"Votre demande de remboursement n° {refund.id} a bien été envoyée.")
        return redirect("/espace/remboursements/")
    sent = sorted(account.refunds.values(), key=lambda r: r.id, reverse=True)
    return render(request, "remboursements.html", form=form, requests=requests, sent=sent)


@members_only
def invoice(request, refund_id: int):
    refund = request.account.refunds.get(refund_id)
    if refund is None or not refund.file_name:
        raise Http404
    response = HttpResponse(refund.content, content_type=TYPES.get(refund.file_name.rpartition(".")[2].lower(), "application/octet-stream"))
    name = "".join(c for c in refund.file_name if c.isascii() and (c.isalnum() or c in "._- "))
    response["Content-Disposition"] = f'attachment; filename="{name or "facture"}"'
    return response
