import { Note } from '@lib/workbook/writing/workbook-document';

const SPELLED_OUT = 'value added tax (VAT)';
const SHORT = 'VAT';

/** Notes of several tables, each of which says what VAT is: the first of the sheet does, and the others go on from it. */
export const explainedOnce = (notes: readonly Note[]): Note[] => {
  let isExplained = false;
  return notes.map((note) => {
    const [before, ...after] = note.text.split(SPELLED_OUT);
    if (after.length === 0) return note;
    const first = isExplained ? SHORT : SPELLED_OUT;
    isExplained = true;
    return { ...note, text: `${before}${first}${after.join(SHORT)}` };
  });
};
