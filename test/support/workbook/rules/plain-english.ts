/**
 * What can be checked of plain English without a dictionary: capitals that nobody explains, American spellings,
 * and words GOV.UK style advises against. Spelling at large is read by people (reviewed-rules.ts).
 */

/** Capitals that are markings or codes, or better known short than long. */
const KNOWN = new Set(['OFFICIAL', 'SENSITIVE', 'RUN', 'UK', 'GSS', 'ONS', 'NHS', 'CSV']);

const UNWANTED =
  /\b(e\.g\.|i\.e\.|etc\b|via\b|utilis\w*|leverag\w*|facilitat\w*|in order to|going forward|color\w*|center\w*|behavior\w*|program\b|organiz\w*|summariz\w*|categoriz\w*|analyz\w*|labor\b|neighbor\w*|fulfill\b|enrollment)/gi;

/** References as people quote them, of a release, a case or a child: PL-OP-2026-05-03-placements, PLP-2026-0143, C-7KQ4M2. */
const REFERENCE = /\bPL-(?:OP|OF)-\d{4}-\d{2}-\d{2}\b|\bPLP-\d{4}-\d{4,}\b|\bC-[A-Z0-9]{6}\b/g;

/** Words in capitals that the text does not give in brackets after their long form. */
export const unexplainedAbbreviations = (text: string): string[] => {
  const words = new Set(
    text.replaceAll(REFERENCE, '').match(/\b(?:[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*|DfE)\b/g) ?? [],
  );
  return [...words].filter((word) => !KNOWN.has(word) && !text.includes(`(${word})`) && !/\d{4}/.test(word));
};

export const unwantedWords = (text: string): string[] => [...new Set(text.match(UNWANTED) ?? [])];
