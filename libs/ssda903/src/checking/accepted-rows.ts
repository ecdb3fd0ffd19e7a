import {
  EpisodeRow,
  HeaderRow,
  HealthRow,
  MissingRow,
  ReturnRows,
  Sex,
  UascRow,
} from '../tables/return-rows';
import { CodeLookUp } from '../codes/code-look-up';
import { ChildRecord } from './child-record';
import { ReadEpisode, ReadHeader, ReadHealth, ReadMissing, ReadRow, ReadUasc } from './read-row';
import { ReturnFacts } from './rule';
import { KNOWN } from './rules/143-codes-are-known.rule';
import { isSdqScore } from './rules/P16-health.rule';
import { isUrn } from './values/tidy-text';

/**
 * A child's rows that no rule stopped, in the types the rest of the service works with. A code nobody knows is
 * left out.
 */
export const acceptedRows = (
  child: ChildRecord,
  stopped: ReadonlySet<ReadRow>,
  facts: ReturnFacts,
): ReturnRows => {
  const good = <R extends ReadRow, A>(rows: readonly R[], accept: (row: R) => A): readonly A[] => {
    if (rows.length === 0) return NO_ROWS;
    return (stopped.size === 0 ? rows : rows.filter((row) => !stopped.has(row))).map(accept);
  };
  return {
    header: good(child.header, headerRow),
    episodes: good(child.episodes, (row) => episodeRow(row, facts)),
    uasc: good(child.uasc, uascRow),
    oc2: good(child.oc2, healthRow),
    missing: good(child.missing, missingRow),
  };
};

const NO_ROWS: readonly never[] = [];

const sourceOf = ({ raw }: ReadRow): { file: string; row: number } => ({ file: raw.file, row: raw.row });

const ifKnown = (codes: CodeLookUp, code: string): string => (codes.isKnown(code) ? code : '');

const SEX_OF: Readonly<Record<string, Sex>> = { '1': 'M', '2': 'F', M: 'M', F: 'F' };

const headerRow = (row: ReadHeader): HeaderRow => ({
  ...sourceOf(row),
  child: row.child,
  sex: SEX_OF[row.sex] ?? 'U',
  dob: row.dob!,
  ethnic: ifKnown(KNOWN.ethnic, row.ethnic) || null,
});

const episodeRow = (row: ReadEpisode, facts: ReturnFacts): EpisodeRow => {
  const end = row.end !== null && row.end > facts.dayAfterLast ? null : row.end;
  return {
    ...sourceOf(row),
    child: row.child,
    start: row.start!,
    end,
    reasonForNewEpisode: ifKnown(KNOWN.reasonForNewEpisode, row.reasonForNewEpisode),
    legalStatus: ifKnown(KNOWN.legalStatus, row.legalStatus),
    need: ifKnown(KNOWN.need, row.need),
    place: row.place,
    provider: ifKnown(KNOWN.provider, row.provider) || null,
    reasonCeased: ifKnown(KNOWN.reasonCeased, row.reasonCeased) || null,
    reasonForChange: ifKnown(KNOWN.reasonForChange, row.reasonForChange) || null,
    homePostcode: row.homePostcode,
    placementPostcode: row.placementPostcode,
    urn: isUrn(row.urn) ? row.urn : null,
  };
};

const uascRow = (row: ReadUasc): UascRow => ({ ...sourceOf(row), child: row.child, ended: row.ended });

const yesOrNo = (text: string): boolean | null => (text === '1' ? true : text === '0' ? false : null);

const healthRow = (row: ReadHealth): HealthRow => ({
  ...sourceOf(row),
  child: row.child,
  sdqScore: isSdqScore(row.sdqScore) ? Number(row.sdqScore) : null,
  sdqReason: ifKnown(KNOWN.sdqReason, row.sdqReason) || null,
  convicted: yesOrNo(row.convicted),
  substanceMisuse: yesOrNo(row.substanceMisuse),
  interventionReceived: yesOrNo(row.interventionReceived),
  interventionOffered: yesOrNo(row.interventionOffered),
});

const missingRow = (row: ReadMissing): MissingRow => ({
  ...sourceOf(row),
  child: row.child,
  kind: row.kind === 'A' ? 'A' : 'M',
  start: row.start!,
  end: row.end,
});
