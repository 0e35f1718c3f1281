// The chain beside the claim that is looked at, and files that are dropped. Without this script every chain stands
// beside its paragraph, and a file is chosen by its button.
(() => {
  "use strict";

  const form = document.querySelector("[data-drop]");
  if (form) {
    const file = form.querySelector("input[type=file]");
    const over = (on) => form.classList.toggle("over-it", on);
    document.addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
    document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) over(false); });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files.length) { file.files = event.dataTransfer.files; file.focus(); }
    });
    form.addEventListener("submit", () => {
      const button = form.querySelector("button");
      button.textContent = "Reading …";
      button.setAttribute("aria-busy", "true");
    });
  }

  const reading = document.querySelector("[data-reading]");
  if (!reading || !reading.querySelector(".card")) return;
  const story = reading.querySelector(".story");
  const wide = matchMedia("(min-width: 62rem)");
  let shown = null;
  let cameFrom = null;

  const cardOf = (number) => document.getElementById(`c${number}`);
  const wordsOf = (number) => reading.querySelectorAll(`mark.w${number}`);
  const numberOf = (element) => {
    const mark = element.closest("mark.w");
    const said = mark && /\bw(\d+)\b/.exec(mark.className);
    return said ? said[1] : null;
  };
  const referred = (link) => {
    const said = /#[cw](\d+)$/.exec(link.getAttribute("href") || "");
    return said ? said[1] : null;
  };

  function place() {
    if (!shown || !wide.matches) return;
    const card = cardOf(shown);
    const words = wordsOf(shown)[0];
    const box = story.getBoundingClientRect();
    const at = words ? words.getBoundingClientRect().top - box.top - 12 : 0;
    const room = Math.max(0, story.offsetHeight - card.offsetHeight);
    // Where the words are far down a screen, the card rises so that its end can be seen.
    const seen = innerHeight - box.top - card.offsetHeight - 16;
    card.style.top = `${Math.max(0, Math.min(at, room, Math.max(seen, -box.top + 16)))}px`;
    story.style.minHeight = `${card.offsetHeight + 16}px`;
  }

  function show(number) {
    if (number === shown || (number && !cardOf(number))) return;
    if (shown) {
      cardOf(shown).classList.remove("shown");
      wordsOf(shown).forEach((mark) => mark.classList.remove("lit"));
    }
    shown = number;
    if (!shown) return;
    cardOf(shown).classList.add("shown");
    wordsOf(shown).forEach((mark) => mark.classList.add("lit"));
    place();
  }

  function enter(number, from) {
    show(number);
    cameFrom = from;
    const card = cardOf(number);
    card.focus({ preventScroll: true });
    if (wide.matches) card.scrollIntoView({ block: "nearest" });
  }

  function leave() {
    if (cameFrom) cameFrom.focus();
    if (!wide.matches) show(null);
  }

  function live(on) {
    show(null);
    reading.classList.toggle("live", on);
    button.textContent = on ? "Show every chain" : "One chain at a time";
    story.style.minHeight = "";
    if (on && wide.matches) show(first);
  }

  const first = /\d+/.exec(reading.querySelector(".card").id)[0];
  const button = document.createElement("button");
  button.type = "button";
  const row = document.createElement("p");
  row.className = "switch";
  row.append(button);
  story.before(row);
  button.addEventListener("click", () => live(!reading.classList.contains("live")));

  reading.querySelectorAll(".card").forEach((card) => {
    card.tabIndex = -1;
    const shut = document.createElement("button");
    shut.type = "button";
    shut.className = "shut";
    shut.textContent = "Close";
    shut.addEventListener("click", leave);
    card.prepend(shut);
  });

  const isLive = () => reading.classList.contains("live");
  reading.addEventListener("pointerover", (event) => {
    if (!isLive() || event.pointerType !== "mouse" || !wide.matches) return;
    const number = numberOf(event.target);
    if (number) show(number);
  });
  reading.addEventListener("focusin", (event) => {
    if (isLive() && wide.matches && event.target.matches(".ref")) show(referred(event.target));
  });
  reading.addEventListener("click", (event) => {
    if (!isLive()) return;
    const link = event.target.closest("a");
    if (link && (link.matches(".ref") || link.closest(".numbers, .dues"))) {
      const number = referred(link);
      if (!number) return;
      event.preventDefault();
      const words = wordsOf(number)[0];
      if (words && !link.matches(".ref")) words.scrollIntoView({ block: "center" });
      enter(number, link);
    } else if (!link && numberOf(event.target)) {
      show(numberOf(event.target));
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isLive() && shown) leave();
  });
  addEventListener("hashchange", () => {
    const said = /^#c(\d+)$/.exec(location.hash);
    if (isLive() && said) show(said[1]);
  });
  wide.addEventListener("change", () => { reading.querySelectorAll(".card").forEach((card) => { card.style.top = ""; }); live(isLive()); });
  addEventListener("resize", place);
  reading.addEventListener("toggle", place, true);

  live(true);
  const said = /^#c(\d+)$/.exec(location.hash);
  if (said && cardOf(said[1])) { show(said[1]); (wordsOf(said[1])[0] || cardOf(said[1])).scrollIntoView({ block: "center" }); }
})();
