import { PanelSeat } from '@lib/access/panels/panel-seat';
import { day } from '@lib/kernel/day';
import { Temporal } from 'temporal-polyfill';
import { Meeting } from '../meetings/meeting';
import { USUAL_SECTIONS } from '../series/sections';
import { AgendaItem } from './agenda-item';
import { publishChecks, ToBeChecked } from './publish-checks';

const AT = Temporal.Instant.from('2026-11-20T09:00:00Z');

const MEETING: Meeting = {
  seriesId: 's', seriesName: 'A panel', id: 'm', heldOn: day('2026-11-25'), startsAt: '10:00', minutes: 120,
  cutOff: { on: day('2026-11-24'), at: '17:00' }, quorum: { least: 2, areas: ['health'] }, sections: USUAL_SECTIONS,
  state: 'draft', stateSince: AT, currentItemId: null, version: 1,
}; // prettier-ignore

const item = (id: string): AgendaItem => ({
  seriesId: 's', id, meetingId: 'm', kind: 'case', section: 'new', sectionTitle: 'New requests', boroughId: 305,
  caseId: `case-${id}`, reference: `PLP-2026-000${id}`, title: null, providers: [], minutes: 10, position: 1,
  suggestedBy: 'By hand', state: 'accepted', droppedBecause: null, carriedFrom: null, publishedAt: null, late: null,
  version: 1,
}); // prettier-ignore

const seat = (personId: string, area: PanelSeat['area']): PanelSeat => ({
  ...{ id: personId, panelId: 's', personId, name: personId, seat: 'member', area, since: AT },
});

const TO_BE_CHECKED: ToBeChecked = {
  meeting: MEETING,
  items: [item('1'), item('2')],
  cases: new Map(),
  seats: [seat('Ada', 'health'), seat('Ben', 'placements'), seat('Cyd', 'placements')],
  apologies: new Set(),
  declared: new Map(),
  conflicted: new Map([
    ['case-1', new Set(['Ada'])],
    ['case-2', new Set(['Ben'])],
  ]),
  ownConflicts: new Set(),
};

describe('the forecast of the quorum before an agenda goes out', () => {
  it('is worked out again for each case without those who have a conflict about it', () => {
    const { quorum, thin } = publishChecks(TO_BE_CHECKED);
    expect(quorum.quorate).toBe(true);
    expect(thin.map(({ reference }) => reference)).toEqual(['PLP-2026-0001']);
  });

  it('counts nobody who sent apologies', () => {
    const { quorum, thin } = publishChecks({ ...TO_BE_CHECKED, apologies: new Set(['Ada']) });
    expect(quorum).toMatchObject({ quorate: false, missingAreas: ['health'] });
    expect(thin).toEqual([]);
  });
});
