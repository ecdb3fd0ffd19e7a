import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { ReturnHead } from '../returns/held-return';
import { SubmittedSection } from '../weighing/last-wave.query';
import { Tally } from '../weighing/tally';

/** A return as it was submitted once, without its answers. */
export interface ReturnVersion {
  readonly id: string;
  /** Counts up from 1. */
  readonly number: number;
  /** The reference of the receipt. */
  readonly reference: string;
  /** Why it was submitted again; null for the first. */
  readonly because: string | null;
  readonly isNil: boolean;
  readonly tally: Tally;
  /** Days after the borough’s deadline; 0 in time. */
  readonly daysLate: number;
  readonly submittedAt: Temporal.Instant;
  readonly submittedByName: string;
  readonly preparedByName: string;
}

/** A section of a version, where whoever asks may read it. */
export interface VersionSection extends SubmittedSection {
  readonly section: string;
  readonly ofChildren: boolean;
}

const VERSION = `
  select id, number, reference, because, is_nil as "isNil", tally, days_late as "daysLate",
         submitted_at as "submittedAt", submitted_by_name as "submittedByName", prepared_by_name as "preparedByName"
    from return_versions`;

/** The versions of a return, newest first. */
export const versionsOf = (
  tx: Tx,
  { boroughId, id }: Pick<ReturnHead, 'boroughId' | 'id'>,
): Promise<ReturnVersion[]> =>
  tx.query<ReturnVersion>(`${VERSION} where borough_id = $1 and return_id = $2 order by number desc`, [
    boroughId,
    id,
  ]);

/** What a borough last submitted in a wave; null where it submitted nothing. */
export const lastVersionIn = async (
  tx: Tx,
  waveId: string,
  boroughId: number,
): Promise<ReturnVersion | null> => {
  const [found] = await tx.query<ReturnVersion>(
    `${VERSION} where borough_id = $1 and wave_id = $2 order by number desc limit 1`,
    [boroughId, waveId],
  );
  return found ?? null;
};

/** The sections of a version that whoever asks may read: of the programme those its agreements with the borough allow. */
export const sectionsOf = async (
  tx: Tx,
  boroughId: number,
  versionId: string,
  { withChildren = true }: { readonly withChildren?: boolean } = {},
): Promise<VersionSection[]> => {
  const rows = await tx.query<{ section: string; ofChildren: boolean; content: SubmittedSection }>(
    `select section, of_children as "ofChildren", content from return_version_sections
      where borough_id = $1 and version_id = $2 and ($3 or not of_children)`,
    [boroughId, versionId, withChildren],
  );
  return rows.map(({ section, ofChildren, content }) => ({ section, ofChildren, ...content }));
};

/** The children whom rows of some sections name, for the audit of who saw whom. */
export const childrenIn = (sections: readonly Pick<VersionSection, 'rows'>[]): string[] => [
  ...new Set(
    sections.flatMap(({ rows }) => rows.flatMap(({ childId }) => (childId === null ? [] : [childId]))),
  ),
];
