import { addDays, Day } from '@lib/kernel/day';
import { authorityById, authorityByGss } from '@lib/boroughs/authorities/find-authority';
import { groupOf } from '@lib/boroughs/groupings/find-group';
import { effectiveReturns } from '@lib/ssda903/repair/effective-returns';
import { repairEpisodes } from '@lib/ssda903/repair/repair-episodes';
import { RepairedEpisode } from '@lib/ssda903/repair/repaired-episode';
import { derivePlacements } from '../deriving/derive-placements';
import { DerivedPlacement } from '../deriving/derived-placement';
import { historiesWith } from '../entering/histories-with';
import { EnteredChild, Entries } from '../entering/entries';
import { marksOf, MarkedPlacement } from '../entering/marked-placement';
import { DerivedRow, Value } from './derived-table';
import { EPISODE_COLUMNS } from './episode-columns';
import { LiveReturn } from './live-return';

/** A derived row and the local reference of its child. */
export interface OfChild {
  readonly child: string;
  readonly row: DerivedRow;
}

/** What a borough's live returns and entries say together; everything below them is made of this and nothing else. */
export interface DerivedBorough {
  readonly children: readonly OfChild[];
  readonly placements: readonly (OfChild & { readonly episodeStarts: readonly Day[] })[];
  readonly episodes: readonly OfChild[];
  readonly periods: readonly OfChild[];
  readonly problems: readonly OfChild[];
  readonly missing: readonly OfChild[];
}

/**
 * Derives a borough, or some of its children, anew from all its live returns, whatever order they came in, and lays
 * over it what was entered on pages. Pure: the same returns and entries give the same rows.
 */
export const deriveBorough = (
  boroughId: number,
  returns: readonly LiveReturn[],
  entries: Entries,
): DerivedBorough => {
  const effective = effectiveReturns(returns);
  const children = childrenOf(effective, entries.children);
  const known = new Set(children.map((one) => one.child));
  const repaired = repairEpisodes(effective).filter(({ episode }) => known.has(episode.child));
  const history = historiesWith(
    derivePlacements(repaired),
    entries.placements.filter(({ child }) => known.has(child)),
    effective,
  );
  return {
    children,
    placements: history.placements.map((one) => ({
      child: one.placement.child,
      row: placementRow(boroughId, one),
      episodeStarts: one.placement.sources.map((source) => source.start),
    })),
    episodes: repaired.map((one) => ({ child: one.episode.child, row: episodeRow(one) })),
    periods: history.periods.map((period) => ({
      child: period.child,
      row: {
        started_on: period.start,
        ended_on: firstDayAfter(period),
        end_inferred: period.endInferred,
        reason_ceased: period.endReason,
      },
    })),
    problems: history.problems.map((problem) => ({
      child: problem.child,
      row: { started_on: problem.start, kind: problem.kind, message: problem.message },
    })),
    missing: missingOf(effective, known),
  };
};

/**
 * A child is as the latest return describes them; unaccompanied when any return lists them so. One that no return
 * has is as they were entered on a page.
 */
const childrenOf = (returns: readonly LiveReturn[], entered: readonly EnteredChild[]): OfChild[] => {
  const headers = new Map<string, { of: LiveReturn; header: LiveReturn['header'][number] }>();
  const uasc = new Map<string, Day | null>();
  for (const of of returns) {
    for (const header of of.header) headers.set(header.child, { of, header });
    for (const row of of.uasc) uasc.set(row.child, row.ended ?? uasc.get(row.child) ?? null);
  }
  const onlyEntered = entered.filter(({ child }) => !headers.has(child)).map(enteredRow);
  const returned = [...headers].map(([child, { of, header }]) => ({
    child,
    row: {
      sex: header.sex,
      birth_month: header.birthMonth,
      ethnicity: header.ethnic,
      uasc: uasc.has(child),
      uasc_ended_on: uasc.get(child) ?? null,
      import_id: of.id,
      file: header.fileNumber,
      line: header.row,
    },
  }));
  return onlyEntered.length === 0 ? returned : [...returned, ...onlyEntered];
};

const enteredRow = ({ child, sex, birthMonth }: EnteredChild): OfChild => ({
  child,
  row: {
    sex,
    birth_month: birthMonth,
    ethnicity: null,
    uasc: false,
    uasc_ended_on: null,
    import_id: null,
    file: null,
    line: null,
  },
});

const placementRow = (boroughId: number, one: MarkedPlacement): DerivedRow => ({
  ...factsOfPlacement(boroughId, one.placement),
  entered: marksOf(one),
});

const factsOfPlacement = (boroughId: number, placement: DerivedPlacement): DerivedRow => ({
  started_on: placement.start,
  ended_on: firstDayAfter(placement),
  end_inferred: placement.endInferred,
  start_reason: placement.startReason,
  short_break: placement.shortBreak,
  place: placement.place,
  placement_group: placement.group,
  provider: placement.provider,
  urn: placement.urn,
  placement_sector: placement.sector,
  distance_miles: placement.distanceMiles,
  host_authority: placement.hostAuthority,
  location_tier: locationTier(boroughId, placement.hostAuthority, placement.start),
  legal_status: placement.legalStatus,
  need: placement.need,
  reason_ceased: placement.endReason,
  reason_for_change: placement.changeReason,
});

/** An end inferred from a return that still had the child there leaves them there on that day (M2, M10). */
const firstDayAfter = (of: { end: Day | null; thereOnEnd: boolean }): Day | null =>
  of.end !== null && of.thereOnEnd ? addDays(of.end, 1) : of.end;

/** M9 (domain.md 6.1): borough, sub-region, London, outside; null when the host authority is not known. */
const locationTier = (boroughId: number, hostGss: string | null, on: Day): string | null => {
  if (hostGss === null) return null;
  if (hostGss === authorityById(boroughId).gss) return 'borough';
  const host = authorityByGss(hostGss);
  if (!host) return 'outside';
  const same = groupOf(boroughId, 'sub-region', on)?.code === groupOf(host.id, 'sub-region', on)?.code;
  return same ? 'sub-region' : 'london';
};

const episodeRow = ({
  episode,
  returnId,
  year,
  rules,
}: RepairedEpisode<LiveReturn['episodes'][number]>): DerivedRow => ({
  ...factsOf(episode),
  repairs: rules,
  return_year: year,
  import_id: returnId,
  file: episode.fileNumber,
  line: episode.row,
});

const factsOf = (episode: LiveReturn['episodes'][number]): DerivedRow => {
  const facts: Record<string, Value> = {};
  for (const { column, property } of EPISODE_COLUMNS) facts[column] = episode[property];
  return facts;
};

/** One missing episode a child, kind and first day; the latest return that has it says how it ended. */
const missingOf = (returns: readonly LiveReturn[], known: ReadonlySet<string>): OfChild[] => {
  const found = new Map<string, OfChild>();
  for (const of of returns) {
    for (const row of of.missing) {
      if (!known.has(row.child)) continue;
      found.set(`${row.child}|${row.kind}|${row.start}`, {
        child: row.child,
        row: {
          kind: row.kind,
          started_on: row.start,
          ended_on: row.end,
          import_id: of.id,
          file: row.fileNumber,
          line: row.row,
        },
      });
    }
  }
  return [...found.values()];
};
