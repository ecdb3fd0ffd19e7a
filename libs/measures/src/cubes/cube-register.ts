import { Cube } from '@lib/releases/cubes/cube';
import { EMERGENCY_MOVES_CUBE } from './emergency-moves.cube';
import { HCLI_COHORT } from './hcli-cohort.cube';
import { HCLI_COMMITMENTS } from './hcli-commitments.cube';
import { HCLI_COSTS } from './hcli-costs.cube';
import { HCLI_ENDINGS } from './hcli-endings.cube';
import { HCLI_FEES } from './hcli-fees.cube';
import { HCLI_OUTCOMES } from './hcli-outcomes.cube';
import { HCLI_UPLIFTS } from './hcli-uplifts.cube';
import { HCLI_VOIDS } from './hcli-voids.cube';
import { LOCATION_TIERS_CUBE } from './location-tiers.cube';
import { NEED_GROUPS_CUBE } from './need-groups.cube';
import { OPEN_SEARCHES } from './open-searches.cube';
import { PANEL_ACTIONS } from './panel-actions.cube';
import { PANEL_CASES } from './panel-cases.cube';
import { PANEL_FOLLOW_UPS } from './panel-follow-ups.cube';
import { PANEL_RECOMMENDATIONS } from './panel-recommendations.cube';
import { PLACEMENTS_IN_THE_YEAR } from './placements-in-the-year.cube';
import { PLACEMENTS } from './placements.cube';
import { SAME_CARER } from './same-carer.cube';
import { SEARCHES } from './searches.cube';
import { SIMILAR_CASES } from './similar-cases.cube';
import { STABILITY_OVER_TWO_YEARS } from './stability-over-two-years.cube';
import { UNMET_NEED } from './unmet-need.cube';

/** Where London’s children live: made from returns, with a row for each borough. The pages of London show these. */
export const PLACEMENT_CUBES: readonly Cube[] = [PLACEMENTS, LOCATION_TIERS_CUBE, PLACEMENTS_IN_THE_YEAR];

/** Whether children get to stay: made from returns that reach back two years and more, and from how placements ended. */
export const STAYING_CUBES: readonly Cube[] = [STABILITY_OVER_TWO_YEARS, SAME_CARER, EMERGENCY_MOVES_CUBE];

/** What the weekly panels do and what becomes of it: London and its parts only. */
export const PANEL_CUBES: readonly Cube[] = [
  PANEL_RECOMMENDATIONS,
  SEARCHES,
  UNMET_NEED,
  PANEL_CASES,
  PANEL_FOLLOW_UPS,
  PANEL_ACTIONS,
  SIMILAR_CASES,
];

/** What boroughs hand in in surveys: London alone. */
export const SURVEY_CUBES: readonly Cube[] = [OPEN_SEARCHES];

/** What placements of high cost are, cost and achieve, and places held for them: London and its parts only. */
export const HIGH_COST_CUBES: readonly Cube[] = [
  HCLI_COHORT,
  HCLI_FEES,
  HCLI_COSTS,
  HCLI_COMMITMENTS,
  HCLI_ENDINGS,
  HCLI_OUTCOMES,
  HCLI_UPLIFTS,
  HCLI_VOIDS,
];

/** Every cube that is released, in the order they are shown. A new one is a file and a line in one of these lists. */
export const CUBES: readonly Cube[] = [
  ...PLACEMENT_CUBES,
  ...STAYING_CUBES,
  NEED_GROUPS_CUBE,
  ...PANEL_CUBES,
  ...SURVEY_CUBES,
  ...HIGH_COST_CUBES,
];

/** A cube by its code; null for one that is not in the register. */
export const cubeOf = (code: string): Cube | null => CUBES.find((cube) => cube.code === code) ?? null;
