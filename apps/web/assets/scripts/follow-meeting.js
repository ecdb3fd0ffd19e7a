/*
 * Other screens of a meeting follow what is recorded: every five seconds this asks how things stand and writes the
 * texts into places marked for it. It never touches a field. It rests while the page is hidden, and stops when nobody
 * has used the page for a while, so that asking alone does not keep a session alive. Without scripts there is Refresh.
 */
const EVERY_MS = 5000;
const STOPS_AFTER_MS = 30 * 60 * 1000;

const show = (page, regions) => {
  for (const [name, text] of Object.entries(regions)) {
    for (const place of page.querySelectorAll(`[data-region="${name}"]`)) {
      if (text && place.textContent !== text) place.textContent = text;
    }
  }
};

export const followMeeting = (page) => {
  const item = page.dataset.item.split('/').pop();
  let { seen } = page.dataset;
  let lastUse = Date.now();

  const ask = async () => {
    if (document.hidden || Date.now() - lastUse > STOPS_AFTER_MS) return;
    const query = new URLSearchParams({ item, seen });
    try {
      const answer = await fetch(`${page.dataset.follow}?${query}`, {
        redirect: 'manual',
        cache: 'no-store',
      });
      if (!answer.ok) return;
      const { version, regions } = await answer.json();
      seen = String(version);
      show(page, regions);
    } catch {
      // The service could not be reached: the next try is in five seconds.
    }
  };

  for (const use of ['keydown', 'pointerdown', 'scroll']) {
    document.addEventListener(
      use,
      () => {
        lastUse = Date.now();
      },
      { passive: true },
    );
  }
  setInterval(ask, EVERY_MS);
};
