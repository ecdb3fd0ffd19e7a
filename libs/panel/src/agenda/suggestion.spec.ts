import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { PanelCase } from '../cases/panel-case';
import { Candidate, suggestionFor } from './suggestion';

const MOMENT = Temporal.Instant.from('2026-11-20T09:00:00Z');
const HELD = day('2026-11-25');

const EMERGENCY = { reason: 'No bed tonight', approverName: 'A', approverRole: 'Head', approvedAt: MOMENT };

const candidate = (of: Partial<PanelCase>, others: Partial<Omit<Candidate, 'case'>> = {}): Candidate => ({
  case: {
    boroughId: 305,
    id: 'case',
    reference: 'PLP-2026-0001',
    seriesId: 'series',
    childId: 'child',
    serviceReference: 'C-AAAAAA',
    ask: 'new placement',
    urgency: 'standard',
    neededBy: null,
    status: 'ready to list',
    statusSince: MOMENT,
    submittedAt: MOMENT,
    dueOn: null,
    deferrals: 0,
    emergency: null,
    owner: { id: 'owner', name: 'An officer' },
    reviewer: null,
    closedBecause: null,
    closedNote: null,
    version: 1,
    ...of,
  },
  listing: { placementEndsOn: null, saidToEndSoon: false, movedTwiceInAYear: false },
  followUpDueOn: null,
  ...others,
});

const listing = (changes: Partial<Candidate['listing']>): Partial<Candidate> => ({
  listing: { ...candidate({}).listing, ...changes },
});

describe('what is proposed for an agenda', () => {
  it.each([
    ['a case that is ready', candidate({}), 'new', 'new'],
    ['an extension that is ready', candidate({ ask: 'extension' }), 'new', 'changes'],
    ['one deferred before, whatever else', candidate({ deferrals: 1 }, listing({ movedTwiceInAYear: true })), 'deferred', 'new'],
    ['a placement that ends in exactly 8 weeks', candidate({}, listing({ placementEndsOn: day('2027-01-20') })), 'ending', 'ending'],
    ['one of which only that much was said', candidate({}, listing({ saidToEndSoon: true })), 'ending', 'ending'],
    ['two moves in a year', candidate({}, listing({ movedTwiceInAYear: true })), 'moves', 'new'],
    ['an emergency nobody has reviewed', candidate({ status: 'submitted', emergency: EMERGENCY }), 'ratify', 'ratify'],
    ['a request to ratify', candidate({ ask: 'emergency ratification' }), 'ratify', 'ratify'],
    ['a follow-up due on the day', candidate({ status: 'decided' }, { followUpDueOn: HELD }), 'follow-up', 'reviews'],
    ['a follow-up of a closed case', candidate({ status: 'closed' }, { followUpDueOn: day('2026-11-01') }), 'follow-up', 'reviews'],
  ] as const)('is %s', (_what, one, rule, section) => {
    expect(suggestionFor(one, HELD)).toMatchObject({ rule, section });
  }); // prettier-ignore

  it.each([
    ['in review', candidate({ status: 'in review' })],
    ['waiting for information', candidate({ status: 'waiting for information', emergency: EMERGENCY })],
    ['listed already', candidate({ status: 'listed' })],
    ['decided with nothing due', candidate({ status: 'decided' })],
    ['decided with a follow-up after the day', candidate({ status: 'decided' }, { followUpDueOn: day('2026-11-26') })],
    ['withdrawn', candidate({ status: 'withdrawn', emergency: EMERGENCY })],
  ])('is not a case that is %s', (_what, one) => {
    expect(suggestionFor(one, HELD)).toBeNull();
  }); // prettier-ignore

  it('does not call a placement ending that ends a day after 8 weeks', () => {
    const later = candidate({}, listing({ placementEndsOn: day('2027-01-21') }));
    expect(suggestionFor(later, HELD)?.rule).toBe('new');
  });
});
