// The time zone of the device, where it is another one than the form has. Without this script the list stays as it came.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The choice that is the device's zone, which may call it by a name of old; undefined where there is none. */
function own(select) {
  const options = [...select.options];
  return options.find((option) => option.value === zone) ?? options.find((option) => option.dataset.formerly?.split(" ").includes(zone));
}

/** What is likeliest stands first. */
function putFirst(select) {
  const option = own(select);
  if (!option || select.querySelector("[data-own]")) return;
  const chosen = select.value;
  const group = document.createElement("optgroup");
  group.label = select.dataset.device;
  group.dataset.own = "";
  group.append(option);
  option.textContent = option.value.replaceAll("_", " ");
  select.prepend(group);
  select.value = chosen;
}

function take(select) {
  select.value = own(select).value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** In a new form nobody has said a zone yet: the server's own is a guess, and so is the day that it is there. */
function presets(place) {
  const select = document.getElementById(place.dataset.zonePreset);
  if (!own(select)) return;
  take(select);
  const day = document.getElementById(place.dataset.day);
  if (day && day.value === day.defaultValue) {
    day.value = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(new Date(place.dataset.now));
    day.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** What somebody said stays until they take the other one. */
function offers(offer) {
  const select = document.getElementById(offer.dataset.zoneOffer);
  const option = own(select);
  if (!option || option.selected) return;
  offer.querySelector("[data-zone-name]").textContent = option.value.replaceAll("_", " ");
  offer.hidden = false;
  offer.querySelector("button").addEventListener("click", () => {
    take(select);
    offer.hidden = true;
    select.focus();
  });
}

document.querySelectorAll("[data-zone-preset]").forEach(presets);
document.querySelectorAll("[data-zone-offer]").forEach(offers);
document.querySelectorAll("select[name=zone]").forEach(putFirst);
