"use strict";
// Leads from change to change among those that the filters leave.
(() => {
  const template = document.getElementById("steps");
  if (!template) return;
  document.body.append(template.content);
  const bar = document.querySelector(".steps");
  const place = bar.querySelector("output");
  const shown = () =>
    [...document.querySelectorAll("tr.change")].filter((row) => row.getClientRects().length);
  let current = null;

  const tell = (rows) => {
    const index = rows.indexOf(current);
    place.textContent = index < 0 ? `${rows.length}` : `${index + 1} / ${rows.length}`;
  };

  const step = (by) => {
    const rows = shown();
    if (!rows.length) return tell(rows);
    let index = rows.indexOf(current);
    if (index >= 0) index = (index + by + rows.length) % rows.length;
    else {
      // From where the reader is on the page.
      const below = rows.findIndex((row) => row.getBoundingClientRect().bottom > innerHeight / 4);
      index = below < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, by > 0 ? below : below - 1);
    }
    current?.classList.remove("current");
    current = rows[index];
    current.classList.add("current");
    current.tabIndex = -1;
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "center" });
    tell(rows);
  };

  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) step(Number(button.dataset.step));
  });
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      step(by);
    }
  });
  document.addEventListener("change", () => tell(shown()));
  tell(shown());
})();
