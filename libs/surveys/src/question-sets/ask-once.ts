import { sentenceCase } from '@lib/kernel/sentence-case';
import { PrefillSource, RowSource } from '../prefill/prefill-source';
import { Question } from './question';
import { hasRows, QuestionSet, RowsSection, Section } from './question-set';

/** A question whose answer the service holds already, and that does not take it from there. */
export interface AskedThoughHeld {
  readonly section: string;
  readonly question: string;
  readonly label: string;
  /** Where it is held: “Placements, from SSDA903 returns”. */
  readonly heldIn: string;
  /** What is held there: “Children looked after”. */
  readonly gives: string;
  /** What to write into the question set so that it is filled in. */
  readonly takeIt: string;
}

/**
 * Questions that ask boroughs for what the service holds: each is asked once, so such a question is filled in from a source
 * or says why it is asked anyway. They are found by the code of the source or by its words, which is a hint and no proof:
 * whoever writes the set decides.
 */
export const askedThoughHeld = (
  { sections }: QuestionSet,
  sources: readonly PrefillSource[],
): AskedThoughHeld[] =>
  sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      if (question.kind === 'derived' || question.askedAnyway !== undefined) return [];
      if (question.prefill !== undefined) return [];
      const held = hasRows(section)
        ? heldInRows(section, question, sources)
        : heldOnce(section, question, sources);
      return held ? [held] : [];
    }),
  );

const heldOnce = (
  section: Section,
  question: Question,
  sources: readonly PrefillSource[],
): AskedThoughHeld | null => {
  const [source] = sources
    .filter((one) => one.of === 'answer' && one.kinds.includes(question.kind))
    .filter((one) => isAbout(question, one.code, one.gives))
    .toSorted((a, b) => closeness(question, b.code, b.gives) - closeness(question, a.code, a.gives));
  if (!source) return null;
  const { heldIn, gives, code } = source;
  return { ...placeOf(section, question), heldIn, gives, takeIt: `Write ${code} as its prefill` };
};

const heldInRows = (
  section: RowsSection,
  question: Question,
  sources: readonly PrefillSource[],
): AskedThoughHeld | null => {
  for (const source of sources.filter((one): one is RowSource => one.of === 'rows')) {
    const field = fieldAbout(source, question);
    if (!field) continue;
    const [code, gives] = field;
    const isTaken = section.rows.prefill === source.code;
    if (isTaken && code === question.code) return null;
    const rename = code === question.code ? null : `call the question ${code}`;
    const takeRows = isTaken ? null : `write ${source.code} as the prefill of the rows`;
    const takeIt = sentenceCase([takeRows, rename].filter((part) => part !== null).join(', and '));
    return { ...placeOf(section, question), heldIn: source.heldIn, gives, takeIt };
  }
  return null;
};

const fieldAbout = ({ fields }: RowSource, question: Question): [string, string] | undefined => {
  const all = Object.entries(fields);
  return (
    all.find(([code]) => code === question.code) ??
    all.find(([code, gives]) => isAbout(question, code, gives))
  );
};

const placeOf = (
  section: Section,
  { code, label }: Question,
): Pick<AskedThoughHeld, 'section' | 'question' | 'label'> => ({
  section: section.code,
  question: code,
  label,
});

const isAbout = (question: Question, code: string, gives: string): boolean =>
  closeness(question, code, gives) > 0;

/** How near a question is to what is held: by its code, or where one says all that the other says, and at least two words. */
const closeness = (question: Question, code: string, gives: string): number => {
  if (question.code.replaceAll('-', '_') === code.replaceAll('-', '_')) return 1;
  const [asked, held] = [wordsOf(question.label), wordsOf(gives)];
  const shared = [...asked].filter((word) => held.has(word)).length;
  return shared < 2 || (shared < asked.size && shared < held.size)
    ? 0
    : shared / (asked.size + held.size - shared);
};

/** Words that tell nothing of what is asked. */
const SMALL = new Set([
  ...[
    'the',
    'a',
    'an',
    'of',
    'in',
    'on',
    'at',
    'by',
    'and',
    'or',
    'to',
    'for',
    'from',
    'with',
    'without',
    'which',
  ],
  ...['how', 'many', 'what', 'who', 'is', 'are', 'was', 'were', 'be', 'there', 'your', 'you', 'this', 'that'],
  ...['child', 'number', 'total', 'count', 'borough', 'day', 'end', 'period', 'date', 'wave'],
]);

/** Without endings of plurals. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .replaceAll(/[’']s\b/g, '')
      .split(/[^a-z0-9]+/)
      .map((word) => (word === 'children' ? 'child' : word.length > 3 ? word.replace(/s$/, '') : word))
      .filter((word) => word !== '' && !SMALL.has(word)),
  );
