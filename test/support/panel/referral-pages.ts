import { jobFor } from '@lib/database/context/viewer-context';
import { SystemClock } from '@lib/kernel/clock';
import { Browser } from '../signed-in';
import { startWebApp, WebApp } from '../web-app';
import { PAN_LONDON_PANEL, PanelWorld } from './panel-world';
import { openCaseOnPages, versionOn, writeWholeReferral } from './write-referral';

export const BROMLEY = 305;
export const CHILD = 'BRO-REF-01';

/** An officer and an approver of Bromley at their pages, and cases as far as they have brought them. Close it in `afterAll`. */
export class ReferralPages {
  private serial = 0;

  private constructor(
    readonly app: WebApp,
    readonly world: PanelWorld,
    readonly officer: Browser,
    readonly approver: Browser,
  ) {}

  static async open(): Promise<ReferralPages> {
    const app = await startWebApp();
    const world = await PanelWorld.of(app.database, [BROMLEY], new SystemClock());
    await world.child(BROMLEY, CHILD);
    return new ReferralPages(app, world, await app.as('officer-bromley'), await app.as('approver-bromley'));
  }

  /** A case of a child of its own, so that no other test’s stands in its way. */
  async draft(): Promise<string> {
    this.serial += 1;
    const childReference = `BRO-NEW-${this.serial}`;
    await this.world.child(BROMLEY, childReference);
    return openCaseOnPages(this.officer, { childReference, seriesId: PAN_LONDON_PANEL });
  }

  async sent(): Promise<string> {
    const reference = await this.draft();
    await writeWholeReferral(this.officer, reference);
    const version = await versionOn(this.officer, `/cases/${reference}/check`);
    expect((await this.officer.post(`/cases/${reference}/send`, { version })).status).toBe(303);
    return reference;
  }

  async submitted(): Promise<string> {
    const reference = await this.sent();
    const version = await versionOn(this.approver, `/cases/${reference}/check`);
    expect((await this.approver.post(`/cases/${reference}/submit`, { version })).status).toBe(303);
    return reference;
  }

  /** What the panel has of a case, as it is stored. */
  copyOf(reference: string): Promise<string> {
    return this.world.job.run(jobFor(BROMLEY), async (tx) => {
      const rows = await tx.query<{ content: string }>(
        `select s.content::text as content from case_shares s join cases c on c.id = s.case_id
          where c.reference = $1 and s.revoked_at is null`,
        [reference],
      );
      return rows[0]?.content ?? '';
    });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
