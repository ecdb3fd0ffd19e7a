import { InvalidError } from '@lib/kernel/domain-error';
import { RuleCode } from '@lib/rules/rule';
import { RuleVersionBody } from './programme-rules.bodies';

const FIELDS = {
  'place-days': ['days'],
  'panel-quorum': ['least', 'areas'],
  'age-bands': ['bands'],
} as const satisfies Record<RuleCode, readonly (keyof RuleVersionBody)[]>;

const ALL = Object.values(FIELDS).flat();

/** What a body says a rule should hold. @throws InvalidError for a field of another rule, or one that is missing */
export const valueOfBody = (code: RuleCode, body: RuleVersionBody): object => {
  const own: readonly string[] = FIELDS[code];
  const problems = ALL.flatMap((field) => {
    const isGiven = body[field] !== undefined;
    if (own.includes(field) === isGiven) return [];
    const message = isGiven ? `${field} is no part of this rule` : `Give ${field}`;
    return [{ field, message }];
  });
  if (problems.length > 0) throw new InvalidError('Nothing was saved. Mend what is named.', 'rule', problems);
  if (code === 'place-days') return { days: body.days };
  if (code === 'panel-quorum') return { least: body.least, areas: [...new Set(body.areas)] };
  return { bands: body.bands!.map(({ from, to }) => ({ from, to })) };
};
