import { day } from '@lib/kernel/day';
import { cohortRows, quartersTo } from './cohorts';
import { StartedPlacement } from './placed-in.query';

const ON = day('2026-08-15');
const placed = (
  startedOn: string,
  endedOn: string | null = null,
  planned: StartedPlacement['planned'] = null,
): StartedPlacement => ({
  startedOn: day(startedOn),
  endedOn: endedOn === null ? null : day(endedOn),
  planned,
});

describe('what became of placements', () => {
  it('is asked of the quarters of two years, and of none before the returns begin', () => {
    expect(quartersTo(ON, day('2020-04-01'))).toEqual([
      '2024-10-01', '2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01',
    ]); // prettier-ignore
    expect(quartersTo(ON, day('2026-01-15'))).toEqual(['2026-04-01', '2026-07-01']);
  });

  it('tells after three, six and twelve months who is still there, and how the others ended', () => {
    const rows = cohortRows(
      [day('2025-04-01')],
      [
        placed('2025-04-01'),
        placed('2025-05-10', '2025-07-01', 'planned'),
        placed('2025-06-30', '2025-12-01', 'not planned'),
        placed('2025-06-30', '2026-06-30'),
      ],
      ON,
    );
    expect(rows).toMatchObject([
      { months: 3, placed: 4, longEnough: 4, stillThere: 3, planned: 1, unplanned: 0, notRecorded: 0 },
      { months: 6, placed: 4, longEnough: 4, stillThere: 2, planned: 1, unplanned: 1, notRecorded: 0 },
      { months: 12, placed: 4, longEnough: 4, stillThere: 1, planned: 1, unplanned: 1, notRecorded: 1 },
    ]);
  });

  it('says nothing of placements that are too young for it', () => {
    const [three, six] = cohortRows([day('2026-04-01')], [placed('2026-04-20'), placed('2026-06-01')], ON);
    expect(three).toMatchObject({ placed: 2, longEnough: 1, stillThere: 1 });
    expect(six).toMatchObject({ placed: 2, longEnough: 0, stillThere: 0 });
  });
});
