import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { FoundPlacement } from '@lib/high-cost/workbook/found-placement';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';

const AT = Temporal.Instant.from('2026-05-01T09:00:00Z');

/** Made-up placements with a price, a cost that was paid once and a funder each, as the register has them. */
export const madeUpRegister = (count: number): FoundPlacement[] =>
  Array.from({ length: count }, (_, n) => madeUpPlacement(n));

export const madeUpPlacement = (n: number): FoundPlacement => ({
  record: {
    ...NOTHING_RECORDED,
    solo: n % 2 === 0,
    staffPerChild: 1.5,
    registration: 'registered',
    contractEndsOn: day('2027-03-31'),
    ownerRole: '=Placements team',
    entryId: newId(),
    version: 1,
    caseReference: null,
    underOrder: false,
    marked: false,
    lines: [
      {
        ...{ id: newId(), kind: 'core', payer: 'social-care', per: 'week', pence: 650_050 + n * 100, source: 'page' },
        ...{ startsOn: day('2026-05-01'), endsOn: null, enteredAt: AT, enteredByName: 'A made-up officer', version: 1 },
      },
      {
        ...{ id: newId(), kind: 'one-off', payer: 'health', per: 'once', pence: 120_050 + n, source: 'panel' },
        ...{ startsOn: day('2026-05-10'), endsOn: null, enteredAt: AT, enteredByName: 'A made-up officer', version: 1 },
      },
    ],
    placement: {
      ...{ id: newId(), childId: newId(), localReference: `A${n}`, serviceReference: `C${n}`, birthMonth: day('2012-02-01') },
      ...{ startedOn: day('2025-05-01'), endedOn: null, place: 'K2', group: 'residential', need: 'N1', provider: 'PR4' },
      ...{ urn: `SC${100_000 + n}`, locationTier: null, distanceMiles: null },
    },
  },
  funding: [
    {
      ...{ id: newId(), funder: 'health', status: 'agreed', weeklyPence: 150_000, statedOn: day('2026-05-01') },
      ...{ evidence: 'ICB/26/1', enteredByName: 'A made-up officer', version: 1 },
    },
  ],
  standard: {
    ...{ id: newId(), issuedOn: day('2025-07-18'), version: 1, referralOn: day('2025-04-20'), placementReference: `PL-${n}` },
    ...{ siblingCount: 0, outwardCode: 'BR1', answers: { neededBy: 'today', specificCommunication: ['bsl', 'makaton'] } },
  },
}); // prettier-ignore
