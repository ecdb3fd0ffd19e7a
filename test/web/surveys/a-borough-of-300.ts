import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditService } from '@lib/audit/audit.service';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { keepMany } from '@lib/high-cost/register/keep-many';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { loadList } from '@lib/provision/lists/load-list';
import { loadPostcodeDirectory } from '@lib/reference-data/postcodes/load-postcode-directory';
import { Importing } from '@test/support/importing';
import { WebApp } from '@test/support/web-app';
import { boroughRegister, registerBegins } from '../../../apps/cli/src/practice/high-cost/borough-register';
import {
  lookedAfterOn,
  placementsSince,
} from '../../../apps/cli/src/practice/high-cost/found-placements.query';
import { toKeep } from '../../../apps/cli/src/practice/high-cost/tell-register';
import { PracticeLondon, practiceLondon } from '../../../apps/cli/src/practice/practice-london';
import { tellDirectory } from '../../../apps/cli/src/practice/settings/tell-directory';

const BROMLEY = findAuthority('bromley')!.id;
/** The day its returns end on, which is the day of the wave. */
export const ON = day('2026-03-31');
const WANTED = { asAt: ON, seed: 33 };

/** A price a week, in pounds, from which a placement is in by the first definition. */
const HIGH = 5_000;
const NO_BAND = { needsBand: null, ownerRole: null } as const;

/**
 * Bromley with its made-up returns of six years, the directory of settings and of postcodes, and so many placements in its
 * register. Nothing else is recorded: no panel case, no room, no wave before.
 * @returns how many children it looks after on the day
 */
export const aBoroughOf300 = async (app: WebApp, rows: number): Promise<number> => {
  const london = practiceLondon({ ...WANTED, boroughs: ['bromley'] });
  await loadPostcodes(await app.database.unitOfWork('migrate'), london);
  const job = await app.database.unitOfWork('job');
  await loadSettings(job, london);
  const importing = new Importing(job);
  await importing.agree(BROMLEY);
  for (const { returns } of london.boroughs) {
    const uploads: string[] = [];
    for (const { files, year, asAt } of returns)
      uploads.push(
        (await importing.receiving.receive(importing.as(BROMLEY), { files, year, asAt })).uploadId,
      );
    await importing.applying.applyTogether(importing.as(BROMLEY), uploads);
  }
  return keepRegister(await app.database.unitOfWork('web'), rows);
};

const loadPostcodes = async (migrate: UnitOfWork, { postcodeDirectory }: PracticeLondon): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'plp-test-postcodes-'));
  const path = join(folder, 'made-up-postcodes.csv');
  writeFileSync(path, postcodeDirectory.bytes);
  await migrate.run(SYSTEM, (tx) => loadPostcodeDirectory(tx, { path, version: 'made up' }));
  rmSync(folder, { recursive: true });
};

const loadSettings = async (job: UnitOfWork, { settings, settingsLists }: PracticeLondon): Promise<void> => {
  const by = { audit: new AuditService(), clock: FixedClock.at('2026-04-01T09:00:00Z') };
  await job.run(SYSTEM, async (tx) => {
    for (const list of settingsLists) await loadList(tx, by, list, { id: null, name: 'A list' });
  });
  await tellDirectory(job, { settings, ...WANTED });
};

/** Its dear placements that last, the secure ones first because these are in whatever they cost. */
const keepRegister = (web: UnitOfWork, rows: number): Promise<number> =>
  web.run(jobFor(BROMLEY), async (tx) => {
    const lookedAfter = await lookedAfterOn(tx, ON);
    const placements = await placementsSince(tx, { since: registerBegins(ON), asAt: ON });
    const dear = boroughRegister(placements, { ...WANTED, boroughId: BROMLEY, lookedAfter })
      .filter(({ priced: { weekly, placement } }) => weekly >= HIGH && placement.endedOn === null)
      .sort(
        (one, other) =>
          Number(other.priced.placement.place === 'K1') - Number(one.priced.placement.place === 'K1'),
      );
    const entries = dear.slice(0, rows).map((one) => toKeep(one, ON, NO_BAND));
    await keepMany(tx, entries, { by: { id: null, name: 'An officer' }, source: 'page', today: ON });
    return lookedAfter;
  });
