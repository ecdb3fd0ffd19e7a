import { Answer } from '../answers/answer';
import { shownAnswer } from '../answers/shown-answer';
import { hasRows, QuestionSet } from '../question-sets/question-set';

/** What tells a row from the others, in words: “C-7KQ4M2”, “Ferncombe House, 3 May 2026”. */
export const rowWords = (set: QuestionSet, code: string, key: string): string => {
  const section = set.sections.filter(hasRows).find((one) => one.code === code);
  const parts = partsOf(key);
  if (!section || parts === null) return 'Without a reference';
  return section.rows.key
    .map((question, at) => {
      const asked = section.questions.find((one) => one.code === question)!;
      return shownAnswer(set, asked, (parts[at] ?? null) as Answer);
    })
    .join(', ');
};

/** A row that was kept without a key stands under its own id. */
const partsOf = (key: string): readonly unknown[] | null => {
  if (!key.startsWith('[')) return null;
  const parts: unknown = JSON.parse(key);
  return Array.isArray(parts) ? parts : null;
};

/** The service references in what tells rows from one another. */
export const referencesInKeys = (keys: readonly (string | null)[]): string[] => [
  ...new Set(keys.flatMap((key) => key?.match(/C-[A-Z0-9]{6}/g) ?? [])),
];
