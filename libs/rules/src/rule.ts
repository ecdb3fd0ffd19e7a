import { Problem } from '@lib/kernel/domain-error';

/** The rules of the programme that people change, as addresses and the database call them. */
export const RULE_CODES = ['place-days', 'panel-quorum', 'age-bands'] as const;

export type RuleCode = (typeof RULE_CODES)[number];

/**
 * A rule of the programme that has versions. Its first version is part of the service, so that no installation is ever
 * without one.
 */
export interface Rule<Value> {
  readonly code: RuleCode;
  readonly first: Value;
  /** Why the first is as it is, with its source. */
  readonly firstBecause: string;
  /** Reads what was kept. @throws Error where it is no value of this rule: nothing is guessed */
  read(kept: unknown): Value;
  /** What is wrong with a value somebody wants, by the fields of its form; the first field comes first. */
  problems(value: Value): Problem[];
  /** The value in words, a line each. */
  inWords(value: Value): string[];
}
