/*
 * Before the session ends: a warning, and what was typed is kept in this tab until the same person signs in again
 * (product.md ACC-08). For want of use, one press starts the time again; at the limit of 12 hours nothing does, so
 * that warning comes early enough to finish. The server decides when the session has ended; this only counts along.
 * Without scripts the foot of every page says the limits and has a link that starts the time again.
 */
import { fillInDraft, keepDraft } from '/assets/draft.js';

/** Seconds. The server notes a use only every half minute, so it may end a session that much earlier. */
const EARLIER = 30;
const WARNED_BEFORE = 120;
const WARNED_OF_LIMIT_BEFORE = [600, 120];
const SURELY_ENDED_AFTER = 5;

const words = (seconds) => {
  if (seconds > 60) return `${Math.ceil(seconds / 60)} minutes`;
  if (seconds > 55) return '1 minute';
  return seconds === 1 ? '1 second' : `${Math.max(seconds, 0)} seconds`;
};

const show = (dialog, seconds) => {
  dialog.querySelector('[data-left]').textContent = words(seconds);
  if (!dialog.open) {
    dialog.showModal();
    dialog.querySelector('h2').focus();
  } else if (seconds === 60 || seconds === 20) {
    dialog.querySelector('[data-announce]').textContent = `You will be signed out in ${words(seconds)}.`;
  }
};

/** Where this tab remembers that the warning was closed, so that the next page does not begin with it. */
const LIMIT_KEY = 'plp-time-limit';

/** How many seconds before the end this session's warning was closed; before it was, more than any. */
const closedBefore = (end) => {
  const [ofEnd, seconds] = (sessionStorage.getItem(LIMIT_KEY) ?? '').split(' ').map(Number);
  return Math.abs(ofEnd - end) < 60_000 ? seconds : Infinity;
};

/** Warned of at each of two times; a warning that is closed comes back at the next. */
export const watchTimeLimit = (dialog) => {
  const { seconds, person, signIn } = dialog.dataset;
  const end = Date.now() + seconds * 1000;
  const secondsLeft = () => Math.ceil((end - Date.now()) / 1000);

  const look = () => {
    const left = secondsLeft();
    if (left <= -SURELY_ENDED_AFTER) {
      keepDraft(person);
      location.replace(signIn);
      return;
    }
    const closed = closedBefore(end);
    if (WARNED_OF_LIMIT_BEFORE.some((at) => left <= at && closed > at)) show(dialog, Math.max(left, 0));
  };

  dialog.querySelector('[data-close-button]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => sessionStorage.setItem(LIMIT_KEY, `${end} ${secondsLeft()}`));
  document.addEventListener('visibilitychange', look);
  setInterval(look, 1000);
};

export const watchTimeOut = (dialog) => {
  const { minutes, person, stay, signIn } = dialog.dataset;
  const announce = dialog.querySelector('[data-announce]');
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('plp-session') : null;
  let lastUse = Date.now();

  const used = (at) => {
    lastUse = Math.max(lastUse, at);
    if (dialog.open) dialog.close();
    announce.textContent = '';
  };

  const usedHere = () => {
    used(Date.now());
    tabs?.postMessage(lastUse);
  };

  const leave = () => {
    keepDraft(person);
    location.replace(signIn);
  };

  const staySignedIn = async () => {
    try {
      const answer = await fetch(stay, { redirect: 'manual', cache: 'no-store' });
      if (answer.ok) usedHere();
      else leave();
    } catch {
      announce.textContent = 'The service could not be reached. Try again.';
    }
  };

  const look = () => {
    const idle = Math.floor((Date.now() - lastUse) / 1000);
    const seconds = minutes * 60 - EARLIER - idle;
    if (seconds <= -(EARLIER + SURELY_ENDED_AFTER)) leave();
    else if (seconds <= WARNED_BEFORE) show(dialog, seconds);
  };

  dialog.querySelector('[data-stay-button]').addEventListener('click', staySignedIn);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void staySignedIn();
  });
  tabs?.addEventListener('message', ({ data }) => used(data));
  document.addEventListener('visibilitychange', look);
  setInterval(look, 1000);
  tabs?.postMessage(lastUse);
  fillInDraft(person);
};
