import { isDeepStrictEqual } from 'node:util';
import { Answer, Answers } from '../answers/answer';
import { CompiledSet } from '../judging/compiled-set';
import { hasRows } from '../question-sets/question-set';
import { keyOf } from '../judging/rows';
import { WorkedOut } from '../judging/worked-out';
import { SubmittedSection } from '../weighing/last-wave.query';
import { WeighedReturn } from '../weighing/weigh-return';
import { reopenedKey } from './reopened-answers';

/**
 * The answers of a returned return that can be changed: those the reviewer asks about, and those that go with them, because
 * a return must be able to be handed in with another answer. These are what a changed answer brought up, what was changed
 * since it was submitted, and what an error names together with one of them.
 * @param named the answers a reviewer asks about, as `reopenedKey` names them
 * @param submitted the last version, section by section
 */
export const openInReturned = (
  { compiled: { set }, weighed }: { readonly compiled: CompiledSet; readonly weighed: WeighedReturn },
  named: ReadonlySet<string>,
  submitted: readonly SubmittedSection[],
): ReadonlySet<string> => {
  const before = new Map(submitted.flatMap(answersOfVersion));
  const since = askedNow(set, weighed)
    .filter(([key, answer]) => !before.has(key) || !isDeepStrictEqual(before.get(key), answer))
    .map(([key]) => key);
  const open = new Set([...named, ...since]);
  const together = weighed.findings
    .filter(({ weight }) => weight === 'error')
    .map(({ values, rowKey }) => Object.keys(values).map((question) => reopenedKey(question, rowKey)))
    .filter((keys) => keys.some((key) => open.has(key)));
  return new Set([...open, ...together.flat()]);
};

const answersOfVersion = ({ answers, rows }: SubmittedSection): [string, Answer][] => [
  ...keyed(answers, null),
  ...rows.flatMap((row) => keyed(row.answers, row.key)),
];

const askedNow = (set: CompiledSet['set'], { judged }: WeighedReturn): [string, Answer][] => [
  ...keyed(askedOf(judged.once), null),
  ...set.sections
    .filter(hasRows)
    .flatMap((section) =>
      (judged.rows[section.code] ?? []).flatMap((row) => keyed(askedOf(row), keyOf(section, row.answers))),
    ),
];

const askedOf = ({ answers, asked }: WorkedOut): Answers =>
  Object.fromEntries([...asked].map((question): [string, Answer] => [question, answers[question] ?? null]));

const keyed = (answers: Answers, rowKey: string | null): [string, Answer][] =>
  Object.entries(answers).map(([question, answer]) => [reopenedKey(question, rowKey), answer]);
