import { CUBES, cubeOf } from '@lib/measures/cubes/cube-register';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { breakdownsOf, isPrinted } from './breakdown';

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
          expect(all.length).toBeGreaterThan(0);
          for (const { whole, parts, lead } of all) {
            expect([whole, ...parts].every((one) => isPrinted(one, product, rows))).toBe(true);
            expect(parts).toContain(lead);
          }
        }
      }
    }
  });

  it('shows a table that nobody planned for as it is', () => {
    const unplanned: CubeDefinition = { ...placements, code: 'unplanned' };
    const [all] = breakdownsOf(unplanned, 'operational', 'boroughs');
    expect(all!.parts).toHaveLength(10);
    expect(all!.says).toBe('are counted under “Foster placements”');
  });
});
