import { day } from '@lib/kernel/day';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { decided, decidedCase } from '@test/support/panel/a-decided-case';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { actor } from './matrix-actors';
import { MatrixApp } from './matrix-app';
import { worldOf } from './matrix-coordinator';
import { Borough, BOROUGHS } from './points-of-view';

/**
 * A run that was given up; and reports whose rows are cases: of a borough by their code alone, of a panel with the panel
 * before it.
 */
export const REPORT_KINDS = {
  'failed run': { ofBorough: true },
  'case report': { ofBorough: false },
  'panel and report': { ofBorough: false },
} as const;

const CODE = 'panel-decisions';

/** A borough that nobody of the matrix acts for, so that its child is nobody’s canary. */
const BRENT = 304;

export const REPORT_MAKERS: Readonly<
  Record<keyof typeof REPORT_KINDS, (matrix: MatrixApp, borough: Borough) => Promise<string>>
> = {
  'failed run': async (matrix, borough) => {
    const runs = matrix.app.get(ReportRuns, { strict: false });
    const wanted = { code: 'placements-snapshot', asAt: day('2026-03-31') };
    const { id } = await runs.runNow(await actor(matrix, borough), wanted);
    await matrix.superuser.query(
      `update runs set state = 'failed', reason = 'It was given up' where id = $1`,
      [id],
    );
    return id;
  },
  // The borough has agreed to the panel, which has recommended something on a case of it.
  'case report': async (matrix, borough) => {
    const { clock } = await worldOf(matrix);
    const world = await PanelWorld.of(matrix.database, [BOROUGHS[borough]], clock);
    const { rows } = await matrix.superuser.query<{ id: string }>(
      'select id from children where borough_id = $1 order by local_reference limit 1',
      [BOROUGHS[borough]],
    );
    await decided(world, await world.submittedCase(BOROUGHS[borough], { childId: rows[0]!.id }));
    return CODE;
  },
  'panel and report': async (matrix) => {
    await decidedCase(await worldOf(matrix), BRENT);
    return `${PAN_LONDON_PANEL}|${CODE}`;
  },
};
