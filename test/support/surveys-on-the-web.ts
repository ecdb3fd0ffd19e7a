import { SYSTEM } from '@lib/database/context/viewer-context';
import { newId, newReceiptReference } from '@lib/kernel/ids';
import { day } from '@lib/kernel/day';
import { Agreements } from '@lib/boroughs/agreements/agreements.service';
import { Purpose } from '@lib/boroughs/agreements/agreement';
import { jobFor } from '@lib/database/context/viewer-context';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { Filling } from '@lib/surveys/filling/filling.service';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { Returns } from '@lib/surveys/returns/returns.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { Submitting } from '@lib/surveys/submitting/submitting.service';
import { makeWave, MadeWave, publishSet } from './survey-waves';
import { WebApp } from './web-app';

const BROMLEY = 305;
const CROYDON = 306;

/** Complete answers to the small question set. */
const answersFor = (total: string): GivenAnswer[] => [
  { rowId: null, question: 'total', given: total },
  { rowId: null, question: 'by_age', given: { young: { home: '4' }, old: { home: '3', hostel: '2' } } },
  { rowId: null, question: 'any_waiting', given: 'no' },
];

/** Returns of Bromley brought to where a spec of pages begins, in waves that are open for years. */
export class SurveysOnTheWeb {
  constructor(private readonly app: WebApp) {}

  async agree(...purposes: Purpose[]): Promise<void> {
    for (const purpose of purposes)
      await this.app.app.get(Agreements, { strict: false }).record(
        { context: SYSTEM, origin: {} },
        {
          ...{ boroughId: BROMLEY, purpose, startsOn: day('2020-01-01'), endsOn: day('2090-12-31') },
          ...{ reference: `agreement ${purpose}`, signedBy: 'A director' },
        },
      );
  }

  async wave(made: MadeWave = {}, written: unknown = HOMES): Promise<string> {
    const ask = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      this.app.database.rowsAsSuperuser<Row>(sql, parameters);
    return makeWave(ask, await publishSet(ask, written), {
      ...{ boroughs: [BROMLEY, CROYDON], deadlineOn: '2090-01-01', lastNewRowOn: '2090-01-02' },
      ...{ lastCorrectionOn: '2090-01-03', ...made },
    });
  }

  by(name: string, boroughId = BROMLEY): Enterer {
    return { context: jobFor(boroughId), origin: {}, name };
  }

  async complete(wave: string, total = '10', fee = '4500'): Promise<string> {
    const officer = this.by('An officer');
    const filling = this.service(Filling);
    await this.service(Returns).start(officer, wave);
    await filling.save(officer, wave, 'screen', { answers: answersFor(total), seen: null, confirms: true });
    const { held } = await this.service(Returns).open(officer, wave);
    const carried = (held.rows['homes'] ?? []).map(({ id }) => id);
    if (carried.length > 0) await filling.confirm(officer, wave, [], carried);
    else
      await filling.addRow(officer, wave, {
        ...{ section: 'homes', manner: 'screen' },
        answers: [
          { question: 'name', given: 'Ferncombe House' },
          { question: 'fee', given: fee },
        ],
      });
    return wave;
  }

  async give(wave: string, ...answers: readonly Omit<GivenAnswer, 'rowId'>[]): Promise<void> {
    await this.service(Filling).save(this.by('An officer'), wave, 'screen', {
      answers: answers.map((one) => ({ ...one, rowId: null })),
      ...{ seen: null, confirms: false },
    });
  }

  async submitted(made: MadeWave = {}, total = '10'): Promise<string> {
    const wave = await this.complete(await this.wave(made), total);
    await this.submit(wave);
    return wave;
  }

  async submit(wave: string): Promise<void> {
    await this.service(Submitting).markReady(this.by('An officer'), wave);
    await this.service(Submitting).submit(this.by('An approver'), wave, { agreed: true });
  }

  async returned(made: MadeWave = {}): Promise<string> {
    const wave = await this.submitted(made);
    const reviewer: Enterer = {
      ...{ context: { scope: 'programme', personId: null, boroughId: null }, origin: {} },
      name: 'A commissioner',
    };
    const of = { waveId: wave, boroughId: BROMLEY };
    await this.service(Reviews).takeUp(reviewer, of);
    await this.service(Reviews).giveBack(reviewer, of, {
      note: 'Two things to look at',
      comments: [
        { section: 'children', question: 'total', rowKey: null, comment: 'Is this right?' },
        { section: 'homes', question: 'fee', rowKey: '["Ferncombe House"]', comment: 'Why so little?' },
      ],
    });
    return wave;
  }

  /** A version whose answers are kept as they are said to be, as if a borough had submitted them. */
  async keptAsSubmitted(wave: string, answers: object): Promise<void> {
    await this.service(Returns).start(this.by('An officer'), wave);
    const ask = this.app.database;
    await ask.rowsAsSuperuser(
      `update returns set state = 'submitted', submissions = 1, submitted_at = now() where wave_id = $1`,
      [wave],
    );
    await ask.rowsAsSuperuser(
      `with version as (
         insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                      submitted_at, submitted_by_name, prepared_by_name)
         select borough_id, gen_random_uuid(), id, wave_id, 1, $3, false, tally, 0, now(), 'An approver',
                'An officer' from returns where wave_id = $1 returning borough_id, id)
       insert into return_version_sections (borough_id, version_id, section, of_children, content)
       select borough_id, id, 'all', false, $2 from version`,
      [wave, JSON.stringify({ answers, rows: [], explained: [] }), newReceiptReference()],
    );
  }

  /** A published release with some of its cells: area, category, and a number or the symbol in its place. */
  async released(
    cube: string,
    on: string,
    cells: readonly (readonly [string, string, string, number | null, string | null])[],
  ): Promise<void> {
    const release = newId();
    await this.app.database.rowsAsSuperuser(
      `insert into releases (id, cube, cube_version, product, reference_day, made_at, rule_version, inputs_hash, state,
                             includes, missing, freshest, oldest, cells, hidden, checks)
       values ($1, $2, 1, 'official', $3, now(), 1, 'made up', 'published', '{305}', '[]', $3, $3, 3, 1, '{}')`,
      [release, cube, on],
    );
    for (const [kind, code, category, value, symbol] of cells)
      await this.app.database.rowsAsSuperuser(
        `insert into release_cells (release_id, area_kind, area_code, category, value, symbol)
         values ($1, $2, $3, $4, $5, $6)`,
        [release, kind, code, category, value, symbol],
      );
  }

  service<T>(type: abstract new (...parts: never[]) => T): T {
    return this.app.app.get<T>(type, { strict: false });
  }
}
