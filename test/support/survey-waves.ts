import { newId } from '@lib/kernel/ids';
import { QUESTION_SET } from '@lib/surveys/question-sets/question-set';

/** SQL with all rights, to arrange what no role of the service may. */
export type AskAnything = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** What a wave of a spec is, where it matters. */
export interface MadeWave {
  readonly title?: string;
  readonly state?: 'draft' | 'pilot' | 'open';
  readonly referenceDay?: string;
  readonly periodFrom?: string | null;
  readonly previousWaveId?: string | null;
  readonly opensOn?: string;
  readonly deadlineOn?: string;
  readonly lastNewRowOn?: string;
  readonly lastCorrectionOn?: string;
  readonly boroughs?: readonly number[];
}

/** A question set as a published version with its collection; made once. @returns its key */
export const publishSet = async (ask: AskAnything, written: unknown): Promise<string> => {
  const document = QUESTION_SET.parse(written);
  const [found] = await ask<{ id: string }>('select id from question_sets where code = $1', [document.code]);
  if (found) return found.id;
  const id = newId();
  await ask(
    `insert into collections (code, title, workstream, made_at, made_by_name)
     values ($1, $2, 'Sufficiency', now(), 'A commissioner') on conflict do nothing`,
    [document.code, document.title],
  );
  await ask(
    `insert into question_sets (id, code, version, state, document, written_at, written_by_name, published_at,
                                published_by_name)
     values ($1, $2, 1, 'published', $3, now(), 'A commissioner', now(), 'A commissioner')`,
    [id, document.code, JSON.stringify(document)],
  );
  return id;
};

/** A wave of a published set, open and due on 30 June 2026 unless it says otherwise. @returns its key */
export const makeWave = async (ask: AskAnything, setId: string, made: MadeWave): Promise<string> => {
  const { state = 'open', boroughs = [] } = made;
  const id = newId();
  await ask(
    `insert into waves (id, collection, title, question_set_id, previous_wave_id, state, period_from, reference_day,
                        opens_on, deadline_on, last_new_row_on, last_correction_on, remind_days_before,
                        remind_every_days, remind_most, made_at, made_by_name, opened_at, version)
     select $1, s.code, $2, s.id, $4, $5, $6, $7, $8, $9, $10, $11, '{7,3}', 7, 4, now(), 'A commissioner',
            case when $5 = 'open' then timestamptz '2020-01-01 09:00' end, 1
       from question_sets s where s.id = $3`,
    [
      ...[id, made.title ?? 'March 2026', setId, made.previousWaveId ?? null, state, made.periodFrom ?? null],
      ...[made.referenceDay ?? '2026-03-31', made.opensOn ?? '2026-04-01', made.deadlineOn ?? '2026-06-30'],
      ...[made.lastNewRowOn ?? '2026-07-07', made.lastCorrectionOn ?? '2026-07-31'],
    ],
  );
  for (const boroughId of boroughs)
    await ask('insert into wave_boroughs (wave_id, borough_id, pilots) values ($1, $2, $3)', [
      ...[id, boroughId, state === 'pilot'],
    ]);
  return id;
};
