// The cookie banner answers in place: no page is lost for it. Without this script the form is sent.
document.addEventListener("DOMContentLoaded", () => {
  const banner = document.getElementById("bandeau-cookies");
  if (!banner) return;
  banner.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const choice = event.submitter ? event.submitter.value : "aucun";
    document.cookie = `choix_cookies=${choice}; Max-Age=15552000; Path=/; SameSite=Lax`;
    banner.remove();
  });
});
