import { EnterChildService } from '@lib/placements/entering/enter-child.service';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { Viewer } from '@lib/access/viewer';
import { day } from '@lib/kernel/day';
import { MatrixApp } from './matrix-app';

export const PLACEMENTS_KINDS = {
  'placement entry': { ofBorough: true },
  'added child': { ofBorough: true },
} as const;

let entries = 0;

/** A change of a child's placement, entered on a page: each gives another Ofsted number. */
export const makePlacementEntry = async ({ app, superuser }: MatrixApp, officer: Viewer): Promise<string> => {
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
