import { Day } from '@lib/kernel/day';
import { Answer } from '../sections/section';
import { FactCode } from './fact-code';

/** A fact, where it comes from and the day it was true at. */
export interface KnownFact {
  readonly value: Answer;
  /** For example “SSDA903 return”. */
  readonly source: string;
  readonly trueAt: Day;
}

export type KnownFacts = Readonly<Partial<Record<FactCode, KnownFact>>>;
