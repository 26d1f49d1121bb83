/*
 * Served at /service-worker.js after VERSION, FILES and waiting.js. It keeps the offline page and what that is made of, and nothing else: no page, answer or chart that
 * says something about a person is ever stored.
 */
const CACHE = 'steadyback-' + VERSION;
const OFFLINE = '/offline';

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(file => new Request(file, { cache: 'reload' })));
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('steadyback-') && name !== CACHE) {
      await caches.delete(name);
    }
  }
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) {
    return;
  }
  if (request.method === 'POST' && Waiting.isDayForm(url.pathname)) {
    event.respondWith(sent(request, url.pathname));
  } else if (request.method === 'GET' && request.mode === 'navigate') {
    event.respondWith(page(event));
  } else if (request.method === 'GET' && FILES.includes(url.pathname)) {
    event.respondWith(fetch(request).catch(() => stored(url.pathname)));
  }
});

self.addEventListener('sync', event => {
  if (event.tag === 'waiting') {
    event.waitUntil(Waiting.send().then(done => done || Promise.reject(new Error('not yet'))));
  }
});

async function stored(path) {
  return (await caches.match(path, { cacheName: CACHE })) ?? Response.error();
}

async function page(event) {
  try {
    return (await event.preloadResponse) ?? await fetch(event.request);
  } catch {
    return stored(OFFLINE);
  }
}

/** A form of a day is sent on; when it cannot be, it waits under the key it has, so that it is not stored twice should it have arrived after all. */
async function sent(request, path) {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    for (const entry of await Waiting.ofDayForm(path, await copy.formData())) {
      await Waiting.add(entry);
    }
    self.registration.sync?.register('waiting').catch(() => {});
    const kept = OFFLINE + '?kept';
    return request.headers.has('HX-Request')
      ? new Response(null, { headers: { 'HX-Redirect': kept } })
      : Response.redirect(kept, 303);
  }
}

self.addEventListener('push', event => {
  const { title, body, lang, tag, url } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, {
    body, lang, tag, data: { url }, icon: '/icons/steadyback-192.png', badge: '/icons/steadyback-192.png',
  }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  const { url } = event.notification.data;
  event.waitUntil((async () => {
    const [open] = await self.clients.matchAll({ type: 'window' });
    if (open) {
      await open.focus();
      await open.navigate(url);
    } else {
      await self.clients.openWindow(url);
    }
  })());
});
