import { z } from 'zod';

const LONGEST_CODE = 40;

/**
 * What a question, a section or a list is called in expressions, in workbooks and by machines. It never changes from one
 * version to the next, so that a wave can be held against the one before.
 */
export const CODE = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'Use lower-case letters, digits and _, beginning with a letter')
  .max(LONGEST_CODE, `Use ${LONGEST_CODE} characters at most`);

/** What a choice is kept as: `K2` and `in-house` too, because choices are often codes of a return. */
export const CHOICE_CODE = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'Use letters, digits, - and _, beginning with a letter or digit')
  .max(LONGEST_CODE, `Use ${LONGEST_CODE} characters at most`);

/** Words that expressions use themselves. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...[
    'as',
    'break',
    'const',
    'continue',
    'else',
    'false',
    'for',
    'function',
    'if',
    'import',
    'in',
    'let',
    'loop',
  ],
  ...['namespace', 'null', 'package', 'return', 'true', 'var', 'void', 'while'],
  ...['answers', 'previous', 'reference_day', 'size', 'has', 'all', 'exists', 'exists_one', 'map', 'filter'],
]);
