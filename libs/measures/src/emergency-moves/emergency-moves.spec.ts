import { EMERGENCY_MOVES, EndingCell, unplannedOf } from './emergency-moves.measure';

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

  it.each(['E11', 'E12', 'E4A', 'E41', 'E45', 'E48', 'E5', 'E6', 'E7', 'E17'])(
    'its definition names %s, which counts as planned, so that the number can be worked out by hand',
    (code) => {
      expect(unplannedOf([cell(null, code, 1)])).toMatchObject({ numerator: 0, denominator: 1 });
      expect(EMERGENCY_MOVES.denominator).toContain(code);
    },
  );

  it('are none of none', () => expect(unplannedOf([])).toEqual({ numerator: 0, denominator: 0, unknown: 0 }));
});
