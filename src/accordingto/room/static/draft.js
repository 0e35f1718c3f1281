// Findings while somebody writes. Without this script the button asks for them.
(() => {
  "use strict";

  const form = document.querySelector("[data-draft]");
  if (!form) return;
  const draft = form.querySelector("textarea");
  const beside = document.getElementById("findings");
  // What a screen reader tells of the findings, and no more than that.
  const said = document.getElementById("counted");
  const pause = 350;
  let timer = 0;
  let asking = null;
  let asked = draft.value;

  async function ask() {
    if (draft.value === asked) return;
    if (asking) asking.abort();
    asking = new AbortController();
    const text = draft.value;
    beside.classList.add("waiting");
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new FormData(form), headers: { "X-Part": "findings" }, signal: asking.signal,
      });
      if (!answer.ok) throw new Error(`the room answered ${answer.status}`);
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      beside.replaceChildren(...part.body.childNodes);
      const counted = beside.querySelector(".counted");
      said.textContent = counted ? counted.textContent : "";
      asked = text;
    } catch (error) {
      if (error.name === "AbortError") return;
      const why = document.createElement("p");
      why.className = "said-so";
      why.textContent = `The draft could not be checked: ${error.message}.`;
      beside.replaceChildren(why);
    }
    beside.classList.remove("waiting");
  }

  // Offsets count characters; a text area counts the halves of rare ones apart.
  const unit = (offset) => Array.from(draft.value).slice(0, offset).join("").length;

  draft.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, pause); });
  beside.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-start]");
    if (!button) return;
    const [start, end] = [unit(Number(button.dataset.start)), unit(Number(button.dataset.end))];
    draft.focus();
    draft.setSelectionRange(start, end);
    if (button.matches(".fix")) {
      draft.setRangeText(button.dataset.words, start, end, "select");
      ask();
    }
  });
})();
