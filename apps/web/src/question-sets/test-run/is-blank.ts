import { TriedAnswer } from '@lib/surveys/question-sets/test-run';

/** Whether nothing was typed: in a box, in none of several, or in no cell of a grid. */
export const isBlank = (given: TriedAnswer['given']): boolean => {
  if (typeof given === 'string') return given.trim() === '';
  if (Array.isArray(given)) return given.every((piece: string) => piece.trim() === '');
  return Object.values(given as Record<string, Record<string, string>>).every((row) =>
    Object.values(row).every((cell) => cell.trim() === ''),
  );
};
