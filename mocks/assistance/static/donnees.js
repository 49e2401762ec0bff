// Served to a deviation only: the page asks for its member's data by number.
const member = document.currentScript.dataset.member;
fetch(`${location.pathname}?donnees=${member}`)
  .then((answer) => answer.json())
  .then((data) => { document.title = `${document.title} (${data.numero.length})`; });
