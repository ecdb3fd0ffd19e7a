import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { Answer } from '../answers/answer';
import { compile } from '../judging/compiled-set';
import { HOMES } from '../question-sets/homes.spec-support';
import { QUESTION_SET } from '../question-sets/question-set';
import { HeldAnswer, HeldReturn, HeldRow } from '../returns/held-return';
import { EMPTY_TALLY, Tally } from './tally';
import { weighReturn } from './weigh-return';

const COMPILED = compile(QUESTION_SET.parse(HOMES));
const AT = Temporal.Instant.from('2026-06-12T09:00:00Z');

const held = (value: Answer, prefilled: Answer = null, state: HeldAnswer['state'] = 'given'): HeldAnswer => ({
  ...{ value, state, prefilled, source: null, sourceOn: null, manner: 'screen', change: 1, changedAt: AT },
  changedByName: 'An officer',
});

const row = (answers: HeldRow['answers']): HeldRow => ({
  ...{
    id: '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
    section: 'homes',
    position: 0,
    origin: 'known',
    change: 1,
  },
  answers,
});

const tallyOf = (once: HeldReturn['once'], rows: readonly HeldRow[] = []): Tally => {
  const part = { once, rows: { homes: rows }, sections: {}, isNil: false, tally: EMPTY_TALLY };
  const against = { wave: { referenceDay: day('2026-03-31') }, last: null, explanations: [] };
  return weighReturn(COMPILED, part as unknown as HeldReturn, against).tally;
};

/** Two of its three cells are known. */
const BY_AGE = { young: { home: 4 }, old: { home: 3, hostel: null } };

describe('how far a return is', () => {
  it('counts of a grid the share of its cells that stand as they were filled in, and it as one question', () => {
    const once = { total: held(9, 9), by_age: held(BY_AGE, BY_AGE, 'to confirm') };
    expect(tallyOf(once).once).toEqual({ asked: 3, answered: 1, toConfirm: 1, prefilled: 1.67 });
    const typed = { young: { home: 4 }, old: { home: 3, hostel: 2 } };
    expect(tallyOf({ ...once, by_age: held(typed, BY_AGE) }).once).toEqual({
      ...{ asked: 3, answered: 2, toConfirm: 0, prefilled: 1.67 },
    });
  });

  it('counts what may be left blank once it is answered, or waits to be confirmed', () => {
    const home = { name: held('Ferncombe House', 'Ferncombe House'), fee: held(450_000) };
    expect(tallyOf({}, [row(home)]).inRows).toEqual({ asked: 2, answered: 2, toConfirm: 0, prefilled: 1 });
    expect(tallyOf({}, [row({ ...home, opened_on: held('2020-01-01') })]).inRows).toEqual({
      ...{ asked: 3, answered: 3, toConfirm: 0, prefilled: 1 },
    });
    expect(
      tallyOf({}, [row({ ...home, opened_on: held('2020-01-01', '2020-01-01', 'to confirm') })]).inRows,
    ).toEqual({ asked: 3, answered: 2, toConfirm: 1, prefilled: 2 });
  });
});
