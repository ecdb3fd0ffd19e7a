import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { ETHNICITIES } from '@lib/reference-data/codes/ethnicities';
import { Characteristic } from '../figures/characteristics';
import { BoroughFigures } from '../figures/borough-figures';
import { PlaceFinder } from '../postcodes/place-finder';
import { Random } from '../random';
import { BedBook } from '../settings/bed-book';
import { FosterAgencies } from '../settings/foster-agencies';
import { ageBand, Child, Episode, LookedAfter, Placement, Spell } from './child';
import { Quota } from './quota';

const LEGAL_GROUP = new Map(LEGAL_STATUSES.map(({ code, group }) => [code, group]));
const ETHNIC_GROUP = new Map(ETHNICITIES.map(({ code, group }) => [code, group]));

const CARRIES_ON = 'X1';

/** What a borough's children live among. */
export interface Surroundings {
  readonly figures: BoroughFigures;
  readonly finder: PlaceFinder;
  readonly beds: BedBook;
  readonly agencies: FosterAgencies;
}

/** The children of one made-up borough, those who are looked after now, and how their mix stands. */
export class Population {
  readonly children: Child[] = [];
  readonly lookedAfter: LookedAfter[] = [];
  /** Children who left and might come back. */
  readonly left: Child[] = [];
  readonly quotas: Readonly<Record<Characteristic, Quota>>;

  constructor(
    readonly around: Surroundings,
    readonly random: Random,
  ) {
    this.quotas = Object.fromEntries(
      Object.entries(around.figures.mix).map(([key, mix]) => [
        key,
        new Quota(key === 'location' ? withoutInFar(mix) : mix),
      ]),
    ) as Record<Characteristic, Quota>;
  }

  /** A child starts to be looked after. */
  enter(child: Child, need: string, on: number, legal: string, placement: Placement): LookedAfter {
    const episode = open(on, 'S', legal, placement);
    const spell: Spell = { need, episodes: [episode] };
    child.spells.push(spell);
    const one: LookedAfter = {
      child,
      spell,
      entered: on,
      episode,
      placement,
      placedOn: on,
      band: ageBand(child, on),
      at: this.lookedAfter.length,
    };
    this.lookedAfter.push(one);
    this.count(one, (quota, key) => quota.add(key));
    return one;
  }

  /** The next episode of a child who stays looked after. */
  carryOn(
    one: LookedAfter,
    on: number,
    reasonForNewEpisode: string,
    to: { readonly legal?: string; readonly placement?: Placement },
    reasonForChange = '',
  ): void {
    const legal = to.legal ?? one.episode.legal;
    const placement = to.placement ?? one.placement;
    this.quotas.legal.move(legalGroup(one.episode.legal), legalGroup(legal));
    close(one.episode, on, CARRIES_ON, reasonForChange);
    one.episode = open(on, reasonForNewEpisode, legal, placement);
    one.spell.episodes.push(one.episode);
    if (to.placement) this.settleIn(one, to.placement, on);
  }

  /** Away for some days and back in the same placement. */
  away(one: LookedAfter, on: number, back: number, placement: Placement, reason: string): void {
    close(one.episode, on, CARRIES_ON, reason);
    const temporary = open(on, 'P', one.episode.legal, placement);
    close(temporary, back, CARRIES_ON, '');
    one.episode = open(back, 'P', one.episode.legal, one.placement);
    one.spell.episodes.push(temporary, one.episode);
  }

  /** A child stops being looked after. */
  leave(one: LookedAfter, on: number, reasonCeased: string): void {
    close(one.episode, on, reasonCeased, '');
    this.count(one, (quota, key) => quota.remove(key));
    if (one.placement.bed) this.around.beds.give(one.placement.bed);
    const last = this.lookedAfter.pop()!;
    if (last !== one) this.lookedAfter[one.at] = last;
    last.at = one.at;
    const { missing } = one.child;
    while ((missing.at(-1)?.end ?? 0) > on) missing.pop();
  }

  /** Birthdays, and what lasts too long in the mix. */
  monthEnds(on: number): void {
    for (const one of this.lookedAfter) {
      const band = ageBand(one.child, on);
      this.quotas.age.move(one.band, band);
      one.band = band;
    }
    for (const quota of Object.values(this.quotas)) quota.settle();
  }

  private settleIn(one: LookedAfter, placement: Placement, on: number): void {
    this.quotas.group.move(one.placement.group, placement.group);
    this.quotas.provider.move(one.placement.provider || 'none', placement.provider || 'none');
    this.quotas.location.move(one.placement.location, placement.location);
    if (one.placement.bed && one.placement.bed !== placement.bed) this.around.beds.give(one.placement.bed);
    one.placement = placement;
    one.placedOn = on;
  }

  private count(one: LookedAfter, change: (quota: Quota, key: string) => void): void {
    const { child, placement, episode, spell } = one;
    change(this.quotas.age, one.band);
    change(this.quotas.group, placement.group);
    change(this.quotas.provider, placement.provider || 'none');
    change(this.quotas.location, placement.location);
    change(this.quotas.legal, legalGroup(episode.legal));
    change(this.quotas.need, spell.need);
    change(this.quotas.sex, child.sex);
    change(this.quotas.ethnicity, ETHNIC_GROUP.get(child.ethnic)!);
    change(this.quotas.uasc, child.unaccompanied ? 'yes' : 'no');
  }
}

/** Nothing in a London borough is over 20 miles from a home in it: those few are counted in and near. */
const withoutInFar = (mix: Readonly<Record<string, number>>): Record<string, number> => {
  const { 'in-far': inFar = 0, ...rest } = mix;
  return { ...rest, 'in-near': (rest['in-near'] ?? 0) + inFar };
};

export const legalGroup = (code: string): string => LEGAL_GROUP.get(code) ?? 'section-20';

const open = (start: number, reasonForNewEpisode: string, legal: string, placement: Placement): Episode => ({
  start, reasonForNewEpisode, legal, placement, end: null, reasonCeased: '', reasonForChange: '',
}); // prettier-ignore

const close = (episode: Episode, end: number, reasonCeased: string, reasonForChange: string): void => {
  episode.end = end;
  episode.reasonCeased = reasonCeased;
  episode.reasonForChange = reasonForChange;
};
