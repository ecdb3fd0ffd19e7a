import { Viewer } from '@lib/access/viewer';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { EntryMoves } from '@lib/high-cost/moves/entry-moves.service';
import { ANSWER_KEYS, ReviewAnswers } from '@lib/high-cost/reviews/outcome-review';
import { OutcomeReviews } from '@lib/high-cost/reviews/outcome-reviews.service';
import { Uplifts } from '@lib/high-cost/uplifts/uplifts.service';
import { LibertyOrders } from '@lib/high-cost/liberty/liberty-orders.service';
import { ReceiveRegister } from '@lib/high-cost/workbook/receive-register.service';
import { RegisterUploads } from '@lib/high-cost/workbook/register-uploads.service';
import { RegisterWorkbook } from '@lib/high-cost/workbook/register-workbook.service';
import { day } from '@lib/kernel/day';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { bookOf } from '@test/support/register-book';
import { MatrixApp } from './matrix-app';
import { makeAddedChild } from './matrix-placements';

/** What addresses of the register name. */
export const REGISTER_KINDS = {
  'register placement': { ofBorough: true },
  'waiting register upload': { ofBorough: true },
  'applied register upload': { ofBorough: true },
  'funder of a placement': { ofBorough: true },
  'cost line': { ofBorough: true },
  'liberty order': { ofBorough: true },
  'stray entry': { ofBorough: true },
  'entry move': { ofBorough: true },
  'outcome kept': { ofBorough: true },
  'uplift request': { ofBorough: true },
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

/** What is recorded of a placement that is gone; the child’s other placement is free. */
const makeStray = async (matrix: MatrixApp, officer: Viewer): Promise<string> => {
  const line = await makeLine(matrix, officer);
  const { rows } = await matrix.superuser.query<{ id: string }>(
    `update register_entries set placement_id = gen_random_uuid()
      where id = (select entry_id from cost_lines where id = $1) returning id`,
    [line],
  );
  return rows[0]!.id;
};

const makeMove = async (matrix: MatrixApp, officer: Viewer): Promise<string> => {
  const moves = matrix.app.get(EntryMoves, { strict: false });
  const { entry, placements } = await moves.open(officer, await makeStray(matrix, officer));
  return moves.move(officer, entry.entryId, { placementId: placements[0]!.id, version: entry.version });
};

/** The register as it was downloaded, uploaded again. */
const makeUpload = async ({ app }: MatrixApp, officer: Viewer): Promise<string> => {
  const filled = await app.get(RegisterWorkbook, { strict: false }).fill(officer);
  const bytes = await bookOf(filled, officer.boroughId!);
  return app.get(ReceiveRegister, { strict: false }).receive(officer, { name: 'register.xlsx', bytes });
};

const makeApplied = async (matrix: MatrixApp, officer: Viewer): Promise<string> => {
  const id = await makeUpload(matrix, officer);
  await matrix.app.get(RegisterUploads, { strict: false }).apply(officer, id);
  return id;
};

/** A review of a placement of its own, of which nothing was found. */
const makeReview = async (matrix: MatrixApp, officer: Viewer): Promise<string> => {
  const placementId = await makePlacement(matrix, officer);
  const nothing = Object.fromEntries(ANSWER_KEYS.map((key) => [key, null])) as unknown as ReviewAnswers;
  const reviews = matrix.app.get(OutcomeReviews, { strict: false });
  await reviews.record(officer, { placementId, version: 0 }, { ...nothing, heldOn: day('2026-04-28') });
  return (await reviews.open(officer, placementId)).reviews[0]!.id;
};

/** A request for more, for a setting that is made for it. */
const makeUplift = async (matrix: MatrixApp, officer: Viewer): Promise<string> => {
  const placementId = await makePlacement(matrix, officer);
  const urn = `SC${String(++uplifts).padStart(6, '0')}`;
  const { rows } = await matrix.superuser.query<{ id: string }>(
    `insert into settings (id, urn, name, provision_type, local_authority, on_list, reason, added_at, added_by_name, version)
     values (gen_random_uuid(), $1, 'A made-up home', 'Children''s home', 'Kent', false, 'To try it', now(), 'An officer', 1)
     returning id`,
    [urn],
  );
  await matrix.superuser.query('update placements set urn = $2 where id = $1', [placementId, urn]);
  return matrix.app.get(Uplifts, { strict: false }).ask(officer, rows[0]!.id, {
    askedOn: day('2026-04-01'),
    askedPercent: 6,
    appliesFrom: day('2026-04-01'),
    reason: 'yearly',
  });
};
let uplifts = 100_000;

export const REGISTER_MAKERS: Readonly<
  Record<keyof typeof REGISTER_KINDS, (matrix: MatrixApp, officer: Viewer) => Promise<string>>
> = {
  'register placement': makePlacement,
  'waiting register upload': makeUpload,
  'applied register upload': makeApplied,
  'funder of a placement': async (matrix, officer) => `${await makePlacement(matrix, officer)}|health`,
  'cost line': makeLine,
  'liberty order': makeOrder,
  'stray entry': makeStray,
  'entry move': makeMove,
  'outcome kept': async (matrix, officer) => `review|${await makeReview(matrix, officer)}`,
  'uplift request': makeUplift,
};
