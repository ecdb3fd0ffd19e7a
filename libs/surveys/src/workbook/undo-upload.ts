import { sentenceCase } from '@lib/kernel/sentence-case';
import { ConflictError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { Answers } from '../answers/answer';
import { ChangingReturn } from '../filling/change-return';
import { keyOf } from '../judging/rows';
import { hasRows, QuestionSet } from '../question-sets/question-set';
import { keyOfHeld } from '../returns/held-return';
import { UploadDone } from './return-upload';

/**
 * Puts a return back as it was before an upload was applied.
 * @throws ConflictError where somebody changed an answer it wrote since, naming the questions, and then nothing is put back
 */
export const undoUpload = async (tx: Tx, changing: ChangingReturn, done: UploadDone): Promise<void> => {
  const inTheWay = await changedSince(tx, changing, done);
  if (inTheWay.length > 0) throw cannotUndo(inTheWay);
  const key = [changing.head.boroughId, changing.head.id];
  await putAnswersBack(tx, changing, done);
  await tx.query('delete from return_rows where borough_id = $1 and return_id = $2 and id = any($3)', [...key, done.added]);
  await tx.query(
    `update return_rows set removed_at = null, removed_by_name = null, removed_because = null, change = $4
      where borough_id = $1 and return_id = $2 and id = any($3)`,
    [...key, done.removed, changing.change],
  );
  await tx.query(
    `update return_sections s set none_signed_at = was.at, none_signed_by_name = was.name
       from unnest($3::text[], $4::timestamptz[], $5::text[]) as was(section, at, name)
      where s.borough_id = $1 and s.return_id = $2 and s.section = was.section`,
    [...key, done.unsigned.map(({ section }) => section), done.unsigned.map(({ at }) => at), done.unsigned.map(({ byName }) => byName)],
  );
}; // prettier-ignore

/** What stands in the way, in words that name questions and no child: “Legal status (2 rows)”. */
export const changedSince = async (
  tx: Tx,
  { head, held, compiled }: Pick<ChangingReturn, 'head' | 'held' | 'compiled'>,
  done: UploadDone,
): Promise<string[]> => {
  if (head.submissions > done.submissions) return ['the return was submitted'];
  const touched = await tx.query<{ question: string; rows: number; once: boolean }>(
    `select coalesce(a.question, asked.question) as question, count(coalesce(a.row_id, asked.row_id))::integer as rows,
            bool_or(coalesce(a.row_id, asked.row_id) is null) as once
       from unnest($3::uuid[], $4::text[]) as asked(row_id, question)
       full join (select * from return_answers b where b.borough_id = $1 and b.return_id = $2
                   and (b.row_id = any($5::uuid[]) or (coalesce(b.row_id::text, '') || '|' || b.question) = any($6::text[]))) a
         on a.row_id is not distinct from asked.row_id and a.question = asked.question
      where a.change is distinct from $7 group by 1 order by 1`,
    [
      ...[head.boroughId, head.id, done.answers.map(({ rowId }) => rowId), done.answers.map(({ question }) => question)],
      ...[done.added, done.answers.map(({ rowId, question }) => `${rowId ?? ''}|${question}`), done.change],
    ],
  );
  return [
    ...touched.map(({ question, rows, once }) => `${labelOf(compiled.set, question)}${once ? '' : ` (${rows} ${rows === 1 ? 'row' : 'rows'})`}`),
    ...(await removedSince(tx, head, done)),
    ...(await addedSince(tx, { held, compiled }, done)),
  ];
}; // prettier-ignore

const labelOf = ({ sections }: QuestionSet, code: string): string =>
  sections.flatMap(({ questions }) => questions).find((one) => one.code === code)?.label ?? code;

/** Rows it added that somebody removed since. */
const removedSince = async (
  tx: Tx,
  { boroughId, id }: ChangingReturn['head'],
  { added }: UploadDone,
): Promise<string[]> => {
  const gone = await tx.query(
    `select 1 from return_rows where borough_id = $1 and return_id = $2 and id = any($3) and removed_at is not null`,
    [boroughId, id, added],
  );
  return gone.length === 0 ? [] : [`rows it added were removed (${gone.length})`];
};

/** Rows it removed whose like somebody added since: put back, they would be there twice. */
const addedSince = async (
  tx: Tx,
  { held, compiled }: Pick<ChangingReturn, 'held' | 'compiled'>,
  { removed, added }: UploadDone,
): Promise<string[]> => {
  if (removed.length === 0) return [];
  const back = await tx.query<{ section: string; answers: Answers }>(
    `select r.section, jsonb_object_agg(a.question, a.value) as answers
       from return_rows r
       join return_answers a on a.borough_id = r.borough_id and a.return_id = r.return_id and a.row_id = r.id
      where r.borough_id = $1 and r.return_id = $2 and r.id = any($3) group by r.id, r.section`,
    [held.boroughId, held.id, removed],
  );
  const twice = back.filter(({ section: code, answers }) => {
    const section = compiled.set.sections.filter(hasRows).find((one) => one.code === code)!;
    const key = keyOf(section, answers);
    const others = (held.rows[code] ?? []).filter(({ id }) => !added.includes(id));
    return key !== null && others.some((row) => keyOfHeld(section, row) === key);
  });
  return twice.length === 0 ? [] : [`rows it removed were added again (${twice.length})`];
};

/** Who gave an answer and when stays said; the change is that of the undoing, so that whoever has it open is told. */
const putAnswersBack = async (
  tx: Tx,
  { head, change }: ChangingReturn,
  { answers }: UploadDone,
): Promise<void> => {
  const key = [head.boroughId, head.id];
  const none = answers.filter(({ before }) => before === null);
  await tx.query(
    `delete from return_answers a using unnest($3::uuid[], $4::text[]) as asked(row_id, question)
      where a.borough_id = $1 and a.return_id = $2 and a.row_id is not distinct from asked.row_id
        and a.question = asked.question`,
    [...key, none.map(({ rowId }) => rowId), none.map(({ question }) => question)],
  );
  await tx.query(
    `update return_answers a
        set value = nullif(was.before -> 'value', 'null'::jsonb), state = was.before ->> 'state', manner = was.before ->> 'manner', change = $4,
            changed_at = (was.before ->> 'changedAt')::timestamptz, changed_by = (was.before ->> 'changedBy')::uuid,
            changed_by_name = was.before ->> 'changedByName'
       from (select (one ->> 'rowId')::uuid as row_id, one ->> 'question' as question, one -> 'before' as before
               from jsonb_array_elements($3::jsonb) as one) was
      where a.borough_id = $1 and a.return_id = $2 and a.row_id is not distinct from was.row_id
        and a.question = was.question`,
    [...key, JSON.stringify(answers.filter(({ before }) => before !== null)), change],
  );
};

export const cannotUndo = (because: readonly string[]): ConflictError =>
  new ConflictError(
    `This upload cannot be undone: something it wrote was changed since. ${sentenceCase(because.slice(0, MOST_NAMED).join(', '))}${because.length > MOST_NAMED ? ` and ${because.length - MOST_NAMED} more` : ''}. Change the answers on the screen instead.`,
    'survey-upload-built-on',
  );

const MOST_NAMED = 8;
