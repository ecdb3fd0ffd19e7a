import { day } from '@lib/kernel/day';
import { EnteredFacts } from './placement-entry';
import { NewEntry, problemsOfEntry } from './entry-problems';

const BORN = day('2012-04-01');
const TODAY = day('2026-06-12');

const HOME: EnteredFacts = { place: 'K2', provider: 'PR4', urn: 'SC123456', legalStatus: 'C2', need: 'N1' };

const wrongIn = (entry: Partial<NewEntry>): string[] =>
  problemsOfEntry(
    {
      kind: 'start',
      holdsFrom: day('2026-06-10'),
      facts: HOME,
      reasonCeased: null,
      reasonForChange: null,
      ...entry,
    },
    BORN,
    TODAY,
  ).map(({ field }) => field);

describe('an entry by itself', () => {
  it.each<[string, Partial<NewEntry>, string[]]>([
    ['a children’s home with its Ofsted number', {}, []],
    ['a day that is still to come', { holdsFrom: day('2026-06-13') }, ['holdsFrom']],
    ['a day before the child was born', { holdsFrom: day('2012-03-31') }, ['holdsFrom']],
    ['a start that says nothing', { facts: {} }, ['place', 'legalStatus', 'need']],
    ['a temporary move', { facts: { ...HOME, place: 'T1', urn: null, provider: null } }, ['place']],
    ['short breaks', { facts: { ...HOME, legalStatus: 'V3' } }, ['legalStatus']],
    ['an Ofsted number of another shape', { facts: { ...HOME, urn: 'SC12' } }, ['urn']],
    ['one inspected by another body', { facts: { ...HOME, urn: 'XXXXXXX' } }, []],
    ['parents with an Ofsted number', { facts: { ...HOME, place: 'P1', provider: 'PR0' } }, ['urn']],
    ['parents in a children’s home', { facts: { ...HOME, provider: 'PR0' } }, ['provider']],
    ['supported accommodation at 14', { facts: { ...HOME, place: 'K3' } }, ['place']],
    ['a whole postcode', { facts: { ...HOME, sector: 'BR1 1AA' } }, ['sector']],
    ['an authority that is none', { facts: { ...HOME, hostAuthority: 'E09000099' } }, ['hostAuthority']],
    ['somewhere outside London', { facts: { ...HOME, hostAuthority: 'outside' } }, []],
    ['a change of one fact', { kind: 'change', facts: { urn: '1234567' } }, []],
    ['an end without a reason', { kind: 'end', facts: {} }, ['reasonCeased']],
    ['an end for a move', { kind: 'end', facts: {}, reasonCeased: 'X1' }, ['reasonCeased']],
    ['an end with a reason', { kind: 'end', facts: {}, reasonCeased: 'E4A' }, []],
  ])('%s', (_what, entry, fields) => {
    expect(wrongIn(entry)).toEqual(fields);
  });
});
