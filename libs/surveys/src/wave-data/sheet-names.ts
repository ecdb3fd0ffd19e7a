import { RowsSection } from '../question-sets/question-set';

const LONGEST_TAB = 31;

/** Names of sheets that are there for every wave, in small letters, and those a workbook keeps for itself. */
const TAKEN = ['returns', 'boroughs', 'questions', 'lists', 'cover', 'contents', 'notes', 'data', 'history'];

/** A name of its own for the sheet of each section: its title as far as a tab holds it, else its code. */
export const sheetNames = (sections: readonly Pick<RowsSection, 'code' | 'title'>[]): string[] => {
  const used = new Set(TAKEN);
  return sections.map(({ code, title }) => {
    const words = asFarAsATabHolds(
      title
        .replace(/[\\/?*[\]:']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const isFree = words !== '' && !used.has(words.toLowerCase()) && !words.toLowerCase().startsWith('long');
    const name = isFree ? words : `Rows ${code}`.slice(0, LONGEST_TAB);
    used.add(name.toLowerCase());
    return name;
  });
};

/** Whole words; one that is longer than a tab is cut. */
const asFarAsATabHolds = (title: string): string => {
  if (title.length <= LONGEST_TAB) return title;
  const cut = title.slice(0, LONGEST_TAB + 1);
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, LONGEST_TAB);
  return words.replace(/[\s,;.–-]+$/, '');
};

/** A name for the table that no program takes for a cell’s, and none of the others has. */
export const tableName = (section: string): string => `rows_${section.replace(/_+/g, '_').replace(/_$/, '')}`;
