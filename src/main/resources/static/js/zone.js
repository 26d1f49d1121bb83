// Offers the time zone of the device where it is another one than the server guessed. Without this script the list stays.
const offer = document.querySelector('[data-zone-offer]');
const select = offer && document.getElementById(offer.dataset.zoneOffer);
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (select && zone && zone !== select.value && [...select.options].some(option => option.value === zone)) {
  offer.querySelector('[data-zone-name]').textContent = zone.replaceAll('_', ' ');
  offer.hidden = false;
  offer.querySelector('button').addEventListener('click', () => {
    select.value = zone;
    offer.hidden = true;
    select.focus();
  });
}
