import { day } from '@lib/kernel/day';
import { wholePercent } from '../share';
import { childrenIn, asPublished } from './placement-mix.measure';
import { bandLimits } from './placement-mix.sql';

describe('placement mix', () => {
  const cells = asPublished([
    { placement_group: 'fostering-kinship', place: 'U1', provider: 'PR1', band: '5-9', children: 3 },
    { placement_group: 'fostering-mainstream', place: 'U6', provider: 'PR1', band: '5-9', children: 4 },
    { placement_group: 'fostering-mainstream', place: 'U6', provider: 'PR4', band: '10-15', children: 5 },
    { placement_group: 'secure', place: 'K1', provider: 'PR2', band: '10-15', children: 1 },
    { placement_group: 'residential', place: 'K2', provider: 'PR4', band: '16-over', children: 2 },
    { placement_group: 'temporary', place: 'T4', provider: null, band: '16-over', children: 1 },
  ]);

  it('adds kinship and other fostering into foster placements', () => {
    expect(childrenIn(cells, { group: 'foster' })).toBe(12);
    expect(childrenIn(cells, { group: 'foster', provider: 'PR1', band: '5-9' })).toBe(7);
  });

  it('puts secure and open homes together, as the DfE does', () =>
    expect(childrenIn(cells, { group: 'homes' })).toBe(3));

  it('keeps a temporary move that stands alone in the total', () => {
    expect(childrenIn(cells, { group: 'other', provider: null })).toBe(1);
    expect(childrenIn(cells)).toBe(16);
  });

  it('gives the published London share of foster placements in 2025 from the published numbers', () => {
    const london = { foster: 6330, total: 9290 };
    expect(wholePercent({ numerator: london.foster, denominator: london.total })).toBe(68);
  });

  it('cuts ages on the day, oldest band without an end', () => {
    const { labels, bornBefore } = bandLimits(day('2026-03-31'));
    expect(labels).toEqual(['16-over', '10-15', '5-9', '1-4', 'under-1']);
    expect(bornBefore).toEqual(['2010-04-01', '2016-04-01', '2021-04-01', '2025-04-01', '2026-04-01']);
  });
});
