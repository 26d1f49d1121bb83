// Has the browser make a passkey, or sign with one, and sends what it answers with the form.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const words = (list) => (list ? list.split(" ") : []);

function made(form) {
  const { party, challenge, handle, account, algorithms, known } = form.dataset;
  return navigator.credentials.create({
    publicKey: {
      challenge: bytes(challenge),
      rp: { id: party, name: "Steadyback" },
      user: { id: bytes(handle), name: account, displayName: account },
      pubKeyCredParams: words(algorithms).map((alg) => ({ type: "public-key", alg: Number(alg) })),
      excludeCredentials: words(known).map((id) => ({ type: "public-key", id: bytes(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    },
  });
}

function signed(form) {
  return navigator.credentials.get({
    publicKey: { challenge: bytes(form.dataset.challenge), rpId: form.dataset.party, userVerification: "required" },
  });
}

/** As the standard writes it, for browsers that cannot yet. */
function written(credential) {
  const { response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[part]) {
      answer[part] = text(response[part]);
    }
  }
  if (response.getTransports) {
    answer.transports = response.getTransports();
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: answer,
  });
}

const able = Boolean(window.PublicKeyCredential);
document.querySelectorAll("[data-passkeys]").forEach((e) => (e.hidden = !able));
document.querySelectorAll("[data-no-passkeys]").forEach((e) => (e.hidden = able));
document.querySelectorAll("form[data-passkey]").forEach((form) =>
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failed = form.querySelector("[data-failed]");
    failed.textContent = "";
    try {
      const credential = await (form.dataset.passkey === "create" ? made(form) : signed(form));
      form.elements.passkey.value = written(credential);
    } catch {
      failed.textContent = failed.dataset.says;
      return;
    }
    form.submit();
  }),
);
