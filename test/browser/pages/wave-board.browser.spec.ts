import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { SystemClock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { EMPTY_TALLY } from '@lib/surveys/weighing/tally';
import { describeInBrowser } from '@test/support/browser/chromium';
import { FilledService } from '@test/support/browser/filled-service';
import { SurveysOnTheWeb } from '@test/support/surveys-on-the-web';

const STATES = [
  'in progress', 'ready to approve', 'submitted', 'under review', 'returned', 'resubmitted', 'accepted',
] as const; // prettier-ignore

/** The board of a wave that asks every borough, boroughs at every stage, with what stands around it. */
describeInBrowser('following a wave', () => {
  let service: FilledService;
  let wave: string;
  const today = new SystemClock().today();

  beforeAll(async () => {
    service = await FilledService.start();
    const world = new SurveysOnTheWeb(service.app);
    await world.agree('placement surveys');
    const days = {
      deadlineOn: addDays(today, 7),
      lastNewRowOn: addDays(today, 14),
      lastCorrectionOn: addDays(today, 60),
    };
    wave = await world.wave({ ...days, boroughs: AUTHORITIES.map(({ id }) => id) });
    await world.complete(wave);
    await world.submit(wave);
    const others = AUTHORITIES.filter(({ id }) => id !== 305).slice(0, 21);
    for (const [at, { id }] of others.entries()) await begun(id, at);
    await service.app.database.asSuperuser(
      `update wave_boroughs set deadline_on = $2, extended_because = 'A new case system', extended_at = now(),
                                extended_by_name = 'A made-up officer' where wave_id = $1 and borough_id = 303`,
      [wave, addDays(today, 20)],
    );
    await service.app.database.asSuperuser(
      `update wave_boroughs set not_expected_because = 'It has no children in care' where wave_id = $1 and borough_id = 319`,
      [wave],
    );
  });
  afterAll(() => service.close());

  const begun = async (boroughId: number, at: number): Promise<void> => {
    const state = STATES[at % STATES.length]!;
    const isIn = !['in progress', 'ready to approve'].includes(state);
    const part = { asked: 60, answered: 40 + (at % 20), toConfirm: at % 7, prefilled: 45 };
    const tally = {
      ...EMPTY_TALLY,
      ...{ once: part, inRows: { ...part, asked: 300, prefilled: 270 }, rows: 9 + at, rowsKnown: 8 + at },
      ...{
        missing: isIn ? 0 : 4 + at,
        errors: isIn ? 0 : at % 3,
        queries: at % 5,
        explained: at % 3,
        mended: at % 4,
      },
    };
    const id = newId();
    await service.app.database.asSuperuser(
      `insert into returns (borough_id, id, wave_id, state, pilot, tally, opened_at, opened_by_name, submissions,
                            submitted_at, last_change_at, last_change_by_name, seconds_worked)
       values ($1, $2, $3, $4, false, $5, now(), 'A', $6, $7, now(), 'A', $8)`,
      [boroughId, id, wave, state, JSON.stringify(tally), isIn ? 1 : 0, isIn ? new Date() : null, at * 97],
    );
    if (isIn)
      await service.app.database.asSuperuser(
        `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                      submitted_at, submitted_by_name, prepared_by_name)
         values ($1, $2, $3, $4, 1, $5, false, $6, $7, now(), 'A', 'B')`,
        [boroughId, newId(), id, wave, `S-${boroughId}ABC`, JSON.stringify(tally), at % 6 === 2 ? 2 : 0],
      );
  };

  it('shows a row for each borough, and filters', async () => {
    await service.signIn('commissioner');
    await service.visit(`/waves/${wave}`, 'Homes, March 2026', 'wave-board');
    await service.visit(`/waves/${wave}?time=late`, 'Homes, March 2026', 'wave-board-late');
    await service.visit(`/waves/${wave}?status=returned&with=errors`, 'Homes, March 2026', 'wave-board-none');
    await service.visit(`/waves/${wave}?status=asleep`, 'Error: Homes, March 2026', 'wave-board-wrong', 422);
  });

  it('reminds boroughs', async () => {
    await service.visit(`/waves/${wave}/nudge`, 'Remind boroughs', 'wave-nudge');
    await service.press('Send reminders');
    await service.look('Error: Remind boroughs', 'wave-nudge-wrong');
    await service.visitor.page.getByLabel('Lewisham', { exact: true }).check();
    await service.press('Send reminders');
    await service.look('Homes, March 2026', 'wave-board-nudged');
  });

  it('tells what answering cost, and hands the data over', async () => {
    await service.visit(`/waves/${wave}/burden`, 'What it costs boroughs to answer', 'wave-burden');
    await service.visit(`/waves/${wave}/data`, 'Data of this wave', 'wave-data');
    await service.signIn('officer-bromley');
    await service.visit(`/surveys/${wave}/data`, 'Data of your return', 'own-data');
  });
});
