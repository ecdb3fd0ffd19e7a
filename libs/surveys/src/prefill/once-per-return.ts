import { Tx } from '@lib/database/unit-of-work';
import { PrefillAsked } from './prefill-source';

/** Reads something once for everything that is filled in into one return: many sources count the same children. */
export const oncePerReturn = <Read>(
  read: (tx: Tx, asked: PrefillAsked) => Promise<Read>,
): ((tx: Tx, asked: PrefillAsked) => Promise<Read>) => {
  const known = new WeakMap<PrefillAsked, Promise<Read>>();
  return (tx, asked) => {
    const there = known.get(asked);
    if (there) return there;
    const reading = read(tx, asked);
    known.set(asked, reading);
    return reading;
  };
};
