import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { addDays, Day, day } from '@lib/kernel/day';
import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { Purpose, PURPOSES } from '@lib/boroughs/agreements/agreement';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { ReceiveReturnService } from '@lib/placements/importing/receive-return.service';
import { latestLoaded } from '@lib/provision/lists/lists.query';
import { loadList, SoundList } from '@lib/provision/lists/load-list';
import { hashOfRows, loadOnce } from '@lib/reference-data/loading/load-once';
import {
  editionName,
  PRACTICE_LONDON,
  PracticeEdition,
  practiceEditionHere,
} from '@lib/reference-data/loading/practice-edition';
import { loadPostcodeDirectory } from '@lib/reference-data/postcodes/load-postcode-directory';
import { RecipientRole } from '@lib/reports/deliveries/entitled';
import { insertRecipients } from '@lib/reports/deliveries/schedule-recipients';
import { insertSchedule } from '@lib/reports/schedules/save-schedule';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';
import { shareRegisters } from '../practice/high-cost/share-registers';
import { tellAges } from '../practice/high-cost/tell-ages';
import { tellLeftBehind } from '../practice/high-cost/tell-left-behind';
import { tellRecommendedMarks } from '../practice/high-cost/tell-recommended-marks';
import { tellRoom } from '../practice/high-cost/tell-room';
import { tellRegister } from '../practice/high-cost/tell-register';
import { tellUnnumbered } from '../practice/high-cost/tell-unnumbered';
import { tellYear } from '../practice/panel/tell-year';
import { savePracticePanels } from '../practice/panels';
import { runLatestWeeks } from '../practice/reports/run-latest-weeks';
import { tellReportHistory } from '../practice/reports/tell-report-history';
import { PracticeBorough, practiceLondon } from '../practice/practice-london';
import { tellDirectory } from '../practice/settings/tell-directory';
import { tellSpending } from '../practice/spending/tell-spending';
import { tellSurveys } from '../practice/surveys/tell-surveys';
import { signOffCubes } from './sign-off-cubes';

export interface PracticeWork {
  /** As the worker's role, one borough at a time. */
  readonly job: UnitOfWork;
  /** As the role that keeps people. */
  readonly auth: UnitOfWork;
  /** As the role that loads reference data. */
  readonly migrate: UnitOfWork;
  /** As the role of the pages, for what a person signs. */
  readonly web: UnitOfWork;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

/**
 * Loads the made-up London through the same reader, rules and derivation a borough's returns go through. A load
 * that was interrupted goes on with the boroughs that are not there yet; a London that is whole is left alone.
 * @returns false when it was there already.
 */
export const loadPractice = async (work: PracticeWork, wanted: PracticeEdition): Promise<boolean> => {
  if (await work.job.run(SYSTEM, practiceEditionHere)) return false;
  work.say(
    'Making the practice London: 33 boroughs, six years of returns. This happens once and takes a minute or two.',
  );
  const london = practiceLondon(wanted);
  await work.auth.run(SYSTEM, (tx) => savePracticePeople(tx, london.people));
  await savePracticePanels(work, work.clock);
  await recordAgreements(work);
  await loadPostcodes(work, london.postcodeDirectory.bytes, wanted.asAt);
  await loadSettings(work, london.settingsLists);
  await tellDirectory(work.job, { settings: london.settings, ...wanted });
  let children = 0;
  for (const borough of london.boroughs) children += await loadBorough(work, borough);
  await tellSpending(work, wanted);
  await tellPanelYear(work, wanted);
  await tellRegister(work, wanted);
  await tellRecommendedMarks(work);
  await tellLeftBehind(work, wanted);
  await tellRoom(work, wanted);
  await tellAges(work.job, wanted);
  await tellUnnumbered(work.job, wanted);
  await tellSurveys(work, wanted);
  await runLatestWeeks(work, wanted);
  await scheduleReports(work, wanted.asAt);
  await signOffCubes(work);
  const version = editionName(wanted);
  await work.migrate.run(SYSTEM, (tx) =>
    loadOnce(tx, { name: PRACTICE_LONDON, version, sha256: hashOfRows(version) }, async () => children),
  );
  return true;
};

/** Long enough that moving the practice clock forward does not end it by surprise. */
const AGREED_FROM = day('2020-04-01');
const AGREED_TO = day('2036-03-31');

const recordAgreements = async ({ job }: PracticeWork): Promise<void> => {
  await job.run(SYSTEM, async (tx) => {
    const [{ count }] = (await tx.query<{ count: number }>(
      'select count(*) from data_sharing_agreements',
    )) as [{ count: number }];
    if (count > 0) return;
    for (const { id: boroughId, slug } of AUTHORITIES) {
      for (const purpose of (Object.keys(PURPOSES) as Purpose[]).filter((one) => one !== 'high-cost rows')) {
        await recordAgreement(tx, new AuditService(), {
          boroughId,
          purpose,
          startsOn: AGREED_FROM,
          endsOn: AGREED_TO,
          reference: `PRACTICE-${slug}-${purpose}`.slice(0, 100),
          signedBy: 'A made-up director of children’s services',
        });
      }
    }
    await shareRegisters(tx, AGREED_TO);
  });
};

const loadPostcodes = async ({ migrate }: PracticeWork, bytes: Uint8Array, asAt: Day): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'plp-practice-'));
  try {
    const path = join(folder, 'made-up-postcodes.csv');
    writeFileSync(path, bytes);
    await migrate.run(SYSTEM, (tx) => loadPostcodeDirectory(tx, { path, version: `made up, ${asAt}` }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Each list that is newer than the directory; loaded again, they change nothing. */
const loadSettings = async ({ job, clock }: PracticeWork, lists: readonly SoundList[]): Promise<void> => {
  await job.run(SYSTEM, async (tx) => {
    const latest = await latestLoaded(tx);
    for (const list of lists.filter(({ asAt }) => latest === null || asAt > latest.asAt))
      await loadList(tx, { audit: new AuditService(), clock }, list, {
        id: null,
        name: 'The practice London',
      });
  });
};

const loadBorough = async (work: PracticeWork, { borough, returns }: PracticeBorough): Promise<number> => {
  const asker = { context: jobFor(borough.id), origin: {} };
  if (!(await isApplied(work.job, asker.context))) {
    const audit = new AuditService();
    const receiving = new ReceiveReturnService(work.job, audit, work.clock);
    const uploads: string[] = [];
    for (const { files, year, asAt } of returns) {
      uploads.push((await receiving.receive(asker, { files, year, asAt }, COMMAND_LINE_LIMITS)).uploadId);
    }
    await new ApplyUploadService(work.job, audit, work.clock).applyTogether(asker, uploads);
  }
  return work.job.run(
    asker.context,
    async (tx) => (await tx.query<{ count: number }>('select count(*) from children'))[0]!.count,
  );
};

/** A load that was interrupted after it has told it: it is there whole, and not told again. */
const tellPanelYear = async (work: PracticeWork, wanted: PracticeEdition): Promise<void> => {
  const [told] = await work.job.run(jobFor(AUTHORITIES[0]!.id), (tx) =>
    tx.query(`select 1 from panel_meetings where state = 'minutes approved' limit 1`),
  );
  if (!told) await tellYear(work, wanted);
};

/** What an interrupted load left waiting goes; what it applied stays. */
const isApplied = async (job: UnitOfWork, context: ViewerContext): Promise<boolean> =>
  job.run(context, async (tx) => {
    await tx.query(`delete from imports where state = 'needs confirming'`);
    return (await tx.query('select 1 from imports limit 1')).length > 0;
  });

/**
 * Both reports every Monday: each borough its own, told to its approvers, and the programme’s once the release of the week
 * is there, told to its people.
 */
const SCHEDULED = {
  'placements-snapshot': ['approver'],
  'london-placements': ['analyst', 'commissioner'],
} as const satisfies Readonly<Record<string, readonly RecipientRole[]>>;

/** Set a fortnight before, so that the latest Monday is due at once and reports are there to look at. */
const scheduleReports = async ({ job }: PracticeWork, asAt: Day): Promise<void> => {
  const runsFrom = addDays(asAt, -14);
  const from = Temporal.Instant.from(`${runsFrom}T00:00:00Z`);
  const set: string[] = [];
  await job.run(SYSTEM, async (tx) => {
    const there = await tx.query('select 1 from schedules where owner_id is null limit 1');
    if (there.length > 0) return;
    for (const [reportCode, roles] of Object.entries(SCHEDULED)) {
      const wish = {
        reportCode,
        cadence: { every: 'week', weekday: 1, at: '07:00' },
        asAtRule: 'day due',
        skipIfSame: true,
      } as const;
      const id = await insertSchedule(tx, wish, 'The practice London', from);
      await insertRecipients(tx, { id, boroughId: null }, { roles, people: [] });
      set.push(id);
    }
  });
  for (const id of set) await tellReportHistory(job, id, runsFrom);
};
