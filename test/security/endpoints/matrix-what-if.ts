import { Viewer } from '@lib/access/viewer';
import { KeepScenarios } from '@lib/measures/what-if/keep-scenarios.service';
import { MatrixApp } from './matrix-app';

/** A scenario is its borough’s, as far as other boroughs and the programme go. */
export const WHAT_IF_KINDS = { 'what-if scenario': { ofBorough: true } } as const;

export const WHAT_IF_MAKERS: Readonly<
  Record<keyof typeof WHAT_IF_KINDS, (matrix: MatrixApp, approver: Viewer) => Promise<string>>
> = {
  'what-if scenario': ({ app }, approver) =>
    app.get(KeepScenarios, { strict: false }).keep(approver, {
      name: 'Four places in the east',
      changes: [{ places: 4, kind: 'home', area: 'NEL', need: 'any', age: 'any' }],
      assumptions: {
        ...{ occupancy: 85, fits: 50, todayCost: null, milesInOwn: 20, milesElsewhere: 10 },
        placeCost: { home: 5_000, family: null, other: null },
        shares: { NCL: 20, NEL: 20, NWL: 20, SEL: 20, SWL: 20 },
      },
    }),
};
