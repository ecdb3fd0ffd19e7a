/*
 * On a page that is left open while the service is stopped: says when it is there again. It counts from the moment
 * it was gone, since at first the old process may still answer. Without scripts the page says when to look.
 */
const AGAIN_AFTER_MS = 2000;

const isReady = async (address) => {
  try {
    return (await fetch(address, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

export const announceWhenReady = (status) => {
  const { untilReady, whenReady } = status.dataset;
  let wasGone = false;
  const look = async () => {
    const ready = await isReady(untilReady);
    if (ready && wasGone) {
      status.textContent = whenReady;
      return;
    }
    wasGone ||= !ready;
    setTimeout(look, AGAIN_AFTER_MS);
  };
  look();
};
