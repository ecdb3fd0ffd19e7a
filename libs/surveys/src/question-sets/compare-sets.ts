import { isDeepStrictEqual } from 'node:util';
import { Question } from './question';
import { QuestionSet, Rule, Section } from './question-set';

/** A question, list or rule that is not as it was. */
export interface SetChange {
  readonly what: 'question' | 'list' | 'rule' | 'section';
  readonly change: 'added' | 'removed' | 'changed';
  readonly code: string;
  /** Its words, as they are now; of what is gone, as they were. */
  readonly words: string;
  /** What of it changed, in words: “the question”, “routing”. Empty for what came or went. */
  readonly parts: readonly string[];
}

/** What differs between two versions, in the order of the later one; what is gone comes last of its kind. */
export const compareSets = (before: QuestionSet, after: QuestionSet): SetChange[] => [
  ...changesOf('section', sectionsOf(before), sectionsOf(after)),
  ...changesOf('question', questionsOf(before), questionsOf(after)),
  ...changesOf('list', listsOf(before), listsOf(after)),
  ...changesOf('rule', rulesOf(before), rulesOf(after)),
];

interface Part {
  readonly code: string;
  readonly words: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const changesOf = (what: SetChange['what'], before: readonly Part[], after: readonly Part[]): SetChange[] => {
  const was = new Map(before.map((part) => [part.code, part]));
  const is = new Set(after.map(({ code }) => code));
  return [
    ...after.flatMap((part): SetChange[] => {
      const old = was.get(part.code);
      const { code, words } = part;
      if (!old) return [{ what, change: 'added', code, words, parts: [] }];
      const parts = partsChanged(old, part);
      return parts.length > 0 ? [{ what, change: 'changed', code, words, parts }] : [];
    }),
    ...before
      .filter(({ code }) => !is.has(code))
      .map(({ code, words }): SetChange => ({ what, change: 'removed', code, words, parts: [] })),
  ];
};

/** What a field is called by people. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  ...{
    label: 'the words of the question',
    title: 'the title',
    guidance: 'the guidance',
    shownWhen: 'the routing',
  },
  ...{
    required: 'whether it has to be answered',
    prefill: 'where it is filled in from',
    kind: 'the kind of answer',
  },
  ...{
    askedAnyway: 'why it is asked anyway',
    readOnly: 'whether it can be changed',
    formula: 'how it is worked out',
  },
  ...{ list: 'the list', down: 'the rows', across: 'the columns', impossible: 'the cells that cannot be' },
  ...{ lowest: 'the lowest answer', highest: 'the highest answer', longest: 'the longest answer' },
  ...{
    most: 'how many there can be',
    pattern: 'what it has to look like',
    totals: 'whether totals are shown',
  },
  ...{ of: 'whether it is numbers or amounts', section: 'the section it stands in', rows: 'the rows' },
  ...{
    weight: 'whether it is an error or a query',
    holds: 'what has to hold',
    names: 'the questions it is about',
  },
  ...{ says: 'what it says', fix: 'how to mend it', choices: 'the choices' },
};

const partsChanged = (before: Part, after: Part): string[] => {
  const fields = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  return fields
    .filter((field) => !isDeepStrictEqual(before.fields[field], after.fields[field]))
    .map((field) => FIELD_WORDS[field] ?? field);
};

const sectionsOf = ({ sections }: QuestionSet): Part[] =>
  sections.map(({ code, title, guidance, shownWhen, rows }: Section) => ({
    code,
    words: title,
    fields: { title, guidance, shownWhen, rows },
  }));

const questionsOf = ({ sections }: QuestionSet): Part[] =>
  sections.flatMap((section) =>
    section.questions.map(({ code, ...fields }: Question) => ({
      code,
      words: fields.label,
      fields: { ...fields, section: section.code },
    })),
  );

const listsOf = ({ lists }: QuestionSet): Part[] =>
  Object.entries(lists).map(([code, choices]) => ({
    code,
    words: `${choices.length} ${choices.length === 1 ? 'choice' : 'choices'}`,
    fields: { choices },
  }));

const rulesOf = ({ rules }: QuestionSet): Part[] =>
  rules.map(({ code, ...fields }: Rule) => ({ code, words: fields.says, fields }));
