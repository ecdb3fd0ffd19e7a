/** An argument that tells a process that `start` began it, and acts on what it says over the channel between them. */
export const UNDER_START = '--under-start';

/** Somebody asked, and it is written down, that the practice London is to be made again. */
export const PRACTICE_RESET_ASKED = 'practice reset asked';

export type TellStart = (word: typeof PRACTICE_RESET_ASKED) => void;

/** What says a word to `start`; null in a process that was started by itself, where nobody would act on it. */
export const startChannel = (): TellStart | null => {
  const send = process.send?.bind(process);
  return send && process.argv.includes(UNDER_START) ? (word) => void send(word) : null;
};
