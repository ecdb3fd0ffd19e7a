import { hasRows, QuestionSet, RowsSection, Section } from '../question-sets/question-set';
import { GridQuestion } from '../question-sets/question';

/** The sheet of everything that is asked once. */
export interface OnceSheet {
  readonly kind: 'once';
  readonly name: string;
  readonly table: string;
}

/** The sheet of one grid. */
export interface GridSheet {
  readonly kind: 'grid';
  readonly name: string;
  readonly table: string;
  readonly section: Section;
  readonly question: GridQuestion;
}

/** The sheet of a section with rows. */
export interface RowsSheet {
  readonly kind: 'rows';
  readonly name: string;
  readonly table: string;
  readonly section: RowsSection;
}

export type BookSheet = OnceSheet | GridSheet | RowsSheet;

export const ONCE_SHEET = 'Answers';
export const LISTS_SHEET = 'Lists';
export const HOW_SHEET = 'How to fill in';
export const PROBLEMS_SHEET = 'Problems';

const LONGEST_NAME = 31;
/** Names that the workbook has a use for, or that its writer keeps. */
const TAKEN = [
  ...[ONCE_SHEET, LISTS_SHEET, HOW_SHEET, PROBLEMS_SHEET],
  ...['cover', 'contents', 'notes', 'data', 'history'],
];

/** The sheets of a question set that go out and come back, in its order; always the same for the same set. */
export const sheetsOf = (set: QuestionSet): BookSheet[] => {
  const taken = new Set(TAKEN.map((name) => name.toLowerCase()));
  const later = set.sections.flatMap((section): BookSheet[] =>
    hasRows(section)
      ? [{ kind: 'rows', name: nameOf(section, taken), table: `rows_${section.code}`, section }]
      : section.questions
          .filter((question) => question.kind === 'grid')
          .map((question) => ({
            ...{ kind: 'grid' as const, section, question },
            ...{ name: nameOf({ title: question.label, code: question.code }, taken), table: '' },
          })),
  );
  const once: BookSheet = { kind: 'once', name: ONCE_SHEET, table: 'answers' };
  return [once, ...later].map((sheet, n) => (n === 0 ? sheet : { ...sheet, table: `sheet_${n}` }));
};

/** Its title as far as a sheet can be called that, and its code where that is taken. */
const nameOf = (
  { title, code }: { readonly title: string; readonly code: string },
  taken: Set<string>,
): string => {
  const plain = shortened(
    title
      .replaceAll(/[\\/?*[\]:'\p{Cc}]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  const isFree = plain !== '' && !taken.has(plain.toLowerCase());
  const name = isFree ? plain : freeName(code.slice(0, LONGEST_NAME - 3), taken);
  taken.add(name.toLowerCase());
  return name;
};

/** Cut between words where it is too long, and said to be cut. */
const shortened = (text: string): string => {
  if (text.length <= LONGEST_NAME) return text;
  const room = LONGEST_NAME - 1;
  const at = text.slice(0, room + 1).lastIndexOf(' ');
  return `${text.slice(0, at > room / 2 ? at : room).replace(/[\s,;-]+$/, '')}…`;
};

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name.toLowerCase())) return name;
  const number = Array.from({ length: 99 }, (_, n) => n + 2).find(
    (n) => !taken.has(`${name} ${n}`.toLowerCase()),
  )!;
  return `${name} ${number}`;
};
