import { z } from 'zod';
import { CHOICE_CODE, CODE } from './codes';
import { EXPRESSION, Question, QUESTION } from './question';

const CHOICE = z.strictObject({
  code: CHOICE_CODE,
  label: z.string().trim().min(1, 'Give the words of the choice').max(200),
});

export type Choice = z.infer<typeof CHOICE>;

/**
 * A section is one page of the task list. With `rows` its questions are asked again for each child, search or bed, and
 * each row has a key by which the next upload and the next wave find it.
 */
const SECTION = z.strictObject({
  code: CODE,
  title: z.string().trim().min(1, 'Give the section a title').max(120),
  guidance: z.string().trim().max(2000).optional(),
  shownWhen: EXPRESSION.optional(),
  rows: z
    .strictObject({
      /** What one row is, in the singular: “child”. */
      one: z.string().trim().min(1).max(40),
      /** The questions that together tell one row from the others. */
      key: z.array(CODE).min(1, 'Name the questions that tell one row from another').max(3),
      most: z.number().int().min(1).max(2000).default(500),
      /** Whether a row is about one child, so that it is read under the agreement for that too. Left out, it is. */
      aboutChildren: z.boolean().optional(),
      /** The code of a source of rows that are known already. */
      prefill: z.string().optional(),
    })
    .optional(),
  questions: z.array(QUESTION).min(1, 'Ask at least one question'),
});

export type Section = z.infer<typeof SECTION>;
export type RowsSection = Section & { readonly rows: NonNullable<Section['rows']> };

/**
 * What has to hold between answers. An *error* has to be mended before a return is sent; a *query* is mended or explained.
 * It is weighed once every answer it reads is there.
 */
const RULE = z.strictObject({
  code: CODE,
  weight: z.enum(['error', 'query']),
  /** The section with rows it is weighed in, row by row; left out for the return as a whole. */
  rows: CODE.optional(),
  /** True where all is well. */
  holds: EXPRESSION,
  /** The questions somebody would look at to mend it. The first is where it is shown. */
  names: z.array(CODE).min(1, 'Name the questions it is about').max(8),
  /** What is wrong; `{cla_total}` stands for that answer. */
  says: z.string().trim().min(1, 'Say what is wrong').max(400),
  /** Why it matters, and what to do. */
  fix: z.string().trim().min(1, 'Say how to mend it').max(400),
});

export type Rule = z.infer<typeof RULE>;

/** A survey as a document: what is asked, in what order, and what has to hold. A published one never changes. */
export const QUESTION_SET = z.strictObject({
  code: CODE,
  title: z.string().trim().min(1, 'Give the question set a title').max(120),
  /** What is decided with the answers: it stands on the first page of every return. */
  purpose: z.string().trim().min(1, 'Say what it is for').max(1000),
  sections: z.array(SECTION).min(1, 'Write at least one section').max(30),
  lists: z.record(CODE, z.array(CHOICE).min(1, 'Give at least one choice').max(500)).default({}),
  rules: z.array(RULE).max(300).default([]),
});

export type QuestionSet = z.infer<typeof QUESTION_SET>;

export const hasRows = (section: Section): section is RowsSection => section.rows !== undefined;

/** The questions that are asked once in a return. */
export const questionsAskedOnce = ({ sections }: QuestionSet): Question[] =>
  sections.flatMap((section) => (hasRows(section) ? [] : section.questions));

/** @throws RangeError for a list a checked set cannot name. */
export const choicesOf = ({ lists }: Pick<QuestionSet, 'lists'>, list: string): readonly Choice[] => {
  const choices = lists[list];
  if (!choices) throw new RangeError(`No list ${list}`);
  return choices;
};
