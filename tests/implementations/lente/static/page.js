(function () {
  var main = document.getElementById('contenu');

  function fold(root) {
    root.querySelectorAll('[data-replier]').forEach(function (button) { toggle(button, false); });
  }
  function toggle(button, open) {
    button.setAttribute('aria-expanded', String(open));
    document.getElementById(button.getAttribute('aria-controls')).hidden = !open;
  }
  function enable(on) {
    document.querySelectorAll('form button').forEach(function (button) { button.disabled = !on; });
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-replier]');
    if (button) { toggle(button, button.getAttribute('aria-expanded') !== 'true'); }
  });
  document.addEventListener('submit', function (event) {
    if (main.dataset.envoi) { event.preventDefault(); return; }
    main.dataset.envoi = '1';
    setTimeout(function () { enable(false); }, 0);
  });
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) { delete main.dataset.envoi; enable(true); }
  });
  setInterval(function () {
    document.querySelectorAll('[data-minutes]').forEach(function (place) {
      var left = Math.max(0, Number(place.dataset.minutes) - 1);
      place.dataset.minutes = place.textContent = String(left);
    });
  }, 60000);

  function load() {
    fetch(location.href, { headers: { 'X-Fragment': '1' }, cache: 'no-store' }).then(function (answer) {
      if (answer.redirected) { location.replace(answer.url); return null; }
      return answer.text();
    }).then(function (html) {
      if (html === null) { return; }
      main.innerHTML = html;
      fold(main);
      main.removeAttribute('aria-busy');
      var target = location.hash && document.getElementById(location.hash.slice(1));
      if (target) { target.focus(); target.scrollIntoView({ block: 'center' }); }
    }).catch(function () {
      main.innerHTML = '<p role="alert">La page n’a pas pu être chargée. <a href="">Essayer de nouveau</a></p>';
    });
  }
  fold(document);
  if (main.dataset.attente) { setTimeout(load, Number(main.dataset.attente)); }
})();
