import { CubeDefinition } from '@lib/releases/cubes/cube';
import { HIGH_COST_CUBES, PANEL_CUBES, SURVEY_CUBES } from './cube-register';
import { HCLI_UPLIFTS } from './hcli-uplifts.cube';
import { HCLI_VOIDS } from './hcli-voids.cube';

/** What the figures of a table are counted from, which decides how pages and workbooks speak of them. */
export type Behind = 'returns' | 'panel' | 'register' | 'blocks' | 'surveys';

export const behind = ({ code }: Pick<CubeDefinition, 'code'>): Behind => {
  if (code === HCLI_VOIDS.code) return 'blocks';
  if (HIGH_COST_CUBES.some((cube) => cube.code === code)) return 'register';
  if (SURVEY_CUBES.some((cube) => cube.code === code)) return 'surveys';
  return PANEL_CUBES.some((cube) => cube.code === code) ? 'panel' : 'returns';
};

/** Whether a version of the definition of high cost decides what a table counts. Requests for higher fees are all counted. */
export const goesByDefinition = (cube: Pick<CubeDefinition, 'code'>): boolean =>
  behind(cube) === 'register' && cube.code !== HCLI_UPLIFTS.code;
