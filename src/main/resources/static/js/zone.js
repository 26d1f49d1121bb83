// The time zone of the device, where it is another one than the form has. Without this script the list stays.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

function selectOf(id) {
  const select = document.getElementById(id);
  return select && zone !== select.value && [...select.options].some((option) => option.value === zone) ? select : null;
}

/** In a new form nobody has said a zone yet: the server's own is a guess, and so is the day that it is there. */
function presets(place) {
  const select = selectOf(place.dataset.zonePreset);
  if (!select) return;
  select.value = zone;
  const day = document.getElementById(place.dataset.day);
  if (day && day.value === day.defaultValue) {
    day.value = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(new Date(place.dataset.now));
  }
}

/** What somebody said stays until they take the other one. */
function offers(offer) {
  const select = selectOf(offer.dataset.zoneOffer);
  if (!select) return;
  offer.querySelector("[data-zone-name]").textContent = zone.replaceAll("_", " ");
  offer.hidden = false;
  offer.querySelector("button").addEventListener("click", () => {
    select.value = zone;
    offer.hidden = true;
    select.focus();
  });
}

document.querySelectorAll("[data-zone-preset]").forEach(presets);
document.querySelectorAll("[data-zone-offer]").forEach(offers);
