import { PANEL_CASES } from '@lib/measures/cubes/panel-cases.cube';
import { SIMILAR_CASES } from '@lib/measures/cubes/similar-cases.cube';
import { printedPlaces } from './history';
import { BOROUGHS } from './panel-cubes';
import { historyAttack, notToBeShown, panelHistory } from './panel-history';

const STICKY = 4;
const WEEKS = 26;

/** Half a year of each weekly cube of the panel, in the size of a busy one. */
const HISTORIES = [
  { cube: PANEL_CASES, many: 90 },
  { cube: SIMILAR_CASES, many: 170 },
];

const shownTooSoon = (past: Awaited<ReturnType<typeof panelHistory>>): string[] =>
  past.flatMap((release, at) => {
    const before = new Set(past.slice(Math.max(0, at - STICKY), at).flatMap(notToBeShown));
    return printedPlaces(release).filter((place) => before.has(place));
  });

describe.each(HISTORIES.map((one) => [one.cube.code, one] as const))('%s week after week', (_code, of) => {
  it('gives no small number away to somebody who reads half a year of it', async () => {
    const past = await panelHistory({ ...of, weeks: WEEKS, sticky: STICKY, seed: 1 });
    expect(shownTooSoon(past)).toEqual([]);
    for (const reader of [null, BOROUGHS[0]!]) {
      const { asked, fewest } = await historyAttack(past, reader);
      expect(asked).toBeGreaterThan(WEEKS);
      expect(fewest).toBeGreaterThanOrEqual(3);
    }
  }, 240_000);
});

it('is noticed when numbers are shown as soon as they are no longer small', async () => {
  const past = await panelHistory({ cube: PANEL_CASES, many: 60, weeks: WEEKS, sticky: 0, seed: 1 });
  expect(shownTooSoon(past)).not.toEqual([]);
}, 120_000);
