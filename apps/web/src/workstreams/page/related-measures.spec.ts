import { CellParts } from '@lib/web-kit/tables/data-table';
import { relatedTable } from './related-measures';

const cellOf = (code: string): CellParts => relatedTable({ related: [code] })!.rows[0]![2] as CellParts;

describe('measures of a workstream without a release', () => {
  it('say what the published number is, which may be of something else than the share they measure', () => {
    expect(cellOf('foster-place-use')).toEqual({ text: '2,420', note: 'Places filled, 2025' });
  });

  it('say the unit of a published share', () => {
    expect(cellOf('missing-in-the-year').note).toMatch(/^per cent, 20\d\d$/);
  });

  it('say that nothing is published where it is so, and are no table where there are none', () => {
    expect(cellOf('weekly-cost-fostering')).toBe('Not published');
    expect(relatedTable({ related: [] })).toBeNull();
  });
});
