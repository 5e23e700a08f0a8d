// An article's page: what a quote is, shown where it is pointed at; one speaker's quotes, brought out.
// Everything shown is already in the page, in the list of quotes below the text: without this file nothing is lost.
"use strict";
(() => {
  const layout = document.querySelector(".article-layout");
  if (!layout) return;
  const text = layout.querySelector(".text");
  const card = document.createElement("div");
  card.className = "card";
  card.hidden = true;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-label", "About this quote");
  card.tabIndex = -1;
  document.body.append(card);
  let shown = null;
  let opener = null;
  let leaving = 0;
  let returning = false;

  const piecesOf = (quote) => [...text.querySelectorAll(".piece")].filter((piece) => piece.dataset.quote === quote);
  const pieceAt = (target) => (target instanceof Element ? target.closest(".piece") : null);
  const isPinned = () => card.classList.contains("pinned");

  function place(piece, x) {
    const boxes = [...piece.getClientRects()];
    const box = boxes.find((b) => x >= b.left && x <= b.right) || boxes[0];
    const left = Math.min(Math.max(16, (x || box.left) - 40), document.documentElement.clientWidth - card.offsetWidth - 16);
    const below = box.bottom + 10 + card.offsetHeight <= window.innerHeight;
    const top = below || box.top < card.offsetHeight + 10 ? box.bottom + 10 : box.top - card.offsetHeight - 10;
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${top + window.scrollY}px`;
  }

  function show(piece, { pin = false, x = 0 } = {}) {
    const quote = piece.dataset.quote;
    const about = document.getElementById(`about-${quote}`);
    if (!about) return;
    clearTimeout(leaving);
    hide();
    card.className = `card ${[...about.classList].find((name) => name.startsWith("hue-")) || ""}${pin ? " pinned" : ""}`;
    const body = about.querySelector(".about-body").cloneNode(true);
    body.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    card.replaceChildren(body);
    if (pin) {
      const close = document.createElement("button");
      close.type = "button";
      close.className = "close";
      close.setAttribute("aria-label", "Close");
      close.textContent = "×";
      close.addEventListener("click", () => hide(true));
      card.append(close);
      opener = piece;
    }
    card.hidden = false;
    shown = quote;
    piecesOf(quote).forEach((each) => each.classList.add("near"));
    place(piece, x);
    if (pin) card.focus({ preventScroll: true });
  }

  function hide(giveBack = false) {
    if (shown) piecesOf(shown).forEach((piece) => piece.classList.remove("near"));
    shown = null;
    card.hidden = true;
    card.classList.remove("pinned");
    if (giveBack && opener) {
      const stops = piecesOf(opener.dataset.quote).filter((piece) => piece.tabIndex === 0);
      returning = true;
      (stops[0] || opener).focus({ preventScroll: true });
      returning = false;
    }
    opener = null;
  }

  text.addEventListener("pointerover", (event) => {
    const piece = pieceAt(event.target);
    if (event.pointerType !== "mouse" || !piece || isPinned()) return;
    if (piece.dataset.quote === shown) clearTimeout(leaving);
    else show(piece, { x: event.clientX });
  });
  text.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "mouse" || isPinned() || pieceAt(event.relatedTarget)?.dataset.quote === shown) return;
    leaving = setTimeout(hide, 120);
  });
  text.addEventListener("focusin", (event) => {
    const piece = pieceAt(event.target);
    if (piece && !returning && !isPinned() && piece.matches(":focus-visible")) show(piece);
  });
  text.addEventListener("focusout", () => { if (!isPinned()) hide(); });
  text.addEventListener("click", (event) => {
    const piece = pieceAt(event.target);
    if (piece && String(window.getSelection()) === "") show(piece, { pin: true, x: event.clientX });
  });
  text.addEventListener("keydown", (event) => {
    const piece = pieceAt(event.target);
    if (!piece || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    show(piece, { pin: true });
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && shown) hide(isPinned()); });
  document.addEventListener("pointerdown", (event) => {
    if (isPinned() && !card.contains(event.target) && !pieceAt(event.target)) hide();
  });

  const buttons = [...layout.querySelectorAll(".speaker-list button")];
  function bringOut(speaker) {
    layout.classList.toggle("dimmed", speaker !== null);
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.speaker === speaker)));
    text.querySelectorAll(".piece").forEach((piece) => {
      piece.classList.toggle("on", speaker !== null && piece.dataset.speakers.split(" ").includes(speaker));
    });
    const first = speaker === null ? null : text.querySelector(".said.on");
    if (first && (first.getBoundingClientRect().top > window.innerHeight || first.getBoundingClientRect().bottom < 0)) {
      first.scrollIntoView({ block: "center" });
    }
  }
  buttons.forEach((button) => button.addEventListener("click", () => {
    bringOut(button.getAttribute("aria-pressed") === "true" ? null : button.dataset.speaker);
  }));

  function arrive() {
    text.querySelectorAll(".current").forEach((piece) => piece.classList.remove("current"));
    const quote = location.hash.startsWith("#quote-") ? decodeURIComponent(location.hash.slice(7)) : "";
    if (quote) piecesOf(quote).filter((piece) => piece.classList.contains("said")).forEach((piece) => piece.classList.add("current"));
    hide();
  }
  window.addEventListener("hashchange", arrive);
  arrive();
})();
