import { Day } from '@lib/kernel/day';
import { RepairedEpisode } from '@lib/ssda903/repair/repaired-episode';
import { DerivedPlacement, EpisodeSource, PlacedEpisode, TemporarySpell } from './derived-placement';
import { groupOf, isReturnTo, isTemporary } from './same-placement';

type Repaired = RepairedEpisode<PlacedEpisode>;

/** Start of being looked after, a reason for a new episode (RNE, domain.md 2.4). */
export const STARTS_CARE = 'S';

/** Most placements have none: they share one empty list. */
const NO_SPELLS: readonly TemporarySpell[] = [];

/** A placement while its episodes are still being added. */
export class PlacementInMaking {
  /** The latest episode that is not a temporary move: what the placement is. */
  main: PlacedEpisode;
  /** The latest episode, temporary moves included. */
  private last: Repaired;
  /** The episode that says when the placement ends: the latest, or one before it that goes on for longer. */
  private closing: Repaired;
  private inferredEnd: Day | null = null;
  private where: PlacedEpisode;
  private spells: readonly TemporarySpell[] = NO_SPELLS;
  private readonly sources: EpisodeSource[];

  constructor(
    private readonly first: Repaired,
    private readonly shortBreak: boolean,
  ) {
    this.main = first.episode;
    this.where = first.episode;
    this.last = first;
    this.closing = first;
    this.sources = [sourceOf(first)];
  }

  get end(): Day | null {
    return this.inferredEnd ?? this.closing.episode.end;
  }

  get isTemporaryOnly(): boolean {
    return isTemporary(this.main.place);
  }

  get isAway(): boolean {
    return !this.isTemporaryOnly && isTemporary(this.last.episode.place);
  }

  /**
   * Whether an episode that starts before the placement's known end is a temporary move within it, or the coming
   * back from one: those are looked through, so the last day of the main episode was late and nothing overlaps.
   */
  looksThrough({ episode }: Repaired): boolean {
    if (this.isTemporaryOnly || episode.reasonForNewEpisode === STARTS_CARE) return false;
    if (this.end === null || this.end <= episode.start) return false;
    if (isTemporary(episode.place)) return true;
    return this.isAway && this.last.episode.end === episode.start && isReturnTo(this.main, episode);
  }

  /** The child stays in this placement for another episode. */
  add(next: Repaired): void {
    const { episode } = next;
    this.endOpenSpell(episode.start);
    this.inferredEnd = null;
    if (!this.outlasts(episode)) this.closing = next;
    if (isTemporary(episode.place) && !this.isTemporaryOnly) {
      this.spells = [...this.spells, { place: episode.place, start: episode.start, end: episode.end }];
    } else {
      this.main = episode;
      if (episode.placementSector !== null) this.where = episode;
    }
    this.last = next;
    this.sources.push(sourceOf(next));
  }

  /** A temporary move that is over before the main episode does not end the placement. */
  private outlasts({ place, end }: PlacedEpisode): boolean {
    const until = this.closing.episode.end;
    return isTemporary(place) && !this.isTemporaryOnly && until !== null && end !== null && end < until;
  }

  private endOpenSpell(day: Day): void {
    const spell = this.spells.at(-1);
    if (spell?.end === null) this.spells = [...this.spells.slice(0, -1), { ...spell, end: day }];
  }

  /** Nobody gave this placement an end, but the child was somewhere else from this day. */
  inferEnd(day: Day): void {
    this.inferredEnd = day;
  }

  finished(): DerivedPlacement {
    const { main, where, end } = this;
    const { legalStatus, need } = this.last.episode;
    const { episode, rules } = this.closing;
    return {
      child: main.child,
      start: this.first.episode.start,
      end,
      endInferred: this.inferredEnd !== null || rules.length > 0,
      thereOnEnd: this.inferredEnd === null && wasThereOnEnd(this.closing),
      startReason: this.first.episode.reasonForNewEpisode,
      endReason: end === null ? null : episode.reasonCeased,
      changeReason: end === null ? null : episode.reasonForChange,
      place: main.place,
      group: groupOf(main.place),
      provider: main.provider,
      urn: main.urn,
      sector: where.placementSector,
      distanceMiles: where.distanceMiles,
      hostAuthority: where.hostAuthority,
      location: where.location,
      legalStatus,
      need,
      shortBreak: this.shortBreak,
      temporary: this.isTemporaryOnly,
      underADay: end === this.first.episode.start,
      temporarySpells: this.spells,
      sources: this.sources,
    };
  }
}

/** Rules 1A and 2 end an episode on a day the return itself was true at, when the child was still there. */
export const wasThereOnEnd = (of: Repaired): boolean => of.rules.at(-1) === '1A' || of.rules.at(-1) === '2';

const sourceOf = ({ returnId, year, episode, rules }: Repaired): EpisodeSource => ({
  returnId,
  year,
  start: episode.start,
  rules,
});
