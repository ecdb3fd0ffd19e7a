import { day } from '@lib/kernel/day';
import { practiceLondon } from '../practice-london';
import { settingsLists } from './settings-lists';

const WANTED = { asAt: day('2026-04-20'), seed: 7 };

describe('the lists of made-up settings', () => {
  const { settings } = practiceLondon({ ...WANTED, boroughs: [] });
  const [before, now] = settingsLists(settings, WANTED) as [
    ReturnType<typeof settingsLists>[number],
    ReturnType<typeof settingsLists>[number],
  ];

  it('have every setting a return can name, on the one or the other, and are the same each time', () => {
    const listed = new Set([...before.settings, ...now.settings].map(({ urn }) => urn));
    expect(settings.filter(({ urn }) => !listed.has(urn))).toEqual([]);
    expect(settings.length).toBeGreaterThan(1_000);
    expect(settingsLists(settings, WANTED)).toEqual([before, now]);
  });

  it('are of two 31 Marches, and the later one changes what such lists change', () => {
    expect([before.asAt, now.asAt]).toEqual(['2025-03-31', '2026-03-31']);
    const there = new Set(before.settings.map(({ urn }) => urn));
    const still = new Map(now.settings.map((one) => [one.urn, one]));
    expect(now.settings.filter(({ urn }) => !there.has(urn)).length).toBeGreaterThan(10);
    expect(before.settings.filter(({ urn }) => !still.has(urn)).length).toBeGreaterThan(2);
    expect(
      before.settings.filter((one) => (still.get(one.urn)?.places ?? one.places) !== one.places).length,
    ).toBeGreaterThan(10);
  });

  it('name nobody real: every name and every organisation says that it is made up', () => {
    const names = now.settings
      .flatMap(({ name, organisation }) => [name, organisation])
      .filter((name) => name !== null);
    expect(names.filter((name) => !/\(made[- ]up/.test(name))).toEqual([]);
    expect(now.settings.some(({ name }) => name === null)).toBe(true);
  });
});
