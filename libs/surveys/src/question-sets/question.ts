import { z } from 'zod';
import { CODE } from './codes';

/** A CEL expression (docs/expressions-of-question-sets.md). */
export const EXPRESSION = z
  .string()
  .trim()
  .min(1, 'Write an expression, or leave it out')
  .max(1000, 'Use 1,000 characters at most');

const WHOLE = z.number().int('Use a whole number').safe();

/** What every question has, of whichever kind. */
const asked = {
  code: CODE,
  label: z.string().trim().min(1, 'Give the question').max(300),
  /** Help that stands below the question: what counts and what does not. */
  guidance: z.string().trim().max(2000).optional(),
  /** Whether a return can be sent without an answer. */
  required: z.boolean().default(true),
  /** Asked only where this is true. */
  shownWhen: EXPRESSION.optional(),
  /** Where an answer is known already: the code of a source of prefill. */
  prefill: z.string().optional(),
  /** Why it is asked though the service holds it, where it does. */
  askedAnyway: z.string().trim().max(500).optional(),
  /** What cannot be changed by who answers: the reference day of the wave. */
  readOnly: z.boolean().optional(),
};

const LIST = { list: CODE };

/** A number or an amount that cannot be outside these, whatever the rules say. */
const BOUNDS = { lowest: WHOLE.optional(), highest: WHOLE.optional() };

/** Pairs of a row and a column that cannot be: nothing is asked there. */
const IMPOSSIBLE = z.array(z.tuple([z.string(), z.string()])).default([]);

export const QUESTION = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, ...BOUNDS, kind: z.literal('whole') }),
  /** An amount in pence. */
  z.strictObject({ ...asked, ...BOUNDS, kind: z.literal('money') }),
  z.strictObject({ ...asked, kind: z.literal('day') }),
  z.strictObject({ ...asked, kind: z.literal('yes-no-unknown') }),
  z.strictObject({ ...asked, ...LIST, kind: z.literal('one') }),
  z.strictObject({ ...asked, ...LIST, kind: z.literal('many') }),
  /** Some of a list in the order of their weight, the first first. */
  z.strictObject({ ...asked, ...LIST, kind: z.literal('ranked'), most: WHOLE.min(1).max(20) }),
  z.strictObject({
    ...asked,
    kind: z.literal('text'),
    longest: WHOLE.min(1).max(4000).default(500),
    /** What it has to look like, and how to say so. */
    pattern: z.strictObject({ matches: z.string().max(200), says: z.string().min(1).max(200) }).optional(),
  }),
  /** A table of numbers, or of amounts: a list down and a list across, with totals worked out beside and below. */
  z.strictObject({
    ...asked,
    ...BOUNDS,
    kind: z.literal('grid'),
    of: z.enum(['whole', 'money']).default('whole'),
    down: CODE,
    across: CODE,
    impossible: IMPOSSIBLE,
    /** Whether sums of rows and columns mean something: they do of counts, and not of averages. */
    totals: z.boolean().default(true),
  }),
  /** Worked out of other answers, and never typed. */
  z.strictObject({
    ...asked,
    kind: z.literal('derived'),
    of: z.enum(['whole', 'money']),
    formula: EXPRESSION,
  }),
]);

export type Question = z.infer<typeof QUESTION>;
export type QuestionKind = Question['kind'];
export type GridQuestion = Extract<Question, { kind: 'grid' }>;

/** The kinds whose answers are from a list. */
export type ListQuestion = Extract<Question, { list: string }>;
