/*
 * Before the session ends for want of use: a warning that one press answers, and what was typed is kept in this tab
 * until the same person signs in again (product.md ACC-08). The server decides when the session has ended; this only
 * counts along. Without scripts the foot of every page says the limit and has a link that starts the time again.
 */
import { fillInDraft, keepDraft } from '/assets/draft.js';

/** Seconds. The server notes a use only every half minute, so it may end a session that much earlier. */
const EARLIER = 30;
const WARNED_BEFORE = 120;
const SURELY_ENDED_AFTER = 5;

const words = (seconds) => {
  if (seconds > 60) return `${Math.ceil(seconds / 60)} minutes`;
  if (seconds > 55) return '1 minute';
  return seconds === 1 ? '1 second' : `${Math.max(seconds, 0)} seconds`;
};

export const watchTimeOut = (dialog) => {
  const { minutes, person, stay, signIn } = dialog.dataset;
  const left = dialog.querySelector('[data-left]');
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

  const warn = (seconds) => {
    left.textContent = words(seconds);
    if (!dialog.open) {
      dialog.showModal();
      dialog.querySelector('h2').focus();
    } else if (seconds === 60 || seconds === 20) {
      announce.textContent = `You will be signed out in ${words(seconds)}.`;
    }
  };

  const look = () => {
    const idle = Math.floor((Date.now() - lastUse) / 1000);
    const seconds = minutes * 60 - EARLIER - idle;
    if (seconds <= -(EARLIER + SURELY_ENDED_AFTER)) leave();
    else if (seconds <= WARNED_BEFORE) warn(seconds);
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
