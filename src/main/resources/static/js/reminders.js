/* The page «Reminders»: binds this browser to the server, and asks for permission at the tap and not before. What it says stands in the attributes of its form. */
(() => {
  const form = document.getElementById('times');
  const words = form.dataset;
  const here = document.getElementById('remind-here');
  const said = document.getElementById('push-said');
  const supported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

  const say = text => {
    said.textContent = text;
  };

  function bytes(base64url) {
    const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
    return Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  }

  function base64url(buffer) {
    return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  }

  async function hash(text) {
    return base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  }

  async function subscribe(manager) {
    const options = { userVisibleOnly: true, applicationServerKey: bytes(words.key) };
    try {
      return await manager.subscribe(options);
    } catch (e) {
      // Bound to another server's key, such as that of an earlier data folder.
      const other = e.name === 'InvalidStateError' && await manager.getSubscription();
      if (!other) {
        throw e;
      }
      await other.unsubscribe();
      return manager.subscribe(options);
    }
  }

  async function remindHere() {
    say('');
    const permission = await Notification.requestPermission();
    if (permission !== 'granted') {
      say(permission === 'denied' ? words.denied : words.dismissed);
      return;
    }
    try {
      const registration = await navigator.serviceWorker.ready;
      const subscription = await subscribe(registration.pushManager);
      form.elements.endpoint.value = subscription.endpoint;
      form.elements.p256dh.value = base64url(subscription.getKey('p256dh'));
      form.elements.auth.value = base64url(subscription.getKey('auth'));
      form.requestSubmit();
    } catch {
      say(words.failed);
    }
  }

  /** Marks the device that this is, and takes the browser's own part back when it is removed. */
  async function mark() {
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = await registration?.pushManager.getSubscription();
    const id = subscription && await hash(subscription.endpoint);
    const mine = id && document.querySelector(`[data-device="${CSS.escape(id)}"]`);
    here.hidden = Boolean(mine);
    if (mine) {
      mine.querySelector('.this-device').hidden = false;
      mine.querySelector('form.remove').addEventListener('submit', () => subscription.unsubscribe());
    }
  }

  if (!window.isSecureContext) {
    say(words.plainHttp);
  } else if (!supported) {
    say(words.unsupported);
  } else {
    here.addEventListener('click', remindHere);
    if (Notification.permission === 'denied') {
      say(words.denied);
    }
    mark().catch(() => {
      here.hidden = false;
    });
  }

  const install = document.getElementById('install');
  window.addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    install.hidden = false;
    install.addEventListener('click', () => event.prompt(), { once: true });
  });
})();
