import { Clock } from '@lib/kernel/clock';
import { decidedCase } from '@test/support/panel/a-decided-case';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { ApiWorld, BROMLEY } from './api-world';

/** Reports of a panel for its coordinator, and one with personal data for a borough; each answer is held against the document. */
export const askForPanelReports = async (world: ApiWorld): Promise<void> => {
  const clock = world.app.app.get(Clock, { strict: false });
  const panel = await PanelWorld.of(world.app.database, [BROMLEY], clock);
  const { of } = await decidedCase(panel, BROMLEY);
  const shelf = `/api/v1/panel/series/${PAN_LONDON_PANEL}/reports`;
  const { reports } = (await world.client.get(world.as('coordinator'), shelf)).json<{
    reports: { code: string; for: string }[];
  }>();
  expect(reports.map((report) => report.for)).toEqual(Array.from({ length: 6 }, () => 'a panel'));
  const asAt = `asAt=${clock.today()}`;
  const tables = await world.client.get(world.as('coordinator'), `${shelf}/panel-decisions/tables?${asAt}`);
  expect(tables.text).toContain(of.reference);
  const workbook = await world.client.get(
    world.as('coordinator'),
    `${shelf}/panel-decisions/workbook?${asAt}`,
  );
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  const own = await world.client.get(
    world.as('approver-bromley'),
    `/api/v1/reports/panel-decisions/personal-data?${asAt}`,
  );
  expect(own.bytes.subarray(0, 2).toString()).toBe('PK');
};
