import { Viewer } from '@lib/access/viewer';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { LibertyOrders } from '@lib/high-cost/liberty/liberty-orders.service';
import { day } from '@lib/kernel/day';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { MatrixApp } from './matrix-app';
import { makeAddedChild } from './matrix-placements';

/** What addresses of the register name. */
export const REGISTER_KINDS = {
  'register placement': { ofBorough: true },
  'funder of a placement': { ofBorough: true },
  'cost line': { ofBorough: true },
  'liberty order': { ofBorough: true },
} as const;

/** A placement of a child of its own, of which nothing is recorded. */
const makePlacement = async (matrix: MatrixApp, officer: Viewer): Promise<string> => {
  const child = await makeAddedChild(matrix, officer);
  await matrix.app.get(EnterPlacementService, { strict: false }).enter(officer, child, {
    kind: 'start',
    holdsFrom: day('2026-03-31'),
    facts: { place: 'K2', provider: 'PR4', legalStatus: 'C2', need: 'N1' },
    reasonCeased: null,
    reasonForChange: null,
  });
  const { rows } = await matrix.superuser.query<{ id: string }>(
    'select id from placements where borough_id = $1 and child_id = $2',
    [officer.boroughId, child],
  );
  return rows[0]!.id;
};

/** A price of such a placement, which takes it in. */
const makeLine = async (matrix: MatrixApp, officer: Viewer): Promise<string> =>
  matrix.app.get(CostLines, { strict: false }).add(officer, await makePlacement(matrix, officer), {
    kind: 'core',
    payer: 'social-care',
    per: 'week',
    pence: 650_000,
    startsOn: day('2026-04-01'),
    endsOn: null,
  });

/** An order about a child of its own, without an end. */
const makeOrder = async (matrix: MatrixApp, officer: Viewer): Promise<string> =>
  matrix.app.get(LibertyOrders, { strict: false }).add(officer, await makeAddedChild(matrix, officer), {
    startsOn: day('2026-04-01'),
    endsOn: null,
  });

export const REGISTER_MAKERS: Readonly<
  Record<keyof typeof REGISTER_KINDS, (matrix: MatrixApp, officer: Viewer) => Promise<string>>
> = {
  'register placement': makePlacement,
  'funder of a placement': async (matrix, officer) => `${await makePlacement(matrix, officer)}|health`,
  'cost line': makeLine,
  'liberty order': makeOrder,
};
