/* Before the first paint: the reader's choice of light or dark, and that scripts run. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("scripted");
  try {
    var theme = localStorage.getItem(root.dataset.site + ":theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (refused) {
    /* a browser that keeps nothing shows what the system asks for */
  }
})();
