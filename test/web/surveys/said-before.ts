import { newId } from '@lib/kernel/ids';
import { SubmittedSection } from '@lib/surveys/weighing/last-wave.query';
import { WebApp } from '@test/support/web-app';
import { askedIn, BROMLEY } from './asked-in';

/** Each receipt has a reference of its own. */
let made = 0;

const TALLY = JSON.stringify({});

/** A wave that Bromley answered before, section by section. @returns its key */
export const saidBefore = async (
  app: WebApp,
  sections: Readonly<Record<string, Pick<SubmittedSection, 'answers' | 'rows'>>>,
): Promise<string> => {
  const wave = await askedIn(app, { title: 'September 2025', referenceDay: '2025-09-30' });
  const [returnId, versionId] = [newId(), newId()];
  const ask = (sql: string, values: readonly unknown[]): Promise<unknown[]> =>
    app.database.rowsAsSuperuser(sql, values);
  await ask(
    `insert into returns (borough_id, id, wave_id, state, pilot, tally, opened_at, opened_by_name, submissions,
                          submitted_at, last_change_at, last_change_by_name)
     values ($1, $2, $3, 'accepted', false, $4, now(), 'An officer', 1, now(), now(), 'An officer')`,
    [BROMLEY, returnId, wave, TALLY],
  );
  await ask(
    `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                  submitted_at, submitted_by_name, prepared_by_name)
     values ($1, $2, $3, $4, 1, $6, false, $5, 0, now(), 'An approver', 'An officer')`,
    [BROMLEY, versionId, returnId, wave, TALLY, `S-7KQ4M${(made += 1)}`],
  );
  for (const [section, content] of Object.entries(sections))
    await ask(
      `insert into return_version_sections (borough_id, version_id, section, of_children, content)
       values ($1, $2, $3, false, $4)`,
      [BROMLEY, versionId, section, JSON.stringify({ explained: [], ...content })],
    );
  return wave;
};
