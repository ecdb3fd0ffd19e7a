/** Renews a lease until stopped. Renewing is allowed to fail: the fence decides at the end. */
export const keepAlive = (everySeconds: number, renew: () => Promise<void>): { stop(): Promise<void> } => {
  let renewing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing.then(renew).catch(() => undefined);
  }, everySeconds * 1_000);
  return {
    stop: async () => {
      clearInterval(timer);
      await renewing;
    },
  };
};
