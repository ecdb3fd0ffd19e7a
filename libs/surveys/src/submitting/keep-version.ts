import { Temporal } from 'temporal-polyfill';
import { newId, newReceiptReference } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { ReturnPage } from '../returns/read-return';
import { referencesIn } from '../returns/children-named.query';
import { submittedSections } from './submitted-sections';

/** Who submits and when, and how late that is. */
export interface Submission {
  readonly at: Temporal.Instant;
  readonly by: { readonly id: string | null; readonly name: string };
  readonly because: string | null;
  /** Days after the borough’s deadline; 0 in time. */
  readonly daysLate: number;
}

/** Keeps a return as it is submitted; of a nil return nothing but that it is one. @returns the reference of the receipt */
export const keepVersion = async (tx: Tx, page: ReturnPage, submission: Submission): Promise<string> => {
  const { head, wave, weighed } = page;
  const versionId = newId();
  const reference = await freeReference(tx, head.boroughId);
  await tx.query(
    `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, because, is_nil, tally,
                                  days_late, submitted_at, submitted_by, submitted_by_name, prepared_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      head.boroughId, versionId, head.id, wave.id, head.submissions + 1, reference, submission.because, head.isNil,
      JSON.stringify(weighed.tally), submission.daysLate, submission.at.toString(), submission.by.id,
      submission.by.name, head.readyByName,
    ], // prettier-ignore
  );
  if (!head.isNil) await keepSections(tx, page, versionId);
  return reference;
};

/** References are random: one that is taken is drawn again. */
const freeReference = async (tx: Tx, boroughId: number): Promise<string> => {
  const reference = newReceiptReference();
  const taken = await tx.query('select 1 from return_versions where borough_id = $1 and reference = $2', [
    boroughId,
    reference,
  ]);
  return taken.length === 0 ? reference : freeReference(tx, boroughId);
};

const keepSections = async (tx: Tx, page: ReturnPage, versionId: string): Promise<void> => {
  const sections = submittedSections(page, await childIdsOf(tx, page));
  await tx.query(
    `insert into return_version_sections (borough_id, version_id, section, of_children, content)
     select $1, $2, s.section, s.of_children, s.content
       from unnest($3::text[], $4::boolean[], $5::jsonb[]) as s(section, of_children, content)`,
    [
      page.head.boroughId,
      versionId,
      sections.map(({ section }) => section),
      sections.map(({ ofChildren }) => ofChildren),
      sections.map(({ content }) => JSON.stringify(content)),
    ],
  );
};

const childIdsOf = async (tx: Tx, { head, held }: ReturnPage): Promise<Map<string, string>> => {
  const references = referencesIn(held);
  if (references.length === 0) return new Map();
  const rows = await tx.query<{ id: string; reference: string }>(
    'select id, service_reference as reference from children where borough_id = $1 and service_reference = any($2)',
    [head.boroughId, references],
  );
  return new Map(rows.map(({ id, reference }) => [reference, id]));
};
