// Comforts of the start page. Every page works without them: values can be selected, the page can be reloaded.

const announce = (text) => { document.getElementById("annonce").textContent = text; };

// <button data-copies="text">: copies it, and says so for a moment.
for (const button of document.querySelectorAll("[data-copies]")) {
  const name = button.firstChild;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copies);
      name.data = "Copié";
    } catch {
      name.data = "Non copié";
    }
    announce(`${name.data} : ${button.dataset.copies}`);
    setTimeout(() => { name.data = "Copier"; }, 2000);
  });
}

// <ol id="messages" data-source data-most>: what is new is asked for and put on top; open messages stay open.
const EVERY = 2000;
const messages = document.getElementById("messages");
if (messages) {
  const newest = () => messages.firstElementChild?.dataset.number ?? 0;
  const add = (found) => {
    messages.insertAdjacentHTML("afterbegin", found.map((message) => message.html).join(""));
    while (messages.children.length > messages.dataset.most) messages.lastElementChild.remove();
    announce(found.length > 1 ? `${found.length} nouveaux courriels` : "Nouveau courriel");
  };
  const ask = async () => {
    try {
      const answer = await fetch(`${messages.dataset.source}?apres=${newest()}`);
      const found = (await answer.json()).messages;
      if (found.length) add(found);
    } catch {
      // the mocks were stopped, or are being started again: asked again below
    }
    setTimeout(ask, EVERY);
  };
  setTimeout(ask, EVERY);
}
