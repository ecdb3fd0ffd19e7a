import { Day } from '@lib/kernel/day';
import { ReturnBehind } from './coverage.query';

/** The latest day at which a return behind the figures is true; the day asked for where there is none. */
export const trueAtOf = (returns: readonly ReturnBehind[], asAt: Day): Day =>
  returns.reduce((latest, one) => (one.trueAt > latest ? one.trueAt : latest), returns[0]?.trueAt ?? asAt);
