import { EnterChildService } from '@lib/placements/entering/enter-child.service';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { Viewer } from '@lib/access/viewer';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { MatrixApp } from './matrix-app';

export const PLACEMENTS_KINDS = {
  'placement entry': { ofBorough: true },
  'added child': { ofBorough: true },
  'possible transfer': { ofBorough: true },
} as const;

let entries = 0;

/** A change of a child's placement, entered on a page: each gives another Ofsted number. */
const makePlacementEntry = async ({ app, superuser }: MatrixApp, officer: Viewer): Promise<string> => {
  const { rows } = await superuser.query<{ id: string }>(
    'select id from children where borough_id = $1 order by local_reference offset 1 limit 1',
    [officer.boroughId],
  );
  return app.get(EnterPlacementService, { strict: false }).enter(officer, rows[0]!.id, {
    kind: 'change',
    holdsFrom: day('2026-03-31'),
    facts: { urn: `SC${String((entries += 1)).padStart(6, '0')}` },
    reasonCeased: null,
    reasonForChange: null,
  });
};

let children = 0;

/** A child whom no return has, added on a page; it comes after all others, which other objects are about. */
export const makeAddedChild = async ({ app }: MatrixApp, officer: Viewer): Promise<string> => {
  const child = {
    reference: `ZZ-ADDED-${String((children += 1)).padStart(6, '0')}`,
    birthMonth: day('2012-05-01'),
    sex: 'F',
    legalStatus: null,
  };
  return (await app.get(EnterChildService, { strict: false }).addChild(officer, child)).childId;
};

/** A child of its own who may be in another borough’s return: as the job that looks for them leaves it. */
const makePossibleTransfer = async (matrix: MatrixApp, officer: Viewer): Promise<string> => {
  const id = newId();
  await matrix.superuser.query(
    `insert into possible_transfers (borough_id, id, child_id, direction, happened_on)
     values ($1, $2, $3, 'came', '2026-03-01')`,
    [officer.boroughId, id, await makeAddedChild(matrix, officer)],
  );
  return id;
};

export const PLACEMENTS_MAKERS: Readonly<
  Record<keyof typeof PLACEMENTS_KINDS, (matrix: MatrixApp, approver: Viewer) => Promise<string>>
> = {
  'added child': makeAddedChild,
  'placement entry': makePlacementEntry,
  'possible transfer': makePossibleTransfer,
};
