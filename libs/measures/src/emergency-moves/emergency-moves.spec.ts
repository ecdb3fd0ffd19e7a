import { EndingCell, unplannedOf } from './emergency-moves.measure';

const cell = (reasonForChange: string | null, reasonCeased: string, placements: number): EndingCell => ({
  ...{ reasonForChange, reasonCeased, placements },
});

describe('placements that ended unplanned', () => {
  it('are a share of the endings whose reason tells, without care plans and mere changes of status', () => {
    expect(
      unplannedOf([
        cell('CREQB', 'X1', 3),
        cell('CLOSE', 'X1', 1),
        cell('CUSTOD', 'X1', 2),
        cell('CARPL', 'X1', 9),
        cell('PLACE', 'X1', 4),
        cell('OTHER', 'X1', 5),
        cell(null, 'E4A', 6),
        cell(null, 'E4B', 2),
        cell(null, 'E15', 1),
      ]),
    ).toEqual({ numerator: 6, denominator: 14, unknown: 6 });
  });

  it('are none of none', () => expect(unplannedOf([])).toEqual({ numerator: 0, denominator: 0, unknown: 0 }));
});
