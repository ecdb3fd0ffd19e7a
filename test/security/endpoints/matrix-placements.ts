import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { Viewer } from '@lib/access/viewer';
import { day } from '@lib/kernel/day';
import { MatrixApp } from './matrix-app';

export const PLACEMENTS_KINDS = {
  'placement entry': { ofBorough: true },
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
