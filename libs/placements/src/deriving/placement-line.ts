import { RepairedEpisode } from '@lib/ssda903/repair/repaired-episode';
import { DerivedPlacement, EpisodeProblemKind, PlacedEpisode, PlacementProblem } from './derived-placement';
import { PlacementInMaking, STARTS_CARE } from './placement-in-making';
import { isAdoptionByCurrentCarer, isReturnTo, isSamePlacement, isTemporary } from './same-placement';

type Repaired = RepairedEpisode<PlacedEpisode>;

/** Reasons for a new episode (RNE, domain.md 2.4). */
const LEGAL_STATUS_ONLY = 'L';
const NEW_CARER = new Set(['P', 'B']);

const MESSAGES: Readonly<Record<EpisodeProblemKind, string>> = {
  overlap: 'This placement starts before the one before it ends, so it is not among the placements. Correct the dates and send the return again.',
  'open while another starts': 'The episode before this one has no last day. We have ended its placement on the day this one starts.',
  'temporary without a main placement': 'This temporary move has no main placement before it, so it is shown by itself.',
  'place changed under a legal status change': 'The reason is a change of legal status only, but the placement type or place changed too. We have kept one placement, with the latest details.',
  'gap though care goes on': 'The reason says that care goes on, but a day or more is missing before this episode. We have started a new period.',
}; // prettier-ignore

/** One child's placements in order, one after the other. Episodes are added by first day. */
export class PlacementLine {
  private current: PlacementInMaking | null = null;
  private readonly placements: DerivedPlacement[] = [];
  private readonly problems: PlacementProblem[] = [];

  constructor(private readonly shortBreaks: boolean) {}

  add(next: Repaired): void {
    const { current } = this;
    if (current === null) return this.begin(next);
    if (current.looksThrough(next)) return current.add(next);
    if (!this.canFollow(current, next)) return;
    const { episode } = next;
    const gap = current.end !== episode.start;
    if (gap || episode.reasonForNewEpisode === STARTS_CARE) {
      if (gap && !this.shortBreaks && carriesOnByItsOwnAccount(episode)) {
        this.note('gap though care goes on', episode);
      }
      this.begin(next);
    } else if (this.goesOn(current, episode)) {
      current.add(next);
    } else {
      this.begin(next);
    }
  }

  finish(): { placements: readonly DerivedPlacement[]; problems: readonly PlacementProblem[] } {
    this.close();
    return { placements: this.placements, problems: this.problems };
  }

  private begin(next: Repaired): void {
    this.close();
    this.current = new PlacementInMaking(next, this.shortBreaks);
    if (this.current.isTemporaryOnly) this.note('temporary without a main placement', next.episode);
  }

  private close(): void {
    if (this.current !== null) this.placements.push(this.current.finished());
    this.current = null;
  }

  /**
   * A child is in one placement at a time. An open placement ends when another starts; an episode that starts
   * before a known end cannot stand beside it and becomes a problem, with all it says.
   */
  private canFollow(current: PlacementInMaking, next: Repaired): boolean {
    const { episode } = next;
    if (current.end === null) {
      this.note('open while another starts', episode);
      current.inferEnd(episode.start);
      return true;
    }
    if (current.end <= episode.start) return true;
    this.note('overlap', episode, new PlacementInMaking(next, this.shortBreaks).finished());
    return false;
  }

  /** Whether the child, with no day between, stays in the placement they are in. */
  private goesOn(current: PlacementInMaking, next: PlacedEpisode): boolean {
    const { main } = current;
    if (isTemporary(next.place)) return true;
    if (current.isTemporaryOnly) return false;
    if (isAdoptionByCurrentCarer(main.place, next.place)) return true;
    if (next.reasonForNewEpisode === LEGAL_STATUS_ONLY) {
      if (!isSamePlacement(main, next)) this.note('place changed under a legal status change', next);
      return true;
    }
    if (NEW_CARER.has(next.reasonForNewEpisode)) return current.isAway && isReturnTo(main, next);
    return isSamePlacement(main, next);
  }

  private note(
    kind: EpisodeProblemKind,
    { child, start }: PlacedEpisode,
    placement: DerivedPlacement | null = null,
  ): void {
    this.problems.push({ child, kind, start, placement, message: MESSAGES[kind] });
  }
}

const carriesOnByItsOwnAccount = (episode: PlacedEpisode): boolean =>
  episode.reasonForNewEpisode !== '' && episode.reasonForNewEpisode !== STARTS_CARE;
