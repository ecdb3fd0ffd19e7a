import { CUBES, cubeOf, PANEL_CUBES } from '@lib/measures/cubes/cube-register';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { tableWords } from '../tables/table-words';
import { breakdownsOf, isPrinted } from './breakdown';
import { PANEL_PLANS } from './panel-plans';

const placements = cubeOf('placements')!;

const columns = (code: string, ...[product, rows]: ['operational' | 'official', 'parts' | 'boroughs']) =>
  breakdownsOf(placements, product, rows)
    .find((one) => one.code === code)
    ?.parts.map((part) => part.code);

describe('how a table is broken down', () => {
  it('has the eight published groups for London and its parts, five for boroughs, and never a child in two', () => {
    expect(columns('placement', 'operational', 'parts')).toHaveLength(8);
    expect(columns('placement', 'official', 'parts')).toHaveLength(8);
    expect(columns('placement', 'operational', 'boroughs')).toEqual([
      'foster', 'homes', 'supported', 'family', 'elsewhere',
    ]); // prettier-ignore
  });

  it('has ages within a group only quarterly, and only for London and its parts', () => {
    expect(columns('age-foster', 'official', 'parts')).toHaveLength(5);
    expect(columns('age-foster', 'operational', 'parts')).toBeUndefined();
    expect(columns('age-foster', 'official', 'boroughs')).toBeUndefined();
  });

  it('has one for every table, product and kind of area, of printed columns only, with its lead among them', () => {
    for (const cube of CUBES) {
      for (const product of cube.products) {
        for (const rows of ['parts', 'boroughs'] as const) {
          const all = breakdownsOf(cube, product, rows);
          expect(all.length > 0).toBe(rows === 'parts' || cube.areas.includes('borough'));
          for (const { whole, parts, lead } of all) {
            expect([whole, ...parts].every((one) => isPrinted(one, product, rows))).toBe(true);
            expect(parts).toContain(lead);
          }
        }
      }
    }
  });

  it.each(PANEL_CUBES.map((cube) => [cube.code, cube] as const))(
    'shows every column of %s, and leads with one that there is',
    (code, cube) => {
      const [product] = cube.products;
      const plans = PANEL_PLANS[code]!(cube.categories);
      const all = breakdownsOf(cube, product!, 'parts');
      expect(all.map((one) => one.code)).toEqual(plans.map((one) => one.code));
      const shown = new Set(all.flatMap(({ whole, parts }) => [whole, ...parts]));
      expect(cube.categories.filter((one) => !shown.has(one))).toEqual([]);
      for (const [at, { lead, says, parts, days }] of all.entries()) {
        expect(lead.code).toBe(plans[at]!.lead ?? parts[0]!.code);
        expect(says.length).toBeGreaterThan(5);
        expect(parts.map((part) => part.code)).toEqual(expect.arrayContaining([...(days?.bands ?? [])]));
      }
      const codes = cube.categories.map((one) => one.code);
      expect(tableWords(code).leads.filter((one) => !codes.includes(one))).toEqual([]);
    },
  );

  it('shows a table that nobody planned for as it is', () => {
    const unplanned: CubeDefinition = { ...placements, code: 'unplanned' };
    const [all] = breakdownsOf(unplanned, 'operational', 'boroughs');
    expect(all!.parts).toHaveLength(10);
    expect(all!.says).toBe('were counted under “Foster placements”');
  });
});
