import { jobFor } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import placementsSnapshot from '@lib/surveys/instruments/placements-snapshot.json';
import { Returns } from '@lib/surveys/returns/returns.service';
import { EMPTY_TALLY } from '@lib/surveys/weighing/tally';
import { saveHistory, saveReturn } from '../db/measures/made-borough';
import { MadeSearches } from '../db/measures/made-searches';
import { SurveysOnTheWeb } from './surveys-on-the-web';
import { WebApp } from './web-app';

const BROMLEY = 305;

type Ask = (sql: string, ...parameters: unknown[]) => Promise<void>;

/**
 * Two children: one in a home since 1 March 2026 that was found in 9 days, costs £7,000 a week and is not registered; and one
 * with a foster carer. Bromley holds two places in that home since 2 March. It has 40 of 50 foster places filled.
 */
export const saveFiguresOfBromley = async (app: WebApp): Promise<void> => {
  const ask: Ask = (sql, ...parameters) => app.database.asSuperuser(sql, parameters);
  const job = await app.database.unitOfWork('job');
  const made = new MadeSearches(app.database, BROMLEY);
  const search = {
    ...{ submittedOn: '2026-02-20', neededBy: '2026-02-25', offers: 1, preferred: 'childrens home' },
    start: { on: '2026-03-01', place: 'K2', registration: 'unregistered' },
  };
  const child = await job.run(jobFor(BROMLEY), async (tx) => {
    await saveReturn(tx, { year: 2025, trueAt: '2025-03-31' });
    await saveHistory(tx, '2015-01-01', { from: '2026-03-22' });
    return made.save(tx, search);
  });
  await made.ofChild(child, search);
  await register(ask, child);
  await home(ask);
  await snapshot(app, ask);
};

const register = async (ask: Ask, child: string): Promise<void> => {
  await ask(`update register_entries set entered_at = '2026-03-10T09:00:00Z' where child_id = $1`, child);
  await ask(
    `insert into cost_lines (borough_id, id, entry_id, kind, payer, per, pence, starts_on, source, entered_at, entered_by_name, version)
     select borough_id, gen_random_uuid(), id, 'core', 'social-care', 'week', 700000, '2026-03-01', 'page', now(), 'An officer', 1
       from register_entries where child_id = $1`,
    child,
  );
  await ask(
    `insert into liberty_orders (borough_id, id, child_id, starts_on, entered_at, entered_by_name, version)
     values ($1, $2, $3, '2026-03-01', now(), 'An officer', 1)`,
    ...[BROMLEY, newId(), child],
  );
  await ask(`update placements set urn = 'SC000001' where child_id = $1`, child);
};
const home = async (ask: Ask): Promise<void> => {
  const id = newId();
  await ask(
    `insert into settings (id, urn, name, provision_type, local_authority, places, on_list, added_at, added_by_name, version)
     values ($1, 'SC000001', 'Larch House', 'Children''s home', 'Bromley', 6, true, now(), 'A list', 1)`,
    id,
  );
  await ask(
    `insert into setting_registrations (setting_id, valid_from, status) values ($1, '2023-03-31', 'Active')`,
    id,
  );
  await ask(
    `insert into block_contracts (borough_id, id, setting_id, places, weekly_pence, starts_on, entered_at, entered_by_name, version)
     values ($1, $2, $3, 2, 500000, '2026-03-02', now(), 'An officer', 1)`,
    ...[BROMLEY, newId(), id],
  );
};
const snapshot = async (app: WebApp, ask: Ask): Promise<void> => {
  const surveys = new SurveysOnTheWeb(app);
  const days = {
    referenceDay: '2025-12-31',
    opensOn: '2026-01-01',
    deadlineOn: '2026-02-01',
    boroughs: [BROMLEY],
  };
  const wave = await surveys.wave({ ...days, title: 'December 2025' }, placementsSnapshot);
  await app.app.get(Returns, { strict: false }).start(surveys.by('An officer'), wave);
  const version = newId();
  const tally = { ...EMPTY_TALLY, once: { asked: 20, answered: 19, toConfirm: 0, prefilled: 5 } };
  await ask(
    `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                  submitted_at, submitted_by_name, prepared_by_name)
     select borough_id, $2, id, wave_id, 1, 'S-AAAAA1', false, $3, 0, '2026-01-20T12:00:00Z', 'An approver', 'An officer'
       from returns where borough_id = $1 and wave_id = $4`,
    ...[BROMLEY, version, JSON.stringify(tally), wave],
  );
  const grid = {
    places: { number: 50 },
    filled: { number: 40 },
    vacant: { number: 6 },
    not_available: { number: 4 },
  };
  await ask(
    `insert into return_version_sections (borough_id, version_id, section, of_children, content)
     values ($1, $2, 'fostering', false, $3)`,
    ...[BROMLEY, version, JSON.stringify({ answers: { foster_places: grid }, rows: [], explained: [] })],
  );
};
