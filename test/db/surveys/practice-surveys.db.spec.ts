import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { loadInstruments } from '@lib/surveys/instruments/load-instruments';
import { Importing } from '@test/support/importing';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';
import { tellRegister } from '../../../apps/cli/src/practice/high-cost/tell-register';
import { practiceLondon } from '../../../apps/cli/src/practice/practice-london';
import { tellSurveys } from '../../../apps/cli/src/practice/surveys/tell-surveys';

const WANTED = { asAt: day('2026-11-23'), seed: 33 } as const;
const SLUGS = ['merton', 'sutton', 'bromley', 'city-of-london'] as const;
const IDS = SLUGS.map((slug) => findAuthority(slug)!.id);

interface Told {
  readonly borough: number;
  readonly wave: string;
  readonly state: string;
  readonly days_late: number | null;
  readonly versions: number;
  readonly errors: number;
  readonly queries: number;
  readonly explained: number;
  readonly once: number | null;
  readonly rows: number | null;
}

describe('the surveys of practice boroughs', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  let told: readonly Told[];
  let started: number;

  const tell = async (): Promise<number> =>
    tellSurveys(
      { job, web: await database.unitOfWork('web'), auth: await database.unitOfWork('auth') },
      { ...WANTED, boroughs: SLUGS },
    );

  beforeAll(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    const clock = FixedClock.at('2026-11-23T09:00:00Z');
    await practicePanels(database, clock);
    await job.run(SYSTEM, (tx) => loadInstruments(tx, clock));
    const importing = new Importing(job, clock);
    await importing.agree(...IDS);
    await job.run(SYSTEM, async (tx) => {
      for (const boroughId of IDS)
        await recordAgreement(tx, new AuditService(), {
          ...{
            boroughId,
            purpose: 'placement surveys',
            startsOn: day('2020-01-01'),
            endsOn: day('2090-12-31'),
          },
          ...{ reference: 'TEST-2', signedBy: 'A director' },
        });
    });
    for (const { borough, returns } of practiceLondon({ ...WANTED, boroughs: SLUGS }).boroughs) {
      const asker = importing.as(borough.id);
      const uploads: string[] = [];
      for (const { files, year, asAt } of returns)
        uploads.push((await importing.receiving.receive(asker, { files, year, asAt })).uploadId);
      await importing.applying.applyTogether(asker, uploads);
    }
    const units = { web: await database.unitOfWork('web'), auth: await database.unitOfWork('auth') };
    await tellRegister(units, WANTED);
    started = await tell();
    told = await database.rowsAsSuperuser<Told>(
      `select r.borough_id as borough, w.title || ' ' || w.collection as wave, r.state,
              (select min(v.days_late) from return_versions v where v.return_id = r.id) as days_late,
              r.submissions as versions, (tally ->> 'errors')::int as errors, (tally ->> 'queries')::int as queries,
              (tally ->> 'explained')::int as explained,
              floor(100 * (tally -> 'once' ->> 'prefilled')::float8
                    / nullif((tally -> 'once' ->> 'asked')::int, 0))::int as once,
              floor(100 * (tally -> 'inRows' ->> 'prefilled')::float8
                    / nullif((tally -> 'inRows' ->> 'asked')::int, 0))::int as rows
         from returns r join waves w on w.id = r.wave_id`,
    );
  }, 240_000);
  afterAll(() => database.close());

  const of = (slug: string, wave: string): Told | undefined =>
    told.find((one) => one.borough === findAuthority(slug)!.id && one.wave === wave);

  it('are two waves that are final, in which every return was accepted in the end', () => {
    for (const wave of ['April 2026 placements_snapshot', 'July 2026 placements_snapshot']) {
      const there = told.filter((one) => one.wave === wave);
      expect(there.length).toBeGreaterThanOrEqual(3);
      for (const one of there)
        expect(one).toMatchObject({ state: 'accepted', errors: 0, explained: one.queries });
    }
    expect(of('merton', 'April 2026 placements_snapshot')!.days_late).toBeGreaterThan(0);
    expect(of('sutton', 'April 2026 placements_snapshot')!.versions).toBe(2);
    expect(of('city-of-london', 'April 2026 placements_snapshot')).toBeUndefined();
    expect(of('city-of-london', 'July 2026 placements_snapshot')!.versions).toBe(1);
  });

  it('are one with a week to go, in which boroughs are at different stages', () => {
    const now = 'October 2026 placements_snapshot';
    expect(of('bromley', now)).toMatchObject({ state: 'in progress', versions: 0 });
    expect(of('bromley', now)!.errors).toBeGreaterThan(0);
    expect(of('bromley', now)!.queries).toBeGreaterThan(of('bromley', now)!.explained);
    expect(of('sutton', now)).toMatchObject({ state: 'resubmitted', versions: 2 });
  });

  it('have more than 70% of what they ask filled in once a wave came before, and of rows from the first', () => {
    for (const one of told.filter(({ wave }) => wave.startsWith('October') && wave.endsWith('snapshot')))
      if (one.borough !== IDS[3]) expect(one.once).toBeGreaterThan(70);
    // Searches no panel knows of are typed.
    for (const { rows, wave } of told)
      if (rows !== null && wave !== 'July 2026 sufficiency') expect(rows).toBeGreaterThan(70);
  });

  it('are a sufficiency survey that is final, whose returns broke no rule, and whose numbers are those of its rows', async () => {
    const before = told.filter(({ wave }) => wave === 'July 2026 sufficiency');
    expect(before).toHaveLength(SLUGS.length);
    for (const one of before)
      expect(one).toMatchObject({ state: 'accepted', versions: 1, errors: 0, explained: one.queries });
    const counted = await database.rowsAsSuperuser<{
      open: number;
      searching: number;
      known: number;
      rows: number;
    }>(
      `select (select sum(cell::int) from jsonb_each(d.content -> 'answers' -> 'open_searches') age, jsonb_each_text(age.value) as type(code, cell))::int as open,
              (select count(*) from jsonb_array_elements(s.content -> 'rows') row where row -> 'answers' ->> 'outcome' = 'searching')::int as searching,
              (select count(*) from jsonb_array_elements(s.content -> 'rows') row
                 join children c on c.borough_id = s.borough_id and c.service_reference = row -> 'answers' ->> 'child_ref')::int as known,
              jsonb_array_length(s.content -> 'rows') as rows
         from return_version_sections s
         join return_version_sections d on d.borough_id = s.borough_id and d.version_id = s.version_id and d.section = 'demand'
        where s.section = 'searches'`,
    );
    expect(counted).toHaveLength(3);
    for (const { open, searching, known, rows } of counted) {
      expect(searching).toBeGreaterThan(0);
      expect([open, known]).toEqual([searching, rows]);
    }
  });

  it('are an open sufficiency survey that some have begun, and one has nothing to report in', () => {
    const now = 'October 2026 sufficiency';
    expect(of('city-of-london', now)).toMatchObject({ state: 'submitted', versions: 1 });
    expect(told.filter(({ wave }) => wave === now).map(({ state }) => state)).toContain('in progress');
  });

  it('are told once', async () => {
    expect(started).toBe(told.length);
    expect(await tell()).toBe(0);
  });
});
