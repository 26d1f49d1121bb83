// What the rows of the first run state follows what is chosen in them. Without this script the server states it in the next step.
const language = document.documentElement.lang;

function say(pattern, value) {
  return pattern.replace("{0}", value);
}

function day(value, says) {
  const form = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  const date = new Date(value + "T00:00Z");
  if (Number.isNaN(date.valueOf())) return "";
  const zone = document.getElementById("start-zone").value;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(new Date(says.now));
  return value === today ? say(says.today, form.format(date)) : form.format(date);
}

function zone(select, says) {
  const option = select.selectedOptions[0];
  const name = option.value.replaceAll("_", " ");
  return option.parentElement.dataset.own === undefined ? name : say(says.device, name);
}

function time(value, says) {
  return value === "00:00" || value === "" ? says.midnight : say(says.at, value);
}

function states(stated) {
  const control = document.getElementById(stated.dataset.states);
  const says = stated.closest("[data-today]").dataset;
  const kinds = { date: () => day(control.value, says), time: () => time(control.value, says), "select-one": () => zone(control, says) };
  const follow = () => {
    stated.textContent = kinds[control.type]();
  };
  control.addEventListener("change", follow);
  return [control, follow];
}

// The device's zone, and what a browser kept of a page that was left, came before anybody listened.
document.querySelectorAll("[data-states]").forEach((stated) => {
  const [control, follow] = states(stated);
  if (control.value !== control.defaultValue) follow();
});
