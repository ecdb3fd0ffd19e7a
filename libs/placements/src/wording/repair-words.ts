/** What each repair rule did, for the officer who wonders where an end date came from (peers.md 4.3). */
const REPAIRS: Readonly<Record<string, string>> = {
  '1': 'End inferred: it was open in this return, and a later one has the next episode.',
  '1A': 'End inferred: it was open in this return, and the child started to be looked after again later.',
  '2': 'End inferred: it was open in this return, and no later return has the child.',
  '4': 'End moved: it overlapped an episode of a later return.',
  '5': 'End moved: it left a gap before an episode of a later return that goes on from it.',
};

/** Null for an episode that is as the return gave it. */
export const repairWords = (rules: readonly string[]): string | null =>
  rules.length === 0 ? null : rules.map((rule) => REPAIRS[rule] ?? `Repaired by rule ${rule}.`).join(' ');
