// Finds somebody by a part of their name, here in the page: what is typed goes nowhere.
const place = document.querySelector("[data-find]");
const rows = [...document.querySelectorAll(`#${place.dataset.find} [data-name]`)].map((name) => name.closest("li"));
const field = place.querySelector("input");
const status = place.querySelector("[role=status]");
const letters = document.querySelector(".letters");

/** As names are looked for: case, marks and the kind of blanks do not matter. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();
}

const names = new Map(rows.map((row) => [row, folded(row.querySelector("[data-name]").dataset.name)]));

function find() {
  const wanted = folded(field.value);
  const found = rows.filter((row) => names.get(row).includes(wanted));
  rows.forEach((row) => {
    row.hidden = !found.includes(row);
  });
  if (letters) letters.hidden = wanted !== "";
  status.textContent = wanted === "" ? "" : place.dataset.found.replace("{0}", found.length).replace("{1}", rows.length);
  return found;
}

field.addEventListener("input", find);
// Where only one is left, that is who was looked for.
field.addEventListener("keydown", (event) => {
  const found = event.key === "Enter" ? find() : [];
  if (found.length === 1) found[0].querySelector("[data-name]").click();
});
place.hidden = false;
